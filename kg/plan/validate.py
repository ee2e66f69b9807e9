"""A plan held against the ontology: what is not in it is refused by name before any Cypher exists."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.plan.errors import PlanError
from kg.plan.plan import Alternatives, Edge, Filter, Having, Measure, Order, Part, Pattern, Plan, Term, Time
from kg.plan.scope import (
    ANY,
    LAYOUT_CLASSES,
    MENTIONED_IN,
    Known,
    Scope,
    closure_relations,
    in_statements,
    named,
    relation_of,
    scope_of,
)
from kg.plan.when import is_date
from ontology.model import Ontology, Relation

MOST_HOPS = 4
MOST_ROWS = 1000  # an answer with more is cut, and says so
MOST_IDS = 64
MOST_EDGES = 8  # of one plan, all patterns together
_NAME = re.compile(r"[a-z][A-Za-z0-9_]{0,30}")
_ID = re.compile(r"[A-Za-z0-9_.:-]{1,80}")
_NEEDS_TARGET = ("list", "count", "bool", "value", "table", "describe", "evidence", "documents", "changes", "series")


def validate(plan: Plan, ontology: Ontology) -> Plan:
    """Return `plan` unchanged when it can be run; PlanError names the first thing that is wrong with it."""
    scope = scope_of(plan, ontology)
    _names(plan)
    _variables(plan.variables, ontology, "variables")
    _pattern(Pattern(edges=plan.edges, filters=plan.filters), scope, "")
    for at, part in enumerate(plan.without):
        _inner(part, scope, f"without[{at}]")
    for at, either in enumerate(plan.either):
        _alternatives(either, scope, f"either[{at}]")
    _time(plan.time, "time")
    _result(plan, scope)
    _kind(plan, scope)
    _connected(plan)
    _clocks(plan, ontology)
    return plan


# ---- names, classes, ids


def _names(plan: Plan) -> None:
    taken: set[str] = set()
    patterns = [*plan.without, *(p for e in plan.either for p in e.patterns)]
    patterns += [part.pattern for part in plan.comparison.parts] if plan.comparison else []
    outer = [v.name for v in plan.variables] + [e.name for e in plan.edges if e.name]
    for name in [*outer, *(v.name for p in patterns for v in p.variables)]:
        if not _NAME.fullmatch(name) or name.startswith("kg_"):
            raise PlanError("bad_plan", "variables", f"{name[:40]!r} is no name for a variable (a-z, then a-z0-9_)")
        if name in taken and name in outer:
            raise PlanError("bad_plan", "variables", f"{name!r} is declared twice")
        taken.add(name)
    edges = len(plan.edges) + sum(len(p.edges) for p in patterns)
    if edges > MOST_EDGES:
        raise PlanError("too_big", "edges", f"{edges} edges; at most {MOST_EDGES}")


def _variables(variables: Iterable[object], ontology: Ontology, where: str) -> None:
    for at, variable in enumerate(variables):
        cls, ids = getattr(variable, "cls", ""), getattr(variable, "ids", ())
        if cls not in LAYOUT_CLASSES and cls not in ontology.classes:
            have = ", ".join(sorted(c for c, known in ontology.classes.items() if known.kind == "entity"))
            raise PlanError("unknown_class", f"{where}[{at}].cls", f"no class {cls[:40]!r}; there are {have}")
        if len(ids) > MOST_IDS:
            raise PlanError("too_big", f"{where}[{at}].ids", f"{len(ids)} ids; at most {MOST_IDS}")
        if (bad := next((i for i in ids if not _ID.fullmatch(i)), None)) is not None:
            raise PlanError("bad_id", f"{where}[{at}].ids", f"{bad[:40]!r} is no id of this graph")


# ---- patterns


def _inner(pattern: Pattern, scope: Scope, where: str) -> None:
    _variables(pattern.variables, scope.ontology, f"{where}.variables")
    if not pattern.edges and not pattern.filters:
        raise PlanError("bad_plan", where, "an empty pattern")
    _pattern(pattern, scope.within(pattern), where)


def _alternatives(either: Alternatives, scope: Scope, where: str) -> None:
    if len(either.patterns) < 2:
        raise PlanError("bad_plan", where, "alternatives need at least two patterns")
    for at, pattern in enumerate(either.patterns):
        _inner(pattern, scope, f"{where}.patterns[{at}]")


def _pattern(pattern: Pattern, scope: Scope, where: str) -> None:
    for at, edge in enumerate(pattern.edges):
        _edge(edge, scope, f"{where}.edges[{at}]".lstrip("."))
    for at, filter_ in enumerate(pattern.filters):
        _filter(filter_, scope, filter_.var, f"{where}.filters[{at}]".lstrip("."))


def _edge(edge: Edge, scope: Scope, where: str) -> None:
    for name in (edge.relation, *edge.others):
        _roles(edge, relation_of(scope.ontology, name, where), scope, where)
    if not 1 <= edge.hops <= MOST_HOPS:
        raise PlanError("too_far", f"{where}.hops", f"{edge.hops} hops; from 1 to {MOST_HOPS}")
    if edge.hops > 1 and (edge.closure or edge.name or edge.where):
        raise PlanError("bad_plan", where, "an edge of several hops has no name, conditions or closure")
    if edge.hops > 1 and in_statements(edge, scope.time):
        raise PlanError("too_far", where, "statements that are no facts can be followed for one hop only")
    if not edge.status:
        raise PlanError("bad_plan", f"{where}.status", "at least one status")
    inner = Scope(scope.ontology, {}, {"": edge}, scope.time)
    for at, condition in enumerate(edge.where):
        _filter(condition, inner, "", f"{where}.where[{at}]")
    _time(edge.time, f"{where}.time")


def _roles(edge: Edge, relation: Relation, scope: Scope, where: str) -> None:
    if edge.subject == edge.object:
        raise PlanError("wrong_role", where, "subject and object are the same variable")
    subject, object_ = (scope.variable(name, where).cls for name in (edge.subject, edge.object))
    straight = _admits(scope.ontology, relation, subject, object_)
    swapped = (edge.either or relation.symmetric) and _admits(scope.ontology, relation, object_, subject)
    if not straight and not swapped and not _leads_up(edge, relation, scope, subject, object_):
        runs = f"{' or '.join(relation.domain)} -> {' or '.join(relation.range)}"
        raise PlanError("wrong_role", where, f"{relation.name} runs {runs}, not {subject} -> {object_}")


def _leads_up(edge: Edge, relation: Relation, scope: Scope, subject: str, object_: str) -> bool:
    """Say whether a further relation of a closure leads to what lies in the object: a tenant of a park in Pudong."""
    if not edge.closure or relation.name not in edge.others or not _fits(scope.ontology, subject, relation.domain):
        return False
    climbs = closure_relations(scope.ontology, relation_of(scope.ontology, edge.relation, ""), object_)
    between = (scope.ontology.relations[name].domain for name in climbs)
    return any(_fits(scope.ontology, end, domain) for domain in between for end in relation.range)


def _admits(ontology: Ontology, relation: Relation, subject: str, object_: str) -> bool:
    return _fits(ontology, subject, relation.domain) and _fits(ontology, object_, relation.range)


def _fits(ontology: Ontology, cls: str, admitted: tuple[str, ...]) -> bool:
    bases = (cls, ontology.classes[cls].derived.base) if _derived(ontology, cls) else (cls,)  # type: ignore[union-attr]
    entity = cls == ANY and not set(admitted) & {"Document", "Passage", "Observation"}
    return entity or any(
        (a == ANY and base not in ("Document", "Passage", "Observation"))
        or ontology.is_a(base, a)
        or ontology.is_a(a, base)
        for base in bases
        for a in admitted
    )


def _derived(ontology: Ontology, cls: str) -> bool:
    return cls in ontology.classes and ontology.classes[cls].derived is not None


# ---- values


def _filter(filter_: Filter, scope: Scope, owner: str, where: str) -> None:
    known = scope.known(owner, filter_.prop, where)
    if filter_.op == "in" and not filter_.values:
        raise PlanError("bad_value", where, "'in' needs values")
    if filter_.op not in ("in", "is_null", "is_known") and filter_.value is None:
        raise PlanError("bad_value", where, f"{filter_.op!r} needs a value")
    for value in filter_.values or (() if filter_.value is None else (filter_.value,)):
        _value(filter_, known, value, where)
    _unit(filter_, known, scope.ontology, where)


def _value(filter_: Filter, known: Known, value: object, where: str) -> None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if filter_.part in ("year", "age") or known.datatype in ("number", "integer"):
        good, wanted = number, "a number"
    elif known.datatype == "date":
        good = is_date(value) or (known.observed and number)
        wanted = "an ISO date such as 2024-10"
    elif known.datatype == "boolean":
        good, wanted = isinstance(value, bool), "true or false"
    else:
        good, wanted = isinstance(value, str), "a text"
    if filter_.op in ("contains", "starts"):
        good, wanted = isinstance(value, str) and known.datatype == "string", "a text, on a property that is one"
    if not good:
        raise PlanError("bad_value", where, f"{filter_.prop} {filter_.op} needs {wanted}, not {str(value)[:40]!r}")


def _unit(filter_: Filter, known: Known, ontology: Ontology, where: str) -> None:
    units = known.property.units if known.property else ()
    if filter_.unit and filter_.unit not in units:
        raise PlanError("bad_value", where, f"{filter_.prop} is not measured in {filter_.unit[:20]!r}")
    if filter_.currency and not known.money:
        raise PlanError("bad_value", where, f"{filter_.prop} is not an amount of money")
    if filter_.currency and ontology.currencies and filter_.currency not in ontology.currencies:
        raise PlanError("bad_value", where, f"no currency {filter_.currency[:10]!r}")


def _time(time: Time | None, where: str) -> None:
    if time is None:
        return
    for name in ("as_of", "start", "end", "known_at"):
        if (date := getattr(time, name)) and not is_date(date):
            raise PlanError("bad_value", f"{where}.{name}", f"{date[:40]!r} is no ISO date such as 2024-10")
    if time.start and time.end and time.start[: len(time.end)] > time.end[: len(time.start)]:
        raise PlanError("bad_value", where, "the interval ends before it starts")
    if time.as_of and (time.start or time.end):
        raise PlanError("bad_value", where, "either as_of or an interval")


# ---- results


def _result(plan: Plan, scope: Scope) -> None:
    for at, term in enumerate(plan.columns):
        _term(term, scope, f"columns[{at}]")
    for at, term in enumerate(plan.group):
        _term(term, scope, f"group[{at}]")
    for at, measure in enumerate(plan.measures):
        _measure(measure, scope, f"measures[{at}]")
    measures = {m.name for m in plan.measures}
    for at, having in enumerate(plan.having):
        _having(having, measures, f"having[{at}]")
    for at, order in enumerate(plan.order):
        _order(order, measures, scope, f"order[{at}]")
    if len(measures) < len(plan.measures) or any(not _NAME.fullmatch(m) or m.startswith("kg_") for m in measures):
        raise PlanError("bad_plan", "measures", "measures need names of their own (a-z, then a-z0-9_)")
    if plan.limit is not None and not 1 <= plan.limit <= MOST_ROWS:
        raise PlanError("too_big", "limit", f"{plan.limit} rows; from 1 to {MOST_ROWS}")


def _term(term: Term, scope: Scope, where: str) -> None:
    if not term.prop:
        scope.variable(term.var, where)
        if term.part:
            raise PlanError("bad_plan", where, "only a date has parts")
        return
    known = scope.known(term.var, term.prop, where)
    if term.part and known.datatype not in ("date", "integer"):
        raise PlanError("bad_plan", where, f"{term.prop} is no date; it has no {term.part}")


def _measure(measure: Measure, scope: Scope, where: str) -> None:
    _term(measure.over, scope, f"{where}.over")
    if measure.fn == "count" or measure.over.part in ("age", "year"):
        return
    known = scope.known(measure.over.var, measure.over.prop, where) if measure.over.prop else None
    dates = measure.fn in ("min", "max") and known is not None and known.datatype == "date"
    if known is None or (known.datatype not in ("number", "integer") and not dates):
        raise PlanError("bad_value", where, f"{measure.fn} needs a number, such as a property that is one")


def _having(having: Having, measures: set[str], where: str) -> None:
    if having.measure not in measures:
        raise PlanError("unknown_variable", where, f"no measure {having.measure[:40]!r}")
    if having.op not in ("=", "!=", "<", "<=", ">", ">="):
        raise PlanError("bad_value", where, f"{having.op!r} does not compare numbers")


def _order(order: Order, measures: set[str], scope: Scope, where: str) -> None:
    if order.by is not None:
        _term(order.by, scope, f"{where}.by")
    elif order.measure not in measures:
        raise PlanError("unknown_variable", where, f"no measure {order.measure[:40]!r}")


def _kind(plan: Plan, scope: Scope) -> None:
    if plan.answer in _NEEDS_TARGET:
        target = scope.variable(plan.target, "target")
        if plan.answer in ("describe", "changes") and not target.ids:
            raise PlanError("bad_id", "target", f"{plan.answer} needs one known entity")
        if plan.answer == "documents" and target.cls != "Document":
            raise PlanError("wrong_role", "target", f"documents are asked for, not {target.cls}")
    if plan.answer == "table" and not plan.measures:
        raise PlanError("bad_plan", "measures", "a table needs at least one measure")
    if plan.answer == "value" and not plan.columns:
        raise PlanError("bad_plan", "columns", "a value needs at least one column")
    for name in plan.pair:
        scope.variable(name, "pair")
    if plan.pair and len(set(plan.pair)) != 2:
        raise PlanError("bad_plan", "pair", "a pair is of two variables")
    _special(plan, scope)


def _special(plan: Plan, scope: Scope) -> None:
    wanted = {"path": plan.path, "compare": plan.comparison, "series": plan.series}
    if plan.answer in wanted and wanted[plan.answer] is None:
        raise PlanError("bad_plan", "", f"answer {plan.answer!r} needs its part of the plan")
    if plan.path:
        _path(plan, scope)
    if plan.comparison:
        _comparison(plan, scope)
    if plan.series and plan.series.edge not in scope.edges:
        raise PlanError("unknown_variable", "series.edge", f"no edge {plan.series.edge[:40]!r}")
    if plan.about and plan.about not in scope.ontology.classes and plan.about not in scope.ontology.relations:
        raise PlanError("unknown_class", "about", f"no class or relation {plan.about[:40]!r}")


def _path(plan: Plan, scope: Scope) -> None:
    path = plan.path
    assert path is not None
    for name in filter(None, (path.start, path.end)):
        if not scope.variable(name, "path").ids:
            raise PlanError("bad_id", "path", f"{name!r} must be a known entity")
    if not 1 <= path.max_hops <= MOST_HOPS:
        raise PlanError("too_far", "path.max_hops", f"{path.max_hops} hops; from 1 to {MOST_HOPS}")
    if not path.end and not path.relations:
        raise PlanError("too_far", "path", "a chain without an end needs its relations named")
    for name in path.relations:
        relation_of(scope.ontology, name, "path.relations")


def _comparison(plan: Plan, scope: Scope) -> None:
    comparison = plan.comparison
    assert comparison is not None
    if len(scope.variable(comparison.anchor, "comparison.anchor").ids) < 2:
        raise PlanError("bad_id", "comparison.anchor", "a comparison needs at least two known entities")
    if not comparison.parts:
        raise PlanError("bad_plan", "comparison.parts", "nothing to compare by")
    for at, part in enumerate(comparison.parts):
        _part(part, comparison.anchor, scope, f"comparison.parts[{at}]")


def _part(part: Part, anchor: str, scope: Scope, where: str) -> None:
    _variables(part.pattern.variables, scope.ontology, f"{where}.pattern.variables")
    inner = scope.within(part.pattern)
    _pattern(part.pattern, inner, f"{where}.pattern")
    if part.prop:
        inner.known(anchor, part.prop, where)
    elif part.count:
        inner.variable(part.count, where)
    else:
        raise PlanError("bad_plan", where, "a property or something to count")
    if part.group:
        _term(part.group, inner, f"{where}.group")


# ---- the whole


def _connected(plan: Plan) -> None:
    """Refuse a pattern that falls apart: its rows would be every pair of unrelated things."""
    if plan.answer in ("path", "schema", "compare"):
        return
    inside = [p for e in plan.either for p in e.patterns]
    edges = [*plan.edges, *(edge for p in inside for edge in p.edges)]
    reached, names = {plan.target}, {v.name for v in plan.variables}
    for _ in edges:
        reached |= {n for e in edges if {e.subject, e.object} & reached for n in (e.subject, e.object)}
    if loose := sorted(names - reached):
        raise PlanError("not_connected", "variables", f"{loose[0]!r} is not connected to {plan.target!r}")
    for at, part in enumerate(plan.without):
        used = {n for e in part.edges for n in (e.subject, e.object)} | {f.var for f in part.filters}
        if not used & (names | set(named(plan.edges))):
            raise PlanError("not_connected", f"without[{at}]", "it shares no variable with the rest")


def _clocks(plan: Plan, ontology: Ontology) -> None:
    """Refuse time on what carries none, rather than answer as if it had been asked without."""
    for at, edge in enumerate(plan.edges):
        if edge.time and edge.time.basis == "valid" and (edge.time.as_of or edge.time.start or edge.time.end):
            _dated(edge, ontology, f"edges[{at}].time")
    edges = {e.name: e for e in plan.edges if e.name}
    asked = [*plan.columns, *plan.group, *(o.by for o in plan.order if o.by), *_measured(plan)]
    for var, prop in [*((t.var, t.prop) for t in asked), *((f.var, f.prop) for f in plan.filters)]:
        if prop in ("valid_from", "valid_to") and var in edges:
            _dated(edges[var], ontology, f"{var}.{prop}")
    time = plan.time
    valid = time is not None and time.basis == "valid" and bool(time.as_of or time.start or time.end)
    if valid and plan.edges and not any(relation_of(ontology, e.relation, "time").dated for e in plan.edges):
        _dated(plan.edges[0], ontology, "time")


def _measured(plan: Plan) -> list[Term]:
    return [m.over for m in plan.measures]


def _dated(edge: Edge, ontology: Ontology, where: str) -> None:
    if edge.relation != MENTIONED_IN and not relation_of(ontology, edge.relation, where).dated:
        raise PlanError("not_dated", where, f"{edge.relation} carries no dates in this ontology")
