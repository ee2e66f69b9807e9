"""Train the tagger of names' kinds: `python -m ingest.training.chinese_kinds --data ../shared/data --gold FOLDER...`.

A bidirectional GRU over characters, beside the one for names, over the states of the encoder that ships, which stays as
it is. It learns from our own Chinese news texts (written/texts/zh), gold texts, and from sets of persons, organizations
and places, which leave the finer kinds open. Adds the tagger to encoder.onnx.gz, heads.npz and labels.json."""

from __future__ import annotations

import argparse
import copy
import logging
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ingest.mentions.claims import batches
from ingest.mentions.lac import ChineseEncoder
from ingest.mentions.name_tags import names_of_words, word_transitions
from ingest.mentions.pipeline import MODELS
from ingest.training import written
from ingest.training.chinese_export import read_model
from ingest.training.chinese_kinds_data import KINDS, TAGS, Cutter, Tagged, all_tagged
from ingest.training.chinese_network import SIZE, Gru

log = logging.getLogger(__name__)
BATCH = 6000  # padded characters
_START = torch.tensor([0.0 if t[0] in "OB" and t != "O+" else -1e4 for t in TAGS])


class KindTagger(nn.Module):
    """Characters to scores of the tags of `TAGS`; `inputs`: width of what is known of a character."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.gru = Gru(inputs)
        self.out = nn.Linear(2 * SIZE, len(TAGS))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.drop = nn.Dropout(0.3)

    def forward(self, x: Tensor, lengths: Tensor) -> Tensor:
        return self.out(self.drop(self.gru(self.drop(x), lengths)))

    def legal(self) -> Tensor:
        """The learned moves between tags, minus a lot where a move cannot be."""
        return self.moves + torch.from_numpy(word_transitions(TAGS))


def loss_of(scores: Tensor, moves: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
    """Minus the log of the share of the allowed tag sequences among all (a CRF with open labels), per character.

    The same for each character alone counts half as much, so that scores by themselves tell how sure the tagger is."""
    inside = torch.arange(scores.shape[1])[None] < lengths[:, None]
    total = scores[:, 0] + _START
    kept = total + (1 - allowed[:, 0]) * -1e4
    for i in range(1, scores.shape[1]):
        step = scores[:, i] + torch.logsumexp(total[:, :, None] + moves, 1)
        hold = scores[:, i] + torch.logsumexp(kept[:, :, None] + moves, 1) + (1 - allowed[:, i]) * -1e4
        total = torch.where(inside[:, i : i + 1], step, total)
        kept = torch.where(inside[:, i : i + 1], hold, kept)
    alone = torch.logsumexp(scores, -1) - torch.logsumexp(scores + (1 - allowed) * -1e4, -1)
    together = (torch.logsumexp(total, -1) - torch.logsumexp(kept, -1)).sum()
    return (together + 0.5 * (alone * inside).sum()) / lengths.sum()


class Known:
    """What is known of each character before the tagger: its unit's state, its own vector, its place, its features."""

    def __init__(self, encoder: ChineseEncoder) -> None:
        self.encoder = encoder
        self.states: dict[str, np.ndarray] = {}
        self.characters, self.places = tables_of(encoder.folder or Path())

    def read(self, found: Sequence[Tagged]) -> None:
        """Run the encoder over the stretches, once for each text."""
        single = list({t.stretch.text: t.stretch for t in found}.values())
        for group in batches([len(s.units) for s in single], 4000):
            (states,) = self.encoder.scores([single[i] for i in group], ("units",))
            for column, i in enumerate(group):
                self.states[single[i].text] = states[: len(single[i].units), column].astype(np.float16)

    def batch(self, group: Sequence[Tagged]) -> tuple[Tensor, Tensor, Tensor]:
        """Inputs [B, T, width], allowed tags [B, T, tags], lengths."""
        given = self.encoder.characters([t.stretch for t in group])
        units = np.zeros((len(group), max(len(t.stretch.units) for t in group), 2 * SIZE), dtype=np.float32)
        for row, t in enumerate(group):
            units[row, : len(t.stretch.units)] = self.states[t.stretch.text]
        index = given["unit"][..., 0].T[..., None].repeat(2 * SIZE, -1)
        parts = [np.take_along_axis(units, index, 1), self.characters[given["chars"].T], self.places[given["place"].T]]
        x = np.concatenate([*parts, given["features"].transpose(1, 0, 2)], -1).astype(np.float32)
        allowed = np.ones((len(group), x.shape[1], len(TAGS)), dtype=np.float32)
        for row, t in enumerate(group):
            for i, tags in enumerate(t.allowed):
                if len(tags) < len(TAGS):
                    allowed[row, i] = 0
                    allowed[row, i, list(tags)] = 1
        return torch.from_numpy(x), torch.from_numpy(allowed), torch.from_numpy(given["char_lengths"]).long()


