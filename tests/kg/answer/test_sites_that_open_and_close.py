"""When a site opens or opened, and what was closed: told with the day, as a plan or as what is over."""

from __future__ import annotations

import pytest

from kg.graph import Graph

NEWS = [
    (
        "2026-05-04",
        "Harbour News",
        "Bearing maker Kestrel Motion opened a plant in Porto in March 2024. The company plans to open a second plant in "
        "Zaragoza in 2027. Kestrel Motion also runs a warehouse in Braga. It closed its factory in Ghent in 2023.",
    ),
    (
        "2026-05-04",
        "第一财经",
        "轴承企业澜川传动于2024年3月在宜宾建成工厂并投产。澜川传动计划2027年在重庆建设研发中心。"
        "2023年，澜川传动从德阳迁至成都。",
    ),
]
OPEN = "Kestrel Motion has a plant in Porto (since 2024-03)"
DUE = "Kestrel Motion plans a plant in Zaragoza (from 2027)"
SHUT = "Kestrel Motion had a plant in Ghent (until 2023)"
UNDATED = "no source says since when; the earliest report is of 2026-05-04"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did Kestrel Motion open its plant in Porto?", OPEN),
        ("When did Kestrel's factory in Porto go into operation?", OPEN),
        ("In which year was Kestrel's Porto plant opened?", OPEN),
        ("Since when does Kestrel have a works in Porto?", OPEN),
        ("When was the Kestrel plant in Porto built?", OPEN),
        ("What year did the Porto plant of Kestrel Motion start production?", OPEN),
        ("When will Kestrel Motion open its plant in Zaragoza?", DUE),
        ("When is Kestrel's planned plant in Zaragoza due?", DUE),
        ("When is Kestrel's Zaragoza factory expected to open?", DUE),
        ("By when will the plant of Kestrel Motion in Zaragoza be ready?", DUE),
        ("When did Kestrel open its warehouse in Braga?", UNDATED),
        ("When did Kestrel open its office in Porto?", "does not record the start date"),
        ("Where did Kestrel close a plant?", SHUT),
        ("Which plants has Kestrel Motion shut down?", SHUT),
        ("Which of Kestrel's factories were closed?", SHUT),
        ("Where does Kestrel no longer have a plant?", SHUT),
        ("Where did Kestrel use to have a plant?", SHUT),
        ("When did Kestrel close its plant in Ghent?", SHUT),
        ("Where did Kestrel close a warehouse?", "records no place that was home to a warehouse of Kestrel Motion"),
    ],
)
def test_when_a_site_opened_or_closed(graph: Graph, question: str, told: str) -> None:
    assert told in graph.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "What was Kestrel's previous location?",
        "Where did Kestrel use to be based?",
        "Where did Kestrel move away from?",
    ],
)
def test_where_a_firm_was_is_not_where_it_is(graph: Graph, question: str) -> None:
    said = graph.ask(question).text
    assert "Kestrel Motion had a plant in Ghent" in said
    assert "Porto" not in said


BUILT = "澜川传动位于宜宾（场所性质为工厂）（自2024年3月起）"
TO_COME = "澜川传动计划落户重庆（场所性质为研发中心）（自2027年起）"
MOVED = "澜川传动曾位于德阳"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("澜川传动在宜宾的工厂是什么时候投产的？", BUILT),
        ("澜川传动在宜宾的厂何时建成？", BUILT),
        ("澜川传动哪年在宜宾建厂？", BUILT),
        ("澜川宜宾工厂什么时候启用？", BUILT),
        ("澜川传动的宜宾工厂投产时间是什么时候？", BUILT),
        ("澜川传动在重庆的研发中心预计何时建成？", TO_COME),
        ("澜川传动什么时候在重庆设研发中心？", TO_COME),
        ("澜川传动在重庆的仓库什么时候启用？", "没有记录“澜川传动位于重庆（场所性质为仓库）”的开始日期"),
        ("澜川传动以前在哪里？", MOVED),
        ("澜川传动搬迁前位于哪里？", MOVED),
        ("澜川传动原来在哪儿？", MOVED),
        ("澜川传动从哪里搬来的？", MOVED),
        ("澜川传动的原址在哪里？", MOVED),
        ("澜川传动关闭了哪里的工厂？", "没有记录澜川传动曾位于（场所性质为工厂）的地点"),
        ("澜川传动在卡塔赫纳湾有没有工厂？", "没有名为“卡塔赫纳湾”的实体"),
    ],
)
def test_when_a_site_opened_or_closed_in_chinese(graph: Graph, question: str, told: str) -> None:
    assert told in graph.ask(question).text


def test_what_is_to_come_is_not_told_as_what_was_closed(graph: Graph) -> None:
    for question in ("Where did Kestrel close a plant?", "澜川传动关闭了哪里的研发中心？"):
        said = graph.ask(question).text
        assert "Zaragoza" not in said
        assert "计划" not in said
