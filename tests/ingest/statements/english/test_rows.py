"""A row of names stands together, and "the town" is what is called a town."""

from __future__ import annotations

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.english.claims import with_mates
from ingest.statements.statement import Statement
from tests.ingest.statements.english.test_figures import observed

QUOTE = "Aldane, Brightwell, Corvex and Dunmore have settled in Harrow Yard."


def settled(name: str, chance: float | None, method: str = "rule:verb:settle") -> Statement:
    firm = Mention(start=QUOTE.find(name), end=QUOTE.find(name) + len(name), text=name, cls="Company", name=name)
    park = Mention(start=55, end=66, text="Harrow Yard", cls="Cluster", name="Harrow Yard")
    return Statement(
        relation="TENANT_OF", subject=firm, object=park, quote=QUOTE, start=0, end=len(QUOTE), method=method,
        confidence=0.8, chance=chance,
    )  # fmt: skip


def test_one_of_a_row_is_as_likely_as_the_middle_of_it() -> None:
    row = [settled("Aldane", 0.2), settled("Brightwell", 0.8), settled("Corvex", 0.9), settled("Dunmore", 0.7)]
    assert [s.chance for s in with_mates(row)] == [0.75, 0.8, 0.9, 0.75]


def test_two_are_no_row_and_other_rules_are_no_mates() -> None:
    two = [settled("Aldane", 0.2), settled("Brightwell", 0.8)]
    assert [s.chance for s in with_mates(two)] == [0.2, 0.8]
    other = [*two, settled("Corvex", 0.9, "rule:office")]
    assert [s.chance for s in with_mates(other)] == [0.2, 0.8, 0.9]
    unasked = [settled(name, None) for name in ("Aldane", "Brightwell", "Corvex")]
    assert [s.chance for s in with_mates(unasked)] == [None] * 3


@pytest.mark.parametrize("dateline", ["SHANGHAI, Sept. 17 (Xinhua) - ", ""])
def test_the_town_is_the_zone_that_is_called_a_town(dateline: str) -> None:
    text = (
        f"{dateline}The Fengshan AI Innovation Town opened in Pudong on Tuesday. The town covers two square kilometres."
    )
    assert ("Fengshan AI Innovation Town", ("area", 2.0), "asserted") in observed(text)
    assert not any(owner == "Shanghai" for owner, _, _ in observed(text))
