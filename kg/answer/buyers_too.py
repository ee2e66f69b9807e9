"""Who holds shares in a firm, in Chinese: whoever bought it is told first, for the sources may know of no more."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.added import with_added
from kg.answer.answer import Answer
from kg.answer.beside import Near
from kg.answer.parents_too import parents
from kg.plan.plan import Edge, Plan, Term
from kg.planner.lexicon import relation_of

_EDGE = "bought1"


def with_buyers(told: Answer, plan: Plan, at: Near) -> Answer:
    """Return an answer of who holds shares in a firm with those who bought it and whom the answer leaves out."""
    asked = parents(plan, at.ontology) if at.lang == "zh" and told.status == "answered" else None
    bought = relation_of(at.ontology, "收购", "zh")
    if asked is None or bought is None or any(v.ids for v in asked.variables if v.name == asked.target):
        return told
    edge = Edge(relation=bought.name, subject=asked.target, object=asked.edges[0].subject, name=_EDGE)
    terms = tuple(Term(var=_EDGE, prop=p) for p in ("share", "date") if p in bought.qualifiers)
    more = at.told(replace(asked, edges=(edge,), columns=terms))
    known = {row.entities.get(plan.target) for row in told.rows}
    new = [row for row in more.rows if row.entities.get(asked.target) not in known]
    return with_added(told, more, new, first=True) if more.status == "answered" and new else told
