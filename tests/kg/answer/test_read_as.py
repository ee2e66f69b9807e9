"""Wordings that the grammar does not know are answered as the plain question that they most likely are, and say so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from tests.kg.answer.stated import Said, stated

CLASSES = {
    "Karvel Dairy": "Company",
    "Osmund Foods": "Company",
    "Brixham Cartons": "Company",
    "Tollgate Glass": "Company",
    "Ines Varga": "Person",
    "Havneby": "City",
    "凌波重工": "Company",
    "海岳轴承": "Company",
    "远帆资本": "Investor",
    "方若川": "Person",
    "昆山市": "City",
}
# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("Brixham Cartons supplies Karvel Dairy with milk cartons.", "2025-03-01", (
        ("Brixham Cartons", "SUPPLIES", "Karvel Dairy", {"product": "milk cartons"}),
    )),
    ("Tollgate Glass supplies Karvel Dairy with jars.", "2025-03-02", (
        ("Tollgate Glass", "SUPPLIES", "Karvel Dairy", {"product": "jars"}),
    )),
    ("Osmund Foods, which bought Karvel Dairy for 90 million euros in 2024, was founded by Ines Varga.", "2025-04-01", (
        ("Osmund Foods", "ACQUIRED", "Karvel Dairy", {"amount": 9e7, "currency": "EUR", "date": "2024"}),
        ("Osmund Foods", "FOUNDED_BY", "Ines Varga", {}),
    )),
    ("Osmund Foods has agreed to buy Tollgate Glass.", "2025-05-06", (
        ("Osmund Foods", "ACQUIRED", "Tollgate Glass", {"status": "planned"}),
    )),
    ("Karvel Dairy of Havneby has 640 employees.", "2025-04-02", (
        ("Karvel Dairy", "LOCATED_IN", "Havneby", {}),
        ("Karvel Dairy", "employees", Value(value=640.0, unit="people"), {}),
    )),
    ("方若川创立的凌波重工位于昆山市，远帆资本投资了凌波重工，海岳轴承向其供应主轴承。", "2025-05-01", (
        ("凌波重工", "FOUNDED_BY", "方若川", {}),
        ("凌波重工", "LOCATED_IN", "昆山市", {}),
        ("远帆资本", "INVESTED_IN", "凌波重工", {}),
        ("海岳轴承", "SUPPLIES", "凌波重工", {"product": "主轴承"}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("kg"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "plainly", "told"),
    [
        ("Who first got Osmund Foods off the ground?", "Who founded Osmund Foods?", "Ines Varga"),
        (
            "What moves does Osmund Foods have up its sleeve?",
            "What does Osmund Foods plan?",
            "plans to acquire Tollgate Glass",
        ),
        ("Osmund Foods was the creation of which entrepreneur?", "Who founded Osmund Foods?", "Ines Varga"),
        (
            "What did Osmund Foods shell out for Karvel Dairy back in 2024?",
            "How much did Osmund Foods pay for Karvel Dairy in 2024?",
            "90 million euros",
        ),
        ("凌波重工当初是谁拉起来的摊子？", "谁创立了凌波重工？", "方若川"),
        ("凌波重工老本营在哪座城市？", "凌波重工在哪里？", "昆山市"),
    ],
)
def test_an_unknown_wording_is_answered_as_a_plain_question(
    graph: kg.Graph, question: str, plainly: str, told: str
) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered"
    assert f"“{plainly}”" in answer.sentences[0].text
    assert told in answer.text
    assert answer.evidence


@pytest.mark.parametrize(
    "question",
    [
        "Why did Osmund Foods go after Karvel Dairy?",
        "Whose tractors end up at Karvel Dairy?",
        "Should I put money into Osmund Foods?",
        "Who told Ines Varga to sell Osmund Foods?",
        "凌波重工为什么搬走？",
        "凌波重工的老本营谁看不上？",
    ],
)
def test_what_is_none_of_the_plain_questions_stays_unanswered(graph: kg.Graph, question: str) -> None:
    assert graph.ask(question).status != "answered"


def test_where_it_is_less_sure_the_plain_question_is_offered(graph: kg.Graph) -> None:
    answer = graph.ask("Who snapped Karvel Dairy up?")
    assert answer.status == "not_in_schema"
    assert answer.message.endswith("“Who acquired Karvel Dairy?” has an answer.")
