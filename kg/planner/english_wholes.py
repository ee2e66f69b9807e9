"""Questions about one thing or the whole graph: dossiers, evidence, changes, paths, documents."""

from __future__ import annotations

from dataclasses import replace

from kg.identity.kinds import Kinds
from kg.plan.plan import (
    AnswerKind,
    Focus,
    Measure,
    PathSpec,
    Plan,
    Series,
    Term,
)
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.english_compare import Compared
from kg.planner.finished import finished
from kg.planner.reading import NotUnderstood
from kg.planner.said import time_of

FOCUS: dict[str, Focus] = {"who_says": "who", "which_source": "sources", "when_reported": "when", "how_sure": "sure"}
KINDS = frozenset({"what kind of", "what sort of"})
PERIODS = {"quarter": "quarter", "year": "year", "month": "month"}


class Wholes(Compared):
    """Reads questions that have a shape of their own."""

    def finish(self, answer: AnswerKind, node: Node, **more: object) -> Plan:
        """Return the plan about `node`, with everything the reading said; what is left over stops it."""
        self._trailing(node)
        for counted in node.counted:
            self._counted(node, counted)
        if self.said.same or self.said.each:
            raise self.stop()
        if not self.s.done or (node.var and node.var not in self.draft.variables):
            raise self.stop()
        if answer in ("list", "count") and self._everyone_but(node):
            raise self.stop()  # "who has not invested in X" is all the world
        return finished(self, answer, node, **more)

    def _everyone_but(self, node: Node) -> bool:
        """Say whether all that is said of anything at all is what it lacks."""
        draft = self.draft
        anything = node.var in draft.variables and draft.find(node.var).cls == ANYTHING
        said = any(node.var in (e.subject, e.object) for e in draft.edges) or any(
            f.var == node.var for f in draft.filters
        )
        return bool(anything and draft.without and not said and not self.said.either)

    def _trailing(self, node: Node) -> None:
        """Read what may follow a finished clause: times, and fillers."""
        self.skip("current")
        self._not_these(node)
        self._beside_them(node)
        self.attempt(lambda: self._located() or None)
        if self.s.word("and") and self.s.word("wh_when", ahead=1) and self.draft.edges:
            self.s.at += 2
            self.said.past = True
            self.said.columns.append(Term(var=self.draft.edges[-1].name, prop="valid_from"))
        while (item := self.s.peek()) is not None and item.when is not None:
            self.s.at += 1
            last = len(self.draft.edges) - 1
            self.when(self.draft, last if last >= 0 else None, item.when)
            self.skip("current")

    def _located(self) -> bool:
        """Read "in Reedtown" at the end, after the name of a park or a building: where that stands."""
        named, place = self.s.peek(-1), self.s.peek(1)
        at_end = self.s.word("prep_in") and place is not None and bool(place.hits) and self.s.peek(2) is None
        if not at_end or named is None or not named.hits or place is None:
            return False
        ids = {hit.id for hit in named.hits}
        var = next((v for v in self.draft.variables.values() if v.ids and set(v.ids) <= ids), None)
        if var is None or any(Kinds(self.ontology).naming(hit.cls) != "place" for hit in named.hits + place.hits):
            return False
        self.s.at += 2
        return self.draft.join(var.name, self._entity(self.draft, place).var, "in") is not None

    def _beside_them(self, node: Node) -> None:
        """Read "and their CEOs", "with their revenue and their cities": what is shown beside each."""
        while self.s.word("and", "with") and self.s.word("their", ahead=1) and node.var and not self.said.measures:
            self.s.at += 2
            self._shown(node)
            while self.s.word("and") and not self.s.word("their", "wh_when", ahead=1):
                self.s.at += 1
                self._shown(node)

    def _shown(self, node: Node) -> None:
        self.skip("det")
        if self.s.text("name", "names"):
            return
        owned = self.attempt(lambda: self._head(self.draft, self._ahead(), node.var))
        edge = self.draft.edges[node.edge] if node.edge is not None and node.edge < len(self.draft.edges) else None
        carried = self.ontology.relations[edge.relation].qualifiers if edge is not None and edge.name else ()
        if owned is not None and edge is not None and owned.prop in carried:  # "shareholders with their stakes"
            self.said.columns.append(Term(var=edge.name, prop=owned.prop))
            return
        if owned is None or (owned.prop and not self.has_property(self.draft.find(node.var).cls, owned.prop)):
            raise self.stop()
        self.said.columns.append(Term(var=owned.var, prop=owned.prop))

    def whole(self, draft: Draft) -> Node:
        """Return the noun phrase that starts here, or stop."""
        node = self.noun_phrase(draft)
        if node is None:
            raise self.stop()
        return node

    def schema(self) -> Plan | None:
        """What can I ask?"""
        self.skip()
        if not self.s.take("schema"):
            return None
        about = self.s.peek()
        named = about.of_kind("class")[:1] if about is not None else ()
        self.s.at += bool(named)
        self.skip()
        return Plan(answer="schema", about=named[0].name if named else "") if self.s.done else None

    def description(self) -> Plan | None:
        """Tell me about X; who is X; what does X do."""
        self.skip()
        first, kind = self.s.peek(), self.s.peek(1)
        if first is not None and first.text.lower() in KINDS and kind is not None and kind.of_kind("class"):
            self.s.at += 2
            return self._described() if self.s.take("be") else None
        if self.s.word("wh_what") and self.s.word("do", ahead=1):
            self.s.at += 2
            return self._described(end="do_end")
        if self.s.word("wh_who", "wh_what") and self.s.word("be", ahead=1):
            self.s.at += 2
            return self._described()
        return self._described() if self.s.take("describe") else None

    def _described(self, end: str = "") -> Plan | None:
        self.skip("det")
        item = self.s.peek()
        if item is None or not (item.hits or item.quoted):
            return None
        node = self._entity(self.draft, self.s.next())
        if end and not (self.s.take(end) or self.s.take("do")):
            return None
        self.skip()
        return self.finish("describe", node) if self.s.done else None

    def evidence(self) -> Plan | None:
        """Who says that ...; when was it reported that ..."""
        self.skip()
        item = self.s.peek()
        if item is None or item.word not in FOCUS:
            return None
        self.s.at += 1
        self.skip("rel", "det")
        subject = self.whole(self.draft)
        if not self.s.done and not self.verb_phrase(self.draft, subject):
            raise self.stop()
        return self.finish("evidence", subject, focus=FOCUS[item.word])

    def changes(self) -> Plan | None:
        """What changed at X since 2024?"""
        self.skip()
        if not self.s.take("changed"):
            return None
        self.skip("prep_in", "prep_at", "of", "for")
        node = self.whole(self.draft)
        return self.finish("changes", node) if node.named else None

    def series(self) -> Plan | None:
        """How has the number of tenants changed by quarter since 2024?"""
        self.skip()
        if not (
            self.s.take("how_changed") or (self.s.word("wh_how") and self.s.word("have", "do", ahead=1) and self._two())
        ):
            return None
        self.skip("det", "wh_how_many")
        node = self.whole(self.draft)
        if not self.s.take("evolved") or node.edge is None:
            raise self.stop()
        period, time = "year", self.said.time
        while (item := self.s.peek()) is not None:
            if item.word in PERIODS:
                period = PERIODS[item.word]
            elif item.when is not None:
                time = time_of(item.when)
            elif item.word not in ("filler", "known"):
                raise self.stop()
            self.s.at += 1
        edge = self.draft.edges[node.edge]
        self.said.time = time
        return self.finish("series", node, series=Series(edge=edge.name, by=period))  # type: ignore[arg-type]

    def _two(self) -> bool:
        self.s.at += 2
        return True

    def connection(self) -> Plan | None:
        """How is X connected to Y; the relationship between X and Y."""
        self.skip()
        places = [i for i, item in enumerate(self.s.items) if item.word == "connected"]
        names = [item for item in self.s.items if item.hits or item.quoted]
        allowed = (
            "wh_how",
            "wh_what",
            "be",
            "det",
            "connected",
            "between",
            "and",
            "filler",
            "prep_to",
            "with",
            "of",
            "any",
            "have",
            "do",
            "list",
            "known",
            "each_other",
            "to",
        )
        rest = [i for i, item in enumerate(self.s.items) if not (item.hits or item.quoted or item.word in allowed)]
        if not places or len(names) != 2:
            return None
        if rest:
            raise NotUnderstood(rest[0])
        start, end = (self._entity(self.draft, item) for item in names)
        self.s.at = len(self.s.items)
        path = PathSpec(start=start.var, end=end.var)
        return Plan(answer="path", variables=tuple(self.draft.variables.values()), path=path)

    def chain(self) -> Plan | None:
        """Trace the supply chain upstream of X, up to three levels."""
        self.skip("trace", "list", "det")
        item = self.s.peek()
        if item is None or item.word not in ("upstream", "downstream"):
            return None
        self.s.at += 1
        self.skip("of", "det")
        node = self.whole(self.draft)
        hops = self._levels()
        relations = self._flow(self.draft.find(node.var).cls)
        if not node.named or not relations:
            raise self.stop()
        direction = "in" if item.word == "upstream" else "out"
        path = PathSpec(start=node.var, relations=relations, max_hops=hops, direction=direction)  # type: ignore[arg-type]
        return Plan(answer="path", variables=tuple(self.draft.variables.values()), path=path) if self.s.done else None

    def _levels(self) -> int:
        hops = 3
        while (item := self.s.peek()) is not None:
            if item.number is not None:
                hops = max(1, min(4, int(item.number.value)))
            elif item.word not in ("levels", "le", "filler", "prep_to", "and"):
                break
            self.s.at += 1
        return hops

    def _flow(self, cls: str) -> tuple[str, ...]:
        """Return the relations by which things flow between two of one kind: named by a noun for the giving side."""
        named = [r for r in self.ontology.relations.values() if any(n.text == "supplier" for n in r.words.noun_forms)]
        return tuple(r.name for r in named if self.draft.fits(r, "subject", cls) and self.draft.fits(r, "object", cls))

    def documents(self) -> Plan | None:
        """Which articles mention both X and Y?"""
        self.skip("list", "wh_which", "wh_what", "det", "wh_how_many")
        counting = any(item.word == "wh_how_many" for item in self.s.items[: self.s.at])
        kept = self.s.peek()
        named = kept.of_kind("class") if kept is not None else ()
        if any(self.ontology.classes[e.name].kind == "entity" for e in named) or not self.s.take("documents"):
            return None
        self.skip("rel", "be", "do", "have")
        if not (self.s.take("mention") or self.s.take("about") or self.s.take("of")):
            return None
        names = []
        while (item := self.s.peek()) is not None:
            if item.hits or item.quoted:
                names.append(self._entity(self.draft, item))
            elif item.when is not None:
                self.said.time = replace(time_of(item.when), basis="published")
            elif item.word not in ("both", "and", "det", "filler", "known"):
                raise self.stop()
            self.s.at += 1
        if not names:
            raise self.stop()
        document = self.draft.variable("Document")
        for name in names:
            self.draft.mentioned(name.var, document)
        plan = self.finish("documents", Node(var=document))
        return replace(plan, measures=(Measure(fn="count", over=Term(var=document)),)) if counting else plan
