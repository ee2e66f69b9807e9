"""What a plan may not say: each is refused before any Cypher exists, in one line that names the place."""

from __future__ import annotations

from typing import Any

import pytest

from kg.plan.compile import compile_plan
from kg.plan.errors import PlanError
from kg.plan.plan import plan_from_json
from ontology.load import load

C = {"name": "c", "cls": "Company"}
P = {"name": "p", "cls": "Cluster", "ids": ["e1"]}
TENANT = {"relation": "TENANT_OF", "subject": "c", "object": "p", "name": "t"}
GOOD: dict[str, Any] = {"answer": "list", "target": "c", "variables": [C, P], "edges": [TENANT]}


def refused(**changes: Any) -> PlanError:
    with pytest.raises(PlanError) as caught:
        compile_plan(plan_from_json(GOOD | changes), load(), today="2026-01-15")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 2000
    return caught.value


INJECTIONS = (
    "Company) DETACH DELETE n //",
    "Company`) MATCH (m) DELETE m //",
    "Company {name: 'x'}",
    "Ｃｏｍｐａｎｙ",
    "Company\\u0060",
    "",
    "Company OR 1=1",
    "__class__",
)


@pytest.mark.parametrize("text", INJECTIONS)
def test_no_label_relation_or_property_can_be_injected(text: str) -> None:
    assert refused(variables=[C | {"cls": text}, P]).code == "unknown_class"
    assert refused(edges=[TENANT | {"relation": text}]).code == "unknown_relation"
    assert refused(edges=[TENANT | {"others": [text]}]).code == "unknown_relation"
    assert refused(filters=[{"var": "c", "prop": text, "value": "x"}]).code == "unknown_property"
    assert refused(edges=[TENANT | {"where": [{"prop": text, "value": "x"}]}]).code == "unknown_property"
    assert refused(columns=[{"var": "c", "prop": text or "x y"}]).code == "unknown_property"
    assert refused(order=[{"by": {"var": "t", "prop": text or "x y"}}]).code == "unknown_property"


@pytest.mark.parametrize("name", ["c) DELETE", "C", "1c", "kg_evidence", "c d", "c`", "ｃ", "x" * 40, "c;"])
def test_no_name_of_a_variable_or_measure_can_be_injected(name: str) -> None:
    assert refused(variables=[C | {"name": name}, P], target=name).code in ("bad_plan", "unknown_variable")
    count = [{"fn": "count", "over": {"var": "c"}, "name": name}]
    assert refused(answer="table", measures=count).code == "bad_plan"
    assert refused(edges=[TENANT | {"name": name}]).code == "bad_plan"


