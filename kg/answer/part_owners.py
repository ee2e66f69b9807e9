"""Who else will own a firm: those who are to hold a part of it are told beside its parent to be."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.added import with_added
from kg.answer.answer import Answer
from kg.answer.beside import Near
from kg.plan.plan import Edge, Plan, Term
from kg.planner.lexicon import one_noun
from ontology.model import Ontology

_OWN = re.compile(r"\b(?:owns?|owned|owners?|belongs?|belonging)\b", re.IGNORECASE)


def with_part_owners(told: Answer, plan: Plan, question: str, at: Near) -> Answer:
    """Return an answer of who is to own a firm with those who are to hold shares in it, where any are."""
    asked = at.lang == "en" and told.status in ("answered", "empty") and _OWN.search(question) is not None
    parts = part_owners(plan, at.ontology) if asked else None
    more = at.told(parts) if parts is not None else None
    if more is None or more.status != "answered":
        return told
    return more if told.status == "empty" else with_added(told, more)


def part_owners(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan of who is to hold shares in the one firm whose parent to be is asked for; None for any other."""
    plain = plan.answer == "list" and len(plan.edges) == 1 and not (plan.filters or plan.either or plan.without)
    if not plain or plan.limit or plan.time or plan.measures or plan.edges[0].status != ("planned",):
        return None
    [part] = plan.edges
    firm = next((v for v in plan.variables if v.name == part.subject and v.ids), None)
    holds = one_noun("shareholder", ontology)
    if part.relation != one_noun("subsidiary", ontology) or part.object != plan.target or firm is None or part.where:
        return None
    held = Edge(relation=holds, subject=plan.target, object=firm.name, name="e1", status=part.status)
    variables = tuple(replace(v, cls="Entity") if v.name == plan.target else v for v in plan.variables)
    return replace(plan, variables=variables, edges=(held,), columns=(Term(var="e1", prop="share"),)) if holds else None
