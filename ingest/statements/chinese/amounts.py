# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Quantities and dates said of an entity: floor area, companies, revenue, the day it was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.measures import MEASURES, Measure
from ingest.statements.chinese.needs import Screened
from ingest.statements.chinese.rule import whole_number
from ingest.statements.chinese.symbols import SYMBOL, expand, screened
from ingest.statements.quantity_zh import Quantity
from ingest.statements.statement import Value
from ingest.statements.when_zh import When

_VERB = r"(?:也|已|均|就|则|还|预计|有望|力争|计划|拟|将|约|总计|共|合计|高达|达到|达|为|是|超过|突破|接近|仅|共计|超|增至|增长至|增长到|扩大到|扩大至|升至|:|提升至|有|实现|累计|逾|近|为人民币|首次|已经|规模|总额|金额|可达|目标|首次突破|[一二三四五六]年|总量){0,5}"
# 净利润同比增长35%至2.1亿元
_GROWN = r"(?:,?(?:同比|环比|较上年|较去年)?(?:大幅|小幅|略)?(?:增长|增加|上升|提升|增|下降|下滑|减少|降|扩大|收窄)(?:{share})?(?:至|到|达|,(?:为|至|达|录得)))?"
_GROWN_TO = re.compile(
    r"(?:增长|增加|上升|提升|增|下降|下滑|减少|降|扩大|收窄)[\ue000-\ue0ff]?(?:至|到|达|,(?:为|至|达|录得))[\ue000-\ue0ff]"
)
_NUMBER = {"money": "{money}", "size": "{size}", "count": "{count}"}


def _compiled(measure: Measure) -> Screened:
    number = f"(?P<q>{_NUMBER[measure.kinds]})"
    after = measure.after or (r"(?!项专利|年|岁|倍|层)" if measure.kinds == "count" else "")
    owner = f"(?:(?P<s>{{{measure.owner}}})(?:的|{{date}}|,(?={{date}}))?{{gap:14}}|{{begin}}{{adv}}(?P<c>){{gap:10}})"
    return screened(f"{owner}(?P<w>{measure.words}){_VERB}(?:{{date}})?{_GROWN}{number}{after}")


