"""Questions in turns: words that point at the answer before, and what is asked of it: who said so, since when."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kg.conversation import Conversation
from kg.engine.engine import Engine
from kg.planner.pointed import with_firm, with_nth, with_person, with_thing
from kg.settings import Settings
from ontology.load import load


@pytest.fixture
def talk(harbour_engine: Engine, tmp_path: Path) -> Conversation:
    graph: Any = SimpleNamespace(engine=harbour_engine, ontology=load(), settings=Settings(home=tmp_path))
    return Conversation(graph)


def said(talk: Conversation, *questions: str) -> str:
    return [talk.ask(question) for question in questions][-1].text


@pytest.mark.parametrize(
    "asked", ["who said so?", "According to whom?", "and which sources?", "how do you know that?", "谁说的？"]
)
def test_who_said_so_is_about_the_answer_before(talk: Conversation, asked: str) -> None:
    told = said(talk, "Who is the chairman of Lumen Robotics?", asked)
    assert "Mara Lind became chairman of Lumen Robotics on 3 February 2025." in told
    assert "Tomas Reed" not in told


@pytest.mark.parametrize("asked", ["since when?", "and from when", "什么时候开始的？"])
def test_since_when_dates_what_was_answered(talk: Conversation, asked: str) -> None:
    told = said(talk, "Who is the chairman of Lumen Robotics?", asked)
    assert "2025-02-03" in told or "2025年2月3日" in told


def test_since_when_is_not_recorded_where_no_source_says_so(talk: Conversation) -> None:
    assert "no source says since when" in said(talk, "Which companies are tenants of Dock Hub?", "since when?")


@pytest.mark.parametrize("asked", ["and before him?", "his predecessor?", "之前是谁？"])
def test_who_came_before_is_a_former_holder(talk: Conversation, asked: str) -> None:
    assert "Tomas Reed" in said(talk, "Who is the chairman of Lumen Robotics?", asked)


def test_he_is_whoever_the_answer_named_and_a_dated_question_in_between_does_not_change_it(talk: Conversation) -> None:
    asked = ("Who founded Lumen Robotics?", "who said so?", "where did he study?")
    assert "Northshire University" in said(talk, *asked)
    assert "北郡大学" in said(talk, "明光机器人的创始人是谁？", "依据是什么？", "他毕业于哪所大学？")


def test_the_second_one_is_the_second_of_the_list(talk: Conversation) -> None:
    first = talk.ask("Which companies are tenants of Tide Park?")
    assert [row.values[first.plan.target] for row in first.rows][2] == "Lumen Robotics"  # type: ignore[union-attr]
    assert "Wen Qiao" in said(talk, "who founded the third one?")
    listed = talk.ask("哪些公司入驻潮汐园区？")
    at = [row.values[listed.plan.target] for row in listed.rows].index("明光机器人")  # type: ignore[union-attr]
    assert "文桥" in said(talk, f"第{'一二三'[at]}家是谁创办的？")


def test_it_is_the_thing_and_he_the_person_that_was_spoken_of_last(talk: Conversation) -> None:
    assert "2019" in said(talk, "Who founded Lumen Robotics?", "who is he?", "When was it founded?")
    assert "Wen Qiao" in said(talk, "what about him?")


def test_he_is_nobody_once_something_else_is_spoken_of(talk: Conversation) -> None:
    talk.ask("Who founded Lumen Robotics?")
    talk.ask("When did Tide Park open?")
    assert talk.ask("where did he study?").status != "answered"


def test_after_a_question_about_two_he_is_the_person_and_it_the_firm(talk: Conversation) -> None:
    assert said(talk, "Did Wen Qiao found Lumen Robotics?").startswith("Yes")
    assert "Alder Capital" in said(talk, "who are its investors?")
    assert "Northshire University" in said(talk, "Did Wen Qiao found Lumen Robotics?", "where did he study?")


def test_what_is_left_out_after_a_question_about_somebody_is_the_firm(talk: Conversation) -> None:
    said(talk, "谁创办了明光机器人？", "他毕业于哪里？")
    assert "赤杨资本" in said(talk, "投资方有哪些？")
    said(talk, "谁创办了明光机器人？", "他毕业于哪里？")
    assert "4500万元" in said(talk, "公司2024年营收多少？")


@pytest.mark.parametrize("asked", ["where is the company based?", "该公司位于哪里？"])
def test_the_company_is_the_one_that_was_asked_about_and_not_every_company(talk: Conversation, asked: str) -> None:
    told = talk.ask("Who invested in Lumen Robotics?" if "company" in asked else "谁投资了明光机器人？")
    assert len(told.rows) == 2
    answer = talk.ask(asked)
    assert [row.entities[answer.plan.target] for row in answer.rows] == ["mill"]  # type: ignore[union-attr]


def test_they_are_whoever_was_found(talk: Conversation) -> None:
    assert "北郡大学" in said(talk, "明光机器人的创始人有谁？", "他们毕业于哪里？")


@pytest.mark.parametrize("words", ["thanks", "Thank you very much!", "谢谢", "你好"])
def test_a_word_of_thanks_asks_nothing(talk: Conversation, words: str) -> None:
    talk.ask("Who founded Lumen Robotics?")
    assert talk.ask(words).status == "refused"
    assert "Northshire University" in said(talk, "where did he study?")


def test_which_ones_after_a_count_names_them(talk: Conversation) -> None:
    told = said(talk, "How many companies are tenants of Tide Park?", "which ones?")
    assert all(name in told for name in ("Grey Heron AI", "Harbor Cells", "Lumen Robotics"))


def test_another_year_asks_the_same_for_that_year(talk: Conversation) -> None:
    assert "45 million" in said(talk, "What was the revenue of Lumen Robotics in 2019?", "and in 2024?")
    assert "4500万元" in said(talk, "明光机器人2019年的营收是多少？", "那2024年呢？")


def test_an_answer_without_a_source_says_so_and_what_is_no_such_question_is_asked_as_it_is(talk: Conversation) -> None:
    assert "no source" in said(talk, "Who founded Grey Heron AI?", "who said so?")
    assert talk.ask("who said so in Tide Park?").status != "answered"


def test_sources_of_a_dossier_are_those_that_it_cites(talk: Conversation) -> None:
    before = talk.ask("Tell me about Lumen Robotics")
    told = talk.ask("which sources?")
    assert told.status == "answered"
    assert {s.quote for s in told.evidence} == {s.quote for s in before.evidence}


def test_after_a_name_that_the_graph_does_not_know_it_is_nothing(talk: Conversation) -> None:
    assert "Mill District" in said(talk, "When was Lumen Robotics founded?", "where is it based?")
    assert "Mill District" in said(talk, "tell me more about it")
    assert talk.ask("When was Quartz Robotics founded?").status == "entity_not_found"
    assert talk.ask("where is it based?").status != "answered"


def test_what_about_its_investors_asks_for_them(talk: Conversation) -> None:
    assert "Alder Capital" in said(talk, "Who founded Lumen Robotics?", "what about its investors?")


@pytest.mark.parametrize(
    "asked", ["Compare Tide Park and Dock Hub", "What is the difference between Tide Park and Dock Hub?"]
)
def test_two_things_to_compare_stand_side_by_side(talk: Conversation, asked: str) -> None:
    first, second = talk.ask(asked).parts
    assert "Lumen Robotics" in first.text
    assert "Pinecone Chips" in second.text
    first, second = talk.ask("比较潮汐园区和Dock Hub").parts
    assert "明光机器人" in first.text
    assert "松果芯片" in second.text


def test_words_that_point_at_nothing_stay() -> None:
    names = ["Grey Heron AI", "Harbor Cells"]
    assert with_nth("who founded the fifth one?", names) == "who founded the fifth one?"
    assert with_nth("Who was the first company to move in?", names) == "Who was the first company to move in?"
    assert with_nth("where is the latter based?", names) == "where is Harbor Cells based?"
    assert with_nth("第一家入驻的企业是谁？", names) == "第一家入驻的企业是谁？"
    assert with_person("where did she study, and who is her mother?", "Mara Lind") == (
        "where did Mara Lind study, and who is Mara Lind's mother?"
    )
    assert with_person("其他投资方有哪些？", "文桥") == "其他投资方有哪些？"
    assert with_thing("其它股东有哪些？", "明光机器人") == "其它股东有哪些？"
    assert with_thing("who supplies IT services?", "Harbor Cells") == "who supplies IT services?"
    assert with_thing("what does it make?", "Harbor Cells") == "what does Harbor Cells make?"
    assert with_firm("where is the company based?", "Harbor Cells") == "where is Harbor Cells based?"
    assert with_firm("who founded the company behind Yan?", "Harbor Cells") == "who founded the company behind Yan?"


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("Does Lumen Robotics have a chairman?", "Mara Lind"),
        ("Does Lumen Robotics have investors?", "Alder Capital"),
        ("明光机器人有董事长吗？", "Mara Lind"),
    ],
)
def test_a_yes_names_whom_the_question_left_open(talk: Conversation, asked: str, named: str) -> None:
    told = said(talk, asked)
    assert told.startswith(("Yes", "是的"))
    assert named in told
