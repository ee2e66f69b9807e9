"""Fields of industry as plain words: 电池 is a field in 做电池的公司, in 给比亚迪供电池 just what is sold."""

from __future__ import annotations

from itertools import pairwise

from kg.plan.planned import Planned
from kg.planner.index import NameIndex
from kg.planner.items import Item
from ontology.model import Ontology


def without_fields(index: NameIndex, items: tuple[Item, ...], ontology: Ontology) -> NameIndex | None:
    """Return the index without the concepts of schemes, where the items name one; else None."""
    fields = _fields(ontology)
    named = any(hit.cls in fields for item in items for hit in item.hits)
    return index.without(fields) if named else None


def in_a_longer_word(items: tuple[Item, ...], ontology: Ontology) -> bool:
    """Say whether the word for a field is a part of an unknown one, 风电|场, or tells what a name is: 长风一号|火箭."""
    fields = _fields(ontology)
    return any(
        a.end == b.start and a.text[-1:] > "\u3400" and b.text[:1] > "\u3400" and _beside(a, b, fields)
        for a, b in pairwise(items)
    )


def _beside(first: Item, second: Item, fields: frozenset[str]) -> bool:
    named = [any(hit.cls in fields for hit in one.hits) for one in (first, second)]
    loose = [not one.known or any(hit.cls not in fields for hit in one.hits) for one in (first, second)]
    return (named[0] and loose[1]) or (named[1] and loose[0])


def anchored(found: Planned, ontology: Ontology) -> bool:
    """Say whether a plan is about something by name, a place or a field apart: those stand within names too."""
    fields = _fields(ontology)
    variables = found.plan.variables if found.plan is not None and found.verdict in ("planned", "ambiguous") else ()
    return any(v.ids and not ontology.is_a(v.cls, "Place") and v.cls not in fields for v in variables)


def _fields(ontology: Ontology) -> frozenset[str]:
    return frozenset(scheme.cls for scheme in ontology.schemes.values() if scheme.cls)
