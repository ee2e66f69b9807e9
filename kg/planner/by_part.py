"""In which part someone was there: who spoke at a forum is not whoever attended it."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan
from kg.planner.items import Item
from ontology.model import Ontology

PART = "part"  # the qualifier that says in which part someone attended
_STEMS = ("speak", "exhibit", "sponsor")  # what sources write: speaker, keynote speaker, exhibitor
_SPOKEN = {"spoke": "speak", "spoken": "speak"}


def by_part(plan: Plan, items: tuple[Item, ...], ontology: Ontology) -> Plan:
    """Return the plan with its one relation of attendance narrowed to the part that a word of the question names."""
    fit = [e for e in plan.edges if PART in ontology.relations[e.relation].qualifiers and not e.where]
    named = dict.fromkeys(stem for item in items if not item.hits and (stem := _stem(item, fit)))
    if not fit or len(named) != 1 or len({e.relation for e in fit}) != 1:
        return plan
    part = Filter(prop=PART, op="contains", value=next(iter(named)))
    edges = tuple(replace(e, where=(part,)) if e in fit else e for e in plan.edges)
    return replace(plan, edges=edges)


def _stem(item: Item, edges: list[Edge]) -> str:
    """Return the stem of a word of these relations that names a part: "speakers", "speak at", "spoke"."""
    if not any(e.name == edge.relation for e in item.elements for edge in edges):
        return ""
    first = item.text.lower().split()[0]
    return _SPOKEN.get(first) or next((stem for stem in _STEMS if first.startswith(stem)), "")
