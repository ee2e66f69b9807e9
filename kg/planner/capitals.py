"""English names typed in small letters, written with capitals: tables of frames know a name by them."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kg.planner.index import NameIndex, normal
from kg.planner.items import Item
from kg.planner.lexicon import lexicon_of
from kg.planner.link import items_in
from kg.planner.question import Question, read
from kg.planner.spelling import corrected
from ontology.model import Ontology

SHORTEST_OWNER = 5  # letters of a name with an s behind it
_SMALL = frozenset({"of", "the", "and", "for", "in", "de", "van", "von", "der", "da", "del"})


def in_capitals(question: Question, index: NameIndex, ontology: Ontology, today: datetime.date) -> Question:
    """Return an English question with capitals in the names that were typed in small letters."""
    items = corrected(items_in(question, lexicon_of(ontology, "en"), index, today), index)
    concepts = frozenset(s.cls for s in ontology.schemes.values() if s.cls)
    owned = tuple(_with_apostrophe(item, index) for item in items)
    said = with_capitals(question.text, owned, concepts)
    return replace(read(said), lang=question.lang, typed=question.typed) if said != question.text else question


def _with_apostrophe(item: Item, index: NameIndex) -> Item:
    """Return "wavecrest's" for "wavecrests": an unknown word that is the name of one thing but for its s."""
    if item.known or not item.text.endswith("s") or len(item.text) < SHORTEST_OWNER:
        return item
    norm = normal(item.text[:-1])
    hits = index.exact(norm) or index.beginning(norm)
    return replace(item, text=f"{item.text[:-1]}'s", hits=tuple(hits)) if len({hit.id for hit in hits}) == 1 else item


def with_capitals(text: str, items: tuple[Item, ...], concepts: frozenset[str]) -> str:
    """Return the question with capitals in its names, the same text where it has them; fields of industry are no names.

    `concepts` are the classes whose members are words of the language.
    """
    said = text
    for item in reversed(items):
        named = item.hits and not any(hit.cls in concepts for hit in item.hits)
        typed = text[item.start : item.end]
        if named and typed == typed.lower() and item.text.replace("'", "") == typed.replace("'", ""):
            said = f"{said[: item.start]}{_capitalised(item.text)}{said[item.end :]}"
    return said


def _capitalised(name: str) -> str:
    """Return "Nova Strait" for "nova strait"; nothing else of a word is touched."""
    words = name.split(" ")
    return " ".join(w if w in _SMALL and n else w[:1].upper() + w[1:] for n, w in enumerate(words))
