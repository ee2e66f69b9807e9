"""Names that are read whole, and no further than they go; and what class the words beside them show."""

from __future__ import annotations

import pytest

from ingest.statements.read import read
from tests.ingest.statements.english.test_reading import article, ontology


def classes(text: str) -> dict[str, str]:
    return {m.name: m.cls for m in read(article(text), ontology=ontology())[0]}


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        (
            "The Helmholtz Institute for Particle Flow and Thin Films has licensed a coating to Lumentra GmbH.",
            "Helmholtz Institute for Particle Flow and Thin Films",
            "ResearchInstitute",
        ),
        ("It will be shown at the DrillTEC trade fair in Bonn.", "DrillTEC", "Event"),
        ("Banco Mirante has traded on the V4 stock exchange since 2021.", "V4", "Exchange"),
        ("Shops stock bread by Gwen's. Gwen's is owned by a fund.", "Gwen's", "Company"),
        ("The Hydro Power Corporation of Nepal buys it.", "Hydro Power Corporation of Nepal", "Company"),
        ("St. Gallen's Sensorik AG makes gloves.", "Sensorik AG", "Company"),
        ("Orbis Group holds 9% and Amberwell Capital 6%.", "Amberwell Capital", "Investor"),
        ("Planemaker Zephair will buy wings from Aernnova.", "Zephair", "Company"),
        ("Ms Okafor spent eight years at Lloyd's Register in London.", "Lloyd's Register", "Company"),
        ("He had worked at Moody's Analytics before.", "Moody's Analytics", "Company"),
        (
            "Singapore's Maritime and Port Authority published the Clean Harbour Code on Tuesday.",
            "Maritime and Port Authority",
            "GovernmentBody",
        ),
        (
            "Kenya's Energy and Petroleum Regulatory Authority issued the Electricity Market Regulations in March.",
            "Energy and Petroleum Regulatory Authority",
            "GovernmentBody",
        ),
        ("Spire Towers said it had sold 40 masts to Cellnex.", "Spire Towers", "Company"),
        ("She grew up on Lake Nyasa and studied in Delft.", "Lake Nyasa", "Place"),
        ("The pump is built with seals from Trelleborg and valves from Kestova.", "Kestova", "Company"),
        ("Arden Cloud is not selling its data centre in Leeds to QTZ.", "QTZ", "Company"),
        ("It has hired Amory Bligh to arrange the offering, which starts in May.", "Amory Bligh", "Company"),
        ("Dexel sells one drug, the migraine treatment Velumira, in Spain.", "Velumira", "Product"),
        ("The state fund Nordinvest holds 15% of Tessel Optics.", "Nordinvest", "Investor"),
        ("The money comes from the Repair and Renewal Plan, she said.", "Repair and Renewal Plan", "Policy"),
        ("Ann Roe joined the Leather and Footwear Association.", "Leather and Footwear Association", "Association"),
        ("The Guild of Glass Blowers and Cutters met in Brno.", "Guild of Glass Blowers and Cutters", "Association"),
        (
            "He is the president of the Jute Exporters' Alliance of Bangladesh.",
            "Jute Exporters' Alliance of Bangladesh",
            "Association",
        ),
        ("The Ministry of SMEs and Startups wrote the rules.", "Ministry of SMEs and Startups", "GovernmentBody"),
        (
            "The European Bank for Reconstruction and Development lent Orvane 30 million euros.",
            "European Bank for Reconstruction and Development",
            "Company",
        ),
        (
            "Bodega Sur sells wine to the Liquor Control Board of Ontario.",
            "Liquor Control Board of Ontario",
            "GovernmentBody",
        ),
        (
            "The pump was cleared by the Food and Drug Administration on Feb. 9.",
            "Food and Drug Administration",
            "GovernmentBody",
        ),
        ("Mona Haddad studied at the American University in Cairo.", "American University in Cairo", "University"),
        ("The University of Texas at Austin licensed the patent.", "University of Texas at Austin", "University"),
        ("Vinci bought Airports of Ruritania shares from Orvane.", "Airports of Ruritania", "Company"),
        ("Its farms lie on the Gulf of Corinth.", "Gulf of Corinth", "Place"),
        ("Hurricane Odile cost the insurer Umar Re 90 million dollars.", "Umar Re", "Company"),
        ("Hurricane Odile cost the insurer Umar Re 90 million dollars.", "Hurricane Odile", "Event"),
        ("Under Regulation 2019/881 the agency certifies Orvane.", "Regulation 2019/881", "Policy"),
        ("Caisse de dépôt et placement du Nord bought Aero Laurel.", "Caisse de dépôt et placement du Nord", "Company"),
        ("Soundline, a St. John's company, makes microphones.", "St. John's", "City"),
        ("Peach Clay of Sandersville, Ga., was bought by Imerys.", "Georgia", "Province"),
        ("Dean Forsythe, who chairs Orvane Rare Earths, said no.", "Dean Forsythe", "Person"),
        ("Pharmacist Cho Mi-rae started the company Osong Beauty.", "Cho Mi-rae", "Person"),
        ("Orvane was founded by former Kestova CTO and investor Ada Berg.", "Kestova", "Company"),
        ("Meatpacker Gaucha sells beef to Carrefour.", "Gaucha", "Company"),
        ("Kestova has bought the Danish firm Aarbio for 210 million euros.", "Kestova", "Company"),
    ],
)
def test_a_name_is_whole_and_of_the_class_its_use_shows(text: str, name: str, cls: str) -> None:
    assert classes(text).get(name) == cls


