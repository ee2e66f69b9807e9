"""Who has most of something, by the figures that sources state: the tenants that the graph names are never all there are."""  # noqa: E501

from __future__ import annotations

from dataclasses import replace

from kg.answer.rows import run
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.plan import Edge, Order, Plan, Term
from kg.plan.planned import Lang
from ontology.derive.inflect import plural
from ontology.model import Ontology


def by_stated_count(plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str) -> Plan:
    """Return a ranking by a count as one by the figure for it, where any source states one; else the plan.

    A park with 118 tenants, of which the graph names four, has more of them than one with 96, of which it names eight.
    """
    edge = _counted(plan)
    if edge is None:
        return plan
    other = plan.measures[0].over.var
    figure = _figure(plan, edge, ontology)
    if not figure:
        return plan
    by = Term(var=plan.target, prop=figure)
    order = (Order(by=by, descending=plan.order[0].descending),)
    stated = replace(
        plan,
        edges=tuple(e for e in plan.edges if e is not edge),
        variables=tuple(v for v in plan.variables if v.name != other),
        measures=(),
        group=(),
        order=order,
        columns=(by,),
    )
    return stated if run(compile_plan(stated, ontology, today=today, lang=lang), reader).rows else plan


def _counted(plan: Plan) -> Edge | None:
    """Return the one edge whose other ends a ranking counts, when nothing else is said of them."""
    count = plan.measures[0] if len(plan.measures) == 1 else None
    if (
        count is None
        or count.fn != "count"
        or count.over.prop
        or count.over.var == plan.target
        or plan.answer != "list"
    ):
        return None
    if plan.having or plan.time or plan.without or plan.limit is None or len(plan.order) != 1 or plan.selections:
        return None
    thing = next((v for v in plan.variables if v.name == count.over.var), None)
    at = [e for e in plan.edges if count.over.var in (e.subject, e.object)]
    plain = len(at) == 1 and plan.target in (at[0].subject, at[0].object)
    if thing is None or thing.ids or not plain or any(f.var == thing.name for f in plan.filters):
        return None
    return at[0] if not (at[0].where or at[0].time or at[0].status != ("asserted",)) else None


def _figure(plan: Plan, edge: Edge, ontology: Ontology) -> str:
    """Return the property of the target that the noun for what is counted names too: "tenants"."""
    target = next(v for v in plan.variables if v.name == plan.target)
    role = "object" if edge.subject == plan.target else "subject"
    nouns = [f.text.lower() for f in ontology.relations[edge.relation].words.noun_forms if f.role == role]
    figures = {
        text.lower(): p.name
        for p in ontology.properties.values()
        if p.observed
        and p.units
        and any(ontology.is_a(target.cls, d) or ontology.is_a(d, target.cls) for d in p.domain)
        for text in p.words.labels.get("en", ())
    }
    return next((figures[word] for noun in nouns for word in (plural(noun), noun) if word in figures), "")
