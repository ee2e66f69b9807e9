"""Whether a firm has a plant, an office or a lab at a place: yes, only as a plan, denied, or not recorded."""

from __future__ import annotations

import pytest

from kg.graph import Graph

NEWS = [
    (
        "2026-05-04",
        "Harbour News",
        "Battery maker Alcorra Cells opened a plant in Porto in March. The company, based in Lisbon, also runs a research "
        "centre in Braga. It plans to build a second plant in Zaragoza next year.",
    ),
    (
        "2026-05-04",
        "第一财经",
        "动力电池企业澜川储能3月在宜宾建成一座工厂，总部位于成都，并在绵阳设有研发中心。公司计划明年在重庆建设第二工厂。",
    ),
    ("2026-06-01", "Harbour News", "Alcorra Cells said it had dropped a plan to open a plant in Ulsan, South Korea."),
]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Does Alcorra have a plant in Porto?", "Yes, Alcorra Cells has a plant in Porto"),
        ("Has Alcorra opened a factory in Porto?", "Yes, Alcorra Cells has a plant in Porto"),
        ("Is there an Alcorra plant in Porto?", "Yes, Alcorra Cells has a plant in Porto"),
        ("Does Alcorra have a research centre in Braga?", "Yes, Alcorra Cells has a research centre in Braga"),
        ("Will Alcorra build a plant in Zaragoza?", "Yes, Alcorra Cells plans a plant in Zaragoza"),
        ("does alcorra have a plant in zaragoza", "only as a plan"),
        ("Is Alcorra's plant in Braga?", "does not record that Alcorra Cells has a plant in Braga"),
        ("Does Alcorra have a plant in Lisbon?", "does not record that Alcorra Cells has a plant in Lisbon"),
        ("Does Alcorra have a plant in Ulsan?", "Alcorra Cells is said not to have a plant in Ulsan"),
    ],
)
def test_a_site_at_a_place_is_told_as_the_source_has_it(graph: Graph, question: str, told: str) -> None:
    assert told in graph.ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("澜川储能在宜宾有工厂吗？", "是的，澜川储能位于宜宾（场所性质为工厂）"),
        ("澜川储能在绵阳有没有研发中心？", "是的，澜川储能位于绵阳（场所性质为研发中心）"),
        ("澜川储能在重庆有工厂吗", "仅记录为计划"),
        ("澜川储能会在重庆建厂吗", "是的，澜川储能计划落户重庆（场所性质为工厂）"),
        ("澜川储能在成都有没有工厂", "没有记录澜川储能位于成都（场所性质为工厂）"),
    ],
)
def test_a_site_is_asked_for_in_chinese_too(graph: Graph, question: str, told: str) -> None:
    assert told in graph.ask(question).text


def test_the_head_office_is_told_beside_a_plant_that_is_not_recorded(graph: Graph) -> None:
    answer = graph.ask("澜川储能在成都有没有工厂").text
    assert "总部" in answer
    assert "是的" not in answer
