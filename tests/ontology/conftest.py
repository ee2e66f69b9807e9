"""The packaged ontology, two others, and a cache folder that no other test sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology.load import load
from ontology.model import Ontology

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load()


@pytest.fixture
def films() -> Ontology:
    return load(SAMPLES / "ontology_films")


@pytest.fixture
def companies() -> Ontology:
    return load(SAMPLES / "ontology_companies")
