"""The tagger of Chinese names with their kinds: characters, over the encoder's units and pretrained lower layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.chinese_pieces import Lowered
from ingest.mentions.kind_tagger import KindTagger
from ingest.mentions.units import Unit, places

Array = NDArray[Any]
STATES, PLACES = 256, 4  # width of a unit's state; places of a character in a unit or piece
BATCH = 4000  # padded characters of one pass


class Held(Protocol):
    """A stretch of text in the encoder's units (ingest.mentions.lac.Stretch)."""

    @property
    def text(self) -> str:
        """Its characters."""

    @property
    def units(self) -> tuple[Unit, ...]:
        """Its units, at offsets of the stretch."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a stretch before the tagger.

    lower: [pieces, width], the end marks among them; beside: [characters, STATES + SIZE + 2 * PLACES]: the state of
    the unit, the character's features, its place in unit and piece; piece: the piece of each character."""

    lower: Array
    beside: Array
    piece: Array


def known(stretch: Held, states: Array, lowered: Lowered, marks: Array) -> Known:
    """Put together what is known of a stretch. states: [units, STATES]; marks: [characters, SIZE].

    A character outside of the units belongs to the unit before it."""
    size = len(stretch.text)
    unit, piece, place, inside = (np.zeros(size, dtype=np.int64) for _ in range(4))
    first = 0
    for n, (u, count) in enumerate(zip(stretch.units, lowered.pieces, strict=False)):
        unit[u.start :] = n
        place[u.start : u.end] = places(u)
        at = u.start
        for k in range(first, first + count):
            piece[at:] = k + 1  # the first piece is the end mark
            inside[at : u.end] = np.minimum(np.arange(u.end - at), PLACES - 1)
            at = min(at + lowered.widths[k], u.end)
        first += count
    sorts = np.zeros((size, 2 * PLACES), dtype=np.float32)
    sorts[np.arange(size), place] = 1
    sorts[np.arange(size), PLACES + inside] = 1
    return Known(lowered.lower, np.concatenate([states[unit].astype(np.float32), marks, sorts], 1), piece)


def inputs(group: Sequence[Known]) -> dict[str, Array]:
    """The network's inputs for some stretches, padded."""
    pieces, size = max(len(k.lower) for k in group), max(len(k.piece) for k in group)
    lower = np.zeros((len(group), pieces, group[0].lower.shape[1]), dtype=np.float32)
    beside = np.zeros((len(group), size, group[0].beside.shape[1]), dtype=np.float32)
    piece = np.zeros((len(group), size), dtype=np.int64)
    for row, k in enumerate(group):
        lower[row, : len(k.lower)] = k.lower
        beside[row, : len(k.beside)], piece[row, : len(k.piece)] = k.beside, k.piece
    return {"lower": lower, "beside": beside, "piece": piece}


def tagger_of(folder: Path) -> KindTagger | None:
    """The folder's tagger, None where it has none yet."""
    found = KindTagger(folder, inputs, size=lambda k: len(k.piece), places=lambda k: len(k.piece), most=BATCH)
    return found if found.is_there else None
