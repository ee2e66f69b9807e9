"""Publication dates: from what a page declares, from a dateline, or guessed from its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTH_NAMES = (
    ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may",), ("jun", "june"),
    ("jul", "july"), ("aug", "august"), ("sep", "sept", "september"), ("oct", "october"), ("nov", "november"),
    ("dec", "december"),
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_FORMS = [
    re.compile(r"(?P<year>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"(?P<year>(?:19|20)\d\d)\s*年\s*(?P<m>0?[1-9]|1[0-2])\s*月(?:\s*(?P<day>0?[1-9]|[12]\d|3[01])\s*日)?"),
    re.compile(_MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)", re.I),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?" + _MONTH + r",?\s+(?P<year>(?:19|20)\d\d)", re.I),
    re.compile(r"(?<!\d)(?P<m>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])/(?P<year>(?:19|20)\d\d)"),
]
_CN_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0", "Ｏ": "0", "O": "0"}
_CN_DATE = re.compile(
    r"(?P<y>[〇○零ＯO一二三四五六七八九]{4})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
# Words or places before a date near the head of a text that make it the date of publication.
_LABEL = re.compile(
    r"(?:publish(?:ed)?(?:\s+on)?|posted(?:\s+on)?|release(?:d)?(?:\s+date)?|updated|date(?:d)?(?:\s+of\s+(?:issue|issuance|release|publication|promulgation))?|发布时间|发布日期|发文日期|成文日期|"
    r"印发日期|公开日期|时间|日期|发表于|來源|来源)\s*[:：]?\s*$",
    re.I,
)
_AGENCY = re.compile(r"^\s*(?:\([^)]{2,40}\)|/[A-Z][^/]{2,40}/|-|—|–|电|讯|訊|電|\|)")
# What may follow a date that has its line to itself: a time, a weekday, the source.
_REST_OF_DATE_LINE = re.compile(
    r"[\s\d:,.|APMTZUC+星期周一二三四五六日()（）]{0,24}"
    r"(?:(?:来源|來源|作者|编辑|记者|source|by)\s*[:：]?.{0,40})?$",
    re.I,
)
HEAD = 600  # characters of the text in which a dateline is looked for


def iso_date(text: str) -> str | None:
    """Return the first date in `text` as an ISO date, partial when no day is given; None without one."""
    found = next(dates_in(text), None)
    return found[2] if found else None


def dates_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, ISO date) of every absolute date in `text`, in order of appearance."""
    hits = [(m.start(), m.end(), iso) for form in _FORMS for m in form.finditer(text) if (iso := _iso(m))]
    hits += [(m.start(), m.end(), iso) for m in _CN_DATE.finditer(text) if (iso := _chinese_numerals(m))]
    last = -1
    for start, end, iso in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= last:
            yield start, end, iso
            last = end


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = int(parts["m"]) if parts.get("m") else _MONTHS[parts["month"].lower()]
    return _joined(int(parts["year"]), month, int(parts["day"]) if parts.get("day") else None)


def _joined(year: int, month: int, day: int | None) -> str | None:
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _chinese_numerals(match: re.Match[str]) -> str | None:
    year = int("".join(_CN_DIGITS[c] for c in match["y"]))
    return _joined(year, _tens(match["m"]), _tens(match["d"]))


def _tens(text: str) -> int:
    if "十" not in text:
        return int("".join(_CN_DIGITS[c] for c in text))
    left, right = text.split("十", 1)
    return int(_CN_DIGITS.get(left, "1")) * 10 + (int(_CN_DIGITS[right]) if right else 0)


def dateline(text: str) -> str | None:
    """Return the date that the head of `text` gives as its own: a labelled, agency or lone-line date.

    A date in the middle of a sentence ("founded on 3 May 2019") is none.
    """
    head = text[:HEAD]
    for start, end, iso in dates_in(head):
        before, after = head[:start], head[end:]
        line_start = before.rfind("\n") + 1
        lead = before[line_start:].strip()
        if _LABEL.search(before) or _is_dateline(lead, after) or _is_alone(lead, after):
            return iso if len(iso) == 10 else None
    return None


def _is_dateline(lead: str, after: str) -> bool:
    # "MUNICH, 3 May 2024 (Reuters) - ..." or "新华社上海2024年5月3日电": short place names, then an agency's mark.
    return len(lead) <= 40 and not re.search(r"[.。!?]\s", lead) and bool(_AGENCY.match(after[:60]))


def _is_alone(lead: str, after: str) -> bool:
    rest = after.split("\n", 1)[0]
    short = len(lead) <= 12 and not re.search(r"\w{4,}\s+\w{2,}", lead)
    return short and _REST_OF_DATE_LINE.match(rest) is not None


def date_in_url(url: str) -> str | None:
    """Return the date in a page's address ("/2024/10/21/", "t20241021_"), or None."""
    for pattern in (
        r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|\b)",
        r"[/t_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[_/.-])",
        r"/((?:19|20)\d\d)/(\d\d)(\d\d)/",
    ):
        if found := re.search(pattern, url):
            year, month, day = map(int, found.groups())
            if 1 <= month <= 12 and (iso := _joined(year, month, day)):
                return iso
    return None


def declared(text: str | None) -> str | None:
    """Return the ISO date of a declared value: ISO 8601, RFC 822, or any absolute form; None if it is none."""
    if not text:
        return None
    if found := re.match(r"\s*((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T\s])", text):
        year, month, day = found.groups()
        return _joined(int(year), int(month), int(day) if day else None) if month else year
    return iso_date(text)
