"""The periods of figures in words: 2025-Q2 is the second quarter of 2025, 2024-04/2025-03 the year to March 2025."""

from __future__ import annotations

import calendar
import re

from kg.plan.number_words import ordinal
from kg.plan.planned import Lang

_FORM = re.compile(
    r"(?P<fiscal>FY)?(?P<year>\d{4})(?P<to>-\d\d)?-(?P<part>[QH])(?P<number>[1-4])|FY(?P<whole>\d{4}(?:-\d\d)?)"
    r"|(?P<y1>\d{4})-(?P<m1>\d\d)/(?P<y2>\d{4})-(?P<m2>\d\d)|(?P<first>\d{4})/(?P<last>\d{4})"
)


def spoken_period(period: str, lang: Lang) -> str:
    """Return a period in words, "" for what is none: a year, a month and a day are dates."""
    found = _FORM.fullmatch(period)
    if found is None:
        return ""
    if found["part"]:
        return _part(found, lang)
    if found["whole"]:
        return f"fiscal {found['whole']}" if lang == "en" else f"{found['whole']}财年"
    if found["first"]:
        return f"{found['first']} to {found['last']}" if lang == "en" else f"{found['first']}年至{found['last']}年"
    return _months(int(found["y1"]), int(found["m1"]), int(found["y2"]), int(found["m2"]), lang)


def _part(found: re.Match[str], lang: Lang) -> str:
    number, year = int(found["number"]), f"{found['year']}{found['to'] or ''}"
    if lang == "en":
        named = "quarter" if found["part"] == "Q" else "half"
        return f"{ordinal(number, lang)} {named} of {'fiscal ' if found['fiscal'] else ''}{year}"
    part = f"第{'一二三四'[number - 1]}季度" if found["part"] == "Q" else f"{'上下'[number - 1]}半年"
    return f"{year}{'财年' if found['fiscal'] else '年'}{part}"


def _months(year: int, month: int, last_year: int, last: int, lang: Lang) -> str:
    whole = (last_year - year) * 12 + last - month == 11
    if lang == "zh":
        end = f"{last}月" if year == last_year else f"{last_year}年{last}月"
        return f"截至{last_year}年{last}月的一年" if whole else f"{year}年{month}月至{end}"
    until = f"{calendar.month_name[last]} {last_year}"
    if whole:
        return f"year to {until}"
    return f"{calendar.month_name[month]}{'' if year == last_year else f' {year}'} to {until}"
