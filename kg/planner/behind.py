"""Who is behind a firm: its founders, the group that owns it, and the institute that it came out of are all asked for.

The relations that the ontology says "be behind" of are one question where their ends admit the same two things.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.plan.plan import Edge, Plan
from kg.plan.planned import Planned
from kg.planner.draft import Draft
from kg.planner.items import Element
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

_BEHIND = re.compile(r"\b(?:is|are|was|were|stands?|sits?|'s|’s) behind\b", re.IGNORECASE)


def all_behind(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of "who is behind X" for every relation that means it."""
    plan = found.plan
    if plan is None or found.verdict != "planned" or found.language != "en" or not _BEHIND.search(typed):
        return found
    said = [e for e in lexicon_of(ontology, "en").elements.get("behind", ()) if e.kind == "verb"]
    edges = tuple(_widened(edge, said, plan, ontology) for edge in plan.edges)
    return found if edges == plan.edges else replace(found, plan=replace(plan, edges=edges))


def _widened(edge: Edge, said: list[Element], plan: Plan, ontology: Ontology) -> Edge:
    """Return the edge with every other relation that says the same of its two ends."""
    one = next((e for e in said if e.name == edge.relation), None)
    if one is None or edge.where:
        return edge
    draft, ends = Draft(ontology), {v.name: v.cls for v in plan.variables}
    same = [ontology.relations[e.name] for e in said if e.role == one.role and e.name != edge.relation]
    fit = [
        r.name
        for r in same
        if draft.fits(r, "subject", ends[edge.subject]) and draft.fits(r, "object", ends[edge.object])
    ]
    return replace(edge, others=tuple(dict.fromkeys((*edge.others, *fit))))
