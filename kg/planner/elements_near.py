"""What of the ontology a question may have meant by words that were not understood."""

from __future__ import annotations

from kg.plan.planned import Lang, Nearest
from ontology.model import Ontology


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
    found = [m for word in words for m in process.extract(word, list(labels), scorer=fuzz.WRatio, limit=3)]
    found.sort(key=lambda match: -match[1])
    return tuple(dict.fromkeys(labels[label] for label, score, _ in found[:3] if score >= 55))
