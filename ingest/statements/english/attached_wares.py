"""Goods that a sentence tells once for several customers, or as what the supplier makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.english.scene import Scene
from ingest.statements.english.segments import segment_words
from ingest.statements.statement import Statement

# "A, the airline B and C": names and what they are, no verb and no "of" or "to" between them.
_ROW = re.compile(
    r"(?:,|\band\b|\bor\b|&|\bthe\b|\ban?\b|[A-Z][\w&.’'-]*|\s|(?!of|to|for|from|with|in|by)[a-z-]+(?<!s))*"
)


def with_shared_goods(scenes: Sequence[Scene], statements: Sequence[Statement]) -> list[Statement]:
    """ "sews jeans for A, B and C": the goods are those of every customer of the row."""
    told = [s for s in statements if s.relation == "SUPPLIES" and s.qualifiers.get("product")]

    def goods(statement: Statement) -> Statement:
        if statement.relation != "SUPPLIES" or statement.qualifiers.get("product"):
            return statement
        fellow = [t for t in told if t.subject.name == statement.subject.name and t.start == statement.start]
        shared = {
            str(t.qualifiers["product"])
            for t in fellow
            if t.status == statement.status and _rowed(t, statement, scenes)
        }
        return _with_product(statement, shared.pop()) if len(shared) == 1 else statement

    return [goods(s) for s in statements]


def with_own_wares(scenes: Sequence[Scene], statements: Sequence[Statement]) -> list[Statement]:
    """ "X, which makes insulation, won an order from A": A gets what the supplier makes, if nothing else is told."""
    makes: dict[tuple[str, int], set[str]] = {}
    for s in (s for s in statements if s.relation == "IN_SEGMENT" and s.status == "asserted"):
        if isinstance(s.object, Mention) and segment_words(scenes[0].ontology).is_ware(s.object.text):
            makes.setdefault((s.subject.name, s.start), set()).add(s.object.text.lower())

    def goods(statement: Statement) -> Statement:
        wares = makes.get((statement.subject.name, statement.start), set())
        bare = statement.relation == "SUPPLIES" and not statement.qualifiers.get("product")
        return _with_product(statement, next(iter(wares))) if bare and len(wares) == 1 else statement

    return [goods(s) for s in statements]


def _rowed(one: Statement, other: Statement, scenes: Sequence[Scene]) -> bool:
    """Say whether the customers of two statements stand in one row."""
    if not isinstance(one.object, Mention) or not isinstance(other.object, Mention):
        return False
    first, second = sorted((one.object, other.object), key=lambda m: m.start)
    return _ROW.fullmatch(scenes[0].text, first.end, second.start) is not None


def _with_product(statement: Statement, product: str) -> Statement:
    return replace(statement, qualifiers={**statement.qualifiers, "product": product})
