"""English "have": what a subject has or lacks, as nouns with it in their other role, counts of them, properties."""

from __future__ import annotations

from kg.plan.plan import Filter
from kg.planner.draft import Draft, Node
from kg.planner.english_nouns import Nouns


class Having(Nouns):
    """Reads what somebody or something has."""

    def _nor_has(self, draft: Draft, subject: Node) -> bool:
        """Read "or subsidiaries" after "do not have suppliers"."""
        self.s.at += 1
        return self.has(draft, subject, without=True)

    def _having(self, draft: Draft, subject: Node, gap: Node | None) -> bool:
        self.s.at += 1
        self.skip("current")
        if gap is not None and (self.s.done or not self._nounlike(0)):
            return self.owns(draft, subject, gap)
        readers = (self._has_as, self._words_in)
        if any(self.attempt(lambda r=read: r(draft, subject) or None) for read in readers):  # type: ignore[misc]
            return True
        if not self.has(draft, subject, without=self.s.take("not")):
            return False
        if self.s.word("prep_in") and subject.superlative:  # "has the highest revenue in Seattle"
            self._preposition(draft, subject, "in")
        if self.s.word("among") and subject.superlative:
            self.s.at += 1
            group = self.noun_phrase(draft)
            return group is not None and not group.prop and draft.unify(subject.var, group.var)
        return True

    def _has_as(self, draft: Draft, subject: Node) -> bool:
        """Read "have X as a competitor"."""
        named = self.noun_phrase_flat(draft)
        if named is None or not named.var or named.prop or not self.s.text("as"):
            return False
        self.s.take("their")
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
        at = draft.join(thing.var, owner.var) if not thing.open else None
        return at is not None and not self._owned_itself(draft, at, owner)

    def _owned_itself(self, draft: Draft, at: int, owner: Node) -> bool:
        """Say whether an edge makes the owner a part of what it has: an institute that X has is no parent of X."""
        edge = draft.edges[at]
        relation = self.ontology.relations[edge.relation]
        whole = relation.transitive and any(self.ontology.is_a(r, "Organization") for r in relation.range)
        return whole and edge.subject == owner.var

    def has(self, draft: Draft, subject: Node, *, without: bool) -> bool:
        """Read what `subject` has or lacks: nouns with it as their other role, counts of them, properties."""
        self.skip("det")
        status = self.s.peek(1)
        if status is not None and status.text.lower() == "status" and self._flagged(draft, subject, not without):
            return True
        if not without and self.attempt(lambda: self._name_words(draft, subject) or None):
            return True
        no = without or self.s.word("no")
        inner = draft.inner() if no else draft
        node = self.inside(inner, lambda: self.noun_phrase(inner))
        if node is None or not subject.var:
            return False
        if node.prop:
            return self._has_property(inner if no else draft, subject, node, no, draft)
        if (
            not (node.open and inner.unify(subject.var, node.open))
            and self.joined_as_said(inner, node, subject) is None
            and inner.through(node.var, subject.var) is None
        ):
            return False
        if not self._with_the_same(inner, node.var, subject.var):
            return False
        if no or node.no:
            draft.without.append(inner.pattern())
            if self.s.word("or") and self._nounlike(1):
                self.attempt(lambda: self._nor_has(draft, subject) or None)
            return True
        self._counted(subject, node)
        self.had = inner.find(node.var).cls
        self.owned.append(node.var)
        if self.s.word("share"):
            self.attempt(lambda: self._of_the_same(draft) or None)
        self.s.text("relationship", "relationships")
        return True

    def joined_as_said(self, draft: Draft, thing: Node, owner: Node) -> int | None:
        """Join a thing to its owner, by the relation that "mentioning them" named where there is one."""
        if not thing.joined_by:
            return draft.join(owner.var, thing.var)
        for name in sorted(thing.joined_by):
            for pair in ((thing.var, owner.var), (owner.var, thing.var)):
                if (edge := draft.relate(name, *pair)) is not None:
                    return edge
        return draft.through(thing.var, owner.var, names=thing.joined_by)

    def _has_property(self, inner: Draft, subject: Node, node: Node, no: bool, draft: Draft) -> bool:
        ranked = bool(node.superlative) and node.var and draft.unify(subject.var, node.var)  # "the lowest among ..."
        if node.var and node.var != subject.var and not ranked:
            return False
        if not self.has_property(draft.find(subject.var).cls, node.prop):
            return not no and self._property_nearby(draft, subject, node)
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
        text = self.ontology.properties[node.prop].datatype == "string"
        if text and (found := self.attempt(self._containing)) is not None:
            draft.filters.append(Filter(var=subject.var, prop=node.prop, op=found[0], value=found[1]))
            return True
        if node.bound is None and self._between(draft, subject, node.prop):
            return True
        if text and (quoted := self.s.peek()) is not None and quoted.quoted is not None:
            self.s.at += 1
            draft.filters.append(Filter(var=subject.var, prop=node.prop, value=quoted.quoted.text))
            return True
        bound = node.bound or self._bound_after()
        if bound is None:
            draft.filters.append(Filter(var=subject.var, prop=node.prop, op="is_known"))
            return True
        op, value, currency = bound
        draft.filters.append(Filter(var=subject.var, prop=node.prop, op=op, value=value, currency=currency))
        return True
