"""Whose a claim is where words mislead: sellers, co-founders before a comma, funds, parts of countries, letters."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "Kestrel Foods has bought 80 percent of Quill Seguros, an insurance start-up in Lima, from its founder Ana Prado.",
            ("FOUNDED_BY", "Kestrel Foods", "Ana Prado", "asserted"),
            ("FOUNDED_BY", "Quill Seguros", "Ana Prado", "asserted"),
        ),
        (
            "Jointly set up by Graz University and the Kepler Institute for Optics, the Lumen Center occupies 2,400 square metres.",
            ("FOUNDED_BY", "Kepler Institute for Optics", "Graz University", "asserted"),
            ("FOUNDED_BY", "Lumen Center", "Graz University", "asserted"),
        ),
        (
            "Veltora Labs brought in $20 million in a Series C. Kestrel led the round. Marrowby, which came in at the seed"
            " stage, did not take part. The company was created in 2018 by Renata Falk.",
            ("FOUNDED_BY", "Marrowby", "Renata Falk", "asserted"),
            ("FOUNDED_BY", "Veltora Labs", "Renata Falk", "asserted"),
        ),
        (
            "Partners are Orbis Systems and the start-up Wortbau GmbH. Wortbau, which has 20 staff, develops Regal, a search engine.",
            ("OFFERS", "Orbis Systems", "Regal", "asserted"),
            ("OFFERS", "Wortbau GmbH", "Regal", "asserted"),
        ),
        (
            "Veltora Labs has closed a $14m Series A. Quarry Capital led; two angels followed.",
            ("INVESTED_IN", "Veltora Labs", "Quarry Capital", "asserted"),
            ("INVESTED_IN", "Quarry Capital", "Veltora Labs", "asserted"),
        ),
    ],
)  # fmt: skip
def test_a_claim_is_of_whom_it_is_told(text: str, wrong: object, right: object) -> None:
    found = said(text)
    assert wrong not in found
    assert right in found


@pytest.mark.parametrize(
    "text",
    [
        "On the two acres that Ruth Wairu farms outside Leeds, a sensor wakes her.",
        "Arden Labs hopes to be one of the suppliers.",
        "South Wales is home to a cluster whose firms employed around 2,600 people in 2024.",
    ],
)
def test_a_number_of_something_else_is_nobodys(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "OBSERVATION"]


def test_a_minister_president_is_of_no_institute() -> None:
    text = "The Lumen Institute of Optics opened on Monday, which Minister-President Ada Rehl attended."
    assert not [c for c in said(text) if c[0] == "HOLDS_POST"]


def test_who_clears_a_deal_buys_nothing() -> None:
    text = "Subject to clearance by the Competition Authority, Orbis Systems will acquire Tessel Optics."
    assert {c[1] for c in said(text) if c[0] == "ACQUIRED"} <= {"Orbis Systems"}


def test_whoever_is_named_inside_a_quotation_does_not_go_on_speaking() -> None:
    text = (
        "“Katrin Moll knows the trade,” said Wolf Ritter, chairman of Orvane Foods. "
        "“I look forward to working with her and the whole team.”"
    )
    speakers = {claim[1] for claim in said(text) if claim[0] == "SAID"}
    assert speakers == {"Wolf Ritter"}
