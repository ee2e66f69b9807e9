"""Customers of nobody in particular: "which customers use Basalt" asks who uses it, whoever sells them anything."""

from __future__ import annotations

from dataclasses import replace

from kg.identity.kinds import Kinds
from kg.plan.plan import Edge, Plan
from ontology.model import Ontology


def users_of_goods(plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan without the sale that only the word "customers" brings in, where they are said to use goods."""
    bought = [edge for edge in plan.edges if _is_bare_sale(edge, plan, ontology)]
    if len(bought) != 1 or plan.answer not in ("list", "count"):
        return plan
    others = [e for e in plan.edges if e is not bought[0] and plan.target in (e.subject, e.object)]
    if not any(_leads_to_goods(edge, plan, ontology) for edge in others):
        return plan
    seller = bought[0].subject
    return replace(
        plan,
        variables=tuple(v for v in plan.variables if v.name != seller),
        edges=tuple(e for e in plan.edges if e is not bought[0]),
    )


def _is_bare_sale(edge: Edge, plan: Plan, ontology: Ontology) -> bool:
    """Say whether something is sold to what is asked for, by a seller of whom nothing else is said."""
    relation = ontology.relations.get(edge.relation)
    if relation is None or "product" not in relation.qualifiers or edge.object != plan.target or edge.where:
        return False
    seller = next((v for v in plan.variables if v.name == edge.subject), None)
    used = sum(edge.subject in (e.subject, e.object) for e in plan.edges)
    said = any(edge.subject == f.var for f in plan.filters) or any(edge.name == c.var for c in plan.columns)
    return seller is not None and not seller.ids and used == 1 and not said


def _leads_to_goods(edge: Edge, plan: Plan, ontology: Ontology) -> bool:
    other = edge.object if edge.subject == plan.target else edge.subject
    found = next((v for v in plan.variables if v.name == other and v.ids), None)
    return found is not None and Kinds(ontology).naming(found.cls) not in ("organization", "person", "place")
