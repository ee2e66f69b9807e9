"""Nouns that name one end of a relation by the other, in the constructions of the news."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said, statements


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Granite Chips Ltd, a supplier to Scania, is growing.", ("SUPPLIES", "Granite Chips Ltd", "Scania", "asserted")),
        ("Kestrel Robotics Ltd counts Philips and Bosch among its customers.", ("SUPPLIES", "Kestrel Robotics Ltd", "Bosch", "asserted")),
        ("Aerzen Pumpen AB is a daughter company of Maschinenwerk GmbH.", ("SUBSIDIARY_OF", "Aerzen Pumpen AB", "Maschinenwerk GmbH", "asserted")),
        ("Nexor Ltd and its parent company Harbor Holdings Inc. are based in Basel.", ("SUBSIDIARY_OF", "Nexor Ltd", "Harbor Holdings Inc.", "asserted")),
        ("In 2011 Network Air Ltd became a wholly owned subsidiary of Quanta Group AG.", ("SUBSIDIARY_OF", "Network Air Ltd", "Quanta Group AG", "asserted")),
        ("Nexor Ltd will continue to operate as a subsidiary of Harbor Cells Inc.", ("SUBSIDIARY_OF", "Nexor Ltd", "Harbor Cells Inc.", "planned")),
        ("The Fjord Group AB has a subsidiary called Fjord Data AB.", ("SUBSIDIARY_OF", "Fjord Data AB", "Fjord Group AB", "asserted")),
        ("Nexor Ltd is not a subsidiary of Harbor Cells Inc.", ("SUBSIDIARY_OF", "Nexor Ltd", "Harbor Cells Inc.", "denied")),
        ("Nexor Ltd is a subsidiary of Harbor Cells Inc., itself a part of Quanta Group AG.", ("SUBSIDIARY_OF", "Harbor Cells Inc.", "Quanta Group AG", "asserted")),
        ("Tenants at the Basel Science Park include Nexor Ltd and Dommel Robotics.", ("TENANT_OF", "Dommel Robotics", "Basel Science Park", "asserted")),
        ("Nexor Ltd is one of the tenants of the Basel Science Park.", ("TENANT_OF", "Nexor Ltd", "Basel Science Park", "asserted")),
        ("Campus Partners BV is the operator of the Basel Science Park.", ("OPERATES", "Campus Partners BV", "Basel Science Park", "asserted")),
    ],
)  # fmt: skip
def test_a_role_noun_relates_its_holder_to_its_owner(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nexor Ltd is looking for a potential supplier to Harbor Cells Inc.",
        "Kestrel Robotics Ltd, a CBS affiliate, is growing.",
    ],
)
def test_a_role_that_nobody_holds_yet_makes_no_claim(text: str) -> None:
    assert said(text) == set()


def test_what_was_a_role_is_over() -> None:
    assert ("TENANT_OF", "Nexor Ltd", "Basel Science Park", "former") in said("Nexor Ltd was a tenant of the Basel Science Park.")  # fmt: skip


def test_to_whom_a_subsidiary_goes_is_not_its_owner() -> None:
    text = "Karri Mining AG makes trucks. The company confirmed the sale of its subsidiary, Vyrix SpA, to Komatsu."
    assert ("SUBSIDIARY_OF", "Vyrix SpA", "Komatsu", "asserted") not in said(text)


def test_dollars_of_a_company_listed_in_australia_are_australian() -> None:
    [revenue] = [s for s in statements("Karri Mining Limited (ASX: KRT) had revenue of $17.9 million.") if s.relation == "OBSERVATION"]  # fmt: skip
    assert getattr(revenue.object, "currency", "") == "AUD"


def test_one_of_the_founders_is_the_name_before_the_comma() -> None:
    text = "The prize was funded by Mark Stone of Vyrix AG, the investor Yuri Lang, and Anne Wolf, one of the founders of Genova Labs."
    assert {c[2] for c in said(text) if c[0] == "FOUNDED_BY"} == {"Anne Wolf"}


def test_tenants_of_the_park_that_the_text_is_about() -> None:
    text = (
        "Orvane Science Park opened in 2011. Orvane Science Park covers 40 hectares.\n\n"
        "The largest tenants are Tessel Optics, Brandt Motors and Lumen Foods."
    )
    tenants = {claim[1] for claim in said(text) if claim[0] == "TENANT_OF" and claim[2] == "Orvane Science Park"}
    assert tenants == {"Tessel Optics", "Brandt Motors", "Lumen Foods"}


def test_competitors_of_whom_the_text_is_about() -> None:
    found = said(
        "Aistin makes sensors in Tampere. Its competitors include Bosch of Germany and STMicro, which is also based in "
        "Europe."
    )
    assert {("COMPETES_WITH", name, "Aistin", "asserted") for name in ("Bosch", "STMicro")} <= found
