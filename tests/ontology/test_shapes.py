"""The compiled checks: what may not be written is named, and pySHACL agrees."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest

from ontology.model import Ontology
from ontology.read import graph_of
from ontology.shapes import Checks, Record, Ref, compile_shapes, violations
from ontology.sources import PACKAGED


@dataclass(frozen=True)
class Figure:
    value: float | str
    unit: str = ""
    currency: str = ""
    of: str = ""


def test_a_sound_statement_passes(ontology: Ontology) -> None:
    post = {"title": "Chief Engineer", "acting": True}
    assert (
        violations(ontology, "HOLDS_POST", "Person", "ResearchInstitute", qualifiers=post, valid_from="2024-10") == []
    )
    floor = Figure(200000, unit="m2", of="floor_area")
    assert violations(ontology, "OBSERVATION", "Cluster", value=floor) == []
    assert violations(ontology, "SAID", "Person", qualifiers={"topic": "location"}) == []


@pytest.mark.parametrize(
    ("relation", "subject", "object_", "given", "reason"),
    [
        ("TENANT_OF", "Person", "Cluster", {}, "no subject of class Person"),
        ("TENANT_OF", "Company", "Person", {}, "no object of class Person"),
        ("SUPPLIES", "Company", "Company", {"price": 3}, "carries no qualifier 'price'"),
        ("SUBSIDIARY_OF", "Company", "Company", {"share": 80}, "share is a fraction"),
        ("SUBSIDIARY_OF", "Company", "Company", {"share": "80%"}, "not a number"),
        ("INVESTED_IN", "Investor", "Company", {"amount": 5e8, "currency": "RMB"}, "ISO 4217"),
        ("TENANT_OF", "Company", "Cluster", {"since": "October 2024"}, "not a date"),
        ("HOLDS_POST", "Person", "Company", {"acting": "yes"}, "not a boolean"),
        ("MENTIONED_IN", "Company", "Document", {}, "computed"),
        ("KNOWS", "Person", "Person", {}, "no relation 'KNOWS'"),
        ("SUPPLIES", "Company", None, {}, "needs an object"),
    ],
)
def test_what_the_ontology_forbids_is_named(
    ontology: Ontology, relation: str, subject: str, object_: str | None, given: dict[str, Any], reason: str
) -> None:
    found = violations(ontology, relation, subject, object_, qualifiers=given)
    assert any(reason in words for words in found), found


@pytest.mark.parametrize(
    ("figure", "subject", "reason"),
    [
        (Figure(40, unit="people", of="floor_area"), "Cluster", "not measured in people"),
        (Figure(40, unit="m2", of="floor_area"), "Person", "no property of class Person"),
        (Figure(2e9, of="revenue"), "Company", "no currency"),
        (Figure(2e9, currency="YUA", of="revenue"), "Company", "ISO 4217"),
        (Figure(300.0, currency="CNY", of="employees"), "Company", "not money"),
        (Figure("last year", of="founded"), "Company", "not a date"),
        (Figure(3.5, unit="people", of="employees"), "Company", "not a integer"),
    ],
)
def test_figures_are_held_to_their_property(ontology: Ontology, figure: Figure, subject: str, reason: str) -> None:
    found = violations(ontology, "OBSERVATION", subject, value=figure)
    assert any(reason in words for words in found), found


def test_a_figure_of_something_new_keeps_the_words_used(ontology: Ontology) -> None:
    assert violations(ontology, "OBSERVATION", "Cluster", value=Figure(7, of="robots on patrol")) == []


@pytest.mark.parametrize(
    ("start", "end", "sound"),
    [("2024-10", "2024-11-02", True), ("2024-10-21", "2024", True), ("2025", "2024-12", False), ("2024", "2024", True)],
)
def test_dates_of_different_precision_compare_as_far_as_both_reach(
    ontology: Ontology, start: str, end: str, sound: bool
) -> None:
    found = violations(ontology, "HOLDS_POST", "Person", "Company", valid_from=start, valid_to=end)
    assert found == ([] if sound else ["valid_from is after valid_to"])


def test_another_ontology_is_checked_by_its_own_shapes(films: Ontology) -> None:
    checks = compile_shapes(PACKAGED.parent / "tests" / "samples" / "ontology_films")
    [finding] = checks.findings(Record.of("Film", {"name": "Night Ferry", "runtime": 1000}))
    assert finding.message == "a film runs 1 to 900 minutes"
    assert violations(films, "DIRECTED", "Person", "Film", qualifiers={"date": "1998"}) == []
    assert violations(films, "DIRECTED", "Film", "Person") != []


# ---- pySHACL, the oracle

DATES = ("2019", "2020", "2021-05", "2021-07", "2022-01-31", "2022-02-01", "May 2020", "2020-13", "")
WORDS = ("Harbor Cells", "", "asserted", "denied", "certain", "nearly", "CNY", "yuan", "91440300708461136T", "x" * 401)
NUMBERS = (0, 1, -1, 0.5, 1.5, -0.25, 7, 1e9)
CLASSES = ("Company", "University", "Person", "Park", "Cluster", "Policy", "Product", "Statement", "Observation")
PRECISIONS = {"founded", "dissolved", "opened", "closed", "effective", "expires", "valid_from", "valid_to"}


def random_record(chance: random.Random, checks: Checks) -> Record:
    cls = chance.choice(
        ["Company", "University", "Person", "Park", "Cluster", "Policy", "Product", "Statement", "Observation"]
    )
    paths = sorted({row["path"] for row in checks.rows if cls in row.get("classes", ())})
    values = {path: tuple(random_value(chance) for _ in range(chance.choice((0, 1, 1, 1, 2)))) for path in paths}
    dates = [path for path in paths if path in PRECISIONS]
    same = chance.choice((4, 7, 10))  # pySHACL compares strings, so both dates get one precision here
    for path in dates:
        kept = [d for d in DATES if len(d) == same or not d[:1].isdigit()]
        values[path] = (chance.choice(kept),) if chance.random() < 0.8 else ()
    parent = Ref(id=f"n{chance.randrange(10**9)}", cls=chance.choice(["Company", "Person", "GovernmentBody"]))
    out = {"SUBSIDIARY_OF": (parent,)} if cls == "Company" and chance.random() < 0.5 else {}
    return Record(cls=cls, values={k: tuple(dict.fromkeys(v)) for k, v in values.items() if v}, out=out)


def random_value(chance: random.Random) -> Any:
    kind = chance.randrange(4)
    if kind == 0:
        return chance.random() < 0.5
    return chance.choice(NUMBERS if kind == 1 else DATES if kind == 2 else WORDS)


def test_compiled_checks_and_pyshacl_find_the_same(ontology: Ontology) -> None:
    pyshacl = pytest.importorskip("pyshacl")
    from rdflib import RDF, Graph, Literal, Namespace, URIRef

    kg, sh = Namespace("urn:ecosystem-kg:ontology:"), Namespace("http://www.w3.org/ns/shacl#")
    rows = [{k: v for k, v in row.items() if k != "checksum"} for row in compile_shapes().rows]
    checks, chance, data = Checks(rows), random.Random(20241021), Graph()
    records = {URIRef(f"urn:n:{at}"): random_record(chance, checks) for at in range(400)}
    for node, record in records.items():
        data.add((node, RDF.type, kg[record.cls]))
        for path, values in record.values.items():
            for value in values:
                data.add((node, kg[path], Literal(value)))
        for path, refs in record.out.items():
            for ref in refs:
                data.add((node, kg[path], URIRef(f"urn:n:{ref.id}")))
                data.add((URIRef(f"urn:n:{ref.id}"), RDF.type, kg[ref.cls]))
                data.add((URIRef(f"urn:n:{ref.id}"), kg.name, Literal("Parent")))
    graph = graph_of(PACKAGED)
    _, report, _ = pyshacl.validate(data, shacl_graph=graph, ont_graph=graph, inference="none", meta_shacl=False)
    theirs = Counter(
        (str(report.value(r, sh.focusNode)), str(report.value(r, sh.resultPath)).rsplit(":", 1)[-1])
        for r in report.subjects(RDF.type, sh.ValidationResult)
    )
    ours = Counter((str(node), f.path) for node, record in records.items() for f in checks.findings(record))
    assert sum(ours.values()) > 300
    assert set(ours) == set(theirs)
    # rdflib puts booleans before all numbers, so pySHACL finds one of two bounds broken where we find both.
    truths = {str(n) for n, r in records.items() if any(isinstance(v, bool) for vs in r.values.values() for v in vs)}
    assert {k: n for k, n in ours.items() if k[0] not in truths} == {
        k: n for k, n in theirs.items() if k[0] not in truths
    }
