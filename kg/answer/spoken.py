"""Who said certain words: a paragraph may quote several people, so the statement's own quote must hold the words."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.rows import Result
from kg.identity.fold import folded
from kg.plan.plan import Plan
from kg.plan.scope import SAID


def spoken(plan: Plan, result: Result) -> Result:
    """Return the result with only those rows of "who said X" whose quotes hold X; any other result as it is."""
    passages = {e.object for e in plan.edges if e.relation == SAID}
    asked = [f for f in plan.filters if f.var in passages and f.prop == "text" and f.op == "contains"]
    words = [folded(str(f.value)) for f in asked]
    if not words:
        return result
    quotes = {row.id: [folded(s.quote) for s in result.cited(row)] for row in result.rows}
    rows = tuple(row for row in result.rows if any(w in quote for quote in quotes[row.id] for w in words))
    return replace(result, rows=rows, total=len(rows))
