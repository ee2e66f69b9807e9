"""The stretch of time that a figure covers: "fiscal 2025", "the third quarter", "the year to March 2025", 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.statements.english.scene import Scene
from ingest.statements.period import MONTH, ending, standard, years_on
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Scalar, Statement, Value

_FLOWS = frozenset(("revenue", "net_profit", "rd_spending", "output_value", "units_sold"))
YEAR_BEFORE = "rule:figure before"
_MOMENTS = frozenset(("valuation", "raised", "market_value"))  # of a day, not of a stretch of time
_DAY = rf"(?:{MONTH}(?: \d\d?(?!\d))?|\d\d? {MONTH})(?:,? \d{{4}})?"
_PART = r"(?:(?:first|second|third|fourth)[ -]quarter|(?:first|second)[ -]half)"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|12)"
_ENDED = rf"(?:to|(?:that )?ended(?: on| in)?|ending|through) (?:the end of )?{_DAY}"
_PHRASE = re.compile(
    rf"\b(?:(?:[Hh]alf|[Ff]ull|[Ff]inancial|[Ff]iscal|business)[ -])*[Yy]ear {_ENDED}"
    rf"|\b(?:(?:(?:first|second|third|fourth)[ -])?quarter|(?:first )?{_COUNT} months|\d\d weeks) {_ENDED}"
    rf"|\b(?:{_PART}|first {_COUNT} months)"
    r"(?: of (?:(?:the|this|last) (?:fiscal |financial )?year"
    r"|(?:(?:fiscal|financial)(?: year)? )?\d{4}(?:[-–/]\d\d)?))?"
    r"|\b(?:[Ff]iscal|[Ff]inancial)(?: year)? \d{4}(?:[-–/]\d\d)?\b|\b\d{4} (?:fiscal|financial) year\b"
    r"|\b20\d\d[-–/]\d\d\b(?![-–/])"
)
_COMPARED = re.compile(
    r"(?:\b(?:from|against|than|versus|vs\.?|compared (?:with|to)|after|following) |\()"
    r"(?:about |some |around |(?:an? )?(?:net )?\w+ of )?"
    r"(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{2,3} ?)?$"
)
# The date of what a figure is compared with, or of the firm's own beginning.
_ELSEWHERE = re.compile(
    r"\b(?:[Ff]ounded|[Ee]stablished|[Ff]ormed|[Ss]et up|[Ii]ncorporated|[Ss]tarted|[Bb]orn) (?:back )?(?:in )?$"
    r"|\b(?:than|against|compared (?:with|to)|from|as (?:many|much|high|large|big) as) (?:in |for |that of )?(?:the )?"
    r"(?:whole of |all of )?$"
)
_BESIDE = re.compile(r"\d[\d.,]*(?: ?(?:[mb]n?|million|billion))? and (?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{2,3} ?)?$")
_YEAR_BEFORE = re.compile(r"\s*(?:a year earlier|a year before|the year before|the previous year|the year earlier)\b")
_OWN = re.compile(
    r"\s*(?:in|for|during|over)?(?: the)?(?: (?:same|corresponding) (?:period|quarter|half|months) (?:of|in))?\s*"
)
_NEAR = 250  # characters back to a figure whose period goes on


@dataclass(frozen=True, slots=True)
class _Spot:
    """A period in a sentence, by its offsets in the passage."""

    start: int
    end: int
    words: str
    named: bool = False  # "the second quarter", "fiscal 2025": no mere date


def with_periods(scenes: Sequence[Scene], statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements, figures with the period that their words give them, or the figure told before."""
    told: dict[str, tuple[int, Scalar]] = {}  # by the firm: where its last figure stands, and of which period it is
    found = []
    for statement in statements:
        if statement.relation == "OBSERVATION" and isinstance(statement.object, Value):
            scene = next(s for s in scenes if s.reading.passage.start <= statement.start < s.reading.passage.end)
            statement = _figure(scene, statement, statement.object, told)
            if "period" not in statement.qualifiers and _is_year_before(scene, statement):
                continue  # "after a profit of 3 million a year earlier", of a year that nothing tells
        found.append(statement)
    return found


