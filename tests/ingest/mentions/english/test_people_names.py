"""People's names in full: with hyphens, initials and nicknames, without the title and the firm before them."""

from __future__ import annotations

import pytest

from ingest.mentions.english.people import nicknamed, whole_person
from tests.ingest.statements.english.sentences import said


@pytest.mark.parametrize(
    ("text", "model", "name"),
    [
        ("Nordhelm's Han Min-seo becomes deputy director.", "Han Min", "Han Min-seo"),
        ("said Larkspur CEO Ines Halloran on Monday", "Larkspur CEO Ines", "Ines Halloran"),
        ("It was started by R. Venkat and two friends.", "Venkat", "R. Venkat"),
        ("It raised a Series A. Venkat led it.", "Venkat", "Venkat"),
        ("said Ines Halloran on Monday", "Ines Halloran", "Ines Halloran"),
        ("The line was founded by Captain Stavros Lemonis.", "Captain Stavros Lemonis", "Stavros Lemonis"),
        ("Rear Admiral Elena Ruiz has joined.", "Rear Admiral Elena Ruiz", "Elena Ruiz"),
        ("Lt. Col. Joao Braga will run it.", "Lt. Col. Joao Braga", "Joao Braga"),
        ("Major Singh owns 12% of Kalinga Steel.", "Major Singh", "Major Singh"),
        ("Major Arjun Singh owns 12% of Kalinga Steel.", "Major Arjun Singh", "Arjun Singh"),
    ],
)
def test_a_persons_name_is_whole(text: str, model: str, name: str) -> None:
    start = text.index(model)
    first, last = whole_person(text, start, start + len(model))
    assert text[first:last] == name


def test_a_nickname_stands_inside_a_name() -> None:
    text = 'It is run by Ramon "Monching" Salas and by the "Quiet Sea" fund.'
    assert [text[s:e] for s, e in nicknamed(text)] == ['Ramon "Monching" Salas']


def test_posts_of_people_with_hyphens_in_their_names() -> None:
    claims = said('"Orders are up," said Larkspur Optics CEO Han Min-seo, who joined from Nokia in 2021.')
    assert ("HOLDS_POST", "Han Min-seo", "Larkspur Optics", "asserted") in claims


def test_a_rank_is_no_part_of_the_name_that_a_claim_is_about() -> None:
    claims = said(
        "Halvex Marine was founded by Captain Stavros Lemonis in 1991. Colonel Amir Tal is chairman of Halvex Marine."
    )
    assert ("FOUNDED_BY", "Halvex Marine", "Stavros Lemonis", "asserted") in claims
    assert ("HOLDS_POST", "Amir Tal", "Halvex Marine", "asserted") in claims
