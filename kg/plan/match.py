"""A pattern of the plan as MATCH clauses: known things first, then along the edges from what is already bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.plan.called import called_by, from_texts
from kg.plan.clauses import Clauses, is_entity, quoted, safe
from kg.plan.conditions import condition
from kg.plan.plan import Alternatives, Edge, Filter, Pattern, Plan, Time
from kg.plan.scope import Scope, closure_relations, relation_of
from kg.plan.selection import selected
from kg.plan.when import days, on_clock, valid_within

CLIMB = 5  # levels of a hierarchy that closure follows: site, zone, district, city, province, country


def match_plan(clauses: Clauses, plan: Plan) -> list[str]:
    """Write the plan's whole pattern; return the expressions that hold the statement ids of a row."""
    chosen = [selected(clauses, s, at, match=match_pattern, absent=_absent) for at, s in enumerate(plan.selections)]
    known = {v.name for v in plan.variables if v.ids}
    led = bool(plan.either) and not plan.edges and plan.target not in known and _all_reach(plan)
    found = [_either(clauses, plan.either[0], 0, leads_to=plan.target)] if led else []
    evidence = match_pattern(clauses, Pattern(variables=plan.variables, edges=plan.edges, filters=plan.filters))
    for at, either in enumerate(plan.either):
        found += [] if led and at == 0 else [_either(clauses, either, at)]
    evidence += [*chosen, *found]
    demands = [_absent(clauses, pattern) for pattern in plan.without]
    demands += [f"{safe(plan.pair[0])}.id < {safe(plan.pair[1])}.id"] if plan.pair else []
    clauses.require(demands)
    return evidence


def match_pattern(clauses: Clauses, pattern: Pattern) -> list[str]:
    """Write one pattern; return its evidence expressions."""
    _anchors(clauses, pattern)
    named = [f for f in pattern.filters if f.prop == "called" and "called" not in clauses.scope.ontology.properties]
    if named and len(pattern.variables) == 1 and not pattern.edges and not clauses.bound:
        from_texts(clauses, named[0].var, str(named[0].value))
    waiting = list(_numbered(pattern.edges))
    done: list[Edge] = []
    evidence: list[str] = []
    filters = list(pattern.filters)
    while waiting:
        name, edge = _next(clauses, waiting)
        waiting.remove((name, edge))
        evidence += _edge(clauses, edge, name, _apart(clauses, edge, done))
        done.append(edge)
    for variable in pattern.variables:
        if variable.name not in clauses.bound:
            node, demands = clauses.node(variable.name)
            clauses.match(node, demands)
    _filters(clauses, filters)
    return [*evidence, *(called_by(clauses, f.var, str(f.value)) for f in named)]


def _numbered(edges: tuple[Edge, ...]) -> Iterable[tuple[str, Edge]]:
    """Name every edge: its own name, else one that no plan can use."""
    return ((safe(e.name) if e.name else f"kg_{e.subject}_{e.object}_{at}", e) for at, e in enumerate(edges))


def _anchors(clauses: Clauses, pattern: Pattern) -> None:
    """Bind what is named; several of a kind first, since the embedded engine loses rows of an UNWIND after a MATCH."""
    for variable in sorted(pattern.variables, key=lambda v: len(v.ids) < 2):
        if not variable.ids or variable.name in clauses.bound:
            continue
        name = safe(variable.name)
        label = "Entity" if is_entity(variable) else variable.cls
        both = "Entity|RetractedEntity" if clauses.hindsight and is_entity(variable) else label
        if len(variable.ids) == 1:
            clauses.match(f"({name}:{both} {{id: {clauses.param(variable.ids[0], variable.name)}}})", [])
        else:
            ids = clauses.param(list(variable.ids), variable.name)
            clauses.add(f"UNWIND {ids} AS kg_{variable.name}")
            clauses.match(f"({name}:{both} {{id: kg_{variable.name}}})", [])
        clauses.bound.add(variable.name)


def _next(clauses: Clauses, waiting: list[tuple[str, Edge]]) -> tuple[str, Edge]:
    def unbound(item: tuple[str, Edge]) -> int:
        return len({item[1].subject, item[1].object} - clauses.bound)

    return min(waiting, key=unbound)