# 总投资52亿元的|甲基地, 成立于2008年的|乙: the figure stands before its owner
_BEFORE = tuple(
    (
        Measure(of, "", kinds, owner, unit, counters=counters),
        screened(
            rf"(?P<w>{words})(?:约|近|超|超过|达|逾|高达|为|共)*(?P<q>{_NUMBER[kinds]})(?:左右|余)?(?:人|家)?(?:建设|兴建|打造|新建|扩建|建成)?的(?:[^,。;:“”的\ue000-\ue0ff]{{0,12}})“?(?P<s>{{{owner}}})(?!的|{{title}})"
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
_COMPILED = tuple((measure, _compiled(measure)) for measure in MEASURES)
_NOT_A_LEVEL = re.compile(r"增加|增长|新增|下降|减少|减免|补贴|奖励|不超过|支持|资助|同比|每年|每月|单个|最高")


_ONCE_DONE = re.compile(r"拟[^。;]{0,60}(?:完成|实施)后")
_TO_COME = re.compile(r"(?:将|拟|计划|力争|明年|预计)[^,。;]{0,6}(?:引进|引入|招引|引育|签约)")


@dataclass(frozen=True)
class Amount:
    """One value said of a subject; `carried`: the subject is the topic of the clauses before."""

    subject: Mention | None
    owner: str
    value: Value
    start: int
    end: int
    body_start: int
    when: When | None
    name: str
    whole: str = ""  # 市 for 全市: the figure is that of the city the text is about
    aimed: bool = False  # told as what is to be reached


def amounts_in(masked: Masked) -> Iterator[Amount]:
    """Yield the observations of one masked sentence. One number is read once, by the first measure that fits."""
    yield from _moved_in(masked)
    used: set[int] = {match.start("q") for match in _MOVED.finditer(masked.text)}
    for amount, at in _each_year(masked):
        used.add(at)
        yield amount
    has_number = {kind: any(SYMBOL[k] in masked.text for k in kinds) for kind, kinds in _PRESENT.items()}
    for measure, pattern in _BEFORE if "的" in masked.text else ():
        if not has_number[measure.kinds]:
            continue
        for match in pattern.finditer(masked.text):
            at = match.start("q")
            quantity = masked.quantities(at, at + 1)[0]
            if at not in used and _fits(measure, quantity) and not _NOT_A_LEVEL.search(match["w"]):
                used.add(at)
                yield _amount(masked, match, measure, quantity)
    for measure, pattern in _COMPILED:
        if not has_number[measure.kinds]:
            continue
        for match in pattern.finditer(masked.text):
            at = match.start("q")
            quantity = masked.quantities(at, at + 1)[0]
            if (
                at in used
                or not _fits(measure, quantity)
                or re.search(r"最初|起初|当初|之初", masked.text[max(0, match.start("w") - 6) : at])
                or (_NOT_A_LEVEL.search(match[0][-14:]) and not _GROWN_TO.search(match[0]))
                or _TO_COME.search(match[0])
                or (measure.of == "registered_capital" and _ONCE_DONE.search(masked.text, 0, match.start("w")))
            ):
                continue
            used.add(at)
            yield _amount(masked, match, measure, quantity)
    yield from _aims(masked, used)


_PRESENT = {"money": ("money",), "size": ("area",), "count": ("count", "other")}


_MOVED = screened(
    r"(?P<q>{count})[^,。;\ue000-\ue0ff]{0,14}(?P<w>企业|机构|公司|团队)[^,。;\ue000-\ue0ff]{0,8}(?:入驻|进驻|落户)(?:了|于|到)?(?P<s>{cluster})"
)
_TENANTS = Measure("tenant_count", "", "count", "cluster", "companies", counters="家")


def _moved_in(masked: Masked) -> Iterator[Amount]:
    """Yield the count of 62家企业已入驻某某社区."""
    for match in _MOVED.finditer(masked.text):
        quantity = masked.quantities(*match.span("q"))[0]
        if _fits(_TENANTS, quantity):
            yield _amount(masked, match, _TENANTS, quantity)


def _fits(measure: Measure, quantity: Quantity) -> bool:
    return not measure.counters or (quantity.counter in measure.counters and quantity.counter != "")


_STARTED = expand(
    r"(?:设立|成立|组建|新设|创办)(?:了)?(?:一家)?(?:全资|控股|合资|项目)?(?:子公司|孙公司|公司)?(?P<t>{org})(?:\([^()]{0,24}\))?,[^,。;\ue000-\ue0ff]{0,6}$"
)


def _amount(masked: Masked, match: re.Match[str], measure: Measure, quantity: Quantity) -> Amount:
    groups = match.groupdict()
    subjects = masked.mentions(*match.span("s")) if groups.get("s") else []
    body_start = match.start("w") if "w" in groups else match.start("q")
    whole = _WHOLE.search(match[0])
    started = _STARTED.search(masked.text, 0, match.start("w")) if measure.of == "registered_capital" else None
    if started is not None:  # 甲拟设立乙,注册资本1亿元: the capital is that of 乙, as planned as 乙 is
        subjects = masked.mentions(*started.span("t"))
    lost = measure.of == "net_profit" and "亏损" in (groups.get("w") or "")
    value = Value(
        value=whole_number(-abs(quantity.value) if lost else quantity.value),
        unit=measure.unit or quantity.unit,
        currency=quantity.currency,
        approximate=quantity.approximate,
        bound=quantity.bound,
        of=measure.of,
    )
    return Amount(
        subject=subjects[0] if subjects and whole is None else None,
        owner=measure.owner,
        value=value,
        start=started.start() if started is not None else match.start(),
        end=match.end(),
        body_start=body_start,
        when=_when(masked, match),
        name="amount-" + measure.of,
        whole=whole[1] if whole else "",
        aimed=_AIMED.search(match[0]) is not None,
    )


# 2022年至2024年,公司营业收入分别为4.1亿元、5.6亿元和7.9亿元
_SERIES = tuple(
    (
        measure,
        expand(
            rf"(?:(?P<s>{{org}})(?:的)?{{gap:10}}|{{begin}}{{adv}}(?P<c>){{gap:10}})(?P<w>{measure.words})(?:则|也|已|约|依次)?分别(?:约|为|是|达到?|实现|录得|:)*(?P<q>{{money}}(?:[、,和与及]{{1,2}}{{money}}){{1,4}})"
        ),
    )
    for measure in MEASURES
    if measure.of in ("revenue", "net_profit", "rd_spending")
)


def _each_year(masked: Masked) -> Iterator[tuple[Amount, int]]:
    """Yield one amount for each year of a series, with the position of its number."""
    if "分别" not in masked.text:
        return
    for measure, pattern in _SERIES:
        for match in pattern.finditer(masked.text):
            places = [i for i in range(*match.span("q")) if isinstance(masked.units[i].thing, Quantity)]
            years = _years(masked.dates(0, match.start("q")), len(places))
            for at, year in zip(places, years, strict=False):
                value = masked.quantities(at, at + 1)[0]
                yield replace(_amount(masked, match, measure, value), when=year), at


def _years(dates: list[When], count: int) -> list[When]:
    """Return `count` years that the dates before a series name, or none when they name another number of them."""
    if dates and dates[-1].until and len(dates[-1].value) == len(dates[-1].until) == 4:
        first, last = int(dates[-1].value), int(dates[-1].until)
        years = [replace(dates[-1], value=f"{year}", until="") for year in range(first, last + 1)]
        return years if len(years) == count else []
    return dates[-count:] if len({len(d.value) for d in dates[-count:]}) == 1 and len(dates) >= count else []


_WHOLE = re.compile(r"全([市省区县州])(?!域)")
_AIMED = re.compile(r"力争|目标|确保|努力")
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
        found = _amount(masked, match, Measure("output_value", "", "money", "owner"), quantity)
        whole = _WHOLE.search(front)
        yield replace(found, whole=whole[1] if whole else "", aimed=True)


def _when(masked: Masked, match: re.Match[str]) -> When | None:
    inside = masked.dates(match.start(), match.end())
    if inside:
        return inside[-1]
    if "累计" in match[0]:
        return None  # up to now, whatever year is told of before
    for at in range(match.start() - 1, -1, -1):
        thing = masked.units[at].thing
        if isinstance(thing, When):
            around = masked.text[max(0, at - 3) : max(at + 5, match.start("w"))]
            return None if _OTHER_DAY.search(around) else thing
    return None


# A date that tells of the founding or the listing says nothing about the figures after it.
_OTHER_DAY = re.compile(r"[立办建]于|成立|创立|创办|上市|揭牌|启用|开园|签|宣布|公布|发布|称|表示|介绍|获悉|电")


_DAYS = (
    (
        "founded",
        "org",
        r"(?:正式)?(?:成立于|创立于|创建于|创办于|始建于|组建于|设立于|诞生于|注册成立于|创始于)(?P<d>{date})",
    ),
    (
        "founded",
        "org",
        r"(?:于)?(?P<d>{date})(?:正式|在{loc}+|由{pers}|注册|挂牌|揭牌)*(?:成立|创立|创建|创办|组建|设立)(?:于{loc})?(?=[,。;]|$|的)",
    ),
    (
        "opened",
        "area",
        r"(?:于)?(?P<d>{date})(?:正式|全面|顺利|在{loc}+)*(?:建成投用|建成启用|建成投产|建成开园|投产|揭牌|揭幕|开园|启用|开业|投入运营|投用|投入使用|正式运营|开放|启动运营|亮相)",
    ),
    (
        "founded",
        "org",
        r"(?:(?<=[\ue000-\ue01c])|(?<=[\ue000-\ue01c],)|(?<=[,。;\n])),?(?:是|系)?由[^,。;]{1,40}?于(?P<d>{date})(?:正式|在{loc}+|联合|共同|一起)*(?:成立|创立|创建|创办|组建|设立)",
    ),
    (
        "founded",
        "org",
        r"(?:于)?(?P<d>{date})由[^,。;]{1,60}?(?:成立|创立|创建|创办|组建|设立|发起)(?=[,。;]|$)",
    ),
    ("founded", "org", r"(?P<d>{date})(?:诞生|成立|创立|创建|创办)(?:于|在){loc}"),
    ("expires", "policy", r"(?:,)?有效期?(?:至|到|截至)(?P<d>{date})"),
    ("born", "per", r"(?:(?:男|女),)?(?:[一-鿿]{1,3}族,)?(?:出生于|(?<!先)生于)(?P<d>{date})"),
    ("born", "per", r"(?:(?:男|女),)?(?:[一-鿿]{1,3}族,)?(?P<d>{date})(?:出生|生)(?=[,。;人]|$|于)"),
    ("released", "prod", r"(?:于)?(?P<d>{date})(?:起)?(?:正式)?(?:开售|发售|首销|公测|开放下载)"),
    ("expires", "policy", r"(?:已|将|即)?(?:于|至)?(?P<d>{date})(?:到期|失效|期满|废止)"),
    ("opened", "area", r"(?:启用于|投产于|开园于|建成于|投用于)(?P<d>{date})"),
    (
        "construction_started",
        "area",
        r"(?:于)?(?P<d>{date})(?:正式|在{loc}+)*(?:开工建设|开工|动工建设|动工|奠基|破土动工)",
    ),
    ("effective", "policy", r"(?:将)?(?:自|于|从)?(?P<d>{date})(?:起)?(?:正式)?(?:施行|实施|生效|执行|起施行|起实施)"),
    (
        "held",
        "event",
        r"(?:将|拟)?(?:于)?(?P<d>{date})(?:至{date})?(?:上午|下午|晚)?(?:正式)?(?:在{loc}+[一-鿿]{0,8})?(?:举行|举办|召开|开幕|启幕|拉开帷幕)",
    ),
    ("released", "prod", r"(?:将|拟)?(?:于)?(?P<d>{date})(?:正式)?(?:发布|推出|上市|上线|亮相|问世|面市)"),
)
_OTHERS = re.compile(r"[于由与和向对为是及]$")
_DAY_RULES = tuple(
    (of, owner, screened(f"(?:(?P<s>{{{owner}}})(?:,)?{{gap:8}}|{{begin}}(?:公司|其|目前)?(?P<c>))(?:{words})"))
    for of, owner, words in _DAYS
)
_DAY_FIRST = tuple(
    (of, owner, screened(f"(?P<d>{{date}})(?:上午|下午)?,?(?P<s>{{{owner}}})(?P<w>{words})"))
    for of, owner, words in (
        ("founded", "org", r"(?:在{loc}+)?(?:正式|注册|揭牌|挂牌)*(?:成立|创立|揭牌成立)(?=[,。;]|$|于)"),
        ("opened", "area", r"(?:在{loc}+)?(?:正式)?(?:揭牌|揭幕|开园|启用|开业|投入运营|投用|投入使用)"),
        ("construction_started", "area", r"(?:在{loc}+)?(?:正式)?(?:开工|动工|奠基)"),
        ("held", "event", r"(?:在{loc}+[一-鿿]{0,8})?(?:正式)?(?:举行|举办|召开|开幕|启幕|拉开帷幕)"),
    )
)


# 成立于2008年的|甲, 2017年成立的|甲
_BORN_BEFORE = screened(
    r"(?:(?:成立于|创立于|创办于|创建于|始建于|诞生于|组建于)(?P<d>{date})(?:年底|年初)?|(?P<e>{date})(?:才|刚刚|刚)?(?:在{loc}+)?(?:注册|正式)?(?:成立|创立|创办|创建|组建|诞生))的(?:[^,。;:“”的\ue000-\ue0ff]{0,12})(?P<s>{org}|{cluster})(?!的{title}|{title})"
)
_DAY_BEFORE = screened(
    r"(?:{loc}|{org})(?:于)?(?P<d>{date})(?:正式)?(?:启用|揭牌|开放|启动运营|建成启用)(?:了)?(?P<s>{area})"
)


def days_in(masked: Masked) -> Iterator[Amount]:
    """Yield the dates said of an entity: founded, opened, in force, held, released.

    One after another they are said of one thing: 园区2021年9月动工,2023年5月开园.
    """
    last: Amount | None = None
    for day in sorted(_days(masked), key=lambda day: day.start):
        close = last is not None and day.subject is None and masked.text[last.end : day.start] in (",", ",并", "")
        if close and last is not None and last.owner == day.owner:
            day = replace(day, subject=last.subject)
        yield day
        last = day


def _days(masked: Masked) -> Iterator[Amount]:
    used: set[int] = set()
    for match in _BORN_BEFORE.finditer(masked.text):
        group = "d" if match["d"] else "e"
        [when] = masked.dates(*match.span(group))
        used.add(match.start(group))
        value = Value(value=when.value, of="founded")
        whose = masked.mentions(*match.span("s"))[0]
        yield Amount(whose, "org", value, match.start(), match.end(), match.start(group), None, "day-founded")
    for of, owner, pattern in (*_DAY_RULES, *_DAY_FIRST, ("opened", "area", _DAY_BEFORE)):
        for match in pattern.finditer(masked.text):
            at = match.start("d")
            when = masked.dates(at, at + 1)[0]
            if at in used:
                continue
            used.add(at)
            groups = match.groupdict()
            subjects = masked.mentions(*match.span("s")) if groups.get("s") else []
            if (
                subjects
                and masked.text[match.start("s") : match.start("d")].endswith(",")
                and _OTHERS.search(masked.text, 0, match.start("s"))
            ):
                subjects = []  # 甲隶属于乙大学,2021年由…组建: it is 甲 that was set up
            value = Value(value=when.value, of=of)
            yield Amount(
                subjects[0] if subjects else None, owner, value, match.start(), match.end(), at, None, "day-" + of
            )
