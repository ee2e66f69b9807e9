"""Goods and rights by what they are, in Chinese: 电池系统的供应商有哪些, 谁供应X的激光雷达, P的权益给了谁, 首付款多少.

What changes hands is no thing of the graph but a word that a link carries; a region of the rights must be in the words
of the source.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.plan.scope import class_of
from kg.planner.before import alone
from kg.planner.chinese_goods import GOODS
from kg.planner.lexicon import lexicon_of, relations_of
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

Planner = Callable[[str], Planned]

_FIRM = r"(?:谁|(?:有)?哪(?:一)?(?:家|些|几家|个)(?:公司|企业|厂商|厂家|机构|供应商|单位)?)"
_YARD = r"(?:谁|哪(?:一)?(?:家|个)(?:公司|企业|厂商|厂家|单位|船厂|造船厂|工厂|工程公司|建筑公司|机构)?)"
_IS = r"(?:是|有|都有|都是|分别是|为|叫)?"
_WHO_ALL = rf"(?:{_IS}(?:{_FIRM}|什么公司))?"
_SELLER = r"(?:供应商|供货商|供应方|供货方|提供商|提供方|卖家|厂商|厂家|生产商|制造商)"
_BUILDS = r"(?:承建|承造|承制|建造|建成|制造|造|建)"
_BUILDER = r"(?:承建方|承建商|承建单位|承建企业|承造方|建造方|建造商|建造单位)"
_HANDS = r"(?:供应|供货|提供|供给|供|配套|代工|生产|制造|造|做|销售|出售|卖)"
_TO = r"(?:卖给|供应给|供给|供货给|提供给|交付给|销往|销售给|出口给|交给)"
_BUYS = r"(?:采购|购买|购入|买进|买|订购|进货|进口|进|拿)"
_Y = r"(?P<goods>[^的在由从向给把被将和与是有，,？?谁哪什么\"]{2,14}?)"

_SELLERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:(?P<x>.+?)(?:的|所用的|用的))?{_Y}(?:的)?{_SELLER}{_WHO_ALL}$",
        rf"^{_FIRM}(?:在|能|可以)?{_HANDS}(?:了|着)?(?:(?P<x>.+?)(?:的|所用的|用的))?{_Y}(?:的)?$",
        rf"^(?:(?P<x>.+?)(?:的|所用的|用的))?{_Y}(?:都)?(?:是)?(?:由|从)?{_FIRM}{_HANDS}(?:的|了)?$",
        rf"^{_Y}(?:是)?(?:从|向|找|跟){_FIRM}(?:那里|那儿|那)?{_BUYS}(?:的|了)?$",
        rf"^{_FIRM}(?:在)?{_HANDS}(?:了)?{_Y}给(?:了)?(?P<x>.+?)(?:的)?$",
        rf"^{_HANDS}{_Y}的(?:公司|企业|厂商|厂家|供应商|机构)(?:都)?{_WHO_ALL}$",
        rf"^(?P<x>.+?)(?:是)?(?:从|向|找|跟)(?:谁|哪(?:一)?(?:家|些|个)(?:公司|企业|厂商|厂家)?|哪里|哪儿)(?:那里|那儿|那|手里)?{_BUYS}(?:了|的)?{_Y}(?:的)?$",
    )
)
_SOLD = re.compile(
    rf"^(?P<x>.+?)(?:都|主要|目前|现在)*(?:对外)?{_HANDS}(?:了|的)?(?:是)?(?:什么|哪些|啥)(?:产品|东西|货|零部件|部件|材料|设备)?(?:的)?$"
)
_ASKS_GOODS = re.compile(rf"{_HANDS}(?:的|了)?(?:是)?(?:什么|哪些|啥)(?:产品|东西|货|零部件|部件|材料|设备)?[?？]?$")
_BOUGHT = re.compile(
    rf"^(?P<x>.+?)(?:都|主要|目前|现在)*{_BUYS}(?:了|的)?(?:是)?(?:什么|哪些|啥)(?:产品|东西|货|零部件|部件|材料|设备)?(?:的)?$"
)
_BUILT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<built>[^，,？?谁哪什么]{{2,20}}?)(?:的)?(?:(?:是)?(?:由|归)?{_YARD}{_BUILDS}(?:出来)?(?:的|了)?|{_BUILDER}(?:是|为|叫)?{_YARD}?)$",
        rf"^(?:是)?{_YARD}{_BUILDS}(?:的|了)?(?P<built>[^，,？?谁哪什么]{{2,20}}?)(?:的)?$",
        rf"^{_BUILDS}(?:了)?(?P<built>[^，,？?谁哪什么]{{2,20}}?)的(?:公司|企业|船厂|厂家|单位)?(?:是)?{_YARD}$",
    )
)
_BUYERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_Y}(?:都|主要|准备|将|要)*{_TO}(?:了)?{_FIRM}$",
        rf"^{_Y}(?:的)?(?:客户|买家|买方|采购方|用户){_WHO_ALL}$",
        rf"^{_FIRM}(?:在)?{_BUYS}(?:了|过|走了?|去了?)?\"?{_Y}\"?(?:的)?$",
    )
)
_PLACE = r"大中华区|中国大陆|中国内地|中国|全球|海外|境外|国外|欧洲|欧盟|北美|美国|日本|韩国|东南亚|亚洲|亚太|港澳台|港澳|香港|拉美|中东|非洲|日韩|欧美"
_REGION = rf"(?P<region>(?:{_PLACE})(?:以外|之外)?)?(?:地区|市场|区域)?"
_RIGHT = r"(?:独家|全部)?(?:权益|权利|授权|许可|开发权|商业化权利|商业化权|销售权|代理权|使用权|经销权|推广权|开发和商业化权利)"
_GAVE = r"(?:给|给了|卖给|卖给了|授予|授予了|授权给|授权给了|许可给|转让给|转让给了|归|归了|归属|属于|交给|在)"
_GOT = r"(?:获得|拿到|拿下|取得|得到|买下|买到|引进|拥有|持有|买走|接手)(?:了|到)?"
_P = r"(?P<goods>[^，,？?谁]{2,30}?)"
_LICENSEES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_P}(?:在|的)*{_REGION}(?:的)?{_RIGHT}(?:已经|已|后来|目前|现在)*{_GAVE}{_FIRM}(?:手里|手上|所有|拥有)?(?:了|的)?$",
        rf"^{_FIRM}{_GOT}{_P}(?:在|的)*{_REGION}(?:的)?{_RIGHT}(?:的)?$",
        rf"^{_P}(?:在|的)*{_REGION}(?:的)?{_RIGHT}(?:是)?被{_FIRM}{_GOT}(?:的|了)?$",
    )
)
_WHAT = r"(?:什么|哪些|啥|哪个|哪款|哪种|哪项|哪几款)"
_THING = r"(?:产品|药物|新药|候选药|药|技术|专利|疫苗|品种|资产|管线|权益|权利|授权|许可)?"
_WHAT_GOT = (
    re.compile(
        rf"^(?P<to>.+?)(?:从|向|自)(?P<by>.+?)(?:那里|那儿|手里|手中|处)?(?:{_GOT}|引入)(?:的|了)?(?:是)?{_WHAT}(?:的)?{_THING}(?:的)?(?:权益|权利|授权|许可)?$"
    ),
    re.compile(rf"^(?P<to>.+?)(?:引进|引入|获授|获得授权)(?:了|的)?(?:是)?{_WHAT}(?:的)?{_THING}$"),
)
_FEE = r"(?:首付款|首付|预付款|授权费|许可费|授权金额|许可金额|转让费|转让款)"
_FEES = (
    re.compile(rf"^(?P<to>[^的]+?)(?:为|就)(?P<goods>.+?)(?:一共|总共)?(?:付|支付|掏|给|出|花)(?:了)?(?:多少|几)(?:钱)?(?:的)?{_FEE}?$"),
    re.compile(rf"^(?P<to>.+?)(?:一共|总共)?(?:付|支付|掏|给|出|花)(?:了)?(?:多少|几)(?:钱)?(?:的)?{_FEE}$"),
    re.compile(rf"^{_P}(?:的)?(?:授权|许可|交易|权益|引进)?(?:的)?{_FEE}(?:一共|总共)?(?:是|有|为|要)?(?:多少|几)(?:钱|元|万元|亿元|美元|万美元)?$"),
)  # fmt: skip


def plans_of_trade(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of what a firm supplies or buys, who was given rights, and for how much."""
    plain = unmarked(text)
    yield from _rights(plan, plain, ontology)
    supplies = _relation("供货", ontology)
    for pattern, role in ((_SOLD, "subject"), (_BOUGHT, "object")) if supplies is not None else ():
        dealt = pattern.match(plain)
        firm = alone(plan(dealt["x"])) if dealt is not None else None
        if supplies is not None and firm is not None and ontology.is_a(firm.cls, "Organization"):
            yield _what_is_dealt_in(supplies, firm, role)


