"""Misspelt names: stretches that nothing explains, corrected to the one name that is a typo away."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.identity.fold import has_han
from kg.planner.index import NameIndex, normal
from kg.planner.items import Item
from kg.planner.link import is_word

ACCEPT = 0.85  # similarity of a misspelt name to the one taken for it
MARGIN = 0.1  # by which it must be nearer than the next one
MOST_ITEMS = 5  # items that one misspelt name may stretch over


def corrected(items: tuple[Item, ...], index: NameIndex) -> tuple[Item, ...]:
    """Return the items with misspelt names taken for the single entity they are a typo away from."""
    row = [_begun(item, index) for item in items]
    at = 0
    while at < len(row):
        if row[at].known or not row[at].text[0].isalnum():
            at += 1
            continue
        found = _around(row, at, index)
        if found is not None:
            start, end, item = found
            row[start:end] = [item]
            at = start
        at += 1
    return tuple(row)


def _begun(item: Item, index: NameIndex) -> Item:
    """Take a capitalised word that begins one thing's name for that thing: XPeng for XPeng Motors."""
    if item.known or not item.text[:1].isupper() or is_word(item.text):
        return item
    hits = index.beginning(normal(item.text))
    return replace(item, hits=(hits[0],)) if len(hits) == 1 else item


def _around(row: list[Item], at: int, index: NameIndex) -> tuple[int, int, Item] | None:
    """Return the longest stretch around an unknown item that is one name with a typo."""
    for length in range(MOST_ITEMS, 0, -1):
        for start in range(max(0, at - length + 1), at + 1):
            end = start + length
            if end > len(row) or any(i.when or i.number for i in row[start:end]):
                continue
            item = _one_name(row[start:end], index)
            if item is not None:
                return start, end, item
    return None


def _one_name(items: list[Item], index: NameIndex) -> Item | None:
    gaps = ["" if a.end == b.start else " " for a, b in pairwise(items)]
    if len({has_han(i.text) for i in items if i.text[0].isalnum()}) > 1:
        return None  # a Latin name ends where Chinese begins
    text = items[0].text + "".join(gap + item.text for gap, item in zip(gaps, items[1:], strict=True))
    hits = index.similar(text, at_least=ACCEPT - MARGIN)
    if (
        not hits
        or hits[0].score < ACCEPT
        or (len(hits) > 1 and hits[1].score > hits[0].score - MARGIN and hits[1].id != hits[0].id)
    ):
        return None
    return replace(items[0], end=items[-1].end, text=text, hits=(hits[0],), typo=True, word="", elements=())
