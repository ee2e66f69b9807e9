"""A candidate name: one reading of one stretch of text, before overlaps are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch that may be a name. `score` orders candidates that overlap; `weak` ones need support elsewhere."""

    start: int
    end: int
    cls: str
    score: float
    weak: bool = False
    name: str = ""  # the full name where the form itself tells it (深圳 -> 深圳市); else ""


def without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates that stand: better scores first, then longer ones; in text order."""
    taken: list[Candidate] = []
    covered: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.start - c.end, c.start)):
        if not covered.intersection(range(candidate.start, candidate.end)):
            taken.append(candidate)
            covered.update(range(candidate.start, candidate.end))
    return sorted(taken, key=lambda c: c.start)
