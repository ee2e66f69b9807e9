"""Extractions into the graph: evidence, decisions and what follows from them, all of a document in one transaction."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.statements.statement import Extraction
from kg.engine.engine import Engine, Row, Transaction
from kg.errors import QueryFailed
from kg.identity.kinds import Kinds
from kg.store import copies
from kg.store.assign import assign
from kg.store.concepts import write_concepts
from kg.store.derive import by_slot, derived_properties, statements_in, write_entities, write_slots
from kg.store.entities import settle_labels
from kg.store.evidence import DERIVED, Evidence, Recording, evidence_of, parts, write_evidence
from kg.store.ids import Clock, hashed
from kg.store.merging import meet_again, merge_shown
from kg.store.retract import take_back
from kg.store.schema import declarations
from kg.store.sketch import sketch
from ontology.model import Ontology

Outcome = Literal["new", "unchanged", "updated"]
BATCH = 100  # documents in one transaction; each is in one only, and a batch that fails is written one by one
MOST_CHARACTERS = 1_000_000  # of text in one transaction
MOST_SECONDS = 2.0  # that a document waits for others before it is written

STANDING = """
UNWIND $rows AS row MATCH (d:Document {content: row.content})
RETURN row.content AS content, d.id AS id, d.retracted_at AS retracted_at
"""
SAME_ORIGIN = """
UNWIND $rows AS row MATCH (d:Document {origin: row.origin})
WHERE d.retracted_at IS NULL AND d.content <> row.content RETURN row.content AS content, d.id AS id
"""
JUDGED = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) ON CREATE SET j += row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of one document. `qualified`: statements kept as evidence only (planned, denied, ...)."""

    document: str
    outcome: Outcome
    kept: int = 0
    qualified: int = 0
    quarantined: int = 0
    entities: int = 0
    relationships: int = 0


@dataclass(frozen=True, slots=True)
class _Plan:
    """One document that is new to the graph, with the version of the same origin that it takes the place of."""

    extraction: Extraction
    id: str
    replaces: tuple[str, ...]


class Store:
    """Writes to one graph. `kinds` and the clock are kept between calls."""

    def __init__(self, engine: Engine, ontology: Ontology) -> None:
        self.engine = engine
        self.ontology = ontology
        self.kinds = Kinds(ontology)
        self.clock = Clock()

    def init(self) -> int:
        """Declare the schema and create the ontology's concepts; return how many of these were new. Idempotent."""
        self.engine.apply_schema(declarations(self.ontology))
        return self.engine.writer.write(lambda tx: write_concepts(tx, self.ontology, self.kinds))

    def write(self, extractions: Iterable[Extraction]) -> Iterator[Written]:
        """Yield what became of each document, in order. Known content is unchanged; new content of a known origin
        supersedes the old, whose statements are retracted. EngineError: the documents not yet yielded did not land."""
        for batch in _batches(extractions):
            yield from self._written(batch)

    def _written(self, batch: list[Extraction]) -> Iterator[Written]:
        """Write a batch. One document that the database cannot take is named, after all others have landed."""
        try:
            written = self.engine.writer.write(lambda tx: self._write(tx, batch))
            settle_labels(self.engine.writer, self.ontology)
            yield from written
            return
        except QueryFailed:
            if len(batch) == 1:
                raise
        failed: list[str] = []
        for each in batch:
            try:
                yield from self.engine.writer.write(lambda tx, each=each: self._write(tx, [each]))  # type: ignore[misc]
            except QueryFailed as error:
                failed.append(f"{each.document.origin or each.document.id}: {error}")
        if failed:
            raise QueryFailed("; ".join(failed))

    def _write(self, tx: Transaction, batch: list[Extraction]) -> list[Written]:
        hold(tx)
        plans = _plans(tx, batch)
        found = _Outcome(self, tx, plans).settle() if plans else {}
        return [found.pop(e.document.id) if e.document.id in found else _unchanged(e) for e in batch]


