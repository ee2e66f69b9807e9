"""A plan put plainly before it runs: what another part already demands is dropped, what is filtered by is shown."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.errors import PlanError
from kg.plan.plan import Edge, Filter, Plan, Term
from kg.plan.scope import class_property
from ontology.model import Ontology

_TOLD = ("=", "!=", "<", "<=", ">", ">=", "in")


def simplified(plan: Plan) -> Plan:
    """Return `plan` without edges that lead to just anything where another edge demands the same of something known.

    "Segments with companies in Mill District" need not also have a member of any kind.
    """
    idle = [e for e in plan.edges if _idle_end(plan, e) and any(_implies(o, e) for o in plan.edges)]
    if not idle:
        return plan
    gone = {_idle_end(plan, e) for e in idle}
    edges = tuple(e for e in plan.edges if e not in idle)
    return replace(plan, edges=edges, variables=tuple(v for v in plan.variables if v.name not in gone))


def _idle_end(plan: Plan, edge: Edge) -> str:
    """Return the end of `edge` of which nothing else is said or shown, "" when there is none."""
    plain = not edge.where and edge.hops == 1 and not edge.closure and not edge.either and edge.time is None
    if not plain or edge.status != ("asserted",) or edge.others or _mentioned(plan, edge.name):
        return ""
    ends = (edge.subject, edge.object)
    free = {v.name for v in plan.variables if v.cls == "Entity" and not v.ids} - {plan.target, *plan.pair}
    once = [n for n in ends if n in free and sum(n in (e.subject, e.object) for e in plan.edges) == 1]
    return next((n for n in once if not _mentioned(plan, n)), "")


def _mentioned(plan: Plan, name: str) -> bool:
    terms = [*plan.columns, *plan.group, *(m.over for m in plan.measures), *(o.by for o in plan.order if o.by)]
    patterns = [*plan.without, *(p for a in plan.either for p in a.patterns)]
    patterns += [s.pattern for s in plan.selections] + [p for s in plan.selections for p in s.without]
    terms += [f.than for f in plan.filters if f.than is not None]
    if any(s.var == name for s in plan.selections):
        return bool(name)
    inner = {n for p in patterns for e in p.edges for n in (e.subject, e.object)}
    series = plan.series is not None and plan.series.edge == name
    return bool(name) and (
        series or name in inner or any(t.var == name for t in terms) or any(f.var == name for f in plan.filters)
    )


def _implies(other: Edge, edge: Edge) -> bool:
    """Say whether `other` is the same relation at the same near end."""
    shared = other.subject == edge.subject or other.object == edge.object
    plain = other.status == edge.status and not other.others and not other.either and other.hops == 1
    return other is not edge and other.relation == edge.relation and shared and plain and other.time is None


def with_filtered_columns(plan: Plan, ontology: Ontology) -> Plan:
    """Return a list with the plain properties that it filters by among its columns: "founded after 2020" shows when."""
    if plan.answer == "bool":
        return _with_share(plan, ontology) if plan.edges else _with_figures(plan, ontology)
    if plan.answer != "list" or plan.measures or plan.pair:
        return plan
    found = [Term(var=f.var, prop=f.prop) for f in plan.filters if _shown(plan, f, ontology)]
    found += [Term(var=e.name, prop="share") for e in plan.edges if _may_be_a_part(e, ontology)]
    found += [Term(var=e.name, prop="title") for e in plan.edges if _is_a_career(e, plan, ontology)]
    own = [e for e in plan.edges if e.name and plan.target in (e.subject, e.object)]
    found += [Term(var=e.name, prop=f.prop) for e in own for f in e.where if is_of_a_kind(f)]
    return replace(plan, columns=tuple(dict.fromkeys([*plan.columns, *found])))


def is_of_a_kind(filter_: Filter) -> bool:
    """Say whether a condition names goods or a degree of which a source tells more: "etching machines" of machines."""
    return filter_.prop in ("product", "degree") and filter_.op == "contains"


def _with_share(plan: Plan, ontology: Ontology) -> Plan:
    """Return a yes-or-no question with the share that its one relation carries: who bought a part did not buy all."""
    edge = plan.edges[0] if len(plan.edges) == 1 and not plan.columns else None
    if edge is None or edge.either or edge.relation not in ontology.relations:
        return plan
    if "share" not in ontology.relations[edge.relation].qualifiers:
        return plan
    named = replace(edge, name=edge.name or "asked1")
    return replace(plan, edges=(named,), columns=(Term(var=named.name, prop="share"),))


def _with_figures(plan: Plan, ontology: Ontology) -> Plan:
    """Return a yes-or-no question about a figure of one thing with that figure among its columns."""
    found = [Term(var=f.var, prop=f.prop) for f in plan.filters if _shown(plan, f, ontology)]
    return replace(plan, columns=tuple(dict.fromkeys([*plan.columns, *found])))


def _is_a_career(edge: Edge, plan: Plan, ontology: Ontology) -> bool:
    """Say whether the list is of places where one named person holds a post: as what is told with each."""
    relation = ontology.relations.get(edge.relation)
    posts = relation is not None and any(p.startswith("title") for p in relation.functional_per)
    person = any(v.name == edge.subject and len(v.ids) == 1 for v in plan.variables)
    return bool(edge.name) and posts and person and plan.target == edge.object and not edge.where and not edge.others


def _may_be_a_part(edge: Edge, ontology: Ontology) -> bool:
    """Say whether the deed may be about a part only: whoever bought 30 % of a firm has not bought the firm."""
    relation = ontology.relations.get(edge.relation)
    told = any(f.prop == "share" for f in edge.where)
    once = relation is not None and relation.past and "share" in relation.qualifiers
    return bool(edge.name) and once and relation is not None and "round" not in relation.qualifiers and not told


def _shown(plan: Plan, filter_: Filter, ontology: Ontology) -> bool:
    cls = next((v.cls for v in plan.variables if v.name == plan.target), "")
    if filter_.var != plan.target or filter_.part or filter_.op not in _TOLD or cls not in ontology.classes:
        return False
    try:
        known = class_property(ontology, cls, filter_.prop, "")
    except PlanError:
        return False
    return known.property is not None
