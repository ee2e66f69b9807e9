"""Accounts and particulars in the wordings of news: whose they are, what stands beside them, money that countries share."""

from __future__ import annotations

import pytest

from ingest.statements.english.currencies import local
from tests.ingest.statements.english.sentences import said, statements


def figures(text: str) -> set[tuple[str, object]]:
    return {(s, o) for relation, s, o, _ in said(text) if relation == "OBSERVATION"}


@pytest.mark.parametrize(
    ("text", "subject", "figure"),
    [
        ("Dunnet Foods lost a court case. The company employs 5,600.", "Dunnet Foods", ("employees", 5600.0)),
        ("Roughly 8,000 people work for Dunnet Foods.", "Dunnet Foods", ("employees", 8000.0)),
        ("Dunnet Foods is growing. Staff number 610.", "Dunnet Foods", ("employees", 610.0)),
        ("Dunnet Foods is growing. Its workforce grew by 120 to 3,050.", "Dunnet Foods", ("employees", 3050.0)),
        ("At Leeds-based Dunnet Foods, sales rose 22 per cent to £1.1 billion.", "Dunnet Foods", ("revenue", 1.1e9)),
        ("Dunnet Foods had sales of £133m. Its offices in Leeds are new.", "Dunnet Foods", ("revenue", 1.33e8)),
        ("Dunnet Foods spent more. Investments in research and development totalled €8m.", "Dunnet Foods", ("rd_spending", 8e6)),
        ("Quay Ventures, with €1.9 billion under management, has bought Dunnet Foods.", "Quay Ventures", ("fund_size", 1.9e9)),
        ("Dunnet Foods made a loss. The accounts show turnover of £4.3m.", "Dunnet Foods", ("revenue", 4.3e6)),
        ("Dunnet Foods bagged S$25 million from Quay Ventures and two angels.", "Dunnet Foods", ("raised", 2.5e7)),
        ("Dunnet Foods had previously raised $62m.", "Dunnet Foods", ("raised", 6.2e7)),
        ("Vantor Mobility shipped 48,000 scooters in 2024.", "Vantor Mobility", ("units_sold", 48000.0)),
        ("Tamar Gold's market capitalisation is A$2.1 billion.", "Tamar Gold", ("market_value", 2.1e9)),
    ],
)  # fmt: skip
def test_an_account_finds_the_firm_it_is_of(text: str, subject: str, figure: object) -> None:
    assert (subject, figure) in figures(text)


@pytest.mark.parametrize(
    ("text", "property_", "value"),
    [
        ("Jhelum Foods had a net profit of £9m, compared with a loss of £2m in the same period last year.", "net_profit", -2e6),
        ("Quay Ventures closed a fund at $180 million, well above its target of $150 million.", "fund_size", 1.5e8),
        ("Jhelum Foods had revenue of $1.2 billion against the $1.1 billion that analysts had expected.", "revenue", 1.1e9),
        ("Analysts expect Jhelum Foods to post revenue of $4.1bn.", "revenue", 4.1e9),
        ("Jhelum Foods has revenue of between $20m and $25m.", "revenue", 2e7),
        ("Jhelum Foods has revenue of between $20m and $25m.", "revenue", 2.5e7),
        ("Jhelum Foods closed its mill in Leeds. Some 210 people lost their jobs.", "employees", 210.0),
        ("Jhelum Foods is an insurer. Premium income came to €8.9bn.", "net_profit", 8.9e9),
    ],
)  # fmt: skip
def test_what_stands_beside_a_figure_is_not_the_figure(text: str, property_: str, value: float) -> None:
    assert (property_, value) not in {o for _, o in figures(text)}


