"""Chinese phrases and questions over items: what describes a noun stands before it, question words stand in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.plan.plan import (
    AnswerKind,
    Comparison,
    Edge,
    Filter,
    Focus,
    Measure,
    Op,
    Order,
    Part,
    PathSpec,
    Plan,
    Series,
    Term,
)
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.english import BOUNDS, STATUSES, NotUnderstood, Phrases, T, date_filters, time_of
from kg.planner.english_shapes import Failure, carriers, finished
from kg.planner.items import Element, Item
from kg.planner.lexicon import lexicon_of
from kg.planner.literals import When
from ontology.model import Ontology

FOCUS: dict[str, Focus] = {"who_says": "who", "which_source": "sources", "when_reported": "when", "how_sure": "sure"}
PERIODS = {"quarter": "quarter", "year": "year", "month": "month"}
WH = ("wh_which", "wh_who", "wh_what", "wh_how_many")


@dataclass(slots=True)
class Asked:
    """What a question word marked: the node it stands at, and whether things or their number is wanted."""

    node: Node | None = None
    count: bool = False


class Chinese(Phrases):
    """Reads Chinese questions into a draft."""

    def __init__(self, items: tuple[Item, ...], ontology: Ontology) -> None:
        super().__init__(items, ontology)
        self.asked = Asked()
        self.flat = False
        self.within: set[int] = set()  # places where a relative clause is being tried: none starts there again

    def attempt(self, read: Callable[[], T | None]) -> T | None:
        """Run `read`; when it gives None or stops, put everything back as it was, what was asked too."""
        asked = self.asked
        result = super().attempt(read)
        if result is None:
            self.asked = asked
        return result

    # --- nouns

    def noun(self, draft: Draft) -> Node | None:
        """Return the noun phrase that starts here: what describes it, then its head."""
        return self.attempt(lambda: self._described_noun(draft))

    def _described_noun(self, draft: Draft) -> Node | None:
        for read in (self._relative_noun, self._owned_noun, self._plain_noun):
            if (node := self._tried_noun(read, draft)) is not None:
                return node
        return None

    def _tried_noun(self, read: Callable[[Draft], Node | None], draft: Draft) -> Node | None:
        return self.attempt(lambda: read(draft))

    def _marks(self) -> tuple[str, str, str]:
        """Read question words, degree words and status before a noun; return wh, superlative, status."""
        wh = sup = status = ""
        while (item := self.s.peek()) is not None:
            if item.word in WH and not wh:
                wh = item.word
            elif item.word in STATUSES and self._nounlike(1):
                status = item.word
            elif (
                item.word in ("sup_max", "sup_min", "sup_old", "sup_new", "latest", "earliest")
                and self._followed_by_noun()
            ):
                sup = item.word
            elif item.word not in ("the", "filler", "known", "current"):
                break
            self.s.at += 1
        return wh, sup, status

    def _followed_by_noun(self) -> bool:
        after = self.s.peek(1)
        if after is not None and after.word == "de":
            after = self.s.peek(2)
        return after is not None and bool(after.of_kind("class", "noun", "property"))

    def _plain_noun(self, draft: Draft) -> Node | None:
        wh, sup, status = self._marks()
        self.s.take("de")
        top = self._top()
        bound = self._count_before()
        node = self._head_noun(draft, None)
        if node is None and wh in ("wh_who", "wh_what", "wh_which"):
            node = Node(var=draft.variable(), wh=wh)
        if node is None:
            return None
        if status and node.edge is not None:
            draft.edges[node.edge] = replace(draft.edges[node.edge], status=STATUSES[status])
        self._degree(draft, node, sup)
        node.top, node.bound = top, bound
        self._ask(node, wh)
        return node

    def _count_before(self) -> tuple[Op, float, str] | None:
        """Read "超过3家", "两家以上的" before a counted noun."""
        return self.attempt(lambda: self._bound_zh() if self.s.word(*BOUNDS) or self._number_next() else None)

    def _number_next(self) -> bool:
        item = self.s.peek()
        return item is not None and item.number is not None

    def _top(self) -> int | None:
        after = self.s.peek(1)
        if self.s.word("top") and after is not None and after.number is not None:
            self.s.at += 2
            self.skip("the")
            return int(after.number.value)
        return None

    def _ask(self, node: Node, wh: str) -> None:
        if wh:
            self.asked = Asked(node, wh == "wh_how_many")

    def _degree(self, draft: Draft, node: Node, sup: str) -> None:
        if not sup:
            return
        down = sup in ("sup_max", "sup_new", "latest")
        if node.prop:
            node.superlative = (node.prop, down)
        elif sup in ("latest", "earliest") and node.edge is not None:
            edge = draft.edges[node.edge]
            self.said.order.append(Order(by=Term(var=edge.name, prop="valid_from"), descending=down))
            self.said.limit = 1
        elif sup in ("sup_old", "sup_new", "latest", "earliest") and (
            prop := self.date_property(draft.find(node.var).cls)
        ):
            node.superlative = (prop, down)
        else:
            raise self.stop()

    def _head_noun(self, draft: Draft, owner: str | None) -> Node | None:
        """Read names beside each other and the noun they lead to: 人工智能企业, RockAI CEO."""
        beside: list[Item] = []
        while (item := self.s.peek()) is not None and self._stands_beside(item):
            beside.append(item)
            self.s.at += 1
        item = self.s.peek()
        if item is None:
            return None
        from kg.planner.english import Ahead

        nodes = [self._entity(draft, b) for b in beside]
        after = self.s.peek(1)
        if after is not None and _same_role(item, after):  # 上游供货商: the first says nothing more
            self.s.at += 1
            item = after
        after = self.s.peek(1)
        elements = item.of_kind("noun", "class", "property")
        if after is not None and after.word in BOUNDS:  # 员工超过100人: a figure, no list
            elements = tuple(sorted(elements, key=lambda e: e.kind != "property"))
        for element in elements:
            if element.kind == "class" and owner is not None:
                nodes = [*nodes, Node(var=owner)]
            kept = None if element.kind == "class" else owner
            node = self.attempt(lambda e=element, k=kept, n=tuple(nodes): self._named(draft, e, k, list(n), Ahead()))  # type: ignore[misc]
            if node is not None:
                return node
        if (item.hits or item.quoted) and owner is None and not beside:
            self.s.at += 1
            return Node(var=self._entity(draft, item).var, named=True)
        return None

    def _owned_noun(self, draft: Draft) -> Node | None:
        """Read "X的Y", "X的Y的Z", "X内的Y", "X哪些Y"."""
        owner = self._named_or_noun(draft)
        if owner is None:
            return None
        inside = self.s.take("in")
        if not (self.s.take("de") or inside or self.s.word(*WH, "the") or self._nounlike(0)):
            return None
        while True:
            owner = self._possessed(draft, owner)
            if owner is None or owner.prop or not self.s.word("de"):
                return owner
            self.s.at += 1

    def _named_or_noun(self, draft: Draft) -> Node | None:
        node = self.attempt(lambda: self._relative_noun(draft)) if self._may_be_relative() else None
        if node is not None:
            return node
        self.skip("the")
        if self.s.word("in") and not self.s.take("in"):
            return None
        head = self.attempt(lambda: self._head_noun(draft, None))
        if head is not None and self.s.word("or") and head.named:
            self._or_names(draft, head)
        return head

    def _or_names(self, draft: Draft, head: Node) -> None:
        while self.s.word("or"):
            item = self.s.peek(1)
            if item is None or not item.hits:
                return
            self.s.at += 2
            self._widen(draft, head, self._entity(draft, item))

    def _may_be_relative(self) -> bool:
        return any(item.word == "de" for item in self.s.items[self.s.at :])

    def _possessed(self, draft: Draft, owner: Node) -> Node | None:
        wh, sup, status = self._marks()
        self.s.take("de")
        if owner.prop or not owner.var:
            return None
        node = self._head_noun(draft, owner.var)
        if node is None:
            return None
        if status and node.edge is not None:
            draft.edges[node.edge] = replace(draft.edges[node.edge], status=STATUSES[status])
        if node.open or (node.prop and not node.var):
            return None
        if node.edge is not None:
            self._narrow(draft, node.edge)
        self._degree(draft, node, sup)
        self._ask(node, wh)
        return node

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
        self.within.add(self.s.at)
        for flat in (True, False):  # "入驻X的企业": X ends before 的, unless only a longer object makes sense
            node = self.attempt(lambda f=flat: self._relative_with(draft, wh, sup, f))  # type: ignore[misc]
            if node is not None:
                return node
        return None

    def _relative_with(self, draft: Draft, wh: str, sup: str, flat: bool) -> Node | None:
        head = Node(var=draft.variable())
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
        return self.s.take("de")

    def _relative_head(self, draft: Draft, head: Node, wh: str, sup: str) -> Node | None:
        inner_wh, inner_sup, _ = self._marks()
        thing = self._described_noun(draft)
        if thing is None or thing.prop or not draft.unify(head.var, thing.var):
            return None
        head.superlative = thing.superlative
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
        times = self._times()
        negative = self.s.take("not", "no")
        inner = draft.inner() if negative else draft
        if not self._acts(inner, subject, head, times):
            return False
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

    def _bound_zh(self) -> tuple[Op, float, str] | None:
        op: Op = "="
        if self.s.word(*BOUNDS):
            op = BOUNDS[self.s.next().word]
        item = self.s.peek()
        if item is None or item.number is None:
            return None
        self.s.at += 1
        self.skip("the")
        if self.s.word(*BOUNDS) and op == "=":
            op = BOUNDS[self.s.next().word]
        return op, item.number.value, item.number.currency

    # --- clauses

    def _predicate_zh(self, draft: Draft, subject: Node) -> bool:
        """Read what is said of `subject`: a verb, 有, 是, 在, 由…, with negation, status and times around it."""
        times, status, negative = self._before_verb()
        inner = draft.inner() if negative else draft
        before = len(inner.edges)
        if not self._said_of(inner, subject, times, negative):
            return False
        if status:
            inner.edges[before:] = [replace(e, status=STATUSES[status]) for e in inner.edges[before:]]
        if negative:
            draft.without.append(inner.pattern())
        return True

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
        for before, after, element in lexicon_of(self.ontology, "zh").gapped:
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
        if item.word == "be":
            self.s.at += 1
            return self._is_zh(draft, subject)
        if item.word == "by":
            return self._passive(draft, subject, times)
        if item.word in ("in", "to", "with", "from"):
            verbal = bool(item.of_kind("verb"))
            if verbal and self.attempt(lambda: self._acts(draft, subject, None, times) or None):
                return True  # 来自X
            return self._beside(draft, subject, times)
        return self._acts(draft, subject, None, times)

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

    def _passive(self, draft: Draft, subject: Node, times: list[When]) -> bool:
        """Read "由X创办", "被X收购"."""
        self.s.at += 1
        agent = self._agent(draft)
        return agent is not None and self._acts(draft, agent, subject, times)

    def _agent(self, draft: Draft) -> Node | None:
        if self.s.word("wh_who", "wh_what", "wh_which"):
            return self._plain_noun(draft)
        return self.attempt(lambda: self._owned_noun(draft)) or self._named_or_noun(draft)

    def _beside(self, draft: Draft, subject: Node, times: list[When]) -> bool:
        """Read "在X", "在X任职", "与X合作", "向X供货"."""
        word = self.s.next().word
        other = self._agent(draft)
        if other is None or not other.var:
            return False
        self.s.take("in")
        item = self.s.peek()
        if item is not None and item.of_kind("verb"):
            return self._acts(draft, subject, other, times)
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
        return any(
            self.attempt(lambda e=element: self._acts_by(draft, e, subject, gap, times) or None)  # type: ignore[misc]
            for element in item.of_kind("verb")
        )

    def _acts_by(self, draft: Draft, element: Element, subject: Node, gap: Node | None, times: list[When]) -> bool:
        self.s.at += 1
        relation, role = draft.role_of(element)
        self.skip("in", "to")
        times = [*times, *self._times()]
        node = gap if gap is not None else self._object(draft)
        if node is not None and node.prop:
            return False
        var = node.var if node is not None else draft.variable()
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

    # --- questions

    def finish(self, answer: AnswerKind, node: Node, **more: object) -> Plan:
        """Return the plan about `node`; what is left over stops the reading."""
        self.skip("bool", "current", "have", "be", "wh_which", "de")
        if not self.s.done or (node.var and node.var not in self.draft.variables):
            raise self.stop()
        return finished(self, answer, node, **more)

    def schema(self) -> Plan | None:
        """我可以问什么？"""
        self.skip("list")
        return Plan(answer="schema") if self.s.take("schema") and self.s.done else None

    def description(self) -> Plan | None:
        """介绍一下X；X是做什么的；X是谁."""
        self.skip("list")
        named = [item for item in self.s.items if item.hits or item.quoted]
        allowed = ("describe", "wh_who", "wh_what", "be", "filler", "de", "list", "about", "the", "known", "do")
        if len(named) != 1 or any(not (i.hits or i.quoted) and i.word not in allowed for i in self.s.items):
            return None
        if not any(i.word in ("describe", "wh_who", "wh_what") for i in self.s.items):
            return None
        node = self._entity(self.draft, named[0])
        self.s.at = len(self.s.items)
        return self.finish("describe", node)

    def evidence(self) -> Plan | None:
        """谁说X投资了Y？哪些报道说X入驻了Y？"""
        self.skip("list")
        places = [n for n, item in enumerate(self.s.items) if item.word in FOCUS]
        if not places or not (places[0] == 0 or places[0] == len(self.s.items) - 1):
            return None
        focus = FOCUS[self.s.items[places[0]].word]
        self.s.items = tuple(item for n, item in enumerate(self.s.items) if n != places[0])
        self.s.at = 0
        subject = self.noun(self.draft)
        if subject is None:
            raise self.stop()
        self.skip()
        if not self.s.done and not self._predicate_zh(self.draft, subject):
            raise self.stop()
        self.skip("de")
        return self.finish("evidence", subject, focus=focus)

    def changes(self) -> Plan | None:
        """2025年以来X有什么变化？"""
        places = [n for n, item in enumerate(self.s.items) if item.word == "changed"]
        if not places:
            return None
        self.s.items = tuple(item for n, item in enumerate(self.s.items) if n != places[0])
        times = self._times()
        node = self._named_or_noun(self.draft)
        self.skip("in", "de")
        times += self._times()
        if node is None or not node.named:
            raise self.stop()
        for when in times:
            self.said.time = time_of(when)
        return self.finish("changes", node)

    def series(self) -> Plan | None:
        """2024年以来X的入驻企业数量按季度如何变化？"""
        if not any(item.word == "evolved" for item in self.s.items):
            return None
        period = next((PERIODS[i.word] for i in self.s.items if i.word in PERIODS), "year")
        dropped = ("evolved", *PERIODS, "group", "wh_how_many", "filler")
        times = [i.when for i in self.s.items if i.when is not None]
        self.s.items = tuple(i for i in self.s.items if i.word not in dropped and i.when is None)
        node = self.noun(self.draft)
        if node is None or node.edge is None:
            raise self.stop()
        self.said.time = time_of(times[-1]) if times else None
        edge = self.draft.edges[node.edge].name
        return self.finish("series", node, series=Series(edge=edge, by=period))  # type: ignore[arg-type]

    def connection(self) -> Plan | None:
        """X和Y有什么关系？"""
        named = [item for item in self.s.items if item.hits or item.quoted]
        allowed = (
            "connected",
            "and",
            "with",
            "filler",
            "de",
            "have",
            "be",
            "wh_how",
            "wh_what",
            "between",
            "list",
            "in",
            "known",
            "bool",
        )
        if len(named) != 2 or not any(i.word == "connected" for i in self.s.items):
            return None
        rest = [n for n, i in enumerate(self.s.items) if not (i.hits or i.quoted or i.word in allowed)]
        if rest:
            raise NotUnderstood(rest[0])
        start, end = (self._entity(self.draft, item) for item in named)
        path = PathSpec(start=start.var, end=end.var)
        self.s.at = len(self.s.items)
        return Plan(answer="path", variables=tuple(self.draft.variables.values()), path=path)

    def documents(self) -> Plan | None:
        """哪些报道同时提到X和Y？"""
        words = [item.word for item in self.s.items]
        named = [item for item in self.s.items if item.hits or item.quoted]
        if "documents" not in words or not ({"mention", "about"} & set(words)) or not named:
            return None
        allowed = (
            "documents",
            "mention",
            "about",
            "and",
            "with",
            *WH,
            "the",
            "filler",
            "known",
            "de",
            "have",
            "list",
            "be",
            "in",
        )
        rest = [n for n, i in enumerate(self.s.items) if not (i.hits or i.quoted or i.when or i.word in allowed)]
        if rest:
            raise NotUnderstood(rest[0])
        names = [self._entity(self.draft, item) for item in named]
        for item in self.s.items:
            if item.when is not None:
                self.said.time = replace(time_of(item.when), basis="published")
        document = self.draft.variable("Document")
        for name in names:
            self.draft.mentioned(name.var, document)
        self.s.at = len(self.s.items)
        plan = self.finish("documents", Node(var=document))
        counted = "wh_how_many" in words
        return replace(plan, measures=(Measure(fn="count", over=Term(var=document)),)) if counted else plan

    def comparison(self) -> Plan | None:
        """X和Y哪个入驻的企业更多？比较X和Y的入驻企业数量."""
        words = [item.word for item in self.s.items]
        asks = next((c for c in ("more", "less") if c in words or f"which_{c}" in words), "")
        if not asks and "compare" not in words:
            return None
        if asks and not ({"wh_which", "wh_who", "which_more"} & set(words)):
            return None
        anchor = self._anchors()
        dropped = ("more", "less", "which_more", "compare", "wh_which", "wh_who", "wh_how_many", "filler", "the")
        self.s.items = tuple(i for i in self.s.items[self.s.at :] if i.word not in dropped)
        self.s.at = 0
        self.skip("de", "have", "in")
        inner = self.draft.inner()
        part = self._compared_part(inner, anchor)
        comparison = Comparison(anchor=anchor.var, parts=(part,), asks=asks)  # type: ignore[arg-type]
        return Plan(answer="compare", variables=tuple(self.draft.variables.values()), comparison=comparison)

    def _anchors(self) -> Node:
        self.skip("compare", "list", "in")
        item = self.s.peek()
        if item is None or not item.hits:
            raise self.stop()
        anchor = self._entity(self.draft, self.s.next())
        while (
            self.s.word("and", "with", "than", "compare", "or") and (after := self.s.peek(1)) is not None and after.hits
        ):
            self.s.at += 2
            more = self._entity(self.draft, after)
            if self.draft.find(more.var).cls != self.draft.find(anchor.var).cls:
                raise self.stop()
            self._widen(self.draft, anchor, more)
        if len(self.draft.find(anchor.var).ids) < 2:
            raise self.stop()
        return anchor

    def _compared_part(self, inner: Draft, anchor: Node) -> Part:
        """Read 入驻的企业 / 入驻企业 / 面积 as what is compared."""
        node = self.attempt(lambda: self._clause_part(inner, anchor)) or self.attempt(
            lambda: self._head_noun(inner, None)
        )
        self.skip("de")
        if node is None or not self.s.done:
            raise self.stop()
        if node.prop:
            return Part(prop=node.prop)
        touches = any(anchor.var in (e.subject, e.object) for e in inner.edges)
        if not touches and not self.owns(inner, anchor, node):
            raise self.stop()
        return Part(pattern=inner.pattern(), count=node.var)

    def _clause_part(self, inner: Draft, anchor: Node) -> Node | None:
        """Read "入驻的企业": the noun is what does the verb to the anchor."""
        item = self.s.peek()
        if item is None or not item.of_kind("verb"):
            return None
        head = Node(var=inner.variable())
        if not self._acts(inner, head, Node(var=anchor.var), []) or not self.s.take("de"):
            return None
        thing = self._head_noun(inner, None)
        return head if thing is not None and not thing.prop and inner.unify(head.var, thing.var) else None

    def grouping(self) -> Plan | None:
        """按环节统计入驻企业数量；各区有多少家企业."""
        words = [item.word for item in self.s.items]
        if self.s.items and "group" in words:
            return self._by_group()
        if "each" in words and "wh_how_many" in words:
            return self._each()
        return None

    def _by_group(self) -> Plan | None:
        at = next(n for n, i in enumerate(self.s.items) if i.word == "group")
        by_item = self.s.items[at + 1] if at + 1 < len(self.s.items) else None
        if by_item is None or not by_item.of_kind("class", "property", "noun"):
            raise NotUnderstood(at)
        ending = ("group_end", "wh_how_many", "filler", "the")
        rest = self.s.items[:at] + self.s.items[at + 2 :]
        self.s.items = tuple(i for i in rest if i.word not in ending and not (i.word == "de" and i is rest[-1]))
        self.skip("list", "de")
        node = self.noun(self.draft)
        if node is None or node.prop:
            raise self.stop()
        return self._grouped(node, by_item)

    def _each(self) -> Plan | None:
        at = next(n for n, i in enumerate(self.s.items) if i.word == "each")
        by_item = self.s.items[at + 1] if at + 1 < len(self.s.items) else None
        if by_item is None:
            raise NotUnderstood(at)
        rest = self.s.items[:at] + self.s.items[at + 2 :]
        self.s.items = tuple(i for i in rest if i.word not in ("have", "wh_how_many", "filler", "the", "in", "de"))
        node = self.noun(self.draft)
        if node is None or node.prop:
            raise self.stop()
        return self._grouped(node, by_item)

    def _grouped(self, node: Node, by_item: Item) -> Plan:
        term = self._group_term(node, by_item)
        if term is None:
            raise self.stop()
        self.said.group.append(term)
        self.said.measures.append(Measure(fn="count", over=Term(var=node.var)))
        self.said.order.append(Order(measure="n", descending=True))
        return self.finish("table", node)

    def _group_term(self, node: Node, by_item: Item) -> Term | None:
        for element in by_item.of_kind("class", "property"):
            if element.kind == "property" and self.ontology.properties[element.name].domain:
                return Term(var=node.var, prop=element.name)
            if element.kind == "class":
                by = self.draft.variable(element.name)
                if self.draft.join(node.var, by) is not None:
                    return Term(var=by)
        return None

    def average(self) -> Plan | None:
        """X的企业平均年龄是多少."""
        words = [item.word for item in self.s.items]
        code = next((c for c in ("avg", "sum") if c in words), "")
        aged = "age" in words
        if not code and not (aged and any("平均" in i.text for i in self.s.items)):
            return None
        dropped = ("avg", "sum", "age", "wh_how_much", "wh_how_many", "be", "wh_what", "filler", "list")
        self.s.items = tuple(i for i in self.s.items if i.word not in dropped)
        while self.s.items and self.s.items[-1].word == "de":
            self.s.items = self.s.items[:-1]
        node = self.noun(self.draft)
        if node is None or not node.var:
            raise self.stop()
        prop = self.date_property(self.draft.find(node.var).cls) if aged else node.prop
        if not prop:
            raise self.stop()
        over = Term(var=node.var, prop=prop, part="age" if aged else "")
        self.said.measures.append(Measure(fn="sum" if code == "sum" else "avg", over=over))
        return self.finish("table", Node(var=node.var))

    def qualifier(self) -> Plan | None:
        """X担任什么职务？X的职务是什么？"""
        found = [
            (n, e.name)
            for n, item in enumerate(self.s.items)
            for e in item.of_kind("property")
            if not self.ontology.properties[e.name].domain
        ]
        named = [item for item in self.s.items if item.hits]
        if len(found) != 1 or len(named) != 1:
            return None
        subject = self._entity(self.draft, named[0])
        cls = self.draft.find(subject.var).cls
        verb = next((i for i in self.s.items if i.of_kind("verb")), None)
        fit = carriers(self.ontology, self.draft, found[0][1], cls, verb)
        allowed = (*WH, "de", "be", "have", "filler", "known", "current", "former")
        for n, item in enumerate(self.s.items):
            verbs = any(e.name == r.name for e in item.of_kind("verb") for r in fit)
            if n != found[0][0] and not (item.hits or item.word in allowed or verbs):
                raise NotUnderstood(n)
        if len(fit) != 1 or (edge := self.draft.relate(fit[0].name, subject.var, self.draft.variable())) is None:
            return None
        self.s.at = len(self.s.items)
        self.said.past = any(i.word == "former" for i in self.s.items)
        self.said.columns.append(Term(var=self.draft.edges[edge].name, prop=found[0][1]))
        return self.finish("value", subject)

    def moment(self) -> Plan | None:
        """X什么时候成立的？X何时投资了Y？"""
        at = next((n for n, i in enumerate(self.s.items) if i.word == "wh_when"), None)
        if at is None:
            return None
        self.s.items = self.s.items[:at] + self.s.items[at + 1 :]
        subject = self._agent(self.draft)
        if subject is not None and subject.prop and self.ontology.properties[subject.prop].datatype == "date":
            self.said.columns.append(Term(var=subject.var, prop=subject.prop))
            return self.finish("value", Node(var=subject.var))
        if subject is None or not subject.var or subject.prop:
            raise self.stop()
        self.skip("be", "in")
        item = self.s.peek()
        dated = self.dated_property(item, self.draft.find(subject.var).cls) if item is not None else None
        later = any(i.hits for i in self.s.items[self.s.at + 1 :])
        if dated and not later:
            self.s.at += 1
            self.skip("de", "be", "in")
            self.said.columns.append(Term(var=subject.var, prop=dated))
            return self.finish("value", subject)
        before = len(self.draft.edges)
        if not self._predicate_zh(self.draft, subject) or len(self.draft.edges) == before:
            raise self.stop()
        edge = self.draft.edges[-1]
        if not self.ontology.relations[edge.relation].dated:
            raise self.stop()
        self.skip("de")
        self.said.columns.append(Term(var=edge.name, prop="valid_from"))
        self.said.past = True
        return self.finish("value", subject)

    def place(self) -> Plan | None:
        """X在哪里？X总部在哪？"""
        at = next((n for n, i in enumerate(self.s.items) if i.word == "wh_where"), None)
        if at is None:
            return None
        self.s.items = self.s.items[:at] + self.s.items[at + 1 :]
        named = self.s.peek()
        subject = (
            self._entity(self.draft, self.s.next())
            if named is not None and named.hits
            else self._named_or_noun(self.draft)
        )
        if subject is None or not subject.var:
            raise self.stop()
        self.skip("de", "in", "be")
        spot = Node(var=self.draft.variable())
        item = self.s.peek()
        worded = {e.name for e in item.of_kind("verb", "noun")} if item is not None else None
        for relation in self._placing(subject):
            if (worded is None or relation in worded) and self.draft.relate(
                relation, subject.var, spot.var
            ) is not None:
                self.s.at += worded is not None
                self.skip("in")
                return self.finish("list", spot)
        raise self.stop()

    def _placing(self, subject: Node) -> list[str]:
        from kg.planner.draft import prepositions_of

        cls = self.draft.find(subject.var).cls
        fit = [r for r in self.ontology.relations.values() if self.draft.fits(r, "subject", cls)]
        return [r.name for r in fit if r.transitive and {"in", "at"} & prepositions_of(r)]

    def statement(self) -> Plan | None:
        """Read a clause with its question word in place, or with 吗 / 是否."""
        self.skip("list", "bool")
        readers = (self.noun, self._name_only)
        return next((p for r in readers if (p := self.attempt(lambda read=r: self._statement(read))) is not None), None)  # type: ignore[misc]

    def _name_only(self, draft: Draft) -> Node | None:
        """Return the name that stands here, even where it might own the noun after it."""
        item = self.s.peek()
        return self._entity(draft, self.s.next()) if item is not None and item.hits else None

    def _statement(self, read: Callable[[Draft], Node | None]) -> Plan:
        truth = any(i.word == "bool" for i in self.s.items)
        times = self._times()
        subject = read(self.draft)
        if subject is None:
            raise self.stop()
        if subject.named and self.s.word("have", ahead=1):
            self.s.take("in")
        while not self.s.done and (not self._only_asks() or self._owner_of_what(subject)):
            if not self._continued(subject):
                raise self.stop()
        for when in times:
            last = len(self.draft.edges) - 1
            self.when(self.draft, last if last >= 0 else None, when)
        return self._answer(subject, truth)

    def _owner_of_what(self, subject: Node) -> bool:
        """Say whether "X有谁" stands here: the question is what X has, not what X is."""
        after = self.s.peek(1)
        owns = self.s.word("have") and after is not None and after.word in WH
        return subject.named and owns and not self.draft.edges

    def _continued(self, subject: Node) -> bool:
        self.skip("and")
        if subject.prop:
            return self._property_value(subject)
        return bool(self.attempt(lambda: self._predicate_zh(self.draft, subject) or None)) or bool(
            self.attempt(lambda: self._owns_most(subject) or None)
        )

    def _owns_most(self, subject: Node) -> bool:
        """Read "哪家企业的投资方最多", "哪家企业投资方最多"."""
        self.s.take("de")
        node = self._head_noun(self.draft, None)
        if node is None or not self.s.word("most", "fewest", "sup_max", "sup_min"):
            return False
        most = self.s.next().word in ("most", "sup_max")
        if node.prop:
            subject.superlative = (node.prop, most)
            return True
        if not self.owns(self.draft, subject, node):
            return False
        node.most = most
        self._counted(subject, node)
        return True

    def _property_value(self, subject: Node) -> bool:
        """Read "X的面积是多少", "哪家企业的营收最高"."""
        if subject.var and self.s.word(*BOUNDS) and self.asked.node is subject:
            bound = self._bound_zh()
            if bound is None:
                return False
            op, value, currency = bound
            self.draft.filters.append(Filter(var=subject.var, prop=subject.prop, op=op, value=value, currency=currency))
            self.asked.node = Node(var=subject.var, wh="wh_which")
            subject.prop = ""
            return True
        if self.s.word("sup_max", "sup_min", "most", "fewest") and subject.var:
            down = self.s.next().word in ("sup_max", "most")
            subject.superlative = (subject.prop, down)
            subject.prop = ""
            return True
        self.skip("be", "have")
        if self.s.word("wh_how_much", "wh_how_many", "wh_what", "wh_when"):
            self.s.at += 1
            return True
        return False

    def _only_asks(self) -> bool:
        """Say whether nothing but question words is left: "…有哪些", "…是谁", "…吗"."""
        rest = self.s.items[self.s.at :]
        ends = ("filler", "bool", "de", "have", "be", "known", "the", "current", *WH, "wh_how_much")
        return all(i.word in ends for i in rest)

    def _answer(self, subject: Node, truth: bool) -> Plan:
        rest = self.s.items[self.s.at :]
        counted = any(i.word == "wh_how_many" for i in rest)
        asks = any(i.word in WH for i in rest)
        self.s.at = len(self.s.items)
        node = self.asked.node
        if subject.prop:
            self.said.columns.append(Term(var=subject.var, prop=subject.prop))
            return self.finish("value", Node(var=subject.var))
        if node is not None and node.prop:
            self.said.columns.append(Term(var=node.var, prop=node.prop))
            return self.finish("value", Node(var=node.var))
        if node is not None:
            return self.finish("count" if self.asked.count or counted else "list", node)
        if subject.named and not self.draft.edges and (counted or asks):
            raise self.stop()
        if counted or asks:
            return self.finish("count" if counted else "list", subject)
        if truth and self.draft.edges:
            return self.finish("bool", subject)
        if subject.named:
            return self.finish("describe", subject) if not self.draft.edges else self.finish("bool", subject)
        return self.finish("list", subject)


def _same_role(item: Item, after: Item) -> bool:
    """Say whether two nouns beside each other name the same role of the same relation."""
    roles = {(e.name, e.role) for e in item.of_kind("noun")[:1]}
    return bool(roles & {(e.name, e.role) for e in after.of_kind("noun")[:1]})


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


def plan_chinese(items: tuple[Item, ...], ontology: Ontology) -> Plan | Failure:
    """Return the plan of a Chinese question's items, or where the reading stopped."""
    while items and items[-1].word in ("filler", "and"):
        items = items[:-1]
    furthest = 0
    for shape in SHAPES:
        reading = Chinese(items, ontology)
        try:
            plan = shape(reading)
        except NotUnderstood as error:
            if len(reading.s.items) == len(items):
                furthest = max(furthest, error.at, reading.furthest)
            continue
        if plan is not None:
            return plan
        if len(reading.s.items) == len(items):
            furthest = max(furthest, reading.furthest)
    return Failure(furthest)


SHAPES: tuple[Callable[[Chinese], Plan | None], ...] = (
    Chinese.schema,
    Chinese.description,
    Chinese.evidence,
    Chinese.changes,
    Chinese.series,
    Chinese.connection,
    Chinese.documents,
    Chinese.comparison,
    Chinese.grouping,
    Chinese.average,
    Chinese.qualifier,
    Chinese.moment,
    Chinese.place,
    Chinese.statement,
)
__all__ = ["ANYTHING", "Edge", "plan_chinese"]
