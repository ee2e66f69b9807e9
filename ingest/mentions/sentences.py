"""Where sentences begin: a rule over tokens, and windows short enough for the encoder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_WORDS = 150  # a longer sentence is cut at a comma or semicolon: attention grows with the square of the length
_ENDS = frozenset(
    (".", "!", "?", "…", "...", "。", "！", "？", "?!", "!!", "!!!", "..", "....", ".)", '."', ".”", ".''")
)
_CLOSING = frozenset(('"', "”", "’", "'", ")", "]", "''", "»", "」", "』"))
_OPENING = frozenset(('"', "“", "‘", "'", "(", "[", "``", "«", "-", "–", "—", "•", "*"))
#: Abbreviations that also end sentences: followed by one of _STARTERS they do.
_AMBIGUOUS = frozenset([
    "inc.", "corp.", "co.", "ltd.", "llc.", "plc.", "s.a.", "a.g.", "n.v.", "u.s.", "u.k.", "u.n.", "e.u.", "d.c.",
    "a.m.", "p.m.", "jr.", "sr.", "etc.", "bros.", "ph.d.", "m.d.", "b.v.", "l.p.", "n.a.", "s.p.a.", "s.r.l.", "no.",
    "est.", "dept.", "gmbh.", "pte.", "pty.",
])  # fmt: skip
#: American states for short. Behind a town and a comma they end the sentence where a capital follows, and no comma.
_STATES_TEXT = """
ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. neb. nev.
n.c. n.d. n.h. n.j. n.m. n.y. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo.
"""
_STATES = frozenset(_STATES_TEXT.split())
_STARTERS = frozenset([
    "the", "a", "an", "it", "he", "she", "they", "we", "i", "in", "on", "at", "this", "that", "these", "those", "its",
    "his", "her", "their", "our", "but", "and", "however", "as", "for", "from", "with", "when", "while", "after",
    "before", "since", "if", "under", "by", "to", "both", "each", "there", "according", "meanwhile",
])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """What the rule needs of one token."""

    text: str
    space_after: bool


def _is_space(text: str) -> bool:
    return text.isspace() or not text


def sentence_starts(tokens: Sequence[Token]) -> list[int]:
    """Index of the first token of each sentence; white space belongs to the sentence before it."""
    wrapped = _hard_wrapped(tokens)
    starts: list[int] = []
    at = 0
    while at < len(tokens):
        starts.append(at)
        at = _end_of_sentence(tokens, at, wrapped)
    return starts


def _hard_wrapped(tokens: Sequence[Token]) -> bool:
    """Whether single line breaks only wrap lines: most long lines end in the middle of a sentence."""
    inner = broken = 0
    for i, token in enumerate(tokens):
        if token.text.count("\n") == 1 and 0 < i < len(tokens) - 1 and _is_space(token.text):
            inner += 1
            broken += tokens[i + 1].text[:1].islower()
    return inner >= 3 and broken / inner >= 0.3


def _end_of_sentence(tokens: Sequence[Token], start: int, wrapped: bool) -> int:
    seen = False  # a word, not only white space
    for i in range(start, len(tokens)):
        text = tokens[i].text
        if _is_space(text):
            if seen and "\n" in text and _breaks(tokens, i, wrapped):
                return i + 1
            continue
        seen = True
        if text in _ENDS or _closes_abbreviation(tokens, i):
            end = _absorb_closing(tokens, i + 1)
            if _may_begin(tokens, i, end):
                return end
    return len(tokens)


def _breaks(tokens: Sequence[Token], i: int, wrapped: bool) -> bool:
    if tokens[i].text.count("\n") > 1 or i + 1 >= len(tokens):
        return True
    return not wrapped and not tokens[i + 1].text[:1].islower()


def _closes_abbreviation(tokens: Sequence[Token], i: int) -> bool:
    text = tokens[i].text.lower()
    if i and len(text) == 2 and "a." <= text <= "h." and tokens[i - 1].text.lower() in ("series", "class"):
        return True  # "raised a Series C. Kestrel led": a letter that numbers, no initial
    follow = next((t.text for t in tokens[i + 1 : i + 3] if not _is_space(t.text)), "")
    if text in _STATES and i > 1 and tokens[i - 1].text == "," and tokens[i - 2].text[:1].isupper():
        return follow[:1].isupper()
    if text not in _AMBIGUOUS or i + 1 >= len(tokens):
        return False
    if text == "gmbh." and follow[:1].isupper():
        return True  # the form itself has no stop
    return follow[:1].isupper() and follow.lower() in _STARTERS


def _absorb_closing(tokens: Sequence[Token], at: int) -> int:
    """Past closing marks that stand directly after the end; white space after them comes along."""
    while at < len(tokens) and (
        (tokens[at].text in _CLOSING and not tokens[at - 1].space_after) or tokens[at].text in _ENDS
    ):
        at += 1
    while at < len(tokens) and _is_space(tokens[at].text):
        at += 1
    return at


def _may_begin(tokens: Sequence[Token], mark: int, at: int) -> bool:
    """Whether a sentence may begin at `at` after the mark: not in lower case after a full stop or a quotation."""
    if at >= len(tokens):
        return True
    follow = tokens[at].text
    if follow in _OPENING and at + 1 < len(tokens):
        follow = tokens[at + 1].text
    if "\n\n" in tokens[at - 1].text:
        return True
    if not (tokens[at - 1].space_after or _is_space(tokens[at - 1].text) or tokens[mark].text in "。！？"):
        return follow[:1].isupper() and at - mark == 1 and not follow.isupper()
    return not follow[:1].islower()


def windows(
    words: Sequence[str], sizes: Sequence[int], start: int, end: int, most_pieces: int = 400
) -> list[tuple[int, int]]:
    """words[start:end] cut into stretches that the encoder can take, at a comma where there is one."""
    cuts: list[tuple[int, int]] = []
    while start < end:
        pieces, stop = 0, start
        while stop < end and stop - start < MOST_WORDS and pieces + sizes[stop] <= most_pieces:
            pieces += sizes[stop]
            stop += 1
        stop = max(stop, start + 1)
        if stop < end:
            comma = next((i for i in range(stop, start + MOST_WORDS // 3, -1) if words[i - 1] in (",", ";", "|")), stop)
            stop = comma
        cuts.append((start, stop))
        start = stop
    return cuts
