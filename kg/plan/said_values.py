"""Values of qualifiers in the language of the answer, where the ontology has a word for them: headquarters, 总部."""

from __future__ import annotations

import re

from kg.plan.planned import Lang
from ontology.model import NounForm, Ontology


def said_value(ontology: Ontology, prop: str, value: str, lang: Lang) -> str:
    """Return the word in `lang` for a value that some noun of a relation implies, else the value as it is."""
    for relation in ontology.relations.values():
        nouns = relation.words.noun_forms if prop in relation.qualifiers else ()
        here = [n for n in nouns if n.where and n.where[0][0] == prop]
        meant = next((n.where for n in here if _names(n, value)), None)
        word = next((n.text for n in here if n.where == meant and n.lang == lang), "")
        if meant is not None and word:
            return value if any(_said(n, value) for n in here if n.lang == lang) else word
    return value


_WHOLE_ROUND = re.compile(r"series|round|ipo|funding|轮", re.IGNORECASE)  # "Series B+" says what it is


def bare_value(prop: str, value: str, lang: Lang) -> str:
    """Return a value that says by itself what it is of: "Series A", "seed round", "motors"; "" for others."""
    if prop == "round":
        named = f"{value} round" if lang == "en" and len(value) > 2 else ""
        return value if _WHOLE_ROUND.search(value) else named
    return value if prop == "product" and lang == "en" else ""


def _names(noun: NounForm, value: str) -> bool:
    """Say whether a noun is another word for this value, or implies it."""
    return noun.where[0][1].casefold() == value.casefold() or _said(noun, value)


def _said(noun: NounForm, value: str) -> bool:
    return noun.text.casefold() == value.casefold()
