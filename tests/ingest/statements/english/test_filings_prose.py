"""The prose of filings: "we", customers by share of revenue, competitors, suppliers, what was sold."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said, statements

OPENING = "Nexor Devices, Inc. (together with its subsidiaries, “Nexor,” the “Company,” “we,” “us” or “our”) sells lidar sensors. "


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("We face competition from Ouster, Inc. and SICK AG.", ("COMPETES_WITH", "Nexor Devices, Inc.", "SICK AG", "asserted")),
        ("Our principal executive offices are located in Boulder, Colorado.", ("LOCATED_IN", "Nexor Devices, Inc.", "Boulder", "asserted")),
        ("We were incorporated in Delaware in 2013.", ("OBSERVATION", "Nexor Devices, Inc.", ("founded", "2013"), "asserted")),
        ("Laser diodes are purchased from Coherent Corp. and, to a lesser extent, from Osram AG.", ("SUPPLIES", "Osram AG", "Nexor Devices, Inc.", "asserted")),
        ("We also sell to Sandvik AB.", ("SUPPLIES", "Nexor Devices, Inc.", "Sandvik AB", "asserted")),
        ("In May 2022 we licensed our scanning patents to Trimble Inc. for use in machines.", ("LICENSES_TO", "Nexor Devices, Inc.", "Trimble Inc.", "asserted")),
        ("We conduct our European business through Nexor GmbH, a wholly owned subsidiary located in Aachen.", ("SUBSIDIARY_OF", "Nexor GmbH", "Nexor Devices, Inc.", "asserted")),
        ("On January 9, 2025, we sold our 60% interest in Quarry Pty Ltd to Orica Limited for $12.5 million.", ("ACQUIRED", "Orica Limited", "Quarry Pty Ltd", "asserted")),
        ("As of December 31, 2024, we had 417 full-time employees.", ("OBSERVATION", "Nexor Devices, Inc.", ("employees", 417.0), "asserted")),
    ],
)  # fmt: skip
def test_we_is_the_company_that_files(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(OPENING + text, kind="filing")


def test_shares_of_revenue_belong_to_the_customers_in_their_order() -> None:
    found = statements(OPENING + "In 2024, Toyota Handling Inc. and Komatsu Ltd. accounted for 31% and 17% of our revenue, respectively.", "filing")  # fmt: skip
    shares = {s.object.name: s.qualifiers["share"] for s in found if s.relation == "SUPPLIES"}  # type: ignore[union-attr]
    assert shares == {"Toyota Handling Inc.": 0.31, "Komatsu Ltd.": 0.17}


def test_we_of_a_news_text_is_nobody() -> None:
    assert said("We sell robots to Sandvik AB.") == set()


def test_a_firm_of_the_same_word_and_another_legal_form_is_another_firm() -> None:
    text = "Nexor Devices, Inc. owns Nexor GmbH. Nexor GmbH was founded in 2015."
    assert ("OBSERVATION", "Nexor GmbH", ("founded", "2015"), "asserted") in said(text)
