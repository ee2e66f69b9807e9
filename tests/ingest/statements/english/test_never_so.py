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


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Hugo Lenz's brother Karl Lenz runs Volta Cells.", {("HOLDS_POST", "Karl Lenz", "Volta Cells", "asserted")}),
        ("Hugo Lenz's wife owns Volta Cells.", set()),
        ("Hugo Lenz's two sons founded Volta Cells.", set()),
        ("The brother of Hugo Lenz runs Volta Cells.", set()),
        (
            "She is the sister of Hugo Lenz, who runs Volta Cells.",
            {("HOLDS_POST", "Hugo Lenz", "Volta Cells", "asserted")},
        ),
        (
            "Hugo Lenz and his wife Anna founded Volta Cells in 2012.",
            {
                ("FOUNDED_BY", "Volta Cells", "Hugo Lenz", "asserted"),
                ("FOUNDED_BY", "Volta Cells", "Anna", "asserted"),
            },
        ),
    ],
)
def test_what_a_relative_does_is_not_told_of_whom_the_text_names(text: str, claims: set[object]) -> None:
    found = {c for c in said(text) if c[0] in ("HOLDS_POST", "HOLDS_SHARES_IN", "FOUNDED_BY")}
    assert found == claims


def test_who_lends_money_holds_no_shares() -> None:
    assert not [c for c in said("Tessera Robotics lent Volta Cells 5 million euros.") if c[0] == "INVESTED_IN"]
