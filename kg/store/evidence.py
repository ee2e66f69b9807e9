"""Layer 1, append-only: one extraction as the rows of its document, passages, mentions, statements and quarantine."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.statement import Extraction, Quarantined, Statement, Value
from kg.engine.engine import Row, Transaction
from kg.identity.kinds import Kinds
from kg.identity.resolve import worth_keeping
from kg.store.ids import hashed
from kg.store.sketch import Sketch, keys, written

DERIVED = ("asserted", "former")  # statements of these statuses become relationships
MOST_NAMES = 24  # kept of one mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The rows of one document. Rows are the nodes' properties; the ids of their ends stand in them too."""

    document: Row
    passages: tuple[Row, ...]
    mentions: tuple[Row, ...]
    statements: tuple[Row, ...]
    quarantined: tuple[Row, ...]
    shingles: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the document's id."""
        return str(self.document["id"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """What the graph decides about a document: its id here (a version has its own), when, and whose copy it is."""

    id: str
    at: str
    copy_of: str
    sketch: Sketch = ()


def evidence_of(extraction: Extraction, recording: Recording, kinds: Kinds) -> Evidence:
    """Return the rows of one extraction. Statements whose quote is not at its offsets go to quarantine."""
    document = extraction.document
    passages = tuple(_passages(document.text, recording.id))
    sound = [s for s in extraction.statements if _refusal(s, document.text, kinds) is None]
    refused = [
        Quarantined(statement=s, reason=reason)
        for s in extraction.statements
        if (reason := _refusal(s, document.text, kinds)) is not None
    ]
    mentions = _mentions(extraction.mentions, sound, recording.id, kinds)
    ids = {(row["name"], row["class"]): row["id"] for row in mentions}
    starts = [row["start"] for row in passages]
    statements = (
        _statement(s, ids, passages[bisect_right(starts, s.start) - 1]["id"], extraction.document, recording)
        for s in sound
    )
    return Evidence(
        document=_document(document, recording),
        passages=passages,
        mentions=mentions,
        statements=tuple({row["id"]: row for row in statements}.values()),
        quarantined=tuple(_quarantined(q, recording) for q in (*extraction.quarantined, *refused)),
        shingles=tuple(keys(recording.sketch)),
    )


def _refusal(statement: Statement, text: str, kinds: Kinds) -> str | None:
    if not statement.quote or text[statement.start : statement.end] != statement.quote:
        return f"the quote does not stand at {statement.start}:{statement.end} of the text"
    if not statement.subject.name.strip() or not kinds.is_entity(statement.subject.cls):
        return f"a {statement.subject.cls} named {statement.subject.name!r} cannot be the subject of a statement"
    return None


def _document(document: Document, recording: Recording) -> Row:
    return {
        "id": recording.id,
        "content": document.id,
        "title": document.title,
        "url": document.url,
        "origin": document.origin,
        "publisher": document.publisher,
        "kind": document.kind,
        "form": document.form,
        "lang": document.lang,
        "published": document.published,
        "published_from": document.published_from,
        "retrieved": document.retrieved,
        "sha256": document.sha256,
        "recorded_at": recording.at,
        "retracted_at": None,
        "superseded_by": None,
        "copy_of": recording.copy_of,
        "sketch": written(recording.sketch),
    }


def _passages(text: str, document: str) -> Iterator[Row]:
    """Yield the paragraphs. The first one starts at 0, so that every offset lies in or after a passage."""
    start, position = 0, 0
    for line in text.split("\n") if text else [""]:
        if line.strip() or position == 0:
            ends = {"start": start if position else 0, "end": start + len(line), "position": position}
            yield {"id": hashed("p", document, position), "text": line, **ends, "document": document}
            position += 1
        start += len(line) + 1


def _mentions(
    mentions: Iterable[Mention], statements: Iterable[Statement], document: str, kinds: Kinds
) -> tuple[Row, ...]:
    """Return one row for each (name, class), in order of appearance."""
    ends = (m for s in statements for m in (s.subject, s.object) if isinstance(m, Mention))
    named = (m for m in (*mentions, *ends) if m.name.strip() and kinds.is_entity(m.cls))
    seen = sorted(named, key=lambda m: (m.start, m.end))
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in seen:
        groups.setdefault((mention.name, mention.cls), []).append(mention)
    return tuple(_mention(name, cls, group, document, kinds) for (name, cls), group in groups.items())


def _mention(name: str, cls: str, group: list[Mention], document: str, kinds: Kinds) -> Row:
    texts = (m.text.strip() for m in group if m.kind in ("name", "short"))
    said = [text for text in dict.fromkeys(texts) if _whole(text)]
    telling = [t for t in said if t and t != name and worth_keeping(name, t, kinds.naming(cls))]
    shorter = [t for t in said if t and t != name and t not in telling and kinds.naming(cls) != "person"]
    return {
        "id": hashed("m", document, name, cls),
        "name": name,
        "names": [name, *telling][:MOST_NAMES],
        "short_names": shorter[:MOST_NAMES],
        "class": cls,
        "document": document,
        "start": min(m.start for m in group),
    }


def _whole(text: str) -> bool:
    """Say whether brackets close: half a bracket is half a name."""
    return all(text.count(a) == text.count(b) for a, b in ("()", "（）", "[]", "《》"))


def _statement(
    statement: Statement, ids: Mapping[tuple[str, str], str], passage: str, document: Document, recording: Recording
) -> Row:
    qualifiers = {f"q_{name}": value for name, value in sorted(statement.qualifiers.items()) if value not in (None, "")}
    value = _value(statement.object) if isinstance(statement.object, Value) else {}
    if isinstance(statement.object, Mention) and (statement.object.name, statement.object.cls) not in ids:
        value = {"text_value": statement.object.text}  # words, such as a quotation: no entity stands for them
    subject = ids[statement.subject.name, statement.subject.cls]
    object_ = ids.get((statement.object.name, statement.object.cls)) if isinstance(statement.object, Mention) else None
    said = (statement.relation, subject, object_, sorted(value.items()), sorted(qualifiers.items()), statement.status)
    return {
        "id": hashed(
            "s", recording.id, *said, statement.start, statement.end, statement.valid_from, statement.valid_to
        ),
        "relation": statement.relation,
        "status": statement.status,
        "attributed_to": statement.attributed_to,
        "valid_from": statement.valid_from,
        "valid_to": statement.valid_to,
        "published": document.published,
        "recorded_at": recording.at,
        "retracted_at": None,
        "confidence": float(statement.confidence),
        "method": statement.method,
        "quote": statement.quote,
        "start": statement.start,
        "end": statement.end,
        "document": recording.id,
        "source": recording.copy_of,
        "passage": passage,
        "subject": subject,
        "object": object_,
        **value,
        **qualifiers,
    }


def _value(value: Value) -> Row:
    number = isinstance(value.value, int | float) and not isinstance(value.value, bool)
    return {
        "value": float(value.value) if number else None,
        "text_value": None if number else str(value.value),
        "unit": value.unit,
        "currency": value.currency,
        "approximate": value.approximate,
        "bound": value.bound,
        "of": value.of,
    }


def _quarantined(refused: Quarantined, recording: Recording) -> Row:
    statement = refused.statement
    object_ = statement.object.name if isinstance(statement.object, Mention) else str(statement.object.value)
    said = (statement.relation, statement.subject.name, object_, refused.reason, statement.start, statement.end)
    return {
        "id": hashed("q", recording.id, *said),
        "relation": statement.relation,
        "subject": statement.subject.name,
        "subject_class": statement.subject.cls,
        "object": object_,
        "reason": refused.reason,
        "quote": statement.quote,
        "status": statement.status,
        "document": recording.id,
        "recorded_at": recording.at,
    }


WRITES: tuple[tuple[str, str], ...] = (
    ("documents", "UNWIND $rows AS row CREATE (d:Document {id: row.id}) SET d += row"),
    (
        "shingles",
        "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
        "MERGE (k:Shingle {id: row.id}) CREATE (d)-[:SKETCHED]->(k)",
    ),
    (
        "passages",
        "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
        "CREATE (p:Passage {id: row.id})-[:IN_DOCUMENT]->(d) SET p += row",
    ),
    (
        "mentions",
        "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
        "CREATE (m:Mention {id: row.id})-[:IN_DOCUMENT]->(d) SET m += row",
    ),
    (
        "statements",
        "UNWIND $rows AS row MATCH (d:Document {id: row.document}) MATCH (p:Passage {id: row.passage}) "
        "MATCH (m:Mention {id: row.subject}) CREATE (s:Statement {id: row.id}) SET s += row.properties "
        "CREATE (s)-[:IN_DOCUMENT]->(d) CREATE (s)-[:IN_PASSAGE]->(p) CREATE (s)-[:SUBJECT]->(m)",
    ),
    (
        "objects",
        "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) "
        "MATCH (m:Mention {id: row.object}) CREATE (s)-[:OBJECT]->(m)",
    ),
    (
        "quarantined",
        "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
        "CREATE (q:Quarantined {id: row.id})-[:IN_DOCUMENT]->(d) SET q += row",
    ),
)  # fmt: skip


def write_evidence(tx: Transaction, batch: Iterable[Evidence], derived: Mapping[str, Mapping[str, Any]]) -> None:
    """Create the nodes of layer 1. `derived`: properties that later layers put on a statement, by its id."""
    rows = rows_of(list(batch), derived)
    for name, cypher in WRITES:
        for part in parts(rows[name]):
            tx.run(cypher, {"rows": part})


def rows_of(batch: list[Evidence], derived: Mapping[str, Mapping[str, Any]]) -> dict[str, list[Row]]:
    """Return what each of `WRITES` is given."""
    statements = [s for e in batch for s in e.statements]
    return {
        "documents": [_given(e.document) for e in batch],
        "shingles": [{"id": key, "document": e.id} for e in batch for key in e.shingles],
        "passages": [p for e in batch for p in e.passages],
        "mentions": [m for e in batch for m in e.mentions],
        "statements": [_statement_row(s, derived.get(s["id"], {})) for s in statements],
        "objects": [{"id": s["id"], "object": s["object"]} for s in statements if s["object"]],
        "quarantined": [q for e in batch for q in {q["id"]: q for q in e.quarantined}.values()],
    }


def _statement_row(row: Row, derived: Mapping[str, Any]) -> Row:
    properties = _given({**row, **derived})
    return {
        "id": row["id"],
        "document": row["document"],
        "passage": row["passage"],
        "subject": row["subject"],
        "properties": properties,
    }


def _given(row: Row) -> Row:
    """Leave out what is not known: a missing property and a null are one thing, and the shorter message is quicker."""
    return {key: value for key, value in row.items() if value is not None}


def parts(rows: list[Row], size: int = 1000) -> Iterator[list[Row]]:
    """Yield the rows in parts that both engines take in one message."""
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
