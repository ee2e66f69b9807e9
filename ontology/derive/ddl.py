"""What a database must declare before the first row, as engine-neutral records; each engine words them its own way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ontology.model import Datatype, Ontology


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyType:
    """`label.property` holds values of `type`; `many` when it holds a list of them."""

    label: str
    property: str
    type: Datatype
    many: bool = False
    on: str = "node"  # "node" or "relationship"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unique:
    """No two nodes of `label` share a value of `property`."""

    label: str
    property: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A range index: equality and ordering on `label.property`."""

    label: str
    property: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """A full-text index over several properties; `many` are those that hold lists. Any script, Chinese included."""

    name: str
    labels: tuple[str, ...]
    properties: tuple[str, ...]
    many: tuple[str, ...] = ()


ENTITY_NAMES = FullText(name="entity_names", labels=("Entity",), properties=("name", "aliases"), many=("aliases",))

Declaration = PropertyType | Unique | Index | FullText

# The store's own nodes (kg/store/layout.md), which every ontology shares: label -> property -> type; "*" marks lists.
_STORE: dict[str, dict[Datatype, str]] = {
    "Document": {
        "string": "id title url origin publisher kind form lang published published_from retrieved sha256 recorded_at "
        "retracted_at superseded_by copy_of"
    },
    "Passage": {"string": "id text", "integer": "start end position"},
    "Mention": {"string": "id name names* class document"},
    "Statement": {
        "string": "id relation status attributed_to valid_from valid_to published recorded_at retracted_at method "
        "quote document text_value unit currency bound of",
        "integer": "start end",
        "number": "confidence value",
        "boolean": "approximate",
    },
    "Quarantined": {"string": "id relation subject object reason quote document recorded_at"},
    "Judgement": {"string": "id verdict left right by rule reason at deleted_at"},
    "Observation": {
        "string": "id of text_value unit currency bound valid_from published statements*",
        "number": "value confidence",
        "integer": "sources",
        "boolean": "approximate",
    },
    "Entity": {
        "string": "id name name_en name_zh aliases* class first_published last_published",
        "integer": "sources",
    },
    "RetractedEntity": {"string": "id name name_en name_zh aliases* class"},
    "Run": {"string": "id started finished command"},
    "Source": {"string": "id name next_due etag last_modified lease_until lease_by last_run"},
}
_EDGE: dict[Datatype, str] = {
    "string": "id status valid_from valid_to published first_published recorded_at statements*",
    "number": "confidence",
    "integer": "sources",
    "boolean": "inferred",
}
_INDEXED = {
    "Entity": "name name_en name_zh class sources",
    "RetractedEntity": "name",
    "Document": "origin url published sha256 copy_of",
    "Mention": "name document",
    "Statement": "relation status published document recorded_at",
    "Observation": "of",
    "Quarantined": "document",
    "Judgement": "left right",
}


def declarations(ontology: Ontology) -> tuple[Declaration, ...]:
    """Return what the database of `ontology` must declare: types first, then uniqueness, range and full-text indexes.

    Dates are strings (their length is their precision), so a property typed as a date is declared a string."""
    own = (*_entity_types(ontology), *_qualifier_types(ontology), *_edge_types(ontology))
    types = dict.fromkeys((*_store_types(), *own))
    unique = [Unique(label=label, property="id") for label in _STORE]
    indexes = [Index(label=label, property=p) for label, names in _INDEXED.items() for p in names.split()]
    plain = [Index(label="Entity", property=p) for p in _plain_properties(ontology)]
    return (*types, *unique, *dict.fromkeys((*indexes, *plain)), ENTITY_NAMES)


def _typed(label: str, names: str, kind: Datatype, on: str = "node") -> Iterator[PropertyType]:
    for name in names.split():
        many = name.endswith("*")
        yield PropertyType(label=label, property=name.rstrip("*"), type=_stored(kind), many=many, on=on)


def _stored(kind: Datatype) -> Datatype:
    return "string" if kind == "date" else kind


def _store_types() -> Iterator[PropertyType]:
    for label, by_type in _STORE.items():
        for kind, names in by_type.items():
            yield from _typed(label, names, kind)


def _plain_properties(ontology: Ontology) -> dict[str, Datatype]:
    """Return the properties that stand on entities themselves: not observed, and not of evidence alone."""
    entities = {c.name for c in ontology.classes.values() if c.kind == "entity"}
    own = [p for p in ontology.properties.values() if not p.observed and entities & set(p.domain)]
    return {p.stored_as: p.datatype for p in own}


def _entity_types(ontology: Ontology) -> Iterator[PropertyType]:
    for name, kind in _plain_properties(ontology).items():
        yield from _typed("Entity", name, kind)


def _qualifiers(ontology: Ontology) -> dict[str, Datatype]:
    used = {q for relation in ontology.relations.values() for q in relation.qualifiers}
    return {name: p.datatype for name, p in ontology.properties.items() if name in used or not p.domain}


def _qualifier_types(ontology: Ontology) -> Iterator[PropertyType]:
    for name, kind in _qualifiers(ontology).items():
        yield from _typed("Statement", f"q_{name}", kind)


def _edge_types(ontology: Ontology) -> Iterator[PropertyType]:
    for relation in ontology.relations.values():
        for kind, names in _EDGE.items():
            yield from _typed(relation.name, names, kind, on="relationship")
        for name in (q for q in relation.qualifiers if q in ontology.properties):
            yield from _typed(relation.name, name, ontology.properties[name].datatype, on="relationship")
