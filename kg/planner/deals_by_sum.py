"""Purchases by what was paid: "which acquisitions were worth more than 50 million euros", "list deals over $1bn".

The purchases are planned first, done or planned; theirs is then only what the sum of the deal fits. A sum without a
currency is compared with sums in any.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Op, Plan, Term
from kg.plan.planned import Planned
from kg.planner.literals import Number, numbers_in
from kg.planner.question import read, unmarked
from ontology.model import Ontology

_DEALS = r"(?:acquisitions?|takeovers?|purchases?|buyouts?|deals?)"
_LIST = r"(?:which|what|list(?: all)?(?: the)?|name(?: all)?(?: the)?|show(?: me)?(?: all)?(?: the)?|all(?: the)?)"
_STATUS = r"(?P<status>planned|pending|announced|agreed|rumou?red|denied)"
_WORTH = r"(?:worth|valued at|of|for|costing|priced at|that (?:cost|are worth|were worth)|with a (?:price|value|price tag) of)"
_BOUND = r"(?P<bound>more than|over|above|exceeding|at least|no less than|less than|under|below|at most|up to)"
_SUM = r"(?P<sum>(?:[a-z$]{0,3}[$€£¥] ?)?\d[\d.,]* ?(?:[a-z]+ ?){0,4}|(?:one|two|three|five|ten) (?:million|billion)(?: [a-z]+){0,2})"
_FIRMS = r"(?:companies|firms|businesses|start-?ups|organi[sz]ations|company|firm)"
_BOUGHT = r"(?:acquired|bought|taken over|purchased|sold)"
_ASKED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_LIST} (?:{_STATUS} )?{_DEALS} (?:(?:are|were|is|was|have been|cost) )?(?:{_WORTH} )?{_BOUND} {_SUM}$",
        rf"^(?:which|what) {_FIRMS} (?:were|was|have been|has been|got) {_BOUGHT} for {_BOUND} {_SUM}$",
        rf"^(?:which|what) {_FIRMS} (?:are|is) (?P<status>to) be {_BOUGHT} for {_BOUND} {_SUM}$",
    )
)
_BOUNDS: dict[str, Op] = {
    "more than": ">", "over": ">", "above": ">", "exceeding": ">", "at least": ">=", "no less than": ">=",
    "less than": "<", "under": "<", "below": "<", "at most": "<=", "up to": "<=",
}  # fmt: skip


def plans_of_deals_by_sum(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of the purchases whose sum is within a bound; none where the question is of no such kind."""
    found = next((m for pattern in _ASKED if (m := pattern.match(unmarked(text)))), None)
    said = _sum_in(found["sum"]) if found is not None else None
    if found is None or said is None:
        return
    status = (found.groupdict().get("status") or "").lower().replace("to", "planned")
    held = plan(f"which {status} acquisitions are there".replace("  ", " "))
    if held.verdict != "planned" or held.plan is None or len(held.plan.edges) != 1 or held.plan.filters:
        return
    edge = held.plan.edges[0]
    sums = [q for q in ontology.relations[edge.relation].qualifiers if ontology.properties[q].money]
    if not edge.name or len(sums) != 1:
        return
    op = _BOUNDS[found["bound"].lower()]
    bound = Filter(var=edge.name, prop=sums[0], op=op, value=said.value, currency=said.currency)
    yield replace(held.plan, filters=(bound,), columns=(Term(var=edge.name, prop=sums[0]),))


def _sum_in(words: str) -> Number | None:
    """Return the one sum that words name, None where a part of them is left over."""
    numbers = numbers_in(read(words.strip()), [])
    whole = [n for n in numbers if n.end - n.start >= len(words.strip())]
    return whole[0] if len(whole) == 1 else None
