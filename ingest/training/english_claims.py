"""Train the claims network: `python -m ingest.training.english_claims --data ../shared/data`.

It learns from the written sentences (written/README.md), each filled with several names, over the lower layers of the
encoder that ships, and then, with small steps, from gold texts as the reading sees them, wrong names and references
included. One written line in eight is held out by its place in the files. The figures on those lines, and on the gold
texts of `--judge`, are logged. What it says of unseen news is right too seldom to ship (ingest/models/en/README.md):
this is where to go on from."""

from __future__ import annotations

import argparse
import copy
import json
import logging
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from ingest.mentions.pieces import Vocabulary
from ingest.mentions.pipeline import MODELS
from ingest.training import written
from ingest.training.claims_figures import figures_of
from ingest.training.claims_gold import gold_examples
from ingest.training.claims_network import MARKS, ClaimsNetwork, claim_loss, lower_layers
from ingest.training.english_batches import PairBatch, collate, grouped, pair_batch
from ingest.training.english_fit import KEPT, average, slope_at
from ingest.training.english_network import Labels, Network
from ingest.training.english_start import load_shipped
from ingest.training.written import MarkedExample

log = logging.getLogger(__name__)
HELD_OUT = 8


@dataclass(frozen=True)
class Lesson:
    """One batch with all that does not change in training."""

    lower: Tensor
    marks: Tensor
    first: Tensor
    last: Tensor
    pairs: PairBatch


def encoder_of(folder: Path) -> tuple[Network, Vocabulary]:
    """The network that ships and its word pieces."""
    inner = folder / "ecosystem_encoder"
    lists = json.loads((inner / "labels.json").read_text(encoding="utf-8"))
    vocabulary = Vocabulary.read(inner / "pieces.txt")
    labels = Labels(*(tuple(lists[k]) for k in ("tags", "kinds", "arcs", "relations")))
    network = Network(len(vocabulary.ids), labels)
    load_shipped(network, folder, table=True)
    return network.eval(), vocabulary


def lessons(
    found: Sequence[MarkedExample], network: Network, vocabulary: Vocabulary, words: int, seed: int
) -> list[Lesson]:
    """The examples in batches, with what the lower layers say of them."""
    labels = Labels((), (), (), written.LABELS)
    marks = {id(m.example): m.marks for m in found}
    made = []
    for group in grouped([m.example for m in found if m.example.pairs], words, seed):
        batch = collate(group, vocabulary, labels)
        pairs = pair_batch(batch, labels)
        if pairs is None:
            continue
        with torch.no_grad():
            lower = lower_layers(network, batch.ids, batch.cases).to(torch.bfloat16)
        marked = torch.zeros_like(batch.ids)
        for row, example in enumerate(group):
            _mark(marked[row], marks[id(example)], batch.first[row].tolist(), batch.last[row].tolist())
        made.append(Lesson(lower, marked, batch.first, batch.last, pairs))
    return made


def _mark(row: Tensor, marks: Sequence[tuple[int, int, int]], first: Sequence[int], last: Sequence[int]) -> None:
    for start, end, mark in marks:
        row[first[start] : last[end - 1] + 1] = mark
        row[first[start]] = mark + len(MARKS)


def scores_of(network: ClaimsNetwork, lesson: Lesson) -> Tensor:
    """Scores of the labels of each pair."""
    words = network(lesson.lower.float(), lesson.marks, lesson.first, lesson.last).float()
    return network.pair_scores(words, lesson.pairs.spans, lesson.pairs.regions, lesson.pairs.distances).float()


def fit(
    network: ClaimsNetwork, taught: list[Lesson], *, epochs: int, rate: float = 3e-4, head_rate: float = 8e-4
) -> None:
    """Train; at the end the network holds the running mean of its weights."""
    own = list(network.layers.parameters())
    others = [p for name, p in network.named_parameters() if not name.startswith("layers.")]
    optimizer = torch.optim.AdamW(
        [{"params": own, "lr": rate}, {"params": others, "lr": head_rate}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    total, done, dice, mean, started = epochs * len(taught), 0, random.Random(1), copy.deepcopy(network), time.time()
    slope = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: slope_at(step, total))
    for epoch in range(epochs):
        network.train()
        dice.shuffle(taught)
        for lesson in taught:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = claim_loss(scores_of(network, lesson), lesson.pairs.wanted)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            slope.step()
            done += 1
            average(mean, network, min(KEPT, done / (done + 20)))
        log.info("epoch %d of %d, last loss %.3f, %.0f s", epoch + 1, epochs, loss.item(), time.time() - started)
    network.load_state_dict(mean.state_dict())


def log_figures(network: ClaimsNetwork, judged: Sequence[MarkedExample], encoder: Network, pieces: Vocabulary) -> None:
    """Log precision and recall at several marks."""
    network.eval()
    with torch.no_grad():
        found = [(scores_of(network, x), x.pairs.wanted) for x in lessons(judged, encoder, pieces, 600, 2)]
    for line in figures_of(found, written.LABELS):
        log.info(line)


def options_given() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--models", type=Path, default=MODELS / "en", help="the pipeline to go on from")
    parser.add_argument("--times", type=int, default=3, help="that each line is filled with names")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="gold texts to learn from at the end")
    parser.add_argument("--judge", type=Path, nargs="*", default=[], help="gold texts to be judged by")
    parser.add_argument("--out", type=Path, help="a torch file for the weights")
    return parser.parse_args()


def main() -> None:
    """Train and log the figures."""
    options = options_given()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(1)
    tools = encoder_of(options.models)
    found = written.marked_examples(options.data / "names" / "world-cities.csv.gz", times=options.times)
    learned = [m for m in found if m.line % HELD_OUT]
    log.info("%d examples to learn", len(learned))
    network = ClaimsNetwork(len(written.LABELS))
    network.start_from(tools[0])
    fit(network, lessons(learned, *tools, 350, 1), epochs=options.epochs)
    if options.gold:
        some = [m for m in learned if m.filling == 0 and m.line % 3 == 0]
        fit(
            network,
            lessons([*gold_examples(options.gold) * 2, *some], *tools, 350, 3),
            epochs=2,
            rate=1e-4,
            head_rate=1e-4,
        )
    log_figures(network, [m for m in found if m.line % HELD_OUT == 0 and m.filling == 0], *tools)
    if options.judge:
        log_figures(network, gold_examples(options.judge), *tools)
    if options.out:
        torch.save(network.state_dict(), options.out)


if __name__ == "__main__":
    main()
