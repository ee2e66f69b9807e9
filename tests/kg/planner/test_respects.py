"""The question before asked in another respect: how sure it is, when it was told, until when it held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.respects import in_another_respect
from ontology.model import Ontology

ENGLISH = "Who is the CEO of Quill Robotics?"
CHINESE = "羽笔机器人的CEO是谁？"


@pytest.mark.parametrize(
    ("first", "second", "focus"),
    [
        (ENGLISH, "Are you sure?", "sure"),
        (ENGLISH, "How reliable is that?", "sure"),
        (ENGLISH, "Is that confirmed?", "sure"),
        (CHINESE, "确定吗？", "sure"),
        (CHINESE, "有多可靠？", "sure"),
        (ENGLISH, "When was that reported?", "when"),
        (ENGLISH, "How old is that information?", "when"),
        (ENGLISH, "As of when?", "when"),
        (CHINESE, "什么时候的消息？", "when"),
        (CHINESE, "截至何时？", "when"),
        (ENGLISH, "Says who?", "who"),
        (CHINESE, "谁说的？", "who"),
        (ENGLISH, "Which article is that from?", "sources"),
        (ENGLISH, "Where did you read that?", "sources"),
        (CHINESE, "哪篇报道说的？", "sources"),
        (CHINESE, "你怎么知道的？", "sources"),
    ],
)
def test_how_sure_when_and_from_where_are_asked_of_the_answer_before(
    first: str, second: str, focus: str, planned: Callable[[str], Planned], ontology: Ontology
) -> None:
    before = planned(first).plan
    assert before is not None
    plan = in_another_respect(second, before, ontology)
    assert plan is not None
    assert (plan.answer, plan.focus, plan.edges) == ("evidence", focus, before.edges)


@pytest.mark.parametrize(
    ("first", "second", "end"),
    [
        (ENGLISH, "Until when?", "valid_to"),
        (ENGLISH, "When does that end?", "valid_to"),
        (CHINESE, "到什么时候为止？", "valid_to"),
        (CHINESE, "什么时候结束的？", "valid_to"),
        (ENGLISH, "Since when?", "valid_from"),
        (CHINESE, "从什么时候开始的？", "valid_from"),
    ],
)
def test_from_when_and_until_when_are_asked_of_the_link_before(
    first: str, second: str, end: str, planned: Callable[[str], Planned], ontology: Ontology
) -> None:
    before = planned(first).plan
    assert before is not None
    plan = in_another_respect(second, before, ontology, found=(("e006", "Mara Lind"),))
    assert plan is not None
    assert (plan.answer, [c.prop for c in plan.columns]) == ("value", [end])
