"""What the database declares before the first row: the layout of layout.md, and what the ontology adds to entities."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.derive import ddl
from ontology.derive.ddl import Declaration, Index, PropertyType, Unique
from ontology.model import Datatype, Ontology


def declarations(ontology: Ontology) -> list[Declaration]:
    """Return every typed property, constraint and index: those that the ontology derives, then the store's own."""
    derived = ddl.declarations(ontology)
    typed = {(d.label, d.property, d.on) for d in derived if isinstance(d, PropertyType)}
    own = [d for d in _properties(ontology) if (d.label, d.property, d.on) not in typed]
    return list(dict.fromkeys([*own, *derived, *_unique(), *_indexes(ontology)]))


_TEXT: dict[str, str] = {
    "Document": "id content title url origin publisher kind form lang published published_from retrieved sha256 "
    "recorded_at retracted_at superseded_by copy_of sketch",
    "Passage": "id text document",
    "Shingle": "id",
    "Mention": "id name class document",
    "Statement": "id relation status attributed_to valid_from valid_to published recorded_at retracted_at method quote "
    "document source passage subject object text_value unit currency bound of subject_entity object_entity "
    "object_class slot",
    "Quarantined": "id relation subject subject_class object reason quote status document recorded_at",
    "Judgement": "id verdict left right by rule reason at deleted_at queue",
    "Entity": "id name name_en name_zh class first_published last_published recorded_at concept relabel",
    "RetractedEntity": "id name name_en name_zh class first_published last_published recorded_at concept",
    "NameKey": "id",
    "Observation": "id slot status valid_from valid_to published recorded_at text_value unit currency bound of",
    "Run": "id command started finished",
    "Source": "id name url publisher etag last_modified cursor next_due last_run lease_until lease_by",
    "Writer": "id",
}
_LISTS = {
    "Mention": "names short_names",
    "Entity": "aliases short_names seen_as",
    "RetractedEntity": "aliases short_names seen_as",
    "Observation": "statements",
}
_NUMBERS = {"Statement": "confidence value", "Observation": "confidence value"}
_INTEGERS = {
    "Passage": "start end position",
    "Mention": "start",
    "Statement": "start end",
    "Entity": "sources documents",
    "RetractedEntity": "sources documents",
    "Observation": "sources",
    "Source": "failures",
    "Writer": "turn",
}
_BOOLEANS = {"Statement": "approximate", "Observation": "approximate"}
_INDEXED = {
    "Document": "content origin copy_of url published",
    "Mention": "name",
    "Statement": "slot relation recorded_at document",
    "Entity": "name class concept relabel",
    "Observation": "slot of",
    "Judgement": "left right queue",
    "Quarantined": "recorded_at",
    "Run": "started",
}


def _properties(ontology: Ontology) -> Iterator[PropertyType]:
    kinds: tuple[tuple[dict[str, str], Datatype, bool], ...] = (
        (_TEXT, "string", False), (_LISTS, "string", True), (_NUMBERS, "number", False),
        (_INTEGERS, "integer", False), (_BOOLEANS, "boolean", False),
    )  # fmt: skip
    for table, type_, many in kinds:
        for label, names in table.items():
            yield from (PropertyType(label=label, property=n, type=type_, many=many) for n in names.split())
    yield from _of_ontology(ontology)


def _of_ontology(ontology: Ontology) -> Iterator[PropertyType]:
    """Entities hold the ontology's properties, statements and observations its qualifiers."""
    taken = {(label, n) for table in (_TEXT, _LISTS, _INTEGERS) for label, ns in table.items() for n in ns.split()}
    for found in ontology.properties.values():
        if found.domain:
            for label in ("Entity", "RetractedEntity"):
                if (label, found.stored_as) not in taken:
                    yield PropertyType(label=label, property=found.stored_as, type=found.datatype)
        if any(found.name in relation.qualifiers for relation in ontology.relations.values()):
            yield PropertyType(label="Statement", property=f"q_{found.name}", type=found.datatype)
    for cls in _entity_classes(ontology):
        yield PropertyType(label=cls, property="name", type="string")


def _entity_classes(ontology: Ontology) -> list[str]:
    return [cls.name for cls in ontology.classes.values() if cls.kind == "entity" and cls.derived is None]


def _unique() -> list[Unique]:
    return [Unique(label=label, property="id") for label in _TEXT]


def _indexes(ontology: Ontology) -> Iterator[Index]:
    for label, names in _INDEXED.items():
        yield from (Index(label=label, property=name) for name in names.split())
    yield from (Index(label=cls, property="name") for cls in _entity_classes(ontology))
