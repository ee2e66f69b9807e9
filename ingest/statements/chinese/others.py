"""What the words beside two names make somebody else's: a round's adviser, a teacher's school, a figure of before."""

from __future__ import annotations

import re

from ingest.mentions.mention import Mention

# 甲资本担任独家财务顾问: no investor.
_ADVISES = re.compile(r"[^,。;]{0,8}(?:担任|出任|作为|任|为)[^,。;]{0,16}顾问")
# 保荐机构为甲证券: who sponsors an issue buys no shares of it.
_SPONSORS = re.compile(
    r"(?:保荐|承销|辅导|审计|评级|上市顾问)(?:机构|人|商|券商)?(?:\([^()]*\))?(?:为|是|系|由|:)(?:[^,。;]{0,14}[和与、及])?$"
)
# 某某网获悉,…: who tells it.
_SOURCE = re.compile(
    r"(?:\d{1,2}月\d{1,2}日)?[电讯](?=[,:\s(])|(?:\d{1,2}月\d{1,2}日)?(?:记者)?(?:独家)?(?:获悉|讯|消息|报道|了解到)[,:,]"
)
# 股票代码LUMV: no product of the firm.
_CODE = re.compile(r"(?:代码|代号)(?:为|是|:|\s)?$")
_OF_WHOM = re.compile(r"从[^,。;]{0,6}$")
# 甲参股公司乙完成融资: who has shares already is not in the round.
_OWNS = re.compile(r"(?:的)?(?:参股|全资|控股)(?:子公司|孙公司|公司|企业|的)")
# 师从乙院士,毕业于某大学: the school is the pupil's.
_TEACHER = re.compile(r"(?:师从|师承|导师(?:是|为|系|、)?|老师(?:是|为)?)[^,。;]{0,24}$")
_GROWS = re.compile(r"[^,。;\d]{0,4}(?:增加|增长|扩大|提升|上升|减少|下降|缩减|增|升|减|降|涨)(?:至|到|为)")
_FROM = re.compile(r"(?:由|从)(?:原来|此前|最初|原先)?的?$")
# 鼎盛时有4800人: of days gone by.
_AT_MOST = re.compile(r"(?:鼎盛|高峰|巅峰|全盛|顶峰|最多)(?:时期|时|期|的时候)?[^,。;]{0,4}$")
_YEARS = re.compile(r"(?:由|从)(?:19|20)\d\d年")


def of_somebody_else(plain: str, relation: str, subject: Mention, object_: Mention) -> bool:
    """Say whether a claim between two names is about others: the adviser of a round, the teacher of a graduate."""
    if _tells(plain, subject) or _tells(plain, object_):
        return True
    if _CODE.search(plain, max(0, object_.start - 6), object_.start):
        return True
    if relation == "INVESTED_IN":
        sponsors = _SPONSORS.search(plain, max(0, subject.start - 24), subject.start) is not None
        return sponsors or _ADVISES.match(plain, subject.end) is not None or _OWNS.match(plain, subject.end) is not None
    if relation != "EDUCATED_AT" or object_.start < subject.end:
        return False
    between = plain[subject.end : object_.start]
    return "," in between and "后者" not in between and _TEACHER.search(plain, 0, subject.start) is not None


def _tells(plain: str, name: Mention) -> bool:
    """Say whether a name is that of who tells it: 投资网获悉,…; 从甲公司获悉 is of 甲公司."""
    return _SOURCE.match(plain, name.end) is not None and _OF_WHOM.search(plain, 0, name.start) is None


# 2022年至2024年,净亏损分别为…: whose year a number is, only its place tells
_SEVERAL_YEARS = re.compile(
    r"20\d\d年?\s?[至到—~-]{1,2}\s?20\d\d年|同期|(?:上述|前述|报告|各)期|(?:20\d\d年?(?:、|和|与|及)){1,5}20\d\d年"
)


def in_row_of_years(plain: str, figure: Mention) -> bool:
    """Say whether a number stands in a row after 分别 that gives one figure of several years."""
    start = max(plain.rfind(sign, 0, figure.start) for sign in "。;\n") + 1
    row = plain[max(start, figure.start - 120) : figure.start]
    at = row.rfind("分别")
    return at >= 0 and _SEVERAL_YEARS.search(plain[start : figure.start]) is not None


def outgrown(plain: str, figure: Mention) -> bool:
    """Say whether a figure is what another has grown from, with no year of its own: 由3000人减至2500人."""
    if _AT_MOST.search(plain, max(0, figure.start - 12), figure.start):
        return True
    compared = _YEARS.search(plain, plain.rfind("。", 0, figure.start) + 1, figure.start)
    grown = _FROM.search(plain, 0, figure.start) is not None and _GROWS.match(plain, figure.end) is not None
    return grown and compared is None
