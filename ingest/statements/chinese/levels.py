"""What is no level of a figure: growth, averages, ranges, capacities, parts of a whole, sums over several firms."""

from __future__ import annotations

import re

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.measures import Measure
from ingest.statements.chinese.symbols import SYMBOL, expand

_NUMBER = "[" + "".join(SYMBOL[kind] for kind in ("money", "area", "count", "other")) + "]"
_NOT_A_LEVEL = re.compile(
    r"增加|增长|新增|下降|减少|减免|补贴|奖励|不超过|支持|资助|同比|每年|每月|单个|最高|平均|人均|户均|亩均|日均|月均|缺口"
)
_GROWN_TO = re.compile(
    r"(?:增长|增加|上升|提升|增|下降|下滑|减少|降|扩大|收窄)[\ue000-\ue0ff]?(?:至|到|达|,(?:为|至|达|录得))[\ue000-\ue0ff]"
)
_AT_FIRST = re.compile(r"最初|起初|当初|之初")
_ONCE_DONE = re.compile(r"拟[^。;]{0,60}(?:完成|实施)后")
_TO_COME = re.compile(r"(?:将|拟|计划|力争|明年|预计)[^,。;]{0,6}(?:引进|引入|招引|引育|签约|组建)")
# 9.3亿元至9.6亿元, 300-500人
_RANGE_GOES_ON = re.compile(rf"(?:至|到|—|-|~){{1,2}}{_NUMBER}")
_RANGE_BEGAN = re.compile(rf"(?:{_NUMBER}|\d[\d.]*[万亿]?)(?:至|到|—|-|~){{1,2}}$")
_CAPACITY = re.compile(
    r"容纳|承载|届时|(?:可|能|能够)(?:入驻|供|满足)|最多(?:时|的时候)|(?:最)?高峰(?:期|时)?|巅峰|鼎盛|一度"
)
_A_PART = re.compile(r"其中|另有|还有|包括(?![^。;]{2,20}在内)")
# 意向入驻的16家企业中,有15家|为规上企业: some of those counted before, or of some sort.
_OF_SOME = expand(r"{count}[^,。;\ue000-\ue0ff]{0,8}(?:中|里|当中|之中),$")
_SORTED = re.compile(
    r"(?:[^,。;、]{0,6}(?:企业|公司|机构))?(?:成功)?(?:为(?!主|代表|龙头|核心|引领)|是|属于?|系|来自|获评?|入选|被)"
)
# 86家企业孵化器, 12家企业技术中心: what is counted is not the firms.
OF_FIRMS = re.compile(
    r"[^,。;、\ue000-\ue0ff]{0,4}(?:企业|公司)(?:孵化器|加速器|技术中心|研发中心|研究院|研究所|实验室|总部|服务中心|服务站|工作站|联合体|联盟)"
)
_NOT_THERE = re.compile(r"毕业(?:的)?企业|签约(?:的)?企业|意向|储备|退出|外迁|关停|注销|每年|年均")
_SUM = expand(r"{owner}(?:与|和|及|以及|同|、)$")
_EACH = re.compile(r"[^,。;]{0,16}?(?:均|都|各自|各)")
_PLACES = ("Country", "Province", "City", "District", "Place", "Zone")
# 深圳|南岭机器人谷的企业数量: the name goes on after the place.
_NAME_GOES_ON = re.compile(
    r"[^\W\d在将已拟是为有的与和及于对向建推打引获共现累总规占全辖面年产]{2,10}(?:谷|园|港|小镇|岛|基地|中心|孵化器|走廊|大厦|工厂|厂区)(?:[一二三]期|首期|的|内|园区)?"
)
_INSIDE = re.compile(r"(?:境|园|区)?(?:内|里)的(?![\ue000-\ue0ff])")
_A_FIRM_OF = re.compile(r"[^,。;\ue000-\ue0ff]{0,10}(?:企业|公司|集团|厂商|巨头)[^\W\d_规数总的有达营收产]{2,12}")


def is_level(masked: Masked, match: re.Match[str], measure: Measure) -> bool:
    """Say whether the number of `match` is what the whole of its subject has, no growth, range, average or part."""
    text, at, words = masked.text, match.start("q"), match.start("w")
    clause = text[max(text.rfind(sign, 0, words) for sign in ",。;:") + 1 : at]
    if _AT_FIRST.search(text, max(0, words - 6), at) or _CAPACITY.search(clause) or _TO_COME.search(match[0]):
        return False
    if _NOT_A_LEVEL.search(match[0][-14:]) and not _GROWN_TO.search(match[0]) and not match.groupdict().get("f"):
        return False
    if _RANGE_GOES_ON.match(text, match.end("q")) or _RANGE_BEGAN.search(text, 0, at):
        return False
    if measure.of in ("company_count", "tenant_count"):
        before = text[: at - len(clause)]
        apart = measure.of == "company_count" and (_A_PART.search(clause) or _OF_SOME.search(before))
        apart = apart or _SORTED.match(text, match.end("q")) or OF_FIRMS.match(text, match.end("q"))
        return not apart and not _NOT_THERE.search(match[0])
    if measure.of == "raised" and is_use(text, at, match.end("q")):
        return False
    if measure.of == "registered_capital" and _ONCE_DONE.search(text, 0, words):
        return False
    return match.groupdict().get("s") is None or not _is_sum(masked, match)


def _is_sum(masked: Masked, match: re.Match[str]) -> bool:
    """Say whether the figure is that of several: 甲与乙去年的合计营收."""
    start = match.start("s")
    return _SUM.search(masked.text, 0, start) is not None and _EACH.match(masked.text, start + 1) is None


def is_cut(masked: Masked, subject: Mention, of: str) -> bool:
    """Say whether a place is only the front of a name that was not seen: 前海|深港AI港, 德国|芯片企业某某."""
    at = next((i for i, unit in enumerate(masked.units) if unit.thing is subject), None)
    if at is None:
        return False
    if of not in ("company_count", "tenant_count") and _INSIDE.match(masked.text, at + 1):
        return True  # 甲中心内的某某储能,有员工260人
    if subject.cls not in _PLACES:
        return False
    return _NAME_GOES_ON.match(masked.text, at + 1) is not None or (
        of != "company_count" and _A_FIRM_OF.match(masked.text, at + 1) is not None
    )


_OF_PARTS = ("area", "floor_area", "revenue", "investment", "output_value")
_OF_A_PART = re.compile(r"(?:^|[,。;\n])其中,?[^,。;:\ue000-\ue0ff]{2,12}$")


def is_part(text: str, number: int, of: str, named: int = 0) -> bool:
    """Say whether a number tells of a part: 占地54万平方米,其中产业用地面积22万平方米.

    Whoever is named behind 其中, at `named`, is no part."""
    part = _OF_A_PART.search(text, max(0, number - 40), number) if of in _OF_PARTS else None
    return part is not None and named <= part.start()


_RAISED = re.compile(r"(?:募集资金|募资|融资)(?:净额|总额)?(?:将|中|里|中的)?(?:将)?(?:有|拿出)?(?:约|近|超)?$")
_SPENT = re.compile(r"(?:将)?(?:用于|投向|用来|投入|拟用于|拟投向)")


def is_use(text: str, start: int, end: int) -> bool:
    """Say whether a sum is that part of what was raised which goes to one use: 募集资金中2.6亿元用于扩产."""
    return _SPENT.match(text, end) is not None and _RAISED.search(text[max(0, start - 20) : start]) is not None
