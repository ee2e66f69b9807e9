"""Pairs of mentions that the claims network is asked about: of one sentence, or with one side in a sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.chinese_claims import ROLES, Marked
from ingest.mentions.claims import MARKS, mark_of
from ingest.mentions.mention import Mention
from ontology.model import Ontology

Array = NDArray[Any]
MOST_MENTIONS = 24  # of one sentence: a longer list is a directory, and its pairs grow with the square
_PERSON, _PLACE = MARKS.index("Person"), MARKS.index("Place")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention and the units [start, end) that it has in a sentence or, from outside, behind it."""

    mention: Mention
    start: int
    end: int
    mark: int
    role: int = 0

    @property
    def marked(self) -> Marked:
        return Marked(self.start, self.end, self.mark, self.role)


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A stretch of the text from character `start` on, with its mentions; `states` as in `chinese_claims.Asked`."""

    start: int
    end: int
    ids: tuple[int, ...]
    states: Array
    places: tuple[Place, ...]

    def pairs(self) -> Iterator[tuple[Place, Place]]:
        """Yield the pairs of different things of which one at least is named in the sentence."""
        for a in self.places:
            for b in self.places:
                apart = a.end <= b.start or b.end <= a.start
                if apart and a.mention.name != b.mention.name and not (a.role and b.role):
                    yield a, b


@dataclass(frozen=True, slots=True, eq=False)
class _Named:
    """A naming and the mean of the states of its units."""

    place: Place
    state: Array


def sentences_of(
    mentions: Sequence[Mention], stretches: Sequence[tuple[int, Any]], ontology: Ontology
) -> list[Sentence]:
    """Return what the pipeline read at once, in order, with mentions that have a mark and those from before."""
    found: list[Sentence] = []
    told: Counter[str] = Counter()  # how often each organization was named so far
    first: dict[str, _Named] = {}
    before: list[_Named] = []
    person: _Named | None = None
    marked = sorted(((m, mark) for m in mentions if (mark := _mark(m, ontology))), key=lambda x: x[0].start)
    starts = [m.start for m, _ in marked]
    for start, read in stretches:
        end = start + len(read.stretch.text)
        here = marked[bisect_left(starts, start) : bisect_left(starts, end)]
        inside = [_placed(m, mark, start, read.stretch.units) for m, mark in here if m.end <= end]
        places = [p for p in inside if p is not None]
        named = [_Named(p, read.states[p.start : p.end].mean(0)) for p in places]
        ids = tuple(unit.id for unit in read.stretch.units)
        outside = _outside(places, told, first, before, person)
        rows = [o.state for o in outside]
        states = np.concatenate([read.states, np.array(rows)]) if rows else read.states
        added = [_behind(o, len(ids) + i, role) for i, (o, role) in enumerate(outside.items())]
        if places and len(places) <= MOST_MENTIONS:
            found.append(Sentence(start, end, ids, states, (*places, *added)))
        for n in named:
            if n.place.mark == _PERSON:
                person = n
            elif n.place.mark != _PLACE:
                told[n.place.mention.name] += 1
                first.setdefault(n.place.mention.name, n)
        before = named or before
    return found


def _mark(mention: Mention, ontology: Ontology) -> int:
    known = mention.cls in ontology.classes
    return mark_of((mention.cls, *ontology.ancestors(mention.cls))) if known else 0


def _placed(mention: Mention, mark: int, start: int, units: Sequence[Any]) -> Place | None:
    """The units that a mention has a character in; None where it has none."""
    low, high = mention.start - start, mention.end - start
    inside = [i for i, unit in enumerate(units) if unit.start < high and low < unit.end]
    return Place(mention, inside[0], inside[-1] + 1, mark) if inside else None


def _behind(named: _Named, at: int, role: int) -> Place:
    return Place(named.place.mention, at, at + 1, named.place.mark, role)


def _outside(
    places: Sequence[Place],
    told: Counter[str],
    first: dict[str, _Named],
    before: Sequence[_Named],
    person: _Named | None,
) -> dict[_Named, int]:
    """What a sentence may be about without naming it, with the role of each."""
    things = [n for n in before if n.place.mark not in (_PERSON, _PLACE)]
    candidates: list[tuple[str, _Named | None]] = [
        ("topic", first[told.most_common(1)[0][0]] if told else None),
        ("opener", things[0] if things else None),
        ("last", things[-1] if things else None),
        ("person", person),
    ]
    names = {p.mention.name for p in places}
    found: dict[_Named, int] = {}
    for role, named in candidates:
        if named is not None and named.place.mention.name not in names:
            names.add(named.place.mention.name)
            found[named] = ROLES.index(role)
    return found
