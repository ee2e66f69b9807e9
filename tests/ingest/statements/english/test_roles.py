"""Nouns that name one end of a relation by the other, in the constructions of the news."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said


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
