# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Quantities and dates said of an entity: floor area, companies, revenue, the day it was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.statements.chinese.amount import WHOLE, Amount, amount_of
from ingest.statements.chinese.levels import is_level
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.measures import MEASURES, Measure, fits
from ingest.statements.chinese.needs import Screened
from ingest.statements.chinese.series import in_turn
from ingest.statements.chinese.symbols import SYMBOL, screened
from ingest.statements.when_zh import When

_VERB = r"(?:也|已|均|就|则|还|预计|有望|力争|计划|拟|将|约|总计|共|合计|高达|达到|达|为|是|超过|突破|接近|仅|共计|超|增至|增长至|增长到|扩大到|扩大至|升至|:|提升至|有|实现|累计|逾|近|为人民币|首次|已经|规模|总额|金额|可达|目标|首次突破|[一二三四五六]年|总量){0,5}"
# 净利润同比增长35%至2.1亿元
_GROWN = r"(?:,?(?:同比|环比|较上年|较去年)?(?:大幅|小幅|略)?(?:增长|增加|上升|提升|增|下降|下滑|减少|降|扩大|收窄)(?:{share})?(?:至|到|达|,(?:为|至|达|录得)))?"
# 员工从2020年的80人增加到9000多人
_FROM = (
    r"(?:(?:由|从)(?:(?P<fd>{date})|[^,。;\ue000-\ue0ff]{0,4})?(?:的|时的)?(?P<f>NUMBER)[^,。;\ue000-\ue0ff]{0,6}?"
    r"(?:增加|增长|提升|跃升|扩大|扩充|扩张|发展|攀升|上升|提高|增|升|涨|减少|下降|下滑|降|缩减|缩)(?:至|到|为)(?:了)?(?:{date}|现在|如今|目前|眼下)?(?:的)?)?"
)
_NUMBER = {"money": "{money}", "size": "{size}", "count": "{count}"}


def _compiled(measure: Measure) -> Screened:
    number = f"(?P<q>{_NUMBER[measure.kinds]})"
    grew = _FROM.replace("NUMBER", _NUMBER[measure.kinds])
    after = measure.after or (r"(?!项专利|年|岁|倍|层)" if measure.kinds == "count" else "")
    owner = f"(?:(?<!由)(?P<s>{{{measure.owner}}})(?:的|{{date}}|,(?={{date}}))?{{gap:14}}|{{begin}}{{adv}}(?P<c>){{gap:10}})"
    return screened(f"{owner}(?P<w>{measure.words}){_VERB}(?:{{date}})?{_GROWN}{grew}{number}{after}")


