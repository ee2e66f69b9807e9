"""The second half of a Chinese question that asks for what the first half's link carries: 谁收购了X，花了多少钱.

The link is the one between what is asked for and what is named; its share, amount, round, goods, title or date is asked.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan, Term
from kg.planner.chinese_careers import posts_now
from kg.planner.draft import ANYTHING
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

_LEAD = r"^(?:一共|总共|共|合计|大概|到底|其中|目前|又)?(?:是)?(?:分别|各自|各)?(?:是)?(?:都)?"
_MUCH = r"(?:分别|各自|各)?(?:是|为|有|达)?(?:多少|多大|多高|几成|百分之几|百分之多少)"

# What asks, and the word by which the ontology knows the part of a link that is asked for.
_ASKS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (rf"{_LEAD}(?:持有|占有|占|持)?(?:占股|持股|持股比例|占股比例|股份|股权|采购占比|销售占比|占比|比例|份额|占|持)(?:了)?{_MUCH}(?:的)?(?:股份|股权|股|比例)?$", ("比例",)),
        (rf"{_LEAD}(?:占|占到|贡献)(?:了)?(?:公司|全部|总|年度|全年)*(?:销售额|销售|营收|营业收入|收入|采购额|采购|股本|股权|股份)(?:的)?(?:比例|比重|份额)?(?:是|有|为)?(?:多少|多大|几成|百分之几|百分之多少)$", ("比例",)),
        (rf"{_LEAD}(?:持有|占有|占|持|买了|收购了|拿下|拿到|买下|收购|买|拿|收|取得|得到|获得|认购)(?:了)?(?:多少|几成|多大|百分之几|百分之多少)(?:的)?(?:股份|股权|股|比例)$", ("比例",)),
        (rf"{_LEAD}(?:持有|占有|占|持)(?:着|了)?(?:多少|几成)$", ("比例",)),
        (rf"{_LEAD}(?:什么|啥|多少|何种)(?:价|价钱|价格|代价)(?:的|拿下的|买的|成交的)?$", ("金额",)),
        (rf"{_LEAD}(?:作价|价格|对价|收购价|交易价|成交价|转让价|金额|交易金额|投资金额|首付款|首付|许可费|授权费|价钱)(?:款)?{_MUCH}(?:钱|亿|亿元|万元|元|美元|欧元|英镑|日元|港元|港币|人民币|亿美元|万美元)?$", ("金额",)),
        (rf"{_LEAD}(?:学的|读的|拿的|念的|获得的?|取得的?)?(?:是)?(?:什么|何种|哪种|啥)(?:学位|学历|文凭)$", ("学位",)),
        (rf"{_LEAD}(?:花|付|出|投|投资|出资|耗资|掏|用|给|拿|卖|卖得)(?:了|出|出了)?(?:多少|几)(?:钱|资金|亿|亿元|万元|元|美元|欧元|英镑|日元|港元|港币|人民币|卢比|韩元)?$", ("金额",)),
        (rf"{_LEAD}(?:是)?多少钱$", ("金额",)),
        (rf"{_LEAD}(?:在|投的是|投了|参与的是|参与了)?(?:哪一轮|哪几轮|第几轮|哪轮|什么轮次|几轮)(?:的)?(?:融资|投的)?$", ("轮次",)),
        (rf"{_LEAD}(?:由|被)?(?:谁|哪(?:一)?(?:个|家)?(?:部门|单位|机构|政府部门|部委|厅|局)|哪级(?:政府|部门))(?:来)?(?:认定|评定|评选|评审|评|授予|颁发|命名|授牌|批准|批)(?:的|了)?$", ("认定机构",)),
        (rf"{_LEAD}(?:他们|他|她)?(?:现在|目前|如今|眼下)?(?:还|都)?(?:分别|各自|各)?(?:(?:担任|任|做|当)(?:的|过)?(?:是)?(?:什么|啥|哪些|何)|(?:什么|啥|哪些|何)(?:职务|职位|职|官))(?:职务|职位|职|官)?$", ("职务",)),
        (rf"{_LEAD}(?:给.{{1,6}}?)?(?:供应|供货|供给|提供|供|卖|销售|采购|买|授权|许可)(?:了)?(?:的)?(?:是)?(?:什么|哪些|啥|哪项|哪款|哪种)(?:产品|东西|货|货物|材料|零部件|部件|原料|技术|专利)?$", ("涉及产品",)),
        (rf"{_LEAD}(?:在)?(?:什么时候|何时|哪一年|哪年|哪天|哪个月|什么时间)(?:的事|的事情|的|(?:拿到|获得|获评|评上|认定|授予|签|签约|签署|达成|完成|发生|开始|宣布|投|投资|收购|买|入股|合作|授权)(?:的|了)?)?$", ("日期",)),
        (rf"{_LEAD}(?:要|将|准备|打算|计划|会)?(?:一起|共同|联合|合作)(?:来)?(?:建|做|搞|开发|研发|研制|推进|建设)(?:的)?(?:是)?(?:什么|哪些|啥)(?:项目|东西|产品)?$", ("合作内容",)),
        (rf"{_LEAD}(?:合作)?(?:什么|哪些)(?:内容|领域|方面)?$|^(?:合作|双方合作)(?:做|干|搞|研发|开发)?(?:什么|哪些)(?:内容)?$", ("合作内容",)),
    )
)  # fmt: skip


_LEFT = re.compile(
    r"^(?:是)?(?:在)?(?:哪一?年|什么时候|何时|哪一?天|哪个月)(?:退休?|卸任|离任|离职|离开|下台|辞职|辞的职|离的职|退的休|辞任|撤走|撤离|撤出|撤|退出|搬走|搬离|迁走|迁出|走)(?:的|了)?$"
)

_SINCE = re.compile(
    r"^(?:他|她|他们)?(?:是)?(?:将|会|要)?(?:在|从|自)?(?:什么时候|何时|哪一?年|哪一?天|哪个月|几号)(?:正式)?(?:起|开始)?"
    r"(?:开始|起|上任|就任|到任|履新|就职|到岗|接任|接班|接手|担任|任职|入职|入驻|当上|当|任|做|来|搬进来|搬来"
    r"|管事|管理|管|负责|掌管|执掌|主持工作|主政|领导|带队|干|上岗|用上|使用|用)(?:的|了|起)?$"
)


_CALLED = re.compile(
    r"^(?:它们|他们)?(?:分别|各自|都|各)?(?:是|叫|叫做|名叫|包括)(?:什么|啥|哪些|哪几家|哪几个|谁)(?:名字|公司|企业|机构)?$"
    r"|^(?:分别|都|各)?(?:有)?(?:哪些|哪几家|哪几个|谁)$"
)


def of_its_link(first: Plan, second: str, ontology: Ontology) -> Plan | None:
    """Return the first plan with what `second` asks for beside it; None where it asks for no part of one link."""
    if _CALLED.match(second) and (counted := _counted(first)) is not None:
        return counted
    if _LEFT.match(second) and (left := _until_when(first)) is not None:
        return left
    if _SINCE.match(second) and (came := _since_when(first, ontology)) is not None:
        return came
    if (now := posts_now(first, second, ontology)) is not None:
        return now
    prop = _asked(second, ontology)
    if first.answer == "bool" and len(first.edges) == 1 and prop:  # X是Y的股东吗，持股多少
        first = replace(first, answer="value")
    if not prop or first.answer not in ("list", "value") or first.group or first.measures or first.without:
        return None
    carried = [e for e in first.edges if e.name and not e.given and first.target in (e.subject, e.object)]
    if prop == {"title"} and (held := _posts_of_found(first, ontology)) is not None:
        return held
    fit = [e for e in carried if prop & set(ontology.relations[e.relation].qualifiers)]
    if not fit and len(carried) == 1:  # 在哪里任职，担任什么: of the ways to be somewhere the one that has it
        ways = [o for o in carried[0].others if prop & set(ontology.relations[o].qualifiers)]
        fit = [replace(carried[0], relation=o, others=()) for o in ways]
        first = replace(first, edges=tuple(fit[0] if e is carried[0] else e for e in first.edges)) if fit else first
    if len(fit) != 1:
        return None
    name = next(q for q in ontology.relations[fit[0].relation].qualifiers if q in prop)
    term = Term(var=fit[0].name, prop=name)
    if term in first.columns:
        return first
    known = Filter(var=term.var, prop=term.prop, op="is_known")
    return replace(first, columns=(*first.columns, term), filters=(*first.filters, known))


_ROUND = re.compile(r"^((?:[Pp]re-?)?[A-Ha-h]\d?\+{0,2}轮|天使轮|种子轮|战略轮)(?:融资)?(?:的)?$")


def of_another_round(first: Plan, words: str, ontology: Ontology) -> Plan | None:
    """Return the first plan for the round that `words` name: 投资方有哪些 — B轮呢; None where its one link has no round."""
    named = _ROUND.match(words)
    rounds = [e for e in first.edges if "round" in ontology.relations[e.relation].qualifiers and not e.given]
    if named is None or len(rounds) != 1:
        return None
    rest = tuple(f for f in rounds[0].where if f.prop != "round")
    edge = replace(rounds[0], where=(*rest, Filter(prop="round", value=named[1])))
    return replace(first, edges=tuple(edge if e is rounds[0] else e for e in first.edges))


def without_what_was_asked(plan: Plan) -> Plan:
    """Return a plan without the parts of its links that the question before asked for: the day, before the price."""
    asked = {(f.var, f.prop) for f in plan.filters if f.op == "is_known"}
    links = {e.name for e in plan.edges if e.name}
    shown = {(c.var, c.prop) for c in plan.columns if (c.var, c.prop) in asked and c.var in links}
    filters = tuple(f for f in plan.filters if f.op != "is_known" or (f.var, f.prop) not in shown)
    return replace(plan, filters=filters, columns=tuple(c for c in plan.columns if (c.var, c.prop) not in shown))


def _counted(first: Plan) -> Plan | None:
    """Return the list of what the first plan counts: "有几家子公司，叫什么"."""
    return replace(first, answer="list") if first.answer == "count" and not (first.measures or first.group) else None


def _until_when(first: Plan) -> Plan | None:
    """Return the first plan with the date until which its one ended link held: "前董事长是谁，哪年退的"."""
    ended = [e for e in first.edges if e.name and e.status == ("former",)]
    if first.answer != "list" or len(ended) != 1:
        return None
    return replace(first, columns=(*first.columns, Term(var=ended[0].name, prop="valid_to")))


def _since_when(first: Plan, ontology: Ontology) -> Plan | None:
    """Return the first plan with the date since which its one link holds: "总经理是谁，什么时候上任的"."""
    carried = [e for e in first.edges if e.name and not e.given and first.target in (e.subject, e.object)]
    if first.answer != "list" or len(carried) != 1 or first.group or first.measures or first.without:
        return None
    if carried[0].status == ("former",):  # since when it is elsewhere, not since when it was there
        return None
    relation = ontology.relations[carried[0].relation]
    if not relation.dated or relation.past:
        return None
    since = Term(var=carried[0].name, prop="valid_from")
    return first if since in first.columns else replace(first, columns=(*first.columns, since))


def _posts_of_found(first: Plan, ontology: Ontology) -> Plan | None:
    """Return the first plan with the posts that the persons it asks for hold at what it names: 创始人分别任什么职务."""
    named = [v for v in first.variables if v.ids]
    posts = [r for r in ontology.relations.values() if any(p.startswith("title") for p in r.functional_per)]
    if (
        len(named) != 1
        or len(posts) != 1
        or any("title" in ontology.relations[e.relation].qualifiers for e in first.edges)
    ):
        return None
    [post], [firm] = posts, named
    target = next((v for v in first.variables if v.name == first.target and not v.ids), None)
    persons = target is not None and (target.cls == ANYTHING or any(ontology.is_a(target.cls, d) for d in post.domain))
    if not persons or target is None or not any(ontology.is_a(firm.cls, r) for r in post.range):
        return None
    edge = Edge(relation=post.name, subject=first.target, object=firm.name, name="post1")
    known = tuple(replace(v, cls=post.domain[0]) if v is target else v for v in first.variables)
    title = Term(var="post1", prop="title")
    return replace(first, variables=known, edges=(*first.edges, edge), columns=(*first.columns, title))


def _asked(second: str, ontology: Ontology) -> set[str]:
    elements = lexicon_of(ontology, "zh").elements
    words = next((words for pattern, words in _ASKS if pattern.match(second)), ())
    return {e.name for word in words for e in elements.get(word, ()) if e.kind == "property"}
