"""Titles: their words, the firm that a bare one belongs to, and appointments told with an aside in between."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import statements


def held(text: str) -> set[tuple[str, str, object, str]]:
    """(person, body, title, status) of every post that a text tells."""
    return {
        (s.subject.name, getattr(s.object, "name", ""), s.qualifiers.get("title"), s.status)
        for s in statements(text)
        if s.relation == "HOLDS_POST"
    }


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Orvane Pumps makes pumps. Dana Reyes, 49, has been President and Chief Executive Officer since January 2022.",
         ("Dana Reyes", "Orvane Pumps", "Chief Executive Officer", "asserted")),
        ("Orvane Pumps makes pumps. Mette Lund, a graduate of Skagen University, has been chief technology officer since 2022.",
         ("Mette Lund", "Orvane Pumps", "chief technology officer", "asserted")),
        ("Banyan Foods hired Melvin Tay, a former partner at Nusa Ventures, as managing director.",
         ("Melvin Tay", "Banyan Foods", "managing director", "asserted")),
        ("Larkfield Pharma has appointed Kofi Owusu, who is currently vice president of quality, as Chief Medical Officer.",
         ("Kofi Owusu", "Larkfield Pharma", "Chief Medical Officer", "asserted")),
        ("Jane Roe was a process engineer at Orvane Pumps.", ("Jane Roe", "Orvane Pumps", "process engineer", "former")),
        ("Jane Roe was a visiting researcher at Denmark's Orvane Institute.",
         ("Jane Roe", "Orvane Institute", "visiting researcher", "former")),
        ("Anne Gagnon becomes Vice President, Language at Orvane Systems.",
         ("Anne Gagnon", "Orvane Systems", "Vice President, Language", "asserted")),
        ("Larkfield Pharma on Tuesday appointed Renata Falk as chief executive with effect from 1 September.",
         ("Renata Falk", "Larkfield Pharma", "chief executive", "planned")),
    ],
)  # fmt: skip
def test_the_post_with_its_own_words(text: str, post: tuple[str, str, str, str]) -> None:
    assert post in held(text)


def test_how_long_is_no_part_of_a_title() -> None:
    text = "Jane Roe joins from Orvane Foods, where she was chief operating officer for six years."
    assert ("Jane Roe", "Orvane Foods", "chief operating officer", "former") in held(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Jane Roe founded Orvane Foods. Jane Roe has led Orvane Foods as managing director since 2021.",
         ("Jane Roe", "Orvane Foods", "managing director", "asserted")),
        ("Jane Roe is director general of the Orvane Bureau.", ("Jane Roe", "Orvane Bureau", "director general", "asserted")),
        ("Orvane Foods has named Mara Holt as chief executive. She succeeds Ivo Brandt, who is retiring.",
         ("Ivo Brandt", "Orvane Foods", "chief executive", "asserted")),
        ("Orvane Foods named Mara Holt as its president, subject to approval by the central bank.",
         ("Mara Holt", "Orvane Foods", "president", "planned")),
    ],
)  # fmt: skip
def test_what_a_verb_says_of_a_post(text: str, post: tuple[str, str, str, str]) -> None:
    assert post in held(text)


def test_a_country_has_no_chief_executive() -> None:
    text = "The firm left Poland in 2021. Its other founder, Mara Holt, remains chief executive."
    assert not [post for post in held(text) if post[1] == "Poland"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Orvane Foods named Mara Holt as chief risk officer. Her predecessor, Ivo Brandt, leaves for Tessel Optics.",
         ("Ivo Brandt", "Orvane Foods", "chief risk officer", "former")),
        ("Ivo Brandt, head of the Orvane Federation, steps down in May. His successor will be Nadia Ferri.",
         ("Nadia Ferri", "Orvane Federation", "head", "planned")),
        ("Media contact: Mara Holt, head of communications, Orvane College.",
         ("Mara Holt", "Orvane College", "head of communications", "asserted")),
        ("Orvane Foods opened a plant in Leeds on Monday.\n\nMara Holt, Head of Communications, Orvane Foods Ltd\n",
         ("Mara Holt", "Orvane Foods Ltd", "Head of Communications", "asserted")),
        ("Gyeonggi Province opened a chip centre. Governor Kim Dong-yeon said that a second one would follow.",
         ("Kim Dong-yeon", "Gyeonggi Province", "Governor", "asserted")),
    ],
)  # fmt: skip
def test_posts_of_those_before_and_after_of_signatures_and_governors(
    text: str, post: tuple[str, str, str, str]
) -> None:
    assert post in held(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ana Bell ran the UK arm of Orbis Foods until 2023.", ("Ana Bell", "Orbis Foods", "head of UK arm", "former")),
        ("Tom Lee, who ran sales at Orbis Robotics until last year, has left.", ("Tom Lee", "Orbis Robotics", "head of sales", "former")),
        ("Ana Bell, who heads digital strategy at Orbis Bank, spoke.", ("Ana Bell", "Orbis Bank", "head of digital strategy", "asserted")),
        ('"It met every target," said Ana Bell, Head of Operations Technology at Orbis Ports.', ("Ana Bell", "Orbis Ports", "Head of Operations Technology", "asserted")),
    ],
)  # fmt: skip
def test_who_runs_a_part_of_a_firm_is_the_head_of_that_part(text: str, post: tuple[str, str, str, str]) -> None:
    assert post in held(text)


def test_who_led_a_team_headed_no_firm() -> None:
    assert not {p for p in held("Tom Lee later led a design team at Orbis Chips.") if p[1] == "Orbis Chips"}
