"""What a document says beside a claim: in its sentence another subject or object, another relation of the same two or
the same one the other way round; elsewhere the same claim once more, or another of the same two.

A claim that only the classifier makes is less sure where one that it likes better speaks for somebody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ingest.mentions.mention import Mention
from ingest.statements.scorer import log_odds
from ingest.statements.statement import Statement

UNASKED = 0.7  # the chance of a rule's statement that the classifier was not asked about
MOST = 3.0  # log odds by which a rival may be likelier or less likely
BESIDE = "beside: "  # begins the name of a feature
RULE, OVER = " by rule", " over"  # a rival that a rule tells; by how much the classifier likes one better


def beside(statements: Sequence[Statement]) -> list[dict[str, float]]:
    """Return, for each statement of a document, features of what stands beside it; none for rules' and figures."""
    sentences: dict[int, list[Statement]] = defaultdict(list)
    pairs: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for s in statements:
        sentences[s.start].append(s)
        if isinstance(s.object, Mention):
            pairs[frozenset(_names(s))].append(s)
    return [_features(s, sentences[s.start], pairs) if _is_asked(s) else {} for s in statements]


def _is_asked(statement: Statement) -> bool:
    return statement.method.startswith("classifier:") and isinstance(statement.object, Mention)


def _features(
    claim: Statement, here: Sequence[Statement], pairs: dict[frozenset[str], list[Statement]]
) -> dict[str, float]:
    met: dict[str, list[Statement]] = defaultdict(list)
    for kind, other in _beside(claim, here, pairs):
        met[kind].append(other)
    found: dict[str, float] = {}
    own = log_odds(_chance(claim))
    for kind, others in met.items():
        name = BESIDE + kind
        likelier = max(log_odds(_chance(o)) for o in others) - own
        found |= {name: 1.0, name + OVER: max(-MOST, min(MOST, likelier))}
        if any(o.method.startswith("rule:") for o in others):
            found[name + RULE] = 1.0
    return found


def _beside(
    claim: Statement, here: Iterable[Statement], pairs: dict[frozenset[str], list[Statement]]
) -> Iterator[tuple[str, Statement]]:
    """Yield what stands beside a claim, and what it is to it."""
    for other in here:
        if other is not claim and isinstance(other.object, Mention) and (kind := _kind(claim, other)):
            yield kind, other
    for other in pairs[frozenset(_names(claim))]:
        if other.start != claim.start and other.relation != claim.relation:
            yield "elsewhere else", other
        elif other.start != claim.start and other.subject.name == claim.subject.name:
            yield "elsewhere too", other


def _kind(claim: Statement, other: Statement) -> str | None:
    """What another statement of the sentence is to a claim; None: nothing that counts."""
    ends, others = _names(claim), _names(other)
    if other.relation != claim.relation:
        return "other relation" if set(ends) == set(others) else None
    if ends == others[::-1]:
        return "reverse"
    if others[1] == ends[0]:
        return "subject is object"
    if others[1] == ends[1]:
        return "rival subject" if others[0] != ends[0] else None
    return "rival object" if others[0] == ends[0] else None


def _names(statement: Statement) -> tuple[str, str]:
    object_ = statement.object
    return statement.subject.name, object_.name if isinstance(object_, Mention) else ""


def _chance(statement: Statement) -> float:
    return UNASKED if statement.chance is None else statement.chance
