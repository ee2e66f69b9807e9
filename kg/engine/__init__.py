"""Graph engines: `open_engine(settings)` is the one door; nothing else knows which engine runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.engine.engine import Engine
    from kg.settings import Settings


def open_engine(settings: Settings, *, read_only: bool = False) -> Engine:
    """Return a connected engine: Neo4j when `settings.neo4j_uri` is set, else the embedded one.

    `read_only` engines have no writer. EngineError or ConfigError say in one line what is wrong. Close it after use.
    """
    if settings.neo4j_uri is not None:
        from kg.engine.neo4j_server import Neo4jEngine

        return Neo4jEngine(settings, read_only=read_only)
    from kg.engine.embedded import EmbeddedEngine

    return EmbeddedEngine(settings, read_only=read_only)
