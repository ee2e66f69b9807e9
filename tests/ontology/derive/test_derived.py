"""What is derived: declarations, the extraction schema, plan enums, prompt, context, shapes and the reference page."""

from __future__ import annotations

import json

import pytest

from ontology.derive.context import context
from ontology.derive.ddl import ENTITY_NAMES, Index, PropertyType, Unique, declarations
from ontology.derive.extraction import extraction_schema, labels
from ontology.derive.plan_schema import definitions, plan_enums
from ontology.derive.prompt import extraction_text, schema_text
from ontology.derive.reference import reference
from ontology.derive.shapes import relation_shapes
from ontology.model import Ontology
from ontology.sources import PACKAGED


def test_the_committed_reference_page_is_fresh(ontology: Ontology) -> None:
    kept = (PACKAGED / "reference.md").read_text(encoding="utf-8")
    assert kept == reference(ontology), "run `kg ontology reference --write`"


def test_declarations_type_every_property_before_the_first_row(ontology: Ontology) -> None:
    found = declarations(ontology)
    assert PropertyType(label="Entity", property="founded", type="string") in found
    assert PropertyType(label="SUPPLIES", property="product", type="string", on="relationship") in found
    assert PropertyType(label="Statement", property="q_share", type="number") in found
    assert Unique(label="Entity", property="id") in found
    assert Index(label="Entity", property="name") in found
    assert found[-1] == ENTITY_NAMES
    keys = [(d.label, d.property, d.on) for d in found if isinstance(d, PropertyType)]
    assert len(keys) == len(set(keys))


def test_types_come_before_indexes(ontology: Ontology) -> None:
    kinds = [type(d).__name__ for d in declarations(ontology)]
    assert kinds == sorted(kinds, key=["PropertyType", "Unique", "Index", "FullText"].index)


def test_observed_properties_are_not_columns_of_entities(ontology: Ontology) -> None:
    typed = {d.property for d in declarations(ontology) if isinstance(d, PropertyType) and d.label == "Entity"}
    assert "floor_area" not in typed
    assert {"opened", "website", "name", "aliases"} <= typed


def test_labels_are_the_classes_of_names(ontology: Ontology) -> None:
    found = labels(ontology)
    assert {"Company", "Person", "Cluster", "Policy", "Segment"} <= set(found)
    assert not {"Document", "Statement", "Observation", "Official"} & set(found)


def test_the_extraction_schema_is_closed_and_lists_only_what_texts_state(ontology: Ontology) -> None:
    schema = extraction_schema(ontology)
    statement = schema["properties"]["statements"]["items"]
    assert "SUPPLIES" in statement["properties"]["relation"]["enum"]
    assert "MENTIONED_IN" not in statement["properties"]["relation"]["enum"]

    def objects(part: object) -> list[dict[str, object]]:
        if isinstance(part, dict):
            own = [part] if part.get("type") == "object" else []
            return own + [o for value in part.values() for o in objects(value)]
        return [o for value in part for o in objects(value)] if isinstance(part, list) else []

    for part in objects(schema):
        assert part["additionalProperties"] is False
        assert set(part["required"]) == set(part["properties"])  # type: ignore[arg-type, call-overload]


def test_plan_identifiers_come_from_the_ontology_alone(ontology: Ontology, films: Ontology) -> None:
    assert "HOLDS_POST" in plan_enums(ontology).relations
    assert "share" in plan_enums(ontology).qualifiers
    assert "ticker" in plan_enums(ontology).qualifiers
    assert set(definitions(films)["Relation"]["enum"]) == set(films.relations)
    assert "Company" not in json.dumps(definitions(films))


def test_the_prompt_says_direction_and_can_be_cut(ontology: Ontology) -> None:
    assert "SUPPLIES: Organization -> Organization [product, share]" in schema_text(ontology)
    cut = schema_text(ontology, relations={"SUPPLIES"})
    assert "ISSUED" not in cut.split("Properties:")[0]
    assert len(extraction_text(ontology)) < 16_000


def test_the_context_maps_names_to_iris(ontology: Ontology) -> None:
    names = context(ontology)
    assert names["Company"] == ontology.classes["Company"].iri
    assert names["SUPPLIES"]["@type"] == "@id"
    assert names["title"]["@id"] if isinstance(names["title"], dict) else names["title"]


def test_relation_shapes_are_turtle_for_each_relation(ontology: Ontology) -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=relation_shapes(ontology), format="turtle")
    shapes = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef("http://www.w3.org/ns/shacl#NodeShape")))
    assert len(shapes) == 2 * len(ontology.relations)


def test_everything_is_derived_for_another_ontology(films: Ontology, companies: Ontology) -> None:
    for other in (films, companies):
        assert labels(other)
        assert extraction_schema(other)["properties"]["statements"]
        assert reference(other).startswith("# What can be said")
        assert declarations(other)
        assert context(other)
        assert relation_shapes(other)
