"""Loading: from the compiled copy in no time, from Turtle when it changed, with a clear word when it cannot."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ontology.compiled import from_json, to_json
from ontology.errors import OntologyEmpty, OntologyUnreadable
from ontology.load import PACKAGED_COPY, cache_file, compile_folder, load
from ontology.model import Ontology
from ontology.read import read
from ontology.sources import PACKAGED, version_of

FILMS = Path(__file__).resolve().parents[1] / "samples" / "ontology_films"


def test_the_packaged_copy_is_fresh() -> None:
    kept = json.loads(PACKAGED_COPY.read_text(encoding="utf-8"))
    assert kept["ontology"]["version"] == version_of(PACKAGED), "run `python -m ontology.load`"
    assert kept == json.loads(json.dumps(compile_folder(PACKAGED)))


def test_the_copy_holds_the_same_ontology_as_the_turtle() -> None:
    fresh = read(PACKAGED)
    assert from_json(json.loads(json.dumps(to_json(fresh)))) == fresh == load()


def test_starting_from_the_copy_needs_no_reader_of_turtle() -> None:
    code = "import sys; from ontology.load import load; load(); print(sorted({'rdflib', 'pyshacl'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGED.parent)
    assert done.stdout.strip() == "[]"


def test_an_edit_of_the_turtle_is_seen_at_the_next_load(tmp_path: Path) -> None:
    folder = tmp_path / "films"
    shutil.copytree(FILMS, folder)
    before = load(folder)
    text = (folder / "films.ttl").read_text(encoding="utf-8")
    (folder / "films.ttl").write_text(text.replace('"film studio"@en', '"movie studio"@en'), encoding="utf-8")
    after = load(folder)
    assert before.version != after.version
    assert "movie studio" in after.classes["Studio"].words.labels["en"]


def test_a_second_load_of_another_folder_comes_from_its_copy(tmp_path: Path) -> None:
    folder = tmp_path / "films"
    shutil.copytree(FILMS, folder)
    (folder / "extra.ttl").write_text("# nothing more\n", encoding="utf-8")
    first = load(folder)
    assert cache_file(first.version).exists()
    assert load(folder) is first


def test_a_broken_copy_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "films"
    shutil.copytree(FILMS, folder)
    (folder / "other.ttl").write_text("# another version\n", encoding="utf-8")
    path = cache_file(version_of(folder))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"ontology": {"version": ', encoding="utf-8")
    assert load(folder).classes["Film"].name == "Film"


def test_a_typo_is_named_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "shop.ttl").write_text(
        "@prefix s: <urn:shop:> .\n\ns:Shop a s:Thing\ns:Till a s:Thing .\n", encoding="utf-8"
    )
    with pytest.raises(OntologyUnreadable, match=r"shop\.ttl:[34]: .*kg ontology check"):
        load(tmp_path)


def test_a_folder_without_classes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyEmpty, match=r"no \.ttl file declares an owl:Class"):
        load(tmp_path)


def test_what_the_design_names_is_there(ontology: Ontology) -> None:
    classes = (
        "Person Organization Company Institution University ResearchInstitute GovernmentBody PartyBody Association "
        "Investor Cluster Place Country Province City District Zone Site Policy Product Technology Segment Event "
        "FundingRound Acquisition Launch Appointment MoveIn Partnership Listing Opening Conference Observation "
        "Document Passage Mention Statement Judgement Run"
    )
    relations = (
        "HOLDS_POST PART_OF SUBSIDIARY_OF LOCATED_IN TENANT_OF OPERATES FOUNDED_BY OFFERS IN_SEGMENT UPSTREAM_OF "
        "SUPPLIES PARTNER_OF COMPETES_WITH INVESTED_IN ACQUIRED ISSUED APPLIES_TO GRANTS DESIGNATED_AS LISTED_ON "
        "ATTENDED HOSTED SAID"
    )
    assert set(classes.split()) <= set(ontology.classes)
    assert set(relations.split()) <= set(ontology.relations)


@pytest.mark.parametrize(
    ("relation", "subject", "object_"),
    [
        ("HOLDS_POST", "Person", "Cluster"),
        ("HOLDS_POST", "Person", "District"),
        ("TENANT_OF", "Company", "Cluster"),
        ("LOCATED_IN", "Conference", "City"),
        ("INVESTED_IN", "Person", "Company"),
        ("APPLIES_TO", "Policy", "Segment"),
        ("DESIGNATED_AS", "District", "Policy"),
        ("GRANTS", "Policy", "Observation"),
        ("SAID", "Person", "Passage"),
        ("OFFERS", "University", "Technology"),
    ],
)
def test_relations_join_what_they_are_made_for(ontology: Ontology, relation: str, subject: str, object_: str) -> None:
    assert ontology.allows(relation, subject, object_)
    assert not ontology.allows(relation, object_, subject)


def test_an_official_is_derived_from_posts_in_government_and_party(ontology: Ontology) -> None:
    derived = ontology.classes["Official"].derived
    assert derived is not None
    assert (derived.base, derived.relation, derived.role) == ("Person", "HOLDS_POST", "subject")
    assert derived.others == ("GovernmentBody", "PartyBody")


def test_flags_that_drive_supersession_and_queries(ontology: Ontology) -> None:
    relations = ontology.relations
    assert relations["PARTNER_OF"].symmetric
    assert relations["COMPETES_WITH"].symmetric
    assert relations["SUBSIDIARY_OF"].functional
    assert relations["LOCATED_IN"].functional_at_level
    assert relations["LOCATED_IN"].transitive
    assert not relations["SUPPLIES"].dated
    assert relations["TENANT_OF"].dated
    assert "title=chairman" in relations["HOLDS_POST"].functional_per
    assert "title=director" not in relations["HOLDS_POST"].functional_per


def test_segments_run_from_chips_to_applications(ontology: Ontology) -> None:
    def below(name: str) -> set[str]:
        direct = set(ontology.concepts[name].upstream_of)
        return direct | {far for near in direct for far in below(near)}

    assert {"infrastructure", "models", "applications"} <= below("chips")
    assert ontology.concepts["vaccines"].broader == ("pharmaceuticals",)
    assert ontology.concepts["pharmaceuticals"].broader == ("healthcare",)
    assert "AI" in ontology.concepts["ai"].words.labels["en"]
    assert ontology.schemes["segments"].cls == "Segment"


def test_every_element_stands_in_known_vocabularies_where_they_fit(ontology: Ontology) -> None:
    aligned = {iri for cls in ontology.classes.values() for iri in cls.aligned}
    for vocabulary in ("schema.org", "w3.org/ns/org", "w3.org/ns/prov", "skos/core", "eli/ontology", "xmlns.com/foaf"):
        assert any(vocabulary in iri for iri in aligned), vocabulary


def test_an_inverse_is_known_on_both_sides(companies: Ontology) -> None:
    assert companies.relations["HAS_CHILD"].inverse == "HAS_PARENT"
    assert companies.relations["HAS_PARENT"].inverse == "HAS_CHILD"


def test_a_number_of_employees_counts_no_founders() -> None:
    counts = {name: load().properties[name].counts for name in ("employees", "visitors", "company_count")}
    assert counts == {"employees": ("EMPLOYED_BY",), "visitors": ("ATTENDED",), "company_count": ()}
