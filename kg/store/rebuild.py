"""Layer 3 made anew from layers 1 and 2, by replaying the documents in the order in which they were recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from kg.engine.engine import Engine, Row, Transaction
from kg.identity.kinds import Kinds
from kg.store.assign import replay
from kg.store.concepts import write_concepts
from kg.store.derive import REFERS, derived_properties, statements_in, write_entities, write_slots
from kg.store.entities import settle_labels
from kg.store.evidence import Evidence, parts
from kg.store.judgements import root_of
from kg.store.refresh import PLACE, refold
from ontology.model import Ontology

BATCH = 50
DELETED = 2000  # nodes a transaction; the graph is not readable in between

DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id, d.recorded_at AS at, d.retracted_at AS retracted ORDER BY at, id"
JUDGEMENTS = """
MATCH (j:Judgement) WHERE j.verdict = 'same' AND j.deleted_at IS NULL
RETURN j.left AS left, j.right AS right, j.at AS at, j.id AS id ORDER BY at, id
"""
OF_DOCUMENTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d AS node"
MENTIONS = "UNWIND $ids AS id MATCH (d:Document {id: id})<-[:IN_DOCUMENT]-(m:Mention) RETURN m AS node"
STATEMENTS = "UNWIND $ids AS id MATCH (d:Document {id: id})<-[:IN_DOCUMENT]-(s:Statement) RETURN s AS node"
BARE = "UNWIND $rows AS row CREATE (e:RetractedEntity {id: row.id}) SET e.name = '', e.class = ''"
REFERS_RETRACTED = """
UNWIND $rows AS row MATCH (m:Mention {id: row.mention}) MATCH (e:RetractedEntity {id: row.entity})
CREATE (m)-[:REFERS_TO]->(e)
"""
STANDING = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id"


def rebuild(engine: Engine, ontology: Ontology, kinds: Kinds) -> dict[str, int]:
    """Recompute layer 3 and return {documents, entities, relationships}. Cut off, it can be run again."""
    writer = engine.writer
    _clear(engine)
    writer.write(lambda tx: write_concepts(tx, ontology, kinds))
    rows = writer.read(DOCUMENTS, timeout=600.0)
    targets = _targets(writer.read(JUDGEMENTS, timeout=600.0))
    counts = {"documents": len(rows), "entities": 0, "relationships": 0}
    done: set[str] = set()
    for ids in _chunks([r["id"] for r in rows if r["retracted"] is None]):
        done.update(ids)
        made = writer.write(lambda tx, ids=ids: _replay(tx, ids, targets, done, ontology, kinds))  # type: ignore[misc]
        settle_labels(writer, ontology)
        counts["entities"] += made[0]
        counts["relationships"] += made[1]
    for ids in _chunks([r["id"] for r in rows if r["retracted"] is not None]):
        writer.write(lambda tx, ids=ids: _replay_retracted(tx, ids, targets, ontology, kinds))  # type: ignore[misc]
    settle_labels(writer, ontology)
    return counts


def _chunks(ids: list[str]) -> Iterator[list[str]]:
    return (ids[i : i + BATCH] for i in range(0, len(ids), BATCH))


def _clear(engine: Engine) -> None:
    for label in ("Observation", "Entity", "RetractedEntity", "NameKey"):
        cypher = f"MATCH (n:{label}) WITH n LIMIT {DELETED} DETACH DELETE n RETURN count(*) AS n"
        while engine.writer.write(lambda tx, cypher=cypher: tx.run(cypher))[0]["n"]:  # type: ignore[misc]
            pass


def _targets(rows: Iterable[Row]) -> dict[str, str]:
    """Return the entity of every mention, by the judgements that stand."""
    direct: dict[str, str] = {}
    parents: dict[str, str] = {}
    for row in rows:
        if row["left"].startswith("e"):
            parents[row["right"]] = row["left"]
        else:
            direct[row["left"]] = row["right"]
    return {mention: root_of(entity, parents) for mention, entity in direct.items()}


def _evidence(tx: Transaction, ids: Sequence[str]) -> list[Evidence]:
    """Return documents as they were written, without passages, in the order of `ids`."""
    documents = {r["node"]["properties"]["id"]: r["node"]["properties"] for r in tx.run(OF_DOCUMENTS, {"ids": ids})}
    mentions = _by_document(tx.run(MENTIONS, {"ids": ids}))
    statements = _by_document(tx.run(STATEMENTS, {"ids": ids}))
    return [
        Evidence(
            document=_document(documents[i]),
            passages=(),
            mentions=tuple(map(_mention, sorted(mentions.get(i, []), key=lambda m: (m["start"], m["id"])))),
            statements=tuple(_statement(s) for s in statements.get(i, [])),
            quarantined=(),
        )
        for i in ids
    ]


def _by_document(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        properties = row["node"]["properties"]
        found.setdefault(properties["document"], []).append(properties)
    return found


def _document(row: Row) -> Row:
    return {"published": None, "copy_of": row["id"], **row}


def _mention(row: Row) -> Row:
    return {**row, "names": row.get("names") or [row["name"]], "short_names": row.get("short_names") or []}


def _statement(row: Row) -> Row:
    return {"object": None, **row}


def _replay(
    tx: Transaction,
    ids: Sequence[str],
    targets: Mapping[str, str],
    standing: Set[str],
    ontology: Ontology,
    kinds: Kinds,
) -> tuple[int, int]:
    batch = _evidence(tx, ids)
    assigned = replay(tx, batch, targets, kinds)
    derived = derived_properties(batch, assigned.target, ontology)
    place(tx, derived)
    write_entities(tx, assigned, batch, ontology)
    slots = statements_in(tx, {d["slot"] for d in derived.values()})
    removed, made = write_slots(tx, ontology, slots, _of(slots, standing))
    return len(assigned.created), made - removed


def _of(slots: Mapping[str, list[Row]], standing: Set[str]) -> dict[str, list[Row]]:
    """Leave out statements of documents that are not replayed yet: their ends may not stand."""
    return {slot: [row for row in rows if row["document"] in standing] for slot, rows in slots.items()}


def place(tx: Transaction, derived: Mapping[str, Mapping[str, Any]]) -> None:
    """Write ends and slots on statements."""
    for part in parts([{"id": id_, **found} for id_, found in derived.items()]):
        tx.run(PLACE, {"rows": part})


def _replay_retracted(
    tx: Transaction, ids: Sequence[str], targets: Mapping[str, str], ontology: Ontology, kinds: Kinds
) -> None:
    """Let the mentions of retracted documents refer again, to what still stands or to what stands no more."""
    batch = _evidence(tx, ids)
    rows: list[Row] = [{"mention": m["id"], "entity": targets[m["id"]]} for e in batch for m in e.mentions]
    wanted = sorted({row["entity"] for row in rows})
    standing = {r["id"] for r in tx.run(STANDING, {"ids": wanted})}
    there = {r["id"] for r in tx.run(STANDING.replace("Entity", "RetractedEntity"), {"ids": wanted})}
    bare: list[Row] = [{"id": id_} for id_ in wanted if id_ not in standing | there]
    tx.run(BARE, {"rows": bare})
    tx.run(REFERS, {"rows": [r for r in rows if r["entity"] in standing]})
    tx.run(REFERS_RETRACTED, {"rows": [r for r in rows if r["entity"] not in standing]})
    place(tx, derived_properties(batch, targets, ontology))
    refold(tx, [id_ for id_ in wanted if id_ not in standing], ontology, kinds)
