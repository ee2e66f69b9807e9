"""What is planned, rumoured or denied of one thing, on each engine: the statements that are no facts, and what came
of them."""

from __future__ import annotations

from typing import Any

import pytest

from kg.answer.claims import standing
from kg.answer.rows import Result, run
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.errors import PlanError
from kg.plan.plan import Plan, plan_from_json, plan_to_json
from kg.plan.verbalise import verbalise
from ontology.load import load

TODAY = "2026-01-15"
PLANNED = ["planned", "conditional"]


def claims(id_: str, cls: str, *statuses: str, name: str = "", **more: Any) -> Plan:
    thing = {"name": "x", "cls": cls, "ids": [id_], "names": [name or id_]}
    return plan_from_json({"answer": "claims", "target": "x", "variables": [thing], "status": [*statuses]} | more)


def told(reader: GraphReader, plan: Plan) -> Result:
    result = run(compile_plan(plan, load(), today=TODAY), reader)
    return standing(plan, result, reader, load(), today=TODAY)


def links(result: Result) -> list[tuple[Any, ...]]:
    return [tuple(row.values[k] for k in ("status", "subject", "relation", "object")) for row in result.rows]


def test_a_plan_is_found_from_either_end_with_its_quote(harbour: GraphReader) -> None:
    plan = ("planned", "Pinecone Chips", "TENANT_OF", "Tide Park")
    result = told(harbour, claims("pine", "Company", *PLANNED))
    assert links(result) == [plan]
    assert result.rows[0].entities == {"subject": "pine", "object": "tide"}
    [source] = result.cited(result.rows[0])
    assert (source.status, source.quote) == ("planned", "Pinecone Chips plans to move into Tide Park.")
    assert links(told(harbour, claims("tide", "Cluster", *PLANNED))) == [plan]


def test_what_is_planned_in_a_place_is_planned_in_its_parks_too(harbour: GraphReader) -> None:
    for id_, cls in (("mill", "District"), ("alder", "City"), ("northshire", "Province")):
        assert links(told(harbour, claims(id_, cls, *PLANNED)))[0][1:] == ("Pinecone Chips", "TENANT_OF", "Tide Park")
    assert not told(harbour, claims("quay", "District", *PLANNED)).rows  # where the firm is, not its plan


def test_a_denial_is_no_plan_and_a_plan_no_rumour(harbour: GraphReader) -> None:
    assert links(told(harbour, claims("pine", "Company", "denied"))) == [
        ("denied", "Alder Capital", "ACQUIRED", "Pinecone Chips")
    ]
    assert not told(harbour, claims("pine", "Company", "rumoured")).rows


def test_of_a_year_only_what_is_dated_or_reported_then(harbour: GraphReader) -> None:
    asked = {"start": "2025", "end": "2025"}
    assert told(harbour, claims("pine", "Company", *PLANNED, time=asked)).rows
    assert not told(harbour, claims("pine", "Company", *PLANNED, time=asked | {"start": "2024", "end": "2024"})).rows
    assert not told(harbour, claims("pine", "Company", *PLANNED, time={"as_of": "2025-01-01"})).rows


def test_a_plan_of_claims_survives_json() -> None:
    plan = claims("pine", "Company", "rumoured")
    assert plan_from_json(plan_to_json(plan)) == plan


@pytest.mark.parametrize(
    ("plan", "where"),
    [
        (claims("pine", "Company"), "status"),
        (claims("pine", "Company", "asserted"), "status"),
        (claims("pine", "Company", "planned", answer="describe"), "status"),
        (claims("pine", "Company", "planned", variables=[{"name": "x", "cls": "Company"}]), "target"),
    ],
)
def test_claims_need_one_known_thing_and_a_word_on_which(plan: Plan, where: str) -> None:
    with pytest.raises(PlanError) as error:
        compile_plan(plan, load(), today=TODAY)
    assert error.value.where == where


def test_claims_are_explained_in_both_languages() -> None:
    plan = claims("pine", "Company", *PLANNED, name="Pinecone Chips")
    assert verbalise(plan, load(), "en") == "I looked for what is planned of Pinecone Chips."
    rumours = claims("pine", "Company", "rumoured", "denied", name="松果芯片")
    assert verbalise(rumours, load(), "zh") == "我查找了有关松果芯片的传闻和否认。"
