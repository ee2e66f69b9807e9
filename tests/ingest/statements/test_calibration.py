"""Confidences follow what a rule has earned on gold texts."""

from __future__ import annotations

import math

from ingest.statements.calibration import Record, log_odds, read_records, shift_of

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
