"""Fitting the Chinese relation network: batches, targets, steps, and the figures of what was fitted."""

from __future__ import annotations

import copy
import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ingest.mentions.chinese_pairs import UNRELATED, inputs, inverse
from ingest.training.chinese_relations_data import Example
from ingest.training.chinese_relations_network import PairNetwork
from ingest.training.chinese_relations_scores import figures

log = logging.getLogger(__name__)
BATCH = 64
PACE = 2e-3
HIDE = 0.3  # share of the units of names that training hides, so that names alone do not decide


@dataclass(frozen=True)
class Task:
    """What is to be told apart: the labels, and the encoder's ids of the units with a row of their own."""

    labels: tuple[str, ...]
    units: tuple[int, ...]

    def tensors(self, some: Sequence[Example]) -> dict[str, Tensor]:
        """The network's inputs for some examples."""
        rows = {unit: row for row, unit in enumerate(self.units, start=1)}
        made = inputs([e.pair for e in some], [e.states for e in some], rows)
        return {name: torch.from_numpy(value) for name, value in made.items()}

    def wanted(self, some: Sequence[Example]) -> Tensor:
        """[B, labels]: each pair's labels in equal shares; a relation beside `unknown` takes most of it."""
        shares = torch.zeros(len(some), len(self.labels))
        for row, example in enumerate(some):
            for label in example.labels:
                shares[row, self.labels.index(label)] = 0.5 if label == UNRELATED and len(example.labels) > 1 else 1
        return shares / shares.sum(1, keepdim=True)


def fit(task: Task, found: Sequence[Example], *, epochs: int, after: Callable[[PairNetwork], None]) -> PairNetwork:
    """The trained network: the running mean of the weights."""
    network = PairNetwork(len(task.units), len(task.labels))
    mean = copy.deepcopy(network)
    mover = torch.optim.AdamW(network.parameters(), lr=PACE, weight_decay=0.02)
    steps = epochs * len(_batches(found))
    pace = torch.optim.lr_scheduler.OneCycleLR(mover, PACE, total_steps=steps, pct_start=0.1)
    for epoch in range(epochs):
        network.train()
        losses = []
        for some in _batches(found):
            scores = network(_hidden(task.tensors(some)))
            losses.append(_step(network, mover, _loss(scores, task.wanted(some))))
            pace.step()
            _follow(mean, network)
        log.info("epoch %d: loss %.3f", epoch + 1, sum(losses) / len(losses))
        after(mean.eval())
    return mean


def _hidden(batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """The batch without some of the words of its names."""
    named = batch["marks"][..., 3:].sum(-1) > 0
    return {**batch, "ids": batch["ids"].masked_fill(named & (torch.rand(named.shape) < HIDE), 0)}


def _loss(scores: Tensor, wanted: Tensor) -> Tensor:
    return nn.functional.cross_entropy(scores, wanted, label_smoothing=0.05)


def _step(network: PairNetwork, mover: torch.optim.Optimizer, loss: Tensor) -> float:
    mover.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(network.parameters(), 2.0)
    mover.step()
    return float(loss.detach())


def _follow(mean: PairNetwork, network: PairNetwork) -> None:
    with torch.no_grad():
        for kept, new in zip(mean.parameters(), network.parameters(), strict=True):
            kept.lerp_(new, 0.01)


def _batches(found: Sequence[Example]) -> list[list[Example]]:
    """Examples of like length together, in a new order each time."""
    order = sorted(found, key=lambda e: len(e.pair.units) + random.random() * 6)
    batches = [list(order[i : i + BATCH]) for i in range(0, len(order), BATCH)]
    random.shuffle(batches)
    return batches


def judged(network: PairNetwork, found: Sequence[Example], task: Task) -> dict[str, float]:
    """Figures on examples, a pair with two labels counting twice; both orders averaged as in use."""
    turn = [task.labels.index(inverse(label, task.labels)) for label in task.labels]
    gold, said = [], []
    with torch.no_grad():
        for at in range(0, len(found), 256):
            some = found[at : at + 256]
            back = task.tensors([Example(e.pair.turned(), e.states, e.labels) for e in some])
            there = task.tensors(some)
            scores = network(there).softmax(1) + network(back).softmax(1)[:, turn]
            for example, best in zip(some, scores.argmax(1).tolist(), strict=True):
                gold += example.labels
                said += [task.labels[best]] * len(example.labels)
    return figures(gold, said, [label for label in task.labels if label != UNRELATED])
