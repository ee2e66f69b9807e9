"""A month, or a day of one, without its year: "Who becomes chief executive of X in September?".

The question without it is planned first. Its one relation must then begin, or be made, in such a month of any year; a
relation without dates, or a second one, makes no plan.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from kg.plan.plan import Filter, Plan, Term
from kg.planner.question import unmarked
from ontology.model import Ontology

_YEARS = range(1990, 2041)  # of any of which a month may be


@cache
def _said() -> re.Pattern[str]:
    month = f"(?P<month>{'|'.join(name for name in calendar.month_name if name)})"
    day = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
    after = r"(?P<after>[0-9]{1,2})(?:st|nd|rd|th)?"
    # "on 1 September", "on September 1", "from September", "in early September"; no year follows
    return re.compile(
        rf"(?:,? ?)\b(?:in|on|from|as of|starting|this|next|at the (?:start|beginning|end) of)"
        rf"(?: early| mid| late)? (?:the )?(?:{day} (?:of )?)?{month}(?: {after})?\b(?!,? ?(?:19|20)[0-9][0-9])",
        re.IGNORECASE,
    )


def plans_of_a_month(plans: Callable[[str], Iterator[Plan]], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question with a month alone; `plans` reads what is left of it."""
    plain = unmarked(text)
    found = _said().search(plain)
    if found is None or _said().search(plain, found.end()) is not None:
        return
    rest = " ".join(f"{plain[: found.start()]} {plain[found.end() :]}".split())
    for plan in plans(rest):
        if (dated := _in_month(plan, _dates(found), ontology)) is not None:
            yield dated
            return


def _dates(found: re.Match[str]) -> tuple[str, ...]:
    """Return the beginnings of ISO dates that the words may mean: of each year that month, or that day."""
    names = [name.lower() for name in calendar.month_name]
    month, day = names.index(found["month"].lower()), found["day"] or found["after"]
    tail = f"{month:02d}-{int(day):02d}" if day else f"{month:02d}"
    return tuple(f"{year}-{tail}" for year in _YEARS)


def _in_month(plan: Plan, dates: tuple[str, ...], ontology: Ontology) -> Plan | None:
    """Return the plan with its one relation beginning on such a date; None where that is not sure to be meant."""
    own = [e for e in plan.edges if not e.given]
    if plan.answer not in ("list", "bool", "value") or len(own) != 1 or plan.time is not None:
        return None
    edge = own[0]
    relation = ontology.relations[edge.relation]
    if edge.others or edge.closure or edge.time is not None or not relation.dated:
        return None
    begins = Filter(prop="valid_from", op="in", values=dates)
    dated = replace(edge, name=edge.name or "month1", where=(*edge.where, begins))
    there = {f.prop for f in edge.where} | {c.prop for c in plan.columns}
    told = [q for q in relation.qualifiers if q == "title" and q not in there]
    shown = tuple(Term(var=dated.name, prop=prop) for prop in (*told, "valid_from")) if plan.answer != "bool" else ()
    edges = tuple(dated if e is edge else e for e in plan.edges)
    return replace(plan, edges=edges, columns=(*plan.columns, *shown))
