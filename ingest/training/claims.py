"""Train a claims network: `python -m ingest.training.claims --examples FILE.jsonl.gz --out FILE.pt`.

`--start` goes on from a network trained before, a torch file or the folder of the one that ships, at a lower `--rate`
and with fewer `--epochs`.

English examples are written by `ingest.training.claims_examples`, and it learns over the lower layers of the encoder
that ships; Chinese ones by `ingest.training.chinese_claims_data`, over a public encoder (`--base`, see chinese_base).
Of N `--parts` of the texts, by the number that their id gives, the one to `--leave` is held out; the figures on it, and
on the gold texts "to be judged by", are logged.
Runs on a processor or, with `--device cuda`, on a graphics card."""

from __future__ import annotations

import argparse
import copy
import json
import logging
import random
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from ingest.mentions.chinese_pieces import Pieces
from ingest.mentions.pieces import Vocabulary
from ingest.training.claims_batches import LABELS, Lesson, Lower, lessons
from ingest.training.claims_network import ABOVE, BELOW, ClaimsNetwork, lower_layers
from ingest.training.claims_outside import lower_of
from ingest.training.claims_records import Marked, read
from ingest.training.claims_start import shipped_claims
from ingest.training.english_network import Labels, Network
from ingest.training.english_start import load_shipped
from ingest.training.written import CLAIMS, RELATIONS, STATUSES

log = logging.getLogger(__name__)
KEPT = 0.995  # share of the running mean of the weights that a step leaves
_R = len(CLAIMS)
_K = _R + len(STATUSES)


def part_of(text: str, parts: int) -> int:
    """The part, 0 to `parts` - 1, that a text belongs to by its id."""
    return zlib.crc32(text.encode()) % parts


def encoder_of(folder: Path) -> tuple[Network, Vocabulary]:
    """The network that ships and its word pieces."""
    inner = folder / "ecosystem_encoder"
    lists = json.loads((inner / "labels.json").read_text(encoding="utf-8"))
    vocabulary = Vocabulary.read(inner / "pieces.txt")
    labels = Labels(*(tuple(lists[k]) for k in ("tags", "kinds", "arcs", "relations")))
    network = Network(vocabulary.rows, labels)
    load_shipped(network, folder, table=True)
    return network.eval(), vocabulary


def encoder_for(options: argparse.Namespace) -> tuple[Any, Vocabulary | Pieces]:
    """The encoder to go on from and its word pieces: the English one that ships, or the base of the Chinese one."""
    if options.base is None:
        return encoder_of(options.models)
    from ingest.training.chinese_base import Base
    from ingest.training.chinese_base import encoder_of as base_of

    pieces = Pieces.read(options.models / "ecosystem_chinese")
    return base_of(Base.read(options.base), pieces), pieces


def scores_of(network: ClaimsNetwork, encoder: Any, lesson: Lesson) -> Tensor:
    """Scores of the labels of each pair, [sentences, pairs, LABELS]."""
    with torch.no_grad():
        lower = lower_layers(encoder, lesson.ids, lesson.cases, network.below)
        parts = [lower, lesson.outside.to(lower.dtype)]
        if lesson.before.numel():
            far = lower_layers(encoder, lesson.before.flatten(0, 1), lesson.before_cases.flatten(0, 1), network.below)
            kept = lesson.before_kept.flatten(0, 1)[..., None]
            seen = torch.gather(far, 1, kept.clamp(min=0).expand(-1, -1, far.shape[-1])) * (kept >= 0)
            parts.append(seen.reshape(len(lower), -1, lower.shape[-1]))
        lower = torch.cat(parts, 1)
    words = network(lower, lesson.marks, lesson.roles, lesson.first, lesson.last).float()
    return network.pair_scores(words, lesson.spans().float(), lesson.regions(), lesson.distances).float()


def loss_of(scores: Tensor, wanted: Tensor, told: float) -> Tensor:
    """Cross-entropy summed over a pair's known labels, those that hold counted `told` times."""
    known = (wanted >= 0).float()
    losses = F.binary_cross_entropy_with_logits(scores, wanted.clamp(min=0), reduction="none")
    weighted = losses * known * (1 + (told - 1) * wanted.clamp(min=0))
    return weighted.sum() / known.amax(-1).sum().clamp(min=1)


