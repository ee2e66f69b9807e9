"""A place in a ranking that is not the first: "the second-largest shareholder" is the largest but one.

The question is planned without the ordinal; its ranking is then cut at that place, and only who stands there is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan
from kg.planner.question import unmarked

_WORDS = "second third fourth fifth sixth seventh eighth ninth tenth"
_PLACES = {word: place for place, word in enumerate(_WORDS.split(), 2)}
_PLACES |= {f"{place}{'nd' if place == 2 else 'rd' if place == 3 else 'th'}": place for place in range(2, 11)}
_DEGREES = (
    "largest|biggest|greatest|highest|most|best|smallest|lowest|fewest|least|oldest|youngest|newest|latest|earliest"
    "|longest|major"
)
_PLACE = re.compile(rf"\b(?P<place>{'|'.join(_PLACES)})[ -]+(?P<degree>{_DEGREES})\b", re.IGNORECASE)
# "which firm comes second by revenue": the first, but one
_COMES = re.compile(
    rf"^(?P<what>(?:which|what) .+?|who) (?:comes|came|is|ranks|ranked|stands|is ranked|is placed) (?:in )?"
    rf"(?P<place>{'|'.join(_PLACES)})(?: place)? (?:by|in terms of|when it comes to|for|in) (?P<by>.+)$",
    re.IGNORECASE,
)


def plans_of_places(plan: Callable[[str], Iterator[Plan]], text: str) -> Iterator[Plan]:
    """Yield the plan of an English question for what is in a later place of the one ranking that it asks for."""
    plain = unmarked(text)
    found = _PLACE.search(plain)
    if found is not None and _PLACE.search(plain, found.end()) is None:
        rest = _of_owners(f"{plain[: found.start()]}{found['degree']}{plain[found.end() :]}")
    elif (found := _COMES.match(plain)) is not None:
        rest = f"{found['what']} has the highest {found['by']}"
    else:
        return
    place = _PLACES[found["place"].lower()]
    yield from (cut for whole in plan(rest) if (cut := _at_place(whole, place)) is not None)


def _of_owners(text: str) -> str:
    """Return "the second largest shareholding in X" as who holds it; who owns less than another is a shareholder."""
    said = re.sub(r"\b(?:shareholding|stake|holding|interest|share) in (?=\S)", "shareholder of ", text)
    return re.sub(r"\bowner(s?) of (?=\S)", r"shareholder\1 of ", said)


def _at_place(plan: Plan, place: int) -> Plan | None:
    """Return the plan cut at this place; None where it has no ranking of its own, or more than one."""
    chosen = [s for s in plan.selections if s.limit == 1 and s.order]
    ranks = plan.limit == 1 and bool(plan.order) and not plan.nth
    if ranks and not chosen:
        return replace(plan, limit=place, nth=True)
    if ranks or len(chosen) != 1 or plan.limit is not None:
        return None
    cut = replace(chosen[0], limit=place, nth=True)
    return replace(plan, selections=tuple(cut if s is chosen[0] else s for s in plan.selections))
