"""A claim that only the classifier makes is weighed against what else its document says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.calibration import calibrated
from ingest.statements.rivals import beside
from ingest.statements.statement import Statement, Value

QUOTE = "Tessel, which Orbis bought from Norvane in May, supplies Halden."


def firm(name: str) -> Mention:
    """A firm of the sentence."""
    at = max(QUOTE.find(name), 0)
    return Mention(start=at, end=at + len(name), text=name, cls="Company", name=name)


def claim(subject: str, object_: str, chance: float, relation: str = "ACQUIRED", **other: object) -> Statement:
    """What the classifier hears of two firms."""
    told = Statement(
        relation=relation, subject=firm(subject), object=firm(object_), quote=QUOTE, start=0, end=len(QUOTE),
        method=f"classifier:{relation}", chance=chance,
    )  # fmt: skip
    return replace(told, **other)  # type: ignore[arg-type]


BOUGHT = claim("Orbis", "Tessel", 0.9)


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (claim("Norvane", "Tessel", 0.97), "rival subject"),
        (claim("Orbis", "Norvane", 0.97), "rival object"),
        (claim("Tessel", "Orbis", 0.97), "reverse"),
        (claim("Halden", "Orbis", 0.97), "subject is object"),
        (claim("Tessel", "Orbis", 0.97, "SUPPLIES"), "other relation"),
        (claim("Orbis", "Tessel", 0.97, start=80, end=90), "elsewhere too"),
        (claim("Tessel", "Orbis", 0.97, "SUPPLIES", start=80, end=90), "elsewhere else"),
    ],
)
def test_what_stands_beside_a_claim_is_told_by_what_it_is_to_it(other: Statement, kind: str) -> None:
    found = beside([BOUGHT, other])[0]
    assert found[f"beside: {kind}"] == 1.0
    assert found[f"beside: {kind} over"] > 0
    assert f"beside: {kind} by rule" not in found
    ruled = beside([BOUGHT, replace(other, method="rule:verb:buy")])[0]
    assert ruled[f"beside: {kind} by rule"] == 1.0


def test_firms_that_share_nothing_with_a_claim_say_nothing_of_it() -> None:
    assert beside([BOUGHT, claim("Norvane", "Halden", 0.97)])[0] == {}


def test_a_figure_has_no_rivals() -> None:
    staff = Value(value=640.0, unit="people", of="employees")
    ours, theirs = (claim(name, "Tessel", 0.9, "OBSERVATION", object=staff) for name in ("Orbis", "Norvane"))
    assert beside([ours, theirs]) == [{}, {}]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_claim_is_less_sure_beside_a_rule_that_tells_it_the_other_way_round(lang: str) -> None:
    told = replace(claim("Tessel", "Orbis", 0.9), method="rule:verb:buy")
    alone = calibrated([BOUGHT], lang)[0].confidence
    assert calibrated([BOUGHT, told], lang)[0].confidence < alone - 0.05
