"""The trained English network as an 8-bit ONNX file, a few arrays, and the folder that spaCy loads."""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ingest.training.english_network import Labels, Network
from ingest.training.english_start import PACKED
from ingest.training.examples import NAME_TAGS

OUTPUTS = ("names", "tags", "kinds", "arcs", "label_dependent", "label_head", "pairs", "lower", "words")


class _Exported(nn.Module):
    def __init__(self, network: Network, style: int) -> None:
        super().__init__()
        self.network = network
        self.style = style

    def forward(self, ids: Tensor, cases: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        style = torch.zeros_like(ids[:, 0]) + self.style
        out = self.network(ids, cases, first, last, style)
        return tuple(out[name] for name in OUTPUTS)


def write_onnx(network: Network, path: Path, style: int) -> None:
    """Write the network in 32 bits, with free batch, piece and word axes."""
    network.eval()
    ids = torch.randint(1000, 2000, (2, 9))
    first = torch.arange(1, 8)[None].repeat(2, 1)
    inputs = ("ids", "cases", "first", "last")
    axes = {"ids": {0: "batch", 1: "pieces"}, "cases": {0: "batch", 1: "pieces"}}
    axes |= {name: {0: "batch", 1: "words"} for name in ("first", "last", *OUTPUTS)}
    axes["arcs"] = {0: "batch", 1: "words", 2: "heads"}
    axes["label_head"] = {0: "batch", 1: "heads"}
    axes["lower"] = {0: "batch", 1: "pieces"}
    torch.onnx.export(
        _Exported(network, style), (ids, torch.ones_like(ids), first, first), str(path), input_names=list(inputs),
        output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def quantise(source: Path, target: Path) -> None:
    """8-bit weights, activations scaled at run time. Seven bits of range: right on processors without VNNI too."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip


def write_arrays(network: Network, labels: Labels, folder: Path) -> None:
    """heads.npz (what the light decoders need) and labels.json."""
    parts = {
        "label_out": network.label_out.weight, "label_out_bias": network.label_out.bias,
        "pair_region": network.pair_region, "pair_distance": network.pair_distance.weight,
        "pair_context": network.pair_context.weight, "pair_context_bias": network.pair_context.bias,
        "pair_out": network.pair_out.weight, "pair_out_bias": network.pair_out.bias,
    }  # fmt: skip
    np.savez_compressed(folder / "heads.npz", **{k: v.detach().numpy().astype(np.float16) for k, v in parts.items()})
    lists = {"names": NAME_TAGS, "tags": labels.tags, "kinds": labels.kinds, "arcs": labels.arcs}
    (folder / "labels.json").write_text(json.dumps({**lists, "relations": labels.relations}, indent=1) + "\n")


def write_folder(network: Network, labels: Labels, vocabulary: Path, folder: Path, style: int = 0) -> None:
    """Write all weights under folder/ecosystem_encoder and, around them, the pipeline that spacy.load reads."""
    inner = folder / "ecosystem_encoder"
    inner.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        write_onnx(network, Path(scratch) / "full.onnx", style)
        quantise(Path(scratch) / "full.onnx", Path(scratch) / "encoder.onnx")
        (inner / PACKED).write_bytes(gzip.compress((Path(scratch) / "encoder.onnx").read_bytes(), 9, mtime=0))
    write_arrays(network, labels, inner)
    (inner / "pieces.txt").write_bytes(vocabulary.read_bytes())
    write_pipeline(folder)


def write_pipeline(folder: Path) -> None:
    """The spaCy files of the folder, around weights that are there already."""
    from ingest.mentions.encoder import blank_english

    nlp = blank_english(folder / "ecosystem_encoder")
    nlp.to_disk(folder)
