# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Titles, degrees, goods and seats that a claim's own clauses tell."""

from __future__ import annotations

import re

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import SYMBOL
from ingest.statements.chinese.told import SIGNS, Found, Told, stop_of

_JOB = r"(?P<t>(?:(?:(?![了过年])[一-鿿]){0,4}(?:工程师|分析师|农艺师|设计师|研究员|讲师|教授|顾问|科学家|程序员|技术员|会计师|架构师|律师|博士后|记者|编辑|医生|医师|教师|厨师|技师|培训师|策划师|交易员|销售员|业务员|飞行员|产品经理|客户经理|项目经理|(?:采购|销售|市场|运营|技术|投资|审计|研发|质量|工艺|供应链|高级)经理|采购员|学徒|车间工人|电焊工|钳工)))"
_JOBS = (
    re.compile(
        rf"(?:曾|曾经|先后|现|后|兼)?(?:任|担任|出任|受聘为|做了?|当了?|做过|当过|干过)(?:了)?(?:[\d一二三四五六七八九十两多余]+年)?(?:的)?{_JOB}"
    ),
    re.compile(
        rf"(?:工作|供职|任职|服务)?[^,;。]{{0,8}}?(?:做了?|当了?|干了?|任|担任|做过|当过|干过)(?:了)?(?:[\d一二三四五六七八九十两多余]+年)?(?:的)?{_JOB}"
    ),
    re.compile(rf"(?:\([^()]{{0,20}}\))?(?:的|原|前)?{_JOB}(?=[一-鿿·]{{2,12}}|[,。;]|$)"),
)


def job_told(told: Told) -> Found:
    """Return what somebody works as, said right behind the employer's name: 在甲做了五年分析师, 甲的工程师张三."""
    object_ = told.statement.object
    if told.object is None or not isinstance(object_, Mention):
        return {}
    stop = stop_of(told.masked.plain, object_.end)
    for pattern in _JOBS:
        match = pattern.match(told.masked.plain, object_.end, stop)
        if match is not None:
            title = match["t"].removeprefix(getattr(told.statement.subject, "text", ""))  # 的|崔明焕|教授
            return {"title": re.sub(r"^(?:的|原|前|任)", "", title)}
    return {}


_DEGREE = re.compile(r"(?P<d>博士|硕士|学士)(?!后|生导师|点|论文|研究生导师)")


def degree_told(told: Told) -> Found:
    """Return the degree: 博士毕业于某校, 毕业于某校,获硕士学位. None where two are named or another school follows."""
    if told.object is None:
        return {}
    text, (start, end) = told.masked.text, told.clauses
    stop = told.following[1]
    schools = [m for m in told.masked.mentions(start, stop) if m.cls in ("University", "ResearchInstitute")]
    if len({m.name for m in schools}) != 1:
        stop = end
        schools = [m for m in told.masked.mentions(start, stop) if m.cls in ("University", "ResearchInstitute")]
        if len({m.name for m in schools}) != 1:
            return {}
    tail = text[end:stop]
    if tail and not re.match(r",(?:并|后)?(?:获|取得|拥有|[一-鿿]{0,4}(?:博士|硕士|学士))", tail):
        stop = end
    found = {m["d"] for m in _DEGREE.finditer(text, start, stop)}
    return {"degree": found.pop()} if len(found) == 1 else {}


_THINGS = "".join(SYMBOL[name] for name in ("Product", "Technology", "Segment"))
_GOODS = rf"(?:[^,;:。、“”()\n\ue000-\ue02f的由向为给等]|[{_THINGS}]){{1,12}}"
_SUPPLIED = (
    re.compile(rf"(?:供应|提供|交付|供给)(?:了|的)?(?P<p>{_GOODS})$"),
    re.compile(rf"(?:开发|生产|定制|代工|制造)(?P<p>{_GOODS})$"),
)
_MADE_OF = (
    re.compile(
        rf"(?:(?<![^,;。:的其])|的|其)(?P<p>{_GOODS}?)(?:则|均|也|主要|全部|目前|已)*(?:由|来自|采购自|购自|用的是|交给|交由|委托)"
    ),
    re.compile(rf"(?P<p>{_GOODS}?)(?:供应商)(?:包括|为|是|有|主要|则)"),
)
_OF_GOODS = re.compile(
    rf"的(?P<p>{_GOODS})供应商|(?:签署|签订|签|达成)(?P<q>{_GOODS})(?:供应|采购|供货)[^,;。]{{0,4}}(?:协议|合同)"
)
_FOR_CUSTOMERS = re.compile(rf"(?:的|目前|主要)(?P<p>{_GOODS})客户(?:为|包括|有|是)")
_NO_GOODS = re.compile(
    r"[一二两三四五六七八九十\d]年|支持|资金|贷款|服务商|产品$|协议|合同|订单|方案商|能力|金额|^(?:主要|核心|部分|全部|其余|大量|批量|首批|目前|产品|原料供应|公司|企业|上游|关键|最大|第一大|重要|该|这)+$|[是有已将可在从了]"
)


