import pytest

from ingest.robustness import MUTATIONS, check, mutated


def test_no_mutated_text_breaks_a_promise() -> None:
    assert list(check(56)) == []


def test_every_kind_of_mutation_is_tried() -> None:
    assert {name for _, name, _ in mutated(420)} == {*MUTATIONS, "long line"}


@pytest.mark.quality
def test_two_thousand_mutated_texts_break_nothing() -> None:
    assert list(check(2000)) == []
