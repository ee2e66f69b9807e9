"""With whom something is done: X和谁合作建设绿氢工厂, X与Y的电池合作签了吗; the agreement must say what it is for."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from kg.plan.plan import Filter, Plan
from kg.plan.planned import Planned
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology

_PURPOSE = "合作内容"  # the word by which the ontology knows what an agreement is for
_KIND = r"公司|企业|机构|单位|大学|高校|医院|集团|研究院|研究所|银行|学校|厂商|组织"
_WHO = rf"(?P<who>谁|哪(?:一)?(?:家|个|所|些|几家|几所)(?:{_KIND})?)"
_MEANS = r"(?:计划|打算|将要|将|要|拟|正在|正|已|曾)?"
_WITH = r"(?:和|与|跟|同|联合|携手)"
_DEED = r"(?:建设|建造|共建|合建|建立|建成|建|开展|推进|推动|开发|研发|研制|研究|打造|生产|制造|提供|设立|成立|开设|进行|探索|做|搞)"
_WORK = r"(?:建设|建造|开展|推进|推动|开发|研发|研制|研究|打造|探索|做|搞|建)"  # 一起成立 founds, it is no agreement
_JOINTLY = (
    rf"(?:战略)?(?:(?:一起|共同|联合|联手|携手)*合作(?:来)?{_DEED}?|共建|合建|(?:一起|共同|联合|联手|携手)+{_WORK})"
)
_ONE = r"(?:了|过)?(?:一个|一座|一家|一条|一项|这个|该)?"
_FOR = rf"{_ONE}(?P<for>[^，,谁哪什么吗]{{2,20}}?)"
_ASKED = (
    re.compile(rf"^(?P<x>[^，,谁哪]{{2,}}?){_MEANS}{_WITH}{_WHO}{_JOINTLY}{_FOR}(?:的)?$"),
    re.compile(rf"^{_WHO}{_MEANS}{_WITH}(?P<x>[^，,谁哪]{{2,}}?){_JOINTLY}{_FOR}(?:的)?$"),
    re.compile(
        rf"^(?P<for>[^，,谁哪什么吗]{{2,20}}?)(?:是)(?:由)?(?P<x>[^，,谁哪]{{2,}}?){_WITH}{_WHO}(?:一起|共同|联合|联手|携手|合作)+(?:开发|研发|研制|研究)(?:出来)?(?:的|了)$"
    ),
    re.compile(
        rf"^{_WITH}(?P<x>[^，,谁哪]{{2,}}?){_JOINTLY}{_FOR}的(?:{_KIND})?(?:都)?(?:是|有)(?P<who>谁|哪(?:家|些|几家)(?:{_KIND})?)$"
    ),
)
_AGREED = re.compile(
    rf"^(?P<x>[^，,谁哪]{{2,}}?){_WITH}(?P<rest>[^，,谁哪什么吗]{{2,24}}?)(?:的)?(?:战略)?合作(?:协议|项目|合同|备忘录)?(?:的)?(?:事情|事儿|事宜|事)?[，,]?"
    r"(?:已经|已|正式|到底|究竟|有没有|是否|是不是)*(?:签署|签约|签订|签下来|签下|签成|签|达成|谈成|谈妥|敲定|落定|定下来|定|落地|成)(?:了)?(?:吗|么|没有|没)$"
)
_AROUND = re.compile(r"^(?:的|在|就|围绕)+|(?:上|方面|领域|项目)?(?:的)?$")
_DEED_FIRST = re.compile(rf"^{_DEED}(?=.{{2,}})")


def plans_of_joint_work(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of with whom somebody works, narrowed to the agreements whose purpose holds the words."""
    plain = unmarked(text)
    if (agreed := _AGREED.match(plain)) is not None:
        yield from islice(_agreed(plan, agreed["x"], agreed["rest"], ontology), 1)
        return
    for found in (m for pattern in _ASKED if (m := pattern.match(plain)) is not None):
        partners = plan(f"{found['x']}与{found['who']}合作")
        if partners.plan is not None and partners.verdict == "planned":
            yield from _for(partners.plan, _DEED_FIRST.sub("", found["for"]), ontology)
            return


def _agreed(plan: Callable[[str], Planned], one: str, rest: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of whether two work together, for what stands behind the name of the second, the longest first."""
    for at in range(len(rest), 1, -1):
        work = plan(f"{one}与{rest[:at]}合作吗")
        words = _AROUND.sub("", rest[at:])
        if work.plan is not None and work.verdict == "planned":
            yield from _for(work.plan, words, ontology) if words else (work.plan,)


def _for(partners: Plan, words: str, ontology: Ontology) -> Iterator[Plan]:
    named = {e.name for e in lexicon_of(ontology, "zh").elements.get(_PURPOSE, ()) if e.kind == "property"}
    carried = [
        (n, q) for n, e in enumerate(partners.edges) for q in ontology.relations[e.relation].qualifiers if q in named
    ]
    if partners.answer in ("list", "bool") and len(carried) == 1:
        at, prop = carried[0]
        by = Filter(prop=prop, op="contains", value=words)
        edge = partners.edges[at]
        narrowed = replace(edge, where=(*edge.where, by))
        yield replace(partners, edges=(*partners.edges[:at], narrowed, *partners.edges[at + 1 :]))