def _figure(scene: Scene, said: Statement, value: Value, told: dict[str, tuple[int, Scalar]]) -> Statement:
    if value.of in _MOMENTS and "period" in said.qualifiers:
        kept = {k: v for k, v in said.qualifiers.items() if k != "period"}
        return replace(said, qualifiers={**kept, "date": said.qualifiers["period"]})
    if value.of not in _FLOWS or said.method == YEAR_BEFORE:
        return said
    period: Scalar | None = _period(scene, said, value)
    at, before = told.get(said.subject.name, (-1, ""))
    if period is None and at >= 0 and said.start - at < _NEAR and not list(_spots(scene, said)):
        period = before if said.status == "asserted" else None
    if period:
        if not _against(scene, said, value):
            told[said.subject.name] = (said.end, period)
        return replace(said, qualifiers={**said.qualifiers, "period": period})
    return replace(said, qualifiers={k: v for k, v in said.qualifiers.items() if k != "period"})


def _against(scene: Scene, said: Statement, value: Value) -> bool:
    """Say whether a figure is only there for another to be compared with."""
    number = _number_of(scene, said, value)
    return number is not None and _is_compared(scene.reading.passage.text, number)


def _is_year_before(scene: Scene, said: Statement) -> bool:
    value = said.object
    number = _number_of(scene, said, value) if isinstance(value, Value) and value.of in _FLOWS else None
    return number is not None and _YEAR_BEFORE.match(scene.reading.passage.text, number.end) is not None


def _number_of(scene: Scene, said: Statement, value: Value) -> Quantity | None:
    wanted = abs(value.value) if isinstance(value.value, float | int) else None
    return next((q for _, q in scene.numbers if _inside(scene, said, q.start) and q.value == wanted), None)


def _period(scene: Scene, said: Statement, value: Value) -> str | None:
    """The period right behind a figure, else the only one of the sentence that is of no figure compared with."""
    text, spots = scene.reading.passage.text, sorted(_spots(scene, said), key=lambda s: s.start)
    numbers = [q for _, q in scene.numbers if _inside(scene, said, q.start)]
    number = _number_of(scene, said, value)
    if number is None:
        return _single(spots)
    if (bracketed := _BRACKETED.search(text, max(0, number.start - 30), number.start)) is not None:
        return bracketed["year"]
    if (bracket := _YEAR_BEHIND.match(text, number.end)) is not None:
        return str(int(bracket["year"]) + 1)
    heads = [s for s in spots if text[s.start - 1 : s.start] == "(" and text[s.end : s.end + 1] == ":"]
    if (head := next((s for s in heads if s.end < number.start < text.find(")", s.end)), None)) is not None:
        return head.words  # "(first quarter of 2025: RMB 247 million)"
    spots = [s for s in spots if s not in heads]
    own = _behind(text, number, spots)
    same = own is not None and " same " in text[number.end : own.start]
    if own is not None and not same:
        return own.words
    others = [s for q in numbers if _is_compared(text, q) and (s := _behind(text, q, spots)) is not None]
    free = [s for s in spots if s not in others and not _ELSEWHERE.search(text[max(0, s.start - 45) : s.start])]
    if own is not None:
        return _in_year(_single(free), own.words)
    if _YEAR_BEFORE.match(text, number.end):
        return _year_less(_single(free))
    if not _is_compared(text, number):
        known = str(said.qualifiers.get("period", ""))
        return _single(free) or _dated(known, free) or _nearest(number, free)
    return None


def _spots(scene: Scene, said: Statement) -> Iterator[_Spot]:
    text, taken = scene.reading.passage.text, list[tuple[int, int]]()
    for match in _PHRASE.finditer(text):
        if _inside(scene, said, match.start()):
            taken.append(match.span())
            yield _Spot(match.start(), match.end(), _said_as(match[0], scene, said), named=True)
    for _, when in scene.dates:
        apart = all(when.end <= a or b <= when.start for a, b in taken)
        earlier = "earlier" in text[when.start : when.end] or "before" in text[when.start : when.end]
        lasting = not earlier and when.lead not in ("since", "from", "after", "before", "until") and when.until is None
        if apart and lasting and not when.is_day and _inside(scene, said, when.start):
            yield _Spot(when.start, when.end, when.value)


