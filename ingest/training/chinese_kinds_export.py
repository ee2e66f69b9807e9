"""Add a trained tagger of kinds to the folder of the Chinese encoder: to encoder.onnx.gz, heads.npz and labels.json."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from ingest.training.chinese_export import Graph, read_model, write_model
from ingest.training.chinese_kinds import KindTagger
from ingest.training.chinese_kinds_data import TAGS

_FIRST = 10_000  # numbers of the tagger's nodes: what has one of them is an older tagger


def write_kinds(tagger: KindTagger, folder: Path) -> None:
    """Write the tagger; one that is there already gives way."""
    from onnx import TensorProto, helper

    model = read_model(folder)
    graph = model.graph
    _without_tagger(graph)
    joined = next(node for node in graph.node if node.op_type == "Concat" and "features" in node.input)
    added = Graph()
    added.count = _FIRST
    states = added.gru(tagger.gru, joined.output[0], "char_lengths")
    added.linear(tagger.out, states, "kinds")
    graph.node.extend(added.nodes)
    graph.initializer.extend(added.weights)
    graph.output.append(helper.make_tensor_value_info("kinds", TensorProto.FLOAT, ["c", "b", len(TAGS)]))
    write_model(model, folder)
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8")) | {"kinds": TAGS}
    (folder / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    heads = dict(np.load(folder / "heads.npz")) | {"kind_moves": tagger.legal().detach().numpy().astype(np.float32)}
    np.savez_compressed(folder / "heads.npz", **heads)


def _without_tagger(graph: object) -> None:
    number = lambda name: int(name[1:]) if name[1:].isdigit() else 0  # noqa: E731
    for rows, name_of in (
        (graph.node, lambda n: n.output[0]), (graph.initializer, lambda w: w.name), (graph.output, lambda o: o.name),
    ):  # fmt: skip
        kept = [row for row in rows if name_of(row) != "kinds" and number(name_of(row)) <= _FIRST]
        del rows[:]
        rows.extend(kept)
