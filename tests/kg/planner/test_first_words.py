"""One word of a longer name: a capital inside a question tells that a name is meant."""

from __future__ import annotations

import datetime

import pytest

from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import short

NAMES = [
    ("Orange Telecom Systems", "Company"),
    ("Centre for Tidal Power", "ResearchInstitute"),
    ("Brook Mill", "Company"),
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    made = NameIndex(":memory:")
    made.update([NamedEntity(id=f"w{n}", name=a, cls=b, names=()) for n, (a, b) in enumerate(NAMES)], stamp="1")
    return made


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("Who supplies Orange?", "list Organization: Organization SUPPLIES Orange Telecom Systems"),
        ("Who supplies orange?", "not_in_schema"),
        ("Who runs the Salt Centre?", "entity_not_found"),
    ],
)
def test_an_ordinary_word_is_a_name_where_its_capital_tells(
    question: str, plan: str, index: NameIndex, ontology: Ontology
) -> None:
    assert short(plan_with(index, ontology, question, datetime.date(2026, 11, 24), None)) == plan
