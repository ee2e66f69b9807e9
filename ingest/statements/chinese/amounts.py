# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Quantities and dates said of an entity: floor area, companies, revenue, the day it was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.needs import Screened
from ingest.statements.chinese.rule import whole_number
from ingest.statements.chinese.symbols import SYMBOL, expand, screened
from ingest.statements.quantity_zh import Quantity
from ingest.statements.statement import Value
from ingest.statements.when_zh import When


@dataclass(frozen=True)
class Measure:
    """One property and the words that name it before (or after) its number, and which kinds of subject it may have."""

    of: str
    words: str
    kinds: str  # kinds of number: money, area, count
    owner: str = "owner"
    unit: str = ""
    after: str = ""  # words that must follow the number
    counters: str = ""  # counters the number may have


_SOLD = "员工|员工总数|员工人数|职工|在职员工|团队规模|团队|雇员|从业人员|全职员工"
_MEASURES = (
    Measure("core_area", r"核心(?:承载)?(?:区|载体)(?:面积)?", "size", "loc"),
    Measure("floor_area", r"(?:总)?(?:建筑(?:总)?面积|建面|办公面积|楼面面积|载体面积|产业空间|孵化空间|办公空间|载体空间|厂房面积|使用面积|运营面积)", "size", "owner"),
    Measure("area", r"(?:总|规划|规划总|占地|占地总|总占地|用地|核心区|覆盖)?面积|占地|规划用地", "size", "owner"),
    Measure("tenant_count", r"(?:已|累计|现|共|目前|先后|共计)*(?:有|已有|共有|吸引|引进|引入)(?:了)?", "count", "cluster", "companies", r"[^,。;]{0,12}(?:企业|公司|机构)[^,。;]{0,4}(?:入驻|落户|进驻)", "家"),
    Measure("tenant_count", r"(?:(?:已|累计|现有|现已|共|目前|共有|成功)*(?:入驻|落户|进驻|签约入驻|落地)(?:了|的|各类)?(?:企业|机构|单位|公司)?(?:数量)?)", "count", "area", "companies", counters="家户个"),
    Measure("tenant_count", r"(?:已|累计|现有|现已|共|目前|先后|共计|成功|吸引|有|了)*(?:吸引|引进|引入|招引|集聚|聚集|汇聚|汇集|培育|拥有|孵化|入驻|落户|聚集起)(?:了|起|各类|有)?", "count", "cluster", "companies", r"(?:[一-鿿A-Za-z、]{0,16})(?:企业|公司|机构|商户|团队)(?:[一-鿿]{0,4}(?:入驻|落户|进驻))", "家户"),
    Measure("company_count", r"(?:已|累计|现有|现已|共|目前|先后|共计|成功|有|了|约有|现|辖区|全市|全区|全省)*(?:吸引|引进|引入|招引|集聚|聚集|汇聚|汇集|培育|拥有|有|共有|孵化|达到|培育形成|涌现)(?:了|起|各类|有|出)?", "count", "loc", "companies", r"(?:[一-鿿A-Za-z、\"“”0-9()]{0,20})(?:企业|公司|厂商|机构|独角兽|“小巨人”)", "家户"),
    Measure("company_count", r"(?:[一-鿿A-Za-z“”]{0,14})(?:企业|公司)(?:数量|总数|数)?(?:已|共|累计|约|达|达到|超|突破|有|增至|增加到|为|总计|共计)*", "count", "loc", "companies", counters="家户"),
    Measure("company_count", r"(?<=[\ue000-\ue0ff])", "count", "loc", "companies", r"[一-鿿A-Za-z]{0,10}企业(?=[,。;]|$)", "家"),
    Measure("employees", rf"(?:拥有|现有|共有|有|全球|公司|目前|共)*(?:{_SOLD})(?:总数|人数|规模)?(?:已|达|达到|超过|约|为|有|共|近)*", "count", "org", "people", counters="人名位"),
    Measure("employees", r"(?:拥有|现有|共有|有)", "count", "org", "people", r"(?:全职)?(?:员工|职工|雇员)", "人名位"),
    Measure("researchers", r"(?:研发(?:技术)?人员|科研人员|技术人员|研究人员|科研团队|研发团队|工程师)(?:数量|规模)?(?:已|达|达到|超过|约|为|有|共|近)*", "count", "owner", "people", counters="人名位"),
    Measure("researchers", r"(?:拥有|现有|集聚|汇聚|有)(?:了)?", "count", "owner", "people", r"(?:名)?(?:研发人员|科研人员|研究人员|工程师|科学家|研发工程师)", "人名位"),
    Measure("revenue", r"(?:实现|完成|全年|年度|合并|年|总)*(?:营业总收入|营业收入|营收|主营业务收入|销售收入|销售额|总收入|经营总收入|经营收入|营业额|年收入|年营收|(?<=[年度\ue000-\ue0ff现])收入)(?:规模|总额)?", "money", "owner"),
    Measure("net_profit", r"(?:净|归母净|全年|年度)*亏损(?:额)?", "money", "org"),
    Measure("raised", r"(?:首发|IPO|共|拟|累计)*(?:募集资金(?:总额|净额)?|募资(?:总额|净额)?|首发募资)", "money", "org"),
    Measure("price", r"(?:官方|起|零售|指导|市场)?(?:售价|定价|起售价|指导价)", "money", "prodorg"),
    Measure("parameters", r"(?:总|模型)?参数(?:量|规模|总量|数量)?", "count", "prodorg", counters="参数"),
    Measure("parameters", r"(?:拥有|具有|共有|含)", "count", "prod", "parameters", counters="参数"),
    Measure("units_sold", r"(?:[一-鿿]{0,6}?)(?:出货量?|交付量?|销量|销售量|产量|装机量?|下线|售出|卖出|发货量?)(?:了)?", "count", "prodorg", "pieces", counters="台辆颗片套件只枚架艘个支"),
    Measure("units_sold", r"(?:交付|售出|卖出|下线|出货|销售)(?:了)?[^,。;\ue000-\ue0ff]{1,8}?(?=[\ue000-\ue0ff超逾近约达突])", "count", "prodorg", "pieces", counters="台辆颗片套件只枚架艘支"),
    Measure("net_profit", r"(?:实现|归母|归属于上市公司股东的|归属于母公司股东的|归属于母公司所有者的)*(?<!扣非)(?<!扣非归母)(?:净利润|净利)", "money", "org"),
    Measure("rd_spending", r"(?:研发投入|研发费用|研发支出|研发经费|研发总投入|科研投入|研究与试验发展经费)(?:总额)?", "money", "owner"),
    Measure("market_value", r"(?:总)?市值", "money", "org"),
    Measure("valuation", r"(?:投后|投前|公司|最新)?估值", "money", "org"),
    Measure("registered_capital", r"(?:注册资本(?:金)?|注册资金)(?:由{money}|从{money})?(?:增至|增加至|增加到|变更为|减至|减少至|增资至)?", "money", "org"),
    Measure("funding_total", r"(?:累计|总)(?:完成)?(?:融资|募资)(?:总?额|规模|金额)?(?:已)?", "money", "org"),
    Measure("fund_size", r",?(?:首期|总|目标|认缴|计划|资金)*规模", "money", "fund"),
    Measure("fund_size", r"(?:基金|资金|首期|认缴|管理|资产管理|在管)+(?:总|目标)?规模", "money", "org"),
    Measure("output_value", r"(?:[一-鿿A-Za-z]{0,10}?)(?:总产值|工业产值|产值|产业规模|产业总规模|产业集群规模|核心产业规模|规上工业总产值|产业总产值)(?:规模)?", "money", "owner"),
    Measure("gdp", r"(?:地区)?生产总值(?:\(GDP\))?|GDP|经济总量", "money", "loc"),
    Measure("investment", r"(?<!总)(?<!项目)投资(?:总?额)?", "money", "firm", after=r"(?:,?(?:用于|在{loc}|于{loc}|在当地|扩建|新建|建设|兴建|打造|改造|升级|建成|建起|布局))"),
    Measure("investment", r"(?:项目)?(?:计划|预计)?总?投资(?:总?额|规模)?", "money", "area"),
    Measure("population", r"(?:常住|户籍|总)?人口", "count", "loc", "people", counters="人"),
    Measure("visitors", r"(?:参会|参展|参观|观展|接待|吸引)(?:人数|观众|嘉宾|游客)?(?:了)?", "count", "event", "people", counters="人名位人次"),
    Measure("visitors", r"(?:共有|共|累计|有|吸引|迎来)", "count", "event", "people", r"(?:参观|参会|观展|到场|逛展|入场|观众|参展)", "人名位人次"),
    Measure("users", r"(?:已有|注册|活跃|月活|日活|累计|服务|全球|拥有|付费)*(?:用户)(?:数量|规模|总数|数)?", "count", "prodorg", "people", counters="人名户"),
    Measure("compute_power", r"(?:智能|总|综合)?算力(?:规模|总规模|总量|总?容量)?", "count", "owner", counters="PFLOPSEFLOPSPFlopsEFlops"),
    Measure("filed_models", r"", "count", "loc", "models", r"(?:生成式人工智能|人工智能|AI)?(?:大模型|大语言模型)(?:完成|通过|获|已|均)*(?:备案|登记)", "款个项"),
    Measure("filed_models", r"(?:已|累计|共|新增)*备案(?:的)?(?:生成式人工智能|人工智能|AI)?(?:大模型|模型|大语言模型)", "count", "loc", "models", counters="款个项"),
    Measure("project_count", r"(?:现场|集中|共|累计)*签约", "count", "event", "projects", r"(?:重点|重大|产业|合作)?项目", "个项"),
    Measure("project_count", r"(?:现场|集中|共|累计|已|签约|落户|落地|引进|引入|招引|建成|在建|储备)*(?:签约|落户|落地|引进|引入|招引)(?:重点|重大|产业|合作|各类|招商)?项目(?:共|总数|数)?", "count", "loc", "projects", counters="个项"),
    Measure("project_count", r"(?:现场|集中|共|累计|已)*(?:签约)(?:落户|落地)?(?:重点|重大|产业|合作|各类|招商)?项目(?:共|总数|数)?", "count", "event", "projects", counters="个项"),
)  # fmt: skip
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
            rf"(?P<w>{words})(?:约|近|超|超过|达|逾|高达|为|共)*(?P<q>{_NUMBER[kinds]})(?:左右|余)?(?:人|家)?的(?:[^,。;:“”的\ue000-\ue0ff]{{0,12}})“?(?P<s>{{{owner}}})(?!的|{{title}})"
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
_COMPILED = tuple((measure, _compiled(measure)) for measure in _MEASURES)
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
    for measure in _MEASURES
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
        r"(?:于)?(?P<d>{date})(?:正式|在{loc}+)*(?:揭牌|揭幕|开园|启用|开业|投入运营|投用|投入使用|正式运营|开放|启动运营|亮相)",
    ),
    (
        "founded",
        "org",
        r"(?:(?<=[\ue000-\ue01c])|(?<=[\ue000-\ue01c],)|(?<=[,。;\n])),?(?:是|系)?由[^,。;]{1,40}?于(?P<d>{date})(?:正式|在{loc}+|联合|共同|一起)*(?:成立|创立|创建|创办|组建|设立)",
    ),
    ("founded", "org", r"(?P<d>{date})(?:诞生|成立|创立|创建|创办)(?:于|在){loc}"),
    ("expires", "policy", r"(?:,)?有效期?(?:至|到|截至)(?P<d>{date})"),
    ("born", "per", r"(?:(?:男|女),)?(?:[一-鿿]{1,3}族,)?(?:出生于|生于)(?P<d>{date})"),
    ("born", "per", r"(?:(?:男|女),)?(?:[一-鿿]{1,3}族,)?(?P<d>{date})(?:出生|生)(?=[,。;人]|$|于)"),
    ("released", "prod", r"(?:于)?(?P<d>{date})(?:起)?(?:正式)?(?:开售|发售|首销|公测|开放下载)"),
    ("expires", "policy", r"(?:已|将|即)?(?:于|至)?(?P<d>{date})(?:到期|失效|期满|废止)"),
    ("opened", "area", r"(?:启用于|开园于|建成于|投用于)(?P<d>{date})"),
    ("construction_started", "area", r"(?:于)?(?P<d>{date})(?:正式|在{loc}+)*(?:开工|动工|奠基|破土动工)"),
    ("effective", "policy", r"(?:将)?(?:自|于|从)?(?P<d>{date})(?:起)?(?:正式)?(?:施行|实施|生效|执行|起施行|起实施)"),
    (
        "held",
        "event",
        r"(?:将|拟)?(?:于)?(?P<d>{date})(?:至{date})?(?:上午|下午|晚)?(?:正式)?(?:在{loc}+[一-鿿]{0,8})?(?:举行|举办|召开|开幕|启幕|拉开帷幕)",
    ),
    ("released", "prod", r"(?:将|拟)?(?:于)?(?P<d>{date})(?:正式)?(?:发布|推出|上市|上线|亮相|问世|面市)"),
)
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
            value = Value(value=when.value, of=of)
            yield Amount(
                subjects[0] if subjects else None, owner, value, match.start(), match.end(), at, None, "day-" + of
            )
