"""The graph held against the ontology's shapes: by the compiled checks, and with `full` by pySHACL, the oracle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.engine.engine import Engine, GraphReader, Row
from kg.errors import UsageError
from kg.store.export import edges, nodes
from ontology.load import folder_loaded
from ontology.model import Ontology
from ontology.shapes import Record, Ref, compile_shapes
from ontology.sources import folder_of, source_files

LOOSE_QUOTES = """
MATCH (s:Statement)-[:IN_PASSAGE]->(p:Passage) WHERE s.end <= p.end
RETURN s.id AS id, s.quote AS quote, p.text AS text, s.start - p.start AS start, s.end - p.start AS end
"""
STRAY_MENTIONS = "MATCH (m:Mention) WHERE NOT EXISTS { (m)-[:REFERS_TO]->() } RETURN m.id AS id"
CHECKED = ("Entity", "Observation", "Statement")
NOT_VALUES = frozenset({"id", "class", "labels", "sketch"})
SHACL = "http://www.w3.org/ns/shacl#"

Records = dict[str, Record]


def validate(engine: Engine, ontology: Ontology, *, full: bool = False) -> list[Row]:
    """Return findings {node, shape, path, message}, ordered by node. `full`: those of pySHACL over the same as RDF too.

    UsageError: `full` without the `shacl` extra."""
    reader = engine.writer
    records = _records(reader, ontology)
    found = [*_checked(records, ontology), *_graph_findings(reader)]
    if full:
        found += _by_pyshacl(records, ontology, {(f["node"], f["path"]) for f in found})
    return sorted(found, key=lambda f: (f["node"], f["path"], f["message"]))


def _records(reader: GraphReader, ontology: Ontology) -> Records:
    """Return every node as the checks see it."""
    out: dict[str, dict[str, list[Ref]]] = {}
    into: dict[str, dict[str, list[Ref]]] = {}
    properties = {n["properties"]["id"]: n["properties"] for label in CHECKED for n in nodes(reader, label)}
    for edge in edges(reader):
        if edge["type"] in ontology.relations and edge["start"] in properties and edge["end"] in properties:
            for side, here, there in ((out, edge["start"], edge["end"]), (into, edge["end"], edge["start"])):
                ref = Ref(id=there, cls=_class(properties[there]))
                side.setdefault(here, {}).setdefault(edge["type"], []).append(ref)
    return {id_: _record(p, out.get(id_, {}), into.get(id_, {})) for id_, p in properties.items()}


def _class(properties: Mapping[str, Any]) -> str:
    return str(properties.get("class") or ("Statement" if "method" in properties else "Observation"))


def _record(properties: Row, out: Mapping[str, list[Ref]], into: Mapping[str, list[Ref]]) -> Record:
    """Statements carry their qualifiers under the names that the shapes know."""
    said = {k.removeprefix("q_"): v for k, v in properties.items() if k not in NOT_VALUES and v not in ("", [])}
    ends = {"out": {k: tuple(v) for k, v in out.items()}, "into": {k: tuple(v) for k, v in into.items()}}
    return Record.of(_class(properties), said, **ends)


def _checked(records: Records, ontology: Ontology) -> Iterator[Row]:
    checks = compile_shapes(folder_loaded(ontology.version))
    for node, record in records.items():
        for finding in checks.findings(record):
            yield {"node": node, "shape": finding.shape, "path": finding.path, "message": finding.message}


def _graph_findings(reader: GraphReader) -> Iterator[Row]:
    """Yield what no shape can say: quotes that left their place, mentions that nobody decided."""
    for row in reader.read(LOOSE_QUOTES, timeout=600.0):
        if row["text"][row["start"] : row["end"]] != row["quote"]:
            yield _finding(row["id"], "quote", "the quote does not stand at its place in the passage")
    for row in reader.read(STRAY_MENTIONS, timeout=600.0):
        yield _finding(row["id"], "REFERS_TO", "the mention stands for no entity; `kg rebuild` gives it one")


def _finding(node: str, path: str, message: str) -> Row:
    return {"node": node, "shape": "layout", "path": path, "message": message}


def _by_pyshacl(records: Records, ontology: Ontology, known: set[tuple[str, str]]) -> list[Row]:
    """Return what pySHACL finds and the compiled checks did not."""
    try:
        import pyshacl
    except ImportError as error:
        raise UsageError("--full needs pySHACL: pip install 'ecosystem-kg[shacl]'") from error
    from rdflib import RDF, Namespace

    shapes = _ontology_graph(ontology)
    data = _rdf(records.items(), ontology)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=shapes, inference="none", meta_shacl=False)
    sh = Namespace(SHACL)
    return [
        row
        for result in report.subjects(RDF.type, sh.ValidationResult)
        if ((row := _reported(report, result, sh))["node"], row["path"]) not in known
    ]


def _ontology_graph(ontology: Ontology) -> Any:
    from rdflib import Graph

    found = Graph()
    for file in source_files(folder_of(folder_loaded(ontology.version))):
        found.parse(str(file), format="turtle")
    return found


def _rdf(records: Iterable[tuple[str, Record]], ontology: Ontology) -> Any:
    from rdflib import RDF, Graph, Literal, URIRef

    base = next((c.iri.removesuffix(c.name) for c in ontology.classes.values() if c.iri.endswith(c.name)), "urn:x:")
    data = Graph()
    for id_, record in records:
        node = URIRef(f"urn:n:{id_}")
        data.add((node, RDF.type, URIRef(base + record.cls)))
        for path, values in record.values.items():
            for value in values:
                data.add((node, URIRef(base + path), Literal(value)))
        for path, refs in record.out.items():
            for ref in refs:
                data.add((node, URIRef(base + path), URIRef(f"urn:n:{ref.id}")))
    return data


def _reported(report: Any, result: Any, sh: Any) -> Row:
    def said(name: str) -> str:
        return str(report.value(result, sh[name]) or "")

    path = said("resultPath")
    return {
        "node": said("focusNode").removeprefix("urn:n:"),
        "shape": said("sourceShape"),
        "path": path.rsplit("#", 1)[-1].rsplit("/", 1)[-1].rsplit(":", 1)[-1],
        "message": said("resultMessage"),
    }
