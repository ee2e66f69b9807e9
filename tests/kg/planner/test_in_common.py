"""What two known things have in common."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned


@pytest.mark.parametrize(
    "question",
    [
        "Which investors do Lumen Wafers and Quill Robotics have in common?",
        "What investors do Lumen Wafers and Quill Robotics share?",
        "Which investors do Lumen Wafers and Quill Robotics both have?",
        "流明晶圆和羽笔机器人有哪些共同的投资方？",
        "流明晶圆与羽笔机器人的共同投资方是谁？",
    ],
)
def test_two_things_share_what_both_have(question: str, planned: Callable[[str], Planned]) -> None:
    plan = planned(question).plan
    assert plan is not None
    assert [(e.relation, e.subject) for e in plan.edges] == [("INVESTED_IN", plan.target)] * 2
    assert {v.names[0] for v in plan.variables if v.names} == {"Lumen Wafers GmbH", "Quill Robotics"}


@pytest.mark.parametrize(
    "question",
    [
        "Which large investors do Lumen Wafers and Quill Robotics share?",
        "Which investors do Lumen Wafers and Lumen Wafers share?",
        "Which tenants do Lumen Wafers and Mara Lind share?",
    ],
)
def test_a_word_more_or_a_thing_less_is_not_guessed(question: str, planned: Callable[[str], Planned]) -> None:
    assert planned(question).plan is None
