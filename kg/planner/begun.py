"""A firm called by what its full name begins with: 湖州青杉 is 湖州青杉科技有限公司 when nothing else begins so."""

from __future__ import annotations

from dataclasses import replace

from kg.identity.fold import has_han
from kg.identity.kinds import Kinds
from kg.identity.names import parse
from kg.planner.index import Hit, NameIndex, normal
from kg.planner.items import Item
from ontology.model import Ontology

_TELLING = 4  # characters of a beginning that tell a firm, where no other name begins so
MOST_ITEMS = 10  # items that such a beginning may stretch over


def begun(items: tuple[Item, ...], index: NameIndex, ontology: Ontology) -> tuple[Item, ...]:
    """Return the items with what nothing explains taken for the one firm whose name begins with it."""
    row = [_quoted(item, index, ontology) for item in items]
    at = 0
    while at < len(row):
        found = _stretch(row, at, index, ontology) if _strange(row[at]) else None
        if found is not None:
            start, end, item = found
            row[start:end] = [item]
            at = start
        at += 1
    return tuple(row)


def _strange(item: Item) -> bool:
    return not item.known and has_han(item.text)


def _quoted(item: Item, index: NameIndex, ontology: Ontology) -> Item:
    if item.quoted is None or item.hits or not has_han(item.quoted.text):
        return item
    hit = _firm(normal(item.quoted.text), index, ontology)
    return replace(item, hits=(hit,)) if hit is not None else item


def _stretch(row: list[Item], at: int, index: NameIndex, ontology: Ontology) -> tuple[int, int, Item] | None:
    """Return the longest stretch over the item at `at` that begins the name of one firm, and stands for itself."""
    for start in range(max(0, at - 2), at + 1):
        text, end = "", start
        while end < min(len(row), start + MOST_ITEMS) and _joins(row, start, end):
            longer = text + row[end].text
            if not index.begins(normal(longer)):
                break
            text, end = longer, end + 1
        apart = (start == 0 or not _strange(row[start - 1])) and _ends(row[end] if end < len(row) else None)
        hit = _firm(normal(text), index, ontology) if end > at and apart else None
        if hit is not None:
            whole = Item(start=row[start].start, end=row[end - 1].end, text=text, hits=(hit,))
            return start, end, whole
    return None


def _joins(row: list[Item], start: int, at: int) -> bool:
    touching = at == start or row[at - 1].end == row[at].start
    return touching and has_han(row[at].text) and row[at].when is None and row[at].quoted is None


def _ends(after: Item | None) -> bool:
    """Say whether a name may end before this item: what goes on as a name does is another firm's name."""
    return after is None or not (_strange(after) or after.hits or after.number or after.of_kind("class"))


def _firm(norm: str, index: NameIndex, ontology: Ontology) -> Hit | None:
    """Return the one firm that a beginning fits: nothing else begins so, and the telling part of its name is in it."""
    hits = index.beginning_han(norm)
    if len({hit.id for hit in hits}) != 1 or Kinds(ontology).naming(hits[0].cls) != "organization":
        return None
    core = normal(parse(hits[0].name).core)
    told = core in norm or (len(norm) >= _TELLING and core.startswith(norm))
    return hits[0] if core and told else None
