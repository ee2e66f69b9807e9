"""The shapes of Chinese questions: question words stand in place of their answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.plan.plan import (
    Filter,
    Measure,
    Order,
    Plan,
    Term,
)
from kg.planner.chinese_nouns import WH
from kg.planner.chinese_wholes import ChineseWholes
from kg.planner.draft import Draft, Node
from kg.planner.english_shapes import Failure
from kg.planner.finished import carriers
from kg.planner.items import Item
from kg.planner.lexicon import lexicon_of
from kg.planner.reading import NotUnderstood
from kg.planner.said import BOUNDS, STATUSES
from ontology.model import Ontology


class Chinese(ChineseWholes):
    """Reads Chinese questions into a draft."""

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
        """X担任什么职务？X的职务是什么？"""
        found = [
            (n, e.name)
            for n, item in enumerate(self.s.items)
            for e in item.of_kind("property")
            if not self.ontology.properties[e.name].domain and not item.of_kind("verb")
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
        return self.finish("list", owned) if self.s.done else None

    def _where_done(self, subject: Node, spot: Node) -> Plan | None:
        """Read "X在哪里上市", "X孵化自哪里", "X计划在哪里上市", "X在哪里工作"."""
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
                if status:
                    self.draft.edges[edge] = replace(self.draft.edges[edge], status=STATUSES[status])
                self.s.at = len(self.s.items)
                return self.finish("list", spot)
        return None

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
        if self.s.word("and") and self.attempt(lambda: self._predicate_zh(self.draft, subject) or None):
            return True
        if self.s.word("wh_which") and not subject.named and self.attempt(lambda: self._which_of(subject) or None):
            return True
        self.skip("and")
        if subject.prop:
            return self._property_value(subject)
        return bool(self.attempt(lambda: self._predicate_zh(self.draft, subject) or None)) or bool(
            self.attempt(lambda: self._owns_most(subject) or None)
        )

    def _which_of(self, subject: Node) -> bool:
        """Read "X的下游有哪些环节": the noun says of what kind the subject is."""
        self.s.at += 1
        kind = self._head_noun(self.draft, None)
        if kind is None or kind.prop or kind.edge is not None or not self.draft.unify(subject.var, kind.var):
            return False
        self._ask(subject, "wh_which")
        return True

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
        valued = subject.prop or (node is not None and node.prop)
        if any(i.word == "wh_how_much" for i in rest) and not valued:
            self.s.at -= len(rest)
            raise self.stop()  # an amount is asked for that nothing here names
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


def plan_chinese(items: tuple[Item, ...], ontology: Ontology) -> Plan | Failure:
    """Return the plan of a Chinese question's items, or where the reading stopped."""
    items = _plain(items)
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


# What asks in the middle of a clause whether it is so, and the verb it stands for.
ASKS_WHETHER = {"是不是": "be", "是否是": "be", "是否为": "be", "有没有": "have", "有无": "have", "是否有": "have"}


def _plain(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items without marks at the end, and "A是不是B" as "A是B吗"."""
    while items and items[-1].word in ("filler", "and"):
        items = items[:-1]
    at = next((n for n, i in enumerate(items) if n and i.text in ASKS_WHETHER), 0)
    if not at or at + 1 == len(items):
        return items
    plain = replace(items[at], word=ASKS_WHETHER[items[at].text])
    if plain.word == "have" and not items[at + 1].of_kind("noun", "class", "property"):
        plain = replace(plain, word="filler")  # 有没有投资X
    asks = Item(start=items[-1].end, end=items[-1].end, text="吗", word="bool")
    return (*items[:at], plain, *items[at + 1 :], asks)


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
