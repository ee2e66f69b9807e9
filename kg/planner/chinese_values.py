"""Chinese questions for values: ages, averages, dates, places, qualifiers."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import (
    Measure,
    Plan,
    Term,
)
from kg.planner.chinese_clauses import EARLIER
from kg.planner.chinese_nouns import WH
from kg.planner.chinese_wholes import ChineseWholes
from kg.planner.draft import Node
from kg.planner.finished import carriers
from kg.planner.items import Item
from kg.planner.lexicon import lexicon_of
from kg.planner.reading import NotUnderstood
from kg.planner.said import STATUSES


class ChineseValues(ChineseWholes):
    """Reads Chinese questions whose answer is a value."""

    def age(self) -> Plan | None:
        """光本位成立多久了？X多大了？"""
        if not any(i.word == "age" for i in self.s.items) or any(i.word in ("avg", "sum") for i in self.s.items):
            return None
        named = [i for i in self.s.items if i.hits]
        allowed = ("age", "be", "de", "filler", "known", "wh_how_much", "have")
        if len(named) != 1 or any(not (i.hits or i.word in allowed or self._begins(i)) for i in self.s.items):
            return None
        node = self._entity(self.draft, named[0])
        self.s.at = len(self.s.items)
        prop = self.date_property(self.draft.find(node.var).cls)
        dates = {e.name for i in self.s.items if not i.hits for e in i.of_kind("property")}
        if prop is None or (dates and prop not in dates):
            raise self.stop()  # 有效期多久 asks for no age
        self.said.columns.append(Term(var=node.var, prop=prop, part="age"))
        return self.finish("value", node)

    def average(self) -> Plan | None:
        """X的企业平均年龄是多少."""
        words = [item.word for item in self.s.items]
        code = next((c for c in ("avg", "sum") if c in words), "")
        aged = "age" in words
        if not code and not (aged and any("平均" in i.text for i in self.s.items)):
            return None
        dropped = ("avg", "sum", "age", "wh_how_much", "wh_how_many", "be", "wh_what", "filler", "list")
        self.s.items = tuple(i for i in self.s.items if i.word not in dropped and not (aged and self._begins(i)))
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

    def _begins(self, item: Item) -> bool:
        """Say whether this word only names the date that ages are counted from: 平均成立多少年."""
        dates = [e for e in item.of_kind("property") if self.ontology.properties[e.name].datatype == "date"]
        return bool(dates) and not item.hits

    def qualifier(self) -> Plan | None:
        """X担任什么职务？X的职务是什么？X在Y的职务是什么？"""
        found = [
            (n, e.name)
            for n, item in enumerate(self.s.items)
            for e in item.of_kind("property")
            if not self.ontology.properties[e.name].domain and not item.of_kind("verb")
        ]
        named = [item for item in self.s.items if item.hits]
        if len(found) != 1 or not 1 <= len(named) <= 2:
            return None
        subject = self._entity(self.draft, named[0])
        cls = self.draft.find(subject.var).cls
        verb = next((i for i in self.s.items if i.of_kind("verb")), None)
        fit = carriers(self.ontology, self.draft, found[0][1], cls, verb)
        allowed = (*WH, "de", "be", "have", "filler", "known", "current", "former", "planned")
        for n, item in enumerate(self.s.items):
            verbs = any(e.name == r.name for e in item.of_kind("verb") for r in fit)
            now = item.when is not None and item.when.kind == "now"
            at_it = len(named) == 2 and item.word == "in"
            if n != found[0][0] and not (item.hits or item.word in allowed or verbs or now or at_it):
                raise NotUnderstood(n)
        other = self._entity(self.draft, named[1]).var if len(named) == 2 else self.draft.variable()
        if len(fit) != 1 or (edge := self.draft.relate(fit[0].name, subject.var, other)) is None:
            return None
        self.s.at = len(self.s.items)
        self.said.past = any(i.word == "former" for i in self.s.items)
        if any(i.text in EARLIER for i in self.s.items):
            self.draft.edges[edge] = replace(self.draft.edges[edge], status=("former",))
        elif any(i.word == "planned" for i in self.s.items):
            self.draft.edges[edge] = replace(self.draft.edges[edge], status=STATUSES["planned"])
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
        if (plan := self.attempt(lambda: self._where_it_is(subject))) is not None:
            return plan
        self.skip("de", "in", "be")
        spot = Node(var=self.draft.variable())
        item = self.s.peek()
        if item is not None and (plan := self.attempt(lambda: self._where_done(subject, spot))) is not None:
            return plan
        worded = {e.name for e in item.of_kind("verb", "noun")} if item is not None else None
        for relation in self._placing(subject):
            if (worded is None or relation in worded) and self.draft.relate(
                relation, subject.var, spot.var
            ) is not None:
                self.s.at += worded is not None
                self.skip("in")
                return self.finish("list", spot)
        raise self.stop()

    def _where_it_is(self, subject: Node) -> Plan | None:
        """Read "X的母校在哪里": the noun names the place that is asked for."""
        if not self.s.take("de"):
            return None
        owned = self._head_noun(self.draft, subject.var)
        if owned is None or owned.prop or owned.edge is None or owned.open:
            return None
        self.skip("be", "in")
        if not self.s.done:
            return None
        placed = self._placing(owned)
        if self.draft.find(subject.var).cls == "Person" or not placed or self._is_spot(owned, placed[0]):
            return self.finish("list", owned)  # 母校在哪里, 上市地在哪里: the noun itself is the place
        spot = Node(var=self.draft.variable())
        if self.draft.relate(placed[0], owned.var, spot.var) is None:
            return None
        return self.finish("list", spot)

    def _is_spot(self, owned: Node, placed: str) -> bool:
        """Say whether a noun names a place or a venue by itself; 母公司在哪里 asks where the firm is."""
        said = self.ontology.relations[self.draft.edges[owned.edge].relation] if owned.edge is not None else None
        cls = self.draft.find(owned.var).cls
        spots = self.ontology.relations[placed].range
        return said is None or said.name == placed or said.venue or any(self.ontology.is_a(cls, s) for s in spots)

    def _where_done(self, subject: Node, spot: Node) -> Plan | None:
        """Read "X在哪里上市", "X孵化自哪里", "X计划在哪里上市", "X在哪里工作"."""
        earlier = self._earlier()
        _, status, negative = self._before_verb()
        rest = "".join(i.text for i in self.s.items[self.s.at :] if i.word not in ("filler", "known"))
        item = self.s.peek()
        gapped = [e for before, after, e in lexicon_of(self.ontology, "zh").gapped if before == "在" and after == rest]
        worded = item.of_kind("verb") if item is not None and self.s.peek(1) is None else ()
        for element in (*worded, *gapped):
            if negative or element.role != "subject":
                continue
            edge = self.draft.relate(element.name, subject.var, spot.var)
            if edge is not None:
                self.draft.widened(edge)
                if earlier and not status:
                    self._ended(self.draft, edge, subject)
                if status:
                    self.draft.edges[edge] = replace(self.draft.edges[edge], status=STATUSES[status])
                self.s.at = len(self.s.items)
                return self.finish("list", spot)
        return None

    def _placing(self, subject: Node) -> list[str]:
        from kg.planner.prepositions import prepositions_of

        cls = self.draft.find(subject.var).cls
        fit = [r for r in self.ontology.relations.values() if self.draft.fits(r, "subject", cls)]
        return [r.name for r in fit if r.transitive and {"in", "at"} & prepositions_of(r)]
