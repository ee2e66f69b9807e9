"""What two are to do together is nobody's plan in particular: the graph does not keep which of them said so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from tests.kg.answer.stated import Said, stated

CLASSES = {"Plover Robots": "Company", "Garnet Machines": "Company", "云岫机器人": "Company", "石泉智能": "Company"}
TEXTS: tuple[tuple[str, str, Said], ...] = (
    (
        "Plover Robots will compete with Garnet Machines in kitchens.",
        "2025-03-25",
        (("Plover Robots", "COMPETES_WITH", "Garnet Machines", {"status": "planned"}),),
    ),
    (
        "云岫机器人计划与石泉智能合作。",
        "2025-03-26",
        (("云岫机器人", "PARTNER_OF", "石泉智能", {"status": "planned"}),),
    ),
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("two"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "told", "wrong"),
    [
        ("Who competes with Plover Robots?", "Garnet Machines is set to compete with Plover Robots", "plans to"),
        ("Who competes with Garnet Machines?", "Plover Robots is set to compete with Garnet Machines", "plans to"),
        ("Who plans to compete with Plover Robots?", "Garnet Machines is set to compete with Plover Robots", "Machines plans"),
        ("云岫机器人的合作伙伴有哪些？", "石泉智能将", "石泉智能计划"),
        ("石泉智能的合作伙伴有哪些？", "云岫机器人将", "云岫机器人计划"),
    ],
)  # fmt: skip
def test_neither_of_two_is_said_to_plan_what_both_are_to_do(
    graph: kg.Graph, question: str, told: str, wrong: str
) -> None:
    text = graph.ask(question).text
    assert told in text
    assert wrong not in text.split("“")[0]
