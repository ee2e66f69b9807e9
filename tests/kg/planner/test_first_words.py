"""One word of a longer name: a capital inside a question tells that a name is meant."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

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


FIRMS = [
    ("Beijiang Cold Chain Holdings Limited", "Company"),
    ("Beijiang Investment (Guangdong) Co., Ltd.", "Company"),
    ("Beijing", "City"),
]


def test_which_of_two_firms_that_begin_alike_is_asked_back_and_no_city_is_meant(ontology: Ontology) -> None:
    found = planning(FIRMS, ontology)("Who is the CFO of Beijiang?")
    assert found.verdict == "ambiguous"
    firms = [v.names for plan in found.readings for v in plan.variables if v.names]
    assert firms == [
        ("Beijiang Cold Chain Holdings Limited",),
        ("Beijiang Investment (Guangdong) Co., Ltd.",),
    ]


def test_where_somebody_worked_earlier_is_no_employer_of_today(planned: Callable[[str], Planned]) -> None:
    plan = planned("At which companies did Mara Lind work earlier?").plan
    assert plan is not None
    assert plan.edges[0].status == ("former",)
