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
from kg.plan.plan import Alternatives, Edge, Filter, Pattern, Plan, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.lexicon import relations_of
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

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
    rf"^(?:how much|what)(?: {_MONEY})? {_DO} (?P<x>.+?) {_GIVES} {_EACH} {_UNIT}(?:,? at (?:the )?most)?$",
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
    plain = unmarked(text)
    for pattern in _patterns():
        found = pattern.match(plain)
        if found is None:
            continue
        if found["unit"].lower() in _ANY_ONE:
            continue  # whoever gets it at all: few sources say "per firm"
        only = bool(_FOR_EACH.search(plain))
        for held in (plan(f"which grants does {found['x']} give"), _of_the_issuer(plan(found["x"]), ontology)):
            if held.verdict == "planned" and held.plan is not None:
                yield from _each(held.plan, found.groupdict(), ontology, only=only)


def _of_the_issuer(named: Planned, ontology: Ontology) -> Planned:
    """Return the plan of what is granted by policies that a named body issued, or that hold in a named place."""
    body = alone(named)
    place = body is not None and ontology.is_a(body.cls, "Place")
    [grant], ways = _verb("grant", ontology), _verb("apply to" if place else "issue", ontology)
    if body is None or len(ways) != 1 or not any(ontology.is_a(body.cls, e) for e in (*ways[0].domain, *ways[0].range)):
        return replace(named, verdict="not_in_schema", plan=None)
    ends = ("v2", "v3") if place else ("v3", "v2")
    edges = (
        Edge(relation=grant.name, subject="v2", object="v1", name="grant1"),
        Edge(relation=ways[0].name, subject=ends[0], object=ends[1], given=True),
    )
    policy = Variable(name="v2", cls=grant.domain[0])
    variables = (Variable(name="v1", cls=grant.range[0]), policy, replace(body, name="v3"))
    return replace(named, plan=Plan(answer="list", target="v1", variables=variables, edges=edges))


def _verb(word: str, ontology: Ontology) -> list[Relation]:
    """Return the relations of policies that a verb means."""
    found = relations_of(ontology, word, "en")
    return [r for r in found if "Policy" in (*r.domain, *r.range)]


# What only says more of a unit: "newly hired engineer".
_MORE_SAID = re.compile(r"^(?:(?:new|young|additional|extra|further|single|[a-z]+ly|[a-z]+ed) )+", re.IGNORECASE)


def _each(held: Plan, said: dict[str, str | None], ontology: Ontology, *, only: bool) -> Iterator[Plan]:
    """Yield the plan of a policy's grants with what each is for, and what for besides where that is asked.

    `only`: for each of something; what is paid "for a certificate" may also be what the grant is for.
    """
    if held.answer != "list" or not held.edges or held.edges[0].where or held.filters:
        return
    edge, *given = held.edges
    if any(not e.given for e in given) or "per" not in ontology.relations[edge.relation].qualifiers:
        return
    each = Filter(prop="per", op="contains", value=of_one(_MORE_SAID.sub("", said["unit"] or "").lower()))
    grant = replace(edge, name=edge.name or "grant1")
    if purpose := (said.get("purpose") or "").strip():
        meant = Filter(prop="purpose", op="contains", value=purpose.lower())
        yield replace(held, edges=(replace(grant, where=(each, meant)), *given))
        return
    bare = Filter(prop="per", value=str(each.value).split()[-1])  # "flight", where a "cargo flight" is asked for
    if only and bare.value == each.value:
        yield replace(held, edges=(replace(grant, where=(each,)), *given))
        return
    ways = [each, bare] if only else [each, replace(each, prop="purpose")]  # or for such a thing at all
    either = Alternatives(patterns=tuple(Pattern(edges=(replace(grant, name="", where=(way,)),)) for way in ways))
    yield replace(held, edges=(grant, *given), either=(*held.either, either))
