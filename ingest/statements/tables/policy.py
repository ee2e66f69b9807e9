"""What the readers of Chinese and English policy texts share: the policy, and the parts of one act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.documents.document import Document
from ingest.documents.layout import Span
from ingest.mentions.mention import Mention
from ingest.statements.statement import Bound, Scalar, Statement, Status, Value
from ingest.statements.tables.claims import claim

METHOD = "policy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that issued the act: where it is named and its class."""

    span: Span
    cls: str
    quote: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A place, segment, cluster or kind of body that the act applies to."""

    span: Span
    cls: str
    name: str
    quote: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One grant: its ceiling as money or as a share, what it is per, for whom, and the sentence that gives it."""

    value: float
    currency: str  # "" for a share
    bound: Bound
    approximate: bool
    what: str
    qualifiers: Mapping[str, Scalar | None]
    quote: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date or number of the act, with the property of the policy that it fills."""

    of: str
    value: str
    quote: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Everything that was found of one policy text."""

    policy: Mention
    title: Span
    issuers: tuple[Body, ...] = ()
    issued: str | None = None
    facts: tuple[Dated, ...] = ()
    scopes: tuple[Scope, ...] = ()
    grants: tuple[Grant, ...] = ()
    draft: bool = False  # for comment: nothing of it holds yet


def claims_of(document: Document, act: Act) -> Iterator[Statement]:
    """Yield ISSUED, APPLIES_TO, GRANTS and the dated facts of `act`; a draft's are planned, not asserted."""
    status: Status = "planned" if act.draft else "asserted"
    issued = {"date": act.issued}
    for body in act.issuers:
        subject = _mention(document, body.span, body.cls)
        yield claim(
            document, "ISSUED", subject, act.policy, quote=body.quote, method=METHOD,
            qualifiers=issued, valid_from=act.issued, status=status, confidence=0.95,
        )  # fmt: skip
    for fact in act.facts:
        value = Value(value=fact.value, of=fact.of)
        yield claim(document, "OBSERVATION", act.policy, value, quote=fact.quote, method=METHOD, status=status)
    for scope in act.scopes:
        target = _mention(document, scope.span, scope.cls, scope.name)
        yield claim(
            document, "APPLIES_TO", act.policy, target, quote=scope.quote, method=METHOD, status=status, confidence=0.9
        )
    for grant in act.grants:
        yield _grant(document, act, grant, status)


def years_later(start: str, years: int) -> str:
    """Return the last day of a term of `years` that begins on `start`."""
    day = date.fromisoformat(start)
    try:
        end = day.replace(year=day.year + years)
    except ValueError:
        end = day.replace(year=day.year + years, day=28)
    return (end - timedelta(days=1)).isoformat()


def _grant(document: Document, act: Act, grant: Grant, status: Status) -> Statement:
    value = Value(
        value=grant.value, currency=grant.currency, approximate=grant.approximate, bound=grant.bound, of=grant.what
    )
    money: dict[str, Scalar | None] = (
        {"amount": grant.value, "currency": grant.currency} if grant.currency else {"share": grant.value}
    )
    return claim(
        document, "GRANTS", act.policy, value, quote=grant.quote, method=METHOD,
        qualifiers={**money, **grant.qualifiers}, status=status, confidence=0.9,
    )  # fmt: skip


def _mention(document: Document, span: Span, cls: str, name: str = "") -> Mention:
    text = document.text[slice(*span)]
    return Mention(start=span[0], end=span[1], text=text, cls=cls, name=name or text.strip())
