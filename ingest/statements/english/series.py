"""Rows of names, whatever the parse says: "A, B and C", "A in 2022 and B in 2023", "the A, the B and the C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.mentions.coreference import family
from ingest.mentions.mention import Mention

if TYPE_CHECKING:
    from ingest.statements.english.scene import Scene

_LINKS = frozenset((",", "and", "&", "or", "as", "well", "the", "plus", "/", "both", "also", "then", "later"))
_JOINING = frozenset(("and", "&", "or", "plus", "/"))
_ACTORS = frozenset(("organization", "Person"))
_LONGEST = 60


def series(scene: Scene, mention: Mention, *, mixed: bool = False) -> list[Mention]:
    """Return the mention and what is coordinated to its right, all of one family; `mixed`: firms beside people."""
    found = [mention]
    while len(found) <= _LONGEST:
        following = _next(scene, found[-1], mention, mixed)
        if following is None:
            break
        found.append(following)
    return found


def _next(scene: Scene, mention: Mention, first: Mention, mixed: bool) -> Mention | None:
    position = _past_aside(scene, mention)
    links: list[str] = []
    while position < len(scene.doc) and len(links) < 5:
        word = scene.words[position]
        following = scene.mention(word)
        if following is not None and following is not mention and not _is_possessor(scene, following):
            return following if _joins(scene, links, first, following, mention, mixed) else None
        if not links or word.lower_ in _LINKS:
            if word.lower_ not in _LINKS:
                return None
            links.append(word.lower_)
            position += 1
            continue
        described = _described_next(scene, position)
        joined = described is not None and _joins(scene, links, first, described, mention, mixed)
        return described if joined else None
    return None


def _past_aside(scene: Scene, mention: Mention) -> int:
    """The token behind a name and what only tells of it: its place, the date of its deed, the place it lies in."""
    described = _past_description(scene, mention)
    if described:
        return described
    position = scene.tokens(mention)[1]
    if family(mention.cls) in ("organization", "Product"):
        dated = _past_date(scene, mention)
        if dated:
            return dated
    if family(mention.cls) == "organization" and position + 1 < len(scene.doc):
        seat = scene.mention(scene.doc[position + 1]) if scene.doc[position].lower_ in ("of", "in") else None
        return scene.tokens(seat)[1] if seat is not None and family(seat.cls) == "place" else position
    if family(mention.cls) != "place" or position + 1 >= len(scene.doc) or scene.doc[position].text != ",":
        return position
    larger = scene.mention(scene.doc[position + 1])
    if larger is None or larger.cls not in ("Province", "Country") or larger.cls == mention.cls:
        return position
    return scene.tokens(larger)[1]


_DESCRIBES = frozenset([
    "a", "an", "the", "one", "who", "which", "whose", "formerly", "previously", "then", "now", "both", "once", "also",
    "its", "his", "her", "their", "founded", "based", "currently", "part", "itself",
])  # fmt: skip


def _past_description(scene: Scene, mention: Mention) -> int:
    """The comma behind what is told of a name in a row: "A, a former engineer at X, and B"; 0 where nothing is told.

    Only right before "and", with nobody of the name's own kind in between but behind a preposition or after "X's"."""
    first = scene.tokens(mention)[1]
    if not _opens_description(scene, mention, first):
        return 0
    people = family(mention.cls) == "Person"
    for i in range(first + 2, min(first + 32, scene.words[first].sent.end - 1)):
        word = scene.words[i]
        told = scene.mention(word)
        if word.text in (";", ":", "“", "”", '"') or (people and told is not None and _is_other(told, mention)):
            return 0
        if word.text == ",":
            mate = _row_mate(scene, i + 2, mention) if scene.words[i + 1].lower_ in ("and", "&") else None
            if mate is not None:
                scene.described[mate] = (first, i)
            return i if mate is not None else 0
    return 0


