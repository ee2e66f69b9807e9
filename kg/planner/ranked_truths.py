"""Whether something is the largest of its kind: who is the largest is told, for that alone says yes or no."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from ontology.model import Ontology


def as_ranked(found: Planned, _: str, ontology: Ontology) -> Planned:
    """Return the plan of "is X the largest customer of Y" for who that is: that X is a customer is no yes to it."""
    plan = found.plan
    if plan is None or found.verdict != "planned" or plan.answer != "bool" or not (plan.order and plan.limit):
        return found
    ranked = _ranked(plan)
    return replace(found, plan=ranked) if ranked is not None else found


def _ranked(plan: Plan) -> Plan | None:
    """Return the list's plan with anything at all for the one thing that a yes or no is asked of."""
    thing = next((v for v in plan.variables if v.name == plan.target and v.ids), None)
    if thing is None or not any(plan.target in (e.subject, e.object) for e in plan.edges):
        return None
    anything = replace(thing, cls="Entity", ids=(), names=())
    return replace(plan, answer="list", variables=tuple(anything if v is thing else v for v in plan.variables))
