"""Where a firm will move in a year: what it is to have then, of all that it is to have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan, Time
from kg.planner.question import unmarked

_MOVE = re.compile(
    r"^(?P<rest>where (?:will|is|does|do|are) .+? (?:(?:going|planning|due|set|plan|want|about) to )?"
    r"(?:move|moving|relocate|relocating|expand|expanding|settle|go))(?: to| into)?,? "
    r"(?:in|during|from) (?P<year>20\d\d)$",
    re.IGNORECASE,
)


def plans_of_moves(plans: Callable[[str], Iterator[Plan]], text: str) -> Iterator[Plan]:
    """Yield the plans of where something will move, of that year alone; `plans` reads the question without it."""
    said = _MOVE.match(unmarked(text))
    for found in plans(said["rest"]) if said is not None else ():
        if said is not None and found.time is None and [e.status for e in found.edges] == [("planned",)]:
            yield replace(found, time=Time(start=said["year"], end=said["year"]))
