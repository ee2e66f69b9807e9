"""What is handed over in 把-sentences: 把电池卖给了谁 narrows the one edge of the plan that says what it is about."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Filter, Plan
from kg.planner.items import Item
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

GOODS = "涉及产品"  # the word by which the ontology knows what is supplied or licensed
_ANY_GOODS = frozenset({"产品", "东西", "货", "货物", "技术", "专利"})  # what is handed over anyway
_MONEY = frozenset({"资金", "融资", "贷款", "投资", "补贴", "补助", "奖励", "股份", "股权", "钱"})  # another deed
_INSIDE = frozenset({"-", "/", "(", ")"})  # marks within the name of goods: BL-207
_OWN = frozenset({"自己的", "自家的", "自己", "自家", "的"})


def goods_apart(items: tuple[Item, ...], ontology: Ontology) -> tuple[tuple[Item, ...], str]:
    """Return the items without "把Y" before a verb that hands something over, and Y; "" where Y says nothing more."""
    at = next((n for n, i in enumerate(items) if i.word == "ba"), None)
    if not at:
        return items, ""
    verb = next((n for n in range(at + 2, len(items)) if _hands_over(items[n], ontology)), None)
    if verb is None or any(i.when or i.word.startswith("wh_") for i in items[at + 1 : verb]):
        return items, ""
    goods = [i for i in items[at + 1 : verb] if i.word != "filler" or i.text in _INSIDE]
    while goods and goods[0].text in _OWN:
        goods.pop(0)
    if any(ontology.is_a(h.cls, "Organization") for i in goods for h in i.hits):
        return items, ""  # a firm that is sold is no goods
    said = "".join(i.quoted.text if i.quoted else i.text for i in goods)
    carried = tuple(e for e in items[verb].elements if e.kind == "verb" and _goods_of(e.name, ontology))
    rest = (*items[:at], replace(items[verb], elements=carried), *items[verb + 1 :])
    if said in _MONEY or "把" in said:
        return items, ""
    return (rest, "" if said in _ANY_GOODS else said) if said else (items, "")


def _hands_over(item: Item, ontology: Ontology) -> bool:
    """Say whether this is "卖给", "授权给"; "把Y卖给" of a firm Y is another deed, and no edge of it has goods."""
    verbs = item.of_kind("verb")
    return not item.hits and item.text.rstrip("了过").endswith("给") and any(_goods_of(e.name, ontology) for e in verbs)


def _goods_of(relation: str, ontology: Ontology) -> str:
    """Return the qualifier of a relation that says what is handed over."""
    named = {e.name for e in lexicon_of(ontology, "zh").elements.get(GOODS, ())}
    known = ontology.relations.get(relation)
    return next((q for q in known.qualifiers if q in named), "") if known is not None else ""


def of_goods(plan: Plan, goods: str, ontology: Ontology) -> Plan | None:
    """Return the plan with its one edge of something handed over narrowed to `goods`; None where there is no such."""
    carried = [(n, q) for n, e in enumerate(plan.edges) if (q := _goods_of(e.relation, ontology))]
    if len(carried) != 1:
        return None
    at, prop = carried[0]
    narrow = Filter(prop=prop, op="contains", value=goods)
    narrowed = replace(plan.edges[at], where=(*plan.edges[at].where, narrow))
    return replace(plan, edges=(*plan.edges[:at], narrowed, *plan.edges[at + 1 :]))
