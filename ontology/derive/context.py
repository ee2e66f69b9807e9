"""The JSON-LD context: names of the graph to IRIs, with datatypes."""

from __future__ import annotations

from typing import Any

from ontology.model import Ontology
from ontology.vocabulary import SKOS, XSD

_TYPES = {"number": XSD + "decimal", "integer": XSD + "integer", "boolean": XSD + "boolean"}


def context(ontology: Ontology) -> dict[str, Any]:
    """Return the value of "@context" for graphs in this ontology.

    Dates keep partial precision, so they are plain strings; identifiers are relative IRIs under `urn:ecosystem-kg:`."""
    names: dict[str, Any] = {
        "@base": "urn:ecosystem-kg:entity:",
        "id": "@id",
        "class": "@type",
        "name": SKOS + "prefLabel",
        "name_en": {"@id": SKOS + "prefLabel", "@language": "en"},
        "name_zh": {"@id": SKOS + "prefLabel", "@language": "zh"},
        "aliases": {"@id": SKOS + "altLabel", "@container": "@set"},
    }
    names.update({c.name: c.iri for c in ontology.classes.values()})
    names.update({r.name: {"@id": r.iri, "@type": "@id"} for r in ontology.relations.values()})
    for prop in ontology.properties.values():
        kind = _TYPES.get(prop.datatype)
        names[prop.stored_as] = {"@id": prop.iri, "@type": kind} if kind else prop.iri
    return names
