"""Sources that contradict each other stand side by side."""

from __future__ import annotations

from types import SimpleNamespace

from kg.ask import Clock, answer_plan
from kg.engine.engine import Engine
from kg.plan.plan import plan_from_json
from ontology.load import load

CHAIR = {
    "answer": "list",
    "target": "x",
    "variables": [
        {"name": "x", "cls": "Person"},
        {"name": "c", "cls": "Company", "ids": ["lumen"], "names": ["Lumen Robotics"]},
    ],
    "edges": [
        {"relation": "HOLDS_POST", "subject": "x", "object": "c", "where": [{"prop": "title", "value": "chairman"}]}
    ],
}


def test_two_chairmen_at_once_are_a_conflict_with_both_quotes(own_harbour: Engine) -> None:
    own_harbour.writer.write(
        lambda tx: tx.run(
            "MATCH (:Entity {id: 'tomas'})-[r:HOLDS_POST]->() SET r.status = 'asserted' REMOVE r.valid_to RETURN 1"
        )
    )
    graph = SimpleNamespace(engine=own_harbour, ontology=load(), settings=None)
    answer = answer_plan(graph, "?", plan_from_json(CHAIR), language="en", clock=Clock(today="2026-01-15"))
    assert answer.sentences[0].text == "The sources name more than one: Mara Lind and Tomas Reed."
    assert [s.sources[0].publisher for s in answer.sentences[1:]] == ["Alder Post", "Mill Courier"]
