"""Chinese questions about a firm's sites and moves: 打算在哪儿建厂, 分公司在哪座城市, 在重庆建什么, 搬到哪里去了."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.plan.scope import class_of
from kg.planner.before import alone
from kg.planner.lexicon import relation_of
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

Planner = Callable[[str], Planned]

# What a site is called in a question, and how sources write its role.
_ROLES: dict[str, tuple[str, ...]] = {
    "工厂": ("工厂", "厂", "生产基地", "制造基地", "基地", "生产线", "plant", "factory", "production", "manufacturing"),
    "厂房": ("工厂", "厂房", "plant", "factory"),
    "厂": ("工厂", "厂", "生产基地", "制造基地", "基地", "生产线", "plant", "factory", "production", "manufacturing"),
    "基地": ("基地", "生产基地", "制造基地", "工厂", "plant", "base"),
    "生产基地": ("基地", "生产基地", "制造基地", "工厂", "plant", "factory", "production"),
    "生产线": ("生产线", "产线", "工厂", "plant", "line"),
    "产线": ("生产线", "产线", "工厂", "plant", "line"),
    "分公司": ("分公司", "分支机构", "branch"),
    "分部": ("分公司", "分部", "分支机构", "branch"),
    "办事处": ("办事处", "办公室", "代表处", "office", "branch"),
    "办公室": ("办事处", "办公室", "代表处", "office"),
    "代表处": ("办事处", "代表处", "office"),
    "研发中心": ("研发中心", "研究中心", "研发基地", "研究院", "research", "r&d", "research centre", "research center"),
    "研究中心": ("研发中心", "研究中心", "research"),
    "运营中心": ("运营中心", "operations"),
    "总部": ("总部", "海外总部", "区域总部", "headquarters", "head office"),
    "海外总部": ("海外总部", "总部", "headquarters"),
    "仓库": ("仓库", "仓储中心", "warehouse"),
}
_ROLES_TOO = {  # what is asked of as a site only where it opens
    "子公司": ("subsidiary",),
    "分行": ("分行", "branch"),
    "支行": ("支行", "branch"),
    "数据中心": ("data center", "data centre"),
    "门店": ("店", "store", "shop"),
    "店": ("店", "store", "shop"),
    "直营店": ("store", "shop"),
    "实验室": ("laboratory", "lab"),
    "服务站": ("service", "station"),
    "服务中心": ("service centre", "service center"),
    "物流中心": ("物流", "logistics"),
    "配送中心": ("配送", "distribution"),
}
_LONGEST_PLACE = 5
_OF_A_FIRM = r"[^的]*(?:公司|集团|客户|股东|商|方|对手|伙伴|企业)"
_MADE = r"工厂|厂房|厂|生产基地|基地|研发中心|研究中心|运营中心|生产线|产线|仓库"  # what there are kinds of
_OF = r"服务|设计|销售|培训|展示|测试|数据|客服|物流|配送|分拨|结算|体验|维修|技术|工程|创新|应用|组装|营销|交付|试验|检测|孵化|采购|供应链|售后|客户|区域|全球|国际|亚太|中试|开发|物料|储运|冷链"
_SHOP = r"(?:直营|专卖|旗舰|体验|零售|连锁|实体|线下|形象|工厂)?(?:门店|店铺|店面|店)"
_OTHER = rf"{_SHOP}|(?:{_OF})+(?:中心|基地|实验室|研究院|门店|工厂|总部|线|仓库|仓|站|部)|电站|冷库|风电场|储能电站"  # called as it is asked for
_SITE = "|".join([*sorted(_ROLES, key=len, reverse=True), _OTHER])
_MEANS = r"(?:准备|打算|计划|拟|将要|将|即将|预备|正打算|要|想|有意|考虑|会)"
_WHERE = r"(?:哪里|哪儿|什么地方|何处|哪(?:一)?(?:个|座)?(?:城市|市|省|区|县|地方|国家|园区|开发区|地)|哪些(?:城市|地方|国家)|哪)"
_BUILDS = r"(?:新建|建设|兴建|投建|开设|设立|设置|开办|修建|建立|增设|新设|建|设|开|盖)"
_ONE = r"(?:第[一二三四五]|一|新|个|座|家|条|间|的|了|起)*"
_PLANS = re.compile(
    rf"^(?P<x>.+?)(?P<plan>{_MEANS})?(?:再)?在{_WHERE}(?:再|还|又)?{_BUILDS}{_ONE}(?P<site>{_SITE})(?:的)?$"
)
_TO_WHERE = re.compile(
    rf"^(?P<x>.+?)(?P<plan>{_MEANS})(?:把|将)?(?P<site>{_SITE})(?:建|设|放|盖|开|落户|选址)(?:在|到|于)?{_WHERE}(?:的)?$"
)
_OF_SITE = re.compile(
    rf"^(?P<x>.+?)(?:在(?P<region>[^在]+?))?(?:的(?P<kind>(?!{_OF_A_FIRM})[\u4e00-\u9fff]{{1,6}}?(?={_MADE}))?)?(?P<site>{_SITE})(?:都|分别|具体)?(?:是)?(?:设|建|位|坐落|开|放)?(?:在|于|落户在|落户于){_WHERE}(?:的)?$"
)
_CITIES = re.compile(
    rf"^(?P<x>.+?)(?:都|分别)?在{_WHERE}(?:都)?(?:有|设有|设了|开了|建有|拥有|开设了)(?P<site>{_SITE})$"
)
_WHICH_SITES = re.compile(
    rf"^(?P<x>.+?)(?:都)?(?:有|设有|拥有)(?:没有|哪些|哪几个|几个|什么)?(?P<site>{_SITE})(?:吗|么)?$"
)
_WHAT_THERE = re.compile(
    rf"^(?P<x>.+?)(?P<plan>{_MEANS})?(?:再)?在(?P<place>.+?)(?:要|将|准备|打算|计划)?(?:{_BUILDS}|有)(?:了|的)?(?:是)?(?:什么|啥|哪些(?:机构|设施|场所|部门)?)(?:工厂|项目|机构|设施)?(?:的)?$"
)
_HAS_THERE = re.compile(
    rf"^(?P<x>.+?)在(?P<place>.+?)(?:有没有|是否有|是不是有|设没设|有|设有|设了|开了)(?P<site>{_SITE})(?:吗|么|没有)?(?P<plan>)$"
)
_BUILDS_THERE = re.compile(
    rf"^(?P<x>.+?)(?:是不是|是否|有没有)?(?P<plan>{_MEANS})(?:再)?在(?P<place>.+?)(?:再)?{_BUILDS}{_ONE}(?P<site>{_SITE})(?:吗|么|没有)$"
)
_WHEN = r"(?:(?:是|会|将|要|预计|计划|大概|大约|究竟|到底)*(?:在|于)?(?:什么时候|啥时候|什么时间|何时|哪一?年|哪个?月|哪个季度|哪一?天|几时|几月))"
_OPENS = r"(?:正式)?(?:投产|建成|启用|开业|投用|投运|完工|开张|建好|落成|竣工|投入(?:使用|生产|运营|运行)|开工|开始(?:生产|运营|营业|建设)|动工|开门|量产|运营|运行|成立|设立|开设|开的|建的|设的)(?:投产|运营)?"
_SOON = r"(?:预计|计划|将|要|打算|有望|能|才|会|可以|正式|最早|最快|大概)*"
# What may be opened somewhere, as it is called: a kind of plant, centre, shop or office.
_OPENED = rf"(?:{_SITE}|(?!的)[\u4e00-\u9fffA-Za-z0-9]{{1,6}}?(?:中心|基地|站|厂|仓|库|实验室|研究院|子公司|分公司|分行|支行|分店|校区|园区|学校|总部|产线|生产线)|子公司|分行|支行|新厂)"
_KNOWN = rf"(?:{_SITE}|超级工厂|子公司|分行|支行)"
_DUE = (
    rf"(?:{_SOON}{_WHEN}{_SOON}{_OPENS}(?:的|了)?)",
    rf"(?:{_SOON}(?:的)?(?:投产|启用|建成|开业|投用|投运|完工|落成|竣工)(?:的)?(?:时间|日期|年份)(?:是|为|定在)?(?:{_WHEN}|哪天|多少)?)",
    rf"(?:从)?{_WHEN}(?:就|开始)?(?:有|存在)(?:的)?",
)
_OPENS_WHEN = (
    *(rf"^(?P<x>.+?)(?:设|建|开|位)?(?:在|于)(?P<place>[^在的]+?)(?:的|要建的|将建的|新建的|建的|开的|设的)+(?:第[一二三四五]|首(?:家|个|座)|新)?(?P<site>{_OPENED}){due}$" for due in _DUE),
    *(rf"^(?P<x>[^的]+?)的(?P<place>[\u4e00-\u9fff]{{2,6}}?)(?:新)?(?P<site>{_KNOWN}){due}$" for due in _DUE[:2]),
    rf"^(?P<x>.+?){_SOON}{_WHEN}{_SOON}(?:在|到|去|赴|于)(?P<place>[^在的]+?)(?:{_BUILDS}|投产|启用|建成|开业|建好|落成|成立|办){_ONE}(?:首(?:家|个|座))?(?P<site>{_OPENED})(?:的|了)?$",
    rf"^(?P<x>.+?)(?:从)?{_WHEN}(?:开始|起|就)?在(?P<place>[^在的]+?)(?:就)?(?:有|设有|拥有|建有)(?:了)?(?P<site>{_OPENED})(?:的|了)?$",
    rf"^(?P<x>.+?)在(?P<place>[^在的]+?)(?P<site>{_KNOWN}){_DUE[0]}$",
)  # fmt: skip
# X绮印越南工厂: where the firm's name ends is seen by what is known.
_RUN_TOGETHER = re.compile(rf"^(?P<run>[^的，,]{{4,30}}?)(?:新)?(?P<site>{_KNOWN})(?:{_DUE[0]}|{_DUE[1]})$")
_THEN = r"(?:以前|之前|原来|原先|从前|过去|此前|早先|早前|曾经|曾|原本|先前|最早|最初|当初|以往)"
_CLOSES = r"(?:关闭|关停|关掉|关|停产|停用|撤销|撤掉|撤|裁撤|退出|放弃|拆除|卖掉|搬离|搬走|腾退)"
_GONE = (
    rf"^(?P<x>.+?)(?:都|先后|已经|已|曾经|曾)*{_CLOSES}(?:了|过)?(?:位于|在)?{_WHERE}(?:的)?(?P<site>{_SITE})(?:的)?$",
    rf"^(?P<x>.+?)(?:都|先后|已经|已|曾经|曾)*{_CLOSES}(?:了|过)?(?:哪些|哪几(?:个|座|家)|哪(?:一)?(?:个|座|家)|什么)(?P<site>{_SITE})(?:的)?$",
    rf"^(?P<x>.+?)(?:都|先后|已经|已|曾经|曾)*在{_WHERE}{_CLOSES}(?:了|过){_ONE}(?P<site>{_SITE})(?:的)?$",
    rf"^(?P<x>.+?)(?:的)?(?:哪些|哪(?:个|座|家)|哪几(?:个|座|家))(?P<site>{_SITE})(?:已经|已|被)*{_CLOSES}(?:掉)?(?:了)?$",
    rf"^(?P<x>.+?)(?:已经|被|已)*{_CLOSES}(?:掉)?(?:了)?的(?P<site>{_SITE})(?:都|是|位于|在)*{_WHERE}(?:的)?$",
    rf"^(?P<x>.+?){_THEN}(?:都)?(?:在){_WHERE}(?:都)?(?:有|有过|设有|设过|建有|建过|开过)(?:过)?(?P<site>{_SITE})(?:的)?$",
    rf"^(?P<x>.+?){_THEN}的(?P<site>{_SITE})(?:是|都|位于|设)*(?:在|于){_WHERE}(?:的)?$",
)  # fmt: skip
_WHEN_GONE = (
    rf"^(?P<x>.+?)(?:设|建|开|位)?(?:在|于)(?P<place>[^在的]+?)的(?P<site>{_OPENED})(?:是|被)*{_WHEN}(?:被)?{_CLOSES}(?:掉)?(?:的|了)?$",
    rf"^(?P<x>.+?){_WHEN}{_CLOSES}(?:掉)?(?:了)?(?:位于|设在|在)?(?P<place>[^在的]+?)的?(?P<site>{_KNOWN})(?:的)?$",
)
_AWAY = r"(?:搬走|搬离|搬家|搬迁|迁走|迁出|搬|迁址|搬址|迁移|搬出去|搬过来|搬来)"
_ONCE_AT = (
    rf"^(?P<x>.+?){_THEN}(?:是|都|一直|的?(?:公司|总部|办公地点|办公地址|地址|驻地|注册地))*(?:设|位|坐落|落户|驻|扎根)?(?:在|于){_WHERE}(?:的|办公|经营|落户)*$",
    rf"^(?P<x>.+?){_AWAY}(?:之前|以前|前)(?:是|原来|曾|都|一直)*(?:设|位|坐落|落户|驻)?(?:在|于){_WHERE}(?:的|办公|经营)*$",
    rf"^(?P<x>.+?)(?:是)?从{_WHERE}(?:{_AWAY}|迁来|迁过来|迁入)(?:出来|过来|出去)?(?:的|了)?$",
    rf"^(?P<x>.+?)(?:的)?(?:原址|旧址|老址|原(?:来的)?地址|以前的地址|原办公地址|原注册地)(?:是)?(?:在)?{_WHERE}$",
)  # fmt: skip
_TO = r"(?:到|至|来|去|进|入|往)"
_FROM_ONE = (
    rf"^(?P<x>[^，,谁哪]{{2,}}?)(?:是)?(?:从|由|自){_WHERE}(?:搬家|搬迁|搬|迁址|迁移|迁|转移){_TO}{{1,2}}(?:了)?(?P<to>[^，,谁哪]{{2,}}?)(?:来|去)?(?:的|了)?$",
    rf"^(?P<x>[^，,谁哪]{{2,}}?)(?:搬家|搬迁|搬|迁址|迁移|迁|转移){_TO}{{1,2}}(?P<to>[^，,谁哪]{{2,}}?)(?:之前|以前|前)[，,]?(?:是|原来|原先|曾|都|一直)*(?:设|位|坐落|落户|驻)?(?:在|于){_WHERE}(?:的|办公|经营)*$",
)  # fmt: skip
_LEFT = r"(?:搬离|搬出|搬走|离开|迁出|迁离|退出|撤出|撤离|走)"
_WENT = r"(?:搬到|搬去|搬往|搬进|搬至|迁到|迁往|迁至|迁入|转到|去|到|落户到|落户|进驻|入驻|搬迁到)"
_MOVED_TO = re.compile(rf"^(?P<x>.+?)(?:后来|现在|最后|最终|已经|又)*{_WENT}(?:了)?{_WHERE}(?:去)?(?:了)?$")
_LEAVERS_TO = re.compile(
    rf"^(?:从)?(?P<place>.+?){_LEFT}(?:了)?的(?:那(?:家|些))?(?:企业|公司|机构)(?:们)?(?:后来|现在|最后|之后|都)*{_WENT}(?:了)?{_WHERE}(?:去)?(?:了)?$"
)
_FIRM = r"(?:哪(?:一)?(?:家|些|几家|个)(?:企业|公司|机构)?|谁)"
_FROM_TO = (
    re.compile(rf"^{_FIRM}(?:是)?(?:从|由)(?P<a>.+?)(?:{_WENT}|{_LEFT}后(?:{_WENT}))(?:了)?(?P<b>.+?)(?:的)?$"),
    re.compile(rf"^{_FIRM}{_LEFT}(?:了)?(?P<a>.+?)(?:以后|之后|后)?[，,]?(?:又|再|并)?{_WENT}(?:了)?(?P<b>.+?)$"),
)


def plans_of_sites(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question about sites and moves; none where it is not of this kind."""
    plain = unmarked(text)
    placed = _placed(ontology)
    if placed is None:
        return
    for pattern in (_PLANS, _TO_WHERE, _OF_SITE, _CITIES, _WHICH_SITES):
        found = pattern.match(plain)
        firm = alone(plan(found["x"])) if found else None
        if found is not None and firm is not None:
            given = found.groupdict()
            sites = _sites(firm, placed, found["site"], _statuses(given.get("plan")), kind=given.get("kind") or "")
            region = alone(plan(given["region"])) if given.get("region") else None
            if not given.get("region"):
                yield sites
            elif region is not None and _is_place(region, placed, ontology):
                inside = Edge(relation=placed.name, subject="v2", object="v3", name="e2", closure=True)
                known = (*sites.variables, replace(region, name="v3"))
                yield replace(sites, variables=known, edges=(*sites.edges, inside))
            return
    for pattern in (_WHAT_THERE, _BUILDS_THERE, _HAS_THERE):
        found = pattern.match(plain)
        firm, place = (alone(plan(found[key])) if found else None for key in ("x", "place"))
        if found is not None and firm is not None and place is not None and _is_place(place, placed, ontology):
            there = _what_there(firm, place, placed, _statuses(found["plan"]))
            yield there if pattern is _WHAT_THERE else _is_there(there, found["site"])
            return
    yield from _opened_when(plan, plain, placed, ontology)
    yield from _gone(plan, plain, placed, ontology)
    yield from _moves(plan, plain, ontology)


