"""What a question and the words of a source have in common: words by their stems, what the ontology means, names.

English words are compared by stems, Chinese ones by pairs of characters, and both by what they mean: "bring in" is what
a statement of RAISED says in any language.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.answer.grammar import EN_PLAIN, ZH_PLAIN
from kg.identity.fold import has_han
from kg.plan.planned import Lang
from kg.planner.index import normal
from kg.planner.items import Element, Item
from kg.planner.lexicon import Lexicon, lexicon_of
from ontology.derive.inflect import base_form, verb_forms
from ontology.model import Class, Ontology

_WORD = re.compile(r"[a-z][a-z'’-]*[a-z]|\d[\d,.]*|[\u3400-\u9fff]+")
_ENDINGS_TEXT = "ations ation ments ment ions ion ings ing ers ors er or ed es s e"
_ENDINGS = tuple(_ENDINGS_TEXT.split())
_SHORTEST = 4  # letters of a stem
_ENOUGH = 0.5  # part of a Chinese stretch, or of several words, that a quote must have
_COVERED = 1 / 3  # part of what a question says that a statement must share
_MEANT_TOO = ("list", "share", "part")  # words of grammar that are also what a question asks for
MOST_MEANT = 3  # elements that one word of their phrases may point at; a word of more says nothing
_EMPTY_TEXT = "new old big last next good best much many really until think know time way thing things"
_EMPTY = frozenset(_EMPTY_TEXT.split())  # what says too little to be told nearby by


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One thing that a question says. `pieces` are looked for in quotes, the rest in what a statement is."""

    pieces: frozenset[str]
    elements: frozenset[str] = frozenset()  # relations and properties
    classes: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()  # of a thing that is named, which may also stand in the quote alone
    slight: bool = False  # a year, a number: shared by chance
    about: bool = False  # the statements are looked up by it: only two of these together tell something


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one statement says: the pieces of its quote, its relation and properties, and both ends."""

    pieces: frozenset[str]
    elements: frozenset[str]
    classes: frozenset[str]
    ids: frozenset[str]


def pieces(text: str) -> frozenset[str]:
    """Return the stems of the words of a text, its numbers, and the pairs of its Chinese characters."""
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        if has_han(word):
            found |= {word[n : n + 2] for n in range(len(word) - 1)}
        else:
            found.add(stem(word))
    return frozenset(found)


def stem(word: str) -> str:
    """Return what the forms of an English word and its nearest kin begin with: found, for founder and founding."""
    bare = base_form(re.sub(r"['’]s?$", "", word))
    for ending in _ENDINGS:
        kept = bare.removesuffix(ending)
        if kept != bare and len(kept) >= _SHORTEST and not (ending == "s" and kept[-1] == "s"):
            return kept[:-1] if kept[-1] == kept[-2] and kept[-1] not in "lsz" else kept
    return f"{bare[:-1]}i" if re.search(r"\w\w[^aeiou]y$", bare) else bare


def spelt(piece: str) -> tuple[str, ...]:
    """Return letters one of which stands in whatever has this piece: "suppl" for suppli, "sell" and "sold" for sell."""
    letters = piece[:-1] if piece.endswith("i") and len(piece) >= _SHORTEST else piece
    forms = () if has_han(piece) or not piece.isalpha() else (verb_forms(piece).past, verb_forms(piece).participle)
    return (letters, *(form for form in dict.fromkeys(forms) if letters not in form))


def terms_of(items: tuple[Item, ...], about: Mapping[str, str], ontology: Ontology, lang: Lang) -> tuple[Term, ...]:
    """Return what a question says, each once: the things it is about (names by id), and all the rest that tells.

    Words of grammar are left out, and what every question or report says.
    """
    said = {hit.id: item.text for item in items for hit in item.hits}
    named = [Term(pieces=pieces(said.get(i, n)), ids=frozenset({i}), about=True) for i, n in about.items()]
    rest = (_term(item, ontology, lang) for item in _joined(items) if not any(hit.id in about for hit in item.hits))
    found = (t for t in rest if t is not None and (t.pieces or t.elements or t.ids or t.classes))
    return tuple(dict.fromkeys((*named, *found)))


def _joined(items: tuple[Item, ...]) -> Iterator[Item]:
    """Yield the items, with the unknown Chinese characters that stand together as one."""
    run: list[Item] = []
    for item in items:
        if not item.known and has_han(item.text):
            run.append(item)
            continue
        yield from _run(run)
        run = []
        yield item
    yield from _run(run)


def _run(run: list[Item]) -> Iterator[Item]:
    if run:
        yield Item(start=run[0].start, end=run[-1].end, text="".join(item.text for item in run))


def _term(item: Item, ontology: Ontology, lang: Lang) -> Term | None:
    if item.hits:
        return Term(pieces=pieces(item.text), ids=frozenset(hit.id for hit in item.hits))
    if item.when or item.number:
        return Term(pieces=frozenset(p for p in pieces(item.text) if p[0].isdigit()), slight=True)
    if item.quoted:
        return Term(pieces=pieces(item.quoted.text))
    if item.word and (item.word not in _MEANT_TOO or item.start == 0):
        return None
    lexicon = lexicon_of(ontology, lang)
    meant = item.elements or _meant(item.text, lexicon)
    classes = frozenset(e.name for e in meant if e.kind == "class")
    elements = frozenset(e.name for e in meant if e.kind != "class")
    for name in classes:
        elements |= _told_by(ontology.classes[name], ontology, lexicon)
    elements |= {near for name in elements if name in ontology.relations for near in ontology.relations[name].near}
    return Term(pieces=_telling(item.text), elements=elements, classes=classes)


def _told_by(cls: Class, ontology: Ontology, lexicon: Lexicon) -> frozenset[str]:
    """Return what tells of events of a class, by the words that both have: an acquisition is what ACQUIRED says."""
    if not ontology.is_a(cls.name, "Event"):
        return frozenset()
    phrases = (normal(text) for texts in cls.words.labels.values() for text in texts)
    return frozenset(e.name for phrase in phrases for e in lexicon.elements.get(phrase, ()) if e.kind != "class")


def _telling(text: str) -> frozenset[str]:
    """Return the pieces of the words that say something."""
    folded = text.casefold()
    if has_han(folded):
        return frozenset() if folded in ZH_PLAIN else pieces(folded) - ZH_PLAIN
    words = (w for w in _WORD.findall(folded) if w not in EN_PLAIN and w not in _EMPTY and len(w) > 2)
    return frozenset(stem(w) for w in words)


def _meant(text: str, lexicon: Lexicon) -> tuple[Element, ...]:
    """Return the few elements that an unknown word names with words of grammar: "payroll" of "on the payroll of"."""
    said = _telling(text)
    if len(said) != 1:
        return ()
    letters = spelt(next(iter(said)))[0]
    held = (e for phrase, e in lexicon.elements.items() if letters in phrase and _telling(phrase) == said)
    found = {(e.kind, e.name): e for elements in held for e in elements if e.kind != "class"}
    return tuple(found.values()) if len({name for _, name in found}) <= MOST_MEANT else ()


def scores(terms: tuple[Term, ...], told: Sequence[Told]) -> list[float]:
    """Return for each statement what it shares with a question, each term by its rarity here; 0: nothing that tells.

    Years and numbers, one name, and a kind of things that most of these statements have tell nothing by themselves;
    nor does one word of many.
    """
    alike = [[_alike(term, one) for term in terms] for one in told]
    had = [sum(row[n] > 0 for row in alike) for n in range(len(terms))]
    weights = [math.log1p(len(told) / n) if n else 0.0 for n in had]
    telling = [_tells(term, n, len(told)) for term, n in zip(terms, had, strict=True)]
    least = _COVERED * sum(not (t.slight or t.about or (t.classes and not t.elements)) for t in terms)
    found = []
    for row in alike:
        names = sum(a > 0 for a, term in zip(row, terms, strict=True) if term.about)
        said = sum(a > 0 for a, tells in zip(row, telling, strict=True) if tells)
        near = names > 1 or (said > 0 and said >= least)
        found.append(sum(a * w for a, w in zip(row, weights, strict=True)) if near else 0.0)
    return found


def _tells(term: Term, had: int, of: int) -> bool:
    """Say whether a statement that has this term tells something by it, where `had` of so many have it."""
    return not (term.slight or term.about or (term.classes and not term.elements and 2 * had > of))


def _alike(term: Term, told: Told) -> float:
    """Return how much of a term a statement has, 0 to 1; a name stands in it whole or not at all."""
    if term.ids & told.ids or term.elements & told.elements or term.classes & told.classes:
        return 1.0
    if term.ids:
        return float(bool(term.pieces) and term.pieces <= told.pieces)
    had = len(term.pieces & told.pieces) / _words(term.pieces) if term.pieces else 0.0
    return min(had, 1.0) if had >= _ENOUGH else 0.0


def _words(found: frozenset[str]) -> int:
    """Return how many words pieces are of: of the pairs of characters of 竹编手艺 every other one is a word."""
    pairs = sum(has_han(piece) for piece in found)
    return len(found) - pairs + (pairs + 2) // 2 if pairs else len(found)