def _edge(clauses: Clauses, edge: Edge, name: str, apart: list[tuple[str, str]]) -> list[str]:
    write = _statement if clauses.statement_edge(edge) else _relationship
    pattern, demands, evidence = write(clauses, edge, name)
    demands += [f"{safe(left)}.id <> {safe(right)}.id" for left, right in apart]
    inner = Scope(clauses.scope.ontology, {}, {name: edge}, clauses.scope.time)
    own = clauses.child(inner)
    for filter_ in edge.where:
        demands.append(condition(own, filter_, name, known=inner.known(name, filter_.prop, "")))
    clauses.match(pattern, demands)
    return [] if edge.given else evidence


def _apart(clauses: Clauses, edge: Edge, done: list[Edge]) -> list[tuple[str, str]]:
    """Two things in the same role of the same third are two things: an investor shared by two companies, not one.

    Where one held it once and another holds it now, both may be the same: who was head there may be its chairman.
    """
    found = []
    for other in done:
        then_and_now = set(edge.status).isdisjoint(other.status)
        if {edge.relation, *edge.others} & {other.relation, *other.others} and not then_and_now:
            if edge.subject == other.subject and edge.object != other.object:
                found.append((edge.object, other.object))
            if edge.object == other.object and edge.subject != other.subject:
                found.append((edge.subject, other.subject))
    ids = {v.name: v.ids for v in clauses.scope.variables.values()}
    return [(a, b) for a, b in found if not (ids[a] and ids[b])]


# ---- facts: relationships


def _relationship(clauses: Clauses, edge: Edge, name: str) -> tuple[str, list[str], list[str]]:
    relation = relation_of(clauses.scope.ontology, edge.relation, "")
    types = "|".join(quoted(r) for r in (edge.relation, *edge.others))
    many = f"*1..{edge.hops}" if edge.hops > 1 else ""
    turned = relation.inverse if not (many or edge.either or edge.others or relation.symmetric) else ""
    undirected = relation.symmetric or edge.either or bool(turned)
    climb = _climb(clauses, edge, name)
    flipped = edge.subject not in clauses.bound and edge.object in clauses.bound
    demands = _every(clauses, edge, name, many, relation.dated)
    if turned:
        types = f"{types}|{quoted(turned)}"
        demands.append(_either_way(edge, name, turned))
    left, right = (edge.object, edge.subject) if flipped else (edge.subject, edge.object)
    (first, wants), (second, wants2) = clauses.node(left), clauses.node(right)
    arrow = _arrow(f"{name}:{types}{many}", flipped=flipped, undirected=undirected)
    middle = (
        f"{climb[1]}({name}_at){arrow}" if climb and flipped else f"{arrow}({name}_at){climb[0]}" if climb else arrow
    )
    return f"{first}{middle}{second}", demands + wants + wants2, _proof(name, many, bool(climb))


def _either_way(edge: Edge, name: str, inverse: str) -> str:
    """Return the condition that a relationship runs as asked, or as its inverse the other way round."""
    first, second = (f"(type({name}) = '{r}' AND startNode({name}) = {safe(end)})" for r, end in (
        (edge.relation, edge.subject), (inverse, edge.object)))  # fmt: skip
    return f"({first} OR {second})"


def _climb(clauses: Clauses, edge: Edge, name: str) -> tuple[str, str] | None:
    """Return the path from the object as stated up to the object as asked, and the same path read downwards."""
    relation = relation_of(clauses.scope.ontology, edge.relation, "")
    cls = clauses.scope.variables[edge.object].cls
    upward = closure_relations(clauses.scope.ontology, relation, cls) if edge.closure else ()
    if not upward:
        return None
    body = f"[{name}_up:{'|'.join(quoted(r) for r in upward)}*0..{CLIMB}]"
    return f"-{body}->", f"<-{body}-"


def _arrow(body: str, *, flipped: bool, undirected: bool) -> str:
    if undirected:
        return f"-[{body}]-"
    return f"<-[{body}]-" if flipped else f"-[{body}]->"


def _every(clauses: Clauses, edge: Edge, name: str, many: str, dated: bool) -> list[str]:
    if not many:
        return standing(clauses, edge, name, dated=dated)
    inside = " AND ".join(standing(clauses, edge, "kg_hop", dated=dated))
    return [f"all(kg_hop IN {name} WHERE {inside})"] if inside else []


