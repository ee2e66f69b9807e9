"""One confidence for what rules and the relation classifier say: the share of such statements that are right.

`scorer.json` holds, for each language, weights of two logistic models, made on texts that neither rules nor classifier
had seen (`python -m ingest.training.score`): one for statements of rules, from the rule's own record and the
classifier's chance for the same claim; one for claims that only the classifier makes, from its chance, by relation and
by how the two ends are referred to, whether the sentence names them both, and what is said beside them (rivals.py)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

WEIGHTS = Path(__file__).parent / "scorer.json"
LEAST, MOST = 0.01, 0.99
OTHER = ":other"  # ends the method of a claim about somebody outside the sentence who is not the document's first


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the two models by the names of their features."""

    rule: Mapping[str, float] = field(default_factory=dict)
    classifier: Mapping[str, float] = field(default_factory=dict)


@cache
def weights(lang: str, path: Path = WEIGHTS) -> Weights:
    """Return the weights for a language; none where the file has none."""
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return Weights(**known[lang]) if lang in known else Weights()


def rule_features(record: float, statement: Statement) -> dict[str, float]:
    """Return the features of a rule's statement; `record`: the confidence that its method has earned."""
    chance = log_odds(statement.chance or 0.0)
    found = {"bias": 1.0, "record": log_odds(record), "chance": chance, "doubt": min(0.0, chance + 2)}
    return found | {"length": math.log(1 + len(statement.quote) / 40)} | _referred(statement)


def classifier_features(statement: Statement, beside: Mapping[str, float]) -> dict[str, float]:
    """Return the features of a claim that only the classifier makes; `beside`: those of what else is said."""
    chance = log_odds(statement.chance or 0.0)
    found = {"bias": 1.0, "chance": chance, "sure": max(0.0, chance - 3), f"is {_said_of(statement)}": 1.0}
    found |= _referred(statement)
    if not all(statement.start <= m.start < statement.end for m in _ends(statement)):
        found |= {"outside": 1.0, "outside chance": chance, f"outside {_said_of(statement)}": 1.0}
    if statement.method.endswith(OTHER):
        found |= {"other": 1.0, "other chance": chance}
    if statement.status != "asserted":
        found[f"status {statement.status}"] = 1.0
    return found | dict(beside)


def _said_of(statement: Statement) -> str:
    """The relation, or the property that a number or date is of."""
    return statement.relation if isinstance(statement.object, Mention) else statement.object.of or statement.relation


def _referred(statement: Statement) -> dict[str, float]:
    """How the ends are referred to where it is not by name, and whether one stands in a sentence before."""
    ends = _ends(statement)
    found = {f"end {m.kind}": 1.0 for m in ends if m.kind not in ("name", "short")}
    if len(ends) == 2 and _APART.search(_between(statement, *sorted(ends, key=lambda m: m.start))):
        found["apart"] = 1.0
    return found


_APART = re.compile(r"[。！？\n]|[.!?] ")


def _between(statement: Statement, first: Mention, second: Mention) -> str:
    """The words between two ends; a line break where one of them stands outside of the quote."""
    if not statement.start <= first.start <= second.end <= statement.end:
        return "\n"
    return statement.quote[first.end - statement.start : second.start - statement.start]


def _ends(statement: Statement) -> list[Mention]:
    return [m for m in (statement.subject, statement.object) if isinstance(m, Mention)]


def score(features: Mapping[str, float], told: Mapping[str, float]) -> float:
    """Return the probability that a model with weights `told` gives; a feature that it lacks counts nothing."""
    total = sum(value * told.get(name, 0.0) for name, value in features.items())
    return min(MOST, max(LEAST, 1 / (1 + math.exp(-total))))


def log_odds(p: float) -> float:
    """Return the natural logarithm of the odds of a probability, kept from the ends."""
    p = min(max(p, 0.001), 0.999)
    return math.log(p / (1 - p))
