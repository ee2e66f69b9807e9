"""Whose a product, a firm or a purchase is, by plain words beside its name: as the graph gets them."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.test_who_came_and_who_went import kept


@pytest.mark.parametrize(
    "text",
    [
        "The LT-9, Lumenor Tools' first loader, came out in 2021.",
        "The first loader of Lumenor Tools, the LT-9, came out in 2021.",
        "Lumenor Tools makes loaders. Its newest, the LT-9, went on sale in September.",
        "Lumenor Tools, the company behind the LT-9 loader, has 400 employees.",
        "The LT-9 of Lumenor Tools sells for 310,000 euros.",
    ],
)
def test_a_product_is_of_the_firm_that_the_words_beside_it_name(text: str) -> None:
    assert ("OFFERS", "Lumenor Tools", "LT-9", "asserted") in kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "The LT-9, Lumenor Tools' answer to the Boomer, came out in 2021.",
        "The buyer of Lumenor Tools, the LT-9, is unknown.",
    ],
)
def test_what_is_no_making_offers_nothing(text: str) -> None:
    assert not {c for c in kept(text) if c[0] == "OFFERS"}


def test_only_the_subject_of_an_aside_came_out() -> None:
    found = kept("The LT-9, Lumenor Tools' answer to the Boomer, came out in 2021.")
    assert {c[1] for c in found if c[2] == ("released", "2021")} == {"LT-9"}


def test_a_hospital_that_introduces_a_program_in_its_clinics_uses_it() -> None:
    found = kept("Charité has introduced Orrin Scribe in all its clinics.")
    assert ("USES", "Charité", "Orrin Scribe", "asserted") in found
    assert not {c for c in found if c[0] == "OFFERS"}


def test_the_number_of_a_piece_is_no_product() -> None:
    found = kept("Lumenor Tools has delivered its 500th drill rig, to the mining company Boliden.")
    assert not {c for c in found if "500th" in (c[1], c[2])}


def test_founders_who_invest_are_not_their_firm() -> None:
    found = kept("The founders of Lumenor Tools invested 5 million euros in Gruvtech.")
    assert not {c for c in found if c[0] == "INVESTED_IN" and c[1] == "Lumenor Tools"}


def test_an_intent_to_acquire_is_a_plan() -> None:
    assert ("ACQUIRED", "Amazon", "iRobot", "planned") in kept("Amazon announced its intent to acquire iRobot.")


def test_who_holds_more_than_half_of_a_company_is_its_parent() -> None:
    found = kept("Lumenor Tools holds 60% of Gruvtech and Boliden 20%.")
    assert {c[2] for c in found if c[0] == "SUBSIDIARY_OF"} == {"Lumenor Tools"}


def test_a_person_is_no_parent_company() -> None:
    assert not {c for c in kept("Nils Ek owns 60% of Gruvtech.") if c[0] == "SUBSIDIARY_OF"}
