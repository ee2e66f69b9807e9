"""English comparisons of two things or more: by a figure, by how many of something they have, by what makes them up."""

from __future__ import annotations

from kg.plan.plan import Comparison, Part, Plan, Term
from kg.planner.draft import Draft, Node
from kg.planner.english import Phrases
from kg.planner.items import Item
from kg.planner.reading import NotUnderstood


class Compared(Phrases):
    """Reads questions that compare."""

    def comparison(self) -> Plan | None:
        """Compare X and Y by number of tenants; which has more tenants, X or Y; does X have more tenants than Y."""
        self.skip()
        if self.s.take("compare"):
            return self._compared()
        return self._more_of()

    def _compared(self) -> Plan | None:
        names = self._names()
        parts: list[Part] = []
        anchor = self._anchor(names)
        while self.s.word("by", "prep_at", "prep_in", "and", "group_by", "for") or (parts and not self.s.done):
            self.skip("by", "prep_at", "prep_in", "and", "group_by", "for", "det")
            parts.append(self._part(anchor, parts))
        if not parts or not self.s.done:
            raise self.stop()
        return self._comparison(anchor, tuple(parts), "")

    def _names(self) -> list[Item]:
        names: list[Item] = []
        while (item := self.s.peek()) is not None and (
            item.hits or item.quoted or item.word in ("and", "versus", "with", "det", "or", "to", "prep_to")
        ):
            if item.hits or item.quoted:
                names.append(item)
            self.s.at += 1
        if len(names) < 2:
            raise self.stop()
        return names

    def _anchor(self, names: list[Item]) -> Node:
        first = self._entity(self.draft, names[0])
        cls = self.draft.find(first.var).cls
        for item in names[1:]:
            more = self._entity(self.draft, item)
            if self.draft.find(more.var).cls != cls:
                raise self.stop()  # only things of one kind are compared
            self._widen(self.draft, first, more)
        return first

    def _part(self, anchor: Node, before: list[Part]) -> Part:
        counted = self.s.take("wh_how_many")
        if self.s.take("age"):
            prop = self.date_property(self.draft.find(anchor.var).cls)
            if prop is None:
                raise self.stop()
            return Part(prop=prop)
        if staff := self._staff(anchor):
            self.s.at += 1
            return Part(prop=staff)
        inner = self.draft.inner()
        node = self.noun_phrase(inner)
        if node is None:
            raise self.stop()
        mixed = self.s.take("mix")
        if node.prop and not counted:
            return Part(prop=node.prop)
        if mixed or (not counted and not node.open):
            return self._mix(inner, node, anchor, before)
        return self._count_part(inner, node, anchor)

    def _staff(self, anchor: Node) -> str:
        """Return the figure for people that the next word names: those who are known are never all who work there."""
        item, cls = self.s.peek(), self.draft.find(anchor.var).cls
        figures = [e for e in item.of_kind("property") if self._of_people(e)] if item is not None else []
        return next((e.name for e in figures if self.has_property(cls, e.name)), "")

    def _count_part(self, inner: Draft, node: Node, anchor: Node) -> Part:
        if not (node.open and inner.unify(anchor.var, node.open)) and inner.join(node.var, anchor.var) is None:
            raise self.stop()
        return Part(pattern=inner.pattern(), count=node.var)

    def _mix(self, inner: Draft, node: Node, anchor: Node, before: list[Part]) -> Part:
        """Read "segment mix": what was counted of the anchor, or what stands in it, grouped by the noun."""
        counted = next((p for p in before if p.count), None)
        if counted is not None:
            inner.variables.update({v.name: v for v in counted.pattern.variables})
            inner.edges[:0] = counted.pattern.edges
            thing = counted.count
        else:
            thing = inner.variable()
            if inner.join(thing, anchor.var, "in") is None:
                raise self.stop()
        if inner.join(thing, node.var) is None:
            raise self.stop()
        return Part(pattern=inner.pattern(), count=thing, group=Term(var=node.var))

    def _comparison(self, anchor: Node, parts: tuple[Part, ...], asks: str) -> Plan:
        comparison = Comparison(anchor=anchor.var, parts=parts, asks=asks)  # type: ignore[arg-type]
        return Plan(answer="compare", variables=tuple(self.draft.variables.values()), comparison=comparison)

    def _more_of(self) -> Plan | None:
        """Which has more tenants, X or Y; does X have more tenants than Y; X or Y: who has more tenants."""
        codes = [item.word for item in self.s.items]
        names = [item for item in self.s.items if item.hits or item.quoted]
        if not {"more", "less"} & set(codes) or len(names) < 2:
            return None
        at = next(i for i, c in enumerate(codes) if c in ("more", "less"))
        allowed = (
            "wh_which",
            "wh_what",
            "wh_who",
            "do",
            "have",
            "be",
            "or",
            "and",
            "than",
            "det",
            "of",
            "between",
            "filler",
            "versus",
            "any",
            "prep_in",
            "prep_at",
        )
        self.s.at = at + 1
        anchor = self._anchor(names)
        inner = self.draft.inner()
        node = Node(prop=staff) if (staff := self._staff(anchor)) else self.noun_phrase_flat(inner)
        if node is None:
            raise self.stop()
        self.s.at += bool(staff)
        used = {id(n) for n in names} | {id(i) for i in self.s.items[at : self.s.at]}
        left = [
            i
            for i, item in enumerate(self.s.items)
            if id(item) not in used and item.word not in allowed and not item.of_kind("class")
        ]
        if left:
            raise NotUnderstood(left[0])
        part = Part(prop=node.prop) if node.prop else self._count_part(inner, node, anchor)
        self.s.at = len(self.s.items)
        return self._comparison(anchor, (part,), codes[at])
