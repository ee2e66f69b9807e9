"""The plain form of a Chinese text: simplified, half-width letters, digits and signs, one kind of quote.

It has the same length as the text, so every offset found in it holds in the text as well.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

# Full-width forms are their ASCII twins shifted by a constant; the Chinese full stop and 、 have no twin and stay.
_TABLE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SIGNS = {
    "\u300c\ufe41\u301d": "“",
    "\u300d\ufe42\u301e": "”",
    "\u300e": "‘",
    "\u300f": "’",
    "\u3008\ufe3d": "《",
    "\u3009\ufe3e": "》",
    "\u3014\u3010[": "(",
    "\u3015\u3011]": ")",
    "\u30fb\u2022\u2027\u2022\uff65": "·",
    "\u00a0\u3000\t\u2002\u2003\u2009": " ",
    "\uff61": "。",
}
_TABLE |= {ord(sign): to for signs, to in _SIGNS.items() for sign in signs}
_TABLE |= {0xFF3B: "(", 0xFF3D: ")"}


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _simplifier() -> _Converter | None:
    """Return OpenCC's traditional-to-simplified converter, or None where the extra `zh` is not installed."""
    try:
        import opencc
    except ImportError:
        return None
    return cast(_Converter, opencc.OpenCC("t2s"))


@cache
def _simplified_char(char: str) -> str:
    simplifier = _simplifier()
    found = simplifier.convert(char) if simplifier else char
    return found if len(found) == 1 else char


def plain(text: str) -> str:
    """Return `text` in plain form; `len(plain(text)) == len(text)`."""
    table = {char: _simplified_char(char) for char in set(text) if "\u3400" <= char <= "\u9fff"}
    simple = text.translate({ord(char): to for char, to in table.items()} | _TABLE)
    return _paired_quotes(simple)


def _paired_quotes(text: str) -> str:
    """Turn straight double quotes into opening and closing ones, line by line."""
    if '"' not in text:
        return text
    chars, opened = list(text), False
    for i, char in enumerate(chars):
        if char == "\n":
            opened = False
        elif char == '"':
            chars[i], opened = "”" if opened else "“", not opened
    return "".join(chars)
