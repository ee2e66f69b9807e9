"""The tagger of English names with their kinds: words, over the encoder's lower layers and what its last one says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.name_tags import Named, names_of_words
from ingest.mentions.packed import read_packed

Array = NDArray[Any]
FILE = "kinds.onnx.xz"
BATCH = 512  # padded pieces of one pass


class Held(Protocol):
    """A window as the encoder has read it (ingest.mentions.encoder.Read)."""

    @property
    def lower(self) -> Array:
        """[pieces, width]: what the lower layers say of each piece, the end marks among them."""

    @property
    def states(self) -> Array:
        """[words, width]: what the last layer says of each word."""

    @property
    def pieces(self) -> Sequence[int]:
        """How many pieces each word has."""


def inputs(group: Sequence[Held]) -> dict[str, Array]:
    """The network's inputs for some windows, padded."""
    wide, words = max(len(h.lower) for h in group), max(len(h.pieces) for h in group)
    width = group[0].lower.shape[1]
    lower = np.zeros((len(group), wide, width), dtype=np.float32)
    states = np.zeros((len(group), words, width), dtype=np.float32)
    first, last = (np.zeros((len(group), words), dtype=np.int64) for _ in range(2))
    for row, h in enumerate(group):
        lower[row, : len(h.lower)], states[row, : len(h.states)] = h.lower, h.states
        ends = np.cumsum(h.pieces)
        last[row, : len(ends)], first[row, : len(ends)] = ends, ends - np.array(h.pieces) + 1
    return {"lower": lower, "states": states, "first": first, "last": last}


class NameKinds:
    """The tagger of a folder: kinds.onnx.xz and kinds.npz, its tags and their moves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of(cls, folder: Path) -> NameKinds | None:
        """The folder's tagger, None where it has none yet."""
        return cls(folder) if (folder / FILE).exists() else None

    @cached_property
    def _session(self) -> Any:
        from ingest.mentions.encoder import session_of

        return session_of(read_packed(self.folder / FILE))

    @cached_property
    def _tags(self) -> tuple[list[str], Array]:
        kept = np.load(self.folder / "kinds.npz")
        return [str(tag) for tag in kept["tags"]], kept["moves"].astype(np.float32)

    def names(self, found: Sequence[Held]) -> list[list[Named]]:
        """The names of windows, at their words."""
        from ingest.mentions.claims import batches

        named: list[list[Named]] = [[] for _ in found]
        for group in batches([len(h.lower) for h in found], BATCH):
            (scores,) = self._session.run(None, inputs([found[i] for i in group]))
            for row, i in enumerate(group):
                named[i] = names_of_words(scores[row, : len(found[i].pieces)], *self._tags)
        return named
