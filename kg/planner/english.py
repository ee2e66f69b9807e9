"""English noun phrases and verb phrases over items, read by descent; every item is used or the reading fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from ingest.statements.statement import Status
from kg.plan.plan import Alternatives, Edge, Filter, Having, Measure, Op, Order, Pattern, Term, Time
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.items import Element, Item, Stream
from kg.planner.literals import When
from ontology.model import Ontology

T = TypeVar("T")
BOUNDS: dict[str, Op] = {"gt": ">", "ge": ">=", "lt": "<", "le": "<=", "eq": "="}
PREPOSITIONS = {
    "prep_in": "in",
    "prep_at": "at",
    "prep_from": "from",
    "prep_to": "to",
    "of": "of",
    "for": "for",
    "about": "on",
}
HOLDING = frozenset({"mention", "mentions", "mentioning", "contain", "contains", "containing"}) | {
    "include",
    "includes",
    "including",
    "starting",
    "starts",
}
CHAINS = frozenset({"chain", "chains", "industry", "sector", "field"})  # after the name of a concept
STATUSES: dict[str, tuple[Status, ...]] = {
    "planned": ("planned",),
    "denied": ("denied",),
    "rumoured": ("rumoured",),
    "former": ("former",),
}


class NotUnderstood(Exception):
    """The reading stops at an item that nothing can use; `at` is its place."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


@dataclass(slots=True)
class Said:
    """What a reading says beyond the pattern: how rows are grouped, sorted, cut, and when."""

    measures: list[Measure] = field(default_factory=list)
    group: list[Term] = field(default_factory=list)
    having: list[Having] = field(default_factory=list)
    order: list[Order] = field(default_factory=list)
    limit: int | None = None
    pair: tuple[str, ...] = ()
    columns: list[Term] = field(default_factory=list)
    either: list[Alternatives] = field(default_factory=list)
    time: Time | None = None
    past: bool = False


@dataclass(slots=True)
class Ahead:
    """What stands before a noun."""

    no: bool = False
    status: tuple[Status, ...] | None = None
    top: int | None = None
    most: bool | None = None
    superlative: str = ""
    bound: tuple[Op, float, str] | None = None
    beside: list[Item] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)  # yes-or-no properties: "public companies"


