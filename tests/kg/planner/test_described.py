"""Nouns that no class holds, people before and after one, goods, rounds, titles and words: what each is read as."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import short

NAMES = [
    ("Tarn Foods", "Company"),
    ("Ostrava Kilns", "Company"),
    ("Belltower Ales", "Company"),
    ("Pine Quay Park", "Park"),
    ("Oriel Fund", "Investor"),
    ("Greta Holm", "Person"),
    ("Salt Forum", "Conference"),
    ("Amber Stout", "Product"),
    ("Harper's", "Company"),
    ("Nordwind Bank", "Company"),
    ("Coast Grant Scheme", "Policy"),
]
READ = [
    ("Which breweries did Tarn Foods buy?", "list Entity: Tarn Foods ACQUIRED Entity; Entity.called contains brewery"),
    ("Which kiln builder is in Pine Quay Park?", "list Entity: Entity LOCATED_IN Pine Quay Park; Entity.called contains kiln builder"),
    ("How many bakeries does Tarn Foods own?", "count Entity: Entity SUBSIDIARY_OF Tarn Foods; Entity.called contains bakery"),
    ("Which welders founded Ostrava Kilns?", "list Entity: Ostrava Kilns FOUNDED_BY Entity; Entity.called contains welder"),
    ("List the shoemakers", "list Entity: Entity.called contains shoemaker"),
    ("Are there any salt traders?", "list Entity: Entity.called contains salt trader"),
    ("Which grocery chain employs more than 500 people?", "list Organization: Organization.employees > 500.0; Organization.called contains grocery chain"),
    ("Who buys Ostrava Kilns' tiles?", "list Organization: Ostrava Kilns SUPPLIES[product=tile] Organization"),
    ("Which shops stock Amber Stout?", "list Organization: Organization SUPPLIES[product=amber stout] Organization"),
    ("Which companies raised a Series B?", "list Organization: Entity INVESTED_IN[round=Series B] Organization"),
    ("Is Tarn Foods raising a Series C from Oriel Fund?", "bool Oriel Fund: Oriel Fund INVESTED_IN[round=Series C](asserted+former) Tarn Foods"),
    ("Who is the insolvency trustee of Tarn Foods?", "list Person: Person EMPLOYED_BY[title=insolvency trustee] Tarn Foods"),
    ("Who runs Harper's?", "list Person: Person HOLDS_POST[title=head] Harper's"),
    ("Is Ostrava Kilns for sale?", "list Organization: Organization ACQUIRED(planned) Ostrava Kilns"),
    ("Which tile firm left Pine Quay Park?", "list Entity: Entity TENANT_OF(former) Pine Quay Park; Entity.called contains tile firm"),
    ("What's the budget of the Coast Grant Scheme?", "value Coast Grant Scheme: show Coast Grant Scheme.fund_size"),
    ("How many visitors came to the Salt Forum?", "value Salt Forum: show Salt Forum.visitors"),
    ("Who spoke at the Salt Forum?", "list Entity: Entity ATTENDED[part=speak] Salt Forum"),
    ("What does Belltower Ales brew?", "list Entity: Belltower Ales OFFERS Entity"),
    ("Which companies are planning an IPO?", "list Company: Company LISTED_ON(planned) Organization"),
    ("Which companies lost money?", "list Company: Company.net_profit < 0.0"),
    ("Who joined Tarn Foods from Nordwind Bank?", "list Person: Person EMPLOYED_BY Tarn Foods; Person EMPLOYED_BY(former) Nordwind Bank"),
    ("Who invested alongside Oriel Fund in Tarn Foods?", "list Entity: Entity INVESTED_IN Tarn Foods; Entity.name != Oriel Fund"),
    ("Whom will Ostrava Kilns supply?", "list Organization: Ostrava Kilns SUPPLIES(planned) Organization"),
    ("How much money does the Coast Grant Scheme hand out in total?", "value Coast Grant Scheme: show Coast Grant Scheme.fund_size"),
]  # fmt: skip
DECLINED = [
    "Which quarter did Tarn Foods buy?",  # no thing
    "Which large breweries did Tarn Foods buy?",  # how large is nothing that a source calls a thing
    "Which firms build breweries?",  # a verb is part of no noun
    "Which breweries dance in Pine Quay Park?",
    "Who is the loveliest welder of Tarn Foods of all?",
    "Who sells shares?",
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    made = NameIndex(":memory:")
    made.update([NamedEntity(id=f"p{n:02d}", name=a, cls=b, names=()) for n, (a, b) in enumerate(NAMES)], stamp="1")
    return made


@pytest.fixture(scope="module")
def meant(index: NameIndex, ontology: Ontology) -> Callable[[str], str]:
    return lambda question: short(plan_with(index, ontology, question, datetime.date(2026, 11, 24), None))


@pytest.mark.parametrize(("question", "plan"), READ)
def test_what_no_class_holds_is_read_by_what_it_is_called(
    question: str, plan: str, meant: Callable[[str], str]
) -> None:
    assert meant(question) == plan


@pytest.mark.parametrize("question", DECLINED)
def test_a_noun_that_is_no_thing_is_not_guessed(question: str, meant: Callable[[str], str]) -> None:
    assert meant(question) in ("not_in_schema", "entity_not_found")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Who did Greta Holm replace?", "former"),
        ("Who was Greta Holm's predecessor?", "former"),
        ("Who will succeed Greta Holm?", "planned"),
        ("Who succeeded Greta Holm?", "asserted"),
    ],
)
def test_who_came_before_or_after_held_the_same_title_there(
    question: str, status: str, index: NameIndex, ontology: Ontology
) -> None:
    plan = plan_with(index, ontology, question, datetime.date(2026, 11, 24), None).plan
    assert plan is not None
    asked, given = plan.edges
    assert (asked.status, given.given, asked.object) == ((status,), True, given.object)
    assert plan.filters[0].than is not None
    assert plan.filters[0].prop == "title"


def test_quoted_words_are_sought_in_what_somebody_said(index: NameIndex, ontology: Ontology) -> None:
    found = plan_with(index, ontology, 'Who said "the kilns stay lit"?', datetime.date(2026, 11, 24), None)
    assert short(found) == "list Entity: Entity SAID Passage; Passage.text contains the kilns stay lit"
