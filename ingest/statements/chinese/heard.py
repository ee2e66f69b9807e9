"""Pairs of mentions that the claims network is asked about: of one sentence, or with one side in a sentence before.

Numbers, dates and titles are ends of pairs too: whose they are, and of which property."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.mentions.chinese.items import item_of
from ingest.mentions.chinese.plain import plain
from ingest.mentions.chinese.titles import Title, is_title
from ingest.mentions.claims import MARKS, NAMES, SENTENCES, mark_of, mark_of_figure
from ingest.mentions.figures import figure, kind_of
from ingest.mentions.mention import Mention
from ingest.statements.quantity_zh import Quantity
from ingest.statements.when_zh import When
from ontology.model import Ontology

#: Where a mention stands: in the sentence itself, or before it as what the text is mostly about, as the first or last
#: thing that the sentence before names, or as the last person.
ROLES = ("inside", "topic", "opener", "last", "person")
MOST_MENTIONS = 24  # of one sentence: a longer list is a directory, and its pairs grow with the square
_PERSON, _PLACE = MARKS.index("Person"), MARKS.index("Place")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention and the units [start, end) that it has in a sentence; from outside it stands before the sentence."""

    mention: Mention
    start: int
    end: int
    mark: int
    role: int = 0
    value: Quantity | When | Title | None = None  # of a number, date or title


Marks = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A naming: what the encoder read at once, and the place there."""

    read: Any  # ingest.mentions.lac.Read
    place: Place


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A stretch of the text from character `start` on: its mentions and figures, and what stands before it."""

    start: int
    end: int
    read: Any  # ingest.mentions.lac.Read
    places: tuple[Place, ...]
    outside: tuple[Named, ...] = ()
    around: tuple[Place, ...] = ()  # those outside, as ends of pairs
    before: tuple[tuple[Any, Marks], ...] = ()  # sentences before with their marks, the nearest first

    @property
    def marks(self) -> Marks:
        """Where the mentions and figures of the sentence stand."""
        return tuple((p.start, p.end, p.mark) for p in self.places)

    def pairs(self) -> Iterator[tuple[Place, Place]]:
        """Yield the pairs of different things of which one at least stands in the sentence; no figure comes first."""
        named = [p for p in self.places if p.mark < NAMES]
        for a in (*self.around, *named):
            for b in self.places if a.role else (*self.around, *self.places):
                apart = a.end <= b.start or b.end <= a.start
                if apart and a.mention.name != b.mention.name:
                    yield a, b


def sentences_of(
    mentions: Sequence[Mention],
    numbers: Sequence[Quantity | When | Title],
    stretches: Sequence[tuple[int, Any]],
    ontology: Ontology,
    items: Sequence[int] = (),
    defined: str = "",
) -> list[Sentence]:
    """Return what the pipeline read at once, in order, with mentions that have a mark, figures, and what was before.

    Where an item of a digest begins, nothing was before. `defined`: the firm that the text itself calls 公司, in plain
    characters, which is what it is about."""
    found: list[Sentence] = []
    memory, item = _Memory(defined), 0
    ends = sorted([*_named(mentions, ontology), *_figures(mentions, numbers)], key=lambda x: x[0].start)
    starts = [m.start for m, _, _ in ends]
    for start, read in stretches:
        end = start + len(read.stretch.text)
        if (now := item_of(items, start)) != item:
            memory, item = _Memory(defined), now
        here = ends[bisect_left(starts, start) : bisect_left(starts, end)]
        placed = [_placed(m, mark, value, start, read.stretch.units) for m, mark, value in here if m.end <= end]
        places = tuple(p for p in placed if p is not None)
        named = [Named(read, p) for p in places if p.mark < NAMES]
        outside = memory.outside(named) if places else {}
        around = tuple(_behind(o, i - len(outside), role) for i, (o, role) in enumerate(outside.items()))
        if len(places) + len(around) > 1 and len(named) <= MOST_MENTIONS:
            found.append(Sentence(start, end, read, places, tuple(outside), around, memory.sentences))
        memory.note(read, places, named)
    return found


