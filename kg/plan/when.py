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


def valid_within(edge: str, low: str, high: str, *, reported: str) -> str:
    """Return the condition that `edge` was valid on some day between the parameters `low` and `high`.

    An unknown beginning counts as valid, but not many years before `reported`, the date of its first report: who is
    president in a text of 2026 is not known to have been so in 2015. An end known only by year or month still covers
    the days in it.
    """
    long_before = f"toInteger(left({high}, 4)) < toInteger(left({reported}, 4)) - {MOST_BACK}"
    began = f"(({edge}.valid_from IS NULL AND NOT coalesce({long_before}, false)) OR {edge}.valid_from <= {high})"
    ended = f"({edge}.valid_to IS NULL OR {edge}.valid_to > {low} OR {low} STARTS WITH ({edge}.valid_to + '-'))"
    return f"{began} AND {ended}"


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
