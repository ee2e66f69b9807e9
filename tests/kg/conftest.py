"""What tests of asking share: the small invented ecosystem in an empty graph."""

from __future__ import annotations

import pytest
from harbour import build

from kg.engine.engine import Engine, GraphReader


@pytest.fixture
def harbour(engine: Engine) -> GraphReader:
    """A reader of the graph of tests/kg/harbour.py, on each engine."""
    build(engine)
    return engine.reader
