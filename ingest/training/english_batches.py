"""English examples as padded tensors, grouped by length so that little of a batch is padding."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from ingest.mentions.chinese_pieces import Pieces
from ingest.mentions.pairs import distance, regions
from ingest.mentions.pieces import Vocabulary, case_of
from ingest.training.english_network import Labels
from ingest.training.examples import NAME_TAGS, Example, Pair

CLS, SEP = 101, 102
IGNORE = -100


@dataclass(frozen=True)
class Batch:
    """Tensors of some sentences of one task. Fields that the task lacks are None."""

    ids: Tensor
    cases: Tensor
    first: Tensor
    last: Tensor
    style: Tensor
    lengths: tuple[int, ...]
    examples: tuple[Example, ...]
    names: Tensor | None = None  # [sentences, words, tags], 1 where a tag may be
    tags: Tensor | None = None
    kinds: Tensor | None = None
    heads: Tensor | None = None
    arcs: Tensor | None = None


def grouped(examples: Sequence[Example], words: int, seed: int) -> list[list[Example]]:
    """The examples in batches of about `words` padded words, shuffled but near in length."""
    dice = random.Random(seed)
    order = sorted(examples, key=lambda e: (len(e.words) + dice.random() * 6, dice.random()))
    batches: list[list[Example]] = []
    for example in order:
        if batches and (len(batches[-1]) + 1) * (len(example.words) + 3) <= words:
            batches[-1].append(example)
        else:
            batches.append([example])
    dice.shuffle(batches)
    return batches


def recased(example: Example, dice: random.Random) -> Example:
    """Now and then the sentence in lower case or capitals, so that headlines and chats are read too."""
    draw = dice.random()
    if draw < 0.03:
        return replace(example, words=tuple(w.lower() for w in example.words))
    if draw < 0.05:
        return replace(example, words=tuple(w.upper() for w in example.words))
    if draw < 0.06:
        return replace(example, words=tuple(w[:1].upper() + w[1:] for w in example.words))
    return example


def pieces_of(
    words: Sequence[str], vocabulary: Vocabulary | Pieces, most: int = 8
) -> tuple[list[int], list[int], list[int], list[int]]:
    """Ids and cases of the pieces between the two end marks, and each word's first and last place."""
    ids, cases, first, last = [CLS], [5], [], []
    for word in words:
        pieces = vocabulary.split(word)[:most]
        first.append(len(ids))
        ids += pieces
        cases += [case_of(word)] * len(pieces)
        last.append(len(ids) - 1)
    return [*ids, SEP], [*cases, 5], first, last


def _padded(rows: Sequence[Sequence[int]], fill: int) -> Tensor:
    wide = max(len(r) for r in rows)
    return torch.tensor([[*r, *([fill] * (wide - len(r)))] for r in rows])


def collate(examples: Sequence[Example], vocabulary: Vocabulary | Pieces, labels: Labels) -> Batch:
    """The tensors of some examples that have the same kinds of labels."""
    ids, cases, first, last = zip(*(pieces_of(e.words, vocabulary) for e in examples), strict=True)
    batch = Batch(
        ids=_padded(ids, 0), cases=_padded(cases, 5), first=_padded(first, 0), last=_padded(last, 0),
        style=torch.tensor([e.style for e in examples]), lengths=tuple(len(e.words) for e in examples),
        examples=tuple(examples),
    )  # fmt: skip
    if any(e.names is not None for e in examples):
        batch = replace(batch, names=_allowed(examples))
    return _with_trees(batch, examples, labels) if examples[0].heads is not None else batch


def _allowed(examples: Sequence[Example]) -> Tensor:
    wide = max(len(e.words) for e in examples)
    allowed = torch.ones(len(examples), wide, len(NAME_TAGS))
    for row, example in enumerate(examples):
        for column, tags in enumerate(example.names or ()):
            if len(tags) < len(NAME_TAGS):
                allowed[row, column] = 0
                allowed[row, column, list(tags)] = 1
    return allowed


def _with_trees(batch: Batch, examples: Sequence[Example], labels: Labels) -> Batch:
    number = lambda names: {name: i for i, name in enumerate(names)}  # noqa: E731
    tag, kind, arc = number(labels.tags), number(labels.kinds), number(labels.arcs)
    return replace(
        batch,
        tags=_padded([[tag.get(t, IGNORE) for t in e.tags or ()] for e in examples], IGNORE),
        kinds=_padded([[kind.get(t, IGNORE) for t in e.kinds or ()] for e in examples], IGNORE),
        heads=_padded([list(e.heads or ()) for e in examples], IGNORE),
        arcs=_padded([[arc.get(t, IGNORE) for t in e.arcs or ()] for e in examples], IGNORE),
    )


@dataclass(frozen=True)
class PairBatch:
    """The pairs of a batch's sentences, as Network.pair_scores takes them."""

    spans: Tensor
    regions: Tensor
    distances: Tensor
    wanted: Tensor  # [sentences, pairs, relations]: 1, 0, or -1 where unknown


def pair_batch(batch: Batch, labels: Labels) -> PairBatch | None:
    """The pairs of all sentences of the batch, padded; None when there is none."""
    most = max(len(e.pairs) for e in batch.examples)
    if not most:
        return None
    size, wide = len(batch.examples), max(batch.lengths)
    spans = torch.zeros(size, most, 2, wide)
    region = torch.full((size, most, wide), -1)
    distances = torch.zeros(size, most, dtype=torch.long)
    wanted = torch.full((size, most, len(labels.relations)), -1.0)
    for i, example in enumerate(batch.examples):
        for k, pair in enumerate(example.pairs):
            for side, (start, end) in enumerate((pair.subject, pair.object)):
                spans[i, k, side, start:end] = 1 / (end - start)
            row = regions(pair.subject, pair.object, len(example.words))
            region[i, k, : len(row)] = torch.tensor(row)
            distances[i, k] = distance(pair.subject, pair.object)
            wanted[i, k] = torch.tensor(_wanted(pair, labels))
    return PairBatch(spans, region, distances, wanted)


def _wanted(pair: Pair, labels: Labels) -> list[float]:
    return [-1.0 if r not in pair.labels else float(pair.labels[r]) for r in labels.relations]
