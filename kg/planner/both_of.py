"""What is said of two names at once: "Which companies do A and B back", of each of which the same must hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked

_BOTH = re.compile(
    r"^(?P<head>(?:which|what) [a-z -]+?) (?P<aux>do|did|have|are) (?:both )?(?P<a>.+?) and (?P<b>.+?) "
    r"(?P<verb>(?-i:(?:both |jointly |each )?[a-z]+(?: [a-z]+){0,3}?))(?: together| jointly)?$",
    re.IGNORECASE,
)
_ONE = {"do": "does", "did": "did", "have": "has", "are": "is"}


def plans_of_both(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plan of a list in which one relation holds of both names; none where the two are not read alike."""
    said = _BOTH.match(unmarked(text))
    if said is None:
        return
    verb = re.sub(r"^(?:both|jointly|each) ", "", said["verb"], flags=re.IGNORECASE)
    asked = [f"{said['head']} {_ONE[said['aux'].lower()]} {name} {verb}" for name in (said["a"], said["b"])]
    first, second = (found.plan if found.verdict == "planned" else None for found in map(plan, asked))
    if first is None or second is None or not _alike(first, second):
        return
    names = {v.name: f"both_{n}" for n, v in enumerate(second.variables)} | {second.target: first.target}
    edge = second.edges[0]
    more = replace(edge, name="", subject=names[edge.subject], object=names[edge.object])
    others = tuple(replace(v, name=names[v.name]) for v in second.variables if v.name != second.target)
    yield replace(first, variables=(*first.variables, *others), edges=(*first.edges, more))


def _alike(first: Plan, second: Plan) -> bool:
    """Say whether two lists ask by the same relation, each of one name."""
    pair = (first, second)
    if any(p.answer != "list" or len(p.edges) != 1 or p.filters or p.columns or p.order or p.limit for p in pair):
        return False
    named = [[v for v in p.variables if v.ids] for p in pair]
    if any(len(known) != 1 for known in named) or named[0][0].ids == named[1][0].ids:
        return False
    return first.edges[0].relation == second.edges[0].relation and first.edges[0].status == second.edges[0].status
