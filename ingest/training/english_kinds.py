"""Train the tagger of English names' kinds: `python -m ingest.training.english_kinds --data ../shared/data`.

Two layers over the encoder's lower ones, which stay as they are, and words with the states of its last layer. It learns
from our own news texts (written/texts), gold texts (`--gold`), and sets of persons, organizations and places, which
leave the finer kinds open. Writes kinds.onnx.xz and kinds.npz."""

from __future__ import annotations

import argparse
import logging
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from ingest.mentions.kind_tagger import FILE
from ingest.mentions.name_kinds import inputs
from ingest.mentions.packed import write_packed
from ingest.mentions.pipeline import MODELS
from ingest.training import written
from ingest.training.claims import encoder_of
from ingest.training.claims_network import BELOW
from ingest.training.english_export import quantise
from ingest.training.english_kinds_data import KINDS, TAGS, Tagged, Windows, all_tagged
from ingest.training.english_kinds_network import ABOVE, NameTagger
from ingest.training.english_network import WIDTH
from ingest.training.kinds_fit import Batch, Lessons, allowed_of, figures, fit

log = logging.getLogger(__name__)
BATCH = 3000  # padded pieces


def batch(group: Sequence[Tagged]) -> Batch:
    """Inputs of the network, allowed tags [windows, words, tags], lengths."""
    given = {k: torch.from_numpy(v) for k, v in inputs([t.read for t in group]).items()}
    return given, allowed_of(group, given["first"].shape[1], len(TAGS)), torch.tensor([len(t.allowed) for t in group])


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
    lessons = Lessons(batch, lambda t: len(t.read.lower), BATCH, TAGS)
    fit(tagger, lessons, taught, epochs=options.epochs, rate=options.rate, steps=options.steps, out=options.out)
    log.info("held %s", figures(tagger, lessons, held, KINDS))
    write_kinds(tagger, options.models / "ecosystem_encoder")


if __name__ == "__main__":
    main()
