"""What was nearly done, refused or only imagined is no fact, whatever verb tells it."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Brennan Foods came close to acquiring Orlova Dairy in 2019.", "denied"),
        ("Brennan Foods is close to acquiring Orlova Dairy.", "planned"),
        ("Brennan Foods had bought Orlova Dairy by then, and it closed two plants.", "asserted"),
    ],
)
def test_how_near_a_deal_came(text: str, status: str) -> None:
    assert ("ACQUIRED", "Brennan Foods", "Orlova Dairy", status) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Had Brennan Foods bought Orlova Dairy, it would own 40% of the market.",
        "Had Orlova Dairy listed on Nasdaq in 2021, it would have raised $400 million.",
        "Ida Holm turned down the post of chief executive of Orlova Dairy.",
        "Ida Holm declined an offer to become chair of Orlova Dairy.",
        "Brennan Foods is on the verge of buying Orlova Dairy from its founders.",
    ],
)
def test_what_never_came_about_is_not_asserted(text: str) -> None:
    assert not [claim for claim in said(text) if claim[3] in ("asserted", "former")]
