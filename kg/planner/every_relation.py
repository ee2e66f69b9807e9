"""A verb that says several relations asks for all of them: who is behind a firm, who joined it.

Its founders, the group that owns it and the institute that it came out of are behind a firm; whoever became a member,
took a job or took a post there joined it. They are one question where their ends admit the same two things.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.plan.plan import Edge, Plan, Term
from kg.plan.planned import Planned
from kg.planner.draft import Draft
from kg.planner.items import Element
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

_SAID = {
    "behind": re.compile(r"\b(?:is|are|was|were|stands?|sits?|'s|’s) behind\b", re.IGNORECASE),
    "join": re.compile(r"\bjoin(?:s|ed|ing)?\b(?! (?:forces|hands)\b)", re.IGNORECASE),
}


def every_relation_said(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of "who is behind X", "who joined X" for every relation that means it."""
    plan = found.plan
    verb = next((verb for verb, pattern in _SAID.items() if pattern.search(typed)), "")
    if plan is None or found.verdict != "planned" or found.language != "en" or not verb:
        return found
    said = [e for e in lexicon_of(ontology, "en").elements.get(verb, ()) if e.kind == "verb"]
    edges = tuple(_widened(edge, said, plan, ontology) for edge in plan.edges)
    if edges == plan.edges:
        return found
    plan = replace(plan, edges=edges)
    return replace(found, plan=_with_titles(plan, ontology) if plan.answer == "list" else plan)


def _with_titles(plan: Plan, ontology: Ontology) -> Plan:
    """Return a list by relations of which one is a post with that one first, and with the title of the post."""
    titled = {r.name for r in ontology.relations.values() if {"title", "acting"} <= {*r.qualifiers}}
    edge = plan.edges[0]
    post = next((name for name in edge.others if name in titled), "")
    if len(plan.edges) != 1 or not post or not edge.name:
        return plan
    others = tuple(name for name in (edge.relation, *edge.others) if name != post)
    columns = dict.fromkeys((Term(var=edge.name, prop="title"), *plan.columns))
    return replace(plan, edges=(replace(edge, relation=post, others=others),), columns=tuple(columns))


def _widened(edge: Edge, said: list[Element], plan: Plan, ontology: Ontology) -> Edge:
    """Return the edge with every other relation that says the same of its two ends."""
    one = next((e for e in said if e.name == edge.relation), None)
    if one is None or edge.where or edge.status == ("former",):  # whoever joined may be there still
        return edge
    draft, ends = Draft(ontology), {v.name: v.cls for v in plan.variables}
    meant = [name for e in said if e.role == one.role for name in (e.name, *ontology.relations[e.name].includes)]
    same = [ontology.relations[name] for name in meant if name != edge.relation]
    fit = [
        r.name
        for r in same
        if draft.fits(r, "subject", ends[edge.subject]) and draft.fits(r, "object", ends[edge.object])
    ]
    return replace(edge, others=tuple(dict.fromkeys((*edge.others, *fit))))
