"""Who is head of a district governs it: the secretary of its party committee holds another post."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Edge, Plan
from ontology.model import Ontology


def heads_of_places(plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan with the head of a place as the head of its administration; any other plan as it is."""
    generic = {t.id: t.area for t in ontology.titles.values() if t.generic}
    governs = next((post for post, area in generic.items() if area == "government"), "")
    places = {v.name for v in plan.variables if ontology.is_a(v.cls, "Place")} if "Place" in ontology.classes else set()
    if not governs or not places:
        return plan
    heads = {post for post, area in generic.items() if area != "government"}
    edges = tuple(_governing(e, heads, governs) if e.object in places else e for e in plan.edges)
    return replace(plan, edges=edges)


def _governing(edge: Edge, heads: set[str], governs: str) -> Edge:
    """Return the edge with a post that stands for every top post as that of who governs."""
    where = tuple(replace(f, value=governs) if f.prop == "title" and f.value in heads else f for f in edge.where)
    return replace(edge, where=where)
