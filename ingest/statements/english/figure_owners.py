"""Whose a figure is where its sentence names nobody: the event told of before, a site without a name."""

from __future__ import annotations

import re

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import possessors, words
from ingest.statements.english.scene import Scene

WORKS = words("plant|factory|site|mill|mine|office|lab|laboratory|branch|workshop|warehouse|shipyard|facility|centre")


def event_before(scene: Scene, number: int) -> Mention | None:
    """Return the event of "About 4,000 visitors are expected": the only one that the passage has named."""
    events = {m.name: m for m in scene.mentions_in(0, number) if scene.is_a(m, "Event")}
    return next(iter(events.values())) if len(events) == 1 else None


def of_works_before(scene: Scene, owner: Mention) -> bool:
    """Say whether "it" is a site without a name, not its firm: "The plant cost 80 million. It employs 480 people"."""
    start = scene.root(owner).sent.start if owner in scene.mentions and owner.kind == "pronoun" else 0
    if not start or owner.text.lower() not in ("it", "its") or scene.root(owner).dep_ != "nsubj":
        return False
    told = [
        t for t in scene.doc[start - 1].sent if t.dep_ in ("nsubj", "nsubj:pass") and t.head.dep_ in ("root", "ccomp")
    ]
    return any(t.lower_ in WORKS and scene.named(t) is None and not possessors(t) for t in told)


_PART = re.compile(
    r"(?:(?P<own>[’']s?)|(?<=\bits)|(?<=\btheir)) (?:(?!and\b|or\b|overall\b|total\b|entire\b|whole\b)[\w&/.-]+ ){0,5}?"
    r"(?:(?<!s )(?<!’ )(?<!its )(?<!their )(?:business|operations?|franchise)|division|unit|segment|arm|subsidiary|affiliate|brand)\b"  # noqa: E501
)


# "said the healthcare arm, which recently reported sales of": the part tells of itself
_PART_TELLS = re.compile(
    r"\b(?:the|this|that) (?:[\w&-]+ ){0,3}(?:division|unit|segment|arm|subsidiary|affiliate),? (?:which |that )?(?:recently |last year )?"  # noqa: E501
    r"(?:reported|had|has|posted|generated|generates|made|makes|recorded|earned|turned|employs|employed)\b"
)


_ITS_OWN = re.compile(r"[’']s (?:valued|worth|priced|estimated)\b")  # "with Nestle's valued at": its unit


def of_part(scene: Scene, owner: Mention, number: int) -> bool:
    """Say whether a figure is of one part: "Veltora's battery business had revenue of $12 million"."""
    sentence = scene.doc[number].sent
    named = [m for m in scene.mentions_in(sentence.start, number) if m.name == owner.name]
    if not named:
        return False
    if _ITS_OWN.match(scene.text, named[-1].end):
        return True
    start = scene.reading.starts[number]
    return (
        _PART.match(scene.text, named[-1].end) is not None
        or _PART_TELLS.search(scene.text, named[-1].end, start) is not None
    )
