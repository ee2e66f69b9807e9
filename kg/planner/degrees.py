"""Degrees: "Who has a PhD from Oulu?", "Which founders hold a doctorate?" ask who studied there, and for what."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Plan, Term
from kg.plan.planned import Planned
from kg.planner.question import unmarked
from ontology.model import Ontology

# What sources write for each degree.
_DEGREES = {
    "phd": ("phd", "ph.d", "doctor", "dphil", "博士"),
    "mba": ("mba", "business administration", "工商管理"),
    "master": ("master", "msc", "m.sc", "mba", "硕士"),
    "bachelor": ("bachelor", "bsc", "b.sc", "学士"),
    "law": ("law", "llm", "llb", "法学"),
}
_DEGREE = r"(?P<degree>ph\.?d\.?|doctorates?|doctoral degrees?|dphil|mba|master's(?: degrees?)?|masters?(?: degrees?)?|bachelor's(?: degrees?)?|law degrees?)"
_HAS = r"(?:has|have|holds?|got|earned|took|received|obtained|did|completed|with)"
_ASKED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?P<who>who|which [a-z]+) {_HAS} (?:an? |his |her |their )?{_DEGREE} (?:from|at|of) (?P<x>.+)$",
        rf"^(?P<who>who|which [a-z]+) {_HAS} (?:an? |his |her |their )?{_DEGREE}(?P<x>)$",
    )
)


def plans_of_degrees(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who studied somewhere, or anywhere, for such a degree; none where none is asked for."""
    plain = unmarked(text)
    said = next((found for pattern in _ASKED if (found := pattern.match(plain)) is not None), None)
    if said is None:
        return
    where = said["x"] or "a university"
    held = plan(f"{said['who']} studied at {where}").plan
    if held is None or held.answer != "list":
        return
    studied = [e for e in held.edges if "degree" in ontology.relations[e.relation].qualifiers]
    if len(studied) != 1:
        return
    named = replace(studied[0], name=studied[0].name or "degree1", where=(*studied[0].where, _is(said["degree"])))
    edges = tuple(named if e is studied[0] else e for e in held.edges)
    yield replace(held, edges=edges, columns=(*held.columns, Term(var=named.name, prop="degree")))


def _is(degree: str) -> Filter:
    """Return the condition that a source calls the degree so, or by another word for it."""
    kind = next((k for k in _DEGREES if degree.lower().replace(".", "").startswith(k)), "phd")
    return Filter(prop="degree", op="contains", value=kind, values=_DEGREES[kind])
