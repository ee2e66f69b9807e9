"""A statement in its sentence, and what is read from single words there: the degree of a study."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.mention import Mention
from ingest.statements.english.education import DEGREES, degree_words
from ingest.statements.english.scene import Scene
from ingest.statements.english.sites import site_role
from ingest.statements.statement import Scalar, Statement


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, its scene, the tokens first..last-1 of its sentence, and the like statements of that sentence."""

    scene: Scene
    statement: Statement
    first: int
    last: int
    scenes: Sequence[Scene]
    beside: Sequence[Statement]

    @property
    def words(self) -> list[Any]:
        """The tokens of the sentence."""
        return self.scene.words[self.first : self.last]

    def place(self, mention: object) -> tuple[int, int] | None:
        """The tokens of a mention where it stands in this sentence; None where it does not."""
        if not isinstance(mention, Mention) or not self.statement.start <= mention.start < self.statement.end:
            return None
        return self.scene.reading.tokens_at(mention.start, mention.end)

    def between(self, one: int, other: int) -> list[Any]:
        """The tokens between two tokens, in whatever order they are given."""
        return self.scene.words[min(one, other) + 1 : max(one, other)]

    def strangers(self, first: int, last: int) -> list[Mention]:
        """The organizations and people named at tokens first..last-1 that the statement is not about."""
        own = {m.name for m in (self.statement.subject, self.statement.object) if isinstance(m, Mention)}
        found = self.scene.mentions_in(first, last)
        return [m for m in found if self.scene.is_a(m, "Organization", "Person") and m.name not in own]


_SYMBOL = re.compile(
    r"^[^.;]{0,60}?\b(?:ticker|symbol|code)s?(?: symbol)?[,:]? [“\"'‘]?"
    r"(?P<symbol>[A-Z]{1,10}(?:\.[A-Z]{1,2})?|\d{4,6})\b"
)
_OWN_SYMBOL = re.compile(
    r" \((?:[A-Z][A-Za-z]{1,9}: ?(?P<a>[A-Z]{1,6}|\d{4,6})|(?P<b>\d{4,6}\.[A-Z]{1,2})"
    r"|[^()]{0,50}\bstock code:? (?P<c>\d{3,6}))[;,)]"
)
_IN_BRACKETS = re.compile(r"^ \((?:ticker: |symbol: )?(?P<symbol>[A-Z]{2,6}|\d{4,6})\)")
_SEAT = re.compile(
    r"\b(?:headquartered|headquarters|head office|HQ)\b(?: [a-z]+){0,2}? (?:in|at|near)(?: [A-Z]\w+['’]s)? $"
)


def ticker_of(said: Said) -> dict[str, Scalar | None]:
    """ "trades on the Nasdaq under the symbol PLSD", "listed on Nasdaq (PLSD)": behind the exchange."""
    place = said.place(said.statement.object)
    if place is None or said.statement.qualifiers.get("ticker") or not isinstance(said.statement.object, Mention):
        return {}
    after = said.statement.quote[said.statement.object.end - said.statement.start :]
    found = _IN_BRACKETS.match(after) or _SYMBOL.match(after)
    if found is None and len({s.object.name for s in _listings(said) if isinstance(s.object, Mention)}) == 1:
        return {"ticker": beside} if (beside := _beside_name(said)) else {}
    if found is None or "xchange" in after[: found.start("symbol")] or len(_listed(said)) > 1:
        return {}
    return {"ticker": found["symbol"]}


def _listings(said: Said) -> list[Statement]:
    """The listings of the firm that its sentence tells of."""
    return [s for s in said.beside if s.subject.name == said.statement.subject.name]


def _beside_name(said: Said) -> str:
    """ "Orvane Therapeutics AG (SIX: OBAN)", "Qinghu Ltd. (301990.SZ)": what the text prints behind the firm's name."""
    firm, text = said.statement.subject.name, said.scene.text
    named = (m for scene in said.scenes for m in scene.mentions if m.name == firm and m.kind == "name")
    found = {match[match.lastgroup or 0] for m in named if (match := _OWN_SYMBOL.match(text, m.end)) is not None}
    return next(iter(found)) if len(found) == 1 else ""


def _listed(said: Said) -> set[str]:
    """The firms that the sentence says are listed there."""
    where = getattr(said.statement.object, "name", "")
    return {s.subject.name for s in said.beside if getattr(s.object, "name", "") == where}


def seat_of(said: Said) -> dict[str, Scalar | None]:
    """ "is headquartered in X", "whose head office stays in X"."""
    place = said.statement.object
    if said.place(place) is None or said.statement.qualifiers.get("site_role") or not isinstance(place, Mention):
        return {}
    if family(said.statement.subject.cls) == "place":  # a city has no seat in its state
        return {}
    before = said.statement.quote[: place.start - said.statement.start]
    return {"site_role": "headquarters"} if _SEAT.search(before) else _site_of(said, place)


def _site_of(said: Said, place: Mention) -> dict[str, Scalar | None]:
    """ "a test site in X", "design centres in X and Y": the noun that the row of places hangs on."""
    spot = said.place(place)
    first = spot[0] if spot is not None else said.first
    row = [m for m in said.scene.mentions_in(said.first, first) if m.cls == place.cls]
    for m in reversed(row):  # "in X, Y and Z": back to the first of the row
        between = said.scene.doc[said.scene.tokens(m)[1] : first].text.strip()
        if between not in (",", "and", ", and"):
            break
        first = said.scene.tokens(m)[0]
    noun = first - 2
    if noun < said.first or said.scene.doc[first - 1].lower_ not in ("in", "at", "near", "outside"):
        return {}
    role = site_role(said.scene.doc[noun]) if said.scene.mention(said.scene.doc[noun]) is None else ""
    return {"site_role": role} if role else {}


def teaches_as(said: Said) -> dict[str, Scalar | None]:
    """ "Professor Jane Roe of X University": of a school the form of address is what somebody is there."""
    person, school = said.statement.subject, said.statement.object
    taught = isinstance(school, Mention) and said.scene.is_a(school, "University", "ResearchInstitute", "Hospital")
    spot = said.place(person)
    if not taught or said.statement.qualifiers.get("title") or spot is None:
        return {}
    first = spot[0]
    addressed = first > 0 and said.scene.doc[first - 1].lower_ in ("professor", "prof", "prof.")
    return {"title": "professor"} if addressed or _PROFESSOR.match(person.text) else {}


_PROFESSOR = re.compile(r"Prof(?:essor|\.)? ")
_APART = 12  # most words from a degree to the school that gave it


def degree_of(said: Said) -> dict[str, Scalar | None]:
    """ "received her PhD from X", "with a master's degree from X": the last degree before the school."""
    school = said.place(said.statement.object)
    if school is None or said.statement.qualifiers.get("degree"):
        return {}
    for token in reversed(said.scene.words[max(said.first, school[0] - _APART) : school[0]]):
        if said.scene.mention(token) is not None and token.i < school[0] - 1 and said.strangers(token.i, token.i + 1):
            return {}
        if token.lower_ in DEGREES:
            words = degree_words(said.scene, token)
            return {"degree": words} if words else {}
    return {}
