"""The lexicon: every phrase that names an element of the ontology, with the role it puts its subject in.

One row serves extraction and questions alike. English phrases come in all their forms, Chinese ones as written; a
Chinese phrase with a gap ("由…领投") keeps its "…"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from ontology.derive.inflect import plural, singular, verb_forms
from ontology.model import Lang, NounForm, Ontology, Relation, Role, Words
from ontology.words import LANGS

Kind = Literal["class", "relation", "property", "qualifier", "concept", "unit", "currency"]
Form = Literal["label", "noun", "verb", "state", "preposition", "passive", "opposite"]
Where = tuple[tuple[str, str], ...]
_PREPOSITIONS = frozenset({"in", "at", "of", "under", "behind", "for", "with", "from", "by", "on", "about", "near"})
_COPULA = "be "


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One phrase and what it names.

    `role`, for relations: a noun names the thing that stands in this role ("supplier": subject); a verb, state or
    passive has its grammatical subject in this role ("is supplied by": object). `where` are qualifier values that the
    phrase implies. `participle`: without a copula the phrase may also be read passively ("companies acquired")."""

    phrase: str  # NFKC, lower case
    lang: Lang
    kind: Kind
    element: str
    form: Form
    role: Role | None = None
    where: Where = ()
    base: str = ""  # the phrase as the Turtle writes it
    plural: bool = False
    participle: bool = False
    preferred: bool = True  # False: another element claims the phrase and declares that it comes first
    narrow: bool = False  # True: it names only some of the class ("robot" of products)
    derived: bool = False  # True: made by rule, not written in the Turtle; written ones win ties

    @property
    def gap(self) -> bool:
        """Say whether words may stand inside the phrase, where it has "…"."""
        return "…" in self.phrase


def lexicon(ontology: Ontology, lang: Lang | None = None) -> tuple[Entry, ...]:
    """Return every entry of `ontology` (in one language, or both), each (phrase, element, role, where) once."""
    unique: dict[tuple[object, ...], Entry] = {}
    for row in _Rows((lang,) if lang else LANGS).of(ontology):
        key = (row.phrase, row.lang, row.kind, row.element, row.form, row.role, row.where)
        if key not in unique or (unique[key].derived and not row.derived):
            unique[key] = row
    return tuple(_ranked(unique.values(), _preferences(ontology)))


def contested(ontology: Ontology) -> dict[tuple[str, Lang], tuple[Entry, ...]]:
    """Return the written phrases that two elements of one kind of form claim with no declared preference."""
    claims: dict[tuple[str, Lang, str], dict[str, Entry]] = {}
    for entry in lexicon(ontology):
        if entry.derived or entry.kind in ("unit", "currency"):
            continue
        claims.setdefault((entry.phrase, entry.lang, _group(entry)), {})[f"{entry.kind} {entry.element}"] = entry
    found = {key: tuple(by.values()) for key, by in claims.items() if len(by) > 1 and not _told_apart(ontology, by)}
    return {key[:2]: entries for key, entries in found.items() if all(entry.preferred for entry in entries)}


def _told_apart(ontology: Ontology, claims: dict[str, Entry]) -> bool:
    """Say whether the classes at the two ends always decide: no two claims admit the same pair of classes."""
    if any(entry.kind != "relation" for entry in claims.values()):
        return False
    ends = [_ends(ontology, entry) for entry in claims.values()]
    pairs = ((a, b) for at, a in enumerate(ends) for b in ends[at + 1 :])
    return not any(a[0] & b[0] and a[1] & b[1] for a, b in pairs)


def _ends(ontology: Ontology, entry: Entry) -> tuple[frozenset[str], frozenset[str]]:
    """Return the classes that may stand in the entry's own role, and those at the other end."""
    relation = ontology.relations[entry.element]
    sides = [
        frozenset(c for name in names if name in ontology.classes for c in ontology.descendants(name))
        for names in (relation.domain, relation.range)
    ]
    return (sides[0], sides[1]) if entry.role != "object" else (sides[1], sides[0])


