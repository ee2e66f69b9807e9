"""Words of the ontology put into sentences: English inflection, Chinese frames with a gap."""

from __future__ import annotations

import re

from kg.plan.planned import Lang
from ontology.model import Ontology, Relation, Role, Words

GAP = "…"
_BE = {"singular": "is", "plural": "are", "past singular": "was", "past plural": "were"}
_IRREGULAR = {"have": "has", "do": "does", "go": "goes", "person": "people", "company": "companies"}


def plural(noun: str) -> str:
    """Return the English plural of a noun phrase by its head: "unit of work" -> "units of work"."""
    head, of, rest = noun.partition(" of ")
    if head.endswith(("person", "Person")):
        many = f"{head[:-6]}{head[-6]}eople"
    elif re.search(r"[^aeiou]y$", head):
        many = f"{head[:-1]}ies"
    elif head.endswith(("s", "x", "ch", "sh")):
        many = f"{head}es"
    else:
        many = f"{head}s"
    return f"{many}{of}{rest}"


def third_person(verb: str) -> str:
    """Return a bare verb phrase with its verb in the third person: "be part of" -> "is part of"."""
    first, gap, rest = verb.partition(" ")
    if first == "be":
        return f"is{gap}{rest}"
    if first in ("may", "might", "can", "used"):
        return verb
    if first in _IRREGULAR:
        return f"{_IRREGULAR[first]}{gap}{rest}"
    if re.search(r"[^aeiou]y$", first):
        return f"{first[:-1]}ies{gap}{rest}"
    return f"{first}{'es' if first.endswith(('s', 'x', 'ch', 'sh', 'o')) else 's'}{gap}{rest}"


def for_many(verb: str) -> str:
    """Return a bare verb phrase for a plural subject: "be a tenant of" -> "are tenants of"."""
    first, _, rest = verb.partition(" ")
    if first != "be":
        return verb
    article = re.match(r"(?:a|an|the) ([a-z -]+?) (of|in|at|for|with)\b(.*)$", rest)
    return f"are {plural(article[1])} {article[2]}{article[3]}" if article else f"are {rest}"


def in_the_past(verb: str, *, many: bool) -> str:
    """Return how something that ended is said: "be a tenant of" -> "was a tenant of", "own" -> "used to own"."""
    first, _, rest = verb.partition(" ")
    if first != "be":
        return f"used to {verb}"
    return f"were {for_many(verb)[4:]}" if many else f"was {rest}"


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
