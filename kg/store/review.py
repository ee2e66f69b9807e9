"""Lists that people work through: pairs that may be one entity, and what was kept out of the graph."""

from __future__ import annotations

from kg.engine.engine import GraphReader, Row

LOOKED_AT = 2000  # of the latest questions; `kg review` shows those among them that weigh most

UNSURE = """
MATCH (j:Judgement {queue: 'review'}) WHERE j.deleted_at IS NULL
RETURN j.id AS judgement, j.left AS left, j.right AS right, j.rule AS rule, j.reason AS reason, j.at AS at
ORDER BY at DESC, judgement LIMIT $limit
"""
NAMED = """
UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, e.name AS name, e.class AS class, e.documents AS documents
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
    rows = reader.read(UNSURE, {"limit": LOOKED_AT})
    named = _named(reader, sorted({row[end] for row in rows for end in ("left", "right")}))
    pairs: dict[tuple[str, str], Row] = {}
    for row in rows:
        if row["left"] in named and row["right"] in named and row["left"] != row["right"]:
            pairs.setdefault((min(row["left"], row["right"]), max(row["left"], row["right"])), row)
    asked = [list(p) for p in pairs] + [[b, a] for a, b in pairs]
    done = {tuple(sorted(row["pair"])) for row in reader.read(DECIDED, {"pairs": asked})} if asked else set()
    found = [_told(row, named) for pair, row in pairs.items() if pair not in done]
    return sorted(found, key=lambda r: (-r["weight"], r["judgement"]))[:limit]


def _named(reader: GraphReader, ids: list[str]) -> dict[str, Row]:
    return {row["id"]: row for row in reader.read(NAMED, {"ids": ids})} if ids else {}


def _told(row: Row, named: dict[str, Row]) -> Row:
    """Return a pair with names and classes; `weight`: how many documents name the two."""
    left, right = named[row["left"]], named[row["right"]]
    names = {"left_name": left["name"], "left_class": left["class"]}
    others = {"right_name": right["name"], "right_class": right["class"]}
    return {**row, **names, **others, "weight": (left["documents"] or 0) + (right["documents"] or 0)}


def quarantined(reader: GraphReader, limit: int = 1000) -> list[Row]:
    """Return what the ontology or a check forbade, newest first, with reason and sentence."""
    return reader.read(QUARANTINED, {"limit": limit})
