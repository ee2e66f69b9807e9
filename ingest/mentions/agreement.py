"""The same name twice in a document is nearly always of one type: each mention counts for the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
OTHERS = 0.6  # weight of the other mentions against the mention itself


def type_shares(scores: Array, by_type: Array, start: int, end: int) -> Array:
    """Log of the share of each type over places [start, end) of tag probabilities; `by_type` sums tags to types."""
    return np.asarray(np.log(scores[start:end] @ by_type + 1e-6).mean(0))


def agreed(texts: Sequence[str], shares: Sequence[Array]) -> list[Array]:
    """Probability of each type for every mention, given those of the mentions with the same text.

    The sum of the others grows by the root of their number only: they often go wrong together."""
    same: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        same[text].append(i)
    total = {text: np.sum([shares[i] for i in members], 0) for text, members in same.items()}
    joined = [
        own + OTHERS * (total[text] - own) / max(1, len(same[text]) - 1) ** 0.5
        for text, own in zip(texts, shares, strict=True)
    ]
    return [_probabilities(j) for j in joined]


def _probabilities(logs: Array) -> Array:
    raised = np.exp(logs - logs.max())
    return np.asarray(raised / raised.sum())
