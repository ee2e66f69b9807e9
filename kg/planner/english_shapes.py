"""The shapes of English questions: each tries to read all items into a plan; the first that uses every one wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.plan.plan import (
    Measure,
    Order,
    Plan,
    Term,
)
from kg.planner.apposition import without_appositions
from kg.planner.by_part import by_part
from kg.planner.draft import Node
from kg.planner.english_staff import Staff
from kg.planner.goods_users import users_of_goods
from kg.planner.head_count import head_count
from kg.planner.heads_of_places import heads_of_places
from kg.planner.items import Item
from kg.planner.makers import firms_by_another_word, makers_of_a_field
from kg.planner.passives import takes_it_for_the_doer
from kg.planner.reading import NotUnderstood, Unsaid
from kg.planner.said import EXCEPT, PREPOSITIONS, ended_too
from ontology.model import Ontology

# Verbs that say no more than "have" after a noun with an owner: "which acquisitions has X made".
LIGHT = frozenset({"make", "makes", "made", "hold", "holds", "held", "own", "owns", "owned", "produced", "face"}) | {
    "get",
    "got",
    "received",
    "run",
    "runs",
    "maintain",
    "maintains",
}
ASKED_IN_ONE = {"whos": "wh_who", "whats": "wh_what", "wheres": "wh_where", "whens": "wh_when"}
SORTED = frozenset({"sorted by", "ordered by", "ranked by"})
FRONTED = ("prep_in", "prep_at", "prep_from", "prep_to", "of", "for", "by", "with")


@dataclass(frozen=True, slots=True)
class Failure:
    """No shape could use every item; `at` is the place of the first that none could."""

    at: int


def plan_english(items: tuple[Item, ...], ontology: Ontology) -> Plan | Failure:
    """Return the plan of a question's items, or where the reading stopped."""
    furthest, unsaid = 0, -1
    items = without_appositions(tidied(items), ontology)
    for shape in SHAPES:
        reading = Shapes(items, ontology)
        try:
            plan = shape(reading)
        except NotUnderstood as error:
            furthest = max(furthest, error.at, reading.furthest)
            continue
        except Unsaid as error:
            unsaid = error.at
            continue
        if plan is not None:
            reading.skip()
            if reading.s.done and not takes_it_for_the_doer(plan, items):
                plan = makers_of_a_field(head_count(users_of_goods(plan, ontology), ontology), items, ontology)
                return by_part(heads_of_places(firms_by_another_word(plan, items), ontology), items, ontology)
        furthest = max(furthest, reading.furthest, reading.s.at)
    return Failure(furthest if unsaid < 0 else unsaid)


