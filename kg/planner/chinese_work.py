"""任职 says that somebody works there, whatever the post: what the sources tell as a post or as employment alike."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.plan.plan import Edge, Plan, Term
from kg.plan.planned import Planned
from kg.planner.items import Item
from ontology.model import Ontology

_AT_WORK = re.compile(r"(?<!担)(?:任职|就职)(?![务位])")
_ONCE = re.compile(r"曾|以前|此前|过去|早先|之前(?!的)")
_FROM = re.compile(r"来自|出自|出身于?")
_TITLE = "title"


def at_work(items: tuple[Item, ...], plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan with employment beside a post of no given title, where the question only asks who works where."""
    if not _AT_WORK.search("".join(" " if i.hits else i.text for i in items)):
        return plan
    edges = tuple(_wider(e, ontology) for e in plan.edges)
    listed = plan.answer == "list" and not (plan.columns or plan.group or plan.order)
    where = [e for e, old in zip(edges, plan.edges, strict=True) if e != old and e.name and plan.target == e.object]
    shown = tuple(Term(var=e.name, prop=_TITLE) for e in where) if listed else plan.columns
    return replace(plan, edges=edges, columns=shown)


def _wider(edge: Edge, ontology: Ontology) -> Edge:
    """Return an edge that also means the relation that the ontology says includes its own."""
    if edge.where or edge.others:
        return edge
    carries = _TITLE in ontology.relations[edge.relation].qualifiers
    wider = tuple(r.name for r in ontology.relations.values() if edge.relation in r.includes) if carries else ()
    return replace(edge, others=wider)


def was_employed(found: Planned, ontology: Ontology) -> Planned:
    """Return the plan of where somebody once was an engineer with employment beside posts: both have a title."""
    plan = found.plan
    if plan is None or found.language != "zh" or plan.answer != "list":
        return found
    return replace(found, plan=replace(plan, edges=tuple(_or_employed(e, plan.target, ontology) for e in plan.edges)))


def worked_before(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of where somebody once worked, beside what else is said of the place, with a job that is over.

    曾在X的哪个对手工作: what X and its rivals are to each other need not have ended, the job has.
    """
    plan = found.plan
    if (
        plan is None
        or found.language != "zh"
        or plan.answer != "list"
        or len(plan.edges) < 2
        or not _ONCE.search(typed)
    ):
        return found
    jobs = [e for e in plan.edges if e.object == plan.target and _is_job(e, ontology) and len(e.status) > 1]
    if len(jobs) != 1:
        return found
    edges = tuple(replace(e, status=("former",)) if e is jobs[0] else e for e in plan.edges)
    return replace(found, plan=replace(plan, edges=edges))


def came_from(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of who comes from a named firm with jobs there that are over too: 来自X is whoever was there."""
    plan = found.plan
    if (
        plan is None
        or found.language != "zh"
        or plan.answer not in ("list", "count", "bool")
        or not _FROM.search(typed)
    ):
        return found
    named = {v.name for v in plan.variables if v.ids}
    jobs = [e for e in plan.edges if e.object in named and ontology.relations[e.relation].domain == ("Person",)]
    if not jobs or jobs[-1].status != ("asserted",):
        return found
    ever = replace(jobs[-1], status=("asserted", "former"))  # 高管里谁来自X: what they are at the first firm, they are
    return replace(found, plan=replace(plan, edges=tuple(ever if e is jobs[-1] else e for e in plan.edges)))


def _is_job(edge: Edge, ontology: Ontology) -> bool:
    relation = ontology.relations.get(edge.relation)
    titled = [r for r in (*edge.others, edge.relation) if r in ontology.relations]
    return relation is not None and any(_TITLE in ontology.relations[r].qualifiers for r in titled)


def _or_employed(edge: Edge, target: str, ontology: Ontology) -> Edge:
    titled = [f.prop for f in edge.where] == [_TITLE] and edge.object == target
    if not titled or edge.others or edge.status != ("former",):
        return edge
    wider = (r.name for r in ontology.relations.values() if edge.relation in r.includes and _TITLE in r.qualifiers)
    return replace(edge, others=tuple(wider))
