"""What the graph holds, counted."""

from __future__ import annotations

from typing import Any

from kg.engine.engine import Engine, GraphReader

COUNTS = {
    "documents": "MATCH (d:Document) WHERE d.retracted_at IS NULL RETURN d.kind AS name, count(*) AS n",
    "classes": "MATCH (e:Entity) RETURN e.class AS name, count(*) AS n",
    "relations": "MATCH (:Entity)-[r]->() WHERE r.status IS NOT NULL RETURN type(r) AS name, count(*) AS n",
    "statements": "MATCH (s:Statement) WHERE s.retracted_at IS NULL RETURN s.status AS name, count(*) AS n",
    "languages": "MATCH (d:Document) WHERE d.retracted_at IS NULL RETURN d.lang AS name, count(*) AS n",
}
SINGLE = {
    "entities": "MATCH (e:Entity) RETURN count(e) AS n",
    "observations": "MATCH (o:Observation) RETURN count(o) AS n",
    "mentions": "MATCH (m:Mention) RETURN count(m) AS n",
    "quarantined": "MATCH (q:Quarantined) RETURN count(q) AS n",
    "retracted_documents": "MATCH (d:Document) WHERE d.retracted_at IS NOT NULL RETURN count(d) AS n",
    "copies": "MATCH (d:Document) WHERE d.retracted_at IS NULL AND d.copy_of <> d.id RETURN count(d) AS n",
    "latest_published": "MATCH (d:Document) WHERE d.retracted_at IS NULL RETURN max(d.published) AS n",
}


def stats(engine: Engine) -> dict[str, Any]:
    """Return counts by class, relation, status and kind of document, and the engine's name and version."""
    reader = engine.reader
    found: dict[str, Any] = {name: _grouped(reader, query) for name, query in COUNTS.items()}
    found |= {name: reader.read(query, timeout=60.0)[0]["n"] for name, query in SINGLE.items()}
    found["relationships"] = sum(found["relations"].values())
    return {**found, "engine": engine.name, "version": engine.version}


def _grouped(reader: GraphReader, query: str) -> dict[str, int]:
    rows = reader.read(query, timeout=60.0)
    return {str(r["name"]): int(r["n"]) for r in sorted(rows, key=lambda r: (-r["n"], str(r["name"])))}
