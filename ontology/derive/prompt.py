"""The ontology in words for a model's prompt: short, complete, and in a fixed order."""

from __future__ import annotations

from collections.abc import Collection

from ontology.derive.extraction import labels
from ontology.model import Class, Ontology, Property, Relation


def schema_text(ontology: Ontology, *, relations: Collection[str] | None = None) -> str:
    """Return classes, relations with their direction, properties and segments as text for a prompt.

    `relations`: only these relations and the classes at their ends (None: all)."""
    chosen = [r for r in ontology.relations.values() if relations is None or r.name in relations]
    wanted = None if relations is None else {c for r in chosen for c in (*r.domain, *r.range)}
    parts = [
        _block("Classes", [_class(c) for c in ontology.classes.values() if _is_wanted(ontology, c, wanted)]),
        _block("Relations (subject -> object)", [_relation(r) for r in chosen]),
        _block("Properties", [_property(p) for p in ontology.properties.values() if p.domain]),
        _block("Qualifiers", [_property(p) for p in ontology.properties.values() if not p.domain]),
        _block("Segments", [_concept(ontology)] if ontology.concepts else []),
    ]
    return "\n\n".join(part for part in parts if part)


def extraction_text(ontology: Ontology) -> str:
    """Return the schema as an extracting model needs it: only classes of names and relations that texts state."""
    stated = [r for r in ontology.relations.values() if not r.computed]
    return "\n\n".join(
        [
            _block("Classes", [_class(ontology.classes[name]) for name in labels(ontology)]),
            _block("Relations (subject -> object)", [_relation(r) for r in stated]),
            _block("Properties", [_property(p) for p in ontology.properties.values() if p.domain and not p.key]),
        ]
    )


def _is_wanted(ontology: Ontology, cls: Class, wanted: set[str] | None) -> bool:
    if wanted is None:
        return True
    return any(ontology.is_a(cls.name, w) or ontology.is_a(w, cls.name) for w in wanted)


def _block(heading: str, lines: list[str]) -> str:
    return "\n".join([f"{heading}:", *(f"- {line}" for line in lines)]) if lines else ""


def _class(cls: Class) -> str:
    above = f" ({', '.join(cls.parents)})" if cls.parents else ""
    return f"{cls.name}{above}: {cls.comment or cls.words.label('en')}"


def _relation(relation: Relation) -> str:
    ends = f"{'|'.join(relation.domain)} -> {'|'.join(relation.range)}"
    carried = f" [{', '.join(relation.qualifiers)}]" if relation.qualifiers else ""
    flags = "; symmetric" if relation.symmetric else ""
    return f"{relation.name}: {ends}{carried}{flags}. {relation.comment}".rstrip(" .") + "."


def _property(prop: Property) -> str:
    of = f" of {'|'.join(prop.domain)}" if prop.domain else ""
    measured = f" in {'|'.join(prop.units)}" if prop.units else " in money" if prop.money else ""
    return f"{prop.name} ({prop.datatype}{measured}){of}: {prop.comment or prop.words.label('en')}"


def _concept(ontology: Ontology) -> str:
    return ", ".join(f"{c.id} ({c.words.label('en')})" for c in ontology.concepts.values())
