"""Who speaks in the turns of an interview, and for whom: 王某: 我们去年交付了… is said of the firm that 王某 heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.mentions.chinese.candidate import Candidate

_BODIES = ("Company", "Investor", "ResearchInstitute", "Institution", "University", "Hospital", "Association")
# 甲公司创始人兼首席执行官|王某
_POST = re.compile(
    r"(?:[一-鿿、&]{0,12})(?:创始人|[Cc][EeTtOo][Oo]|官|长|裁|总经理|总监|合伙人|负责人|主任|主席|经理|工程师|科学家)(?:兼[一-鿿]{2,12}|[A-Z]{3})?"
)
_TURN = re.compile(r"(?:^|(?<=\n))\s*(?P<who>[一-鿿·A-Za-z ]{2,20}?)[:：]")
# 我 and 我们 as what acts or owns; 公司 where no other noun can own it.
_SELF = re.compile(
    r"(?<![一-鿿]我)(?P<n>我们|我(?!们|[国省市区县校院所局]|个人认为|觉得))|(?<=了)(?P<f>公司)(?=[,。;])"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of somebody who holds a post: where, who, and the class and name of the body."""

    start: int
    end: int
    who: str
    cls: str
    body: str


def turns_in(text: str, names: Sequence[Candidate], canonical: Mapping[str, str]) -> list[Turn]:
    """Return the turns of people who the text says hold a post at one body."""
    opened = list(_TURN.finditer(text))
    if len(opened) < 2:
        return []
    bodies = _bodies(text, names, canonical)
    ends = [match.start() for match in opened[1:]] + [len(text)]
    return [
        Turn(match.end(), end, match["who"], *bodies[match["who"]])
        for match, end in zip(opened, ends, strict=True)
        if match["who"] in bodies
    ]


def _bodies(text: str, names: Sequence[Candidate], canonical: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return class and full name of the body of each person, where the text tells one right before the name."""
    found: dict[str, set[tuple[str, str]]] = {}
    for body, person in pairwise(names):
        if body.cls in _BODIES and person.cls == "Person" and _POST.fullmatch(text, body.end, person.start):
            used = text[body.start : body.end]
            held = found.setdefault(text[person.start : person.end], set())
            held.add((body.cls, canonical.get(used, used)))
    return {who: held.pop() for who, held in found.items() if len(held) == 1}


def selves(text: str, turn: Turn, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Yield where a stretch of a turn says 我, 我们 or 公司 of itself, and the class and name that is meant."""
    for match in _SELF.finditer(text, max(start, turn.start), min(end, turn.end)):
        person = match["n"] == "我"
        yield *match.span(), "Person" if person else turn.cls, turn.who if person else turn.body
