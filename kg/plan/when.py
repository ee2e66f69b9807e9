"""Partial dates as ranges of days, and the conditions that clocks put on a relationship or a statement."""

from __future__ import annotations

import calendar
import re

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
FIRST, LAST = "0000-01-01", "9999-12-31"


def is_date(text: object) -> bool:
    """Say whether `text` is an ISO date of a real day, month or year: "2024", "2024-10", "2024-10-21"."""
    found = _DATE.fullmatch(text) if isinstance(text, str) else None
    if not found or not int(found[1]) >= 1:
        return False
    month, day = int(found[2] or 1), int(found[3] or 1)
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(int(found[1]), month)[1]


def days(date: str) -> tuple[str, str]:
    """Return the first and the last day of `date`: "2024-02" -> ("2024-02-01", "2024-02-29")."""
    year, month, day = ([*date.split("-"), "", ""])[:3]
    if day:
        return date, date
    if month:
        return f"{date}-01", f"{date}-{calendar.monthrange(int(year), int(month))[1]:02d}"
    return f"{date}-01-01", f"{date}-12-31"


def known_until(date: str) -> str:
    """Return a text that sorts after every instant of `date`'s last day."""
    return days(date)[1] + "T99"


MOST_BACK = 3  # calendar years before the first report for which a state of unknown beginning is taken to hold


def valid_within(edge: str, low: str, high: str, *, reported: str, single: bool = False, counted: bool = False) -> str:
    """Return the condition that `edge` was valid on some day between the parameters `low` and `high`.

    An unknown beginning counts as valid, but not many years before `reported`, the date of its first report: who is
    president in a text of 2026 is not known to have been so in 2015. Of what only one can be at a time (`single`), not
    even a day before, once somebody else is recorded as it; and where such states are counted, none is counted of a
    day before its report. Nor does it where the days asked about have no
    beginning themselves and the state no end: who is president is not known to have been so "before August 2022". An
    end known only by year or month still covers the days in it.
    """
    years_before = f"toInteger(left({high}, 4)) < toInteger(left({reported}, 4)) - {MOST_BACK}"
    long_before = f"({years_before} OR {_before_another(edge, high, reported)})" if single else years_before
    long_before = f"{high} < left({reported}, 10)" if counted else long_before
    bounded = f"({low} <> '{FIRST}' OR {edge}.valid_to IS NOT NULL)"
    unknown = f"{edge}.valid_from IS NULL AND {bounded} AND NOT coalesce({long_before}, false)"
    began = f"(({unknown}) OR {edge}.valid_from <= {high})"
    ended = f"({edge}.valid_to IS NULL OR {edge}.valid_to > {low} OR {low} STARTS WITH ({edge}.valid_to + '-'))"
    return f"{began} AND {ended}"


def _before_another(edge: str, high: str, reported: str) -> str:
    """The days lie before the first report, and the relationship's slot has had somebody else in it."""
    other = f"kg_other.status IN ['asserted', 'former'] AND NOT kg_other.id IN coalesce({edge}.statements, [])"
    others = f"EXISTS {{ MATCH (kg_other:Statement {{slot: {edge}.slot}}) WHERE {other} }}"
    return f"({high} < left({reported}, 10) AND {others})"


def on_clock(date: str, low: str, high: str) -> str:
    """Return the condition that the date expression lies between two days; a partial date counts by its prefix."""
    return f"({date} <= {high} AND ({date} >= {low} OR {low} STARTS WITH ({date} + '-')))"


# What a source calls the year that a figure covers: 2024, fiscal 2024, the 2024 financial year, 2024年度; no quarter.
YEAR_FIGURE = (
    "(?i) *(the )?(full[ -]year |year )?(fy|fiscal|financial|business|calendar)? *(year )?(ended |in |of )?"
    "{} *(fiscal|financial|business|calendar)? *(year|年|年度|财年|全年)? *"
)
MOST_YEARS = 30


