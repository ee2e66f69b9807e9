"""Train the Chinese claims network: `python -m ingest.training.chinese_claims --gold FOLDER... --out FOLDER`.

It learns from our own Chinese news texts (written/texts/zh) and gold texts, over the states of the encoder that ships;
texts held out (held_*.txt) and gold texts "to be judged by" give the figures that are logged. Writes claims.onnx.gz,
claims.npz and claims.json."""

from __future__ import annotations

import argparse
import copy
import logging
import pickle
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from ingest.mentions.chinese_claims import batches, inputs
from ingest.mentions.pairs import distance
from ingest.mentions.pipeline import MODELS
from ingest.training import written
from ingest.training.chinese_claims_data import Lesson, all_lessons
from ingest.training.chinese_claims_network import ChineseClaimsNetwork
from ingest.training.claims_batches import LABELS, wanted_kind, wanted_of
from ingest.training.claims_records import PairTold
from ingest.training.english_claims import figures, loss_of

log = logging.getLogger(__name__)
KEPT = 0.995  # share of the running mean of the weights that a step leaves
RARE = 8  # a unit met less often in the sentences to learn has no row of its own
MOST_PAIRS = 40  # of one sentence in training: every pair of which something is said, and a draw of the others


@dataclass(frozen=True)
class Batch:
    """The network's inputs and, for [sentences, pairs], first and end units of both ends and what is wanted."""

    inputs: dict[str, Tensor]
    ends: Tensor  # [sentences, pairs, 4]; -1: no pair
    distances: Tensor
    wanted: Tensor  # [sentences, pairs, LABELS]: 1, 0, or -1 where unknown

    def spans(self) -> Tensor:
        """Weights of the units of subject and object, [sentences, pairs, 2, units]."""
        at = torch.arange(self.inputs["ids"].shape[1])
        start, end = self.ends[..., 0::2, None], self.ends[..., 1::2, None]
        return ((at >= start) & (at < end)) / (end - start).clamp(min=1)

    def regions(self) -> Tensor:
        """Where each unit stands (ingest.mentions.pairs.regions), -1 behind the end; [sentences, pairs, units]."""
        at = torch.arange(self.inputs["ids"].shape[1])
        a, b, c, d = (self.ends[..., i, None] for i in range(4))
        between = (at >= torch.minimum(b, d)) & (at < torch.maximum(a, c))
        found = torch.where(between, torch.where(a < c, 2, 4), 0)
        found = torch.where((at >= a) & (at < b), 1, found)
        found = torch.where((at >= c) & (at < d), 3, found)
        return torch.where(self.inputs["inside"][:, None] > 0, found, -1)


def batched(found: Sequence[Lesson], rows: dict[int, int], units: int, dice: random.Random, most: int) -> list[Batch]:
    """The sentences that have pairs, in batches of about `units` padded units, near in length."""
    told = [lesson for lesson in found if lesson.pairs]
    dice.shuffle(told)
    groups = batches([len(lesson.asked.states) for lesson in told], units)
    return [_batch([told[i] for i in group], rows, dice, most) for group in groups]


def _drawn(pairs: Sequence[PairTold], dice: random.Random, most: int) -> list[PairTold]:
    telling = [p for p in pairs if p.said]
    others = [p for p in pairs if not p.said]
    return [*telling, *dice.sample(others, min(len(others), max(4, most - len(telling))))]


def _batch(group: Sequence[Lesson], rows: dict[int, int], dice: random.Random, most: int) -> Batch:
    asked = [
        [(p.subject, p.object, wanted_of(p)) for p in (_drawn(x.pairs, dice, most) if most else x.pairs)]
        + [((a, b), (a, b), wanted_kind(kind)) for a, b, kind in x.kinds]
        for x in group
    ]
    many = max(map(len, asked))
    ends, distances = torch.full((len(group), many, 4), -1), torch.zeros(len(group), many, dtype=torch.long)
    wanted = torch.full((len(group), many, LABELS), -1.0)
    for i, pairs in enumerate(asked):
        for k, (subject, object_, row) in enumerate(pairs):
            ends[i, k] = torch.tensor([*subject, *object_])
            distances[i, k] = distance(subject, object_)
            wanted[i, k] = torch.tensor(row)
    made = {name: torch.from_numpy(a) for name, a in inputs([x.asked for x in group], rows).items()}
    return Batch(made, ends, distances, wanted)


