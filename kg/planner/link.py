"""The question cut into items: the cover of its tokens by names, lexicon phrases, literals and closed-class words.

Names in full come before words, longer before shorter; a stretch that nothing covers stays an item of its own, so that
the grammar can say which word it did not understand."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from kg.planner.areas import area_called, countries_in, is_area, may_begin_area
from kg.planner.demonyms import country_of, may_begin
from kg.planner.index import Hit, NameIndex, normal
from kg.planner.items import Item
from kg.planner.lexicon import Lexicon
from kg.planner.literals import Number, Quoted, When, numbers_in, quoted_in, times_in
from kg.planner.question import Question, Token

MOST_WORDS = 14  # of one Latin name or phrase
MOST_CHARACTERS = 60  # of one Chinese one
_UNKNOWN_COST = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """How hard to look: whether names and words may be misspelt."""

    typos: bool = True


def items_in(question: Question, lexicon: Lexicon, index: NameIndex, today: datetime.date) -> tuple[Item, ...]:
    """Return the items of a question, left to right, without gaps."""
    literals = _literals(question, today)
    spans = list(_candidates(question, lexicon, index, literals))
    return tuple(_spelt(item, question, lexicon, index) for item in _best_cover(question, spans))


def _literals(question: Question, today: datetime.date) -> list[Item]:
    quoted = quoted_in(question)
    taken = [(q.start, q.end) for q in quoted]
    times = [t for t in times_in(question, today) if not _within(t.start, t.end, taken)]
    taken += [(t.start, t.end) for t in times]
    found: list[Quoted | When | Number] = [*quoted, *times, *numbers_in(question, taken)]
    return [_literal_item(literal, question) for literal in found]


def _within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < b and a < end for a, b in spans)


def _literal_item(literal: Quoted | When | Number, question: Question) -> Item:
    base = Item(start=literal.start, end=literal.end, text=question.text[literal.start : literal.end])
    if isinstance(literal, Quoted):
        return replace(base, quoted=literal)
    return replace(base, when=literal) if isinstance(literal, When) else replace(base, number=literal)


def _candidates(question: Question, lexicon: Lexicon, index: NameIndex, literals: list[Item]) -> Iterator[Item]:
    for item in literals:
        yield _named_quote(item, index) if item.quoted else item
    quotes = [(i.start, i.end) for i in literals if i.quoted and _named_quote(i, index).hits]
    tokens = [t for t in question.tokens if not _within(t.start, t.end, quotes)]
    for at in range(len(tokens)):
        yield from _starting_at(question, tokens, at, lexicon, index)


def _named_quote(item: Item, index: NameIndex) -> Item:
    assert item.quoted is not None
    return replace(item, hits=tuple(index.exact(normal(item.quoted.text))))


def _starting_at(
    question: Question, tokens: list[Token], at: int, lexicon: Lexicon, index: NameIndex
) -> Iterator[Item]:
    """Yield every name and phrase that starts at this token, while some name may still go on."""
    names_go_on = True
    for last in range(at, min(len(tokens), at + MOST_CHARACTERS)):
        start, end = tokens[at].start, tokens[last].end
        text = question.text[start:end]
        norm = normal(text)
        if last > at and not (_wordlike(tokens[at]) and _wordlike(tokens[last])):
            continue
        hits: tuple[Hit, ...] = ()
        if names_go_on and norm and last > at and tokens[last].text in ("'s", "’s"):
            hits = tuple(index.exact(norm))  # "Hesketh's" is a name where the graph has it so
        elif names_go_on and norm and not _ends_open(tokens[last]):
            names_go_on = index.begins(norm)
            hits = tuple(index.exact(norm)) if names_go_on and not _only_grammar(tokens[at : last + 1], lexicon) else ()
        if not hits and may_begin(tokens[at].text):
            hits = country_of(text, index)
        if may_begin_area(tokens[at].text) and is_area(text) and question.lang == "en":
            hits = _with_countries(hits, text, index)
        elements = lexicon.elements.get(norm, ()) if norm else ()
        if "-" in text and norm.endswith(" of"):  # "a spin-out of X" is the noun, "spin out of X" the verb
            elements = tuple(e for e in elements if e.kind != "verb" or e.predicate)
        if hits and elements and (_written_as_name(question, start, text) or _stands_as_name(tokens, at, last)):
            elements = ()
        if hits and _is_any(tokens, at, last):
            hits = ()
        word = lexicon.words.get(norm or text, "")
        if hits or elements or word:
            yield Item(start=start, end=end, text=text, hits=hits, elements=elements, word=word)
        if not names_go_on and last - at >= lexicon.longest:
            return


def _with_countries(hits: tuple[Hit, ...], text: str, index: NameIndex) -> tuple[Hit, ...]:
    """Return an area, where the graph has it as a place by its own name, with the countries in it that it knows."""
    own = tuple(hit for hit in hits if hit.cls == "Place")
    known = {hit.id for hit in own}
    found = (*own, *(hit for hit in countries_in(text, index) if hit.id not in known))
    return tuple(replace(hit, name=area_called(text)) for hit in found) or hits


def _written_as_name(question: Question, start: int, text: str) -> bool:
    """Say whether a word has a name's capital inside a question that does not write all its words so: Figure."""
    inside = start > 0 and text[:1].isupper() and text[1:].islower()
    return inside and any(t.text.islower() and len(t.text) > 2 for t in question.tokens if t.start)


