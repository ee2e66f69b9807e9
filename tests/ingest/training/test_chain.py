"""`make train` from start to end on a few sentences of each set: every command runs and the weights load.

Needs the training group (torch, onnx) and the training data (DATA, default ../shared/data); skipped without them."""

from __future__ import annotations

import gzip
import os
import random
import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

DATA = Path(os.environ.get("DATA", "../shared/data"))
BASE = Path(os.environ.get("BASE", ".cache/base"))
SENTENCES = 8  # of each set
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not DATA.exists(), reason="no training data"),
]


def cut(text: str) -> str:
    """The first sentences of a file whose sentences are divided by blank lines, or its first lines."""
    divider = "\n\n" if "\n\n" in text else "\n"
    return divider.join(text.split(divider)[:SENTENCES]) + divider


def cut_documents(text: str) -> str:
    """The first documents of a file that is one JSON list."""
    import json

    return json.dumps(json.loads(text)[:3])


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small copy of the training data."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "checkpoints").mkdir()
    for whole in ("names", "checkpoints/lac"):
        (folder / whole).symlink_to((DATA / whole).resolve())
    for part in ("treebank", "ner", "relations"):
        (folder / part).mkdir()
        for file in (DATA / part).iterdir():
            how = cut_documents if "redocred" in file.name else str if "relation2id" in file.name else cut
            shorten(file, folder / part / file.name, how)
    return folder


def shorten(file: Path, target: Path, how: Callable[[str], str]) -> None:
    """Write the start of a file, packed as the file is."""
    packed = file.suffix == ".gz"
    content = file.read_bytes()
    text = how((gzip.decompress(content) if packed else content).decode("utf-8")).encode("utf-8")
    target.write_bytes(gzip.compress(text) if packed else text)


def run(monkeypatch: pytest.MonkeyPatch, module: str, *options: object) -> None:
    """Call a module's main with a command line."""
    import importlib

    monkeypatch.setattr(sys, "argv", [module, *map(str, options)])
    importlib.import_module(f"ingest.training.{module}").main()


