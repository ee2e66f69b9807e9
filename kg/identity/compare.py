"""Two names compared slot by slot: same, different or unsure, with the reason in words.

Likeness of letters never makes two names the same: it can only put a pair on the list that a person looks through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kg.identity.names import Name
from kg.identity.sound import sounds_alike
from kg.identity.tables import tables

Verdict = Literal["same", "different", "unsure"]
RULES = "names-2"  # version of the rules here; written on every judgement they lead to


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the rules say of two names. `strength` orders verdicts of one kind: 3 equal writing ... 0 mere likeness."""

    verdict: Verdict
    rule: str
    reason: str
    strength: int = 0

    @property
    def short_form(self) -> bool:
        """Say whether one name merely leaves out weak words of the other: same, if nobody else is meant."""
        return self.rule == "short form"


def compare(left: Name, right: Name) -> Comparison:
    """Return what the slots of two names of one kind of thing say. The order of the two does not matter."""
    if not left.core or not right.core:
        return Comparison("different", "empty", "one name is empty")
    if left.naming == "person" or right.naming == "person":
        return _people(left, right)
    if left.level or right.level:
        return _places(left, right)
    return _organizations(left, right)


def best(comparisons: Iterable[Comparison]) -> Comparison:
    """Return the most telling of several comparisons of one pair: same, then unsure, then different."""
    order = {"same": 2, "unsure": 1, "different": 0}
    nothing = Comparison("different", "nothing shared", "no name of the one is like a name of the other")
    return max(comparisons, key=lambda c: (order[c.verdict], c.short_form, c.strength), default=nothing)


def _people(left: Name, right: Name) -> Comparison:
    """Equal names of people are a question, not an answer: who they are with decides (resolve.py)."""
    if left.core == right.core:
        return Comparison("unsure", "same name", f"both are called {left.raw}", 3)
    if left.script != right.script and left.skeleton == right.skeleton:
        return Comparison("unsure", "same name", f"{left.raw} reads as {right.raw} in pinyin", 2)
    chinese, latin = sorted((left, right), key=lambda name: name.script == "en")
    if left.script != right.script and sounds_alike(chinese.raw, latin.raw):
        return Comparison("unsure", "same name", f"{chinese.raw} sounds like {latin.raw}", 2)
    if left.script == right.script == "en" and _initials_agree(left.tokens, right.tokens):
        return Comparison("unsure", "initials", f"{left.raw} may be {right.raw} with a name shortened", 1)
    return Comparison("different", "other name", f"{left.raw} is not {right.raw}")


def _initials_agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """ "John A. Smith" and "John Smith": first and last agree, and what stands between is missing or an initial."""
    if len(left) < 2 or len(right) < 2 or left[-1] != right[-1]:
        return False
    first, other = left[0], right[0]
    return first == other or (1 in (len(first), len(other)) and first[0] == other[0])


def _places(left: Name, right: Name) -> Comparison:
    if left.words or right.words:
        return Comparison("different", "trade", "a place is not the park, port or body named after it")
    if left.core != right.core and not _read_alike(left, right):
        return Comparison("different", "other name", f"{left.raw} is not {right.raw}")
    if left.level and right.level and left.level != right.level:
        return Comparison("different", "level", f"a {left.level} is not a {right.level}")
    return Comparison("same", "place", f"one place name, {left.core}, and no level speaks against it", 3)


def _read_alike(left: Name, right: Name) -> bool:
    return left.script != right.script and left.skeleton == right.skeleton != ""


_IN_BRACKETS = re.compile(
    r"[（(]([\u4e00-\u9fff]{2,6})[）)](?:股份)?有限公司$"
    r"|\(([A-Z][A-Za-z' ]+)\) ?(?:Co|Ltd|Limited|Inc|Corp|Company|LLC)\b"
)


def _elsewhere(left: Name, right: Name) -> Comparison | None:
    """Return why 禾田精工(大连)有限公司 is not simply 禾田精工: it is a firm of the group's at a place, or may be."""
    places = [name.places and _IN_BRACKETS.search(name.raw) for name in (left, right)]
    if left.words or right.words or not any(places):  # with its trade it is a firm's registered name
        return None
    if all(places) or (left.places and right.places):
        if left.places == right.places or _one_place(left, right):
            return None
        return Comparison("different", "place", f"{left.raw} is not {right.raw}")
    return Comparison("unsure", "local firm", "a firm with a place in brackets may be the other's firm there", 1)


def other_legal_form(left: Name, right: Name) -> Comparison | None:
    """Return why Harbor Cells GmbH is not simply Harbor Cells, Inc.: a firm registers one of its name per country."""
    families = {left.family, right.family}
    if "" in families or len(families) == 1:
        return None
    if all(family.isupper() for family in families):
        return Comparison("different", "legal form", f"{left.raw} and {right.raw} are registered in two countries")
    return Comparison("unsure", "legal form", f"{left.raw} and {right.raw} may be two firms of one group", 1)


