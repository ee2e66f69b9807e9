"""The shapes of Chinese questions: question words stand in place of their answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.plan.plan import (
    AnswerKind,
    Filter,
    Measure,
    Order,
    Plan,
    Term,
)
from kg.planner.chinese_deeds import ChineseDeeds
from kg.planner.chinese_goods import goods_apart, of_goods
from kg.planner.chinese_losses import as_losses
from kg.planner.chinese_nouns import WH
from kg.planner.chinese_plain import wordings
from kg.planner.chinese_rounds import in_round, round_apart
from kg.planner.chinese_work import at_work
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.english_shapes import Failure
from kg.planner.head_count import head_count
from kg.planner.items import Item
from kg.planner.reading import NotUnderstood
from kg.planner.said import BOUNDS, STATUSES
from ontology.model import Ontology

_COUNTS = frozenset({"统计", "分组", "分类", "归类", "划分", "分别统计"})
_POSTED = frozenset({"担任", "出任", "兼任", "任", "当", "担任过", "任职"})


class Chinese(ChineseDeeds):
    """Reads Chinese questions into a draft."""

    counts = False  # the number in each group is asked for, not the things in it

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
        self.counts = any(i.word == "wh_how_many" or i.text in _COUNTS for i in self.s.items)
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
        carried = [
            Term(var=edge.name, prop=e.name)
            for e in by_item.of_kind("property")
            for edge in self.draft.edges
            if e.name in self.ontology.relations[edge.relation].qualifiers
        ]
        return carried[0] if len(carried) == 1 and self.counts else None  # 按轮次统计: what the one link carries

    def statement(self) -> Plan | None:
        """Read a clause with its question word in place, or with 吗 / 是否."""
        self.skip("list", "bool")
        dated = (self.s.peek() or Item(start=0, end=0, text="")).when is not None
        ways = [
            (read, early) for early in ((False, True) if dated else (True,)) for read in (self.noun, self._name_only)
        ]
        plans = (self.attempt(lambda r=read, e=early: self._statement(r, e)) for read, early in ways)  # type: ignore[misc]
        return next((plan for plan in plans if plan is not None), None)

    def _name_only(self, draft: Draft) -> Node | None:
        """Return the name that stands here, even where it might own the noun after it."""
        item = self.s.peek()
        return self._entity(draft, self.s.next()) if item is not None and item.hits else None

    def _statement(self, read: Callable[[Draft], Node | None], early: bool) -> Plan:
        """Read a whole clause; `early`: the time before it is of the clause, not of the noun it begins with."""
        truth = any(i.word == "bool" for i in self.s.items)
        times = self._times() if early else []
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
        if not subject.named and self.s.peek(2) is None and self.attempt(lambda: self._done(subject) or None):
            return True
        readers = (lambda: self._predicate_zh(self.draft, subject), lambda: self._and_its(subject))
        if self.s.word("and") and any(self.attempt(lambda r=read: r() or None) for read in readers):  # type: ignore[misc]
            return True
        if self.s.word("wh_which") and not subject.named and self.attempt(lambda: self._which_of(subject) or None):
            return True
        self.skip("and")
        if subject.prop:
            return self._property_value(subject)
        return bool(self.attempt(lambda: self._predicate_zh(self.draft, subject) or None)) or bool(
            self.attempt(lambda: self._owns_most(subject) or None)
        )

    def _done(self, subject: Node) -> bool:
        """Read "哪些政策在2023年出台": what was done to the subject, where it cannot be who did it."""
        times, _, negative = self._before_verb()
        item = self.s.peek()
        cls = self.draft.find(subject.var).cls if subject.var else ANYTHING
        if item is None or negative or cls == ANYTHING or self.s.peek(1) is not None:
            return False
        for element in item.of_kind("verb"):
            relation, role = self.draft.role_of(element)
            doer = self.draft.variable()
            pair = (doer, subject.var) if role == "subject" else (subject.var, doer)
            if self.draft.fits(relation, role, cls) or self.draft.relate(relation.name, *pair) is None:
                self.draft.variables.pop(doer, None)
                continue
            self.s.at += 1
            for when in times:
                self.when(self.draft, len(self.draft.edges) - 1, when)
            return True
        return False

    def _and_its(self, subject: Node) -> bool:
        """Read "和它们的创始人" after a noun: what is shown beside each."""
        self.s.at += 1
        if not self.s.text("其", "它们", "他们", "各自", "其各自") or not subject.var or subject.named:
            return False
        self.s.take("de")
        owned = self._head_noun(self.draft, subject.var)
        if owned is None or owned.open or (owned.prop and owned.var != subject.var):
            return False
        self.said.columns.append(Term(var=owned.var, prop=owned.prop))
        return True

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
        if self._asks_post():
            self.s.at = 0
            raise self.stop()  # X的董事长在Y担任什么: the post is asked for, neither the person nor the firm
        rest = self.s.items[self.s.at :]
        counted = any(i.word == "wh_how_many" for i in rest)
        asks = any(i.word in WH for i in rest)
        self.s.at = len(self.s.items)
        node = self.asked.node
        if node is not None and node.var and node.var not in self.draft.variables:
            self.s.at -= len(rest)
            raise self.stop()  # 不给谁供货: what is asked for is what there is not
        valued = subject.prop or (node is not None and node.prop)
        if counted and (self.said.order or (node or subject).superlative):
            self.s.at -= len(rest)
            raise self.stop()  # 最近一轮融资多少: an amount, not how many of the one that is the last
        if any(i.word == "wh_how_much" for i in rest) and not valued:
            self.s.at -= len(rest)
            raise self.stop()  # an amount is asked for that nothing here names
        prop = subject.prop or (node.prop if node is not None else "")
        if prop and any("钱" in i.text for i in rest) and not self.ontology.properties[prop].money:
            self.s.at -= len(rest)
            raise self.stop()  # 卖了多少钱 asks for no number of pieces
        if subject.prop:
            self.said.columns.append(Term(var=subject.var, prop=subject.prop))
            return self.finish("value", Node(var=subject.var))
        if node is not None and node.prop:
            self.said.columns.append(Term(var=node.var, prop=node.prop))
            return self.finish("value", Node(var=node.var))
        if node is not None:
            known = self.ontology.classes.get(self.draft.find(node.var).cls)
            figures = known is not None and known.kind == "value"  # 给多少补贴 asks how much, not how many
            count = (self.asked.count or counted) and not figures
            return self._listed("count" if count else "list", node)
        if subject.named and (counted or asks or (self.draft.without and not self.draft.edges)):
            raise self.stop()  # X在Y担任什么, X要不要收购Y: what is asked for is not X
        if counted or asks:
            return self._listed("count" if counted else "list", subject)
        if truth and (self.draft.edges or (subject.named and self.draft.filters)):
            return self.finish("bool", subject)
        if subject.named:
            return self.finish("bool" if self.draft.edges else "describe", subject)
        return self.finish("list", subject)

    def _asks_post(self) -> bool:
        """Say whether the question ends in "担任什么": what is asked for is a title."""
        said = [i for i in self.s.items if i.word not in ("filler", "known")]
        return len(said) > 1 and said[-1].word == "wh_what" and said[-2].text in _POSTED

    def _listed(self, answer: AnswerKind, node: Node) -> Plan:
        """Finish what is listed or counted; 占股多少, 融了多少 ask for a share or a sum, never for how many."""
        if answer == "count" and self._asked_part() is not None:
            self.s.at = 0
            raise self.stop()
        if self.draft.find(node.var).ids and not (self.draft.edges or self.draft.filters or self.draft.without):
            self.s.at = 0
            raise self.stop()  # X的前任是谁 is not answered by X
        return self.finish(answer, node)


def plan_chinese(items: tuple[Item, ...], ontology: Ontology) -> Plan | Failure:
    """Return the plan of a Chinese question's items, or where the reading stopped."""
    furthest = 0
    if (apart := _asks_twice(items)) is not None:
        return Failure(apart)
    rest, spelled = round_apart(items)
    rest, goods = goods_apart(rest, ontology)
    for row in wordings(rest, ontology):
        found = _planned(row, ontology)
        if isinstance(found, Plan) and not _unheard(items, found):
            found = as_losses(items, _no_longer(items, _wholly(items, head_count(found, ontology), ontology)))
            found = at_work(items, found, ontology)
            told = of_goods(found, goods, ontology) if goods else found
            return (in_round(told, spelled, ontology) if spelled and told else told) or Failure(len(items))
        if isinstance(found, Failure):
            furthest = max(furthest, _place(items, row, found.at))
    return Failure(furthest)


