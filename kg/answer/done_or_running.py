"""Deeds that may be done or still under way: what runs comes first, and what is done is told with its date."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.answer import ResultRow
from kg.answer.rows import Result
from kg.plan.plan import Edge, Plan, Term
from ontology.model import Ontology

BOTH = frozenset({"asserted", "planned"})


def with_dates(plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan of a list of deeds, done or planned, with their dates: a purchase of 1969 is none of today."""
    edge = _deed(plan, ontology)
    plain = plan.answer == "list" and not (plan.order or plan.measures or plan.group)
    return plan if edge is None or not plain else with_its_date(plan, edge)


def with_its_date(plan: Plan, edge: Edge) -> Plan:
    """Return the plan with the date of one edge among its columns."""
    if edge.name and any(c.var == edge.name and c.prop in ("valid_from", "date") for c in plan.columns):
        return plan
    name = edge.name or "deed1"
    edges = tuple(replace(e, name=name) if e is edge else e for e in plan.edges)
    return replace(plan, edges=edges, columns=(*plan.columns, Term(var=name, prop="valid_from")))


def running_first(plan: Plan, result: Result, ontology: Ontology) -> Result:
    """Return the result with the rows that sources tell as a plan before those of what is done."""
    if plan.answer != "list" or plan.order or _deed(plan, ontology) is None:
        return result
    done = {row.id: _is_done(row, result) for row in result.rows}
    return replace(result, rows=tuple(sorted(result.rows, key=lambda row: done[row.id])))


def _is_done(row: ResultRow, result: Result) -> bool:
    return any(source.status != "planned" for source in result.cited(row))


def _deed(plan: Plan, ontology: Ontology) -> Edge | None:
    """Return the edge that is done once and may be done or planned; None where there is none."""
    known = (e for e in plan.edges if set(e.status) == BOTH and e.relation in ontology.relations)
    return next((e for e in known if ontology.relations[e.relation].past), None)
