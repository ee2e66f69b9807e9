"""A part of a product by what it is: 鸥翔X1上的飞控系统叫什么, X的发动机由谁生产, X用的是哪款芯片.

What the product uses is planned; the word for the part goes along, so that the answer holds it against what the sources
call each thing that is used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.plan.plan import Edge, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.described_zh import Described
from kg.planner.lexicon import relation_of
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

Planner = Callable[[str], Planned]

_ON = r"(?:上面|上|里面|里|中)?"
_MEANS = r"(?:将要|将会|将|会|要|打算|计划|拟|预计)?"
_USED = r"(?:所采用|所使用|所搭载|所用|采用|使用|搭载|配备|安装|接入|内置|装|用)"
_GOODS = r"(?P<goods>[\u4e00-\u9fffA-Za-z]{2,10}?)"
_FIRM = r"(?:谁|哪(?:一)?(?:家|个)?(?:公司|企业|厂商|厂家|机构|单位)?)"
_MADE = r"(?:生产|制造|造|开发|研发|研制|提供|设计|做|供应|供)"
_WHICH = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<x>.+?){_ON}{_MEANS}{_USED}(?:的|了)?(?:是)?(?:哪款|哪种|什么|哪个|哪一款|哪型|哪套|哪家的|啥|哪些){_GOODS}$",
        rf"^(?P<x>.+?){_ON}(?:{_USED}的|的){_GOODS}(?:叫什么名字|叫什么|叫啥|是什么|是哪款|是哪个|是哪种)$",
    )
)
_MAKER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<x>.+?){_ON}(?:{_USED}的|的){_GOODS}(?:是)?(?:由)?{_FIRM}{_MADE}(?:的)?$",
        rf"^(?P<x>.+?){_ON}(?:{_USED}的|的){_GOODS}(?:的)?(?:制造商|生产商|厂商|厂家|开发商|供应商|提供商|研发商)(?:是谁|是哪家|是哪家公司|有谁)?$",
        rf"^(?P<x>.+?){_ON}{_USED}(?:的)?(?:是)?{_FIRM}(?:家)?(?:{_MADE})?的{_GOODS}$",
    )
)
_QUOTED = re.compile(r"^[“\"「《](.+?)[”\"」》][\u4e00-\u9fff]{0,8}$")


def plans_of_parts(plan: Planner, text: str, ontology: Ontology) -> Iterator[Described]:
    """Yield the plan of what a product uses, with the word by which the question tells one part from the others."""
    plain = unmarked(text)
    uses, offers = (relation_of(ontology, verb, "zh") for verb in ("使用", "提供"))
    if uses is None or offers is None:
        return
    for patterns, made in ((_MAKER, True), (_WHICH, False)):
        for found in (m for pattern in patterns if (m := pattern.match(plain)) is not None):
            thing = _thing(plan, found["x"], ontology, made=made)
            if thing is not None:
                yield Described(
                    plan=_used(thing, uses, offers if made else None), word=found["goods"], words=(found["goods"],)
                )


def _thing(plan: Planner, words: str, ontology: Ontology, *, made: bool) -> Variable | None:
    """Return the product that the words name, with or without what it is after its quoted name.

    Who uses a part may be a firm too; who made the part of a firm is another question (`made`).
    """
    quoted = _QUOTED.match(words)
    ways = (words, quoted[1]) if quoted else (words,)
    found = (alone(plan(way)) for way in ways)
    kinds = ("Product",) if made else ("Product", "Organization")
    return next((v for v in found if v is not None and any(ontology.is_a(v.cls, k) for k in kinds)), None)


def _used(thing: Variable, uses: Relation, offers: Relation | None) -> Plan:
    """Return the plan of the products that a product uses or is to use, with their makers where these are asked for."""
    cls = next((r for r in uses.range if r == "Product"), uses.range[0])
    part = Variable(name="part1", cls=cls)
    edges = (Edge(relation=uses.name, subject=thing.name, object="part1", status=("asserted", "planned")),)
    if offers is None:
        return Plan(answer="list", target="part1", variables=(thing, part), edges=edges)
    maker = Variable(name="maker1", cls=offers.domain[0])
    made = Edge(relation=offers.name, subject="maker1", object="part1")
    shown = (Term(var="maker1"),)
    return Plan(answer="list", target="part1", variables=(thing, part, maker), edges=(*edges, made), columns=shown)
