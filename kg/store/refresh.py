"""Entities and slots made again from what the graph holds of them: after retracting, merging and splitting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from kg.engine.engine import Row, Transaction
from kg.identity.kinds import Kinds
from kg.store.concepts import base_of
from kg.store.derive import by_slot, placed, statements_in, write_slots
from kg.store.entities import Sighting, State, folded_in, rewrite_keys, state_of, update
from kg.store.evidence import parts
from ontology.model import Ontology

LABELS = (("Entity", False), ("RetractedEntity", True))
NODES = "UNWIND $ids AS id MATCH (e:LABEL {id: id}) RETURN e AS node"
SIGHTINGS = """
UNWIND $ids AS id MATCH (e:LABEL {id: id})<-[:REFERS_TO]-(m:Mention)-[:IN_DOCUMENT]->(d:Document)
RETURN id, m.id AS mention, m.names AS names, m.short_names AS short_names, m.class AS cls, m.start AS start,
       d.id AS document, d.copy_of AS copy_of, d.published AS published, d.recorded_at AS recorded_at,
       d.retracted_at AS retracted_at
"""
OF_MENTIONS = """
UNWIND $ids AS id MATCH (m:Mention {id: id})<-[:SUBJECT|OBJECT]-(s:Statement) WHERE s.slot IS NOT NULL
RETURN DISTINCT s AS node
"""
ENDS = """
UNWIND $ids AS id MATCH (m:Mention {id: id})-[:REFERS_TO]->(e) RETURN id, e.id AS entity, m.class AS cls
"""
PLACE = """
UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s.subject_entity = row.subject_entity,
s.object_entity = row.object_entity, s.object_class = row.object_class, s.slot = row.slot
"""


def rederive(tx: Transaction, ontology: Ontology, slots: Sequence[str]) -> tuple[int, int]:
    """Make the relationships of slots again from their statements; return how many went and came."""
    rows = statements_in(tx, slots)
    return write_slots(tx, ontology, rows, rows)


def refold(tx: Transaction, ids: Iterable[str], ontology: Ontology, kinds: Kinds) -> int:
    """Make entities again from their standing mentions; return how many nobody vouches for any more."""
    wanted = sorted(set(ids))
    before = nodes(tx, wanted)
    seen = sightings(tx, wanted)
    states = [_refolded(before[i], seen.get(i, []), ontology, kinds) for i in before]
    update(tx, states, before, ontology)
    rewrite_keys(tx, [s for s in states if s.aliases != before[s.id].aliases or s.cls != before[s.id].cls], kinds)
    return sum(s.retracted and not before[s.id].retracted for s in states)


def nodes(tx: Transaction, ids: Sequence[str]) -> dict[str, State]:
    """Return the present state of entities by id, retracted ones too."""
    found: dict[str, State] = {}
    for label, retracted in LABELS:
        for row in tx.run(NODES.replace("LABEL", label), {"ids": list(ids)}):
            state = state_of(row["node"]["properties"], retracted=retracted)
            found[state.id] = state
    return found


def sightings(tx: Transaction, ids: Sequence[str]) -> dict[str, list[Row]]:
    """Return the mentions of entities with their documents, in recorded order."""
    queries = [SIGHTINGS.replace("LABEL", label) for label, _ in LABELS]
    rows = [row for query in queries for row in tx.run(query, {"ids": list(ids)})]
    found: dict[str, list[Row]] = {}
    for row in sorted(rows, key=in_order):
        found.setdefault(row["id"], []).append(row)
    return found


def in_order(row: Row) -> tuple[Any, ...]:
    """Return what puts mentions into the order in which they were recorded."""
    return (row["recorded_at"], row["document"], row["start"], row["mention"])


def _refolded(present: State, seen: Sequence[Row], ontology: Ontology, kinds: Kinds) -> State:
    standing = [row for row in seen if row["retracted_at"] is None]
    base = base_of(ontology, present.concept) if present.concept else None
    if base is None and not standing:
        return (
            replace(fold_all(present.id, seen, None, kinds), retracted=True)
            if seen
            else replace(present, retracted=True)
        )
    return fold_all(present.id, standing, base, kinds)


def fold_all(entity: str, seen: Sequence[Row], base: State | None, kinds: Kinds) -> State:
    """Return the state that mentions in recorded order fold to."""
    state = base or State(id=entity, cls=seen[0]["cls"])
    documents: set[str] = set()
    sources: set[str] = set()
    for row in seen:
        state = folded_in(state, _sighting(row, documents, sources), kinds)
        documents.add(row["document"])
        sources.add(row["copy_of"])
    return state


def _sighting(row: Row, documents: set[str], sources: set[str]) -> Sighting:
    return Sighting(
        names=tuple(row["names"]),
        short_names=tuple(row["short_names"] or ()),
        cls=row["cls"],
        published=row["published"],
        recorded_at=row["recorded_at"],
        fresh=row["copy_of"] not in sources,
        again=row["document"] in documents,
    )


def replace_ends(
    tx: Transaction, mentions: Sequence[str], ontology: Ontology
) -> tuple[dict[str, list[Row]], list[str]]:
    """Give the statements of moved mentions their new ends and slots.

    Returns the statements as they were, by slot, and every slot that they were in or are in now."""
    before = [row["node"]["properties"] for row in tx.run(OF_MENTIONS, {"ids": list(mentions)})]
    ends = sorted({end for row in before for end in (row["subject"], row.get("object")) if end})
    found = {row["id"]: row for row in tx.run(ENDS, {"ids": ends})}
    target = {mention: row["entity"] for mention, row in found.items()}
    after: list[Row] = []
    for row in before:
        object_class = found[row["object"]]["cls"] if row.get("object") else ""
        after.append({"id": row["id"], **placed(row, target, object_class, ontology)})
    for part in parts(after):
        tx.run(PLACE, {"rows": part})
    return by_slot(before), sorted({row["slot"] for row in [*before, *after]})
