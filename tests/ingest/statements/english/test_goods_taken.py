"""Goods told with who makes them, and with what a customer does with them: as the graph gets them."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.test_who_came_and_who_went import kept


def supplies(text: str) -> set[tuple[str, str, str]]:
    """Seller, buyer and status of every supply that a text tells."""
    return {(str(c[1]), str(c[2]), str(c[3])) for c in kept(text) if c[0] == "SUPPLIES"}


@pytest.mark.parametrize(
    ("text", "seller"),
    [
        ("Lumenor Tools depends on bearings supplied by SKF.", "SKF"),
        ("Lumenor Tools lifts the rods with grippers made by Schunk.", "Schunk"),
        ("The drill rigs of Lumenor Tools have engines from Volvo Penta.", "Volvo Penta"),
        ("Lumenor Tools has signed a ten-year contract to buy electricity from Axpo.", "Axpo"),
    ],
)
def test_whose_goods_a_firm_works_with_supplies_it(text: str, seller: str) -> None:
    assert supplies(text) == {(seller, "Lumenor Tools", "asserted")}


def test_each_of_two_goods_comes_from_its_own_maker() -> None:
    found = supplies("The drill rigs of Lumenor Tools have engines from Volvo Penta and hydraulics from Bosch Rexroth.")
    assert found == {("Volvo Penta", "Lumenor Tools", "asserted"), ("Bosch Rexroth", "Lumenor Tools", "asserted")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Epiroc buys a third of Lumenor Tools' output.", "asserted"),
        ("Epiroc takes half of what Lumenor Tools produces.", "asserted"),
        ("Lumenor Tools makes drill bits. Epiroc buys them.", "asserted"),
        ("Lumenor Tools handed over twelve drill rigs to Epiroc on Friday.", "asserted"),
        ("Lumenor Tools' rigs are in use at Epiroc.", "asserted"),
        ("Lumenor Tools' drill bits are in the machines of Epiroc.", "asserted"),
        ("Epiroc has chosen Lumenor Tools' drill rigs for six mines.", "planned"),
        ("Epiroc has picked Lumenor Tools to supply the drill rigs.", "planned"),
        ("Lumenor Tools has won an order for twelve drill rigs from Epiroc.", "planned"),
        ("Lumenor Tools won a contract worth 40 million euros from Epiroc.", "asserted"),
    ],
)
def test_who_takes_the_goods_is_supplied(text: str, status: str) -> None:
    assert supplies(text) == {("Lumenor Tools", "Epiroc", status)}


def test_so_does_another_buyer() -> None:
    found = supplies("Lumenor Tools makes drill bits. Sandvik buys them, and so does Atlas Copco.")
    assert {buyer for _, buyer, _ in found} == {"Sandvik", "Atlas Copco"}


def test_what_the_text_has_spoken_of_is_bought_from_its_maker() -> None:
    text = "Solar power producer Suryodaya Green will build a solar park. The electricity will be bought by Tata Power."
    assert supplies(text) == {("Suryodaya Green", "Tata Power", "planned")}


@pytest.mark.parametrize(
    "text",
    [
        "Lumenor Tools competes with pumps made by Schunk.",
        "Lumenor Tools won an order from the High Court for the release of its ships.",
        "Lumenor Tools handed over the keys to Epiroc.",
        "Lumenor Tools issues new shares. Epiroc will buy them.",
        "Epiroc takes half of the profit of Lumenor Tools.",
        "Epiroc has chosen Lumenor Tools' finance chief as its new chief executive.",
        "Lumenor Tools' employees are at work at Epiroc.",
        "Lumenor Tools developed a plan for Epiroc to cut costs.",
        "Epiroc purchased all of Lumenor Tools' production sites.",
    ],
)
def test_what_is_no_goods_or_no_purchase_supplies_nobody(text: str) -> None:
    assert not supplies(text)
