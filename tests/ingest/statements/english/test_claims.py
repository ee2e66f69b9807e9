"""What the claims network makes of sentences: claims that no rule makes, chances for those that rules make, classes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ingest.mentions import pipeline
from ingest.mentions.claims import MARKS
from ingest.mentions.mention import Mention
from ingest.run import extract
from ingest.statements.english.claims import KIND_CLASSES, Chances, chances_of, unsaid
from ingest.statements.english.reader import scenes_of
from ingest.statements.read import read
from ingest.statements.statement import Extraction, Statement
from tests.ingest.statements.english.sentences import article, ontology


def reading(text: str) -> Extraction:
    return extract(article(text), reader=read, ontology=ontology())


def claims(found: tuple[Statement, ...], kind: str = "classifier") -> set[tuple[str, str, str, str]]:
    return {
        (s.relation, s.subject.name, s.object.name, s.status)
        for s in found
        if s.method.startswith(kind) and isinstance(s.object, Mention)
    }


def test_what_no_rule_has_words_for_is_claimed_with_its_sentence() -> None:
    text = "Brakel Foods draws its oat base from Havre Mills, and most of its cartons from Tiefdruck Sauer."
    found = reading(text).statements
    assert ("SUPPLIES", "Havre Mills", "Brakel Foods", "asserted") in claims(found)
    assert all(s.quote == text and s.chance is not None for s in found)


def test_a_rule_and_the_network_do_not_say_the_same_thing_twice() -> None:
    found = reading("Pellworm Cheese is based in Husum, two streets from its rival Dagebüll Dairy.").statements
    assert ("LOCATED_IN", "Pellworm Cheese", "Husum", "asserted") in claims(found, "rule")
    assert ("COMPETES_WITH", "Pellworm Cheese", "Dagebüll Dairy", "asserted") in claims(found)
    assert not claims(found) & claims(found, "rule")


def test_what_the_network_is_unsure_of_is_quarantined_with_the_reason() -> None:
    text = "Solvane Grid has its turbines serviced by Kestrel Works, not by their maker, Ostrava Turbines."
    found = reading(text)
    assert ("SUPPLIES", "Kestrel Works", "Solvane Grid", "asserted") in claims(found.statements)
    assert ("SUPPLIES", "Ostrava Turbines", "Solvane Grid", "asserted") not in claims(found.statements)
    [kept_out] = [q for q in found.quarantined if q.statement.subject.name == "Ostrava Turbines"]
    assert "confidence" in kept_out.reason


def test_a_firm_with_a_name_like_a_person_s_is_a_firm() -> None:
    found = reading("Maison Verdelin, a maker of perfume bottles in Dieppe, supplies Fleur de Caux.")
    assert {m.cls for m in found.mentions if m.text == "Maison Verdelin"} == {"Company"}
    assert ("SUPPLIES", "Maison Verdelin", "Fleur de Caux", "asserted") in claims(found.statements, "rule")


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("Lu Huihui, chief technology officer of Yanhe Software, spoke in Suzhou.", {}),
        ("Lu Huihui supplies Yanhe Software.", {"Lu Huihui": "Company"}),
    ],
)
def test_who_bears_a_title_stays_a_person_whatever_the_network_says(text: str, settled: dict[str, str]) -> None:
    chances = chances_in(text)
    company = np.eye(len(KIND_CLASSES))[KIND_CLASSES.index("Company")]
    chances.kinds = {"Lu Huihui": [(MARKS.index("Person"), company)]}
    assert chances.settled() == settled


def test_the_network_does_not_speak_against_a_park_inside_a_zone() -> None:
    text = "The Lumen Robotics Park lies in Harrow Science City, which is in Leeds."
    chances = chances_in(text)
    chances.pairs = {k: replace(p, relations=dict.fromkeys(p.relations, 0.02)) for k, p in chances.pairs.items()}
    places = [s for s in read(article(text), ontology=ontology())[1] if s.relation == "LOCATED_IN"]
    told = {s.object.name: chances.of(s) for s in places if isinstance(s.object, Mention)}
    assert told["Harrow Science City"] is None
    assert told["Leeds"] is not None


def chances_in(text: str) -> Chances:
    """What the network says of a text."""
    nlp = pipeline.load("en")
    return chances_of(scenes_of(article(text), nlp, ontology()), nlp)


def test_a_post_has_its_own_title() -> None:
    text = "Ines Falk, chief risk officer of Halden Bank, follows Tomas Rehn, the finance director of Solvane Grid."
    posts = {
        (s.subject.name, s.object.name, s.qualifiers["title"])
        for s in reading(text).statements
        if s.relation == "HOLDS_POST" and isinstance(s.object, Mention)
    }
    assert posts <= {
        ("Ines Falk", "Halden Bank", "chief risk officer"),
        ("Tomas Rehn", "Solvane Grid", "finance director"),
    }
    assert len(posts) > 0


def test_whom_the_sentence_does_not_name_is_claimed_only_without_a_rival() -> None:
    chances = chances_in(
        "Dorian Metals runs a mill. Okta Works lent it a crane. The steel goes to Ferroline Ltd by rail."
    )
    buyers = {name: pair for (name, _, _, _), pair in chances.around.items() if pair.object.name == "Ferroline Ltd"}
    assert {name: pair.first for name, pair in buyers.items()} == {"Dorian Metals": True, "Okta Works": False}

    def heard(first: float, other: float) -> list[tuple[str, str, str]]:
        told = {"Dorian Metals": first, "Okta Works": other}
        around = {
            k: replace(p, relations={"SUPPLIES": told[k[0]]}) for k, p in chances.around.items() if p in buyers.values()
        }
        found = unsaid(Chances(around=around), ())
        return [(s.subject.name, s.quote, s.method) for s in found]

    quote = "The steel goes to Ferroline Ltd by rail."
    assert heard(0.9, 0.05) == [("Dorian Metals", quote, "classifier:SUPPLIES")]
    assert heard(0.5, 0.5) == []  # either may be meant
    assert heard(0.4, 0.9) == [("Okta Works", quote, "classifier:SUPPLIES:other")]  # the scorer trusts these less


@pytest.mark.parametrize(
    ("before", "sentence", "claim"),
    [
        (
            "Wavecrest Therapeutics, based in Cork, develops gene therapies. The company raised $45 million in June.",
            "Among the backers are Fenwick Ventures and Tallis Life Sciences.",
            ("INVESTED_IN", "Tallis Life Sciences", "Wavecrest Therapeutics", "asserted"),
        ),
        (
            "Drayton Cables was founded in Leeds in 1962.",
            "Two thirds of the shares are in the hands of Pellerin Industries.",
            ("HOLDS_SHARES_IN", "Pellerin Industries", "Drayton Cables", "asserted"),
        ),
        (
            "Brightwater Foods is growing fast.",
            "The biggest shareholder, with 34 per cent, is Calloway Trust.",
            ("HOLDS_SHARES_IN", "Calloway Trust", "Brightwater Foods", "asserted"),
        ),
    ],
)
def test_a_sentence_that_does_not_name_the_firm_speaks_of_it(
    before: str, sentence: str, claim: tuple[str, str, str, str]
) -> None:
    text = f"{before} {sentence}"
    [found] = [s for s in reading(text).statements if claim in claims((s,))]
    assert found.quote == sentence == text[found.start : found.end]
    assert not found.start <= found.object.start < found.end  # the name stands in a sentence before
    assert text[found.object.start : found.object.end] == claim[2]


def test_a_sum_and_a_round_of_the_clause_go_with_a_claim() -> None:
    text = "Wavecrest Therapeutics is based in Cork. The Series B, worth $45 million, had Fenwick Ventures in front."
    chances = chances_in(text)
    around = {
        k: replace(p, relations={"INVESTED_IN": 0.99}) for k, p in chances.around.items() if p.object.name[:4] == "Wave"
    }
    assert [s.qualifiers.get("round") for s in unsaid(Chances(around=around), ())] == ["Series B"]


def test_who_worked_somewhere_worked_there_as_what_the_sentence_says() -> None:
    found = reading("Maude Perrin founded Orbis Sensors after 12 years as an engineer at Tessel Motors in Graz.")
    told = (*found.statements, *(q.statement for q in found.quarantined))
    titles = {s.qualifiers.get("title") for s in told if s.relation == "EMPLOYED_BY"}
    assert titles == {"engineer"}


def test_what_stands_behind_its_owners_name_is_nobody_elses_product() -> None:
    found = reading("Siemens presented software that runs on Nvidia's Jetson.").statements
    assert not {c for c in claims(found) if c[:2] == ("OFFERS", "Siemens")}


def test_what_signs_a_letter_is_not_at_home_where_the_letter_was_written() -> None:
    found = reading("Your paper is a pleasure to read.\n-- Corvex Metrology, Leeds").statements
    assert not {c for c in claims(found) if c[0] == "LOCATED_IN"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Orbis Energy raised money. Shares of Tessel were up 0.2% on Friday, while Orbis Energy shed 1.7%.", "HOLDS_SHARES_IN"),
        ("Vestas will deliver turbines for the Storhöjden wind farm, which is to start in 2028. The owner is Tessel Power.", "SUBSIDIARY_OF"),
        ("Baltrain did not exist. The private equity firm Amber Bay created it in 2021 and brought in Jan Mazur as president.", "FOUNDED_BY Jan Mazur"),
        ("Orbis Labs was started in 2019 by Amber Bay, which hired Jan Mazur, an engineer, in 2020.", "FOUNDED_BY Jan Mazur"),
        ("Lumen Ceramics makes tiles. Paul Hart, whose grandfather set it up in 1921, has run it since 2004.", "FOUNDED_BY Paul Hart"),
    ],
)  # fmt: skip
def test_what_the_words_speak_against_is_not_claimed(text: str, relation: str) -> None:
    found = {f"{r} {o}" for r, _, o, _ in claims(reading(text).statements)}
    assert not {claim for claim in found if claim.startswith(relation)}
