"""Chinese questions put together from a plainer one and a link more: fees for a licence, parts of a product, each N's M.

Each frame plans its parts alone and joins them; a part that is not understood leaves the question as it was.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Order, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.plan.scope import class_of
from kg.planner.before import alone
from kg.planner.draft import ANYTHING
from kg.planner.lexicon import lexicon_of, relation_of
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_COIN = r"(?:钱|元|人民币|美元|欧元|英镑|日元|港元|韩元|卢比|资金)?"
_FEE = re.compile(
    rf"^(?P<a>.+?)(?:为|就|因)(?:了)?(?P<goods>.+?)(?:的)?(?:授权|许可|使用权)?(?:向.+?)?(?:一共|总共)?(?:支付|付|缴纳|交|掏|花费|花)(?:了|的)?(?:多少|几){_COIN}(?:的)?(?:许可费|授权费|专利费|使用费|特许费|许可使用费|首付款)(?:用)?$"
)
_PART_OF = re.compile(
    r"^(?P<x>.+?)(?:上|里|中)?(?:所?用的|使用的|搭载的|采用的|的)(?P<goods>[^的]{2,10}?)(?:是|都是|主要)?(?:由|从|来自|向|找)?"
    r"(?:谁|哪(?:一)?(?:家|个|些)(?:公司|企业|厂商|厂家|供应商)?)(?:那里|那儿)?(?:供应|供货|提供|供给|供|配套|生产|制造|造|做|采购|来)?(?:的|了)?$"
)
_VERBAL = (
    "有",
    "叫",
    "是",
    "在",
    "被",
    "为",
    "了",
    "给",
    "归",
    "商",
    "方",
)  # no goods: what is asked for is another thing
_EACH_HAS = re.compile(
    r"^(?:请)?(?:列出)?(?:各个|各家|各|每个|每家|每一个|每)(?P<by>[^的有]{2,8}?)(?:里|中|内)?(?:分别|各自|各|都)?(?:的)?(?:有|拥有|包括)?(?:哪些|哪几家|什么|谁|哪家)(?P<noun>[^的]{2,8})$"
    r"|^(?:请)?(?:列出)?(?:各个|各家|各|每个|每家|每一个|每)(?P<by2>[^的有]{2,8}?)的(?P<noun2>[^的]{2,8}?)(?:分别|各自|各|都)?(?:有|是|包括)(?:哪些|谁|哪几家|什么|哪家)$"
)
_THERE_TOO = re.compile(
    r"^(?P<who>.+?的[^的]{2,8}?)(?:现在|目前|如今|同时|又|还|也)*在(?P<firm>[^，,]{2,30}?)(?:里|那里)?(?:担任|出任|兼任|任|当|做|是)(?:着|的)?(?:什么|何|啥|哪个)(?:职务|职位|职|角色|官)?$"
)
_TO_BE = re.compile(
    r"^(?P<who>.+?的[^的]{2,8}?)(?:将|将会|会|要|拟)(?:担任|出任|任|当|做)(?:什么|何|啥|哪个)(?:职务|职位|职|角色)?$"
)
_PAIR = re.compile(r"^(?P<said>[^，,]{5,}?)[，,](?P<rest>[^，,]*(?:前者|后者)[^，,]*)$")
_PER = re.compile(
    r"^(?P<x>.+?)(?:里面|里|中|当中)?[，,]?(?:规定)?(?:的)?(?:对|给|按)?(?:单个|每(?:一)?(?:个|家|项|座|人|辆|台|套|名|位|年|月)?)(?:新建|新增|新认定)?(?P<unit>[\u4e00-\u9fff]{1,5}?)(?:的)?"
    r"(?:最高|最多|一次性|可以|可|能|给予|给|发|获得|得到|拿到?)*(?:补贴|补助|奖励|资助|支持|补|奖)(?:的)?(?:金额|资金|标准|上限|额度|最高额)?(?:最高|最多)?(?:是|为|有)?(?:多少|几)(?:钱|元|万元)?(?:的)?(?:补贴|补助|奖励|资助)?$"
)
_PER_LAW = re.compile(
    r"^(?:按照|根据|依据|依照|按)(?P<x>.+?)[，,](?:对|给)?(?:单个|每(?:一)?(?:个|家|项|座|人|辆|台|套|名|位)?)?(?:新建|新增|新认定)?(?P<unit>[\u4e00-\u9fff]{1,6}?)"
    r"(?:最高|最多|一次性|可以|可|能|能够)+(?:得到|获得|拿到?|申请到?|领到?|享受)?(?:多少|几)(?:钱|元|万元)?(?:的)?(?:补贴|补助|奖励|资助|资金)?$"
)
_LAW = r"(?:措施|办法|政策|意见|规定|条例|方案|细则|通知|计划|行动计划|若干规定|实施细则)"
_SUM = (
    r"(?:每年|每月|每人|每个|每家|单个|一次性|最高|最多|一共|总共)*(?:可以|可|能够|能|会|将)?(?:每年|最高|最多|一次性)*"
    r"(?:获得|获|得到|拿到|拿|领到|领|申请到?|享受|补贴|补助|补|奖励|奖|资助|给予|给)(?:到|予)?(?:多少|几)(?:钱|万元|万|元|资金)?(?:的)?(?:补贴|补助|奖励|资助|奖金|资金|支持)?"
)
_FOR = (
    re.compile(rf"^(?:按照|根据|依据|依照|按|照)(?P<x>.+?)(?:的规定|规定)?[，,](?:对|给|为)?(?P<what>.{{2,}}?){_SUM}$"),
    re.compile(rf"^(?P<x>.+?{_LAW})(?:里|中)?(?:规定)?[，,]?(?:对于|对|给|为|针对)(?P<what>.{{2,}}?){_SUM}$"),
)
_USED_FOR = re.compile(
    r"^(?P<who>谁|哪(?:些|家|几家|个)(?:[\u4e00-\u9fff]{2,4}?)?)(?:现在|目前|都)?(?:正)?(?:在)?(?:使用|采用|用)(?:了|的)?(?P<x>.{2,}?)(?:来|去)?"
    r"(?:做|进行|开展|搞|干|完成)(?P<what>[\u4e00-\u9fff]{2,8})(?:的)?$"
)
_USED_AT = re.compile(
    r"^(?P<who>谁|哪(?:些|家|几家|个)(?:[\u4e00-\u9fff]{2,4}?)?)(?:现在|目前|都)?(?:已经|已)?在(?P<what>[\u4e00-\u9fff]{2,6}?)(?:上|里|中|内|时)?"
    r"(?:正在|已经|已)?(?:使用|采用|用上|用|部署|接入|引入)(?:了)?(?P<x>.{2,}?)(?:的)?$"
)
_WHOM = re.compile(r"(?:的)?(?:企业|公司|单位|项目|机构|个人|人才|团队)$|^(?:企业|公司|单位|每|对|新)+")


def plans_composed_zh(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a Chinese question that joins two plainer ones; none where it is not of this kind."""
    plain = unmarked(text)
    for read in (_fee, _part_of, _each_has, _there_too, _to_be, _pair, _per, _granted_for, _used_for):
        yield from read(plan, plain, ontology)


