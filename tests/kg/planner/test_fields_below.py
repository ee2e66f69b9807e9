"""Fields of industry in questions: what lies below them counts, and their words stay plain words where no field is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

WORLD = [
    ("energy", "Segment"),
    ("batteries", "Segment"),
    ("电池", "Segment"),
    ("火箭", "Segment"),
    ("风电", "Segment"),
    ("Volta Cells", "Company"),
    ("Corran Motors", "Company"),
    ("比亚迪", "Company"),
    ("星槎一号", "Product"),
    ("海风能源", "Company"),
]


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(WORLD, ontology)


@pytest.mark.parametrize(
    "question",
    [
        "Which companies are active in energy?",
        "Which firms make batteries?",
        "哪些公司从事电池？",
        "做电池的公司有哪些？",
    ],
)
def test_a_field_that_is_asked_for_reaches_what_lies_below_it(plan: Callable[[str], Planned], question: str) -> None:
    found = plan(question).plan
    assert found is not None
    assert [(e.relation, e.closure) for e in found.edges] == [("IN_SEGMENT", True)]


def test_whether_a_field_lies_below_another_is_the_scheme_s_own(plan: Callable[[str], Planned]) -> None:
    found = plan("Which segments does Volta Cells work in?").plan
    assert found is not None
    assert not any(e.closure for e in found.edges)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        (
            "Who supplies batteries to Corran Motors?",
            "list Organization: Organization SUPPLIES[product=batter] Corran Motors",
        ),
        ("谁给比亚迪供应电池？", "list Organization: Organization SUPPLIES[product=电池] 比亚迪"),
    ],
)
def test_the_word_for_a_field_may_be_what_is_sold(plan: Callable[[str], Planned], question: str, meant: str) -> None:
    assert meant in short(plan(question))


def test_the_longer_word_that_holds_a_field_is_named_whole(plan: Callable[[str], Planned]) -> None:
    found = plan("海风能源运营哪些风电场？")
    assert found.plan is None
    assert "风电场" in found.unconsumed


def test_what_a_named_thing_is_of_is_looked_for_beside_its_name(plan: Callable[[str], Planned]) -> None:
    found = plan("星槎一号火箭的发动机由谁提供？")
    assert any("火箭" in word for word in found.unconsumed)
