"""Taking documents back: their statements stand no more, and what only they supported goes."""

from __future__ import annotations

from collections.abc import Sequence

from kg.engine.engine import Transaction
from kg.identity.kinds import Kinds
from kg.store.refresh import rederive, refold
from ontology.model import Ontology

MARK = """
UNWIND $ids AS id MATCH (d:Document {id: id}) WHERE d.retracted_at IS NULL
SET d.retracted_at = $at, d.superseded_by = $by RETURN d.id AS id
"""
STATEMENTS = """
UNWIND $ids AS id MATCH (d:Document {id: id})<-[:IN_DOCUMENT]-(s:Statement) WHERE s.retracted_at IS NULL
SET s.retracted_at = $at RETURN s.id AS id, s.slot AS slot
"""
ENTITIES = """
UNWIND $ids AS id MATCH (d:Document {id: id})<-[:IN_DOCUMENT]-(m:Mention)-[:REFERS_TO]->(e)
RETURN DISTINCT e.id AS id
"""
UNMENTION = "UNWIND $ids AS id MATCH (d:Document {id: id})<-[r:MENTIONED_IN]-(:Entity) DELETE r"


def take_back(
    tx: Transaction,
    documents: Sequence[str],
    ontology: Ontology,
    kinds: Kinds,
    *,
    at: str,
    superseded_by: str | None = None,
) -> dict[str, int]:
    """Retract documents and return {documents, statements, relationships, entities} that went. Known ids only."""
    ids = sorted(row["id"] for row in tx.run(MARK, {"ids": list(documents), "at": at, "by": superseded_by}))
    statements = tx.run(STATEMENTS, {"ids": ids, "at": at})
    entities = [row["id"] for row in tx.run(ENTITIES, {"ids": ids})]
    tx.run(UNMENTION, {"ids": ids})
    removed, made = rederive(tx, ontology, sorted({row["slot"] for row in statements if row["slot"]}))
    gone = refold(tx, entities, ontology, kinds)
    return {
        "documents": len(ids),
        "statements": len(statements),
        "relationships": removed - made,
        "entities": gone,
    }


def standing(tx: Transaction, document: str) -> list[str]:
    """Return the ids of the standing documents that an id, URL or origin means."""
    found: set[str] = set()
    for name in ("id", "content", "url", "origin"):
        cypher = f"MATCH (d:Document {{{name}: $value}}) WHERE d.retracted_at IS NULL RETURN d.id AS id"
        found.update(row["id"] for row in tx.run(cypher, {"value": document}))
    return sorted(found)
