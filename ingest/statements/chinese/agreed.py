"""A post at a firm that the text ties its holder to elsewhere: who founded it, or is named with another office there.

A bare title (首席执行官张三说) leaves open whose it is, and the network is unsure for that reason alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

_SURE, _SURE_ALONE = 0.8, 0.95  # of the claim that ties them; of one that the network alone has heard
_HELD = 0.6  # what such a post is held for at least
_BARE = frozenset(("rule:post-bare", "rule:post-carried", "rule:post-has", "rule:post-topic"))
Tie = tuple[str, str]


def agreed(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statements; a present post where another sentence ties the two no longer waits for the network."""
    ties: dict[Tie, set[int]] = {}
    for s in statements:
        if (tie := _tie(s)) is not None:
            ties.setdefault(tie, set()).add(s.end)
    for s in statements:
        elsewhere = isinstance(s.object, Mention) and ties.get((s.subject.name, s.object.name), set()) - {s.end}
        if not elsewhere or s.relation != "HOLDS_POST" or s.status != "asserted" or not s.qualifiers.get("title"):
            yield s
        elif s.method in _BARE and s.chance is not None:
            yield replace(s, chance=max(s.chance, _HELD))
        else:
            yield s


def _tie(statement: Statement) -> Tie | None:
    """Return the person and the firm that a sure claim of a founding or a post ties to each other."""
    least = _SURE if statement.method.startswith("rule:") else _SURE_ALONE
    if (statement.chance or 0.0) < least or statement.status != "asserted" or not isinstance(statement.object, Mention):
        return None
    if statement.relation == "FOUNDED_BY":
        return statement.object.name, statement.subject.name
    return (statement.subject.name, statement.object.name) if statement.relation == "HOLDS_POST" else None
