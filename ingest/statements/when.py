"""English dates against the publication date: "last Tuesday", "21 October", "in early 2023" as ISO dates with their precision.

What comes back is as long as what the text says: "2024" for a year, "2024-10" for a month, "2024-10-21" for a day.
A date that cannot be placed (a weekday without a publication date) is left out.
"""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS: tuple[str, ...] = ("january", "february", "march", "april", "may", "june")
_MONTHS += ("july", "august", "september", "october", "november", "december")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SMALL = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_SMALL |= {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30}

_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"  # noqa: E501
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# Behind a month four digits are a year, "March 17, 1819", or a count of long-ago size: "in March 1800 jobs were cut".
_COUNTED = r"(?! (?!(?:as|was|is|his|its|this|has)\b)[a-z]{2,}s\b| (?:people|staff|men|women)\b)"
_ANY_YEAR = rf"(?P<year>(?:19|20)\d\d|1[5-8]\d\d{_COUNTED})"
# A year of long ago counts where something says that it is one: "in 1874", "founded 1881".
_OLD_YEAR = r"(?:(?<=\bin )|(?<=\bto )|(?<=since )|(?<=from )|(?<=about )|(?<=around )|(?<=circa )|(?<=unded ))(?P<year>1[5-8]\d\d)\b(?![,.-]\d)"  # noqa: E501
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_COUNT = r"(?P<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)"
_BEFORE_MONTH = "|".join(
    w
    for v in ["last", "next", "this", "in", "since", "by", "until", "from", "of", "early", "late", "mid"]
    for w in (v, v.title())
)
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """One date of a text: `value` and, for a range, `until`, both ISO; `lead` is the word before it ("since", "by")."""

    start: int
    end: int
    value: str
    until: str | None = None
    lead: str = ""

    @property
    def is_day(self) -> bool:
        """Say whether the date is exact to the day."""
        return len(self.value) == 10


_Resolve = Callable[[re.Match[str], date | None], "tuple[str, str | None] | None"]


def dates_in(text: str, published: str | None) -> tuple[When, ...]:
    """Return the dates of `text` in order, without overlap, resolved against `published` (ISO, may be partial)."""
    anchor = _anchor(published)
    found: list[When] = []
    for start, end, value, until in sorted(_matches(text, anchor), key=lambda m: (m[0], -m[1])):
        if not found or start >= found[-1].end:
            lead = _lead(text, start)
            value = _to_come(value, anchor) if lead == "effective" and not _YEARED.search(text[start:end]) else value
            found.append(When(start=start, end=end, value=value, until=until, lead=lead))
    return tuple(found)


_YEARED = re.compile(r"\d{4}|ago|last|today|yesterday|now", re.I)


def _to_come(value: str, anchor: date | None) -> str:
    """ "with effect from 1 September", told in March: this year's. What was two months ago at most stays."""
    if anchor is None or len(value) < 10 or (anchor - date.fromisoformat(value)).days <= 62:
        return value
    return _iso(int(value[:4]) + 1, int(value[5:7]), int(value[8:])) or value


def next_year(value: str, published: str | None) -> str:
    """Return a day told with "from" a year later where it lies more than two months before the publication."""
    return _to_come(value, _anchor(published))


def is_after(value: str, published: str | None) -> bool:
    """Say whether ISO date `value` lies after the publication date, as far as the shorter of the two can tell."""
    if not published:
        return False
    size = min(len(value), len(published))
    return value[:size] > published[:size]


def _anchor(published: str | None) -> date | None:
    if not published or not re.fullmatch(r"\d{4}(-\d\d){0,2}", published[:10]):
        return None
    parts = [int(p) for p in published[:10].split("-")] + [1, 1]
    try:
        return date(parts[0], parts[1], parts[2])
    except ValueError:
        return None


def _matches(text: str, anchor: date | None) -> Iterator[tuple[int, int, str, str | None]]:
    for pattern, resolve in _PATTERNS:
        for match in pattern.finditer(text):
            resolved = resolve(match, anchor)
            if resolved is not None:
                yield match.start(), match.end(), resolved[0], resolved[1]


_LEAD = re.compile(
    r"\b(since|from|until|till|by|before|after|as of|in|on|during|through|effective)\s+(?:the\s+)?$", re.I
)

_IN_FORCE = re.compile(r"\b(?:with effect|effective) (?:from|as of|on) (?:the )?$", re.I)
_LED = re.compile(r"(since|from|until|by|in)\b", re.I)


