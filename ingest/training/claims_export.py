"""Write a trained claims network into a pipeline's folder: `python -m ingest.training.claims_export FILE.pt FOLDER`."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ingest.mentions.packed import write_packed
from ingest.training.claims_batches import KINDS, LABELS
from ingest.training.claims_network import ClaimsNetwork
from ingest.training.english_export import quantise
from ingest.training.english_network import WIDTH
from ingest.training.written import CLAIMS, STATUSES

_INPUTS = ("lower", "marks", "roles", "first", "last")


class _Exported(nn.Module):
    def __init__(self, network: ClaimsNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, lower: Tensor, marks: Tensor, roles: Tensor, first: Tensor, last: Tensor) -> Tensor:
        return self.network(lower, marks, roles, first, last)


def write_claims(network: ClaimsNetwork, folder: Path) -> None:
    """Write claims.onnx.xz (8 bit), claims.npz (the head over pairs) and claims.json (its labels)."""
    network.eval()
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        _write_onnx(network, full)
        small = Path(scratch) / "small.onnx"
        quantise(full, small)
        write_packed(folder / "claims.onnx.xz", small.read_bytes())
    write_head(network, folder)
    lists = {"relations": CLAIMS, "statuses": STATUSES, "kinds": KINDS}
    (folder / "claims.json").write_text(json.dumps(lists, indent=1) + "\n", encoding="utf-8")


def write_head(network: nn.Module, folder: Path) -> None:
    """Write claims.npz: the weights of the head over pairs, 16 bits."""
    parts: dict[str, Tensor] = {
        "pair_region": network.pair_region, "pair_distance": network.pair_distance.weight,
        "pair_context": network.pair_context.weight, "pair_context_bias": network.pair_context.bias,
        "pair_out": network.pair_out.weight, "pair_out_bias": network.pair_out.bias,
    }  # fmt: skip
    arrays = {k: v.detach().numpy().astype(np.float16) for k, v in parts.items()}
    np.savez_compressed(folder / "claims.npz", **arrays)  # type: ignore[arg-type]


def _write_onnx(network: ClaimsNetwork, path: Path) -> None:
    lower, marks = torch.randn(2, 9, WIDTH), torch.zeros(2, 9, dtype=torch.long)
    first = torch.arange(1, 8)[None].repeat(2, 1)
    axes = {name: {0: "batch", 1: "pieces"} for name in ("lower", "marks", "roles")}
    axes |= {name: {0: "batch", 1: "words"} for name in ("first", "last", "pairs")}
    torch.onnx.export(
        _Exported(network), (lower, marks, marks, first, first), str(path), input_names=list(_INPUTS),
        output_names=["pairs"], dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path, help="the folder of encoder.onnx")
    options = parser.parse_args()
    state = torch.load(options.weights, map_location="cpu", weights_only=True)
    above = 1 + max(int(k.split(".")[1]) for k in state if k.startswith("layers."))
    network = ClaimsNetwork(LABELS, above=above)
    network.load_state_dict({k: v.float() for k, v in state.items()})
    write_claims(network, options.folder)


if __name__ == "__main__":
    main()
