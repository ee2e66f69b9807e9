"""A post that somebody is to hold, in Chinese: the sentence stays right when the day has passed."""

from __future__ import annotations

from kg.plan.plan import Edge, Filter, Plan, Variable
from kg.plan.verbalise import Speaker
from ontology.load import load


def test_a_planned_post_is_told_by_its_title() -> None:
    plan = Plan(
        answer="list",
        target="p",
        variables=(
            Variable(name="p", cls="Person"),
            Variable(name="c", cls="Company", ids=("e1",), names=("羽笔机器人",)),
        ),
        edges=(
            Edge(
                relation="HOLDS_POST",
                subject="p",
                object="c",
                name="h",
                status=("planned",),
                where=(Filter(prop="title", value="chairman"),),
            ),
        ),
    )
    assert Speaker(plan, load(), "zh").what() == "按计划担任羽笔机器人董事长的人物"