def _lead(text: str, start: int) -> str:
    if _IN_FORCE.search(text[max(0, start - 30) : start]):
        return "effective"
    match = _LEAD.search(text[max(0, start - 20) : start]) or _LED.match(text, start)
    return match.group(1).lower() if match else ""


def _month_number(word: str) -> int:
    return next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(word.lower().rstrip(".")[:3]))


def _iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except ValueError:
        return None
    return whole if day else whole[:7] if month else whole[:4]


def _full(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    value = _iso(int(match["year"]), _month_number(match["month"]), int(match["day"]))
    return (value, None) if value else None


def _days(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    """ "from 4 to 7 November 2026", "November 4-7": the first day and the last."""
    last = _full(match, anchor) if match["year"] else _day_month(match, anchor)
    first = last and _iso(int(last[0][:4]), int(last[0][5:7]), int(match["first"]))
    return (first, last[0]) if first and last and first < last[0] else None


def _month_year(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    return f"{match['year']}-{_month_number(match['month']):02d}", None


def _month_of_year(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    """ "in May of this year", "December of last year"."""
    if anchor is None:
        return None
    year = anchor.year + {"this": 0, "last": -1, "next": 1}[match["which"].lower()]
    return f"{year}-{_month_number(match['month']):02d}", None


def _day_month(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    """A day without a year lies in the year that puts it nearest before (or at most two months after) the anchor."""
    if anchor is None:
        return None
    month, day = _month_number(match["month"]), int(match["day"])
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        value = _iso(year, month, day)
        if value and -62 <= (anchor - date.fromisoformat(value)).days <= 303:
            return value, None
    return None


def _month_only(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    if anchor is None:
        return None
    month, which = _month_number(match["month"]), (match["which"] or "").lower()
    behind = (anchor.month - month) % 12
    if which == "next" or (which != "last" and behind > 9):
        behind -= 12
    if which == "last" and behind == 0:
        behind = 12
    total = anchor.year * 12 + anchor.month - 1 - behind
    return f"{total // 12}-{total % 12 + 1:02d}", None


def _iso_written(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    value = _iso(int(match["year"]), int(match["m"]), int(match["d"]))
    return (value, None) if value else None


def _range(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    first, last = match["first"], match["last"]
    last = first[: len(first) - len(last)] + last
    return (first, last) if first < last else None


def _year(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    return match["year"], None


def _fiscal(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    year = match["year"] or match["short"]
    return (year if len(year) == 4 else f"20{year}"), None


def _weekday(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    """Plain and "last" weekdays are the nearest before the anchor (the anchor itself counts); "next" is after it."""
    if anchor is None:
        return None
    behind = (anchor.weekday() - _DAYS.index(match["weekday"].lower())) % 7
    which = (match["which"] or "").lower()
    if which in ("next", "coming", "this coming"):
        behind = behind - 7
    elif which == "last" and behind == 0:
        behind = 7
    return (anchor - timedelta(days=behind)).isoformat(), None


_NEAR = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "yesterday": -1, "tomorrow": 1}


def _near(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    shift = _NEAR[re.sub(r"\s+", " ", match[0].lower())]
    return ((anchor + timedelta(days=shift)).isoformat(), None) if anchor else None


def _relative(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    """ "last year", "earlier this month", "the end of next year": as exact as the unit named, never more."""
    if anchor is None:
        return None
    shift = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[match["which"].lower()]
    unit = match["unit"].lower()
    if unit == "week":
        return (anchor + timedelta(weeks=shift)).isoformat()[:7], None
    if unit == "month":
        total = anchor.year * 12 + anchor.month - 1 + shift
        return f"{total // 12}-{total % 12 + 1:02d}", None
    if unit == "quarter":
        total = anchor.year * 4 + (anchor.month - 1) // 3 + shift
        return f"{total // 4}", None
    return str(anchor.year + shift), None


_SEASON_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 12)}


def _season(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    """ "last autumn", "this spring", "next summer": the year that it lies in; a winter is that of its December."""
    if anchor is None:
        return None
    first, last = _SEASON_MONTHS[match["season"].lower()]
    which, year = match["which"].lower(), anchor.year
    if which in ("last", "past", "previous"):
        return str(year if anchor.month > last else year - 1), None
    if which in ("next", "coming"):
        return str(year if anchor.month < first else year + 1), None
    return str(year), None


def _ago(match: re.Match[str], anchor: date | None) -> tuple[str, str | None] | None:
    if anchor is None:
        return None
    word = match["count"].lower()
    count = int(word) if word.isdigit() else _SMALL.get(word, 0)
    sign = 1 if (match["from"] or "").lower().startswith("from") else -1
    return _shifted(anchor, count * sign, match["unit"].lower()), None


def _shifted(anchor: date, count: int, unit: str) -> str:
    if unit in ("day", "week"):
        moved = anchor + timedelta(days=max(-30000, min(30000, count * (7 if unit == "week" else 1))))
        return moved.isoformat() if unit == "day" else moved.isoformat()[:7]
    if unit == "month":
        total = anchor.year * 12 + anchor.month - 1 + count
        return f"{total // 12}-{total % 12 + 1:02d}"
    return str(anchor.year + count * (10 if unit == "decade" else 1))


_I = re.IGNORECASE
_PATTERNS: tuple[tuple[re.Pattern[str], _Resolve], ...] = (
    (re.compile(rf"\b{_DAY}(?: of)?[ ,]+{_MONTH},?\s+{_ANY_YEAR}\b"), _full),
    (re.compile(rf"\b{_MONTH}\s+{_DAY}\s*,?\s+{_ANY_YEAR}\b"), _full),
    (
        re.compile(
            rf"\b(?P<first>[0-3]?\d)(?:st|nd|rd|th)?(?: ?[-–—] ?| (?:to|and|until) )(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?\b"  # noqa: E501
        ),
        _days,
    ),
    (
        re.compile(
            rf"\b{_MONTH} (?P<first>[0-3]?\d)(?: ?[-–—] ?| (?:to|and) ){_DAY}(?:,? {_YEAR})?\b(?!\s*(?:%|percent|million|billion))"  # noqa: E501
        ),
        _days,
    ),
    (re.compile(rf"\b{_YEAR}[-/](?P<m>[01]?\d)[-/](?P<d>[0-3]?\d)\b"), _iso_written),
    (re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_ANY_YEAR}\b"), _month_year),
    (
        re.compile(
            rf"\b(?:(?:[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil) )?{_MONTH}\s+of\s+(?P<which>this|last|next)\s+year\b"
        ),
        _month_of_year,
    ),
    (re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?!\s*(?:%|percent|million|billion))"), _day_month),
    (re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?![\w-])"), _day_month),
    (re.compile(rf"\b(?P<which>{_BEFORE_MONTH})[ -]{_MONTH}(?!\w|-|\.?\s*\d|,\s*\d{{4}}\b)"), _month_only),
    (
        re.compile(
            r"\b(?:from|between)\s+(?P<first>(?:19|20)\d\d)\s+(?:to|until|and|through)\s+(?P<last>(?:19|20)\d\d)\b", _I
        ),
        _range,
    ),
    (
        re.compile(
            r"\b(?:from|between)\s+(?P<first>1[5-8]\d\d)\s+(?:to|until|and|through)\s+(?P<last>1[5-9]\d\d)\b"
            r"(?=[.;:)]|,\s|$|\s+(?:and|the|he|she|in|as|at|when|while|with|under)\b)",
            _I,
        ),
        _range,
    ),
    (re.compile(r"\b(?P<first>(?:19|20)\d\d)\s?[-–—]\s?(?P<last>(?:19|20)?\d\d)\b(?![-/]\d)"), _range),
    (
        re.compile(r"\b(?:fiscal(?: year)?|financial year|FY)\s?'?(?:(?P<year>(?:19|20)\d\d)|(?P<short>\d\d))\b", _I),
        _fiscal,
    ),
    (
        re.compile(
            rf"(?<![\d.,$€£¥])\b{_YEAR}\b(?![-/.,]\d|\s*(?:square|sq|m2|m²|km|people|employees|companies|jobs|%|percent|million|billion))"
        ),
        _year,
    ),
    (re.compile(_OLD_YEAR), _year),
    (re.compile(rf"\b(?:(?P<which>last|this coming|this|next|coming)\s+)?{_WEEKDAY}\b"), _weekday),
    (re.compile(r"\b(?:today|tonight|yesterday|tomorrow|this morning|this afternoon)\b", _I), _near),
    (
        re.compile(
            r"\b(?:the )?(?P<which>last|past|previous|this|next|coming)\s+(?P<unit>week|month|quarter|year)\b", _I
        ),
        _relative,
    ),
    (
        re.compile(
            r"\b(?P<which>last|past|previous|this|next|coming)\s+(?P<season>spring|summer|autumn|fall|winter)\b", _I
        ),
        _season,
    ),
    (re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+(?P<from>ago|earlier|from now)\b", _I), _ago),
)
