"""Train the tagger of names' kinds: `python -m ingest.training.chinese_kinds --data ../shared/data --gold FOLDER...`.

Two layers over the pretrained lower ones (chinese_base), which stay as they are, and characters with the states of the
encoder that ships beside them. It learns from our own Chinese news texts (written/texts/zh), gold texts, and from sets
of persons, organizations and places, which leave the finer kinds open. Writes kinds.onnx.xz and kinds.npz."""

from __future__ import annotations

import argparse
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from ingest.mentions.chinese_kinds import inputs
from ingest.mentions.lac import ChineseEncoder
from ingest.mentions.pipeline import MODELS
from ingest.training import written
from ingest.training.chinese_base import Base, layer_of
from ingest.training.chinese_kinds_data import KINDS, TAGS, Cutter, Tagged, all_tagged
from ingest.training.chinese_kinds_network import ABOVE, KindTagger
from ingest.training.claims_network import BELOW
from ingest.training.kinds_fit import Batch, Lessons, allowed_of, figures, fit

log = logging.getLogger(__name__)
BATCH = 4000  # padded characters


class Heard:
    """What is known of each stretch before the tagger, by its text, and batches of it."""

    def __init__(self, encoder: ChineseEncoder, found: Sequence[Tagged]) -> None:
        single = list({t.stretch.text: t.stretch for t in found}.values())
        known = zip(single, encoder.known(single), strict=True)
        self.known = {s.text: replace(k, beside=k.beside.astype(np.float16)) for s, k in known}

    def batch(self, group: Sequence[Tagged]) -> Batch:
        """Inputs of the network, allowed tags [stretches, characters, tags], lengths."""
        given = {k: torch.from_numpy(v) for k, v in inputs([self.known[t.stretch.text] for t in group]).items()}
        lengths = torch.tensor([len(t.stretch.text) for t in group])
        return given, allowed_of(group, given["piece"].shape[1], len(TAGS)), lengths


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
    lessons = Lessons(Heard(encoder, found).batch, lambda t: len(t.stretch.text), BATCH, TAGS)
    taught, held = ([t for t in found if (t.source == "held") == kept] for kept in (False, True))
    tagger = KindTagger(options.above)
    base = Base.read(options.base)
    for n, layer in enumerate(tagger.layers, BELOW):
        layer.load_state_dict(dict(layer_of(base, n)))
    fit(tagger, lessons, taught, epochs=options.epochs, rate=options.rate, steps=options.steps)
    log.info("held %s", figures(tagger, lessons, held, KINDS))
    from ingest.training.chinese_kinds_export import write_kinds

    write_kinds(tagger, options.folder)


if __name__ == "__main__":
    main()
