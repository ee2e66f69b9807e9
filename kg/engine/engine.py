"""A graph engine behind two protocols: questions can only ever hold a reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from ontology.derive.ddl import Declaration

Row = dict[str, Any]
Parameters = Mapping[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their columns, for people; `truncated` when there were more than the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False


class Transaction(Protocol):
    """One open write transaction."""

    def run(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        """Run one statement and return its rows."""
        ...

    def table(self, cypher: str, parameters: Parameters | None = None, *, limit: int) -> Table:
        """Run one statement and return its columns and the first `limit` rows."""
        ...


class GraphReader(Protocol):
    """Reads only: whatever is tried, nothing is written (nlq.md 5.2)."""

    def read(
        self, cypher: str, parameters: Parameters | None = None, *, timeout: float = 8.0, limit: int | None = None
    ) -> list[Row]:
        """Return the rows of one read-only statement, at most `limit` of them, as plain data (kg/engine/values.py).

        One managed read transaction of at most `timeout` seconds (embedded: 8 for questions, whatever is asked).
        QueryRefused, QueryFailed and QueryTimeout of kg.errors; EngineError when the database is gone."""
        ...

    def table(
        self, cypher: str, parameters: Parameters | None = None, *, timeout: float = 8.0, limit: int = 1000
    ) -> Table:
        """Return columns and rows of one read-only statement, as `read` does, and whether there were more."""
        ...

    def search(self, text: str, *, limit: int = 20) -> list[Row]:
        """Return {id, name, score} of entities whose names match `text` in the full-text index."""
        ...


class GraphWriter(GraphReader, Protocol):
    """Reads and writes."""

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one managed write transaction: all of it lands, or nothing; transient errors are retried."""
        ...


class Engine(Protocol):
    """A running engine. `writer` sees its own writes; `reader` has read-only rights where the engine has any."""

    name: str  # "neo4j" or "embedded"

    @property
    def version(self) -> str: ...

    @property
    def reader(self) -> GraphReader: ...

    @property
    def writer(self) -> GraphWriter: ...

    def apply_schema(self, declarations: Sequence[Declaration]) -> None:
        """Create constraints, indexes and typed properties that do not exist yet (idempotent)."""
        ...

    def close(self) -> None: ...
