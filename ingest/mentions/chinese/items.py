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


def items_in(text: str, names: Sequence[Candidate], canonical: Mapping[str, str]) -> tuple[int, ...]:
    """Return where the items of a digest begin, () for a text that is none.

    They are lines marked alike, of which most open with a body, and no two with the same. Paragraphs without a mark
    are a story's, whatever each opens with.
    """
    lines = [match.span() for match in _LINE.finditer(text) if match[0].strip()]
    for mark in _MARKS if len(lines) >= _LEAST else ():
        marked = [start for start, end in lines if mark.match(text, start, end)]
        if len(marked) >= _LEAST:
            bodies = [(n.start, text[n.start : n.end]) for n in names if n.cls in _BODIES]
            opening = _opening(marked, [(start, canonical.get(form, form)) for start, form in bodies])
            apart = len(set(opening)) == len(opening) and 3 * len(opening) >= 2 * len(marked)
            return tuple(marked) if apart else ()
    return ()


def _opening(items: Sequence[int], bodies: Sequence[tuple[int, str]]) -> list[str]:
    """Return the full name of the body that each item opens with, none for one that opens with none."""
    first: dict[int, tuple[int, str]] = {}
    for start, name in bodies:
        first.setdefault(item_of(items, start), (start, name))
    return [name for item, (at, name) in first.items() if item and at - items[item - 1] <= _OPENING]


def item_of(items: Sequence[int], offset: int) -> int:
    """Return the number of the item that `offset` lies in; 0 before the first."""
    return bisect_right(items, offset)
