"""What a Chinese sentence says between two of its mentions, or between one of them and one of the sentences before:
probabilities from a small network over the encoder's states.

Importing this module does not load the network; the first sentence that needs it does."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.claims import MARKS
from ingest.mentions.pairs import PairHead, Span
from ingest.statements.statement import Status

Array = NDArray[Any]
STATES = 256  # of the encoder, a unit
#: Where a mention stands: in the sentence itself, or before it as what the text is mostly about, as the first or last
#: thing that the sentence before names, or as the last person.
ROLES = ("inside", "topic", "opener", "last", "person")
BATCH_UNITS = 512  # of one pass


@dataclass(frozen=True, slots=True)
class Marked:
    """The units [start, end) of a mention, its mark (`ingest.mentions.claims.MARKS`) and its role (`ROLES`)."""

    start: int
    end: int
    mark: int
    role: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence and the pairs of its mentions to be judged.

    `ids` are the encoder's ids of its units, `states` [units + outside, STATES]: mentions of sentences before follow
    the units, each as one unit that is the mean of its own."""

    ids: Sequence[int]
    states: Array
    marks: tuple[Marked, ...]
    pairs: tuple[tuple[Span, Span], ...]


class ChineseClaims:
    """The network of a folder: claims.onnx.gz, claims.npz, claims.json."""

    def __init__(self, folder: Path) -> None:
        lists = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
        self.folder = folder
        self.relations: tuple[str, ...] = tuple(lists["relations"])
        self.statuses: tuple[Status, ...] = tuple(lists["statuses"])
        self.rows: dict[int, int] = {unit: row for row, unit in enumerate(lists["units"], start=1)}

    @cached_property
    def _session(self) -> Any:
        from ingest.mentions.encoder import session_of

        return session_of(gzip.decompress((self.folder / "claims.onnx.gz").read_bytes()))

    @cached_property
    def _head(self) -> PairHead:
        return PairHead.of(np.load(self.folder / "claims.npz"), (*self.relations, *self.statuses))

    def chances(self, asked: Sequence[Asked]) -> list[Array]:
        """Return for each sentence the probabilities of its pairs, [pairs, relations + statuses + kinds]."""
        found: list[Array] = [np.zeros((0, 0))] * len(asked)
        for group in batches([len(a.states) for a in asked], BATCH_UNITS):
            (units,) = self._session.run(None, inputs([asked[i] for i in group], self.rows))
            for row, i in enumerate(group):
                found[i] = self._head.scores_of(units[row, : len(asked[i].states)], asked[i].pairs)
        return found


def batches(sizes: Sequence[int], most: int) -> list[list[int]]:
    """Indices of sentences near in length together; at most `most` padded units, or one sentence."""
    groups: list[list[int]] = []
    for i in sorted(range(len(sizes)), key=lambda i: sizes[i]):
        if groups and (len(groups[-1]) + 1) * sizes[i] <= most:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def inputs(group: Sequence[Asked], rows: dict[int, int]) -> dict[str, Array]:
    """The network's inputs, [sentences, units]; what a name is made of is hidden, its kind and role are not."""
    wide = max(len(a.states) for a in group)
    states = np.zeros((len(group), wide, STATES), dtype=np.float32)
    ids, marks, roles = np.zeros((3, len(group), wide), dtype=np.int64)
    inside = np.zeros((len(group), wide), dtype=np.float32)
    for row, item in enumerate(group):
        states[row, : len(item.states)] = item.states
        inside[row, : len(item.states)] = 1
        ids[row, : len(item.ids)] = [rows.get(i, 0) for i in item.ids]
        for m in item.marks:
            ids[row, m.start : m.end] = 0
            marks[row, m.start : m.end] = m.mark
            marks[row, m.start] = m.mark + len(MARKS)
            roles[row, m.start : m.end] = m.role
    return {"states": states, "ids": ids, "marks": marks, "roles": roles, "inside": inside}
