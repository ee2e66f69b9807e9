# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Qualifiers that a claim's own clauses tell, for claims made without them: date, sum, share, round, title, goods.

Only where one thing can be meant: two dates, sums or shares in the clauses, and the claim stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.days import is_founding
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.rule import whole_number
from ingest.statements.chinese.symbols import SYMBOL
from ingest.statements.chinese.told import SIGNS, Found, Told, told_in
from ingest.statements.chinese.told_goods import (
    degree_told,
    goods_before,
    goods_licensed,
    goods_told,
    job_told,
    purpose_told,
    site_told,
)
from ingest.statements.chinese.told_shares import NAMES, share_bought, share_held, share_owned, share_taken
from ingest.statements.statement import Scalar, Statement
from ingest.statements.when_zh import When
from ontology.model import Ontology


def qualified(statements: Iterable[Statement], sentences: Sequence[Masked], ontology: Ontology) -> Iterator[Statement]:
    """Yield the statements, with what the words around them say of qualifiers that their relation admits and they lack."""
    for s in statements:
        relation = ontology.relations.get(s.relation)
        told = told_in(s, sentences) if relation is not None and s.relation in _BUILDERS else None
        if told is None or relation is None or s.method in _WHOLE:
            yield s
            continue
        found: dict[str, Scalar] = {}
        for build in _BUILDERS[s.relation]:
            found |= build(told)
        added = {k: v for k, v in found.items() if k in relation.qualifiers and k not in s.qualifiers}
        if "amount" in s.qualifiers or "amount" not in added:
            added = {k: v for k, v in added.items() if k not in ("amount", "currency")}
        since = s.valid_from or (str(added["date"]) if "date" in added else None)
        yield replace(s, qualifiers={**s.qualifiers, **added}, valid_from=since) if added else s


_WHOLE = ("rule:post-bare", "rule:post-bare-left")


# -- sums

_OTHER_SUM = re.compile(
    r"(?:估值|市值|营收|收入|利润|注册资本|净额|规模|总投资|产值|销售额|亏损|负债|贷款|累计|共计|募资|募集)[^,。;]{0,6}$"
)
_PAID = re.compile(
    rf"(?:本次|此次|当时|交易|收购|转让|投资|出资|许可|授权|首付|预付)*(?:总?金额|对价|作价|总价|价格|报价|价款|许可费|授权费|首付款|预付款|投资|出资)(?:为|约|约为|合计|达|可能达到|定为|共)*(?P<m>{SYMBOL['money']})"
)


def sum_paid(told: Told) -> Found:
    """Return what is paid, with its currency: the one sum of the clause, or that of the next clause that says so."""
    masked = told.masked
    start, end = told.clauses
    sums = [i for i in range(start, end) if masked.text[i] == SYMBOL["money"]]
    paid = _PAID.match(masked.text, *told.following) if not sums else None
    if paid is not None:
        sums = [paid.start("m")]
    elif len(sums) != 1 or _OTHER_SUM.search(masked.text, 0, sums[0]) or _others(told, start, end):
        return {}
    [money] = masked.quantities(sums[0], sums[0] + 1)
    return {"amount": whole_number(money.value), "currency": money.currency} if money.currency else {}


def _others(told: Told, start: int, end: int) -> list[Mention]:
    """Bodies in the clause that the claim does not name: the sum may be theirs."""
    ends = {m.name for m in (told.statement.subject, told.statement.object) if isinstance(m, Mention)}
    return [
        m
        for m in told.masked.mentions(start, end)
        if NAMES.match(told.masked.text, _at(told.masked, m)) and m.name not in ends
    ]


def _at(masked: Masked, mention: Mention) -> int:
    return next(i for i, u in enumerate(masked.units) if u.thing is mention)


# -- rounds

_STAGE = r"(?:Pre-?[A-H]\+{0,2}轮?|[A-H]\d?\+{0,2}\d?轮|天使\+{0,2}轮|种子轮|Pre-IPO轮?)"
_ROUND = re.compile(rf"(?P<r>{_STAGE})(?!(?:投资方|投资人|投资者|股东|领投方))")
_RAISED = re.compile(
    rf"(?:完成|获得?|宣布|敲定|斩获|拿到)[^,。;]{{0,10}}?(?P<m>{SYMBOL['money']})?(?:的|人民币)?(?P<r>{_STAGE})[^,。;]{{0,4}}?融资"
)
_PART = re.compile(r"[^;。]{0,30}?(?:领投|跟投|参投|加码|追加投资|加注|参与)")


