"""Where people learned and worked, which posts they hold and held."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.test_reading import said


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mara Holt holds a PhD from Uppsala University.", ("EDUCATED_AT", "Mara Holt", "Uppsala University", "asserted")),
        ("Mara Holt earned her doctorate in chemistry at the University of Graz in 2004.", ("EDUCATED_AT", "Mara Holt", "University of Graz", "asserted")),
        ("Mara Holt, a graduate of Delft University of Technology, spoke.", ("EDUCATED_AT", "Mara Holt", "Delft University of Technology", "asserted")),
        ("Stanford-educated Mara Holt founded Tessel Optics.", ("EDUCATED_AT", "Mara Holt", "Stanford", "asserted")),
        ("Mara Holt attended Harvard Business School.", ("EDUCATED_AT", "Mara Holt", "Harvard Business School", "asserted")),
        ("Mara Holt taught at Uppsala University.", ("EMPLOYED_BY", "Mara Holt", "Uppsala University", "former")),
        ("Mara Holt left Nokia in 2010 to found Tessel Optics.", ("EMPLOYED_BY", "Mara Holt", "Nokia", "former")),
        ("Mara Holt was elected a member of the Royal Swedish Academy of Sciences.", ("MEMBER_OF", "Mara Holt", "Royal Swedish Academy of Sciences", "asserted")),
        ("Tessel Optics was formed by Mara Holt and Ivo Brandt in 2011.", ("FOUNDED_BY", "Tessel Optics", "Ivo Brandt", "asserted")),
        ("Tessel Optics' founders, Mara Holt and Ivo Brandt, met in Oslo.", ("FOUNDED_BY", "Tessel Optics", "Ivo Brandt", "asserted")),
        ("Ivo Brandt is one of the founders of Tessel Optics.", ("FOUNDED_BY", "Tessel Optics", "Ivo Brandt", "asserted")),
    ],
)  # fmt: skip
def test_learning_working_belonging_founding(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mara Holt was chief executive of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")),
        ("Mara Holt said she was chief executive of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Mara Holt, a former Ericsson and Nokia executive, spoke.", ("HOLDS_POST", "Mara Holt", "Ericsson", "former")),
        ("Mara Holt, chairman of Tessel Optics and Brandt Motors, spoke.", ("HOLDS_POST", "Mara Holt", "Brandt Motors", "asserted")),
        ("Mara Holt joined the board of directors of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("The board of Tessel Optics named Mara Holt chief financial officer.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("The appointment of Mara Holt as chairman of Tessel Optics was confirmed.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Under chief executive Mara Holt, Tessel Optics has grown.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Tessel Optics chief scientist Dr. Mara Holt spoke.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Mara Holt retired as chairman of Tessel Optics in 2021 and was replaced by Ivo Brandt.", ("HOLDS_POST", "Ivo Brandt", "Tessel Optics", "asserted")),
        ("Ivo Brandt takes over from Mara Holt as chairman of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")),
        ("Mara Holt said she would become chairman of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "planned")),
        ("Tessel Optics dismissed reports that it had hired Mara Holt as chairman.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "denied")),
    ],
)  # fmt: skip
def test_posts_held_and_left(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


def test_what_leads_a_market_is_the_firm_not_its_chief() -> None:
    held = [c for c in said("Mara Holt was the CEO of Tessel Optics, a leader in lenses.") if c[0] == "HOLDS_POST"]
    assert held == [("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")]