@pytest.mark.parametrize(
    ("text", "subject", "dated"),
    [
        ("Aurelio Bassi, born in Modena in 1948, founded Dunnet Foods.", "Aurelio Bassi", ("born", "1948")),
        ("Isak Berg (born 4 May 1971) is an investor.", "Isak Berg", ("born", "1971-05-04")),
        ("Dunnet Foods Ltd was founded in 1874.", "Dunnet Foods Ltd", ("founded", "1874")),
        ("The Quayside AI Hub went live in September 2023.", "Quayside AI Hub", ("opened", "2023-09")),
        ("The Night Bus Plan has been in force since April 2023.", "Night Bus Plan", ("effective", "2023-04")),
        ("The Nordic Pump Summit was held on 18 and 19 February 2025 in Leeds.", "Nordic Pump Summit", ("held", "2025-02-18")),
        ("The Nordic Pump Summit was held on 18 and 19 February 2025 in Leeds.", "Nordic Pump Summit", ("ended", "2025-02-19")),
        ("More information is available at www.dunnet-foods.example. Dunnet Foods is based in Leeds.", "Dunnet Foods", ("website", "www.dunnet-foods.example")),
    ],
)  # fmt: skip
def test_what_is_noted_in_passing_is_kept(text: str, subject: str, dated: object) -> None:
    assert (subject, dated) in figures(text)


def test_a_firm_that_tells_of_accounts_tells_of_its_own() -> None:
    text = "Dunnet Foods will build a plant in Leeds. Its supplier Corvane Ltd said revenue had doubled to $40 million."
    assert figures(text) == {("Corvane Ltd", ("revenue", 4e7))}


def test_the_code_of_a_currency_is_no_firm() -> None:
    assert "NOK" not in {s for s, _ in figures("Dunnet Salmon ASA posted operating revenues of NOK 4,870 million.")}


def test_a_part_that_goes_leaves_the_whole_told() -> None:
    told = said("Dunnet Foods will lay off 140 of the 510 workers at its plant.")
    assert ("OBSERVATION", "Dunnet Foods", ("employees", 510.0), "planned") not in told


def test_work_that_starts_on_a_building_founds_nobody() -> None:
    text = "The Cullen Drone Centre, on which work started last year, will have three hangars."
    assert ("Cullen Drone Centre", ("founded", "2024")) not in figures(text)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Harumi Logistics of Osaka had revenue of ¥88.4 billion.", "JPY"),
        ("Harumi Logistics of Suzhou had revenue of ¥88.4 billion.", "CNY"),
        ("Harumi Logistics of Bergen had revenue of 88 million kroner.", "NOK"),
        ("Harumi Logistics of Aarhus had revenue of 88 million kroner.", "DKK"),
        ("Harumi Logistics had revenue of 88 million francs.", "CHF"),
        ("Harumi Logistics had revenue of C$88 million.", "CAD"),
    ],
)
def test_money_that_countries_share_is_that_of_the_country_told(text: str, currency: str) -> None:
    told = [s.object.currency for s in statements(text) if s.relation == "OBSERVATION"]  # type: ignore[union-attr]
    assert told == [currency]


def test_money_of_two_countries_in_one_text_stays_unsettled() -> None:
    assert local("kroner", "", "Danish and Norwegian owners paid") == ""
    assert local("kroner", "", "owners paid") == ""


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("For the quarter ended June 30, 2025, revenue of Orbis Grid was $148m, compared with $131m for the same quarter of 2024.", {148e6: "2025-Q2"}),
        ("For the six months ended 30 June 2024 Orbis Foods recorded revenue of £913m.", {913e6: "2024-H1"}),
        ("In the third quarter Orbis Foods had revenue of £90m, after sales of £83m in the same quarter of 2023.", {90e6: "third quarter", 83e6: "2023-Q3"}),
    ],
)  # fmt: skip
def test_a_figure_is_of_its_own_period_and_not_of_the_one_compared_with(text: str, periods: dict[float, str]) -> None:
    found = [s for s in statements(text) if s.relation == "OBSERVATION" and s.object.of == "revenue"]  # type: ignore[union-attr]
    assert {s.object.value: s.qualifiers.get("period") for s in found} == periods  # type: ignore[union-attr]


def test_the_year_in_brackets_is_of_the_figure_behind_it() -> None:
    text = "Dunnet Foods had sales of £133m in 2024 (2023: £120m). Staff of Dunnet Foods number 610 (2023: 580)."
    told = [s for s in statements(text) if s.relation == "OBSERVATION"]
    sales = {s.qualifiers.get("period") for s in told if getattr(s.object, "value", 0) == 1.33e8}
    assert sales == {"2024"}
    assert all((s.valid_from or "2024")[:4] == "2024" for s in told if getattr(s.object, "value", 0) in (1.33e8, 610.0))
