"""What of the ontology a question may have meant by words that were not understood."""

from __future__ import annotations

from kg.identity.fold import has_han
from kg.plan.planned import Lang, Nearest
from ontology.model import Ontology

_TYPO = 80  # of a hundred: "revenu", "founder of"


def elements_near(words: tuple[str, ...], ontology: Ontology, lang: Lang) -> tuple[Nearest, ...]:
    """Return elements of the ontology whose words are nearest to what was not understood."""
    from rapidfuzz import fuzz, process  # only where a question was not understood

    labels: dict[str, Nearest] = {}
    for relation in ontology.relations.values():
        labels[relation.words.label(lang)] = Nearest(kind="relation", id=relation.name, name=relation.words.label(lang))
    for prop in ontology.properties.values():
        labels[prop.words.label(lang)] = Nearest(kind="property", id=prop.name, name=prop.words.label(lang))
    for cls in ontology.classes.values():
        labels[cls.words.label(lang)] = Nearest(kind="class", id=cls.name, name=cls.words.label(lang))
    found = [m for word in words for m in process.extract(word, list(labels), scorer=fuzz.WRatio, limit=5)]
    found = [m for m in found if any(_alike(word, m[0]) for word in words)]
    found.sort(key=lambda match: -match[1])
    return tuple(dict.fromkeys(labels[label] for label, _, _ in found))[:3]


def _alike(word: str, label: str) -> bool:
    """Say whether a label holds a word whole, or differs by letters only: no "country" for "monthly"."""
    from rapidfuzz import fuzz

    if has_han(word):
        return len(word) > 1 and (word in label or label in word)
    shared = {w for w in word.lower().split() if len(w) > 3} & set(label.lower().split())
    return bool(shared) or fuzz.ratio(word.lower(), label.lower()) >= _TYPO
