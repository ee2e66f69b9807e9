"""Chinese questions of three parts and more: X是谁创办的？哪一年？总部在哪？ Later parts leave out their subject."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.in_two import plans_after
from kg.planner.question import unmarked
from kg.planner.two_parts_zh import said_for_short
from ontology.model import Ontology

MOST = 5  # parts that are looked at
_CUT = re.compile(r"[？?；;，,]\s*(?:还有|另外|以及|并且|同时|那么)?")
_ASKS = re.compile(r"[谁哪啥几吗]|什么|多少|何时|多大|多久|是否|有没有|怎么")


def plans_in_several(
    plan: Callable[[str], Planned], text: str, ontology: Ontology
) -> tuple[Planned, tuple[tuple[Planned, ...], ...]] | None:
    """Return the plan of the first part, and of each later one all that it may mean; None where one has no plan."""
    parts = [part for part in _CUT.split(unmarked(text)) if part]
    if not 3 <= len(parts) <= MOST or not all(_ASKS.search(part) for part in parts):
        return None
    first = plan(parts[0])
    if first.verdict != "planned" or first.plan is None:
        return None
    later = tuple(_after(plan, parts[0], part, first.plan, ontology) for part in parts[1:])
    return (first, later) if all(later) else None


def _after(
    plan: Callable[[str], Planned], first: str, part: str, before: Plan, ontology: Ontology
) -> tuple[Planned, ...]:
    """Return the plans of a later part, with the round or the title that only the first part names."""
    whole = plan(said) if (said := said_for_short(first, part)) else None
    if whole is not None and whole.verdict == "planned":
        return (whole,)
    return plans_after(plan, part, before, ontology)
