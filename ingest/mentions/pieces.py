"""Words to word pieces: the greedy longest match of an uncased WordPiece vocabulary, and the letter case it loses."""

from __future__ import annotations

import gzip
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

RARE = "rare.txt.gz"
CASES = ("lower", "Capitalised", "UPPER", "mIxed", "digits", "other")
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\xa0": " "})
_MOST_CHARACTERS = 200  # of a word; what follows is not read
_MAX_LETTERS = 60  # a longer word is one unknown piece, so that no input makes the split quadratic


def case_of(word: str) -> int:
    """The index in CASES of how a word is written."""
    word = word[:_MOST_CHARACTERS]
    if any(c.isdigit() for c in word):
        return 4
    if not any(c.isalpha() for c in word):
        return 5
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word[0].isupper() and word[1:].islower() else 3


def plain(word: str) -> str:
    """The word in lower case without accents and typographic quotes."""
    letters = unicodedata.normalize("NFD", word.translate(_PLAIN).lower())
    return "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def _alone(char: str) -> bool:
    ascii_mark = char < "\x7f" and not char.isalnum()
    return ascii_mark or unicodedata.category(char)[0] == "P" or "\u4e00" <= char <= "\u9fff"


def _runs(text: str) -> list[str]:
    runs: list[str] = []
    joined = False
    for char in text:
        if char.isspace():
            joined = False
        elif _alone(char) or not joined:
            runs.append(char)
            joined = not _alone(char)
        else:
            runs[-1] += char
    return runs


@dataclass(frozen=True)
class Vocabulary:
    """Piece to id. Splits are remembered, since the same words come again."""

    ids: dict[str, int]
    rows: int = 0  # of the table, those of pieces left out among them
    _seen: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def read(cls, path: Path) -> Vocabulary:
        """The vocabulary of a file with one piece a line, the line's number being its id.

        What rare.txt.gz beside it lists has no row in the table any more: such words are cut into other pieces."""
        pieces = {piece: i for i, piece in enumerate(path.read_text(encoding="utf-8").split("\n")) if piece}
        rows = len(pieces)
        rare = path.with_name(RARE)
        for piece in gzip.decompress(rare.read_bytes()).decode().split() if rare.exists() else ():
            del pieces[piece]
        return cls(pieces, rows)

    def split(self, word: str) -> tuple[int, ...]:
        """The ids of the word's pieces, at least one."""
        word = word[:_MOST_CHARACTERS]
        found = self._seen.get(word)
        if found is None:
            found = tuple(i for run in _runs(plain(word)) for i in self._match(run)) or (self.ids["[UNK]"],)
            if len(self._seen) < 200_000:
                self._seen[word] = found
        return found

    def _match(self, run: str) -> list[int]:
        if len(run) > _MAX_LETTERS:
            return [self.ids["[UNK]"]]
        found: list[int] = []
        at = 0
        while at < len(run):
            prefix = "##" if at else ""
            end = next((e for e in range(len(run), at, -1) if prefix + run[at:e] in self.ids), None)
            if end is None:
                return [self.ids["[UNK]"]]
            found.append(self.ids[prefix + run[at:end]])
            at = end
        return found
