"""Chinese words to the word pieces of a pretrained encoder, and what its lower layers say of a sentence."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.packed import read_packed

Array = NDArray[Any]
PAD, UNK, CLS, SEP = 0, 1, 101, 102  # lines of the list of pieces: the end marks where the English list has them
LONGEST = 8  # characters of a piece
MOST_PIECES = 8  # of one word: what an endless word says is said at its start
BATCH_PIECES = 512  # of one pass
_BLOCK = 32


@dataclass(frozen=True)
class Pieces:
    """Piece to id. A word is cut into the longest pieces from its front."""

    ids: dict[str, int]
    _seen: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, pieces: Iterable[str]) -> Pieces:
        """Number pieces, leaving the places of the end marks and of what is unknown."""
        special = {PAD: "[PAD]", UNK: "[UNK]", CLS: "[CLS]", SEP: "[SEP]"}
        ids: dict[str, int] = {}
        for piece in pieces:
            while len(ids) in special:
                ids[special[len(ids)]] = len(ids)
            ids[piece] = len(ids)
        while len(ids) <= SEP:  # fewer pieces than the end marks' places
            ids[special.get(len(ids), f"[unused{len(ids)}]")] = len(ids)
        return cls(ids)

    @classmethod
    def read(cls, folder: Path) -> Pieces:
        """The pieces of a pipeline's folder, a line each."""
        lines = gzip.decompress((folder / "pieces.txt.gz").read_bytes()).decode().split("\n")
        return cls({piece: i for i, piece in enumerate(lines)})

    def split(self, word: str) -> tuple[int, ...]:
        """The ids of the word's pieces, at least one."""
        found = self._seen.get(word)
        if found is None:
            found = tuple(self._match(word[:64])) or (UNK,)
            if len(self._seen) < 200_000:
                self._seen[word] = found
        return found

    def _match(self, word: str) -> list[int]:
        found: list[int] = []
        at = 0
        while at < len(word):
            ends = range(min(len(word), at + LONGEST), at, -1)
            end = next((e for e in ends if word[at:e] in self.ids), at + 1)
            found.append(self.ids.get(word[at:end], UNK))
            at = end
        return found


def write_pieces(pieces: Pieces, folder: Path) -> None:
    """Write what `Pieces.read` reads."""
    (folder / "pieces.txt.gz").write_bytes(gzip.compress("\n".join(pieces.ids).encode(), 9, mtime=0))


def pack(values: Array) -> Array:
    """Values from -8 to 7 as two in a byte, [rows, columns / 2]."""
    return np.asarray((values[:, 0::2] + 8) | ((values[:, 1::2] + 8) << 4), dtype=np.uint8)


def unpack(packed: Array, scales: Array) -> Array:
    """What `pack` made, times the scale of each block of a row; 16 bits."""
    values = np.empty((len(packed), 2 * packed.shape[1]), dtype=np.float16)
    values[:, 0::2], values[:, 1::2] = (packed & 15).astype(np.int8) - 8, (packed >> 4).astype(np.int8) - 8
    return np.asarray(values * np.repeat(scales.astype(np.float16), _BLOCK, 1))


@dataclass(frozen=True, slots=True, eq=False)
class Lowered:
    """A sentence as the lower layers see it (ingest.mentions.claims.Sentence)."""

    lower: Array
    pieces: tuple[int, ...]
    widths: tuple[int, ...] = ()  # characters of each piece


NOTHING = Lowered(np.zeros((0, 0), dtype=np.float16), ())


class LowerLayers:
    """The lower layers of the pretrained encoder: pieces.txt.gz, lower.npz, lower.onnx.xz of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.found = (folder / "lower.onnx.xz").exists()

    @cached_property
    def _pieces(self) -> Pieces:
        return Pieces.read(self.folder)

    @cached_property
    def _widths(self) -> list[int]:
        """Characters of each piece; what stands for no text of its own, and what is unknown, has one."""
        return [1 if i in (PAD, UNK, CLS, SEP) else len(piece) for i, piece in enumerate(self._pieces.ids)]

    @cached_property
    def _tables(self) -> tuple[Array, Array]:
        kept = np.load(self.folder / "lower.npz")
        return unpack(kept["pieces"], kept["scales"]), np.asarray(kept["positions"])

    @cached_property
    def _session(self) -> Any:
        from ingest.mentions.encoder import session_of

        return session_of(read_packed(self.folder / "lower.onnx.xz"))

    def read(self, sentences: Sequence[Sequence[str]]) -> list[Lowered]:
        """Return what the layers say of sentences given as words."""
        from ingest.mentions.claims import batches

        cut = [[self._pieces.split(word)[:MOST_PIECES] for word in words] for words in sentences]
        most = len(self._tables[1]) - 2
        cut = [words if sum(map(len, words)) <= most else [p[:1] for p in words][:most] for words in cut]
        flat = [[CLS, *(p for pieces in words for p in pieces), SEP] for words in cut]
        found: list[Lowered] = [Lowered(np.zeros((0, 0)), ())] * len(cut)
        for group in batches([len(ids) for ids in flat], BATCH_PIECES):
            rows = self._run([flat[i] for i in group])
            for row, i in zip(rows, group, strict=True):
                widths = tuple(self._widths[p] for p in flat[i][1:-1])
                found[i] = Lowered(row[: len(flat[i])].astype(np.float16), tuple(map(len, cut[i])), widths)
        return found

    def _run(self, group: Sequence[Sequence[int]]) -> Array:
        table, positions = self._tables
        wide = max(map(len, group))
        ids = np.zeros((len(group), wide), dtype=np.int64)
        inside = np.zeros((len(group), wide), dtype=np.float32)
        for row, flat in enumerate(group):
            ids[row, : len(flat)], inside[row, : len(flat)] = flat, 1
        x = table[ids].astype(np.float32) + positions[:wide].astype(np.float32)
        (lower,) = self._session.run(None, {"x": x, "inside": inside})
        return np.asarray(lower)
