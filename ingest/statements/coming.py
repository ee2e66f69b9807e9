"""What lies ahead of the text is a plan, however plainly it is told: "the expo takes place in Graz on 3 June"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value
from ingest.statements.when import is_after

_BEGIN = frozenset(("held", "opened", "released", "closed", "construction_started"))
_OF_EVENT = frozenset(("LOCATED_IN", "HOSTED", "ATTENDED"))


def as_coming(statements: Iterable[Statement], published: str | None) -> Iterator[Statement]:
    """Yield the statements; a plain one of a day to come, or of an event whose first day is to come, as planned."""
    told = list(statements)
    events = {s.subject.name for s in told if (day := _day(s)) and day.of == "held" and is_after(_text(day), published)}
    for statement in told:
        plain = statement.status == "asserted"
        ahead = plain and (_of_one(statement, events) or _lies_ahead(_day(statement), published))
        yield replace(statement, status="planned") if ahead else statement


def _day(statement: Statement) -> Value | None:
    return statement.object if isinstance(statement.object, Value) else None


def _text(day: Value) -> str:
    return str(day.value)


def _lies_ahead(day: Value | None, published: str | None) -> bool:
    return day is not None and day.of in _BEGIN and is_after(_text(day), published)


def _of_one(statement: Statement, events: set[str]) -> bool:
    """Say whether a statement tells of one of these events: where it is, who holds it, its last day."""
    if isinstance(statement.object, Value):
        return statement.object.of == "ended" and statement.subject.name in events
    ends = (statement.subject, statement.object) if isinstance(statement.object, Mention) else (statement.subject,)
    return statement.relation in _OF_EVENT and any(m.name in events for m in ends)
