"""Chinese text to the units that the Chinese encoder reads: the most probable path of words of a frequency list."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

from ingest.mentions.packed import read_packed

UNKNOWN = "OOV"
ORDINARY = 60  # occurrences in the frequency list from which a word is no part of an invented name
_LATIN = re.compile(r"[a-zA-Z0-9]")


@dataclass(frozen=True, slots=True)
class Unit:
    """Characters [start, end) of a sentence, with their row in the embedding table."""

    start: int
    end: int
    id: int


def places(unit: Unit) -> list[int]:
    """Of each character in its unit: 0 alone, 1 first, 2 inner, 3 last."""
    size = unit.end - unit.start
    return [0] if size == 1 else [1, *[2] * (size - 2), 3]


def _columns(path: Path) -> tuple[list[str], list[str]]:
    """The first and the second cell of every row, all rows being of two."""
    cells = read_packed(path).decode("utf-8").removesuffix("\n").replace("\n", "\t").split("\t")
    return cells[::2], cells[1::2]


class Units:
    """Cuts sentences into units; read from seg.txt.xz, words.txt.xz and plain.txt.xz of a model folder."""

    def __init__(self, folder: Path) -> None:
        words, counts = _columns(folder / "seg.txt.xz")
        frequencies = list(map(int, counts))
        total = math.log(sum(frequencies))
        self._weights = {w: math.log(n) - total for w, n in zip(words, frequencies, strict=True) if n > 0}
        self._least = -total
        self._common = math.log(ORDINARY) - total
        self._longest = {word[0]: len(word) for word in sorted(self._weights, key=len)}
        self._plain = dict(zip(*_columns(folder / "plain.txt.xz"), strict=True))
        ids, known = _columns(folder / "words.txt.xz")
        self.ids = dict(zip(known, map(int, ids), strict=True))
        self._unknown = self.ids[UNKNOWN]

    def cut(self, sentence: str) -> list[Unit]:
        """The units of a sentence, in order, without gaps."""
        found: list[Unit] = []
        for start, end in self._joined(sentence):
            plain = "".join(self._plain.get(c, c) for c in sentence[start:end])
            if plain in self.ids:
                found.append(Unit(start, end, self.ids[plain]))
            else:
                found += [Unit(start + i, start + i + 1, self.char_id(sentence[start + i])) for i in range(end - start)]
        return found

    def ordinary(self, text: str) -> bool:
        """Say whether `text` is common words of two characters and more: 龙头企业 is, an invented name is not."""
        return all(
            end - start > 1 and self._weights.get(text[start:end], self._least) >= self._common
            for start, end in self._path(text)
        )

    def pieces(self, text: str) -> list[tuple[int, int, int]]:
        """Cut `text` into words: (start, end, kind); kind 0 is none of the list, 1 a rare word, 2 a common one."""
        return [(start, end, self._kind(text[start:end])) for start, end in self._path(text)]

    def _kind(self, word: str) -> int:
        if word not in self._weights:
            return 0
        return 2 if len(word) > 1 and self._weights[word] >= self._common else 1

    def char_id(self, char: str) -> int:
        """The row of a single character."""
        return self.ids.get(self._plain.get(char, char), self._unknown)

    def _joined(self, text: str) -> list[tuple[int, int]]:
        """The words of the best path; neighbouring single Latin letters and digits become one."""
        words: list[tuple[int, int]] = []
        joining = False
        for start, end in self._path(text):
            single = end - start == 1 and bool(_LATIN.match(text[start]))
            if single and joining:
                words[-1] = (words[-1][0], end)
            else:
                words.append((start, end))
            joining = single
        return words

    def _path(self, text: str) -> list[tuple[int, int]]:
        """Best cut by dynamic programming from the end; the longer word wins a tie."""
        size = len(text)
        best = [0.0] * (size + 1)
        following = [0] * size
        weights, least = self._weights, self._least
        for i in range(size - 1, -1, -1):
            score, end = weights.get(text[i], least) + best[i + 1], i + 1
            for j in range(i + 2, min(size, i + self._longest.get(text[i], 1)) + 1):
                weight = weights.get(text[i:j])
                if weight is not None and weight + best[j] >= score:
                    score, end = weight + best[j], j
            best[i], following[i] = score, end
        cuts, at = [], 0
        while at < size:
            cuts.append((at, following[at]))
            at = following[at]
        return cuts
