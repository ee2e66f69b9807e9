"""One data folder and one engine for all commands of a module; the engine stays up between the commands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.engine import embedded
from kg.settings import Settings
from tests.kg.cli.command_line import CommandLine


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """The command line on a data folder of the module's own."""
    home = tmp_path_factory.mktemp("cli") / "home"
    yield CommandLine(home)
    embedded.stop(Settings(home=home))
