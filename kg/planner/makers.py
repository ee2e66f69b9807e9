"""Firms named by what they make: "which sensor maker bought X" asks for a firm of that field, or one called so."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.plan.called import MAKERS, of_one
from kg.plan.plan import Alternatives, Edge, Filter, Pattern, Plan
from kg.planner.draft import ANYTHING
from kg.planner.items import Item
from ontology.model import Ontology


def makers_of_a_field(plan: Plan, items: tuple[Item, ...], ontology: Ontology) -> Plan:
    """Return the plan with "sensor maker" as one description; the grammar reads a maker of anything, in that field."""
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    named = [
        (field, noun, of_one(noun.text.lower()))
        for field, noun in pairwise(items)
        if of_one(noun.text.lower()).split()[-1] in MAKERS and any(hit.cls in concepts for hit in field.hits)
    ]
    if len(named) != 1 or plan.either:
        return plan
    [(field, maker, noun)] = named
    words, meant = field.text.lower(), {e.name for e in maker.of_kind("noun")}
    fields = {hit.id for hit in field.hits}
    known = {v.name: v for v in plan.variables}
    in_field = [e for e in plan.edges if known[e.object].ids and fields.issuperset(known[e.object].ids)]
    made = [e for e in plan.edges if e.relation in meant and _of_anything(e, plan)]
    if len(in_field) != 1 or len(made) != 1 or in_field[0].subject != made[0].subject:
        return plan
    return _described(plan, in_field[0], made[0], f"{words} {noun}")


# Words for what one firm is to another that are also just words for a firm: "which Danish group bought X".
_FIRMS = frozenset({"group", "groups", "contractor", "contractors"})


def firms_by_another_word(plan: Plan, items: tuple[Item, ...]) -> Plan:
    """Return the plan without what a word for a firm says of others, where it names none and more is asked."""
    nouns = [item for item in items if item.text.lower() in _FIRMS and not item.hits]
    meant = {e.name for item in nouns for e in item.of_kind("noun")}
    known = {v.name: v for v in plan.variables}
    loose = [e for e in plan.edges if e.relation in meant and _to_anybody(e, plan)]
    if len(nouns) != 1 or len(loose) != 1 or len(plan.edges) < 2 or plan.measures:
        return plan
    other = loose[0].subject if loose[0].object == plan.target else loose[0].object
    firm = replace(known[plan.target], cls="Organization") if known[plan.target].cls == ANYTHING else known[plan.target]
    rest = tuple(firm if v.name == firm.name else v for v in plan.variables if v.name != other)
    return replace(plan, variables=rest, edges=tuple(e for e in plan.edges if e is not loose[0]))


def _to_anybody(edge: Edge, plan: Plan) -> bool:
    """Say whether an edge of the target has nothing at its other end that is named or spoken of again."""
    other = edge.subject if edge.object == plan.target else edge.object
    thing = next((v for v in plan.variables if v.name == other), None)
    uses = sum(other in (e.subject, e.object) for e in plan.edges)
    told = any(c.var in (other, edge.name) for c in plan.columns) or any(f.var == other for f in plan.filters)
    loose = thing is not None and not thing.ids and uses == 1 and not told and not edge.where
    return loose and plan.target in (edge.subject, edge.object) and plan.target != other


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
