"""Tensors, training loop and figures of the Chinese network."""

from __future__ import annotations

import copy
import logging
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import Tensor

from ingest.mentions.character_features import features, places_in
from ingest.mentions.name_tags import names_of_words
from ingest.mentions.units import Unit, Units, places
from ingest.training.chinese_data import Line, Names, allowed, swapped
from ingest.training.chinese_network import ChineseNetwork, legal, name_loss, tag_loss
from ingest.training.examples import CHINESE_TAGS as NAME_TAGS

log = logging.getLogger(__name__)


class Tensors:
    """Makes batches of lines."""

    def __init__(self, folder: Path, tags: Sequence[str]) -> None:
        self.units, self.places = Units(folder), places_in(folder)
        self.tags = {tag: i for i, tag in enumerate(tags)}
        self._seen: dict[str, tuple[list[Unit], Tensor]] = {}

    def _parts(self, text: str) -> tuple[list[Unit], Tensor]:
        if text not in self._seen:
            units = [u for u in self.units.cut(text) if not text[u.start : u.end].isspace()]
            self._seen[text] = (units, torch.from_numpy(features(text, self.places)))
        return self._seen[text]

    def batch(self, lines: Sequence[Line]) -> dict[str, Tensor]:
        """Everything that network and losses take; characters outside units belong to the unit before them."""
        parts = [self._parts(line.text) for line in lines]
        wide, most = max(len(u) for u, _ in parts), max(len(line.text) for line in lines)
        made = {name: torch.zeros(len(lines), most, dtype=torch.long) for name in ("unit", "chars", "place")}
        made["ids"] = torch.zeros(len(lines), wide, dtype=torch.long)
        made["features"] = torch.zeros(len(lines), most, parts[0][1].shape[1])
        made["allowed"] = torch.ones(len(lines), most, len(NAME_TAGS))
        for row, (line, (units, marks)) in enumerate(zip(lines, parts, strict=True)):
            made["ids"][row, : len(units)] = torch.tensor([u.id for u in units])
            made["features"][row, : len(line.text)] = marks
            for n, unit in enumerate(units):
                made["unit"][row, unit.start :] = n
                made["place"][row, unit.start : unit.end] = torch.tensor(places(unit))
            made["chars"][row, : len(line.text)] = torch.tensor([self.units.char_id(c) for c in line.text])
            for i, tags in enumerate(allowed(line)):
                if len(tags) < len(NAME_TAGS):
                    made["allowed"][row, i] = 0
                    made["allowed"][row, i, list(tags)] = 1
        made["lengths"] = torch.tensor([len(u) for u, _ in parts])
        made["char_lengths"] = torch.tensor([len(line.text) for line in lines])
        return made | self._silver(lines, [u for u, _ in parts], wide)

    def _silver(self, lines: Sequence[Line], units: Sequence[list[Unit]], wide: int) -> dict[str, Tensor]:
        rows, kept = [], []
        for row, (line, own) in enumerate(zip(lines, units, strict=True)):
            found = self._tags(line, own)
            if found:
                rows.append(found + [0] * (wide - len(found)))
                kept.append(row)
        return {"silver": torch.tensor(rows), "silver_rows": torch.tensor(kept)} if kept else {}

    def _tags(self, line: Line, units: Sequence[Unit]) -> list[int]:
        """Tag ids of the units where the silver words are made of whole units, else nothing."""
        starts, at = {}, 0
        for word, tag in line.words:
            starts[at] = tag
            at += len(word)
        inside = {u.start for u in units}
        if not starts or at != len(line.text) or not inside >= set(starts):
            return []
        tags, kind = [], ""
        for unit in units:
            fresh = unit.start in starts
            kind = starts.get(unit.start, kind)
            label = f"{kind}-{'B' if fresh else 'I'}"
            if label not in self.tags:
                return []
            tags.append(self.tags[label])
        return tags


