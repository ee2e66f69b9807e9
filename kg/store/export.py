"""The graph written out: everything as RDF (Turtle, JSON-LD), what researchers read as CSV, GraphML and Parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from kg.engine.engine import Engine, GraphReader, Row
from kg.errors import UsageError
from kg.store.rdf import Resource, jsonld, resources, turtle
from ontology.model import Ontology

PAGE = 2000  # nodes or relationships read at a time
LAYER_3 = ("Entity", "Observation")
EVIDENCE = ("Document", "Passage", "Mention", "Statement", "Quarantined", "Judgement")

NODES = "MATCH (n:{label}) WHERE n.id > $after RETURN n AS node ORDER BY n.id LIMIT $page"
EDGES = """
MATCH (a:Entity)-[r]->(b) WHERE a.id IN $ids AND r.id IS NOT NULL
RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties
"""


def export(engine: Engine, ontology: Ontology, format: str, to: Path | IO[str]) -> dict[str, int]:
    """Write the graph and return how many nodes and relationships went out.

    A file or stream for turtle, jsonld and graphml; a folder for csv and parquet (csv to a stream: relationships only).
    UsageError: a format or destination that does not fit."""
    writers: dict[str, Callable[[GraphReader, Ontology, Path | IO[str]], dict[str, int]]] = {
        "turtle": _turtle, "jsonld": _jsonld, "csv": _csv, "graphml": _graphml, "parquet": _parquet,
    }  # fmt: skip
    if format not in writers:
        raise UsageError(f"no format {format!r}: choose one of {', '.join(writers)}")
    reader = engine.writer if hasattr(engine, "writer") else engine.reader
    return writers[format](reader, ontology, to)


def nodes(reader: GraphReader, label: str) -> Iterator[Row]:
    """Yield the properties and labels of every node of a label, by id: a page at a time, so memory stays flat."""
    after = ""
    while rows := reader.read(NODES.format(label=label), {"after": after, "page": PAGE}, timeout=60.0):
        yield from (row["node"] for row in rows)
        after = rows[-1]["node"]["properties"]["id"]


def edges(reader: GraphReader) -> Iterator[Row]:
    """Yield {start, type, end, properties} of every relationship of layer 3."""
    for ids in _pages(node["properties"]["id"] for node in nodes(reader, "Entity")):
        yield from sorted(reader.read(EDGES, {"ids": ids}, timeout=60.0), key=lambda r: str(r["properties"]["id"]))


def _pages(ids: Iterable[str], size: int = 500) -> Iterator[list[str]]:
    page: list[str] = []
    for id_ in ids:
        page.append(id_)
        if len(page) == size:
            yield page
            page = []
    if page:
        yield page


def everything(reader: GraphReader, ontology: Ontology) -> Iterator[Resource]:
    """Yield the graph as RDF resources: evidence, judgements, entities, relationships."""
    rows = ((label, node) for label in (*EVIDENCE, *LAYER_3) for node in nodes(reader, label))
    yield from resources(rows, edges(reader), ontology)


def _turtle(reader: GraphReader, ontology: Ontology, to: Path | IO[str]) -> dict[str, int]:
    return _written(to, turtle(everything(reader, ontology), ontology))


def _jsonld(reader: GraphReader, ontology: Ontology, to: Path | IO[str]) -> dict[str, int]:
    return _written(to, jsonld(everything(reader, ontology), ontology))


def _written(to: Path | IO[str], lines: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Write (kind, text) pairs and count the kinds."""
    counts: dict[str, int] = {"nodes": 0, "relationships": 0}
    with _opened(to) as out:
        for kind, text in lines:
            out.write(text)
            if kind in counts:
                counts[kind] += 1
    return counts


class _opened:
    """A file that is opened and closed, or a stream that is left open."""

    def __init__(self, to: Path | IO[str]) -> None:
        self._to = to

    def __enter__(self) -> IO[str]:
        self._out = self._to.open("w", encoding="utf-8", newline="\n") if isinstance(self._to, Path) else self._to
        return self._out

    def __exit__(self, *_: object) -> None:
        if isinstance(self._to, Path):
            self._out.close()


