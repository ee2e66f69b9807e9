"""What is granted for each of something: "How much does X pay per apprentice?", "the maximum grant per firm under X".

The grants of the policy are planned first; theirs is then only what a source gives for each of these.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from kg.plan.called import of_one
from kg.plan.plan import Alternatives, Filter, Pattern, Plan
from kg.plan.planned import Planned
from ontology.model import Ontology

_EACH = r"(?:per|for each|for every|for an?|a|an|each|every)"
_UNIT = r"(?P<unit>[a-z][a-z-]+(?: [a-z][a-z-]+){0,2})"
_ANY_ONE = frozenset({"company", "business", "applicant", "organisation", "organization", "enterprise", "start-up"})
_GIVES = r"(?:give|gives|pay|pays|grant|grants|offer|offers|provide|provides|hand out|pay out|allow|award|fund)"
_MONEY = r"(?:grants?|subsid(?:y|ies)|support|funding|money|aid|bonus|payment|premium|amount|sum|allowance|reward|award|incentive|prize)"
_MOST = r"(?:maximum|highest|largest|biggest|top|greatest|most)"
_FROM = r"(?:under|from|of|by|in|with|through)"
_DO = r"(?:does|do|did|will|can)"
_ASKED = (
    rf"^how much(?: {_MONEY})? (?:per|for each|for every) {_UNIT} {_DO} (?P<x>.+?) {_GIVES}$",
    rf"^how much(?: {_MONEY})? {_DO} (?P<x>.+?) {_GIVES} {_EACH} {_UNIT}(?:,? at (?:the )?most)?$",
    rf"^(?:what|which) (?:{_MOST} )?{_MONEY} {_DO} (?P<x>.+?) {_GIVES} (?:per|for each|for every) {_UNIT}(?:,? at (?:the )?most)?$",
    rf"^(?:what|how much|how high|how large|how big) (?:is|are) the (?:{_MOST} )?(?P<purpose>[a-z][a-z -]*? )?{_MONEY} (?:per|for each|for every) {_UNIT} {_FROM} (?P<x>.+)$",
    rf"^(?:what|how much|how high|how large|how big) (?:is|are) the (?:{_MOST} )?{_MONEY} for (?:an?|the|one)? ?{_UNIT} {_FROM} (?P<x>.+)$",
    rf"^how much(?: {_MONEY})? {_DO} (?:an? |the )?{_UNIT} (?:get|receive|claim|obtain) {_FROM} (?P<x>.+)$",
    rf"^how much(?: {_MONEY})? (?:is|are) (?:paid|given|granted|available|offered|due) (?:per|for each|for every) {_UNIT} {_FROM} (?P<x>.+)$",
    rf"^how much (?:can|may|could|does|will) (?:an? |the |one )?[a-z][a-z -]*? (?:get|receive|claim|obtain|be given|apply for) (?:per|for each|for every) {_UNIT} {_FROM} (?P<x>.+)$",
    rf"^how much (?:can|may|could|does|will) (?:each|every) {_UNIT} (?:get|receive|claim|obtain|be given|apply for) {_FROM} (?P<x>.+)$",
)


_FOR_EACH = re.compile(r"\b(?:per|for each|for every|each|every)\b", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _ASKED)


def plans_of_grants_each(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what a policy grants for each of something; none where the question is not of this kind."""
    plain = text.strip().rstrip("?.! ").strip()
    for pattern in _patterns():
        found = pattern.match(plain)
        if found is None:
            continue
        if found["unit"].lower() in _ANY_ONE:
            continue  # whoever gets it at all: few sources say "per firm"
        held = plan(f"which grants does {found['x']} give")
        if held.verdict == "planned" and held.plan is not None:
            yield from _each(held.plan, found.groupdict(), ontology, only=bool(_FOR_EACH.search(plain)))


def _each(held: Plan, said: dict[str, str | None], ontology: Ontology, *, only: bool) -> Iterator[Plan]:
    """Yield the plan of a policy's grants with what each is for, and what for besides where that is asked.

    `only`: for each of something; what is paid "for a certificate" may also be what the grant is for.
    """
    if held.answer != "list" or len(held.edges) != 1 or held.edges[0].where or held.filters:
        return
    edge = held.edges[0]
    if "per" not in ontology.relations[edge.relation].qualifiers:
        return
    each = Filter(prop="per", op="contains", value=of_one((said["unit"] or "").lower()))
    grant = replace(edge, name=edge.name or "grant1")
    if purpose := (said.get("purpose") or "").strip():
        meant = Filter(prop="purpose", op="contains", value=purpose.lower())
        yield replace(held, edges=(replace(grant, where=(each, meant)),))
        return
    if only:
        yield replace(held, edges=(replace(grant, where=(each,)),))
        return
    ways = (replace(each, prop=prop) for prop in ("per", "purpose"))  # for each of these, or for such a thing at all
    either = Alternatives(patterns=tuple(Pattern(edges=(replace(grant, name="", where=(way,)),)) for way in ways))
    yield replace(held, edges=(grant,), either=(*held.either, either))
