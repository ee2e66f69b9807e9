"""Shares of a whole in English: each is asked as its two figures, part and whole; the answer tells the share."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PART = r"(?:share|part|percentage|portion|proportion|fraction|slice|per ?cent)"
_OWN = r"(?:'s|’s|(?<=s)['’])"
_STAFF = r"(?:staff|employees|people|workers|workforce|personnel|headcount)"
_SALES = r"(?:annual |total |its |their )?(?:revenues?|sales|turnover|income)"
_STUDY = r"(?:research|r&d|r & d|research and development|r and d|development|research & development)"
_GOES = r"(?:is|are|was|were|does|did|do|goes|go|went|gets|has|have)"
_TO = r"(?: (?:spent|spend|invested|invest|put|used|ploughed|plowed))?(?: back)?(?: (?:on|into|in|to|for|towards?))?"
_ON = r"(?: (?:in|on|engaged in|employed in|busy with))?"
_WHEN = r"(?P<when>(?: (?:in|for|during) (?:fiscal |financial )?(?:year )?(?:19|20)\d\d)?)"
_HOW = rf"(?:(?:what|which|how (?:big|large|high|great) an?) {_PART} of|how much of|what per ?cent of)"

_SPENDING = (
    rf"^{_HOW} (?P<x>.+?){_OWN} {_SALES}(?: {_GOES})?{_TO} {_STUDY}{_WHEN}$",
    rf"^{_HOW} (?:the )?{_SALES} of (?P<x>.+?)(?: {_GOES})?{_TO} {_STUDY}{_WHEN}$",
    rf"^{_HOW} (?:its|their) {_SALES} {_GOES} (?P<x>.+?){_TO} {_STUDY}{_WHEN}$",
)
_RESEARCHERS = (
    rf"^{_HOW} (?P<x>.+?){_OWN} {_STAFF} (?:is|are|work|works|do|does){_ON}"
    rf" (?:{_STUDY}|researchers|scientists|engineers in research){_WHEN}$",
    rf"^{_HOW} (?:the )?{_STAFF} (?:of|at|in) (?P<x>.+?) (?:is|are|work|works|do|does)"
    rf"{_ON} (?:{_STUDY}|researchers|scientists){_WHEN}$",
)
_MARGIN = (
    rf"^(?:what|how (?:high|large|big)) (?:is|was) (?P<x>.+?){_OWN} (?:net |profit |net profit )?margin{_WHEN}$",
    rf"^(?:what|how (?:high|large|big)) (?:is|was) the (?:net )?(?:profit )?margin (?:of|at) (?P<x>.+?){_WHEN}$",
    rf"^{_HOW} (?P<x>.+?){_OWN} {_SALES} (?:is|was|ends up as|is left as|remains as) (?:net )?profit{_WHEN}$",
)
_FIGURES = tuple(
    (tuple(re.compile(way, re.IGNORECASE) for way in ways), part, whole)
    for ways, part, whole in (
        (_SPENDING, "what is the R&D spending of {}", "what is the revenue of {}"),
        (_RESEARCHERS, "how many researchers does {} have", "how many employees does {} have"),
        (_MARGIN, "what is the net profit of {}", "what is the revenue of {}"),
    )
)


def part_and_whole(text: str) -> Iterator[tuple[str, str]]:
    """Yield the questions for the part and for the whole whose share is asked for; none where none is."""
    for ways, part, whole in _FIGURES:
        found = next((said for way in ways if (said := way.match(text)) is not None), None)
        if found is not None:
            yield part.format(found["x"]) + found["when"], whole.format(found["x"]) + found["when"]
            return
