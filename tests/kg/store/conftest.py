"""Fixtures of the store's tests: an empty graph, open."""

from __future__ import annotations

import pytest

from kg.engine.engine import Engine
from kg.graph import Graph
from kg.settings import Settings


@pytest.fixture
def graph(engine: Engine, settings: Settings) -> Graph:
    """An empty graph with the packaged ontology's concepts; the engine stays open for the next test."""
    opened = Graph(engine, settings)
    opened.init()
    return opened
