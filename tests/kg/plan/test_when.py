"""The years that an interval covers, and how sources write the year of a figure."""

from __future__ import annotations

import re

import pytest

from kg.plan.when import PART_FIGURE, YEAR_FIGURE, span_figure, whole_years


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


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2025-07", "2025-09", "third quarter of 2025"),
        ("2025-07", "2025-09", "Q3 2025"),
        ("2025-07", "2025-09", "2025年第三季度"),
        ("2025-01", "2025-06", "the first half of 2025"),
        ("2025-01", "2025-06", "2025年上半年"),
        ("2024-07", "2025-06", "year to June 2025"),
        ("2024-04", "2025-03", "fiscal year ended March 31, 2025"),
        ("2024-07", "2025-06", "year ended 30 June 2025"),
        ("2025-01", "2025-09", "2025年前三季度"),
        ("2025-01", "2025-09", "first nine months of 2025"),
        ("2025-01", "2025-05", "2025年前五个月"),
    ],
)
def test_a_figure_of_a_quarter_a_half_or_twelve_months_is_known_by_its_words(start: str, end: str, text: str) -> None:
    assert re.fullmatch(span_figure(start, end), text)
    assert bool(re.fullmatch(PART_FIGURE, text)) == ("year" not in text)


@pytest.mark.parametrize(
    ("start", "end", "text"), [("2025-01", "2025-05", "2025年1至5月"), ("2025-01", "2025-06", "2025年1-6月")]
)
def test_months_of_a_year_are_known_by_their_numbers(start: str, end: str, text: str) -> None:
    assert re.fullmatch(span_figure(start, end), text)


def test_another_part_of_the_year_is_not_meant() -> None:
    assert re.fullmatch(span_figure("2025-07", "2025-09"), "second quarter of 2025") is None
    assert re.fullmatch(span_figure("2024-07", "2025-06"), "year to March 2025") is None
    assert re.fullmatch(span_figure("2025-01", "2025-09"), "2025年前两个季度") is None
    assert re.fullmatch(span_figure("2025-01", "2025-05"), "2025年1至6月") is None
    assert span_figure("2025-01", "2025-12") == ""  # a year: it has words of its own
    assert re.fullmatch(PART_FIGURE, "fiscal 2025") is None
