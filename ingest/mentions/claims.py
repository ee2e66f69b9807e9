"""What a sentence says between two of its mentions: probabilities from a network over the encoder's lower layers.

Importing this module does not load the network; the first sentence that needs it does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.packed import read_packed
from ingest.mentions.pairs import PairHead, Span
from ingest.statements.statement import Status

Array = NDArray[Any]
#: Kinds of mention that the network tells apart; a class of the ontology counts as the first that it belongs to.
MARKS = ("", "Person", "Organization", "Place", "Cluster", "Product", "Event", "Policy", "Figure", "Date", "Title")
NAMES = 8  # marks below this are of names
_CLASSES = {
    "Person": 1, "Cluster": 4, "Zone": 4, "Site": 4, "Organization": 2, "Place": 3, "Product": 5, "Technology": 5,
    "Event": 6, "Policy": 7,
}  # fmt: skip
ROLES = 10  # how near an outside mention stands: ingest.statements.english.outside
SENTENCES, WORDS = 2, 40  # how many sentences before, and how much of each, a sentence is judged with
BATCH_PIECES = 512  # of one pass


def mark_of(classes: Sequence[str]) -> int:
    """Return the mark of a mention from its class and the classes above it, nearest first; 0: none."""
    return next((_CLASSES[c] for c in classes if c in _CLASSES), 0)


def mark_of_figure(cls: str) -> int:
    """Return the mark of a number, date or title (ingest.mentions.figures)."""
    return MARKS.index({"#date": "Date", "#title": "Title"}.get(cls, "Figure"))


class Sentence(Protocol):
    """A sentence as the encoder has read it: its lower layers' output and the pieces of its words."""

    @property
    def lower(self) -> Array:
        """[pieces, width], the first and last piece being the end marks."""

    @property
    def pieces(self) -> Sequence[int]:
        """How many pieces each word has."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name outside the sentence: the mean of the lower layers' output for its pieces, its mark and role, 1 to ROLES.

    One vector for each keeps the network as fast as without them."""

    lower: Array
    mark: int
    role: int
    place: tuple[int, int]  # which sentence and word it begins at


def naming_of(sentence: Sentence, start: int, end: int, mark: int, role: int) -> Naming:
    """Return the words [start, end) of a sentence as a name outside another one."""
    first = 1 + sum(sentence.pieces[:start])
    last = first + sum(sentence.pieces[start:end])
    return Naming(sentence.lower[first:last].mean(0, dtype=np.float32), mark, role, (id(sentence), start))


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence that stands before, with the words [start, end) and mark of its mentions; its last words count."""

    sentence: Sentence
    marks: tuple[tuple[int, int, int], ...]

    @property
    def cut(self) -> int:
        """The first of its words that are seen."""
        return max(0, len(self.sentence.pieces) - WORDS)

    @property
    def first(self) -> int:
        """The first of its pieces that are seen."""
        return 1 + sum(self.sentence.pieces[: self.cut])


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, the words [start, end) and mark of each of its mentions, and the pairs to be judged.

    In pairs the names outside stand before the sentence, a word each: the last is [-1, 0), the one before [-2, -1)."""

    sentence: Sentence
    marks: tuple[tuple[int, int, int], ...]
    pairs: tuple[tuple[Span, Span], ...]
    outside: tuple[Naming, ...] = ()
    before: tuple[Seen, ...] = ()  # the nearest first

    @property
    def key(self) -> tuple[object, ...]:
        """What makes the answer: equal for two that ask the same of the same sentence."""
        outside = tuple((n.place, n.mark, n.role) for n in self.outside)
        return id(self.sentence), self.marks, self.pairs, outside, tuple((id(s.sentence), s.marks) for s in self.before)

    @property
    def size(self) -> int:
        """How many pieces it has, each name outside being one, those seen of sentences before among them."""
        seen = sum(len(s.sentence.lower) - s.first for s in self.before)
        return len(self.sentence.lower) + len(self.outside) + seen

    @property
    def words(self) -> int:
        """How many words it has, each name outside being one."""
        return len(self.sentence.pieces) + len(self.outside)


class Claims:
    """The network of a folder: `relations` may hold side by side, of `statuses` the likeliest counts."""

    def __init__(self, folder: Path) -> None:
        lists = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
        self.folder = folder
        self.relations: tuple[str, ...] = tuple(lists["relations"])
        self.statuses: tuple[Status, ...] = tuple(lists["statuses"])

    @cached_property
    def _session(self) -> Any:
        from ingest.mentions.encoder import session_of

        return session_of(read_packed(self.folder / "claims.onnx.xz"))

    @cached_property
    def _head(self) -> PairHead:
        return PairHead.of(np.load(self.folder / "claims.npz"), (*self.relations, *self.statuses))

    def chances(self, asked: Sequence[Asked]) -> list[Array]:
        """Return for each sentence the probabilities of its pairs, [pairs, relations + statuses]."""
        found: list[Array] = [np.zeros((0, 0))] * len(asked)
        for group in batches([a.size for a in asked], BATCH_PIECES):
            (words,) = self._session.run(None, _inputs([asked[i] for i in group]))
            for row, i in enumerate(group):
                before = len(asked[i].outside)
                pairs = [((a + before, b + before), (c + before, d + before)) for (a, b), (c, d) in asked[i].pairs]
                found[i] = self._head.scores_of(words[row, : asked[i].words], pairs)
        return found


def batches(sizes: Sequence[int], most: int) -> list[list[int]]:
    """Indices of sentences near in length together; at most `most` padded pieces, or one sentence."""
    groups: list[list[int]] = []
    for i in sorted(range(len(sizes)), key=lambda i: sizes[i]):
        if groups and (len(groups[-1]) + 1) * sizes[i] <= most:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _inputs(group: Sequence[Asked]) -> dict[str, Array]:
    wide, words = max(a.size for a in group), max(a.words for a in group)
    lower = np.zeros((len(group), wide, group[0].sentence.lower.shape[1]), dtype=np.float32)
    marks, roles = (np.zeros((len(group), wide), dtype=np.int64) for _ in range(2))
    first, last = (np.zeros((len(group), words), dtype=np.int64) for _ in range(2))
    for row, item in enumerate(group):
        lower[row, : len(item.sentence.lower)] = item.sentence.lower
        for place, naming in enumerate(item.outside):
            at = len(item.sentence.lower) + place  # behind the end mark
            lower[row, at], marks[row, at], roles[row, at] = naming.lower, naming.mark + len(MARKS), naming.role
            first[row, place] = last[row, place] = at
        before, ends = len(item.outside), np.cumsum(item.sentence.pieces)
        last[row, before : item.words] = ends
        first[row, before : item.words] = ends - np.array(item.sentence.pieces) + 1
        for start, stop, mark in item.marks:
            begin = first[row, before + start]
            marks[row, begin : last[row, before + stop - 1] + 1] = mark
            marks[row, begin] = mark + len(MARKS)
        at = len(item.sentence.lower) + before
        for far, seen in enumerate(item.before, 1 + ROLES):
            shown = seen.sentence.lower[seen.first :]
            lower[row, at : at + len(shown)], roles[row, at : at + len(shown)] = shown, far
            ends = np.cumsum(seen.sentence.pieces)
            for start, stop, mark in seen.marks:
                if start >= seen.cut:
                    begin = at + ends[start] - seen.sentence.pieces[start] + 1 - seen.first
                    marks[row, begin : at + ends[stop - 1] + 1 - seen.first] = mark
                    marks[row, begin] = mark + len(MARKS)
            at += len(shown)
    return {"lower": lower, "marks": marks, "roles": roles, "first": first, "last": last}
