"""Posts told by where somebody is appointed, promoted or handed over to: as the graph gets them."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.test_who_came_and_who_went import kept


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("At Tennet, Maria Kolb was named chief operating officer.",
         ("chief operating officer", "Maria Kolb", "Tennet", "asserted")),
        ("Maria Kolb, head of sales at Tennet, has been promoted to chief executive.",
         ("chief executive", "Maria Kolb", "Tennet", "asserted")),
        ("Jan Smit was succeeded as CEO of Tennet by Maria Kolb in January.",
         ("CEO", "Maria Kolb", "Tennet", "asserted")),
        ("Jan Smit will be replaced as chief executive of Tennet by Maria Kolb.",
         ("chief executive", "Maria Kolb", "Tennet", "planned")),
        ("Jan Smit handed over to Maria Kolb as chief executive of Tennet last week.",
         ("chief executive", "Maria Kolb", "Tennet", "asserted")),
        ("Jan Smit handed over to Maria Kolb as chief executive of Tennet last week.",
         ("chief executive", "Jan Smit", "Tennet", "former")),
        ("Maria Kolb takes over as chairwoman of Tennet.", ("chairwoman", "Maria Kolb", "Tennet", "asserted")),
        ("Maria Kolb has joined the board of Tennet as a non-executive director.",
         ("non-executive director", "Maria Kolb", "Tennet", "asserted")),
        ("Tennet's board has chosen Maria Kolb as its next chief executive.",
         ("chief executive", "Maria Kolb", "Tennet", "planned")),
        ("Last month Tennet's chief executive, Maria Kolb, left to join a venture fund.",
         ("chief executive", "Maria Kolb", "Tennet", "former")),
    ],
)  # fmt: skip
def test_a_post_is_at_the_body_that_the_words_name(text: str, post: object) -> None:
    assert post in kept(text)


def test_who_led_a_part_of_another_firm_led_nothing_where_she_goes() -> None:
    found = kept("Maria Kolb moves to Tennet from Siemens, where she led the trading business.")
    assert not {c for c in found if c[1] == "Maria Kolb" and c[2] == "Tennet" and c[3] == "former"}
