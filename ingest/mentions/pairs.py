"""Relations between two spans of a sentence, from vectors that the encoder gave with everything else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
SLOTS = 4
Span = tuple[int, int]


@dataclass(frozen=True)
class PairHead:
    """The weights of the relation head and the names of its outputs."""

    relations: tuple[str, ...]
    region: Array
    distance: Array
    context: Array
    context_bias: Array
    out: Array
    out_bias: Array

    @classmethod
    def of(cls, weights: Mapping[str, Any], relations: Sequence[str]) -> PairHead:
        """The head from the arrays of heads.npz."""
        return cls(
            tuple(relations), *(np.asarray(weights[f"pair_{n}"], dtype=np.float32) for n in
            ("region", "distance", "context", "context_bias", "out", "out_bias")),
        )  # fmt: skip

    def scores(self, words: Array, subject: Span, object_: Span) -> Array:
        """Probability of each relation between words [start, end) of subject and object; `words` as in `scores_of`."""
        (found,) = self.scores_of(words, [(subject, object_)])
        return np.asarray(found, dtype=np.float32)

    def scores_of(self, words: Array, pairs: Sequence[tuple[Span, Span]]) -> Array:
        """Probabilities, [pairs, relations], for pairs of spans of one sentence.

        `words` are the pair vectors of the sentence, [words, 5 * width]."""
        as_subject, as_object, query, key, value = np.split(words.astype(np.float32), 5, axis=1)
        subjects, objects = _means([a for a, _ in pairs], len(words)), _means([b for _, b in pairs], len(words))
        weights = _slots((subjects + objects) @ query) @ _slots(key).transpose(0, 2, 1)  # [slots, pairs, words]
        weights /= np.sqrt(key.shape[1] // SLOTS)
        weights += self.region.T[:, _regions(np.array(pairs).reshape(len(pairs), 4), len(words))]
        weights = np.exp(weights - weights.max(2, keepdims=True))
        weights /= weights.sum(2, keepdims=True)
        context = (weights @ _slots(value)).transpose(1, 0, 2).reshape(len(pairs), key.shape[1])
        hidden = subjects @ as_subject + objects @ as_object + self.distance[[distance(a, b) for a, b in pairs]]
        hidden = np.maximum(hidden + context @ self.context.T + self.context_bias, 0)
        odds = np.clip(hidden @ self.out.T + self.out_bias, -30, 30)  # labels that a pair cannot have know no bounds
        return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float32)


def _slots(x: NDArray[Any]) -> NDArray[Any]:
    """[rows, width] as [slots, rows, width of a slot]."""
    return x.reshape(len(x), SLOTS, x.shape[1] // SLOTS).transpose(1, 0, 2)


def _regions(ends: NDArray[np.int64], length: int) -> NDArray[np.int64]:
    """`regions` of many pairs, [pairs, words]; `ends` [pairs, 4]: first and end word of subject and object."""
    a, b, c, d = (ends[:, i, None] for i in range(4))
    at = np.arange(length)
    found = np.where((at >= np.minimum(b, d)) & (at < np.maximum(a, c)), np.where(a < c, 2, 4), 0)
    found[(at >= a) & (at < b)] = 1
    found[(at >= c) & (at < d)] = 3
    return found


def regions(subject: tuple[int, int], object_: tuple[int, int], length: int) -> list[int]:
    """Where each word stands: 0 outside, 1 subject, 2 between, 3 object, 4 between when the object comes first."""
    low, high = min(subject[1], object_[1]), max(subject[0], object_[0])
    between = 2 if subject[0] < object_[0] else 4
    row = [between if low <= i < high else 0 for i in range(length)]
    row[subject[0] : subject[1]] = [1] * (subject[1] - subject[0])
    row[object_[0] : object_[1]] = [3] * (object_[1] - object_[0])
    return row


def distance(subject: tuple[int, int], object_: tuple[int, int]) -> int:
    """Which span is first (0 or 4) plus how many words lie between: none, up to 3, up to 10, more."""
    gap = max(subject[0], object_[0]) - min(subject[1], object_[1])
    return (0 if subject[0] < object_[0] else 4) + (0 if gap <= 0 else 1 if gap <= 3 else 2 if gap <= 10 else 3)


def _means(spans: Sequence[Span], length: int) -> Array:
    """Weights that take the mean over each span, [spans, words]."""
    weights = np.zeros((len(spans), length), dtype=np.float32)
    for row, (start, end) in enumerate(spans):
        weights[row, start:end] = 1 / (end - start)
    return weights
