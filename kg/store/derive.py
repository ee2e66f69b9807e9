"""Layer 3, incremental: the relationships of the slots that a change touches, and of no others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.engine.engine import Row, Transaction
from kg.store.assign import Assignment
from kg.store.claims import claim_of, edge_type, ends, measured, shape_of, slot_of
from kg.store.edges import Edge, edges_of
from kg.store.entities import create, quoted, update, write_keys
from kg.store.evidence import DERIVED, Evidence, parts
from kg.store.ids import hashed
from ontology.model import Ontology

Slots = Mapping[str, Sequence[Row]]

IN_SLOTS = "UNWIND $slots AS slot MATCH (s:Statement {slot: slot}) RETURN s AS node"
REFERS = """
UNWIND $rows AS row MATCH (m:Mention {id: row.mention}) MATCH (e:Entity {id: row.entity}) CREATE (m)-[:REFERS_TO]->(e)
"""
MENTIONED = """
UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH (d:Document {id: row.document})
CREATE (e)-[:MENTIONED_IN]->(d)
"""


def derived_properties(
    batch: Iterable[Evidence], target: Mapping[str, str], ontology: Ontology
) -> dict[str, dict[str, Any]]:
    """Return what layer 3 writes on each statement that becomes a relationship: its ends, their class, its slot."""
    found: dict[str, dict[str, Any]] = {}
    for evidence in batch:
        classes = {m["id"]: m["class"] for m in evidence.mentions}
        for row in evidence.statements:
            if row["status"] in DERIVED:
                found[row["id"]] = placed(row, target, classes.get(row["object"] or "", ""), ontology)
    return found


def placed(row: Row, target: Mapping[str, str], object_class: str, ontology: Ontology) -> dict[str, Any]:
    """Return one statement's ends and slot."""
    object_ = target[row["object"]] if row.get("object") else None
    subject, end = ends(ontology, row, target[row["subject"]], object_)
    slot = slot_of(ontology, row, subject, end, object_class)
    return {"subject_entity": subject, "object_entity": end, "object_class": object_class, "slot": slot}


