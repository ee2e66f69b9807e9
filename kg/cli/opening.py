"""Opening the graph that the environment names: the one place where commands read the environment."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.settings import Settings


def settings() -> Settings:
    """Return the settings of the environment; ConfigError names every problem at once."""
    from kg.settings import Settings

    return Settings.from_env(os.environ)


def graph() -> Graph:
    """Open the graph of the environment: Neo4j by NEO4J_URI, else the embedded engine."""
    from kg.graph import open_graph

    return open_graph(settings())
