"""Whose post a bare title is: the firm that the text is about, the one whose doing is told, or nobody's for certain."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import Claim, said


def posts(text: str) -> set[tuple[str, object]]:
    return {(subject, body) for relation, subject, body, _ in said(text) if relation == "HOLDS_POST"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Tessel Optics Ltd will deliver lenses to the Brandt Motors group from October, managing director Ivo Brandt said on Monday.",
         ("HOLDS_POST", "Ivo Brandt", "Tessel Optics Ltd", "asserted")),
        ("Lumen Foods has named Mara Holt as its chairwoman. Mara Holt has been Vice President, Membranes, of Tessel Optics since 2021.",
         ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
    ],
)  # fmt: skip
def test_the_firm_whose_doing_an_officer_tells(text: str, claim: Claim) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tessel Optics had held 80 percent since 2018; director Ivo Brandt keeps his 20 percent.",
        "Orbis Systems, Mediana and Tessel Optics declined to comment. Chief Executive Ivo Brandt has been asked to stay.",
        "Nexor Mills is better known for flour than the Oslo bakers Tessel Foods and Brandt Foods. Managing director Mara Holt wants more.",
        "Orlem Vale's chief executive, Mara Holt, worked at Tessel Optics in the 1990s.",
        "Tessel Optics' Ivo Brandt becomes deputy general manager.",
        "Ivo Brandt, chief engineer of Tessel Optics, leads the battery group.",
    ],
)
def test_where_several_are_spoken_of_no_body_is_guessed(text: str) -> None:
    guessed = {("Ivo Brandt", "Tessel Optics"), ("Mara Holt", "Tessel Foods"), ("Mara Holt", "Brandt Foods")}
    stated = {("Ivo Brandt", "Tessel Optics")} if "engineer of" in text else set()
    assert not (posts(text) - stated) & (guessed | {("Mara Holt", "Tessel Optics")})


def test_a_board_member_is_no_member() -> None:
    assert not [
        c for c in said("She is survived by a son, Ivo Brandt, a board member of Tessel Optics.") if c[0] == "MEMBER_OF"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Harlan Freight has bought half of the solar developer Ostrava Systems for $73m. The rest stays with its founder, Jan Holub.",
        "Harlan Freight will acquire Ostrava Systems. The firm will keep its name, and founder Jan Holub will stay on.",
    ],
)  # fmt: skip
def test_the_founder_in_the_news_of_a_purchase_is_that_of_the_bought_firm(text: str) -> None:
    founded = {(c[1], c[2]) for c in said(text) if c[0] == "FOUNDED_BY"}
    assert founded == {("Ostrava Systems", "Jan Holub")}


def test_the_founder_of_a_buyer_that_is_named_is_the_buyers() -> None:
    text = "Harlan Freight has bought Ostrava Systems. Harlan Freight founder Jan Holub praised the deal."
    assert ("Harlan Freight", "Jan Holub") in {(c[1], c[2]) for c in said(text) if c[0] == "FOUNDED_BY"}
