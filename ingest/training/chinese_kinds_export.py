"""Write a trained tagger of kinds into the folder of the Chinese encoder: kinds.onnx.xz and kinds.npz."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import torch

from ingest.mentions.kind_tagger import FILE
from ingest.mentions.packed import write_packed
from ingest.training.chinese_kinds_data import TAGS
from ingest.training.chinese_kinds_network import BESIDE, KindTagger
from ingest.training.english_export import quantise
from ingest.training.english_network import WIDTH


def write_kinds(tagger: KindTagger, folder: Path) -> None:
    """Write the network (8 bit), its tags and their moves."""
    tagger.eval()
    with tempfile.TemporaryDirectory() as scratch:
        full, small = Path(scratch) / "full.onnx", Path(scratch) / "small.onnx"
        given = (torch.randn(2, 9, WIDTH), torch.randn(2, 7, BESIDE), torch.ones(2, 7, dtype=torch.long))
        axes = {"lower": {0: "batch", 1: "pieces"}} | {
            name: {0: "batch", 1: "characters"} for name in ("beside", "piece", "scores")
        }
        torch.onnx.export(
            tagger, given, str(full), input_names=["lower", "beside", "piece"], output_names=["scores"],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantise(full, small)
        write_packed(folder / FILE, small.read_bytes())
    moves = tagger.legal().detach().numpy().astype(np.float32)
    np.savez_compressed(folder / "kinds.npz", tags=np.array(TAGS), moves=moves)
