"""Digests of several items: what one calls "the company" is never the firm of the one before."""

from __future__ import annotations

import pytest

from ingest.mentions import pipeline
from ingest.mentions.english.items import items_of
from ingest.mentions.find import names_of
from ingest.statements.english.reader import parsed
from tests.ingest.statements.english.sentences import article, said


def test_the_company_of_an_item_is_the_one_in_its_heading() -> None:
    text = (
        "Nexor wins order\nNexor Group AG has won an order from Vyrix AG for 20 drones.\n\n"
        "Orvane Foods cuts outlook\nThe company, based in Lyon, will close its plant in Brest."
    )
    found = {c[1:3] for c in said(text) if c[0] == "LOCATED_IN"}
    assert found == {("Orvane Foods", "Lyon"), ("Orvane Foods", "Brest")}


def test_an_item_whose_firm_is_not_understood_is_nobodys() -> None:
    text = (
        "Nexor Group AG opens plant\nNexor Group AG said it would hire 200 people.\n\n"
        "Vyrix AG names chief\nThe company has 300 employees.\n\n"
        "Makers of pumps struggle\nThe company has 90 employees."
    )
    assert {c[1:3] for c in said(text) if c[0] == "OBSERVATION"} == {("Vyrix AG", ("employees", 300.0))}


def test_a_heading_inside_one_text_ends_nothing() -> None:
    text = "Nexor Group AG makes pumps in Basel.\n\nOutlook\nThe company has 300 employees and 40 suppliers."
    assert ("OBSERVATION", "Nexor Group AG", ("employees", 300.0), "asserted") in said(text)


ITEMS = (
    "Mowi has agreed to buy Havlys, which has 95 employees.",
    "Lumikko Games has collected 15 million euros from Index Ventures.",
    "RWE has ordered 30 turbines.",
    "Kymin Kartonki closed its mill. The company has 140 workers.",
)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"{slug} - {item}" for slug, item in zip(("SALMON", "GAMES", "WIND", "PAPER"), ITEMS, strict=True)),
        "\n\n".join(f"{slug}\n{item}" for slug, item in zip(("FISH FARMS", "GAMES", "WIND", "PAPER"), ITEMS, strict=True)),
        "\n\n".join(f"{slug} {item}" for slug, item in zip(("FISH DEAL", "NEW GAMES", "WIND", "PAPER"), ITEMS, strict=True)),
    ],
)  # fmt: skip
def test_headings_of_one_word_begin_items(text: str) -> None:
    readings = parsed(article(text), pipeline.load("en"))
    for reading in readings:
        reading.extra["title"] = ""
    assert len(items_of(readings, names_of(text, readings).mentions)) == len(ITEMS)


@pytest.mark.parametrize("title", ["Nordic business briefs", "The week in industry", "Trade round-up: 4 May"])
def test_a_title_tells_a_digest(title: str) -> None:
    text = "\n\n".join(ITEMS)
    readings = parsed(article(text), pipeline.load("en"))
    for reading in readings:
        reading.extra["title"] = title
    assert len(items_of(readings, names_of(text, readings).mentions)) == len(ITEMS)


def test_capitals_over_the_sections_of_one_firms_text_end_nothing() -> None:
    text = (
        "OVERVIEW\nNexor Group AG makes pumps.\n\nMARKETS\nNexor Group AG sells them in Lyon.\n\n"
        "PEOPLE\nThe company has 300 employees and Nexor Group AG wants more.\n\nOUTLOOK\nIt will grow."
    )
    assert ("OBSERVATION", "Nexor Group AG", ("employees", 300.0), "asserted") in said(text)