def _opens_description(scene: Scene, mention: Mention, comma: int) -> bool:
    """Say whether a comma and the first word of a description stand behind a name: ", a", ", who", ", formerly"."""
    rows = family(mention.cls) in ("organization", "Person") and mention.kind in ("name", "short")
    if not rows or comma + 2 >= len(scene.words) or scene.words[comma].text != ",":
        return False
    return scene.words[comma + 1].text in _DESCRIBES  # "The Daily Spot" is a name


def _is_other(told: Mention, mention: Mention) -> bool:
    return told.cls == "Person" and told.name != mention.name


def _row_mate(scene: Scene, start: int, mention: Mention) -> Mention | None:
    """The name behind "and" that goes on with the row, and begins no clause of its own."""
    following = scene.mention(scene.words[start]) or _described_next(scene, start)
    if following is None or following.kind not in ("name", "short") or not _akin(following, mention, mixed=False):
        return None
    end = scene.tokens(following)[1]
    behind = scene.words[end] if end < len(scene.words) else None
    goes_on = behind is None or behind.is_punct or behind.lower_ in ("in", "of", "at", "from", "and")
    return following if goes_on else None


_DATE = re.compile(r"\s(?:in|on) (?:early |late |mid-)?(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?\d{4}(?=,? and\b|, )")


def _past_date(scene: Scene, mention: Mention) -> int:
    """The token behind "in May 2022" of "bought A in May 2022 and B in 2023"; 0 where no date follows the name."""
    dated = _DATE.match(scene.text, mention.end)
    return scene.reading.tokens_at(dated.start() + 1, dated.end())[1] if dated else 0


def _is_possessor(scene: Scene, mention: Mention) -> bool:
    """ "South Korea's": a place that only says where the name behind it is from."""
    last = scene.tokens(mention)[1]
    return family(mention.cls) == "place" and last < len(scene.doc) and scene.doc[last].tag_ == "POS"


def _described_next(scene: Scene, position: int) -> Mention | None:
    """The name behind a few words that describe it: "the German freight group Hellmann", "Korea's SK Hynix"."""
    for i in range(position, min(position + 6, len(scene.doc))):
        word, mention = scene.doc[i], scene.mention(scene.doc[i])
        if mention is not None:
            if not _is_possessor(scene, mention):
                return mention if scene.doc[i - 1].pos_ in ("NOUN", "PROPN", "ADJ", "PART") else None
        elif word.pos_ not in ("NOUN", "ADJ", "PROPN", "PART") or word.tag_ in ("NNS", "NNPS"):
            return None
    return None


def _akin(one: Mention, other: Mention, mixed: bool) -> bool:
    families = {family(one.cls), family(other.cls)}
    return len(families) == 1 or (mixed and families == _ACTORS)


def _joins(scene: Scene, links: list[str], first: Mention, following: Mention, before: Mention, mixed: bool) -> bool:
    if following.kind not in ("name", "short") or not _akin(following, first, mixed) or not links:
        return False
    root = scene.root(following)
    if any(w in _JOINING for w in links) or links[:2] == ["as", "well"]:
        return root.dep_ not in ("nsubj", "nsubj:pass") or root.head.i < scene.root(before).i
    return links in ([","], [",", "the"]) and _closes_with_and(scene, following, first, mixed)


def _closes_with_and(scene: Scene, mention: Mention, first: Mention, mixed: bool) -> bool:
    """A comma joins names only when an "and" comes at the end of the row; else it is an apposition or address."""
    if family(mention.cls) == "place" and scene.root(mention).dep_ == "appos":
        return False
    following, current = mention, mention
    for _ in range(40):
        position = _past_aside(scene, current)
        if position >= len(scene.doc):
            return False
        word = scene.doc[position].lower_
        if word in ("and", "&", "or", "as"):
            return True
        if word != "," or position + 1 >= len(scene.doc):
            return False
        if scene.doc[position + 1].lower_ in ("and", "or", "&", "as"):
            return True
        ahead = position + 1 + (scene.doc[position + 1].lower_ == "the")
        nxt = scene.mention(scene.doc[ahead]) if ahead < len(scene.doc) else None
        if nxt is None or not _akin(nxt, first, mixed):
            return False
        current = following = nxt
    return following is not mention
