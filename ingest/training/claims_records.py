"""The claims network's examples as records and in files."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

Ends = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PairTold:
    """Subject and object as words [start, end), the relations said of them, those that are unknown, and the status."""

    subject: Ends
    object: Ends
    said: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    status: int = -1  # -1: unknown; 0: asserted; else 1 + its place in STATUSES


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A name outside the sentence: the words of the sentence that it stands in, its place there, its mark and role."""

    words: tuple[str, ...]
    start: int
    end: int
    mark: int
    role: int


@dataclass(frozen=True, slots=True)
class Before:
    """A sentence that stands before: its words, and the marks of its mentions as in `Marked`."""

    words: tuple[str, ...]
    marks: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence. `text` names the text or line that it comes from, `source` the kind of it.

    `marks` are (start, end, mark) of the mentions as the reading takes them, `kinds` what they are (0: no name).
    In pairs the names outside stand before the sentence, a word each (ingest.mentions.claims.Asked)."""

    words: tuple[str, ...]
    marks: tuple[tuple[int, int, int], ...]
    pairs: tuple[PairTold, ...]
    text: str
    source: str
    filling: int = 0
    kinds: tuple[tuple[int, int, int], ...] = ()
    outside: tuple[Elsewhere, ...] = ()
    before: tuple[Before, ...] = ()  # the nearest first


def write(path: Path, found: Iterable[Marked]) -> int:
    """Write sentences, one a line; return how many."""
    rows = [json.dumps(asdict(marked), ensure_ascii=False, separators=(",", ":")) + "\n" for marked in found]
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=5) as out:
        out.writelines(rows)
    return len(rows)


def read(path: Path) -> list[Marked]:
    """Read what `write` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        return [_marked(json.loads(row)) for row in rows]


def _marked(row: dict[str, Any]) -> Marked:
    pairs = tuple(
        PairTold(tuple(p["subject"]), tuple(p["object"]), tuple(p["said"]), tuple(p["unknown"]), p["status"])
        for p in row["pairs"]
    )
    marks, kinds = (tuple((a, b, mark) for a, b, mark in row[name]) for name in ("marks", "kinds"))
    outside = tuple(Elsewhere(**{**e, "words": _words(e["words"])}) for e in row["outside"])
    before = tuple(Before(_words(b["words"]), tuple((a, z, m) for a, z, m in b["marks"])) for b in row["before"])
    words, source = _words(row["words"]), row["source"]
    return Marked(words, marks, pairs, row["text"], source, row["filling"], kinds, outside, before)


def _words(words: list[str]) -> tuple[str, ...]:
    return tuple(map(sys.intern, words))
