"""Train the tagger of names' kinds: `python -m ingest.training.chinese_kinds --data ../shared/data --gold FOLDER...`.

Two layers over the pretrained lower ones (chinese_base), which stay as they are, and characters with the states of the
encoder that ships beside them. It learns from our own Chinese news texts (written/texts/zh), gold texts, and from sets
of persons, organizations and places, which leave the finer kinds open. Writes kinds.onnx.xz and kinds.npz."""

from __future__ import annotations

import argparse
import copy
import logging
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ingest.mentions.chinese_kinds import inputs
from ingest.mentions.claims import batches
from ingest.mentions.lac import ChineseEncoder
from ingest.mentions.name_tags import names_of_words
from ingest.mentions.pipeline import MODELS
from ingest.training import written
from ingest.training.chinese_base import Base, layer_of
from ingest.training.chinese_kinds_data import KINDS, TAGS, Cutter, Tagged, all_tagged
from ingest.training.chinese_kinds_network import ABOVE, KindTagger
from ingest.training.claims import Rounded
from ingest.training.claims_network import BELOW
from ingest.training.kinds_loss import first_tags, loss_of

log = logging.getLogger(__name__)
BATCH = 4000  # padded characters


class Lessons:
    """What is known of each stretch before the tagger, by its text, and batches of it."""

    def __init__(self, encoder: ChineseEncoder, found: Sequence[Tagged]) -> None:
        single = list({t.stretch.text: t.stretch for t in found}.values())
        known = zip(single, encoder.known(single), strict=True)
        self.known = {s.text: replace(k, beside=k.beside.astype(np.float16)) for s, k in known}

    def batch(self, group: Sequence[Tagged]) -> tuple[dict[str, Tensor], Tensor, Tensor]:
        """Inputs of the network, allowed tags [stretches, characters, tags], lengths."""
        given = {k: torch.from_numpy(v) for k, v in inputs([self.known[t.stretch.text] for t in group]).items()}
        allowed = np.ones((*given["piece"].shape, len(TAGS)), dtype=np.float32)
        for row, t in enumerate(group):
            for i, tags in enumerate(t.allowed):
                if len(tags) < len(TAGS):
                    allowed[row, i] = 0
                    allowed[row, i, list(tags)] = 1
        return given, torch.from_numpy(allowed), torch.tensor([len(t.stretch.text) for t in group])


def fit(tagger: KindTagger, lessons: Lessons, found: Sequence[Tagged], *, epochs: int, rate: float, steps: int) -> None:
    """Train; at the end the tagger holds the running mean of its weights."""
    groups = batches([len(t.stretch.text) for t in found], BATCH)
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
                loss = loss_of(scores.float(), tagger.legal(), allowed, lengths, first_tags(TAGS))
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
    tagger.load_state_dict(mean.state_dict())


def figures(tagger: KindTagger, lessons: Lessons, found: Sequence[Tagged]) -> str:
    """Precision and recall of exact names with their kinds, of all and of each kind."""
    tagger.eval()
    moves = tagger.legal().detach().numpy()
    right, said, gold = Counter[str](), Counter[str](), Counter[str]()
    for group in batches([len(t.stretch.text) for t in found], BATCH):
        some = [found[i] for i in group]
        with torch.no_grad():
            out = tagger(**lessons.batch(some)[0]).numpy()
        for t, row in zip(some, out, strict=True):
            open_ = [i for i, tags in enumerate(t.allowed) if len(tags) == len(TAGS)]
            named = {(n.start, n.end, n.kind) for n in names_of_words(row[: len(t.stretch.text)], TAGS, moves)}
            named = {n for n in named if not any(n[0] <= i < n[1] for i in open_)}
            said.update(n[2] for n in named)
            gold.update(n[2] for n in t.names)
            right.update(n[2] for n in named & set(t.names))
    rows = [("all", right.total(), said.total(), gold.total())] + [(k, right[k], said[k], gold[k]) for k in KINDS]
    return "; ".join(f"{k} P {r / max(s, 1):.3f} R {r / max(g, 1):.3f} ({g})" for k, r, s, g in rows)


def main() -> None:
    """Train, log the figures, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--texts", type=Path, default=written.FOLDER / "texts" / "zh")
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--times", type=int, default=2, help="that each text is told, with other names")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin: what its layers begin with")
    parser.add_argument("--above", type=int, default=ABOVE, help="layers of its own")
    parser.add_argument("--steps", type=int, default=16, help="to either side of 0, of matrices that ship rounded")
    parser.add_argument("--folder", type=Path, default=MODELS / "zh" / "ecosystem_chinese")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(1)
    encoder = ChineseEncoder(None, "ecosystem_chinese").from_disk(options.folder)  # type: ignore[arg-type]
    found = list(all_tagged(options.texts, options.gold, options.data, Cutter(encoder), options.times))
    log.info("%s", Counter(t.source for t in found))
    lessons = Lessons(encoder, found)
    taught, held = ([t for t in found if (t.source == "held") == kept] for kept in (False, True))
    tagger = KindTagger(options.above)
    base = Base.read(options.base)
    for n, layer in enumerate(tagger.layers, BELOW):
        layer.load_state_dict(dict(layer_of(base, n)))
    fit(tagger, lessons, taught, epochs=options.epochs, rate=options.rate, steps=options.steps)
    log.info("held %s", figures(tagger, lessons, held))
    from ingest.training.chinese_kinds_export import write_kinds

    write_kinds(tagger, options.folder)


if __name__ == "__main__":
    main()
