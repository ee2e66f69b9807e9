"""Gold files of names and the figures over them; needs no torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ingest.training.english_names import column_sentences, spans_of

Found = set[tuple[int, int, str]]


def iob_file(path: Path) -> list[tuple[tuple[str, ...], Found]]:
    """Words and name spans of each sentence of a UNER file."""
    lines = [line for line in path.open(encoding="utf-8") if not line.startswith("#")]
    rows = [rows for _w, _t, rows in column_sentences(lines)]
    return [(tuple(r[1] for r in s), set(spans_of([r[2] for r in s]))) for s in rows]


def iob_documents(path: Path) -> list[list[tuple[tuple[str, ...], Found]]]:
    """The sentences of each document of a UNER file."""
    cut: list[int] = []
    for line in path.open(encoding="utf-8"):
        if line.startswith("# newdoc"):
            cut.append(0)
        elif line.startswith("# sent_id"):
            cut[-1] += 1
    sentences = iter(iob_file(path))
    return [[next(sentences) for _ in range(size)] for size in cut]


def f1(gold: Sequence[Found], found: Sequence[Found]) -> tuple[float, float, float]:
    """Precision, recall and F1 of exact spans with types, over all sentences."""
    right = sum(len(g & f) for g, f in zip(gold, found, strict=True))
    p = right / max(1, sum(map(len, found)))
    r = right / max(1, sum(map(len, gold)))
    return p, r, 2 * p * r / max(1e-9, p + r)
