"""Chinese questions that are a plainer one and what narrows it: 代理总经理, 博士在哪读的, 前三大客户, 谁占股更高."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Op, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.plan.scope import ANY, class_of
from kg.planner.before import alone
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_WHERE = r"(?:哪所学校|哪所大学|哪所院校|哪个学校|哪个大学|哪里|哪儿|哪)"
_DEGREES = {
    "博士": ("博士", "博士学位", "PhD", "doctorate", "doctoral degree"),
    "硕士": ("硕士", "硕士学位", "研究生", "master's degree", "MSc", "MBA"),
    "本科": ("本科", "学士", "学士学位", "bachelor's degree", "BSc"),
}

# What asks, the plainer question, the qualifier that narrows its one edge, and by what.
_DEGREE = (
    re.compile(rf"^(.+?)(?:的)?(博士|硕士|本科)(?:学位)?(?:是)?在{_WHERE}(?:读|念|上|拿|取得|获得|毕业)(?:的|到)?$"),
    re.compile(rf"^(.+?)(?:是)?在{_WHERE}(?:读|念|上|拿|取得|获得)(?:的|了)?(博士|硕士|本科)(?:学位)?(?:的)?$"),
)
_ACTING = (
    re.compile(
        r"^(?:现在)?(?:是)?(?:谁|哪位)(?:在|正在)?(?:代理|代任|代行)(?:着|担任)?(.+?)(?:一职|职务|的职务|职责|的职责)?$"
    ),
    re.compile(r"^(.+?)的?(?:代理|代)(.+?)(?:是谁|是哪位|由谁担任)$"),
    re.compile(
        r"^(.+?)(?:一职|职务|的职务|职责)?[，,]?(?:现在|目前|暂时|暂)*(?:是)?由(?:谁|哪位)(?:在|来|暂时)?(?:代理|代行|代任|暂代|代为履行|代履行|代)"
        r"(?:着|职责|职务|其职)?$"
    ),
)
_IS_ACTING = (
    re.compile(
        r"^(.+?)(?:的)?(?:现任|现在的|目前的|的)([^的]{2,8}?)(?:现在|目前)?(?:是|属于)(?:不是)?(?:代理|临时|暂代|代)(?:的|职务)?(?:吗|么)?$"
    ),
    re.compile(
        r"^(.+?)的([^的]{2,8}?)(?:现在|目前|暂时|眼下)?(?:是)?(?:谁|哪位)(?:在)?(?:代理|代任|代行|暂代)(?:着|的)?$"
    ),
)
_WHOLE = re.compile(
    r"^(?:是)?(谁|哪家公司|哪家企业)(?:百分之百|百分百|100%|全资)(?:地)?(?:持有|拥有|持股)(?:了|着)?(.+?)(?:的股份|的股权)?$"
)
_WHOLLY = re.compile(
    r"^(.+?)的(子公司|下属公司|控股公司|附属公司)(?:里面|里|中|当中)?[，,]?(?:有)?(?:哪些|哪家|哪几家)(?:公司)?(?:是)?"
    r"(?:百分之百|百分百|100%|全资)(?:持有|控股|控制|拥有|持股)?(?:的)?$"
)
_NOT_WHOLLY = re.compile(
    r"^(.+?)(?:旗下|的)(?:的)?(?:哪些|哪家|哪几家)?(子公司|下属公司|控股公司|附属公司)(?:里面|里|中|当中)?[，,]?(?:有)?(?:哪些|哪家|哪几家)?(?:公司)?"
    r"(?:不是|并非|非)(?:百分之百|百分百|100%)?全资(?:持有|控股)?(?:的)?$"
)
_SHARE = re.compile(r"(?P<share>\d+(?:\.\d+)?)\s*%(?:的)?(?P<what>股权|股份)?")
_OPS: dict[str, Op] = {
    "超过": ">",
    "高于": ">",
    "大于": ">",
    "不低于": ">=",
    "至少": ">=",
    "低于": "<",
    "少于": "<",
    "不到": "<",
}
_ABOVE = (
    re.compile(
        r"^(?:谁|哪些(?:股东|机构|公司|人|企业)|哪几家(?:机构|公司)?|哪家(?:机构|公司)?)(?:持有|拥有|持股)(?:了)?(?P<x>.+?)(?:的)?"
        r"(?P<op>超过|高于|大于|不低于|至少|低于|少于|不到)(?P<n>\d+(?:\.\d+)?)%(?:以上|以下)?(?:的)?(?:股份|股权|股)?$"
    ),
    re.compile(
        r"^(?P<x>.+?)(?:的)?(?:股东(?:里|中)?)?(?:持股|占股)(?:比例)?(?P<op>超过|高于|大于|不低于|至少|低于|少于|不到)(?P<n>\d+(?:\.\d+)?)%"
        r"(?:以上|以下)?(?:的)?(?:股东)?(?:有哪些|是谁|有谁|都有谁|是哪些)$"
    ),
)
_KINDS = {"银行": "银行", "券商": "证券", "证券公司": "证券", "保险公司": "保险"}  # what the names of such firms hold
_OF_A_KIND = re.compile(r"哪(?:一)?(?:家|些|几家|个)(银行|券商|证券公司|保险公司)")
_GIVES = r"(?:谁|哪个部门|哪个单位|哪家机构|哪个机构)"
_NAMED_BY = (
    re.compile(
        rf"^(?:是)?{_GIVES}(?:把|将)?(?:认定|授予|评定|评选|批准|认证|评)(?:了)?(?P<x>.+?)(?:为|成为|是)(?P<d>.{{4,}})$"
    ),
    re.compile(
        rf"^(?P<x>.+?)(?:的|获得的|被认定为)(?P<d>[^的]{{4,}}?)(?:称号|资质)?是(?:由)?{_GIVES}(?:认定|授予|评定|评|评选|颁发|批准|给)的$"
    ),
)
_WHAT_GOODS = re.compile(
    r"^(?P<a>.+?)(?:给|为|向)(?P<b>.+?)(?:主要)?(?:供应|供货|提供|供|卖)(?:了|的)?(?:是)?(?:什么|哪些|啥)(?:产品|东西|货|材料|零部件|部件|原料|服务)?$"
)
_BECAME = re.compile(
    r"^(?:谁|哪位)(?:是)?(?:在)?(?P<y>\d{4})年(?:(?P<m>\d{1,2})月)?(?:成为|当上|接任|就任|出任|开始担任|当了|做了|升任)(?:了)?(?P<post>.+?)(?:的)?$"
)
_CODED = re.compile(
    r"^(?:(?P<what>股票代码|证券代码|代码|文号|发文字号|文件号|统一社会信用代码)(?:是|为)?)?[“\"]?(?P<code>[A-Za-z0-9.]{4,}|\S*〔\d{4}〕\d+号)[”\"]?"
    r"(?:的)?(?:是|对应的?是?|属于|说的是|指的是)?(?:的)?(?:哪家|哪个|哪份|哪一份|哪一家|哪项|什么)(?:上市)?(?:公司|企业|文件|政策|股票|通知)?"
    r"(?:的)?(?:股票代码|证券代码|代码|文号)?$"
)
_ISSUED = re.compile(
    r"^(?P<x>.+?)(?:到底|究竟)?(?:是)?(?:在)?(?:什么时候|何时|哪天|哪一天|哪年|哪一年|什么时间)(?:正式)?(?:发布|印发|出台|公布|颁布|制定|发|下发)(?:的)?$"
)
_JOINT = re.compile(
    r"^(?P<a>.+?)(?:和|与|跟|同)(?P<b>.+?)(?:的|(?:共同|一起|联手|合资|联合)*(?:成立|设立|组建|创办)的)合资(?:公司|企业)?"
    r"(?:叫|是|名字是|名字叫|的名字是|的名称是|名称是|名为)(?:什么(?:名字|名称|公司)?|哪家(?:公司|企业)?|啥)?$"
)


_IN_A_YEAR = re.compile(
    r"^(?P<x>.+?)(?:是)?(?:在|于)?(?P<y>(?:19|20)\d{2})年(?:(?P<m>\d{1,2})月)?(?P<rest>(?:在|于|被|由|与|和|跟)?(?:哪|谁|什么).+)$"
)


def plans_narrowed(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question that is a plainer one and more; none where it is not of this kind."""
    plain = unmarked(text)
    for read in (
        _degree,
        _acting,
        _whole,
        _of_a_share,
        _above,
        _kind,
        _by_whom,
        _joint,
        _what_goods,
        _became,
        _coded,
        _issued,
        _in_a_year,
    ):
        yield from read(plan, plain, ontology)


