"""Losses in Chinese questions: a loss of more than 100 million is a profit below minus 100 million.

亏损最多 is the lowest profit, and 亏损最少 the highest of those below nought; read as plain profits both would be the
other end.
"""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Filter, Op, Order, Plan
from kg.planner.items import Item

_LOSS = ("亏", "净亏")  # how words for a loss begin; the ontology has them as names of the profit
_TURNED: dict[Op, Op] = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "=": "="}


def as_losses(items: tuple[Item, ...], plan: Plan) -> Plan:
    """Return the plan of a question that speaks of losses with its bounds and its order turned round."""
    props = {e.name for i in items if i.text.startswith(_LOSS) and not i.hits for e in i.of_kind("property")}
    if not props:
        return plan
    filters = tuple(turned for f in plan.filters for turned in (_turned(f) if f.prop in props else (f,)))
    ranked = [o.by for o in plan.order if o.by is not None and o.by.prop in props]
    below = tuple(Filter(var=term.var, prop=term.prop, op="<", value=0) for term in ranked)
    return replace(plan, filters=(*filters, *below), order=tuple(_other_end(o, props) for o in plan.order))


def _turned(filter_: Filter) -> tuple[Filter, ...]:
    """Return the condition on the profit that a condition on the loss means."""
    below = replace(filter_, op="<", value=0, currency="", unit="")
    if filter_.op == "is_known":
        return (below,)
    if filter_.op not in _TURNED or not isinstance(filter_.value, int | float):
        return (filter_,)
    turned = replace(filter_, op=_TURNED[filter_.op], value=-filter_.value)
    return (turned, below) if filter_.op in ("<", "<=") else (turned,)


def _other_end(order: Order, props: set[str]) -> Order:
    turns = order.by is not None and order.by.prop in props
    return replace(order, descending=not order.descending) if turns else order
