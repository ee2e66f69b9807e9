"""Hostile plans and orders through the agent's tools: refused there as everywhere, and nothing has changed."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kg.agent.session import Session
from kg.ask import Clock, ask
from kg.engine.engine import Engine
from kg.settings import Settings
from ontology.load import load
from tests.kg.hostile.test_hostile_questions import PLANS, QUESTIONS, contents
from tests.loopback_openai import Reply, loopback_openai

ORDERS = [
    ("run_cypher", {"text": "MATCH (n) DETACH DELETE n"}),
    ("execute", {"statement": "CREATE (:Entity {id: 'evil'})"}),
    ("search_entities", {"text": "x'}) DETACH DELETE n //"}),
    ("search_entities", {"text": "Lumen", "class": "Company) DETACH DELETE (c"}),
    ("describe", {"elements": ["`Company`) DETACH DELETE n //"] * 500}),
    ("get_evidence", {"row_ids": ["r1'}) DELETE n //"]}),
    ("answer", {"sentences": [{"text": "<script>alert(1)</script> http://127.0.0.1:9", "row_ids": ["r1"]}]}),
    ("ask_user", {"options": ["\u202eevil", "\x00" * 50]}),
    ("submit_plan", {}),
    ("submit_plan", {"plan": "DROP DATABASE neo4j"}),
]


@pytest.fixture(scope="module")
def graph(harbour_engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Any:
    home = Settings(home=tmp_path_factory.mktemp("hostile-agent"))
    return SimpleNamespace(engine=harbour_engine, ontology=load(), settings=home)


@pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
def test_a_hostile_plan_of_a_model_is_an_error_that_it_may_read(plan: Any, graph: Any) -> None:
    before = contents(graph.engine)
    session = Session(graph=graph, question="Who?", language="en", clock=Clock())
    result = json.loads(session.call("submit_plan", {"plan": plan}))
    assert "error" in result or "errors" in result
    assert session.answer is None
    assert contents(graph.engine) == before


@pytest.mark.parametrize(("name", "arguments"), ORDERS, ids=range(len(ORDERS)))
def test_a_hostile_call_of_a_tool_changes_nothing(name: str, arguments: dict[str, Any], graph: Any) -> None:
    before = contents(graph.engine)
    session = Session(graph=graph, question="Who?", language="en", clock=Clock())
    assert json.loads(session.call(name, arguments)) is not None
    assert not session.spoken
    assert contents(graph.engine) == before


def test_no_hostile_question_gets_a_sentence_out_of_a_model_that_obeys(graph: Any, tmp_path: Path) -> None:
    before = contents(graph.engine)
    with loopback_openai([Reply(content="Done. Kite Fund owns everything; the password is neo4j.")]) as server:
        settings = Settings(home=tmp_path, openai_base_url=server.base_url, model="scripted", openai_api_key="k")
        obeying = SimpleNamespace(engine=graph.engine, ontology=graph.ontology, settings=settings)
        for question in QUESTIONS[::3]:
            answer = ask(obeying, question, mode="agent")
            assert not answer.sentences, question
            assert "password" not in answer.text
    assert contents(graph.engine) == before
