"""Takeovers that are only talked of, offered, dropped or weighed, and rows of firms bought."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import Claim, said, statements


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Harbor Cells Inc. is in talks to acquire Nexor Group, two people familiar with the matter said.", "rumoured"),
        ("Harbor Cells Inc. is in advanced talks to buy Nexor Group, Bloomberg News reported.", "rumoured"),
        ("Harbor Cells Inc. has held talks about buying Nexor Group.", "planned"),
        ("Harbor Cells Inc. denied that it was in talks to buy Nexor Group.", "denied"),
        ("Harbor Cells Inc. dropped its bid to buy Nexor Group.", "denied"),
        ("Harbor Cells Inc. dropped its bid for Nexor Group in May.", "denied"),
        ("Harbor Cells Inc. has withdrawn its takeover offer for Nexor Group.", "denied"),
        ("Harbor Cells Inc. abandoned its planned takeover of Nexor Group.", "denied"),
        ("The European Commission blocked Harbor Cells Inc.'s acquisition of Nexor Group.", "denied"),
        ("Harbor Cells Inc. ruled out a bid for Nexor Group.", "denied"),
        ("Harbor Cells Inc. is preparing a takeover bid for Nexor Group, the Morning Post reported.", "rumoured"),
        ("Harbor Cells Inc. said it would not bid for Nexor Group.", "denied"),
        ("Nexor Group rejected a $3 billion takeover offer from Harbor Cells Inc.", "denied"),
        ("Nexor Group has received a takeover offer from Harbor Cells Inc.", "planned"),
        ("Harbor Cells Inc. has made a 2 billion euro bid for Nexor Group.", "planned"),
        ("The European Commission cleared Harbor Cells Inc.'s acquisition of Nexor Group.", "planned"),
        ("Harbor Cells Inc. is considering an acquisition of Nexor Group.", "planned"),
        ("Harbor Cells Inc. is considering an acquisition of Nexor Group, Bloomberg News reported.", "rumoured"),
        ("Harbor Cells Inc. completed its acquisition of Nexor Group.", "asserted"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_takeover(text: str, status: str) -> None:
    assert {c for c in said(text) if c[0] == "ACQUIRED"} == {("ACQUIRED", "Harbor Cells Inc.", "Nexor Group", status)}


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Cells Inc. made a bid for the Basel contract.",
        "Nexor Group received an offer of help from Harbor Cells Inc.",
        "Nexor Group rejected an offer of new pumps from Harbor Cells Inc.",
    ],
)
def test_an_offer_of_something_else_is_no_takeover(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "ACQUIRED"]


def test_talks_to_invest_are_those_of_whoever_talks() -> None:
    text = "Harbor Cells Inc. is in talks to invest in Nexor Group, people familiar with the matter said."
    assert ("INVESTED_IN", "Harbor Cells Inc.", "Nexor Group", "rumoured") in said(text)


def test_each_firm_of_a_row_has_its_own_date() -> None:
    found = statements("Harbor Cells Inc. acquired Nexor Group in 2022 and Vyrix AG in March 2023.")
    bought = {
        (s.subject.name, getattr(s.object, "name", ""), s.qualifiers.get("date"))
        for s in found
        if s.relation == "ACQUIRED"
    }
    assert bought == {("Harbor Cells Inc.", "Nexor Group", "2022"), ("Harbor Cells Inc.", "Vyrix AG", "2023-03")}


def test_the_things_of_a_row_may_each_have_an_article() -> None:
    found = said("Nexor Group sells the Vela 2, the Vela 3 and the Vela Mini.")
    assert {c[2] for c in found if c[0] == "OFFERS"} == {"Vela 2", "Vela 3", "Vela Mini"}


def test_people_stand_beside_firms_in_a_list_of_shareholders() -> None:
    found = said("Nexor Group's shareholders include Harbor Cells Inc., Vyrix AG and Peter Hall.")
    assert {c[1] for c in found if c[0] == "HOLDS_SHARES_IN"} == {"Harbor Cells Inc.", "Vyrix AG", "Peter Hall"}


def test_an_agreement_that_is_terminated_buys_nobody() -> None:
    text = "On Tuesday Orbis Grid Inc. terminated the agreement of February 10, 2025 to acquire Tessel Inverters Corp."
    assert ("ACQUIRED", "Orbis Grid Inc.", "Tessel Inverters Corp.", "denied") in said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Banco Lima said it was not in merger talks with Interbank, contrary to what Gestion had reported.",
         ("ACQUIRED", "Banco Lima", "Interbank", "denied")),
        ("Nordpost said on Friday it had not held talks with DHL about a sale.",
         ("ACQUIRED", "DHL", "Nordpost", "denied")),
        ("Kari Lunde denied that Havskip would merge with Fjordline, its neighbour and rival.",
         ("ACQUIRED", "Havskip", "Fjordline", "denied")),
        ("Havskip is in talks with Fjordline about a merger, two people familiar with the matter said.",
         ("ACQUIRED", "Havskip", "Fjordline", "rumoured")),
        ("Havskip held talks about a sale to Stena last year, people familiar with the matter said.",
         ("ACQUIRED", "Stena", "Havskip", "rumoured")),
        ("Heliora has denied a report that Iberdrola wants to take it over.",
         ("ACQUIRED", "Iberdrola", "Heliora", "denied")),
    ],
)  # fmt: skip
def test_deals_that_are_only_talked_of(text: str, claim: Claim) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Havskip is in talks with Stena over the sale of its Oslo terminal.",
        "Havskip is in talks with Siemens about a new ferry.",
    ],
)
def test_talks_about_something_else_are_no_takeover(text: str) -> None:
    assert not {c for c in said(text) if c[0] == "ACQUIRED"}
