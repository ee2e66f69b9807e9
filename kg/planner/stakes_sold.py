"""A stake that changed hands: "who bought X's stake in Y", "to whom did X sell its shares in Y".

The plan of who bought Y is narrowed by what X held of it and holds no longer.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked
from ontology.model import Ontology

_STAKE = r"(?:stakes?|shares?|shareholdings?|holdings?|interests?)"
_WHO = r"(?:who|whom|(?:which|what) (?:company|firm|fund|investor|organi[sz]ation|group|business))"
_SOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_WHO} (?:has |have )?(?:bought|acquired|purchased|took|taken|took over|taken over|picked up|got) (?P<a>.+?)(?:'s|’s|(?<=s)['’]) {_STAKE} (?:in|of) (?P<b>.+)$",
        rf"^(?:to )?{_WHO} (?:did|has|have) (?P<a>.+?) (?:sell|sold) (?:(?:its|their|his|her|all its|a|the) )?{_STAKE} (?:in|of) (?P<b>.+?)(?: to)?$",
    )
)


def plans_of_stakes_sold(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who bought what another held of a firm; none where the question is of no such kind."""
    plain = unmarked(text)
    for pattern in _SOLD:
        said = pattern.match(plain)
        if said is None:
            continue
        bought, held = plan(f"who acquired {said['b']}"), plan(f"does {said['a']} hold shares in {said['b']}")
        if bought.plan is None or held.plan is None or bought.verdict != "planned" or held.verdict != "planned":
            continue
        if (both := _from(bought.plan, held.plan)) is not None:
            yield both


def _from(bought: Plan, held: Plan) -> Plan | None:
    """Return the plan of who bought something, from the one of the other plan's yes-or-no question."""
    if bought.answer != "list" or held.answer != "bool" or len(bought.edges) != 1 or len(held.edges) != 1:
        return None
    deed, state = bought.edges[0], held.edges[0]
    seller = next((v for v in held.variables if v.name == state.subject and v.ids), None)
    firm = next((v for v in held.variables if v.name == state.object and v.ids), None)
    bought_firm = next((v for v in bought.variables if v.name == deed.object), None)
    if seller is None or firm is None or bought_firm is None or firm.ids != bought_firm.ids:
        return None
    before = replace(state, name="", subject="seller", object=deed.object, status=("former",), given=True)
    return replace(bought, variables=(*bought.variables, replace(seller, name="seller")), edges=(deed, before))
