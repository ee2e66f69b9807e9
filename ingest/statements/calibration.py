"""Confidences as shares: how often statements of one method were right on gold texts, not what a rule says of itself.

`calibration.json` counts, for each method, the statements found on the development texts, those right, and the mean
confidence that the rule gave itself (`python -m ingest.training.calibrate` makes it). A method that was hardly met
keeps close to what all methods of its language show.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ingest.statements.exact import OURS, borne_out_at_least, held_at_least
from ingest.statements.rivals import beside
from ingest.statements.scorer import classifier_features, log_odds, rule_features, score, weights
from ingest.statements.statement import Statement

TABLE = Path(__file__).parent / "calibration.json"
WEIGHT = 6.0  # statements that the wider record counts as, beside a method's own
LEAST, MOST = 0.02, 0.99


@dataclass(frozen=True, slots=True)
class Record:
    """What one method did on the gold texts: statements found, right ones, and the mean confidence it gave them."""

    found: int
    right: int
    stated: float


def calibrated(statements: Iterable[Statement], lang: str) -> list[Statement]:
    """Return the statements with the confidence that their method has earned; tables and models keep their own."""
    told = list(statements)
    return [
        replace(s, confidence=round(confidence(s, lang, near), 3)) for s, near in zip(told, beside(told), strict=True)
    ]


def confidence(statement: Statement, lang: str, near: Mapping[str, float] = MappingProxyType({})) -> float:
    """Return the share of statements like this one that are right; `near`: what is said beside it (rivals.py)."""
    if statement.method.startswith("classifier:"):
        found = score(classifier_features(statement, near), weights(lang).classifier)
        return max(found, borne_out_at_least(statement.method, statement.chance or 0.0))
    if not statement.method.startswith("rule:"):
        return statement.confidence
    method = statement.method.removesuffix(OURS)
    earned = moved(statement.confidence, _shift(method, lang))
    if statement.chance is None or not weights(lang).rule:
        return earned
    scored = score(rule_features(earned, statement), weights(lang).rule)
    return max(scored, held_at_least(statement.method, statement.chance, lang, earned=earned))


def moved(stated: float, shift: float) -> float:
    """Return a rule's own confidence moved by `shift` log odds."""
    return min(MOST, max(LEAST, 1 / (1 + math.exp(-(log_odds(stated) + shift)))))


@cache
def _shift(method: str, lang: str) -> float:
    return shift_of(method, read_records().get(lang, {}))


def shift_of(method: str, records: Mapping[str, Record]) -> float:
    """Return by how much a method's log odds move: its own record, leaning on its family's, that on all methods'."""
    if not records:
        return 0.0
    every = _sum(records.values())
    kin = _sum(r for name, r in records.items() if family(name) == family(method))
    own = records.get(method, Record(0, 0, 0.0))
    share = (every.right + 1) / (every.found + 2)
    for record in (kin, own):
        share = (record.right + WEIGHT * share) / (record.found + WEIGHT)
    stated = next(r.stated for r in (own, kin, every) if r.found)
    return log_odds(share) - log_odds(stated)


def family(method: str) -> str:
    """Return the kind of rule: "rule:verb" of "rule:verb:acquire"."""
    return ":".join(method.split(":")[:2])


def _sum(records: Iterable[Record]) -> Record:
    rows = list(records)
    found = sum(r.found for r in rows)
    return Record(found, sum(r.right for r in rows), sum(r.stated * r.found for r in rows) / found if found else 0.0)


@cache
def read_records(table: Path = TABLE) -> dict[str, dict[str, Record]]:
    """Return the counts by language and method; none where there is no table."""
    if not table.exists():
        return {}
    loaded = json.loads(table.read_text(encoding="utf-8"))
    return {lang: {name: Record(*row) for name, row in methods.items()} for lang, methods in loaded.items()}