def _placed(ontology: Ontology) -> Relation | None:
    fit = [r for r in ontology.relations.values() if r.transitive and "site_role" in r.qualifiers]
    return fit[0] if len(fit) == 1 else None


def _statuses(planned: str | None) -> tuple[Status, ...]:
    return ("planned",) if planned else ("asserted",)


def _is_place(one: Variable, placed: Relation, ontology: Ontology) -> bool:
    return one.cls in ontology.classes and any(ontology.is_a(one.cls, r) for r in placed.range)


def _sites(firm: Variable, placed: Relation, site: str, status: tuple[Status, ...], *, kind: str = "") -> Plan:
    """Return the plan of the places where a firm has such a site, or is to have one; of one kind where it is told."""
    called = (f"{kind}{site}",) if kind else _ROLES.get(site, (site,))
    role = Filter(prop="site_role", op="contains", values=called)  # 总装工厂 is a 工厂
    edge = Edge(relation=placed.name, subject="v1", object="v2", name="e1", where=(role,), status=status)
    place = Variable(name="v2", cls=class_of(placed.range))
    return Plan(answer="list", target="v2", variables=(replace(firm, name="v1"), place), edges=(edge,))


def _what_there(firm: Variable, place: Variable, placed: Relation, status: tuple[Status, ...]) -> Plan:
    """Return the plan of what a firm has at a place, or is to have."""
    edge = Edge(relation=placed.name, subject="v1", object="v2", name="e1", status=status, closure=True)
    known = (replace(firm, name="v1"), replace(place, name="v2"))
    return Plan(
        answer="value", target="v1", variables=known, edges=(edge,), columns=(Term(var="e1", prop="site_role"),)
    )


