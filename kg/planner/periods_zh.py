"""Parts of a year as Chinese reports name them: 2025年前三季度, 今年前5个月, 去年1至9月; with no year, the last one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

_DIGITS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_YEAR = r"(?:(?P<year>(?:19|20)\d\d)年|(?P<said>今年|本年度|本年|去年|前年))?的?"
_PART = (
    r"(?:(?P<half>[上下])半年|(?<!\d)第?(?P<quarter>[一二三四])季度|前(?P<quarters>[二三两])个?季度"
    r"|前(?P<months>\d{1,2}|[二三四五六七八九十两])个月|(?P<from>\d{1,2})月?(?:至|到|—|-|–)(?P<to>\d{1,2})月)"
)
PERIOD = re.compile(rf"{_YEAR}{_PART}")


def periods(text: str, today: datetime.date) -> Iterator[tuple[int, int, str, str]]:
    """Yield the place, the first and the last month of each part of a year in the text."""
    for found in PERIOD.finditer(text):
        months = _months(found)
        if months is None or (found["from"] and not (found["year"] or found["said"])):
            continue
        year = _year(found["year"], found["said"], months[0], today)
        yield found.start(), found.end(), f"{year}-{months[0]:02d}", f"{year}-{months[1]:02d}"


def _months(found: re.Match[str]) -> tuple[int, int] | None:
    """Return the first and the last month of the part, None where there is no such."""
    if found["half"]:
        return (1, 6) if found["half"] == "上" else (7, 12)
    if found["quarter"]:
        last = _number(found["quarter"]) * 3
        return last - 2, last
    if found["quarters"]:
        return 1, _number(found["quarters"]) * 3
    first, last = (1, _number(found["months"])) if found["months"] else (int(found["from"]), int(found["to"]))
    return (first, last) if 1 <= first <= last <= 12 else None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _DIGITS[text]


def _year(year: str | None, said: str | None, first: int, today: datetime.date) -> int:
    """Return the year that is written or said; of neither, the last one in which the part has begun."""
    if year:
        return int(year)
    if said:
        return today.year - {"去年": 1, "前年": 2}.get(said, 0)
    return today.year if first <= today.month else today.year - 1