def tidied(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items without marks at the end, a fronted preposition put last, and "X' Y" as "X's Y"."""
    while items and items[-1].word in ("filler", "and") and items[-1].text.lower() != "there":
        items = items[:-1]
    while len(items) > 1 and items[0].word in ("filler", "and"):
        items = items[1:]
    if len(items) > 1 and items[-1].text in ("'s", "’s") and items[-2].hits:
        items = items[:-1]  # "who runs Hale's": a shop's name, and nothing that it owns
    items = tuple(replace(i, word="") if _restricts(items, at) else i for at, i in enumerate(items))
    row = [replace(i, text="'s", word="") if _owns(items, at) else i for at, i in enumerate(items)]
    row = [i for at, i in enumerate(row) if i.text != "." or at + 1 == len(row) or row[at + 1].text not in ("'s", "’s")]
    if row and (asked := ASKED_IN_ONE.get(row[0].text.lower())) is not None and not row[0].hits:
        row[:1] = [replace(row[0], word=asked, elements=()), replace(row[0], text="is", word="be", elements=())]
    if row and row[0].word in ("with", "without") and row[0].text.lower().startswith(("who ", "which ")):
        who, have = row[0].text.split(" ", 1)
        asks = "wh_who" if who.lower() == "who" else "wh_which"
        verb = replace(row[0], text=have, word="have")
        row[:1] = [replace(row[0], text=who, word=asks), *([verb] if row[0].word == "with" else [row[0]])]
    if len(row) > 3 and row[0].text.lower() in EXCEPT and row[1].hits and row[2].word == "and":
        row = [*row[3:], *row[:2]]  # "besides X, who backs Y"
    if len(row) > 2 and row[0].word in FRONTED and row[1].word in ("wh_which", "wh_what", "wh_who"):
        row = [*row[1:], row[0]]
    return tuple(row)


def _restricts(items: tuple[Item, ...], at: int) -> bool:
    """Say whether "only" stands before a name: that nobody else did it, no reading says."""
    after = items[at + 1] if at + 1 < len(items) else None
    return items[at].text.lower() in ("only", "just") and after is not None and bool(after.hits)


def _owns(items: tuple[Item, ...], at: int) -> bool:
    """Say whether the mark at this place is the apostrophe after a name that ends in s."""
    return items[at].text == "'" and 0 < at < len(items) - 1 and bool(items[at - 1].hits) and not items[at + 1].quoted


class Shapes(Staff):
    """Reads whole questions."""

    def counting(self) -> Plan | None:
        """How many companies are in X; how many tenants does X have; how many employees does X have."""
        self.skip()
        if not self.s.take("wh_how_many"):
            return None
        self.draft.exact = True  # who holds a post is no count of who works there
        self.skip("det")
        if (plan := self.attempt(self._head_count)) is not None:
            return plan
        item = self.s.peek()
        node = self.whole(self.draft)
        if node.prop:
            return self._amount(node)
        if not self.s.done:
            self._rest(node)
        if node.named:
            raise self.stop()  # "how many Basalts were sold": one thing is not counted
        return self._stated(item, self.finish("count", node))

    def _rest(self, node: Node) -> None:
        """Read the clause that is about `node`: it is the subject, or the object of what follows."""
        if self.attempt(lambda: self._object_question(node) or None):
            return
        while self.s.word("and", "but_not") and node.var:
            code = self.s.peek().word  # type: ignore[union-attr]
            if not self.attempt(lambda c=code: self._more(self.draft, node, c) or None):  # type: ignore[misc]
                break
        if self.s.done or self.attempt(lambda: self.verb_phrase(self.draft, node) or None):
            return
        raise self.stop()

    def _object_question(self, node: Node) -> bool:
        """Read "did Tencent invest in", "does X have", "is RockAI a subsidiary of"."""
        item = self.s.peek()
        if item is None or item.word not in ("do", "be", "have", "modal", "will"):
            return False
        self.s.at += 1
        readers = (lambda: self.noun_phrase_flat(self.draft), self._name_alone, self._flat_of)
        before = len(self.draft.edges)
        done = any(self.attempt(lambda r=read: self._object_of(r(), node) or None) for read in readers)  # type: ignore[misc]
        if done and item.text.lower() in ("has", "have", "had"):  # "which firms has X worked for": those left, too
            self._or_over(before)
        if done and item.word == "will":  # "whom will X supply", "which tenants will X have"
            first = before if node.edge is None else min(before, node.edge)
            self.draft.edges[first:] = [
                replace(e, status=("planned",)) if e.status == ("asserted",) else e for e in self.draft.edges[first:]
            ]
        return done

    def _or_over(self, first: int) -> None:
        """Let what is a state, and no deed, be one that has ended too."""
        states = [not self.ontology.relations[e.relation].past for e in self.draft.edges]
        self.draft.edges[first:] = [
            replace(e, status=("asserted", "former")) if state and e.status == ("asserted",) else e
            for e, state in zip(self.draft.edges[first:], states[first:], strict=True)
        ]

    def _flat_of(self) -> Node | None:
        """Return "the tenants of X" before its verb."""
        node = self.noun_phrase_flat(self.draft)
        while node is not None and node.var and self.s.word("of", "prep_in", "prep_at"):
            code = PREPOSITIONS[self.s.peek().word]  # type: ignore[union-attr]
            self.s.at += 1
            if not self._owned_by(node, code):
                return None
        return node

    def _owned_by(self, node: Node, code: str) -> bool:
        """Read "X" after "the founders of": a name, even where it might describe the word after it."""

        def owned(owner: Node | None) -> bool:
            return owner is not None and self.attach(self.draft, node, owner, code)

        readers = (lambda: self.noun_phrase_flat(self.draft), self._name_alone)
        return any(self.attempt(lambda r=read: owned(r()) or None) for read in readers)  # type: ignore[misc]

    def _object_of(self, subject: Node | None, node: Node) -> bool:
        if subject is None or not subject.var:
            return False
        self.skip()
        if self.s.word("have"):
            self.s.at += 1
            self.skip()
            return self.owns(self.draft, subject, node)
        if self._stranded(subject, node):
            return True
        if self._leftover_preposition(subject, node):
            return True
        after = self.s.peek()
        if after is not None and after.text.lower() in LIGHT and self.s.peek(1) is None and node.open:
            self.s.at += 1
            return self.owns(self.draft, subject, node)
        if after is None or not (after.of_kind("verb") or after.word in ("planned", "denied", "rumoured", "not", "be")):
            return False
        return self.verb_phrase(self.draft, subject, gap=node)

    def _stranded(self, subject: Node, node: Node) -> bool:
        """Read "is RockAI a subsidiary of": a noun whose owner stood first."""

        def read() -> bool | None:
            thing = self.noun_phrase_flat(self.draft)
            if thing is None or not thing.open or not self.s.take("of", "for"):
                return None
            if not self.draft.unify(subject.var, thing.var):
                return None
            return self.draft.unify(node.var, thing.open) or None

        return bool(self.attempt(read))

    def asking(self) -> Plan | None:
        """Who / what / which X ...: the noun is the subject or the object of the rest."""
        self.skip("list", "det")
        item = self.s.peek()
        if item is None or item.word not in ("wh_who", "wh_what", "wh_which"):
            return None
        self.s.at += 1
        self.skip()
        while (now := self.s.peek()) is not None and now.when is not None and now.when.kind == "now":
            self.s.at += 1
        if item.word != "wh_which" and self.s.word("be") and (plan := self.attempt(self._identified)) is not None:
            return plan
        after = self.s.peek()
        if item.word == "wh_who" and (plan := self.attempt(self._by_whom)) is not None:
            return plan
        verbal = after is not None and bool(after.of_kind("verb") and after.of_kind("noun", "property"))
        if item.word != "wh_which" and verbal and (plan := self.attempt(lambda: self._does(item.word))) is not None:
            return plan
        node = None if item.word == "wh_who" and not self._nounlike(0) else self.noun_phrase(self.draft)
        if node is None:
            node = Node(var=self.draft.variable(), wh=item.word)
            self._not_these(node)
        if node.prop:
            if item.word == "wh_which" and self.s.word("be") and not node.var:
                raise self.stop()  # "which areas are zones" asks for no figure
            return self._amount(node)
        if not self.s.done:
            after, before = self._spoken(1) if self.s.word("have") else None, len(self.draft.edges)
            self._rest(node)
            if after is not None and after.of_kind("verb") and not after.of_kind("noun", "class", "property"):
                self._or_over(before)  # "who has led X"
        return self.finish("list", node)

    def _by_whom(self) -> Plan | None:
        """Read "who wrote the article ...": a property of text whose words are a verb."""
        item = self.s.peek()
        named = (
            [e.name for e in item.of_kind("property")] if item is not None and not item.of_kind("verb", "noun") else []
        )
        if not named or self.ontology.properties[named[0]].datatype != "string":
            return None
        self.s.at += 1
        node = self.noun_phrase(self.draft)
        if node is None or not node.var or node.prop or not self.has_property(self.draft.find(node.var).cls, named[0]):
            return None
        self.said.columns.append(Term(var=node.var, prop=named[0]))
        return self.finish("value", node)

    def _does(self, word: str) -> Plan | None:
        """Read "who heads X" where the verb might be a noun too."""
        node = Node(var=self.draft.variable(), wh=word)
        return self.finish("list", node) if self.verb(self.draft, node) else None

    def _identified(self) -> Plan | None:
        """Read "who is the CEO of X", "what is the floor area of X", "what are the products of X"."""
        past = self.s.next().text.lower() in ("was", "were")
        self.skip("current")
        node = self.noun_phrase(self.draft)
        if node is None or node.named:
            return None
        if node.prop:
            return self._amount(node) if node.var else None
        if past and node.edge is not None:
            ended_too(self.draft, 0)
        self._ranking(node)
        self._beside_them(node)
        if not self.s.done and self.s.word("be", "have", "and", "or"):
            self._rest(node)
        return self.finish("list", node)

    def _numbered(self, node: Node) -> Plan:
        """Read "list the cities and the number of companies in each"."""
        self._ranked(node)
        self.said.measures[-1:] = [replace(self.said.measures[-1])]
        return self.finish("table", node)

    def _sorted(self, node: Node) -> None:
        """Read "ordered by revenue": all of them, sorted."""
        item, by = self.s.peek(), self.s.peek(1)
        if item is None or by is None or item.text.lower() not in SORTED or not by.of_kind("property") or not node.var:
            return
        self.s.at += 2
        prop = by.of_kind("property")[0].name
        if not self.has_property(self.draft.find(node.var).cls, prop):
            raise self.stop()
        figure = self._is_number(prop)
        self.said.order.append(Order(by=Term(var=node.var, prop=prop), descending=figure))
        self.said.columns.append(Term(var=node.var, prop=prop))

    def _ranking(self, node: Node) -> None:
        """Read "by number of companies" where it stands here."""
        if self.s.word("by", "with") and self.s.word("wh_how_many", ahead=1):
            self._ranked(node)

    def _ranked(self, node: Node) -> None:
        """Read "top 5 investors by number of companies"."""
        self.s.at += 2
        counted = self.noun_phrase(self.draft)
        if counted is None or counted.prop:
            raise self.stop()
        joined = node.open and self.draft.unify(counted.var, node.open)
        if (
            not joined
            and not (counted.open and self.draft.unify(node.var, counted.open))
            and self.joined_as_said(self.draft, counted, node) is None
            and self.draft.through(counted.var, node.var) is None
        ):
            raise self.stop()
        self.said.group.append(Term(var=node.var))
        self.said.measures.append(Measure(fn="count", over=Term(var=counted.var)))
        self.said.order.append(Order(measure="n", descending=True))
        if self.s.take("prep_in"):
            self.skip("each", "them")

    def listing(self) -> Plan | None:
        """List X; X alone."""
        self.skip("list", "wh_which", "det")
        node = self.whole(self.draft)
        if node.prop:
            return self._amount(node) if node.var else None
        self._ranking(node)
        if self.s.word("and") and self.s.word("wh_how_many", ahead=1):
            return self._numbered(node)
        self._sorted(node)
        self._beside_them(node)
        self.skip()
        if not self.s.done and not self.attempt(lambda: self.verb_phrase(self.draft, node) or None):
            raise self.stop()
        if node.named and self.in_place is not None and self.in_place.var in self.draft.variables:
            return self.finish("list", self.in_place)
        if node.named and self.draft.edges:
            return self.finish("bool", node)
        return self.finish("describe" if node.named else "list", node)


SHAPES: tuple[Callable[[Shapes], Plan | None], ...] = (
    Shapes.schema,
    Shapes.evidence,
    Shapes.changes,
    Shapes.series,
    Shapes.connection,
    Shapes.chain,
    Shapes.documents,
    Shapes.comparison,
    Shapes.description,
    Shapes.grouping,
    Shapes.counting,
    Shapes.age,
    Shapes.paid,
    Shapes.size,
    Shapes.average,
    Shapes.moment,
    Shapes.place,
    Shapes.whose,
    Shapes.qualifier,
    Shapes.properties,
    Shapes.asking,
    Shapes.truth,
    Shapes.listing,
)
