"""A field of industry by the word for one thing of it: "robot makers" are firms of the field "robots"."""

from __future__ import annotations

from kg.plan.called import MAKERS, of_one
from kg.planner.index import Hit, NameIndex, normal
from kg.planner.items import Item
from ontology.derive.inflect import plural
from ontology.model import Ontology

MOST_WORDS = 3  # of one field
_FIRMS = frozenset((*MAKERS, "company", "firm", "start-up", "startup", "business", "developer", "supplier"))


def with_fields(items: tuple[Item, ...], index: NameIndex, ontology: Ontology) -> tuple[Item, ...]:
    """Return the items with unknown words right before a word for firms taken for the field that their plural names."""
    row = list(items)
    for at in range(len(row) - 1, 0, -1):
        if of_one(row[at].text.lower()) not in _FIRMS or row[at].hits:
            continue
        for length in range(min(MOST_WORDS, at), 0, -1):
            part = row[at - length : at]
            hits = () if any(i.known for i in part) else _field(" ".join(i.text for i in part), index, ontology)
            if hits:
                text = " ".join(i.text for i in part)
                row[at - length : at] = [Item(start=part[0].start, end=part[-1].end, text=text, hits=hits)]
                return tuple(row)
    return items


def _field(words: str, index: NameIndex, ontology: Ontology) -> tuple[Hit, ...]:
    """Return the concept that goes by these words, or by the plural of their last one."""
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    *lead, last = normal(words).split()
    found = index.exact(" ".join([*lead, plural(last)]))
    return tuple(hit for hit in found if hit.cls in concepts)
