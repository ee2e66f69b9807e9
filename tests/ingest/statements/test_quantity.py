"""English numbers with unit, currency and hedge."""

from __future__ import annotations

import pytest

from ingest.statements.quantity import quantities_in


@pytest.mark.parametrize(
    ("text", "value", "currency", "unit", "bound"),
    [
        ("raised $20 million", 20e6, "USD", "", ""),
        ("a 780-million-euro factory", 780e6, "EUR", "", ""),
        ("the 2.4-billion-yuan fund", 2.4e9, "CNY", "", ""),
        ("US$1.2bn", 1.2e9, "USD", "", ""),
        ("about 500 million yuan", 5e8, "CNY", "", "about"),
        ("nearly 40 companies", 40, "", "", "nearly"),
        ("a total area exceeding 200,000 square meters", 200_000, "", "m2", "more than"),
        ("a 60,000-square-metre campus", 60_000, "", "m2", ""),
        ("up to 10 million yuan", 1e7, "CNY", "", "at most"),
        ("a 30 per cent stake", 0.3, "", "", ""),
        ("twenty-five staff", 25, "", "", ""),
        ("half a million users", 500_000, "", "", ""),
        ("103 hectares", 1_030_000, "", "m2", ""),
        ("Rs 300 crore", 3e9, "INR", "", ""),
    ],
)
def test_scales_units_and_hedges_are_read(text: str, value: float, currency: str, unit: str, bound: str) -> None:
    [found] = quantities_in(text)
    assert (found.value, found.currency, found.unit, found.bound) == (pytest.approx(value), currency, unit, bound)


@pytest.mark.parametrize("text", ["a 7B model", "version 3.2.1", "the 5th floor", "a company"])
def test_what_is_no_quantity_stays_unread(text: str) -> None:
    assert quantities_in(text) == ()


def test_a_ceiling_is_exact_and_a_hedged_number_is_not() -> None:
    [ceiling] = quantities_in("up to 200,000 euros")
    [hedged] = quantities_in("more than 200,000 euros")
    assert (ceiling.approximate, hedged.approximate) == (False, True)


def test_thousands_set_apart_by_a_blank_are_one_number_but_not_behind_a_month() -> None:
    assert [q.value for q in quantities_in("The company employs 12 300 people.")] == [12_300]
    assert 12_300 not in [q.value for q in quantities_in("On March 12 300 workers were hired.")]
