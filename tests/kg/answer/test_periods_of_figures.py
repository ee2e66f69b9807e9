"""A figure of a quarter, a half or a year to March is asked for, and told, by that period, whoever wrote of it how."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction
from kg.settings import Settings

TEXTS = [
    ("en", "2025-08-14", "Fernley Foods Ltd reported revenue of $120 million for the second quarter."),
    ("en", "2025-09-02", "Otago Dairy Ltd had revenue of NZ$90 million in the first half of 2025."),
    ("zh", "2025-09-05", "2025年上半年，宁波砺锋刀具有限公司营业收入3.2亿元。"),
    ("zh", "2025-11-05", "2025年前三季度，长沙澄湖泵业有限公司实现营业收入7.4亿元。"),
    ("en", "2025-11-05", "Larch Paper Ltd had revenue of $90 million in the first nine months of the year."),
    ("en", "2025-06-20", "Brightwater Optics Ltd had revenue of £44 million in the year to March."),
]
ASKED = [
    ("What was the revenue of Fernley Foods in the second quarter of 2025?", "(second quarter of 2025)"),
    ("What was the revenue of Fernley Foods?", "(second quarter of 2025)"),
    ("Fernley Foods 2025年第二季度的营收是多少？", "（2025年第二季度）"),
    ("What was the revenue of Otago Dairy in the first half of 2025?", "(first half of 2025)"),
    ("砺锋刀具2025年上半年营收是多少？", "3.2亿元（2025年上半年）"),
    ("澄湖泵业2025年前三季度营收多少？", "7.4亿元（2025年1月至9月）"),
    ("What was the revenue of Larch Paper in the first nine months of 2025?", "(January to September 2025)"),
    ("What was the revenue of Brightwater Optics in the year to March 2025?", "(year to March 2025)"),
    ("Tell me about Brightwater Optics.", "(year to March 2025)"),
]
NOT_OF_IT = [
    "What was the revenue of Fernley Foods in the first quarter of 2025?",
    "What was the revenue of Fernley Foods in 2025?",
    "砺锋刀具2025年全年营收是多少？",
    "砺锋刀具2024年上半年营收是多少？",
    "What was the revenue of Brightwater Optics in 2024?",
]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    items = [
        document_of({"id": f"t{n}", "lang": lang, "kind": "news", "published": day, "title": "", "text": text})
        for n, (lang, day, text) in enumerate(TEXTS)
    ]
    with kg.open(Settings(home=tmp_path_factory.mktemp("periods") / "home")) as opened:
        opened.init()
        list(opened.ingest([found for found in extract_all(items) if isinstance(found, Extraction)]))
        yield opened


@pytest.mark.parametrize(("question", "told"), ASKED)
def test_a_figure_is_told_with_its_period(question: str, told: str, graph: kg.Graph) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    assert told in answer.text


@pytest.mark.parametrize("question", NOT_OF_IT)
def test_a_figure_of_another_period_is_no_answer(question: str, graph: kg.Graph) -> None:
    text = graph.ask(question).text
    assert text.startswith(("The graph does not record", "图谱中没有记录")), text