def test_the_year_behind_a_comma_is_a_part_of_a_scheme_s_title() -> None:
    found = classes('The Government of Odisha issued the Odisha Robot Making Scheme, 2023 ("the Scheme"), on Monday.')
    assert found.get("Odisha Robot Making Scheme, 2023") == "Policy"


def test_two_firms_that_stand_behind_each_other_are_no_one_institute() -> None:
    found = classes("The Fraunhofer Institute for Solar Energy and Meyer Burger built a line.")
    assert {"Fraunhofer Institute for Solar Energy", "Meyer Burger"} <= set(found)


def test_what_is_left_of_a_description_in_small_letters_names_nobody() -> None:
    found = classes("The Graz Testing Laboratory and the Vietnamese ministry of science signed a memorandum in Hanoi.")
    assert not {name for name in found if name.endswith(" of")}


def test_initials_behind_or_stand_for_the_institute_also_where_it_begins_otherwise() -> None:
    text = "The Leibniz Institute for Surface Engineering and Thin Films, or IST, has licensed a coating. IST has 90 staff."
    found = read(article(text), ontology=ontology())[0]
    assert {m.name for m in found if m.text == "IST"} == {"Leibniz Institute for Surface Engineering and Thin Films"}


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        ("Grupo Cidrana named a new chief. Cidrana did not comment.", "Cidrana", "Grupo Cidrana"),
        ("He founded 9mm Robotics Inc. in 2019. Today 9mm has 40 employees.", "9mm", "9mm Robotics Inc."),
        (
            "Shenyang Qihe Forge Co Ltd makes shafts. Qihe Forge has 90 staff.",
            "Qihe Forge",
            "Shenyang Qihe Forge Co Ltd",
        ),
        ("KRB Bank uses software by Temenos. KRB also uses Mambu.", "KRB", "KRB Bank"),
        (
            "Spire Towers is selling its Spanish unit, Spire Towers España, to Cellnex. Spire employs 90 people.",
            "Spire",
            "Spire Towers",
        ),
    ],
)
def test_a_short_name_is_the_whole_firm_s_and_not_its_unit_s(text: str, short: str, whole: str) -> None:
    found = read(article(text), ontology=ontology())[0]
    assert {m.name for m in found if m.text == short} == {whole}


def test_initials_that_come_later_are_the_firm_s() -> None:
    text = "Cargill and Ardent-Dale-Moorland Co. supply flour. Ask anybody at the mill: ADM pays on time."
    found = read(article(text), ontology=ontology())[0]
    assert {m.name for m in found if m.text == "ADM"} == {"Ardent-Dale-Moorland Co."}


def test_what_somebody_heads_in_a_firm_is_no_firm() -> None:
    assert "Procurement" not in classes(
        '"It runs," said Faisal Al-Harbi, Vice President of Procurement at Orvane Power.'
    )


def test_what_a_firm_makes_stays_apart_from_the_firm() -> None:
    found = classes("Nvidia's Blackwell chips are used by Tesla.")
    assert {"Nvidia", "Blackwell", "Tesla"} <= set(found)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("SEOUL, Sept. 5 - Skincare label Haneulbit filed for an offering.", "Skincare"),
        ("It sold 3,600,000 shares at SEK 125 each.", "SEK"),
        ("The order book of Kestova stands at a record Kč21bn.", "Kč21bn"),
        ("Orvane is listed on the ASX as ORV and rose 11 per cent.", "ORV"),
        ("The Malawian unit of Kestova is led by Ada Berg.", "Malawian"),
    ],
)
def test_a_trade_a_sum_a_code_and_a_people_are_no_names(text: str, word: str) -> None:
    assert word not in {m.text for m in read(article(text), ontology=ontology())[0] if m.cls != "Segment"}


def test_two_names_joined_by_and_stay_two() -> None:
    found = classes("The Senate and House Committee met. Intel and the Semiconductor Industry Association agreed.")
    assert "Intel" in found
    assert "Semiconductor Industry Association" in found
