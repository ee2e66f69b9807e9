"""What speakers call their own: "we", "our", "us" in quotations of those who have a post at a firm."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ('"We have 300 employees in Basel," Nexor Group chief executive Peter Hall said.', ("OBSERVATION", "Nexor Group", ("employees", 300.0), "asserted")),
        ('"Our customers include Vyrix AG," said Peter Hall, chief executive of Nexor Group.', ("SUPPLIES", "Nexor Group", "Vyrix AG", "asserted")),
        ('"We compete with Vyrix AG," said Peter Hall, chief executive of Nexor Group.', ("COMPETES_WITH", "Nexor Group", "Vyrix AG", "asserted")),
        ('"We will open an office in Tokyo," said Peter Hall, chief executive of Nexor Group.', ("LOCATED_IN", "Nexor Group", "Tokyo", "planned")),
    ],
)  # fmt: skip
def test_we_is_the_firm_of_the_speaker(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        '"We have 300 employees in Basel," said Peter Hall, a former chief executive of Nexor Group.',
        '"We have 300 employees in Basel," said Peter Hall, who lives in Lyon.',
        "We have 300 employees in Basel. Peter Hall is chief executive of Nexor Group.",
    ],
)
def test_we_is_nobody_where_the_speaker_is_at_no_firm(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "OBSERVATION"]
