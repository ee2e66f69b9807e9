"""Chinese noun phrases: what describes a noun stands before it, relative clauses too."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.plan.plan import (
    Filter,
    Focus,
    Op,
    Order,
    Term,
)
from kg.planner.draft import Draft, Node
from kg.planner.english import Phrases
from kg.planner.items import Element, Item
from kg.planner.lexicon import lexicon_of
from kg.planner.literals import When
from kg.planner.reading import T
from kg.planner.said import BOUNDS, STATUSES, Ahead
from ontology.model import Ontology

FOCUS: dict[str, Focus] = {"who_says": "who", "which_source": "sources", "when_reported": "when", "how_sure": "sure"}
OUTSIDE = frozenset({"在", "于", "位于", "处于"})  # X在Y: these stand before a place, 里 and 内 after it
SHARE = "比例"  # the word by which the ontology knows what part of something is held or bought
PERIODS = {"quarter": "quarter", "year": "year", "month": "month"}
WH = ("wh_which", "wh_who", "wh_what", "wh_how_many")


@dataclass(slots=True)
class Asked:
    """What a question word marked: the node it stands at, and whether things or their number is wanted."""

    node: Node | None = None
    count: bool = False


class ChineseNouns(Phrases):
    """Reads Chinese noun phrases into a draft."""

    def __init__(self, items: tuple[Item, ...], ontology: Ontology) -> None:
        super().__init__(items, ontology)
        self.asked = Asked()
        self.flat = False
        self.turned = False  # a verb without an object says what was done to its subject
        self.within: set[int] = set()  # places where a relative clause is being tried: none starts there again

    def attempt(self, read: Callable[[], T | None]) -> T | None:
        """Run `read`; when it gives None or stops, put everything back as it was, what was asked too."""
        asked = self.asked
        result = super().attempt(read)
        if result is None:
            self.asked = asked
        return result

    def noun(self, draft: Draft) -> Node | None:
        """Return the noun phrase that starts here: what describes it, then its head."""
        return self.attempt(lambda: self._described_noun(draft))

    def _described_noun(self, draft: Draft) -> Node | None:
        for read in (self._relative_noun, self._owned_noun, self._plain_noun):
            if (node := self._tried_noun(read, draft)) is not None:
                return self._what_it_owns(draft, node) if read == self._relative_noun else node
        return None

    def _what_it_owns(self, draft: Draft, node: Node) -> Node:
        """Read on from a described noun to what is its own: "收购了X的公司" and then "的总裁"."""
        while node.var and not node.prop and not node.named and not self.flat and self.s.word("de"):
            owned = self.attempt(lambda owner=node: self._possessed(draft, owner) if self.s.take("de") else None)  # type: ignore[misc]
            if owned is None:
                break
            node = owned
        return node

    def _tried_noun(self, read: Callable[[Draft], Node | None], draft: Draft) -> Node | None:
        return self.attempt(lambda: read(draft))

    def _marks(self) -> tuple[str, str, str]:
        """Read question words, degree words and status before a noun; return wh, superlative, status."""
        wh = sup = status = ""
        while (item := self.s.peek()) is not None:
            if item.word in WH and not wh:
                wh = item.word
            elif item.word in STATUSES and (self._nounlike(1) or (self.s.word("de", ahead=1) and self._nounlike(2))):
                status = item.word
            elif (
                item.word in ("sup_max", "sup_min", "sup_old", "sup_new", "latest", "earliest")
                and self._followed_by_noun()
            ):
                sup = item.word
            elif item.word not in ("the", "filler", "known", "current") or (item.of_kind("class") and not item.hits):
                break  # 毕业于X的人: 人 is what is spoken of
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
        node = self.attempt(lambda: self._head_of(draft, wh))
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

    def _head_of(self, draft: Draft, wh: str) -> Node | None:
        """Return the head noun; 谁 has none that is a property: 谁创立了X asks who, not when."""
        item, after = self.s.peek(), self.s.peek(1)
        if wh and item is not None and item.word in STATUSES and after is not None and after.of_kind("verb"):
            return None  # 谁计划收购X: the plan is to buy, no policy of that kind
        node = self._head_noun(draft, None)
        return None if node is not None and node.prop and wh == "wh_who" else node

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
        elif sup in ("sup_max", "sup_min") and node.edge is not None and (by := self._measure_of(draft, node.edge)):
            draft.filters.append(Filter(var=by.var, prop=by.prop, op="is_known"))
            self.said.order.append(Order(by=by, descending=down))
            self.said.columns.append(by)
            self.said.limit = 1
        elif sup in ("latest", "earliest") and node.edge is not None:
            edge = draft.edges[node.edge]
            self.said.order.append(Order(by=Term(var=edge.name, prop="valid_from"), descending=down))
            self.said.limit = 1
        elif sup in ("sup_old", "sup_new", "latest", "earliest") and (
            prop := self.date_property(draft.find(node.var).cls)
        ):
            node.superlative = (prop, down)
        elif not self._most_of_it(draft, node, down):
            raise self.stop()

    def _measure_of(self, draft: Draft, at: int) -> Term | None:
        """Return the fraction by which the largest shareholder or customer is the largest."""
        edge = draft.edges[at]
        carried = self.ontology.relations[edge.relation].qualifiers
        named = lexicon_of(self.ontology, "zh").elements.get(SHARE, ())
        return next((Term(var=edge.name, prop=e.name) for e in named if e.name in carried), None)

    def _head_noun(self, draft: Draft, owner: str | None) -> Node | None:
        """Read names beside each other and the noun they lead to: 人工智能企业, RockAI CEO."""
        beside: list[Item] = []
        while (item := self.s.peek()) is not None and self._stands_beside(item):
            beside.append(item)
            self.s.at += 1
        item = self.s.peek()
        if item is None:
            return None

        nodes = [self._entity(draft, b) for b in beside]
        after = self.s.peek(1)
        if after is not None and _same_role(item, after):  # 上游供货商: the first says nothing more
            self.s.at += 1
            item = after
        after = self.s.peek(1)
        elements = item.of_kind("noun", "class", "property")
        if item.of_kind("verb") and self._flag(item):  # X领投了谁: what X did, not whether it leads
            elements = tuple(e for e in elements if e.kind != "property")
        ranked = after is not None and after.word in ("most", "fewest") and any(self._of_people(e) for e in elements)
        if (after is not None and (after.word in BOUNDS or ranked)) or self._asks_size(
            elements
        ):  # 员工超过100人, 员工最多: a figure, no list
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

    def _asks_size(self, elements: tuple[Element, ...]) -> bool:
        """Say whether "多少员工" asks for the figure: people that happen to be known are not the number of them."""
        both = any(e.kind == "property" and self._of_people(e) for e in elements)
        asks = any(i.word == "wh_how_many" for i in self.s.items)
        rest = self.s.items[self.s.at + 1 :]
        return both and asks and all(i.word in ("filler", "known", "have", "be", "bool", "wh_how_many") for i in rest)

    def _owned_noun(self, draft: Draft) -> Node | None:
        """Read "X的Y", "X的Y的Z", "X内的Y", "X哪些Y"."""
        asks = self.s.peek()
        wh = asks.word if asks is not None and asks.word in ("wh_which", "wh_who") and self._owns_next() else ""
        self.s.at += bool(wh)
        owner = self._named_or_noun(draft) if wh != "wh_who" else Node(var=draft.variable(), wh=wh)
        if owner is None:
            return None
        if wh:
            self._ask(owner, wh)
        here = self.s.peek()
        inside = here is not None and here.text not in OUTSIDE and self.s.take("in")
        if inside and (within := self.attempt(lambda: self._within(draft, owner))) is not None:  # type: ignore[arg-type]
            return within
        degrees = ("latest", "earliest", "sup_max", "sup_min", "sup_old", "sup_new")
        if not (self.s.take("de") or inside or self.s.word(*WH, "the", *degrees, "former") or self._nounlike(0)):
            return None
        while True:
            owner = self._possessed(draft, owner)
            if wh and owner is not None and self.s.word("most", "fewest", "sup_max", "sup_min"):
                return None  # 哪家企业的投资方最多 asks for the one with the most
            if owner is None or owner.prop or not self.s.word("de"):
                return owner
            self.s.at += 1

    def _within(self, draft: Draft, place: Node) -> Node | None:
        """Read "X里做芯片的企业": what is described, in the place named first."""
        item = self.s.peek()
        node = self._relative_noun(draft) if item is not None and item.of_kind("verb") else None
        return node if node is not None and draft.join(node.var, place.var, "in") is not None else None

    def _owns_next(self) -> bool:
        """Say whether "哪家公司的Y", "谁的Y" stands here: the question is whose Y it is."""
        at = 1 if self.s.word("wh_who") else 2
        return self.s.word("de", ahead=at) and (at == 1 or self._nounlike(1))

    def _named_or_noun(self, draft: Draft) -> Node | None:
        node = self.attempt(lambda: self._relative_noun(draft)) if self._may_be_relative() else None
        if node is not None:
            return node
        self.skip("the")
        if self.s.word("in") and not self.s.take("in"):
            return None
        head = self.attempt(lambda: self._head_noun(draft, None))
        item, after = self.s.peek(), self.s.peek(1)
        if head is None and item is not None and item.hits and after is not None and after.of_kind("verb"):
            self.s.at += 1  # 王某领导的公司: a name before its verb, though the verb is a noun too
            return self._entity(draft, item)
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

    # --- what the classes after this one read

    @abstractmethod
    def _relative_noun(self, draft: Draft) -> Node | None: ...

    @abstractmethod
    def _predicate_zh(self, draft: Draft, subject: Node) -> bool: ...

    @abstractmethod
    def _before_verb(self) -> tuple[list[When], str, bool]: ...

    @abstractmethod
    def _acts(self, draft: Draft, subject: Node, gap: Node | None, times: list[When]) -> bool: ...


def _same_role(item: Item, after: Item) -> bool:
    """Say whether two nouns beside each other name the same role of the same relation."""
    roles = {(e.name, e.role) for e in item.of_kind("noun")[:1]}
    return bool(roles & {(e.name, e.role) for e in after.of_kind("noun")[:1]})
