"""The graph written out and read back, and held against the shapes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from dump import derived
from news import extraction, post, says

from ingest.statements.statement import Value
from kg.errors import UsageError
from kg.graph import Graph

ODD = 'Ada "Ace" Berg\t\\ 张三 \u202e'


@pytest.fixture
def filled(graph: Graph) -> Graph:
    text = "Pier Park has more than 200,000 square metres."
    area = Value(value=200000, unit="m2", bound="more than", approximate=True, of="floor_area")
    said = says(text, ("Pier Park", "Cluster"), "OBSERVATION", area)
    list(graph.ingest([post(f"{ODD} is CEO of Lumen Wafers.", ODD, "CEO", "Lumen Wafers"), extraction(text, [said])]))
    return graph


@pytest.mark.parametrize(("format", "suffix"), [("turtle", "ttl"), ("jsonld", "jsonld")])
def test_what_was_exported_comes_back_equal(filled: Graph, format: str, suffix: str, tmp_path: Path) -> None:
    before, file = derived(filled.engine), tmp_path / f"graph.{suffix}"
    counts = filled.export(format, file)
    assert counts["nodes"] > 60
    filled.engine.writer.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))
    added = filled.import_(file)
    assert (added["documents"], added["statements"]) == (2, 2)
    assert derived(filled.engine) == before
    assert filled.import_(file)["documents"] == 0


def test_relationships_go_out_as_plain_triples_too(filled: Graph, tmp_path: Path) -> None:
    from rdflib import Graph as Triples

    filled.export("turtle", tmp_path / "graph.ttl")
    triples = Triples().parse(str(tmp_path / "graph.ttl"))
    relation = filled.ontology.relations["HOLDS_POST"].iri
    assert len(list(triples.query(f"SELECT ?p WHERE {{ ?p <{relation}> ?c }}"))) == 1


def test_csv_has_a_table_for_each_kind(filled: Graph, tmp_path: Path) -> None:
    counts = filled.export("csv", tmp_path)
    with (tmp_path / "relationships.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == counts["relationships"]
    [held] = [row for row in rows if row["type"] == "HOLDS_POST"]
    assert (held["title"], len(json.loads(held["statements"]))) == ("CEO", 1)


def test_graphml_is_well_formed(filled: Graph) -> None:
    out = io.StringIO()
    counts = filled.export("graphml", out)
    tree = ElementTree.fromstring(out.getvalue())
    space = "{http://graphml.graphdrawing.org/xmlns}"
    assert len(tree.findall(f".//{space}edge")) == counts["relationships"]


def test_what_cannot_be_exported_or_imported_is_told(filled: Graph, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="choose one of"):
        filled.export("excel", tmp_path / "x")
    bad = tmp_path / "bad.ttl"
    bad.write_text("<a> <b> .")
    with pytest.raises(UsageError, match=r"bad\.ttl is not turtle"):
        filled.import_(bad)
    with pytest.raises(UsageError, match="no such file"):
        filled.import_(tmp_path / "none.ttl")


def test_a_graph_of_ours_breaks_no_shape_and_a_spoilt_one_does(filled: Graph) -> None:
    assert filled.validate() == []
    filled.cypher("MATCH (s:Statement {relation: 'HOLDS_POST'}) SET s.status = 'sworn', s.quote = 'other'", write=True)
    assert {f["path"] for f in filled.validate()} == {"status", "quote"}


def test_pyshacl_agrees(filled: Graph) -> None:
    pytest.importorskip("pyshacl")
    assert filled.validate(full=True) == []
