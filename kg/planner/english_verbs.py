"""English predicates: being, having, doing, with negation, alternatives and status around them."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Alternatives, Edge, Pattern
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.english_having import Having
from kg.planner.items import Item
from kg.planner.said import EXCEPT, PREPOSITIONS, STATUSES, ended_too


class Predicates(Having):
    """Reads what is said of a subject."""

    def verb_phrase(self, draft: Draft, subject: Node, *, gap: Node | None = None) -> bool:
        """Read what is said of `subject`; `gap` is the object that stood before the verb."""
        had = self.s.word("have")
        if not self._predicate(draft, subject, gap):
            return False
        while self.s.word("and", "or", "but_not"):
            item = self.s.peek()
            if gap is not None and item is not None and item.text.lower() in EXCEPT:
                break  # "which parks does X run besides Y": another than that park is asked for
            code = item.word if item is not None else ""
            more = self.attempt(lambda c=code: self._more(draft, subject, c) or None)  # type: ignore[misc]
            if not more and not (had and self.attempt(lambda: self._and_more(draft, subject) or None)):
                break
        return True

    def _and_more(self, draft: Draft, subject: Node) -> bool:
        """Read "and more than 1000 employees" after "has a CEO"."""
        return self.s.take("and") and self._and_has(draft, subject)

    def _more(self, draft: Draft, subject: Node, code: str) -> bool:
        item = self.s.peek()
        if item is not None and item.text.lower() in EXCEPT and self.attempt(lambda: self._but(draft, subject) or None):
            return True
        self.s.at += 1
        if code == "and":
            return self._predicate(draft, subject, None)
        if code == "but_not":
            readers = (self._none_of, self._not_that, self._negated)
            return any(self.attempt(lambda r=read: r(draft, subject) or None) for read in readers)  # type: ignore[misc]
        return self._alternative(draft, subject)

    def _but(self, draft: Draft, subject: Node) -> bool:
        """Read "who invested in X besides Y": of those who did, another than Y, where Y may have done it too."""
        name = self.s.peek(1 + self.s.word("det", ahead=1))
        if subject.named or name is None or not name.hits or len(draft.edges) == 0:
            return False
        if not any(draft.admits(subject.var, hit.cls) for hit in name.hits) or not self._except(draft, subject):
            return False
        return self.s.done or self.s.word("and", "filler")

    def _negated(self, draft: Draft, subject: Node) -> bool:
        if self.attempt(lambda: self._flagged(draft, subject, False) or None):
            return True
        inner, item = draft.inner(), self.s.peek()
        passive = item is not None and self._after_be() and self._is_passive(item, inner, subject)
        if not (self._done_to(inner, subject) if passive else self._affirmed(inner, subject, None)):
            return False
        draft.without.append(inner.pattern())
        if self.s.word("or") and self._nounlike(1) and inner.edges:
            self.attempt(lambda: self._nor_has(draft, subject) or None)
        return True

    def _after_be(self) -> bool:
        """Say whether what was passed over last is a form of "be" with its "not": "were not", "isn't"."""
        before = [item for back in (-1, -2) if (item := self.s.peek(back)) is not None]
        return any(
            i.word == "be" or (i.word == "not" and i.text.lower()[:2] in ("is", "ar", "wa", "we")) for i in before
        )

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

    def _not_that(self, draft: Draft, subject: Node) -> bool:
        """Read "... mention A but not B": the same said of another name, which must not hold."""
        self.skip("prep_in", "prep_at", "prep_from", "prep_to", "of")
        item, last = self.s.peek(), draft.edges[-1] if draft.edges else None
        if item is None or not item.hits or last is None or subject.var not in (last.subject, last.object):
            return False
        self.s.at += 1
        inner = draft.inner()
        other = self._entity(inner, item)
        pair = (subject.var, other.var) if last.subject == subject.var else (other.var, subject.var)
        if inner.relate(last.relation, *pair, where=last.where) is None:
            return False
        draft.without.append(inner.pattern())
        return True

    def _alternative(self, draft: Draft, subject: Node) -> bool:
        """Read "... or VERB ...": the last edge of the pattern, or this one."""
        if not draft.edges or draft is not self.draft:
            return False
        bare, inner = self._says_no_object(), draft.inner()
        if not self._affirmed(inner, subject, None):
            return False
        last = draft.edges[-1]
        loose = [n for n in (last.subject, last.object) if n != subject.var and not draft.find(n).ids]
        if loose and last.relation in {e.relation for e in inner.edges}:
            return False  # "who supplied or supplies X": one deed at two times, and to nobody else
        if loose and bare and not self._shared(draft, inner, loose[0], subject):
            return False  # "who sells or supplies X": sells nothing else
        edge = draft.edges.pop()
        held = [v for name, v in inner.variables.items() if name in (edge.subject, edge.object)]
        first = Pattern(variables=tuple(held), edges=(edge,))
        self.said.either.append(Alternatives(patterns=(first, inner.pattern())))
        return True

    def _says_no_object(self) -> bool:
        """Say whether a verb, or its preposition, stands right before the "or" that was read last."""
        item = self.s.peek(-2)
        return item is not None and not item.hits and not item.of_kind("noun", "class", "concept")

    def _shared(self, draft: Draft, inner: Draft, loose: str, subject: Node) -> bool:
        """Give the first verb, which names no object, that of the second: "owns or holds shares in X"."""
        ends = [n for e in inner.edges for n in (e.subject, e.object) if n != subject.var]
        last = draft.edges[-1]
        relation = draft.ontology.relations[last.relation]
        if len(ends) != 1 or ends[0] not in inner.variables:
            return False
        mine = last.subject == loose
        if not draft.fits(relation, "subject" if mine else "object", inner.variables[ends[0]].cls):
            return False
        del draft.variables[loose]
        draft.edges[-1] = replace(last, subject=ends[0]) if mine else replace(last, object=ends[0])
        return True

    def _predicate(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        self.skip("either", "both")
        if self._is_planned(draft, subject):
            return True
        negative, status = self._auxiliaries()
        if not negative:
            before = tuple(draft.edges)
            done = self._affirmed(draft, subject, gap)
            return done and (not status or self._so_told(draft, subject, status, before))
        return self._negated(draft, subject)

    def _so_told(self, draft: Draft, subject: Node, status: tuple[Status, ...], before: tuple[Edge, ...]) -> bool:
        """Note that what was just said of the subject is planned, denied or over; False where nothing can hold that.

        It is no part of what its object is ("used to employ the founders of X"); what a noun had said already and the
        verb says again is meant too ("which products does X plan to launch").
        """
        own = [n for n, e in enumerate(draft.edges) if e not in before and subject.var in (e.subject, e.object)]
        for n in own:
            draft.edges[n] = replace(draft.edges[n], status=status)
        return bool(own)

    def _is_planned(self, draft: Draft, subject: Node) -> bool:
        """Read "which acquisitions are planned": the status of what the noun names."""
        skipped = int(self.s.word("have") and self.s.word("be", ahead=1))  # "have been denied"
        item = self.s.peek(1 + skipped)
        rest = self.s.peek(2 + skipped)
        if not self.s.word("be", ahead=skipped) or item is None or item.word not in STATUSES or rest is not None:
            return False
        if subject.edge is None or subject.edge >= len(draft.edges):
            return False
        draft.edges[subject.edge] = replace(draft.edges[subject.edge], status=STATUSES[item.word])
        self.s.at += 2 + skipped
        return True

    def _auxiliaries(self) -> tuple[bool, tuple[Status, ...] | None]:
        negative = False
        status: tuple[Status, ...] | None = None
        while (item := self.s.peek()) is not None:
            if item.word in ("do", "modal", "will", "filler", "known", "current") or _is_now(item):
                status = ("planned",) if item.word == "will" else status
                status = ("planned", "rumoured") if item.text.lower() in ("might", "may") else status
            elif (item.word in ("not", "no") and (not self._nounlike(1) or self._flag(self.s.peek(1)))) or (
                item.text.lower() == "no longer" and self._flag(self.s.peek(1))
            ):
                negative = True
            elif item.word in STATUSES:
                status = STATUSES[item.word]
            elif (item.word == "be" and self._auxiliary_be()) or (
                item.word == "have"
                and (after := self._spoken(1)) is not None
                and (
                    (after.of_kind("verb") and not after.of_kind("noun", "class", "property"))
                    or self._done_to_something(1)
                    or after.word in ("be", "not")
                    or after.word in STATUSES
                )
            ):
                pass
            else:
                break
            self.s.at += 1
        return negative, status

    def _done_to_something(self, ahead: int) -> bool:
        """Say whether the word there is a verb before a name or "a": "founded X", where "founded" is a property too."""
        verb, item = self.s.peek(ahead), self.s.peek(ahead + 1)
        named = item is not None and (bool(item.hits) or item.word == "det" or item.text.lower() == "any")
        return named and verb is not None and bool(verb.of_kind("verb")) and verb.text.lower().endswith("ed")

    def _spoken(self, ahead: int) -> Item | None:
        """Return the item that stands there, fillers passed over: "has ever led"."""
        while (item := self.s.peek(ahead)) is not None and item.word in ("filler", "known"):
            ahead += 1
        return item

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
        if self._flag(item) and self.attempt(lambda: self._flagged(draft, subject, True) or None):
            return True
        return self.verb(draft, subject, gap=gap)

    def _being(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        past = self.s.next().text.lower() in ("was", "were")
        self.skip("be", "current")
        negative = self.s.take("not")
        self.skip("current")
        if self.s.text("neither", "either"):
            return self._two_flags(draft, subject)
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

    def _two_flags(self, draft: Draft, subject: Node) -> bool:
        """Read "neither public nor dissolved", "either dissolved or private"."""
        before = len(draft.filters)
        self.s.at -= 1
        neither = self.s.next().text.lower() == "neither"
        if not self._flagged(draft, subject, not neither) or not (self.s.text("nor") or self.s.take("or")):
            return False
        if not self._flagged(draft, subject, not neither):
            return False
        if not neither:
            if draft is not self.draft:
                return False
            both = [Pattern(filters=(f,)) for f in draft.filters[before:]]
            draft.filters[before:] = []
            self.said.either.append(Alternatives(patterns=tuple(both)))
        return True

    def _complement(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        item = self.s.peek()
        if item is None:
            return False
        if item.word == "connected":
            return bool(self.attempt(lambda: self._connected(draft, subject) or None))
        worded = item.of_kind("verb") or self.dated_property(
            item, draft.find(subject.var).cls if subject.var else ANYTHING
        )
        if gap is None and self._is_passive(item, draft, subject):
            return self._done_to(draft, subject)
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
        if item.word in ("sup_old", "sup_new") and self.s.peek(1) is None and subject.var:
            prop = self.date_property(draft.find(subject.var).cls)
            if prop is not None:
                self.s.at += 1
                subject.superlative = (prop, item.word == "sup_new")
                return True
        if self.s.word("both") and self.attempt(lambda: self._two_nouns(draft, subject) or None):
            return True
        return bool(self.attempt(lambda: self._is_noun(draft, subject) or None))

    def _collected(self, draft: Draft, subject: Node) -> bool:
        """Read "what is in X's portfolio": a noun for many things, which are what is asked for."""
        self.s.at += 1
        node = self.noun_phrase(draft)
        return node is not None and node.edge is not None and not node.open and draft.unify(subject.var, node.var)

    def _is_noun(self, draft: Draft, subject: Node) -> bool:
        node = self.noun_phrase(draft)
        if node is None or node.prop or not subject.var or not draft.unify(subject.var, node.var):
            return False
        if node.superlative:
            subject.superlative = node.superlative
        if node.top is not None:
            subject.top, subject.ranking = node.top, node.ranking
        subject.counted += node.counted
        return True

    @abstractmethod
    def _is_passive(self, item: Item, draft: Draft, subject: Node) -> bool: ...

    @abstractmethod
    def _done_to(self, draft: Draft, subject: Node) -> bool: ...

    def _two_nouns(self, draft: Draft, subject: Node) -> bool:
        """Read "both suppliers and competitors of X": two nouns with one owner."""
        if not self.s.take("both"):
            return False
        first = self.noun_phrase_flat(draft)
        second = self.noun_phrase_flat(draft) if first is not None and self.s.take("and") else None
        if first is None or second is None or not first.open or not second.open:
            return False
        if not draft.unify(subject.var, first.var) or not draft.unify(subject.var, second.var):
            return False
        if self.s.peek() is None or self.s.peek().word not in PREPOSITIONS:  # type: ignore[union-attr]
            return True
        self.s.at += 1
        owner = self.coordinated(draft)
        shared = owner is not None and draft.unify(owner.var, first.open)
        return shared and owner is not None and draft.unify(owner.var, second.open)


def _is_now(item: Item) -> bool:
    return item.when is not None and item.when.kind == "now"
