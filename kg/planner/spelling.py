"""Misspelt names: stretches that nothing explains, corrected to the one name that is a typo away."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.identity.fold import has_han
from kg.planner.demonyms import is_demonym
from kg.planner.index import Hit, NameIndex, normal
from kg.planner.items import Item
from kg.planner.link import is_word

ACCEPT = 0.85  # similarity of a misspelt name to the one taken for it
MARGIN = 0.1  # by which it must be nearer than the next one
MOST_BEGUN = 4  # things whose names begin with the word typed, to ask back about
SHORTEST_BEGINNING = 5  # letters of one word that begins a longer name
MOST_ITEMS = 5  # items that one misspelt name may stretch over


def corrected(items: tuple[Item, ...], index: NameIndex) -> tuple[Item, ...]:
    """Return the items with misspelt names taken for the single entity they are a typo away from."""
    words = _last_words(_first_words(list(items), index), index)
    row = [_begun(item, words[max(0, n - 1) : n] + words[n + 1 : n + 2], index) for n, item in enumerate(words)]
    at = 0
    while at < len(row):
        if row[at].known or not row[at].text[0].isalnum():
            at += 1
            continue
        found = _around(row, at, index)
        if found is not None:
            start, end, item = found
            row[start:end] = [item]
            at = start
        at += 1
    return tuple(row)


def _first_words(row: list[Item], index: NameIndex) -> list[Item]:
    """Take words that begin one thing's name for that thing, "lumen imaging" for Lumen Imaging Holdings Sdn Bhd.

    One of the words must be unknown, so that no understood words are taken for a name, and the name must not go on in
    other words than its own: "Lumen Imaging Capital" is another firm.
    """
    at = 0
    while at < len(row):
        for length in range(MOST_ITEMS, 0, -1):
            part = row[at : at + length]
            if len(part) == length and (hit := _begins_one(part, index)) and not _goes_on(part, row[at + length :]):
                text = _text(part)
                row[at : at + length] = [Item(start=part[0].start, end=part[-1].end, text=text, hits=(hit,))]
                break
        at += 1
    return row


def _last_words(row: list[Item], index: NameIndex) -> list[Item]:
    """Take words that end one thing's name for that thing: "Salt Valley Forum" for 2026 Salt Valley Forum.

    All of them must be written with capitals where the question has any, at least one must be unknown, and none may be
    a name by itself.
    """
    small = not any(c.isupper() for item in row for c in item.text)
    at = 0
    while at < len(row):
        for length in range(MOST_ITEMS, 0, -1):
            part = row[at : at + length]
            text = _text(part) if len(part) == length else ""
            if not text or all(i.known for i in part) or any(i.when or i.quoted or i.number for i in part):
                continue
            field = small and all(hit.cls == "Segment" for hit in part[0].hits)  # "ai island"
            if (part[0].hits and not field) or any(i.hits and " " in i.text for i in part):
                continue  # a name of its own, and no single word such as a field of industry
            if any(b.start - a.end > 1 for a, b in pairwise(part)) or not (small or _all_capitals(text)):
                continue
            if hits := index.ending(normal(text)):
                row[at : at + length] = [Item(start=part[0].start, end=part[-1].end, text=text, hits=(hits[0],))]
                break
        at += 1
    return row


def _all_capitals(text: str) -> bool:
    """Say whether every word is written with a capital, but for the little ones within."""
    words = text.split()
    small = ("of", "for", "the", "and", "de", "in")
    return all(w[:1].isupper() or (n and w in small) for n, w in enumerate(words)) and words[-1] not in small


def _begins_one(part: list[Item], index: NameIndex) -> Hit | None:
    """Return the one thing whose name begins with these words."""
    if (all(i.known for i in part) and not _is_body(part)) or any(
        i.when or i.quoted or not i.text[:1].isalnum() for i in part
    ):
        return None
    if any(b.start - a.end > 1 for a, b in pairwise(part)):
        return None
    text = _text(part)
    capital = all(word[:1].isupper() or word[:1].isdigit() for word in text.split())
    single = " " not in text
    if has_han(text) or (single and (is_word(text) or len(text) < SHORTEST_BEGINNING)):
        return None
    if not capital and not single and all(is_word(word) for word in text.split()) and not _is_body(part):
        return None  # "solar power" begins a name by chance
    hits = index.beginning(normal(text))
    return hits[0] if len(hits) == 1 else None


_BODIES_TEXT = """
ministry department bureau office commission university institute academy bank chamber association port
"""
_BODIES = frozenset(_BODIES_TEXT.split())


def _is_body(part: list[Item]) -> bool:
    """Say whether the words name a public body as people do for short: "ministry of industry"."""
    words = _text(part).lower().split()
    return (
        len(words) > 2 and words[0] in _BODIES and words[1] == "of" and not any(i.hits and " " in i.text for i in part)
    )


def _goes_on(part: list[Item], rest: list[Item]) -> bool:
    """Say whether a name that is written with capitals goes on after these words."""
    after = rest[0] if rest else None
    if after is None or not part[-1].text[:1].isupper() or not after.text[:1].isupper():
        return False
    return after.start - part[-1].end == 1 and not (after.text.isupper() and after.elements)


def _text(part: list[Item]) -> str:
    gaps = ["" if a.end == b.start else " " for a, b in pairwise(part)]
    return part[0].text + "".join(gap + item.text for gap, item in zip(gaps, part[1:], strict=True))


def _begun(item: Item, beside: list[Item], index: NameIndex) -> Item:
    """Take a capitalised word that begins one thing's name for that thing: XPeng for XPeng Motors.

    An ordinary word is one only inside a question, where its capital tells, and where no other capital is beside it.
    """
    if item.known or not item.text[:1].isupper() or is_demonym(item.text):
        return item
    if is_word(item.text) and (item.start == 0 or any(i.text[:1].isupper() and i.start for i in beside)):
        return item
    hits = index.beginning(normal(item.text))
    return replace(item, hits=tuple(hits)) if 0 < len(hits) <= MOST_BEGUN else item


def _around(row: list[Item], at: int, index: NameIndex) -> tuple[int, int, Item] | None:
    """Return the longest stretch around an unknown item that is one name with a typo."""
    for length in range(MOST_ITEMS, 0, -1):
        for start in range(max(0, at - length + 1), at + 1):
            end = start + length
            if end > len(row) or any(i.when or i.number for i in row[start:end]):
                continue
            item = _one_name(row[start:end], index)
            if item is not None:
                return start, end, item
    return None


def _one_name(items: list[Item], index: NameIndex) -> Item | None:
    if len({has_han(i.text) for i in items if i.text[0].isalnum()}) > 1:
        return None  # a Latin name ends where Chinese begins
    text = _text(items)
    if has_han(text) and any(i.hits for i in items) and any(i.word and not i.hits for i in items):
        return None  # 云帆把电芯: a name and a word of the question, not one name with a slip in it
    hits = index.similar(text, at_least=ACCEPT - MARGIN)
    if (
        not hits
        or hits[0].score < ACCEPT
        or (len(hits) > 1 and hits[1].score > hits[0].score - MARGIN and hits[1].id != hits[0].id)
    ):
        return None
    return replace(items[0], end=items[-1].end, text=text, hits=(hits[0],), typo=True, word="", elements=())