def by_slot(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return rows grouped by slot."""
    slots: dict[str, list[Row]] = {}
    for row in rows:
        slots.setdefault(row["slot"], []).append(row)
    return slots


def statements_in(tx: Transaction, slots: Iterable[str]) -> dict[str, list[Row]]:
    """Return every statement of these slots, retracted ones too: an index look-up each."""
    wanted = sorted(set(slots))
    return by_slot(r["node"]["properties"] for part in _chunks(wanted) for r in tx.run(IN_SLOTS, {"slots": part}))


def _chunks(items: list[str], size: int = 1000) -> Iterable[list[str]]:
    return (items[i : i + size] for i in range(0, len(items), size))


def write_entities(tx: Transaction, found: Assignment, batch: Sequence[Evidence], ontology: Ontology) -> None:
    """Write new and changed entities, their keys, and what refers to them."""
    created, changed = found.created, found.changed
    create(tx, created, ontology)
    update(tx, changed, found.before, ontology)
    write_keys(tx, [*created, *changed], found.before, found.kinds)
    mentions: list[Row] = [
        {"mention": m["id"], "entity": found.target[m["id"]], "document": e.id} for e in batch for m in e.mentions
    ]
    for part in parts(mentions):
        tx.run(REFERS, {"rows": part})
    for part in parts(list({(r["entity"], r["document"]): r for r in mentions}.values())):
        tx.run(MENTIONED, {"rows": part})


def write_slots(tx: Transaction, ontology: Ontology, before: Slots, after: Slots) -> tuple[int, int]:
    """Replace the relationships of slots; return how many went and came.

    `before`: the statements that the present relationships may come from; `after`: the statements as they now stand."""
    removed = _remove(tx, ontology, before)
    found = (edge for rows in after.values() for edge in edges_of(_standing(rows), ontology))
    edges = [edge for edge in found if edge.shape == "observation" or edge.subject != edge.object]
    _create(tx, edges)
    _roll_up(tx, ontology, {**before, **after}, edges)
    return removed, len(edges)


def _standing(rows: Sequence[Row]) -> list[Any]:
    return [claim_of(r) for r in rows if r.get("retracted_at") is None and r["status"] in DERIVED]


def _remove(tx: Transaction, ontology: Ontology, before: Slots) -> int:
    ends_: dict[tuple[str, str], dict[tuple[Any, ...], Row]] = {}
    for slot, rows in before.items():
        for row in rows:
            shape, pair = shape_of(ontology, row), (row["subject_entity"], row["object_entity"], slot)
            key = (edge_type(ontology, row), shape)
            ends_.setdefault(key, {})[pair] = {"subject": pair[0], "object": pair[1], "slot": slot}
    return sum(_removed(tx, type_, shape, list(rows.values())) for (type_, shape), rows in sorted(ends_.items()))


def _removed(tx: Transaction, type_: str, shape: str, rows: list[Row]) -> int:
    if shape == "observation":
        distinct: list[Row] = [{"slot": slot} for slot in sorted({row["slot"] for row in rows})]
        cypher = "UNWIND $rows AS row MATCH (o:Observation {slot: row.slot}) DETACH DELETE o RETURN count(*) AS n"
        return sum(int(tx.run(cypher, {"rows": part})[0]["n"]) for part in parts(distinct))
    end = "Entity" if shape == "entity" else "Passage"
    cypher = (
        f"UNWIND $rows AS row MATCH (a:Entity {{id: row.subject}}) MATCH (b:{end} {{id: row.object}}) "
        f"MATCH (a)-[r{quoted(type_)}]->(b) WHERE r.slot = row.slot DELETE r RETURN count(*) AS n"
    )
    return sum(int(tx.run(cypher, {"rows": part})[0]["n"]) for part in parts(rows))


def _create(tx: Transaction, edges: Sequence[Edge]) -> None:
    groups: dict[tuple[str, str], list[Row]] = {}
    for edge in edges:
        groups.setdefault((edge.type, edge.shape), []).append(_edge_row(edge))
    for (type_, shape), rows in sorted(groups.items()):
        for part in parts(rows):
            tx.run(_creation(type_, shape), {"rows": part})


def _creation(type_: str, shape: str) -> str:
    start = "UNWIND $rows AS row MATCH (a:Entity {id: row.subject}) "
    made = f"CREATE (a)-[r{quoted(type_)}]->({'o' if shape == 'observation' else 'b'}) SET r += row.edge"
    if shape == "observation":
        return f"{start}CREATE (o:Observation {{id: row.node.id}}) SET o += row.node {made}"
    return f"{start}MATCH (b:{'Entity' if shape == 'entity' else 'Passage'} {{id: row.object}}) {made}"


def edge_properties(edge: Edge) -> dict[str, Any]:
    """Return a relationship's properties: the qualifiers under their own names, then what every one has."""
    common = {
        "id": edge.id,
        "slot": edge.slot,
        "status": edge.status,
        "valid_from": edge.valid_from,
        "valid_to": edge.valid_to,
        "end_from": edge.end_from,
        "published": edge.published,
        "first_published": edge.first_published,
        "recorded_at": edge.recorded_at,
        "confidence": edge.confidence,
        "sources": edge.sources,
        "statements": list(edge.statements),
        "inferred": False,
        "quote": edge.quote or None,
    }
    return {k: v for k, v in {**edge.qualifiers, **common}.items() if v is not None}


def _edge_row(edge: Edge) -> Row:
    row: Row = {"subject": edge.subject, "object": edge.object, "edge": edge_properties(edge)}
    if edge.shape == "observation":
        names = (
            "slot",
            "status",
            "valid_from",
            "valid_to",
            "published",
            "recorded_at",
            "confidence",
            "sources",
            "statements",
        )
        shared = {k: row["edge"][k] for k in names if k in row["edge"]}
        value = {k: v for k, v in edge.value.items() if v is not None}
        row["node"] = {**dict(edge.qualifiers), **shared, **value, "id": hashed("v", edge.id)}
    return row


def _roll_up(tx: Transaction, ontology: Ontology, slots: Slots, edges: Sequence[Edge]) -> None:
    """Set each measured property of an entity to its latest value, or take it away when nothing vouches for it."""
    latest: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        if edge.shape == "observation" and edge.status == "asserted":
            key = (edge.subject, str(edge.value["of"]))
            if key not in latest or _when(edge) > _when(latest[key]):
                latest[key] = edge
    rows = [row for slot in slots.values() for row in slot if shape_of(ontology, row) == "observation"]
    touched = {(row["subject_entity"], measured(ontology, row)) for row in rows}
    by_property: dict[str, list[Row]] = {}
    for subject, of in sorted(touched | set(latest)):
        if (name := _property(ontology, of)) is not None:
            found = latest.get((subject, of))
            by_property.setdefault(name, []).append({"id": subject, "value": _typed(ontology, of, found)})
    for name, values in by_property.items():
        for part in parts(values):
            tx.run(f"UNWIND $rows AS row MATCH (e:Entity {{id: row.id}}) SET e.`{name}` = row.value", {"rows": part})


def _when(edge: Edge) -> tuple[str, str, str]:
    return (edge.valid_from or edge.published or "", edge.published or "", edge.id)


def _property(ontology: Ontology, of: str) -> str | None:
    """Return the property of entities that `of` names, if the ontology has it; other measures stay observations."""
    found = ontology.properties.get(of)
    reserved = ("id", "name", "class", "aliases")
    return found.stored_as if found is not None and found.domain and found.stored_as not in reserved else None


def _typed(ontology: Ontology, of: str, edge: Edge | None) -> Any:
    if edge is None:
        return None
    value = edge.value.get("value")
    datatype = ontology.properties[of].datatype
    if datatype in ("number", "integer"):
        return None if value is None else round(value) if datatype == "integer" else float(value)
    return edge.value.get("text_value") or (None if value is None else f"{value:g}")
