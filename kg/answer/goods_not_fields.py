"""A supplier by its goods, whose word is that of a field as well: who supplies yarn need be in no field of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.answer import Answer
from kg.answer.beside import Near
from kg.plan.plan import Filter, Plan
from kg.planner.told_apart import stem

_GOODS = re.compile(
    r"\b(?P<goods>[a-z][a-z-]+) (?:suppliers?|makers?|providers?|vendors?|manufacturers?)\b"
    r"|\b(?:suppliers?|providers?) of (?P<of>[a-z][a-z-]+)\b",
    re.IGNORECASE,
)


def with_goods_sold(told: Answer, plan: Plan, question: str, at: Near) -> Answer:
    """Return who supplies goods of that name, for an empty answer of suppliers that are active in the field."""
    said = _GOODS.search(question)
    if told.status != "empty" or at.lang != "en" or said is None or plan.answer != "list" or len(plan.edges) != 2:
        return told
    sold = [e for e in plan.edges if {"product", "share"} <= {*at.ontology.relations[e.relation].qualifiers}]
    fields = {v.name for v in plan.variables if v.ids and v.cls == "Segment"}
    active = [e for e in plan.edges if e.object in fields and e.subject == plan.target]
    if len(sold) != 1 or len(active) != 1 or sold[0].subject != plan.target or sold[0].where or plan.filters:
        return told
    goods = Filter(prop="product", op="contains", value=stem((said["goods"] or said["of"]).lower()))
    edge = replace(sold[0], name=sold[0].name or "e1", where=(goods,))
    known = tuple(v for v in plan.variables if v.name not in fields)
    more = at.told(replace(plan, variables=known, edges=(edge,)))
    return more if more.status == "answered" else told
