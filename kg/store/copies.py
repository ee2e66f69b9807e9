"""Whose copy a text is: the first document with nearly the same words, found by its sketch."""

from __future__ import annotations

from collections.abc import Iterable

from kg.engine.engine import Transaction
from kg.store.sketch import Sketch, is_copy, keys, read

MOST_LOOKED_AT = 20  # documents of one shingle; boilerplate that more share proves nothing

SHARING = f"""
UNWIND $keys AS key MATCH (k:Shingle {{id: key}})
CALL (k) {{ MATCH (k)<-[:SKETCHED]-(d:Document) RETURN d LIMIT {MOST_LOOKED_AT} }}
RETURN DISTINCT d.id AS id, d.copy_of AS copy_of, d.sketch AS sketch, d.recorded_at AS recorded_at
"""


class Originals:
    """Documents that new ones may be copies of: those in the graph, and those before them in the batch."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._known: list[tuple[str, Sketch]] = []  # (original, sketch), in recorded order
        self._by_key: dict[str, list[int]] = {}

    def look_up(self, sketches: Iterable[Sketch]) -> None:
        """Fetch what shares a key with any of `sketches`."""
        wanted = sorted({key for drawn in sketches for key in keys(drawn)})
        rows = self._tx.run(SHARING, {"keys": wanted}) if wanted else []
        for row in sorted(rows, key=lambda r: (r["recorded_at"], r["id"])):
            self._add(row["copy_of"], read(row["sketch"] or ""))

    def _add(self, original: str, drawn: Sketch) -> None:
        for key in keys(drawn):
            self._by_key.setdefault(key, []).append(len(self._known))
        self._known.append((original, drawn))

    def of(self, document: str, drawn: Sketch) -> str:
        """Return the id of the document whose copy this is, its own if of none; later ones may be copies of it."""
        near = sorted({i for key in keys(drawn) for i in self._by_key.get(key, ())})
        original = next((self._known[i][0] for i in near if is_copy(self._known[i][1], drawn)), document)
        self._add(original, drawn)
        return original
