"""Who said certain words: a paragraph may quote several people, so the statement's own quote must hold the words."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.answer import ResultRow
from kg.answer.rows import Result
from kg.identity.fold import folded, has_han
from kg.plan.plan import Plan
from kg.plan.scope import SAID


def spoken(plan: Plan, result: Result) -> Result:
    """Return the result with only those rows of "who said X" whose quotes hold X; any other result as it is."""
    passages = {e.object for e in plan.edges if e.relation == SAID}
    asked = [f for f in plan.filters if f.var in passages and f.prop == "text" and f.op == "contains"]
    words = [folded(str(f.value)) for f in asked]
    if not words:
        return result
    rows = tuple(row for row in result.rows if all(_told(plan, result, row, w) for w in words))
    return replace(result, rows=rows, total=len(rows))


def _told(plan: Plan, result: Result, row: ResultRow, words: str) -> bool:
    speakers = {e.subject for e in plan.edges if e.relation == SAID and e.object == plan.target}
    named = next((v.names[0] for v in plan.variables if v.name in speakers and v.names), "")
    name = named or str(row.values.get(plan.target) or "")
    return any(_says(source.quote, words, name) for source in result.cited(row))


def _says(quote: str, words: str, name: str) -> bool:
    """Say whether a quote has the words as those of `name`: of several remarks the sentence must name whom."""
    text = folded(quote)
    at = text.find(words)
    several = quote.count("“") > 1 or quote.count('"') > 2
    if at < 0 or has_han(text) or not several:
        return at >= 0
    ends = [m.end() for m in re.finditer(r"[.!?][\"”]?\s+(?=\S)", text[:at])]
    after = re.search(r"[.!?][\"”]?(?:\s|$)", text[at:])
    sentence = text[ends[-1] if ends else 0 : at + (after.end() if after else len(words))]
    return not name or folded(name).split()[-1] in sentence
