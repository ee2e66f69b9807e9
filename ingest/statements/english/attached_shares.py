"""Which part of a firm somebody holds: the number beside the holder, with nobody else in between."""

from __future__ import annotations

import re

from ingest.mentions.mention import Mention
from ingest.statements.english.attached_words import Said
from ingest.statements.english.clause import words
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Scalar

_HOLDING = words(
    "own|hold|have|control|keep|retain|take|buy|acquire|possess|purchase|remain|leave|be|wholly-own|include|follow|receive"
    "|put|invest|get|sell|divest|offload"
)
_HELD_BY = re.compile(r"\b(?:held|owned|controlled|belong\w*|taken|kept|bought)\b.*\b(?:by|to)\b", re.I)
_OF_WHAT = words("%|percent|per|cent|stake|interest|holding|of|in|the|its|'s|’s|capital|issued|outstanding|shares")
_NO_SHARE = re.compile(
    r"(?:of|in) (?:(?:all|the|its|their|his|her|our|total|global|world|annual|last|this) |\w+['’]s )*(?:\d{4} )?"
    r"(?:net )?(?:revenues?|sales|output|votes?|voting|profits?|capacity|market|turnover|production|income|business)\b",
)


def share_of(said: Said) -> dict[str, Scalar | None]:
    """ "A, which owns 17.8%", "A holds 54%, B 9%", "the remaining 49% is held by A", "A (40 per cent)"."""
    if said.statement.qualifiers.get("share"):
        return {}
    holder, held = said.statement.subject, said.statement.object
    if said.statement.relation == "SUBSIDIARY_OF" and isinstance(held, Mention):
        holder, held = held, holder
    place = said.place(holder)
    if place is None or not isinstance(held, Mention):
        return {}
    found = [(i, q) for i, q in _shares(said) if _of(said, q) in (None, held.name)]
    share = _before(said, place, found)
    share = _after(said, place, found) if share is None else share
    return {} if share is None else {"share": share}


def _shares(said: Said) -> list[tuple[int, Quantity]]:
    text = said.scene.reading.passage.text
    here = [(i, q) for i, q in said.scene.numbers if q.kind == "share" and said.first <= i < said.last and q.value <= 1]
    return [(i, q) for i, q in here if not _NO_SHARE.match(text[q.end : q.end + 60].lstrip())]


def _of(said: Said, quantity: Quantity) -> str | None:
    """The firm that the words behind a number name: "10% of X", "a 25% stake in X"."""
    at = said.scene.reading.passage.start
    start = said.scene.reading.tokens_at(at + quantity.start, at + quantity.end)[1]
    for token in said.scene.words[start : min(start + 7, said.last)]:
        mention = said.scene.mention(token)
        if mention is not None and said.scene.is_a(mention, "Organization"):
            return mention.name
        if token.lower_ not in _OF_WHAT:
            return None
    return None


def _before(said: Said, holder: tuple[int, int], found: list[tuple[int, Quantity]]) -> float | None:
    for i, quantity in reversed([f for f in found if f[0] < holder[0]]):
        words = said.scene.doc[i : holder[0]].text
        clear = not said.strangers(i, holder[0]) and ";" not in words
        return quantity.value if clear and _HELD_BY.search(words) else None
    return None


def _after(said: Said, holder: tuple[int, int], found: list[tuple[int, Quantity]]) -> float | None:
    for i, quantity in [f for f in found if f[0] >= holder[1]]:
        words = said.scene.words[holder[1] : i]
        verbs = {t.lemma_.lower() for t in words if t.pos_ in ("VERB", "AUX") and t.tag_ != "VBG"}
        clear = not said.strangers(holder[1], i) and not any(t.text == ";" for t in words)
        return quantity.value if clear and verbs <= _HOLDING else None
    return None
