"""What a text tells of a thing in one sentence and a claim in another lacks: a founder's year, a ticker, until when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.exact import BORNE_OUT
from ingest.statements.statement import Statement, Value

# A relation, the qualifier that it may lack, and the property of its subject that says the same.
_SAME = {"FOUNDED_BY": ("date", "founded"), "LISTED_ON": ("ticker", "ticker")}


def with_own_values(kept: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements, with qualifiers that the one value of the same text gives: founded in 2019, by A."""
    told = tuple(kept)
    return tuple(_filled(s, told) if s.relation in _SAME and s.status == "asserted" else s for s in told)


HALF = 0.5


def with_parents(kept: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements, and whoever a sentence says holds more than half of a company as its parent, with the share."""  # noqa: E501
    told = tuple(kept)
    known = {(s.subject.name, s.object.name) for s in told if s.relation == "SUBSIDIARY_OF" and isinstance(s.object, Mention)}  # fmt: skip  # noqa: E501
    return (
        *told,
        *(p for s in told if (p := _parent(s)) is not None and (p.subject.name, s.subject.name) not in known),
    )


_NO_PARENTS = ("Person", "GovernmentBody")


def _parent(said: Statement) -> Statement | None:
    share, firm = said.qualifiers.get("share"), said.object
    plain = said.method.startswith("rule:") or BORNE_OUT in said.method
    if said.relation != "HOLDS_SHARES_IN" or said.status != "asserted" or not plain:
        return None
    if not isinstance(share, float | int) or share <= HALF or not isinstance(firm, Mention) or firm.cls != "Company":
        return None
    if (
        said.subject.cls in _NO_PARENTS or "venture" in said.quote
    ):  # a joint venture is its partners', whatever they hold
        return None
    return replace(said, relation="SUBSIDIARY_OF", subject=firm, object=said.subject, qualifiers={"share": share})


# Who goes is told by who comes: "She replaces Gu".
_SUCCEEDED = ("rule:verb:succeed", "rule:succession", "rule:same post")


def with_posts_until(kept: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements, whoever is followed in a post on a day to come as its holder until then."""
    told = tuple(kept)
    coming = {_post_of(s): s for s in told if s.relation == "HOLDS_POST" and s.status == "planned" and s.valid_from}
    return tuple(_until(s, coming.get(_post_of(s))) if s.method in _SUCCEEDED else s for s in told)


def _post_of(statement: Statement) -> tuple[str, str]:
    body = statement.object
    return body.name if isinstance(body, Mention) else "", str(statement.qualifiers.get("title", "")).lower()


def _until(gone: Statement, comes: Statement | None) -> Statement:
    if gone.status != "former" or comes is None or comes.subject.name == gone.subject.name:
        return gone
    return replace(gone, status="asserted", valid_to=gone.valid_to or comes.valid_from)


def _filled(statement: Statement, told: Sequence[Statement]) -> Statement:
    name, of = _SAME[statement.relation]
    subject = statement.subject.name
    values = {
        str(s.object.value)
        for s in told
        if isinstance(s.object, Value) and (s.object.of, s.subject.name, s.status) == (of, subject, "asserted")
    }
    if statement.qualifiers.get(name) or len(values) != 1 or not _is_only(statement, told):
        return statement
    value = next(iter(values))
    begins = value if name == "date" else None
    return replace(
        statement, qualifiers={**statement.qualifiers, name: value}, valid_from=statement.valid_from or begins
    )


def _is_only(statement: Statement, told: Sequence[Statement]) -> bool:
    """Say whether a firm is listed on one exchange only, so that the ticker is that one's; founders may be several."""
    others = {s.object.name for s in told if _alike(s, statement) and isinstance(s.object, Mention)}
    return statement.relation != "LISTED_ON" or len(others) == 1


def _alike(one: Statement, other: Statement) -> bool:
    return (one.relation, one.subject.name) == (other.relation, other.subject.name)