# "(2023: 241 million)": the year before a colon is of the figure behind it.
_BRACKETED = re.compile(
    r"\((?:FY ?)?(?P<year>\d{4})[^():\d]{0,12}: ?(?:about |approximately |loss of )?(?:[A-Z]{1,3})?[$€£¥]?$"
)
# "$12 million (2023: $10 million)": the bracket has the year before.
_YEAR_BEHIND = re.compile(r"\s?\((?:FY ?)?(?P<year>20\d\d): ")
_OF_YEAR = re.compile(r" of (?P<which>the|this|last) year$")
# A firm that counts its years from another month than January has quarters of its own.
_OWN_YEAR = re.compile(
    rf"\b(?:fiscal|financial year)\b|\byear (?:to|ended|ending|through) (?:\d\d? )?(?!December){MONTH}|\bFY ?\d\d"
)


@lru_cache(maxsize=2)
def of_own_year(text: str) -> bool:
    """Say whether a text tells of a financial year that ends in another month than December."""
    return _OWN_YEAR.search(text) is not None


def _said_as(words: str, scene: Scene, said: Statement) -> str:
    """A period in its one form, 2025-Q2: of the year that is told, or of the last one in which it had ended."""
    words = re.sub(r"-(?=quarter|half)", " ", words) if "year" not in words else words
    over = said.status in ("asserted", "former")
    if (told := _OF_YEAR.search(words)) is not None and scene.published:
        year = int(scene.published[:4]) - (told["which"] == "last")
        period = standard(f"{words[: told.start()]} of {year}")
        return words if over and ending(period) > scene.published[:7] else period
    apart = re.search(r"\b(?:to|ended|ending|through)\b", words) is None and of_own_year(scene.text)
    return standard(words, scene.published, over=over and not apart)


def _inside(scene: Scene, said: Statement, offset: int) -> bool:
    return said.start <= scene.reading.passage.start + offset < said.end


def _behind(text: str, number: Quantity, spots: Sequence[_Spot]) -> _Spot | None:
    return next((s for s in spots if s.start >= number.end and _OWN.fullmatch(text[number.end : s.start])), None)


def _is_compared(text: str, number: Quantity) -> bool:
    before = text[max(0, number.start - 60) : number.start]
    if (beside := _BESIDE.search(before)) is not None:  # "compared with RMB 1,205 million and RMB 171 million in 2023"
        return _COMPARED.search(before[: beside.start()]) is not None
    return _COMPARED.search(before[-40:]) is not None


def _single(spots: Sequence[_Spot]) -> str | None:
    words = {s.words for s in spots}
    return words.pop() if len(words) == 1 else None


def _dated(known: str, spots: Sequence[_Spot]) -> str | None:
    """The date that a figure was read with, or the only part of that year: "in the first half of this year"."""
    if known in {s.words for s in spots}:
        return known
    return _single([s for s in spots if known and s.named and s.words[:4] == known])


def _nearest(number: Quantity, spots: Sequence[_Spot]) -> str | None:
    """The only period; of several the last one before the figure."""
    before = [s for s in spots if s.end <= number.start]
    return _single(spots) or (before[-1].words if before else None)


def _in_year(period: str | None, year: str) -> str | None:
    """ "the same quarter of 2023": the period told before, in that year."""
    if period is None or not re.fullmatch(r"\d{4}", year):
        return None
    own = re.search(r"\d{4}", period)
    return years_on(period, int(year) - int(own[0])) or None if own else standard(f"{period} of {year}")


def _year_less(period: str | None) -> str | None:
    """The same period a year before."""
    return years_on(period, -1) or None if period else None
