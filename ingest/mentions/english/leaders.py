"""Whose firm a text says each person founded or leads: a text about a founder is about the firm, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ingest.mentions.coreference import core_of
from ingest.mentions.english.reading import Reading
from ingest.mentions.mention import Mention

_FIRMS = frozenset(("Company", "Organization", "Investor"))
_NEAR = 160  # characters between a person and the firm
_POST = (
    r"(?:chief executive(?: officer)?|ceo|(?:vice[- ])?chair(?:man|woman|person)?|president|owner|boss|head"
    r"|(?:co-?)?founders?|(?:managing|technical|executive|commercial|finance) (?:director|partner)|general manager"
    r"|chief \w+ officer|chief (?:scientist|engineer)|c[fto]o)"
)
_POSTS = rf"{_POST}(?:,? (?:and|,) (?:the )?{_POST})*"
_FOUND = (
    r"(?:(?:co-?)?founded|set up|started|created|established|opened|launched|built|owns?|runs?|leads?|heads?|chairs"
    r"|manages?)"
)
_WORDS = r"(?:[\w’'-]+,? ){0,4}"
_PERSON_FIRST = (
    re.compile(rf"(?:,|,? who is| is| has been| became)[^.;]{{0,60}}?\b{_POSTS} (?:of|at|for) (?:the )?{_WORDS}", re.I),
    re.compile(rf"(?:,[^.;]*,)?(?: who)?(?: had| has| now| also)? {_FOUND} {_WORDS}"),
)
_FIRM_FIRST = (
    re.compile(rf"(?:[’']s?)? (?:[\w’'-]+ ){{0,3}}{_POSTS},? ", re.I),
    re.compile(
        r"[^.;]{0,40}\b(?:founded|set up|started|created|established|owned|run|led|headed|managed) [^.;]{0,30}?by "
        + _WORDS
    ),
)  # fmt: skip
_BESIDE = re.compile(r"(?:,| is| has been| became| remains) ")
_ITS_HEAD = re.compile(rf"(?:[’']s?)? (?:\w+ ){{0,3}}{_POSTS}\b", re.I)
_WHICH = re.compile(r",? (?:which|(?:an?|the) (?:[\w’'-]+ ){1,4}?(?:that|which|whom)?) ?")
_FOUNDED_IT = re.compile(rf" {_FOUND}\b")
_PAST = re.compile(r"\b(?:former\w*|ex|previous\w*|until|once|then|late|had|left|outgoing|analyst)\b", re.I)


def firms_led(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> Mapping[str, str]:
    """Return for each person who founded or leads a firm the name of that firm; nobody who has two.

    Whoever bears the firm's name is of the family, and so is whom the text calls a founder's son or daughter."""
    found = _of_the_name(mentions)
    kin: list[tuple[str, str]] = []
    for reading, named in zip(readings, mentions, strict=True):
        for person, firm in _led(reading, named):
            found.setdefault(person.name, set()).add(firm.name)
        kin += _kin(reading, named)
    for elder, younger in kin:
        found.setdefault(younger, set()).update(found.get(elder, ()))
    return {person: next(iter(firms)) for person, firms in found.items() if len(firms) == 1}


def _of_the_name(mentions: Sequence[Sequence[Mention]]) -> dict[str, set[str]]:
    """ "Chikako Murakoshi" of Murakoshi Optical: whose last name a firm of the text bears."""
    words: dict[str, set[str]] = {}
    for firm in {m.name for named in mentions for m in named if m.cls in _FIRMS}:
        for word in core_of(firm).split():
            words.setdefault(word, set()).add(firm)
    people = {m.name for named in mentions for m in named if m.cls == "Person" and " " in m.name}
    return {p: set(words[p.split()[-1]]) for p in people if p.split()[-1] in words}


def _kin(reading: Reading, named: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """ "His daughter, Chung Yi-hsuan": the elder and the younger."""
    text, at = reading.passage.text, reading.passage.start
    people = sorted((m for m in named if m.cls == "Person"), key=lambda m: m.start)
    for one, other in pairwise(people):
        if _CHILD.fullmatch(text[one.end - at : other.start - at]):
            yield one.name, other.name


_CHILD = re.compile(r"(?:[’']s)? (?:\w+ )?(?:grand)?(?:son|daughter|niece|nephew|widow|wife),? ")


def _led(reading: Reading, named: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the pairs of one passage: only neighbours, so that its length does not count twice."""
    text, at = reading.passage.text, reading.passage.start
    some = sorted((m for m in named if m.cls == "Person" or m.cls in _FIRMS), key=lambda m: m.start)
    for i, one in enumerate(some):
        for other in some[i + 1 : i + 4]:
            between = text[one.end - at : other.start - at]
            if len(between) > _NEAR or {one.cls == "Person", other.cls == "Person"} != {True, False}:
                continue
            if _PAST.search(between) is None and _is_led(one, between, text[other.end - at : other.end - at + 60]):
                yield (one, other) if one.cls == "Person" else (other, one)


def _is_led(one: Mention, between: str, after: str) -> bool:
    if one.cls == "Person":
        if _BESIDE.fullmatch(between):  # "Ada Berg, the company's founder", "she is its head"
            return _ITS_HEAD.match(after) is not None
        return any(pattern.fullmatch(between) for pattern in _PERSON_FIRST)
    if _WHICH.fullmatch(between):
        return _FOUNDED_IT.match(after) is not None  # "X, which she set up"
    return any(pattern.fullmatch(between) for pattern in _FIRM_FIRST)
