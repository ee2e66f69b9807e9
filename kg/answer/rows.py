"""A compiled plan run: its rows with their values, entities and statements, and the sources of those statements."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kg.answer.answer import Cell, ResultRow, Source
from kg.answer.claim_rows import claims
from kg.engine.engine import GraphReader, Row
from kg.plan.compile import DOCUMENT_EVIDENCE, EVIDENCE, MENTION_EVIDENCE, PROPERTY_EVIDENCE
from kg.plan.compiled import Column, Compiled

MOST_STATEMENTS = 12  # of one row; an answer quotes a few
MOST_BESIDE = 3  # names of what a row is linked to
MOST_SOURCES = 400  # looked up for one answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the graph returned. `total` counts all rows, `coverage` what a superlative or average could have seen."""

    rows: tuple[ResultRow, ...]
    total: int
    truncated: bool = False
    coverage: int | None = None
    known: int | None = None  # how many of `coverage` had the value; None when that was not counted
    cypher: str = ""
    sources: Mapping[str, Source] = field(default_factory=dict)
    milliseconds: float = 0.0
    parts: tuple[Result, ...] = ()

    def cited(self, row: ResultRow) -> tuple[Source, ...]:
        """Return the sources of a row, those with the latest date first."""
        found = [self.sources[s] for s in row.evidence if s in self.sources]
        return tuple(sorted(found, key=lambda s: (s.date, s.id), reverse=True))


def run(compiled: Compiled, reader: GraphReader) -> Result:
    """Run `compiled` and return its rows with sources. EngineError passes through."""
    began = time.perf_counter()
    if compiled.parts:
        result = _merged([run(part, reader) for part in compiled.parts], compiled)
    else:
        result = _run(compiled, reader)
    return replace(result, milliseconds=(time.perf_counter() - began) * 1000)


def _run(compiled: Compiled, reader: GraphReader) -> Result:
    cypher, found = _first(compiled, reader)
    if compiled.kind == "claims":
        rows, cut = claims([*found, *reader.read(compiled.queries[1], compiled.params)]), len(found) > compiled.cap
    elif compiled.kind in ("describe", "changes"):
        rows, cut = facts(compiled, found, reader)
    elif compiled.kind == "path":
        rows, cut = paths(found[: compiled.cap]), len(found) > compiled.cap
    else:
        kept = _top(found, compiled)
        cut = len(kept) > compiled.cap
        rows = _rows(kept[: compiled.cap], compiled)
        rows = _proved(rows, compiled, found, reader)
    rows = tuple(_seen(row) for row in rows)
    total = _count(reader, compiled.total, compiled) if cut and compiled.total else len(rows)
    coverage = _count(reader, compiled.coverage, compiled) if compiled.coverage and rows else None
    sources = sources_of(reader, rows)
    known = _known(found, compiled) if coverage is not None else None
    return Result(rows=rows, total=total, truncated=cut, coverage=coverage, known=known, cypher=cypher, sources=sources)


def _first(compiled: Compiled, reader: GraphReader) -> tuple[str, list[Row]]:
    """Run the queries in order until one has rows; a dossier's first one is its entity, the others come later."""
    cypher, found = "", []
    for cypher in compiled.queries[:1] if compiled.kind in ("describe", "claims") else compiled.queries:
        found = reader.read(cypher, compiled.params)
        if found:
            break
    return cypher, found


def _known(found: list[Row], compiled: Compiled) -> int | None:
    """Return how many things had the value that they were ranked or measured by."""
    if found and isinstance(found[0].get("kg_known"), int):
        return int(found[0]["kg_known"]) if len(found) == 1 else None
    if compiled.kind != "list" or compiled.keep is None or len(found) > compiled.cap or not compiled.columns:
        return None
    return len({row.get(f"{compiled.columns[0].name}_id") for row in found})


def _count(reader: GraphReader, cypher: str, compiled: Compiled) -> int:
    return int(reader.read(cypher, compiled.params)[0]["total"])