def _graphml(reader: GraphReader, _: Ontology, to: Path | IO[str]) -> dict[str, int]:
    return _written(to, _graphml_lines(reader))


_GRAPHML = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'


def _graphml_lines(reader: GraphReader) -> Iterator[tuple[str, str]]:
    yield "", _GRAPHML
    for name, on in (
        ("labels", "node"),
        ("properties", "node"),
        ("name", "node"),
        ("type", "edge"),
        ("properties", "edge"),
    ):
        yield "", f'<key id="{on}_{name}" for="{on}" attr.name="{name}" attr.type="string"/>\n'
    yield "", '<graph edgedefault="directed">\n'
    for label in (*LAYER_3, "Document", "Passage"):
        for node in nodes(reader, label):
            properties = node["properties"]
            data = {"labels": " ".join(node["labels"]), "name": properties.get("name") or properties.get("title") or ""}
            yield "nodes", _xml("node", {"id": properties["id"]}, data, properties)
    for edge in edges(reader):
        ends = {"source": edge["start"], "target": edge["end"]}
        yield "relationships", _xml("edge", ends, {"type": edge["type"]}, edge["properties"])
    yield "", "</graph>\n</graphml>\n"


def _xml(kind: str, attributes: Mapping[str, str], data: Mapping[str, str], properties: Mapping[str, Any]) -> str:
    given = {**data, "properties": json.dumps(properties, ensure_ascii=False, sort_keys=True)}
    head = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    body = "".join(f'<data key="{kind}_{name}">{escape(_clean(value))}</data>' for name, value in given.items())
    return f"<{kind}{head}>{body}</{kind}>\n"


def _clean(text: str) -> str:
    """Leave out characters that XML cannot hold."""
    return "".join(c for c in text if c in "\t\n\r" or ord(c) >= 0x20)


def _tables(reader: GraphReader) -> Iterator[tuple[str, list[Row]]]:
    """Yield the tables of csv and parquet: one a kind of node, one of relationships. Lists are JSON texts."""
    for name, label in (
        ("entities", "Entity"),
        ("observations", "Observation"),
        ("documents", "Document"),
        ("statements", "Statement"),
    ):
        yield name, [{k: _cell(v) for k, v in node["properties"].items()} for node in nodes(reader, label)]
    rows = ({"start": e["start"], "type": e["type"], "end": e["end"], **e["properties"]} for e in edges(reader))
    yield "relationships", [{k: _cell(v) for k, v in row.items()} for row in rows]


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _csv(reader: GraphReader, _: Ontology, to: Path | IO[str]) -> dict[str, int]:
    if not isinstance(to, Path):
        rows = dict(_tables(reader))["relationships"]
        _write_csv(to, rows)
        return {"relationships": len(rows)}
    to.mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    for name, rows in _tables(reader):
        with (to / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            _write_csv(out, rows)
        counts[name] = len(rows)
    return counts


def _columns(rows: Iterable[Row]) -> list[str]:
    first = ("id", "start", "type", "end", "name", "class")
    found = {name for row in rows for name in row}
    return [n for n in first if n in found] + sorted(found - set(first))


def _write_csv(out: IO[str], rows: list[Row]) -> None:
    """Cells that a spreadsheet would run as a formula get an apostrophe."""
    table = csv.DictWriter(out, _columns(rows), lineterminator="\n")
    table.writeheader()
    table.writerows({k: _harmless(v) for k, v in row.items()} for row in rows)


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


def _parquet(reader: GraphReader, _: Ontology, to: Path | IO[str]) -> dict[str, int]:
    if not isinstance(to, Path):
        raise UsageError("parquet is a folder of files: give one with -o FOLDER")
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError("parquet needs pyarrow: pip install 'ecosystem-kg[parquet]'") from error
    to.mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    for name, rows in _tables(reader):
        columns = {c: [row.get(c) for row in rows] for c in _columns(rows)}
        parquet.write_table(pyarrow.table(columns), to / f"{name}.parquet")
        counts[name] = len(rows)
    return counts
