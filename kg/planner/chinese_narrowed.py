"""Chinese questions that are a plainer one and what narrows it: 代理总经理, 博士在哪读的, 前三大客户, 谁占股更高."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Plan
from kg.plan.planned import Planned
from kg.planner.before import alone
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_WHERE = r"(?:哪所学校|哪所大学|哪所院校|哪个学校|哪个大学|哪里|哪儿|哪)"
_DEGREES = {
    "博士": ("博士", "博士学位", "PhD", "doctorate", "doctoral degree"),
    "硕士": ("硕士", "硕士学位", "研究生", "master's degree", "MSc", "MBA"),
    "本科": ("本科", "学士", "学士学位", "bachelor's degree", "BSc"),
}
_DIGITS = {"两": 2, "三": 3, "四": 4, "五": 5, "十": 10}

# What asks, the plainer question, the qualifier that narrows its one edge, and by what.
_DEGREE = (
    re.compile(rf"^(.+?)(?:的)?(博士|硕士|本科)(?:学位)?(?:是)?在{_WHERE}(?:读|念|上|拿|取得|获得|毕业)(?:的|到)?$"),
    re.compile(rf"^(.+?)(?:是)?在{_WHERE}(?:读|念|上|拿|取得|获得)(?:的|了)?(博士|硕士|本科)(?:学位)?(?:的)?$"),
)
_ACTING = (
    re.compile(r"^(?:现在)?(?:是)?(?:谁|哪位)(?:在|正在)?(?:代理|代任|代行)(?:着|担任)?(.+?)(?:一职|职务|的职务)?$"),
    re.compile(r"^(.+?)的?(?:代理|代)(.+?)(?:是谁|是哪位|由谁担任)$"),
)
_WHOLE = re.compile(
    r"^(?:是)?(谁|哪家公司|哪家企业)(?:百分之百|百分百|100%|全资)(?:地)?(?:持有|拥有|持股)(?:了|着)?(.+?)(?:的股份|的股权)?$"
)
_TOP = re.compile(
    r"^(.+?)的?前([两三四五十]|[2-9]|10)大(客户|供应商|股东)(?:是谁|都是谁|是哪些|有哪些|是哪几家|分别是谁|是哪些公司)?$"
)
_MORE = (
    re.compile(
        r"^(?P<a>.+?)(?:和|与|跟)(?P<b>.+?)在(?P<firm>.+?)(?:里面|里|中|那里|的股份里)?[，,]?(?:是)?(?:谁|哪家|哪个)(?:的)?"
        r"(?:持股比例|持股|占股比例|占股|股份|股权|持有的股份)(?:更高|更多|更大|多|高|大)$"
    ),
    re.compile(
        r"^(?P<firm>.+?)的(?:股东|股份|股权)(?:里面|里|中|当中)[，,]?(?P<a>.+?)(?:和|与|跟)(?P<b>.+?)(?:是)?(?:谁|哪家|哪个)(?:的)?"
        r"(?:持股比例|持股|占股比例|占股|股份|股权|持有的股份)?(?:更高|更多|更大|多|高|大)$"
    ),
)


def plans_narrowed(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question that is a plainer one and more; none where it is not of this kind."""
    plain = text.strip().rstrip("?.!。？！ ").strip()
    for read in (_degree, _acting, _whole, _top, _more):
        yield from read(plan, plain, ontology)


def _narrowed(found: Planned, prop: str, by: Filter, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan with its one edge narrowed; none where it has more edges or they do not carry the qualifier."""
    plan = found.plan
    if found.verdict != "planned" or plan is None or len(plan.edges) != 1 or plan.without:
        return
    edge = plan.edges[0]
    if prop in ontology.relations[edge.relation].qualifiers:
        yield replace(plan, edges=(replace(edge, where=(*edge.where, by)),))


def _degree(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    for pattern in _DEGREE:
        if found := pattern.match(text):
            by = Filter(prop="degree", op="in", values=_DEGREES[found[2]])
            yield from _narrowed(plan(f"{found[1]}毕业于哪所大学"), "degree", by, ontology)


def _acting(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    for pattern in _ACTING:
        if found := pattern.match(text):
            by = Filter(prop="acting", value=True)
            yield from _narrowed(plan("的".join(found.groups()) + "是谁"), "acting", by, ontology)


def _whole(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    if found := _WHOLE.match(text):
        by = Filter(prop="share", op=">=", value=1.0)
        yield from _narrowed(plan(f"{found[1]}持股{found[2]}"), "share", by, ontology)


def _top(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of the largest one for the largest few."""
    found = _TOP.match(text)
    if found is None:
        return
    largest = plan(f"{found[1]}的最大{found[3]}是谁").plan
    if largest is not None and largest.limit == 1 and largest.order and len(largest.edges) == 1:
        yield replace(largest, limit=_DIGITS.get(found[2]) or int(found[2]))


def _more(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of the largest shareholder for both that are named: an unknown share is not the smaller."""
    found = next((m for pattern in _MORE if (m := pattern.match(text))), None)
    if found is None:
        return
    largest = plan(f"{found['firm']}的最大股东是谁").plan
    pair = [alone(plan(found[key])) for key in ("a", "b")]
    if largest is None or largest.limit != 1 or len(largest.edges) != 1 or None in pair:
        return
    names = tuple(name for known in pair if known is not None for name in known.names)
    among = Filter(var=largest.target, prop="name", op="in", values=names)
    yield replace(largest, filters=(*largest.filters, among), limit=None)
