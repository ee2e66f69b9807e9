"""Partial dates: "2024" means some day of 2024. Only what holds for every such day is claimed."""

from __future__ import annotations


def earliest(date: str) -> str:
    """Return the first day that a partial date can mean."""
    return (date[:10] + "-01-01"[len(date) - 4 :])[:10] if len(date) < 10 else date[:10]


def latest(date: str) -> str:
    """Return the last day that a partial date can mean; a month's end is written as day 31, which orders rightly."""
    return (date[:10] + "-12-31"[len(date) - 4 :])[:10] if len(date) < 10 else date[:10]


def surely_after(left: str | None, right: str | None) -> bool:
    """Say whether `left` is later than `right` on any reading of both. Unknown dates are never surely anything."""
    return bool(left and right) and earliest(left or "") > latest(right or "")


def most_precise(dates: list[str]) -> str | None:
    """Return the longest of several dates, the most frequent among these, then the earliest; None for none."""
    return min(dates, key=lambda d: (-len(d), -dates.count(d), d), default=None)
