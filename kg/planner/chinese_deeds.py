"""Chinese questions for the amount or the part of what was done: 投了多少钱, 持有多少股份, 除了X还有谁."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from kg.plan.plan import Filter, Plan, Term
from kg.planner.chinese_nouns import SHARE
from kg.planner.chinese_values import ChineseValues
from kg.planner.draft import ANYTHING
from kg.planner.items import Item
from kg.planner.lexicon import lexicon_of

AMOUNT = "金额"  # the word by which the ontology knows the money of a deed
NUMBER = "持股数量"  # and how many shares are held
_SHARES = frozenset({"股份", "股权", "股", "比例的股份", "比例股份"})
_MONEY = frozenset({"钱", "资金", "资", "款"})
_COSTS = frozenset({"花了", "花", "花费", "耗资", "斥资", "一共", "总共", "总", "累计", "合计", "共"})
_SPENT = frozenset({"融了", "融到", "融到了", "募了", "募集了", "投了", "付了"})  # …多少: a sum
_EXCEPT = ("除了", "除", "除去", "不算", "抛开")
_BUT = frozenset({"以外", "之外", "外", "还", "另外", ",", "而外"})


class ChineseDeeds(ChineseValues):
    """Reads Chinese questions for what a deed carries."""

    @abstractmethod
    def statement(self) -> Plan | None:
        """Read a whole clause."""

    def deed(self) -> Plan | None:
        """腾讯投了X多少钱？X持有Y多少股份？谁持股最多 is none of them."""
        found = self._asked_part()
        if found is None:
            return None
        self.s.items, kinds = found
        subject = self.noun(self.draft)
        if subject is None or not subject.var or subject.prop:
            raise self.stop()
        while not self.s.done and not self._only_fillers():
            before = len(self.draft.edges)
            if not self._predicate_zh(self.draft, subject) or len(self.draft.edges) == before:
                raise self.stop()
        self.s.at = len(self.s.items)
        terms = [self._carried(kind) for kind in kinds]
        if terms[0] is None or self.draft.without or self.said.order:
            raise self.stop()  # one deed has one amount
        self.said.columns += [term for term in terms if term is not None]
        if self.asked.node is not None:
            return self.finish("list", self.asked.node)
        return self.finish("value" if subject.named else "list", subject)

    def _only_fillers(self) -> bool:
        return all(i.word in ("filler", "known", "de") for i in self.s.items[self.s.at :])

    def _carried(self, kind: str) -> Term | None:
        named = {e.name for e in lexicon_of(self.ontology, "zh").elements.get(kind, ())}
        carried = [
            Term(var=edge.name, prop=qualifier)
            for edge in self.draft.edges
            for qualifier in self.ontology.relations[edge.relation].qualifiers
            if qualifier in named
        ]
        return carried[0] if len(carried) == 1 else None

    def _asked_part(self) -> tuple[tuple[Item, ...], tuple[str, ...]] | None:
        """Return the items without "多少股份", "多少钱", "持股比例是多少", and which parts that asks for.

        多少股 asks how many, and what part that is if nobody says how many.
        """
        items = self.s.items
        places = [n for n, i in enumerate(items) if i.word in ("wh_how_much", "wh_how_many")]
        if len(places) != 1:
            return None
        at = places[0]
        after = items[at + 1].text if at + 1 < len(items) else ""
        if after == "股" and items[at].text.endswith(("万", "亿")):
            return None  # 多少万股 asks for a number of shares, not for the part that they are
        holds = at > 0 and items[at - 1].text in ("持股", "占股", "持有", "入股", "参股")
        spent = at > 0 and items[at - 1].text in _SPENT
        if after in _SHARES or (holds and not after):
            kinds: tuple[str, ...] = (SHARE, NUMBER) if after == "股" else (SHARE,)
        elif (
            after in _MONEY
            or (spent and not after.strip("?？"))
            or "钱" in items[at].text
            or items[at].text.endswith(("亿", "亿元", "万元", "元", "美元"))
        ):
            kinds = (AMOUNT,)
        else:
            return None
        gone = {at, at + 1} if after in _SHARES | _MONEY else {at}
        rest = [i for n, i in enumerate(items) if n not in gone and i.text not in _COSTS]
        while rest and rest[-1].word in ("de", "and", "filler", "known", "be"):
            rest.pop()
        return tuple(rest), kinds

    def besides(self) -> Plan | None:
        """除了X，Y还有哪些企业？"""
        items = self.s.items
        if not items or items[0].text not in _EXCEPT:
            return None
        at, gone = 1, []
        while at < len(items) and (items[at].hits or items[at].word == "and") and items[at].text not in _BUT:
            gone += [items[at]] if items[at].hits else []
            at += 1
        while at < len(items) and items[at].text in _BUT:
            at += 1
        rest = tuple(i for n, i in enumerate(items[at:]) if i.text not in ("还", "另外"))
        if not gone or not rest:
            raise self.stop()
        self.s.items, self.s.at = _having(rest), 0
        plan = self.statement()
        if plan is None or plan.answer not in ("list", "count") or not plan.target:
            raise self.stop()
        return self._without(plan, gone)

    def _without(self, plan: Plan, gone: list[Item]) -> Plan:
        cls = next(v.cls for v in plan.variables if v.name == plan.target)
        names = []
        for item in gone:
            fit = {h.name for h in item.hits if cls == ANYTHING or self.ontology.is_a(h.cls, cls)}
            if not fit:
                raise self.stop()
            names += sorted(fit)
        others = tuple(Filter(var=plan.target, prop="name", op="!=", value=name) for name in names)
        return replace(plan, filters=(*plan.filters, *others))


def _having(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items with "还有" as "有"."""
    while items and items[0].word == "have":
        items = items[1:]  # 还有谁投资了X
    return tuple(replace(i, text="有") if i.text == "还有" else i for i in items)
