"""Nobody owns all of it: those who own a part are told, as such; no place is known: the park is."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Edge, Plan, Term
from ontology.model import Ontology, Relation

NAME = "part1"


def in_part(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the list's plan for what comes nearest to what nobody is recorded to do; None where there is nothing."""
    edge = plan.edges[0] if plan.answer == "list" and len(plan.edges) == 1 else None
    relation = ontology.relations.get(edge.relation) if edge is not None else None
    if edge is None or relation is None or edge.where or edge.status != ("asserted",) or edge.time or plan.time:
        return None
    if plan.filters or plan.without or plan.either or plan.group or plan.order or plan.selections:
        return None
    if any(c.var != edge.name or c.prop != "share" for c in plan.columns):
        return None
    near = _nearest(plan, edge, relation)
    if near is None:
        return None
    known = tuple(v if v.ids else replace(v, cls="Entity") for v in plan.variables)
    share = relation.partly and "share" in ontology.relations[near.relation].qualifiers
    columns = (Term(var=NAME, prop="share"),) if share else ()
    return replace(plan, variables=known, edges=(near,), columns=columns)


def _nearest(plan: Plan, edge: Edge, relation: Relation) -> Edge | None:
    plain = replace(edge, others=(), closure=False, name=NAME)
    if relation.partly:
        return replace(plain, relation=relation.partly, subject=edge.object, object=edge.subject)
    if relation.instead and plan.target == edge.object:
        return replace(plain, relation=relation.instead)
    return None
