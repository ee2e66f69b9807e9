"""Numbers and dates that the claims networks give an owner and a property, in both languages."""

from __future__ import annotations

import pytest

from ingest.documents.document import Document
from ingest.mentions.chinese_pieces import CLS, SEP, UNK, Pieces, pack, unpack
from ingest.mentions.figures import kind_of, properties_of
from ingest.run import extract
from ingest.statements.read import read
from ingest.statements.statement import Value
from ontology.load import load


def figures(text: str, lang: str) -> dict[tuple[str, str], object]:
    document = Document(
        id="d0", text=text, title="", lang=lang, kind="news", publisher="", url="", origin="test",
        published="2026-05-15", published_from="given", retrieved="2026-05-15T00:00:00.000Z", sha256="",
    )  # fmt: skip
    found = extract(document, reader=read, ontology=load()).statements
    return {(s.subject.name, s.object.of): s.object.value for s in found if isinstance(s.object, Value)}


@pytest.mark.parametrize(
    ("lang", "text", "owner", "name", "value"),
    [
        ("en", "Ardent Kilns of Leeds has 640 people on its payroll.", "Ardent Kilns", "employees", 640),
        (
            "en", "Torvane Pumps had a good year: customers paid it RMB150 million, a record for its revenue.",
            "Torvane Pumps", "revenue", 150_000_000,
        ),
        ("zh", "澜石科技2018年起家于宁波，创始团队只有三人。", "澜石科技", "founded", "2018"),
        ("zh", "澜石科技去年营收再创新高，全年录得12.6亿元。", "澜石科技", "revenue", 1_260_000_000),
    ],
)  # fmt: skip
def test_a_figure_has_its_owner_and_its_property(lang: str, text: str, owner: str, name: str, value: object) -> None:
    assert figures(text, lang).get((owner, name)) == value


def test_what_is_no_level_of_anything_is_no_figure() -> None:
    text = "Ardent Kilns sells each of its 90 kilns for $40,000 and laid off 25 workers in March."
    assert not [key for key in figures(text, "en") if key[1] in ("employees", "revenue", "raised")]


def test_a_number_may_only_be_of_what_the_ontology_gives_its_owner() -> None:
    assert "born" not in properties_of(load(), "Company", "#date")
    assert "born" in properties_of(load(), "Person", "#date")
    kinds = [kind_of("money", "", "EUR"), kind_of("money", "", ""), kind_of("share", "", ""), kind_of("area", "m2", "")]
    assert kinds == ["#money", "", "", "#area"]


def test_words_are_cut_into_the_longest_pieces() -> None:
    pieces = Pieces.of(["恒", "恒睦", "睦", *(str(i) for i in range(200))])
    assert [pieces.split("恒睦睦")[k] for k in (0, 1)] == [pieces.ids["恒睦"], pieces.ids["睦"]]
    assert pieces.split("龘") == (UNK,)
    assert {pieces.ids["[CLS]"], pieces.ids["[SEP]"]} == {CLS, SEP}


def test_vectors_of_pieces_are_kept_in_four_bits() -> None:
    import numpy as np

    values = (np.arange(128) % 16 - 8).astype(np.int8).reshape(2, 64)
    scales = np.full((2, 2), 0.5, dtype=np.float16)
    assert np.array_equal(unpack(pack(values), scales), values * np.float16(0.5))
