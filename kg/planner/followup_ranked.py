"""Which of the rows of the question before: 其中谁领投, 谁最多, 其中最大的是谁."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Order, Plan, Term
from ontology.model import Ontology

_WHO = r"(?:谁|哪(?:一)?(?:家|个|位)(?:公司|机构|企业|股东|客户|投资方)?)"
_OF_THEM = r"^(?:其中|这里面|里面|当中|这些(?:公司|机构|股东|客户)?(?:里|中)?)?[，,]?"
_MOST = (
    re.compile(
        rf"{_OF_THEM}{_WHO}(?:的)?(?:持股|占股|占比|份额|股份|比例|持有的)?(?:是)?(?:最多|最大|最高)(?:的)?[?？]?$"
    ),
    re.compile(
        rf"{_OF_THEM}(?:持股|占股|占比|份额|股份)?(?:最多|最大|最高)的(?:公司|机构|股东|客户|一家|一个)?(?:是|叫)?{_WHO}[?？]?$"
    ),
)
_LED = re.compile(rf"{_OF_THEM}{_WHO}(?:是)?(?P<led>领投|跟投)(?:的|了|方)?[?？]?$")


def among_rows(typed: str, context: Plan | None, ontology: Ontology) -> Plan | None:
    """Return the plan of the question before narrowed to the one with most, or to who led; None for any other."""
    at = _link(context, ontology)
    if context is None or at is None:
        return None
    edge = context.edges[at]
    carried = ontology.relations[edge.relation].qualifiers
    named = replace(edge, name=edge.name or "row1")
    if (led := _LED.match(typed.strip())) and "lead" in carried and not any(f.prop == "lead" for f in edge.where):
        only = Filter(prop="lead", value=led["led"] == "领投")
        return _with(context, at, replace(named, where=(*named.where, only)))
    if any(p.match(typed.strip()) for p in _MOST) and "share" in carried and "round" not in carried:
        share = Term(var=named.name, prop="share")
        known = Filter(var=named.name, prop="share", op="is_known")
        return replace(
            _with(context, at, named),
            filters=(*context.filters, known),
            columns=(share,),
            order=(Order(by=share, descending=True),),
            limit=1,
        )
    return None


def _with(context: Plan, at: int, edge: Edge) -> Plan:
    return replace(context, answer="list", columns=(), edges=(*context.edges[:at], edge, *context.edges[at + 1 :]))


def _link(context: Plan | None, ontology: Ontology) -> int | None:
    """Return the place of the one link that the rows of a plain list were found by."""
    if context is None or context.answer not in ("list", "count") or context.limit or context.group or context.order:
        return None
    ends = [n for n, e in enumerate(context.edges) if context.target in (e.subject, e.object) and not e.given]
    return ends[0] if len(ends) == 1 and context.edges[ends[0]].relation in ontology.relations else None
