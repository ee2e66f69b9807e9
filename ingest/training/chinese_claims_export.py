"""Write a trained Chinese claims network into the folder of the encoder."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch

from ingest.mentions.chinese_claims import STATES
from ingest.training.chinese_claims_network import ChineseClaimsNetwork
from ingest.training.claims_batches import KINDS
from ingest.training.claims_export import write_head
from ingest.training.english_export import quantise
from ingest.training.written import RELATIONS, STATUSES

_INPUTS = ("states", "ids", "marks", "roles", "inside")


def write_claims(network: ChineseClaimsNetwork, units: Sequence[int], folder: Path) -> None:
    """Write claims.onnx.gz (8 bit), claims.npz (the head over pairs) and claims.json (its labels; units with a row)."""
    network.eval()
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        ids = torch.zeros(2, 9, dtype=torch.long)
        torch.onnx.export(
            network, (torch.randn(2, 9, STATES), ids, ids, ids, torch.ones(2, 9)), str(full),
            input_names=list(_INPUTS), output_names=["pairs"],
            dynamic_axes={name: {0: "batch", 1: "units"} for name in (*_INPUTS, "pairs")},
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantise(full, Path(scratch) / "claims.onnx")
        (folder / "claims.onnx.gz").write_bytes(gzip.compress((Path(scratch) / "claims.onnx").read_bytes(), 9, mtime=0))
    write_head(network, folder)
    lists = {"relations": RELATIONS, "statuses": STATUSES, "kinds": KINDS, "units": list(units)}
    (folder / "claims.json").write_text(json.dumps(lists) + "\n", encoding="utf-8")