def _called(site: str) -> tuple[str, ...]:
    """Return the words that sources have for such a site: a battery plant is told as a plant."""
    plant = site.endswith("厂") and not site.endswith("电厂")
    return _ROLES.get(site) or ((site, *_ROLES["厂"]) if plant else (site, *_ROLES_TOO.get(site, ())))


def _is_there(there: Plan, site: str) -> Plan:
    """Return the plan of whether a firm has such a site at a place, or is to have one."""
    (edge,) = there.edges
    role = Filter(prop="site_role", op="contains", values=_called(site))
    return replace(there, answer="bool", columns=(), edges=(replace(edge, where=(role,)),))


def _opened_when(plan: Planner, text: str, placed: Relation, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of since when a firm has such a site at a place, or from when it is to have it."""
    ways = ((f["x"], f["place"], f["site"]) for f in _matches(_OPENS_WHEN, text))
    run = _RUN_TOGETHER.match(text)
    for owner, where, site in chain(ways, _split(run["run"], run["site"]) if run is not None else ()):
        firm, place = alone(plan(owner)), alone(plan(where))
        if firm is not None and place is not None and _is_place(place, placed, ontology):
            there = _is_there(_what_there(firm, place, placed, ("asserted", "planned")), site)
            yield replace(there, answer="value", columns=(Term(var="e1", prop="valid_from"),))
            return


def _split(run: str, site: str) -> Iterator[tuple[str, str, str]]:
    """Yield the ways to cut a firm and a place that are written together, the longest place first."""
    for at in range(max(2, len(run) - _LONGEST_PLACE), len(run) - 1):
        yield run[:at], run[at:], site


def _gone(plan: Planner, text: str, placed: Relation, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of where a firm had such a site, or was at all, and is no longer."""
    for found in _matches(_GONE, text):
        if (firm := _firm(plan(found["x"]), placed, ontology)) is not None:
            yield _sites(firm, placed, found["site"], ("former",))
            return
    for found in _matches(_WHEN_GONE, text):
        firm, place = _firm(plan(found["x"]), placed, ontology), alone(plan(found["place"]))
        if firm is not None and place is not None and _is_place(place, placed, ontology):
            there = _is_there(_what_there(firm, place, placed, ("former",)), found["site"])
            yield replace(there, answer="value", columns=(Term(var="e1", prop="valid_to"),))
            return
    for found in _matches(_ONCE_AT, text):
        if (firm := _firm(plan(found["x"]), placed, ontology)) is not None:
            edge = Edge(relation=placed.name, subject="v1", object="v2", name="e1", status=("former",))
            spot = Variable(name="v2", cls=class_of(placed.range))
            yield Plan(answer="list", target="v2", variables=(replace(firm, name="v1"), spot), edges=(edge,))
            return
    for found in _matches(_FROM_ONE, text):
        firm, now = _firm(plan(found["x"]), placed, ontology), alone(plan(found["to"]))
        if firm is not None and now is not None and (moved := _moved_from(firm, now, placed, ontology)) is not None:
            yield moved
            return


def _moved_from(firm: Variable, now: Variable, placed: Relation, ontology: Ontology) -> Plan | None:
    """Return the plan of where a firm was before, that is or was where it moved to."""
    housed = relation_of(ontology, "入驻", "zh")
    if now.cls not in ontology.classes:
        return None
    ways = [r for r in (housed, placed) if r is not None and any(ontology.is_a(now.cls, c) for c in r.range)]
    if not ways:
        return None
    before = Edge(relation=placed.name, subject="v1", object="v2", name="e1", status=("former",))
    others = tuple(r.name for r in ways[1:])
    here: tuple[Status, ...] = ("asserted", "former", "planned")
    there = Edge(relation=ways[0].name, subject="v1", object="v3", others=others, status=here, given=True)
    spot = Variable(name="v2", cls=class_of(placed.range))
    known = (replace(firm, name="v1"), spot, replace(now, name="v3"))
    return Plan(answer="list", target="v2", variables=known, edges=(before, there))


def _firm(found: Planned, placed: Relation, ontology: Ontology) -> Variable | None:
    """Return the one thing that is named where it is of those that are somewhere: a person is not."""
    one = alone(found)
    fit = one is not None and one.cls in ontology.classes and any(ontology.is_a(one.cls, d) for d in placed.domain)
    return one if fit else None


def _matches(patterns: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    return (found for pattern in patterns if (found := re.match(pattern, text)) is not None)


def _moves(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    housed = relation_of(ontology, "入驻", "zh")
    if housed is None:
        return
    spot = Variable(name="v2", cls="Entity")
    if found := _LEAVERS_TO.match(text):
        place = alone(plan(found["place"]))
        if place is not None:
            yield _from_to(housed, replace(place, name="v3"), spot)
            return
    for found in (m for pattern in _FROM_TO if (m := pattern.match(text)) is not None):
        ends = [alone(plan(found[key])) for key in ("a", "b")]
        if ends[0] is not None and ends[1] is not None:
            yield _from_to(housed, replace(ends[0], name="v3"), replace(ends[1], name="v2"))
            return
    if found := _MOVED_TO.match(text):
        firm = alone(plan(found["x"]))
        if firm is not None and firm.cls in ontology.classes and any(ontology.is_a(firm.cls, d) for d in housed.domain):
            edge = Edge(relation=housed.name, subject="v1", object="v2", name="e1")
            columns = (Term(var="e1", prop="since"),)
            yield Plan(
                answer="list", target="v2", variables=(replace(firm, name="v1"), spot), edges=(edge,), columns=columns
            )


def _from_to(housed: Relation, left: Variable, now: Variable) -> Plan:
    """Return the plan of the firms that were in one place and are in another now."""
    before = Edge(relation=housed.name, subject="v1", object="v3", name="e1", status=("former",))
    after = Edge(relation=housed.name, subject="v1", object="v2", name="e2")
    firm = Variable(name="v1", cls=class_of(housed.domain))
    columns = () if now.ids else (Term(var="v2"),)
    return Plan(answer="list", target="v1", variables=(firm, now, left), edges=(before, after), columns=columns)
