"""Something is known to be so, and no source says since when: who it was is told, and when the firm itself began.

What is asked for as the latest is told as undated where it is, and alone where there is no other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.answer.answer import Answer, Sentence
from kg.answer.together import together
from kg.plan.plan import Edge, Plan, Term
from kg.plan.planned import Lang
from ontology.model import Ontology


def told_undated(base: Answer, plan: Plan, words: str, ontology: Ontology, told: Callable[[Plan], Answer]) -> Answer:
    """Return what is known of an undated deed: who did it where that was asked, and when what it began did begin.

    `words` say that no source dates it; they are left out where the beginning is known otherwise.
    """
    asked_too = [replace(plan, answer="list", columns=())] if _is_open(plan) else []
    who = [a for p in asked_too if (a := told(p)).status == "answered"]
    begun = [a for p in _beginnings(plan, ontology) if (a := told(p)).status == "answered"]
    found = [*who, *begun]
    if not found:
        return replace(base, status="empty", total=0, message=words)
    whole = found[0] if len(found) == 1 else together(base.question, tuple(found), ontology)
    none = () if begun else (Sentence(text=words, row_ids=tuple(row.id for row in whole.rows), sources=()),)
    return replace(whole, plan=base.plan, explanation=base.explanation, sentences=(*whole.sentences, *none))


def told_unordered(plan: Plan, ontology: Ontology, lang: Lang, told: Callable[[Plan], Answer]) -> Answer | None:
    """Return what would be ranked by the date of a deed that no source dates, None for any other question.

    What no other comes beside is the answer; of several it is said that none is known to be the latest.
    """
    by = plan.order[0].by if len(plan.order) == 1 and plan.limit else None
    edge = next((e for e in plan.edges if by is not None and by.var == e.name and by.prop == "valid_from"), None)
    if edge is None or plan.answer != "list" or plan.nth:
        return None
    rounds = "round" in ontology.relations[edge.relation].qualifiers
    shown = tuple(dict.fromkeys((*plan.columns, *((Term(var=edge.name, prop="round"),) if rounds else ()))))
    found = told(replace(plan, order=(), limit=None, columns=tuple(c for c in shown if c.prop != "valid_from")))
    if found.status != "answered":
        return None
    known = {row.values.get("round") if rounds else row.id for row in found.rows}
    words = _NONE_LATEST if len(known) > 1 else _ONLY_ROUND if len(found.rows) > 1 else _ALONE
    said = Sentence(text=words[lang], row_ids=tuple(row.id for row in found.rows), sources=())
    if len(known) > 1:
        return replace(found, status="empty", sentences=(said, *found.sentences), message=words[lang])
    return replace(found, sentences=(*found.sentences, said))


_ALONE: dict[Lang, str] = {
    "en": "It is the only one that the graph records, and no source dates it.",
    "zh": "图谱仅记录了这一项，没有来源说明其时间。",
}
_ONLY_ROUND: dict[Lang, str] = {
    "en": "It is the only round that the graph records, and no source dates it.",
    "zh": "图谱仅记录了这一轮，没有来源说明其时间。",
}
_NONE_LATEST: dict[Lang, str] = {
    "en": "No source dates any of them, so the graph does not say which is the latest.",
    "zh": "没有来源说明其中任何一项的时间，图谱无法判断哪一项最近。",
}


def _is_open(plan: Plan) -> bool:
    return any(v.name == plan.target and not v.ids for v in plan.variables)


def _beginnings(plan: Plan, ontology: Ontology) -> list[Plan]:
    """Return the plan for the date on which a named thing began, where the deed is what it began with: founded by."""
    edge = plan.edges[0] if len(plan.edges) == 1 else None
    thing = next((v for v in plan.variables if edge is not None and v.name == edge.subject and v.ids), None)
    if edge is None or thing is None or plan.filters or edge.where:
        return []
    props = [p.name for p in ontology.properties.values() if p.datatype == "date" and _begins(edge, p.name, ontology)]
    fit = [p for p in props if any(ontology.is_a(thing.cls, d) for d in ontology.properties[p].domain)]
    whole = Plan(answer="value", target=thing.name, variables=(thing,))
    return [replace(whole, columns=(Term(var=thing.name, prop=p),)) for p in fit]


def _begins(edge: Edge, prop: str, ontology: Ontology) -> bool:
    """Say whether a relation is said in the words of a date: be founded, be founded by."""
    said = ontology.properties[prop].words.said.get("en", ())
    forms = ontology.relations[edge.relation].words.verb_forms.get("en", ())
    return any(form.startswith(f"{words} by") for words in said for form in forms[:1])
