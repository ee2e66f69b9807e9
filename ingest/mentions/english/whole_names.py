"""The rest of a name of which the tagger marks one part only, where its form says that it goes on."""

from __future__ import annotations

import re

from ingest.mentions.english import heads, places

_CAPITALS = r"[A-ZÀ-Þ][\w’-]*(?: [A-ZÀ-Þ][\w’-]*){0,2}"
_OF_CAPITALS = re.compile(rf" of (?:the )?(?={_CAPITALS})({_CAPITALS})")
#: Nouns that alone name neither firm nor body: what is of somebody or some place by them is called by both.
_GOODS = heads.word_set(
    "airports beauty house houses ports railways bottlers friends children daughters sons makers brewers growers farms mills"  # noqa: E501
)
_WATERS = heads.word_set("sea gulf bay strait straits isle isles cape horn")
_FOREIGN = re.compile(
    r"(?:^|(?<= ))(?:de|du|del|della|des|di|do|da)(?: (?:[a-zà-ÿ]{1,3} )?[a-zà-ÿ]{4,}){1,3}"
    r" (?:du|de la|de|des|del|della|di|do|da) [A-ZÀ-Þ][\w’-]+"
)
_NUMBER_BEFORE = re.compile(r"(?<![\w-])(?:\d+-)+$")
_NUMBER_BEHIND = re.compile(r"(?<=\b(?:19|20)\d\d)/\d+|(?<=Directive)(?: \([A-Z]{2,3}\))? \d{2,4}/\d+(?:/[A-Z]{2})?")
_MODAL = re.compile(r"(?<![.!?] )\bCan $")


def whole_name(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of all of the name of which [start, end) of `text` is marked: "Airports of Thailand"."""
    before = text[max(0, start - 16) : start]
    if numbered := _NUMBER_BEFORE.search(before):
        start -= len(numbered[0])  # "1-800-Flowers"
    if _MODAL.search(before) and not re.match(r"[A-Z][a-z]+ (?:be|have|do)\b", text[start:end]):
        start -= len("Can ")  # "Can Tho"
    if behind := _NUMBER_BEHIND.match(text, end) or _saint_of(text, start, end) or _campus_of(text, start, end):
        return start, behind.end()
    if foreign := _FOREIGN.search(text[: end + 60], max(start, end - 4)):
        return start, foreign.end()
    return start, _of_somebody(text, start, end)


def _of_somebody(text: str, start: int, end: int) -> int:
    """Where a name of one plain noun ends: "Beauty of Joseon", "the Sea of Japan"."""
    of = _OF_CAPITALS.match(text, end) if text[start:end].lower() in _GOODS | _WATERS else None
    return of.end() if of else end


_ENDING = re.compile(r"[’']s\b")
_ABROAD = re.compile(r"(?<=American University) (?:in|of) (?:the )?[A-Z][a-z]+\b")
_CAMPUS = re.compile(r" at [A-Z][a-z]+(?: (?:Park|[A-Z][a-z]+s))?\b")


def _saint_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """ "St. John's": a town whose name has an ending that owns nothing."""
    return _ENDING.match(text, end) if places.level(f"{text[start:end]}'s") == "City" else None


def _campus_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """ "the University of Texas at Austin": a university of a state, whose name goes on with its town."""
    university, of, state = text[start:end].partition(" of ")
    if abroad := _ABROAD.match(text, end):
        return abroad  # "the American University in Cairo"
    of_state = university == "University" and of and places.level(state) == "Province"
    return _CAMPUS.match(text, end) if of_state else None
