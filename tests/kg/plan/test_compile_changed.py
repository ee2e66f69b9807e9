"""Plans run on a harbour that was changed first: names that trick the eye, and what was believed then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kg.answer.rows import Result, run
from kg.engine.engine import Engine, GraphReader
from kg.plan.compile import compile_plan
from kg.plan.plan import plan_from_json
from ontology.load import load

TENANTS = {
    "answer": "list",
    "target": "c",
    "variables": [{"name": "c", "cls": "Company"}, {"name": "p", "cls": "Cluster", "ids": ["tide"]}],
    "edges": [{"relation": "TENANT_OF", "subject": "c", "object": "p"}],
}


def ask(reader: GraphReader, **plan: Any) -> Result:
    return run(compile_plan(plan_from_json(plan), load(), today="2026-01-15"), reader)


def names(result: Result, column: str = "c") -> list[Any]:
    return [row.values[column] for row in result.rows]


def test_names_lose_their_control_and_direction_marks(own_harbour: Engine) -> None:
    own_harbour.writer.write(
        lambda tx: tx.run("MATCH (n:Entity {id: 'heron'}) SET n.name = $name", {"name": "Grey\u202e Heron\x07 AI\n"})
    )
    assert names(ask(own_harbour.reader, **TENANTS))[0] == "Grey Heron AI"


def test_in_hindsight_a_later_holder_closes_an_earlier_one(own_harbour: Engine) -> None:
    def slots(tx: Any) -> None:
        for statement, who in (("s16", "mara"), ("s17", "tomas")):
            tx.run(
                "MATCH (s:Statement {id: $id}) SET s.slot = 'chair', s.status = 'asserted', s.subject_entity = $who, "
                "s.object_entity = 'lumen'",
                {"id": statement, "who": who},
            )

    own_harbour.writer.write(slots)
    edge = {"relation": "HOLDS_POST", "subject": "x", "object": "c", "where": [{"prop": "title", "value": "chairman"}]}
    variables = [{"name": "x", "cls": "Person"}, {"name": "c", "cls": "Company", "ids": ["lumen"]}]
    plan = {"answer": "list", "target": "x", "variables": variables, "edges": [edge]}
    assert names(ask(own_harbour.reader, **plan, time={"known_at": "2024-12"}), "x") == ["Tomas Reed"]
    assert names(ask(own_harbour.reader, **plan, time={"known_at": "2025-03"}), "x") == ["Mara Lind"]


def test_a_child_is_found_by_the_parent_that_a_source_names(engine: Engine) -> None:
    ontology = load(Path(__file__).parents[2] / "samples" / "ontology_companies")
    engine.writer.write(
        lambda tx: tx.run(
            "CREATE (a:Entity:Person {id: 'ada', name: 'Ada Holm', class: 'Person'}), "
            "(b:Entity:Person {id: 'bo', name: 'Bo Holm', class: 'Person'}), "
            "(c:Entity:Person {id: 'cy', name: 'Cy Holm', class: 'Person'}), "
            "(a)-[:HAS_CHILD {id: 'r1', status: 'asserted', statements: []}]->(b), "
            "(c)-[:HAS_PARENT {id: 'r2', status: 'asserted', statements: []}]->(b)"
        )
    )
    plan = plan_from_json(
        {
            "answer": "list",
            "target": "x",
            "variables": [{"name": "x", "cls": "Person"}, {"name": "b", "cls": "Person", "ids": ["bo"]}],
            "edges": [{"relation": "HAS_PARENT", "subject": "b", "object": "x"}],
        }
    )
    found = run(compile_plan(plan, ontology, today="2026-01-15"), engine.reader)
    assert names(found, "x") == ["Ada Holm"]
