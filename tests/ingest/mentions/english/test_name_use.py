from __future__ import annotations

import pytest

from ingest.mentions.english.name_use import NameUse

JOINED = NameUse(r"\b(?:joined|left) (?:the )?", r"\b(?![’']s)")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Opal Foundry", "Ada Lind left the Opal Foundry in May.", True),
        ("Opal", "Ada Lind joined Opalite in May.", False),  # not the whole word
        ("Opal", "Ada Lind left Opal's board.", False),  # the words behind it do not fit
        ("Opal", "Opal's board met. Two of them left Opal.", True),  # at its second place
        ("Opal", "Ada Lind rejoined Opal.", False),
        ("Opal Foundry", "", False),
    ],
)
def test_a_use_holds_where_the_words_on_both_sides_fit(name: str, text: str, expected: bool) -> None:
    assert JOINED.holds(name, text) is expected


def test_by_default_a_name_is_a_whole_word() -> None:
    assert NameUse(after=" said").holds("Lind", "Mrs Lind said so.")
    assert not NameUse(after=" said").holds("Lind", "Mrs Svanlind said so. Mr Hedlind said no.".replace("lind", "Lind"))


def test_signs_in_a_name_are_no_pattern() -> None:
    assert NameUse(r"\bfounded ", "").holds("C+ (Lab)", "She founded C+ (Lab) last year.")
    assert not NameUse(r"\bfounded ", "").holds("C+ (Lab)", "She founded CC Lab last year.")