class _Outcome:
    """One batch on its way into the graph, inside one transaction."""

    def __init__(self, store: Store, tx: Transaction, plans: Sequence[_Plan]) -> None:
        self.store, self.tx, self.plans = store, tx, plans

    def settle(self) -> dict[str, Written]:
        """Write the batch and return what became of each document, by the id it came with."""
        tx, ontology = self.tx, self.store.ontology
        batch = self._evidence()
        assigned = assign(tx, batch, self.store.kinds)
        derived = derived_properties(batch, assigned.target, ontology)
        fresh = by_slot({**s, **derived[s["id"]]} for e in batch for s in e.statements if s["id"] in derived)
        before = statements_in(tx, fresh)
        write_evidence(tx, batch, derived)
        write_entities(tx, assigned, batch, ontology)
        removed, made = write_slots(tx, ontology, before, {k: [*before.get(k, ()), *v] for k, v in fresh.items()})
        for part in parts(list({row["id"]: row for row in assigned.judgements}.values())):
            tx.run(JUDGED, {"rows": part})
        merged = merge_shown(tx, assigned.merges, ontology, self.store.kinds)
        people = {s.id for s in assigned.states.values() if self.store.kinds.naming(s.cls) == "person"}
        meet_again(tx, people, merged, ontology, self.store.kinds)
        for plan, evidence in zip(self.plans, batch, strict=True):
            if plan.replaces:
                at = str(evidence.document["recorded_at"])
                take_back(tx, plan.replaces, ontology, self.store.kinds, at=at, superseded_by=plan.id)
        return self._counted(batch, len(assigned.created), max(0, made - removed))

    def _evidence(self) -> list[Evidence]:
        made: list[Evidence] = []
        originals = copies.Originals(self.tx)
        sketches = [sketch(plan.extraction.document.text) for plan in self.plans]
        originals.look_up(sketches)
        for plan, drawn in zip(self.plans, sketches, strict=True):
            original = originals.of(plan.id, drawn)
            recording = Recording(id=plan.id, at=self.store.clock.tick(), copy_of=original, sketch=drawn)
            made.append(evidence_of(plan.extraction, recording, self.store.kinds))
        return made

    def _counted(self, batch: Sequence[Evidence], entities: int, relationships: int) -> dict[str, Written]:
        """Entities and relationships are counted on the batch's first document: only their sums are known."""
        counted: dict[str, Written] = {}
        for position, (plan, evidence) in enumerate(zip(self.plans, batch, strict=True)):
            kept = sum(s["status"] in DERIVED for s in evidence.statements)
            counted[plan.extraction.document.id] = Written(
                document=plan.id,
                outcome="updated" if plan.replaces else "new",
                kept=kept,
                qualified=len(evidence.statements) - kept,
                quarantined=len(evidence.quarantined),
                entities=entities if position == 0 else 0,
                relationships=relationships if position == 0 else 0,
            )
        return counted


def hold(tx: Transaction) -> None:
    """Let one writer decide at a time: two that meet the same new name at once would make two entities of it.

    The turn also tells name indexes that the graph has changed."""
    tx.run("MERGE (w:Writer {id: 'writer'}) SET w.turn = coalesce(w.turn, 0) + 1")


def _unchanged(extraction: Extraction) -> Written:
    return Written(document=extraction.document.id, outcome="unchanged")


def _batches(extractions: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    batch: list[Extraction] = []
    characters, since = 0, time.monotonic()
    for extraction in extractions:
        again = any(e.document.origin == extraction.document.origin for e in batch)
        full = len(batch) >= BATCH or characters > MOST_CHARACTERS or time.monotonic() - since > MOST_SECONDS
        if batch and (full or again):
            yield batch
            batch, characters, since = [], 0, time.monotonic()
        batch.append(extraction)
        characters += len(extraction.document.text)
    if batch:
        yield batch


def _plans(tx: Transaction, batch: Sequence[Extraction]) -> list[_Plan]:
    rows: list[Row] = [{"content": e.document.id, "origin": e.document.origin} for e in batch]
    versions: dict[str, list[Row]] = {}
    for row in tx.run(STANDING, {"rows": rows}):
        versions.setdefault(row["content"], []).append(row)
    replaced: dict[str, list[str]] = {}
    for row in tx.run(SAME_ORIGIN, {"rows": [r for r in rows if r["origin"]]}):
        replaced.setdefault(row["content"], []).append(row["id"])
    plans: dict[str, _Plan] = {}
    for extraction in batch:
        content = extraction.document.id
        known = versions.get(content, [])
        if any(row["retracted_at"] is None for row in known):
            continue
        id_ = hashed("d", content, len(known)) if known else content
        plans.setdefault(content, _Plan(extraction, id_, tuple(sorted(set(replaced.get(content, ()))))))
    return list(plans.values())