def round_told(told: Told) -> Found:
    """Return the round and whether the investor led it, where the clauses name one round."""
    text = told.masked.text
    start, end = told.clauses
    opened = _opening(told, start)
    found: dict[str, Scalar] = {}
    stages = {m["r"] for m in _ROUND.finditer(text, start if opened is None else opened[0], end)}
    if len(stages) == 1 and "分别" not in text[start:end]:
        found["round"] = stages.pop()
    if (
        told.subject is not None
        and (led := re.match(r"[^,;。]{0,24}?领投", text[told.subject + 1 :]))
        and "跟投" not in led[0]
    ):
        found["lead"] = True
    return found


def round_before(told: Told) -> Found:
    """Return the round that an investor takes part in and that the words before name: 完成2亿元B轮融资,由甲领投."""
    if told.subject is None or _PART.match(told.masked.text, told.subject + 1) is None:
        return {}
    own = {m["r"] for m in _ROUND.finditer(told.masked.text)}
    for masked, stop in ((told.masked, told.subject), *((m, len(m.text)) for m in reversed(told.before))):
        rounds = list(_RAISED.finditer(masked.text, 0, stop))
        if len(rounds) != 1:
            if rounds:
                return {}
            continue
        if own and rounds[0]["r"] not in own:
            return {}  # a round of another stage than the sentence tells of
        found: dict[str, Scalar] = {"round": rounds[0]["r"]}
        if rounds[0]["m"]:
            [money] = masked.quantities(*rounds[0].span("m"))
            found |= {"amount": whole_number(money.value), "currency": money.currency}
        dates = [d for d in masked.dates(0, rounds[0].end()) if not is_founding(masked.plain, d)]
        return found | ({"date": dates[0].value} if len(dates) == 1 and not dates[0].until else {})
    return {}


# -- dates

_SAYS = re.compile(r"宣布|获悉|了解到|报道|表示|透露|公告|介绍|消息|披露|公布|指出|称|说|电$")
_VERBS = {
    "FOUNDED_BY": r"创立(?![人者])|创办(?![人者])|创建(?![人者])|成立|设立|发起(?!人)|组建|共建|诞生",
    "INVESTED_IN": r"投资|入股|注资|融资|投|认购|增资|出资",
    "ACQUIRED": r"收购|买下|并购|买入|受让|购得|拿下|接手|兼并|购买",
    "SPUN_OUT_OF": r"分拆|孵化|脱胎|分离|拆分|独立|剥离",
    "LICENSES_TO": r"授权|许可",
    "EDUCATED_AT": r"毕业|获|取得|学位",
    "LISTED_ON": r"上市|挂牌|登陆|申报|递交|递表",
    "PARTNER_OF": r"签署|签约|签订|达成|合作|共建|携手|联合",
    "TENANT_OF": r"入驻|进驻|落户|迁入|搬入|搬进|迁往|迁至|签约",
    "MEMBER_OF": r"加入|成为",
    "ISSUED": r"印发|出台|发布|颁布|公布|推出",
    "LOCATED_IN": r"设立|开设|成立|新设|增设|建设|新建|兴建|投建|建成|开门|开业|开张|设(?![有在于备计施定])",
}
_ELSE = re.compile(r"^(?:[^,;。]{0,4}(?:生于|出生|毕业|回国|上市|底投产|以前|之前|起|至今|以来))")
_UP_TO = re.compile(r"(?:截至|截止|到|至)$")
_BEFORE_DATE = re.compile(r"(?:截至|截止|到|至|预计|计划|力争)$")


