"""Chinese questions for the largest by what a link or a figure carries: 前三大客户, 第二大股东, 各持股多少, 最高补贴多少."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Order, Plan, Term
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "十": 10}
_HELD = r"(?:持股比例|持股|占股比例|占股|股份|股权|持有的股份|持有多少股份|持有多少股权|持有多少|持有|占有|占|持)"
_MANY = r"(?:各个|各|每个|每家|主要|这?(?:两|三|四|几)(?:家|大|个|名|位))"
_PART = r"(?:多少|多大|几成|百分之几|百分之多少)(?:的)?(?:比例|股份|股权|份额)?"
_HOLDS = r"(?:的)?(?:持股比例|占股比例|持股|占股|持有|占有|占|持)(?:了|着)?(?:公司)?(?:的)?(?:股份|股权)?(?:比例)?(?:是|有|为|达)?"
_ARE = r"(?:都|分别)?(?:是谁|是哪些|有哪些|是哪几家|是哪些公司|有谁)?"
_FEW = r"(?P<n>[两二三四五六十]|[2-9]|10)(?:大|名|位|家|个)"
_WITH_PARTS = r"(?:(?:和|及|与|、|以及)?[，,]?(?:其|他们的|它们的|各自的?|分别|各|都)?(?:的)?(?:持股比例|持股|占股比例|占股|股权比例|股比|比例|持有|占比|占|持)(?:了)?(?:分别|各)?(?:是|有|为)?(?:多少|几成)?(?:股份|股权|股)?)?"
_HOLD_MOST = r"(?:持股比例|持股数|持股|占股比例|占股|股份|股权)"
_TOP = (
    re.compile(rf"^(?P<x>.+?)的?前{_FEW}的?(?P<noun>客户|供应商|股东){_ARE}{_WITH_PARTS}$"),
    re.compile(rf"^(?P<x>.+?)的?{_HOLD_MOST}(?:排名|排)?(?:在)?前{_FEW}的?(?P<noun>股东)?{_ARE}{_WITH_PARTS}$"),
    re.compile(rf"^(?P<x>.+?)的?{_HOLD_MOST}(?:最多|最高|最大)的(?:前)?{_FEW}(?P<noun>股东)?{_ARE}{_WITH_PARTS}$"),
    re.compile(rf"^(?P<x>.+?)的?(?:最大|最主要)的(?:前)?{_FEW}(?P<noun>客户|供应商|股东){_ARE}{_WITH_PARTS}$"),
)
_NTH = re.compile(r"^(.+?)的?第([二三四五])大(客户|供应商|股东)(?:是谁|是哪家|是哪家公司|是哪位|叫什么)?$")
_NTH_PART = re.compile(rf"^(.+?)的?第([二三四五])大(股东){_HOLDS}{_PART}$")
_NTH_OF_SALES = re.compile(
    r"^(.+?)的?第([二三四五])大(客户|供应商)(?:的)?(?:占比|占到|占|贡献)(?:了)?(?:公司|全部|年度|全年|总)?"
    rf"(?:销售额|销售|营收|营业收入|收入|采购额|采购总额|采购)?(?:的)?(?:比例|比重|份额)?(?:是|有|为|达)?{_PART}$"
)
_PARTS = (
    re.compile(
        r"^(?P<x>.+?)的?(?:最大|第一大)(?:的)?(?P<noun>客户|供应商)(?:的)?(?:占|贡献|占到|占了|占比|采购占比|销售占比)(?:了)?(?:公司|全部|年度|全年|总)*"
        rf"(?:销售额|销售|营收|营业收入|收入|采购额|采购总额|采购|营业额)?(?:的)?(?:比例|比重|份额)?(?:是|有|为|达)?{_PART}$"
    ),
    re.compile(rf"^(?P<x>.+?)的?(?:控股|最大|第一大|大|主要|控制)(?P<noun>股东){_HOLDS}{_PART}$"),
)
_EVERY = (
    re.compile(rf"^(.+?)(?:的)?{_MANY}?股东(?:有哪些|有谁|都有谁|是谁|们)?[，,]?(?:分别|各自|各|都|以及)?(?:的)?{_HELD}(?:分别|各)?(?:是|为|有)?(?:多少|几成|怎样|如何)?(?:股份|股权|股)?$"),
    re.compile(rf"^(?:请)?(?:把|将|按|列出|给)?(.+?)的(?:所有|全部|各)?股东(?:们)?(?:按|按照|依)(?:照)?{_HELD}(?:的)?(?:高低|大小|多少)?(?:排个名|排名|排序|排列|排一下|从高到低排列?|排个序|从大到小排列?)(?:一下)?$"),
    re.compile(rf"^(?:按|按照){_HELD}(?:的)?(?:高低|大小|多少)?(?:排列|排序|给|列出)?(.+?)的(?:所有|全部)?股东(?:排名|排序|有哪些|是谁)?$"),
)  # fmt: skip
_MORE = (
    re.compile(
        r"^(?P<a>.+?)(?:和|与|跟)(?P<b>.+?)在(?P<firm>.+?)(?:里面|里|中|那里|的股份里)?[，,]?(?:是)?(?:谁|哪家|哪个)(?:的)?"
        r"(?:持股比例|持股|占股比例|占股|股份|股权|持有的股份)(?:更高|更多|更大|多|高|大)$"
    ),
    re.compile(
        r"^(?P<firm>.+?)的(?:股东|股份|股权)(?:里面|里|中|当中)[，,]?(?P<a>.+?)(?:和|与|跟)(?P<b>.+?)(?:是)?(?:谁|哪家|哪个)(?:的)?"
        r"(?:持股比例|持股|占股比例|占股|股份|股权|持有的股份)?(?:更高|更多|更大|多|高|大)$"
    ),
    re.compile(
        r"^(?P<a>.+?)(?:和|与|跟)(?P<b>.+?)[，,]?(?:是)?(?:谁|哪家|哪个)(?:手里|手上|手中|名下)(?:的|持有的|握有的|拥有的)(?P<firm>.+?)(?:的)?(?:股份|股权|股票)"
        r"(?:更高|更多|更大|多|高|大)$"
    ),
    re.compile(
        r"^(?P<a>.+?)(?:和|与|跟)(?P<b>.+?)[，,]?(?:是)?(?:谁|哪家|哪个)(?:持有|拥有|握有|占有|占)(?:的)?(?P<firm>.+?)(?:的)?(?:股份|股权|股票)"
        r"(?:更高|更多|更大|多|高|大)$"
    ),
    re.compile(
        r"^(?P<a>.+?)(?:和|与|跟)(?P<b>.+?)(?:两人|两位|二人|两家|两个股东|两者)?[，,]?(?:是)?(?:谁|哪家|哪个|哪位)(?:持有|拥有|握有|占有|占|拿着)(?:的)?(?P<firm>.+?)(?:的)?(?:更多|较多|更高比例)(?:的)?(?:股份|股权|股票)$"
    ),
    re.compile(
        r"^(?P<a>.+?)(?:和|与|跟)(?P<b>.+?)(?:两人|两位|二人|两家|两个股东|两者)?[，,]?(?:是)?(?:谁|哪家|哪个|哪位)(?:持有|拥有|握有|占有|占|拿着)(?:更多|较多)(?:的)?(?P<firm>.+?)(?:的)?(?:股份|股权|股票)$"
    ),
)
_AID = r"(?:补贴|奖励|补助|资助|奖补|资金支持|支持|扶持|奖金|金额|额度|资金)"
_GRANT = (
    re.compile(rf"^(.+?)(?:里面|里|中|当中)?[，,]?(?:的)?(?:单项|单笔)?(?:最高|最多|最大)(?:的)?(?:一笔|一项|单笔|单项)?(?:的)?{_AID}(?:能|可以|可)?(?:给到|给|拿到?|达到?)?(?:是|有|为)?(?:多少|多少钱|多大|几)(?:钱)?$"),
    re.compile(rf"^(.+?)[，,]?(?:最高|最多)(?:能|可以|可|会)?(?:给予|给到|给|补到|补贴|补助|补|奖励到?|奖|资助|支持|拿到?|领到?|得到|获得|申请到?)(?:企业|单位)?(?:多少|几)(?:钱)?(?:的)?{_AID}?$"),
    re.compile(rf"^(.+?)(?:的)?{_AID}(?:最高|最多)(?:能|可以|可|会)?(?:给到|给|达到?|拿到?|有|是)?(?:多少|几)(?:钱)?$"),
)  # fmt: skip


def plans_of_the_largest(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question that ranks; none where it is not of this kind."""
    plain = unmarked(text)
    yield from _first_few(plan, plain)
    yield from _every(plan, plain)
    yield from _more(plan, plain)
    yield from _grant(plan, plain, ontology)


