"""What the encoder's lower layers say of names outside a sentence, found once before training."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from ingest.mentions.chinese_pieces import Pieces
from ingest.mentions.pieces import Vocabulary
from ingest.training.claims_batches import Lower
from ingest.training.claims_network import BELOW, lower_layers
from ingest.training.claims_records import Elsewhere, Marked
from ingest.training.english_batches import pieces_of
from ingest.training.english_network import Network

AT_ONCE = 64  # sentences


def lower_of(
    found: Sequence[Marked], encoder: Network, vocabulary: Vocabulary | Pieces, device: str = "cpu", below: int = BELOW
) -> Lower:
    """Return what finds the vectors of any name outside the sentences `found`."""
    places: dict[tuple[str, ...], set[tuple[int, int]]] = {}
    for e in (e for m in found for e in m.outside):
        places.setdefault(e.words, set()).add((e.start, e.end))
    known: dict[tuple[tuple[str, ...], int, int], Tensor] = {}
    for group in _groups(sorted(places, key=len)):
        rows = [pieces_of(words, vocabulary) for words in group]
        wide = max(len(row[0]) for row in rows)
        ids = torch.tensor([[*row[0], *([0] * (wide - len(row[0])))] for row in rows], device=device)
        cases = torch.tensor([[*row[1], *([5] * (wide - len(row[1])))] for row in rows], device=device)
        with torch.no_grad():
            lower = lower_layers(encoder, ids, cases, below).cpu()
        for vectors, words, (_, _, first, last) in zip(lower, group, rows, strict=True):
            for start, end in places[words]:
                known[words, start, end] = vectors[first[start] : last[end - 1] + 1].mean(0).half()

    def of(e: Elsewhere) -> Tensor:
        return known[e.words, e.start, e.end]

    return of


def _groups(sentences: Sequence[tuple[str, ...]]) -> Iterator[Sequence[tuple[str, ...]]]:
    for start in range(0, len(sentences), AT_ONCE):
        yield sentences[start : start + AT_ONCE]
