"""Chinese relative clauses, which stand before their noun: 投资了X的公司, X投资的公司, 员工超过100人的公司."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Filter
from kg.planner.chinese_nouns import ChineseNouns
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.said import STATUSES


class ChineseRelatives(ChineseNouns):
    """Reads what is said of a noun before it."""

    def _relative_noun(self, draft: Draft) -> Node | None:
        """Read "投资了X的公司", "X投资的公司", "没有投资方的企业", "员工超过100人的公司", "2020年后成立的公司"."""
        if not self._may_be_relative() or self.s.at in self.within:
            return None
        start = self.s.at
        self.within.add(start)
        try:
            return self._relative_at(draft)
        finally:
            self.within.discard(start)

    def _relative_at(self, draft: Draft) -> Node | None:
        wh, sup, _ = self._marks()
        if self.s.at in self.within and wh + sup:
            return None
        here = self.s.peek()
        if wh and here is not None and here.of_kind("class") and not here.hits:
            return None  # 哪些人担任X的Y: the question word belongs to the noun beside it
        self.within.add(self.s.at)
        for flat in (True, False):  # "入驻X的企业": X ends before 的, unless only a longer object makes sense
            node = self.attempt(lambda f=flat: self._relative_with(draft, wh, sup, f))  # type: ignore[misc]
            if node is not None:
                return node
        kind = self._kind_after_de()
        node = self.attempt(lambda: self._relative_with(draft, wh, sup, flat=True, cls=kind)) if kind else None
        if node is not None:
            return node
        self.turned, before = True, self.turned
        try:
            return self.attempt(lambda: self._relative_with(draft, wh, sup, flat=True))
        finally:
            self.turned = before

    def _kind_after_de(self) -> str:
        """Return the class that the noun after the next 的 names: 不在X的企业 is about firms, in whatever way in X."""
        rest = self.s.items[self.s.at :]
        at = next((n for n, i in enumerate(rest[:-1]) if i.word == "de"), None)
        return next((e.name for e in rest[at + 1].of_kind("class")[:1]), "") if at is not None else ""

    def _relative_with(self, draft: Draft, wh: str, sup: str, flat: bool, cls: str = ANYTHING) -> Node | None:
        head = Node(var=draft.variable(cls))
        self.flat, before = flat, self.flat
        try:
            read = self._clause_before_de(draft, head)
        finally:
            self.flat = before
        return self._relative_head(draft, head, wh, sup) if read else None

    def _object(self, draft: Draft) -> Node | None:
        """Return a verb's object; before 的 of a relative clause it ends at its own head."""
        return self._plain_noun(draft) if self.flat else self.noun(draft)

    def _clause_before_de(self, draft: Draft, head: Node) -> bool:
        if not self._relative_clause(draft, head):
            return False
        while self.s.word("and") and self.attempt(lambda: self._another_clause(draft, head) or None):
            pass
        return self.s.take("de") or self.s.items[self.s.at - 1].text.endswith("的")  # 投资企业最多的

    def _relative_head(self, draft: Draft, head: Node, wh: str, sup: str) -> Node | None:
        inner_wh, inner_sup, _ = self._marks()
        item = self.s.peek()
        owns = item is not None and not item.hits and item.of_kind("class") and self.s.word("de", ahead=1)
        thing = self._plain_noun(draft) if owns else self._described_noun(draft)  # 收购X的公司的总裁: 公司 has bought X
        if thing is None or thing.prop or not draft.unify(head.var, thing.var):
            return None
        head.superlative = thing.superlative or head.superlative
        head.top, head.bound = thing.top, thing.bound
        self._degree(draft, head, sup or inner_sup)
        self._ask(head, wh or inner_wh or ("wh_which" if self.asked.node is thing else ""))
        return head

    def _another_clause(self, draft: Draft, head: Node) -> bool:
        self.s.at += 1
        return self._relative_clause(draft, head)

    def _relative_clause(self, draft: Draft, head: Node) -> bool:
        return any(
            self.attempt(lambda r=read: r(draft, head) or None)  # type: ignore[misc]
            for read in (self._predicate_zh, self._object_clause, self._measured)
        )

    def _object_clause(self, draft: Draft, head: Node) -> bool:
        """Read "X投资" before 的: the noun to come is the object."""
        self.skip("by")
        subject = self._named_or_noun(draft)
        if subject is None or not subject.var or subject.prop:
            return False
        times, status, negative = self._before_verb()
        inner = draft.inner() if negative else draft
        before = len(inner.edges)
        if not self._acts(inner, subject, head, times):
            return False
        if status:
            inner.edges[before:] = [replace(e, status=STATUSES[status]) for e in inner.edges[before:]]
        if negative:
            draft.without.append(inner.pattern())
        return self.s.word("de")

    def _measured(self, draft: Draft, head: Node) -> bool:
        """Read "员工超过100人", "营收最高" before 的."""
        item = self.s.peek()
        for element in item.of_kind("property") if item is not None else ():
            place = self.s.at
            self.s.at += 1
            self.skip("be", "have")
            if self.s.word("sup_max", "sup_min", "most", "fewest"):
                head.superlative = (element.name, self.s.next().word in ("sup_max", "most"))
                return True
            bound = self._bound_zh()
            if bound is not None:
                op, value, currency = bound
                draft.filters.append(Filter(var=head.var, prop=element.name, op=op, value=value, currency=currency))
                return True
            self.s.at = place
        return False
