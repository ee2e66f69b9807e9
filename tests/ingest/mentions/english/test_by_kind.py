"""Names with the kinds that the tagger gives them: what is found, where it ends, and when another sign outweighs it."""

from __future__ import annotations

import pytest

from ingest.mentions.english.by_kind import kinds_of, settled_by_kind
from ingest.mentions.pieces import Vocabulary
from ingest.mentions.pipeline import MODELS
from tests.ingest.mentions.english.test_names_in_use import classes


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Sorrel Lindqvist and the pension fund Östersjö Liv backed Kopparnäs Kraft.", "Östersjö Liv", "Investor"),
        ("Brisa do Lima hired Marlow Quennell, who was at Danone.", "Danone", "Company"),
        ("Lumenweave, a fabric that Halden Tekstil sells, won a prize.", "Lumenweave", "Product"),
        ("It was sold to Nordal Service GmbH. Drones are not its business.", "Nordal Service GmbH", "Company"),
        (
            "MiniMax, which develops large models, listed on the Hong Kong Stock Exchange in January.",
            "MiniMax",
            "Company",
        ),
        ("The firm moved to Software Park No. 2 in Xiamen last year.", "Software Park No. 2", "Cluster"),
        ("Mr de Wolff, who heads Vanderlande Seeds, will stay.", "de Wolff", "Person"),
        ("Ada Berg runs Solvane Tools.", "Ada Berg", "Person"),
        ("Called ROBO Vale, the park covers 48,000 square metres.", "ROBO Vale", "Cluster"),
        ("He was a director at Advanced Micro Devices’ Shanghai centre.", "Advanced Micro Devices", "Company"),
    ],
)
def test_a_name_has_its_kind_and_edges(text: str, name: str, cls: str) -> None:
    assert classes(text).get(name) == cls


def test_the_tagger_is_sure_of_a_name_by_all_of_its_places() -> None:
    seen = [("Halden", "COM", 0.9), ("Halden", "COM", 0.95), ("Halden", "LOC", 0.5), ("Arvika", "LOC", 0.9)]
    assert kinds_of(seen) == {"Arvika": "LOC"}
    assert kinds_of([*seen[:2], seen[3]]) == {"Halden": "COM", "Arvika": "LOC"}


@pytest.mark.parametrize(
    ("name", "cls", "kind", "settled"),
    [
        ("Varna Naval Faculty", "Company", "ORG", "Organization"),
        ("Ostrava Hydraulika", "Person", "COM", "Company"),
        ("Leeds University", "University", "COM", "University"),  # its own words say what it is
        ("Rochdale", "City", "CLU", "City"),  # so does the list of places
        ("Denso", "Company", "INV", "Company"),  # who invests once is no investor by trade
    ],
)
def test_form_and_lists_outweigh_the_tagger(name: str, cls: str, kind: str, settled: str) -> None:
    assert dict(settled_by_kind({name: cls}, {name: kind}, ())) == {name: settled}
    assert dict(settled_by_kind({name: cls}, {name: kind}, (name,))) == {name: cls}


def test_a_word_whose_piece_was_left_out_is_cut_into_others() -> None:
    pieces = Vocabulary.read(MODELS / "en" / "ecosystem_encoder" / "pieces.txt")
    assert "touchdown" not in pieces.ids
    assert len(pieces.split("touchdown")) == 2
    assert pieces.ids["[UNK]"] not in pieces.split("touchdown")