def _top(found: list[Row], compiled: Compiled) -> list[Row]:
    """Keep the first k rows, of each currency and unit, and those that tie with the k-th."""
    if compiled.keep is None or (len(found) <= compiled.keep and not compiled.nth):
        return found
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in found:
        groups.setdefault(tuple(row.get(name) for name in compiled.apart), []).append(row)
    cut = _nth if compiled.nth else _first_k
    return [row for group in groups.values() for row in cut(group, compiled, compiled.keep)]


def _nth(rows: list[Row], compiled: Compiled, place: int) -> list[Row]:
    """Return who is in this place, with ties; nobody where fewer are ranked or the place before is shared with it."""
    values = [[row.get(name) for name in compiled.tie_on] for row in rows]
    if len(rows) < place or (place > 1 and values[place - 2] == values[place - 1]):
        return []
    return [row for row, value in zip(rows, values, strict=True) if value == values[place - 1]]


def _first_k(rows: list[Row], compiled: Compiled, keep: int) -> list[Row]:
    if len(rows) <= keep or not (compiled.ties and compiled.tie_on):
        return rows[:keep]
    last = [rows[keep - 1].get(name) for name in compiled.tie_on]
    return [*rows[:keep], *(row for row in rows[keep:] if [row.get(name) for name in compiled.tie_on] == last)]


def _rows(found: Sequence[Row], compiled: Compiled) -> tuple[ResultRow, ...]:
    return tuple(_row(f"r{at}", row, compiled.columns) for at, row in enumerate(found, start=1))


def _row(id_: str, row: Row, columns: Sequence[Column]) -> ResultRow:
    entities = {c.name: row[f"{c.name}_id"] for c in columns if row.get(f"{c.name}_id")}
    hidden = {f"{c.name}_id" for c in columns} | {"kg_evidence", "kg_ids"}
    shown = {
        k: v for k, v in row.items() if k not in hidden and not k.startswith("kg_") and not _nothing(k, v, columns)
    }
    beside = {
        k.removeprefix("kg_beside_"): tuple(sorted(visible(str(n)) for n in v if n)[:MOST_BESIDE])
        for k, v in row.items()
        if k.startswith("kg_beside_")
    }
    evidence = tuple(sorted(_flat(row.get("kg_evidence"), most=MOST_SOURCES)))[:MOST_STATEMENTS]
    return ResultRow(id=id_, values=shown, entities=entities, evidence=evidence, beside=beside)


def _seen(row: ResultRow) -> ResultRow:
    return replace(row, values={k: visible(v) if isinstance(v, str) else v for k, v in row.values.items()})


def visible(text: str) -> str:
    """Return a name or value of the graph without control and direction marks: whoever wrote it is not trusted."""
    return " ".join("".join(c for c in text if unicodedata.category(c) not in _UNSEEN or c in "\n\t").split())


_UNSEEN = ("Cc", "Cf", "Co", "Cs")


def _nothing(name: str, value: Cell, columns: Sequence[Column]) -> bool:
    """Columns stay even when empty; what only describes them goes when there is nothing to say."""
    return value in (None, "", False) and all(name != c.name for c in columns)


def _flat(value: Any, *, most: int = MOST_STATEMENTS) -> tuple[str, ...]:
    """Return the different statement ids in nested lists, in their order, at most `most`."""
    found: dict[str, None] = {}
    waiting = [value]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item
        elif isinstance(item, str):
            found[item] = None
    return tuple(found)[:most]


# ---- evidence


def sources_of(reader: GraphReader, rows: Iterable[ResultRow]) -> dict[str, Source]:
    """Return the statements of `rows` as sources, by id; at most MOST_SOURCES."""
    wanted = list(dict.fromkeys(s for row in rows for s in row.evidence))[:MOST_SOURCES]
    found = reader.read(EVIDENCE, {"statements": wanted}) if wanted else []
    return {row["id"]: source(row) for row in found}


