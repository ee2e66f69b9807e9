"""What several documents tell in turn: plans that were carried out, firms that were renamed, in both languages."""

from __future__ import annotations

import pytest

from kg import Graph

NEWS = (
    ("2024-01-18", "Harbour News", "Penang-based chip maker Tamarin Semicon Bhd plans to build a plant in Batu Kawan."),
    ("2025-09-02", "Mill Courier", "Norvane has agreed to acquire Kestrel Therapeutics for $2.1 billion in cash."),
    ("2025-10-09", "Harbour News", "Tamarin Semicon opened its plant in Batu Kawan on Wednesday."),
    ("2026-02-03", "Mill Courier", "Norvane said on Tuesday it had completed its acquisition of Kestrel Therapeutics."),
    ("2024-06-20", "海湾日报", "江苏诺海风能股份有限公司董事长许国强出席签约仪式。"),
    (
        "2025-01-15",
        "海湾日报",
        "诺海风能1月14日公告，公司名称由“江苏诺海风能股份有限公司”变更为“诺海绿能科技股份有限公司”。",
    ),
    ("2025-07-03", "海湾日报", "诺海绿能董事长顾晓岚出席投产仪式。"),
    (
        "2025-10-20",
        "海湾日报",
        "华澜生物公告，拟将公司名称变更为“华澜细胞治疗股份有限公司”。华澜生物董事长黄志远将退休。",
    ),
    ("2026-02-05", "海湾日报", "华澜细胞治疗股份有限公司（原华澜生物）董事长黄志宏表示，公司将扩产。"),
    ("2025-08-03", "Harbour News", "Nuohai Green Energy Technology employs 900 people."),
)


def test_a_plan_is_told_with_what_came_of_it(graph: Graph) -> None:
    said = graph.ask("Is Tamarin opening a plant in Batu Kawan?").text
    assert "plans a plant in Batu Kawan" in said
    assert "reported as done since, 2025-10-09 (Harbour News)" in said


def test_a_purchase_that_is_through_is_told_with_the_sum_of_its_plan(graph: Graph) -> None:
    answer = graph.ask("How much did Norvane pay for Kestrel Therapeutics?")
    assert answer.status == "answered"
    assert "recorded as done, 2026-02-03" in answer.text
    assert "2.1 billion US dollars" in answer.text


def test_who_bought_a_firm_owns_it(graph: Graph) -> None:
    assert graph.ask("Who owns Kestrel Therapeutics?").text.startswith("Norvane acquired Kestrel Therapeutics")


def test_a_renamed_firm_is_one_under_all_its_names(graph: Graph) -> None:
    for name in ("诺海风能", "诺海绿能", "江苏诺海风能股份有限公司"):
        assert "顾晓岚" in graph.ask(f"{name}的董事长是谁？").text
    assert "900" in graph.ask("诺海风能有多少员工？").text


@pytest.mark.parametrize(
    "question", ["诺海绿能的曾用名是什么？", "诺海绿能以前叫什么名字？", "诺海绿能之前叫什么？", "诺海绿能改过名吗？"]
)
def test_what_a_firm_was_called_is_told_with_its_source(graph: Graph, question: str) -> None:
    said = graph.ask(question).text
    assert said.startswith("诺海绿能科技股份有限公司的曾用名为江苏诺海风能股份有限公司")
    assert "海湾日报，2025-01-15" in said


@pytest.mark.parametrize(
    "question",
    [
        "What was Nuohai Green Energy Technology formerly called?",
        "What was Nuohai Green Energy Technology called before?",
        "Has Nuohai Green Energy Technology been renamed?",
    ],
)
def test_it_is_told_in_english_too(graph: Graph, question: str) -> None:
    assert "former name of Nuohai Green Energy Technology is 江苏诺海风能股份有限公司" in graph.ask(question).text


def test_a_firm_whose_new_name_was_announced_first_is_one_once_it_bears_it(graph: Graph) -> None:
    assert "黄志宏" in graph.ask("华澜生物的董事长是谁？").text
