# ruff: noqa: E501  a pattern is easier to check on one line
"""Concepts of the ontology's schemes, such as segments of a chain, named in a stretch of text."""

from __future__ import annotations

import re

from ingest.documents.document import Lang
from ontology.model import Ontology

LEAST = {"zh": 2, "en": 2}  # letters of a concept's word


def segments_in(text: str, lang: Lang, ontology: Ontology) -> list[tuple[int, int, str, str]]:
    """Return (start, end, class, concept's label) of the concepts named in `text`, longest words first, not overlapping."""
    taken: list[tuple[int, int, str, str]] = []
    lowered = text.lower()
    for word, label in _words(ontology, lang):
        if word.lower() not in lowered:
            continue
        for found in re.finditer(_pattern(word, lang), text, re.I):
            if all(found.end() <= s or found.start() >= e for s, e, _, _ in taken):
                taken.append((found.start(), found.end(), "Segment", label))
                break
    return sorted(taken)


def _pattern(word: str, lang: Lang) -> str:
    # 轨道|交通|装备 is about equipment: a Chinese word counts where no other noun goes on from it.
    return rf"{re.escape(word)}(?!装备|设备|零部件|用品|工具|枢纽|运输)" if lang == "zh" else rf"\b{re.escape(word)}\b"


def _words(ontology: Ontology, lang: Lang) -> list[tuple[str, str]]:
    return _cached(id(ontology), lang, ontology)


_known: dict[tuple[str, Lang], list[tuple[str, str]]] = {}


def _cached(_: int, lang: Lang, ontology: Ontology) -> list[tuple[str, str]]:
    key = (ontology.version, lang)
    if key not in _known:
        pairs = [
            (word, concept.words.label(lang))
            for concept in ontology.concepts.values()
            if concept.scheme.rsplit("/", 1)[-1].rsplit("#", 1)[-1].rsplit(":", 1)[-1].casefold()
            in {"chain", "segments", "segment"}
            for word in concept.words.labels.get(lang, ())
            if len(word) >= LEAST[lang]
        ]
        _known[key] = sorted(pairs, key=lambda p: -len(p[0]))
    return _known[key]
