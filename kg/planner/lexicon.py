"""The question lexicon in memory: phrases of the ontology and closed-class words, looked up by their normal form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass, field, replace
from functools import lru_cache

from ingest.statements.statement import Scalar
from kg.planner import words_en, words_zh
from kg.planner.index import normal
from kg.planner.items import Element
from kg.planner.question import Lang
from ontology.derive.inflect import plural, singular, verb_forms
from ontology.derive.lexicon import Entry, lexicon
from ontology.model import Ontology, Relation

_OWN = frozenset({"in", "at", "of", "for", "with", "from", "by", "on", "about"})  # the grammar reads these itself
_TRUTHS: Mapping[str, Scalar] = {"true": True, "false": False}
_TAILS = (" in", " at", " on", " from", " to", " into")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What phrases mean. `elements` by normal form; `words` are closed-class codes by phrase; `longest` in tokens."""

    elements: Mapping[str, tuple[Element, ...]]
    words: Mapping[str, str]
    gapped: tuple[tuple[str, str, Element], ...] = ()  # Chinese phrases with a gap: before, after, element
    gapped_from: Mapping[str, tuple[tuple[str, str, Element], ...]] = field(default_factory=dict)  # by first character
    longest: int = 12


def element(entry: Entry) -> Element | None:
    """Return what an entry of the ontology's lexicon means to the grammar; None for what no question can use."""
    if entry.kind == "class" and entry.narrow:
        return None  # whoever asks for robots does not ask for every product
    if entry.kind == "class":
        return Element(kind="class", name=entry.element, preferred=entry.preferred)
    if entry.kind in ("property", "qualifier"):
        opposite = entry.form == "opposite"
        return Element(kind="property", name=entry.element, preferred=entry.preferred, opposite=opposite)
    if entry.kind == "relation" and entry.form != "label" and entry.phrase not in _OWN and entry.role:
        return Element(
            kind="noun" if entry.form == "noun" else "verb",
            name=entry.element,
            role=entry.role,
            where=tuple((prop, _TRUTHS.get(value, value)) for prop, value in entry.where),
            predicate=entry.form in ("state", "passive", "preposition"),
            preferred=entry.preferred,
        )
    return None


@lru_cache(maxsize=8)
def _built(version: str, lang: Lang, held: Held) -> Lexicon:
    return _build(held.ontology, lang)


