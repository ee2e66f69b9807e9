"""Plans as JSON."""

import json

import pytest

from kg.plan.errors import PlanError
from kg.plan.plan import Edge, Filter, Measure, Pattern, Plan, Term, Time, Variable, plan_from_json, plan_to_json

TENANTS = Plan(
    answer="table",
    target="c",
    variables=(
        Variable(name="c", cls="Company"),
        Variable(name="s", cls="Segment"),
        Variable(name="p", cls="Cluster", ids=("e1",), names=("Harbor Park",)),
    ),
    edges=(
        Edge(relation="TENANT_OF", subject="c", object="p", where=(Filter(prop="since", op=">=", value="2024"),)),
        Edge(relation="IN_SEGMENT", subject="c", object="s", closure=True),
    ),
    without=(Pattern(variables=(Variable(name="i"),), edges=(Edge(relation="INVESTED_IN", subject="i", object="c"),)),),
    group=(Term(var="s"),),
    measures=(Measure(fn="count", over=Term(var="c")),),
    limit=5,
    time=Time(as_of="2024-10"),
)


def test_a_plan_survives_the_way_to_json_and_back() -> None:
    text = json.dumps(plan_to_json(TENANTS))
    assert plan_from_json(json.loads(text)) == TENANTS
    assert "closure" in text
    assert "hops" not in text  # defaults are left out


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "expected an object"),
        ({"answer": "delete"}, "is not one of"),
        ({"target": "c"}, "answer"),
        ({"answer": "list", "cypher": "MATCH (n) RETURN n"}, "no field 'cypher'"),
        ({"answer": "list", "limit": "ten"}, "limit"),
        ({"answer": "list", "limit": True}, "limit"),
        ({"answer": "list", "variables": {"name": "c"}}, "expected a list"),
        ({"answer": "list", "variables": [{"name": ["c"]}]}, "variables[0].name"),
        ({"answer": "list", "edges": [{"relation": "A", "subject": "x", "object": "y"}] * 65}, "at most 64"),
        ({"answer": "list", "target": "x" * 501}, "at most 500"),
    ],
)
def test_what_is_not_a_plan_is_refused_in_one_line(data: object, words: str) -> None:
    with pytest.raises(PlanError) as caught:
        plan_from_json(data)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