def _held(found: Planned) -> Plan | None:
    """Return the plan of a plain list over one edge, None of anything else."""
    plan = found.plan if found.verdict == "planned" else None
    plain = plan is not None and plan.answer == "list" and len(plan.edges) == 1 and not (plan.limit or plan.without)
    return plan if plain else None


def _fee(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what was paid for a licence: the amount that the licence of these goods carries."""
    found = _FEE.match(text)
    held = _held(plan(f"谁授权给{found['a']}")) if found else None
    if found is None or held is None or not held.edges[0].name:
        return
    edge = held.edges[0]
    if {"product", "amount"} <= set(ontology.relations[edge.relation].qualifiers):
        goods = Filter(prop="product", op="contains", values=_ends(found["goods"]))
        columns = (*held.columns, Term(var=edge.name, prop="product"), Term(var=edge.name, prop="amount"))
        known = Filter(var=edge.name, prop="amount", op="is_known")
        yield replace(
            held, edges=(replace(edge, where=(*edge.where, goods)),), columns=columns, filters=(*held.filters, known)
        )


def _ends(words: str) -> tuple[str, ...]:
    """Return words and what they end in, as sources may have less of them: 新建海外仓, 海外仓."""
    return tuple(dict.fromkeys(words[at:] for at in range(max(1, len(words) - 1))))[: max(1, len(words) - 1)]


def _part_of(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who supplies a part of a product: whoever supplies it to the one that makes the product."""
    found = _PART_OF.match(text)
    thing = alone(plan(found["x"])) if found else None
    if found is None or thing is None or not ontology.is_a(thing.cls, "Product") or found["goods"].endswith(_VERBAL):
        return
    if any(e.kind == "noun" for e in lexicon_of(ontology, "zh").elements.get(found["goods"], ())):
        return  # 竞品, 客户: no part of the product
    made = _held(plan(f"谁提供{thing.names[0]}"))
    maker = next((v for v in made.variables if made is not None and v.name == made.target), None) if made else None
    if made is None or maker is None or maker.ids:
        return
    supplies = relation_of(ontology, "供货", "zh")
    if supplies is None or "product" not in supplies.qualifiers:
        return
    goods = Filter(prop="product", op="contains", value=found["goods"])
    sold = Edge(relation=supplies.name, subject="part1", object=made.target, name="sold1", where=(goods,))
    offered = replace(made.edges[0], given=False)
    seller = Variable(name="part1", cls=class_of(supplies.domain))
    yield replace(made, target="part1", variables=(*made.variables, seller), edges=(sold, offered), columns=())


def _each_has(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of "各交易所有哪些上市公司": the list of all, each with the thing that it belongs to."""
    found = _EACH_HAS.match(text)
    if found is None:
        return
    by, noun = found["by"] or found["by2"], found["noun"] or found["noun2"]
    kinds = [e.name for e in lexicon_of(ontology, "zh").elements.get(by, ()) if e.kind == "class"]
    held = _held(plan(f"{by}的{noun}有哪些")) if kinds else None
    owner = next((v for v in held.variables if v.name != held.target and v.cls in kinds), None) if held else None
    if held is not None and owner is not None and not owner.ids:
        shown = Term(var=owner.name)
        yield replace(held, columns=(*held.columns, shown), order=(Order(by=shown),))


def _pair(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what is asked of one of two that the first half speaks of: A收购了B，后者的创始人是谁."""
    found = _PAIR.match(text)
    held = plan(f"{found['said']}吗").plan if found else None
    names = [name for v in held.variables for name in (v.names[:1] if v.ids else ())] if held is not None else []
    if found is None or held is None or len(names) != 2 or held.answer != "bool":
        return
    edge = held.edges[0] if len(held.edges) == 1 else None
    ends = {v.name: v.names[0] for v in held.variables if v.ids}
    if edge is None or not {edge.subject, edge.object} <= set(ends):
        return
    passive = re.search(r"被|由|获得|得到", found["said"]) is not None
    first, last = (edge.object, edge.subject) if passive else (edge.subject, edge.object)
    said = found["rest"].replace("前者", ends[first]).replace("后者", ends[last])
    asked = plan(said)
    if asked.verdict == "planned" and asked.plan is not None:
        yield asked.plan


def _to_be(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of "X的创办人将担任什么职务": who is described, and the posts that they are to take."""
    found = _TO_BE.match(text)
    held = _held(plan(f"{found['who']}是谁")) if found else None
    posts = [r for r in ontology.relations.values() if any(p.startswith("title") for p in r.functional_per)]
    target = next((v for v in held.variables if v.name == held.target and not v.ids), None) if held else None
    if held is None or target is None or len(posts) != 1:
        return
    [post] = posts
    if target.cls == ANYTHING or any(ontology.is_a(target.cls, d) for d in post.domain):
        there = Edge(relation=post.name, subject=held.target, object="there1", name="post1", status=("planned",))
        known = tuple(replace(v, cls=post.domain[0]) if v is target else v for v in held.variables)
        columns = (Term(var="post1", prop="title"),)
        firm = Variable(name="there1", cls=ANYTHING)
        yield replace(held, variables=(*known, firm), edges=(*held.edges, there), columns=columns)


def _there_too(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of "X的董事长在Y担任什么": who is described, and the title of their post at the other firm."""
    found = _THERE_TOO.match(text)
    held = _held(plan(f"{found['who']}是谁")) if found else None
    firm = alone(plan(found["firm"])) if held is not None and found is not None else None
    posts = [r for r in ontology.relations.values() if any(p.startswith("title") for p in r.functional_per)]
    if held is None or firm is None or len(posts) != 1:
        return
    [post] = posts
    target = next((v for v in held.variables if v.name == held.target and not v.ids), None)
    person = target is not None and (target.cls == ANYTHING or any(ontology.is_a(target.cls, d) for d in post.domain))
    if person and any(ontology.is_a(firm.cls, r) for r in post.range):
        there = Edge(relation=post.name, subject=held.target, object="there1", name="post1")
        known = tuple(replace(v, cls=post.domain[0]) if v is target else v for v in held.variables)
        yield replace(
            held,
            variables=(*known, replace(firm, name="there1")),
            edges=(*held.edges, there),
            columns=(Term(var="post1", prop="title"),),
        )


def _per(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what a policy grants for each of something: 对每个新建海外仓最高补助多少."""
    found = _PER.match(text) or _PER_LAW.match(text)
    held = _held(plan(f"{found['x']}有哪些补贴")) if found else None
    if found is None or held is None:
        return
    edge = held.edges[0]
    if "per" in ontology.relations[edge.relation].qualifiers:
        narrow = Filter(prop="per", op="contains", values=_ends(found["unit"]))
        yield replace(held, edges=(replace(edge, where=(*edge.where, narrow)),))


def _granted_for(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what a policy grants for a purpose: 按X，参加展会最多补多少; what is said of it must agree."""
    found = next((m for pattern in _FOR if (m := pattern.match(text))), None)
    held = _held(plan(f"{found['x']}有哪些补贴")) if found else None
    what = _WHOM.sub("", found["what"]) if found else ""
    if held is None or len(what) < 2 or not held.edges[0].name:
        return
    edge = held.edges[0]
    if "purpose" in ontology.relations[edge.relation].qualifiers:
        narrow = Filter(prop="purpose", op="contains", values=_ends(what))
        yield replace(held, edges=(replace(edge, where=(*edge.where, narrow)),))


def _used_for(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who uses a thing for a purpose, 哪家单位用X做巡检, or at a place that only sources name."""
    found = _USED_FOR.match(text)
    held = _held(plan(f"{found['who']}使用{found['x']}")) if found else None
    if found is not None and held is not None and "purpose" in ontology.relations[held.edges[0].relation].qualifiers:
        narrow = Filter(prop="purpose", op="contains", values=_ends(found["what"]))
        yield replace(held, edges=(replace(held.edges[0], where=(*held.edges[0].where, narrow)),))
    there = _USED_AT.match(text)
    used = _held(plan(f"{there['who']}使用{there['x']}")) if there else None
    if there is not None and used is not None:
        said = Filter(prop="quote", op="contains", value=there["what"])
        yield replace(used, edges=(replace(used.edges[0], where=(*used.edges[0].where, said)),))
