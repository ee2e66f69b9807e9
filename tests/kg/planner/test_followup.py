"""What leans on the question before: its thing, its rows, and never anything when there was none."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.index import NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology


@pytest.fixture
def after(names: NameIndex, ontology: Ontology) -> Callable[[str, str], Planned]:
    """Return what a question means after another one."""
    day = datetime.date(2026, 11, 24)

    def planned(first: str, second: str) -> Planned:
        return plan_with(names, ontology, second, day, plan_with(names, ontology, first, day, None).plan)

    return planned


def relations(plan: Plan | None) -> list[str]:
    assert plan is not None
    return sorted(edge.relation for edge in plan.edges)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Who is the CEO of Quill Robotics?", "and its chairman?"),
        ("Tell me about Quill Robotics", "Who is its chairman?"),
        ("羽笔机器人的CEO是谁？", "它的董事长是谁？"),
    ],
)
def test_a_pronoun_stands_for_the_thing_of_the_question_before(
    first: str, second: str, after: Callable[[str, str], Planned]
) -> None:
    plan = after(first, second).plan
    assert relations(plan) == ["HOLDS_POST"]
    assert plan is not None
    assert ("Quill Robotics",) in [v.names for v in plan.variables]
    assert [f.value for e in plan.edges for f in e.where] == ["chairman"]


@pytest.mark.parametrize("second", ["those in Munich only", "Which of them are in Munich?", "Only those in Munich"])
def test_those_narrows_the_rows_of_the_question_before(second: str, after: Callable[[str, str], Planned]) -> None:
    plan = after("Which companies did NorthStar Capital invest in?", second).plan
    assert relations(plan) == ["INVESTED_IN", "LOCATED_IN"]
    assert plan is not None
    target = plan.target
    assert all(target in (e.subject, e.object) for e in plan.edges)


def test_a_pronoun_without_a_thing_is_not_understood(planned: Callable[[str], Planned]) -> None:
    found = planned("Who is its chairman?")
    assert found.plan is None
    assert "its" in found.message
