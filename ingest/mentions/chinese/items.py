"""The items of a digest: pieces of news in one text that have nothing to do with each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from ingest.mentions.chinese.candidate import Candidate

_MARKS = (re.compile(r"\s*[·●◆■▪◇○★►▶]"), re.compile(r"\s*\(?\d{1,2}[.、)]"), re.compile(r"\s*\([^()\n]{4,40}\)"))
_LINE = re.compile(r"[^\n]+")
_BODIES = ("Company", "Investor", "University", "ResearchInstitute", "Institution", "Association")
_LEAST = 3  # two marked lines may be anything
_OPENING = 40  # characters within which an item says whom it is about
_Bodies = list[tuple[int, str]]  # where each stands, and its full name


def items_in(text: str, names: Sequence[Candidate], canonical: Mapping[str, str]) -> tuple[int, ...]:
    """Return where the items of a digest begin, () for a text that is none.

    They are lines marked alike, of which most open with a body that opens no other; or paragraphs, all of which do so
    and share no body at all.
    """
    lines = [match.span() for match in _LINE.finditer(text) if match[0].strip()]
    if len(lines) < _LEAST:
        return ()
    bodies = [(n.start, canonical.get(text[n.start : n.end], text[n.start : n.end])) for n in names if n.cls in _BODIES]
    for mark in _MARKS:
        marked = [start for start, end in lines if mark.match(text, start, end)]
        if len(marked) >= _LEAST:
            return tuple(marked) if 3 * _opened(marked, bodies) >= 2 * len(marked) else ()
    paragraphs = [start for start, _ in lines]
    return tuple(paragraphs) if _opened(paragraphs, bodies, shared=False) == len(paragraphs) else ()


def _opened(items: Sequence[int], bodies: _Bodies, *, shared: bool = True) -> int:
    """Return how many items open with a body that no other opens with, or, not `shared`, that no other names."""
    told: dict[str, set[int]] = {}
    first: dict[int, tuple[int, str]] = {}
    for start, name in bodies:
        item = item_of(items, start)
        first.setdefault(item, (start, name))
        told.setdefault(name, set()).add(item)
    opening = {item: name for item, (at, name) in first.items() if item and at - items[item - 1] <= _OPENING}
    if not shared and any(len(where) > 1 for where in told.values()):
        return 0
    return len(set(opening.values())) if len(set(opening.values())) == len(opening) else 0


def item_of(items: Sequence[int], offset: int) -> int:
    """Return the number of the item that `offset` lies in; 0 before the first."""
    return bisect_right(items, offset)
