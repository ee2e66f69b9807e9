"""Who was there before: those who held what a named one holds now, and hold it no longer.

Only of one who holds it now can that be said for sure: all who held it before are those who have left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan, Variable
from kg.plan.planned import Lang, Planned

_BEFORE: dict[Lang, tuple[tuple[re.Pattern[str], str, str], ...]] = {
    "en": (
        (re.compile(r"^(who .+?),? (?:before|prior to|until) (.+)$", re.IGNORECASE), r"\1", r"\2"),
        (re.compile(r"^who (?:preceded|came before) (.+?) (?:as|at) (.+)$", re.IGNORECASE), r"who is \2", r"\1"),
        (
            re.compile(
                r"^whom? (?:did|has|does) (.+?) (?:succeed(?:ed)?|replaced?|take over from|follow) (?:as|at) (.+)$",
                re.IGNORECASE,
            ),
            r"who is \2",
            r"\1",
        ),
    ),
    "zh": (
        (re.compile(r"^(?:在)?(.+?)(?:之前|以前|前)[，,]?(?:是)?谁(?:是|任|担任|当)(.+)$"), r"谁是\2", r"\1"),
        (re.compile(r"^(?:在)?(.+?)(?:之前|以前)[，,]?(.+?)(?:是谁|由谁担任|是哪位)$"), r"\2是谁", r"\1"),
        (re.compile(r"^(.+?)(?:接替|接任|取代)(?:的是|了)?谁(?:担任|出任|任|成为)(.+)$"), r"谁是\2", r"\1"),
    ),
}


def plans_before(plan: Callable[[str], Planned], text: str, lang: Lang) -> Iterator[Plan]:
    """Yield the plans of "who was the CEO of X before Y"; none where the question is not of this kind."""
    plain = text.strip().rstrip("?.!。？！ ").strip()
    for pattern, asked, named in _BEFORE[lang]:
        found = pattern.match(plain)
        if found is None:
            continue
        held, holder = plan(found.expand(asked)), plan(found.expand(named))
        if held.plan is not None and held.verdict == "planned" and (known := _alone(holder)) is not None:
            yield from _left(held.plan, known)


def _alone(found: Planned) -> Variable | None:
    """Return the one thing that a bare name means."""
    plan = found.plan
    if found.verdict != "planned" or plan is None or plan.answer != "describe" or plan.edges or plan.filters:
        return None
    return plan.variables[0] if len(plan.variables) == 1 and len(plan.variables[0].ids) == 1 else None


def _left(held: Plan, holder: Variable) -> Iterator[Plan]:
    """Yield the list's plan for those who hold it no longer, where `holder` holds it now."""
    plain = held.answer == "list" and not (held.without or held.either or held.limit or held.group or held.time)
    if not plain or len(held.edges) != 1 or held.target not in (held.edges[0].subject, held.edges[0].object):
        return
    edge = held.edges[0]
    now = replace(holder, name="now1")
    subject, object_ = (now.name if end == held.target else end for end in (edge.subject, edge.object))
    present = replace(edge, name="", status=("asserted",), subject=subject, object=object_, given=True)
    yield replace(
        held,
        variables=(*held.variables, now),
        edges=(replace(edge, status=("former",)), present),
    )
