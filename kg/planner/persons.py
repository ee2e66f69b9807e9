"""People by less than their whole name: "Dr Lind", "van der Berg", "Mara Lind" for Mara J. Lind.

A surname alone is taken only where one single thing of the whole graph has that word in its name, and is a person.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.identity.fold import has_han
from kg.identity.kinds import Kinds
from kg.planner.index import Hit, NameIndex, normal
from kg.planner.items import Item
from ontology.model import Ontology

MOST_ITEMS = 5  # of one name, particles counted
SHORTEST = 3  # letters of a surname that stands alone
_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame", "madam", "madame", "doctor"})
_PARTICLES = frozenset(
    {"van", "von", "de", "da", "del", "della", "di", "der", "den", "du", "la", "le", "bin", "binti", "al", "el", "ter"}
    | {"dos", "das", "do", "zu", "ibn", "ben"}
)


def with_persons(items: tuple[Item, ...], index: NameIndex, ontology: Ontology) -> tuple[Item, ...]:
    """Return the items with people's short names taken for the one person they fit, and titles before people gone."""
    row, kinds = list(items), Kinds(ontology)
    at = 0
    while at < len(row):
        _take(row, at, index, kinds)
        title = row[at].text.lower().rstrip(".") in _TITLES and not row[at].hits
        after = at + 2 if title and at + 1 < len(row) and row[at + 1].text == "." else at + 1
        if title and after < len(row):
            _take(row, after, index, kinds, titled=True)
            if row[after].hits and all(kinds.naming(hit.cls) == "person" for hit in row[after].hits):
                del row[at:after]
        at += 1
    return tuple(row)


def _take(row: list[Item], at: int, index: NameIndex, kinds: Kinds, *, titled: bool = False) -> None:
    """Put one person's item in place of the longest stretch of items from here that is a short name of theirs."""
    for length in range(min(MOST_ITEMS, len(row) - at), 0, -1):
        part = row[at : at + length]
        if not _may_be_a_name(part):
            continue
        text = " ".join(item.text for item in part)
        hits = [h for h in index.called_for_short(normal(text).split(), first=titled) if _is_person(h, kinds)]
        if len({h.id for h in hits}) == 1:
            hit = replace(hits[0], score=0.9)
            row[at : at + length] = [Item(start=part[0].start, end=part[-1].end, text=text, hits=(hit,))]
            return


def _may_be_a_name(part: list[Item]) -> bool:
    """Say whether these words, one of them not understood, may be the name of a person."""
    if any(b.start - a.end != 1 for a, b in pairwise(part)) or has_han("".join(i.text for i in part)):
        return False
    if part[-1].known or not part[-1].text[:1].isupper() or len(part[-1].text) < SHORTEST:
        return False
    return all(
        not (i.hits or i.number or i.when or i.quoted or i.elements)
        and (i.text[:1].isupper() or i.text.lower() in _PARTICLES)
        for i in part
    )


def _is_person(hit: Hit, kinds: Kinds) -> bool:
    return kinds.naming(hit.cls) == "person"
