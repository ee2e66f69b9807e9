"""Whose a participle is that says where somebody is: "a maker of pumps headquartered in Tulsa", "and B, based in Lyon"."""  # noqa: E501

from __future__ import annotations

from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, subjects_of
from ingest.statements.english.scene import Scene


def described_far(scene: Scene, participle: Any) -> list[Mention]:
    """ "X is a maker of pumps headquartered in Tulsa": the participle may hang on the last noun of the description."""
    current = participle.head
    for _ in range(4):
        if any(c.dep_ == "cop" for c in current.children):
            return [m for t in subjects_of(current) for m in scene.entities(t)]
        beside = scene.apposed(current) if current.pos_ == "NOUN" else None
        if beside is not None:
            return [beside]
        if current.dep_ not in ("nmod", "conj", "compound", "obl", "obj", "appos"):
            return []
        current = current.head
    return []


def beside_participle(scene: Scene, clause: Clause, subjects: list[Mention]) -> list[Mention]:
    """ "A, based in Oslo, and B, based in Lyon, agreed": the second of a row, where the parser takes the first."""
    comma = clause.head.i - 1
    beside = scene.mention(scene.doc[comma - 1]) if comma > 1 and scene.doc[comma].text == "," else None
    if beside is None or beside in subjects or not subjects or not scene.is_a(beside, "Organization"):
        return subjects
    first = scene.tokens(beside)[0]
    return [beside] if first > 0 and scene.doc[first - 1].lower_ in ("and", "&", "or", "while") else subjects
