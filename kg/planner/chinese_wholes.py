"""Chinese questions about one thing or the whole graph: dossiers, evidence, changes, documents, comparisons."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import (
    AnswerKind,
    Comparison,
    Measure,
    Part,
    PathSpec,
    Plan,
    Series,
    Term,
)
from kg.planner.chinese_clauses import Clauses
from kg.planner.chinese_nouns import FOCUS, PERIODS, WH
from kg.planner.draft import Draft, Node
from kg.planner.finished import finished
from kg.planner.reading import NotUnderstood
from kg.planner.said import time_of


class ChineseWholes(Clauses):
    """Reads Chinese questions that have a shape of their own."""

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
        said = [i for i in self.s.items if i.word != "filler"]
        owned = len(said) > 1 and said[-1].word == "de" and said[-2].word == "wh_who"
        if owned or any(i.text == "属于" for i in said):
            return None  # 是谁的, 属于谁 ask for an owner
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
        own = [e for i in self.s.items if i.word == "documents" for e in i.of_kind("class")]
        if any(self.ontology.classes[e.name].kind == "entity" for e in own):
            return None  # articles are things of this ontology, with relations of their own
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
        times = [i.when for i in self.s.items[self.s.at :] if i.when is not None and not i.hits]
        rest = self.s.items[self.s.at :]
        self.s.items = tuple(i for i in rest if i.word not in dropped and (i.when is None or i.hits))
        self.s.at = 0
        self.skip("de", "have", "in")
        inner = self.draft.inner()
        part = self._compared_part(inner, anchor)
        comparison = Comparison(anchor=anchor.var, parts=(part,), asks=asks)  # type: ignore[arg-type]
        time = time_of(times[0]) if times else None
        if len(times) > 1:
            raise self.stop()
        return Plan(answer="compare", variables=tuple(self.draft.variables.values()), comparison=comparison, time=time)

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
        """Read 入驻的企业 / 入驻企业 / 面积 as what is compared; 员工多 compares the figures, not who is named."""
        item = self.s.peek()
        figure = next((e.name for e in item.of_kind("property") if self._of_people(e)), "") if item else ""
        if figure and self.s.peek(1) is None:
            self.s.at += 1
            return Part(prop=figure)
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