def scores_of(network: ChineseClaimsNetwork, batch: Batch) -> Tensor:
    """Scores of the labels of each pair, [sentences, pairs, LABELS]."""
    return network.pair_scores(network(**batch.inputs), batch.spans(), batch.regions(), batch.distances)


def fit(network: ChineseClaimsNetwork, taught: list[Batch], *, epochs: int, rate: float, told: float) -> None:
    """Train; at the end the network holds the running mean of its weights."""
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.03, betas=(0.9, 0.98))
    total, done, dice, mean, started = epochs * len(taught), 0, random.Random(1), copy.deepcopy(network), time.time()
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (total / 20)) * max(0.02, 1 - step / total)
    )
    for epoch in range(epochs):
        network.train()
        dice.shuffle(taught)
        losses = 0.0
        for batch in taught:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = scores_of(network, batch)
            loss = loss_of(scores.float(), batch.wanted, told)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            slope.step()
            done += 1
            losses += loss.item()
            kept = min(KEPT, done / (done + 20))
            with torch.no_grad():
                torch._foreach_lerp_(list(mean.parameters()), list(network.parameters()), 1 - kept)
        log.info("epoch %d: loss %.3f, %.0f s", epoch + 1, losses / len(taught), time.time() - started)
    network.load_state_dict(mean.state_dict())


def judged(network: ChineseClaimsNetwork, found: Sequence[Batch]) -> tuple[Tensor, Tensor]:
    """Scores and what is wanted of all pairs, [pairs, LABELS] each."""
    network.eval()
    scores, wanted = [], []
    with torch.no_grad():
        for batch in found:
            real = batch.ends[..., 0] >= 0
            scores.append(scores_of(network, batch)[real].sigmoid())
            wanted.append(batch.wanted[real])
    return torch.cat(scores), torch.cat(wanted)


def rows_of(found: Sequence[Lesson]) -> dict[int, int]:
    """A row for each unit that the sentences have often outside of names."""
    met = Counter(i for lesson in found if lesson.filling == 0 for i in _plain_units(lesson))
    return {unit: row for row, unit in enumerate(sorted(u for u, n in met.items() if n >= RARE), start=1)}


def _plain_units(lesson: Lesson) -> Iterator[int]:
    named = {i for m in lesson.asked.marks for i in range(m.start, m.end)}
    return (unit for i, unit in enumerate(lesson.asked.ids) if i not in named)


def options_given() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=written.FOLDER / "texts" / "zh")
    parser.add_argument("--models", type=Path, default=MODELS / "zh", help="the pipeline to go on from")
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--judge", type=Path, nargs="*", default=[])
    parser.add_argument("--times", type=int, default=3, help="that each text is told, with other names")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--units", type=int, default=1400, help="padded units of a batch")
    parser.add_argument("--told", type=float, default=1.5, help="weight of a label that holds")
    parser.add_argument("--kept", type=Path, help="a file that keeps the sentences read, for the next run")
    parser.add_argument("--out", type=Path, help="the folder for the weights")
    return parser.parse_args()


def lessons_for(options: argparse.Namespace) -> list[Lesson]:
    """The sentences, read anew or kept from a run before."""
    if options.kept is not None and options.kept.exists():
        return list(pickle.loads(options.kept.read_bytes()))
    found = list(all_lessons(options.models, options.texts, options.gold, options.judge, options.times))
    if options.kept is not None:
        options.kept.write_bytes(pickle.dumps(found))
    return found


def main() -> None:
    """Train, log the figures, write."""
    options = options_given()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    log.setLevel(logging.INFO)
    torch.manual_seed(1)
    found = lessons_for(options)
    learned = [lesson for lesson in found if lesson.source in ("texts", "gold")]
    rows, dice = rows_of(learned), random.Random(1)
    taught = batched(learned, rows, options.units, dice, MOST_PAIRS)
    log.info("%d sentences to learn in %d batches, %d units with a row", len(learned), len(taught), len(rows))
    network = ChineseClaimsNetwork(len(rows), LABELS)
    fit(network, taught, epochs=options.epochs, rate=options.rate, told=options.told)
    for name in ("held", "judge"):
        part = [lesson for lesson in found if lesson.source == name]
        for line in figures(*judged(network, batched(part, rows, 4000, dice, 0))) if part else ():
            log.info("%s %s", name, line)
    if options.out is not None:
        from ingest.training.chinese_claims_export import write_claims

        write_claims(network, sorted(rows, key=lambda unit: rows[unit]), options.out)


if __name__ == "__main__":
    main()
