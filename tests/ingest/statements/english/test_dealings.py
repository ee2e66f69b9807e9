"""Who supplies, buys, owns, licenses and sits where, in sentences as the news writes them."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import said, statements


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Gripmate ApS sells its grippers to Danish Crown, Arla and the German freight group Hellmann.", ("SUPPLIES", "Gripmate ApS", "Hellmann", "asserted")),
        ("Gripmate ApS supplies tools to Infineon and Germany's Vyrix AG.", ("SUPPLIES", "Gripmate ApS", "Vyrix AG", "asserted")),
        ("Harbor Cells Inc. buys its lidar sensors from Nexor Ltd in Basel.", ("SUPPLIES", "Nexor Ltd", "Harbor Cells Inc.", "asserted")),
        ("Rhenia AG was founded in 2019 as a spin-off from ETH Zurich.", ("SPUN_OUT_OF", "Rhenia AG", "ETH Zurich", "asserted")),
        ("Corrib Medical Ltd, the Galway maker of heart catheters, is growing.", ("LOCATED_IN", "Corrib Medical Ltd", "Galway", "asserted")),
        ("Nexor Ltd faces competition from Vyrix AG and Dommel Robotics BV.", ("COMPETES_WITH", "Nexor Ltd", "Vyrix AG", "asserted")),
        ("Vyrix AG granted Toyo Pharma KK an exclusive license to sell the drug.", ("LICENSES_TO", "Vyrix AG", "Toyo Pharma KK", "asserted")),
        ("Vyrix AG licensed a patent from Stanford University.", ("LICENSES_TO", "Stanford University", "Vyrix AG", "asserted")),
        ("Nexor Ltd, which was carved out of Harbor Cells Inc. in 1994, is growing.", ("SPUN_OUT_OF", "Nexor Ltd", "Harbor Cells Inc.", "asserted")),
        ("Shares of Nexor Ltd are traded on the Frankfurt Stock Exchange.", ("LISTED_ON", "Nexor Ltd", "Frankfurt Stock Exchange", "asserted")),
        ("Nexor Ltd has leased 2,000 square metres at the Basel Science Park.", ("TENANT_OF", "Nexor Ltd", "Basel Science Park", "asserted")),
        ("Nexor Ltd showed a robot at its headquarters in Basel.", ("LOCATED_IN", "Nexor Ltd", "Basel", "asserted")),
    ],
)  # fmt: skip
def test_dealings(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Vyrix AG's workforce grew to 4,820.", ("employees", 4820.0)),
        ("Vyrix AG has a staff of 45.", ("employees", 45.0)),
        ("Nexor Ltd posted a net loss of $12 million last year on sales of $150 million.", ("net_profit", -12e6)),
        ("Nexor Ltd posted a net loss of $12 million last year on sales of $150 million.", ("revenue", 150e6)),
        ("Pelican Motors Inc. reported revenue of $4.3 billion and a net profit of $210 million.", ("revenue", 4.3e9)),
        ("Pelican Motors Inc. reported revenue of $4.3 billion and a net profit of $210 million.", ("net_profit", 210e6)),
        ("Nexor Ltd spent €48 million on research and development in 2024.", ("rd_spending", 48e6)),
        ("Nexor Ltd has raised a total of $85 million to date.", ("funding_total", 85e6)),
        ("Nexor Ltd's shares rose, giving the company a market value of about €5.6 billion.", ("market_value", 5.6e9)),
        ("The Novus Science Park is home to 120 companies and about 4,000 employees.", ("tenant_count", 120.0)),
    ],
)  # fmt: skip
def test_a_figure_is_of_what_the_nearest_words_say(text: str, claim: tuple[str, float]) -> None:
    assert claim in {c[2] for c in said(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Nexor Ltd reported an operating profit of $6 million.",
        "Two people familiar with the plan told Nexor Ltd so.",
        "Firms in Lower Saxony can have 30 % of their investment paid, capped at €500,000 per project.",
    ],
)
def test_a_figure_of_something_else_is_nobodys(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "OBSERVATION"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Nexor Ltd left Vyrix AG. The company they set up, Gripmate ApS, employs 140 people.", ("OBSERVATION", "Gripmate ApS", ("employees", 140.0), "asserted")),
        ("Gripmate ApS makes grippers. Besides Vyrix AG, its rivals include Dommel Robotics.", ("COMPETES_WITH", "Dommel Robotics", "Gripmate ApS", "asserted")),
    ],
)  # fmt: skip
def test_whose_it_is(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


def test_a_round_is_named_by_its_own_clause() -> None:
    text = "Rhenia AG closed a CHF 72 million Series B round led by Forbion Capital and Harbor Ventures, which had led the Series A in 2022."
    rounds = {s.qualifiers.get("round") for s in statements(text) if s.relation == "INVESTED_IN"}
    assert rounds == {"Series B"}


def test_a_round_without_a_firm_goes_to_nobody() -> None:
    text = "Nexor Ltd has a park in Basel. The round was led by Harbor Ventures."
    assert not [c for c in said(text) if c[0] == "INVESTED_IN"]


def test_chip_equipment_is_not_chips() -> None:
    assert ("IN_SEGMENT", "Vyrix AG", "chips", "asserted") not in said("Vyrix AG, a chip equipment maker, is growing.")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Nexor Ltd plans to sell its 24 percent stake in Aurora Radio AG, a maker of antennas.", ("HOLDS_SHARES_IN", "Nexor Ltd", "Aurora Radio AG", "asserted")),
        ("Nexor Ltd completed the acquisition of 100% of the issued capital of Oremind Pty Ltd in May.", ("ACQUIRED", "Nexor Ltd", "Oremind Pty Ltd", "asserted")),
        ("Vyrix AG moved from Ghent to Basel in 2022.", ("LOCATED_IN", "Vyrix AG", "Ghent", "former")),
        ("Vyrix AG moved from Ghent to Basel in 2022.", ("LOCATED_IN", "Vyrix AG", "Basel", "asserted")),
        ("Vyrix AG belongs to Harbor Cells Inc. and makes pumps.", ("SUBSIDIARY_OF", "Vyrix AG", "Harbor Cells Inc.", "asserted")),
        ("In May Vyrix AG was swallowed by Harbor Cells Inc. for $320 million.", ("ACQUIRED", "Harbor Cells Inc.", "Vyrix AG", "asserted")),
        ("Nexor Ltd has 74 staff and a development office in Pune.", ("LOCATED_IN", "Nexor Ltd", "Pune", "asserted")),
        ("The Novus Science Park now has 51 tenants on 124 hectares.", ("OBSERVATION", "Novus Science Park", ("area", 1240000.0), "asserted")),
    ],
)  # fmt: skip
def test_stakes_moves_and_parts(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Munich's council has leased the Isar Tech Park to Nexor SE.", ("TENANT_OF", "Nexor SE", "Isar Tech Park", "asserted")),
        ("Vyrix AG makes chips. This year, its Orbit chip has been supplied in batches to Meituan.", ("SUPPLIES", "Vyrix AG", "Meituan", "asserted")),
        ("The Delta Innovation Park is open. So far, 63 companies including Vyrix AG and Dommel Robotics have been attracted to settle down.", ("TENANT_OF", "Dommel Robotics", "Delta Innovation Park", "asserted")),
        ("Kovai Cobotics Ltd is growing. Roots Industries has 15% of the company today.", ("HOLDS_SHARES_IN", "Roots Industries", "Kovai Cobotics Ltd", "asserted")),
        ("Nexor Ltd has chosen Vyrix AG as its battery supplier.", ("SUPPLIES", "Vyrix AG", "Nexor Ltd", "asserted")),
        ("Solvita Foods AB sources its peas from Lumen Farms AB and its packaging from Vyrix AG in Ghent.", ("SUPPLIES", "Lumen Farms AB", "Solvita Foods AB", "asserted")),
        ("Nexor Ltd competes with SureCore of Sheffield and Vyrix AG in Europe.", ("COMPETES_WITH", "Nexor Ltd", "Vyrix AG", "asserted")),
    ],
)  # fmt: skip
def test_goods_tenants_and_rows(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


def test_what_a_policy_gives_and_how_long() -> None:
    text = "The Ministry of Energy adopted the National Chip Programme, under which firms can receive grants of up to €200,000. The programme runs until the end of 2028."
    found = said(text)
    assert ("OBSERVATION", "National Chip Programme", ("expires", "2028"), "asserted") in found
    assert {c[2] for c in found if c[0] == "GRANTS"} == {("grants", 200000.0)}


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Cells Inc. placed an order for 12 turbines valued at $210 million.",
        "The Novus Science Park has filled all of its 77,000 square metres.",
    ],
)
def test_the_worth_of_a_thing_without_a_name_is_nobodys(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "OBSERVATION"]


def test_a_purchase_under_way_is_not_done() -> None:
    claim = ("ACQUIRED", "Corrib Medical Ltd", "Vyrix AG")
    assert (*claim, "planned") in said(
        "Corrib Medical Ltd is acquiring Vyrix AG, a Basel-based maker of heart catheters."
    )
    assert (*claim, "asserted") in said("Corrib Medical Ltd acquired Vyrix AG, a Basel-based maker of heart catheters.")
