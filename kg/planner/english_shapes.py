"""The shapes of English questions: each tries to read all items into a plan; the first that uses every one wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.plan.plan import (
    AnswerKind,
    Comparison,
    Edge,
    Focus,
    Measure,
    Order,
    Part,
    PathSpec,
    Pattern,
    Plan,
    Series,
    Term,
    Time,
    Variable,
)
from kg.planner.draft import Draft, Node
from kg.planner.english import PREPOSITIONS, NotUnderstood, Phrases, Said, ended_too, time_of
from kg.planner.items import Item
from ontology.model import Ontology, Relation

FOCUS: dict[str, Focus] = {"who_says": "who", "which_source": "sources", "when_reported": "when", "how_sure": "sure"}
PERIODS = {"quarter": "quarter", "year": "year", "month": "month"}


@dataclass(frozen=True, slots=True)
class Failure:
    """No shape could use every item; `at` is the place of the first that none could."""

    at: int


def plan_english(items: tuple[Item, ...], ontology: Ontology) -> Plan | Failure:
    """Return the plan of a question's items, or where the reading stopped."""
    furthest = 0
    items = tidied(items)
    for shape in SHAPES:
        reading = Shapes(items, ontology)
        try:
            plan = shape(reading)
        except NotUnderstood as error:
            furthest = max(furthest, error.at, reading.furthest)
            continue
        if plan is not None:
            reading.skip()
            if reading.s.done:
                return plan
        furthest = max(furthest, reading.furthest, reading.s.at)
    return Failure(furthest)


FRONTED = ("prep_in", "prep_at", "prep_from", "prep_to", "of", "for", "by", "with")


