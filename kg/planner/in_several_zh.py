"""Chinese questions of three parts and more: X是谁创办的？哪一年？总部在哪？ Later parts leave out their subject."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.plan.planned import Planned
from kg.planner.in_two import plans_after
from ontology.model import Ontology

MOST = 5  # parts that are looked at
_CUT = re.compile(r"[？?；;，,]\s*(?:还有|另外|以及|并且|同时|那么)?")
_ASKS = re.compile(r"[谁哪啥几吗]|什么|多少|何时|多大|多久|是否|有没有|怎么")


def plans_in_several(
    plan: Callable[[str], Planned], text: str, ontology: Ontology
) -> tuple[Planned, tuple[tuple[Planned, ...], ...]] | None:
    """Return the plan of the first part, and of each later one all that it may mean; None where one has no plan."""
    parts = [part for part in _CUT.split(text.strip().rstrip("?？。！! ")) if part]
    if not 3 <= len(parts) <= MOST or not all(_ASKS.search(part) for part in parts):
        return None
    first = plan(parts[0])
    if first.verdict != "planned" or first.plan is None:
        return None
    later = tuple(plans_after(plan, part, first.plan, ontology) for part in parts[1:])
    return (first, later) if all(later) else None
