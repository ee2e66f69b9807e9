"""English phrases inside phrases: what is counted, ranked or cut there is chosen before the rest is looked at."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace

from kg.plan.plan import Having, Measure, Order, Pattern, Selection, Term
from kg.planner.draft import Draft, Node
from kg.planner.reading import Reading
from kg.planner.said import Said, Same


class Inner(Reading):
    """Keeps what an inner phrase says of its own thing apart from what the question says of its target."""

    def inside(self, draft: Draft, read: Callable[[], Node | None], *, each: bool = False) -> Node | None:
        """Return the phrase that `read` reads, its ranking settled; None with the place unchanged.

        `each`: what is counted in it is so of each of its things ("the CEOs of companies in more than 3 cities"),
        else of whatever they are said of ("investors with companies in more than 3 cities").
        """
        return self.attempt(lambda: self._settled(draft, read, each))

    def _settled(self, draft: Draft, read: Callable[[], Node | None], each: bool) -> Node | None:
        outer, self.said = self.said, Said()
        try:
            node = read()
        finally:
            inner, self.said = self.said, outer
        if node is None:
            return None
        if node.prop or (node.open and inner.order):  # said of what is still to come
            self._merged(inner)
            return node
        ranks = node.top is not None or node.superlative is not None or bool(inner.having or inner.order or inner.limit)
        if not ranks and not (each and node.counted):
            self._merged(inner)
            return node
        return self._chosen(draft, node, inner)

    def _merged(self, inner: Said) -> None:
        """Let what was said inside be said of the whole."""
        said = self.said
        for name in ("measures", "group", "having", "order", "columns", "either", "same", "each"):
            getattr(said, name).extend(getattr(inner, name))
        said.limit = said.limit if inner.limit is None else inner.limit
        said.pair = said.pair or inner.pair
        said.time = said.time or inner.time
        said.past = said.past or inner.past

    def _chosen(self, draft: Draft, node: Node, inner: Said) -> Node | None:
        """Return the node as one of a selection; None where one cannot be made."""
        for counted in node.counted:
            _count(inner, node.var, counted)
        own = all(term == Term(var=node.var) for term in inner.group)
        if (
            draft is not self.draft
            or node.named
            or node.open
            or inner.pair
            or inner.either
            or inner.same
            or inner.each
            or not own
        ):
            return None
        order = list(inner.order)
        if node.superlative:
            order.append(Order(by=Term(var=node.var, prop=node.superlative[0]), descending=node.superlative[1]))
        elif node.top is not None and node.ranking and not order:
            order += [found] if (found := ranked_by(draft, node, inner)) is not None else []
        limit = node.top if node.top is not None else inner.limit
        if limit is None and order:
            limit = 1
        pattern, without = _taken_out(draft, node.var)
        draft.selections.append(
            Selection(
                var=node.var,
                pattern=pattern,
                without=without,
                measures=tuple(inner.measures),
                having=tuple(inner.having),
                order=tuple(order[:1]),
                limit=limit,
            )
        )
        self.said.past = self.said.past or inner.past
        return replace(node, top=None, superlative=None, counted=[], edge=None)

    def _has_in_common(self, thing: str, first: str, preposition: str = "", relation: str = "", role: str = "") -> None:
        """Note who has "the same city", once it is known."""
        for at, same in enumerate(self.said.same):
            if same.thing == thing and not same.first:
                self.said.same[at] = Same(thing, first, preposition, relation, role)

    def _with_the_same(self, draft: Draft, first: str, second: str) -> bool:
        """Let `second` have what `first` has in common with it; False when it cannot."""
        for same in [s for s in self.said.same if s.first == first]:
            self.said.same.remove(same)
            pair = (second, same.thing) if same.role != "object" else (same.thing, second)
            done = (
                draft.relate(same.relation, *pair)
                if same.relation
                else draft.join(second, same.thing, same.preposition)
            )
            if done is None and (same.role == "object" or draft.through(second, same.thing) is None):
                return False
        return True

    def _as_another(self, draft: Draft, subject: Node) -> bool:
        """Read "as X" after "in the same city"."""
        item = self.s.peek()
        if item is None or item.text.lower() != "as" or not any(s.first == subject.var for s in self.said.same):
            return False
        self.s.at += 1
        other = self.coordinated(draft)
        return other is not None and bool(other.var) and self._with_the_same(draft, subject.var, other.var)

    @abstractmethod
    def coordinated(self, draft: Draft) -> Node | None:
        """Return a noun phrase, and with "or" between names the set of them."""

    def _counted(self, subject: Node, node: Node) -> None:
        """Note "the most partners" and "more than 3 investors" of a subject, and what is counted inside them."""
        for counted in (node, *node.counted):
            if counted.most is not None or counted.bound is not None:
                money = counted.bound is not None and bool(counted.bound[2])
                if money or self._uncounted(counted.var):
                    # a round of 500 million yuan; "employ fewer than 100 people": whom the graph names are not all
                    raise self.stop()
                _count(self.said, subject.var, counted)

    def _uncounted(self, var: str) -> bool:
        """Say whether things stand here by a relation that means others too, so that no count of them is exact."""
        edges = [e for e in self.draft.edges if var in (e.subject, e.object)]
        return any(self.ontology.relations[e.relation].includes for e in edges if e.relation in self.ontology.relations)


def ranked_by(draft: Draft, node: Node, said: Said) -> Order | None:
    """Return what "top 5" ranks by where nothing is named: the one figure or number that was asked to be large."""
    if said.having:
        return Order(measure=said.having[0].measure, descending=True) if len(said.having) == 1 else None
    large = [f.prop for f in draft.filters if f.var == node.var and f.op in (">", ">=") and not f.part]
    figures = [p for p in large if p in draft.ontology.properties and _numeric(draft, p)]
    return Order(by=Term(var=node.var, prop=figures[0]), descending=True) if len(figures) == 1 else None


def _numeric(draft: Draft, prop: str) -> bool:
    return draft.ontology.properties[prop].datatype in ("number", "integer")


def _count(said: Said, group: str, counted: Node) -> None:
    """Say that `group` has so many, or the most, of `counted`."""
    over = Measure(fn="count", over=Term(var=counted.var), name=f"n{len(said.measures) + 1}" if said.measures else "n")
    if Term(var=group) not in said.group:
        said.group.append(Term(var=group))
    said.measures.append(over)
    if counted.most is not None:
        said.order.append(Order(measure=over.name, descending=counted.most))
        said.limit = said.limit or 1
    elif counted.bound is not None:
        said.having.append(Having(op=counted.bound[0], value=counted.bound[1], measure=over.name))


def _taken_out(draft: Draft, var: str) -> tuple[Pattern, tuple[Pattern, ...]]:
    """Take what hangs together with `var` out of the draft and return it: the pattern and what it must lack."""
    names = {var}
    while grown := {n for e in draft.edges if {e.subject, e.object} & names for n in (e.subject, e.object)} - names:
        names |= grown
    edges = tuple(e for e in draft.edges if e.subject in names)
    owners = names | {e.name for e in edges}
    filters = tuple(f for f in draft.filters if f.var in owners)
    without = tuple(p for p in draft.without if _touches(p, owners))
    variables = tuple(draft.variables.pop(n) for n in sorted(names - {var}))
    draft.edges[:] = [e for e in draft.edges if e not in edges]
    draft.filters[:] = [f for f in draft.filters if f not in filters]
    draft.without[:] = [p for p in draft.without if p not in without]
    return Pattern(variables=variables, edges=edges, filters=filters), without


def _touches(pattern: Pattern, names: set[str]) -> bool:
    ends = {n for e in pattern.edges for n in (e.subject, e.object)} | {f.var for f in pattern.filters}
    return bool(ends & names)
