"""A person whom the texts name in Latin letters only, asked for by a Chinese name: 彭志辉 is their Peng Zhihui.

Somebody who has a name in characters too is never meant by other characters that sound alike.
"""

from __future__ import annotations

import re

from kg.identity.fold import has_han
from kg.identity.romanise import romanised
from kg.planner.index import Hit, NameIndex, normal
from ontology.model import Ontology

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SIZES = (4, 3, 2)  # characters of a person's name


def in_pinyin(text: str, index: NameIndex, ontology: Ontology) -> str:
    """Return a Chinese question with people by the Latin names that the graph has; "" where there are none."""
    found = [run for run in _HAN.finditer(text) if len(run.group()) > 1]
    said = text
    for run in reversed(found):
        said = f"{said[: run.start()]}{_people(run.group(), index, ontology)}{said[run.end() :]}"
    return said if said != text else ""


def _people(run: str, index: NameIndex, ontology: Ontology) -> str:
    """Return a run of characters with each such name in Latin letters."""
    at, out = 0, ""
    while at < len(run):
        size, name = _person(run, at, index, ontology)
        out += name or run[at : at + size]
        at += size
    return out


def _person(run: str, at: int, index: NameIndex, ontology: Ontology) -> tuple[int, str]:
    """Return how many characters from `at` are a name, and that name in Latin letters: (1, "") for none."""
    for size in _SIZES:
        word = run[at : at + size]
        read = romanised(word) if len(word) == size and not index.exact(normal(word)) else ""
        hits = _called(read, index, ontology) if read else []
        if len(hits) == 1:
            return size, hits[0].name
    return 1, ""


def _called(read: str, index: NameIndex, ontology: Ontology) -> list[Hit]:
    """Return the people who are called so, surname first or last, and have no name in characters."""
    surname, _, given = read.partition(" ")
    hits = {hit.id: hit for way in (read, f"{given} {surname}") for hit in index.exact(normal(way))}
    return [
        hit
        for hit in hits.values()
        if ontology.is_a(hit.cls, "Person") and not any(has_han(name) for name in index.written(hit.id))
    ]
