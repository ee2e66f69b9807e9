"""Relations between two spans of a sentence, from vectors that the encoder gave with everything else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
SLOTS = 4


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

    def scores(self, words: Array, subject: tuple[int, int], object_: tuple[int, int]) -> Array:
        """Probability of each relation between words [start, end) of subject and object.

        `words` are the pair vectors of one sentence, [words, 5 * width]."""
        as_subject, as_object, query, key, value = np.split(words.astype(np.float32), 5, axis=1)
        asked = (_mean(query, subject) + _mean(query, object_)).reshape(SLOTS, -1)
        keys = key.reshape(len(words), SLOTS, -1)
        weights = np.einsum("sd,wsd->ws", asked, keys) / np.sqrt(asked.shape[1])
        weights = weights + self.region[regions(subject, object_, len(words))]
        weights = np.exp(weights - weights.max(0))
        weights /= weights.sum(0)
        context = np.einsum("ws,wsd->sd", weights, value.reshape(keys.shape)).reshape(-1)
        hidden = _mean(as_subject, subject) + _mean(as_object, object_) + self.distance[distance(subject, object_)]
        hidden = np.maximum(hidden + self.context @ context + self.context_bias, 0)
        return np.asarray(1 / (1 + np.exp(-(self.out @ hidden + self.out_bias))), dtype=np.float32)


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


def _mean(part: Array, span: tuple[int, int]) -> Array:
    mean: Array = part[span[0] : span[1]].mean(0)
    return mean
