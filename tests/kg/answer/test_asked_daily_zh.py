"""Chinese questions of every day, asked of a small graph that was read from news: who is new, which area, three at once."""

from __future__ import annotations

import kg

BRIEFS = {
    "2026-01-12": "甬川精工股份有限公司（以下简称“甬川精工”）成立于2012年5月，由孟怀川和苏芷若共同创办，总部位于宁波。孟怀川任甬川精工总经理。"
    "齐远航将于2026年3月1日起担任甬川精工总经理。",
    "2026-02-02": "象屿港科创园由宁波象屿港开发建设有限公司运营，总建筑面积12万平方米。",
}
NEWS = [(day, "港湾日报", text) for day, text in BRIEFS.items()]


def test_the_new_one_may_be_only_planned_and_is_told_before_the_one_there_is(graph: kg.Graph) -> None:
    text = graph.ask("甬川精工的新任总经理是谁？").text
    assert "齐远航按计划担任甬川精工股份有限公司总经理（自2026年3月1日起）" in text
    assert text.index("齐远航") < text.index("孟怀川")


def test_the_next_one_is_never_the_one_there_is(graph: kg.Graph) -> None:
    text = graph.ask("甬川精工的下一任总经理是谁？").text
    assert "齐远航按计划担任" in text
    assert "孟怀川" not in text


def test_a_floor_area_is_not_told_as_the_ground(graph: kg.Graph) -> None:
    assert graph.ask("象屿港科创园占地多少？").text.startswith("图谱没有记录占地面积")
    assert graph.ask("象屿港科创园有多大？").text.startswith("象屿港科创园的建筑面积")


def test_three_questions_are_answered_in_turn(graph: kg.Graph) -> None:
    answer = graph.ask("甬川精工什么时候成立？谁创办的？总部在哪？")
    assert answer.status == "answered"
    assert [word in answer.text for word in ("2012年5月", "苏芷若", "宁波")] == [True, True, True]
