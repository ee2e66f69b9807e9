"""English questions for two figures in one: of two years, of two things, or two of one thing, to be told side by side."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Iterator

_OWN = r"(?:'s|’s|'|’)"
_YEAR = r"(?:(?:the )?(?:first|second|third|fourth) (?:quarter|half) of |(?:Q[1-4]|H[12]) (?:of )?)?(?:19|20)\d\d"
_GROWN = r"(?:changed?|grow|grown|grew|rise|risen|rose|fall|fallen|fell|increased?|decreased?|drop|dropped|developed?|evolved?|shrunk|shrink|move|moved|improved?|declined?|differ(?:ed)?|go up|gone up|go down|gone down)"
_HOW_MUCH = (
    r"(?:(?:by )?how (?:much |far |fast |strongly )?|by (?:how many|what|which) (?:[a-z]+|%) )(?:did|has|have|does)"
)
_STEP = r"(?:what|how (?:big|large|high)) (?:was|is) the (?:change|growth|increase|decrease|rise|fall|drop|difference) (?:in|of)"
_SPAN = rf" (?:between|from) (?P<y>{_YEAR}) (?:to|and|until) (?P<z>{_YEAR})"
_BACK = rf" (?:in|for|during) (?P<z>{_YEAR})(?:,? (?:compared|as compared|relative|versus|against|over|on|from|than)(?: (?:with|to|in))? (?P<y>{_YEAR})|,? (?:compared (?:with|to)|over|on|from|versus|against) (?:the )?(?:year before|previous year|prior year|year earlier|a year earlier|a year before)|,? year[- ]on[- ]year)"
_ROSE = r"(?:rise|fall|grow|increase|decrease|drop|decline|improve|shrink|go up|go down|go up or down)"
_MORE = r"(?:higher|larger|bigger|greater|lower|smaller|more|less)"
_TWO = re.compile(
    rf"^what (?:was|were|is|are) (?P<x>.+?){_OWN} (?P<a>[a-z& ]+?) and (?:its )?(?P<b>[a-z& ]+?)(?P<when>(?: (?:in|for) {_YEAR})?)$",
    re.IGNORECASE,
)
_FIGURE_OF = rf"(?:(?:the )?(?P<a>[a-z& ]+?) of (?P<x>.+?)|(?P<x1>.+?){_OWN} (?P<a1>[a-z& ]+?))"
_OVER_YEARS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:{_HOW_MUCH}|{_STEP}) {_FIGURE_OF}(?: {_GROWN})?{_SPAN}$",
        rf"^{_HOW_MUCH} {_FIGURE_OF} {_GROWN}(?: (?:in|during|last year in)) (?P<z>{_YEAR})$",
        rf"^(?:what|how (?:big|large|high)) (?:was|is) (?:the )?(?:growth|change|increase|decrease|rise|fall|drop) (?:in|of) {_FIGURE_OF} (?:in|for) (?P<z>{_YEAR})$",
        rf"^what (?:was|is) (?P<x>.+?){_OWN} (?P<a>[a-z& ]+?) growth (?:in|for) (?P<z>{_YEAR})$",
        rf"^(?:{_HOW_MUCH}|{_STEP}) {_FIGURE_OF}(?: {_GROWN})?{_BACK}$",
        rf"^did {_FIGURE_OF} {_ROSE}(?: or {_ROSE})?{_SPAN}$",
        rf"^did {_FIGURE_OF} {_ROSE}(?: or {_ROSE})?{_BACK}$",
        rf"^did {_FIGURE_OF} {_ROSE}(?: or {_ROSE})? (?:in|during) (?P<z>{_YEAR})$",
        rf"^(?:was|were|is) {_FIGURE_OF} {_MORE} in (?P<z>{_YEAR}) than in (?P<y>{_YEAR})$",
        rf"^(?:by )?how much {_MORE} (?:was|were|is) {_FIGURE_OF} in (?P<z>{_YEAR}) than in (?P<y>{_YEAR})$",
        rf"^{_HOW_MUCH} {_FIGURE_OF} {_GROWN},? year[- ]on[- ]year,? (?:in|for) (?P<z>{_YEAR})$",
        rf"^(?:what (?:was|is)|how (?:big|large|high|strong) was) (?P<x>.+?){_OWN} (?P<a>[a-z& ]+?) (?:growth|increase|decrease|drop|rise|fall|decline)(?: rate)? (?:in|for) (?P<z>{_YEAR})$",
    )
)
_SIZE_OVER_YEARS = re.compile(rf"^{_HOW_MUCH} (?P<x>.+?) {_GROWN}{_SPAN}$", re.IGNORECASE)
_DO = r"(?:did|does|do|has|have)"
_THAN = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (rf"^(?:by )?how much more (?:money |funding |capital )?(?P<do>{_DO}) (?P<a>.+?) (?P<verb>raise|pay|spend|invest|cost|earn)(?:d|ed)? (?P<rest>(?:in|on|for) .+? )?than (?P<b>.+)$", "how much {do} {x} {verb} {rest}"),
        (rf"^how many (?:more|fewer|less) (?P<noun>[a-z][a-z &-]*?) (?P<do>{_DO}) (?P<a>.+?) (?P<verb>have|has|employ|employs|got) than (?P<b>.+)$", "how many {noun} {do} {x} {verb}"),
        (rf"^(?:by )?how much (?:more|higher|bigger|larger|less|lower|smaller) (?P<noun>[a-z][a-z &-]*?) (?P<do>{_DO}) (?P<a>.+?) (?P<verb>have|has|make|earn|report|generate)(?P<rest> in {_YEAR})? than (?P<b>.+)$", "what is the {noun} of {x} {rest}"),
        (rf"^(?:by )?how much (?:is|was|are|were) (?P<a>.+?){_OWN} (?P<noun>[a-z][a-z &-]*?) (?:more|higher|bigger|larger|less|lower|smaller) than (?P<b>.+?)(?:{_OWN}(?: (?P=noun))?)?$", "what is the {noun} of {x}"),
        (r"^(?:by )?how much (?:more|higher|bigger|larger|less|lower|smaller) (?:is|was|are|were) (?:the )?(?P<noun>[a-z][a-z &-]*?) of (?P<a>.+?) than (?:that of |those of )?(?P<b>.+)$", "what is the {noun} of {x}"),
        (rf"^(?:by )?how much (?:more|higher|bigger|larger|less|lower|smaller) (?:is|was|are|were) (?P<a>.+?){_OWN} (?P<noun>[a-z][a-z &-]*?) than (?P<b>.+?)(?:{_OWN}(?: (?P=noun))?)?$", "what is the {noun} of {x}"),
        (r"^what (?:is|was) the difference (?:in|of) (?:the )?(?P<noun>[a-z][a-z &-]*?) between (?P<a>.+?) and (?P<b>.+)$", "what is the {noun} of {x}"),
        (rf"^(?:who|which(?: (?:one|company|firm|start-?up))?)(?: has| have)? raised (?:more|less|the most|the least)(?: money| capital| funding)?(?P<rest> in {_YEAR})?[,:]? (?P<a>.+?) or (?P<b>.+)$", "how much did {x} raise {rest}"),
        (rf"^(?:who|which)(?: one)? of (?P<a>.+?) and (?P<b>.+?)(?: has| have)? raised (?:more|less|the most|the least)(?: money| capital| funding)?(?P<rest> in {_YEAR})?$", "how much did {x} raise {rest}"),
        (r"^(?:who|which(?: (?:one|company|firm|start-?up))?)(?: was| were)? listed (?:first|earlier|later|last)[,:]? (?P<a>.+?) or (?P<b>.+)$", "when did {x} list"),
        (r"^(?:who|which(?: (?:one|company|firm|start-?up))?) went public (?:first|earlier|later|last)[,:]? (?P<a>.+?) or (?P<b>.+)$", "when did {x} list"),
        (r"^(?:which(?: (?:one|park|zone|hub|cluster))?)(?: was| were)? (?:opened|launched) (?:first|earlier|later|last)[,:]? (?P<a>.+?) or (?P<b>.+)$", "when did {x} open"),
    )
)  # fmt: skip


# What both raised it in: told with each sum.
_IN_ITS_ROUND = re.compile(
    r"(?<=more|most|less|east)(?: money| capital| funding)? (?:in|with|through|at) (?:its|their|the) (?:(?:last|latest|most recent) (?:funding |financing |investment )?round|ipo|initial public offering|listing|flotation|(?:stock )?market debut)(?=[,: ])",
    re.IGNORECASE,
)


_PART_FIRST = re.compile(
    r"\b(?P<part>first|second|third|fourth)[- ](?P<kind>quarter|half)(?:[- ]year)? (?P<rest>(?!of\b)(?:net |operating )?[a-z]+\b.*)$",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"\b(?=(?:19|20)\d\d\b)")


def with_part_of_year(plain: str) -> str:
    """Return "X's profit in the second quarter of 2025" for "X's second-quarter profit in 2025"."""
    found = _PART_FIRST.search(plain)
    if found is None or _BARE_YEAR.search(found["rest"]) is None or " of the " in found["rest"]:
        return plain
    part = f"the {found['part'].lower()} {found['kind'].lower()} of "
    return plain[: found.start()] + _BARE_YEAR.sub(part, found["rest"])


def two_figures(plain: str) -> Iterator[tuple[str, str]]:
    """Yield the questions for both figures, those of the earlier year or of the first thing first."""
    plain = _IN_ITS_ROUND.sub("", with_part_of_year(plain))
    if (two := _TWO.match(plain)) is not None:
        first, second = (f"what is the {two[figure]} of {two['x']}{two['when']}" for figure in ("a", "b"))
        yield first, second
    for pattern in _OVER_YEARS:
        if (span := pattern.match(plain)) is not None:
            yield _of_two_years(span)
    if (size := _SIZE_OVER_YEARS.match(plain)) is not None:
        yield f"how big was {size['x']} in {size['y']}", f"how big was {size['x']} in {size['z']}"
    for pattern, said in _THAN:
        if (apart := pattern.match(plain)) is not None:
            yield _of_two_things(apart, said)


def _of_two_years(span: re.Match[str]) -> tuple[str, str]:
    """Return the question for a figure of two years; the year before where one year's growth is asked for."""
    named = {key: value for key, value in span.groupdict().items() if value}
    whose, what, last = named.get("x") or named["x1"], named.get("a") or named["a1"], named["z"]
    part, year = last[:-4], last[-4:]
    first = named.get("y") or f"{part}{int(year) - 1}"
    before, after = (f"what was the {what} of {whose} in {year}" for year in (first, last))
    return before, after


def _of_two_things(apart: re.Match[str], said: str) -> tuple[str, str]:
    """Return the question for the same figure of two things."""
    parts = {key: value or "" for key, value in apart.groupdict().items()}
    first, second = (" ".join(said.format(x=parts[key], **{"rest": "", **parts}).split()) for key in ("a", "b"))
    return first, second
