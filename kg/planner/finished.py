"""A finished reading as a plan."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import (
    AnswerKind,
    Edge,
    Order,
    Plan,
    Term,
)
from kg.planner.draft import Draft, Node
from kg.planner.english_inner import ranked_by
from kg.planner.items import Item
from kg.planner.prepositions import prepositions_of
from kg.planner.reading import Reading, Unsaid
from kg.planner.said import Said
from ontology.model import Ontology, Relation


def carriers(ontology: Ontology, draft: Draft, qualifier: str, cls: str, verb: Item | None) -> list[Relation]:
    """Return the relations of a `cls` with this qualifier: those the verb names, else those it identifies."""
    fit = [r for r in ontology.relations.values() if qualifier in r.qualifiers and draft.fits(r, "subject", cls)]
    said = {e.name for e in verb.of_kind("verb")} if verb is not None else set()
    named = [r for r in fit if r.name in said]
    if len(named) == 1:
        return named
    identified = [r for r in fit if any(v.partition("=")[0] == qualifier for v in r.functional_per)]
    return identified if len(identified) == 1 else fit


def finished(reading: Reading, answer: AnswerKind, node: Node, **more: object) -> Plan:
    """Return the plan of a reading that has used every item."""
    _cut(reading, node)
    said, draft = reading.said, reading.draft
    if answer == "bool" and said.time is not None and not (draft.edges or draft.filters or draft.without):
        raise reading.stop()  # "was X founded in 2017": no yes to a time that nothing is said to have
    edges = [_carried_elsewhere(edge, reading) for edge in _with_past(draft.edges, said)]
    plan = Plan(
        answer=answer,
        target=node.var,
        variables=tuple(draft.variables.values()),
        edges=tuple(_or_moving_in(edge, draft) for edge in edges),
        filters=tuple(draft.filters),
        without=tuple(draft.without),
        either=tuple(said.either),
        selections=tuple(draft.selections),
        columns=tuple(said.columns),
        group=tuple(said.group),
        measures=tuple(said.measures),
        having=tuple(said.having),
        order=tuple(said.order),
        limit=said.limit,
        pair=said.pair,
        time=said.time,
    )
    return replace(plan, **more)  # type: ignore[arg-type]


def _cut(reading: Reading, node: Node) -> None:
    said = reading.said
    if node.superlative and node.var:
        prop, down = node.superlative
        said.order.append(Order(by=Term(var=node.var, prop=prop), descending=down))
        said.columns.append(Term(var=node.var, prop=prop))
        said.limit = said.limit or node.top or 1
    if node.top is not None:
        said.limit = node.top
        if node.ranking and not said.order:
            _by_the_figure(reading, node)
    elif node.bound is not None and node.bound[0] == "=" and not said.having and said.limit in (None, 1):
        said.limit = int(node.bound[1])  # "name 5 companies"


def _by_the_figure(reading: Reading, node: Node) -> None:
    """Let "top 5" rank by the one figure that is asked to be large; of what belongs to a name any five will do.

    Without either, five of the whole graph would be chance: nothing says what "top" means.
    """
    draft = reading.draft
    found = ranked_by(draft, node, reading.said)
    anchored = any(v.ids for v in draft.variables.values()) or any(f.op == "contains" for f in draft.filters)
    if found is None and anchored:
        return
    if found is None:
        raise Unsaid(next((n for n, i in enumerate(reading.s.items) if "top" in i.text.lower().split()), 0))
    reading.said.order.append(found)
    if found.by is not None:
        reading.said.columns.append(found.by)


def _carried_elsewhere(edge: Edge, reading: Reading) -> Edge:
    """Return an edge that is asked for what it carries with the wider relation that carries it too: any job's title."""
    asked = {term.prop for term in reading.said.columns if term.var == edge.name and term.prop}
    relations = reading.ontology.relations
    own = asked & set(relations[edge.relation].qualifiers) if edge.relation in relations else set()
    if not own or edge.where or edge.others:
        return edge
    wider = (r for r in relations.values() if edge.relation in r.includes and own <= set(r.qualifiers))
    ends = (reading.draft.find(edge.subject).cls, reading.draft.find(edge.object).cls)
    fit = [r for r in wider if reading.draft.fits(r, "subject", ends[0]) and reading.draft.fits(r, "object", ends[1])]
    return replace(edge, others=tuple(r.name for r in fit))


def _or_moving_in(edge: Edge, draft: Draft) -> Edge:
    """Return an edge for where something is to be with what says so of parks: it "will move into" one of them."""
    relation = draft.ontology.relations.get(edge.relation)
    place = next((v for v in draft.variables.values() if v.name == edge.object and not v.ids), None)
    planned = edge.status == ("planned",) and not edge.where and not edge.others
    if relation is None or place is None or not planned or not relation.transitive:
        return edge
    near = {"in", "at"}
    others = (
        r.name
        for r in draft.ontology.relations.values()
        if not r.transitive
        and near & prepositions_of(r)
        and "of" in prepositions_of(r)
        and draft.fits(r, "subject", draft.find(edge.subject).cls)
        and set(r.domain) & set(relation.domain)
        and draft.fits(r, "subject", draft.find(edge.subject).cls)
        and any(draft.ontology.is_a(wanted, place.cls) or draft.ontology.is_a(place.cls, wanted) for wanted in r.range)
    )
    return replace(edge, others=tuple(others))


def _with_past(edges: list[Edge], said: Said) -> tuple[Edge, ...]:
    """A question about the past, or about a time, is about what has ended too."""
    timed = said.past or said.time is not None
    return tuple(
        replace(e, status=("asserted", "former")) if e.status == ("asserted",) and (timed or e.time) else e
        for e in edges
    )