def _asks_twice(items: tuple[Item, ...]) -> int | None:
    """Return the place of a comma with a question on each side of it: these are two, and neither may be left out."""
    asks = [n for n, i in enumerate(items) if i.word in _ASKING and not i.hits and not i.elements]
    asks += [len(items) - 1] if items and items[-1].text in ("吗", "么") and asks else []  # 母公司是哪家，上市了吗
    marks = [n for n, i in enumerate(items) if i.text in (",", ";", "?") and not i.hits]
    says = [n for n, i in enumerate(items) if i.hits or i.elements or i.number or i.when]
    ended = (n for n in marks if items[n].text == "?" and any(a < n for a in asks) and any(a > n for a in says))
    return next(ended, None) or next((n for n in marks if any(a < n for a in asks) and any(a > n for a in asks)), None)


def _no_longer(items: tuple[Item, ...], plan: Plan) -> Plan:
    """Return the plan of what has ended, where the question says so: 不再是X的股东 is asked of nobody who still is."""
    if not any(i.text.endswith("不再") and not i.hits for i in items):
        return plan
    ended = tuple(replace(e, status=("former",)) if e.status == ("asserted", "former") else e for e in plan.edges)
    return replace(plan, edges=ended)


def _unheard(items: tuple[Item, ...], plan: Plan) -> bool:
    """Say whether what is rumoured or denied, or only planned, is asked for, and the plan says so not or by half."""
    if plan.answer == "bool" and {("planned",), ("asserted",)} <= {e.status for e in plan.edges}:
        return True  # 打算在X上市: neither half alone is what is planned
    asked = {s for i in items if i.word in ("rumoured", "denied") and not i.hits for s in STATUSES[i.word]}
    held = {s for e in (*plan.edges, *(e for w in plan.without for e in w.edges)) for s in e.status}
    return bool(asked) and bool(plan.edges) and not asked & held


