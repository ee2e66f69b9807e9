"""English relative clauses: what is said of a noun by "that ...", "in which ...", "that have ...", or a bare clause."""

from __future__ import annotations

from dataclasses import replace

from kg.planner.draft import Draft, Node
from kg.planner.english_attach import Attached
from kg.planner.items import Item
from kg.planner.prepositions import prepositions_of


class Relatives(Attached):
    """Reads clauses that follow a noun."""

    def _has_done(self, draft: Draft, node: Node, item: Item) -> bool:
        """Read "that have moved into X": "have" before a verb is no having."""
        after = self.s.peek(1)
        relative = item.text.lower().split()[0] in ("that", "which", "who") and item.word == "with"
        if not relative or after is None or not after.of_kind("verb") or not node.var or node.prop:
            return False

        def read() -> bool | None:
            self.s.at += 1
            return self.verb_phrase(draft, node) or None

        return bool(self.attempt(read))

    def _relative(self, draft: Draft, node: Node) -> bool:
        def read() -> bool | None:
            self.s.at += 1
            if self.verb_phrase(draft, node):
                return True
            if self.attempt(lambda: self._object_relative(draft, node)):
                return True
            return self._many(draft, node) or None

        return bool(self.attempt(read))

    def _in_which_clause(self, draft: Draft, node: Node) -> bool:
        """Read "in which X invested", "of which X is a tenant": the verb's own preposition stands before "which"."""
        which = self.s.peek(1)
        if which is None or which.text.lower() not in ("which", "whom") or not node.var or node.prop:
            return False

        def read() -> bool | None:
            preposition = self.s.next().text.lower()
            self.s.at += 1
            subject = self.noun_phrase_flat(draft)
            if subject is None or not subject.var or subject.prop:
                return None
            self.skip("have", "do")
            item = self.s.peek()
            for element in item.of_kind("verb") if item is not None else ():
                stranded = element.stranded and preposition in prepositions_of(self.ontology.relations[element.name])
                pair = (subject.var, node.var) if element.role == "subject" else (node.var, subject.var)
                if stranded and draft.relate(element.name, *pair) is not None:
                    self.s.at += 1
                    return True
            return None

        return bool(self.attempt(read))

    def _contact(self, draft: Draft, node: Node) -> bool:
        """Read "companies Tencent invested in": a clause whose object is the noun before it."""
        return bool(self.attempt(lambda: self._object_relative(draft, node)))

    def _object_relative(self, draft: Draft, node: Node) -> bool | None:
        readers = (lambda: self.noun_phrase_flat(draft), lambda: self._name_here(draft))
        return next((True for read in readers if self.attempt(lambda r=read: self._said_by(draft, r(), node))), None)  # type: ignore[misc]

    def _said_by(self, draft: Draft, subject: Node | None, node: Node) -> bool | None:
        return self.verb_phrase(draft, subject, gap=node) or None if subject is not None else None

    def _name_here(self, draft: Draft) -> Node | None:
        """Return the name that stands here, even where it might describe the word after it: "that X founded"."""
        item = self.s.peek()
        return self._entity(draft, self.s.next()) if item is not None and item.hits else None

    def _many(self, draft: Draft, node: Node) -> bool:
        """Read "categories that the most companies belong to", "that more than 3 companies belong to"."""
        ahead = self._ahead()
        subject = self._head(draft, ahead, None)
        if subject is not None:
            subject.most, subject.bound, subject.top, subject.no = ahead.most, ahead.bound, ahead.top, ahead.no
        counted = subject is not None and (subject.most is not None or subject.bound is not None)
        if subject is None or not counted or subject.prop or subject.named or subject.no or subject.top is not None:
            return False
        if not self.verb_phrase(draft, replace(subject, most=None, bound=None), gap=node):
            return False
        self._counted(node, subject)
        return True
