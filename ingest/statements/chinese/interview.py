"""Interviews printed line by line: whose firm each turn is about where it names nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ingest.mentions.chinese.interviews import Turn
from ingest.mentions.chinese.plain import plain as in_plain
from ingest.mentions.mention import Mention
from ingest.statements.exact import OURS
from ingest.statements.statement import Statement

_FIRMS = ("Company", "Investor")


def spoken_of(plain: str, mentions: Sequence[Mention], turns: Sequence[Turn]) -> dict[int, Mention]:
    """Return the firm that is meant in a line without a name, by the offset where the line begins."""
    firms = {in_plain(m.name): m for m in reversed(mentions) if m.cls in _FIRMS}
    return {_line(plain, turn.start): firms[turn.body] for turn in turns if turn.body in firms}


def told_by_us(plain: str, statements: Iterable[Statement], spoken: Mapping[int, Mention]) -> list[Statement]:
    """Return the statements with those marked that rules read of the speaker's own firm: 我们有130名员工."""
    return [replace(s, method=s.method + OURS) if _is_ours(plain, s, spoken) else s for s in statements]


def _is_ours(plain: str, statement: Statement, spoken: Mapping[int, Mention]) -> bool:
    firm = spoken.get(_line(plain, statement.end)) if statement.method.startswith("rule:") else None
    ends = (statement.subject, statement.object)
    return firm is not None and any(isinstance(m, Mention) and m.name == firm.name for m in ends)


def _line(plain: str, position: int) -> int:
    """Return where the line of a position begins."""
    return plain.rfind("\n", 0, position) + 1