class Held:
    """An ontology as a cache key: by its version alone."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology

    def __hash__(self) -> int:
        return hash(self.ontology.version)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Held) and other.ontology.version == self.ontology.version


def lexicon_of(ontology: Ontology, lang: Lang) -> Lexicon:
    """Return the lexicon for questions in `lang`; Chinese questions may use English words too. Cached."""
    return _built(ontology.version, lang, Held(ontology))


def relations_of(ontology: Ontology, verb: str, lang: Lang) -> list[Relation]:
    """Return the relations that a verb means, the preferred ones first; none where the ontology lacks the verb."""
    known = lexicon_of(ontology, lang).elements.get(normal(verb), ())
    return [ontology.relations[name] for name in dict.fromkeys(e.name for e in known if e.kind == "verb")]


def relation_of(ontology: Ontology, verb: str, lang: Lang) -> Relation | None:
    """Return the relation that a verb means before all others."""
    return next(iter(relations_of(ontology, verb, lang)), None)


def _build(ontology: Ontology, lang: Lang) -> Lexicon:
    found: dict[str, dict[Element, None]] = {}
    gapped: list[tuple[str, str, Element]] = []
    langs: tuple[Lang, ...] = ("zh", "en") if lang == "zh" else ("en",)
    for entry in (e for one in langs for e in lexicon(ontology, one)):
        meaning = element(entry)
        if meaning is None:
            continue
        if entry.gap:
            before, _, after = entry.phrase.partition("…")
            gapped.append((before, after, meaning))
            if before in ("由", "被") and after and meaning.role:  # 由…掌管: 掌管 the other way round
                active = replace(meaning, role="object" if meaning.role == "subject" else "subject", predicate=False)
                found.setdefault(normal(after), {}).setdefault(active, None)
        else:
            found.setdefault(normal(entry.phrase), {})[_as_said(meaning, normal(entry.phrase), ontology)] = None
    if "en" in langs:
        _add_in_and_at(found)
        _add_stranded(found)
        _add_plurals(found, ontology)
    _counted_nouns(found, ontology, langs)
    _part_counts(found)
    _nouns_before_of(found, ontology)
    _plain_under_le(found)
    words = {normal(p) or p: code for p, code in (words_zh.WORDS if lang == "zh" else words_en.WORDS).items()}
    elements = {phrase: tuple(sorted(e, key=lambda m: not m.preferred)) for phrase, e in found.items()}
    gapped.sort(key=lambda g: not g[2].preferred)
    first = {g[0][:1]: tuple(other for other in gapped if other[0][:1] == g[0][:1]) for g in gapped}
    return Lexicon(elements=elements, words=words, gapped=tuple(gapped), gapped_from=first)


def _as_said(meaning: Element, phrase: str, ontology: Ontology) -> Element:
    """Return a verb with the yes-or-no that it says by itself: who "led a round in" X is its lead investor."""
    relation = ontology.relations.get(meaning.name) if meaning.kind == "verb" and not meaning.where else None
    for name in relation.qualifiers if relation is not None else ():
        if ontology.properties[name].datatype == "boolean" and phrase.partition(" ")[0] in astuple(verb_forms(name)):
            return replace(meaning, where=((name, True),))
    return meaning


def _add_in_and_at(found: dict[str, dict[Element, None]]) -> None:
    """Let "rent space in" be said with "at" and the other way round, where no phrase says otherwise."""
    for phrase, meanings in list(found.items()):
        stem, _, last = phrase.rpartition(" ")
        other = {"in": "at", "at": "in"}.get(last)
        if stem and other and f"{stem} {other}" not in found:
            verbs = {m: None for m in meanings if m.kind == "verb"}
            if verbs:
                found[f"{stem} {other}"] = verbs


def _add_stranded(found: dict[str, dict[Element, None]]) -> None:
    """Let a verb stand without its preposition, as in "where is X headquartered"; its own entries come first."""
    for phrase, meanings in list(found.items()):
        stem = next((phrase.removesuffix(tail) for tail in _TAILS if phrase.endswith(tail)), "")
        if not stem or " " in stem or stem in found:
            continue
        for meaning in meanings:
            if meaning.kind == "verb":
                found.setdefault(stem, {})[replace(meaning, stranded=True)] = None


def _add_plurals(found: dict[str, dict[Element, None]], ontology: Ontology) -> None:
    for phrase, meanings in list(found.items()):
        for meaning in meanings:
            if meaning.kind != "property":
                continue
            datatype = ontology.properties[meaning.name].datatype
            if datatype not in ("boolean", "date") or phrase.endswith("date"):
                found.setdefault(plural(phrase), {})[meaning] = None


def _counted_nouns(found: dict[str, dict[Element, None]], ontology: Ontology, langs: tuple[Lang, ...]) -> None:
    """Let "employees" mean the property labelled "number of employees" as well: its amounts are asked for that way."""
    for prop in ontology.properties.values():
        for lang in langs:
            label = normal((prop.words.labels.get(lang) or ("",))[0])
            bare = label.removeprefix("number of ").removesuffix("人数").removesuffix("数量").removesuffix("数")
            if bare == label or prop.datatype not in ("number", "integer"):
                continue
            for phrase in {bare, singular(bare)} if lang == "en" else {bare}:
                if any(m.kind == "noun" for m in found.get(phrase, {})):
                    found[phrase][Element(kind="property", name=prop.name, preferred=False)] = None


def _part_counts(found: dict[str, dict[Element, None]]) -> None:
    """Read "number of tenants", 入驻企业数量 as a count where tenants are things of the graph, not as one property."""
    for phrase in [p for p in found if p.startswith("number of ")]:
        rest = found.get(phrase.removeprefix("number of "), {})
        if any(m.kind in ("noun", "class") and m.preferred for m in rest):
            del found[phrase]
    for phrase in [p for p in found if p.endswith(("数量", "数"))]:
        rest = found.get(phrase.removesuffix("量").removesuffix("数"), {})
        if any(m.kind in ("noun", "class") and m.preferred for m in rest):
            del found[phrase]


def _nouns_before_of(found: dict[str, dict[Element, None]], ontology: Ontology) -> None:
    """Leave "tenants of" to the noun "tenants", which takes modifiers and possessives as well."""
    for phrase in [p for p in found if p.endswith(" of")]:
        bare = phrase.removesuffix(" of").removeprefix("the ").removeprefix("a ").removeprefix("an ")
        nouns = {(m.name, m.role) for m in found.get(bare, {}) if m.kind == "noun"}
        either = {name for name, _ in nouns if ontology.relations[name].symmetric}
        whole = {
            m for m in found[phrase] if m.kind == "verb" and not m.predicate
        }  # "spin out of" is more than its noun
        gone = {m for m in found[phrase] if m not in whole and ((m.name, m.role) in nouns or m.name in either)}
        kept = {m: None for m in found[phrase] if m not in gone and (m.preferred or not any(g.preferred for g in gone))}
        if kept:
            found[phrase] = kept
        else:
            del found[phrase]


def _plain_under_le(found: dict[str, dict[Element, None]]) -> None:
    """Let a Chinese verb with 了 mean what it means without: "入驻了" is 入驻 too."""
    for phrase in [p for p in found if p.endswith("了")]:
        found[phrase].update(found.get(phrase.removesuffix("了"), {}))


def one_noun(word: str, ontology: Ontology) -> str:
    """Return the one relation that an English noun is for, "" where there is none or no telling which."""
    named = {e.name for e in lexicon_of(ontology, "en").elements.get(word, ()) if e.kind == "noun"}
    return named.pop() if len(named) == 1 else ""
