"""List the word pieces that English texts hardly have: `python -m ingest.training.rare_pieces --data ../shared/data`.

Writes rare.txt.gz beside pieces.txt; `smaller --pieces` then empties their rows of the table. What is counted: our own
texts, the treebanks, the sets of names and relations, and lists of companies and places. A piece met at most `--at`
times goes; those of one or two letters stay, so that every word can still be cut."""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ingest.mentions.pieces import RARE, Vocabulary
from ingest.mentions.pipeline import MODELS
from ingest.training import written

_WORD = re.compile(r"\w+|[^\w\s]")


def texts(data: Path) -> Iterator[str]:
    """Yield what is counted."""
    files = [f for f in written.FOLDER.rglob("*.txt") if "zh" not in f.parts]
    files += [f for folder in ("ner", "treebank", "relations") for f in (data / folder).glob("en_*")]
    files += (data / "names").iterdir()
    for file in sorted(files):
        content = file.read_bytes()
        yield (gzip.decompress(content) if file.suffix == ".gz" else content).decode()


def rare_pieces(vocabulary: Vocabulary, data: Path, at: int) -> list[str]:
    """The pieces met at most `at` times, in the vocabulary's order."""
    words = Counter[str]()
    for text in texts(data):
        words.update(_WORD.findall(text))
    met = Counter[int]()
    for word, times in words.items():
        for piece in vocabulary.split(word):
            met[piece] += times
    return [
        piece
        for piece, i in vocabulary.ids.items()
        if met[i] <= at and len(piece.removeprefix("##")) > 2 and not piece.startswith("[") and piece.isascii()
    ]


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--at", type=int, default=8)
    parser.add_argument("--folder", type=Path, default=MODELS / "en" / "ecosystem_encoder")
    options = parser.parse_args()
    (options.folder / RARE).unlink(missing_ok=True)
    found = rare_pieces(Vocabulary.read(options.folder / "pieces.txt"), options.data, options.at)
    (options.folder / RARE).write_bytes(gzip.compress("\n".join(found).encode(), 9, mtime=0))
    print(f"{len(found)} pieces met at most {options.at} times")


if __name__ == "__main__":
    main()
