"""What part of a firm's sales one customer is, in Chinese: Y占X收入多少, X有几成收入来自Y, X对Y的销售占比."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan, Term
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.lexicon import relations_of
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_PART = r"(?:是|为|有|达|达到)?(?:大概|大约|约)?(?:多少|几成|多大(?:的)?(?:比例|比重|份额|一部分|一块)?|百分之几|百分之多少|几个百分点|多高)"
_SALES = r"(?:总)?(?:营业收入|销售收入|业务收入|收入|营收|销售额|销售)"
_RATE = r"(?:的)?(?:占比|比例|比重|份额)"
_IN = r"(?:里面|当中|里|中)?"
_SHARES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<y>.+?)(?:占|占到|占了)(?:到|了)?(?P<x>.+?)(?:的)?{_SALES}(?:{_RATE})?{_PART}$",
        rf"^(?P<x>.+?)(?:对|向|给)(?P<y>.+?)(?:的)?(?:供货|销售额|销售|收入|出货)(?:额|收入)?(?:占{_SALES})?(?:{_RATE}(?:{_PART})?|占{_PART})$",
        rf"^(?P<y>.+?)(?:给|为)(?P<x>.+?)(?:贡献|带来)(?:了)?{_PART}(?:的)?{_SALES}$",
        rf"^(?P<y>.+?)(?:贡献|带来)(?:了)?(?P<x>.+?)(?:的)?{_PART}(?:的)?{_SALES}$",
        rf"^(?P<y>.+?)在(?P<x>.+?)(?:的)?{_SALES}{_IN}(?:{_RATE}(?:{_PART})?|占{_PART})$",
        rf"^(?P<x>.+?){_PART}(?:的)?{_SALES}(?:是)?(?:来自于?|来源于|靠|依赖|依靠)(?P<y>.+?)(?:的)?$",
        rf"^(?P<x>.+?)(?:的)?{_SALES}{_IN}{_PART}(?:是)?(?:来自于?|来源于|靠|依赖|依靠)(?P<y>.+?)(?:的)?$",
    )
)


def plans_of_sales_shares(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of the part of a firm's sales that goes to one customer, where both are known by name."""
    plain = unmarked(text)
    supplies = next((r for r in relations_of(ontology, "供货", "zh") if "share" in r.qualifiers), None)
    for found in (m for pattern in _SHARES if (m := pattern.match(plain)) is not None) if supplies is not None else ():
        seller, buyer = alone(plan(found["x"])), alone(plan(found["y"]))
        if supplies is None or seller is None or buyer is None:
            continue
        edge = Edge(relation=supplies.name, subject="v1", object="v2", name="e1")
        yield Plan(
            answer="value",
            target="v1",
            variables=(replace(seller, name="v1"), replace(buyer, name="v2")),
            edges=(edge,),
            filters=(Filter(var="e1", prop="share", op="is_known"),),
            columns=(Term(var="e1", prop="share"),),
        )
        return
