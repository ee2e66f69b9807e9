"""A denial of more than was asked: who is said not to supply a firm sells it no trains; nor do those merge who are said
not to, whichever of the two was to buy the other."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.answer import Answer
from kg.answer.beside import Near
from kg.plan.plan import Plan

_MERGE = re.compile(r"\b(?:merge[sd]?|merging|merger|join(?:ed|ing)? forces|combine[sd]?|fuse[sd]?)\b", re.IGNORECASE)


def with_denial(told: Answer, plan: Plan, question: str, at: Near) -> Answer:
    """Return the denial that covers what a yes or no asks of two things, for an answer that finds nothing."""
    plain = plan.answer == "bool" and len(plan.edges) == 1 and not (plan.filters or plan.either or plan.without)
    if told.status != "empty" or at.lang != "en" or not plain or plan.time is not None:
        return told
    [edge] = plan.edges
    if len([v for v in plan.variables if v.ids]) != 2 or any(f.prop != "product" for f in edge.where):
        return told
    denied = replace(edge, where=(), status=("denied",))
    merging = _MERGE.search(question) is not None
    swapped = replace(denied, subject=edge.object, object=edge.subject)
    for way in (*([denied] if edge.where else []), *([swapped] if merging else [])):
        found = at.told(replace(plan, answer="list", target=way.subject, edges=(way,), columns=()))
        if found.status == "answered":
            return replace(found, plan=told.plan, explanation=told.explanation)
    return told
