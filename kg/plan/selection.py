"""A selection as a subquery: the things it chooses, before the rest of the pattern is matched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.plan.clauses import Clauses, safe
from kg.plan.plan import Order, Pattern, Selection

PROOFS = 40  # statements kept for one chosen thing

Writer = Callable[[Clauses, Pattern], list[str]]


def selected(clauses: Clauses, selection: Selection, at: int, *, match: Writer, absent: Callable[..., str]) -> str:
    """Write the subquery, bind its variable, and return the expression for the statements behind the choice."""
    var = clauses.scope.variables[selection.var]
    pattern = replace(selection.pattern, variables=(var, *selection.pattern.variables))
    inner = Clauses(clauses.scope.within(selection.pattern), today=clauses.today)
    inner.params = clauses.params
    evidence = " + ".join(match(inner, pattern)) or "[]"
    inner.require([absent(inner, part) for part in selection.without])
    name, proof = safe(selection.var), f"kg_chosen{at}"
    key = _key(inner, selection.order)
    counts = [f"count(DISTINCT {safe(m.over.var)}.id) AS {safe(m.name)}" for m in selection.measures]
    keys = [f"{key} AS kg_key"] if key else []
    body = f"{inner.text()}\nWITH {', '.join([name, *counts, *keys, f'collect({evidence})[0..{PROOFS}] AS kg_proof'])}"
    demands = [
        f"{safe(h.measure)} {'<>' if h.op == '!=' else h.op} {clauses.param(h.value, 'having')}"
        for h in selection.having
    ]
    demands += ["kg_key IS NOT NULL"] if key else []
    body += f"\nWHERE {' AND '.join(demands)}" if demands else ""
    clauses.add(f"CALL () {{\n{body}\n{_cut(clauses, selection, name, proof)}\n}}")
    clauses.bound.add(selection.var)
    return proof


def _key(clauses: Clauses, orders: tuple[Order, ...]) -> str:
    """Return what things are ranked by: a property of theirs, or the best of their edges' dates."""
    by = orders[0].by if orders else None
    if by is None:
        return ""
    known = clauses.scope.known(by.var, by.prop, "selections")
    return f"{'max' if orders[0].descending else 'min'}({clauses.property(by.var, known)})"


def _cut(clauses: Clauses, selection: Selection, name: str, proof: str) -> str:
    """Return the end of the subquery: everything, the first few by name, or the best with their ties."""
    flat = "reduce(kg_s = [], kg_p IN {} | kg_s + kg_p)"
    if selection.limit is None:
        return f"RETURN {name}, {flat.format('kg_proof')} AS {proof}"
    limit = clauses.param(selection.limit, "chosen")
    if not selection.order:
        return f"RETURN {name}, {flat.format('kg_proof')} AS {proof}\nORDER BY {name}.name, {name}.id\nLIMIT {limit}"
    order = selection.order[0]
    key = "kg_key" if order.by is not None else safe(order.measure)
    ranked = f"WITH {name}, {key} AS kg_rank, kg_proof ORDER BY kg_rank{' DESC' if order.descending else ''}, {name}.id"
    sign = "=" if selection.nth else ">=" if order.descending else "<="
    some = f"size(kg_ranked) <= {limit} OR "
    if selection.nth:  # who shares the place before has it, and nobody this one
        before = f"kg_ranked[{limit} - 2].rank <> kg_ranked[{limit} - 1].rank"
        some = f"size(kg_ranked) >= {limit} AND ({limit} = 1 OR {before}) AND "
    return (
        f"{ranked}\nWITH collect({{thing: {name}, rank: kg_rank, proof: kg_proof}}) AS kg_ranked\n"
        f"UNWIND [kg_x IN kg_ranked WHERE {some}kg_x.rank {sign} kg_ranked[{limit} - 1].rank] AS kg_x\n"
        f"RETURN kg_x.thing AS {name}, {flat.format('kg_x.proof')} AS {proof}"
    )
