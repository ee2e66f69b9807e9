"""Entities of several nouns, and drafts between every two of two groups: what most rules end with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import own_word
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Scalar, Status

ORG = ("Organization",)


def named_by(scene: Scene, tokens: Iterable[Any], *classes: str) -> list[Mention]:
    """Return the entities of the nouns, each once, that are of one of `classes` (organisations when none is given)."""
    found = [m for t in tokens for m in scene.entities(t) if scene.is_a(m, *(classes or ORG))]
    return list({m.name: m for m in found}.values())


def pairs(
    left: Iterable[Mention],
    right: Sequence[Mention],
    relation: str,
    anchor: Any,
    rule: str,
    confidence: float = 0.93,
    *,
    dated: bool = True,
    status: Status | None = None,
    qualifiers: dict[str, Scalar] | None = None,
) -> Iterator[Draft]:
    """Yield a draft from each of `left` to each of `right` that has another name."""
    for one in left:
        for other in right:
            if one.name != other.name:
                yield Draft(
                    relation=relation,
                    subject=one,
                    object=other,
                    anchor=anchor,
                    rule=rule,
                    confidence=confidence,
                    dated=dated,
                    status=status,
                    qualifiers=qualifiers or {},
                )


def mutual(sides: Sequence[Mention], relation: str, anchor: Any, rule: str, **fixed: Any) -> Iterator[Draft]:
    """Yield a draft for every two of `sides`: "A, B and C teamed up"."""
    for one, other in combinations(sides, 2):
        yield from pairs([one], [other], relation, anchor, rule, **fixed)


def numbers_in(scene: Scene, first: int, last: int, kind: str) -> list[Quantity]:
    """Return the numbers of one kind that begin at tokens first..last-1."""
    return [q for i, q in scene.numbers if first <= i < last and q.kind == kind and not is_each(scene, q)]


def numbers_of(scene: Scene, head: Any, kind: str) -> list[Quantity]:
    """Return the numbers of one kind in a clause's own words (not those of clauses below it)."""
    own = [q for i, q in scene.numbers if q.kind == kind and i < len(scene.doc) and own_word(scene.doc[i], head)]
    return [q for q in own if not is_each(scene, q)]


_EACH = re.compile(r"\s?(?:a|per|each|for each) (?:share|unit|ADS)|\s?(?:apiece|each)\b")


_BACK_THEN = re.compile(
    r"\b(?:(?:was|were|had|employed) then|then (?:was|were|had|employed)|at (?:the|that) time|back then)\b", re.I
)


def is_back_then(scene: Scene, quantity: Quantity) -> bool:
    """ "Sales then were about $60 million": a figure of a time that the sentence does not date is no figure of now."""
    token = scene.doc[
        scene.reading.tokens_at(*(scene.reading.passage.start + q for q in (quantity.start, quantity.end)))[0]
    ]
    dated = any(token.sent.start <= i < token.sent.end for i, _ in scene.dates)
    return not dated and _BACK_THEN.search(token.sent.text) is not None


def is_each(scene: Scene, quantity: Quantity) -> bool:
    """A price of one share is no sum: "$18.50 per share"."""
    return _EACH.match(scene.reading.passage.text, quantity.end) is not None


def money(quantities: Sequence[Quantity]) -> dict[str, Scalar]:
    """Return amount and currency of the first sum, empty without one."""
    if not quantities:
        return {}
    return {"amount": quantities[0].value, "currency": quantities[0].currency}


def described_status(token: Any) -> Status | None:
    """A description in apposition is told as it is; "former" before it makes it past; a predicate is read as usual."""
    if any(c.lower_ in ("former", "ex-", "onetime", "erstwhile") for c in token.children):
        return "former"
    return None if any(c.dep_ == "cop" for c in token.children) else "asserted"
