"""Checksums of identifiers: real ones pass, one wrong sign fails."""

from __future__ import annotations

import pytest

from ontology.identifiers import is_cik, is_currency, is_isin, is_lei, is_uscc


@pytest.mark.parametrize("code", ["91440300708461136T", "91110000802100433B", "91330100799655058B"])
def test_a_social_credit_code_passes_and_its_neighbour_fails(code: str) -> None:
    assert is_uscc(code)
    assert not is_uscc(code[:5] + ("1" if code[5] != "1" else "2") + code[6:])
    assert not is_uscc(code[:-1])
    assert not is_uscc(code.lower())


def test_an_lei_leaves_one_by_97() -> None:
    assert is_lei("5493001KJTIIGC8Y1R12")
    assert not is_lei("5493001KJTIIGC8Y1R13")
    assert not is_lei("5493001KJTIIGC8Y1R")


def test_an_isin_ends_in_a_luhn_digit() -> None:
    assert is_isin("US0378331005")
    assert is_isin("CNE100000296")
    assert not is_isin("US0378331006")


def test_a_cik_is_a_number_and_a_currency_a_code() -> None:
    assert is_cik("0000320193")
    assert not is_cik("0000000000")
    assert is_currency("CNY")
    assert not is_currency("RMB")