def _first_few(plan: Planner, text: str) -> Iterator[Plan]:
    """Yield the plan of the largest one for the largest few; the second stands after the first."""
    for few in (m for pattern in _TOP if (m := pattern.match(text))):
        if (top := _largest(plan, few["x"], few["noun"] or "股东")) is not None:
            yield replace(top, limit=_NUMBERS.get(few["n"]) or int(few["n"]))
            return
    found = _NTH.match(text) or _NTH_PART.match(text) or _NTH_OF_SALES.match(text)
    largest = _largest(plan, found[1], found[3]) if found else None
    if found is not None and largest is not None:
        yield replace(largest, limit=_NUMBERS.get(found[2]) or int(found[2]))
    part = next((m for pattern in _PARTS if (m := pattern.match(text))), None)
    if part is not None and (most := _largest(plan, part["x"], part["noun"])) is not None:
        yield most


def _every(plan: Planner, text: str) -> Iterator[Plan]:
    """Yield the plan of all shareholders with their shares, the largest first; an unknown share stays unsaid."""
    found = next((m for pattern in _EVERY if (m := pattern.match(text))), None)
    largest = _largest(plan, found[1], "股东") if found else None
    if largest is not None:
        shares = {(f.var, f.prop) for f in largest.filters if f.op == "is_known"} & {
            (c.var, c.prop) for c in largest.columns
        }
        kept = tuple(f for f in largest.filters if (f.var, f.prop) not in shares)
        yield replace(largest, limit=None, order=largest.order, filters=kept)


