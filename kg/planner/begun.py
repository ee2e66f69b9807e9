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
_SHORT = 4  # characters of a name of which the half tells it: 鲸洋 of 鲸洋海缆
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
        apart = end > at and (start == 0 or not _strange(row[start - 1]))
        after = row[end] if end < len(row) else None
        hit = _firm(normal(text), index, ontology) if apart and _ends(after) else None
        if hit is None and apart and after is not None and (hit := _of_kind(normal(text), after, index, ontology)):
            text, end = text + after.text, end + 1
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
    hits = _beginning(norm, index)
    if len({hit.id for hit in hits}) != 1 or Kinds(ontology).naming(hits[0].cls) != "organization":
        return None
    return hits[0] if any(_tells(norm, normal(parse(hit.matched).core)) for hit in hits) else None


def _tells(norm: str, core: str) -> bool:
    """Say whether a beginning tells a name with this telling part: 青杉 of 青杉创新, 鲸洋 of 鲸洋海缆."""
    half = len(norm) * 2 >= len(core) and len(core) <= _SHORT
    return bool(core) and (core in norm or (core.startswith(norm) and (half or len(norm) >= _TELLING)))


def _of_kind(norm: str, noun: Item, index: NameIndex, ontology: Ontology) -> Hit | None:
    """Return the one thing of a kind whose name begins so, where the noun behind says the kind: 象屿港 | 园区.

    A firm's name must end in that noun: 青杉集团 need not be 青杉科技有限公司.
    """
    kinds = [e.name for e in noun.of_kind("class") if e.name in ontology.classes]
    fit = [hit for hit in _beginning(norm, index) if any(ontology.is_a(hit.cls, kind) for kind in kinds)]
    if fit and Kinds(ontology).naming(fit[0].cls) == "organization":
        fit = [hit for hit in fit if hit.matched.endswith(normal(noun.text))]
    return fit[0] if len({hit.id for hit in fit}) == 1 and not noun.hits else None


def _beginning(norm: str, index: NameIndex) -> list[Hit]:
    """Return the names that go on after these words."""
    hits = index.headed(norm) if len(norm) > 1 and has_han(norm) else []
    return [replace(hit, score=0.8) for hit in hits if hit.matched != norm]
