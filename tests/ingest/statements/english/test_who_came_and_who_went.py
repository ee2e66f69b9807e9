"""Who founded a firm together, who comes after whom, and who stays where a firm is bought: as the graph gets it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.run import extract
from ingest.statements.read import read
from ingest.statements.statement import Extraction
from tests.ingest.statements.english.sentences import article, object_of, ontology

Claim = tuple[str, str, object, str]


def kept(text: str, relation: str = "") -> set[Claim]:
    """What the graph gets of a text, of one relation or of all; a post or a work by its title."""
    found = extract(replace(article(text), published="2025-09-09"), reader=read, ontology=ontology())
    assert isinstance(found, Extraction)
    return {
        (str(s.qualifiers.get("title") or s.relation), s.subject.name, object_of(s), s.status)
        for s in found.statements
        if relation in ("", s.relation)
    }


def founders(text: str) -> set[object]:
    return {c[2] for c in kept(text) if c[0] == "FOUNDED_BY"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Founded in 2015 by Kofi Mensah, a former manager at MTN, and Abena Boateng, an economist at the University "
         "of Ghana, Sikapay processes payments for shops.", {"Kofi Mensah", "Abena Boateng"}),
        ("Sikapay was founded in Accra in 2015 by Kofi Mensah, who had run sales at MTN, and Abena Boateng, its chief "
         "technology officer.", {"Kofi Mensah", "Abena Boateng"}),
        ("Sikapay was founded in 2015 by Kofi Mensah, previously a director of MTN, and the engineering group "
         "Ashfoam, which today owns 35% of the company.", {"Kofi Mensah", "Ashfoam"}),
        ("Sikapay was founded in 2015 by Kofi Mensah, who left MTN in 2014, and is now led by Abena Boateng.",
         {"Kofi Mensah"}),
    ],
)  # fmt: skip
def test_all_founders_are_told_whatever_stands_between_them(text: str, expected: set[object]) -> None:
    assert founders(text) == expected


def test_the_firm_behind_its_founders_has_their_year() -> None:
    text = (
        "Founded in 2015 by Kofi Mensah, a former manager at MTN, and Abena Boateng, an economist at the University "
        "of Ghana, Sikapay processes payments for shops."
    )
    assert ("OBSERVATION", "Sikapay", ("founded", "2015"), "asserted") in kept(text)


def test_what_somebody_did_elsewhere_is_told_though_it_may_be_called_work_or_a_post() -> None:
    found = kept("Sikapay was founded in 2015 by Kofi Mensah, a former engineer at Vodafone.")
    assert ("engineer", "Kofi Mensah", "Vodafone", "former") in found


NEWS = "BRNO - Ekomarkt plans 40 new shops. "


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (NEWS + "Its chief executive, Jan Novak, was replaced last month by Petr Maly, previously chief strategy "
         "officer of the company.",
         {("chief executive", "Jan Novak", "Ekomarkt", "former"),
          ("chief executive", "Petr Maly", "Ekomarkt", "asserted"),
          ("chief strategy officer", "Petr Maly", "Ekomarkt", "former")}),
        (NEWS + "Petr Maly, a former partner at Deloitte, took over as chief financial officer in June from Jan "
         "Novak, who has joined Lidl.",
         {("chief financial officer", "Petr Maly", "Ekomarkt", "asserted"),
          ("chief financial officer", "Jan Novak", "Ekomarkt", "former")}),
        (NEWS + "Board chair Jan Novak, a former finance chief of Lidl, will be succeeded in September by Eva "
         "Kralova, the company said.",
         {("Board chair", "Jan Novak", "Ekomarkt", "asserted"), ("Board chair", "Eva Kralova", "Ekomarkt", "planned")}),
        ("BRNO - Ekomarkt said co-founder Eva Kralova would become CEO on September 15, replacing Jan Novak.",
         {("CEO", "Eva Kralova", "Ekomarkt", "planned"), ("CEO", "Jan Novak", "Ekomarkt", "asserted")}),
        ("Ana Reis, chief executive of Alcorra Cells, will be succeeded by Jens Falk in January.",
         {("chief executive", "Ana Reis", "Alcorra Cells", "asserted"), ("chief executive", "Jens Falk", "Alcorra Cells", "planned")}),
        ("Alcorra Cells is based in Porto. Ana Reis, its chief executive, will be succeeded by Jens Falk.",
         {("chief executive", "Jens Falk", "Alcorra Cells", "planned")}),
    ],
)  # fmt: skip
def test_a_post_is_that_of_who_had_it(text: str, claims: set[Claim]) -> None:
    assert claims <= kept(text)


def test_what_the_newcomer_is_so_far_is_not_the_post_that_is_left() -> None:
    found = kept("Lumen Foods said Mara Holt will be succeeded by Ivo Brandt, now finance director of its Oslo unit.")
    assert not {c for c in found if c[0] == "finance director" and (c[1] == "Mara Holt" or c[3] == "planned")}


def test_who_stays_where_a_firm_is_bought_stays_at_that_firm() -> None:
    found = kept(
        "Ekomarkt has bought the Ostrava firm Potraviny for 20 million euros. Its founder, Eva Kralova, will keep the "
        "remaining shares and stay on as chief executive."
    )
    assert ("chief executive", "Eva Kralova", "Potraviny", "asserted") in found
    assert {c[2] for c in found if c[0] == "HOLDS_SHARES_IN"} <= {"Potraviny"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Andes Seguros has appointed Rosa Vidal as chief executive from 1 January.",
         ("chief executive", "Rosa Vidal", "Andes Seguros", "planned")),
        ("Ekomarkt announced the appointment of Eva Kralova as chief technology officer from 1 March.",
         ("chief technology officer", "Eva Kralova", "Ekomarkt", "planned")),
        ("Ekomarkt named Eva Kralova chief executive from 1 August.",
         ("chief executive", "Eva Kralova", "Ekomarkt", "asserted")),
        ("Andes Seguros said on Tuesday that finance chief Luis Pinto would leave at the end of the year. His "
         "successor is to be Rosa Vidal, currently at Mapfre.",
         ("finance chief", "Rosa Vidal", "Andes Seguros", "planned")),
    ],
)  # fmt: skip
def test_who_is_to_begin_has_not_begun(text: str, claim: Claim) -> None:
    assert claim in kept(text)


def test_who_buys_half_of_a_firm_is_told_with_the_share() -> None:
    assert ("ACQUIRED", "KLP", "Skerrow Wind", "asserted") in kept(
        "Haldane Power has sold half of Skerrow Wind to KLP for 410 million pounds."
    )
