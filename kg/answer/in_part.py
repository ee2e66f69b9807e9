"""Nobody owns all of it: those who own a part are told, as such."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Plan, Term
from ontology.model import Ontology


def in_part(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the list's plan for those who do in part what nobody is recorded to do whole; None where there is none."""
    edge = plan.edges[0] if plan.answer == "list" and len(plan.edges) == 1 else None
    relation = ontology.relations.get(edge.relation) if edge is not None else None
    if edge is None or relation is None or not relation.partly or edge.where or edge.status != ("asserted",):
        return None
    if plan.filters or plan.without or plan.either or plan.group or plan.order or plan.columns or plan.selections:
        return None
    part = replace(
        edge, relation=relation.partly, subject=edge.object, object=edge.subject, others=(), closure=False, name="part1"
    )
    known = tuple(v if v.ids else replace(v, cls="Entity") for v in plan.variables)
    share = "share" in ontology.relations[relation.partly].qualifiers
    columns = (Term(var="part1", prop="share"),) if share else ()
    return replace(plan, variables=known, edges=(part,), columns=columns)
