"""Train the tagger of English names' kinds: `python -m ingest.training.english_kinds --data ../shared/data`.

Two layers over the encoder's lower ones, which stay as they are, and words with the states of its last layer. It learns
from our own news texts (written/texts), gold texts (`--gold`), and sets of persons, organizations and places, which
leave the finer kinds open. Writes kinds.onnx.xz and kinds.npz."""

from __future__ import annotations

import argparse
import copy
import logging
import random
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ingest.mentions.claims import batches
from ingest.mentions.name_kinds import FILE, inputs
from ingest.mentions.name_tags import names_of_words
from ingest.mentions.packed import write_packed
from ingest.mentions.pipeline import MODELS
from ingest.training import written
from ingest.training.claims import Rounded, encoder_of
from ingest.training.claims_network import BELOW
from ingest.training.english_export import quantise
from ingest.training.english_kinds_data import KINDS, TAGS, Tagged, Windows, all_tagged
from ingest.training.english_kinds_network import ABOVE, NameTagger
from ingest.training.english_network import WIDTH
from ingest.training.kinds_loss import first_tags, loss_of

log = logging.getLogger(__name__)
BATCH = 3000  # padded pieces


def batch(group: Sequence[Tagged]) -> tuple[dict[str, Tensor], Tensor, Tensor]:
    """Inputs of the network, allowed tags [windows, words, tags], lengths."""
    given = {k: torch.from_numpy(v) for k, v in inputs([t.read for t in group]).items()}
    allowed = np.ones((*given["first"].shape, len(TAGS)), dtype=np.float32)
    for row, t in enumerate(group):
        for i, tags in enumerate(t.allowed):
            if len(tags) < len(TAGS):
                allowed[row, i] = 0
                allowed[row, i, list(tags)] = 1
    return given, torch.from_numpy(allowed), torch.tensor([len(t.allowed) for t in group])


def fit(tagger: NameTagger, found: Sequence[Tagged], *, epochs: int, rate: float, steps: int, out: Path | None) -> None:
    """Train; at the end the tagger holds the running mean of its weights, which `out` gets after every epoch."""
    groups = batches([len(t.read.lower) for t in found], BATCH)
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
            given, allowed, lengths = batch([found[i] for i in group])
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
            if done % 200 == 0:
                log.info("step %d of %d: loss %.4f, %.0f s", done, total, loss.item(), time.time() - started)
        log.info("epoch %d: loss %.4f, %.0f s", epoch + 1, losses / len(groups), time.time() - started)
        if out is not None:
            torch.save(mean.state_dict(), out)
    tagger.load_state_dict(mean.state_dict())


def figures(tagger: NameTagger, found: Sequence[Tagged]) -> str:
    """Precision and recall of exact names with their kinds, of all and of each kind."""
    tagger.eval()
    moves = tagger.legal().detach().numpy()
    right, said, gold = Counter[str](), Counter[str](), Counter[str]()
    for group in batches([len(t.read.lower) for t in found], BATCH):
        some = [found[i] for i in group]
        with torch.no_grad():
            out = tagger(**batch(some)[0]).numpy()
        for t, row in zip(some, out, strict=True):
            open_ = [i for i, tags in enumerate(t.allowed) if len(tags) == len(TAGS)]
            named = {(n.start, n.end, n.kind) for n in names_of_words(row[: len(t.allowed)], TAGS, moves)}
            named = {n for n in named if not any(n[0] <= i < n[1] for i in open_)}
            said.update(n[2] for n in named)
            gold.update(n[2] for n in t.names)
            right.update(n[2] for n in named & set(t.names))
    rows = [("all", right.total(), said.total(), gold.total())] + [(k, right[k], said[k], gold[k]) for k in KINDS]
    return "; ".join(f"{k} P {r / max(s, 1):.3f} R {r / max(g, 1):.3f} ({g})" for k, r, s, g in rows)


def write_kinds(tagger: NameTagger, folder: Path) -> None:
    """Write the network (8 bit), its tags and their moves."""
    tagger.eval()
    with tempfile.TemporaryDirectory() as scratch:
        full, small = Path(scratch) / "full.onnx", Path(scratch) / "small.onnx"
        index = torch.ones(2, 7, dtype=torch.long)
        axes = {"lower": {0: "batch", 1: "pieces"}}
        axes |= {name: {0: "batch", 1: "words"} for name in ("states", "first", "last", "scores")}
        torch.onnx.export(
            tagger, (torch.randn(2, 9, WIDTH), torch.randn(2, 7, WIDTH), index, index), str(full),
            input_names=["lower", "states", "first", "last"], output_names=["scores"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantise(full, small)
        write_packed(folder / FILE, small.read_bytes())
    moves = tagger.legal().detach().numpy().astype(np.float32)
    np.savez_compressed(folder / "kinds.npz", tags=np.array(TAGS), moves=moves)


def main() -> None:
    """Train, log the figures, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--texts", type=Path, default=written.FOLDER / "texts")
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--times", type=int, default=2, help="that each text is told, with other names")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--above", type=int, default=ABOVE, help="layers of its own")
    parser.add_argument("--steps", type=int, default=16, help="to either side of 0, of matrices that ship rounded")
    parser.add_argument("--models", type=Path, default=MODELS / "en")
    parser.add_argument("--out", type=Path, help="where to keep the weights of each epoch")
    parser.add_argument("--few", type=int, default=0, help="only every so manieth window, to try it")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(1)
    found = list(all_tagged(options.texts, options.gold, options.data, Windows(), options.times))
    found = found[:: options.few] if options.few else found
    log.info("%s", Counter(t.source for t in found))
    taught, held = ([t for t in found if (t.source == "held") == kept] for kept in (False, True))
    tagger = NameTagger(options.above)
    network, _ = encoder_of(options.models)
    for n, layer in enumerate(tagger.layers, BELOW):
        layer.load_state_dict(network.encoder.layers[n].state_dict())
    fit(tagger, taught, epochs=options.epochs, rate=options.rate, steps=options.steps, out=options.out)
    log.info("held %s", figures(tagger, held))
    write_kinds(tagger, options.models / "ecosystem_encoder")


if __name__ == "__main__":
    main()