class Phrases:
    """Reads noun and verb phrases into a draft."""

    def __init__(self, items: tuple[Item, ...], ontology: Ontology) -> None:
        self.s = Stream(items)
        self.ontology = ontology
        self.draft = Draft(ontology)
        self.said = Said()
        self.furthest = 0
        self.in_place: Node | None = None  # a question word where its answer would stand: "is led by whom"
        self.had = ""  # the class of what a "have" was last about

    # --- trying

    def attempt(self, read: Callable[[], T | None]) -> T | None:
        """Run `read`; when it gives None or stops, put everything back as it was."""
        place, held, said = self.s.at, self.draft.held(), _copied_said(self.said)
        try:
            result = read()
        except NotUnderstood as error:
            self.furthest = max(self.furthest, error.at)
            result = None
        if result is None:
            self.furthest = max(self.furthest, self.s.at)
            self.s.at, self.said = place, said
            self.draft.restore(held)
        return result

    def stop(self) -> NotUnderstood:
        """Return the failure at this place."""
        self.furthest = max(self.furthest, self.s.at)
        return NotUnderstood(self.s.at)

    def skip(self, *codes: str) -> None:
        """Move past fillers and these words."""
        while self.s.word("filler", "known", *codes):
            self.s.at += 1

    # --- noun phrases

    def noun_phrase(self, draft: Draft, *, owner: str | None = None) -> Node | None:
        """Return the noun phrase that starts here, or None with the place unchanged."""
        return self.attempt(lambda: self._noun_phrase(draft, owner))

    def _noun_phrase(self, draft: Draft, owner: str | None) -> Node | None:
        ahead = self._ahead()
        node = self._head(draft, ahead, owner)
        if node is None:
            return None
        node.no, node.top, node.most, node.bound = ahead.no, ahead.top, ahead.most, ahead.bound
        if ahead.flags and (node.prop or node.named):
            return None
        draft.filters.extend(Filter(var=node.var, prop=flag, value=True) for flag in ahead.flags)
        self._superlative(draft, node, ahead)
        self._after(draft, node)
        return node

    def _flag(self, item: Item | None) -> str:
        """Return the yes-or-no property that this word names, else ""."""
        named = [e.name for e in item.of_kind("property")] if item is not None else []
        return next((n for n in named if self.ontology.properties[n].datatype == "boolean"), "")

    def _flagged(self, draft: Draft, subject: Node, value: bool) -> bool:
        """Read "public", "dissolved" as what is said of `subject`, or denied of it."""
        flag = self._flag(self.s.peek())
        if not flag or not subject.var or not self.has_property(draft.find(subject.var).cls, flag):
            return False
        self.s.at += 1
        draft.filters.append(Filter(var=subject.var, prop=flag, value=value))
        return True

    def _ahead(self) -> Ahead:
        ahead = Ahead()
        while (item := self.s.peek()) is not None:
            if item.word in ("det", "filler", "known", "current", "both", "each", "either"):
                self.s.at += 1
            elif item.word in ("no", "not") and not ahead.beside:
                ahead.no = True
                self.s.at += 1
            elif item.word in STATUSES and self._nounlike(1):
                ahead.status = STATUSES[item.word]
                self.s.at += 1
            elif item.word in ("most", "fewest"):
                ahead.most = item.word == "most"
                self.s.at += 1
            elif item.word in ("sup_max", "sup_min", "sup_old", "sup_new", "latest", "earliest"):
                ahead.superlative = item.word
                self.s.at += 1
            elif item.word == "top" and (n := self.s.peek(1)) is not None and n.number is not None:
                ahead.top = int(n.number.value)
                self.s.at += 2
            elif item.word == "top":
                ahead.superlative = "earliest"
                self.s.at += 1
            elif self._takes_bound(item, ahead):
                continue
            elif (flag := self._flag(item)) and self._nounlike(1):
                ahead.flags.append(flag)
                self.s.at += 1
            elif self._stands_beside(item):
                ahead.beside.append(item)
                self.s.at += 1
            else:
                break
        return ahead

    def _takes_bound(self, item: Item, ahead: Ahead) -> bool:
        after = self.s.peek(1)
        if item.word in BOUNDS and after is not None and after.number is not None:
            ahead.bound = (BOUNDS[item.word], after.number.value, after.number.currency)
            self.s.at += 2
            leads = self.s.peek(1)
            if self.s.word("prep_in", "of") and leads is not None and leads.of_kind("property"):
                self.s.at += 1
            return True
        degrees = ("latest", "earliest", "sup_max", "sup_min", "sup_old", "sup_new")
        if item.number is not None and after is not None and after.word in degrees:
            ahead.top = int(item.number.value)
            self.s.at += 1
            return True
        if item.number is not None and self._nounlike(1) and not item.hits:
            ahead.bound = ("=", item.number.value, item.number.currency)
            self.s.at += 1
            return True
        return False

    def _nounlike(self, ahead: int) -> bool:
        item = self.s.peek(ahead)
        while item is not None and item.word in ("det", "filler", "known"):
            ahead += 1
            item = self.s.peek(ahead)
        return item is not None and bool(item.hits or item.of_kind("class", "noun", "property") or item.quoted)

    def _stands_beside(self, item: Item) -> bool:
        """Say whether this name or noun only describes the next one: "AI companies", "RockAI CEO"."""
        if not (item.hits or item.quoted):
            return False
        after = self.s.peek(1)
        return after is not None and bool(after.of_kind("class", "noun", "property")) and not after.hits

    def _head(self, draft: Draft, ahead: Ahead, owner: str | None) -> Node | None:
        item = self.s.peek()
        if item is None:
            return None
        beside = [self._entity(draft, i) for i in ahead.beside]
        for element in self._by_bound(item.of_kind("noun", "property", "class"), ahead.bound):
            node = self.attempt(lambda e=element: self._named(draft, e, owner, beside, ahead))  # type: ignore[misc]
            if node is not None:
                return node
        if item.hits or item.quoted:
            self.s.at += 1
            self._chain_word(item)
            return Node(var=self._entity(draft, item).var, named=True)
        if item.word in ("wh_who", "wh_what") and self.s.at > 0 and self.s.peek(1) is None and draft is self.draft:
            self.s.at += 1
            self.in_place = Node(var=draft.variable(), wh=item.word)
            return self.in_place
        return None

    def _chain_word(self, item: Item) -> None:
        """Move past "chain" in "the AI chain": the concept says it all."""
        concepts = {scheme.cls for scheme in self.ontology.schemes.values() if scheme.cls}
        after = self.s.peek()
        if after is not None and after.text.lower() in CHAINS and any(hit.cls in concepts for hit in item.hits):
            self.s.at += 1

    def _by_bound(self, elements: tuple[Element, ...], bound: tuple[Op, float, str] | None) -> tuple[Element, ...]:
        """Return properties first where an amount is compared: "more than 100 employees" is a figure, no list."""
        if bound is None or bound[0] == "=":
            return elements
        return tuple(sorted(elements, key=lambda e: e.kind != "property"))

    def _entity(self, draft: Draft, item: Item) -> Node:
        hits = item.hits
        if not hits:
            raise self.stop()  # quoted, and nothing has that name
        cls = hits[0].cls if hits and len({h.cls for h in hits}) == 1 else ANYTHING
        return Node(var=draft.variable(cls if cls in self.ontology.classes else ANYTHING, hits), named=True)

    def _named(
        self, draft: Draft, element: Element, owner: str | None, beside: list[Node], ahead: Ahead
    ) -> Node | None:
        """Return the node of a noun, class or property word, with what stands beside it attached."""
        self.s.at += 1
        if element.kind == "property":
            return self._property(draft, element, owner, beside)
        if element.kind == "class":
            if owner is not None:
                return self._joined(draft, Node(var=draft.variable(element.name)), [Node(var=owner)])
            return self._joined(draft, Node(var=draft.variable(element.name)), beside)
        return self._noun(draft, element, owner, beside, ahead)

    def _property(self, draft: Draft, element: Element, owner: str | None, beside: list[Node]) -> Node | None:
        if owner is None and len(beside) == 1:
            owner = beside[0].var
        elif beside:
            return None
        return Node(var=owner or "", prop=element.name)

    def _noun(self, draft: Draft, element: Element, owner: str | None, beside: list[Node], ahead: Ahead) -> Node | None:
        rest = list(beside)
        if owner is None and rest:
            relation, role = draft.role_of(element)
            other = "object" if role == "subject" else "subject"
            if draft.fits(relation, other, draft.find(rest[-1].var).cls):  # type: ignore[arg-type]
                owner = rest.pop().var
        node = draft.noun(element, owner=owner)
        if node is None:
            return None
        if ahead.status and node.edge is not None:
            draft.edges[node.edge] = replace(draft.edges[node.edge], status=ahead.status)
        return self._joined(draft, node, rest)

    def _joined(self, draft: Draft, node: Node, others: list[Node]) -> Node | None:
        for other in others:
            if draft.join(node.var, other.var) is None:
                return None
        return node

    def _superlative(self, draft: Draft, node: Node, ahead: Ahead) -> None:
        if not ahead.superlative:
            return
        down = ahead.superlative in ("sup_max", "sup_new", "latest")
        if node.prop:
            node.superlative = (node.prop, down)
        elif ahead.superlative in ("latest", "earliest") and node.edge is not None:
            edge = draft.edges[node.edge]
            self.said.order.append(Order(by=Term(var=edge.name, prop="valid_from"), descending=down))
            self.said.limit = self.said.limit or 1
        elif ahead.superlative in ("sup_old", "sup_new", "latest", "earliest"):
            prop = self.date_property(draft.find(node.var).cls)
            if prop is None:
                raise self.stop()
            node.superlative = (prop, down)
        else:
            raise self.stop()

    def date_property(self, cls: str) -> str | None:
        """Return the date that a thing of this class begins with: the first date property the ontology gives it."""
        for prop in self.ontology.properties.values():
            if prop.datatype == "date" and any(
                self.ontology.is_a(cls, d) or self.ontology.is_a(d, cls) for d in prop.domain
            ):
                return prop.name
        return None

    # --- what follows a noun

    def _after(self, draft: Draft, node: Node) -> None:
        while (item := self.s.peek()) is not None:
            if not self._one_after(draft, node, item):
                return

    def _one_after(self, draft: Draft, node: Node, item: Item) -> bool:
        if item.text in ("'s", "’s") and node.var:
            return self._possessive(draft, node)
        if node.named:  # what follows a name says something about the noun before it: "tenants of X without investors"
            return False
        if item.word == "named" or (item.hits and item.quoted):
            return bool(self.attempt(lambda: self._apposed(draft, node) or None))
        if (text := self.s.peek(1)) is not None and text.quoted and item.of_kind("property") and node.var:
            return bool(self.attempt(lambda: self._equals(draft, node) or None))
        if item.of_kind("verb") and not node.named and self.attempt(lambda: self._of_them(draft, node) or None):
            return True
        if item.word == "by" and node.top is not None and (by := self.s.peek(1)) is not None and by.of_kind("property"):
            return bool(self.attempt(lambda: self._by_property(node) or None))
        if item.word == "wh_where" and node.var and not node.prop:
            return bool(self.attempt(lambda: self._where(draft, node) or None))
        if item.when is not None:
            return self._time_after(draft, node, item)
        if node.var and not node.prop and self._dated(draft, item, node):
            return True
        if item.word in PREPOSITIONS and node.var + node.prop:
            return self._preposition(draft, node, PREPOSITIONS[item.word])
        if item.word in ("with", "without"):
            return self._with(draft, node, without=item.word == "without")
        if item.word == "rel" and node.var and not node.prop:
            return self._relative(draft, node)
        if item.of_kind("verb") and node.var and not node.prop and not node.named:
            return self.attempt(lambda: self.verb(draft, node) or None) is not None
        if item.hits and node.var and not node.prop and not node.named:
            return self._contact(draft, node)
        if item.word in ("known", "filler") and self.s.peek(1) is not None and item.text.isalpha():
            self.s.at += 1
            return True
        return False

    def _apposed(self, draft: Draft, node: Node) -> bool:
        """Read "a city named Seattle", "the organization 'SAP'": the noun is that thing."""
        self.s.take("named")
        item = self.s.peek()
        if item is None or not item.hits or not node.var or node.prop:
            return False
        self.s.at += 1
        return draft.unify(node.var, self._entity(draft, item).var)

    def _of_them(self, draft: Draft, node: Node) -> bool:
        """Read "mentioning them", "located there" after a counted noun: which relation joins it to what was said."""
        names = {e.name for e in self.s.next().of_kind("verb")}
        self.s.take("prep_in", "with")
        item = self.s.peek()
        if item is None or not (item.word in ("them", "each") or item.text.lower() == "there"):
            return False
        self.s.at += 1
        node.joined_by = frozenset(names)
        return bool(names)

    def _equals(self, draft: Draft, node: Node) -> bool:
        """Read "authored by 'X'": a property of text and its value."""
        prop = next(e.name for e in self.s.next().of_kind("property"))
        value = self.s.next().quoted
        fits = self.has_property(draft.find(node.var).cls, prop) and not node.prop
        if not fits or value is None or self.ontology.properties[prop].datatype != "string":
            return False
        draft.filters.append(Filter(var=node.var, prop=prop, value=value.text))
        return True

    def _by_property(self, node: Node) -> bool:
        """Read "top 5 companies by revenue"."""
        self.s.at += 1
        self.skip("det")
        found = [e.name for e in self.s.next().of_kind("property")]
        if node.superlative or not self.ontology.properties[found[0]].domain:
            return False
        node.superlative = (found[0], True)
        return True

    def _where(self, draft: Draft, node: Node) -> bool:
        """Read "cities where companies with many employees are based"."""
        self.s.at += 1
        subject = self.noun_phrase(draft)
        if subject is None or not subject.var or not self.s.take("be"):
            return False
        item = self.s.peek()
        for element in item.of_kind("verb") if item is not None else ():
            pair = (subject.var, node.var) if element.role == "subject" else (node.var, subject.var)
            found = draft.relate(element.name, *pair)
            if found is not None or draft.through(*pair, names=(element.name,)) is not None:
                self.s.at += 1
                return True
        return False

    def _possessive(self, draft: Draft, node: Node) -> bool:
        self.s.at += 1
        owned = self._noun_phrase(draft, node.var)
        if owned is None:
            raise self.stop()
        for name in Node.__slots__:
            setattr(node, name, getattr(owned, name))
        return True

    def _time_after(self, draft: Draft, node: Node, item: Item) -> bool:
        self.s.at += 1
        self.when(draft, node.edge, item.when)
        return True

    def _preposition(self, draft: Draft, node: Node, preposition: str) -> bool:
        def read() -> bool | None:
            self.s.at += 1
            inner = self.coordinated(draft)
            if inner is None:
                return None
            return self.attach(draft, node, inner, preposition) or None

        return bool(self.attempt(read))

    def attach(self, draft: Draft, node: Node, other: Node, preposition: str) -> bool:
        """Relate a noun to the one its preposition leads to; False when nothing in the ontology does."""
        if other.top is not None or other.superlative or other.most is not None or other.bound or other.no:
            return False  # nothing inside a phrase may be counted or cut: it would be lost
        apposed = preposition == "of" and other.named and node.edge is None and not node.named and not node.prop
        if apposed and self.attempt(lambda: draft.unify(node.var, other.var) or None):
            return True
        if node.prop:
            if node.var or other.prop:
                return False
            node.var = other.var
            return True
        leads = node.open and node.edge is not None and self._leads(draft, node, preposition)
        if leads and self.attempt(lambda: draft.unify(other.var, node.open) or None):
            node.open = ""
            self._narrow(draft, node.edge or 0)
            return True
        return draft.join(node.var, other.var, preposition) is not None

    def _leads(self, draft: Draft, node: Node, preposition: str) -> bool:
        """Say whether this preposition leads to the noun's own other role rather than to a place or time."""
        from kg.planner.draft import prepositions_of

        if preposition == "of" or node.edge is None:
            return True
        relation = self.ontology.relations[draft.edges[node.edge].relation]
        inverse = {p.rpartition(" ")[2] for p in relation.words.inverse_verb_forms.get("en", ())}
        return preposition in prepositions_of(relation) | inverse or preposition in ("for", "at", "to")

    def _narrow(self, draft: Draft, at: int) -> None:
        edge = draft.edges[at]
        relation = self.ontology.relations[edge.relation]
        if relation.transitive and draft.find(edge.object).ids:
            draft.edges[at] = replace(edge, closure=True)

    def _with(self, draft: Draft, node: Node, *, without: bool) -> bool:
        def read() -> bool | None:
            self.s.at += 1
            return self._with_what(draft, node, without) or None

        return bool(self.attempt(read))

    def _with_what(self, draft: Draft, node: Node, without: bool) -> bool:
        """Read what follows "with", "that have", "that have no", and what is said besides."""
        if self.s.word("be") and not without:
            done = self._affirmed(draft, node, None)
        else:
            done = bool(self.attempt(lambda: self._has_as(draft, node) or None)) or self.has(
                draft, node, without=without
            )
        while done and self.s.word("and", "but_not"):
            code = self.s.peek().word  # type: ignore[union-attr]
            if not self.attempt(lambda c=code: self._more(draft, node, c) or self._and_has(draft, node) or None):  # type: ignore[misc]
                break
        return done

    def _and_has(self, draft: Draft, node: Node) -> bool:
        """Read "and a chairman" after "with a CEO"."""
        return (self._nounlike(0) or self.s.word("no")) and self.has(draft, node, without=False)

    def _relative(self, draft: Draft, node: Node) -> bool:
        def read() -> bool | None:
            self.s.at += 1
            if self.verb_phrase(draft, node):
                return True
            return self._object_relative(draft, node)

        return bool(self.attempt(read))

    def _contact(self, draft: Draft, node: Node) -> bool:
        """Read "companies Tencent invested in": a clause whose object is the noun before it."""
        return bool(self.attempt(lambda: self._object_relative(draft, node)))

    def _object_relative(self, draft: Draft, node: Node) -> bool | None:
        subject = self.noun_phrase_flat(draft)
        if (
            subject is None
            or subject.most is not None
            or subject.top is not None
            or subject.superlative
            or subject.bound
        ):
            return None
        return self.verb_phrase(draft, subject, gap=node) or None

    def noun_phrase_flat(self, draft: Draft) -> Node | None:
        """Return a name or noun without what may follow it, for subjects before their verb."""

        def read() -> Node | None:
            ahead = self._ahead()
            counted = ahead.most is not None or ahead.top is not None or ahead.bound
            if counted or ahead.superlative or ahead.no or ahead.flags:
                return None  # nothing here could keep it
            node = self._head(draft, ahead, None)
            while node is not None and (item := self.s.peek()) is not None and item.text == "'s":
                self._possessive(draft, node)
            return node

        return self.attempt(read)

    def coordinated(self, draft: Draft) -> Node | None:
        """Return a noun phrase, and with "or" between names the set of them."""
        node = self.noun_phrase(draft)
        while node is not None and node.named and self.s.word("or"):
            more = self.attempt(lambda: self._other_name(draft))
            if more is None:
                break
            self._widen(draft, node, more)
        return node

    def _other_name(self, draft: Draft) -> Node | None:
        self.s.at += 1
        node = self.noun_phrase(draft)
        return node if node is not None and node.named else None

    def _widen(self, draft: Draft, node: Node, more: Node) -> None:
        a, b = draft.find(node.var), draft.find(more.var)
        draft.set(replace(a, ids=a.ids + b.ids, names=a.names + b.names, cls=a.cls if a.cls == b.cls else ANYTHING))
        draft.variables.pop(more.var, None)

    # --- verb phrases

    def verb_phrase(self, draft: Draft, subject: Node, *, gap: Node | None = None) -> bool:
        """Read what is said of `subject`; `gap` is the object that stood before the verb."""
        if not self._predicate(draft, subject, gap):
            return False
        while self.s.word("and", "or", "but_not"):
            code = self.s.peek().word  # type: ignore[union-attr]
            if not self.attempt(lambda c=code: self._more(draft, subject, c) or None):  # type: ignore[misc]
                break
        return True

    def _more(self, draft: Draft, subject: Node, code: str) -> bool:
        self.s.at += 1
        if code == "and":
            return self._predicate(draft, subject, None)
        if code == "but_not":
            return self._none_of(draft, subject) or self._negated(draft, subject)
        return self._alternative(draft, subject)

    def _negated(self, draft: Draft, subject: Node) -> bool:
        if self.attempt(lambda: self._flagged(draft, subject, False) or None):
            return True
        inner = draft.inner()
        if not self._affirmed(inner, subject, None):
            return False
        draft.without.append(inner.pattern())
        return True

    def _none_of(self, draft: Draft, subject: Node) -> bool:
        """Read "... have companies in X but none in Y": the same kind of thing elsewhere, which there must not be."""

        def read() -> bool | None:
            if not self.had:
                return None
            inner = draft.inner()
            thing = Node(var=inner.variable(self.had))
            if inner.join(subject.var, thing.var) is None:
                return None
            place = self.coordinated(inner)
            if place is None or inner.join(thing.var, place.var, "in") is None:
                return None
            draft.without.append(inner.pattern())
            return True

        return bool(self.attempt(read))

    def _alternative(self, draft: Draft, subject: Node) -> bool:
        """Read "... or VERB ...": the last edge of the pattern, or this one."""
        if not draft.edges or draft is not self.draft:
            return False
        inner = draft.inner()
        if not self._affirmed(inner, subject, None):
            return False
        first = Pattern(edges=(draft.edges.pop(),))
        self.said.either.append(Alternatives(patterns=(first, inner.pattern())))
        return True

    def _predicate(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        self.skip("either", "both")
        negative, status = self._auxiliaries()
        if not negative:
            before = len(draft.edges)
            done = self._affirmed(draft, subject, gap)
            if done and status:
                draft.edges[before:] = [replace(e, status=status) for e in draft.edges[before:]]
            return done
        return self._negated(draft, subject)

    def _auxiliaries(self) -> tuple[bool, tuple[Status, ...] | None]:
        negative = False
        status: tuple[Status, ...] | None = None
        while (item := self.s.peek()) is not None:
            if item.word in ("do", "modal", "will", "filler", "known", "current"):
                status = ("planned",) if item.word == "will" else status
            elif item.word in ("not", "no") and (not self._nounlike(1) or self._flag(self.s.peek(1))):
                negative = True
            elif item.word in STATUSES:
                status = STATUSES[item.word]
            elif (item.word == "be" and self._auxiliary_be()) or (
                item.word == "have"
                and (after := self.s.peek(1)) is not None
                and (
                    (after.of_kind("verb") and not after.of_kind("noun", "class", "property"))
                    or after.word in ("be", "not")
                    or after.word in STATUSES
                )
            ):
                pass
            else:
                break
            self.s.at += 1
        return negative, status

    def _auxiliary_be(self) -> bool:
        after = self.s.peek(1)
        return after is not None and (after.word in STATUSES or after.word in ("not", "be"))

    def _affirmed(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        self.skip()
        if self.s.word("be"):
            return bool(self.attempt(lambda: self._being(draft, subject, gap) or None))
        if self.s.word("have"):
            return bool(self.attempt(lambda: self._having(draft, subject, gap) or None))
        if self.s.word("with", "without"):
            return self._with(draft, subject, without=self.s.word("without"))
        if self.s.word("share"):
            return bool(self.attempt(lambda: self._sharing(draft, subject) or None))
        if self.s.word("connected"):
            return bool(self.attempt(lambda: self._connected(draft, subject) or None))
        item = self.s.peek()
        if item is not None and item.word in PREPOSITIONS:
            return self._preposition(draft, subject, PREPOSITIONS[item.word])
        return self.verb(draft, subject, gap=gap)

    def _being(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        past = self.s.next().text.lower() in ("was", "were")
        negative = self.s.take("not")
        self.skip("current")
        last = self.s.peek(1) is None or not self.s.peek(1).of_kind("class", "noun")  # type: ignore[union-attr]
        if last and self.attempt(lambda: self._flagged(draft, subject, not negative) or None):
            return True
        inner = draft.inner() if negative else draft
        before = len(inner.edges)
        done = self._complement(inner, subject, gap)
        if past:
            ended_too(inner, before)
        if done and negative:
            draft.without.append(inner.pattern())
        return done

    def _complement(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        item = self.s.peek()
        if item is None:
            return False
        if item.word == "connected":
            return bool(self.attempt(lambda: self._connected(draft, subject) or None))
        worded = item.of_kind("verb") or self.dated_property(
            item, draft.find(subject.var).cls if subject.var else ANYTHING
        )
        if worded and self.attempt(lambda: self.verb(draft, subject, gap=gap) or None):
            return True
        if item.word == "prep_in" and subject.wh and self.attempt(lambda: self._collected(draft, subject) or None):
            return True
        if item.word in PREPOSITIONS and self._preposition(draft, subject, PREPOSITIONS[item.word]):
            return True
        if item.when is not None:
            self.s.at += 1
            self.when(draft, subject.edge, item.when)
            return True
        return bool(self.attempt(lambda: self._is_noun(draft, subject) or None))

    def _collected(self, draft: Draft, subject: Node) -> bool:
        """Read "what is in X's portfolio": a noun for many things, which are what is asked for."""
        self.s.at += 1
        node = self.noun_phrase(draft)
        return node is not None and node.edge is not None and not node.open and draft.unify(subject.var, node.var)

    def _is_noun(self, draft: Draft, subject: Node) -> bool:
        node = self.noun_phrase(draft)
        if node is None or node.prop or not subject.var:
            return False
        if not draft.unify(subject.var, node.var):
            return False
        if node.superlative:
            subject.superlative = node.superlative
        return True

    def _having(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        self.s.at += 1
        self.skip("current")
        if gap is not None and (self.s.done or not self._nounlike(0)):
            return self.owns(draft, subject, gap)
        if self.attempt(lambda: self._has_as(draft, subject) or None):
            return True
        if not self.has(draft, subject, without=self.s.take("not")):
            return False
        if self.s.word("prep_in") and subject.superlative:  # "has the highest revenue in Seattle"
            self._preposition(draft, subject, "in")
        return True

    def _has_as(self, draft: Draft, subject: Node) -> bool:
        """Read "have X as a competitor"."""
        item = self.s.peek()
        after = self.s.peek(1)
        if item is None or not item.hits or after is None or after.text.lower() != "as":
            return False
        self.s.at += 2
        named = self._entity(draft, item)
        noun = self.noun_phrase(draft)
        return (
            noun is not None
            and bool(noun.open)
            and draft.unify(noun.var, named.var)
            and self.owns(draft, subject, noun)
        )

    def owns(self, draft: Draft, owner: Node, thing: Node) -> bool:
        """Relate a thing that stood before to its owner: "how many tenants does X have"."""
        if thing.open and draft.unify(owner.var, thing.open):
            thing.open = ""
            return True
        return not thing.open and draft.join(thing.var, owner.var) is not None

    def has(self, draft: Draft, subject: Node, *, without: bool) -> bool:
        """Read what `subject` has or lacks: nouns with it as their other role, counts of them, properties."""
        self.skip("det")
        status = self.s.peek(1)
        if status is not None and status.text.lower() == "status" and self._flagged(draft, subject, not without):
            self.s.at += 1
            return True
        no = without or self.s.word("no")
        inner = draft.inner() if no else draft
        node = self.noun_phrase(inner)
        if node is None or not subject.var:
            return False
        if node.prop:
            return self._has_property(inner if no else draft, subject, node, no, draft)
        if (
            not (node.open and inner.unify(subject.var, node.open))
            and self.joined_as_said(inner, node, subject) is None
        ):
            return False
        if no or node.no:
            draft.without.append(inner.pattern())
            return True
        self._counted(subject, node)
        self.had = inner.find(node.var).cls
        return True

    def joined_as_said(self, draft: Draft, thing: Node, owner: Node) -> int | None:
        """Join a thing to its owner, by the relation that "mentioning them" named where there is one."""
        if not thing.joined_by:
            return draft.join(owner.var, thing.var)
        for name in sorted(thing.joined_by):
            for pair in ((thing.var, owner.var), (owner.var, thing.var)):
                if (edge := draft.relate(name, *pair)) is not None:
                    return edge
        return None

    def _has_property(self, inner: Draft, subject: Node, node: Node, no: bool, draft: Draft) -> bool:
        if node.var and node.var != subject.var:
            return False
        if no:
            draft.filters.append(Filter(var=subject.var, prop=node.prop, op="is_null"))
            return True
        if node.superlative:
            subject.superlative = node.superlative
            return True
        if node.most is not None:
            subject.superlative = (node.prop, node.most)
            return True
        if self.ontology.properties[node.prop].datatype == "boolean":
            draft.filters.append(Filter(var=subject.var, prop=node.prop, value=True))
            return True
        if (found := self.attempt(self._containing)) is not None:
            draft.filters.append(Filter(var=subject.var, prop=node.prop, op=found[0], value=found[1]))
            return True
        bound = node.bound or self._bound_after()
        if bound is None:
            draft.filters.append(Filter(var=subject.var, prop=node.prop, op="is_known"))
            return True
        op, value, currency = bound
        draft.filters.append(Filter(var=subject.var, prop=node.prop, op=op, value=value, currency=currency))
        return True

    def _containing(self) -> tuple[Op, str] | None:
        """Read "mentioning 'X'", "that includes the word 'X'", "starting with 'X'" after a property of text."""
        self.skip("rel")
        item = self.s.peek()
        if item is None or not (item.word == "mention" or item.text.lower() in HOLDING or item.of_kind("verb")):
            return None
        op: Op = "starts" if item.text.lower().startswith("start") else "contains"
        if item.word != "mention" and item.text.lower() not in HOLDING:
            return None
        self.s.at += 1
        self.skip("det", "with")
        if (word := self.s.peek()) is not None and word.text.lower() in ("word", "words", "text", "phrase", "term"):
            self.s.at += 1
        quoted = self.s.peek()
        if quoted is None or quoted.quoted is None:
            return None
        self.s.at += 1
        return op, quoted.quoted.text

    def _bound_after(self) -> tuple[Op, float, str] | None:
        """Read "of more than 5 billion yuan", "over 100"."""
        place = self.s.at
        self.s.take("of")
        item = self.s.peek()
        op: Op = "="
        if item is not None and item.word in BOUNDS:
            op = BOUNDS[item.word]
            self.s.at += 1
            item = self.s.peek()
        if item is not None and item.number is not None:
            self.s.at += 1
            return op, item.number.value, item.number.currency
        self.s.at = place
        return None

    def _counted(self, subject: Node, node: Node) -> None:
        """Note "the most partners" and "more than 3 investors" of a subject."""
        over = Measure(fn="count", over=Term(var=node.var))
        if node.most is not None:
            self.said.group.append(Term(var=subject.var))
            self.said.measures.append(over)
            self.said.order.append(Order(measure=over.name, descending=node.most))
            self.said.limit = self.said.limit or 1
        elif node.bound is not None:
            self.said.group.append(Term(var=subject.var))
            self.said.measures.append(over)
            self.said.having.append(Having(op=node.bound[0], value=node.bound[1]))

    def _connected(self, draft: Draft, subject: Node) -> bool:
        """Read "connected to X": any relation of the ontology between the two, either way round."""
        self.s.at += 1
        self.skip("prep_to", "with")
        node = self.coordinated(draft)
        if node is None or not node.var:
            return False
        between = [r for r, _ in draft.any_joins(subject.var, node.var)]
        if not between:
            return False
        first, *others = between
        edge = Edge(relation=first.name, subject=subject.var, object=node.var, name=draft.fresh("e"), either=True)
        draft.edges.append(replace(edge, others=tuple(r.name for r in others)))
        return True

    def _sharing(self, draft: Draft, subject: Node) -> bool:
        """Read "share an investor": two of the subject's kind with one thing in common."""
        self.s.at += 1
        node = self.noun_phrase(draft)
        if node is None or node.prop or draft is not self.draft:
            return False
        twin = self._twin(draft, subject.var)
        if node.edge is None or not node.open:
            if not self._share_by_join(draft, subject.var, twin, node.var):
                return False
        else:
            if not draft.unify(subject.var, node.open):
                return False
            edge = draft.edges[node.edge]
            second = replace(edge, name=draft.fresh("e"))
            second = replace(second, subject=twin) if edge.subject == subject.var else replace(second, object=twin)
            draft.edges.append(second)
        self.said.pair = (subject.var, twin)
        self.said.columns.append(Term(var=node.var))
        return True

    def _share_by_join(self, draft: Draft, left: str, right: str, common: str) -> bool:
        return draft.join(left, common) is not None and draft.join(right, common) is not None

    def _twin(self, draft: Draft, var: str) -> str:
        """Add a second variable under the same conditions."""
        first = draft.find(var)
        twin = draft.variable(first.cls)
        for edge in [e for e in draft.edges if var in (e.subject, e.object)]:
            other = edge.object if edge.subject == var else edge.subject
            known = draft.find(other)
            same = other if known.ids else draft.variable(known.cls)
            pair = (twin, same) if edge.subject == var else (same, twin)
            draft.edges.append(replace(edge, subject=pair[0], object=pair[1], name=draft.fresh("e")))
        return twin

    def verb(self, draft: Draft, subject: Node, *, gap: Node | None = None) -> bool:
        """Read a verb of the lexicon with its object, by the first of its relations that admits both."""
        item = self.s.peek()
        if item is None or not subject.var:
            return False
        if self._dated(draft, item, subject) or self._appointed(draft, item, subject):
            return True
        whole = [e for e in item.of_kind("verb") if not e.stranded]
        if any(self._tried_verb(draft, element, subject, gap) for element in whole):
            return True
        plain = [e for e in whole if not e.predicate] if item.text.endswith("ed") and gap is None else []
        return any(self.attempt(lambda e=element: self._passive_in(draft, e, subject) or None) for element in plain)  # type: ignore[misc]

    def _passive_in(self, draft: Draft, element: Element, subject: Node) -> bool:
        """Read "mentioned in an article": what does it stands after "in"."""
        self.s.at += 1
        if not self.s.take("prep_in"):
            return False
        node = self.coordinated(draft)
        if node is None or not node.var or node.prop or node.no or node.top is not None or node.superlative:
            return False
        relation, role = draft.role_of(element)
        edge = draft.relate(relation.name, *((node.var, subject.var) if role == "subject" else (subject.var, node.var)))
        if edge is None:
            return False
        self._counted(subject, node)
        return True

    def _dated(self, draft: Draft, item: Item, subject: Node) -> bool:
        """Read "founded after 2020" as a condition on a date that the ontology gives the subject."""
        after = self.s.peek(1)
        prop = self.dated_property(item, draft.find(subject.var).cls)
        if prop is None or after is None or after.when is None or after.when.kind == "now":
            return False
        self.s.at += 2
        draft.filters.extend(date_filters(subject.var, prop, after.when))
        return True

    def _appointed(self, draft: Draft, item: Item, subject: Node) -> bool:
        """Read "appointed CEO of X": the noun says it all, the verb only that it began."""
        after = self.s.peek(1)
        if after is None or not {e.name for e in item.of_kind("verb")} & {
            e.name for e in after.of_kind("noun", "verb")
        }:
            return False

        def read() -> bool | None:
            self.s.at += 1
            self.skip("prep_to", "det")
            return (self._is_noun(draft, subject) or self.verb(draft, subject)) or None

        return bool(self.attempt(read))

    def dated_property(self, item: Item, cls: str) -> str | None:
        """Return the date property of things of class `cls` that this item names."""
        for element in item.of_kind("property"):
            prop = self.ontology.properties[element.name]
            if prop.datatype == "date" and prop.domain and self.has_property(cls, prop.name):
                return prop.name
        return None

    def has_property(self, cls: str, name: str) -> bool:
        """Say whether things of class `cls` may have this property."""
        domain = self.ontology.properties[name].domain
        return cls == ANYTHING or any(self.ontology.is_a(cls, d) or self.ontology.is_a(d, cls) for d in domain)

    def _tried_verb(self, draft: Draft, element: Element, subject: Node, gap: Node | None) -> bool:
        return bool(self.attempt(lambda: self._verb(draft, element, subject, gap) or None))

    def _verb(self, draft: Draft, element: Element, subject: Node, gap: Node | None) -> bool:
        self.s.at += 1
        relation, role = draft.role_of(element)
        times = self._times()
        node = None if self.s.done else self.coordinated(draft)
        if node is not None and node.prop:
            return False
        stood_before = node is None and gap is not None
        if stood_before:
            node = gap
        var = node.var if node is not None else draft.variable()
        if node is not None and (node.no or node.top is not None or node.superlative):
            return False
        pair = (subject.var, var) if role == "subject" else (var, subject.var)
        where = [Filter(prop=p, value=v) for p, v in element.where]
        edge = draft.relate(relation.name, *pair, where=where)
        if edge is None and role == "subject" and node is not None:
            edge = draft.through(*pair, names=(relation.name,))
        if edge is None:
            return False
        draft.widened(edge)
        if node is not None and not stood_before:
            self._counted(subject, node)
            if self.s.word("and") and node.named:
                self._also(draft, edge, node)
        self._adjuncts(draft, edge, subject, times)
        return True

    def _also(self, draft: Draft, edge: int, node: Node) -> None:
        """Read "invested in A and B": the same of each name."""
        while self.s.word("and"):
            more = self.attempt(lambda: self._other_name(draft))
            if more is None:
                return
            first = draft.edges[edge]
            second = replace(first, name=draft.fresh("e"))
            second = replace(second, object=more.var) if first.object == node.var else replace(second, subject=more.var)
            draft.edges.append(second)

    def _times(self) -> list[When]:
        found = []
        while (item := self.s.peek()) is not None and item.when is not None:
            found.append(item.when)
            self.s.at += 1
        return found

    def _adjuncts(self, draft: Draft, edge: int, subject: Node, times: list[When]) -> None:
        for when in times + self._times():
            self.when(draft, edge, when)

    # --- time

    def when(self, draft: Draft, edge: int | None, when: When | None) -> None:
        """Put a span of time on an edge, else on the whole question."""
        if when is None or when.kind == "now":
            return
        time = time_of(when)
        if edge is None:
            self.said.time = time
            return
        if not self.ontology.relations[draft.edges[edge].relation].dated:
            raise self.stop()
        draft.edges[edge] = replace(draft.edges[edge], time=time)


def ended_too(draft: Draft, first: int) -> None:
    """Let the edges from place `first` on be ones that have ended: "was the CEO of"."""
    draft.edges[first:] = [
        replace(e, status=("asserted", "former")) if e.status == ("asserted",) else e for e in draft.edges[first:]
    ]


def date_filters(var: str, prop: str, when: When) -> list[Filter]:
    """Return the conditions that a span of time puts on a date property."""
    if when.kind == "between" or when.last:
        return [
            Filter(var=var, prop=prop, op=">=", value=when.first),
            Filter(var=var, prop=prop, op="<=", value=when.last),
        ]
    ops: dict[str, Op] = {"after": ">", "since": ">=", "before": "<", "until": "<=", "as_of": "<=", "in": "="}
    return [Filter(var=var, prop=prop, op=ops[when.kind], value=when.first)]


def time_of(when: When) -> Time:
    """Return the plan's Time for a span of the question."""
    last = when.last or when.first
    if when.kind == "since":
        return Time(start=when.first)
    if when.kind == "after":
        return Time(start=when.first)
    if when.kind in ("before", "until"):
        return Time(end=when.first)
    if when.kind == "as_of":
        return Time(as_of=when.first)
    return Time(start=when.first, end=last)


def _copied_said(said: Said) -> Said:
    return replace(
        said,
        measures=list(said.measures),
        group=list(said.group),
        having=list(said.having),
        order=list(said.order),
        columns=list(said.columns),
        either=list(said.either),
    )
