"""A pattern in the making: variables, edges and filters, joined by what the ontology admits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Filter, Op, Pattern, Selection, Time, Variable
from kg.planner.index import Hit
from kg.planner.items import Element
from kg.planner.levels import asked_at_a_level
from kg.planner.prepositions import prepositions_of
from ontology.model import Ontology, Relation, Role

ANYTHING = "Entity"
MOST_TIED = 2  # relations equally near to two bare nouns; among more there is no telling


@dataclass(slots=True)
class Node:
    """A noun phrase understood so far: its variable, or the property of one, and what was said about it."""

    var: str = ""
    prop: str = ""  # a property of `var`, which is "" while its owner is not known
    edge: int | None = None  # the edge that its noun form made
    open: str = ""  # the variable of that edge's other role while nothing fills it
    no: bool = False
    wh: str = ""
    named: bool = False  # an entity, not a set
    superlative: tuple[str, bool] | None = None  # property, descending
    most: bool | None = None  # "the most X" True, "the fewest X" False
    top: int | None = None
    bound: tuple[Op, float, str] | None = None  # op, value, currency before a counted or measured noun
    times: list[Time] = field(default_factory=list)
    alternatives: tuple[str, ...] = ()
    joined_by: frozenset[str] = frozenset()  # relations that "mentioning them" names
    ranking: bool = False  # "top 5" and not "first 5"
    counted: list[Node] = field(default_factory=list)  # things of which there must be so many: "in more than 3 cities"


class Draft:
    """A pattern that grows. Nested drafts (for "without") see the variables of the ones around them."""

    def __init__(self, ontology: Ontology, outer: Draft | None = None) -> None:
        self.ontology = ontology
        self.outer = outer
        self.variables: dict[str, Variable] = {}
        self.edges: list[Edge] = []
        self.filters: list[Filter] = []
        self.without: list[Pattern] = []
        self.selections: list[Selection] = []
        self.exact: bool = outer.exact if outer else False  # True: a relation means none but itself
        self._counter: list[int] = outer._counter if outer else [0]
        self._all: list[Draft] = outer._all if outer else []
        self._all.append(self)

    def inner(self) -> Draft:
        """Return a draft for a pattern inside this one."""
        return Draft(self.ontology, self)

    def held(self) -> list[Held]:
        """Return what this draft, and every draft nested in it or around it, holds now."""
        return [
            (d, dict(d.variables), list(d.edges), list(d.filters), list(d.without), list(d.selections))
            for d in self._all
        ]

    def restore(self, held: list[Held]) -> None:
        """Put everything back as `held` has it; drafts begun since are forgotten."""
        self._all[:] = [at for at, *_ in held]
        for at, variables, edges, filters, without, selections in held:
            at.variables, at.edges, at.filters, at.without = dict(variables), list(edges), list(filters), list(without)
            at.selections = list(selections)

    def pattern(self) -> Pattern:
        """Return what this draft alone holds."""
        return Pattern(variables=tuple(self.variables.values()), edges=tuple(self.edges), filters=tuple(self.filters))

    def fresh(self, letter: str) -> str:
        """Return a new name."""
        self._counter[0] += 1
        return f"{letter}{self._counter[0]}"

    def variable(self, cls: str = ANYTHING, hits: Sequence[Hit] = ()) -> str:
        """Add a variable and return its name."""
        name = self.fresh("v")
        ids, names = tuple(h.id for h in hits), tuple(h.name for h in hits)
        names = names[:1] if len(set(names)) == 1 else names  # the countries of one area
        self.variables[name] = Variable(name=name, cls=cls, ids=ids, names=names)
        return name

    def find(self, name: str) -> Variable:
        """Return a variable of this draft or one around it."""
        draft: Draft | None = self
        while draft is not None:
            if name in draft.variables:
                return draft.variables[name]
            draft = draft.outer
        raise KeyError(name)

    def set(self, variable: Variable) -> None:
        """Replace a variable where it is held."""
        draft: Draft | None = self
        while draft is not None:
            if variable.name in draft.variables:
                draft.variables[variable.name] = variable
                return
            draft = draft.outer

    def unify(self, kept: str, gone: str) -> bool:
        """Make one variable of two; False when their classes exclude each other or both are anchored apart."""
        if not kept or not gone:
            return False
        a, b = self.find(kept), self.find(gone)
        cls = self._common(a.cls, b.cls)
        if cls is None or (a.ids and b.ids and set(a.ids) != set(b.ids)) or not self._admitted((kept, gone), cls):
            return False
        self.set(replace(a, cls=cls, ids=a.ids or b.ids, names=a.names or b.names))
        if kept == gone:
            return True
        draft: Draft | None = self
        while draft is not None:
            draft.variables.pop(gone, None)
            draft.edges[:] = [_renamed(e, gone, kept) for e in draft.edges]
            draft.filters[:] = [replace(f, var=kept) if f.var == gone else f for f in draft.filters]
            draft.without[:] = [_renamed_pattern(p, gone, kept) for p in draft.without]
            draft.selections[:] = [replace(s, var=kept) if s.var == gone else s for s in draft.selections]
            draft = draft.outer
        return True

    def shared_class(self, a: str, b: str) -> str:
        """Return the nearest class that both are, ANYTHING when there is none."""
        classes = self.ontology.classes
        line = (a, *self.ontology.ancestors(a)) if a in classes else ()
        return next((c for c in line if self.ontology.is_a(b, c)), ANYTHING)

    def admits(self, name: str, cls: str) -> bool:
        """Say whether a variable may be of this class, by what is said of it so far."""
        return self._common(self.find(name).cls, cls) is not None and self._admitted((name, name), cls)

    def _admitted(self, names: tuple[str, str], cls: str) -> bool:
        """Say whether every edge at these variables may hold a `cls` there."""
        draft: Draft | None = self
        while draft is not None:
            for edge in draft.edges:
                relation = self.ontology.relations.get(edge.relation)
                if relation is None or edge.either:
                    continue
                ends: tuple[tuple[str, Role], ...] = ((edge.subject, "subject"), (edge.object, "object"))
                if any(var in names and not self.fits(relation, role, cls) for var, role in ends):
                    return False
            draft = draft.outer
        return True

    def mentioned(self, entity: str, document: str) -> None:
        """Say that a document mentions an entity."""
        edge = Edge(relation="MENTIONED_IN", subject=entity, object=document, name=self.fresh("e"))
        self.edges.append(edge)

    def _common(self, a: str, b: str) -> str | None:
        if a == ANYTHING or self.ontology.is_a(b, a):
            return b
        return a if b == ANYTHING or self.ontology.is_a(a, b) else None

    def fits(self, relation: Relation, role: Role, cls: str) -> bool:
        """Say whether something of class `cls` may play `role`."""
        wanted = relation.domain if role == "subject" else relation.range
        return cls == ANYTHING or any(self.ontology.is_a(cls, w) or self.ontology.is_a(w, cls) for w in wanted)

    def relate(
        self,
        relation: str,
        subject: str,
        object_: str,
        *,
        where: Sequence[Filter] = (),
        status: tuple[Status, ...] = ("asserted",),
        time: Time | None = None,
    ) -> int | None:
        """Add an edge and return its place; None when domain or range do not admit the two."""
        if not subject or not object_:
            return None
        found = self.ontology.relations[relation]
        pair = (self.find(subject), self.find(object_))
        if not (self.fits(found, "subject", pair[0].cls) and self.fits(found, "object", pair[1].cls)):
            return None
        for variable, classes in zip(pair, (found.domain, found.range), strict=True):
            if variable.cls != ANYTHING:
                continue
            admitted = [c for c in classes if c in self.ontology.classes and self._admitted((variable.name,) * 2, c)]
            if not admitted and any(c in self.ontology.classes for c in classes):
                return None  # what founded something is no product and no segment
            if len(classes) == 1 and admitted:
                self.set(replace(variable, cls=classes[0]))
        closure = found.transitive and (bool(pair[1].ids) or asked_at_a_level(found, pair[1].cls, self.ontology))
        self.edges.append(
            Edge(
                relation=relation,
                subject=subject,
                object=object_,
                name=self.fresh("e"),
                where=tuple(where),
                status=status,
                closure=closure,
                time=time,
                others=() if where else self._included(found, pair),
            )
        )
        return len(self.edges) - 1

    def _included(self, relation: Relation, pair: tuple[Variable, Variable]) -> tuple[str, ...]:
        """Return the relations that whoever asks for this one means too, where the two may stand in them."""
        names = () if self.exact else relation.includes
        known = [self.ontology.relations[name] for name in names if name in self.ontology.relations]
        ends: tuple[tuple[Role, Variable], ...] = (("subject", pair[0]), ("object", pair[1]))
        return tuple(r.name for r in known if all(self.fits(r, role, variable.cls) for role, variable in ends))

    def role_of(self, element: Element) -> tuple[Relation, Role]:
        """Return the relation of a noun or verb element and the role it names."""
        return self.ontology.relations[element.name], "object" if element.role == "object" else "subject"

    def noun(self, element: Element, *, owner: str | None = None) -> Node | None:
        """Add the thing a noun form names, related to `owner` or to something not yet said."""
        relation, role = self.role_of(element)
        thing = self.variable()
        other = owner if owner is not None else self.variable()
        pair = (thing, other) if role == "subject" else (other, thing)
        where = [Filter(prop=prop, value=value) for prop, value in element.where]
        edge = self.relate(relation.name, *pair, where=where)
        if edge is None:
            return None
        return Node(var=thing, edge=edge, open="" if owner else other)

    def joins(self, left: str, right: str, preposition: str = "") -> list[tuple[Relation, bool]]:
        """Return relations that may join two variables, cheapest first, each with whether `left` is the subject."""
        a, b = self.find(left).cls, self.find(right).cls
        found: list[tuple[float, str, Relation, bool]] = []
        for relation in self.ontology.relations.values():
            for forward in (True, False):
                pair = (a, b) if forward else (b, a)
                if self.fits(relation, "subject", pair[0]) and self.fits(relation, "object", pair[1]):
                    cost = self._cost(relation, pair, preposition, forward)
                    if cost is not None:
                        found.append((cost, relation.name, relation, forward))
        found.sort(key=lambda f: f[:2])
        nearest = {name for cost, name, *_ in found if cost <= found[0][0] + 0.05}
        if len(nearest) > MOST_TIED:
            return []  # an organization and another: part, owner, member, investor, nothing says which
        return [(relation, forward) for cost, _, relation, forward in found if cost <= found[0][0] + 0.5]

    def any_joins(self, left: str, right: str) -> list[tuple[Relation, bool]]:
        """Return every relation the ontology admits between two variables, each with whether `left` is the subject."""
        a, b = self.find(left).cls, self.find(right).cls
        found = []
        for relation in self.ontology.relations.values():
            for forward in (True, False):
                pair = (a, b) if forward else (b, a)
                if self.fits(relation, "subject", pair[0]) and self.fits(relation, "object", pair[1]):
                    found.append((relation, forward))
                    break
        return [f for f in found if self._between_entities(f[0]) and not f[0].computed]

    def _between_entities(self, relation: Relation) -> bool:
        classes = self.ontology.classes
        return all(r in classes and classes[r].kind == "entity" for r in relation.range)

    def _cost(self, relation: Relation, pair: tuple[str, str], preposition: str, forward: bool) -> float | None:
        """Return how far-fetched a relation is for two bare nouns beside each other; None: not at all."""
        if relation.symmetric or any(r not in self.ontology.classes for r in relation.range):
            return None
        kin = any(self.ontology.is_a(pair[0], end) for end in relation.range)
        if kin and not relation.transitive:
            return None  # one organization and another: owner, member, investor, nothing says which
        if preposition and preposition not in prepositions_of(relation, states=True):
            return None
        if not forward and preposition:
            return None
        distance = self._distance(pair[0], relation.domain) + self._distance(pair[1], relation.range)
        far = 0.0 if relation.transitive or relation.functional else 0.25
        return distance + far + (0.0 if prepositions_of(relation) & {"in", "at"} else 0.3)

    def _distance(self, cls: str, wanted: Sequence[str]) -> float:
        """Return how many steps up from `cls` the nearest wanted class is; a class below the wanted one is near."""
        if cls == ANYTHING:
            return 3.0
        line = (cls, *self.ontology.ancestors(cls)) if cls in self.ontology.classes else (cls,)
        steps = [line.index(w) for w in wanted if w in line]
        return float(min(steps)) if steps else 4.0

    def join(self, left: str, right: str, preposition: str = "") -> int | None:
        """Join two nouns by the cheapest relation; None when there is none, or no telling which."""
        if not left or not right:
            return None
        if self.find(right).cls == ANYTHING and self.find(right).ids:
            return None  # names of different kinds: no telling what joins them
        options = self.joins(left, right, preposition)
        best = options[0] if options else None
        if best is None and preposition in ("of", "for"):
            loose = self.joins(left, right, "")
            best = loose[0] if len({r.name for r, _ in loose}) == 1 else None
        if best is None:
            return self.through(left, right) if preposition in ("in", "at") else None
        relation, forward = best
        if self.find(left).cls == ANYTHING and preposition and len(options) > 1:
            return None  # "who is in X": nothing says which relation is meant
        place = self._larger(relation, left, right, preposition) if forward else None
        if place is not None:
            return self._either_of(place, relation, left, right)
        at = self.relate(relation.name, *((left, right) if forward else (right, left)))
        if at is not None and preposition:
            self.widened(at)
        return at

    def through(self, left: str, right: str, names: Iterable[str] = ()) -> int | None:
        """Join what is in a place to the larger place that only places are in: a company, its city, the country."""
        a, b = self.find(left).cls, self.find(right).cls
        if ANYTHING in (a, b):
            return None
        near = [r for r in self.ontology.relations.values() if {"in", "at"} & prepositions_of(r, states=True)]
        steps = [
            (first, second)
            for first in near
            for second in near
            if first.name != second.name
            and not set(first.domain) & set(first.range)
            and not any(self.ontology.is_a(d, r) for d in first.domain for r in first.range)
            and (not names or first.name in names)
            and self.fits(first, "subject", a)
            and not self.fits(first, "object", b)
            and any(self.ontology.is_a(c, d) for c in first.range for d in second.domain)
            and any(self.ontology.is_a(b, wanted) for wanted in second.range)
        ]
        if len(steps) != 1:
            return None
        middle = self.variable(steps[0][0].range[0])
        at = self.relate(steps[0][0].name, left, middle)
        return at if at is not None and self.relate(steps[0][1].name, middle, right) is not None else None

    def _larger(self, best: Relation, left: str, right: str, preposition: str) -> Relation | None:
        """Return the transitive relation that "in" means as well: what is in a zone may lie there or be its tenant."""
        if best.transitive or not preposition:
            return None
        a, b = self.find(left).cls, self.find(right).cls
        return next(
            (
                r
                for r in self.ontology.relations.values()
                if r.transitive
                and r.name != best.name
                and preposition in prepositions_of(r)
                and ANYTHING not in (a, b)
                and self.fits(r, "subject", a)
                and any(self.ontology.is_a(b, wanted) for wanted in r.range)
                and self._between_entities(r)
            ),
            None,
        )

    def widened(self, at: int) -> None:
        """Let an edge that says where something is also mean being a tenant there, when the place may have tenants."""
        edge = self.edges[at]
        relation, (a, b) = (
            self.ontology.relations[edge.relation],
            (self.find(v).cls for v in (edge.subject, edge.object)),
        )
        if not relation.transitive or ANYTHING in (a, b) or edge.where:
            return
        known = bool(self.find(edge.object).ids)  # a place by name of which nothing more is known may be a zone
        others = [
            r.name
            for r in self.ontology.relations.values()
            if not r.transitive
            and {"in", "at"} & prepositions_of(r)
            and any(self.ontology.is_a(b, w) or (known and self.ontology.is_a(w, b)) for w in r.range)
            and any(self.ontology.is_a(a, wanted) for wanted in r.domain)
            and self._between_entities(r)
            and relation.range != r.range
            and "of" in prepositions_of(r)
        ]
        self.edges[at] = replace(edge, others=(*edge.others, *others))

    def _either_of(self, first: Relation, second: Relation, left: str, right: str) -> int | None:
        if (at := self.relate(first.name, left, right)) is not None:
            self.edges[at] = replace(self.edges[at], others=(second.name,))
        return at


Held = tuple[Draft, dict[str, Variable], list[Edge], list[Filter], list[Pattern], list[Selection]]


def _renamed(edge: Edge, gone: str, kept: str) -> Edge:
    ends = tuple(kept if end == gone else end for end in (edge.subject, edge.object))
    return replace(edge, subject=ends[0], object=ends[1])


def _renamed_pattern(pattern: Pattern, gone: str, kept: str) -> Pattern:
    filters = tuple(replace(f, var=kept) if f.var == gone else f for f in pattern.filters)
    return replace(pattern, edges=tuple(_renamed(e, gone, kept) for e in pattern.edges), filters=filters)
