"""Who takes and who leaves a post, in the plain words of the news."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import Claim, said

BODY = "Tessel Optics"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Ivo Brandt has stepped down as chief executive of Tessel Optics, the company said on Monday.",
         {("HOLDS_POST", "Ivo Brandt", BODY, "former")}),
        ("Tessel Optics named Ivo Brandt chief executive on Tuesday.",
         {("HOLDS_POST", "Ivo Brandt", BODY, "asserted")}),
        ("Tessel Optics named Ivo Brandt chief executive, succeeding Mara Holt.",
         {("HOLDS_POST", "Ivo Brandt", BODY, "asserted"), ("HOLDS_POST", "Mara Holt", BODY, "former")}),
        ("Tessel Optics announced the appointment of Ivo Brandt as chief executive.",
         {("HOLDS_POST", "Ivo Brandt", BODY, "asserted")}),
        ("Mara Holt left Tessel Optics in 2022 to become chief scientist of Lumen Foods.",
         {("HOLDS_POST", "Mara Holt", "Lumen Foods", "asserted"), ("EMPLOYED_BY", "Mara Holt", BODY, "former")}),
    ],
)  # fmt: skip
def test_posts_taken_and_left(text: str, claims: set[Claim]) -> None:
    assert claims <= said(text)


def test_what_is_sold_is_no_seller() -> None:
    told = said("Lumen Foods sold its subsidiary Tessel Optics to Brandt Motors in 2021.")
    assert ("ACQUIRED", "Brandt Motors", BODY, "asserted") in told
    assert not {c for c in told if c[0] == "SUPPLIES"}
