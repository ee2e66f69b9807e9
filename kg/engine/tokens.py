"""Cypher cut into tokens, the way both engines cut it; what they might cut differently is refused."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from kg.errors import QueryRefused

Kind = Literal["word", "quoted", "text", "number", "parameter", "symbol"]


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `text` is as written, for quoted names and texts with their quotes."""

    kind: Kind
    text: str
    apart: bool = True  # white space or a comment stood before it

    @property
    def upper(self) -> str:
        """The word in capitals, "" for anything else."""
        return self.text.upper() if self.kind == "word" else ""


_GRAMMAR = re.compile(
    r"""
      (?P<space>[ \t\r\n]+)
    | (?P<comment>//[^\r\n]*|/\*(?:[^*]|\*(?!/))*\*/)
    | (?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<quoted>`(?:[^`]|``)+`)
    | (?P<parameter>\$(?:\w+|`(?:[^`]|``)+`))
    | (?P<number>(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)(?![^\W\d]))
    | (?P<word>[^\W\d]\w*)
    | (?P<symbol>=~|<>|<=|>=|\+=|\.\.|::|\|\||->|<-|[-+*/%^=<>(){}\[\],.:;|&!?$])
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens_of(cypher: str) -> list[Token]:
    """Return the tokens of a statement, without its comments. QueryRefused: something no engine would read alike."""
    found, position, apart = [], 0, False
    while position < len(cypher):
        match = _GRAMMAR.match(cypher, position)
        if match is None:
            raise QueryRefused(f"refused: {_shown(cypher[position])} at character {position + 1} is not Cypher")
        blank = match.lastgroup in ("space", "comment")
        if not blank:
            found.append(Token(match.lastgroup, match.group(), apart))  # type: ignore[arg-type]
        apart = blank
        position = match.end()
    for token in found:
        _check_letters(token)
    return found


def _check_letters(token: Token) -> None:
    """Refuse letters that look like, or in capitals become, others: an engine may read them as a keyword."""
    text = token.text
    if token.kind == "text" or text.isascii():
        return
    folded = unicodedata.normalize("NFKC", text)
    if folded != unicodedata.normalize("NFC", text) or text.upper().isascii() or text.lower().isascii():
        raise QueryRefused(f"refused: {text!r} has look-alike letters; write it in plain ones")
    if any(unicodedata.category(letter) in ("Cf", "Cc", "Zl", "Zp", "Co", "Cn") for letter in text):
        raise QueryRefused(f"refused: {text!r} has invisible letters in it")


def _shown(letter: str) -> str:
    return repr(letter) if letter.isprintable() else f"the character U+{ord(letter):04X}"


def joined(tokens: list[Token]) -> str:
    """Return the statement that these tokens make: what is sent is what was checked, and has no comments."""
    return "".join((" " if token.apart else "") + token.text for token in tokens).strip()
