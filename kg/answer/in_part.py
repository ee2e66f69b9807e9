"""Nobody owns all of it: those who own a part are told, as such; no place is known: the park is."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.scope import class_of
from kg.plan.site_words import ROLE
from ontology.model import Ontology, Relation

NAME = "part1"


def in_part(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the list's plan for what comes nearest to what nobody is recorded to do; None where there is nothing."""
    if plan.answer == "value" and not plan.edges:
        return _on_relation(plan, ontology)
    edge = plan.edges[0] if plan.answer == "list" and len(plan.edges) == 1 else None
    relation = ontology.relations.get(edge.relation) if edge is not None else None
    if edge is None or relation is None or edge.where or edge.status != ("asserted",) or edge.time or plan.time:
        return None
    if plan.filters or plan.without or plan.either or plan.group or plan.order or plan.selections:
        return None
    if any(c.var != edge.name or c.prop not in ("share", ROLE) for c in plan.columns):
        return None
    near = _nearest(plan, edge, relation)
    if near is None or not _asks_for_any(plan, relation):
        return None
    known = tuple(v if v.ids else replace(v, cls="Entity") for v in plan.variables)
    if not all(_fits(v, near, ontology) for v in known if v.ids):
        return None  # a fair is no tenant of where it is held
    share = relation.partly and "share" in ontology.relations[near.relation].qualifiers
    columns = (Term(var=NAME, prop="share"),) if share else ()
    return replace(plan, variables=known, edges=(near,), columns=columns)


