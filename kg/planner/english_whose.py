"""English clauses about a noun's own property or relation: "whose revenue is above X", "where ...", "not in X"."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from kg.plan.plan import Filter, Op, Term
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.english_texts import NAMES, Texts
from kg.planner.said import PREPOSITIONS, SIGNS, Ahead, date_filters


class Whose(Texts):
    """Reads clauses that say something of what a noun has."""

    def _in_which(self, draft: Draft, node: Node) -> bool:
        """Read "companies where revenue is above X", "articles where the companies mentioned have more than X"."""
        self.s.at += 1
        subject = self.noun_phrase_flat(draft)
        if subject is None:
            return False
        if subject.prop:
            return not subject.var and self._property_is(draft, node, subject.prop)
        item = self.s.peek()
        for element in item.of_kind("verb") if item is not None else ():
            pair = (subject.var, node.var) if element.role == "object" else (node.var, subject.var)
            if draft.relate(element.name, *pair) is not None:
                self.s.at += 1
                return self.verb_phrase(draft, subject)
        return False

    def _whose(self, draft: Draft, node: Node) -> bool:
        """Read "companies whose revenue is above X", "whose CEO is X", "whose parent is based in X"."""
        self.s.at += 1
        if (named := self.s.peek()) is not None and named.text.lower() in NAMES and not named.of_kind("property"):
            return self._name_words(draft, node)
        owned = self.inside(draft, lambda: self._owned(draft, node))
        if owned is None:
            return False
        if owned.prop:
            return owned.var == node.var and self._property_is(draft, node, owned.prop)
        return self.verb_phrase(draft, owned)

    def _owned(self, draft: Draft, node: Node) -> Node | None:
        return self._head(draft, self._ahead(), node.var)

    def _property_is(self, draft: Draft, node: Node, prop: str) -> bool:
        """Read "is above 5 million", "exceeds X", "contains 'X'" of a property of `node`."""
        if not self.has_property(draft.find(node.var).cls, prop):
            return False
        if (found := self.attempt(self._containing)) is not None:
            draft.filters.append(Filter(var=node.var, prop=prop, op=found[0], value=found[1]))
            return True
        self.s.take("be")
        return self._figure_is(draft, node, prop)

    def _figure_is(self, draft: Draft, node: Node, prop: str) -> bool:
        """Read "above 5 million", "known", "not known", "after 2020", "negative" after a property."""
        item, negative = self.s.peek(), self.s.take("not")
        item = self.s.peek()
        if item is None:
            return False
        if item.word == "known":
            self.s.at += 1
            draft.filters.append(Filter(var=node.var, prop=prop, op="is_null" if negative else "is_known"))
            return True
        if negative:
            return False
        if item.when is not None and self.ontology.properties[prop].datatype == "date":
            self.s.at += 1
            draft.filters.extend(date_filters(node.var, prop, item.when))
            return True
        if item.text.lower() in SIGNS and self._is_number(prop):
            self.s.at += 1
            draft.filters.append(Filter(var=node.var, prop=prop, op=SIGNS[item.text.lower()], value=0.0))
            return True
        if self._between(draft, node, prop):
            return True
        bound = self._bound_after()
        if bound is None or not self._is_number(prop):
            return False
        draft.filters.append(Filter(var=node.var, prop=prop, op=bound[0], value=bound[1], currency=bound[2]))
        return True

    def _not_there(self, draft: Draft, node: Node) -> bool:
        """Read "cities not in X"."""
        self.s.at += 1
        inner = draft.inner()
        if not self._preposition(inner, node, PREPOSITIONS[self.s.peek().word]):  # type: ignore[union-attr]
            return False
        self._elsewhere(draft, inner, node)
        draft.without.append(inner.pattern())
        return True

    def _elsewhere(self, draft: Draft, inner: Draft, node: Node) -> None:
        """Ask for another one where there is only one at a time: what has no recorded country may be in any."""
        edge = inner.edges[0] if len(inner.edges) == 1 else None
        if edge is not None and edge.subject == node.var and self.ontology.relations[edge.relation].functional:
            draft.relate(edge.relation, node.var, draft.variable(inner.find(edge.object).cls))

    def _property_nearby(self, draft: Draft, subject: Node, node: Node) -> bool:
        """Read "a sentiment above 0.8" of what was said before ("mentioned in articles and have"), or comes after."""
        bound = node.bound or self._bound_after()
        if bound is None or not self._is_number(node.prop):
            return False
        if self.s.word("prep_in") and self.s.word("their", ahead=1):
            self.s.at += 2
            return self._in_its(draft, subject, Filter(prop=node.prop, op=bound[0], value=bound[1]))
        near = [v.name for v in draft.variables.values() if v.cls != ANYTHING and not v.ids]
        owners = [name for name in near if self.has_property(draft.find(name).cls, node.prop)]
        if len(owners) != 1:
            return False
        draft.filters.append(Filter(var=owners[0], prop=node.prop, op=bound[0], value=bound[1], currency=bound[2]))
        return True

    def _in_its(self, draft: Draft, subject: Node, condition: Filter) -> bool:
        """Read "in their latest article": of the thing's own ones, that than which none is later."""
        ahead = self._ahead()
        thing = self._head(draft, ahead, subject.var)
        if thing is None or thing.prop or not self.has_property(draft.find(thing.var).cls, condition.prop):
            return False
        self.s.text("mention", "mentions")
        draft.filters.append(replace(condition, var=thing.var))
        if not ahead.superlative:
            return True
        when, edge = self.date_property(draft.find(thing.var).cls), draft.edges[-1]
        if ahead.superlative not in ("latest", "earliest") or when is None or draft is not self.draft:
            return False
        inner = draft.inner()
        other = inner.variable(draft.find(thing.var).cls)
        pair = (other, edge.object) if edge.subject == thing.var else (edge.subject, other)
        if inner.relate(edge.relation, *pair) is None:
            return False
        later: Op = ">" if ahead.superlative == "latest" else "<"
        draft.filters.append(Filter(var=thing.var, prop=when, op="is_known"))
        inner.filters.append(Filter(var=other, prop=when, op=later, than=Term(var=thing.var, prop=when)))
        draft.without.append(inner.pattern())
        return True

    def _of_the_same(self, draft: Draft) -> bool:
        """Read "a CEO and a board member with the same name": the last two that were had are alike in this."""
        self.s.at += 1
        first, second = self.owned[-2:] if len(self.owned) > 1 else ("", "")
        prop = self._text_property(draft.find(first).cls) if first else ""
        if not prop or first not in draft.variables or second not in draft.variables:
            return False
        draft.filters.append(Filter(var=first, prop=prop, than=Term(var=second, prop=prop)))
        return True

    # --- what the classes after this one read

    @abstractmethod
    def noun_phrase_flat(self, draft: Draft) -> Node | None:
        """Return a name or noun without what may follow it."""

    @abstractmethod
    def _head(self, draft: Draft, ahead: Ahead, owner: str | None) -> Node | None: ...

    @abstractmethod
    def _preposition(self, draft: Draft, node: Node, preposition: str) -> bool: ...
