"""Confidences follow what a rule has earned on gold texts."""

from __future__ import annotations

import math

from ingest.mentions.mention import Mention, MentionKind
from ingest.statements.calibration import Record, log_odds, read_records, shift_of
from ingest.statements.scorer import classifier_features, rule_features, score, weights
from ingest.statements.statement import Statement

RECORDS = {
    "rule:verb:acquire": Record(40, 39, 0.95),
    "rule:verb:sell": Record(40, 6, 0.95),
    "rule:figure:employees": Record(20, 19, 0.9),
}


def after(method: str, confidence: float = 0.95) -> float:
    """Return the confidence of a rule's claim after its record is looked at."""
    return 1 / (1 + math.exp(-(log_odds(confidence) + shift_of(method, RECORDS))))


def test_a_rule_that_is_mostly_wrong_falls_below_the_limit_of_the_graph() -> None:
    assert after("rule:verb:sell") < 0.5 < 0.9 < after("rule:verb:acquire")


def test_a_rule_never_met_is_taken_for_one_of_its_kind() -> None:
    assert after("rule:verb:sell") < after("rule:verb:lease") < after("rule:verb:acquire")


def test_without_a_table_nothing_moves() -> None:
    assert shift_of("rule:verb:sell", {}) == 0.0


def test_the_table_that_ships_has_counts_for_both_languages() -> None:
    for lang in ("en", "zh"):
        records = read_records()[lang]
        assert sum(r.found for r in records.values()) > 100
        assert all(r.right <= r.found and 0 < r.stated <= 1 for r in records.values())


def test_of_two_rules_of_one_record_the_one_that_the_classifier_doubts_is_less_sure() -> None:
    sure, unsure = (rule_features(0.8, claim(chance)) for chance in (0.99, 0.005))
    assert score(unsure, weights("en").rule) < 0.6 < 0.85 < score(sure, weights("en").rule)


def test_a_claim_of_the_classifier_alone_rises_with_its_chance_and_falls_with_a_pronoun() -> None:
    named, pronoun = claim(0.99), claim(0.99, kind="pronoun")
    told = [score(classifier_features(s, {}), weights("en").classifier) for s in (claim(0.5), pronoun, named)]
    assert told == sorted(told)
    assert told[0] < 0.5


def claim(chance: float, kind: MentionKind = "name") -> Statement:
    """A claim that one firm bought another."""
    ends = [Mention(start=0, end=5, text=name, cls="Company", name=name, kind=kind) for name in ("Orbis", "Tessel")]
    return Statement(
        relation="ACQUIRED", subject=ends[0], object=ends[1], quote="Orbis", start=0, end=5,
        method="classifier:ACQUIRED", chance=chance,
    )  # fmt: skip
