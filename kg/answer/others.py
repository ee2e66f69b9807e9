"""What a question is after as well, told beside what it asks for or where that finds nothing."""

from __future__ import annotations

from kg.answer.answer import Answer
from kg.answer.at_its_site import with_sites
from kg.answer.beside import Near
from kg.answer.buyers_too import with_buyers
from kg.answer.denied_whole import with_denial
from kg.answer.goods_not_fields import with_goods_sold
from kg.answer.held_by_another import with_rivals
from kg.answer.made_elsewhere import with_makers
from kg.answer.parents_too import with_parents
from kg.answer.part_owners import with_part_owners
from kg.answer.since_when import with_since
from kg.answer.takes_over import with_heads_to_be
from kg.plan.plan import Plan


def with_others(told: Answer, plan: Plan, question: str, at: Near) -> Answer:
    """Return an answer with others whom its question is after as well: makers for a maker, parents, heads to be."""
    told = with_sites(with_makers(told, plan, question, at), plan, question, at)
    told = with_denial(told, plan, question, at)
    told = with_rivals(with_heads_to_be(told, plan, question, at), plan, at)
    told = with_goods_sold(with_since(told, plan, question, at), plan, question, at)
    return with_parents(with_buyers(with_part_owners(told, plan, question, at), plan, at), plan, at)
