"""From a question to an outcome: readings, dates, failures, turns."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kg.answer.answer import answer_to_json
from kg.ask import Clock, Conversation, answer_plan, answer_planned, ask
from kg.engine.engine import Engine
from kg.errors import EngineError, UsageError
from kg.plan.plan import Plan, plan_from_json
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


def test_a_question_with_one_part_that_is_not_understood_is_not_answered(graph: Any) -> None:
    answer = ask(graph, "Who invested in Lumen Robotics and why is it admired?", mode="planner")
    assert (answer.status, answer.parts) == ("not_in_schema", ())


def test_goods_tell_which_supplier_is_meant(graph: Any) -> None:
    told = ask(graph, "Who supplies chips to Lumen Robotics?", mode="planner")
    assert told.status == "answered"
    assert "Pinecone Chips" in told.text
    assert "Pinecone Chips" not in ask(graph, "Who supplies copper to Lumen Robotics?", mode="planner").text
    assert ask(graph, "Who owns more of Pinecone Chips, Alder Capital or Kite Fund?", mode="planner").status != "error"