def day_told(told: Told) -> Found:
    """Return the date of the clause that has the claim's own verb; of two, none."""
    verbs = re.compile(_VERBS[told.statement.relation])
    text = told.masked.text
    start, end = told.clauses
    verb = verbs.search(text, start, end)
    if verb is None:
        return {}
    dates = [
        i for i in range(start, end) if isinstance(told.masked.units[i].thing, When) and not _BORN.match(text, i + 1)
    ]
    if not dates and (opened := _opening(told, start)) is not None:
        dates = [opened[1]]
    if len(dates) != 1 or not _of_claim(told, dates[0], verb):
        return {}
    when = told.masked.dates(dates[0], dates[0] + 1)[0]
    founded = told.statement.relation == "INVESTED_IN" and is_founding(told.masked.plain, when)
    return {} if when.until or founded else {"date": when.value, "since": when.value}


_CLOSED = re.compile(
    rf"(?:已|并|交易|双方){{0,2}}(?:于|在)?(?P<d>{SYMBOL['date']})(?:已|正式|顺利)?(?:完成|办妥|办理完)(?:了)?(?:股权|全部)?(?:交割|过户|工商变更|收购|交易|付款)"
)


def day_closed(told: Told) -> Found:
    """Return the day on which a purchase was closed, where the clause behind tells it: …,7月31日完成交割."""
    start, end = told.following
    match = _CLOSED.match(told.masked.text, start, end) if start < end else None
    if match is None or told.statement.status != "asserted":
        return {}
    return {"date": told.masked.dates(*match.span("d"))[0].value}


def set_up_told(told: Told) -> Found:
    """Return since when a branch or plant is at the place, or will be: 将于2026年3月在某地设立服务中心."""
    planned, known = told.statement.status == "planned", told.statement.qualifiers
    if (
        "since" in known
        or known.get("site_role") == "headquarters"
        or not (planned or (told.statement.status == "asserted" and "site_role" in known))
    ):
        return {}
    return day_told(told)


_BORN = re.compile(r"(?:年|月|日)?(?:出?生|生于)")
_OPENS = re.compile(rf"(?:在|于|早在|但|而|其中|此后)*(?P<d>{SYMBOL['date']})(?:的(?:{_STAGE})?(?:融资|投资)中)?,$")


def _opening(told: Told, start: int) -> tuple[int, int] | None:
    """The clause right before that is a date alone, and the place of the date: 2024年,… or 在2025年8月的D轮融资中,…"""
    text = told.masked.text
    left = max(text.rfind(sign, 0, max(0, start - 1)) for sign in SIGNS) + 1
    match = _OPENS.fullmatch(text, left, start)
    return (left, match.start("d")) if match is not None else None


def _of_claim(told: Told, at: int, verb: re.Match[str]) -> bool:
    text = told.masked.text
    before, after = text[max(0, at - 3) : at], text[at + 1 : at + 8]
    educated = told.statement.relation == "EDUCATED_AT"
    planned = told.statement.status == "planned"  # 计划明年在某地开设分公司: that is when
    if (_UP_TO if planned else _BEFORE_DATE).search(before) or (_ELSE.match(after) and not educated):
        return False
    if educated and (at > verb.start() or "," in text[at : verb.start()]):
        return False  # 他2023年加入甲,博士毕业于某校
    if at < verb.start() and _SAYS.search(text, at, verb.start()):
        return False
    between = text[min(at, verb.start()) : max(at, verb.start())]
    return between.count(",") < 2 and not re.search(r"[;。]", between)


_Build = Callable[[Told], Found]
_BUILDERS: Mapping[str, Sequence[_Build]] = {
    "HOLDS_SHARES_IN": (share_held,),
    "SUBSIDIARY_OF": (share_owned,),
    "ACQUIRED": (share_bought, sum_paid, day_told, day_closed),
    "INVESTED_IN": (round_before, sum_paid, round_told, share_taken, day_told),
    "FOUNDED_BY": (day_told,),
    "SPUN_OUT_OF": (day_told,),
    "LISTED_ON": (day_told,),
    "ISSUED": (day_told,),
    "PARTNER_OF": (day_told, purpose_told),
    "TENANT_OF": (day_told,),
    "MEMBER_OF": (day_told,),
    "LICENSES_TO": (goods_licensed, sum_paid, day_told),
    "EDUCATED_AT": (degree_told, day_told),
    "EMPLOYED_BY": (job_told,),
    "SUPPLIES": (goods_told, goods_before),
    "LOCATED_IN": (site_told, set_up_told),
}
