"""The tagger of English names with their kinds: words, over the encoder's lower layers and what its last one says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.kind_tagger import KindTagger

Array = NDArray[Any]
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


def tagger_of(folder: Path) -> KindTagger | None:
    """The folder's tagger, None where it has none yet."""
    found = KindTagger(folder, inputs, size=lambda h: len(h.lower), places=lambda h: len(h.pieces), most=BATCH)
    return found if found.is_there else None
