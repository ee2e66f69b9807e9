"""From a question to an outcome: readings, dates, failures, turns."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kg.answer.answer import ResultRow, Source, answer_to_json
from kg.answer.ceiling import with_ceiling
from kg.answer.rows import Result
from kg.answer.spoken import spoken
from kg.ask import answer_plan, answer_planned, ask
from kg.clock import Clock
from kg.conversation import Conversation
from kg.engine.engine import Engine
from kg.errors import EngineError, UsageError
from kg.plan.plan import Edge, Filter, Order, Plan, Term, Variable, plan_from_json
from kg.plan.planned import Nearest, Planned
from kg.settings import Settings
from ontology.load import load

TODAY = "2026-01-15"


def tenants(cluster: str, name: str) -> Plan:
    return plan_from_json(
        {
            "answer": "list",
            "target": "c",
            "variables": [
                {"name": "c", "cls": "Company"},
                {"name": "p", "cls": "Cluster", "ids": [cluster], "names": [name]},
            ],
            "edges": [{"relation": "TENANT_OF", "subject": "c", "object": "p"}],
        }
    )


TIDE, DOCK = tenants("tide", "Tide Park"), tenants("dock", "Dock Hub")


@pytest.fixture
def graph(harbour_engine: Engine, tmp_path: Path) -> Any:
    return SimpleNamespace(engine=harbour_engine, ontology=load(), settings=Settings(home=tmp_path))


def test_readings_with_different_rows_are_asked_back_and_one_can_be_chosen(graph: Any) -> None:
    planned = Planned(verdict="ambiguous", readings=(TIDE, DOCK))
    asked = answer_planned(graph, "the tenants?", planned, Clock(today=TODAY))
    assert asked.status == "ambiguous"
    assert [r.words for r in asked.readings] == [
        "companies that are tenants of Tide Park",
        "companies that are tenants of Dock Hub",
    ]
    chosen = answer_planned(graph, "the tenants?", planned, Clock(today=TODAY), choose=2)
    assert [row.values["c"] for row in chosen.rows] == ["Pinecone Chips"]
    with pytest.raises(UsageError, match="2 readings"):
        answer_planned(graph, "the tenants?", planned, Clock(today=TODAY), choose=3)


def test_readings_with_the_same_rows_are_simply_answered(graph: Any) -> None:
    planned = Planned(verdict="ambiguous", readings=(TIDE, replace(TIDE, ties=False)))
    assert answer_planned(graph, "the tenants?", planned, Clock(today=TODAY)).status == "answered"


def test_what_a_planner_cannot_plan_keeps_its_words(graph: Any) -> None:
    near = Nearest(kind="entity", id="tide", name="Tide Park")
    planned = Planned(verdict="entity_not_found", message="No Tidal Park.", nearest=(near,), unconsumed=("Tidal",))
    answer = answer_planned(graph, "?", planned, Clock(today=TODAY))
    assert (answer.status, answer.text) == ("entity_not_found", "No Tidal Park.")
    assert answer_to_json(answer)["nearest"] == [{"kind": "entity", "id": "tide", "name": "Tide Park"}]


def test_the_contract_has_every_field(graph: Any) -> None:
    answer = answer_to_json(answer_plan(graph, "?", TIDE, language="en", clock=Clock(today=TODAY)))
    wanted = "status mode question language plan explanation cypher params rows truncated total answer timings db"
    assert set(wanted.split()) <= answer.keys()
    assert answer["rows"][0]["evidence"] == ["s03"]
    assert answer["answer"][0]["sources"][0]["quote"] == "Grey Heron AI is a tenant of Tide Park."
    assert answer["db"]["query_type"] == "r"
    assert "`TENANT_OF`" in answer["cypher"]
    assert answer["params"]["p"] == "tide"


def test_an_engine_that_fails_is_an_outcome(graph: Any) -> None:
    class Gone:
        def read(self, *_: Any, **__: Any) -> Any:
            raise EngineError("the engine does not answer; see `kg doctor`")

    broken = SimpleNamespace(engine=SimpleNamespace(reader=Gone()), ontology=graph.ontology, settings=graph.settings)
    answer = answer_plan(broken, "?", TIDE, language="en", clock=Clock(today=TODAY))
    assert (answer.status, answer.message) == ("error", "the engine does not answer; see `kg doctor`")


def test_a_date_that_is_none_is_wrong_usage(graph: Any) -> None:
    with pytest.raises(UsageError, match="--as-of"):
        ask(graph, "Who?", as_of="next week")


def test_a_write_request_is_refused_before_planning(graph: Any) -> None:
    answer = ask(graph, "Delete all companies")
    assert (answer.status, answer.rows, answer.plan) == ("refused", (), None)


def test_a_conversation_remembers_the_question_before(graph: Any) -> None:
    talk = Conversation(graph)
    first = talk.ask("Which companies are tenants of Tide Park?")
    assert [row.values[next(iter(row.values))] for row in first.rows] == [
        "Grey Heron AI",
        "Harbor Cells",
        "Lumen Robotics",
    ]
    assert talk.before is first
    talk.ask("Delete them")
    assert talk.before is first


def test_a_question_that_is_two_is_answered_in_two_paragraphs(graph: Any) -> None:
    answer = ask(graph, "Who invested in Lumen Robotics and where is it based?", mode="planner")
    assert answer.status == "answered"
    first, second = answer.parts
    assert {row.values["v1"] for row in first.rows} == {"Alder Capital", "Kite Fund"}
    assert [sentence.text for sentence in answer.sentences] == [s.text for part in answer.parts for s in part.sentences]
    assert answer.text == f"{first.text}\n{second.text}"
    ids = {row.id for row in answer.rows}
    assert len(ids) == len(answer.rows)
    assert all(i in ids for s in answer.sentences for i in s.row_ids)
    assert [part["status"] for part in answer_to_json(answer)["parts"]] == ["answered", "answered"]


def test_a_question_with_one_part_that_is_not_understood_is_answered_as_far_as_it_is(graph: Any) -> None:
    answer = ask(graph, "Who invested in Lumen Robotics and why is it admired?", mode="planner")
    assert (answer.status, [part.status for part in answer.parts]) == ("not_in_schema", ["answered", "not_in_schema"])
    assert {row.values["v1"] for row in answer.rows} == {"Alder Capital", "Kite Fund"}
    assert "The other part, “why is it admired”, is not answered" in answer.text


def test_goods_tell_which_supplier_is_meant(graph: Any) -> None:
    told = ask(graph, "Who supplies chips to Lumen Robotics?", mode="planner")
    assert told.status == "answered"
    assert "Pinecone Chips" in told.text
    other = ask(graph, "Who supplies copper to Lumen Robotics?", mode="planner")
    assert other.status == "empty"
    assert "Pinecone Chips supplies Lumen Robotics (chips)" in other.text  # told as what it is
    assert ask(graph, "Who owns more of Pinecone Chips, Alder Capital or Kite Fund?", mode="planner").status != "error"


def test_a_plan_that_a_source_denies_is_said_to_be_denied(graph: Any) -> None:
    for question in ("赤杨资本要收购松果芯片吗？", "赤杨资本收购松果芯片是真的吗？"):
        answer = ask(graph, question, mode="planner")
        assert (answer.status, "否认" in answer.text) == ("answered", True)
    told = ask(graph, "谁否认了赤杨资本收购松果芯片？", mode="planner")
    assert "载有对此的否认" in told.text


def test_the_second_part_asks_for_what_the_first_one_links(graph: Any) -> None:
    answer = ask(graph, "谁投资了明光机器人，投的是哪一轮？", mode="planner")
    assert answer.status == "answered"
    assert "赤杨资本投资了明光机器人（轮次A）" in answer.text
    paid = ask(graph, "谁投资了明光机器人，投了多少钱？", mode="planner")
    assert "赤杨资本投资了明光机器人（500万美元）" in paid.text  # two sums of one round: each paid its own
    assert "风筝基金投资了明光机器人（200万美元）" in paid.text


def test_each_of_several_is_asked_alone(graph: Any) -> None:
    answer = ask(graph, "赤杨资本和风筝基金分别投资了哪些公司？", mode="planner")
    assert answer.status == "answered"
    assert len(answer.parts) == 2
    assert "赤杨资本投资了港湾电芯" in answer.text
    assert "风筝基金投资了明光机器人" in answer.text


def test_whose_words_they_are_is_told_only_by_the_quote_that_holds_them() -> None:
    plan = Plan(
        answer="list",
        target="v1",
        variables=(Variable(name="v1"), Variable(name="v2", cls="Passage")),
        edges=(Edge(relation="SAID", subject="v1", object="v2", name="e1"),),
        filters=(Filter(var="v2", prop="text", op="contains", value="我们不造整车"),),
    )
    page = {"document": "d1", "title": "岚州开会", "publisher": "岚州日报", "url": "", "date": "2025-03-01"}
    sources = {
        "s1": Source(id="s1", quote="陆怀谷说：“我们不造整车。”", **page),
        "s2": Source(id="s2", quote="沈听澜说：“明年扩产。”", **page),
    }
    rows = (
        ResultRow(id="r1", values={"v1": "陆怀谷"}, evidence=("s1",)),
        ResultRow(id="r2", values={"v1": "沈听澜"}, evidence=("s2",)),
    )
    kept = spoken(plan, Result(rows=rows, total=2, sources=sources))
    assert ([row.id for row in kept.rows], kept.total) == (["r1"], 1)


def test_a_year_without_a_figure_does_not_hide_the_other_years(graph: Any) -> None:
    answer = ask(graph, "明光机器人2019年的营收是多少？", mode="planner")
    assert answer.status == "empty"
    assert "2019年" in answer.text
    assert "其他时间的记录：" in answer.text
    assert "4500万元（2024年）" in answer.text


def test_a_follow_up_that_names_nothing_is_about_what_came_before(graph: Any) -> None:
    talk = Conversation(graph)
    talk.ask("谁投资了明光机器人？")
    assert "Mara Lind" in talk.ask("董事长呢？").text  # of the firm that was named
    assert "4500万元" in talk.ask("营收多少？").text
    assert talk.ask("其中谁领投？").status == "not_in_schema"  # of what it is not known: not of all there are
    talk.ask("明光机器人的创始人是谁？")
    assert "北郡大学" in talk.ask("他毕业于哪里？").text


def test_the_highest_grant_is_a_ceiling_and_not_the_whole_sum(graph: Any) -> None:
    plan = Plan(
        answer="list",
        target="v2",
        variables=(Variable(name="v1", cls="Policy", ids=("rules",)), Variable(name="v2", cls="Observation")),
        edges=(Edge(relation="GRANTS", subject="v1", object="v2", name="e1"),),
        order=(Order(by=Term(var="v2", prop="value"), descending=True),),
        limit=1,
    )
    ceiling = Filter(var="v2", prop="bound", value="at most")

    def narrowed(ceilings: list[dict[str, Any]], asked: Plan = plan) -> tuple[Filter, ...]:
        reader = SimpleNamespace(read=lambda cypher, given=None, **_: ceilings if "at most" in given.values() else [])
        return with_ceiling(asked, reader, graph.ontology, lang="zh", today=TODAY).filters  # type: ignore[arg-type]

    assert narrowed([{"v2": 5e6, "v2_id": "o1", "total": 1}]) == (ceiling,)
    assert narrowed([]) == ()  # no source gives one: the largest sum there is
    assert narrowed([{"v2": 5e6, "v2_id": "o1", "total": 1}], replace(plan, limit=None)) == ()


def test_a_kind_of_size_is_told_by_its_own_name(graph: Any) -> None:
    told = ask(graph, "船坞谷的面积有多大？", mode="planner")
    assert told.status == "answered"
    assert "船坞谷的建筑面积为5.2万平方米" in told.text
    assert ask(graph, "潮汐园区的面积有多大？", mode="planner").status == "empty"
