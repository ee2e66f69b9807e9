"""A Neo4j server, cluster or Aura, by its address."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.engine import neo4j_schema
from kg.engine.access import Reader, Writer
from kg.engine.bolt import Address, Bolt
from kg.engine.engine import GraphReader, GraphWriter, Parameters, T
from kg.errors import EngineError, QueryRefused
from kg.settings import Settings
from ontology.derive.ddl import ENTITY_NAMES, Declaration

REMEDY = "check NEO4J_URI and that the database is up"
INDEX_SECONDS = 60


class Neo4jEngine:
    """Neo4j 5.26 or later. The Community edition has no read-only users: READ transactions refuse writes there."""

    name = "neo4j"

    def __init__(self, settings: Settings, *, read_only: bool = False) -> None:
        """Connect and check. EngineError or ConfigError say in one line what is wrong."""
        if settings.neo4j_uri is None:
            raise EngineError("NEO4J_URI is not set")
        self._bolt = Bolt(
            Address(
                uri=settings.neo4j_uri,
                username=settings.neo4j_username,
                password=settings.neo4j_password,
                database=settings.neo4j_database,
                remedy=REMEDY,
            )
        )
        self._read_only = read_only
        self.version = self._bolt.agent.removeprefix("Neo4j/")

    @property
    def reader(self) -> GraphReader:
        """The read-only door."""
        return Reader(self._use, (ENTITY_NAMES.name,))

    @property
    def writer(self) -> GraphWriter:
        """The writing door. QueryRefused when the engine was opened read-only."""
        if self._read_only:
            raise QueryRefused("this graph was opened for reading only")
        return Writer(self._use, (ENTITY_NAMES.name,))

    def explain(self, cypher: str, parameters: Parameters, *, timeout: float) -> tuple[str, tuple[str, ...]]:
        """Return the query type ("r", "w", "rw", "s") and the plan's operators, without running the statement."""
        kind, plan = self._bolt.explain(cypher, parameters, timeout=timeout)
        return kind, tuple(_operators(plan))

    def apply_schema(self, declarations: Sequence[Declaration]) -> None:
        """Create the constraints and indexes that do not exist yet, and wait until they can be used."""
        there = {row["name"] for row in self._shown("INDEXES")} | {row["name"] for row in self._shown("CONSTRAINTS")}
        missing = [text for name, text in neo4j_schema.statements(declarations).items() if name not in there]
        for statement in missing:
            self.writer.write(lambda tx, text=statement: tx.run(text))  # type: ignore[misc]
        if missing:
            self.writer.read(f"CALL db.awaitIndexes({INDEX_SECONDS})", timeout=INDEX_SECONDS + 5)

    def _shown(self, what: str) -> list[dict[str, str]]:
        return self.writer.read(f"SHOW {what} YIELD name RETURN name")

    def _use(self, work: Callable[[Bolt], T]) -> T:
        return work(self._bolt)

    def close(self) -> None:
        """Close the connections; safe to call twice."""
        self._bolt.close()


def _operators(plan: dict[str, object]) -> list[str]:
    name = str(plan.get("operatorType", "")).split("@")[0]
    children = plan.get("children") or []
    assert isinstance(children, list)
    return [name, *(below for child in children for below in _operators(child))]
