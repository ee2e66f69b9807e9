"""What a firm makes, in words narrower than any segment, tells the segment."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import ontology, said, statements

CASES = [
    ("Soar Valley, a Leicester knitwear manufacturer, has gone into administration.", "Soar Valley", "clothing"),
    ("Electric van developer Tekna Motors has hired a finance chief.", "Tekna Motors", "trucks"),
    ("Hörby Medical develops and sells hearing implants.", "Hörby Medical", "implants"),
    ("Moravia Works, a Czech builder of trams, wants to go public.", "Moravia Works", "railway equipment"),
    ("Setouchi Kasei, a maker of etching gases for semiconductor plants, is growing.", "Setouchi Kasei", "industrial gases"),
    ("Put on hold is the purchase of Medisterol, a Swiss maker of injectables.", "Medisterol", "pharmaceuticals"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "firm", "segment"), CASES)
def test_a_ware_tells_the_segment_of_its_maker(text: str, firm: str, segment: str) -> None:
    assert ("IN_SEGMENT", firm, segment, "asserted") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tekna Motors has bought ten electric vans for its workshop.",
        "The mayor of Pune wants trams, and Moravia Works has an office there.",
    ],
)
def test_a_ware_that_is_bought_or_wanted_tells_nothing(text: str) -> None:
    assert not [claim for claim in said(text) if claim[0] == "IN_SEGMENT"]


def test_no_ware_is_a_label_of_a_segment_so_that_a_question_for_trams_is_none_for_all_of_its_segment() -> None:
    concepts = [c for c in ontology().concepts.values() if c.scheme == "segments"]
    for lang in ("en", "zh"):
        labels = {word.lower() for c in concepts for word in c.words.labels.get(lang, ())}
        wares = [word.lower() for c in concepts for word in c.words.includes.get(lang, ())]
        assert len(wares) > 15_000
        assert not labels & set(wares)
        assert len(wares) == len(set(wares))  # a ware is of one segment


def test_a_product_that_is_called_like_a_ware_is_none() -> None:
    told = said("Tarvo Works manufactures the Basalt for Velorin. Dunmore Labs makes the Granite.")
    assert not [claim for claim in told if claim[0] == "IN_SEGMENT"]


@pytest.mark.parametrize(
    ("text", "customer", "goods"),
    [
        ("Vermeij builds vacuum pumps in Deventer and counts Heineken among its clients.", "Heineken", "vacuum pumps"),
        ("Dongsung Tech, which makes insulation, won an order from Samsung Heavy.", "Samsung Heavy", "insulation"),
        ("Brightpath Tools sells torque wrenches to Bosch, the carmaker Skoda and Airbus.", "Airbus", "torque wrenches"),
    ],
)  # fmt: skip
def test_goods_told_once_are_those_of_every_customer(text: str, customer: str, goods: str) -> None:
    supplied = [s for s in statements(text) if s.relation == "SUPPLIES" and s.object.name == customer]
    assert [s.qualifiers.get("product") for s in supplied] == [goods]