def tidied(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items without marks at the end, a fronted preposition put last, and "X' Y" as "X's Y"."""
    while items and items[-1].word in ("filler", "and"):
        items = items[:-1]
    row = [replace(i, text="'s", word="") if _owns(items, at) else i for at, i in enumerate(items)]
    if len(row) > 2 and row[0].word in FRONTED and row[1].word in ("wh_which", "wh_what", "wh_who"):
        row = [*row[1:], row[0]]
    return tuple(row)


def _owns(items: tuple[Item, ...], at: int) -> bool:
    """Say whether the mark at this place is the apostrophe after a name that ends in s."""
    return items[at].text == "'" and 0 < at < len(items) - 1 and bool(items[at - 1].hits) and not items[at + 1].quoted


class Shapes(Phrases):
    """Reads whole questions."""

    def finish(self, answer: AnswerKind, node: Node, **more: object) -> Plan:
        """Return the plan about `node`, with everything the reading said; what is left over stops it."""
        self._trailing(node)
        if not self.s.done or (node.var and node.var not in self.draft.variables):
            raise self.stop()
        return finished(self, answer, node, **more)

    def _trailing(self, node: Node) -> None:
        """Read what may follow a finished clause: times, and fillers."""
        self.skip("current")
        if self.s.word("and") and self.s.word("wh_when", ahead=1) and self.draft.edges:
            self.s.at += 2
            self.said.past = True
            self.said.columns.append(Term(var=self.draft.edges[-1].name, prop="valid_from"))
        while (item := self.s.peek()) is not None and item.when is not None:
            self.s.at += 1
            last = len(self.draft.edges) - 1
            self.when(self.draft, last if last >= 0 else None, item.when)
            self.skip("current")

    def whole(self, draft: Draft) -> Node:
        """Return the noun phrase that starts here, or stop."""
        node = self.noun_phrase(draft)
        if node is None:
            raise self.stop()
        return node

    # --- shapes, in the order they are tried

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
        node = self.noun_phrase_flat(inner)
        if node is None:
            raise self.stop()
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

    def grouping(self) -> Plan | None:
        """Break down X by Y; the number of X per Y; how many X are there in each Y."""
        self.skip("list")
        broken = self.s.take("group")
        counted = self.s.take("wh_how_many")
        if not (broken or counted):
            return None
        self.skip("det", "of")
        node = self.whole(self.draft)
        self.skip("be", "do")
        if not self.s.word("by", "group_by", "each", "prep_in"):
            return None
        self.skip("by", "group_by", "prep_in", "of")
        each = self.s.take("each") or broken
        if not each:
            return None
        return self._grouped(node)

    def _grouped(self, node: Node) -> Plan | None:
        item = self.s.peek()
        if item is not None and item.word in PERIODS:
            return None
        self.skip("det", "each")
        by = self.noun_phrase(self.draft)
        if by is None:
            raise self.stop()
        if by.prop:
            term = Term(var=node.var, prop=by.prop)
        else:
            if not (by.open and self.draft.unify(node.var, by.open)) and self.draft.join(node.var, by.var) is None:
                raise self.stop()
            term = Term(var=by.var)
        self.said.group.append(term)
        self.said.measures.append(Measure(fn="count", over=Term(var=node.var)))
        self.said.order.append(Order(measure="n", descending=True))
        return self.finish("table", node)

    def counting(self) -> Plan | None:
        """How many companies are in X; how many tenants does X have; how many employees does X have."""
        self.skip()
        if not self.s.take("wh_how_many"):
            return None
        self.skip("det")
        node = self.whole(self.draft)
        if node.prop:
            return self._amount(node)
        if not self.s.done:
            self._rest(node)
        return self.finish("count", node)

    def _amount(self, node: Node) -> Plan | None:
        """Read "how many employees does X have", "what is the floor area of X"."""
        if not node.var:
            self.skip("do", "be", "modal")
            owner = self.noun_phrase_flat(self.draft)
            if owner is None or owner.prop:
                raise self.stop()
            node.var = owner.var
            self.skip("have", "with")
        self.said.columns.append(Term(var=node.var, prop=node.prop))
        return self.finish("value", Node(var=node.var, top=node.top))

    def _rest(self, node: Node) -> None:
        """Read the clause that is about `node`: it is the subject, or the object of what follows."""
        if self.attempt(lambda: self._object_question(node) or None):
            return
        if self.s.done or self.attempt(lambda: self.verb_phrase(self.draft, node) or None):
            return
        raise self.stop()

    def _object_question(self, node: Node) -> bool:
        """Read "did Tencent invest in", "does X have", "is RockAI a subsidiary of"."""
        item = self.s.peek()
        if item is None or item.word not in ("do", "be", "have", "modal", "will"):
            return False
        self.s.at += 1
        readers = (lambda: self.noun_phrase_flat(self.draft), self._name_alone)
        return any(self.attempt(lambda r=read: self._object_of(r(), node) or None) for read in readers)  # type: ignore[misc]

    def _name_alone(self) -> Node | None:
        """Return the name that stands here, even where it might describe the noun after it."""
        self.skip("det")
        item = self.s.peek()
        return self._entity(self.draft, self.s.next()) if item is not None and item.hits else None

    def _object_of(self, subject: Node | None, node: Node) -> bool:
        if subject is None or not subject.var:
            return False
        self.skip()
        if self.s.word("have"):
            self.s.at += 1
            self.skip()
            return self.owns(self.draft, subject, node)
        if self._stranded(subject, node):
            return True
        if self._leftover_preposition(subject, node):
            return True
        after = self.s.peek()
        if after is None or not (after.of_kind("verb") or after.word in ("planned", "denied", "rumoured", "not", "be")):
            return False
        return self.verb_phrase(self.draft, subject, gap=node)

    def _leftover_preposition(self, subject: Node, node: Node) -> bool:
        """Read "which city is X in", "in which district is X based": the preposition stands last, or first."""
        item = self.s.peek()
        if item is None or self.s.peek(1) is not None:
            return False
        if item.word in PREPOSITIONS:
            self.s.at += 1
            return self.draft.join(subject.var, node.var, PREPOSITIONS[item.word]) is not None
        for element in item.of_kind("verb"):
            pair = (subject.var, node.var) if element.role == "subject" else (node.var, subject.var)
            edge = self.draft.relate(element.name, *pair) if element.stranded else None
            if edge is not None:
                self.draft.widened(edge)
                self.s.at += 1
                return True
        return False

    def _stranded(self, subject: Node, node: Node) -> bool:
        """Read "is RockAI a subsidiary of": a noun whose owner stood first."""

        def read() -> bool | None:
            thing = self.noun_phrase_flat(self.draft)
            if thing is None or not thing.open or not self.s.take("of", "for"):
                return None
            if not self.draft.unify(subject.var, thing.var):
                return None
            return self.draft.unify(thing.open, node.var) or None

        return bool(self.attempt(read))

    def average(self) -> Plan | None:
        """What is the average age of X; the total revenue of X."""
        self.skip("wh_what", "be", "det", "list", "wh_how_much")
        item = self.s.peek()
        if item is None or item.word not in ("avg", "sum"):
            return None
        self.s.at += 1
        self.skip("det")
        aged = self.s.take("age")
        if aged:
            self.skip("of")
            node = self.whole(self.draft)
            prop = self.date_property(self.draft.find(node.var).cls) if node.var else None
        else:
            node = self.whole(self.draft)
            prop = node.prop
        if not prop or not node.var:
            raise self.stop()
        over = Term(var=node.var, prop=prop, part="age" if aged else "")
        self.said.measures.append(Measure(fn="avg" if item.word == "avg" else "sum", over=over, distinct=True))
        return self.finish("table", Node(var=node.var))

    def moment(self) -> Plan | None:
        """When did X open; when was X founded; when did A invest in B."""
        self.skip()
        if not self.s.take("wh_when", "wh_since"):
            return None
        self.skip("be", "do", "have")
        subject = self.noun_phrase_flat(self.draft)
        if subject is not None and subject.prop and self.ontology.properties[subject.prop].datatype == "date":
            self.said.columns.append(Term(var=subject.var, prop=subject.prop))
            return self.finish("value", Node(var=subject.var))
        if subject is None or not subject.var or subject.prop:
            raise self.stop()
        self.skip("be", "do", "have")
        dated = self._date_word(subject)
        if dated:
            self.s.at += 1
            self.said.columns.append(Term(var=subject.var, prop=dated))
            return self.finish("value", Node(var=subject.var))
        before = len(self.draft.edges)
        alone = self._leftover_preposition(subject, Node(var=self.draft.variable()))
        if not alone and (not self.verb_phrase(self.draft, subject) or len(self.draft.edges) == before):
            raise self.stop()
        edge = self.draft.edges[-1]
        if not self.ontology.relations[edge.relation].dated:
            raise self.stop()
        self.said.columns.append(Term(var=edge.name, prop="valid_from"))
        self.said.past = True
        return self.finish("value", Node(var=subject.var))

    def _date_word(self, subject: Node) -> str:
        """Return the date property that the next word names for the subject, when nothing follows it."""
        item = self.s.peek()
        if item is None or any(i.hits for i in self.s.items[self.s.at + 1 :]):
            return ""
        return self.dated_property(item, self.draft.find(subject.var).cls) or ""

    def place(self) -> Plan | None:
        """Where is X based?"""
        self.skip()
        if not self.s.take("wh_where"):
            return None
        self.skip("be", "do", "have", "modal")
        subject = self.noun_phrase_flat(self.draft)
        if subject is None or not subject.var:
            raise self.stop()
        spot = Node(var=self.draft.variable())
        self.skip("be")
        item = self.s.peek()
        if item is not None and not item.of_kind("verb") and not item.when:
            raise self.stop()
        for relation in self._placing(subject):
            if item is not None and not any(e.name == relation for e in item.of_kind("verb")):
                continue
            if self.draft.relate(relation, subject.var, spot.var) is not None:
                self.s.at += item is not None and bool(item.of_kind("verb"))
                return self.finish("list", spot)
        raise self.stop()

    def _placing(self, subject: Node) -> list[str]:
        """Return the relations that say where something is: transitive ones whose words end in "in"."""
        from kg.planner.draft import prepositions_of

        fit = [
            r
            for r in self.ontology.relations.values()
            if self.draft.fits(r, "subject", self.draft.find(subject.var).cls)
        ]
        return [r.name for r in fit if r.transitive and {"in", "at"} & prepositions_of(r)]

    def qualifier(self) -> Plan | None:
        """What posts does X hold; what is the title of X at Y."""
        self.skip("list")
        if not self.s.take("wh_what", "wh_which"):
            return None
        self.skip("be", "det")
        item = self.s.peek()
        named = [e for e in item.of_kind("property") if not self.ontology.properties[e.name].domain] if item else []
        if not named:
            return None
        self.s.at += 1
        self.skip("of", "do", "be", "have", "det")
        subject = self.noun_phrase_flat(self.draft)
        if subject is None or not subject.named:
            raise self.stop()
        after = self.s.peek()
        edge = self._carrying(named[0].name, subject, after)
        if edge is None:
            raise self.stop()
        self.s.at += after is not None and (after.word in ("have", "do") or bool(after.of_kind("verb")))
        if self.s.word("prep_at", "prep_in", "of", "for"):
            self.s.at += 1
            owner = self.whole(self.draft)
            if not self.draft.unify(owner.var, self.draft.edges[edge].object):
                raise self.stop()
        self.said.columns.append(Term(var=self.draft.edges[edge].name, prop=named[0].name))
        return self.finish("value", subject)

    def _carrying(self, qualifier: str, subject: Node, verb: Item | None) -> int | None:
        """Add the one relation of the subject that carries this qualifier; None where several or none do."""
        cls = self.draft.find(subject.var).cls
        fit = carriers(self.ontology, self.draft, qualifier, cls, verb)
        return self.draft.relate(fit[0].name, subject.var, self.draft.variable()) if len(fit) == 1 else None

    def whose(self) -> Plan | None:
        """Whose CEO is X?"""
        self.skip()
        if not self.s.take("wh_whose"):
            return None
        target = Node(var=self.draft.variable())
        owned = self.noun_phrase(self.draft, owner=target.var)
        if owned is None or not self.s.take("be"):
            raise self.stop()
        other = self.whole(self.draft)
        if not self.draft.unify(owned.var, other.var):
            raise self.stop()
        return self.finish("list", target)

    def asking(self) -> Plan | None:
        """Who / what / which X ...: the noun is the subject or the object of the rest."""
        self.skip("list", "det")
        item = self.s.peek()
        if item is None or item.word not in ("wh_who", "wh_what", "wh_which"):
            return None
        self.s.at += 1
        self.skip()
        if item.word != "wh_which" and self.s.word("be") and (plan := self.attempt(self._identified)) is not None:
            return plan
        after = self.s.peek()
        verbal = after is not None and bool(after.of_kind("verb") and after.of_kind("noun"))
        if item.word != "wh_which" and verbal and (plan := self.attempt(lambda: self._does(item.word))) is not None:
            return plan
        node = None if item.word == "wh_who" and not self._nounlike(0) else self.noun_phrase(self.draft)
        if node is None:
            node = Node(var=self.draft.variable(), wh=item.word)
        if node.prop:
            return self._amount(node)
        if not self.s.done:
            self._rest(node)
        return self.finish("list", node)

    def _does(self, word: str) -> Plan | None:
        """Read "who heads X" where the verb might be a noun too."""
        node = Node(var=self.draft.variable(), wh=word)
        return self.finish("list", node) if self.verb(self.draft, node) else None

    def _identified(self) -> Plan | None:
        """Read "who is the CEO of X", "what is the floor area of X", "what are the products of X"."""
        past = self.s.next().text.lower() in ("was", "were")
        self.skip("current")
        node = self.noun_phrase(self.draft)
        if node is None or node.named:
            return None
        if node.prop:
            return self._amount(node) if node.var else None
        if past and node.edge is not None:
            ended_too(self.draft, 0)
        if not self.s.done and self.s.word("be", "have", "and", "or"):
            self._rest(node)
        return self.finish("list", node)

    def truth(self) -> Plan | None:
        """Is X a subsidiary of Y; does X have investors; has X moved into Y."""
        self.skip()
        item = self.s.peek()
        if item is None or item.word not in ("be", "do", "have", "modal", "will"):
            return None
        self.said.past = item.text.lower() in ("was", "were", "did", "has", "have")
        self.s.at += 1
        subject = self.noun_phrase_flat(self.draft)
        if subject is None or not subject.var:
            raise self.stop()
        if item.word == "be":
            done = self._complement(self.draft, subject, None)
        elif item.word == "have" and self._nounlike(0):
            done = self.has(self.draft, subject, without=False)
        else:
            done = self.verb_phrase(self.draft, subject)
        if not done:
            raise self.stop()
        return self.finish("bool", subject)

    def _ranked(self, node: Node) -> None:
        """Read "top 5 investors by number of companies"."""
        self.s.at += 2
        counted = self.noun_phrase(self.draft)
        if counted is None or counted.prop:
            raise self.stop()
        joined = node.open and self.draft.unify(counted.var, node.open)
        if (
            not joined
            and not (counted.open and self.draft.unify(node.var, counted.open))
            and self.joined_as_said(self.draft, counted, node) is None
        ):
            raise self.stop()
        self.said.group.append(Term(var=node.var))
        self.said.measures.append(Measure(fn="count", over=Term(var=counted.var)))
        self.said.order.append(Order(measure="n", descending=True))
        self.skip("prep_in", "each")

    def listing(self) -> Plan | None:
        """List X; X alone."""
        self.skip("list", "wh_which", "det")
        node = self.whole(self.draft)
        if node.prop:
            return self._amount(node) if node.var else None
        if self.s.word("by", "with") and self.s.word("wh_how_many", ahead=1):
            self._ranked(node)
        if not self.s.done and not self.attempt(lambda: self.verb_phrase(self.draft, node) or None):
            raise self.stop()
        if node.named and self.in_place is not None and self.in_place.var in self.draft.variables:
            return self.finish("list", self.in_place)
        if node.named and self.draft.edges:
            return self.finish("bool", node)
        return self.finish("describe" if node.named else "list", node)


def carriers(ontology: Ontology, draft: Draft, qualifier: str, cls: str, verb: Item | None) -> list[Relation]:
    """Return the relations of a `cls` with this qualifier: those the verb names, else those it identifies."""
    fit = [r for r in ontology.relations.values() if qualifier in r.qualifiers and draft.fits(r, "subject", cls)]
    said = {e.name for e in verb.of_kind("verb")} if verb is not None else set()
    named = [r for r in fit if r.name in said]
    if len(named) == 1:
        return named
    identified = [r for r in fit if any(v.partition("=")[0] == qualifier for v in r.functional_per)]
    return identified if len(identified) == 1 else fit


def finished(reading: Phrases, answer: AnswerKind, node: Node, **more: object) -> Plan:
    """Return the plan of a reading that has used every item."""
    _cut(reading, node)
    said, draft = reading.said, reading.draft
    plan = Plan(
        answer=answer,
        target=node.var,
        variables=tuple(draft.variables.values()),
        edges=_with_past(draft.edges, said),
        filters=tuple(draft.filters),
        without=tuple(draft.without),
        either=tuple(said.either),
        columns=tuple(said.columns),
        group=tuple(said.group),
        measures=tuple(said.measures),
        having=tuple(said.having),
        order=tuple(said.order),
        limit=said.limit,
        pair=said.pair,
        time=said.time,
    )
    return replace(plan, **more)  # type: ignore[arg-type]


def _cut(reading: Phrases, node: Node) -> None:
    said = reading.said
    if node.superlative and node.var:
        prop, down = node.superlative
        said.order.append(Order(by=Term(var=node.var, prop=prop), descending=down))
        said.columns.append(Term(var=node.var, prop=prop))
        said.limit = said.limit or node.top or 1
    if node.top is not None:
        said.limit = node.top
    elif node.bound is not None and node.bound[0] == "=" and not said.having and said.limit is None:
        said.limit = int(node.bound[1])  # "name 5 companies"


def _with_past(edges: list[Edge], said: Said) -> tuple[Edge, ...]:
    """A question about the past, or about a time, is about what has ended too."""
    timed = said.past or said.time is not None
    return tuple(
        replace(e, status=("asserted", "former")) if e.status == ("asserted",) and (timed or e.time) else e
        for e in edges
    )


SHAPES: tuple[Callable[[Shapes], Plan | None], ...] = (
    Shapes.schema,
    Shapes.evidence,
    Shapes.changes,
    Shapes.series,
    Shapes.connection,
    Shapes.chain,
    Shapes.documents,
    Shapes.comparison,
    Shapes.description,
    Shapes.grouping,
    Shapes.counting,
    Shapes.average,
    Shapes.moment,
    Shapes.place,
    Shapes.whose,
    Shapes.qualifier,
    Shapes.asking,
    Shapes.truth,
    Shapes.listing,
)
__all__ = ["Failure", "Pattern", "Time", "Variable", "plan_english"]
