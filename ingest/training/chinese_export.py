"""The trained Chinese network as an ONNX file and the folder that spaCy loads."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ingest.mentions.packed import read_packed, write_packed
from ingest.training.chinese_data import write_places
from ingest.training.chinese_network import FEATURES, ChineseNetwork, Gru, legal
from ingest.training.examples import CHINESE_TAGS as NAME_TAGS

Node = object
PACKED = "encoder.onnx.xz"  # as ingest.mentions.lac has it, which needs spaCy


class Graph:
    """Collects nodes and weights of an ONNX graph."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.weights: list[Node] = []
        self.count = 0

    def constant(self, value: np.ndarray) -> str:
        from onnx import numpy_helper

        self.count += 1
        self.weights.append(numpy_helper.from_array(value, f"w{self.count}"))
        return f"w{self.count}"

    def halved(self, value: np.ndarray) -> str:
        """A constant kept in 16 bits, which reading widens once."""
        from onnx import TensorProto

        return self.add("Cast", [self.constant(value.astype(np.float16))], to=TensorProto.FLOAT)

    def add(self, kind: str, inputs: list[str], out: str = "", **options: object) -> str:
        from onnx import helper

        self.count += 1
        name = out or f"n{self.count}"
        outputs = [name, ""] if kind == "GRU" else [name]
        self.nodes.append(helper.make_node(kind, inputs, outputs, **options))
        return name

    def gru(self, layer: Gru, x: str, lengths: str) -> str:
        """[T, B, in] to [T, B, 2 * size]. ONNX keeps h by z where LAC renews it by u = 1 - z: the sign turns."""
        h = layer.size
        parts = [m.detach().numpy() for m in (layer.inputs, layer.bias, layer.gates, layer.candidate)]
        inputs, bias, gates, candidate = parts
        sign = np.concatenate([-np.ones(h), np.ones(2 * h)]).astype(np.float32)
        w = (inputs * sign).transpose(0, 2, 1)
        r = (np.concatenate([gates, candidate], -1) * sign).transpose(0, 2, 1)
        b = np.concatenate([bias[:, 0] * sign, np.zeros((2, 3 * h), np.float32)], -1)
        arrays = [self.halved(np.ascontiguousarray(a)) for a in (w, r, b)]
        out = self.add("GRU", [x, *arrays, lengths], hidden_size=h, direction="bidirectional", linear_before_reset=0)
        turned = self.add("Transpose", [out], perm=[0, 2, 1, 3])
        return self.add("Reshape", [turned, self.constant(np.array([0, 0, 2 * h], dtype=np.int64))])

    def linear(self, layer: torch.nn.Linear, x: str, out: str) -> str:
        product = self.add("MatMul", [x, self.constant(layer.weight.detach().numpy().T.copy())])
        return self.add("Add", [product, self.constant(layer.bias.detach().numpy())], out)

    def table(self, rows: np.ndarray) -> tuple[str, str]:
        """An 8-bit table and the scale of each row."""
        scale = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-8) / 127
        return self.constant(np.round(rows / scale).astype(np.int8)), self.constant(scale.astype(np.float32))

    def look_up(self, table: tuple[str, str], ids: str) -> str:
        from onnx import TensorProto

        rows = self.add("Cast", [self.add("Gather", [table[0], ids])], to=TensorProto.FLOAT)
        return self.add("Mul", [rows, self.add("Gather", [table[1], ids])])


def read_model(folder: Path) -> Any:
    """The graph of a folder's encoder."""
    import onnx

    return onnx.load_from_string(read_packed(folder / PACKED))


def write_model(model: Any, folder: Path) -> None:
    """Check a graph and write it as the encoder of a folder."""
    import onnx

    onnx.checker.check_model(model)
    write_packed(folder / PACKED, model.SerializeToString())


def write_onnx(network: ChineseNetwork, folder: Path) -> None:
    """Write the network, the embedding table in 8 bits. Inputs are time-major."""
    from onnx import TensorProto, helper

    graph = Graph()
    table = graph.table(network.table.weight.detach().numpy())
    units = graph.gru(network.second, graph.gru(network.first, graph.look_up(table, "ids"), "lengths"), "lengths")
    inputs = [("ids", TensorProto.INT64, ["t", "b"]), ("lengths", TensorProto.INT32, ["b"])]
    outputs = [("tags", ["t", "b", network.tag_out.out_features])]
    graph.linear(network.tag_out, units, "tags")
    graph.add("Identity", [units], "units")  # for the relations between names
    outputs += [("units", ["t", "b", 2 * network.second.size])]
    spread = graph.add("GatherND", [units, "unit"])
    own = graph.look_up(table, "chars")
    place = graph.add("Gather", [graph.constant(network.place.weight.detach().numpy()), "place"])
    x = graph.add("Concat", [spread, own, place, "features"], axis=-1)
    graph.linear(network.name_out, graph.gru(network.third, x, "char_lengths"), "names")
    inputs += [("unit", TensorProto.INT64, ["c", "b", 2]), ("chars", TensorProto.INT64, ["c", "b"])]
    inputs += [("place", TensorProto.INT64, ["c", "b"]), ("features", TensorProto.FLOAT, ["c", "b", FEATURES])]
    inputs += [("char_lengths", TensorProto.INT32, ["b"])]
    outputs += [("names", ["c", "b", len(NAME_TAGS)])]
    made = helper.make_graph(
        graph.nodes, "chinese", [helper.make_tensor_value_info(*i) for i in inputs],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in outputs], graph.weights,
    )  # fmt: skip
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    write_model(model, folder)


def write_tables(lac: Path, folder: Path) -> None:
    """LAC's word lists in the form that ingest.mentions.units reads."""
    for source, target, columns in (("word.dic", "words", 2), ("small_seg.dic", "seg", 2), ("q2b.dic", "plain", 2)):
        text = gzip.decompress((lac / f"{source}.gz").read_bytes()).decode("utf-8")
        rows = [line.split("\t") if "\t" in line else line.split() for line in text.split("\n") if line.strip()]
        kept = "\n".join("\t".join(row[:columns]) for row in rows if len(row) >= columns)
        write_packed(folder / f"{target}.txt.xz", kept.encode("utf-8"))


def tag_names(lac: Path) -> list[str]:
    """The label of each tag id; of two labels with one id the later counts."""
    found = dict(line.split("\t")[:2] for line in (lac / "tag.dic").read_text(encoding="utf-8").splitlines() if line)
    return [found[str(i)] for i in range(len(found))]


def write_folder(network: ChineseNetwork, data: Path, folder: Path) -> None:
    """Write weights under folder/ecosystem_chinese and, around them, the pipeline that spacy.load reads."""
    inner = folder / "ecosystem_chinese"
    inner.mkdir(parents=True, exist_ok=True)
    write_onnx(network.eval(), inner)
    lac = data / "checkpoints" / "lac"
    write_tables(lac, inner)
    write_places(data, inner)
    labels = {"tags": tag_names(lac), "names": NAME_TAGS}
    (inner / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    moves = network.moves.detach().numpy().astype(np.float32)
    name_moves = legal(network).detach().numpy().astype(np.float32)
    np.savez_compressed(inner / "heads.npz", moves=moves, name_moves=name_moves)
    write_pipeline(folder)


def write_pipeline(folder: Path) -> None:
    """The spaCy files of the folder, around weights that are there already."""
    from ingest.mentions.lac import blank_chinese

    blank_chinese(folder / "ecosystem_chinese").to_disk(folder)
