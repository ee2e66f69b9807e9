"""Make the files of the shipped weights smaller, losing little: `python -m ingest.training.smaller FILE.onnx.xz ...`.

A file is packed, so what counts is how many different values it has. `--tables N`: rows of 8-bit tables with a scale of
their own keep N steps to either side. `--matrices N`: 8-bit matrices too. `--floats N`: large arrays of floats keep N
binary digits. `--pieces FILE`: rows of word pieces that no English text has (unused, other scripts), and of those that
rare.txt.gz beside it lists (rare_pieces), are emptied. `--but REGEX`: matrices of nodes so named stay as they are."""

from __future__ import annotations

import argparse
import gzip
import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ingest.mentions.packed import read_packed, write_packed
from ingest.mentions.pieces import RARE

_FOREIGN = re.compile(r"\[unused\d+\]|.*[^\x20-\x7e\u00a0-\u024f\u2010-\u2044\u20a0-\u20bf\u2122]")


def coarser(table: Any, steps: int) -> Any:
    """Values of a table from -127 to 127 as multiples of 127 / steps, rounded."""
    return np.round(np.round(table * (steps / 127.0)) * (127.0 / steps)).astype(np.int8)


def with_coarse_tables(model: Any, steps: int) -> None:
    """Round the tables that have a scale a row."""
    from onnx import numpy_helper

    arrays = {w.name: numpy_helper.to_array(w) for w in model.graph.initializer}
    scaled = {len(a) for a in arrays.values() if a.ndim == 2 and a.shape[1] == 1}
    for w in model.graph.initializer:
        table = arrays[w.name]
        if table.dtype == np.int8 and len(table) in scaled:
            w.CopyFrom(numpy_helper.from_array(coarser(table, steps), w.name))


def with_coarse_matrices(model: Any, steps: int, but: str = "") -> None:
    """Keep `steps` to either side in the matrices that have a scale a column, and widen the scales."""
    from onnx import numpy_helper

    arrays = {w.name: w for w in model.graph.initializer}
    kept = {i for node in model.graph.node if but and re.search(but, node.name) for i in node.input}
    for name, w in arrays.items():
        if name in kept:
            continue
        scale = arrays.get(name.removesuffix("_quantized") + "_scale")
        values = numpy_helper.to_array(w)
        if name.endswith("_quantized") and scale is not None and values.dtype == np.int8:
            wider = np.abs(values).max() / steps
            if wider > 1:
                w.CopyFrom(numpy_helper.from_array(np.round(values / wider).astype(np.int8), name))
                scales = numpy_helper.to_array(scale) * np.float32(wider)
                scale.CopyFrom(numpy_helper.from_array(scales.astype(np.float32), scale.name))


def with_short_floats(model: Any, bits: int) -> None:
    """Keep `bits` binary digits of the large arrays of floats."""
    from onnx import numpy_helper

    for w in model.graph.initializer:
        values = numpy_helper.to_array(w)
        if values.dtype.kind == "f" and values.size > 10_000:
            fraction, exponent = np.frexp(values.astype(np.float64))
            rounded = np.ldexp(np.round(fraction * 2.0**bits) / 2.0**bits, exponent)
            w.CopyFrom(numpy_helper.from_array(rounded.astype(values.dtype), w.name))


def with_empty_rows(model: Any, pieces: Sequence[str], rare: Collection[str] = ()) -> None:
    """Empty the rows of word pieces that no English text has, and of rare ones."""
    from onnx import numpy_helper

    empty = [i for i, piece in enumerate(pieces) if _FOREIGN.fullmatch(piece) or piece in rare]
    for w in model.graph.initializer:
        table = numpy_helper.to_array(w)
        if w.name.endswith("piece.weight_quantized"):
            zero = next(z for z in model.graph.initializer if z.name.endswith("piece.weight_zero_point"))
            table = table.copy()
            table[empty] = numpy_helper.to_array(zero)
            w.CopyFrom(numpy_helper.from_array(table, w.name))


def main() -> None:
    """Rewrite the files."""
    import onnx

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--tables", type=int, default=0)
    parser.add_argument("--matrices", type=int, default=0)
    parser.add_argument("--floats", type=int, default=0)
    parser.add_argument("--pieces", type=Path)
    parser.add_argument("--but", default="")
    options = parser.parse_args()
    for file in options.files:
        model = onnx.load_from_string(read_packed(file))
        if options.tables:
            with_coarse_tables(model, options.tables)
        if options.matrices:
            with_coarse_matrices(model, options.matrices, options.but)
        if options.floats:
            with_short_floats(model, options.floats)
        if options.pieces is not None:
            rare = options.pieces.with_name(RARE)
            left_out = set(gzip.decompress(rare.read_bytes()).decode().split()) if rare.exists() else set()
            with_empty_rows(model, options.pieces.read_text(encoding="utf-8").split("\n"), left_out)
        before = file.stat().st_size
        write_packed(file, model.SerializeToString())
        print(f"{file}: {before:,} to {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
