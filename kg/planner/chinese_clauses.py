"""Chinese clauses: what is said of a subject, by a verb, 有, 是, 在, 由…."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import (
    Edge,
    Filter,
    Op,
)
from kg.planner.chinese_nouns import OUTSIDE, Asked
from kg.planner.chinese_relatives import ChineseRelatives
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.items import Element, Item
from kg.planner.lexicon import lexicon_of
from kg.planner.literals import When
from kg.planner.said import BOUNDS, STATUSES, date_filters

EARLIER = frozenset({"之前", "以前", "此前", "过去", "原先", "早前", "先前", "曾经"})  # before a verb: and no more
WITH = frozenset({"和", "与", "跟", "同"})  # before a partner; elsewhere they say "and"


class Clauses(ChineseRelatives):
    """Reads Chinese predicates."""

    def _predicate_zh(self, draft: Draft, subject: Node) -> bool:
        """Read what is said of `subject`: a verb, 有, 是, 在, 由…, with negation, status and times around it."""
        earlier = self._earlier()
        times, status, negative = self._before_verb()
        inner = draft.inner() if negative else draft
        before = len(inner.edges)
        if not self._said_of(inner, subject, times, negative):
            return False
        if earlier and not status:
            self._ended(inner, before, subject)
        if status:
            inner.edges[before:] = [
                replace(e, status=STATUSES[status]) if self._is_said(inner, e, subject) else e
                for e in inner.edges[before:]
            ]
        if negative:
            draft.without.append(inner.pattern())
        return True

    def _earlier(self) -> bool:
        """Say whether "之前" stands before the verb to come."""
        for item in self.s.items[self.s.at :]:
            if item.text in EARLIER:
                return True
            if item.when is None and item.word not in ("filler", "known", "current", "former"):
                return False
        return False

    def _ended(self, draft: Draft, first: int, subject: Node) -> None:
        """Let what was said from place `first` on have ended: 之前在X任职. What is done once does not end."""
        draft.edges[first:] = [
            replace(e, status=("former",))
            if not self.ontology.relations[e.relation].past and self._is_said(draft, e, subject)
            else e
            for e in draft.edges[first:]
        ]

    def _is_said(self, draft: Draft, edge: Edge, subject: Node) -> bool:
        """Say whether an edge tells of the subject: of 打算收购哪家泰国公司 it is no plan where that firm is."""
        if subject.var in (edge.subject, edge.object):
            return True
        kind = draft.find(edge.object)
        fields = {s.cls for s in self.ontology.schemes.values() if s.cls}
        deeds = (e for e in draft.edges if subject.var in (e.subject, e.object))
        deed = any(self.ontology.relations[e.relation].past for e in deeds)
        place = bool(kind.ids) and self.ontology.relations[edge.relation].transitive
        return kind.cls not in fields and not (place and deed)

    def _before_verb(self) -> tuple[list[When], str, bool]:
        times: list[When] = []
        status, negative = "", False
        while (item := self.s.peek()) is not None:
            if item.when is not None:
                times.append(item.when)
            elif item.word in STATUSES:
                status = item.word
                self.said.past = self.said.past or item.word == "former"
            elif item.word in ("not", "no"):
                negative = True
            elif item.word == "in" and (after := self.s.peek(1)) is not None and after.of_kind("verb"):
                pass  # 在掌管: going on now
            elif item.word not in ("filler", "known", "current", "bool"):
                break
            self.s.at += 1
        return times, "" if status == "former" and not self._nounlike(0) else status, negative

    def _gapped(self, draft: Draft, subject: Node, times: list[When]) -> bool:
        """Read "在X任职", "获得X的融资": a phrase of the lexicon around its object."""
        start, items = self.s.at, self.s.items
        whole = len(items)
        ahead = "".join(item.text for item in items[start:])
        for before, after, element in lexicon_of(self.ontology, "zh").gapped_from.get(ahead[:1], ()):
            if not ahead.startswith(before) or after not in ahead:
                continue  # most phrases are not in the question at all
            inner = _spelling(items, start, before)
            while inner and inner < len(items) and items[inner].word in ("filler", "known"):
                inner += 1
            for at in range(inner + 1, whole) if inner and after else ():
                end = _spelling(items, at, after)
                if end and self._tried_around(draft, subject, element, (inner, at, end)):
                    for when in times:
                        self.when(draft, len(draft.edges) - 1, when)
                    return True
        return False

    def _tried_around(self, draft: Draft, subject: Node, element: Element, places: tuple[int, int, int]) -> bool:
        return bool(self.attempt(lambda: self._around(draft, subject, element, *places)))

    def _around(self, draft: Draft, subject: Node, element: Element, inner: int, at: int, end: int) -> bool | None:
        """Read the items between two halves of a phrase as its object."""
        whole = self.s.items
        last = at - 1 if whole[at - 1].word == "de" else at
        self.s.items, self.s.at = whole[:last], inner
        try:
            node = self._agent(draft)
            if node is None or not node.var or not self.s.done:
                return None
        finally:
            self.s.items = whole
        relation, role = draft.role_of(element)
        pair = (subject.var, node.var) if role == "subject" else (node.var, subject.var)
        edge = draft.relate(relation.name, *pair, where=[Filter(prop=p, value=v) for p, v in element.where])
        if edge is None:
            return None
        self.s.at = end
        draft.widened(edge)
        self._counted(subject, node)
        return True

    def _said_of(self, draft: Draft, subject: Node, times: list[When], negative: bool) -> bool:
        item = self.s.peek()
        if item is None:
            return False
        if subject.var and self._gapped(draft, subject, times):
            return True
        if self._dated_zh(draft, subject, times):
            return True
        if negative and self._nounlike(0) and self.attempt(lambda: self._has_zh(draft, subject) or None):
            return True
        if item.word == "have":
            self.s.at += 1
            return self._has_zh(draft, subject)
        if item.word == "share":
            return self._shares(draft, subject)
        if item.word == "be":
            verbal = bool(item.of_kind("verb"))
            if verbal and self.attempt(lambda: self._acts(draft, subject, None, times) or None):
                return True  # 属于X
            self.s.at += 1
            if self.attempt(lambda: self._done_by(draft, subject) or None):
                return True
            return bool(self.attempt(lambda: self._is_zh(draft, subject) or None))
        if item.text in WITH and self.attempt(lambda: self._beside(draft, subject, times) or None):
            return True
        if item.word == "by":
            return self._passive(draft, subject, times)
        if item.word == "in" and item.text not in OUTSIDE and (after := self.s.peek(1)) is not None and after.hits:
            return False  # 云帆里白桦持股: 里 belongs to the name before it
        if item.word in ("in", "to", "with", "from"):
            verbal = bool(item.of_kind("verb"))
            if verbal and self.attempt(lambda: self._acts(draft, subject, None, times) or None):
                return True  # 来自X
            return self._beside(draft, subject, times)
        return self._acts(draft, subject, None, times)

    def _shares(self, draft: Draft, subject: Node) -> bool:
        """Read "有共同的投资方"."""
        self.skip("share", "de")
        node = self._head_noun(draft, None)
        return node is not None and self._in_common(draft, subject, node)

    def _dated_zh(self, draft: Draft, subject: Node, times: list[When]) -> bool:
        """Read "2020年后成立", "成立于2020年"."""
        item = self.s.peek()
        prop = self.dated_property(item, draft.find(subject.var).cls) if item is not None and subject.var else None
        if prop is None:
            return False
        after = self.s.peek(1)
        skipped = 1 if after is not None and after.word in ("in", "known", "filler") else 0
        after = self.s.peek(1 + skipped)
        if times:
            self.s.at += 1
            when = times[-1]
        elif after is not None and after.when is not None:
            self.s.at += 2 + skipped
            when = after.when
        else:
            return False
        draft.filters.extend(date_filters(subject.var, prop, when))
        self.skip()
        return True

    def _has_zh(self, draft: Draft, subject: Node) -> bool:
        self.skip()
        bound = self._bound_zh() if self.s.word(*BOUNDS) else None
        node = self._object(draft)
        if node is None or not subject.var:
            return False
        if node.prop:
            if node.var and node.var != subject.var:
                return False
            node.var = subject.var
            if self.asked.node is None or self.asked.node.prop != node.prop:
                bound = bound or self._bound_zh()
                draft.filters.append(_condition(subject.var, node.prop, bound))
            return True
        if node.wh and draft.find(node.var).cls == ANYTHING:  # 园区里有谁: who is in it
            return draft.join(node.var, subject.var, "in") is not None
        if not self.owns(draft, subject, node):
            return False
        if self.s.word("most", "fewest"):
            node.most = self.s.next().word == "most"
        node.bound = bound
        self._counted(subject, node)
        return True

    def _is_zh(self, draft: Draft, subject: Node) -> bool:
        item = self.s.peek()
        if item is not None and item.word == "by":
            return self._passive(draft, subject, [])
        node = self.noun(draft)
        if node is None or node.prop or not subject.var:
            return False
        was_asked = self.asked.node is node
        if not draft.unify(subject.var, node.var):
            return False
        if was_asked:
            self.asked.node = subject
        return True

    def _done_by(self, draft: Draft, subject: Node) -> bool:
        """Read "是谁创立的": what was done to the subject, and by whom."""
        agent = self._agent(draft)
        self.skip()
        if agent is None or not self._acts(draft, agent, subject, []):
            return False
        self.s.take("de")
        return self.s.done

    def _passive(self, draft: Draft, subject: Node, times: list[When]) -> bool:
        """Read "由X创办", "被X收购"."""
        self.s.at += 1
        agent = self._agent(draft)
        self.skip()
        return agent is not None and self._acts(draft, agent, subject, times)

    def _agent(self, draft: Draft) -> Node | None:
        if self.s.word("wh_who", "wh_what", "wh_which"):
            return self._plain_noun(draft)
        return self.attempt(lambda: self._owned_noun(draft)) or self._named_or_noun(draft)

    def _beside(self, draft: Draft, subject: Node, times: list[When]) -> bool:
        """Read "在X", "在X任职", "与X合作", "向X供货"."""
        word = self.s.next().word
        other = self._plain_noun(draft) if self.flat else self._agent(draft)
        if other is None or not other.var:
            return False
        self.s.take("in")
        if self.s.word("have") and (after := self.s.peek(1)) is not None and after.of_kind("verb"):
            self.s.at += 1  # 与X有合作
        item = self.s.peek()
        if item is not None and item.of_kind("verb"):
            if not self._acts(draft, subject, other, times):
                return False
            self.s.text("关系", "的关系", "往来")
            return True
        if word == "in" and not self.s.word("wh_which", "wh_who"):
            done = draft.join(subject.var, other.var, "in")
            if done is not None:
                for when in times:
                    self.when(draft, done, when)
            return done is not None
        return False

    def _acts(self, draft: Draft, subject: Node, gap: Node | None, times: list[When]) -> bool:
        """Read a verb with its object; `gap` is the object where it stands elsewhere."""
        item = self.s.peek()
        if item is None or not subject.var:
            return False
        if (
            gap is None
            and any(
                self.attempt(lambda e=element: self._acts_as(draft, e, subject, times) or None)  # type: ignore[misc]
                for element in item.of_kind("verb")[:1]
            )
        ):
            return True
        return any(
            self.attempt(lambda e=element: self._acts_by(draft, e, subject, gap, times) or None)  # type: ignore[misc]
            for element in item.of_kind("verb")
        )

    def _acts_as(self, draft: Draft, element: Element, subject: Node, times: list[When]) -> bool:
        """Read "担任X的CEO": the noun says it all, the verb only that it is so."""
        self.s.at += 1
        node = self.noun(draft)
        if node is None or node.edge is None or draft.edges[node.edge].relation != element.name:
            return False
        if node.open and not draft.edges[node.edge].where:
            return False  # 担任区长 says which post, 旗下有子公司 nothing more than the verb
        for when in times:
            self.when(draft, node.edge, when)
        return draft.unify(subject.var, node.var)

    def _has_said(self, draft: Draft, relation: str, role: str, var: str) -> bool:
        """Say whether the same was said with its object: "园区有哪些企业入驻" needs no second place."""
        return any(
            e.relation == relation and (e.subject if role == "subject" else e.object) == var for e in draft.edges
        )

    def _acts_by(self, draft: Draft, element: Element, subject: Node, gap: Node | None, times: list[When]) -> bool:
        self.s.at += 1
        relation, role = draft.role_of(element)
        self.skip("in", "to")
        times = [*times, *self._times()]
        node = gap if gap is not None else None if self.s.word("de") else self._object(draft)
        if node is not None and node.prop:
            return False
        if node is None and self._has_said(draft, relation.name, role, subject.var):
            return True
        if node is None and self.turned:
            role = "object" if role == "subject" else "subject"  # 2023年出台的政策: what was done to it
        var = node.var if node is not None else draft.variable()
        if self._said_before(draft, relation.name, role, subject, node, var):
            if node is not None and node is not gap:
                self._counted(subject, node)
            return True
        pair = (subject.var, var) if role == "subject" else (var, subject.var)
        edge = draft.relate(relation.name, *pair, where=[Filter(prop=p, value=v) for p, v in element.where])
        if edge is None:
            return False
        draft.widened(edge)
        if node is None and "谁" in self.s.items[self.s.at - 1].text:
            self.asked = Asked(Node(var=var, wh="wh_who"))
        if node is not None and node is not gap:
            if self.s.word("most", "fewest"):
                node.most = self.s.next().word == "most"
            self._counted(subject, node)
            if node.named:
                self._also(draft, edge, node)
        self.skip()
        for when in [*times, *self._times()]:
            self.when(draft, edge, when)
        return True


def _spelling(items: tuple[Item, ...], at: int, phrase: str) -> int:
    """Return the place after the items from `at` on that spell `phrase`, 0 when they do not."""
    text = ""
    for place in range(at, len(items)):
        text += items[place].text
        if text == phrase:
            return place + 1
        if not phrase.startswith(text):
            return 0
    return 0


def _condition(var: str, prop: str, bound: tuple[Op, float, str] | None) -> Filter:
    if bound is None:
        return Filter(var=var, prop=prop, op="is_known")
    return Filter(var=var, prop=prop, op=bound[0], value=bound[1], currency=bound[2])
