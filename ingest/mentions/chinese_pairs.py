"""Relations between two names of a Chinese sentence: a small network over the encoder's states of the sentence.

The labels are FinRE's; `INVERSE` gives the label of the same fact seen from the other name."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.encoder import session_of
from ingest.mentions.units import Unit

Array = NDArray[Any]
Span = tuple[int, int]
UNRELATED = "unknown"
MARKS = 5  # before the first name, between, after the second; subject, object
ALIKE = 8
PLACES = 17  # of a unit: 0 in the name, 1 to 8 before it, 9 to 16 after it
BATCH = 64


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence with two of its names, in characters of the sentence."""

    text: str
    units: tuple[Unit, ...]
    subject: Span
    object: Span

    def turned(self) -> Placed:
        """The same names the other way round."""
        return Placed(self.text, self.units, self.object, self.subject)


def inverse(label: str, labels: Sequence[str]) -> str:
    """The label seen from the object: 收购 is 被收购; one without such a partner holds in both directions."""
    other = label.removeprefix("被") if label.startswith("被") else f"被{label}"
    return other if other in labels else label


def overlaps(unit: Unit, span: Span) -> bool:
    """Say whether a unit and a span of characters share a character."""
    return unit.start < span[1] and span[0] < unit.end


def places(units: Sequence[Unit], span: Span) -> list[int]:
    """How far each unit is from the span: one by one at first, then by doubling."""
    inside = [i for i, unit in enumerate(units) if overlaps(unit, span)]
    if not inside:
        return [PLACES - 1] * len(units)
    first, last = inside[0], inside[-1]
    return [_step(first - i) if i < first else 8 + _step(i - last) if i > last else 0 for i in range(len(units))]


def _step(far: int) -> int:
    return far if far <= 4 else min(8, 3 + int(math.log2(far)))


def marks(pair: Placed) -> Array:
    """[units, MARKS]: where each unit stands, 1 or 0."""
    found = np.zeros((len(pair.units), MARKS), dtype=np.float32)
    low, high = sorted((pair.subject, pair.object))
    for i, unit in enumerate(pair.units):
        subject, object_ = overlaps(unit, pair.subject), overlaps(unit, pair.object)
        found[i, 3], found[i, 4] = subject, object_
        if not (subject or object_):
            found[i, 0 if unit.end <= low[0] else 1 if unit.end <= high[0] else 2] = 1
    return found


def alike(pair: Placed) -> list[float]:
    """What the two names have in common as strings, which comes first, and how far apart they are."""
    a, b = pair.text[slice(*pair.subject)], pair.text[slice(*pair.object)]
    common = set(a) & set(b)
    gap = max(pair.subject[0], pair.object[0]) - min(pair.subject[1], pair.object[1])
    return [
        float(a in b), float(b in a), sum(c in common for c in a) / len(a), sum(c in common for c in b) / len(b),
        float(a[:2] == b[:2]), float(_in_order(*sorted((a, b), key=len))), float(pair.subject < pair.object),
        math.log1p(max(gap, 0)) / 4,
    ]  # fmt: skip


def _in_order(short: str, long: str) -> bool:
    """Say whether the characters of one stand in the other in the same order, as an abbreviation's do."""
    rest = iter(long)
    return all(c in rest for c in short)


def inputs(pairs: Sequence[Placed], states: Sequence[Array], rows: dict[int, int]) -> dict[str, Array]:
    """The network's inputs for pairs with the encoder's states of their sentences; time-major."""
    wide = max(len(p.units) for p in pairs)
    ids, place = np.zeros((wide, len(pairs)), dtype=np.int64), np.zeros((wide, len(pairs), 2), dtype=np.int64)
    where = np.zeros((wide, len(pairs), MARKS), dtype=np.float32)
    held = np.zeros((wide, len(pairs), states[0].shape[1]), dtype=np.float32)
    for column, (pair, state) in enumerate(zip(pairs, states, strict=True)):
        size = len(pair.units)
        ids[:size, column] = [rows.get(u.id, 0) for u in pair.units]
        place[:size, column, 0] = places(pair.units, pair.subject)
        place[:size, column, 1] = places(pair.units, pair.object)
        where[:size, column] = marks(pair)
        held[:size, column] = state
    lengths = np.array([len(p.units) for p in pairs], dtype=np.int32)
    common = np.array([alike(p) for p in pairs], dtype=np.float32)
    return {"states": held, "ids": ids, "place": place, "marks": where, "alike": common, "lengths": lengths}


class PairReader:
    """Scores pairs with the weights of a folder: relations.onnx and relations.json."""

    def __init__(self, folder: Path) -> None:
        said = json.loads((folder / "relations.json").read_text(encoding="utf-8"))
        self.labels: list[str] = said["labels"]
        self.rows = {unit: row for row, unit in enumerate(said["units"], start=1)}
        self.turn = [self.labels.index(inverse(label, self.labels)) for label in self.labels]
        self.session = session_of(str(folder / "relations.onnx"))

    def scores(self, pairs: Sequence[Placed], states: Sequence[Array]) -> Array:
        """[pairs, labels], each row a distribution: the mean of what both orders of the names say."""
        found = []
        for at in range(0, len(pairs), BATCH):
            some, held = pairs[at : at + BATCH], states[at : at + BATCH]
            there, back = self._run(some, held), self._run([p.turned() for p in some], held)
            found.append((there + back[:, self.turn]) / 2)
        return np.concatenate(found)

    def _run(self, pairs: Sequence[Placed], states: Sequence[Array]) -> Array:
        (scores,) = self.session.run(["relations"], inputs(pairs, states, self.rows))
        return np.asarray(scores)
