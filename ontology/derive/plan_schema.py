"""The closed sets of a question's plan: what may stand where an identifier is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ontology.model import Ontology


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEnums:
    """Identifiers that a plan may use; anything else is refused before Cypher is written."""

    classes: tuple[str, ...]
    relations: tuple[str, ...]
    properties: tuple[str, ...]
    qualifiers: tuple[str, ...]
    concepts: tuple[str, ...]
    titles: tuple[str, ...]
    units: tuple[str, ...]
    currencies: tuple[str, ...]


def plan_enums(ontology: Ontology) -> PlanEnums:
    """Return the identifiers of `ontology`, in the order of its files."""
    return PlanEnums(
        classes=tuple(ontology.classes),
        relations=tuple(ontology.relations),
        properties=tuple(p.name for p in ontology.properties.values() if p.domain),
        qualifiers=qualifiers(ontology),
        concepts=tuple(ontology.concepts),
        titles=tuple(ontology.titles),
        units=tuple(ontology.units),
        currencies=tuple(ontology.currencies),
    )


def qualifiers(ontology: Ontology) -> tuple[str, ...]:
    """Return every property that some relation may carry, or that belongs to no class."""
    used = [q for r in ontology.relations.values() for q in r.qualifiers]
    free = [p.name for p in ontology.properties.values() if not p.domain]
    return tuple(dict.fromkeys(name for name in (*used, *free) if name in ontology.properties))


def definitions(ontology: Ontology) -> dict[str, Any]:
    """Return `$defs` for a plan's JSON schema: one enum a kind of identifier (Class, Relation, Property, ...)."""
    enums = plan_enums(ontology)
    named = {
        "Class": enums.classes,
        "Relation": enums.relations,
        "Property": (*enums.properties, *(q for q in enums.qualifiers if q not in enums.properties)),
        "Qualifier": enums.qualifiers,
        "Concept": enums.concepts,
        "Title": enums.titles,
        "Unit": enums.units,
        "Currency": enums.currencies,
    }
    return {name: {"type": "string", "enum": list(values)} for name, values in named.items() if values}
