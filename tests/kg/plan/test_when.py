"""The years that an interval covers, and how sources write the year of a figure."""

from __future__ import annotations

import re

import pytest

from kg.plan.when import YEAR_FIGURE, whole_years


def test_only_whole_years_are_covered() -> None:
    assert whole_years("2023", "2024") == ["2023", "2024"]
    assert whole_years("2023-04", "2025") == ["2024", "2025"]
    assert whole_years("2024", "2026-11-24") == ["2024", "2025"]
    assert whole_years("2024-01", "2024-06") == []
    assert whole_years("", "2024") == []


@pytest.mark.parametrize("text", ["2024", "fiscal 2024", "FY2024", "2024 financial year", "the year 2024", "2024年度"])
def test_a_year_is_written_in_many_ways(text: str) -> None:
    assert re.fullmatch(YEAR_FIGURE.format("2024"), text)


@pytest.mark.parametrize(
    "text", ["2024-Q3", "third quarter of 2024", "first half of 2024", "year to March 2024", "2023"]
)
def test_a_part_of_a_year_is_no_year(text: str) -> None:
    assert re.fullmatch(YEAR_FIGURE.format("2024"), text) is None
