"""The trade that a firm is in, as news tells it beside the firm's name."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said


def trades(text: str) -> set[tuple[str, str]]:
    return {(s[1], s[2]) for s in said(text) if s[0] == "IN_SEGMENT"}


@pytest.mark.parametrize(
    ("text", "firm", "trade"),
    [
        ("Payments company Tolvar Pay has received a licence in Singapore.", "Tolvar Pay", "payments"),
        ("Vyrix AG, a developer of offshore wind farms, has raised 40 million euros.", "Vyrix AG", "offshore wind"),
        ("Shanghai-based battery start-up Ruidian Energy has raised 300 million yuan.", "Ruidian Energy", "batteries"),
        ("The Danish gripper maker Vyrix AG was bought by Nexor Group.", "Vyrix AG", "grippers"),
        ("Nexor Group bought the vaccine maker Vyrix AG for 90 million euros.", "Vyrix AG", "vaccines"),
        ("Cancer drug developer Vyrix AG has appointed a chief executive.", "Vyrix AG", "cancer drugs"),
        ("Solar power producer Suryan Green will invest in a park.", "Suryan Green", "solar power"),
        ("Vyrix AG, one of Europe's few makers of memory chips, is building a factory.", "Vyrix AG", "memory chips"),
        ("Chip-equipment maker Vyrix AG has applied for a listing.", "Vyrix AG", "semiconductor equipment"),
        ("Vyrix AG, which makes plant-based meat, opened a factory.", "Vyrix AG", "alternative proteins"),
    ],
)
def test_what_a_firm_makes_or_does_beside_its_name(text: str, firm: str, trade: str) -> None:
    assert (firm, trade) in trades(text)


@pytest.mark.parametrize(
    ("text", "firm", "trade"),
    [
        ("Shipbuilder Vyrix AG has won an order for six ferries.", "Vyrix AG", "shipbuilding"),
        ("The group is controlled by the retailer Vyrix AG.", "Vyrix AG", "retail"),
        ("The robots work there for the online retailer Vyrix AG.", "Vyrix AG", "e-commerce"),
        ("Scottish utility Haldan Power has sold a wind farm.", "Haldan Power", "utilities"),
        ("Steelmaker Vyrix AG will cut 300 jobs.", "Vyrix AG", "steel"),
        ("Freight forwarder Vyrix AG was bought by Nexor Group.", "Vyrix AG", "freight"),
        ("Brazilian digital lender Vyrix AG said it had appointed a finance chief.", "Vyrix AG", "digital banking"),
    ],
)
def test_a_noun_for_a_firm_has_its_trade_in_it(text: str, firm: str, trade: str) -> None:
    assert (firm, trade) in trades(text)


@pytest.mark.parametrize(
    "text",
    [
        "The loan was arranged by its lender Vyrix AG.",
        "Vyrix AG is the lender of the group.",
        "Vyrix AG, a maker of steel toys, is growing.",
        "Vyrix AG, which builds solar-powered pumps, has raised money.",
        "Vyrix AG, a French maker of food flavourings, opened a centre.",
        "Nexor Group's bank in Basel has lent money to Vyrix AG.",
    ],
)
def test_what_a_firm_is_to_another_or_makes_things_of_is_no_trade(text: str) -> None:
    assert not trades(text) & {("Vyrix AG", t) for t in ("banking", "steel", "solar power", "food and drink")}


def test_of_two_trades_side_by_side_the_second_is_the_firm_s() -> None:
    assert trades("Vyrix AG, an AI drug discovery company, is growing.") == {("Vyrix AG", "drug discovery")}
    assert trades("Electronics retailer Vyrix AG is closing shops.") == {("Vyrix AG", "retail")}


@pytest.mark.parametrize(
    "text",
    [
        "Norvia Defence is buying a majority stake in vehicle maker Tarvo Medias, the German defence group said on Thursday.",
        "Orvane Foods will buy Tarvo Mills, the Danish dairy group said on Monday.",
        "Norvia has agreed to sell its pump unit to Quill Robotics, the Swedish steelmaker said.",
        "Tessel Labs has hired Kira Moss from Alder Holding, the battery company announced.",
        "Velorin has signed a contract with Dunmore Rail, the Basel drugmaker has told its shareholders.",
    ],
)
def test_who_says_so_at_the_end_is_no_word_for_the_firm_before_it(text: str) -> None:
    told = {("Tarvo Medias", "defence"), ("Tarvo Mills", "dairy"), ("Quill Robotics", "steel")}
    told |= {("Alder Holding", "batteries"), ("Dunmore Rail", "pharmaceuticals")}
    assert not trades(text) & told


def test_a_firm_described_between_commas_is_told_by_it_whatever_it_says_next() -> None:
    assert ("Tarvo Mills", "dairy") in trades("Tarvo Mills, the Danish dairy group, said on Monday that it would grow.")
