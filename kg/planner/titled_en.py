"""A policy or an event by some words of its title: "Fjordland's cold-store scheme" for the Fjordland Farm Store Scheme.

The words must be those of one title only, in order, its first and its last among them; those of "the AI regulation of
Shanghai" stand in any order, with the place and the kind among them.
"""

from __future__ import annotations

import re

from kg.planner.index import Hit, NameIndex, normal
from kg.planner.known_as import without_year
from ontology.model import Ontology

LONGEST = 8  # words of such a short title
_KIND = re.compile(
    r"\b(?:scheme|programme|program|plan|fund|act|initiative|strategy|policy|grant|law|ordinance|bill|regulations?"
    r"|forum|summit|conference|congress|fair|expo|days|week|awards?)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:'s|’s|(?<=s)['’])(?= )")
_CLASSES = ("Policy", "Event")


_PLACED = re.compile(
    r"(?:\b[Tt]he |(?P<of>\b[A-Z][\w-]*(?: [A-Z][\w-]*)*)['’]s )(?P<lead>(?:[A-Za-z-]+ ){0,4}?)"
    r"(?P<kind>(?i:scheme|programme|program|plan|act|initiative|strategy|law|ordinance|bill|regulations?|rules|measures))"
    r"(?: (?:of|in|for) (?:the )?(?P<place>[A-Z][\w'-]*(?: [A-Z][\w'-]*)*))?(?= |$|\?)"
)


def titled_in_english(text: str, index: NameIndex, ontology: Ontology) -> str:
    """Return the question with such a short title written in full; "" where there is none, or no telling which."""
    return _in_order(text, index, ontology) or _in_any_order(text, index, ontology)


def _in_any_order(text: str, index: NameIndex, ontology: Ontology) -> str:
    """Return the question with the one title that holds all words of "Shanghai's AI regulation"."""
    for found in _PLACED.finditer(text):
        place = found["place"] or found["of"]
        words = normal(f"{place or ''} {found['lead']} {found['kind']}").split()
        told = len(words) > 1 and (bool(place) or any(word.istitle() for word in found["lead"].split()))
        hits = index.holding_all(words) if told else []
        fit = {hit.id: hit for hit in hits if any(ontology.is_a(hit.cls, c) for c in _CLASSES if c in ontology.classes)}
        if len(fit) == 1:
            return f"{text[: found.start()]}{next(iter(fit.values())).name}{text[found.end() :]}"
    return ""


def _in_order(text: str, index: NameIndex, ontology: Ontology) -> str:
    """Return the question with a title whose words it has in their order."""
    small = text[1:] == text[1:].lower()
    for kind in _KIND.finditer(text):
        starts = [at.start() for at in re.finditer(r"(?<!\S)\S", text[: kind.start()])][-LONGEST:]
        for start in starts:
            words = normal(_OWNER.sub("", text[start : kind.end()])).split()
            hit = _one(words, index, ontology) if text[start].isupper() or small else None
            if hit is not None:
                return f"{text[:start]}{without_year(hit.name) or hit.name}{text[kind.end() :]}"
    return ""


def _one(words: list[str], index: NameIndex, ontology: Ontology) -> Hit | None:
    """Return the one policy or event with a title of these words; a name must lead them."""
    if len(words) < 2 or index.exact(" ".join(words)):
        return None
    found = index.called_for_short(words)
    kinds = [cls for cls in _CLASSES if cls in ontology.classes]
    fit = [hit for hit in found if any(ontology.is_a(hit.cls, kind) for kind in kinds)]
    return fit[0] if len(fit) == 1 else None
