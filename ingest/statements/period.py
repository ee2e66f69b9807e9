"""The one form of the stretch of time that a figure covers, in whatever words a source tells it.

A year is 2024, a quarter 2025-Q2, a half 2025-H1, any other run of months 2025-01/2025-09 (a year to March among them:
2024-04/2025-03), several years 2021/2023. A financial year of unknown months is FY2025, its parts FY2025-Q2.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date

_MONTHS: tuple[str, ...] = ("january", "february", "march", "april", "may", "june")
_MONTHS += ("july", "august", "september", "october", "november", "december")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = ("first", "second", "third", "fourth")
_HAN = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
MONTH = rf"(?:{'|'.join(m.title() for m in _MONTHS)})"
_FISCAL = r"(?:fiscal|financial|business)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF = rf",?(?: of)?(?: the)?(?P<fiscal> {_FISCAL}| FY ?)?(?: year)?(?: {_YEAR}(?P<to>[-–/]\d\d)?)?"
_DAY = (
    rf"(?:(?P<month>{MONTH})(?: (?P<day>\d\d?)(?!\d))?|(?P<day2>\d\d?) (?P<month2>{MONTH}))(?:,? {_YEAR})?"
    r"|(?P<year2>(?:19|20)\d\d)-(?P<m>\d\d)(?:-(?P<day3>\d\d))?"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?: ?年)?",
        rf"{_YEAR}[ -]?(?P<part>[QH][1-4])",
        r"(?P<year>(?:19|20)\d\d)-Q1-Q(?P<quarters>[1-4])",
        rf"(?P<part>[QH][1-4])(?: of)?[ /-]?(?P<fiscal>FY ?)?{_YEAR}",
        rf"(?:the )?(?P<part>(?:{'|'.join(_ORDINALS)})[ -](?:quarter|half)){_OF}",
        rf"(?:the )?first (?P<count>{'|'.join(_NUMBERS)}|\d\d?) months{_OF}",
        rf"(?:the )?(?:(?P<length>half|full|{_FISCAL})[ -])*(?:(?P<length2>half)[ -])?year"
        rf" (?:to|(?:that )?ended(?: on| in)?|ending|through) (?:the end of )?(?:{_DAY})",
        rf"(?:the )?(?:(?:{'|'.join(_ORDINALS)})[ -])?"
        rf"(?:(?P<quarter>quarter)|(?P<count>{'|'.join(_NUMBERS)}|\d\d?) months|(?P<weeks>13|26|39|5[23]) weeks)"
        rf" (?:to|(?:that )?ended(?: on| in)?|ending|through) (?:the end of )?(?:{_DAY})",
        rf"(?:the )?(?P<fiscal>{_FISCAL}|FY)(?: year)? ?{_YEAR}(?P<to>[-–/]\d\d)?(?:-(?P<part>[QH][1-4]))?",
        rf"{_YEAR} (?P<fiscal>{_FISCAL})(?: year)?",
        r"(?P<year>20\d\d)(?P<to>[-–/](?:1[3-9]|[2-9]\d))",
        rf"{_YEAR}(?: ?年)?(?P<fiscal>财年)",
        rf"{_YEAR}年(?P<part>[上下]半年|第?[一二三四1-4]季度?)",
        rf"{_YEAR}年前(?P<quarters>[一二三两1-4])个?季度?",
        rf"{_YEAR}年前(?P<count>\d\d?|{'|'.join(_HAN[::-1])})个月",
        rf"{_YEAR}年(?P<first>\d\d?)月?(?:至|到|[-~–—])(?P<last>\d\d?)月",
    )
)
_RUN = re.compile(r"(\d{4})-(\d\d)/(\d{4})-(\d\d)")
# Days after a quarter or half in which "the second quarter" is that one: a firm of other years has other quarters.
_REPORTED = 100
_SPILL = 7  # "52 weeks to 1 February": the first days of a month end the one before


def standard(words: str, published: str | None = None, *, over: bool = False) -> str:
    """Return a period in its one form; words that have none, or no year that is clear, come back as they are.

    `over`: the figure is of what was, so that a year left out is the last in which the period had ended by `published`.
    """
    plain = " ".join(words.split())
    if (run := _RUN.fullmatch(plain)) is not None:
        return _months(int(run[1]), int(run[2]), int(run[3]), int(run[4]))
    for form in _FORMS:
        if (found := form.fullmatch(plain)) is not None:
            return _stated(_groups(found), published if over else None) or plain
    return plain


def ending(period: str) -> str:
    """Return the last month of a part of a year in its standard form; "" for a whole year and for words."""
    if (run := _RUN.fullmatch(period)) is not None:
        return f"{run[3]}-{run[4]}"
    part = re.fullmatch(r"(\d{4})-([QH])([1-4])", period)
    return f"{part[1]}-{int(part[3]) * (3 if part[2] == 'Q' else 6):02d}" if part else ""


def _groups(found: re.Match[str]) -> dict[str, str]:
    """The parts that were found; what a form may have in two places (month2) goes by its one name."""
    return {k.rstrip("23"): v.lower() for k, v in found.groupdict().items() if v}


def _stated(said: Mapping[str, str], published: str | None) -> str:
    if "month" in said or "m" in said:
        return _ended(said, published)
    if "fiscal" in said or "to" in said:
        part = f"-{_part(said['part'])}" if "part" in said else ""
        return (
            f"FY{said['year']}{said.get('to', '').replace('–', '-').replace('/', '-')}{part}" if "year" in said else ""
        )
    if "count" not in said and "part" not in said and "quarters" not in said and "first" not in said:
        return said.get("year", "")
    first, last = _within(said)
    if not 1 <= first <= last <= 12:
        return ""
    year = int(said["year"]) if "year" in said else _year_of(last, published, _REPORTED)
    return _months(year, first, year, last) if year else ""


def _within(said: Mapping[str, str]) -> tuple[int, int]:
    """The first and the last month of a part of a calendar year."""
    if "part" in said:
        part = _part(said["part"])
        size = 3 if part[0] == "Q" else 6
        return (int(part[1]) - 1) * size + 1, int(part[1]) * size
    if "first" in said:
        return int(said["first"]), int(said["last"])
    return 1, _number(said["quarters"]) * 3 if "quarters" in said else _number(said["count"])


def _part(said: str) -> str:
    """ "second quarter", 第二季度, q2: Q2."""
    if re.fullmatch(r"[qh][1-4]", said):
        return said.upper()
    if "半年" in said:
        return "H1" if said[0] == "上" else "H2"
    number = _ORDINALS.index(said.split()[0].split("-")[0]) + 1 if said[0].isascii() and said[0].isalpha() else 0
    letter = "H" if said.endswith("half") else "Q"
    return f"{letter}{number or _number(said.strip('第季度'))}"


def _number(said: str) -> int:
    if said.isdigit():
        return int(said)
    return 2 if said == "两" else (_HAN.index(said) if said in _HAN else _NUMBERS.index(said)) + 1


def _ended(said: Mapping[str, str], published: str | None) -> str:
    """ "year to March 2025", "quarter ended June 30, 2025": so many months up to that one."""
    month = int(said["m"]) if "m" in said else _MONTHS.index(said["month"]) + 1
    if "quarter" in said:
        size = 3
    else:
        count = int(said["weeks"]) * 12 // 52 if "weeks" in said else _number(said.get("count", "12"))
        size = 6 if said.get("length") == "half" else count
    year = int(said["year"]) if "year" in said else _year_of(month, published, 366)
    if not year or not 1 <= month <= 12:
        return ""
    end = year * 12 + month - (1 if int(said.get("day", "31")) <= _SPILL else 0)  # months that are over
    return _months((end - size) // 12, (end - size) % 12 + 1, (end - 1) // 12, (end - 1) % 12 + 1)


def _months(year: int, first: int, last_year: int, last: int) -> str:
    size = (last_year - year) * 12 + last - first + 1
    if year == last_year and size == 12:
        return str(year)
    if year == last_year and size in (3, 6) and last % size == 0:
        return f"{year}-{'Q' if size == 3 else 'H'}{last // size}"
    return f"{year}-{first:02d}/{last_year}-{last:02d}"


def _year_of(month: int, published: str | None, most: int) -> int:
    """The year in which a month had last ended when a text came out, at most so many days before; 0 where unclear."""
    try:
        told = date.fromisoformat((published or "")[:10])
    except ValueError:
        return 0
    ends = (date(y, month, monthrange(y, month)[1]) for y in (told.year, told.year - 1))
    last = next(end for end in ends if end < told)
    return last.year if (told - last).days <= most else 0


def years_on(period: str, years: int) -> str:
    """Return a period in its standard form so many years later, or earlier; "" for words."""
    if standard(period) != period or not re.match(r"(?:FY)?\d{4}", period):
        return ""
    later = re.sub(r"(?<!\d)\d{4}(?!\d)", lambda m: str(int(m[0]) + years), period)
    if (span := re.fullmatch(r"FY\d{4}-(\d\d)", period)) is not None:
        return f"{later[:6]}-{(int(span[1]) + years) % 100:02d}"
    return later
