"""The ledger: what ran, with its counts, and what is remembered of each source, with a lease against overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from ingest.sources.state import SourceState
from kg.engine.engine import GraphReader, GraphWriter, Row, Transaction
from kg.store.ids import instant, now

RUNS = "MATCH (r:Run) RETURN r AS node ORDER BY r.started DESC, r.id LIMIT $limit"
SOURCES = "MATCH (s:Source) RETURN s AS node ORDER BY s.id"
SOURCE = "UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN s AS node"
SAVE = "UNWIND $rows AS row MERGE (s:Source {id: row.id}) SET s += row.properties"
HOLD = "MERGE (s:Source {id: $id}) SET s.asked = $now RETURN s.lease_until AS until, s.lease_by AS by"


def start_run(writer: GraphWriter, command: str) -> str:
    """Record that a run has begun and return its id."""
    id_ = f"run-{now()[:19]}-{uuid4().hex[:6]}"
    row = {"id": id_, "command": command, "started": now()}
    writer.write(lambda tx: tx.run("CREATE (r:Run {id: $row.id}) SET r += $row", {"row": row}))
    return id_


def finish_run(writer: GraphWriter, run: str, counts: Mapping[str, Any]) -> None:
    """Record what a run did. `counts`: numbers and texts; lists of texts are kept as they are."""
    row = {**{k: v for k, v in counts.items() if v is not None}, "finished": now()}
    writer.write(lambda tx: tx.run("MATCH (r:Run {id: $id}) SET r += $row", {"id": run, "row": row}))


def runs(reader: GraphReader, limit: int = 50) -> list[Row]:
    """Return the latest runs, newest first. One without `finished` is running, or was cut off."""
    return [row["node"]["properties"] for row in reader.read(RUNS, {"limit": limit})]


def sources(reader: GraphReader) -> list[Row]:
    """Return what is remembered of every source."""
    return [row["node"]["properties"] for row in reader.read(SOURCES)]


def states(reader: GraphReader, ids: Iterable[str]) -> dict[str, SourceState]:
    """Return the state of each source that has one."""
    rows = reader.read(SOURCE, {"ids": sorted(set(ids))})
    return {row["node"]["properties"]["id"]: _state(row["node"]["properties"]) for row in rows}


def _state(row: Mapping[str, Any]) -> SourceState:
    known = {name: row[name] for name in SourceState.__dataclass_fields__ if row.get(name) is not None}
    return SourceState(**known)


def save(writer: GraphWriter, state: SourceState, **more: Any) -> None:
    """Remember a source's state, and what else `kg sources` shows of it (url, publisher)."""
    row: Row = {"id": state.id, "properties": {**asdict(state), **more}}
    writer.write(lambda tx: tx.run(SAVE, {"rows": [row]}))


def take_lease(writer: GraphWriter, source: str, by: str, *, seconds: float = 600.0) -> bool:
    """Take a source for this run, or say that another run has it. A lease past its time is void; ours is renewed."""
    moment = datetime.now(UTC)
    until = instant(moment + timedelta(seconds=seconds))

    def work(tx: Transaction) -> bool:
        [held] = tx.run(HOLD, {"id": source, "now": instant(moment)})
        if held["by"] not in (None, "", by) and (held["until"] or "") > instant(moment):
            return False
        lease = {"id": source, "until": until, "by": by}
        tx.run("MATCH (s:Source {id: $id}) SET s.lease_until = $until, s.lease_by = $by", lease)
        return True

    return writer.write(work)


def give_lease_back(writer: GraphWriter, source: str, by: str) -> None:
    """End our lease; one that another run holds by now is left alone."""
    cypher = "MATCH (s:Source {id: $id}) WHERE s.lease_by = $by SET s.lease_until = null, s.lease_by = ''"
    writer.write(lambda tx: tx.run(cypher, {"id": source, "by": by}))
