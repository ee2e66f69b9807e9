"""What extraction works with: the labels of names, and the JSON schema that a model's reply must fill."""

from __future__ import annotations

from typing import Any

from ontology.model import Ontology, Relation

STATUSES = ("asserted", "former", "planned", "denied", "rumoured", "conditional")
_JSON_TYPES = {"string": "string", "number": "number", "integer": "integer", "date": "string", "boolean": "boolean"}
_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def labels(ontology: Ontology) -> tuple[str, ...]:
    """Return the classes that names in a text may have, as the files declare them. Derived classes are none."""
    return tuple(c.name for c in ontology.classes.values() if c.kind == "entity" and c.derived is None)


def stated_relations(ontology: Ontology) -> tuple[Relation, ...]:
    """Return the relations that a text can state (those that are not computed)."""
    return tuple(r for r in ontology.relations.values() if not r.computed)


def extraction_schema(ontology: Ontology) -> dict[str, Any]:
    """Return the JSON schema (2020-12) of an extracting model's reply: `{statements: [...]}`.

    Every object forbids further fields and requires all of its own, so that strict endpoints accept it; what does
    not apply is null. Qualifiers are one object with every qualifier of the ontology."""
    statement = {
        "relation": {"type": "string", "enum": [r.name for r in stated_relations(ontology)]},
        "subject": _entity(ontology),
        "object": {"anyOf": [_entity(ontology), {"type": "null"}]},
        "value": {"anyOf": [_value(ontology), {"type": "null"}]},
        "qualifiers": _qualifiers(ontology),
        "status": {"type": "string", "enum": list(STATUSES)},
        "attributed_to": {"type": ["string", "null"]},
        "valid_from": _nullable_date(),
        "valid_to": _nullable_date(),
        "quote": {"type": "string", "description": "The words of the text that say so, copied exactly."},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Statements",
        **_closed({"statements": {"type": "array", "items": _closed(statement)}}),
    }


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _entity(ontology: Ontology) -> dict[str, Any]:
    return _closed(
        {
            "text": {"type": "string", "description": "As it stands in the quote."},
            "name": {"type": "string", "description": "The fullest name that the text gives for it."},
            "class": {"type": "string", "enum": list(labels(ontology))},
        }
    )


def _value(ontology: Ontology) -> dict[str, Any]:
    measured = [p.name for p in ontology.properties.values() if p.domain and not p.key]
    return _closed(
        {
            "of": {"type": "string", "description": f"One of {', '.join(measured)}; else the words used."},
            "number": {"type": ["number", "null"], "description": "In base units: 2 billion is 2000000000."},
            "date": _nullable_date(),
            "unit": {"type": ["string", "null"], "enum": [*ontology.units, None]},
            "currency": {"type": ["string", "null"], "description": "ISO 4217."},
            "approximate": {"type": "boolean"},
        }
    )


def _qualifiers(ontology: Ontology) -> dict[str, Any]:
    used = dict.fromkeys(q for r in stated_relations(ontology) for q in r.qualifiers if q in ontology.properties)
    return _closed({name: _qualifier(ontology, name) for name in used})


def _qualifier(ontology: Ontology, name: str) -> dict[str, Any]:
    prop = ontology.properties[name]
    schema: dict[str, Any] = {"type": [_JSON_TYPES[prop.datatype], "null"]}
    if prop.datatype == "date":
        schema["pattern"] = _DATE
    if prop.comment:
        schema["description"] = prop.comment
    return schema


def _nullable_date() -> dict[str, Any]:
    return {"type": ["string", "null"], "pattern": _DATE}
