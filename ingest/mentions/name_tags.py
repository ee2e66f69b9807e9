"""Names from tag scores: the best sequence in which no I- follows anything but its own kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Named:
    """A name over places [start, end) of a sequence, its type, and how sure the tagger is (0 to 1)."""

    start: int
    end: int
    kind: str
    confidence: float


def transitions(tags: Sequence[str]) -> Array:
    """0 where a tag may follow another, -10000 where not; row: before, column: after."""
    allowed = np.zeros((len(tags), len(tags)), dtype=np.float32)
    for j, after in enumerate(tags):
        if after.startswith("I-"):
            allowed[:, j] = [0 if before[2:] == after[2:] else -1e4 for before in tags]
    return allowed


def word_transitions(tags: Sequence[str]) -> Array:
    """The same for tags of characters, where "+" marks one inside a word: a name ends only where a word ends."""
    allowed = np.zeros((len(tags), len(tags)), dtype=np.float32)
    for i, before in enumerate(tags):
        for j, after in enumerate(tags):
            if after == "O+":
                fits = before.startswith("O")
            else:
                fits = not after.startswith("I-") or before[2:].rstrip("+") == after[2:].rstrip("+")
            allowed[i, j] = 0 if fits else -1e4
    return allowed


def probabilities(scores: Array) -> Array:
    """Softmax over the last axis."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), dtype=np.float32)


def best_path(scores: Array, moves: Array, start: Array | None = None, stop: Array | None = None) -> list[int]:
    """Viterbi: the tags with the highest sum of scores and moves."""
    if not len(scores):
        return []
    best = scores[0] + (start if start is not None else 0)
    back = []
    for row in scores[1:]:
        through = best[:, None] + moves
        chosen = through.argmax(0)
        back.append(chosen)
        best = through[chosen, np.arange(len(row))] + row
    at = int((best + (stop if stop is not None else 0)).argmax())
    path = [at]
    for chosen in reversed(back):
        at = int(chosen[at])
        path.append(at)
    return path[::-1]


def names_in(scores: Array, tags: Sequence[str], moves: Array) -> list[Named]:
    """The names of one sequence. Confidence is the geometric mean, over its places, of the share of its type."""
    sure = probabilities(scores)
    path = sure.argmax(-1).tolist()
    if any(moves[a, b] < 0 for a, b in pairwise(path)) or tags[path[0]].startswith("I-"):
        start = np.array([-1e4 if t.startswith("I-") else 0 for t in tags], dtype=np.float32)
        path = best_path(np.log(sure + 1e-9), moves, start)
    return [_named(s, e, k, sure, tags) for s, e, k in _runs([tags[i] for i in path])]


def names_of_words(scores: Array, tags: Sequence[str], moves: Array) -> list[Named]:
    """The names of one sequence of characters under a CRF's moves (with what `word_transitions` forbids)."""
    start = np.array([0 if t[0] in "OB" and t != "O+" else -1e4 for t in tags], dtype=np.float32)
    path = [tags[i].rstrip("+") for i in best_path(scores, moves, start)]
    plain = [t.rstrip("+") for t in tags]
    return [_named(s, e, k, probabilities(scores), plain) for s, e, k in _runs(path)]


def _runs(path: Sequence[str]) -> list[tuple[int, int, str]]:
    runs: list[tuple[int, int, str]] = []
    for i, tag in enumerate(path):
        if tag.startswith("I-") and runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 1, runs[-1][2])
        elif tag != "O":
            runs.append((i, i + 1, tag[2:]))
    return runs


def _named(start: int, end: int, kind: str, sure: Array, tags: Sequence[str]) -> Named:
    own = [i for i, tag in enumerate(tags) if tag[2:] == kind]
    share = sure[start:end, own].sum(-1)
    return Named(start, end, kind, round(float(np.exp(np.log(share + 1e-9).mean())), 4))
