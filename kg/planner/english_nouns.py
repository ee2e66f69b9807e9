"""English noun phrases: what stands before a noun, the noun, and what follows it."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Filter, Order, Term
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.english_relatives import Relatives
from kg.planner.items import Element, Item
from kg.planner.said import ANYONE, BOUNDS, EXCEPT, PREPOSITIONS, THERE, Ahead, Same


class Nouns(Relatives):
    """Reads noun phrases."""

    def noun_phrase(self, draft: Draft, *, owner: str | None = None) -> Node | None:
        """Return the noun phrase that starts here, or None with the place unchanged."""
        return self.attempt(lambda: self._noun_phrase(draft, owner))

    def _noun_phrase(self, draft: Draft, owner: str | None) -> Node | None:
        ahead = self._ahead()
        node = self._head(draft, ahead, owner)
        if node is None:
            return None
        node.no, node.top, node.most, node.bound = ahead.no, ahead.top, ahead.most, ahead.bound
        node.ranking = ahead.ranking
        if not self._qualified(draft, node, ahead):
            return None
        self._superlative(draft, node, ahead)
        self._after(draft, node)
        return node

    def _qualified(self, draft: Draft, node: Node, ahead: Ahead) -> bool:
        """Note what stands before a noun and is so of it: "public companies", "recent articles", "the same city"."""
        if ahead.each:
            self.said.each.append(node.var)
        if (ahead.flags or ahead.since or ahead.same) and (node.prop or node.named):
            return False
        if not all(self._flags(draft, node, flag, value) for flag, value in ahead.flags):
            return False
        if ahead.since is not None and not self._published(draft, node.var, ahead.since):
            return False
        if ahead.same:
            self.said.same.append(Same(node.var))
        return True

    def _flags(self, draft: Draft, node: Node, flag: str, value: bool) -> bool:
        """Note a yes-or-no property of a thing, or of the relation that the noun names: "the acting chairman"."""
        if self.ontology.properties[flag].domain:
            draft.filters.append(Filter(var=node.var, prop=flag, value=value))
            return True
        edge = draft.edges[node.edge] if node.edge is not None and node.edge < len(draft.edges) else None
        if edge is None or flag not in self.ontology.relations[edge.relation].qualifiers:
            return False
        draft.edges[node.edge] = replace(edge, where=(*edge.where, Filter(prop=flag, value=value)))  # type: ignore[index]
        return True

    def _head(self, draft: Draft, ahead: Ahead, owner: str | None) -> Node | None:
        item = self.s.peek()
        if item is None:
            return None
        beside = [self._entity(draft, i) for i in ahead.beside]
        for element in self._by_bound(item.of_kind("noun", "property", "class"), ahead):
            node = self.attempt(lambda e=element: self._named(draft, e, owner, beside, ahead))  # type: ignore[misc]
            if node is not None:
                return node
        if item.text.lower() in ANYONE and not ahead.beside:
            self.s.at += 1
            return Node(var=draft.variable())
        if item.hits or item.quoted:
            self.s.at += 1
            self._chain_word(item)
            return Node(var=self._entity(draft, item).var, named=True)
        if item.word in ("wh_who", "wh_what") and self.s.at > 0 and self.s.peek(1) is None and draft is self.draft:
            self.s.at += 1
            self.in_place = Node(var=draft.variable(), wh=item.word)
            return self.in_place
        return None

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
        if owner and self.ontology.properties[element.name].domain:
            cls = draft.find(owner).cls
            if not self.has_property(cls, element.name):
                return None  # "X started": a park was opened, a company founded
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
        if ahead.ranked_by:
            if node.prop or not self.has_property(draft.find(node.var).cls, ahead.ranked_by):
                raise self.stop()
            node.superlative = (ahead.ranked_by, down)
        elif node.prop:
            node.superlative = (node.prop, down)
        elif ahead.superlative in ("latest", "earliest") and node.edge is not None:
            edge = draft.edges[node.edge]
            self.said.order.append(Order(by=Term(var=edge.name, prop="valid_from"), descending=down))
            if "round" in self.ontology.relations[edge.relation].qualifiers:
                self.said.columns.append(Term(var=edge.name, prop="round"))
            self.said.limit = self.said.limit or 1
        elif ahead.superlative in ("sup_old", "sup_new", "latest", "earliest"):
            prop = self.date_property(draft.find(node.var).cls)
            if prop is None:
                raise self.stop()
            node.superlative = (prop, down)
        elif not self._most_of_it(draft, node, down):
            raise self.stop()

    def _after(self, draft: Draft, node: Node) -> None:
        while (item := self.s.peek()) is not None:
            if not self._one_after(draft, node, item):
                return

    def _one_after(self, draft: Draft, node: Node, item: Item) -> bool:
        if item.text in ("'s", "’s") and node.var:
            return self._possessive(draft, node)
        if node.named:  # what follows a name says something about the noun before it: "tenants of X without investors"
            return False
        if item.text.lower() in THERE and self.s.at > 0:
            self.s.at += 1  # "which policies are there for X"
            return True
        if item.word == "named" or (item.hits and item.quoted):
            return bool(self.attempt(lambda: self._apposed(draft, node) or None))
        if (text := self.s.peek(1)) is not None and text.quoted and item.of_kind("property") and node.var:
            return bool(self.attempt(lambda: self._equals(draft, node) or None))
        if item.of_kind("verb") and not node.named and self.attempt(lambda: self._of_them(draft, node) or None):
            return True
        counts = self.s.word("wh_how_many", ahead=1)
        by = self.s.peek(2 if counts else 1)
        figure = by is not None and by.of_kind("property") and not (counts and by.of_kind("class", "noun"))
        if item.word == "by" and node.top is not None and figure:
            return bool(self.attempt(lambda: self._by_property(node) or None))
        if item.word == "wh_where" and node.var and not node.prop:
            return any(self.attempt(lambda r=read: r(draft, node) or None) for read in (self._where, self._in_which))  # type: ignore[misc]
        if item.when is not None:
            return self._time_after(draft, node, item)
        if self._said_of_text(draft, node, item):
            return True
        if item.word == "wh_whose" and node.var and not node.prop:
            return bool(self.attempt(lambda: self._whose(draft, node) or None))
        if item.word == "not" and (after := self.s.peek(1)) is not None and after.word in PREPOSITIONS:
            return bool(self.attempt(lambda: self._not_there(draft, node) or None))
        if (
            node.var
            and not node.prop
            and self._flag(item)
            and self.attempt(lambda: self._flagged(draft, node, True) or None)
        ):
            return True
        if node.var and not node.prop and self._dated(draft, item, node):
            return True
        but = (
            item.word == "but_not" and bool(draft.edges) and (after := self.s.peek(1)) is not None and bool(after.hits)
        )
        apart = item.text.lower() in EXCEPT and node.var and not node.prop
        if apart and self.attempt(lambda: self._except(draft, node) or None):
            return True
        if but and self.attempt(lambda: self._more(draft, node, "but_not") or None):
            return True
        if apart:
            return False
        if item.word in PREPOSITIONS and self._in_which_clause(draft, node):
            return True
        if item.word in PREPOSITIONS and node.var + node.prop:
            return self._preposition(draft, node, PREPOSITIONS[item.word])
        if item.word in ("with", "without") and self._has_done(draft, node, item):
            return True
        if item.word in ("with", "without"):
            return self._with(draft, node, without=item.word == "without")
        relative = item.word == "rel" or item.text.lower() in ("who", "which", "whom")
        if relative and node.var and not node.prop:
            return self._relative(draft, node)
        if item.of_kind("verb") and item.word not in ("have", "do") and node.var and not node.prop and not node.named:
            return self.attempt(lambda: self._participle(draft, node) or None) is not None
        if item.hits and node.var and not node.prop and not node.named:
            return self._contact(draft, node)
        said = item.word in ("known", "filler") and item.text.isalpha() and item.text.lower() != "as"
        if said and self.s.peek(1) is not None:
            self.s.at += 1
            return True
        return False

    def _participle(self, draft: Draft, node: Node) -> bool:
        """Read "companies based in X", "firms supplying Y" after a noun; "founders set up" alone is no such clause."""
        self.bare = True
        try:
            return self.verb(draft, node)
        finally:
            self.bare = False

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
        self.skip("det", "wh_how_many")
        ranks = (e.name for e in self.s.next().of_kind("property") if self.ontology.properties[e.name].domain)
        found = [p for p in ranks if self._is_number(p) or self.ontology.properties[p].datatype == "date"]
        if node.superlative or not found:
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
        when = item.when
        if when is not None and when.kind == "since" and item.text.lower().startswith("from"):
            when = replace(when, kind="in")  # "articles from 2022" are those of that year
        if when is not None and node.edge is None and self._published(draft, node.var, when):
            return True
        self.when(draft, node.edge, item.when)
        return True

    def _except(self, draft: Draft, node: Node) -> bool:
        """Read "other than X" after a noun for many: not the one of that name."""
        self.s.at += 1
        self.skip("det")
        item = self.s.peek()
        cls = draft.find(node.var).cls
        names = {hit.name for hit in item.hits if cls == ANYTHING or self._may_be(hit.cls, cls)} if item else set()
        if not names:
            return False
        self.s.at += 1
        draft.filters.extend(Filter(var=node.var, prop="name", op="!=", value=name) for name in sorted(names))
        return True

    def _may_be(self, one: str, other: str) -> bool:
        return self.ontology.is_a(one, other) or self.ontology.is_a(other, one)

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
        return (self._nounlike(0) or self.s.word("no", *BOUNDS)) and self.has(draft, node, without=False)

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
