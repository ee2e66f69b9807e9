"""The claims network that ships, as a torch state again: training goes on from it with new texts.

Its matrices ship in 33 values a row and are learned so rounded (`--steps 16`): nothing is lost on the way back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ingest.mentions.packed import read_packed
from ingest.training.english_start import shipped_arrays, whole

_TABLES = ("marks.weight", "roles.weight")


def shipped_claims(folder: Path) -> dict[str, Tensor]:
    """Return the state of the network in claims.onnx.xz and claims.npz of a folder."""
    arrays, found = shipped_arrays(read_packed(folder / "claims.onnx.xz"))
    found |= {name: whole(arrays, f"network.{name}") for name in _TABLES}
    head = np.load(folder / "claims.npz")
    for name in head.files:
        found[name if name == "pair_region" else _parameter(name)] = head[name]
    return {name: torch.from_numpy(np.array(value, dtype=np.float32)) for name, value in found.items()}


def _parameter(name: str) -> str:
    return f"{name.removesuffix('_bias')}.bias" if name.endswith("_bias") else f"{name}.weight"
