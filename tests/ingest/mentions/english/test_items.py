"""Digests of several items: what one calls "the company" is never the firm of the one before."""

from __future__ import annotations

from tests.ingest.statements.english.sentences import said


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