# 总投资52亿元的|甲基地, 成立于2008年的|乙: the figure stands before its owner
_BEFORE = tuple(
    (
        Measure(of, "", kinds, owner, unit, counters=counters),
        screened(
            rf"(?P<w>{words})(?:约|近|超|超过|达|逾|高达|为|共)*(?P<q>{_NUMBER[kinds]})(?:左右|余|起)?(?:人|家)?(?:建设|兴建|打造|新建|扩建|建成)?的(?:[^,。;:“”的\ue000-\ue0ff]{{0,12}})“?(?P<s>{{{owner}}})(?!的|{{title}})"
        ),
    )
    for of, words, kinds, owner, unit, counters in (
        ("investment", "总投资(?:额)?|投资", "money", "area", "", ""),
        ("area", "(?:总)?占地(?:面积)?|(?:总|规划)面积", "size", "area", "", ""),
        ("floor_area", "(?:总)?建筑面积", "size", "area", "", ""),
        ("registered_capital", "注册资本(?:金)?", "money", "org", "", ""),
        ("valuation", "(?:投后)?估值", "money", "firm", "", ""),
        ("market_value", "(?:总)?市值", "money", "firm", "", ""),
        ("employees", "(?:拥有)?(?:员工|职工)(?:总数)?", "count", "firm", "people", "人名位"),
        ("fund_size", "(?:总|首期|管理)?规模", "money", "fund", "", ""),
        ("price", "(?:起)?售价|定价", "money", "prod", "", ""),
    )
)
# Figures told in another order: 由乙投资12亿元打造, 以28亿元的估值, 一支156人的科研团队
_OTHERWISE = tuple(
    (Measure(of, "", kinds, owner, unit, counters=counters), screened(pattern))
    for of, kinds, owner, unit, counters, pattern in (
        ("investment", "money", "area", "", "", r"(?P<s>{area}){gap:4}由{orgs}[^,。;\ue000-\ue0ff]{0,4}(?P<w>投资|斥资|出资)(?:约|近|超|超过|逾)?(?P<q>{money})[^,。;\ue000-\ue0ff]{0,4}(?:建设|打造|兴建|建成|建造|设立|开发)"),
        ("valuation", "money", "firm", "", "", r"(?:(?P<s>{firm}){gap:14}|{begin}{adv}(?P<c>){gap:10})(?P<w>以)(?P<q>{money})(?:的)?(?:投后|投前|最新)?估值"),
        ("visitors", "count", "event", "people", "名位人次", r"(?:(?P<s>{event}){gap:20}|{begin}{adv}(?P<c>)){gap:12}(?:吸引|汇聚|邀请|迎来)?(?:了)?(?P<w>)(?P<q>{count})[^,。;\ue000-\ue0ff]{0,12}(?:代表|嘉宾|观众|专家|学者|客商|企业家|人士)[^,。;\ue000-\ue0ff]{0,8}(?:参会|参展|出席|与会|参加|到场)"),
        ("researchers", "count", "owner", "people", "人名位", r"(?:(?P<s>{owner}){gap:14}|{begin}{adv}(?P<c>){gap:10})(?P<w>(?:组建|拥有|汇聚|集聚|打造|建立|形成|有|引进|培养)(?:起|了|成|有)?(?:一支)?(?:由)?)(?P<q>{count})(?:名)?[^,。;\ue000-\ue0ff]{0,8}?(?:科研|研发|研究|科学家|工程师)(?:人员|技术)?(?:组成)?(?:的)?(?:研发|科研)?(?:团队|队伍)"),
        ("compute_power", "count", "owner", "", "PFLOPSEFLOPSPFlopsEFlops", r"(?:(?P<s>{owner}){gap:14}|{begin}{adv}(?P<c>){gap:10})(?P<w>(?:拥有|具备|提供|形成|建成|部署|达到)(?:了)?)(?P<q>{count})(?:的)?(?:智能|智算|综合)?算力"),
        # 已吸引甲、乙等100多家企业入驻
        ("tenant_count", "count", "cluster", "companies", "家", r"(?:(?P<s>{cluster}|{area})[^,。;\ue000-\ue0ff]{0,10}|{begin}{adv}(?P<c>)[^,。;\ue000-\ue0ff]{0,8})(?P<w>(?:已|共|现|目前|累计|先后)*(?:吸引|引进|引入|招引|集聚|集结|聚集|汇聚|汇集|云集)(?:了|起|来)?)(?:包括|如|以)?[^,。;\ue000-\ue0ff]{0,14}{org}[^,。;]{0,60}?(?:在内的|等)(?P<q>{count})[^,。;\ue000-\ue0ff]{0,16}?(?:企业|公司|机构)"),
        ("tenant_count", "count", "area", "companies", "家", r"(?:(?P<s>{area}){gap:14}|{begin}{adv}(?P<c>){gap:10})(?P<w>首批|(?:已|共|现|目前)*有[^,。;\ue000-\ue0ff]{0,8}(?:企业|公司|机构)?)(?P<q>{count})[^,。;\ue000-\ue0ff]{0,8}?(?:企业|公司|机构)?(?:正式|成功|集中)?(?:签约)?(?:入驻|进驻|落户)(?=[,。;]|$)"),
    )
)  # fmt: skip
_COMPILED = tuple((measure, _compiled(measure)) for measure in MEASURES)


