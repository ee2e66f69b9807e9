"""The highest sum that can be had: a ceiling that a source gives comes before a whole sum that is set aside."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.rows import run
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.plan import Filter, Plan
from kg.plan.planned import Lang
from ontology.model import Ontology


def with_ceiling(plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str) -> Plan:
    """Return a plan for the highest figure narrowed to ceilings, "up to 5 million"; as it is where there is none.

    "The highest grant" is what one can get at most, and not the fund of 600 million that all grants are paid from.
    """
    target = next((v for v in plan.variables if v.name == plan.target), None)
    by = plan.order[0] if len(plan.order) == 1 else None
    figures = target is not None and target.cls == "Observation"
    if not figures or by is None or by.by is None or not by.descending or plan.limit != 1:
        return plan
    ceilings = replace(plan, filters=(*plan.filters, Filter(var=plan.target, prop="bound", value="at most")))
    found = run(compile_plan(ceilings, ontology, today=today, lang=lang), reader)
    return ceilings if found.rows else plan