_End = tuple[Mention, int, Quantity | When | Title | None]


def _named(mentions: Sequence[Mention], ontology: Ontology) -> Iterator[_End]:
    for m in mentions:
        if m.cls in ontology.classes and (mark := mark_of((m.cls, *ontology.ancestors(m.cls)))):
            yield m, mark, None


def _figures(mentions: Sequence[Mention], numbers: Sequence[Quantity | When | Title]) -> Iterator[_End]:
    """Yield the numbers and dates that some property may have, and titles, those in names and dates left out."""
    taken = [(m.start, m.end) for m in mentions] + [(w.start, w.end) for w in numbers if isinstance(w, When)]
    covered = {i for start, end in taken for i in range(start, end)}
    named = {i for m in mentions for i in range(m.start, m.end)}
    for n in numbers:
        if isinstance(n, Title):
            start = next((i for i in range(n.start, n.end) if i not in named), n.end)  # 中国工程院|院士
            if start == n.start or is_title(n.text[start - n.start :]):
                yield figure(start, n.end, n.text[start - n.start :], "#title"), mark_of_figure("#title"), n
            continue
        dated = isinstance(n, When)
        cls = "#date" if isinstance(n, When) else kind_of(n.kind, n.unit, n.currency)
        if cls and not any(i in (named if dated else covered) for i in range(n.start, n.end)):
            yield figure(n.start, n.end, "", cls), mark_of_figure(cls), n


def _placed(
    mention: Mention, mark: int, value: Quantity | When | Title | None, start: int, units: Sequence[Any]
) -> Place | None:
    """The units that a mention has a character in; None where it has none."""
    low, high = mention.start - start, mention.end - start
    inside = [i for i, unit in enumerate(units) if unit.start < high and low < unit.end]
    return Place(mention, inside[0], inside[-1] + 1, mark, 0, value) if inside else None


def _behind(named: Named, at: int, role: int) -> Place:
    return Place(named.place.mention, at, at + 1, named.place.mark, role)


class _Memory:
    """What the document has told so far."""

    def __init__(self, defined: str = "") -> None:
        self.defined, self.own = defined, ""
        self.told: Counter[str] = Counter()  # how often each organization was named
        self.first: dict[str, Named] = {}
        self.before: list[Named] = []
        self.person: Named | None = None
        self.sentences: tuple[tuple[Any, Marks], ...] = ()

    def note(self, read: Any, places: Sequence[Place], named: list[Named]) -> None:
        """Add a sentence."""
        for n in named:
            if n.place.mark == _PERSON:
                self.person = n
            elif n.place.mark != _PLACE:
                self.told[n.place.mention.name] += 1
                self.first.setdefault(n.place.mention.name, n)
                if self.defined and plain(n.place.mention.name) == self.defined:
                    self.own = n.place.mention.name
        self.before = named or self.before
        marks = tuple((p.start, p.end, p.mark) for p in places)
        self.sentences = ((read, marks), *self.sentences)[:SENTENCES]

    def outside(self, named: Sequence[Named]) -> dict[Named, int]:
        """What a sentence may be about without naming it, with the role of each."""
        things = [n for n in self.before if n.place.mark not in (_PERSON, _PLACE)]
        candidates: list[tuple[str, Named | None]] = [
            ("topic", self.first[self.own or self.told.most_common(1)[0][0]] if self.told else None),
            ("opener", things[0] if things else None),
            ("last", things[-1] if things else None),
            ("person", self.person),
        ]
        names = {n.place.mention.name for n in named}
        found: dict[Named, int] = {}
        for role, one in candidates:
            if one is not None and one.place.mention.name not in names:
                names.add(one.place.mention.name)
                found[one] = ROLES.index(role)
        return found
