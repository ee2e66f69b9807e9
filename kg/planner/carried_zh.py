"""What the relation of two named things carries, asked in Chinese: 合作研究什么, 授权了什么药, 哪几年在X当Y, 什么时候搬离X.

The yes-or-no question of the two is planned first; what its one edge carries is then what is asked for.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.carried import of_edge
from kg.planner.question import unmarked
from ontology.model import Ontology

_WHEN = r"(?:什么时候|何时|什么时间|哪一年|哪年|哪天|哪一天|几时|哪个月)"
_WHAT = r"(?:什么|哪些|啥|哪个|哪款|哪种|哪项|哪几款)"
_GOODS = r"(?:产品|东西|货|材料|零部件|部件|原料|服务|药物|药|技术|专利|疫苗|芯片|设备|权利|品种)?"
_LICENSE = r"(?:授权|许可)"
_GOT = r"(?:拿到|拿到了|获得|获得了|得到|得到了|取得|取得了|引进|引进了|买到)"
_LEFT = r"(?:搬离|搬出|搬走|离开|迁出|迁离|退出|撤出|撤离|退租)"
_QUIT = r"(?:离开|离任|离职|辞去|辞任|卸任|卸去|不再担任|退出|退休|下台)"
_SPAN = (
    r"(?:哪几年|哪些年|什么时间段|什么时候到什么时候|从哪年到哪年|从什么时候到什么时候|哪段时间|多长时间|哪年到哪年)"
)
_DUTY = r"(?:担任|出任|任职|任|当|做|干)"

# The question, the yes-or-no question of the same two, what is asked of their relation.
_FRAMES = tuple(
    (re.compile(pattern), base, asked)
    for pattern, base, asked in (
        (r"^(?P<a>.+?)(?:与|和|跟|同)(?P<b>.+?)合作的是什么$", "{a}与{b}合作吗", "purpose"),
        (rf"^(?P<a>.+?)(?:与|和|跟|同)(?P<b>.+?)(?:的)?合作(?:主要)?(?:是)?(?:关于|围绕|针对|做|干){_WHAT}(?:内容|方面)?(?:的)?$", "{a}与{b}合作吗", "purpose"),
        (rf"^(?P<a>.+?)(?:供应|供货|供|卖|销售|提供|交付)给(?:了)?(?P<b>.+?)(?:的)?(?:是)?{_WHAT}{_GOODS}$", "{a}向{b}供货吗", "product"),
        (rf"^(?P<b>.+?)(?:从|向|找|跟)(?P<a>.+?)(?:那里|那儿|处|手里)?(?:采购|购买|购入|买|订购|进货|拿货)(?:了|的)?(?:是)?{_WHAT}{_GOODS}$", "{a}向{b}供货吗", "product"),
        (r"^(?P<a>.+?)(?:一共|总共|共|合计)?(?:持有|拥有|握有)(?:着|了)?(?P<b>.+?)(?:的)?(?:多少|几)(?:万|亿|百万|千万)?股(?:股份|股票)?$", "{a}持有{b}的股份吗", "shares"),
        (rf"^(?P<b>.+?){_GOT}(?:了)?(?P<a>.+?)(?:的)?{_WHAT}{_GOODS}的?(?:独家)?(?:{_LICENSE}|使用权)$", "{a}授权给{b}吗", "product"),
        (rf"^(?P<a>.+?)(?:把|将)?{_WHAT}{_GOODS}(?:独家)?{_LICENSE}给(?:了)?(?P<b>.+)$", "{a}授权给{b}吗", "product"),
        (rf"^(?P<a>.+?)(?:独家)?{_LICENSE}给(?:了)?(?P<b>.+?)(?:的)?(?:是)?{_WHAT}{_GOODS}$", "{a}授权给{b}吗", "product"),
        (rf"^(?P<a>.+?)(?:给|向)(?P<b>.+?){_LICENSE}(?:了|的)?(?:是)?{_WHAT}{_GOODS}$", "{a}授权给{b}吗", "product"),
        (rf"^(?P<a>.+?)给(?:了)?(?P<b>.+?){_WHAT}{_GOODS}的{_LICENSE}$", "{a}授权给{b}吗", "product"),
        (rf"^(?P<a>.+?){_SPAN}(?:在|是)(?P<b>.+?)(?:的)?{_DUTY}(?:过)?(?P<post>.{{2,10}}?)(?:的)?$", "{a}是{b}的{post}吗", "valid_from valid_to"),
        (rf"^(?P<a>.+?)(?:是)?{_SPAN}{_DUTY}(?:过)?(?P<b>.+?)(?:的)?$", "{a}是{b}吗", "valid_from valid_to"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}(?:开始)?(?:当上|当选|当|担任|出任|就任|任|做|成为)(?:的|了)?(?P<b>[^，,谁哪什么]{{2,20}}?)(?:的)?$", "{a}是{b}吗", "valid_from"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}{_QUIT}(?:了)?(?P<b>.+?)(?:一职|职务|的职务)?(?:的)?$", "{a}是{b}吗", "valid_to"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}{_QUIT}(?:了)?(?P<b>.+?)(?:的)?$", "{a}供职于{b}吗", "valid_to"),
        (rf"^(?P<a>.+?)(?:将|拟|计划|会)?(?:从|自|在)?{_WHEN}(?:起|开始|开始将)?(?:要|将|会)?(?:向|给|为)(?P<b>.+?)(?:供应|供货|提供|供)(?:了|过)?(?P<g>[^的]{{1,12}}?)(?:的)?$", "{a}把{g}供应给{b}吗", "valid_from"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}在(?P<b>.+?)(?:上市|挂牌)(?:的)?$", "{a}在{b}上市吗", "valid_from"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}(?:开始)?(?:与|和|跟|同)(?P<b>.+?)(?:开始)?(?:合作|签约|签署(?:了)?(?:战略)?(?:合作)?协议|建立(?:战略)?合作(?:关系)?|达成(?:战略)?合作)(?:的)?$", "{a}与{b}合作吗", "valid_from"),
        (rf"^(?P<a>.+?)(?:与|和|跟|同)(?P<b>.+?)(?:的)?合作(?:关系|协议)?(?:是)?(?:在)?{_WHEN}(?:结束|终止|中止|停止|到期|解除|中断)(?:的|了)?$", "{a}与{b}合作吗", "valid_to"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}(?:与|和|跟|同)(?P<b>.+?)(?:结束|终止|中止|停止|解除)(?:了)?合作(?:关系)?(?:的)?$", "{a}与{b}合作吗", "valid_to"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}(?:从)?{_LEFT}(?:了)?(?P<b>.+?)(?:的)?$", "{a}入驻{b}吗", "valid_to"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}从(?P<b>.+?)(?:{_LEFT}|搬走|走)(?:了|的)?$", "{a}入驻{b}吗", "valid_to"),
        (rf"^(?P<a>.+?)(?:是)?(?:在)?{_WHEN}从(?P<b>.+?){_QUIT}(?:了|的)?$", "{a}供职于{b}吗", "valid_to"),
        (rf"^(?P<a>.+?)在(?P<b>.+?)(?:读|拿|获得|取得|念)(?:的|了)?(?:是)?{_WHAT}(?:学位|文凭|学历|专业)$", "{a}毕业于{b}吗", "degree"),
    )
)  # fmt: skip


def plans_carried_zh(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a Chinese question for what the relation of two named things carries."""
    plain = unmarked(text)
    for pattern, base, asked in _FRAMES:
        said = pattern.match(plain)
        if said is not None:
            yield from of_edge(plan(base.format(**said.groupdict())), asked, ontology)
