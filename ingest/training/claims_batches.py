"""Marked sentences as padded tensors for the claims network."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

import torch
from torch import Tensor

from ingest.mentions.chinese_pieces import Pieces
from ingest.mentions.claims import MARKS, NAMES, ROLES, WORDS
from ingest.mentions.pairs import distance
from ingest.mentions.pieces import Vocabulary
from ingest.training.claims_records import Before, Elsewhere, Marked, PairTold
from ingest.training.english_batches import pieces_of
from ingest.training.english_network import WIDTH
from ingest.training.written import CLAIMS, STATUSES

KINDS = MARKS[1:NAMES]  # what a mention is; a pair of a mention with itself carries them
LABELS = len(CLAIMS) + len(STATUSES) + len(KINDS)
MOST_PAIRS = 60  # of one sentence in training: every pair of which something is said, and a draw of the others


@dataclass(frozen=True)
class Lesson:
    """One batch. Pairs are [sentences, pairs]; `ends` holds first and end word of subject and object.

    Names outside follow the sentence's pieces, one piece each, and the sentences before follow them; among the words
    the names outside stand before it."""

    ids: Tensor
    cases: Tensor
    outside: Tensor  # [sentences, names outside, WIDTH]: what the lower layers say of them
    before: Tensor  # [sentences, sentences before, pieces], the nearest first
    before_cases: Tensor
    before_kept: Tensor  # [sentences, sentences before, kept]: which of their pieces are seen, -1 behind the last
    marks: Tensor  # [sentences, pieces + names outside + pieces of sentences before]
    roles: Tensor
    first: Tensor
    last: Tensor
    lengths: Tensor
    ends: Tensor  # [sentences, pairs, 4]; -1: no pair
    distances: Tensor
    wanted: Tensor  # [sentences, pairs, LABELS]: 1, 0, or -1 where unknown

    def to(self, device: str) -> Lesson:
        return Lesson(**{f.name: getattr(self, f.name).to(device) for f in fields(self)})

    def spans(self) -> Tensor:
        """Weights of the words of subject and object, [sentences, pairs, 2, words]."""
        at = torch.arange(self.first.shape[1], device=self.ends.device)
        start, end = self.ends[..., 0::2, None], self.ends[..., 1::2, None]
        inside = (at >= start) & (at < end)
        return inside / (end - start).clamp(min=1)

    def reach_outside(self) -> Tensor:
        """Say of each pair whether one of its ends is a name outside, [sentences, pairs]."""
        own = self.roles.gather(1, self.first) == 0  # [sentences, words]
        ends = self.ends[..., 0::2].clamp(min=0).flatten(1)
        return ~own.gather(1, ends).unflatten(1, (-1, 2)).all(-1)

    def regions(self) -> Tensor:
        """Where each word stands (ingest.mentions.pairs.regions), -1 behind the end; [sentences, pairs, words]."""
        at = torch.arange(self.first.shape[1], device=self.ends.device)
        a, b, c, d = (self.ends[..., i, None] for i in range(4))
        between = (at >= torch.minimum(b, d)) & (at < torch.maximum(a, c))
        found = torch.where(between, torch.where(a < c, 2, 4), 0)
        found = torch.where((at >= a) & (at < b), 1, found)
        found = torch.where((at >= c) & (at < d), 3, found)
        return torch.where(at[None, None] < self.lengths[:, None, None], found, -1)


Lower = Callable[[Elsewhere], Tensor]  # what the lower layers say of a name outside


def lessons(
    found: Sequence[Marked],
    vocabulary: Vocabulary | Pieces,
    lower: Lower,
    words: int,
    seed: int,
    most: int = MOST_PAIRS,
) -> list[Lesson]:
    """The sentences that have pairs, in batches of about `words` padded words, near in length."""
    dice = random.Random(seed)
    order = sorted((m for m in found if m.pairs), key=lambda m: (_size(m) + dice.random() * 6, dice.random()))
    groups: list[list[Marked]] = []
    for marked in order:
        if groups and (len(groups[-1]) + 1) * _size(marked) <= words:
            groups[-1].append(marked)
        else:
            groups.append([marked])
    dice.shuffle(groups)
    return [_lesson(group, vocabulary, lower, dice, most) for group in groups]


def _size(marked: Marked) -> int:
    return len(marked.words) + 3 + sum(min(len(b.words), WORDS) + 2 for b in marked.before)


def _drawn(pairs: Sequence[PairTold], dice: random.Random, most: int) -> list[PairTold]:
    telling = [p for p in pairs if p.said]
    others = [p for p in pairs if not p.said]
    return [*telling, *dice.sample(others, min(len(others), max(4, most - len(telling))))]


def _lesson(
    group: Sequence[Marked], vocabulary: Vocabulary | Pieces, lower: Lower, dice: random.Random, most: int
) -> Lesson:
    rows = [pieces_of(m.words, vocabulary) for m in group]
    pairs = [_drawn(m.pairs, dice, most) if most else list(m.pairs) for m in group]
    asked = [
        [(p.subject, p.object, wanted_of(p)) for p in drawn]
        + [((a, b), (a, b), wanted_kind(kind)) for a, b, kind in m.kinds]
        for m, drawn in zip(group, pairs, strict=True)
    ]
    wide, many = max(len(r[0]) for r in rows), max(map(len, asked))
    size, long = len(group), max(len(m.words) + len(m.outside) for m in group)
    ids, cases = torch.zeros(size, wide, dtype=torch.long), torch.full((size, wide), 5)
    outside, marks, roles, first, last = _outside(group, lower, wide, long)
    before, before_cases, kept, before_marks = _before([m.before for m in group], vocabulary)
    marks = torch.cat([marks, before_marks.flatten(1)], 1)
    far = torch.arange(before.shape[1]).repeat_interleave(kept.shape[2])[None] + 1 + ROLES
    roles = torch.cat([roles, far.expand(size, -1)], 1)
    ends = torch.full((size, many, 4), -1)
    distances = torch.zeros(size, many, dtype=torch.long)
    wanted = torch.full((size, many, LABELS), -1.0)
    for i, (m, (piece, case, begin, close)) in enumerate(zip(group, rows, strict=True)):
        ahead = len(m.outside)
        ids[i, : len(piece)], cases[i, : len(case)] = torch.tensor(piece), torch.tensor(case)
        first[i, ahead : ahead + len(begin)] = torch.tensor(begin)
        last[i, ahead : ahead + len(close)] = torch.tensor(close)
        for start, end, mark in m.marks:
            marks[i, begin[start] : close[end - 1] + 1] = mark
            marks[i, begin[start]] = mark + len(MARKS)
        count = len(asked[i])
        ends[i, :count] = torch.tensor([[*a, *b] for a, b, _ in asked[i]]) + ahead
        distances[i, :count] = torch.tensor([distance(a, b) for a, b, _ in asked[i]])
        wanted[i, :count] = torch.tensor([row for *_, row in asked[i]])
    lengths = torch.tensor([len(m.words) + len(m.outside) for m in group])
    return Lesson(
        ids, cases, outside, before, before_cases, kept, marks, roles, first, last, lengths, ends, distances, wanted
    )


def _before(
    found: Sequence[Sequence[Before]], vocabulary: Vocabulary | Pieces
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Of the sentences before each sentence: pieces and cases, which pieces are seen, and the marks of these."""
    rows = [[(pieces_of(b.words, vocabulary), b.marks) for b in told] for told in found]
    many = max(map(len, rows))
    flat = [(i, k, pieces, named) for i, told in enumerate(rows) for k, (pieces, named) in enumerate(told)]
    starts = {(i, k): pieces[2][max(0, len(pieces[2]) - WORDS)] for i, k, pieces, _ in flat}
    wide = max((len(p[0]) for _, _, p, _ in flat), default=0)
    shown = max((len(p[0]) - starts[i, k] for i, k, p, _ in flat), default=0)
    ids = torch.zeros(len(rows), many, wide, dtype=torch.long)
    cases = torch.full((len(rows), many, wide), 5)
    kept, marks = torch.full((len(rows), many, shown), -1), torch.zeros(len(rows), many, shown, dtype=torch.long)
    for i, k, (piece, case, begin, close), named in flat:
        start = starts[i, k]
        ids[i, k, : len(piece)], cases[i, k, : len(case)] = torch.tensor(piece), torch.tensor(case)
        kept[i, k, : len(piece) - start] = torch.arange(start, len(piece))
        for a, z, mark in named:
            if begin[a] >= start:
                marks[i, k, begin[a] - start : close[z - 1] + 1 - start] = mark
                marks[i, k, begin[a] - start] = mark + len(MARKS)
    return ids, cases, kept, marks