def standing(clauses: Clauses, edge: Edge, name: str, *, dated: bool) -> list[str]:
    """Return the conditions of status and time on a relationship."""
    if edge.relation == "MENTIONED_IN" or relation_of(clauses.scope.ontology, edge.relation, "").computed:
        return []
    time = edge.time or clauses.scope.time or Time()
    asked = bool(time.as_of or time.start or time.end)
    if asked and time.basis != "valid":
        low, high = clauses.interval(time)
        stamp = "published" if time.basis == "published" else "recorded_at"
        high_end = high if stamp == "published" else clauses.param(f"{clauses.params[high[1:]]}T99", "instant_end")
        return [on_clock(f"{name}.{stamp}", low, high_end)]
    if not dated or not asked:
        return _now(clauses, edge, name)
    low, high = clauses.interval(time)
    # A fact that ended at an unknown time says nothing about one day; it does about its whole past when that is asked.
    ended = [] if "former" in edge.status else [f"({name}.status = 'asserted' OR {name}.valid_to IS NOT NULL)"]
    if relation_of(clauses.scope.ontology, edge.relation, "").past and not time.as_of:
        # Done once: what was issued in 2022 was not issued in 2023. Undated, the first report counts.
        return [*ended, on_clock(f"coalesce({name}.valid_from, {name}.first_published)", low, high)]
    if set(edge.status) == {"asserted", "former"}:  # a former president of unknown years was not president in 2024
        known = f"{name}.valid_from IS NOT NULL OR coalesce({name}.end_from, '') <> 'reported'"
        ended = [f"({name}.status = 'asserted' OR {known})"]
    valid = valid_within(
        name,
        low,
        high,
        reported=f"{name}.first_published",
        single=_is_single(clauses, edge),
        counted=clauses.scope.counts,
    )
    following = _until_the_next(edge, name, low) if _is_single(clauses, edge) else ()
    return [*ended, *_beyond(clauses, edge, name, time), valid, *following]


def _until_the_next(edge: Edge, name: str, low: str) -> Iterator[str]:
    """Nobody else was to follow by then: a successor named for a day ends the time of the one before."""
    if edge.hops > 1 or edge.either:
        return
    planned = f"kg_next.relation = '{edge.relation}' AND kg_next.status = 'planned' AND kg_next.valid_from <= {low}"
    later = f"coalesce({name}.valid_from, '') < kg_next.valid_from AND toLower(kg_next.q_title) = toLower({name}.title)"
    path = f"({safe(edge.object)})<-[:REFERS_TO]-(:Mention)<-[:OBJECT]-(kg_next:Statement)"
    yield f"NOT EXISTS {{ MATCH {path} WHERE {planned} AND {later} }}"


def _is_single(clauses: Clauses, edge: Edge) -> bool:
    """Say whether only one can be it at a time: a company's chair, a firm's parent."""
    relation = relation_of(clauses.scope.ontology, edge.relation, "")
    return bool(relation.functional or relation.functional_at_level or relation.functional_per)


def _beyond(clauses: Clauses, edge: Edge, name: str, time: Time) -> list[str]:
    """Who has held it since June no longer did so when June was over: a state that ended then is none of since then."""
    if not time.start or time.end or time.as_of or "asserted" not in edge.status:
        return []
    return [f"({name}.valid_to IS NULL OR {name}.valid_to > {clauses.param(days(time.start)[1], 'since_end')})"]


def _now(clauses: Clauses, edge: Edge, name: str) -> list[str]:
    today = clauses.param(clauses.today, "today")
    if set(edge.status) == {"asserted"}:
        begun = f"({name}.valid_from IS NULL OR {name}.valid_from <= {today})"
        return [f"{name}.status = 'asserted'", begun, f"({name}.valid_to IS NULL OR {name}.valid_to > {today})"]
    if set(edge.status) == {"former"}:
        return [f"({name}.status = 'former' OR {name}.valid_to <= {today})"]
    return []


def _proof(name: str, many: str, climbs: bool) -> list[str]:
    own = _all_of(name) if many else f"coalesce({name}.statements, [])"
    return [own, *([_all_of(f"{name}_up")] if climbs else [])]


def _all_of(path: str) -> str:
    return f"reduce(kg_s = [], kg_r IN {path} | kg_s + coalesce(kg_r.statements, []))"


# ---- claims that are no facts, and what was known: statements


