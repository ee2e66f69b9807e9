"""What is counted, by the word of the source: 18万瓶 of wine, 2100万颗 of chips; the graph has one unit for all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.planner.restated_zh_figures import PIECE

_COUNT = re.compile(r"(?P<number>\d[\d,.]*(?:万|亿)?)台")
_WORDS = f"(?:剂次|平方米|{PIECE.removeprefix('(?:')}"


def by_the_piece(value: str, quotes: Iterable[str]) -> str:
    """Return a count of pieces with the word that a source counts them by; as it is where none gives another."""
    found = _COUNT.search(value)
    if found is None:
        return value
    number = re.escape(found["number"].replace(",", ""))
    said = re.compile(rf"(?<![\d.]){number}(?:余|多|来)?(?P<piece>{_WORDS})")
    pieces = {m["piece"] for quote in quotes for m in said.finditer(quote.replace(",", ""))}
    return value.replace("台", pieces.pop(), 1) if len(pieces) == 1 else value
