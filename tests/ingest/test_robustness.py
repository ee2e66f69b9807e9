import pytest

from ingest.robustness import MUTATIONS, check, mutated
from ingest.statements.on_doc import document_of
from ingest.statements.read import read
from ontology.load import load


def test_no_mutated_text_breaks_a_promise() -> None:
    assert list(check(56)) == []


def test_every_kind_of_mutation_is_tried() -> None:
    assert {name for _, name, _ in mutated(420)} == {*MUTATIONS, "long line"}


@pytest.mark.quality
def test_two_thousand_mutated_texts_break_nothing() -> None:
    assert list(check(2000)) == []


def test_of_an_endless_line_the_first_part_is_read_and_all_after_it(caplog: pytest.LogCaptureFixture) -> None:
    firm = "Harbor Cells Inc. is based in San Diego. "
    text = f"{firm * 400}\nMaria Chen is chief executive of Tessel Labs."
    mentions, statements = read(document_of(text, "en", "2025-06-15"), ontology=load())
    assert {s.relation for s in statements} == {"LOCATED_IN", "HOLDS_POST"}
    assert [text[m.start : m.end] for m in mentions][-1] == "Tessel Labs"
    assert max(s.end for s in statements if s.relation == "LOCATED_IN") <= 12_000
    assert "a line of 16400 characters is read up to character 12000" in caplog.text
