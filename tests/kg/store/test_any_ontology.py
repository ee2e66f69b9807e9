"""The store names no class of any ontology: a folder about films does as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from news import extraction, says

from kg.engine.engine import Engine
from kg.identity.kinds import Kinds
from kg.store.write import Store
from ontology.load import load

FILMS = Path(__file__).parents[2] / "samples" / "ontology_films"


def test_films_and_their_directors_are_written(engine: Engine) -> None:
    if not FILMS.is_dir():
        pytest.skip("no second ontology in this checkout")
    films = load(FILMS)
    store = Store(engine, films)
    store.init()
    directed = films.relations["DIRECTED"]
    text = "Ada Berg directed The Long Quay."
    said = says(text, ("Ada Berg", directed.domain[0]), "DIRECTED", ("The Long Quay", directed.range[0]))
    [written] = store.write([extraction(text, [said])])
    assert (written.kept, written.entities) == (1, 2)
    [row] = engine.reader.read("MATCH (a)-[r:DIRECTED]->(b) RETURN a.name AS a, b.name AS b, labels(b) AS labels")
    assert (row["a"], row["b"]) == ("Ada Berg", "The Long Quay")
    assert directed.range[0] in row["labels"]
    assert Kinds(films).naming("Person") == "person"
