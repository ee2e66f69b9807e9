"""What tests of answers share: a small graph that is read from the news of a module."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from kg.settings import Settings


@pytest.fixture(scope="module")
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    """The graph of the module's NEWS, each with its day, publisher and text, written once: its tests only read."""
    folder = tmp_path_factory.mktemp("news")
    with kg.open(Settings(home=folder / "home", engine_idle=0.0)) as opened:
        for number, (published, publisher, text) in enumerate(request.module.NEWS):
            file = folder / f"{number}.txt"
            file.write_text(text, encoding="utf-8")
            opened.add(file, published=published, publisher=publisher)
        yield opened
