"""The written sentences: well formed, true to the ontology, and filled with names whose places are exact."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from ingest.training.written import FOLDER, filled, lines_in, marked_examples
from ingest.training.written_names import Names
from ontology.load import load

CLASSES = {
    "c": "Company", "v": "Investor", "p": "Person", "l": "City", "r": "Province", "n": "Country", "d": "District",
    "u": "University", "h": "Hospital", "o": "ResearchInstitute", "g": "GovernmentBody", "s": "Association",
    "x": "Exchange", "k": "Cluster", "m": "Product", "e": "Conference", "y": "Policy",
}  # fmt: skip
LINES = [line for file in sorted(FOLDER.glob("en_*.txt")) for line in lines_in(file)]


@pytest.fixture
def cities(tmp_path: Path) -> Path:
    """A table of cities as the training data has one."""
    file = tmp_path / "cities.csv.gz"
    rows = "name,country,subcountry,geonameid\nGraz,Austria,Styria,1\nMalmö,Sweden,Skåne,2\n"
    file.write_bytes(gzip.compress(rows.encode()))
    return file


def test_a_line_states_only_what_the_ontology_allows() -> None:
    ontology = load()
    strange = [
        f"{line.where}: {claim}"
        for line in LINES
        for claim in line.claims
        if not ontology.allows(claim.relation, CLASSES[claim.subject[0]], CLASSES[claim.object[0]])
    ]
    assert strange == []


def test_names_stand_where_their_places_say(cities: Path) -> None:
    names = Names(cities, seed=3)
    for line in LINES:
        text, places = filled(line, names)
        assert "{" not in text
        for place in places:
            assert text[place.start : place.end].strip()


def test_every_relation_of_a_line_is_in_its_example(cities: Path) -> None:
    examples = [marked.example for marked in marked_examples(cities, times=1)]
    assert len(examples) == len(LINES)
    for line, example in zip(LINES, examples, strict=True):
        found = {label for pair in example.pairs for label, holds in pair.labels.items() if holds}
        assert {f"STATED_{claim.relation}" for claim in line.claims} <= found, line.where


def test_what_is_malformed_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "en_bad.txt").write_text("{c1} bought {c2}. | BOUGHT c1 c2\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"en_bad\.txt:1.*BOUGHT"):
        list(lines_in(tmp_path / "en_bad.txt"))
