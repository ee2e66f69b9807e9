"""Who says that something is not so: a denial that a source states is asked for, and not whatever is not recorded."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Edge, Plan
from kg.plan.planned import Planned
from ontology.model import Ontology


def as_denied(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of "who said that X is not buying Y" for the denial of it."""
    plan = found.plan
    if plan is None or found.verdict != "planned" or plan.answer != "evidence" or not plan.without:
        return found
    denied = _denied(plan, ontology)
    return (
        replace(found, plan=denied) if denied is not None else Planned(verdict="not_in_schema", language=found.language)
    )


def _denied(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan for the one thing that is said not to be so, None where more than that is said."""
    [pattern, *more] = plan.without
    if more or plan.edges or plan.filters or plan.either or len(pattern.edges) != 1:
        return None
    [edge] = pattern.edges
    if edge.status != ("asserted",) or edge.relation not in ontology.relations:
        return None
    told: Edge = replace(edge, status=("denied",))
    known = {v.name: v for v in (*plan.variables, *pattern.variables)}
    return replace(plan, variables=tuple(known.values()), edges=(told,), filters=pattern.filters, without=())
