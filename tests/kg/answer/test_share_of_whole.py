"""The share of a part in its whole is told where both figures are of one thing and time."""

from __future__ import annotations

from typing import Any

from kg.answer.answer import Answer, ResultRow, Sentence
from kg.answer.together import together
from kg.plan.plan import Plan, Term, Variable
from ontology.load import load


def figure(prop: str, value: float, **around: Any) -> Answer:
    values = {"v1": "青杉科技", prop: value} | {f"{prop}_{k}": v for k, v in around.items()}
    row = ResultRow(id="r1", values=values, entities={"v1": "e1"})
    plan = Plan(
        answer="value",
        target="v1",
        variables=(Variable(name="v1", cls="Company", ids=("e1",), names=("青杉科技",)),),
        columns=(Term(var="v1", prop=prop),),
    )
    said = Sentence(text=f"青杉科技的{prop}为{value}。", row_ids=("r1",))
    return Answer(status="answered", question="", language="zh", plan=plan, rows=(row,), sentences=(said,))


ASKED = "青杉科技的研发人员占员工的比例是多少？"


def test_the_share_is_told() -> None:
    parts = (figure("researchers", 120, as_of="2025"), figure("employees", 480, as_of="2025"))
    assert together(ASKED, parts, load()).text.endswith("按这两个数字计算，占比约为25.0%。")


def test_figures_of_two_years_are_no_share() -> None:
    parts = (figure("researchers", 120, as_of="2024"), figure("employees", 480, as_of="2025"))
    assert "占比" not in together(ASKED, parts, load()).text


def test_a_bound_is_no_figure() -> None:
    parts = (figure("researchers", 120, bound="more than"), figure("employees", 480))
    assert "占比" not in together(ASKED, parts, load()).text


def test_who_asks_for_two_areas_asks_for_no_share() -> None:
    parts = (figure("area", 160000), figure("floor_area", 310000))
    assert "占比" not in together("青杉科技占地多少，建筑面积多少？", parts, load()).text
