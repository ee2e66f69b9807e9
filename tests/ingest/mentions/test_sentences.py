"""Sentences that end in an American state for short: the next one's name is not joined to it."""

from __future__ import annotations

import pytest

from ingest.mentions.pipeline import load


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It bought a mill in Blytheville, Ark. Delacroix, who runs it, studied at Auburn.", "Ark."),
        ("The mine lies near Sandersville, Ga. Peachtree Kaolin owns it.", "Ga."),
        ("The laboratory is in Newark, N.J. Merck is next door.", "N.J."),
        ("The plant in Huntsville, Ala. will hire 300 people. Toyota said so.", "people."),
        ("The mill in Neenah, Wis., makes board. Orrick owns it.", "board."),
        ("Write to 12 Elm Street, Reston, Va. 22031 for the report. It is free.", "report."),
    ],
)
def test_a_state_for_short_ends_a_sentence_where_a_capital_follows(text: str, first: str) -> None:
    sentences = [s.text for s in load("en")(text).sents]
    assert len(sentences) == 2
    assert sentences[0].endswith(first)
