"""From whom one is buying a firm: whoever owns it, where the one is buying it."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked

_FIRM = r"(?:company|firm|group|owner|parent|shareholder|organi[sz]ation|investor|fund)"
_WHOM = rf"(?:whom|who|(?:which|what) {_FIRM})"
_NAME = r"(?-i:(?:the )?[A-Z0-9][^,?]*?)"
_BUY = r"(?:buy|acquire|take over|purchase)"
_BUYING = r"(?:buying|acquiring|taking over|purchasing)"
_WILL = rf"(?:(?:is|are) (?P<x>{_NAME}) (?:{_BUYING}|(?:going|set|due|about|planning) to {_BUY})|(?:does|do|will) (?P<y>{_NAME}) (?:(?:plan|want|intend|agree) to )?{_BUY})"
_SELLS = r"(?:sells|is selling|will sell|is to sell|is going to sell|plans to sell|wants to sell|has agreed to sell|agreed to sell|are selling|is the seller of)"
_SOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^from {_WHOM} {_WILL} (?P<firm>{_NAME})$",
        rf"^{_WHOM} {_WILL} (?P<firm>{_NAME}) from$",
        rf"^{_WHOM} {_SELLS} (?P<firm>{_NAME}) to (?P<z>{_NAME})$",
    )
)


def plans_of_sellers(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plan of who owns a firm that another is buying; none where the question is not of this kind."""
    said = next((found for pattern in _SOLD if (found := pattern.match(unmarked(text))) is not None), None)
    if said is None:
        return
    buyer = next(name for key, name in said.groupdict().items() if name and key != "firm")
    deal, owned = plan(f"does {buyer} plan to buy {said['firm']}").plan, plan(f"who owns {said['firm']}").plan
    if deal is None or owned is None or deal.answer != "bool" or owned.answer != "list" or owned.filters:
        return
    if len(deal.edges) == len(owned.edges) == 1:
        yield with_deal(owned, deal)


def with_deal(owned: Plan, deal: Plan) -> Plan:
    """Return the plan of the owners with the deal taken for known; each end of the deal keeps what it names."""
    [edge] = deal.edges
    known = tuple(replace(v, name=f"deal{v.name}") for v in deal.variables)
    given = replace(edge, name="", subject=f"deal{edge.subject}", object=f"deal{edge.object}", given=True)
    firm = next(v for v in known if v.name == given.object)
    named = next((v for v in owned.variables if v.ids == firm.ids), None)
    if named is not None:
        known, given = tuple(v for v in known if v is not firm), replace(given, object=named.name)
    return replace(owned, variables=(*owned.variables, *known), edges=(*owned.edges, given))
