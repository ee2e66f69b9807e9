"""What two partners work on, where the words for it stand right behind the second: "with A on a laser ground station"."""  # noqa: E501

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.attached_words import Said
from ingest.statements.english.frames import phrase_of
from ingest.statements.statement import Scalar

_AIM = re.compile(
    r"(?: \([^()]{2,20}\))?,? "
    r"(?:(?:to|will) (?:jointly )?(?:develop|build|design|test|create|produce|launch) |on |for )"
)


def purpose_of(said: Said) -> dict[str, Scalar | None]:
    """ "will work with A on a laser ground station", "teamed up with A to develop tyres"."""
    subject, other = said.statement.subject, said.statement.object
    if not isinstance(other, Mention) or said.statement.qualifiers.get("purpose") or said.place(other) is None:
        return {}
    last = max((subject, other), key=lambda m: m.start)
    aim = _AIM.match(said.scene.text, last.end)
    if aim is None or last.kind not in ("name", "short"):
        return {}
    noun = _end_of_phrase(said, bisect_left(said.scene.reading.starts, aim.end()))
    return {"purpose": phrase_of(said.scene, noun)} if noun is not None else {}


def _end_of_phrase(said: Said, first: int) -> Any | None:
    """The noun at which a phrase in small letters that begins at a token ends."""
    i = first
    while i < said.last and (said.scene.words[i].pos_ in ("DET", "ADJ", "NOUN", "NUM") or _links(said.scene.words[i])):
        i += 1
    noun = said.scene.words[i - 1] if i > first else None
    plain = noun is not None and noun.pos_ == "NOUN" and noun.text.islower() and noun.ent_type_ != "DATE"
    return noun if plain and said.scene.mention(noun) is None else None


def _links(word: Any) -> bool:
    """ "heat-resistant", "its brewing process", "recycled tyres"."""
    return word.text == "-" or word.tag_ in ("PRP$", "VBG", "VBN")
