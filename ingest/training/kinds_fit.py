"""Fitting and judging the taggers of names' kinds, of either language."""

from __future__ import annotations

import copy
import logging
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor, nn

from ingest.mentions.claims import batches
from ingest.mentions.name_tags import names_of_words
from ingest.training.claims import Rounded
from ingest.training.kinds_loss import first_tags, loss_of

log = logging.getLogger(__name__)
Batch = tuple[dict[str, Tensor], Tensor, Tensor]  # inputs, allowed tags [stretches, places, tags], lengths


class Tagged(Protocol):
    """A stretch with the tags that each of its places may have, and its names."""

    @property
    def allowed(self) -> Sequence[frozenset[int]]:
        """The tags of each place."""

    @property
    def names(self) -> Iterable[tuple[int, int, str]]:
        """Its names, at its places."""


@dataclass(frozen=True)
class Lessons:
    """How stretches become batches: `size`, how long one is; `most`, padded places of a batch; the tags."""

    batch: Callable[[Sequence[Any]], Batch]
    size: Callable[[Any], int]
    most: int
    tags: Sequence[str]

    def groups(self, found: Sequence[Any]) -> list[list[int]]:
        """Indices of stretches near in length together."""
        return batches([self.size(t) for t in found], self.most)


def fit(
    tagger: Any,
    lessons: Lessons,
    found: Sequence[Any],
    *,
    epochs: int,
    rate: float,
    steps: int,
    out: Path | None = None,
) -> None:
    """Train; at the end the tagger holds the running mean of its weights, which `out` gets after every epoch."""
    groups = lessons.groups(found)
    layers = list(tagger.layers.parameters())
    others = [p for name, p in tagger.named_parameters() if not name.startswith("layers.")]
    optimizer = torch.optim.AdamW(
        [{"params": layers, "lr": rate}, {"params": others, "lr": 10 * rate}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    rounded = Rounded([m.weight for m in tagger.layers.modules() if isinstance(m, nn.Linear)], steps)
    total, dice, mean, started, done = epochs * len(groups), random.Random(1), copy.deepcopy(tagger), time.time(), 0
    slope = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, (s + 1) / 100) * max(0.02, 1 - s / total))
    for epoch in range(epochs):
        tagger.train()
        dice.shuffle(groups)
        losses = 0.0
        for group in groups:
            given, allowed, lengths = lessons.batch([found[i] for i in group])
            with rounded:
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    scores = tagger(**given)
                loss = loss_of(scores.float(), tagger.legal(), allowed, lengths, first_tags(lessons.tags))
                loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 2.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            slope.step()
            losses, done = losses + loss.item(), done + 1
            kept = min(0.99, done / (done + 20))
            with torch.no_grad():
                torch._foreach_lerp_(list(mean.parameters()), list(tagger.parameters()), 1 - kept)
        log.info("epoch %d: loss %.4f, %.0f s", epoch + 1, losses / len(groups), time.time() - started)
        if out is not None:
            torch.save(mean.state_dict(), out)
    tagger.load_state_dict(mean.state_dict())


def figures(tagger: Any, lessons: Lessons, found: Sequence[Tagged], kinds: Sequence[str]) -> str:
    """Precision and recall of exact names with their kinds, of all and of each kind."""
    tagger.eval()
    moves = tagger.legal().detach().numpy()
    right, said, gold = Counter[str](), Counter[str](), Counter[str]()
    for group in lessons.groups(found):
        some = [found[i] for i in group]
        with torch.no_grad():
            out = tagger(**lessons.batch(some)[0]).numpy()
        for t, row in zip(some, out, strict=True):
            open_ = [i for i, tags in enumerate(t.allowed) if len(tags) == len(lessons.tags)]
            named = {(n.start, n.end, n.kind) for n in names_of_words(row[: len(t.allowed)], lessons.tags, moves)}
            named = {n for n in named if not any(n[0] <= i < n[1] for i in open_)}
            said.update(n[2] for n in named)
            gold.update(n[2] for n in t.names)
            right.update(n[2] for n in named & set(t.names))
    rows = [("all", right.total(), said.total(), gold.total())] + [(k, right[k], said[k], gold[k]) for k in kinds]
    return "; ".join(f"{k} P {r / max(s, 1):.3f} R {r / max(g, 1):.3f} ({g})" for k, r, s, g in rows)


def allowed_of(group: Sequence[Tagged], size: int, tags: int) -> Tensor:
    """Which tags the places of some stretches may have, [stretches, size, tags]; all behind a stretch's end."""
    allowed = torch.ones(len(group), size, tags)
    for row, t in enumerate(group):
        for i, some in enumerate(t.allowed):
            if len(some) < tags:
                allowed[row, i] = 0
                allowed[row, i, list(some)] = 1
    return allowed