class Rounded:
    """The matrices as they will ship, while a step looks at them: multiples of a row's largest value over `steps`."""

    def __init__(self, matrices: Sequence[Tensor], steps: int) -> None:
        self.matrices = matrices if steps else ()
        self.steps, self.kept = steps, [w.data for w in self.matrices]

    def __enter__(self) -> None:
        self.kept = [w.data for w in self.matrices]
        for w in self.matrices:
            scale = w.data.abs().amax(1, keepdim=True).clamp(min=1e-8) / self.steps
            w.data = (w.data / scale).round() * scale

    def __exit__(self, *_: object) -> None:
        for w, kept in zip(self.matrices, self.kept, strict=True):
            w.data = kept


class _Clock:
    """How far training is: by steps, or by the time it is given, whichever is further."""

    def __init__(self, total: int, seconds: float) -> None:
        self.total, self.seconds, self.started, self.done = total, seconds, time.time(), 0

    @property
    def progress(self) -> float:
        """From 0 to 1."""
        elapsed = time.time() - self.started
        return max(self.done / self.total, elapsed / self.seconds if self.seconds else 0.0)

    def slope(self, step: int) -> float:
        """The share of the rate at a step: up over a twentieth of them, then down to the end."""
        return min(1.0, (step + 1) / max(1, self.total // 20)) * max(0.02, 1 - self.progress)


def fit(
    network: ClaimsNetwork,
    encoder: Any,
    taught: list[Lesson],
    *,
    epochs: int,
    rate: float,
    device: str,
    told: float,
    out: Path | None,
    seconds: float = 0.0,
    steps: int = 0,
) -> None:
    """Train; at the end the network holds the running mean of its weights, which `out` gets after every epoch."""
    own, roles = list(network.layers.parameters()), list(network.roles.parameters())
    others = [p for name, p in network.named_parameters() if not name.startswith(("layers.", "roles."))]
    optimizer = torch.optim.AdamW(
        [{"params": own, "lr": rate}, {"params": others, "lr": 2.5 * rate}, {"params": roles, "lr": 10 * rate}],
        weight_decay=0.02, betas=(0.9, 0.98), fused=device != "cpu",
    )  # fmt: skip
    linear = [*network.layers.modules(), network.pair_word]
    rounded = Rounded([m.weight for m in linear if isinstance(m, torch.nn.Linear)], steps)
    dice, mean, clock = random.Random(1), copy.deepcopy(network), _Clock(epochs * len(taught), seconds)
    slope = torch.optim.lr_scheduler.LambdaLR(optimizer, clock.slope)
    for epoch in range(epochs):
        network.train()
        dice.shuffle(taught)
        for lesson in taught:
            if clock.progress >= 1:
                break
            with rounded:
                with torch.autocast(device, dtype=torch.bfloat16):
                    loss = loss_of(scores_of(network, encoder, lesson), lesson.wanted, told)
                loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            clock.done += 1
            slope.step()
            kept = min(KEPT, clock.done / (clock.done + 20))
            with torch.no_grad():
                torch._foreach_lerp_(list(mean.parameters()), list(network.parameters()), 1 - kept)
        log.info("epoch %d of %d, loss %.3f, %.0f s", epoch + 1, epochs, loss.item(), time.time() - clock.started)
        if out is not None:
            torch.save({name: value.half().cpu() for name, value in mean.state_dict().items()}, out)
    network.load_state_dict(mean.state_dict())


def judged(
    network: ClaimsNetwork, encoder: Any, found: Sequence[Lesson], outside: bool | None = None
) -> tuple[Tensor, Tensor]:
    """Scores and what is wanted, [pairs, LABELS] each, of all pairs, or of those with or without a name outside."""
    network.eval()
    scores, wanted = [], []
    with torch.no_grad():
        for lesson in found:
            real = lesson.ends[..., 0] >= 0
            if outside is not None:
                real &= lesson.reach_outside() == outside
            scores.append(scores_of(network, encoder, lesson)[real].sigmoid().cpu())
            wanted.append(lesson.wanted[real].cpu())
    return torch.cat(scores), torch.cat(wanted)


def figures(scores: Tensor, wanted: Tensor) -> Iterator[str]:
    """Yield precision and recall of the relations at several marks, the best F1, and how often the status is right."""
    for name, start, stop in (("relations", 0, len(RELATIONS)), ("figures", len(RELATIONS), _R)):
        known = wanted[:, start:stop] >= 0
        right = (wanted[:, start:stop] > 0.5) & known
        for mark in (0.5, 0.8, 0.9, 0.95, 0.98):
            found = (scores[:, start:stop] > mark) & known
            both = found & right
            yield f"{name} at {mark:.2f}: P {_share(both, found):.3f} R {_share(both, right):.3f} ({int(found.sum())})"
    for name, first, last in (("status", _R, _K), ("kind", _K, LABELS)):
        told = wanted[:, first] >= 0
        best, gold = (
            torch.cat([torch.full((len(x), 1), 0.5), x[:, first:last]], 1).argmax(-1)[told] for x in (scores, wanted)
        )
        yield f"{name} right {float((best == gold).float().mean()):.3f} of {int(told.sum())}"


def _share(part: Tensor, whole: Tensor) -> float:
    return float(part.sum()) / max(1, int(whole.sum()))


def options_given() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--models", type=Path, default=Path("ingest/models/en"), help="the pipeline to go on from")
    parser.add_argument("--base", type=Path, help="the 4-bit file of the public encoder under the Chinese network")
    parser.add_argument("--start", type=Path, help="weights to go on from: a torch file, or the folder they ship in")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seconds", type=float, default=0.0, help="end after this time, however many epochs are done")
    parser.add_argument("--steps", type=int, default=0, help="to either side of 0, of matrices that ship rounded")
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--words", type=int, default=1400, help="padded words of a batch")
    parser.add_argument("--told", type=float, default=1.5, help="weight of a label that holds")
    parser.add_argument("--below", type=int, default=BELOW)
    parser.add_argument("--above", type=int, default=ABOVE)
    parser.add_argument("--sources", default="texts,gold")
    parser.add_argument("--fillings", type=int, default=1, help="of each written line that are learned, if any are")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--parts", type=int, default=20)
    parser.add_argument("--leave", type=int, default=0, help="the part that is held out; -1: none")
    parser.add_argument("--out", type=Path, help="a torch file for the weights")
    return parser.parse_args()


def main() -> None:
    """Train and log the figures."""
    options = options_given()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(1)
    encoder, vocabulary = encoder_for(options)
    found = read(options.examples)
    encoder.encoder.to(options.device)
    lower = lower_of(found, encoder, vocabulary, options.device, options.below)
    network = trained(found, encoder, vocabulary, lower, options)
    for name, part in held_out(found, options).items():
        taught = _on(lessons(part, vocabulary, lower, 4000, 2, 0), options.device)
        for where, outside in (("", None), (" inside", False), (" outside", True)):
            for line in figures(*judged(network, encoder, taught, outside)):
                log.info("%s%s %s", name, where, line)


def held_out(found: Sequence[Marked], options: argparse.Namespace) -> dict[str, list[Marked]]:
    """The sentences to be judged by: of the part left out, of the texts held out, of gold texts."""
    left = [m for m in found if m.filling == 0 and part_of(m.text, options.parts) == options.leave]
    made = {name: [m for m in left if m.source == name] for name in ("texts", "lines")}
    made |= {name: [m for m in found if m.source == name] for name in ("held", "judge")}
    return {name: part for name, part in made.items() if part}


def trained(
    found: Sequence[Marked], encoder: Any, vocabulary: Vocabulary | Pieces, lower: Lower, options: argparse.Namespace
) -> ClaimsNetwork:
    """A network that has learned the sentences of the sources chosen."""
    sources = options.sources.split(",")
    learned = [
        m
        for m in found
        if m.source in sources
        and part_of(m.text, options.parts) != options.leave
        and (m.source != "lines" or m.filling < options.fillings)
    ]
    taught = _on(lessons(learned, vocabulary, lower, options.words, 1), options.device)
    log.info("%d sentences to learn in %d batches", len(learned), len(taught))
    network = ClaimsNetwork(LABELS, below=options.below, above=options.above)
    network.start_from(encoder)
    if options.start:
        network.load_state_dict(state_of(options.start), strict=options.start.is_dir())
    network.to(options.device)
    fit(
        network, encoder, taught, epochs=options.epochs, rate=options.rate, device=options.device, told=options.told,
        out=options.out, seconds=options.seconds, steps=options.steps,
    )  # fmt: skip
    return network


def state_of(start: Path) -> dict[str, Tensor]:
    """The weights of a torch file, or of a folder as they ship."""
    if start.is_dir():
        return shipped_claims(start)
    state = torch.load(start, map_location="cpu", weights_only=True)
    return {name: value.float() for name, value in state.items()}


def _on(found: list[Lesson], device: str) -> list[Lesson]:
    return [lesson.to(device) for lesson in found]


if __name__ == "__main__":
    main()
