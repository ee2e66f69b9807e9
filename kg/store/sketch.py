"""Near-duplicate texts by bottom-k sketches: syndicated copies count as one source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from zlib import crc32

KEPT = 64  # smallest hashes kept of a text; estimates of likeness are within about 0.06
LOOKED_UP = 8  # of these that copies are looked up by; half-alike texts share one with probability 0.996
ALIKE = 0.5  # share of five-word runs from which on a text is a copy; edited agency copies measured 0.55 to 0.95
SHORT = 12  # texts with fewer runs are copies only when nearly equal
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+")

Sketch = tuple[int, ...]


def sketch(text: str) -> Sketch:
    """Return the smallest hashes of the text's runs of five words (five characters in Chinese), ascending."""
    words = [w.lower() for w in _WORD.findall(text)]
    runs = {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))} if words else set()
    return tuple(sorted({crc32(run.encode()) for run in runs})[:KEPT])


def likeness(left: Sketch, right: Sketch) -> float:
    """Return the estimated share of runs that two texts have in common, 0 to 1."""
    if not left or not right:
        return 0.0
    both = sorted(set(left) | set(right))[:KEPT]
    return len(set(left) & set(right) & set(both)) / len(both)


def is_copy(left: Sketch, right: Sketch) -> bool:
    """Say whether one text is a copy of the other, give or take an editor."""
    return likeness(left, right) >= (0.9 if min(len(left), len(right)) < SHORT else ALIKE)


def written(values: Sketch) -> str:
    """Return a sketch as one string for a node's property."""
    return "".join(f"{value:08x}" for value in values)


def read(text: str) -> Sketch:
    """Return the sketch that `written` wrote."""
    return tuple(int(text[i : i + 8], 16) for i in range(0, len(text), 8))


def keys(values: Iterable[int]) -> list[str]:
    """Return the keys that a sketch is looked up by."""
    return [f"{value:08x}" for value in sorted(values)[:LOOKED_UP]]