def _statement(clauses: Clauses, edge: Edge, name: str) -> tuple[str, list[str], list[str]]:
    relation = relation_of(clauses.scope.ontology, edge.relation, "")
    both = "SUBJECT|OBJECT"
    free = relation.symmetric or edge.either
    subject, object_ = (both, both) if free else ("SUBJECT", "OBJECT")
    flipped = edge.subject not in clauses.bound and edge.object in clauses.bound
    ends = [(edge.subject, subject), (edge.object, object_)]
    (left, left_role), (right, right_role) = reversed(ends) if flipped else ends
    (first, wants), (second, wants2) = clauses.node(left), clauses.node(right)
    demands = [*_claimed(clauses, edge, name), *wants, *wants2]
    half = f"{first}<-[:REFERS_TO]-({name}_l:Mention)<-[:{left_role}]-({name}:Statement)"
    other = f"-[:{right_role}]->({name}_r:Mention)-[:REFERS_TO]->"
    climb = _climb(clauses, edge, name)
    tail = f"({name}_at){climb[0]}{second}" if climb and not flipped else second
    if climb and flipped:
        half = f"{first}{climb[1]}({name}_at)<-[:REFERS_TO]-({name}_l:Mention)<-[:{left_role}]-({name}:Statement)"
    return f"{half}{other}{tail}", demands, [f"[{name}.id]", *([_all_of(f"{name}_up")] if climb else [])]


def _claimed(clauses: Clauses, edge: Edge, name: str) -> list[str]:
    relations = clauses.param([edge.relation, *edge.others], "relations")
    demands = [f"{name}.relation IN {relations}", f"{name}.status IN {clauses.param(list(edge.status), 'status')}"]
    time = edge.time or clauses.scope.time or Time()
    if time.as_of or time.start or time.end:
        low, high = clauses.interval(time)
        valid = time.basis == "valid"
        demands.append(
            valid_within(name, low, high, reported=f"{name}.published")
            if valid
            else on_clock(f"{name}.published", low, high)
        )
    return [*demands, *clauses.known_at(name), *_still_held(clauses, edge, name, time)]


def _still_held(clauses: Clauses, edge: Edge, name: str, time: Time) -> list[str]:
    """In hindsight a later holder closes an earlier one as the graph does: by the slot that only one can fill."""
    if not clauses.hindsight or not _is_single(clauses, edge) or edge.status != ("asserted",) or time.start or time.end:
        return []
    began = "coalesce({0}.valid_from, {0}.published, '')"
    later = [
        "kg_later.status = 'asserted'",
        f"(kg_later.object_entity <> {name}.object_entity OR kg_later.subject_entity <> {name}.subject_entity)",
        f"{began.format('kg_later')} > {began.format(name)}",
        *clauses.known_at("kg_later"),
    ]
    later += [f"{began.format('kg_later')} <= {clauses.interval(time)[1]}"] if time.as_of else []
    return [f"NOT EXISTS {{ MATCH (kg_later:Statement {{slot: {name}.slot}}) WHERE {' AND '.join(later)} }}"]


# ---- filters, alternatives, absence


def _filters(clauses: Clauses, filters: list[Filter]) -> None:
    demands = []
    for filter_ in filters:
        known = clauses.scope.known(filter_.var, filter_.prop, "filters")
        demands.append(condition(clauses, filter_, filter_.var, known=known))
    clauses.require(demands)


def _all_reach(plan: Plan) -> bool:
    """Say whether every branch of the first alternatives leads to the target, so that nothing is scanned for it."""
    return all(any(plan.target in (e.subject, e.object) for e in p.edges) for p in plan.either[0].patterns)


def _either(clauses: Clauses, either: Alternatives, at: int, *, leads_to: str = "") -> str:
    """Write alternatives as one subquery; each row remembers the statements of the branch that held.

    `leads_to`: the branches find this variable themselves, from what they know, instead of testing it.
    """
    parts, shared = [], sorted(clauses.bound)
    for pattern in either.patterns:
        inner = clauses.child(clauses.scope.within(pattern))
        evidence = " + ".join(match_pattern(inner, pattern)) or "[]"
        found = f"{safe(leads_to)}, " if leads_to else ""
        parts.append(f"{inner.text()}\nRETURN {found}{evidence} AS kg_either{at}")
    body = "\nUNION ALL\n".join(parts)
    clauses.add(f"CALL ({', '.join(safe(name) for name in shared)}) {{\n{body}\n}}")
    clauses.bound |= {leads_to} - {""}
    return f"kg_either{at}"


def _absent(clauses: Clauses, pattern: Pattern) -> str:
    inner = clauses.child(clauses.scope.within(pattern))
    match_pattern(inner, pattern)
    return f"NOT EXISTS {{ {inner.text()} }}"
