"""Who gave a status: "Who designated the port as a pilot zone?" asks for what the designation says of by whom."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

_GAVE = r"(?:designated|named|declared|approved|recogni[sz]ed|chose|selected|certified|listed|accredited|labell?ed)"
_GIVEN = r"(?:designated|named|declared|approved|recogni[sz]ed|chosen|selected|certified|listed|accredited|labell?ed)"
_ASKED = (
    re.compile(rf"^(?:who|(?:which|what) [a-z ]+?) (?:has )?{_GAVE} (?P<x>(?:the )?[A-Z].*?) (?:as|to be) (?:an? |the )?(?P<status>.+)$"),
    re.compile(rf"^by (?:whom|which [a-z ]+?) (?:was|is|has) (?P<x>(?:the )?[A-Z].*?) (?:been )?{_GIVEN} (?:as|to be) (?:an? |the )?(?P<status>.+)$"),
)  # fmt: skip
_FROM = re.compile(
    r"^(?:which|what) (?:title|status|designation|label|distinction|award)s? (?:was|were|has|have|did|does) (?P<x>.+?) (?:been )?(?:given|awarded|granted|receive|received|get|got|win|won|earn|earned|obtain|obtained) (?:by|from) (?:the )?(?P<by>.+)$",
    re.IGNORECASE,
)
_WHEN = re.compile(r",? and (?:since )?when$", re.IGNORECASE)


def with_date(plan: Plan) -> Plan:
    """Return the plan with the day on which the status was given."""
    return replace(plan, columns=(*plan.columns, Term(var="given1", prop="valid_from")))


def plans_of_designations(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who gave one named thing a status whose name holds the words of the question."""
    plain = unmarked(text)
    rest = _WHEN.sub("", plain)
    if rest != plain:
        yield from (with_date(found) for found in plans_of_designations(plan, rest, ontology))
        return
    yield from _from_whom(plan, plain, ontology)
    said = next((f for pattern in _ASKED if (f := pattern.match(plain[:1].lower() + plain[1:]))), None)
    relation = next((r for r in ontology.relations.values() if "by" in r.qualifiers), None)
    given = alone(plan(said["x"])) if said is not None and relation is not None else None
    if said is None or relation is None or given is None:
        return
    if any(ontology.is_a(given.cls, d) for d in relation.domain):
        yield _given(replace(given, name="v1"), relation, said["status"])


def _from_whom(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what status one named thing has from the body that the question names."""
    said = _FROM.match(text)
    relation = next((r for r in ontology.relations.values() if "by" in r.qualifiers), None)
    given = alone(plan(said["x"])) if said is not None and relation is not None else None
    if said is None or relation is None or given is None:
        return
    body = alone(plan(said["by"]))
    name = body.names[0] if body is not None and body.names else said["by"]
    found = _given(replace(given, name="v1"), relation, "")
    by = replace(found.edges[0], where=(Filter(prop="by", op="contains", value=name),))
    yield replace(found, answer="value", target="v1", edges=(by,), filters=())


def _given(thing: Variable, relation: Relation, status: str) -> Plan:
    edge = Edge(
        relation=relation.name,
        subject="v1",
        object="v2",
        name="given1",
        status=("asserted", "former"),
        where=(Filter(prop="by", op="is_known"),),
    )
    named = tuple(Filter(var="v2", prop="name", op="contains", value=word) for word in (status,))
    return Plan(
        answer="list",
        target="v2",
        variables=(thing, Variable(name="v2", cls=relation.range[0])),
        edges=(edge,),
        filters=named,
        columns=(Term(var="given1", prop="by"),),
    )
