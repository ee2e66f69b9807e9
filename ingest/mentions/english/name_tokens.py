"""The words of a text as names are put together from them: where they stand, whether they own what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.mentions.english import heads

_TOKEN = re.compile(r"[^\W\d_][\w]*(?:[-&.’'/+][\w]+)*(?:\.|(?<=s)[’'](?!\w))?|\d[\w.,]*|&|\S")
_POSSESSIVE = re.compile(r"[’']s?$")
_POSSESSIVES = ("'", "’", "'s", "’s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign: character offsets, text, small letters, whether it owns what follows."""

    start: int
    end: int
    text: str
    low: str
    possessive: bool
    many: bool = False  # "Exporters'": the owners end in s and an apostrophe

    @property
    def capital(self) -> bool:
        """Say whether it begins with a capital, behind d' or l' too."""
        return self.text[:1].isupper() or re.match(r"[ld][’'][A-ZÀ-Þ]", self.text) is not None


def tokens_of(text: str) -> list[Token]:
    """Return words, numbers and single signs with offsets; a possessive ending and a sentence's full stop are cut off."""  # noqa: E501
    return [t for m in _TOKEN.finditer(text) for t in (_token(m, text),)]


def _token(match: re.Match[str], text: str) -> Token:
    word, start = match[0], match.start()
    possessive = word.endswith(_POSSESSIVES) and _POSSESSIVE.search(word) is not None and len(word) > 1
    if possessive:
        word = _POSSESSIVE.sub("", word)
    elif word.endswith(".") and word.lower() not in heads.LEGAL and not re.fullmatch(r"(?:[A-Z]\.)+", word):
        word = word[:-1]
    return Token(start, start + len(word), word, word.lower(), possessive, match[0].endswith(("s'", "s’")))


def touching(tokens: Sequence[Token], left: int) -> bool:
    """Say whether only a space, or a possessive ending and a space, stand between a token and the next."""
    gap = tokens[left + 1].start - tokens[left].end
    return gap <= (3 if tokens[left].possessive else 1)
