"""Something is known to be so, and no source says since when: who it was is told, and when the firm itself began."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.answer.answer import Answer, Sentence
from kg.answer.together import together
from kg.plan.plan import Edge, Plan, Term
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