def of_a_whole(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan for the share that a parent has of its subsidiary, where a share is asked for and none is told.

    Whoever owns a firm holds its shares, though a source may only call the one a subsidiary of the other.
    """
    if plan.answer != "value" or len(plan.columns) != 1 or len(plan.edges) != 1 or plan.filters or plan.time:
        return None
    [edge], [column] = plan.edges, plan.columns
    wholes = [r for r in ontology.relations.values() if r.partly == edge.relation and "share" in r.qualifiers]
    if column.prop != "share" or column.var != edge.name or len(wholes) != 1 or edge.where or edge.others:
        return None
    owned = replace(edge, relation=wholes[0].name, subject=edge.object, object=edge.subject)
    ends = [v for v in plan.variables if v.name in (edge.subject, edge.object)]
    fit = all(v.ids and ontology.is_a(v.cls, "Organization") for v in ends)
    return replace(plan, edges=(owned,), target=owned.subject) if fit else None


def of_more_than_half(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan of who owns a firm, where those are asked for who hold more than half of its shares.

    A source that calls a firm a subsidiary says so without a figure, or with one of its own.
    """
    edge = plan.edges[0] if plan.answer == "list" and len(plan.edges) == 1 else None
    wholes = [r for r in ontology.relations.values() if edge is not None and r.partly == edge.relation]
    if edge is None or len(wholes) != 1 or plan.without or plan.either or plan.time or plan.target != edge.subject:
        return None
    if edge.name == NAME:
        return None  # who owns it has been asked already
    said = (*edge.where, *plan.filters)
    half = [f for f in said if f.prop == "share" and f.op in (">", ">=") and f.value in (0.5, 50.0)]
    if len(half) != 1 or len(said) != 1 or not any(v.ids for v in plan.variables if v.name == edge.object):
        return None
    owned = replace(edge, relation=wholes[0].name, subject=edge.object, object=edge.subject, where=(), others=())
    known = tuple(v if v.ids else replace(v, cls="Organization") for v in plan.variables)
    return replace(plan, variables=known, edges=(owned,), filters=(), columns=(), order=())


def of_a_licence(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan for what one paid another for a licence, where what it paid for the other itself is asked."""
    if plan.answer != "value" or len(plan.columns) != 1 or len(plan.edges) != 1 or plan.filters or plan.time:
        return None
    [edge], [column] = plan.edges, plan.columns
    fit = [r for r in ontology.relations.values() if {"product", "amount"} <= {*r.qualifiers}]
    deal = ontology.relations.get(edge.relation)
    bought = deal is not None and deal.past and {"amount", "share"} <= {*deal.qualifiers}
    if column.prop != "amount" or column.var != edge.name or len(fit) != 1 or edge.where or not bought:
        return None
    named = all(v.ids for v in plan.variables if v.name in (edge.subject, edge.object))
    licence = replace(edge, relation=fit[0].name, subject=edge.object, object=edge.subject)
    return replace(plan, edges=(licence,), target=licence.subject) if named else None


def _asks_for_any(plan: Plan, relation: Relation) -> bool:
    """Say whether a list asks for whatever the relation admits: a park is no answer to "in which city"."""
    asked = next((v.cls for v in plan.variables if v.name == plan.target), "Entity")
    return asked in ("Entity", *relation.range, *relation.domain)


def in_number(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan for how many shares are held, where what part of all they are was asked for and nobody says."""
    if plan.answer not in ("list", "value") or len(plan.columns) != 1 or plan.columns[0].prop != "share":
        return None
    edge = next((e for e in plan.edges if e.name == plan.columns[0].var), None)
    if edge is None or "shares" not in ontology.relations[edge.relation].qualifiers or plan.order or plan.group:
        return None
    held = Term(var=edge.name, prop="shares")
    kept = tuple(f for f in plan.filters if (f.var, f.prop) != (edge.name, "share"))
    return replace(plan, columns=(held,), filters=kept)


def _fits(thing: Variable, edge: Edge, ontology: Ontology) -> bool:
    """Say whether a relation admits this named thing where the edge has it."""
    relation = ontology.relations[edge.relation]
    wanted = relation.domain if edge.subject == thing.name else relation.range
    return thing.cls not in ontology.classes or any(ontology.is_a(thing.cls, cls) for cls in wanted)


def in_control(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan of those who hold more than half, None where the question asks for no owner of something.

    Whoever holds more than half of a firm controls it, though no source calls it a subsidiary.
    """
    part = in_part(plan, ontology)
    if part is None or len(part.edges) != 1 or not any(c.prop == "share" for c in part.columns):
        return None
    edge = part.edges[0]
    half = Filter(prop="share", op=">", value=0.5)
    return replace(part, edges=(replace(edge, where=(*edge.where, half)),))


def by_purchase(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan of those who bought all of a firm that nobody is called the parent of; None for any other plan.

    A purchase that is through makes an owner of the buyer, though the source may only tell of the purchase."""
    part = in_part(plan, ontology)
    paid = (r for r in ontology.relations.values() if r.past and {"amount", "share"} <= {*r.qualifiers})
    deals = [r for r in paid if all(ontology.is_a(d, "Organization") for d in r.domain)]  # an investor may be a person
    if part is None or len(deals) != 1 or not any(c.prop == "share" for c in part.columns):
        return None
    return replace(part, edges=(replace(part.edges[0], relation=deals[0].name),))


def _nearest(plan: Plan, edge: Edge, relation: Relation) -> Edge | None:
    plain = replace(edge, others=(), closure=False, name=NAME)
    if relation.partly:
        return replace(plain, relation=relation.partly, subject=edge.object, object=edge.subject)
    if relation.instead and plan.target == edge.object:
        return replace(plain, relation=relation.instead)
    return None


def _on_relation(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan for a value that one relation of the thing carries: the ticker of a listing."""
    if len(plan.columns) != 1 or len(plan.variables) != 1 or plan.filters or plan.time or plan.columns[0].part:
        return None
    [thing], [column] = plan.variables, plan.columns
    fit = [
        r
        for r in ontology.relations.values()
        if column.prop in r.qualifiers
        and thing.cls in ontology.classes
        and any(ontology.is_a(thing.cls, d) for d in r.domain)
    ]
    if len(fit) != 1 or not thing.ids:
        return None
    other = Variable(name="part2", cls=class_of(fit[0].range))
    edge = Edge(relation=fit[0].name, subject=thing.name, object=other.name, name=NAME)
    return replace(plan, variables=(thing, other), edges=(edge,), columns=(Term(var=NAME, prop=column.prop),))