def _wholly(items: tuple[Item, ...], plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan of what is owned whole, where the question says so: 67 % is no 全资子公司."""
    whole = any("全资" in i.text and not i.hits and i.elements for i in items)
    owned = [n for n, e in enumerate(plan.edges) if "share" in ontology.relations[e.relation].qualifiers]
    if not whole or len(owned) != 1 or any(f.prop == "share" for f in plan.edges[owned[0]].where):
        return plan
    edge = plan.edges[owned[0]]
    narrowed = replace(edge, where=(*edge.where, Filter(prop="share", op=">=", value=1.0)))
    return replace(plan, edges=(*plan.edges[: owned[0]], narrowed, *plan.edges[owned[0] + 1 :]))


def _place(items: tuple[Item, ...], row: tuple[Item, ...], at: int) -> int:
    """Return the place among `items` of what stands at `at` in another wording of them."""
    start = row[at].start if at < len(row) else row[-1].end if row else 0
    return next((n for n, item in enumerate(items) if item.end > start), len(items))


def _planned(items: tuple[Item, ...], ontology: Ontology) -> Plan | Failure:
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


_ASKING = frozenset({*WH, "wh_where", "wh_when", "wh_how_much", "wh_why"})

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
    Chinese.besides,
    Chinese.deed,
    Chinese.age,
    Chinese.average,
    Chinese.qualifier,
    Chinese.moment,
    Chinese.place,
    Chinese.statement,
)
