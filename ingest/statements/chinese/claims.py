"""What is done to claims once they are read: their dates, and no claim twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ingest.statements.chinese.rule import Match, Rule
from ingest.statements.statement import Scalar, Statement, Value


def after(value: str, published: str | None) -> bool:
    """Say whether a date lies after the publication, as far as both are precise."""
    return bool(published) and value[: len(published or "")] > (published or "")[: len(value)]


def dated(
    qualifiers: dict[str, Scalar], rule: Rule | None, match: Match | None
) -> tuple[dict[str, Scalar], str | None, str | None]:
    """Return qualifiers, valid_from and valid_to with the date of the claim where the rule says it belongs."""
    since = str(qualifiers["date"]) if "date" in qualifiers else None
    when = match.when if match is not None and rule is not None and rule.date else None
    if when is None or rule is None or match is None:
        return qualifiers, since, None
    if rule.date == "end":
        return qualifiers, None, when.value
    if rule.date == "since":
        inside = match.masked.dates(*match.match.span())
        if rule.relation == "TENANT_OF":
            return {**qualifiers, "since": when.value}, when.value, None
        return qualifiers, (inside[0].value if inside else None), None
    if rule.date == "date":
        return {**qualifiers, "date": when.value}, when.value, None
    return qualifiers, when.value, None


def distinct(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements without repeats: one for each claim and sentence, the surest with most qualifiers first."""
    best: dict[tuple[object, ...], Statement] = {}
    for statement in statements:
        key = _key(statement)
        kept = best.get(key)
        if kept is None or (len(statement.qualifiers), statement.confidence) > (len(kept.qualifiers), kept.confidence):
            best[key] = (
                statement if kept is None else replace(statement, confidence=max(kept.confidence, statement.confidence))
            )
    return sorted(best.values(), key=lambda s: (s.start, s.subject.start, s.relation))


def _key(statement: Statement) -> tuple[object, ...]:
    o = statement.object
    target: tuple[object, ...] = (o.of, o.value) if isinstance(o, Value) else (o.name,)
    ends: tuple[object, ...] = (statement.subject.name, *target)
    if statement.relation in ("PARTNER_OF", "COMPETES_WITH"):
        ends = tuple(sorted(str(end) for end in ends))
    return (
        statement.relation,
        *ends,
        statement.qualifiers.get("title", ""),
        statement.qualifiers.get("round", ""),
        statement.start,
    )
