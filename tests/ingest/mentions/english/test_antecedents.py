"""What "the company", "she" and "it" stand for, and where that is not clear."""

from __future__ import annotations

import pytest

from ingest.statements.read import read
from tests.ingest.statements.english.test_reading import article, ontology


def stands_for(text: str) -> dict[str, str]:
    found = read(article(text), ontology=ontology())[0]
    return {m.text: m.name for m in found if m.kind in ("nominal", "pronoun")}


def test_a_new_paragraph_returns_to_the_company_the_text_is_about() -> None:
    text = (
        "Tessel Optics opened a plant. Tessel Optics makes lenses. Tessel Optics hired fifty people.\n\n"
        "Brandt Motors ordered 40 lenses.\n\nThe company is looking for land."
    )
    assert stands_for(text)["The company"] == "Tessel Optics"


def test_a_company_only_mentioned_gives_way_to_the_one_the_text_is_about() -> None:
    text = (
        "Tessel Optics opened a plant. Tessel Optics makes lenses. Tessel Optics is in Graz. "
        "Mara Holt, who had spent four years with Brandt Motors, founded the firm in 2011."
    )
    assert stands_for(text)["the firm"] == "Tessel Optics"


def test_the_carmaker_is_the_subject_just_named() -> None:
    text = (
        "Tessel Optics makes lenses. Tessel Optics is in Graz. Tessel Optics is growing.\n\n"
        "Brandt Motors may buy lenses from Tessel Optics. The carmaker owns a lens plant."
    )
    assert stands_for(text)["The carmaker"] == "Brandt Motors"


def test_what_a_speaker_names_is_not_who_the_text_speaks_of() -> None:
    text = (
        "Tessel Optics is growing. Tessel Optics makes lenses. "
        "“We have not been approached by Brandt Motors,” the company's finance director, Mara Holt, wrote."
    )
    assert stands_for(text)["the company"] == "Tessel Optics"


def test_it_is_not_the_subject_that_acts_on_it() -> None:
    text = "Tessel Optics makes lenses. Brandt Motors has owned 18 percent of it since 2020."
    assert stands_for(text)["it"] == "Tessel Optics"


def test_a_company_described_by_its_founding_is_the_name_that_follows() -> None:
    text = "Mara Holt worked at Brandt Motors. The company they set up, Tessel Optics, makes lenses."
    assert stands_for(text)["The company"] == "Tessel Optics"


@pytest.mark.parametrize(
    "text",
    [
        "He studied at Uppsala University under Ivo Brandt, where he was graduated in 1932.",
    ],
)
def test_what_is_not_clear_stays_unresolved(text: str) -> None:
    assert not {"The company", "he"} & set(stands_for(text))


def test_a_pronoun_already_clear_in_the_sentence_stays_the_same_person() -> None:
    text = "Mara Holt was born in Graz. In 2005, with two of her students, Ivo Brandt and Lena Dahl, she founded Tessel Optics."
    assert stands_for(text)["she"] == "Mara Holt"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Lagos fintech Monivo took a stake in Kenya's Sumari Bank. The bank has 45,000 customers.",
            "The bank",
            "Sumari Bank",
        ),
        ("Tinsel Pumps opened in Hull. Severn Water is its largest customer.", "its", "Tinsel Pumps"),
        ("Surya Panels makes modules. Adara Green and Renova remain its main competitors.", "its", "Surya Panels"),
        (
            "Fjordrast was founded in Bergen by Ingrid Solheim and Jonas Brekke, who is the company's CTO.",
            "the company",
            "Fjordrast",
        ),
        ("Orchid Park opened in May. It has an area of 12 hectares.", "It", "Orchid Park"),
        (
            "Tessel Optics of Graz hired 20 people. The loss-making company wants land.",
            "The loss-making company",
            "Tessel Optics",
        ),
    ],
)
def test_words_mean_whom_they_describe_and_never_whom_their_own_clause_tells_of(
    text: str, words: str, name: str
) -> None:
    assert stands_for(text).get(words) == name


def test_the_merged_company_is_neither_of_those_that_merge() -> None:
    found = stands_for(
        "Zeta Surgical and Proprio agreed to merge. The merged company will be led by Proprio's Gabriel Jones. "
        "It will have its head office in Seattle."
    )
    assert not {"The merged company", "It", "its"} & set(found)


def test_the_irish_firm_is_not_taken_for_one_of_which_no_place_is_told_where_another_is_based() -> None:
    found = stands_for(
        "Dublin-based Quillmark uses Tessadyne and Brightloop. Tessadyne hosts its data, while Brightloop trains its "
        "models. The Irish start-up was set up by Niamh Doyle in 2020."
    )
    assert found.get("The Irish start-up") in (None, "Quillmark")
