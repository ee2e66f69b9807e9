"""Lists that people work through: pairs that may be one entity, and what was kept out of the graph."""

from __future__ import annotations

from kg.engine.engine import GraphReader, Row

UNSURE = """
MATCH (j:Judgement {queue: 'review'}) WHERE j.deleted_at IS NULL
MATCH (a:Entity {id: j.left}) MATCH (b:Entity {id: j.right})
RETURN j.id AS judgement, a.id AS left, a.name AS left_name, a.class AS left_class, b.id AS right,
       b.name AS right_name, b.class AS right_class, j.rule AS rule, j.reason AS reason, j.at AS at,
       a.documents + b.documents AS weight
ORDER BY weight DESC, at DESC, judgement LIMIT $limit
"""
DECIDED = """
UNWIND $pairs AS pair MATCH (j:Judgement {left: pair[0]})
WHERE j.right = pair[1] AND j.verdict = 'different' AND j.deleted_at IS NULL RETURN pair
"""
QUARANTINED = """
MATCH (q:Quarantined)-[:IN_DOCUMENT]->(d:Document) WHERE d.retracted_at IS NULL
RETURN q.id AS id, q.relation AS relation, q.subject AS subject, q.object AS object, q.status AS status,
       q.reason AS reason, q.quote AS quote, d.title AS title, d.url AS url, d.published AS published,
       q.recorded_at AS recorded_at
ORDER BY recorded_at DESC, id LIMIT $limit
"""


def unsure_pairs(reader: GraphReader, limit: int = 100) -> list[Row]:
    """Return pairs that no rule could decide and nobody has, those named most often first."""
    rows = reader.read(UNSURE, {"limit": limit * 4})
    pairs: dict[tuple[str, str], Row] = {}
    for row in rows:
        a, b = sorted((row["left"], row["right"]))
        pairs.setdefault((a, b), row)
    asked = [list(p) for p in pairs] + [[b, a] for a, b in pairs]
    done = {tuple(sorted(row["pair"])) for row in reader.read(DECIDED, {"pairs": asked})} if asked else set()
    return [row for pair, row in pairs.items() if pair not in done and pair[0] != pair[1]][:limit]


def quarantined(reader: GraphReader, limit: int = 1000) -> list[Row]:
    """Return what the ontology or a check forbade, newest first, with reason and sentence."""
    return reader.read(QUARANTINED, {"limit": limit})