def _narrowed(found: Planned, prop: str, by: Filter, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan with its one edge narrowed that carries the qualifier; none where there is no such or several."""
    plan = found.plan
    if found.verdict != "planned" or plan is None or plan.without:
        return
    carried = [n for n, e in enumerate(plan.edges) if prop in ontology.relations[e.relation].qualifiers]
    if len(carried) == 1:
        edge = plan.edges[carried[0]]
        narrowed = replace(edge, where=(*edge.where, by))
        yield replace(plan, edges=(*plan.edges[: carried[0]], narrowed, *plan.edges[carried[0] + 1 :]))


def _degree(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    for pattern in _DEGREE:
        if found := pattern.match(text):
            by = Filter(prop="degree", op="in", values=_DEGREES[found[2]])
            yield from _narrowed(plan(f"{found[1]}毕业于哪所大学"), "degree", by, ontology)


def _acting(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    for pattern in (*_ACTING, *_IS_ACTING):
        if found := pattern.match(text):
            by = Filter(prop="acting", value=True)
            yield from _narrowed(plan("的".join(found.groups()) + "是谁"), "acting", by, ontology)


def _whole(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    if found := _WHOLLY.match(text):
        by = Filter(prop="share", op=">=", value=1.0)
        yield from _narrowed(plan(f"{found[1]}的{found[2]}有哪些"), "share", by, ontology)
    if found := _NOT_WHOLLY.match(text):
        by = Filter(prop="share", op="<", value=1.0)
        yield from _narrowed(plan(f"{found[1]}的{found[2]}有哪些"), "share", by, ontology)
    if found := _WHOLE.match(text):
        by = Filter(prop="share", op=">=", value=1.0)
        yield from _narrowed(plan(f"{found[1]}持股{found[2]}"), "share", by, ontology)


def _of_a_share(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of "X收购Y24%股权花了多少钱": without the part first, then narrowed to it."""
    found = list(_SHARE.finditer(text))
    if len(found) != 1 or not found[0]["what"]:
        return
    start, end = found[0].span()
    by = Filter(prop="share", value=float(found[0]["share"]) / 100)
    before = text[:start].removesuffix("的")
    for bare in (before + text[end:], f"{before}{found[0]['what']}{text[end:]}"):  # 持有X30%股份的研究所
        yield from _narrowed(plan(bare), "share", by, ontology)


def _above(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of those who hold more than so much of a firm."""
    for pattern in _ABOVE:
        if found := pattern.match(text):
            by = Filter(prop="share", op=_OPS[found["op"]], value=float(found["n"]) / 100)
            yield from _narrowed(plan(f"{found['x']}的股东有哪些"), "share", by, ontology)


def _kind(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of a question for banks and the like, which are known by their names."""
    found = _OF_A_KIND.search(text)
    if found is None:
        return
    wide = plan(f"{text[: found.start(1)]}机构{text[found.end(1) :]}")
    asked = wide.plan if wide.verdict == "planned" else None
    target = next((v for v in asked.variables if v.name == asked.target), None) if asked is not None else None
    if asked is not None and target is not None and not target.ids and asked.answer == "list" and not asked.limit:
        called = Filter(var=asked.target, prop="name", op="contains", value=_KINDS[found[1]])
        yield replace(asked, filters=(*asked.filters, called))


def _by_whom(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who gave a title: whether it was given, and by whom."""
    for pattern in _NAMED_BY:
        found = pattern.match(text)
        given = plan(f"{found['x']}获得了{found['d']}吗") if found else None
        held = given.plan if given is not None and given.verdict == "planned" else None
        if held is None or held.answer != "bool" or len(held.edges) != 1 or not held.edges[0].name:
            continue
        if "by" in ontology.relations[held.edges[0].relation].qualifiers:
            yield replace(held, answer="value", columns=(Term(var=held.edges[0].name, prop="by"),))


def _joint(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what two founded together, or are to found: A和B的合资公司."""
    found = _JOINT.match(text)
    first = plan(f"{found['a']}创立了哪家公司") if found else None
    held = first.plan if first is not None and first.verdict == "planned" else None
    other = alone(plan(found["b"])) if found else None
    if held is None or other is None or held.answer != "list" or len(held.edges) != 1:
        return
    edge = held.edges[0]
    both = replace(edge, name="", status=("asserted", "planned"), given=True)
    partner = replace(both, subject="partner1") if edge.object == held.target else replace(both, object="partner1")
    yield replace(held, variables=(*held.variables, replace(other, name="partner1")), edges=(edge, partner))


def _what_goods(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what one firm supplies to another: A给B供什么."""
    found = _WHAT_GOODS.match(text)
    given = plan(f"{found['a']}向{found['b']}供货吗") if found else None
    held = given.plan if given is not None and given.verdict == "planned" else None
    if held is None or held.answer != "bool" or len(held.edges) != 1 or not held.edges[0].name:
        return
    if "product" in ontology.relations[held.edges[0].relation].qualifiers:
        yield replace(held, answer="value", columns=(Term(var=held.edges[0].name, prop="product"),))


def _became(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who took a post in a year; whoever left it then did not."""
    found = _BECAME.match(text)
    held = plan(f"谁担任{found['post']}") if found else None
    asked = held.plan if held is not None and held.verdict == "planned" else None
    if found is None or asked is None or asked.answer != "list" or len(asked.edges) != 1 or not asked.edges[0].name:
        return
    edge = replace(asked.edges[0], status=("asserted", "former"))
    when = f"{found['y']}-{int(found['m']):02d}" if found["m"] else found["y"]
    began = Filter(var=edge.name, prop="valid_from", op="=", value=when)
    yield replace(asked, edges=(edge,), filters=(*asked.filters, began))


def _in_a_year(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what began in a year, of one link: X1988年在哪里上市."""
    found = _IN_A_YEAR.match(text)
    held = plan(f"{found['x']}{found['rest']}") if found else None
    asked = held.plan if held is not None and held.verdict == "planned" else None
    if found is None or asked is None or asked.answer != "list" or len(asked.edges) != 1 or asked.limit:
        return
    edge = replace(asked.edges[0], name=asked.edges[0].name or "year1", status=("asserted", "former"))
    if not ontology.relations[edge.relation].dated:
        return
    when = f"{found['y']}-{int(found['m']):02d}" if found["m"] else found["y"]
    began = Filter(var=edge.name, prop="valid_from", op="=", value=when)
    yield replace(asked, edges=(edge,), filters=(*asked.filters, began))


def _coded(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what has a code: a firm by its ticker, a policy by the number that it was issued under."""
    found = _CODED.match(text)
    if found is None:
        return
    word = found["what"] or ("文号" if found["code"].endswith("号") else "股票代码")
    named = lexicon_of(ontology, "zh").elements.get(word, ())
    prop = next((ontology.properties[e.name] for e in named if ontology.properties[e.name].domain), None)
    if prop is None:
        return
    has = Filter(var="v1", prop=prop.name, value=found["code"])
    cls = class_of(prop.domain)
    if cls != ANY:
        yield Plan(answer="list", target="v1", variables=(Variable(name="v1", cls=cls),), filters=(has,))


def _issued(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of when a policy was issued: by whom, and since when that is so."""
    found = _ISSUED.match(text)
    held = plan(f"谁印发了{found['x']}") if found else None
    asked = held.plan if held is not None and held.verdict == "planned" else None
    if asked is None or asked.answer != "list" or len(asked.edges) != 1 or not asked.edges[0].name:
        return
    edge = asked.edges[0]
    named = next((v for v in asked.variables if v.name == edge.object and len(v.ids) == 1), None)
    if named is not None and ontology.relations[edge.relation].dated:
        yield replace(asked, answer="value", target=named.name, columns=(Term(var=edge.name, prop="valid_from"),))
