"""Who makes goods for the one who offers them: told beside the answer to "who makes Basalt"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.added import with_added
from kg.answer.answer import Answer
from kg.answer.beside import Near
from kg.plan.plan import Edge, Filter, Plan
from ontology.model import Ontology, Relation

_MAKE = re.compile(
    r"\b(?:makes?|made|making|manufactur(?:e[sd]?|er|ers)|produc(?:e[sd]?|er|ers)|build(?:s|ing)?|built)\b",
    re.IGNORECASE,
)


def with_makers(told: Answer, plan: Plan, question: str, at: Near) -> Answer:
    """Return an answer of who offers named goods with those who supply just these goods to them, where any do."""
    asked = at.lang == "en" and _MAKE.search(question) is not None
    if asked and told.status == "empty" and (maker := made_to_order(plan, at.ontology)) is not None:
        made = at.told(maker)
        return made if made.status == "answered" else told
    asked = asked and told.status == "answered"
    elsewhere = made_elsewhere(plan, told, at.ontology) if asked else None
    more = at.told(elsewhere) if elsewhere is not None else None
    return with_added(told, more) if more is not None and more.status == "answered" else told


def made_elsewhere(plan: Plan, told: Answer, ontology: Ontology) -> Plan | None:
    """Return the plan of who supplies the one named product to those found to offer it; None for any other plan."""
    plain = plan.answer == "list" and len(plan.edges) == 1 and not (plan.filters or plan.either or plan.without)
    supply = _supplies(ontology)
    known = all(plan.target in row.entities for row in told.rows)
    if not plain or not known or plan.limit or plan.time or plan.measures or supply is None:
        return None
    offer = plan.edges[0]
    goods = next((v for v in plan.variables if v.name == offer.object and v.ids and v.names), None)
    if goods is None or offer.subject != plan.target or offer.where or not ontology.is_a(goods.cls, "Product"):
        return None
    offering = replace(
        goods,
        cls="Organization",
        ids=tuple(row.entities[plan.target] for row in told.rows),
        names=tuple(str(row.values[plan.target]) for row in told.rows),
    )
    just_these = Filter(prop="product", value=goods.names[0])
    return replace(
        plan,
        variables=tuple(offering if v is goods else v for v in plan.variables),
        edges=(Edge(relation=supply.name, subject=plan.target, object=goods.name, name="e1", where=(just_these,)),),
    )


def made_to_order(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan of who supplies anybody with the one named product whose maker is asked for, now or soon."""
    plain = plan.answer == "list" and len(plan.edges) == 1 and not (plan.either or plan.without)
    plain = plain and all(f.var == plan.target for f in plan.filters)
    supply = _supplies(ontology)
    if not plain or plan.limit or plan.time or plan.measures or supply is None or plan.edges[0].where:
        return None
    [offer] = plan.edges
    goods = next((v for v in plan.variables if v.name == offer.object and v.ids and v.names), None)
    if goods is None or offer.subject != plan.target or not ontology.is_a(goods.cls, "Product"):
        return None
    these = Filter(prop="product", op="contains", value=goods.names[0].lower())
    buyer = replace(goods, cls="Organization", ids=(), names=())
    made = replace(offer, relation=supply.name, others=(), name="e1", where=(these,), status=("asserted", "planned"))
    return replace(plan, variables=tuple(buyer if v is goods else v for v in plan.variables), edges=(made,))


def _supplies(ontology: Ontology) -> Relation | None:
    """Return the relation between organizations that tells what goods go from one to the other."""
    fit = [
        r
        for r in ontology.relations.values()
        if {"product", "share"}.issubset(r.qualifiers) and set(r.domain) == set(r.range) == {"Organization"}
    ]
    return fit[0] if len(fit) == 1 else None