def tables_of(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """The vectors of characters and of places in a unit, as the encoder's file holds them."""
    from onnx import numpy_helper

    weights = [numpy_helper.to_array(w) for w in read_model(folder).graph.initializer]
    table = next(w for w in weights if w.dtype == np.int8)
    scale = next(w for w in weights if w.shape == (len(table), 1))
    place = next(w for w in weights if w.shape == (4, 16))
    return table.astype(np.float32) * scale.astype(np.float32), place.astype(np.float32)


def fit(tagger: KindTagger, known: Known, found: Sequence[Tagged], *, epochs: int, rate: float) -> None:
    """Train; at the end the tagger holds the running mean of its weights."""
    groups = batches([len(t.stretch.text) for t in found], BATCH)
    optimizer = torch.optim.AdamW(tagger.parameters(), lr=rate, weight_decay=0.01)
    total, dice, mean, started, done = epochs * len(groups), random.Random(1), copy.deepcopy(tagger), time.time(), 0
    slope = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, (s + 1) / 100) * max(0.02, 1 - s / total))
    for epoch in range(epochs):
        tagger.train()
        dice.shuffle(groups)
        losses = 0.0
        for group in groups:
            x, allowed, lengths = known.batch([found[i] for i in group])
            loss = loss_of(tagger(x, lengths), tagger.legal(), allowed, lengths)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 2.0)
            optimizer.step()
            slope.step()
            losses, done = losses + loss.item(), done + 1
            kept = min(0.99, done / (done + 20))
            with torch.no_grad():
                torch._foreach_lerp_(list(mean.parameters()), list(tagger.parameters()), 1 - kept)
        log.info("epoch %d: loss %.4f, %.0f s", epoch + 1, losses / len(groups), time.time() - started)
    tagger.load_state_dict(mean.state_dict())


def figures(tagger: KindTagger, known: Known, found: Sequence[Tagged]) -> str:
    """Precision and recall of exact names with their kinds, of all and of each kind."""
    tagger.eval()
    moves = tagger.legal().detach().numpy()
    right, said, gold = Counter[str](), Counter[str](), Counter[str]()
    for group in batches([len(t.stretch.text) for t in found], 4000):
        some = [found[i] for i in group]
        x, _, lengths = known.batch(some)
        with torch.no_grad():
            out = tagger(x, lengths).numpy()
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
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--folder", type=Path, default=MODELS / "zh" / "ecosystem_chinese")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.manual_seed(1)
    torch.set_num_threads(1)  # the recurrence is many small steps: a second thread only waits
    encoder = ChineseEncoder(None, "ecosystem_chinese").from_disk(options.folder)  # type: ignore[arg-type]
    found = list(all_tagged(options.texts, options.gold, options.data, Cutter(encoder), options.times))
    known = Known(encoder)
    known.read(found)
    taught = [t for t in found if t.source != "held"]
    log.info("%s", Counter(t.source for t in found))
    tagger = KindTagger(2 * SIZE + SIZE + known.places.shape[1] + 8)
    fit(tagger, known, taught, epochs=options.epochs, rate=options.rate)
    log.info("held %s", figures(tagger, known, [t for t in found if t.source == "held"]))
    from ingest.training.chinese_kinds_export import write_kinds

    write_kinds(tagger, options.folder)


if __name__ == "__main__":
    main()
