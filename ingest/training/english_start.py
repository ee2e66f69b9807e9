"""The weights that ship, as a torch state again: training goes on from them where no 32-bit file was kept.

Eight bits lose little: names and trees score as before, and the first steps of training mend the rest. Where the base
is at hand, the table of word pieces is its own, so that nothing of it is lost."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ingest.training.english_network import Network

PACKED = "encoder.onnx.gz"  # as ingest.mentions.encoder has it, which needs spaCy


def load_shipped(network: Network, folder: Path, *, table: bool = False) -> None:
    """Set the network to the weights of a folder. Rows of labels and styles that the folder lacks stay as they are.

    `table`: the folder's 8-bit table of word pieces too, for a network that has no base."""
    inner = folder / "ecosystem_encoder"
    found = _shipped(inner)
    if not table:
        del found["encoder.piece.weight"]
    old = json.loads((inner / "labels.json").read_text(encoding="utf-8"))
    mine = network.labels
    if tuple(old["relations"]) != mine.relations[: len(old["relations"])]:
        raise ValueError("the folder's relations are not the first of the network's")
    if [tuple(old[k]) for k in ("tags", "kinds", "arcs")] != [mine.tags, mine.kinds, mine.arcs]:
        raise ValueError("the folder's tags or arcs are not the network's")
    state = network.state_dict()
    for name, value in found.items():
        with torch.no_grad():
            state[name][: len(value)] = value if value.ndim else value[None]
    network.load_state_dict(state)


def _shipped(inner: Path) -> dict[str, Tensor]:
    arrays, found = shipped_arrays(gzip.decompress((inner / PACKED).read_bytes()))
    found = {"arc_weight" if k == "MatMul_quant.weight" else k: a for k, a in found.items()}
    found["arc_weight"] = found["arc_weight"].T
    for name in ("encoder.case.weight", "encoder.piece.weight", "style.weight"):
        found[name] = whole(arrays, f"network.{name}")
    return {k: torch.from_numpy(np.array(a, dtype=np.float32)) for k, a in (found | _heads(inner)).items()}


def shipped_arrays(model: bytes) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """The arrays of a shipped network's file, and by name of the torch state those of its floats and 8-bit matrices."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load_from_string(model).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found = {k.removeprefix("network."): a for k, a in arrays.items() if k.startswith("network.") and "quant" not in k}
    found = {k: a for k, a in found.items() if not k.endswith(("_scale", "_zero_point")) and "/" not in k}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            name = node.name.removeprefix("/network/").removesuffix("/MatMul_quant").replace("/", ".")
            found[f"{name}.weight"] = whole(arrays, node.input[1].removesuffix("_quantized")).T
    return arrays, found


def whole(arrays: dict[str, np.ndarray], name: str) -> np.ndarray:
    """An 8-bit array in 32 bits."""
    parts = [arrays[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "zero_point", "scale")]
    return np.asarray((parts[0] - parts[1]) * parts[2])


def _heads(inner: Path) -> dict[str, np.ndarray]:
    arrays = np.load(inner / "heads.npz")
    names = {n: f"{n.removesuffix('_bias')}.bias" if n.endswith("_bias") else f"{n}.weight" for n in arrays.files}
    return {"pair_region" if n == "pair_region" else names[n]: arrays[n] for n in arrays.files}
