"""What is planned, rumoured or denied of a firm, a person or a place, told with its status and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from kg.graph import Graph
from kg.settings import Settings
from tests.kg.answer.stated import Said, extraction

CLASSES = {
    "Norrvik Batteries": "Company",
    "Halden Grid": "Company",
    "Pellerin Steel": "Company",
    "Ostmark Exchange": "Exchange",
    "Nasdaq Stockholm": "Exchange",
    "Ines Ferrand": "Person",
    "Bruma Logistics": "Company",
    "Lindau": "City",
    "Lindau Harbour Park": "Cluster",
    "澜石医疗": "Company",
    "海岳资本": "Investor",
    "远桥生物": "Company",
    "香港联交所": "Exchange",
    "方知行": "Person",
    "临川市": "City",
    "临川高新区": "Zone",
}
PLAN, RUMOUR, DENIAL = ({"status": s} for s in ("planned", "rumoured", "denied"))


def money(value: float, currency: str) -> Value:
    return Value(value=value, currency=currency)


# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("Norrvik Batteries plans a listing on the Ostmark Exchange and to raise 300 million euros.", "2025-03-03", (
        ("Norrvik Batteries", "LISTED_ON", "Ostmark Exchange", PLAN),
        ("Norrvik Batteries", "raised", money(3e8, "EUR"), PLAN),
    )),
    ("Norrvik Batteries is to supply Halden Grid with storage units.", "2025-04-04", (
        ("Norrvik Batteries", "SUPPLIES", "Halden Grid", PLAN | {"product": "storage units"}),
    )),
    ("Norrvik Batteries has begun to supply Halden Grid with storage units.", "2025-09-09", (
        ("Norrvik Batteries", "SUPPLIES", "Halden Grid", {"product": "storage units"}),
    )),
    ("Pellerin Steel is said to be in talks to buy Norrvik Batteries.", "2025-05-05", (
        ("Pellerin Steel", "ACQUIRED", "Norrvik Batteries", RUMOUR),
    )),
    ("Pellerin Steel denied that it would buy Norrvik Batteries.", "2025-05-20", (
        ("Pellerin Steel", "ACQUIRED", "Norrvik Batteries", DENIAL),
    )),
    ("Ines Ferrand will become chief financial officer of Pellerin Steel.", "2025-06-06", (
        ("Ines Ferrand", "HOLDS_POST", "Pellerin Steel", PLAN | {"title": "chief financial officer"}),
    )),
    ("Ines Ferrand sits on the board of Pellerin Steel.", "2025-07-07", (
        ("Ines Ferrand", "HOLDS_POST", "Pellerin Steel", {"title": "director"}),
    )),
    ("Lindau Harbour Park lies in Lindau. Bruma Logistics plans a warehouse in the Lindau Harbour Park.", "2025-08-08", (
        ("Lindau Harbour Park", "LOCATED_IN", "Lindau", {}),
        ("Bruma Logistics", "TENANT_OF", "Lindau Harbour Park", PLAN),
    )),
    ("澜石医疗拟在香港联交所上市，计划募资20亿港元。", "2025-03-03", (
        ("澜石医疗", "LISTED_ON", "香港联交所", PLAN),
        ("澜石医疗", "raised", money(2e9, "HKD"), PLAN),
    )),
    ("市场传闻海岳资本将入股澜石医疗。", "2025-04-01", (("海岳资本", "INVESTED_IN", "澜石医疗", RUMOUR),)),
    ("澜石医疗否认收购远桥生物。", "2025-04-20", (("澜石医疗", "ACQUIRED", "远桥生物", DENIAL),)),
    ("方知行将出任澜石医疗总裁。", "2025-05-01", (("方知行", "HOLDS_POST", "澜石医疗", PLAN | {"title": "总裁"}),)),
    ("临川高新区位于临川市，远桥生物计划在临川高新区建厂。", "2025-06-01", (
        ("临川高新区", "LOCATED_IN", "临川市", {}),
        ("远桥生物", "LOCATED_IN", "临川高新区", PLAN | {"site_role": "工厂"}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    with kg.open(Settings(home=tmp_path_factory.mktemp("claims") / "home", engine_idle=0.0)) as opened:
        list(opened.ingest(extraction(n, text, day, said, CLASSES) for n, (text, day, said) in enumerate(TEXTS)))
        yield opened


def told(graph: Graph, question: str) -> list[str]:
    answer = graph.ask(question)
    assert answer.status == "answered", (question, answer.message)
    assert all(s.sources for s in answer.sentences)
    return [sentence.text for sentence in answer.sentences]


def test_the_plans_of_a_firm_each_as_a_plan_and_its_own_first(graph: Graph) -> None:
    for question in ("What does Norrvik Batteries plan?", "What is next for Norrvik Batteries?"):
        assert [text.partition(" (")[0] for text in told(graph, question)] == [
            "Norrvik Batteries plans to be listed on Ostmark Exchange",
            "The amount raised of Norrvik Batteries is planned to be 300 million euros",
        ]


def test_what_is_done_since_is_no_plan_any_more(graph: Graph) -> None:
    assert "storage units" not in graph.ask("What are Norrvik Batteries' plans?").text
    before = graph.ask("What does Norrvik Batteries plan?", as_of="2025-06-30").text
    assert "Norrvik Batteries plans to supply Halden Grid" in before


def test_another_post_is_not_the_one_that_was_planned(graph: Graph) -> None:
    [post] = told(graph, "What is planned for Ines Ferrand?")
    assert post.startswith("Ines Ferrand is to be CFO of Pellerin Steel")


def test_a_rumour_is_told_with_its_denial(graph: Graph) -> None:
    rumour, denial = told(graph, "Any rumours about Norrvik Batteries?")
    assert rumour.startswith("Pellerin Steel is rumoured to acquire Norrvik Batteries")
    assert denial.startswith("Pellerin Steel is said not to have acquired Norrvik Batteries (")
    assert "2025-05-20" in denial
    assert told(graph, "What has Pellerin Steel denied?") == [denial]


def test_what_is_planned_in_a_town_is_what_is_planned_in_its_park(graph: Graph) -> None:
    [plan] = told(graph, "Is anything planned in Lindau?")
    assert plan.startswith("Bruma Logistics plans to be a tenant of Lindau Harbour Park")


def test_nothing_planned_is_said_with_what_comes_near(graph: Graph) -> None:
    answer = graph.ask("What does Halden Grid plan?")
    assert (answer.status, answer.message) == ("empty", "The graph records nothing planned of Halden Grid.")
    near = graph.ask("What is rumoured about Ines Ferrand?")
    assert near.status == "empty"
    assert near.text.startswith("The graph records nothing rumoured of Ines Ferrand.")
    assert "Ines Ferrand is to be CFO of Pellerin Steel" in near.text


def test_a_year_without_plans_is_told_with_those_of_others(graph: Graph) -> None:
    answer = graph.ask("What does Norrvik Batteries plan for 2031?")
    assert answer.status == "empty"
    assert answer.text.startswith("The graph records nothing planned of Norrvik Batteries in 2031.")
    assert "plans to be listed on Ostmark Exchange" in answer.text


def test_plans_of_a_firm_in_chinese(graph: Graph) -> None:
    for question in ("澜石医疗有什么计划？", "澜石医疗下一步打算做什么？", "澜石医疗接下来有什么动作？"):
        answer = told(graph, question)
        assert any(text.startswith("澜石医疗计划在香港联交所上市（") for text in answer)
        assert any(text.startswith("澜石医疗的募集金额计划为20亿港元（") for text in answer)
        assert any(text.startswith("方知行按计划担任澜石医疗总裁（") for text in answer)
        assert not any("远桥生物" in text or "海岳资本" in text for text in answer)


def test_rumours_and_denials_in_chinese(graph: Graph) -> None:
    [rumour] = told(graph, "关于澜石医疗有哪些传闻？")
    assert rumour.startswith("海岳资本据传投资澜石医疗（")
    for question in ("澜石医疗否认了什么？", "澜石医疗澄清了哪些传闻？"):
        [denial] = told(graph, question)
        assert "收购远桥生物" in denial


def test_a_place_in_chinese_has_policies_as_plans_and_what_is_planned_in_it(graph: Graph) -> None:
    [plan] = told(graph, "临川市有什么计划中的项目？")
    assert plan.startswith("远桥生物计划落户临川高新区（工厂）")
    assert graph.ask("临川市有什么规划？").message == "图谱中没有记录适用于临川市的政策。"


def test_an_empty_answer_in_chinese(graph: Graph) -> None:
    assert graph.ask("海岳资本辟谣了什么？").text.startswith("图谱中没有有关海岳资本的否认。")


def test_many_plans_are_cut_with_their_number(tmp_path_factory: pytest.TempPathFactory) -> None:
    buyers = {f"Harrow Works {n}": "Company" for n in range(1, 16)}
    said = tuple((name, "SUPPLIES", "Halden Grid", PLAN) for name in buyers)
    text = f"Halden Grid is to be supplied by {', '.join(buyers)}."
    with kg.open(Settings(home=tmp_path_factory.mktemp("many") / "home", engine_idle=0.0)) as opened:
        list(opened.ingest([extraction(1, text, "2025-01-01", said, CLASSES | buyers)]))
        answer = opened.ask("What is planned at Halden Grid?")
    assert answer.sentences[0].text == "The graph has 15 entries of what is planned of Halden Grid; the latest 12:"
    assert (answer.total, len(answer.sentences)) == (15, 13)