@pytest.mark.parametrize("bad", ["x' OR 1=1", "e1 }) DETACH DELETE", "", "e1\n", "x" * 200, "e`1"])
def test_no_id_can_be_injected(bad: str) -> None:
    assert refused(variables=[C, P | {"ids": [bad]}]).code == "bad_id"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"edges": [TENANT | {"hops": 99}]}, "too_far"),
        ({"edges": [TENANT | {"hops": 0}]}, "too_far"),
        ({"answer": "path", "path": {"start": "p", "max_hops": 5, "relations": ["SUPPLIES"]}}, "too_far"),
        ({"answer": "path", "path": {"start": "p"}}, "too_far"),
        ({"answer": "path", "path": {"start": "c", "end": "p"}}, "bad_id"),
        ({"limit": 10**9}, "too_big"),
        ({"limit": -1}, "too_big"),
        ({"edges": [TENANT | {"name": f"t{n}"} for n in range(20)]}, "too_big"),
        ({"variables": [C, P | {"ids": [f"e{n}" for n in range(64)] + ["e1"]}]}, "too_big"),
        ({"target": "z"}, "unknown_variable"),
        ({"edges": [TENANT | {"object": "z"}]}, "unknown_variable"),
        ({"edges": [TENANT | {"subject": "p", "object": "c"}]}, "wrong_role"),
        ({"edges": [TENANT | {"object": "c"}]}, "wrong_role"),
        ({"variables": [C, P, {"name": "z", "cls": "Person"}]}, "not_connected"),
        ({"edges": []}, "not_connected"),
        ({"filters": [{"var": "c", "prop": "founded", "value": "yesterday"}]}, "bad_value"),
        ({"filters": [{"var": "c", "prop": "founded", "value": "2024-02-31"}]}, "bad_value"),
        ({"filters": [{"var": "c", "prop": "founded", "op": "contains", "value": "20"}]}, "bad_value"),
        ({"filters": [{"var": "c", "prop": "employees", "op": ">", "value": "many"}]}, "bad_value"),
        ({"filters": [{"var": "c", "prop": "employees", "op": ">", "value": 5, "currency": "USD"}]}, "bad_value"),
        ({"filters": [{"var": "c", "prop": "revenue", "op": ">", "value": 5, "unit": "m2"}]}, "bad_value"),
        ({"filters": [{"var": "c", "prop": "name", "op": "in"}]}, "bad_value"),
        ({"filters": [{"var": "c", "prop": "name"}]}, "bad_value"),
        ({"filters": [{"var": "c", "prop": "born", "value": "1980"}]}, "unknown_property"),
        ({"time": {"as_of": "soon"}}, "bad_value"),
        ({"time": {"start": "2025", "end": "2024"}}, "bad_value"),
        ({"time": {"as_of": "2024", "start": "2023"}}, "bad_value"),
        ({"without": [{"edges": []}]}, "bad_plan"),
        ({"either": [{"patterns": [{"edges": [TENANT | {"name": ""}]}]}]}, "bad_plan"),
        ({"answer": "table"}, "bad_plan"),
        ({"answer": "table", "measures": [{"fn": "sum", "over": {"var": "c", "prop": "name"}}]}, "bad_value"),
        ({"answer": "value"}, "bad_plan"),
        ({"answer": "compare"}, "bad_plan"),
        ({"answer": "describe"}, "bad_id"),
        ({"answer": "documents"}, "wrong_role"),
        ({"order": [{"measure": "n"}]}, "unknown_variable"),
        ({"having": [{"op": ">", "value": 1}]}, "unknown_variable"),
        ({"pair": ["c", "c"]}, "bad_plan"),
        ({"answer": "schema", "about": "Unicorn"}, "unknown_class"),
    ],
)
def test_what_the_ontology_or_the_bounds_forbid_is_refused(changes: dict[str, Any], code: str) -> None:
    assert refused(**changes).code == code


def test_time_on_a_relation_without_dates_is_refused_rather_than_ignored() -> None:
    segment = {"name": "s", "cls": "Segment"}
    edge = {"relation": "IN_SEGMENT", "subject": "c", "object": "s", "name": "g"}
    plan = {"variables": [C, segment], "edges": [edge]}
    assert refused(**plan, time={"as_of": "2024"}).code == "not_dated"
    assert refused(**plan, columns=[{"var": "g", "prop": "valid_from"}]).code == "not_dated"
    assert refused(variables=[C, segment], edges=[edge | {"time": {"start": "2024"}}]).code == "not_dated"


def test_a_further_relation_without_closure_must_fit_by_itself() -> None:
    place = {"name": "p", "cls": "Place", "ids": ["e1"]}
    edge = {"relation": "LOCATED_IN", "subject": "c", "object": "p", "others": ["TENANT_OF"]}
    person = refused(variables=[C, place], edges=[edge | {"others": ["HOLDS_POST"], "closure": True}])
    assert person.code == "wrong_role"


def test_values_never_enter_the_text_of_a_statement() -> None:
    nasty = "x'}) DETACH DELETE n //"
    plan = GOOD | {"filters": [{"var": "c", "prop": "name", "op": "contains", "value": nasty}]}
    compiled = compile_plan(plan_from_json(plan), load(), today="2026-01-15")
    assert nasty.lower() not in compiled.queries[0].lower()
    assert nasty.lower() in [str(v).lower() for v in compiled.params.values()]


def test_every_list_is_bounded_and_in_a_fixed_order() -> None:
    [query] = compile_plan(plan_from_json(GOOD), load(), today="2026-01-15").queries
    assert query.rstrip().endswith("LIMIT 1001")
    assert "ORDER BY c, c_id" in query
