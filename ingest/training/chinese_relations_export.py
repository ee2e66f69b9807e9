"""The Chinese relation network as an ONNX file whose weights are kept in 8 bits, with the units that it knows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from torch import Tensor, nn

from ingest.mentions.chinese_pairs import ALIKE, MARKS
from ingest.training.chinese_export import Graph
from ingest.training.chinese_relations_fit import Task
from ingest.training.chinese_relations_network import STATES, PairNetwork


class SmallGraph(Graph):
    """A graph of 8-bit weights; the runtime unpacks them once, when the file is loaded."""

    def small(self, weight: Tensor) -> str:
        """A weight in 8 bits with a scale for each row of its last dimension."""
        from onnx import TensorProto

        packed, scale = self.table(weight.detach().numpy())
        return self.add("Mul", [self.add("Cast", [packed], to=TensorProto.FLOAT), scale])

    def dense(self, layer: nn.Linear, x: str) -> str:
        """A linear layer."""
        product = self.add("MatMul", [x, self.turned(layer.weight)])
        return self.add("Add", [product, self.constant(layer.bias.detach().numpy())])

    def turned(self, weight: Tensor) -> str:
        """A layer's weight as the right side of a product."""
        return self.add("Transpose", [self.small(weight)], perm=[1, 0])

    def read(self, layer: nn.GRU, x: str) -> str:
        """[T, B, in] to [T, B, 2 * size]. torch orders the gates r, z, n; ONNX z, r, h."""
        parts = {name: [getattr(layer, f"{name}_l0{end}") for end in ("", "_reverse")] for name in _GRU}
        w, r = (self.both([_gates(t) for t in parts[name]]) for name in ("weight_ih", "weight_hh"))
        bias = [
            _gates(a).tolist() + _gates(b).tolist() for a, b in zip(parts["bias_ih"], parts["bias_hh"], strict=True)
        ]
        b, size = self.constant(np.array(bias, dtype=np.float32)), layer.hidden_size
        inputs = [x, w, r, b, "lengths"]
        out = self.add("GRU", inputs, hidden_size=size, direction="bidirectional", linear_before_reset=1)
        turned = self.add("Transpose", [out], perm=[0, 2, 1, 3])
        return self.add("Reshape", [turned, self.constant(np.array([0, 0, 2 * size], dtype=np.int64))])

    def both(self, directions: Sequence[Tensor]) -> str:
        """The weights of the two directions, one over the other."""
        ones = self.constant(np.array([0], dtype=np.int64))
        return self.add("Concat", [self.add("Unsqueeze", [self.small(d), ones]) for d in directions], axis=0)

    def pool(self, read: str, marks: str, part: int) -> str:
        """The highest value of one part of the sentence, as ingest.training.chinese_relations_network.pools."""
        mark = self.add("Gather", [marks, self.constant(np.array([part], dtype=np.int64))], axis=2)
        outside = self.add("Sub", [self.constant(np.ones(1, dtype=np.float32)), mark])
        held = self.add("Sub", [self.add("Mul", [read, mark]), outside])
        return self.add("ReduceMax", [held], axes=[0], keepdims=0)


_GRU = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


def _gates(weight: Tensor) -> Tensor:
    import torch

    reset, update, new = weight.detach().chunk(3)
    return torch.cat([update, reset, new])


def _add(graph: SmallGraph, network: PairNetwork) -> None:
    """Add the network to the graph; its output is a distribution over the labels."""
    states = graph.add("Tanh", [graph.dense(network.narrow, "states")])
    own = graph.look_up(graph.table(network.own.weight.detach().numpy()), "ids")
    sides = []
    for k, table in enumerate((network.place_subject, network.place_object)):
        column = graph.add("Gather", ["place", graph.constant(np.array(k, dtype=np.int64))], axis=2)
        sides.append(graph.look_up(graph.table(table.weight.detach().numpy()), column))
    read = graph.read(network.gru, graph.add("Concat", [states, own, *sides, "marks"], axis=-1))
    pools = [graph.pool(read, "marks", part) for part in range(MARKS)]
    hidden = graph.add("Relu", [graph.dense(network.hidden, graph.add("Concat", [*pools, "alike"], axis=-1))])
    graph.add("Softmax", [graph.dense(network.out, hidden)], "relations", axis=-1)


def write_relations(network: PairNetwork, task: Task, folder: Path) -> None:
    """Write relations.onnx, and relations.json with the labels and the ids of the units that have a row."""
    from onnx import TensorProto, checker, helper, save

    graph = SmallGraph()
    _add(graph, network.eval())
    numbers, whole = TensorProto.FLOAT, TensorProto.INT64
    inputs = [
        ("states", numbers, ["t", "b", STATES]), ("ids", whole, ["t", "b"]), ("place", whole, ["t", "b", 2]),
        ("marks", numbers, ["t", "b", MARKS]), ("alike", numbers, ["b", ALIKE]), ("lengths", TensorProto.INT32, ["b"]),
    ]  # fmt: skip
    made = helper.make_graph(
        graph.nodes, "chinese_relations", [helper.make_tensor_value_info(*i) for i in inputs],
        [helper.make_tensor_value_info("relations", numbers, ["b", len(task.labels)])], graph.weights,
    )  # fmt: skip
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    checker.check_model(model)
    save(model, str(folder / "relations.onnx"))
    said = json.dumps({"labels": task.labels, "units": task.units}, ensure_ascii=False, separators=(",", ":"))
    (folder / "relations.json").write_text(said + "\n", encoding="utf-8")
