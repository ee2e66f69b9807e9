"""Shares that divide a firm up, and goods told of themselves, in sentences as the news writes them."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said, statements


@pytest.mark.parametrize(
    ("text", "claim", "share"),
    [
        ("Corvane Ltd, listed on Nasdaq, is 41% owned by Lune Holding.", ("HOLDS_SHARES_IN", "Lune Holding", "Corvane Ltd", "asserted"), 0.41),
        ("Tervo Oy belongs 70% to Vyrix AG and 30% to the fund Salix Moda.", ("HOLDS_SHARES_IN", "Salix Moda", "Tervo Oy", "asserted"), 0.3),
        ("Dorval AG holds 51% of Nuvo Austral SpA and Hanil AG 49%.", ("HOLDS_SHARES_IN", "Hanil AG", "Nuvo Austral SpA", "asserted"), 0.49),
        ("Bosch holds 60% of Corvex Metrology, Siemens 25% and Jane Roe, its chairwoman, 15%.", ("HOLDS_SHARES_IN", "Jane Roe", "Corvex Metrology", "asserted"), 0.15),
        ("Tarn Security, which owns part of Holm's rival Ostara, said so.", ("HOLDS_SHARES_IN", "Tarn Security", "Ostara", "asserted"), None),
        ("Pennine Ales Ltd is owned by Jane Aspin.", ("HOLDS_SHARES_IN", "Jane Aspin", "Pennine Ales Ltd", "asserted"), None),
    ],
)  # fmt: skip
def test_a_part_owned_is_shares_held(text: str, claim: tuple[str, str, str, str], share: float | None) -> None:
    found = statements(text)
    assert claim in said(text)
    assert not [s for s in found if s.relation == "SUBSIDIARY_OF"]
    assert share in {s.qualifiers.get("share") for s in found if s.subject.name == claim[1]}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Corvane Ltd is growing. Its fourth factory will be equipped with testers from Advantest.", ("SUPPLIES", "Advantest", "Corvane Ltd", "planned")),
        ("Corvane Ltd's shoes are stocked by Harrods and Magasin AG.", ("SUPPLIES", "Corvane Ltd", "Magasin AG", "asserted")),
        ("Toyota and Bosch both buy Corvane Ltd's brake sensors.", ("SUPPLIES", "Corvane Ltd", "Bosch", "asserted")),
        ("Corvane Ltd makes wing ribs for Airbus.", ("SUPPLIES", "Corvane Ltd", "Airbus", "asserted")),
        ("Corvane Ltd is growing. Tesco accounted for more than half of its sales last year.", ("SUPPLIES", "Corvane Ltd", "Tesco", "asserted")),
        ("Ilka Brandt's bakery, Corvane Ltd, gets its ovens from Rational.", ("SUPPLIES", "Rational", "Corvane Ltd", "asserted")),
        ("Corvane Ltd makes robots for farms. The robots run on chips from Infineon.", ("SUPPLIES", "Infineon", "Corvane Ltd", "asserted")),
        ("Corvane Ltd is developing a game under a licence from Dutch toy maker Blokhuis BV.", ("LICENSES_TO", "Blokhuis BV", "Corvane Ltd", "asserted")),
        ("In respiratory medicine Corvane Ltd is up against Cipla and Lupin.", ("COMPETES_WITH", "Corvane Ltd", "Lupin", "asserted")),
        ("Corvane Ltd is growing. The stock trades on the Nasdaq under the ticker CRVN.", ("LISTED_ON", "Corvane Ltd", "Nasdaq", "asserted")),
        ("Greyfen Inc. has no shoe brands but owns the outdoor chain Fellgear AG.", ("SUBSIDIARY_OF", "Fellgear AG", "Greyfen Inc.", "asserted")),
        ("Lantau Peak Foods supplies Tesco. Lantau Peak also competes with Arla.", ("COMPETES_WITH", "Lantau Peak Foods", "Arla", "asserted")),
    ],
)  # fmt: skip
def test_goods_licences_and_rivals(text: str, claim: tuple[str, str, str, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Ltd is growing. The idea came from Siemens and the money from Allianz.",
        "Corvane Ltd sold Desal Nord, S.L., its subsidiary in Alicante, to Acqua Viva S.p.A.",
        "Corvane Ltd bought the Gull Bay project from Boreal Metals Ltd in 2022.",
        "Aldwater Ltd entered into an Agreement and Plan of Merger with Pelor Industries plc.",
        "Heath Creameries Ltd, which like Corvane Ltd buys in Baden, has raised its price.",
    ],
)
def test_firms_sold_and_abstract_things_are_no_supply(text: str) -> None:
    assert not [c for c in said(text) if c[0] in ("SUPPLIES", "PARTNER_OF")]


def test_goods_bought_are_no_firm_bought() -> None:
    assert not [c for c in said("Toyota buys Corvane Ltd's brake sensors.") if c[0] == "ACQUIRED"]
    text = "Heath Creameries Ltd, which like Corvane Ltd buys in Baden, has raised its price."
    assert not [c for c in said(text) if c[0] == "ACQUIRED"]


def test_whoever_has_the_greater_part_holds_shares() -> None:
    found = statements("Dorval AG owns 70 percent of Yarrow Foods Ltd.")
    assert [(s.relation, s.subject.name, s.qualifiers.get("share")) for s in found] == [
        ("HOLDS_SHARES_IN", "Dorval AG", 0.7)
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Yarrow Foods Ltd, a maker of oats, was owned by Dorval AG (70%) and Kestrel Growth (30%).", "former"),
        ("Yarrow Foods Ltd is owned by Dorval AG (70%) and Kestrel Growth (30%).", "asserted"),
        ("Dorval AG said on Monday that Yarrow Foods Ltd was 41 percent owned by Kestrel Growth.", "asserted"),
    ],
)
def test_who_owned_is_not_who_owns(text: str, status: str) -> None:
    held = {
        s.status for s in statements(text) if s.relation == "HOLDS_SHARES_IN" and s.subject.name == "Kestrel Growth"
    }
    assert held == {status}