def source(row: Row) -> Source:
    """Return one row of EVIDENCE as a source."""
    names = ("id", "document", "title", "publisher", "url", "date", "quote", "valid_from", "valid_to", "relation")
    texts = {name: str(row.get(name) or "") for name in names}
    rest = {"attributed_to": str(row.get("attributed_to") or ""), "status": str(row.get("status") or "asserted")}
    confidence, acting = float(row.get("confidence") or 0.0), row.get("acting") is True
    return Source(**texts, **rest, confidence=confidence, acting=acting)


def _proved(
    rows: tuple[ResultRow, ...], compiled: Compiled, found: list[Row], reader: GraphReader
) -> tuple[ResultRow, ...]:
    """Add the statements behind plain properties and documents, and something for rows that have nothing yet."""
    described = [c for c in compiled.columns if c.described]
    if described and rows:
        rows = _with_properties(rows, described, found, reader)
    if documents := [c.name for c in compiled.columns if c.kind == "document"]:
        rows = _with_documents(rows, documents[0], compiled, reader)
    return _with_mentions(rows, reader)


def _with_properties(
    rows: tuple[ResultRow, ...], described: list[Column], found: list[Row], reader: GraphReader
) -> tuple[ResultRow, ...]:
    owners = [{c.name: (row.get(f"kg_{c.var}_id"), c.prop) for c in described} for row in found]
    wanted = list(dict.fromkeys(e for owner in owners for e, _ in owner.values() if e))[:MOST_SOURCES]
    claims = reader.read(PROPERTY_EVIDENCE, {"entities": wanted, "properties": [c.prop for c in described]})
    by_owner: dict[tuple[Any, Any], list[str]] = {}
    for claim in claims:
        by_owner.setdefault((claim["entity"], claim["property"]), []).append(claim["statement"])
    return tuple(
        _with_evidence(row, [s for key in owner.values() for s in by_owner.get(key, ())[:4]])
        for row, owner in zip(rows, owners, strict=False)
    )


def _with_documents(
    rows: tuple[ResultRow, ...], name: str, compiled: Compiled, reader: GraphReader
) -> tuple[ResultRow, ...]:
    """A document's evidence is what it states about the entities that the question names."""
    known = [v for k, v in compiled.params.items() if isinstance(v, str | list)]
    entities = [i for v in known for i in ([v] if isinstance(v, str) else v) if isinstance(i, str)]
    documents = [row.entities[name] for row in rows if name in row.entities]
    found = reader.read(DOCUMENT_EVIDENCE, {"documents": documents[:100], "entities": entities})
    by_document = {row["document"]: row["statements"] for row in found}
    return tuple(_with_evidence(row, by_document.get(row.entities.get(name, ""), ())) for row in rows)


def _with_mentions(rows: tuple[ResultRow, ...], reader: GraphReader) -> tuple[ResultRow, ...]:
    """A row of plain entities rests on whatever the graph states about them."""
    bare = list(dict.fromkeys(e for row in rows if not row.evidence for e in row.entities.values()))[:100]
    if not bare:
        return rows
    found = {r["entity"]: r["statements"] for r in reader.read(MENTION_EVIDENCE, {"entities": bare})}
    return tuple(
        row if row.evidence else _with_evidence(row, [s for e in row.entities.values() for s in found.get(e, ())])
        for row in rows
    )


def _with_evidence(row: ResultRow, more: Iterable[str]) -> ResultRow:
    return replace(row, evidence=tuple(dict.fromkeys([*row.evidence, *more]))[:MOST_STATEMENTS])


# ---- shapes of their own


def paths(found: Sequence[Row]) -> tuple[ResultRow, ...]:
    """Return paths as rows: `path` in words with arrows, each hop as `hop1` .. with subject, relation and object."""
    return tuple(_path(f"r{at}", row) for at, row in enumerate(found, start=1))


def _path(id_: str, row: Row) -> ResultRow:
    values: dict[str, Cell] = {"hops": row["hops"]}
    shown = row["names"][0]
    for at, relation in enumerate(row["relations"]):
        outward = row["subjects"][at] == row["ids"][at]
        shown += f" -{relation}-> " if outward else f" <-{relation}- "
        shown += row["names"][at + 1]
    values["path"] = shown
    values |= {f"relation{at + 1}": relation for at, relation in enumerate(row["relations"])}
    values |= {f"outward{at + 1}": row["subjects"][at] == row["ids"][at] for at in range(len(row["relations"]))}
    values |= {f"thing{at}": name for at, name in enumerate(row["names"])}
    entities = {f"thing{at}": id_ for at, id_ in enumerate(row["ids"])}
    return ResultRow(id=id_, values=values, entities=entities, evidence=_flat(row["kg_evidence"]))


