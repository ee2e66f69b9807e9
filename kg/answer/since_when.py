"""Since when one buys from another: a source may say so; where none does, that is told."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.answer import Answer, Sentence
from kg.answer.beside import Near
from kg.plan.plan import Plan

_SINCE = re.compile(
    r"^(?:since (?:when|which|what)|how long|for how long|(?:from|in) (?:which|what) year|when)\b", re.I
)


def with_since(told: Answer, plan: Plan, question: str, at: Near) -> Answer:
    """Return an answer of since when an undated relation holds, as an empty one where no source says since when."""
    edge = plan.edges[0] if plan.answer == "list" and len(plan.edges) == 1 else None
    asked = edge is not None and edge.status == ("asserted", "former") and _SINCE.match(question) is not None
    if edge is None or not asked or at.lang != "en" or at.ontology.relations[edge.relation].dated:
        return told
    if told.status != "answered" or any(s.valid_from for sentence in told.sentences for s in sentence.sources):
        return told
    none = "No source says since when."
    first = Sentence(text=none, row_ids=tuple(row.id for row in told.rows), sources=())
    return replace(told, status="empty", sentences=(first, *told.sentences), message=none)