def _outside(group: Sequence[Marked], lower: Lower, wide: int, long: int) -> tuple[Tensor, ...]:
    """What is known of names outside: vectors, marks and roles behind the sentence, and their words before it."""
    most = max(len(m.outside) for m in group)
    outside = torch.zeros(len(group), most, WIDTH, dtype=torch.half)
    marks, roles = (torch.zeros(len(group), wide + most, dtype=torch.long) for _ in range(2))
    first, last = (torch.zeros(len(group), long, dtype=torch.long) for _ in range(2))
    for i, m in enumerate(group):
        for k, e in enumerate(m.outside):
            outside[i, k], marks[i, wide + k], roles[i, wide + k] = lower(e), e.mark + len(MARKS), e.role
            first[i, k] = last[i, k] = wide + k
    return outside, marks, roles, first, last


def wanted_of(pair: PairTold) -> list[float]:
    """1, 0 or -1 (unknown) for each label."""
    row = [0.0] * len(CLAIMS)
    for i in pair.unknown:
        row[i] = -1.0
    for i in pair.said:
        row[i] = 1.0
    known = pair.status >= 0
    statuses = [float(pair.status == 1 + i) if known else -1.0 for i in range(len(STATUSES))]
    return [*row, *statuses, *([-1.0] * len(KINDS))]


def wanted_kind(kind: int) -> list[float]:
    """The same for a mention with itself: its kind, a mark, or 0 for what is no name."""
    return [*([-1.0] * (len(CLAIMS) + len(STATUSES))), *(float(kind == 1 + i) for i in range(len(KINDS)))]
