"""What a sentence says between two of its mentions: probabilities from a network over the encoder's lower layers.

Importing this module does not load the network; the first sentence that needs it does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.pairs import PairHead, Span
from ingest.statements.statement import Status

Array = NDArray[Any]
#: Kinds of mention that the network tells apart; a class of the ontology counts as the first that it belongs to.
MARKS = ("", "Person", "Organization", "Place", "Cluster", "Product", "Event", "Policy")
_CLASSES = {
    "Person": 1, "Cluster": 4, "Zone": 4, "Site": 4, "Organization": 2, "Place": 3, "Product": 5, "Technology": 5,
    "Event": 6, "Policy": 7,
}  # fmt: skip
BATCH_PIECES = 512  # of one pass


def mark_of(classes: Sequence[str]) -> int:
    """Return the mark of a mention from its class and the classes above it, nearest first; 0: none."""
    return next((_CLASSES[c] for c in classes if c in _CLASSES), 0)


class Sentence(Protocol):
    """A sentence as the encoder has read it: its lower layers' output and the pieces of its words."""

    @property
    def lower(self) -> Array:
        """[pieces, width], the first and last piece being the end marks."""

    @property
    def pieces(self) -> Sequence[int]:
        """How many pieces each word has."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, the words [start, end) and mark of each of its mentions, and the pairs to be judged."""

    sentence: Sentence
    marks: tuple[tuple[int, int, int], ...]
    pairs: tuple[tuple[Span, Span], ...]


class Claims:
    """The network of a folder: `relations` may hold side by side, of `statuses` the likeliest counts."""

    def __init__(self, folder: Path) -> None:
        lists = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
        self.folder = folder
        self.relations: tuple[str, ...] = tuple(lists["relations"])
        self.statuses: tuple[Status, ...] = tuple(lists["statuses"])

    @cached_property
    def _session(self) -> Any:
        from ingest.mentions.encoder import session_of

        return session_of(str(self.folder / "claims.onnx"))

    @cached_property
    def _head(self) -> PairHead:
        return PairHead.of(np.load(self.folder / "claims.npz"), (*self.relations, *self.statuses))

    def chances(self, asked: Sequence[Asked]) -> list[Array]:
        """Return for each sentence the probabilities of its pairs, [pairs, relations + statuses]."""
        found: list[Array] = [np.zeros((0, 0))] * len(asked)
        for group in _batches(asked):
            (words,) = self._session.run(None, _inputs([asked[i] for i in group]))
            for row, i in enumerate(group):
                count = len(asked[i].sentence.pieces)
                found[i] = self._head.scores_of(words[row, :count], asked[i].pairs)
        return found


def _batches(asked: Sequence[Asked]) -> list[list[int]]:
    """Sentences near in length together; at most BATCH_PIECES padded pieces, or one sentence."""
    groups: list[list[int]] = []
    for i in sorted(range(len(asked)), key=lambda i: len(asked[i].sentence.lower)):
        size = len(asked[i].sentence.lower)
        if groups and (len(groups[-1]) + 1) * size <= BATCH_PIECES:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _inputs(group: Sequence[Asked]) -> dict[str, Array]:
    wide = max(len(a.sentence.lower) for a in group)
    words = max(len(a.sentence.pieces) for a in group)
    lower = np.zeros((len(group), wide, group[0].sentence.lower.shape[1]), dtype=np.float32)
    marks = np.zeros((len(group), wide), dtype=np.int64)
    first = np.zeros((len(group), words), dtype=np.int64)
    last = np.zeros((len(group), words), dtype=np.int64)
    for row, item in enumerate(group):
        lower[row, : len(item.sentence.lower)] = item.sentence.lower
        ends = np.cumsum(item.sentence.pieces)
        last[row, : len(ends)] = ends
        first[row, : len(ends)] = ends - np.array(item.sentence.pieces) + 1
        for start, end, mark in item.marks:
            marks[row, first[row, start] : last[row, end - 1] + 1] = mark
            marks[row, first[row, start]] = mark + len(MARKS)
    return {"lower": lower, "marks": marks, "first": first, "last": last}
