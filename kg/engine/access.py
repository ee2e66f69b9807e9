"""Reader and Writer over Bolt, the same for both engines; how a connection is had is the engine's affair."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from kg.engine.bolt import Bolt
from kg.engine.engine import Parameters, Row, T, Table, Transaction

SEARCH = """
CALL db.index.fulltext.queryNodes($index, $words) YIELD node, score
RETURN node.id AS id, node.name AS name, score ORDER BY score DESC, id LIMIT $limit
"""


class Use(Protocol):
    """Call something with a live connection; the engine decides what happens when it breaks."""

    def __call__(self, work: Callable[[Bolt], T]) -> T: ...


class Reader:
    """A GraphReader."""

    def __init__(self, use: Use, indexes: Sequence[str]) -> None:
        """`indexes` are the full-text indexes that together hold the names of entities."""
        self._use, self._indexes = use, indexes

    def read(
        self, cypher: str, parameters: Parameters | None = None, *, timeout: float = 8.0, limit: int | None = None
    ) -> list[Row]:
        """See GraphReader.read."""
        return self._use(lambda bolt: bolt.read(cypher, parameters, timeout=timeout, limit=limit))

    def table(
        self, cypher: str, parameters: Parameters | None = None, *, timeout: float = 8.0, limit: int = 1000
    ) -> Table:
        """See GraphReader.table."""
        return self._use(lambda bolt: bolt.table(cypher, parameters, timeout=timeout, limit=limit))

    def search(self, text: str, *, limit: int = 20) -> list[Row]:
        """Return {id, name, score} of entities whose names match any word of `text`, best first.

        Scores order the rows of one search on one engine and mean nothing else."""
        words = searchable(text)
        best: dict[str, Row] = {}
        for index in self._indexes if words else ():
            for row in self.read(SEARCH, {"index": index, "words": words, "limit": limit}):
                if row["id"] not in best or row["score"] > best[row["id"]]["score"]:
                    best[row["id"]] = row
        return sorted(best.values(), key=lambda row: (-row["score"], row["id"]))[:limit]


class Writer(Reader):
    """A GraphWriter."""

    def write(self, work: Callable[[Transaction], T]) -> T:
        """See GraphWriter.write."""
        return self._use(lambda bolt: bolt.write(work))


def searchable(text: str) -> str:
    """Return the words of `text` without anything that the index's query language gives a meaning to."""
    return " ".join(re.findall(r"\w+", text[:1000])).lower()
