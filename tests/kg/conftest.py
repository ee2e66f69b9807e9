"""What tests of asking share: the small invented ecosystem of tests/kg/harbour.py."""

from __future__ import annotations

import pytest
from harbour import build

from kg.engine.engine import Engine, GraphReader


@pytest.fixture(scope="module")
def harbour_engine(any_engine: Engine) -> Engine:
    """Each engine with the harbour in it, written once a module: its tests only read."""
    build(any_engine)
    return any_engine


@pytest.fixture
def harbour(harbour_engine: Engine) -> GraphReader:
    """A reader of the harbour, on each engine."""
    return harbour_engine.reader


@pytest.fixture
def own_harbour(engine: Engine) -> Engine:
    """Each engine with a harbour that the test may change. Keep such tests out of modules that use `harbour`."""
    build(engine)
    return engine
