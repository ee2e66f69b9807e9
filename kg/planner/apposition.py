"""A noun beside a name that only says what the name is: "the Basalt app", "the pension fund Elm Two".

The noun is left out where it names a class that the thing is of, or one above or below that; any other noun stays, so
that the question is not understood rather than answered about something else.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from kg.identity.kinds import Kinds
from kg.plan.kinds import classes_of_kind
from kg.planner.described import NO_THINGS, VAGUE
from kg.planner.items import Item
from kg.planner.lexicon import Held
from ontology.model import Ontology

MOST_WORDS = 3  # of one noun
_ARTICLES = frozenset({"the", "this", "that"})


def without_appositions(items: tuple[Item, ...], ontology: Ontology) -> tuple[Item, ...]:
    """Return the items without nouns that only say what the name beside them is."""
    row = list(items)
    kinds = Kinds(ontology)
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    at = 0
    while at < len(row):
        if row[at].hits and not row[at].elements and not row[at].quoted:
            _drop_place(row, at, kinds)
            _drop_after(row, at, ontology)
            _drop_site(row, at, ontology, concepts)
            _drop_kind(row, at, kinds, concepts)
            at -= _drop_before(row, at, ontology)
        at += 1
    return tuple(row)


def _drop_place(row: list[Item], at: int, kinds: Kinds) -> None:
    """Leave out "Nordan's" in "Nordan's Ministry of Trade": where a body or a policy is at home."""
    owned = row[at + 2] if at + 2 < len(row) else None
    if owned is None or not owned.hits or row[at + 1].text not in ("'s", "’s"):
        return
    places = [kinds.naming(hit.cls) == "place" for hit in row[at].hits]
    if all(places) and not any(kinds.naming(hit.cls) in ("place", "person") for hit in owned.hits):
        del row[at : at + 2]


# No kind of goods: who has to do with them.
_PEOPLE_TEXT = """
users owners drivers farmers fans engineers developers workers readers players pilots operators buyers dealers patients
makers
"""
_PEOPLE = frozenset(_PEOPLE_TEXT.split())


def _is_goods(named: Item, kinds: Kinds) -> bool:
    """Say whether the named thing is goods of some kind, of which a noun may tell the kind."""
    return all(kinds.naming(hit.cls) not in ("organization", "person", "place") for hit in named.hits)


def _tells_kind(noun: Item) -> bool:
    """Say whether this is an ordinary noun that nothing else explains: "lamps" in "Basalt lamps"."""
    word = noun.text.lower()
    plain = noun.text.islower() and noun.text.isalpha() and not noun.known and len(word) > 2
    return plain and not word.endswith(("ed", "ing", "ly")) and word not in VAGUE | NO_THINGS | _PEOPLE


def _drop_kind(row: list[Item], at: int, kinds: Kinds, concepts: set[str]) -> None:
    """Leave out "lamps" in "Basalt lamps", where Basalt is goods and not who makes or sells them.

    After a field of industry the noun says more: makers of "chip equipment" make no chips.
    """
    if any(hit.cls in concepts for hit in row[at].hits):
        return
    if not _is_goods(row[at], kinds):
        return
    for length in (2, 1):  # "hearing aids"
        noun = row[at + 1 : at + 1 + length]
        after = row[at + 1 + length] if at + 1 + length < len(row) else None
        goes_on = after is None or after.known or not after.text[:1].isalpha()
        kind = len(noun) == length and (_tells_kind(noun[-1]) or _of_a_field(noun[-1], concepts))
        if kind and goes_on and all(_is_plain(i) or _of_a_field(i, concepts) for i in noun):
            del row[at + 1 : at + 1 + length]
            return


def _is_plain(word: Item) -> bool:
    """Say whether this is a small word that nothing else explains."""
    return word.text.islower() and word.text.isalpha() and not word.known and word.text not in VAGUE | NO_THINGS


# What a site may be, of which no class holds the word: the name says which one.
_SITES = frozenset(
    {"data centre", "data center", "data hall", "factory", "plant", "works", "mine", "mill", "warehouse", "terminal"}
    | {"refinery", "facility", "farm", "smelter", "pub", "hotel", "store", "shop", "depot", "foundry", "shipyard"}
    | {"yard", "brewery", "project", "complex", "development", "site", "park", "dam", "reactor", "pipeline"}
)


def _drop_site(row: list[Item], at: int, ontology: Ontology, concepts: set[str]) -> None:
    """Leave out "data centre" in "the Basalt 2 data centre", where Basalt 2 is a site and not who has it."""
    if "Site" not in ontology.classes or not all(ontology.is_a(hit.cls, "Site") for hit in row[at].hits):
        return
    for length in (3, 2, 1):  # "wind farm": what is made there tells no more
        noun = row[at + 1 : at + 1 + length]
        kind = len(noun) == length and (" ".join(i.text for i in noun[-2:]) in _SITES or noun[-1].text in _SITES)
        if kind and all(i.text in _SITES or _is_plain(i) or _of_a_field(i, concepts) for i in noun[:-1]):
            del row[at + 1 : at + 1 + length]
            return


def _of_a_field(word: Item, concepts: set[str]) -> bool:
    """Say whether this small word is one for a field of industry: "battery" before "plant"."""
    return word.text.islower() and bool(word.hits) and all(hit.cls in concepts for hit in word.hits)


def _drop_after(row: list[Item], at: int, ontology: Ontology) -> None:
    """Leave out "app" in "the Basalt app"."""
    if at == 0 or row[at - 1].text.lower() not in _ARTICLES:
        return
    for length in range(MOST_WORDS, 0, -1):
        noun = row[at + 1 : at + 1 + length]
        if len(noun) == length and _says_what(noun, row[at], ontology):
            del row[at + 1 : at + 1 + length]
            return


def _drop_before(row: list[Item], at: int, ontology: Ontology) -> int:
    """Leave out "pension fund" in "the pension fund Elm Two"; return how many items are gone."""
    for length in range(MOST_WORDS, 0, -1):
        start = at - length
        if start < 1 or not (row[start - 1].text.lower() in _ARTICLES or _as_in_news(row, start, at, ontology)):
            continue
        asked = _asks_of(row, start - 1)
        clause = at + 1 < len(row) and (bool(row[at + 1].of_kind("verb")) or row[at + 1].word in ("have", "be", "do"))
        noun = row[start:at]
        if (asked or not clause) and (_says_what(noun, row[at], ontology) or _says_who(noun, row[at], ontology)):
            del row[start:at]
            return length
    return 0


_BEFORE = frozenset(["of", "at", "by", "from", "with", "in", "for", "to", "on", "do", "be", "have"])


def _as_in_news(row: list[Item], start: int, at: int, ontology: Ontology) -> bool:
    """Say whether a noun without an article tells what the name after it is: "who bought sensor maker Elm Two"."""
    text, before = " ".join(i.text for i in row[start:at]), row[start - 1]
    known = text.islower() and not text.endswith("s") and any(c in ontology.classes for c in classes_of_kind(text))
    return known and (bool(before.of_kind("verb")) or before.word in _BEFORE or before.text.lower() in _BEFORE)


def _asks_of(row: list[Item], at: int) -> bool:
    """Say whether "did the fund X back" or "where is the fund X based" stands here: no clause about the fund."""
    before, first = (row[at - n].text.lower() if at >= n else "" for n in (1, 2))
    if at > 0 and (row[at - 1].word == "do" or before in ("has", "have", "had")):
        return True
    return at > 0 and row[at - 1].word == "be" and first in ("where", "when", "how", "")


def _says_what(noun: list[Item], named: Item, ontology: Ontology) -> bool:
    """Say whether these words are one noun for what the named thing is."""
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    if any(i.number or i.when or i.quoted or not i.text[:1].isalpha() for i in noun):
        return False
    if any(i.hits and not _of_a_field(i, concepts) for i in noun):  # "the sensor maker Elm Two"
        return False
    if any(b.start - a.end > 1 for a, b in pairwise(noun)):
        return False
    text = " ".join(i.text.lower() for i in noun)
    classes = _nouns(Held(ontology)).get(text) or tuple(c for c in classes_of_kind(text) if c in ontology.classes)
    return bool(classes) and all(
        any(ontology.is_a(c, hit.cls) or ontology.is_a(hit.cls, c) for c in classes) for hit in named.hits
    )


def _says_who(noun: list[Item], named: Item, ontology: Ontology) -> bool:
    """Say whether this is one noun for what the named thing may be to another: "the investor Elm Two"."""
    if len(noun) > 1 or noun[0].hits or noun[0].text.lower().endswith("s"):
        return False
    for element in noun[0].of_kind("noun"):
        relation = ontology.relations[element.name]
        wanted = relation.domain if element.role == "subject" else relation.range
        if not element.where and all(any(ontology.is_a(hit.cls, w) for w in wanted) for hit in named.hits):
            return True
    return False


@lru_cache(maxsize=4)
def _nouns(held: Held) -> dict[str, tuple[str, ...]]:
    """Return the classes by each noun for one of their things."""
    ontology = held.ontology
    found: dict[str, tuple[str, ...]] = {}
    for cls in ontology.classes.values():
        labels = (*cls.words.labels.get("en", ()), *cls.words.narrower.get("en", ()))
        for label in labels:
            found[label.lower()] = (*found.get(label.lower(), ()), cls.name)
    return found
