"""Fields with what lies below them: who makes wind turbines works in energy, as who sits in Pudong is in Shanghai."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.plan.plan import Alternatives, Edge, Pattern, Plan
from kg.plan.planned import Planned
from ontology.model import Ontology


def fields_below(found: Planned, _: str, ontology: Ontology) -> Planned:
    """Return the plan with every relation to a named concept of a scheme reaching the narrower concepts too."""
    plan = _below(found.plan, ontology) if found.plan is not None else None
    return replace(found, plan=plan, readings=tuple(_below(reading, ontology) for reading in found.readings))


def _below(plan: Plan, ontology: Ontology) -> Plan:
    classes = {scheme.cls for scheme in ontology.schemes.values() if scheme.cls}
    parts = (*plan.without, *(pattern for choice in plan.either for pattern in choice.patterns))
    variables = (*plan.variables, *(variable for part in parts for variable in part.variables))
    named = {variable.name for variable in variables if variable.ids and variable.cls in classes}
    if not named:
        return plan
    either = tuple(
        Alternatives(patterns=tuple(_in_pattern(p, named, ontology) for p in choice.patterns)) for choice in plan.either
    )
    return replace(
        plan,
        edges=_reaching(plan.edges, named, ontology),
        without=tuple(_in_pattern(pattern, named, ontology) for pattern in plan.without),
        either=either,
    )


def _in_pattern(pattern: Pattern, named: set[str], ontology: Ontology) -> Pattern:
    return replace(pattern, edges=_reaching(pattern.edges, named, ontology))


def _reaching(edges: Iterable[Edge], named: set[str], ontology: Ontology) -> tuple[Edge, ...]:
    return tuple(
        replace(edge, closure=True) if edge.object in named and _stated(edge, ontology) else edge for edge in edges
    )


def _stated(edge: Edge, ontology: Ontology) -> bool:
    """Say whether a source states the relation: how concepts hang together is the scheme's own."""
    relation = ontology.relations.get(edge.relation)
    return relation is not None and not relation.computed and edge.hops == 1
