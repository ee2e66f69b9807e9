"""A post at somebody's partner, or at somebody's unit, is no post at the firm that has the partner or the unit."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Orvane Surgical opened in Leeds. Lee Marsh, chief executive of its German partner Kestrel Robot, said sales rose.", "Lee Marsh", "Orvane Surgical"),
        ("Orvane Surgical opened in Leeds. Lee Marsh, chief executive of its German partner Kestrel Robot, said sales rose.", "Kestrel Robot", "Orvane Surgical"),
        ("Kestrel, a subsidiary of Norvane, led by Ann Doe, makes pumps.", "Ann Doe", "Norvane"),
    ],
)  # fmt: skip
def test_it_is_no_post_at_the_firm_itself(text: str, person: str, body: str) -> None:
    assert ("HOLDS_POST", person, body) not in {f[:3] for f in said(text)}


def test_who_leads_a_firm_holds_a_post_there() -> None:
    found = {f[:3] for f in said("Tarn Optics, led by Jane Roe, opened a plant in Leeds.")}
    assert any("Jane Roe" in f and "Tarn Optics" in f for f in found)