def _enterprise_and_listed(left: Name, right: Name) -> Comparison | None:
    """Return why 苏州市云港园区开发公司 is not simply 苏州云港园区开发股份有限公司: one may have founded the other.

    An enterprise of a city bears its 市 and no "limited"; the joint-stock company it listed has the name without.
    """
    if left.full == right.full or {left.form, right.form} != {"公司", "股份有限公司"}:
        return None
    return Comparison("unsure", "legal form", f"{left.raw} may be the founder or the former self of {right.raw}", 1)


def _organizations(left: Name, right: Name) -> Comparison:
    if left.full == right.full and (elsewhere := _elsewhere(left, right)) is not None:
        return elsewhere
    if left.full == right.full and (other_form := other_legal_form(left, right)) is not None:
        return other_form
    if left.full == right.full and left.full:
        return Comparison("same", "same name", f"both are called {left.raw}, legal forms apart", 3)
    if left.core == right.core or _read_alike(left, right):
        return _same_core(left, right)
    return _other_core(left, right)


def _same_core(left: Name, right: Name) -> Comparison:
    read = "" if left.script == right.script else "; read in pinyin"
    if (conflict := _conflict(left, right)) is not None:
        return conflict
    if (other_form := other_legal_form(left, right) or _enterprise_and_listed(left, right)) is not None:
        return other_form
    if left.inverted != right.inverted and left.script == right.script:
        return Comparison("unsure", "word order", f"{left.raw} and {right.raw} differ in word order", 2)
    if set(left.words) == set(right.words):
        return _equal_words(left, right, read)
    nested = set(left.words) <= set(right.words) or set(right.words) <= set(left.words)
    if nested and left.strong == right.strong and not left.core_is_words and not right.core_is_words:
        return _short_form(left, right, read)
    missing = ", ".join(sorted(left.strong ^ right.strong)) or "weak words"
    return Comparison("unsure", "word left out", f"only one of the two says: {missing}", 1)


def _conflict(left: Name, right: Name) -> Comparison | None:
    """Return why an equal core does not help: other places, other trades, other numbers, Group against no Group."""
    if left.places and right.places and not _one_place(left, right):
        return Comparison("different", "place", f"{left.places[-1]} is not {right.places[-1]}")
    if left.strong - right.strong and right.strong - left.strong:
        return Comparison("different", "trade", f"{_said(left.strong)} is not {_said(right.strong)}")
    if left.group != right.group:
        other = right.strong if left.group else left.strong
        if other:
            return Comparison("different", "group", f"a group is not its {_said(other)} firm")
        return Comparison("unsure", "group", "only one of the two is called a group", 1)
    return None


def _said(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


def _one_place(left: Name, right: Name) -> bool:
    inside = tables().inside
    return any(a == b or inside(a, b) or inside(b, a) for a in left.places for b in right.places)


def _equal_words(left: Name, right: Name, read: str) -> Comparison:
    if left.places == right.places or _one_place(left, right):
        return Comparison("same", "equal slots", f"core {left.core} and every other slot agree{read}", 2)
    if left.core_is_words or right.core_is_words:
        return Comparison("unsure", "place left out", "without its place the name says too little", 1)
    if tables().country in (*left.places, *right.places):
        return Comparison("unsure", "country left out", "a firm and its namesake of the whole country may be two", 1)
    if left.words or left.group:
        return Comparison(
            "same", "place left out", f"core {left.core} and trade agree, one leaves the place out{read}", 2
        )
    return Comparison("unsure", "short form", f"core {left.core} alone agrees{read}", 2)


def _short_form(left: Name, right: Name, read: str) -> Comparison:
    missing = _said(frozenset(left.words) ^ frozenset(right.words))
    return Comparison("unsure", "short form", f"core {left.core} agrees, one leaves out: {missing}{read}", 2)


def _other_core(left: Name, right: Name) -> Comparison:
    short, long = sorted((left, right), key=lambda n: len(n.full))
    if left.script == right.script == "en" and 3 <= len(short.full) <= 6 and short.full == acronym(long.raw):
        return Comparison("unsure", "acronym", f"{short.raw} may be short for {long.raw}", 1)
    if left.digits == right.digits and _nearly(left, right):
        return Comparison("unsure", "spelling", f"{left.raw} and {right.raw} are spelt nearly alike")
    return Comparison("different", "other core", f"{left.core} is not {right.core}")


def _nearly(left: Name, right: Name) -> bool:
    """One slip in a long Latin name: enough to ask, never enough to merge. One Chinese character is another word."""
    if left.script != right.script or left.script == "zh" or min(len(left.core), len(right.core)) < 7:
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    return (
        set(left.words) == set(right.words)
        and left.group == right.group
        and DamerauLevenshtein.distance(left.core, right.core, score_cutoff=1) <= 1
    )


def acronym(raw: str) -> str:
    """Return the first letters of the capitalised words of an English name, in lower case."""
    words = [w for w in raw.replace("-", " ").replace("(", " ").split() if w[:1].isupper()]
    dropped = {"co.,", "co.", "ltd.", "ltd", "inc.", "inc", "limited", "company", "corp.", "llc", "plc"}
    return "".join(w[0] for w in words if w.casefold() not in dropped).casefold()
