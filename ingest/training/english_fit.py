"""Losses and the training loop of the English network."""

from __future__ import annotations

import copy
import logging
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from ingest.mentions.pieces import Vocabulary
from ingest.training.english_batches import IGNORE, Batch, collate, grouped, pair_batch, recased
from ingest.training.english_network import Labels, Network
from ingest.training.examples import Example

log = logging.getLogger(__name__)

KEPT = 0.99  # share of the running mean that a step leaves


def _mask(batch: Batch) -> Tensor:
    wide = max(batch.lengths)
    return torch.tensor([[i < n for i in range(wide)] for n in batch.lengths])


def name_loss(scores: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
    """Minus the log of the probability left to the tags that each word may have."""
    inside = torch.logsumexp(scores + (1 - allowed) * -1e4, -1)
    return ((torch.logsumexp(scores, -1) - inside) * mask).sum() / mask.sum()


def tree_loss(network: Network, out: dict[str, Tensor], batch: Batch) -> Tensor:
    """Cross-entropy of heads, arc labels and both kinds of tags."""
    outside = torch.cat([torch.ones(len(batch.lengths), 1, dtype=torch.bool), _mask(batch)], 1)
    arcs = out["arcs"].float().masked_fill(~outside[:, None, :], -1e4)
    labels = network.label_scores(out, batch.heads.clamp(min=0)).float()
    parts = [(arcs, batch.heads), (labels, batch.arcs), (out["tags"].float(), batch.tags)]
    losses = [F.cross_entropy(s.transpose(1, 2), wanted, ignore_index=IGNORE) for s, wanted in parts]
    kinds = F.cross_entropy(out["kinds"].float().transpose(1, 2), batch.kinds, ignore_index=IGNORE)
    return losses[0] + 0.7 * losses[1] + 0.4 * losses[2] + 0.3 * kinds


def pair_loss(network: Network, out: dict[str, Tensor], batch: Batch, labels: Labels) -> Tensor | None:
    """Binary cross-entropy, the mean over the relations known for each pair."""
    pairs = pair_batch(batch, labels)
    if pairs is None:
        return None
    scores = network.pair_scores(out["pairs"].float(), pairs.spans, pairs.regions, pairs.distances).float()
    known = (pairs.wanted >= 0).float()
    losses = F.binary_cross_entropy_with_logits(scores, pairs.wanted.clamp(min=0), reduction="none")
    return 4.0 * (losses * known).sum() / known.sum().clamp(min=1)


def loss_of(network: Network, batch: Batch, labels: Labels) -> Tensor:
    """The sum of the losses that the batch has labels for."""
    out = network(batch.ids, batch.cases, batch.first, batch.last, batch.style)
    parts = []
    if batch.names is not None:
        parts.append(1.5 * name_loss(out["names"].float(), batch.names, _mask(batch).float()))
    if batch.heads is not None:
        parts.append(tree_loss(network, out, batch))
    if pairs := [p for p in [pair_loss(network, out, batch, labels)] if p is not None]:
        parts += pairs
    return torch.stack(parts).sum()


def _optimizer(network: Network, rate: float, head_rate: float) -> torch.optim.Optimizer:
    encoder = {id(p) for p in network.encoder.parameters()}
    case = id(network.encoder.case.weight)
    groups = [
        {"params": [p for p in network.encoder.parameters() if p.requires_grad and id(p) != case], "lr": rate},
        {"params": [p for p in network.parameters() if id(p) not in encoder or id(p) == case], "lr": head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def fit(
    network: Network,
    sets: Sequence[Sequence[Example]],
    vocabulary: Vocabulary,
    labels: Labels,
    *,
    epochs: int,
    rate: float = 2e-4,
    head_rate: float = 1e-3,
    words: int = 1200,
    seed: int = 1,
    after: Callable[[int], None] = lambda epoch: None,
) -> None:
    """Train on all sets mixed batch by batch; `after` is called with the number of each finished epoch.

    At the end the network holds the running mean of its weights over the last steps, which reads unseen text better
    than the weights of the last step."""
    plan = [_epoch(sets, words, seed + n) for n in range(epochs)]
    total, done, started = sum(map(len, plan)), 0, time.time()
    optimizer = _optimizer(network, rate, head_rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: slope_at(step, total))
    dice, running, mean = random.Random(seed), 0.0, copy.deepcopy(network)
    for epoch, batches in enumerate(plan):
        network.train()
        for group in batches:
            batch = collate([recased(e, dice) for e in group], vocabulary, labels)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(network, batch, labels)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            schedule.step()
            done += 1
            average(mean, network, min(KEPT, done / (done + 20)))
            running = 0.98 * running + 0.02 * loss.item()
            if done % 20 == 0:
                log.info("step %d of %d, loss %.3f, %.0f s", done, total, running, time.time() - started)
        after(epoch + 1)
    network.load_state_dict(mean.state_dict())


def average(mean: Network, network: Network, keep: float) -> None:
    """Move the mean towards the network, which keeps a share of what it was."""
    with torch.no_grad():
        for slow, fast in zip(mean.parameters(), network.parameters(), strict=True):
            if fast.requires_grad:
                slow.lerp_(fast, 1 - keep)


def _epoch(sets: Sequence[Sequence[Example]], words: int, seed: int) -> list[list[Example]]:
    batches = [batch for examples in sets for batch in grouped(examples, words, seed)]
    random.Random(seed).shuffle(batches)
    return batches


def slope_at(step: int, total: int) -> float:
    """The share of the full rate at a step: up for the first of all steps, then down to nothing."""
    warm = max(1, int(0.06 * total))
    return step / warm if step < warm else max(0.0, (total - step) / max(1, total - warm))


def save(network: Network, path: Path) -> None:
    """Write the weights as a torch file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), path)
