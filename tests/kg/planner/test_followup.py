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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Who is the CEO of Quill Robotics?", "Who invested in it?"),
        ("Tell me about Quill Robotics", "Where is it located?"),
        ("羽笔机器人的CEO是谁？", "它什么时候成立的？"),
    ],
)
def test_it_is_the_thing_of_the_question_before(first: str, second: str, after: Callable[[str, str], Planned]) -> None:
    plan = after(first, second).plan
    assert plan is not None
    assert ("Quill Robotics",) in [v.names for v in plan.variables]


def test_it_without_a_question_before_means_nothing(planned: Callable[[str], Planned]) -> None:
    found = planned("Who invested in it?")
    assert found.plan is None
    assert "it" in found.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Which companies are tenants of Harbour Yard?", "And of Harbour Gate?"),
        ("Which companies are tenants of Harbour Yard?", "What about Harbour Gate?"),
        ("港湾工场有哪些入驻企业？", "那港湾门呢？"),
    ],
)
def test_the_same_is_asked_of_another_thing(first: str, second: str, after: Callable[[str, str], Planned]) -> None:
    plan = after(first, second).plan
    assert relations(plan) == ["TENANT_OF"]
    assert plan is not None
    assert [v.names for v in plan.variables if v.ids] == [("Harbour Gate",)]


@pytest.mark.parametrize("second", ["How many are there?", "How many?"])
def test_the_rows_of_the_question_before_are_counted(second: str, after: Callable[[str, str], Planned]) -> None:
    plan = after("Which companies are tenants of Harbour Yard?", second).plan
    assert plan is not None
    assert plan.answer == "count"
    assert relations(plan) == ["TENANT_OF"]


def test_their_means_of_the_rows_of_the_question_before(after: Callable[[str, str], Planned]) -> None:
    plan = after("Which companies are tenants of Harbour Yard?", "Who are their CEOs?").plan
    assert relations(plan) == ["HOLDS_POST", "TENANT_OF"]
    assert plan is not None
    assert next(v.cls for v in plan.variables if v.name == plan.target) == "Person"


@pytest.mark.parametrize(("second", "led"), [("其中谁领投？", True), ("谁跟投的？", False)])
def test_who_led_is_asked_among_those_who_invested(
    second: str, led: bool, after: Callable[[str, str], Planned]
) -> None:
    plan = after("谁投资了羽笔机器人？", second).plan
    assert relations(plan) == ["INVESTED_IN"]
    assert plan is not None
    assert [(f.prop, f.value) for e in plan.edges for f in e.where] == [("lead", led)]


@pytest.mark.parametrize("second", ["谁最多？", "其中最大的是谁？", "哪家占股最高？"])
def test_who_has_most_is_asked_among_those_found(second: str, after: Callable[[str, str], Planned]) -> None:
    plan = after("羽笔机器人的股东有哪些？", second).plan
    assert plan is not None
    assert [(o.by.prop, o.descending) for o in plan.order if o.by is not None] == [("share", True)]
    assert plan.limit == 1


def test_no_firm_is_he(after: Callable[[str, str], Planned]) -> None:
    assert after("羽笔机器人在哪里上市？", "他是什么时候加入的？").plan is None