@pytest.mark.skipif(not (BASE / "model.safetensors").exists(), reason="make train fetches the base")
def test_english_from_the_base(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.training.written.FOLDER", few_written(tmp_path))
    places = ("--data", data, "--base", BASE, "--scratch", tmp_path / "scratch", "--out", tmp_path / "en")
    run(monkeypatch, "english", *places, "--epochs", 1, "--rounds", 1)
    assert len(read(tmp_path / "en", "Anna Berg works for Velmora Ltd in Graz.")) == 9
    run(monkeypatch, "english", *places, "--start", tmp_path / "en", "--rounds", 0)
    examples, weights, inner = tmp_path / "claims.jsonl.gz", tmp_path / "claims.pt", tmp_path / "en/ecosystem_encoder"
    texts = tmp_path / "written" / "texts" / "en_some.txt"
    run(monkeypatch, "claims_examples", "--data", data, "--texts", texts, "--times", 2, "--out", examples)
    run(
        monkeypatch, "claims", "--examples", examples, "--models", tmp_path / "en", "--epochs", 1,
        "--sources", "texts,lines", "--leave", -1, "--out", weights,
    )  # fmt: skip
    run(monkeypatch, "claims_export", weights, inner)
    assert 0 < chance(tmp_path / "en", "Velmora Ltd bought Brask AB.", "ACQUIRED") < 1


def few_written(folder: Path) -> Path:
    """A folder with two written sentences."""
    target = folder / "written"
    target.mkdir()
    lines = "{c1} bought {c2}. | ACQUIRED c1 c2\n{p1} chairs {c1} in {l1}. | HOLDS_POST p1 c1; LOCATED_IN c1 l1\n"
    (target / "en_two.txt").write_text(lines)
    text = """## 2025-03-04 | news | Velmora buys Brask
@ Company: Velmora Ltd (Velmora), Brask AB (Brask); Person: Anna Berg (Berg); City: Graz
1. Velmora Ltd, led by Anna Berg, has bought Brask AB of Graz.
- HOLDS_POST: Anna Berg > Velmora Ltd; ACQUIRED: Velmora Ltd > Brask AB; LOCATED_IN: Brask AB > Graz
2. Berg said that Brask would stay in Graz.
- LOCATED_IN: Brask AB > Graz
"""
    (target / "texts").mkdir()
    (target / "texts" / "en_some.txt").write_text(text)
    return target


def chance(folder: Path, text: str, relation: str) -> float:
    """How likely the claims network in a folder holds a relation between the first two names of a text."""
    from ingest.mentions.claims import Asked, Claims
    from ingest.mentions.encoder import PAIRS_KEY, blank_english

    inner = folder / "ecosystem_encoder"
    doc = blank_english(inner)(text)
    sentence = doc.user_data[PAIRS_KEY][0][0]
    claims = Claims(inner)
    [found] = claims.chances([Asked(sentence, ((0, 2, 2), (3, 5, 2)), (((0, 2), (3, 5)),))])
    return float(found[0][claims.relations.index(relation)])


def test_chinese_from_lac(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = ("--data", data, "--scratch", tmp_path / "scratch", "--out", tmp_path / "zh")
    run(monkeypatch, "chinese", *places, "--epochs", 1)
    assert read(tmp_path / "zh", "王建国在杭州工作。")
    run(monkeypatch, "chinese_relations", "--data", data, "--out", tmp_path / "zh", "--epochs", 1)
    assert relations(tmp_path / "zh", "宏远集团收购天成科技。", "宏远集团", "天成科技")["收购"] >= 0
    texts, inner = some_chinese(tmp_path), tmp_path / "zh" / "ecosystem_chinese"
    base = tmp_path / "base.bin"
    small_base(base, "浙江宏远科技有限公司收购江苏天成")
    run(monkeypatch, "chinese_base", "--base", base, "--texts", texts, "--models", tmp_path / "zh", "--out", inner)
    places = ("--data", data, "--texts", texts, "--folder", inner)
    run(monkeypatch, "chinese_kinds", *places, "--base", base, "--epochs", 1, "--above", 1)
    run(monkeypatch, "smaller", inner / "kinds.onnx.xz", "--matrices", 16)
    assert read(tmp_path / "zh", "王建国在杭州工作。")
    examples, weights = tmp_path / "claims.jsonl.gz", tmp_path / "claims.pt"
    run(
        monkeypatch, "chinese_claims_data", "--models", tmp_path / "zh", "--texts", texts, "--times", 1,
        "--out", examples,
    )  # fmt: skip
    run(
        monkeypatch, "claims", "--examples", examples, "--base", base, "--models", tmp_path / "zh", "--epochs", 1,
        "--leave", -1, "--steps", 16, "--out", weights,
    )  # fmt: skip
    run(monkeypatch, "claims_export", weights, inner)
    run(monkeypatch, "smaller", inner / "claims.onnx.xz", "--matrices", 16)
    assert claimed(tmp_path / "zh", "浙江宏远科技有限公司收购江苏天成科技有限公司。")


def small_base(target: Path, characters: str) -> None:
    """A file in the form of the public encoder's 4-bit copy, with few pieces and weights that say nothing."""
    names = ["<s>", "<pad>", "</s>", "<unk>", *dict.fromkeys(characters)]
    block = struct.Struct("<e16s")
    dice = random.Random(1)
    matrix = lambda rows, columns: b"".join(  # noqa: E731
        block.pack(0.01, dice.randbytes(16)) for _ in range(rows * columns // 32)
    )
    floats = lambda count, value: struct.pack(f"<{count}f", *[value] * count)  # noqa: E731
    arrays = {"emb.word": matrix(len(names), 384), "emb.pos": floats(512 * 384, 0.0), "emb.type": floats(768, 0.0)}
    arrays |= {"emb.ln.w": floats(384, 1.0), "emb.ln.b": floats(384, 0.0)}
    for n in range(6):
        for part, rows, columns in (
            *((x, 384, 384) for x in ("q", "k", "v", "ao")), ("fi", 1536, 384), ("fo", 384, 1536),
        ):  # fmt: skip
            arrays |= {f"l{n}.{part}.w": matrix(rows, columns), f"l{n}.{part}.b": floats(rows, 0.0)}
        for part in ("aln", "oln"):
            arrays |= {f"l{n}.{part}.w": floats(384, 1.0), f"l{n}.{part}.b": floats(384, 0.0)}
    words = [name.encode() for name in names]
    offsets = [sum(map(len, words[:i])) for i in range(len(words) + 1)]
    head = bytes(8) + struct.pack("<7ifi5i", 384, 12, 12, 1536, len(names), 512, 2, 1e-12, 32, len(names), 0, 2, 1, 3)
    head += struct.pack("<Q", offsets[-1]) + struct.pack(f"<{len(offsets)}I", *offsets) + floats(len(names), 0.0)
    head += b"".join(words) + struct.pack("<iI", 0, 0)
    at = len(head) + 4 + sum(2 + len(name) + 1 + 4 + 16 for name in arrays)
    listed = struct.pack("<i", len(arrays))
    for name, data in arrays.items():
        listed += struct.pack("<H", len(name)) + name.encode() + b"\0" + struct.pack("<IQQ", 0, at, len(data))
        at += len(data)
    target.write_bytes(head + listed + b"".join(arrays.values()))


def some_chinese(folder: Path) -> Path:
    """A folder with one written text to learn from and one held out."""
    text = """## 2025-03-04 | 快讯 | 宏远科技收购天成科技
@ Company: 浙江宏远科技有限公司 (宏远科技), 江苏天成科技有限公司; Person: 王建国; City: 杭州
1. 浙江宏远科技有限公司董事长王建国在杭州宣布，收购江苏天成科技有限公司。
- HOLDS_POST: 王建国 > 浙江宏远科技有限公司; ACQUIRED: 浙江宏远科技有限公司 > 江苏天成科技有限公司
2. 宏远科技总部位于杭州。
- LOCATED_IN: 浙江宏远科技有限公司 > 杭州
"""
    target = folder / "chinese"
    target.mkdir()
    for name in ("zh_some", "held_some"):
        (target / f"{name}.txt").write_text(text, encoding="utf-8")
    return target


def claimed(folder: Path, text: str) -> list[float]:
    """How likely the claims network in a folder holds each relation between the names of a text."""
    from ingest.mentions.chinese.find import find_names
    from ingest.mentions.lac import blank_chinese
    from ingest.statements.chinese.unsaid import chances_of
    from ontology.load import load

    nlp = blank_chinese(folder / "ecosystem_chinese")
    chances = chances_of(find_names(text, nlp), (), nlp, load())
    return [
        c
        for by_names in chances.pairs.values()
        for pairs in by_names.values()
        for p in pairs
        for c in p.relations.values()
    ]


def relations(folder: Path, text: str, subject: str, object_: str) -> dict[str, float]:
    """The scores of two names of a text by the weights in a folder."""
    from ingest.mentions.lac import blank_chinese, pair_scores_of

    nlp = blank_chinese(folder / "ecosystem_chinese")
    doc = nlp(text)
    ends = [doc.char_span(text.index(name), text.index(name) + len(name)) for name in (subject, object_)]
    [found] = pair_scores_of(nlp, doc, [(ends[0], ends[1])])
    return found


def read(folder: Path, text: str) -> list[str]:
    """The tokens of a text as the pipeline in the folder cuts it."""
    import spacy

    from ingest.mentions.pipeline import register

    register()
    return [token.text for token in spacy.load(folder)(text)]
