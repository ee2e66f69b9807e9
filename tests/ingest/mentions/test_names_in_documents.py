"""A name's type where the document says more than the sentence."""

from __future__ import annotations

from ingest.mentions.pipeline import load

TEXT = (
    "Corvanta Systems Inc. makes sensors for ports in Norway. Corvanta Systems Inc. employs 900 people. "
    "Shares of Corvanta Systems Inc. rose on Friday."
)


def test_every_mention_of_a_company_has_the_same_type() -> None:
    names = [e for e in load("en")(TEXT).ents if e.text.startswith("Corvanta")]
    assert len(names) >= 2
    assert {e.label_ for e in names} == {"ORG"}


def test_confidence_is_a_probability() -> None:
    assert all(0 < e._.confidence <= 1 for e in load("en")(TEXT).ents)
