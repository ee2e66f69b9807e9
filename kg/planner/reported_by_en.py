"""Which newspaper reported something: the sources of what is stated, planned or rumoured, and whom they cite."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked
from kg.planner.respects import in_another_respect
from ontology.model import Ontology

_PAPER = r"(?:newspapers?|papers?|dail(?:y|ies)|agenc(?:y|ies)|news agenc(?:y|ies)|magazines?|outlets?|broadcasters?|publications?|journals?|media|news sites?|websites?|sites?|stations?|channels?|weekl(?:y|ies)|blogs?)"
_SAID = r"(?:(?:has |have |had )?(?:first )?(?:reported|reports?|said|says?|wrote|writes?|claimed|claims?|broke the news|published|has it|had it|carried the news|ran the story|revealed|disclosed|was (?:the )?first to (?:report|say|write)))"
_REPORTED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:which|what) {_PAPER} {_SAID} (?:that |the news that )?(?P<what>.+)$",
        r"^who (?:first )?(?:reported|reports|broke the news|wrote|was (?:the )?first to report) (?:that )?(?P<what>.+)$",
        rf"^(?:in|by|according to) (?:which|what) {_PAPER} (?:was|is) it (?:reported|said|written|claimed)? ?(?:that )?(?P<what>.+)$",
        rf"^according to (?:which|what) {_PAPER} (?:does|did|has|is|will) (?P<what>.+)$",
    )
)
_NAME = r"(?-i:(?:the )?[A-Z0-9].*?)"
_WANTS = re.compile(
    rf"^(?P<a>{_NAME}) (?:wants?|is (?:after|eyeing|chasing|courting|stalking|circling|targeting|interested in|keen on|considering|weighing|mulling)|eyes|covets|targets|is (?:considering|preparing|weighing|planning|mulling) (?:a |an )?(?:bid|offer|takeover bid|takeover) (?:for|of)|(?:may|might|could) (?:bid for|make an offer for)) (?P<b>(?:the )?(?-i:[A-Z]).*)$",
    re.IGNORECASE,
)
_MIGHT = re.compile(rf"^(?P<a>{_NAME}) (?:may|might|could|would) (?P<rest>[a-z].*)$", re.IGNORECASE)


def plans_reported_by(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who reports what a clause about two names says; none where the question is not of this kind."""
    plain = unmarked(text)
    said = next((match for pattern in _REPORTED if (match := pattern.match(plain)) is not None), None)
    if said is None:
        return
    found = plan(f"{_stated(said['what'])}?").plan
    if found is None or found.answer != "bool" or len(found.edges) != 1 or found.filters or found.without:
        return
    [edge] = found.edges
    told = ("rumoured", "planned", "asserted") if edge.status in (("planned",), ("rumoured",)) else edge.status
    asked = in_another_respect("who said so", replace(found, edges=(replace(edge, status=told),)), ontology)
    if asked is not None:
        yield asked


def _stated(clause: str) -> str:
    """Return the clause with a plain verb: who "is after" a firm or "may bid" for it wants to buy it."""
    if (wants := _WANTS.match(clause)) is not None:
        return f"{wants['a']} wants to buy {wants['b']}"
    might = _MIGHT.match(clause)
    return f"{might['a']} plans to {might['rest']}" if might is not None else clause
