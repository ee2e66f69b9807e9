"""Concepts of the ontology's schemes as entities: the segments of a chain stand in every graph from the start."""

from __future__ import annotations

from kg.engine.engine import Row, Transaction
from kg.identity.fold import has_han
from kg.identity.kinds import Kinds
from kg.store.entities import State, create, quoted, write_keys
from kg.store.ids import hashed
from ontology.model import Concept, Ontology

EXISTING = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id"


def concept_entity(concept: str) -> str:
    """Return the id of a concept's entity."""
    return hashed("e", "concept", concept)


def base_of(ontology: Ontology, concept: str) -> State | None:
    """Return the state of a concept's entity before any document names it; None: the ontology has it no more."""
    found = ontology.concepts.get(concept)
    cls = class_of(ontology, found) if found is not None else ""
    return _state(found, cls) if found is not None and cls else None


def class_of(ontology: Ontology, concept: Concept) -> str:
    """Return the class whose entities a concept's scheme gives, "" when its concepts are not entities."""
    scheme = ontology.schemes.get(concept.scheme)
    return scheme.cls if scheme is not None else ""


def _state(concept: Concept, cls: str) -> State:
    labels = [label for lang in ("en", "zh") for label in concept.words.labels.get(lang, ())]
    english = next((label for label in labels if not has_han(label)), None)
    chinese = next((label for label in labels if has_han(label)), None)
    return State(
        id=concept_entity(concept.id),
        cls=cls,
        name=english or chinese or concept.id,
        name_en=english,
        name_zh=chinese,
        aliases=tuple(dict.fromkeys(labels)) or (concept.id,),
        concept=concept.id,
    )


def write_concepts(tx: Transaction, ontology: Ontology, kinds: Kinds) -> int:
    """Create the entities of concepts that the graph does not have, with BROADER and UPSTREAM_OF; return how many."""
    states = [s for c in ontology.concepts.values() if (s := base_of(ontology, c.id)) is not None]
    known = {row["id"] for row in tx.run(EXISTING, {"ids": [s.id for s in states]})} if states else set()
    fresh = [s for s in states if s.id not in known]
    create(tx, fresh, ontology)
    write_keys(tx, fresh, {}, kinds)
    new = {s.concept for s in fresh}
    for type_, pairs in (("BROADER", "broader"), ("UPSTREAM_OF", "upstream_of")):
        _relate(tx, type_, _pairs(ontology, pairs, new, {s.concept for s in states}))
    return len(fresh)


def _pairs(ontology: Ontology, name: str, new: set[str | None], all_: set[str | None]) -> list[Row]:
    pairs = [(c.id, other) for c in ontology.concepts.values() for other in getattr(c, name)]
    kept = [(a, b) for a, b in pairs if a in all_ and b in all_ and (a in new or b in new)]
    return [
        {"a": concept_entity(a), "b": concept_entity(b), "edge": {"id": hashed("r", name, a, b), "inferred": False,
         "status": "asserted", "sources": 0, "confidence": 1.0, "statements": []}}
        for a, b in kept
    ]  # fmt: skip


def _relate(tx: Transaction, type_: str, rows: list[Row]) -> None:
    if rows:
        tx.run(
            f"UNWIND $rows AS row MATCH (a:Entity {{id: row.a}}) MATCH (b:Entity {{id: row.b}}) "
            f"CREATE (a)-[r{quoted(type_)}]->(b) SET r += row.edge",
            {"rows": rows},
        )
