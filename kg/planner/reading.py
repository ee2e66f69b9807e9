"""A reading in the making: where it stands, what it has said, and how it goes back when it fails."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from typing import TypeVar

from kg.plan.plan import Filter, Op, Order, Term
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.items import Element, Item, Stream
from kg.planner.literals import When
from kg.planner.said import (
    APART,
    BOUNDS,
    CHAINS,
    EACH,
    HOLDING,
    PUBLISHED,
    RECENT,
    SIGNS,
    STATUSES,
    Ahead,
    Said,
    copied_said,
    date_filters,
    time_of,
)
from ontology.model import Ontology

T = TypeVar("T")


class NotUnderstood(Exception):
    """The reading stops at an item that nothing can use; `at` is its place."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class Unsaid(Exception):
    """A word asks for what the question does not say, "top" of what: no other reading can make that good."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


class Reading(ABC):
    """Items read from left to right into a draft; a try that fails leaves no trace."""

    def __init__(self, items: tuple[Item, ...], ontology: Ontology) -> None:
        self.s = Stream(items)
        self.ontology = ontology
        self.draft = Draft(ontology)
        self.said = Said()
        self.furthest = 0
        self.in_place: Node | None = None  # a question word where its answer would stand: "is led by whom"
        self.owned: list[str] = []  # what a "have" was about, in order
        self.figures = True  # "more than 2 companies" may be a figure of something
        self.bare = False  # a verb is read right after its noun, without "that"
        self.had = ""  # the class of what a "have" was last about

    def attempt(self, read: Callable[[], T | None]) -> T | None:
        """Run `read`; when it gives None or stops, put everything back as it was."""
        place, held, said = self.s.at, self.draft.held(), copied_said(self.said)
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
        described = after is not None and bool(after.of_kind("class", "noun", "property")) and not after.hits
        return described and self._flag(after) is None

    def _flag(self, item: Item | None) -> tuple[str, bool] | None:
        """Return the yes-or-no property that this word names, and whether it says yes ("public") or no ("private")."""
        named = item.of_kind("property") if item is not None else ()
        found = next((e for e in named if self.ontology.properties[e.name].datatype == "boolean"), None)
        return (found.name, not found.opposite) if found is not None else None

    def _flagged(self, draft: Draft, subject: Node, value: bool) -> bool:
        """Read "public", "dissolved", "of public status" as what is said of `subject`, or denied of it."""
        flag = self._flag(self.s.peek())
        if flag is None or not subject.var or not self.has_property(draft.find(subject.var).cls, flag[0]):
            return False
        self.s.at += 1
        if (after := self.s.peek()) is not None and after.text.lower() == "status":
            self.s.at += 1
        draft.filters.append(Filter(var=subject.var, prop=flag[0], value=flag[1] == value))
        return True

    def _ahead(self) -> Ahead:
        ahead = Ahead()
        while (item := self.s.peek()) is not None:
            if item.text.lower() in APART and ahead.bound is None:
                break  # "in a different city": another than whose, the grammar cannot say
            if item.word in ("det", "filler", "known", "current", "both", "each", "either"):
                ahead.each = ahead.each or item.text.lower() in EACH
                self.s.at += 1
            elif item.word in ("no", "not") and not ahead.beside:
                ahead.no = True
                self.s.at += 1
            elif item.word in STATUSES and self._nounlike(1):
                ahead.status = STATUSES[item.word]
                self.s.at += 1
            elif item.word == "same":
                ahead.same = True
                self.s.at += 1
            elif item.when is not None and item.text.lower() in RECENT and self._nounlike(1):
                ahead.since = item.when
                self.s.at += 1
            elif item.word in ("most", "fewest"):
                ahead.most = item.word == "most"
                self.s.at += 1
            elif ahead.superlative and self._ranks_the_next(item):
                ahead.ranked_by = item.of_kind("property")[0].name
                self.s.at += 1
            elif item.word in ("sup_max", "sup_min", "sup_old", "sup_new", "latest", "earliest"):
                ahead.superlative = item.word
                self.s.at += 1
            elif item.word == "top" and (n := self.s.peek(1)) is not None and n.number is not None:
                ahead.top = int(n.number.value)
                ahead.ranking = "top" in item.text.lower()
                self.s.at += 2
            elif item.word == "top":
                ahead.superlative = "earliest"
                self.s.at += 1
            elif self._takes_bound(item, ahead) or self._takes_sign(item, ahead):
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

    def _ranks_the_next(self, item: Item) -> bool:
        """Say whether this property is what the noun after it is ranked by: "highest revenue companies"."""
        after = self.s.peek(1)
        numbers = [e for e in item.of_kind("property") if self._is_number(e.name)]
        return bool(numbers) and after is not None and bool(after.of_kind("class", "noun"))

    def _is_number(self, prop: str) -> bool:
        return self.ontology.properties[prop].datatype in ("number", "integer")

    def _takes_sign(self, item: Item, ahead: Ahead) -> bool:
        """Read "a negative sentiment" as a figure below nought."""
        after = self.s.peek(1)
        sign = SIGNS.get(item.text.lower())
        figure = after is not None and any(self._is_number(e.name) for e in after.of_kind("property"))
        if sign is None or not figure or ahead.most is not None:
            return False
        ahead.bound = (sign, 0.0, "")
        self.s.at += 1
        return True

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

    def _entity(self, draft: Draft, item: Item) -> Node:
        hits = item.hits
        if not hits:
            raise self.stop()  # quoted, and nothing has that name
        cls = reduce(draft.shared_class, (h.cls for h in hits))
        return Node(var=draft.variable(cls if cls in self.ontology.classes else ANYTHING, hits), named=True)

    def _chain_word(self, item: Item) -> None:
        """Move past "chain" in "the AI chain": the concept says it all."""
        concepts = {scheme.cls for scheme in self.ontology.schemes.values() if scheme.cls}
        after = self.s.peek()
        if after is not None and after.text.lower() in CHAINS and any(hit.cls in concepts for hit in item.hits):
            self.s.at += 1

    def _by_bound(self, elements: tuple[Element, ...], ahead: Ahead) -> tuple[Element, ...]:
        """Return properties first where an amount is compared: "more than 100 employees" is a figure, no list.

        "the most employees" is a figure too: the people that are named are never all the people there are.
        """
        bound = ahead.bound is not None and ahead.bound[0] != "=" and self.figures
        if not bound and (ahead.most is None or not any(self._of_people(e) for e in elements)):
            return elements
        return tuple(sorted(elements, key=lambda e: e.kind != "property"))

    def _of_people(self, element: Element) -> bool:
        """Say whether this is a property that counts people."""
        units = self.ontology.properties[element.name].units if element.kind == "property" else ()
        known = [self.ontology.units[u] for u in units if u in self.ontology.units]
        return any(unit.dimension == "people" for unit in known)

    def _most_of_it(self, draft: Draft, node: Node, down: bool) -> bool:
        """Read "the largest shareholder": who has most by the share that is carried; a deal, a grant by its sum."""
        edge = draft.edges[node.edge] if node.edge is not None and draft is self.draft else None
        carried = self.ontology.relations[edge.relation].qualifiers if edge is not None else ()
        deal = edge is not None and self.ontology.relations[edge.relation].past and "round" not in carried
        deal = deal or (edge is not None and draft.find(node.var).cls == "Observation")
        sums = [q for q in carried if self.ontology.properties[q].money] if deal else []
        prop = sums[0] if sums else "share" if "share" in carried else ""
        if edge is None or not prop or self.said.order:
            return False
        term = Term(var=edge.name, prop=prop)
        draft.filters.append(Filter(var=edge.name, prop=prop, op="is_known"))
        self.said.order.append(Order(by=term, descending=down))
        self.said.columns.append(term)
        self.said.limit = self.said.limit or 1
        return True

    def _narrow(self, draft: Draft, at: int) -> None:
        edge = draft.edges[at]
        relation = self.ontology.relations[edge.relation]
        if relation.transitive and draft.find(edge.object).ids:
            draft.edges[at] = replace(edge, closure=True)

    def _widen(self, draft: Draft, node: Node, more: Node) -> None:
        a, b = draft.find(node.var), draft.find(more.var)
        draft.set(replace(a, ids=a.ids + b.ids, names=a.names + b.names, cls=draft.shared_class(a.cls, b.cls)))
        draft.variables.pop(more.var, None)

    def has_property(self, cls: str, name: str) -> bool:
        """Say whether things of class `cls` may have this property."""
        domain = self.ontology.properties[name].domain
        return cls == ANYTHING or any(self.ontology.is_a(cls, d) or self.ontology.is_a(d, cls) for d in domain)

    def date_property(self, cls: str) -> str | None:
        """Return the date that a thing of this class begins with: the first date property the ontology gives it."""
        for prop in self.ontology.properties.values():
            if prop.datatype == "date" and any(
                self.ontology.is_a(cls, d) or self.ontology.is_a(d, cls) for d in prop.domain
            ):
                return prop.name
        return None

    def dated_property(self, item: Item, cls: str) -> str | None:
        """Return the date property of things of class `cls` that this item names."""
        for element in item.of_kind("property"):
            prop = self.ontology.properties[element.name]
            if prop.datatype == "date" and prop.domain and self.has_property(cls, prop.name):
                return prop.name
        return None

    def _published(self, draft: Draft, var: str, when: When) -> bool:
        """Put a span of time on the date of publication, where things of this class have one."""
        cls = draft.find(var).cls if var else ANYTHING
        if cls == ANYTHING:
            return False
        for prop in self.ontology.properties.values():
            phrases = {text.lower() for words in prop.words.labels.values() for text in words}
            if prop.datatype == "date" and phrases & PUBLISHED and self.has_property(cls, prop.name):
                draft.filters.extend(date_filters(var, prop.name, when))
                return True
        return False

    def _times(self) -> list[When]:
        found = []
        while (item := self.s.peek()) is not None and item.when is not None:
            found.append(item.when)
            self.s.at += 1
        return found

    def when(self, draft: Draft, edge: int | None, when: When | None) -> None:
        """Put a span of time on an edge, else on the whole question."""
        if when is None or when.kind == "now":
            return
        time = time_of(when)
        if edge is None:
            self.said.time = time
            return
        if not self.ontology.relations[draft.edges[edge].relation].dated:
            ends = (draft.edges[edge].subject, draft.edges[edge].object)
            if any(self._published(draft, var, when) for var in ends):
                return  # "mentioned in 2022": the article's own date
            raise self.stop()
        draft.edges[edge] = replace(draft.edges[edge], time=time)

    def _between(self, draft: Draft, node: Node, prop: str) -> bool:
        """Read "between 1 million and 5 million" after a figure."""
        low, high = self.s.peek(1), self.s.peek(3)
        spans = self.s.word("between") and self.s.word("and", ahead=2) and self._is_number(prop)
        if not spans or low is None or high is None or low.number is None or high.number is None:
            return False
        self.s.at += 4
        currency = high.number.currency or low.number.currency
        for op, number in ((">=", low.number), ("<=", high.number)):
            draft.filters.append(Filter(var=node.var, prop=prop, op=op, value=number.value, currency=currency))  # type: ignore[arg-type]
        return True

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

    @abstractmethod
    def verb_phrase(self, draft: Draft, subject: Node, *, gap: Node | None = None) -> bool:
        """Read what is said of `subject`; `gap` is the object that stood before the verb."""

    @abstractmethod
    def verb(self, draft: Draft, subject: Node, *, gap: Node | None = None) -> bool:
        """Read a verb of the lexicon with its object."""

    @abstractmethod
    def has(self, draft: Draft, subject: Node, *, without: bool) -> bool:
        """Read what `subject` has or lacks."""

    @abstractmethod
    def _dated(self, draft: Draft, item: Item, subject: Node) -> bool: ...

    @abstractmethod
    def _affirmed(self, draft: Draft, subject: Node, gap: Node | None) -> bool: ...

    @abstractmethod
    def _more(self, draft: Draft, subject: Node, code: str) -> bool: ...

    @abstractmethod
    def _has_as(self, draft: Draft, subject: Node) -> bool: ...

    @abstractmethod
    def _connected(self, draft: Draft, subject: Node) -> bool: ...

    @abstractmethod
    def _sharing(self, draft: Draft, subject: Node) -> bool: ...
