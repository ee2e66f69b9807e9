"""Shares on an exchange: planned, put off, taken off, and the exchanges that tickers stand for."""

from __future__ import annotations

import pytest

from ingest.mentions.english.exchanges import exchange_named, ticker
from tests.ingest.statements.english.sentences import said, statements


@pytest.mark.parametrize(
    ("text", "exchange", "status"),
    [
        (
            "Nexor Group plans to list its shares on the Frankfurt Stock Exchange.",
            "Frankfurt Stock Exchange",
            "planned",
        ),
        ("Nexor Group has filed for an initial public offering on Nasdaq.", "Nasdaq", "planned"),
        ("Nexor Group has postponed its initial public offering on Nasdaq.", "Nasdaq", "planned"),
        (
            "Nexor Group is considering a listing on Nasdaq, people familiar with the matter said.",
            "Nasdaq",
            "rumoured",
        ),
        ("Nexor Group shelved its plan to list on Nasdaq.", "Nasdaq", "denied"),
        ("Nexor Group has withdrawn its IPO on the New York Stock Exchange.", "New York Stock Exchange", "denied"),
        ("Nexor Group was delisted from Nasdaq in 2020.", "Nasdaq", "former"),
        ("Nexor Group completed its IPO on Nasdaq in 2021.", "Nasdaq", "asserted"),
        ("Nexor Group is listed on the NYSE.", "New York Stock Exchange", "asserted"),
    ],
)
def test_listings(text: str, exchange: str, status: str) -> None:
    assert {c for c in said(text) if c[0] == "LISTED_ON"} == {("LISTED_ON", "Nexor Group", exchange, status)}


@pytest.mark.parametrize(
    ("bracket", "exchange", "symbol"),
    [
        ("300983.SZ", "Shenzhen Stock Exchange", "300983"),
        ("0700.HK", "Hong Kong Stock Exchange", "0700"),
        ("SIX: OBAN", "SIX Swiss Exchange", "OBAN"),
        ("6902.T", "Tokyo Stock Exchange", "6902"),
        ("NASDAQ: HCEL", "NASDAQ", "HCEL"),
    ],
)
def test_a_ticker_names_its_exchange(bracket: str, exchange: str, symbol: str) -> None:
    [listing] = [s for s in statements(f"Nexor Group ({bracket}) makes pumps.") if s.relation == "LISTED_ON"]
    assert (getattr(listing.object, "name", ""), listing.qualifiers["ticker"]) == (exchange, symbol)


@pytest.mark.parametrize("inside", ["formerly Orbit", "U.S.", "2019-2021", "CEO"])
def test_other_brackets_are_no_tickers(inside: str) -> None:
    assert ticker(inside) is None


def test_an_acronym_of_something_else_stays() -> None:
    assert (exchange_named("HKEX"), exchange_named("NSE")) == ("Hong Kong Stock Exchange", "NSE")
