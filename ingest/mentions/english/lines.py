"""The names of a passage that is a line by itself: a heading names nobody, and capitals tell nothing where all are."""

from __future__ import annotations

import re

from ingest.mentions.coreference import family
from ingest.mentions.english.candidates import Candidate
from ingest.mentions.english.heads import LEGAL, word_set
from ingest.mentions.english.places import level
from ingest.mentions.english.reading import Reading


def names_of_line(text: str, reading: Reading, names: list[Candidate]) -> list[Candidate]:
    """The names of a passage, as far as capitals tell names from words: in "CHIP FIRM X OPENS OFFICE" only places."""
    words = [w for w in re.findall(r"[^\W\d]{2,}", reading.passage.text) if w.isalpha()]
    if len(words) < SHOUTED or sum(w.isupper() for w in words) < 0.85 * len(words):
        return _without_heading(text, reading, names)
    return [c for c in names if level(text[c.start : c.end].title()) or _has_form(text[c.start : c.end])]


SHOUTED = 5  # words; a shorter line in capitals may be a name, above all on a filing's cover


def _has_form(name: str) -> bool:
    """Say whether a name ends with the legal form of a firm."""
    return name.split()[-1].lower() in LEGAL


def _without_heading(text: str, reading: Reading, names: list[Candidate]) -> list[Candidate]:
    """A heading of two or three words ("Human Capital") is no name unless the text calls somebody so."""
    if reading.passage.kind != "headline":
        return names
    line = reading.passage.text.strip(" .:*#")
    return [
        c
        for c in names
        if text[c.start : c.end] != line or family(c.cls) == "place" or (c.source == "form" and text.count(line) > 1)
    ]


_NOBODY = word_set(
    "Board Secretary Pope Emperor Archbishop Bishop Metropolitan Kapellmeister Sultan Caliph Pharaoh God"
    " Corporation Registrant Issuer Company"
)
_BODIES = frozenset(
    ["Party Committee", "Supervisory Board", "Management Board", "Board of Directors", "Foreign Affairs"]
)
# Lists of firms are no firms; nor is where a senator sits.
_SEAT = re.compile(r"[RDI]-([A-Z][\w.]*)")
_RANKING = re.compile(r"Rep|Sen|Gov|(?:Fortune|Forbes|FTSE|S&P|Inc\.?)(?: Global)? \d{2,4}")


def names_nobody(name: str) -> bool:
    """Say whether a "name" is a board, a dignity or a ranking: "the Board", "the Pope", "Fortune 500", "R-Ohio"."""
    seat = _SEAT.fullmatch(name)  # D-Wave is a firm: no place stands behind the letter
    seated = seat is not None and (level(seat[1]) is not None or seat[1].endswith("."))
    return seated or name in _NOBODY or name in _BODIES or _RANKING.fullmatch(name) is not None