def whole_years(start: str, end: str) -> list[str]:
    """Return the calendar years that an interval from one date to another covers whole, at most MOST_YEARS."""
    if not start or not end:
        return []
    first, last = days(start)[0], days(end)[1]
    years = range(int(first[:4]) + (first[4:] > "-01-01"), int(last[:4]) + (last[4:] >= "-12-31"))
    return [str(year) for year in years][:MOST_YEARS]


_ORDINALS = ("first|1st", "second|2nd", "third|3rd", "fourth|4th")
_HAN = "一二三四"
_HAN_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_MONTHS = tuple(name.lower() for name in calendar.month_name[1:])
# A figure of a part of a year: it is none of the whole.
_OF_YEAR = "|".join(f"{first:02d}/[0-9]{{4}}-{(first + 10) % 12 + 1:02d}" for first in range(1, 13))  # twelve months
PART_FIGURE = (
    "(?i).*(quarter|half|(?<!12 )(?<!twelve )months|\\bq[1-4]\\b|\\bh[12]\\b|季度|半年|个月"
    f"|[0-9]{{4}}-(?!{_OF_YEAR})[0-9]{{2}}/[0-9]{{4}}-[0-9]{{2}}).*"
)


def span_figure(start: str, end: str) -> str:
    """Return the regular expression for what a source calls a quarter, a half or some months; "" for another span.

    "2025-07", "2025-09": "third quarter of 2025", "Q3 2025", 2025年第三季度.
    """
    if len(start) != 7 or len(end) != 7:
        return ""
    (year, month), (last_year, last) = ((int(part) for part in date.split("-")) for date in (start, end))
    length = (last_year - year) * 12 + last - month + 1
    if year == last_year and length == 3 and month % 3 == 1:
        part = _part_of_year(year, month // 3, "quarter", "q", ("季度", "季"))
        return f"(?i)({part}|{_months_of_year(year, month, last)})"
    if year == last_year and length == 6 and month in (1, 7):
        return f"(?i)({_part_of_year(year, month // 6, 'half', 'h', ('半年',))}|{_months_of_year(year, month, last)})"
    if length == 12 and month != 1:
        to = f"{_MONTHS[last - 1]}[a-z]*( [0-9]{{1,2}},?)? {last_year}"
        months = "(year|12 months|twelve months) (to|ended|ending|through)"
        return f"(?i)(the )?(fiscal |financial )?{months} ([0-9]{{1,2}} )?{to}|{start}/{end}"
    if year != last_year:
        return f"{start}/{end}"
    return f"(?i)({_months_of_year(year, month, last)})" if length != 12 else ""


_SPELLED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _months_of_year(year: int, first: int, last: int) -> str:
    """Return what a source calls some months of one year: 2025年前三季度, 2025年1至5月, "first five months of 2025"."""
    forms = [f"{year}年0?{first}月?(至|到|[-~–—])0?{last}月", f"{year}-{first:02d}/{year}-{last:02d}"]
    if first == 1:
        forms.append(f"(the )?first ({last}|{_SPELLED[last - 1]}) months( of)? {year}")
        forms.append(f"{year}年前({last}|{_HAN_MONTHS[last - 1]})个月")
    if first == 1 and last % 3 == 0:
        forms.append(f"{year}-q1-q{last // 3}")
        forms.append(f"{year}年前({last // 3}|{_HAN[last // 3 - 1]})个?季度")
    return "|".join(forms)


def _part_of_year(year: int, at: int, word: str, letter: str, han: tuple[str, ...]) -> str:
    of = f"( of)?( the)?( fiscal| financial)?( year)? ?{year}"
    chinese = "[上下]"[at + 1] if word == "half" else f"第?[{_HAN[at]}{at + 1}]"
    forms = [
        f"(the )?({_ORDINALS[at]}) {word}{of}",
        f"{letter}{at + 1}[ /-]?(of )?(fy)?{year}",
        f"(fy)?{year}[ -]?{letter}{at + 1}",
        f"{year}年{chinese}({'|'.join(han)})",
    ]
    return "|".join(forms)