@lru_cache(maxsize=32768)
def fold(text: str) -> str:
    """Return `text` as phrases are kept: NFKC, lower case, single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFKC", text.replace("…", "\ue000")).lower().split()).replace("\ue000", "…")


def _group(entry: Entry) -> str:
    """Nouns compete with nouns and verbs with verbs; "acquired" and "acquisition" never meet."""
    return "verb" if entry.form in ("verb", "state", "preposition", "passive") else "noun"


def _preferences(ontology: Ontology) -> dict[str, set[str]]:
    named: list[tuple[str, Words]] = [(c.name, c.words) for c in ontology.classes.values()]
    named += [(r.name, r.words) for r in ontology.relations.values()]
    named += [(p.name, p.words) for p in ontology.properties.values()]
    named += [(c.id, c.words) for c in ontology.concepts.values()]
    found: dict[str, set[str]] = {}
    for name, words in named:
        for phrase in words.prefer:
            found.setdefault(fold(phrase).removeprefix(_COPULA), set()).add(name)
    return found


def _ranked(entries: Iterable[Entry], preferences: dict[str, set[str]]) -> Iterator[Entry]:
    for entry in entries:
        base = fold(entry.base).removeprefix(_COPULA)
        winners = preferences.get(base) if entry.kind not in ("unit", "currency") else None
        yield replace(entry, preferred=False) if winners and entry.element not in winners else entry


class _Rows:
    """Makes the entries of some languages, field by field: `dataclasses.replace` would cost ten times as much."""

    def __init__(self, langs: tuple[Lang, ...]) -> None:
        self._langs = langs

    def of(self, ontology: Ontology) -> Iterator[Entry]:
        """Yield every entry, some of them more than once."""
        for cls in ontology.classes.values():
            yield from self._nouns(cls.words, "class", cls.name)
        for relation in ontology.relations.values():
            yield from self._of_relation(relation)
        for prop in ontology.properties.values():
            kind: Kind = "property" if prop.domain else "qualifier"
            yield from self._labels(prop.words, kind, prop.name)
            yield from self._opposites(prop.words, kind, prop.name)
        for concept in ontology.concepts.values():
            yield from self._nouns(concept.words, "concept", concept.id)
        for unit in ontology.units.values():
            yield from self._nouns(unit.words, "unit", unit.id)
        for currency in ontology.currencies.values():
            yield from self._nouns(currency.words, "currency", currency.id)

    def _labels(self, words: Words, kind: Kind, element: str) -> Iterator[Entry]:
        for lang in self._langs:
            some = words.narrower.get(lang, ())
            for text in words.labels.get(lang, ()):
                entry = Entry(phrase=fold(text), lang=lang, kind=kind, element=element, form="label", base=text)
                yield replace(entry, narrow=True) if text in some else entry

    def _opposites(self, words: Words, kind: Kind, element: str) -> Iterator[Entry]:
        """Yield the words that deny a yes-or-no property: "private" says that a company is not public."""
        for lang in self._langs:
            for text in words.opposites.get(lang, ()):
                yield Entry(phrase=fold(text), lang=lang, kind=kind, element=element, form="opposite", base=text)

    def _nouns(self, words: Words, kind: Kind, element: str) -> Iterator[Entry]:
        for entry in self._labels(words, kind, element):
            yield entry
            yield from _numbers(entry)

    def _of_relation(self, relation: Relation) -> Iterator[Entry]:
        words, name = relation.words, relation.name
        yield from self._labels(words, "relation", name)
        for form in words.noun_forms:
            if form.lang in self._langs:
                entry = _noun(form, name)
                yield entry
                yield from _numbers(entry)
        for form in (*_plain_verbs(words), *words.verb_phrases):
            if form.lang in self._langs:
                yield from _verb(form, name)


def _plain_verbs(words: Words) -> Iterator[NounForm]:
    """Yield the verb forms as phrases with the role of their grammatical subject."""
    roles: tuple[Role, ...] = ("subject", "object")
    for role, by_lang in zip(roles, (words.verb_forms, words.inverse_verb_forms), strict=True):
        for lang, texts in by_lang.items():
            for text in texts:
                yield NounForm(lang=lang, text=text, role=role)


def _noun(form: NounForm, relation: str) -> Entry:
    return Entry(
        phrase=fold(form.text),
        lang=form.lang,
        kind="relation",
        element=relation,
        form="noun",
        role=form.role,
        where=form.where,
        base=form.text,
    )


def _numbers(entry: Entry) -> Iterator[Entry]:
    """Yield the other number of an English noun: a singular for a plural, a plural for a singular."""
    if entry.lang != "en":
        return
    one, many = singular(entry.phrase), plural(entry.phrase)
    if one != entry.phrase:
        yield _like(entry, one)
    if many != entry.phrase:
        yield _like(entry, many, plural=True)


def _verb(form: NounForm, relation: str) -> Iterator[Entry]:
    text = fold(form.text)
    rest = text.removeprefix(_COPULA)
    copular = form.lang == "en" and rest != text
    entry = Entry(
        phrase=rest if copular else text,
        lang=form.lang,
        kind="relation",
        element=relation,
        form=("preposition" if rest in _PREPOSITIONS else "state") if copular else "verb",
        role=form.role,
        where=form.where,
        base=form.text,
    )
    yield entry
    if form.lang == "en" and not copular:
        yield from _conjugated(entry)


def _conjugated(entry: Entry) -> Iterator[Entry]:
    forms = verb_forms(entry.phrase)
    for phrase in dict.fromkeys((forms.third, forms.ing, forms.past, forms.participle)):
        if phrase != entry.phrase:
            yield _like(entry, phrase, participle=phrase == forms.participle)
    if not entry.phrase.startswith("have "):
        yield _like(entry, f"{forms.participle} by", passive=True)


def _like(entry: Entry, phrase: str, *, plural: bool = False, participle: bool = False, passive: bool = False) -> Entry:
    """Return a form of `entry` made by rule; a passive has its grammatical subject in the other role."""
    other: Role = "object" if entry.role == "subject" else "subject"
    return Entry(
        phrase=phrase,
        lang=entry.lang,
        kind=entry.kind,
        element=entry.element,
        form="passive" if passive else entry.form,
        role=other if passive else entry.role,
        where=entry.where,
        base=entry.base,
        narrow=entry.narrow,
        plural=plural,
        participle=participle,
        derived=True,
    )
