"""A small world of names to ask about, without an engine: what planning needs and nothing more."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.plan.plan import Edge, Plan
from kg.plan.planned import Planned
from kg.planner.index import NamedEntity, NameIndex
from kg.planner.names import _named
from kg.planner.planner import plan_with
from ontology.load import load
from ontology.model import Ontology

NAMES = [
    ("Harbour Yard", "Cluster", ("港湾工场",), ()),
    ("Harbour Gate", "Cluster", ("港湾门",), ()),
    ("Lumen Wafers GmbH", "Company", ("Lumen Wafers", "流明晶圆"), ("Lumen",)),
    ("Quill Robotics", "Company", ("羽笔机器人",), ("Quill",)),
    ("NorthStar Capital", "Investor", ("北星资本",), ()),
    ("Alder Bank", "Company", ("赤杨银行",), ()),
    ("Mara Lind", "Person", ("林玛拉",), ()),
    ("Munich", "City", ("慕尼黑",), ()),
    ("Bogenhausen", "District", ("博根豪森区",), ()),
    ("Technical University of Munich", "University", ("慕尼黑工业大学", "TUM"), ()),
    ("Chips", "Segment", ("chips", "chip", "semiconductors", "芯片"), ()),
    ("Artificial intelligence", "Segment", ("AI", "artificial intelligence", "人工智能"), ()),
]


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load()


@pytest.fixture(scope="session")
def names() -> NameIndex:
    index = NameIndex(":memory:")
    entities = [
        NamedEntity(id=f"e{number:03d}", name=name, cls=cls, names=aliases, short_names=short)
        for number, (name, cls, aliases, short) in enumerate(NAMES)
    ]
    index.update(entities, stamp="1")
    return index


@pytest.fixture(scope="session")
def planned(ontology: Ontology, names: NameIndex) -> Callable[[str], Planned]:
    return lambda question: plan_with(names, ontology, question, datetime.date(2026, 11, 24), None)


def index_of_names(names: list[tuple[str, str]], ontology: Ontology) -> NameIndex:
    """Return the index of these names and classes, with the short forms that the graph would give them."""
    rows = [
        {"id": f"x{n:02}", "name": name, "class": cls, "aliases": (), "short_names": (), "weight": 1}
        for n, (name, cls) in enumerate(names)
    ]
    index = NameIndex(":memory:")
    index.update(_named(rows, ontology), stamp="1")
    return index


def planning(names: list[tuple[str, str]], ontology: Ontology) -> Callable[[str], Planned]:
    """Return the planner of a world of these names and classes, with the short forms that the graph would give them."""
    index = index_of_names(names, ontology)
    return lambda question: plan_with(index, ontology, question, datetime.date(2026, 11, 24), None)


@pytest.fixture(scope="session")
def meaning(planned: Callable[[str], Planned]) -> Callable[[str], str]:
    """Return a question's plan in short: kind, target, edges, and what narrows them."""
    return lambda question: short(planned(question))


def short(found: Planned) -> str:
    """Return "kind target: edges; conditions" of a plan, or the verdict."""
    if found.plan is None or found.verdict != "planned":
        return found.verdict
    plan = found.plan
    name = {v.name: (" or ".join(v.names) if v.names else v.cls) for v in plan.variables}
    parts = sorted(_edge(e, name) for e in plan.edges)
    parts += [
        f"{_term(f.var, f.prop, name, plan)} {f.op} {'' if f.value is None else f.value}".strip() for f in plan.filters
    ]
    parts += [
        "without " + ", ".join(_edge(e, name | {v.name: v.cls for v in w.variables}) for e in w.edges)
        for w in plan.without
    ]
    parts += [f"show {_term(c.var, c.prop, name, plan)}" for c in plan.columns]
    parts += [
        f"{m.fn} {_term(m.over.var, m.over.prop, name, plan)}{' ' + m.over.part if m.over.part else ''}"
        for m in plan.measures
    ]
    parts += [f"by {_term(g.var, g.prop, name, plan)}" for g in plan.group if plan.answer == "table"]
    parts += [f"having {h.op} {h.value:g}" for h in plan.having]
    parts += [
        f"{'most' if o.descending else 'least'} {_term(o.by.var, o.by.prop, name, plan) if o.by else o.measure}"
        for o in plan.order
    ]
    parts += [f"first {plan.limit}"] if plan.limit else []
    if plan.time:
        parts.append(f"time {plan.time.as_of or plan.time.start + '..' + plan.time.end}")
    target = name.get(plan.target, "")
    return f"{plan.answer} {target}: " + "; ".join(parts)


def _edge(edge: Edge, name: dict[str, str]) -> str:
    where = "".join(f"[{f.prop}={f.values[0] if f.values else f.value}]" for f in edge.where)
    status = "" if edge.status == ("asserted",) else "(" + "+".join(edge.status) + ")"
    time = f"@{edge.time.as_of or edge.time.start + '..' + edge.time.end}" if edge.time else ""
    return f"{name[edge.subject]} {edge.relation}{where}{status}{time} {name[edge.object]}"


def _term(var: str, prop: str, name: dict[str, str], plan: Plan) -> str:
    edges = {e.name: e.relation for e in plan.edges}
    return f"{name.get(var, edges.get(var, var))}{'.' + prop if prop else ''}"
