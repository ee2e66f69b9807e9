"""Who worked where, told before or behind a name: "former Spotify designer Ida Berg", "Ida Berg, a former Spotify designer"."""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.post_nouns import CHAIRS, CORPORATE, FOUNDERS
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_at, person_ending

_FORMER = frozenset(("former", "one-time", "onetime", "ex"))
_EMPLOYERS = ("Company", "Investor", "University", "ResearchInstitute", "GovernmentBody", "Institution", "Hospital")
_LEADS = (CORPORATE - {"executive", "manager", "scientist"}) | CHAIRS | FOUNDERS
_LEADS |= {"head", "partner", "owner", "chief", "vice", "managing"}
_REACH = 3  # words of an occupation: "senior machine-learning engineer" has more, and is left


def former_staff(scene: Scene) -> Iterator[Draft]:
    """Yield the employment that an occupation between a body's name and a person's tells, where it leads nobody."""
    for employer in scene.mentions:
        first, last = scene.tokens(employer)
        before = scene.doc[first - 1].lower_ if first else ""
        if before not in _FORMER or employer.kind not in ("name", "short") or not scene.is_a(employer, *_EMPLOYERS):
            continue
        end = last
        while end < len(scene.doc) and end - last < _REACH and _names_work(scene, end):
            end += 1
        person = _person(scene, first - 1, end) if end > last else None
        leads = any(t.lower_ in _LEADS for t in scene.doc[last:end])
        if person is not None and not leads and scene.doc[end - 1].tag_ == "NN":
            yield Draft(
                relation="EMPLOYED_BY", subject=person, object=employer, anchor=scene.doc[end - 1],
                rule="plain:former staff", confidence=0.95, qualifiers={"title": scene.doc[last:end].text},
                status="former",
            )  # fmt: skip


def _names_work(scene: Scene, i: int) -> bool:
    word: Any = scene.doc[i]
    return scene.mention(word) is None and word.pos_ in ("NOUN", "ADJ") and word.is_alpha


def _person(scene: Scene, former: int, end: int) -> Mention | None:
    """The person whose name follows, or stands before ", a former X engineer"."""
    if end < len(scene.doc) and (named := person_at(scene, end)) is not None:
        return named if named.kind in ("name", "short") else None
    beside = former > 1 and scene.doc[former - 1].lower_ in ("a", "an") and scene.doc[former - 2].text == ","
    closed = end >= len(scene.doc) or scene.doc[end].text in (",", ".", ";", "and", "who")
    return person_ending(scene, former - 2) if beside and closed else None