def _largest(plan: Planner, firm: str, noun: str) -> Plan | None:
    found = plan(f"{firm}的最大{noun}是谁").plan
    ranked = found is not None and found.limit == 1 and bool(found.order) and len(found.edges) == 1
    return found if ranked else None


def _more(plan: Planner, text: str) -> Iterator[Plan]:
    """Yield the plan of the largest shareholder for both that are named: an unknown share is not the smaller."""
    found = next((m for pattern in _MORE if (m := pattern.match(text))), None)
    if found is None:
        return
    largest = _largest(plan, found["firm"], "股东")
    pair = [alone(plan(found[key])) for key in ("a", "b")]
    if largest is None or None in pair:
        return
    names = tuple(name for known in pair if known is not None for name in known.names)
    among = Filter(var=largest.target, prop="name", op="in", values=names)
    yield replace(largest, filters=(*largest.filters, among), limit=None)


def _grant(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of the highest of the sums that a policy grants, where the question names no kind of it."""
    for pattern in _GRANT:
        found = pattern.match(text)
        granted = plan(f"{found[1]}有哪些补贴") if found else None
        held = granted.plan if granted is not None and granted.verdict == "planned" else None
        if held is None or len(held.edges) != 1 or held.filters or held.answer != "list":
            continue
        target = next((v for v in held.variables if v.name == held.target), None)
        if target is not None and ontology.classes.get(target.cls) and ontology.classes[target.cls].kind == "value":
            highest = (Order(by=Term(var=held.target, prop="value"), descending=True),)
            unnamed = next((v for v in held.variables if v.name == held.edges[0].subject and not v.ids), None)
            whose = (Term(var=unnamed.name, prop="name"),) if unnamed is not None else ()  # which policy it is
            yield replace(held, order=highest, limit=1, columns=(*held.columns, *whose))
            return
