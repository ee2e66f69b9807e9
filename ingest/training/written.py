"""Our own news sentences with slots (written/README.md) as training examples: names, kinds, relations, status."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.mentions.figures import PROPERTIES
from ingest.training.english_relations import span_of, word_offsets
from ingest.training.written_names import Names

FOLDER = Path(__file__).parent / "written"
RELATIONS = (
    "ACQUIRED", "SUBSIDIARY_OF", "HOLDS_SHARES_IN", "INVESTED_IN", "HOLDS_POST", "FOUNDED_BY", "EMPLOYED_BY",
    "EDUCATED_AT", "SPUN_OUT_OF", "LOCATED_IN", "TENANT_OF", "OPERATES", "SUPPLIES", "PARTNER_OF", "COMPETES_WITH",
    "OFFERS", "USES", "LICENSES_TO", "LISTED_ON", "MEMBER_OF", "PART_OF", "ISSUED", "APPLIES_TO", "HOSTED", "ATTENDED",
)  # fmt: skip
CLAIMS = (*RELATIONS, *PROPERTIES)  # what a pair may say: a relation, or of which property a figure is
SYMMETRIC = frozenset({"PARTNER_OF", "COMPETES_WITH"})
STATUSES = ("former", "planned", "denied", "rumoured", "conditional")
_SLOT = re.compile(r"\{([a-z])(\d)(?:\.(last|short))?(?:=([^}]*))?\}")


@dataclass(frozen=True, slots=True)
class Claim:
    """One relation of a line, by the slots of its ends."""

    relation: str
    subject: str
    object: str
    status: str = "asserted"


@dataclass(frozen=True, slots=True)
class Line:
    """One written sentence with its slots, and all that it states."""

    text: str
    claims: tuple[Claim, ...]
    where: str  # file and line, for messages


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slot stands in a filled sentence, in characters; `name`: by a name, not by other words."""

    slot: str
    start: int
    end: int
    name: bool


def lines_in(file: Path) -> Iterator[Line]:
    """Yield the lines of a file. ValueError names the place of what is malformed."""
    for number, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if row.strip() and not row.startswith("#"):
            yield _line(row, f"{file.name}:{number}")


def _line(row: str, where: str) -> Line:
    text, bar, stated = row.rpartition("|")
    if not bar:
        raise ValueError(f"{where}: no bar between the sentence and what it states")
    slots = {m[1] + m[2] for m in _SLOT.finditer(text)}
    claims = tuple(_claim(part.split(), slots, where) for part in stated.split(";") if part.strip())
    return Line(text=text.strip(), claims=claims, where=where)


def _claim(words: Sequence[str], slots: set[str], where: str) -> Claim:
    if len(words) not in (3, 4) or words[0] not in RELATIONS or not set(words[1:3]) <= slots:
        raise ValueError(f"{where}: {' '.join(words)!r} is no relation between slots of the line")
    if len(words) == 4 and words[3] not in (*STATUSES, "asserted"):
        raise ValueError(f"{where}: no status {words[3]!r}")
    return Claim(*words)


def filled(line: Line, names: Names) -> tuple[str, list[Place]]:
    """Return the sentence with names in its slots, and where they stand."""
    drawn: dict[str, tuple[str, str]] = {}
    text, at, places = "", 0, []
    for slot in _SLOT.finditer(line.text):
        key = slot[1] + slot[2]
        if key not in drawn:
            name = names.draw(slot[1])
            drawn[key] = (name.full, name.short)
        full, short = drawn[key]
        words = slot[4] or (short if slot[3] else full)
        text += line.text[at : slot.start()]
        at = slot.end()
        if words.endswith(".") and line.text[at : at + 1] == ".":
            words = words[:-1]  # "bought Acme Inc." ends with one full stop
        places.append(Place(key, len(text), len(text) + len(words), not slot[4]))
        text += words
    return text + line.text[at:], places


#: The mark (ingest.mentions.claims.MARKS) that the reading gives a thing of each kind, most often and now and then.
_MARKED = {
    "p": (1,), **dict.fromkeys("cvuhogsx", (2,) * 24 + (5,)), **dict.fromkeys("lrnd", (3,) * 24 + (2,)),
    "k": (4, 4, 4, 3, 2), "m": (5, 5, 5, 5, 2), "e": (6,) * 6 + (2,), "y": (7,) * 6 + (2,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A filled line: words, marks of its mentions (first word, end, mark), every pair of slots with what is said."""

    words: tuple[str, ...]
    marks: tuple[tuple[int, int, int], ...]
    pairs: tuple[tuple[tuple[str, tuple[int, int]], tuple[str, tuple[int, int]], dict[str, str]], ...]
    line: int  # counts from 0 over all files
    filling: int
    kinds: tuple[tuple[int, int, int], ...]  # as `marks`, but what the mentions are


def marked_lines(cities: Path, *, times: int, seed: int = 1, files: str = "en_*.txt") -> Iterator[MarkedLine]:
    """Yield every written line `times` times, filled with ever other names."""
    names, dice = Names(cities, seed), random.Random(seed)
    lines = [line for file in sorted(FOLDER.glob(files)) for line in lines_in(file)]
    for filling in range(times):
        for number, line in enumerate(lines):
            words, known = _words_of(line, names)
            drawn = {p.slot: dice.choice(_MARKED[p.slot[0]]) for p, _ in known}
            marks = tuple((*span, drawn[p.slot]) for p, span in known)
            kinds = tuple((*span, _MARKED[p.slot[0]][0]) for p, span in known)
            yield MarkedLine(words, marks, tuple(_pairs(line, known)), number, filling, kinds)


def _words_of(line: Line, names: Names) -> tuple[tuple[str, ...], list[tuple[Place, tuple[int, int]]]]:
    """The words of the filled line, and the words of each slot."""
    text, places = filled(line, names)
    offsets = word_offsets(text)
    spans = [(p, span_of(offsets, p.start, p.end)) for p in places]
    return tuple(text[s:e] for s, e in offsets), [(p, s) for p, s in spans if s is not None]


def _pairs(
    line: Line, known: list[tuple[Place, tuple[int, int]]]
) -> Iterator[tuple[tuple[str, tuple[int, int]], tuple[str, tuple[int, int]], dict[str, str]]]:
    stated = _stated(line)
    for i, (a, left) in enumerate(known):
        for j, (b, right) in enumerate(known):
            if i != j and a.slot != b.slot:
                yield (a.slot, left), (b.slot, right), stated.get((a.slot, b.slot), {})


def _stated(line: Line) -> dict[tuple[str, str], dict[str, str]]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for claim in line.claims:
        found.setdefault((claim.subject, claim.object), {})[claim.relation] = claim.status
        if claim.relation in SYMMETRIC:
            found.setdefault((claim.object, claim.subject), {})[claim.relation] = claim.status
    return found
