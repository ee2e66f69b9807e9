"""What is done to claims once they are read: their dates, and no claim twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.days import is_founding
from ingest.statements.chinese.rule import Match, Rule
from ingest.statements.statement import Scalar, Statement, Value
from ingest.statements.when_zh import When, is_vague


def after(value: str, published: str | None) -> bool:
    """Say whether a date lies after the publication, as far as both are precise."""
    return bool(published) and value[: len(published or "")] > (published or "")[: len(value)]


def dated(
    qualifiers: dict[str, Scalar], rule: Rule | None, match: Match | None
) -> tuple[dict[str, Scalar], str | None, str | None]:
    """Return qualifiers, valid_from and valid_to with the date of the claim where the rule says it belongs."""
    since = str(qualifiers["date"]) if "date" in qualifiers else None
    when = match.when if match is not None and rule is not None and rule.date else None
    if when is not None and rule is not None and rule.relation == "INVESTED_IN" and match is not None:
        when = None if is_founding(match.masked.plain, when) else when
    if when is None or rule is None or match is None or _no_day(rule, match, when):
        return qualifiers, since, None
    if rule.date == "end":
        return qualifiers, None, when.value
    if rule.date == "since":
        inside = [d for d in match.masked.dates(*match.match.span()) if not match.is_birth(d)]
        if rule.relation == "TENANT_OF":
            return {**qualifiers, "since": when.value}, when.value, None
        return qualifiers, (_nearest(match, inside).value if inside else None), None
    if rule.date == "date":
        return {**qualifiers, "date": when.value}, when.value, None
    return qualifiers, when.value, None


def _nearest(match: Match, dates: Sequence[When]) -> When:
    """Return the last date before the title, as each post of a life has its own; else the first."""
    at = match.masked.span(match.match.start("t"), match.match.end("t"))[0] if match.has("t") else 0
    return next((d for d in reversed(dates) if d.end <= at), dates[0])


def _no_day(rule: Rule, match: Match, when: When) -> bool:
    """Say whether the date of an office is none: somebody was elected 近日."""
    return rule.relation == "HOLDS_POST" and is_vague(match.masked.plain[when.start : when.end])


def distinct(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements without repeats: one for each claim and sentence, the surest with most qualifiers first."""
    best: dict[tuple[object, ...], Statement] = {}
    for statement in statements:
        key = _key(statement)
        kept = best.get(key)
        if kept is None or (len(statement.qualifiers), statement.confidence) > (len(kept.qualifiers), kept.confidence):
            best[key] = statement if kept is None else _joined(statement, kept)
        else:
            best[key] = _joined(kept, statement)
    told = {(s.relation, s.subject.name, _object_name(s), s.start) for s in best.values() if s.qualifiers.get("round")}
    for key, s in list(best.items()):  # 获乙独家投资的B轮融资 is one investment, in that round
        if not s.qualifiers.get("round") and (s.relation, s.subject.name, _object_name(s), s.start) in told:
            del best[key]
    return sorted(best.values(), key=lambda s: (s.start, s.subject.start, s.relation))


def _joined(first: Statement, second: Statement) -> Statement:
    """Return the first of two that say the same, with what only the second says of shares and goods."""
    more = {k: v for k, v in second.qualifiers.items() if k in _MORE and k not in first.qualifiers}
    more = more if first.relation == "SUPPLIES" else {}
    sure = max(first.confidence, second.confidence)
    return replace(first, qualifiers={**first.qualifiers, **more}, confidence=sure)


_MORE = ("share", "product")


def _object_name(statement: Statement) -> str:
    return statement.object.name if isinstance(statement.object, Mention) else ""


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
        # 51% now and 75% when the purchase is done are two claims
        statement.status if statement.relation in ("HOLDS_SHARES_IN", "ACQUIRED") else "",
        statement.start,
    )


def with_codes(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements, each listing with the code that the text gives its company anywhere."""
    codes = {
        s.subject.name: str(s.object.value)
        for s in statements
        if isinstance(s.object, Value) and s.object.of == "ticker"
    }
    return [
        replace(s, qualifiers={**s.qualifiers, "ticker": codes[s.subject.name]})
        if s.relation == "LISTED_ON" and s.subject.name in codes and "ticker" not in s.qualifiers
        else s
        for s in statements
    ]


def with_parents(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statements, a subsidiary with the share its parent is said to hold in the same sentence.

    A stake that pronouns turn upside down (乙为甲子公司,集团持有其67%股权) goes: a child holds no share of its parent.
    """
    held = {
        (s.subject.name, s.object.name, s.start, s.status): s
        for s in statements
        if s.relation == "HOLDS_SHARES_IN" and isinstance(s.object, Mention)
    }
    children = {
        (s.subject.name, s.object.name, s.start)
        for s in statements
        if s.relation == "SUBSIDIARY_OF" and isinstance(s.object, Mention)
    }
    for statement in statements:
        if not isinstance(statement.object, Mention):
            yield statement
            continue
        child, parent, at = statement.subject.name, statement.object.name, statement.start
        if statement.relation == "HOLDS_SHARES_IN" and (child, parent, at) in children:
            continue
        stake = held.get((parent, child, at, statement.status))
        share = stake.qualifiers.get("share") if stake is not None else None
        if statement.relation == "SUBSIDIARY_OF" and share and "share" not in statement.qualifiers:
            statement = replace(statement, qualifiers={**statement.qualifiers, "share": share})
        yield statement
