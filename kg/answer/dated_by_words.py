"""A figure that a source dates only in its words: 截至2025年底有员工265人, reported in the spring after."""

from __future__ import annotations

import calendar
from dataclasses import replace

from kg.answer.rows import Result, run
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.plan import Plan
from kg.plan.planned import Lang
from ontology.model import Ontology


def dated_by_words(
    plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str
) -> tuple[Plan, Result] | None:
    """Return the plan without its day and the rows whose sources say that very day beside the figure, None if none do.

    Only of one known thing's figure on a day; a stretch of time is what the figure's own period must say.
    """
    target = next((v for v in plan.variables if v.name == plan.target and v.ids), None)
    day = plan.time.as_of if plan.time is not None else ""
    observed = [p for c in plan.columns if (p := ontology.properties.get(c.prop)) and p.observed and not c.part]
    if plan.answer != "value" or target is None or not day or plan.edges or len(observed) != 1:
        return None
    timeless = replace(plan, time=None)
    result = run(compile_plan(timeless, ontology, today=today, lang=lang), reader)
    told = [
        row
        for row in result.rows
        if row.values.get(observed[0].name) not in (None, "")
        and any(says_day(source.quote, source.date, day) for source in result.cited(row))
    ]
    return (timeless, replace(result, rows=tuple(told), total=len(told))) if told else None


def says_day(quote: str, published: str, day: str) -> bool:
    """Say whether a quote names a day as Chinese sources do; a year that goes without saying is that of the report."""
    return any(words in quote for words in _spelled(day, published))


def _spelled(day: str, published: str) -> tuple[str, ...]:
    parts = day.split("-")
    year, month, number = parts[0], "".join(parts[1:2]), "".join(parts[2:3])
    if not month:
        endings = ("年底", "年末", "年年底", "年年末", "年12月31日", "年12月底", "年12月末")
        return tuple(f"{year}{end}" for end in endings)
    last = str(calendar.monthrange(int(year), int(month))[1])
    ends = (f"{int(number)}日",) if number else ("底", "末", f"{last}日")
    months = tuple(f"{int(month)}月{end}" for end in ends)
    bare = tuple(f"截至{words}" for words in months) if published[:4] == year else ()
    return (*(f"{year}年{words}" for words in months), *bare)
