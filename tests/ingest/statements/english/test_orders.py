"""Orders and contracts, whose goods are used and made, lists that say not whose, and what has ended."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said


@pytest.mark.parametrize(
    "text",
    [
        "Nexor Group won a 40 million euro contract from Vyrix AG to supply inspection robots.",
        "Nexor Group signed a contract with Vyrix AG to supply 20 robots.",
        "Nexor Group was awarded a contract by Vyrix AG.",
        "Vyrix AG ordered 20 robots from Nexor Group.",
        "Vyrix AG has placed an order for 20 robots with Nexor Group.",
        "Vyrix AG uses Nexor Group's robot arms.",
        "Vyrix AG uses robot arms from Nexor Group.",
        "Vyrix AG uses robot arms made by Nexor Group.",
        "Nexor Group's robot arms are used by Vyrix AG.",
        "Nexor Group manufactures Vyrix AG's chips.",
        "Vyrix AG's chips are made by Nexor Group.",
        "Nexor Group makes robot arms. Customers include Vyrix AG and Orvane Foods AG.",
        "Nexor Group makes robot arms. Other customers include Vyrix AG and Orvane Foods AG.",
        "Nexor Group serves more than 80 customers, including Vyrix AG and Orvane Foods AG.",
        "Vyrix AG relies on Nexor Group for its robot arms.",
        "Vyrix AG depends on Nexor Group to make its sensors.",
        "Vyrix AG builds lorries. Suppliers include Nexor Group and Orvane Foods AG.",
    ],
)
def test_who_supplies_whom(text: str) -> None:
    assert ("SUPPLIES", "Nexor Group", "Vyrix AG", "asserted") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nexor Group signed an employment contract with Vyrix AG.",
        "Vyrix AG uses Nexor Group's offices in Basel.",
        "Nexor Group signed a contract with Vyrix AG to lease a warehouse.",
        "Nexor Group works for Orvane Foods AG. The park's suppliers include Vyrix AG.",
    ],
)
def test_who_supplies_nobody(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "SUPPLIES" and "Vyrix AG" in c[1:3]]


@pytest.mark.parametrize(
    "text",
    [
        "Vyrix AG ordered 20 robots from Nexor Group.",
        "Nexor Group has won an order for 20 robots.",
        "Nexor Group delivered 300 robots to Vyrix AG in 2024.",
        "Nexor Group recalled 12,000 vehicles.",
    ],
)
def test_one_order_is_not_what_a_firm_sells(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "OBSERVATION"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Nexor Group closed its plant in Dresden in 2022.", ("LOCATED_IN", "Nexor Group", "Dresden", "former")),
        ("Nexor Group will close its plant in Dresden.", ("LOCATED_IN", "Nexor Group", "Dresden", "asserted")),
        ("Nexor Group scrapped plans for a factory in Dresden.", ("LOCATED_IN", "Nexor Group", "Dresden", "denied")),
        ("Nexor Group left the German Robotics Association in 2021.", ("MEMBER_OF", "Nexor Group", "German Robotics Association", "former")),
        ("Nexor Group will leave the Basel Science Park.", ("TENANT_OF", "Nexor Group", "Basel Science Park", "asserted")),
        ("Nexor Group has discontinued the Vela 1 robot.", ("OFFERS", "Nexor Group", "Vela 1", "former")),
        ("Nexor Group took part in Hannover Messe 2024.", ("ATTENDED", "Nexor Group", "Hannover Messe 2024", "asserted")),
        ("Nexor Group plans to spin off Vyrix AG.", ("SPUN_OUT_OF", "Vyrix AG", "Nexor Group", "planned")),
        ("Nexor Group signed a memorandum of understanding with Vyrix AG.", ("PARTNER_OF", "Nexor Group", "Vyrix AG", "asserted")),
        ("Nexor Group was recognised as a National Champion by the Ministry of Industry.", ("DESIGNATED_AS", "Nexor Group", "National Champion", "asserted")),
        ("Nexor Group holds the status of National Champion.", ("DESIGNATED_AS", "Nexor Group", "National Champion", "asserted")),
        ("The Bavarian government adopted the Robotics Action Plan.", ("ISSUED", "Bavarian government", "Robotics Action Plan", "asserted")),
    ],
)  # fmt: skip
def test_what_plain_verbs_say(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("Nexor Group is an AI drug discovery company.", {"drug discovery"}),
        ("Nexor Group is an energy storage company.", {"energy storage"}),
        ("Data centre operator Nexor Group is growing.", {"data centres"}),
        ("Nexor Group, a chip design company, is growing.", {"chip design"}),
    ],
)
def test_the_link_is_the_one_that_the_whole_phrase_names(text: str, segments: set[str]) -> None:
    assert {c[2] for c in said(text) if c[0] == "IN_SEGMENT"} == segments


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Nexor Group stopped supplying Vyrix AG last year.", ("SUPPLIES", "Nexor Group", "Vyrix AG", "former")),
        ("Nexor Group will stop supplying Vyrix AG next year.", ("SUPPLIES", "Nexor Group", "Vyrix AG", "asserted")),
        ("Nexor Group paid $10 billion for Vyrix AG in 2021.", ("ACQUIRED", "Nexor Group", "Vyrix AG", "asserted")),
        ("The sale of Vyrix AG to Nexor Group was completed in March.", ("ACQUIRED", "Nexor Group", "Vyrix AG", "asserted")),
        ("Orvane Foods has agreed to sell its pump subsidiary, Vyrix AG, to Nexor Group.", ("ACQUIRED", "Nexor Group", "Vyrix AG", "planned")),
        ("Vyrix AG is 14 percent owned by Nexor Group.", ("HOLDS_SHARES_IN", "Nexor Group", "Vyrix AG", "asserted")),
        ("The Basel Science Park, home to Nexor Group and Vyrix AG, opened in 1998.", ("TENANT_OF", "Vyrix AG", "Basel Science Park", "asserted")),
        ("Nexor Group lost its biggest customer, Vyrix AG, last year.", ("SUPPLIES", "Nexor Group", "Vyrix AG", "former")),
        ("Nexor Group earns 22% of its revenue from Vyrix AG.", ("SUPPLIES", "Nexor Group", "Vyrix AG", "asserted")),
        ("Nexor Group belongs to the trade body ADS.", ("MEMBER_OF", "Nexor Group", "ADS", "asserted")),
        ("Nexor Group moved out of the Basel Science Park in 2022.", ("TENANT_OF", "Nexor Group", "Basel Science Park", "former")),
    ],
)  # fmt: skip
def test_what_ended_and_what_was_paid_for(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


def test_a_sum_that_is_being_raised_is_not_raised_yet() -> None:
    found = said("Nexor Group is raising $500 million, Bloomberg reported.")
    assert ("OBSERVATION", "Nexor Group", ("raised", 500e6), "asserted") not in found
