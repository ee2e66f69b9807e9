"""What a Chinese policy text grants: each amount that is given, with its ceiling, per what, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.documents.layout import Span
from ingest.statements.quantity_zh import Quantity, quantities_in
from ingest.statements.statement import Bound
from ingest.statements.tables.policy import Grant

_SENTENCE = re.compile(r"[^。；;\n]+[。；;]?")
_GIVES = re.compile(
    r"给予|予以|奖励|补贴|补助|资助|支持|发放|拨付|奖补|扶持|减免|贴息|配套|提供|设立|投放|兑现|奖金|(?:每[家个户年]|单个)[^。；，]{0,12}(?:最高|不超过)"
)
_WHAT = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:补贴|补助|奖励|资助|奖补|贴息|扶持资金|支持资金|专项资金|奖金|配套|减免|资金支持|引导基金|产业基金|基金|券|扶持|支持|经费|额度))"
)
# Before the amount: words that make it an award, and words that make it a condition to be met.
_AWARD_BEFORE = re.compile(
    r"(?:最高|上限|不超过|不高于|至多|给予|予以|奖励|补贴|补助|资助|支持|发放|拨付|可达|可获|一次性|累计|总额|合计|总规模|规模达?|设立|投放|提供|每年|每[家个户人]|单[个家][\u4e00-\u9fff]{0,6})(?:[\u4e00-\u9fff]{0,6})$"
)
_CONDITION_BEFORE = re.compile(
    r"(?:达到?|超过|不低于|不少于|满|(?<!不)高于|大于|突破|实现|投资额?|总投资|收入|产值|营收|营业额|融资|销售额|估值|纳税|税收|注册资本|实缴|合同额|投入|采购额?|费用|成本)(?:[\u4e00-\u9fff]{0,4})$"
)
_CONDITION_AFTER = re.compile(r"^(?:\)|）)?(?:及|（含）|\(含\)|含)?(?:以上|以下|至|到|-|—|～|~|的[，,对按])")
_AWARD_AFTER = re.compile(
    r"^(?:/[\u4e00-\u9fff㎡]{1,3}){0,2}的?(?:一次性|无偿|资金|财政|专项|经费|研发|配套|创业|落户|算力|模型|语料|租金|房租|装修|贷款)?(?:奖励|补贴|补助|资助|支持|奖补|扶持|券|贴息|奖金|资金|经费|[\u4e00-\u9fff]{1,4}券|额度)"
)
# 设立某某基金,总规模20亿元: the size of a fund is nobody's grant.
_FUND = re.compile(r"设立[^，,。；]{2,30}基金[，,](?:首期|总|目标|计划)*规模")
_PER = (
    (
        re.compile(
            r"(?:单个|每个|每家|单家|每户|同一)(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司|单位|机构|主体|申报主体|法人)|每家"
        ),
        "企业",
    ),
    (
        re.compile(r"(?:单个|每个|每项|单项)(?:[\u4e00-\u9fff]{0,4})?(?:项目|课题|平台|产品|场景|案例|标准|模型)|每项"),
        "项目",
    ),
    (re.compile(r"每人|人均|单个(?:团队|人才)|每个团队|每名"), "人"),
    (re.compile(r"每平方米|元/平方米|元/㎡"), "平方米"),
    (re.compile(r"每年度?|年度|每个自然年|年(?=最高|补贴)"), "年"),
    (re.compile(r"每月|/月"), "月"),
    (re.compile(r"每[天日]|/[天日]"), "天"),
)
_FOR = re.compile(
    r"(?:对|向|为|面向|针对)(?P<who>(?:(?!给予|予以|按|最高)[^，,。；;：:]){3,70}?)(?=，|,|给予|予以|按|提供|最高|发放|一次性|的，|$)"
)


def grants_in(text: str) -> Iterator[Grant]:
    """Yield one grant for each awarded amount of each sentence, in order."""
    for found in _SENTENCE.finditer(text):
        sentence = found[0].rstrip("。；;")
        if _GIVES.search(sentence) and not _FUND.search(sentence):
            lead = len(sentence) - len(sentence.lstrip())
            span = (found.start() + lead, found.start() + len(sentence))
            yield from _in_sentence(sentence[lead:], span)


def _in_sentence(sentence: str, span: Span) -> Iterator[Grant]:
    quantities = [q for q in quantities_in(_plain(sentence)) if q.kind in ("money", "share") and q.value > 0]
    money = _awards(sentence, [q for q in quantities if q.kind == "money"])
    shares = [q for q in quantities if q.kind == "share" and q.value <= 1 and _is_rate(sentence, q)]
    for index, quantity in enumerate(money):
        before = money[index - 1].end if index else 0
        rate = next((s for s in reversed(shares) if before <= s.start < quantity.start), None)
        yield _grant(sentence, span, quantity, before, rate)
    lone = [s for s in shares if not any(s.start < m.start for m in money)]
    yield from (_grant(sentence, span, s, 0, None) for s in lone if _bound(sentence, s) == "at most" or not money)


def _awards(sentence: str, money: list[Quantity]) -> list[Quantity]:
    """Return the amounts that are given; in 最高50万元、100万元、200万元 the later ones are what the first one is."""
    found: list[Quantity] = []
    for quantity in money:
        listed = bool(found) and re.fullmatch(r"\s*(?:、|和|及|或|，|,)\s*", sentence[found[-1].end : quantity.start])
        if listed:
            found.append(replace(quantity, bound=_bound(sentence, found[-1])))
        elif _is_award(sentence, quantity):
            found.append(quantity)
    return found


def _plain(text: str) -> str:
    return text.translate(
        {0xFF10 + i: 0x30 + i for i in range(10)} | {0xFF05: ord("%"), 0xFF0C: ord("，"), 0xFF0E: ord(".")}
    )


def _is_award(sentence: str, quantity: Quantity) -> bool:
    before, after = sentence[: quantity.start], sentence[quantity.end :]
    number = re.search(r"[\d零一二三四五六七八九十百千]", sentence[quantity.start : quantity.end])
    before += sentence[
        quantity.start : quantity.start + (number.start() if number else 0)
    ]  # 最高, 不超过: part of the quantity
    if _AWARD_AFTER.match(after):
        return True
    if _CONDITION_AFTER.match(after) or (
        _CONDITION_BEFORE.search(before)
        and not re.search(r"不超过[\u4e00-\u9fff]{0,2}$|最高(?:不超过)?$|上限$", before)
    ):
        return False
    return bool(_AWARD_BEFORE.search(before))


def _is_rate(sentence: str, share: Quantity) -> bool:
    """Say whether a percentage is the rate of an award: 按30%给予补贴, 最高50%的补贴; growth rates are not."""
    around = sentence[max(0, share.start - 30) : share.end + 14]
    grows = re.search(r"(?:增长|增速|提高|下降|占比|同比|股权|持股)[^，]{0,8}$", sentence[: share.start])
    return (
        grows is None and re.search(r"按|给予|予以|补贴|补助|资助|奖励|支持|贴息|减免|最高|不超过", around) is not None
    )


def _grant(sentence: str, span: Span, quantity: Quantity, before: int, rate: Quantity | None) -> Grant:
    bound = _bound(sentence, quantity)
    who = [m["who"] for m in _FOR.finditer(sentence[: quantity.start])]
    return Grant(
        value=quantity.value,
        currency=quantity.currency,
        bound=bound,
        approximate=bound not in ("", "at most"),
        what=_what(sentence, quantity),
        qualifiers={
            "per": _per(sentence, quantity, before),
            "purpose": who[-1] if who else None,
            "share": rate.value if rate else None,
        },
        quote=span,
    )


def _bound(sentence: str, quantity: Quantity) -> Bound:
    near = sentence[max(0, quantity.start - 12) : quantity.end + 3]
    if re.search(r"最高|不超过|不高于|至多|上限|以内|封顶|限额", near[: len(near) - 1]) or quantity.bound == "at most":
        return "at most"
    return quantity.bound


def _what(sentence: str, quantity: Quantity) -> str:
    """Return the kind of award: the words after the amount, else the last ones before it."""
    after = _WHAT.match(re.sub(r"^的?(?:给予|予以)?", "", sentence[quantity.end :]))
    if after:
        return after[0]
    words = [
        m[0] for m in re.finditer(r"补贴|补助|奖励|资助|奖补|贴息|扶持|券|减免|资金|支持", sentence[: quantity.start])
    ]
    later = re.search(r"补贴|补助|奖励|资助|奖补|贴息|扶持|券|减免|资金|支持", sentence[quantity.end :])
    return words[-1] if words else later[0] if later else "支持"


def _per(sentence: str, quantity: Quantity, before: int) -> str | None:
    after = sentence[quantity.end : quantity.end + 8]
    near = sentence[max(before, quantity.start - 24) : quantity.end] + (after if after.startswith("/") else "")
    found = [name for pattern, name in _PER if pattern.search(near)]
    return "/".join(dict.fromkeys(found)) or _measured(near)


_EACH = re.compile(
    r"每(?:个|种|款)?(?P<u>(?![个家项人年月日天次平])[\u4e00-\u9fff]{1,3}?)(?=最高|给予|补助|奖励|资助|补贴|，|,)"
)
_EACH_NEW = re.compile(r"每个?新[建设增](?P<u>[\u4e00-\u9fff]{2,4}?)(?=最高|给予|补助|奖励|，|,)")


def _measured(near: str) -> str | None:
    """Return the measure or thing after 每 that no list has: 每辆补助3万元, 每个品种给予…, 每个新建海外仓,给予…"""
    found = _EACH_NEW.search(near) or _EACH.search(near)
    return found["u"] if found is not None else None
