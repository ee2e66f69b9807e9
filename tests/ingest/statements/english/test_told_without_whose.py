"""What a text tells without saying of whom or where: whose suppliers, whose new head of sales, which park's tenants."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said

PARK = "Aire Science Park, near Leeds, has 40 firms. The park is run by Aire Estates.\n\n"
FIRM = "Tessel Rail builds trains in Brno. Tessel Rail has 400 staff. "


@pytest.mark.parametrize(
    ("sentence", "firm", "status"),
    [
        ("Thai drinks maker Tipco moved in last October with a juice line.", "Tipco", "asserted"),
        ("The cold-store operator Lineage has signed for a plot in the second phase.", "Lineage", "planned"),
        ("Nexor has reserved a plot.", "Nexor", "planned"),
        ("Corvex Metrology already has two labs there.", "Corvex Metrology", "asserted"),
        ("Orvane Foods has taken a hall there.", "Orvane Foods", "asserted"),
        ("Vinamilk, on the other hand, gave up its warehouse in March.", "Vinamilk", "former"),
        ("Nine firms have signed leases so far; Duesenfeld will follow in spring 2026.", "Duesenfeld", "planned"),
    ],
)
def test_who_comes_to_the_park_of_a_text_and_who_leaves_it(sentence: str, firm: str, status: str) -> None:
    assert ("TENANT_OF", firm, "Aire Science Park", status) in said(PARK + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Orvane Foods moved in with Tessel Bikes in Graz.",
        "Nexor left its office in Bonn.",
        "Corvex Metrology will follow with a new price.",
        "Corvex Metrology has reserved a plot in Graz.",
    ],
)
def test_what_happens_elsewhere_makes_no_tenant(sentence: str) -> None:
    assert not {c for c in said(PARK + sentence) if c[0] == "TENANT_OF"}


@pytest.mark.parametrize(
    ("sentence", "seller", "status"),
    [
        ("Besi of the Netherlands supplied the machines.", "Besi", "asserted"),
        ("Medcom makes the motors.", "Medcom", "asserted"),
        ("Seats will be supplied by Borcad.", "Borcad", "planned"),
        ("Knorr-Bremse delivers the brakes.", "Knorr-Bremse", "asserted"),
    ],
)
def test_goods_that_others_make_are_for_whom_the_text_is_about(sentence: str, seller: str, status: str) -> None:
    assert ("SUPPLIES", seller, "Tessel Rail", status) in said(FIRM + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nexor builds the engines for Airbus.",
        "Rival Nexor makes motors.",
        "Nexor supplied the machines to Orvane Foods.",
    ],
)
def test_goods_for_others_are_not(sentence: str) -> None:
    assert not {c for c in said(FIRM + sentence) if c[0] == "SUPPLIES" and c[2] == "Tessel Rail"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Jan Maly, formerly of Pesa, was hired as head of sales.",
        "\n\nPress contact: Jan Maly, Head of Sales",
        "\n\nInvestor relations: Jan Maly, Head of Sales",
    ],
)
def test_who_is_hired_or_answers_for_a_firm_is_of_the_firm_of_the_text(sentence: str) -> None:
    assert ("HOLDS_POST", "Jan Maly", "Tessel Rail", "asserted") in said(FIRM + sentence)


def test_a_post_at_another_is_not() -> None:
    found = said(FIRM + "Rival Orvane Bahn lost its head. Jan Maly was hired by Nexor as head of sales.")
    assert not {c for c in found if c[0] == "HOLDS_POST" and c[2] == "Tessel Rail"}


def test_what_a_firms_product_has_inside_comes_to_the_firm() -> None:
    text = "Lumagrip makes robots. Lumagrip's FingerSense 3 costs 89 euros and contains an image sensor from Sony."
    assert ("SUPPLIES", "Sony", "Lumagrip", "asserted") in said(text)