def facts(compiled: Compiled, found: list[Row], reader: GraphReader) -> tuple[tuple[ResultRow, ...], bool]:
    """Return a dossier as rows: what it is, its relationships, its figures. Changes: relationships only."""
    if compiled.kind == "changes":
        rows = [_fact(row) for row in found[: compiled.cap]]
        return _numbered(rows), len(found) > compiled.cap
    if not found:
        return (), False
    related = reader.read(compiled.queries[1], compiled.params)
    figures = reader.read(compiled.queries[2], compiled.params)
    rows = [_itself(found[0], reader), *(_fact(row) for row in related[:200]), *(_figure(row) for row in figures)]
    return _numbered(rows), len(related) > 200


def _numbered(rows: Iterable[ResultRow]) -> tuple[ResultRow, ...]:
    return tuple(replace(row, id=f"r{at}") for at, row in enumerate(rows, start=1))


_INNER = frozenset({"id", "name", "aliases", "class", "sources", "keys", "recorded_at"})
_KEPT = frozenset({"status", "valid_from", "valid_to", "end_from", "published", "first_published", "sources"})
_UNSHOWN = frozenset({"statements", "id", "confidence", "inferred", "recorded_at", "key"})


def _itself(row: Row, reader: GraphReader) -> ResultRow:
    held = row["properties"]
    plain = {k: v for k, v in held.items() if k not in _INNER and isinstance(v, str | int | float | bool)}
    values = {"name": row["name"], "class": held.get("class"), **plain}
    found = reader.read(PROPERTY_EVIDENCE, {"entities": [row["id"]], "properties": sorted(plain)}) if plain else []
    evidence = tuple(dict.fromkeys(r["statement"] for r in found))
    if not evidence:
        found = reader.read(MENTION_EVIDENCE, {"entities": [row["id"]]})
        evidence = tuple(s for r in found for s in r["statements"])
    return ResultRow(id="", values=values, entities={"name": row["id"]}, evidence=evidence[:MOST_STATEMENTS])


def _fact(row: Row) -> ResultRow:
    held = row["properties"]
    values: dict[str, Cell] = {"relation": row["relation"], "outward": row["outward"], "other": row["other"]}
    values["other_class"] = row["other_class"]
    values |= {k: held[k] for k in sorted(held) if k not in _UNSHOWN and not isinstance(held[k], list)}
    return ResultRow(id="", values=values, entities={"other": row["other_id"]}, evidence=_flat(row["kg_evidence"]))


def _figure(row: Row) -> ResultRow:
    value = row["value"] if row["value"] is not None else row["text_value"]
    values = {"of": row["of"], row["of"]: value}
    for name in ("unit", "currency", "approximate", "bound", "product"):
        if row.get(name):
            values[f"{row['of']}_{name}"] = row[name]
    values[f"{row['of']}_as_of"] = row["period"] or row["valid_from"] or row["published"]
    return ResultRow(id="", values=values, evidence=_flat(row["kg_evidence"]))


def _merged(parts: list[Result], compiled: Compiled) -> Result:
    """Return the lines of a comparison as one result; row ids count through, each part keeps its own rows."""
    numbered, at = [], 0
    for part in parts:
        rows = tuple(replace(row, id=f"r{at + n}") for n, row in enumerate(part.rows, start=1))
        at += len(rows)
        numbered.append(replace(part, rows=rows))
    rows = tuple(row for part in numbered for row in part.rows)
    sources = {k: v for part in numbered for k, v in part.sources.items()}
    return Result(rows=rows, total=len(rows), cypher=compiled.queries[0], sources=sources, parts=tuple(numbered))
