"""English dates against the publication date."""

from __future__ import annotations

import pytest

from ingest.statements.when import dates_in, is_after


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("opened on 21 October 2024", "2024-10-21"),
        ("on Oct. 3, 2023", "2023-10-03"),
        ("last Tuesday", "2024-10-15"),
        ("on Monday", "2024-10-21"),
        ("yesterday", "2024-10-20"),
        ("in May", "2024-05"),
        ("last October", "2023-10"),
        ("earlier this year", "2024"),
        ("at the end of last month", "2024-09"),
        ("two years ago", "2022"),
        ("for fiscal 2023", "2023"),
        ("on March 12", "2024-03-12"),
        ("on March 17, 1819.", "1819-03-17"),
        ("On March 12 1800 people came", "2024-03-12"),
    ],
)
def test_a_date_is_as_exact_as_its_words(text: str, value: str) -> None:
    [when] = dates_in(text, "2024-10-21")
    assert when.value == value


def test_a_count_behind_a_month_is_no_year_of_long_ago() -> None:
    assert not [w for w in dates_in("In March 1800 jobs were cut.", "2024-10-21") if w.value.startswith("1800")]


def test_a_range_has_two_ends() -> None:
    [when] = dates_in("She served from 2010 to 2015.", "2024-10-21")
    assert (when.value, when.until) == ("2010", "2015")


def test_a_weekday_without_a_publication_date_is_left_out() -> None:
    assert dates_in("It opened on Tuesday.", None) == ()


def test_numbers_that_only_look_like_years_are_no_dates() -> None:
    assert dates_in("It has 2000 employees and 2024 square metres.", "2024-10-21") == ()


def test_a_future_date_lies_after_the_publication_date_as_far_as_it_can_tell() -> None:
    assert is_after("2025", "2024-10-21")
    assert not is_after("2024", "2024-10-21")


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("last autumn", "2025-10-04", "2024"),
        ("last autumn", "2025-12-04", "2025"),
        ("this spring", "2025-04-04", "2025"),
        ("next summer", "2025-10-04", "2026"),
    ],
)
def test_seasons_are_years(text: str, published: str, value: str) -> None:
    assert [w.value for w in dates_in(text, published)] == [value]
