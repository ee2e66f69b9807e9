"""Who will take over a firm may be somebody who is to head it, where nobody is to buy it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.answer import Answer
from kg.answer.beside import Near
from kg.plan.plan import Plan, Term

_TAKE = re.compile(
    r"^(?:who|which (?:person|executive|manager))\b(?!.*\b(?:want|plan|hope|intend|seek)).*\btak(?:e|es|ing) over\b",
    re.IGNORECASE,
)


def with_heads_to_be(told: Answer, plan: Plan, question: str, at: Near) -> Answer:
    """Return who is to hold a post at the firm, for an empty answer of who is to take it over."""
    plain = plan.answer == "list" and len(plan.edges) == 1 and not (plan.filters or plan.either or plan.without)
    if told.status != "empty" or at.lang != "en" or not plain or _TAKE.search(question) is None:
        return told
    [deal] = plan.edges
    post = next((r for r in at.ontology.relations.values() if {"title", "acting"} <= {*r.qualifiers}), None)
    firm = next((v for v in plan.variables if v.name == deal.object and v.ids), None)
    if post is None or firm is None or deal.status != ("planned",) or deal.subject != plan.target or deal.where:
        return told
    held = replace(deal, relation=post.name, others=(), name="e1")
    known = tuple(replace(v, cls="Person") if v.name == plan.target else v for v in plan.variables)
    more = at.told(replace(plan, variables=known, edges=(held,), columns=(Term(var="e1", prop="title"),)))
    return more if more.status == "answered" else told
