"""A plan held against the ontology: what is not in it is refused by name before any Cypher exists."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.plan.checked_values import check_filter, check_status, check_time
from kg.plan.errors import PlanError
from kg.plan.plan import Alternatives, Edge, Having, Measure, Order, Part, Pattern, Plan, Selection, Term
from kg.plan.scope import (
    ANY,
    LAYOUT_CLASSES,
    MENTIONED_IN,
    Scope,
    closure_relations,
    in_statements,
    named,
    relation_of,
    scope_of,
)
from ontology.model import Ontology, Relation

MOST_HOPS = 4
MOST_ROWS = 1000  # an answer with more is cut, and says so
MOST_IDS = 64
MOST_EDGES = 8  # of one plan, all patterns together
_NAME = re.compile(r"[a-z][A-Za-z0-9_]{0,30}")
_ID = re.compile(r"[A-Za-z0-9_.:-]{1,80}")
_NEEDS_TARGET = ("list", "count", "bool", "value", "table", "evidence", "documents", "series")
_NEEDS_KNOWN = ("describe", "changes", "claims")


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
    for at, selection in enumerate(plan.selections):
        _selection(selection, scope, f"selections[{at}]")
    check_time(plan.time, "time")
    _result(plan, scope)
    _kind(plan, scope)
    _connected(plan)
    _clocks(plan, ontology)
    return plan


# ---- names, classes, ids


def _names(plan: Plan) -> None:
    taken: set[str] = set()
    patterns = [*plan.without, *(p for e in plan.either for p in e.patterns)]
    patterns += [p for s in plan.selections for p in (s.pattern, *s.without)]
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


def _selection(selection: Selection, scope: Scope, where: str) -> None:
    if scope.variable(selection.var, f"{where}.var").ids:
        raise PlanError("bad_plan", f"{where}.var", "a known thing is not chosen from others")
    _variables(selection.pattern.variables, scope.ontology, f"{where}.pattern.variables")
    inner = scope.within(selection.pattern)
    _pattern(selection.pattern, inner, f"{where}.pattern")
    for at, part in enumerate(selection.without):
        _inner(part, inner, f"{where}.without[{at}]")
    for measure in selection.measures:
        if measure.fn != "count" or measure.over.prop:
            raise PlanError("bad_plan", f"{where}.measures", "only things can be counted here")
        inner.variable(measure.over.var, f"{where}.measures")
    names = {m.name for m in selection.measures}
    for at, having in enumerate(selection.having):
        _having(having, names, f"{where}.having[{at}]")
    for at, order in enumerate(selection.order):
        _order(order, names, inner, f"{where}.order[{at}]")
        if order.by is not None and order.by.prop and inner.known(order.by.var, order.by.prop, where).money:
            _one_currency(order.by, inner, where)
    if not selection.having and selection.limit is None:
        raise PlanError("bad_plan", where, "nothing is chosen")
    if selection.limit is not None and not 1 <= selection.limit <= MOST_ROWS:
        raise PlanError("too_big", f"{where}.limit", f"{selection.limit} things; from 1 to {MOST_ROWS}")


def _one_currency(term: Term, scope: Scope, where: str) -> None:
    if scope.known(term.var, term.prop, where).observed or term.var in scope.edges:
        raise PlanError(
            "bad_value", where, f"{term.prop} is given in several currencies; nothing is ranked across them"
        )


def _pattern(pattern: Pattern, scope: Scope, where: str) -> None:
    for at, edge in enumerate(pattern.edges):
        _edge(edge, scope, f"{where}.edges[{at}]".lstrip("."))
    for at, filter_ in enumerate(pattern.filters):
        check_filter(filter_, scope, filter_.var, f"{where}.filters[{at}]".lstrip("."))


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
        check_filter(condition, inner, "", f"{where}.where[{at}]")
    check_time(edge.time, f"{where}.time")


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
    if plan.nth and not (plan.limit and plan.order):
        raise PlanError("bad_plan", "nth", "a place in a ranking needs an order and a limit")


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
    check_status(plan)
    if plan.answer in (*_NEEDS_TARGET, *_NEEDS_KNOWN):
        target = scope.variable(plan.target, "target")
        if plan.answer in _NEEDS_KNOWN and not target.ids:
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


def hangs_together(plan: Plan) -> bool:
    """Say whether everything in a plan is connected to what it asks for."""
    try:
        _connected(plan)
    except PlanError:
        return False
    return True


def _demands(pattern: Pattern, plan: Plan) -> bool:
    """Say whether an alternative demands something of the target, or of what the plan's own edges lead to from it."""
    reached = {plan.target}
    for _ in plan.edges:
        reached |= {n for e in plan.edges if {e.subject, e.object} & reached for n in (e.subject, e.object)}
    said = {n for e in pattern.edges for n in (e.subject, e.object)} | {e.name for e in plan.edges if e.name}
    return bool(said & reached) or any(f.var in reached | said for f in pattern.filters)


def _connected(plan: Plan) -> None:
    """Refuse a pattern that falls apart: its rows would be every pair of unrelated things."""
    if plan.answer in ("path", "schema", "compare"):
        return
    inside = [p for e in plan.either for p in e.patterns]
    if loose_ways := [p for p in inside if not _demands(p, plan)]:
        raise PlanError(
            "not_connected", "either", f"an alternative demands nothing of {plan.target!r}: {loose_ways[0]}"
        )
    edges = [*plan.edges, *(edge for p in inside for edge in p.edges)]
    reached, names = {plan.target}, {v.name for v in plan.variables}
    for _ in edges:
        reached |= {n for e in edges if {e.subject, e.object} & reached for n in (e.subject, e.object)}
    compared = [(f.var, f.than.var) for f in plan.filters if f.than is not None]
    reached |= {n for pair in compared if reached & set(pair) for n in pair}
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
