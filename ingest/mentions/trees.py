"""Dependency trees from arc scores: the best head of each word, mended to one tree with one root."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]


def best_tree(scores: Scores) -> list[int]:
    """Heads (0 is the root, words count from 1) of the best tree under the root that the scores prefer.

    scores[i, h] is the score of head h for word i + 1. Greedy where that is a tree already, else Chu-Liu-Edmonds."""
    n = scores.shape[0]
    scores = scores[:, : n + 1].astype(np.float64)
    np.fill_diagonal(scores[:, 1:], -np.inf)
    root = _root(scores)
    scores[:, 0] = -1e6
    scores[root] = -1e6
    scores[root, 0] = 1e6
    heads = scores.argmax(1)
    if _cycle([0, *heads.tolist()]) is None:
        return [int(h) for h in heads]
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    return _contract(full, n + 1)[1:]


def _root(scores: Scores) -> int:
    """The word that most wants to be the root: among those that do, else among all."""
    roots = np.flatnonzero(scores.argmax(1) == 0)
    return int(roots[scores[roots, 0].argmax()]) if len(roots) else int(scores[:, 0].argmax())


def _cycle(heads: list[int]) -> list[int] | None:
    """The words of a cycle, or None."""
    state = [0] * len(heads)
    state[0] = 2
    for word in range(1, len(heads)):
        path = []
        at = word
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at) :]
        for seen in path:
            state[seen] = 2
    return None


def _contract(scores: NDArray[np.float64], size: int) -> list[int]:
    """Chu-Liu-Edmonds on scores[dependent, head], node 0 the root, without a loop over all cycles at once."""
    heads = [0, *scores[1:size, :size].argmax(1).tolist()]
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [i for i in range(size) if i not in inside]
    new = len(rest)
    smaller = np.full((new + 1, new + 1), -np.inf)
    smaller[:new, :new] = scores[np.ix_(rest, rest)]
    smaller[:new, new] = scores[np.ix_(rest, cycle)].max(1)
    gain = scores[np.ix_(cycle, rest)] - np.array([scores[c, heads[c]] for c in cycle])[:, None]
    smaller[new, :new] = gain.max(0)
    return _expand(scores, heads, cycle, rest, gain, _contract(smaller, new + 1))


def _expand(
    scores: NDArray[np.float64],
    heads: list[int],
    cycle: list[int],
    rest: list[int],
    gain: NDArray[np.float64],
    found: list[int],
) -> list[int]:
    new = len(rest)
    result = list(heads)
    for small, word in enumerate(rest):
        if small:
            at = found[small]
            result[word] = rest[at] if at < new else cycle[int(scores[word, cycle].argmax())]
    entry = found[new]
    broken = cycle[int(gain[:, entry].argmax())]
    result[broken] = rest[entry]
    return result