def goods_told(told: Told) -> Found:
    """Return what is supplied: 为乙供应轮毂轴承; 轮毂轴承由甲供应; 乙的硅片供应商包括甲."""
    text, (start, end) = told.masked.text, told.clauses
    subject, object_ = told.subject, told.object
    if object_ is not None and (subject is None or subject < object_):
        for pattern in (*_SUPPLIED, _OF_GOODS):
            if (match := pattern.search(text, object_ + 1, end)) is not None:
                group = "q" if "q" in match.re.groupindex and match["q"] else "p"
                return _goods(told.masked, *match.span(group))
        customers = _FOR_CUSTOMERS.search(text, start, object_)
        if customers is not None:
            return _goods(told.masked, *customers.span("p"))
    if subject is not None and (object_ is None or object_ < subject):
        here = max(start if object_ is None else object_ + 1, max(text.rfind(sign, 0, subject) for sign in SIGNS) + 1)
        for pattern in _MADE_OF:
            if (match := pattern.search(text, here, subject)) is not None:
                return _goods(told.masked, *match.span("p"))
    return {}


def _goods(masked: Masked, start: int, end: int) -> Found:
    units = masked.units[start:end]
    words = "".join(u.thing.text + u.noun if isinstance(u.thing, Mention) else u.char for u in units)
    words = re.sub(
        r"^(?:其|公司|所需|所用|核心零部件|核心部件|关键|主要|部分|全部|大量|批量|首批|该|这些|目前|而|中|用于)+",
        "",
        words,
    )
    return {"product": words} if 2 <= len(words) <= 16 and not _NO_GOODS.search(words) else {}


_MADE = re.compile(
    rf"(?:生产|制造|酿造|加工|种植|出产|提炼|做)(?:的是|出|了)?(?P<p>{_GOODS}?)(?:等[^,;:。]{{0,6}})?,(?:主要|全部|大多|产品)*(?:卖给|供给|供应给|供应|卖到|销往|售给)(?:了)?[\ue000-\ue0ff、和与及]*$"
)
# Said of goods that the sentence before, or the clause before, is about: 买家, 首批, 另有三台.
_OF_GOODS_BEFORE = ("supplies-first-buyers", "supplies-their-users", "supplies-more-to-go", "supplies-buyers-are")


def goods_before(told: Told) -> Found:
    """Return the goods told of before the buyer: 公司生产依克多因等原料,卖给乙; “粮鼻”…面市。乙是最早的买家."""
    if "product" in told.statement.qualifiers or told.object is None:
        return {}
    text = told.masked.text
    made = _MADE.search(text, 0, told.object)
    if made is not None and "。" not in made[0]:
        return _goods(told.masked, *made.span("p"))
    if told.statement.method.removeprefix("rule:") not in _OF_GOODS_BEFORE:
        return {}
    for masked, stop in ((told.masked, told.object), *((m, len(m.text)) for m in reversed(told.before[-1:]))):
        named = {m.name for m in masked.mentions(0, stop) if m.cls == "Product"}
        if named:
            return {"product": named.pop()} if len(named) == 1 else {}
    return {}


def goods_licensed(told: Told) -> Found:
    """Return the one product or technology that the clauses name."""
    named = {m.name for m in told.masked.mentions(*told.clauses) if m.cls in ("Product", "Technology")}
    return {"product": named.pop()} if len(named) == 1 else {}


_AIM = re.compile(
    r"(?P<w>双方|两家(?:公司|企业|机构)?|三方|各方)?(?P<l>(?:还|也)?(?:将|拟|计划)*(?:(?:在|利用|围绕|依托)[^,;。:]{1,14}?)?)"
    r"(?P<p>(?P<j>共同|联合|合作|携手)?(?:开发|研发|研究|研制|建设|共建|打造|培养|测试|推进|推广|开展|探索|建立|拓展|生产|攻关)[^,;。:]{2,24}|为[^,;。:]{2,14}提供[^,;。:]{2,14})$"
)


def purpose_told(told: Told) -> Found:
    """Return what partners are to do together, where the clause behind says it: …签署协议,双方将共同开发下一代芯片."""
    start, end = told.following
    words = "".join(told.masked.plain[u.start : u.end] for u in told.masked.units[start:end])
    match = _AIM.match(words)
    if match is None or not (match["w"] or match["l"] or match["j"] or match["p"].startswith("为")):
        return {}
    joined = match["p"].removeprefix("合作") if match["w"] or match["l"] else match["p"]
    return {"purpose": joined}


_WHOSE_SEAT = re.compile(r"总部(?:均|都|则|也)?(?:位于|设在|设于|坐落于|坐落在|在)")


def site_told(told: Told) -> Found:
    """Return that the place is that of the headquarters: 总部位于某地."""
    if told.object is None:
        return {}
    start = max(told.masked.text.rfind(sign, 0, told.object) for sign in SIGNS) + 1
    lead = told.masked.text[start : told.object]
    places = f"[{SYMBOL['Country']}-{SYMBOL['Cluster']}]"
    return {"site_role": "headquarters"} if re.search(rf"{_WHOSE_SEAT.pattern}{places}*$", lead) else {}
