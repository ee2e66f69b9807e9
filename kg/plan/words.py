"""Words of the ontology put into sentences: English inflection, Chinese frames with a gap."""

from __future__ import annotations

import re

from kg.plan.period_words import spoken_period
from kg.plan.planned import Lang
from ontology.derive.inflect import plural, verb_forms
from ontology.model import Ontology, Relation, Role, Words

__all__ = ["plural"]
GAP = "…"
_MODAL = ("may", "might", "can", "used")


def a(noun: str) -> str:
    """Return a noun phrase with its indefinite article: "an investor", "a unit", "an R&D centre"."""
    vowel = (
        noun[:3].lower() == "r&d"
        or noun[:1].lower() in "aeio"
        or (noun[:1].lower() == "u" and not re.match(r"u(?:ni|se|su|ti)", noun.lower()))
    )
    return f"{'an' if vowel else 'a'} {noun}"


def third_person(verb: str) -> str:
    """Return a bare verb phrase with its verb in the third person: "be part of" -> "is part of"."""
    return verb if verb.partition(" ")[0] in _MODAL else verb_forms(verb).third


def for_many(verb: str) -> str:
    """Return a bare verb phrase for a plural subject: "be a tenant of" -> "are tenants of"."""
    first, _, rest = verb.partition(" ")
    return f"are {_of_many(rest)}" if first == "be" else verb


def bare_for_many(verb: str) -> str:
    """Return a bare verb phrase after "to" for a plural subject: "be a tenant of" -> "be tenants of"."""
    first, _, rest = verb.partition(" ")
    return f"be {_of_many(rest)}" if first == "be" else verb


def _of_many(rest: str) -> str:
    article = re.match(r"(?:a|an|the) ([a-z -]+?) (of|in|at|for|with)\b(.*)$", rest)
    return f"{plural(article[1])} {article[2]}{article[3]}" if article else rest


def in_the_past(verb: str, *, many: bool) -> str:
    """Return what was done once: "acquire" -> "acquired", "be founded by" -> "was founded by"."""
    first, _, rest = verb.partition(" ")
    if first == "be":
        return f"were {_of_many(rest)}" if many else f"was {rest}"
    return verb_forms(verb).past


def no_longer(verb: str, *, many: bool) -> str:
    """Return how what has ended is said: "be a tenant of" -> "was a tenant of", "own" -> "used to own"."""
    return in_the_past(verb, many=many) if verb.startswith("be ") else f"used to {verb}"


def having_done(verb: str) -> str:
    """Return a bare verb phrase as something done, after "to": "acquire" -> "have acquired"."""
    return f"have {verb_forms(verb).participle}"


def done_zh(frame: str) -> str:
    """Return a Chinese verb as done: 投资 -> 投资了; frames with a gap, and verbs that end in 于 or the like, stay."""
    return frame if GAP in frame or frame.endswith(("于", "自", "为")) else f"{frame}了"


def spoken_date(date: str, lang: Lang) -> str:
    """Return an ISO date as prose has it: 2024-10 -> 2024年10月; English keeps the ISO form, which nobody misreads.

    A period of several months goes by its name: 2025-Q2 is the second quarter of 2025.
    """
    if period := spoken_period(date, lang):
        return period
    if lang != "zh" or not re.fullmatch(r"\d{4}(?:-\d{2}){0,2}", date):
        return date
    return "".join(f"{int(part)}{unit}" for part, unit in zip(date.split("-"), "年月日", strict=False))


def class_words(ontology: Ontology, cls: str, lang: Lang, *, many: bool = True) -> str:
    """Return what a class is called; the layout's own classes have words here."""
    layout = {
        "Entity": ("thing", "对象"),
        "Document": ("article", "文章"),
        "Passage": ("remark", "言论"),
        "Observation": ("figure", "数据"),
    }
    if cls in ontology.classes and cls not in ("Document", "Passage", "Observation"):
        label = ontology.classes[cls].words.label(lang)
    else:
        label = layout.get(cls, layout["Entity"])[lang == "zh"]
    return plural(label) if many and lang == "en" else label


def label(words: Words, lang: Lang) -> str:
    """Return the preferred label."""
    return words.label(lang)


def verb(relation: Relation, lang: Lang) -> str:
    """Return the first verb form, subject to object; without one, a form of "be" with the label."""
    forms = relation.words.verb_forms.get(lang)
    return forms[0] if forms else (f"be {relation.words.label(lang)}" if lang == "en" else relation.words.label(lang))


def inverse(relation: Relation, lang: Lang) -> str:
    """Return the first verb form from object to subject, or ""; a symmetric relation reads the same both ways."""
    if relation.symmetric:
        return verb(relation, lang)
    forms = relation.words.inverse_verb_forms.get(lang)
    return forms[0] if forms else ""


def said(relation: Relation, lang: Lang) -> str:
    """Return how our own sentences say the relation, subject to object; may have a gap for the object."""
    forms = relation.words.said.get(lang)
    return forms[0] if forms else verb(relation, lang)


def said_inverse(relation: Relation, lang: Lang) -> str:
    """Return how our own sentences say the relation from the object; "" when there is no good way."""
    forms = relation.words.said_inverse.get(lang)
    if forms or (found := inverse(relation, lang)):
        return forms[0] if forms else found
    if lang == "en" and (role := noun(relation, "object", "en")):
        return f"be {a(role)} of"
    if lang == "en" and (role := noun(relation, "subject", "en")):
        return f"have {GAP} as {a(role)}"
    return ""


def classifier(ontology: Ontology, cls: str) -> str:
    """Return the Chinese measure word of a class, its own or that of the nearest class above it."""
    if cls not in ontology.classes:
        return "篇" if cls == "Document" else "个"
    above = (ontology.classes[name].words.classifier for name in (cls, *ontology.ancestors(cls)))
    return next((word for word in above if word), "个")


def noun(relation: Relation, role: Role, lang: Lang) -> str:
    """Return the noun for who stands in `role`, such as "investor", or ""; nouns of one qualifier do not count."""
    forms = (n.text for n in relation.words.noun_forms if n.role == role and n.lang == lang and not n.where)
    return next(forms, "")


def filled(frame: str, thing: str) -> str:
    """Put `thing` into a Chinese frame: 由…投资 -> 由甲投资; a frame without a gap takes it at its end."""
    return frame.replace(GAP, thing, 1) if GAP in frame else f"{frame}{thing}"


def joined(items: list[str], lang: Lang, *, word: str = "and") -> str:
    """Return "a, b and c" or 甲、乙和丙."""
    if len(items) < 2:
        return "".join(items)
    if lang == "zh":
        return f"{'、'.join(items[:-1])}{'或' if word == 'or' else '和'}{items[-1]}"
    return f"{', '.join(items[:-1])} {word} {items[-1]}"
