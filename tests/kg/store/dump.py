"""Layer 3 as comparable lines: two graphs are equal when these are."""

from __future__ import annotations

import json

from kg.engine.engine import Engine

NODES = "MATCH (n) WHERE n:Entity OR n:RetractedEntity OR n:Observation RETURN n AS node"
EDGES = """
MATCH (a)-[r]->(b) WHERE a:Entity OR a:RetractedEntity
RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS p
"""
REFERS = "MATCH (m:Mention)-[:REFERS_TO]->(e) RETURN m.id AS mention, e.id AS entity"


def derived(engine: Engine) -> list[str]:
    """Return every node and relationship of layer 3, sorted."""
    rows = [row for query in (NODES, EDGES, REFERS) for row in engine.writer.read(query, timeout=60)]
    return sorted(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows)
