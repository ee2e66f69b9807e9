"""The plans of a question that is two: each part is planned alone, the second with what the first named or found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Plan, Variable
from kg.plan.planned import Lang, Planned
from kg.planner.followup import joined
from kg.planner.two_parts import (
    Cut,
    cuts,
    has_pronoun,
    may_mean_found,
    named_again,
    of_those_found,
    one_named,
    said_of_found,
)
from ontology.model import Ontology

Plans = Callable[[str], Planned]


def plan_in_two(plan: Plans, text: str, lang: Lang, ontology: Ontology) -> tuple[Planned, Planned] | None:
    """Return the plans of both parts of a question, None where it is not two questions that are understood alone."""
    for cut in cuts(text, lang):
        first = plan(cut.first)
        if first.verdict != "planned" or first.plan is None or first.plan.answer == "schema":
            continue
        second = next(_second(plan, cut, first.plan, lang, ontology), None)
        if second is not None:
            return first, second
    return None


def _second(plan: Plans, cut: Cut, first: Plan, lang: Lang, ontology: Ontology) -> Iterator[Planned]:
    """Yield the plans of the second part, the likeliest first."""
    named = one_named(first)
    if cut.left_out:
        yield from _understood(plan(cut.left_out), named)
        return
    if (of_found := of_those_found(first, ontology)) is not None:
        context, cls = of_found
        if said := said_of_found(cut.second, ontology.classes[cls].words.label(lang), lang):
            yield from _of_found(plan(said), context, cls)
    if not has_pronoun(cut.second, lang):
        yield from _understood(plan(cut.second), None)
    if named is not None and not may_mean_found(cut):
        for way in named_again(cut.second, named.names[0], lang):
            yield from _understood(plan(way), named)


def _understood(found: Planned, named: Variable | None) -> Iterator[Planned]:
    """Yield what was planned, if it is about something by name: about `named` where that is given."""
    ids = {i for v in found.plan.variables for i in v.ids} if found.plan is not None else set()
    if found.verdict == "planned" and ids and (named is None or named.ids[0] in ids):
        yield found


def _of_found(found: Planned, context: Plan, cls: str) -> Iterator[Planned]:
    """Yield the plan of what is asked of those that the first part asked for."""
    both = joined(found.plan, cls, context) if found.verdict == "planned" and found.plan is not None else None
    if both is not None:
        yield replace(found, plan=both)