_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "new", "former", "'s", "’s"))


def _stands_as_name(tokens: list[Token], at: int, last: int) -> bool:
    """Say whether a short form of a word is written as a name is: "Did GM invest", not "the GM of Orbit"."""
    text, before = tokens[at].text, tokens[at - 1].text.lower() if at else ""
    after = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
    short = at == last and text.isupper() and text.isalpha() and 2 <= len(text) <= 4
    mixed = any(t.text.islower() for t in tokens)
    return short and mixed and before not in _DETERMINERS and after not in ("of", "at", "for", "in")


def _is_any(tokens: list[Token], at: int, last: int) -> bool:
    """Say whether a word behind "a" is a common noun and nobody's name: "left a post", beside a paper "Post"."""
    text = tokens[at].text
    return at == last and at > 0 and text.islower() and tokens[at - 1].text in ("a", "an") and is_word(text)


def _only_grammar(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Say whether several words are nothing but the grammar's own, as "who is": a name of such words has capitals."""
    small = any(t.text.islower() for t in tokens)
    return len(tokens) > 1 and small and all(normal(t.text) in lexicon.words for t in tokens)


def _wordlike(token: Token) -> bool:
    return token.text[0].isalnum() or token.text == ")"


def _ends_open(token: Token) -> bool:
    return token.text in ("'s", "’s", "(", '"')


def _best_cover(question: Question, spans: list[Item]) -> list[Item]:
    """Return the cheapest row of items that covers every token once."""
    tokens = question.tokens
    place = {t.start: n for n, t in enumerate(tokens)}
    ends = {t.end: n + 1 for n, t in enumerate(tokens)}
    starting: dict[int, list[Item]] = {}
    for item in spans:
        if item.start in place and item.end in ends:
            starting.setdefault(place[item.start], []).append(item)
    best: list[tuple[float, tuple[Item, ...]] | None] = [None] * (len(tokens) + 1)
    best[0] = (0.0, ())
    for at, token in enumerate(tokens):
        here = best[at]
        if here is None:
            continue
        unknown = Item(start=token.start, end=token.end, text=token.text)
        for item in [*starting.get(at, ()), unknown]:
            to, cost = ends[item.end], here[0] + _cost(item)
            if best[to] is None or cost < best[to][0]:  # type: ignore[index]
                best[to] = (cost, (*here[1], item))
    done = best[-1]
    return list(done[1]) if done else []


def _cost(item: Item) -> float:
    """Return the price of an item: few, long, well-known items win."""
    if not item.known:
        return _UNKNOWN_COST * max(1, len(item.text))
    if len(item.text) == 1 and "\u3400" <= item.text <= "\u9fff":
        return 2.3  # a word of one character is less likely than a longer one beside it
    if item.elements and " " in item.text:
        return 1.75
    if item.when or item.quoted:
        return 1.0
    if item.hits and item.hits[0].score >= 1.0:
        return 1.6
    if item.elements:
        return 1.8
    return 2.0 if item.number or item.hits else 2.2


@lru_cache(maxsize=1)
def _english_words() -> frozenset[str]:
    """Return the whole words of the English encoder's vocabulary: a word in it is no misspelling of another."""
    folder = resources.files("ingest.models") / "en"
    for name in ("ecosystem_encoder/pieces.txt", "tokenizer.json", "vocab.txt"):
        file = folder / name
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            words = json.loads(text)["model"]["vocab"] if name.endswith("json") else text.splitlines()
            return frozenset(w for w in words if w[:1].isalpha())
    return frozenset()


def is_word(text: str) -> bool:
    """Say whether `text` is an ordinary English word."""
    return text.lower() in _english_words()


def _spelt(item: Item, question: Question, lexicon: Lexicon, index: NameIndex) -> Item:
    """Correct one unknown Latin word to a word of the lexicon one typo away; names are corrected with their context."""
    if item.known or not item.text.isalpha() or len(item.text) < 5 or question.lang != "en" or is_word(item.text):
        return item
    from rapidfuzz.distance import OSA

    norm = normal(item.text)
    near = [
        phrase
        for phrase in lexicon.elements
        if abs(len(phrase) - len(norm)) <= 1 and OSA.distance(phrase, norm) == 1 and _slipped(phrase, norm)
    ]
    if len(near) != 1:
        return item
    return replace(item, elements=lexicon.elements[near[0]], typo=True)


_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _slipped(meant: str, typed: str) -> bool:
    """Say whether a finger may slip so: a letter too many, too few or out of turn, a vowel or a key beside for another.

    Bogies are no bodies: whoever types g does not mean d.
    """
    apart = [(a, b) for a, b in zip(meant, typed, strict=False) if a != b] if len(meant) == len(typed) else []
    if len(apart) != 1:
        return True
    a, b = apart[0]
    if a in "aeiouy" and b in "aeiouy":
        return True
    places = {letter: (row, at) for row, keys in enumerate(_KEYS) for at, letter in enumerate(keys)}
    if a not in places or b not in places:
        return True
    return all(abs(m - n) <= 1 for m, n in zip(places[a], places[b], strict=True))
