"""Firms named by what they make: "which sensor maker bought X" asks for a firm of that field, or one called so."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.plan.called import MAKERS, of_one
from kg.plan.plan import Alternatives, Edge, Filter, Pattern, Plan
from kg.planner.items import Item
from ontology.model import Ontology


def makers_of_a_field(plan: Plan, items: tuple[Item, ...], ontology: Ontology) -> Plan:
    """Return the plan with "sensor maker" as one description; the grammar reads a maker of anything, in that field."""
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    named = [
        (field, field.text.lower(), of_one(noun.text.lower()))
        for field, noun in pairwise(items)
        if of_one(noun.text.lower()).split()[-1] in MAKERS and any(hit.cls in concepts for hit in field.hits)
    ]
    if len(named) != 1 or plan.either:
        return plan
    [(field, words, noun)] = named
    fields = {hit.id for hit in field.hits}
    known = {v.name: v for v in plan.variables}
    in_field = [e for e in plan.edges if known[e.object].ids and fields.issuperset(known[e.object].ids)]
    made = [e for e in plan.edges if _of_anything(e, plan)]
    if len(in_field) != 1 or len(made) != 1 or in_field[0].subject != made[0].subject:
        return plan
    return _described(plan, in_field[0], made[0], f"{words} {noun}")


def _of_anything(edge: Edge, plan: Plan) -> bool:
    """Say whether an edge only says that something is made, whatever it is."""
    thing = next((v for v in plan.variables if v.name == edge.object), None)
    uses = sum(edge.object in (e.subject, e.object) for e in plan.edges)
    said = any(f.var == edge.object for f in plan.filters) or any(
        c.var in (edge.object, edge.name) for c in plan.columns
    )
    ranked = any(m.over.var == edge.object for m in plan.measures)
    asked = edge.object == plan.target
    return (
        thing is not None and not thing.ids and not asked and uses == 1 and not said and not ranked and not edge.where
    )


def _described(plan: Plan, in_field: Edge, made: Edge, words: str) -> Plan:
    """Return the plan whose firm is of the field or called by the words; where it is not asked for, of the field."""
    rest = tuple(e for e in plan.edges if e is not made)
    variables = tuple(v for v in plan.variables if v.name != made.object)
    if in_field.subject != plan.target or len(rest) < 2:
        return replace(plan, edges=rest, variables=variables)
    said = Filter(var=plan.target, prop="called", op="contains", value=words)
    field = Pattern(
        variables=tuple(v for v in variables if v.name == in_field.object), edges=(replace(in_field, name=""),)
    )
    either = Alternatives(patterns=(field, Pattern(filters=(said,))))
    variables = tuple(v for v in variables if v.name != in_field.object)
    rest = tuple(e for e in rest if e is not in_field)
    return replace(plan, edges=rest, variables=variables, either=(either,))
