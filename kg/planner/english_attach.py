"""English prepositions: what a noun is related to by "of", "in", "for", and what a property belongs to."""

from __future__ import annotations

from abc import abstractmethod

from kg.planner.draft import Draft, Node
from kg.planner.english_whose import Whose
from kg.planner.prepositions import prepositions_of


class Attached(Whose):
    """Relates a noun to the one its preposition leads to."""

    def _preposition(self, draft: Draft, node: Node, preposition: str) -> bool:
        def read() -> bool | None:
            self.s.at += 1
            owes = bool(node.prop and not node.var)  # "the revenue of the largest company" is about the company
            inner = self.coordinated(draft) if owes else self.inside(draft, lambda: self.coordinated(draft), each=True)
            if inner is None:
                return None
            if not self.attach(draft, node, inner, preposition):
                return None
            if preposition == "about":
                self._and_about(draft, node)
            self._has_in_common(inner.var, node.var, preposition)
            self.attempt(lambda: self._as_another(draft, node) or None)
            return True

        def read_name() -> bool | None:  # "alumni of X founded Y": the name only looks as if it described "founded"
            self.s.at += 1
            self.skip("det")
            item, after = self.s.peek(), self.s.peek(1)
            if (
                item is None
                or not item.hits
                or after is None
                or not (after.of_kind("verb") and after.of_kind("property"))
            ):
                return None
            return self.attach(draft, node, self._entity(draft, self.s.next()), preposition) or None

        return bool(self.attempt(read)) or bool(self.attempt(read_name))

    def attach(self, draft: Draft, node: Node, other: Node, preposition: str) -> bool:
        """Relate a noun to the one its preposition leads to; False when nothing in the ontology does."""
        if node.prop:
            return self._owner_of(draft, node, other)
        exact = other.bound is not None and other.bound[0] == "="
        if other.prop or other.top is not None or other.superlative or other.no or exact:
            return False  # nothing inside a phrase may be cut and then be lost
        if other.most is not None or other.bound is not None or other.counted:
            node.counted += [n for n in (other, *other.counted) if n.most is not None or n.bound is not None]
        apposed = preposition == "of" and other.named and node.edge is None and not node.named and not node.prop
        if apposed and self.attempt(lambda: draft.unify(node.var, other.var) or None):
            return True
        leads = node.open and node.edge is not None and self._leads(draft, node, preposition)
        if leads and self.attempt(lambda: draft.unify(other.var, node.open) or None):
            node.open = ""
            self._narrow(draft, node.edge or 0)
            return True
        return draft.join(node.var, other.var, preposition) is not None

    def _owner_of(self, draft: Draft, node: Node, other: Node) -> bool:
        """Let a property belong to the thing that its preposition leads to; a ranking of things is theirs."""
        if node.var or other.prop or other.no or other.most is not None or other.bound or other.counted:
            return False
        if not self.has_property(draft.find(other.var).cls, node.prop):
            return False
        node.var, node.top, node.ranking = other.var, other.top, other.ranking
        node.superlative = node.superlative or other.superlative
        return True

    def _leads(self, draft: Draft, node: Node, preposition: str) -> bool:
        """Say whether this preposition leads to the noun's own other role rather than to a place or time."""
        if preposition == "of" or node.edge is None:
            return True
        relation = self.ontology.relations[draft.edges[node.edge].relation]
        inverse = {p.rpartition(" ")[2] for p in relation.words.inverse_verb_forms.get("en", ())}
        return preposition in prepositions_of(relation) | inverse or preposition in ("for", "at", "to")

    def _and_about(self, draft: Draft, node: Node) -> None:
        """Read "and B" after "articles about A": they are about both."""
        while self.s.word("and") and (more := self.attempt(lambda: self._other_name(draft))) is not None:
            if not self.attach(draft, node, more, "about"):
                raise self.stop()

    # --- what the classes after this one read

    @abstractmethod
    def _other_name(self, draft: Draft) -> Node | None: ...
