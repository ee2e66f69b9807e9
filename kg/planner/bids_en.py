"""Who bid for a firm: whoever bought it, plans to or is said to; each is told as what it is."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked

_WHO = r"(?P<who>who(?: else)?|(?:which|what) (?:(?-i:[a-z][a-z-]*) ){0,2}?(?:compan(?:y|ies)|firms?|groups?|organi[sz]ations?|investors?|funds?|banks?|bidders?|suitors?|buyers?))"
_BEEN = r"(?:(?:has|have|had|is|are|was|were) )?(?:(?:already|also|now|so far) )?"
_MADE = r"(?:made|makes?|making|put in|puts in|putting in|submitted|submits?|submitting|tabled|tabling|launched|launching|lodged|filed)"
_OFFER = r"(?:takeover |buyout |acquisition |purchase |binding |competing |rival )?(?:bids?|offers?|approach(?:es)?)"
_BUY = r"(?:buy|acquire|take over|purchase)"
_BID = re.compile(
    rf"^{_WHO} {_BEEN}(?:(?:bid|bids|bidding) (?:for|to {_BUY})|{_MADE} (?:an? |any |the )?{_OFFER} (?:for|to {_BUY})) (?P<firm>.+)$",
    re.IGNORECASE,
)
_KIND = re.compile(r" (?:bidders?|suitors?|buyers?)$", re.IGNORECASE)


def plans_of_bids(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plan of who bid for a firm; none where the question is not of this kind."""
    said = _BID.match(unmarked(text))
    if said is None:
        return
    who = _KIND.sub(" company", said["who"])
    found = plan(f"{who} acquired {said['firm']}").plan
    if found is None or found.answer != "list" or len(found.edges) != 1 or found.time is not None:
        return
    [edge] = found.edges
    yield replace(found, edges=(replace(edge, status=("asserted", "planned", "rumoured")),))