def scores(network: ChineseNetwork, tensors: Tensors, lines: Sequence[Line]) -> tuple[float, float, float]:
    """Precision, recall, F1 of exact names."""
    network.eval()
    moves = legal(network).detach().numpy()
    right = found = gold = 0
    for at in range(0, len(lines), 64):
        group = lines[at : at + 64]
        batch = tensors.batch(group)
        with torch.no_grad():
            out = network.names(network.units(batch["ids"], batch["lengths"]), batch).numpy()
        for line, row in zip(group, out, strict=True):
            names = {(n.start, n.end, n.kind) for n in names_of_words(row[: len(line.text)], NAME_TAGS, moves)}
            right, found, gold = right + len(names & set(line.names)), found + len(names), gold + len(line.names)
    p, r = right / max(found, 1), right / max(gold, 1)
    return p, r, 2 * p * r / max(p + r, 1e-9)


def fit(
    network: ChineseNetwork, tensors: Tensors, gold: Sequence[Line], silver: Sequence[Line], names: Names, *,
    epochs: int, rate: float = 1e-3, seed: int = 1, after: Callable[[int, ChineseNetwork], None],
) -> ChineseNetwork:  # fmt: skip
    """Train on gold (as it is and with names swapped) and silver lines; returns the running mean of the weights."""
    dice = random.Random(seed)
    old = [*network.first.parameters(), *network.second.parameters(), *network.tag_out.parameters(), network.moves]
    fresh = [
        p for n, p in network.named_parameters() if n.split(".")[0] in ("place", "third", "name_out", "name_moves")
    ]
    groups = [{"params": old, "lr": rate * 0.3}, {"params": fresh, "lr": rate}]
    groups.append({"params": [network.table.weight], "lr": rate * 0.1})
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    mean = copy.deepcopy(network)
    total = epochs * (len(_mixed(gold, silver, names, dice)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, s / 100) * max(0.02, 1 - s / total))
    started, done = time.time(), 0
    for epoch in range(epochs):
        network.train()
        running = 0.0
        for group in _mixed(gold, silver, names, dice):
            loss = _loss(network, tensors.batch(group))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            done += 1
            running += loss.item()
            if done % 10 == 0:
                _average(mean, network, min(0.9, done / (done + 50)))
        log.info("epoch %d, step %d, loss %.3f, %.0f s", epoch + 1, done, running, time.time() - started)
        after(epoch + 1, mean)
    return mean


def _loss(network: ChineseNetwork, batch: dict[str, Tensor]) -> Tensor:
    units = network.units(batch["ids"], batch["lengths"])
    names = network.names(network.drop(units), batch)
    loss = 3 * name_loss(names, legal(network), batch["allowed"], batch["char_lengths"])
    if "silver" in batch:
        rows = batch["silver_rows"]
        loss = loss + 0.1 * tag_loss(
            network.tag_out(units[rows]), network.moves, batch["silver"], batch["lengths"][rows]
        )
    return loss


def _average(mean: ChineseNetwork, network: ChineseNetwork, keep: float) -> None:
    with torch.no_grad():
        for slow, fast in zip(mean.parameters(), network.parameters(), strict=True):
            slow.lerp_(fast, 1 - keep)


def _mixed(gold: Sequence[Line], silver: Sequence[Line], names: Names, dice: random.Random) -> list[list[Line]]:
    """Batches of one epoch: gold, gold with names swapped, silver, some of it with names swapped."""
    changed = [swapped(line, names, dice, 0.5) for line in gold if line.names]
    drawn = dice.sample(list(silver), len(silver) // 3)
    others = [swapped(s, names, dice, 0.6) if s.names and dice.random() < 0.5 else s for s in drawn]
    lines = [line for line in [*gold, *changed, *others] if 0 < len(line.text) <= 150]
    lines.sort(key=lambda line: len(line.text) + dice.random() * 8)
    batches = [lines[i : i + 64] for i in range(0, len(lines), 64)]
    dice.shuffle(batches)
    return batches
