"""A question of two parts, one of which is not understood: the other is told, and that the rest is not, is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from tests.kg.answer.stated import Said, stated

CLASSES = {
    "PT Lentera Bahari Makmur Tbk": "Company",
    "Orsova Timber": "Company",
    "Vilhelm Strand": "Person",
    "Sari Handayani": "Person",
    "Kalix": "City",
    "松岭制药": "Company",
    "白桦资本": "Investor",
    "周启明": "Person",
}
# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("Managing director Vilhelm Strand said Orsova Timber, based in Kalix, would not comment.", "2025-02-03", (
        ("Vilhelm Strand", "HOLDS_POST", "Orsova Timber", {"title": "managing director"}),
        ("Orsova Timber", "LOCATED_IN", "Kalix", {}),
    )),
    ("PT Lentera Bahari Makmur Tbk is run by Sari Handayani.", "2025-02-04", (
        ("Sari Handayani", "HOLDS_POST", "PT Lentera Bahari Makmur Tbk", {"title": "president director"}),
    )),
    ("白桦资本投资了松岭制药，周启明任松岭制药董事长。", "2025-02-05", (
        ("白桦资本", "INVESTED_IN", "松岭制药", {}),
        ("周启明", "HOLDS_POST", "松岭制药", {"title": "董事长"}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("kg"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "told", "left"),
    [
        ("Where is Orsova Timber based, and how rough was its winter?", "Kalix", "how rough was its winter"),
        ("Who runs Orsova Timber and why did he hesitate?", "Vilhelm Strand", "why did he hesitate"),
        ("How rough was the winter, and where is Orsova Timber based?", "Kalix", "How rough was the winter"),
        ("谁投资了松岭制药？它的厂房漂亮吗？", "白桦资本", "它的厂房漂亮吗"),
    ],
)
def test_part_that_is_understood_is_told_and_the_other_is_named(
    graph: kg.Graph, question: str, told: str, left: str
) -> None:
    answer = graph.ask(question)
    assert answer.status == "not_in_schema"
    assert told in answer.text
    said = f"The other part, “{left}”, is not answered" if answer.language == "en" else f"另一部分“{left}”没有回答"
    assert said in answer.text
    assert all(s.sources for s in answer.sentences)


@pytest.mark.parametrize(
    "question",
    [
        "Why did Orsova Timber hesitate, and how rough was the winter?",
        "Is Orsova Timber cheap and cheerful?",
        "松岭制药的厂房漂亮吗，食堂好吃吗？",
    ],
)
def test_neither_part_understood_stays_unanswered(graph: kg.Graph, question: str) -> None:
    assert graph.ask(question).status != "answered"


def test_both_parts_understood_are_both_told(graph: kg.Graph) -> None:
    answer = graph.ask("Where is Orsova Timber based, and who runs it?")
    assert "Kalix" in answer.text
    assert "Vilhelm Strand is managing director of Orsova Timber" in answer.text  # "head" as the source says it
    assert "not answered" not in answer.text


def test_head_is_told_by_the_post_of_a_source_in_the_other_language(graph: kg.Graph) -> None:
    assert "周启明" in (told := graph.ask("Who chairs 松岭制药?").text)
    assert "is chairman of 松岭制药" in told
    assert "is chairman of 松岭制药" in graph.ask("Who runs 松岭制药?").text


def test_firm_is_known_without_the_legal_form_before_its_name(graph: kg.Graph) -> None:
    assert "Sari Handayani" in graph.ask("Who is the president director of Lentera Bahari Makmur?").text
    assert "Sari Handayani" in graph.ask("Who runs Lentera Bahari?").text