def amounts_in(masked: Masked, earlier: Sequence[When] = ()) -> Iterator[Amount]:
    """Yield the observations of one masked sentence. One number is read once, by the first measure that fits.

    `earlier`: the years that the row of figures before told of."""
    found = [*_moved_in(masked)]
    used: set[int] = {match.start("q") for match in _MOVED.finditer(masked.text)}
    for amount, at in in_turn(masked, earlier):
        if at not in used and amount is not None:
            found.append(amount)
        used.add(at)
    carried: dict[int, str] = {}
    has_number = {kind: any(SYMBOL[k] in masked.text for k in kinds) for kind, kinds in _PRESENT.items()}
    for measure, pattern in (*(_BEFORE if "的" in masked.text else ()), *_OTHERWISE, *_COMPILED):
        if not has_number[measure.kinds]:
            continue
        for match in pattern.finditer(masked.text):
            at = match.start("q")
            quantity = masked.quantities(at, at + 1)[0]
            again = at in used and carried.get(at) != measure.of
            if again or not fits(measure, quantity) or not is_level(masked, match, measure):
                continue
            used.add(at)
            amount = amount_of(masked, match, measure, quantity)
            found += [amount, *_at_first(masked, match, measure, used)]
            if amount.subject is None and not amount.whole:
                carried[at] = measure.of  # the topic may be of another kind, told by the next form of the figure
            else:
                carried.pop(at, None)
    yield from found
    yield from _among(masked, found, used)
    yield from _aims(masked, used)


def _at_first(masked: Masked, match: re.Match[str], measure: Measure, used: set[int]) -> Iterator[Amount]:
    """Yield what a figure has grown from, where its year is told: 由2023年的800P提升至3200P."""
    start = match.groupdict().get("f") and match.start("f")
    if not start:
        return
    used.add(start)
    dates = masked.dates(*match.span("fd")) if match["fd"] else []
    quantity = masked.quantities(start, start + 1)[0]
    if dates and fits(measure, quantity):
        yield replace(amount_of(masked, match, measure, quantity), when=dates[0], at=start)


_AMONG = screened(
    r"其中,?(?P<w>)(?:[^,。;\ue000-\ue0ff]{0,8}(?:企业|公司|龙头))?(?P<s>{org}|{area})(?:[^,。;\ue000-\ue0ff]{0,2}?)(?:为|达|达到|约|是|实现|完成|贡献)?(?P<q>{money}|{count})(?=[,。;]|$)"
)
_SHARED = ("revenue", "output_value", "net_profit", "units_sold")


def _among(masked: Masked, found: list[Amount], used: set[int]) -> Iterator[Amount]:
    """Yield the part of one firm in the figure told before: 实现营收78亿元,其中甲公司12亿元."""
    for match in _AMONG.finditer(masked.text):
        before = [a for a in found if a.end <= match.start() and a.value.of in _SHARED]
        [quantity] = masked.quantities(*match.span("q"))
        if match.start("q") in used or not before:
            continue
        last = max(before, key=lambda amount: amount.end)
        if last.value.currency == quantity.currency and (last.value.currency or quantity.unit == ""):
            measure = Measure(last.value.of, "", "money", last.owner, last.value.unit)
            yield replace(amount_of(masked, match, measure, quantity), when=last.when)


_PRESENT = {"money": ("money",), "size": ("area",), "count": ("count", "other")}


_MOVED = screened(
    r"(?P<q>{count})[^,。;\ue000-\ue0ff]{0,14}(?P<w>企业|机构|公司|团队)[^,。;\ue000-\ue0ff]{0,8}(?:入驻|进驻|落户)(?:了|于|到)?(?P<s>{cluster})"
)
_TENANTS = Measure("tenant_count", "", "count", "cluster", "companies", counters="家")


def _moved_in(masked: Masked) -> Iterator[Amount]:
    """Yield the count of 62家企业已入驻某某社区."""
    for match in _MOVED.finditer(masked.text):
        quantity = masked.quantities(*match.span("q"))[0]
        if fits(_TENANTS, quantity):
            yield amount_of(masked, match, _TENANTS, quantity)


_AIM = screened(
    r"(?<=,)(?:力争)?(?:到)?(?P<d>{date})(?:,)?(?:力争|预计|将|要|计划|目标|有望|确保|实现|规模){1,3}(?:突破|达到|达|超过|超|至)?(?P<q>{money})"
)


def _aims(masked: Masked, used: set[int]) -> Iterator[Amount]:
    """Yield what a figure told before is to become: 产值超过1700亿元,到2027年力争突破2500亿元."""
    for match in _AIM.finditer(masked.text):
        front = masked.text[: match.start()]
        if match.start("q") in used or not re.search(r"产值|产业规模|产业集群规模", front):
            continue
        [quantity] = masked.quantities(*match.span("q"))
        found = amount_of(masked, match, Measure("output_value", "", "money", "owner"), quantity)
        whole = WHOLE.search(front)
        yield replace(found, whole=whole[1] if whole else "", aimed=True)
