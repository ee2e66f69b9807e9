"""Reading back what `kg export` wrote as Turtle or JSON-LD: documents, statements and judgements; the rest follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.engine.engine import Row, Transaction
from kg.errors import UsageError
from kg.store.evidence import WRITES, parts
from kg.store.rdf import DATA, GRAPH, RDF
from kg.store.sketch import keys, read

if TYPE_CHECKING:
    from rdflib import Graph as Triples

    from kg.store.write import Store

KINDS = ("Document", "Passage", "Mention", "Statement", "Quarantined", "Judgement")
FORMATS = {".ttl": "turtle", ".turtle": "turtle", ".jsonld": "json-ld", ".json": "json-ld"}
LISTS = frozenset({"names", "short_names"})
KNOWN = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN id"
JUDGEMENTS = "UNWIND $rows AS row CREATE (j:Judgement {id: row.id}) SET j += row"


def take_in(store: Store, file: Path) -> dict[str, int]:
    """Add what a file of ours holds and the graph does not, rebuild, and return how many of each kind were added.

    UsageError: no such file, not RDF, or not written by `kg export`."""
    from kg.store.rebuild import rebuild

    rows = {kind: list(_rows(triples, kind, store)) for triples in [_parsed(file)] for kind in KINDS}
    if not rows["Document"]:
        raise UsageError(
            f"{file} holds no documents: only what `kg export --format turtle|jsonld` wrote can be imported"
        )
    added = dict.fromkeys(KINDS, 0)
    for kind in KINDS:
        for part in parts(rows[kind], 500):
            added[kind] += store.engine.writer.write(lambda tx, kind=kind, part=part: _add(tx, kind, part))  # type: ignore[misc]
    rebuild(store.engine, store.ontology, store.kinds)
    return {f"{kind.lower()}s" if kind != "Quarantined" else "quarantined": n for kind, n in added.items()}


def _parsed(file: Path) -> Triples:
    from rdflib import Graph as Triples

    if file.suffix.lower() not in FORMATS:
        raise UsageError(f"{file}: the name must end in {', '.join(FORMATS)}")
    try:
        return Triples().parse(str(file), format=FORMATS[file.suffix.lower()])
    except FileNotFoundError as error:
        raise UsageError(f"{file}: there is no such file") from error
    except Exception as error:
        line = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise UsageError(f"{file} is not {FORMATS[file.suffix.lower()]}: {line[:200]}") from error


def _rows(triples: Triples, kind: str, store: Store) -> Iterator[Row]:
    from rdflib import URIRef

    names = {p.iri: f"q_{p.name}" for p in store.ontology.properties.values()}
    type_ = _class_iri(kind, store)
    for subject in triples.subjects(URIRef(f"{RDF}type"), URIRef(type_)):
        row: Row = {"id": str(subject)[len(DATA) :]}
        for predicate, value in triples.predicate_objects(subject):
            name = names.get(str(predicate)) or str(predicate).removeprefix(GRAPH)
            if str(predicate) != f"{RDF}type":
                _put(row, name, _plain(value))
        yield row


def _class_iri(kind: str, store: Store) -> str:
    return store.ontology.classes[kind].iri if kind in store.ontology.classes else f"{GRAPH}{kind}"


def _plain(value: Any) -> Any:
    from rdflib import Literal

    if isinstance(value, Literal):
        found = value.toPython()
        return found if isinstance(found, str | bool | int | float) else str(value)
    return str(value).removeprefix(DATA)


def _put(row: Row, name: str, value: Any) -> None:
    if name in LISTS:
        row.setdefault(name, []).append(value)
    else:
        row[name] = value


def _add(tx: Transaction, kind: str, rows: list[Row]) -> int:
    known = {r["id"] for r in tx.run(KNOWN.format(label=kind), {"ids": [row["id"] for row in rows]})}
    fresh = [_ordered(row) for row in rows if row["id"] not in known]
    for cypher, given in _queries(kind, fresh):
        if given:
            tx.run(cypher, {"rows": given})
    return len(fresh)


def _ordered(row: Row) -> Row:
    """RDF has no order: the name comes first among the names again, the others by themselves."""
    if "names" in row:
        row["names"] = [row["name"], *sorted(n for n in row["names"] if n != row["name"])]
    return row


def _queries(kind: str, rows: list[Row]) -> Iterable[tuple[str, list[Row]]]:
    writes = dict(WRITES)
    if kind == "Judgement":
        return [(JUDGEMENTS, rows)]
    if kind == "Document":
        shingles = [{"id": k, "document": r["id"]} for r in rows for k in keys(read(r.get("sketch") or ""))]
        return [(writes["documents"], rows), (writes["shingles"], shingles)]
    if kind == "Statement":
        wrapped = [{**{k: r.get(k) for k in ("id", "document", "passage", "subject")}, "properties": r} for r in rows]
        objects = [{"id": r["id"], "object": r["object"]} for r in rows if r.get("object")]
        return [(writes["statements"], wrapped), (writes["objects"], objects)]
    return [(writes[{"Passage": "passages", "Mention": "mentions"}.get(kind, "quarantined")], rows)]
