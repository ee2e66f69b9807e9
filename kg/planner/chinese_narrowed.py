"""Chinese questions that are a plainer one and what narrows it: 代理总经理, 博士在哪读的, 前三大客户, 谁占股更高."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Plan
from kg.plan.planned import Planned
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
    re.compile(r"^(?:现在)?(?:是)?(?:谁|哪位)(?:在|正在)?(?:代理|代任|代行)(?:着|担任)?(.+?)(?:一职|职务|的职务)?$"),
    re.compile(r"^(.+?)的?(?:代理|代)(.+?)(?:是谁|是哪位|由谁担任)$"),
    re.compile(
        r"^(.+?)(?:一职|职务|的职务|职责)?[，,]?(?:现在|目前|暂时|暂)*(?:是)?由(?:谁|哪位)(?:在|来|暂时)?(?:代理|代行|代任|暂代|代为履行|代履行|代)"
        r"(?:着|职责|职务|其职)?$"
    ),
)
_WHOLE = re.compile(
    r"^(?:是)?(谁|哪家公司|哪家企业)(?:百分之百|百分百|100%|全资)(?:地)?(?:持有|拥有|持股)(?:了|着)?(.+?)(?:的股份|的股权)?$"
)
_WHOLLY = re.compile(
    r"^(.+?)的(子公司|下属公司|控股公司|附属公司)(?:里面|里|中|当中)?[，,]?(?:有)?(?:哪些|哪家|哪几家)(?:公司)?(?:是)?"
    r"(?:百分之百|百分百|100%|全资)(?:持有|控股|控制|拥有|持股)?(?:的)?$"
)
_SHARE = re.compile(r"(?P<share>\d+(?:\.\d+)?)\s*%(?:的)?(?P<what>股权|股份)?")


def plans_narrowed(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question that is a plainer one and more; none where it is not of this kind."""
    plain = text.strip().rstrip("?.!。？！ ").strip()
    for read in (_degree, _acting, _whole, _of_a_share):
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
    if found := _WHOLLY.match(text):
        by = Filter(prop="share", op=">=", value=1.0)
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
    bare = text[:start].removesuffix("的") + text[end:]
    yield from _narrowed(plan(bare), "share", by, ontology)
