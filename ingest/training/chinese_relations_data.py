"""FinRE's pairs as sentences with two placed names and the labels that hold between them."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.mentions.chinese_pairs import Array, Placed, Span
from ingest.mentions.lac import ChineseEncoder


@dataclass(frozen=True, slots=True)
class Row:
    """A line of FinRE: two names, a label, and the sentence."""

    subject: str
    object: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """A pair with the encoder's states of its sentence and every label that FinRE gives the pair."""

    pair: Placed
    states: Array
    labels: tuple[str, ...]


def finre(data: Path, part: str) -> list[Row]:
    """The lines of FinRE train or valid; a pair with two labels has two lines."""
    packed = (data / "relations" / f"zh_finre-{part}.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return [Row(*line.split("\t")[:4]) for line in lines if line.count("\t") == 3]


def labels_of(data: Path) -> list[str]:
    """FinRE's labels in its own order."""
    text = (data / "relations" / "zh_finre-relation2id.txt").read_text(encoding="utf-8")
    return [line.split()[0] for line in text.splitlines() if line.strip()]


def nearest(text: str, subject: str, object_: str) -> tuple[Span, Span]:
    """Where the names stand: the two nearest places that do not overlap, or the first ones where all do.

    ValueError: one of the names is not in the text."""
    ends = [[(m.start(), m.start() + len(n)) for m in re.finditer(re.escape(n), text)] for n in (subject, object_)]
    if not all(ends):
        raise ValueError(f"{subject}, {object_}: not in {text!r}")
    apart = [(a, b) for a in ends[0] for b in ends[1] if a[1] <= b[0] or b[1] <= a[0]]
    found = apart or [(ends[0][0], ends[1][0])]
    return min(found, key=lambda ab: abs(ab[0][0] - ab[1][0]))


def examples(rows: Sequence[Row], encoder: ChineseEncoder) -> Iterator[Example]:
    """One example for each pair of a text whose names stand in one sentence."""
    held: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        held.setdefault((row.text, row.subject, row.object), []).append(row.label)
    texts: dict[str, list[Any]] = {}
    for (text, subject, object_), labels in held.items():
        texts.setdefault(text, []).append((nearest(text, subject, object_), labels))
    for text, pairs in texts.items():
        for placed, (_, labels) in zip(encoder.placed(text, [p for p, _ in pairs]), pairs, strict=True):
            if placed is not None:
                yield Example(*placed, tuple(dict.fromkeys(labels)))
