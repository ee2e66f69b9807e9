"""Where one thing is, with what it has there: "Basalt has a plant in Yibin", said in English from the thing named."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.answer import ResultRow
from kg.answer.rows import Result
from kg.identity.fold import has_han
from kg.plan.plan import Edge, Filter, Plan, Term
from kg.plan.site_words import ROLE, is_placing
from ontology.model import Ontology

_SEAT = re.compile(r"head ?quarter|head office|\bHQ\b|总部", re.IGNORECASE)


def with_what_is_there(plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan of the places of one named thing with the role of each site among its columns."""
    edge = placing_edge(plan, ontology)
    if edge is None or not edge.name or plan.answer != "list" or plan.columns or plan.order or plan.measures:
        return plan
    return replace(plan, columns=(Term(var=edge.name, prop=ROLE),))


def placing_edge(plan: Plan, ontology: Ontology) -> Edge | None:
    """Return the edge that leads from one named thing to the place that is asked for, None where none does."""
    for edge in plan.edges:
        found = ontology.relations.get(edge.relation)
        named = any(v.name == edge.subject and len(v.ids) == 1 for v in plan.variables)
        if found is not None and is_placing(found) and named and edge.object == plan.target and not edge.either:
            return edge
    return None


def once_each(plan: Plan, result: Result, ontology: Ontology, question: str) -> Result:
    """Return the result without the rows of a place that say nothing of the site, where another row of it does.

    Of a firm that has its headquarters somewhere, whoever asks for them is not told its other sites.
    """
    edge = placing_edge(plan, ontology)
    if edge is None or not any(c.var == edge.name and c.prop == ROLE for c in plan.columns):
        return result
    told = {row.entities.get(plan.target) for row in result.rows if row.values.get(ROLE)}
    rows = tuple(r for r in result.rows if r.values.get(ROLE) or r.entities.get(plan.target) not in told)
    seats = tuple(r for r in rows if _SEAT.search(str(r.values.get(ROLE) or ""))) if _SEAT.search(question) else ()
    rows = seats or rows
    return replace(result, rows=rows, total=result.total - (len(result.rows) - len(rows)))


def as_sited(edge: Edge, row: ResultRow, plan: Plan, ontology: Ontology) -> Edge:
    """Return an edge with the word that a row has for the site."""
    found, role = ontology.relations.get(edge.relation), row.values.get(ROLE)
    asked = any(c.var == edge.name and c.prop == ROLE for c in plan.columns)
    narrowed = [f for f in edge.where if f.prop != ROLE]
    if (
        found is None
        or not is_placing(found)
        or not asked
        or narrowed
        or not isinstance(role, str)
        or not role
        or has_han(role)
    ):
        return edge
    return replace(edge, where=(Filter(prop=ROLE, value=role),))
