"""Who "is buying" a firm: what runs comes first, and a purchase of long ago is told with its year, never as a yes."""

from __future__ import annotations

import pytest

from kg.graph import Graph

NEWS = [
    ("1999-05-04", "Harbour News", "In 1969, Basalt Group acquired Kestrel Motion, a maker of bearings."),
    ("2026-05-04", "Harbour News", "Norrland Steel plans to acquire Kestrel Motion."),
    ("1999-05-04", "Harbour News", "In 1987, Arden Mills acquired Lumen Forge, a foundry."),
    ("2026-05-04", "第一财经", "1998年，海澜机械收购了澜川传动。云帆汽车计划收购青杉铸造。"),
]
DONE = "Arden Mills acquired Lumen Forge (in 1987)"
RUNS = "Norrland Steel plans to acquire Kestrel Motion"


@pytest.mark.parametrize("question", ["Who is buying Lumen Forge?", "Who is acquiring Lumen Forge?"])
def test_a_purchase_of_long_ago_is_told_with_its_year(graph: Graph, question: str) -> None:
    assert graph.ask(question).text.startswith(DONE)


@pytest.mark.parametrize("question", ["Is Arden Mills buying Lumen Forge?", "Is Arden Mills taking over Lumen Forge?"])
def test_a_purchase_of_long_ago_is_no_yes(graph: Graph, question: str) -> None:
    said = graph.ask(question).text
    assert "The graph has that as done" in said
    assert DONE in said
    assert "Yes" not in said


def test_what_runs_comes_before_what_is_done(graph: Graph) -> None:
    said = graph.ask("Who is buying Kestrel Motion?").text
    assert said.startswith(RUNS)
    assert "Basalt Group acquired Kestrel Motion (in 1969)" in said
    assert graph.ask("Is Norrland Steel buying Kestrel Motion?").text.startswith(f"Yes, {RUNS}")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("谁正在收购澜川传动？", "海澜机械收购了澜川传动（1998年）"),
        ("谁在收购澜川传动？", "海澜机械收购了澜川传动（1998年）"),
        ("海澜机械正在收购澜川传动吗？", "图谱中记录此事已完成"),
        ("谁正在收购青杉铸造？", "云帆汽车计划收购青杉铸造"),
        ("云帆汽车正在收购青杉铸造吗？", "是的，云帆汽车计划收购青杉铸造"),
        ("云帆汽车正在收购哪家公司？", "云帆汽车计划收购青杉铸造"),
    ],
)
def test_what_runs_is_asked_for_in_chinese_too(graph: Graph, question: str, told: str) -> None:
    assert told in graph.ask(question).text