def plans_of_goods(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of who supplies goods of a kind, to anybody or to the one named, and of who buys them.

    What is taken for goods may be a name that the graph does not know: a plan that finds nothing says nothing.
    """
    plain = unmarked(text)
    supplies = _relation("供货", ontology)
    for built in (m["built"] for pattern in _BUILT if (m := pattern.match(plain)) is not None):
        if supplies is not None and (thing := alone(plan(built))) is not None and not _trades(thing.cls, ontology):
            yield _of_any(supplies, thing.names[0] if thing.names else built, "subject")
    for patterns, role in ((_SELLERS, "subject"), (_BUYERS, "object")) if supplies is not None else ():
        for found in (m for pattern in patterns if (m := pattern.match(plain)) is not None):
            given = found.groupdict()
            if supplies is None or not _is_goods(plan, given["goods"], ontology):
                continue
            if given.get("x"):
                yield from _to_one(plan, given["x"], given["goods"])
            else:
                yield _of_any(supplies, given["goods"], role)


def goods_asked(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of what a firm supplies, where the grammar took 供应什么 for whom it supplies."""
    plan = found.plan
    supplies = _relation("供货", ontology) if plan is not None and _ASKS_GOODS.search(typed) else None
    edge = plan.edges[0] if plan is not None and len(plan.edges) == 1 else None
    if plan is None or supplies is None or edge is None or plan.answer != "list" or edge.relation != supplies.name:
        return found
    firm = next((v for v in plan.variables if v.name == edge.subject and v.ids), None)
    open_ = plan.target == edge.object and not (edge.where or plan.filters or plan.columns or plan.order)
    if firm is None or not open_ or edge.status == ("planned",):
        return found
    return replace(found, plan=_what_is_dealt_in(supplies, firm, "subject"))


def _relation(verb: str, ontology: Ontology) -> Relation | None:
    """Return the relation of a verb that says of which goods."""
    carried = {e.name for e in lexicon_of(ontology, "zh").elements.get(GOODS, ())}
    return next((r for r in relations_of(ontology, verb, "zh") if carried & set(r.qualifiers)), None)


def _is_goods(plan: Planner, words: str, ontology: Ontology) -> bool:
    """Say whether words may be goods: no firm, no person, and no word for those who deal in them."""
    named = alone(plan(words))
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    thing = named is not None and named.cls not in concepts and not ontology.is_a(named.cls, "Product")
    kinds = {e.kind for e in lexicon_of(ontology, "zh").elements.get(words, ())}
    return not thing and not kinds & {"verb", "noun", "class"}


def _trades(cls: str, ontology: Ontology) -> bool:
    """Say whether something of a class trades itself: a firm or a person is not built."""
    return any(ontology.is_a(cls, kind) for kind in ("Organization", "Person"))


def _to_one(plan: Planner, whom: str, goods: str) -> Iterator[Plan]:
    """Yield the plan of who supplies goods to one named: to a firm, or to whoever makes the product named."""
    for said in (f"谁把{goods}供应给{whom}", f"{whom}的{goods}由谁供应"):
        held = plan(said)
        if held.verdict == "planned" and held.plan is not None and any(v.ids for v in held.plan.variables):
            yield held.plan
            return


def _of_any(supplies: Relation, goods: str, role: str) -> Plan:
    """Return the plan of all who supply such goods, or buy them."""
    ends = (Variable(name="v1", cls=class_of(supplies.domain)), Variable(name="v2", cls=class_of(supplies.range)))
    carried = Filter(prop="product", op="contains", value=goods)
    edge = Edge(relation=supplies.name, subject="v1", object="v2", name="e1", where=(carried,))
    target = "v1" if role == "subject" else "v2"
    return Plan(answer="list", target=target, variables=ends, edges=(edge,))


def _what_is_dealt_in(supplies: Relation, firm: Variable, role: str) -> Plan:
    """Return the plan of what one firm supplies, to whomever, or buys."""
    seller, buyer = (
        Variable(name="v1", cls=class_of(supplies.domain)),
        Variable(name="v2", cls=class_of(supplies.range)),
    )
    ends = (replace(firm, name="v1"), buyer) if role == "subject" else (seller, replace(firm, name="v2"))
    edge = Edge(relation=supplies.name, subject="v1", object="v2", name="e1")
    goods = Filter(var="e1", prop="product", op="is_known")
    shown = (Term(var="e1", prop="product"),)
    return Plan(answer="value", target="v1", variables=ends, edges=(edge,), filters=(goods,), columns=shown)


# ---- rights


def _rights(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    gives = _relation("授权", ontology)
    if gives is None:
        return
    for found in (m for pattern in _LICENSEES if (m := pattern.match(text)) is not None):
        yield _licence(gives, found["goods"], region=found["region"] or "")
        return
    for found in (m for pattern in _WHAT_GOT if (m := pattern.match(text)) is not None):
        ends = [alone(plan(name)) if name else None for name in (found.groupdict().get("by"), found["to"])]
        if ends[1] is not None and (ends[0] is not None or not found.groupdict().get("by")):
            yield _licence(gives, "", by=ends[0], to=ends[1], shown="product")
            return
    for found in (m for pattern in _FEES if (m := pattern.match(text)) is not None):
        given = found.groupdict()
        to = alone(plan(given["to"])) if given.get("to") else None
        goods = given.get("goods") or ""
        if (to is not None or not given.get("to")) and (to is not None or goods):
            yield _licence(gives, goods, to=to, shown="amount")
            return


_OF_RIGHTS = (
    "权",
    "的权",
    "独家",
    "的独家",
    "开发",
    "的开发",
    "商业化",
    "的商业化",
    "销售",
    "的销售",
    "地区",
    "市场",
    "区域",
)


def _of_region(region: str) -> tuple[Filter, ...]:
    """Return the conditions that the source's words give the rights for a region: a firm of Japan is none of them."""
    if region.endswith("外"):
        return (Filter(prop="quote", op="contains", value=region),)
    said = (f"在{region}", *(f"{region}{words}" for words in _OF_RIGHTS))
    return (Filter(prop="quote", op="contains", value=region, values=said),)


def _licence(
    gives: Relation,
    goods: str,
    *,
    by: Variable | None = None,
    to: Variable | None = None,
    region: str = "",
    shown: str = "",
) -> Plan:
    """Return the plan of a licence: to whom, or what of it is asked for."""
    first = replace(by, name="v1") if by is not None else Variable(name="v1", cls=class_of(gives.domain))
    second = replace(to, name="v2") if to is not None else Variable(name="v2", cls=class_of(gives.range))
    carried = (Filter(prop="product", op="contains", value=goods),) if goods else ()
    said = _of_region(region) if region else ()
    edge = Edge(
        relation=gives.name,
        subject="v1",
        object="v2",
        name="e1",
        where=(*carried, *said),
        status=("asserted", "former"),
    )
    whole = Plan(answer="list", target="v2", variables=(first, second), edges=(edge,))
    if not shown:
        return whole
    props = ("product", "amount") if shown == "amount" and not goods else (shown,)
    columns = tuple(Term(var="e1", prop=prop) for prop in props)
    known = Filter(var="e1", prop=shown, op="is_known")
    return replace(whole, answer="value", target="v1", columns=columns, filters=(known,))
