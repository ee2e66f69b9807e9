"""The firm that a text is about, and those that it only meets: customers, rivals, investors, papers, regulators."""

from __future__ import annotations

import pytest

from tests.ingest.mentions.english.test_antecedents import stands_for
from tests.ingest.mentions.english.test_short_names import named
from tests.ingest.statements.english.sentences import said

OPENING = (
    "Corvin Spindles is one of the louder ones. Ada Berg founded it in a garage in Graz in 1983; today it builds "
    "milling machines and has 520 workers. Her daughter, Nora Berg, has been in charge since 2017.\n\n"
    "Three quarters of the machines go abroad. "
)  # fmt: skip


@pytest.mark.parametrize(
    "passing",
    [
        "In 2023 Airbus bought four of them for its plant in Hamburg.",
        "Last year Embraer ordered nine of them.",
        "In 2022 Quarry Capital wanted to buy in.",
        "Handelsblatt wrote that times were hard.",
        "Haas, the big rival, has something similar.",
        "Lufthansa Technik has used them since 2011.",
    ],
)
def test_whom_a_text_only_meets_is_not_the_company(passing: str) -> None:
    found = stands_for(OPENING + passing + " Then the tariffs came, and the company lost 85 million euros.")
    assert found.get("the company") == "Corvin Spindles"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Berg, the head of Corvin Spindles, gets up at five. She swims. She was a pilot once.\n\nBerg has a rule. She tastes the oil herself.\n\nAirbus bought four machines. Last year the firm made a profit.",
        "Ada Berg gets up at five. She swims.\n\nCorvin Spindles, which Berg set up in 2009, builds mills. Berg studied in Graz.\n\nThe controls come from Fanuc. Last year the firm made a profit.",
        "Corvin Spindles, the firm that Ada Berg started in 2009, builds mills. Berg has a rule.\n\nShe tastes the oil herself. Vietnam Post ordered 300 mills in spring. Last year the firm made a profit.",
    ],
)  # fmt: skip
def test_a_text_about_a_founder_is_about_the_firm(text: str) -> None:
    assert stands_for(text)["the firm"] == "Corvin Spindles"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Closing is expected in May, provided the regulator ARCC agrees. It posted revenue of 3 million euros.", "It"),
        ("The Ministry of Energy of Ghana gave its consent. Its rivals were surprised.", "Its"),
        ("The Ministry of Energy of Ghana gave its consent. Its shares rose.", "Its"),
    ],
)
def test_an_authority_has_no_revenue_and_no_rivals(text: str, word: str) -> None:
    assert word not in stands_for(text)


def test_whoever_wants_to_buy_the_firm_is_another() -> None:
    found = stands_for("Did the Indian group Tata want to buy the firm, as they say in the cafés?")
    assert "the firm" not in found


def test_whoever_creates_it_is_another() -> None:
    text = "Five years ago Baltrain did not exist. The private equity firm Amber Bay created it in 2021."
    assert stands_for(text)["it"] == "Baltrain"


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Ghana's Volta Cement buys a mill. Volta, founded in 1996 by two brothers, makes clinker.", "Volta", "Volta Cement"),
        ("Ghana's Volta Cement buys a mill. A fund has a 15% stake in Volta. Volta employs 1,700 people.", "Volta", "Volta Cement"),
        ("Shells come from Kainuu Ordnance. Kainuu, where 640 people work, earned 11 million euros.", "Kainuu", "Kainuu Ordnance"),
        ("Cars are lifted by Tyrol Ropeways. Doppel, Tyrol's biggest rival, fell.", "Tyrol", "Tyrol Ropeways"),
        ("Murakoshi Optical makes frames. Chikako Murakoshi took over in 2016. Half of Murakoshi's sales are abroad.", "Murakoshi", "Murakoshi Optical"),
        ("Murakoshi Optical makes frames. Chikako Murakoshi took over in 2016. The man was hired by Murakoshi.", "Murakoshi", "Murakoshi Optical"),
        ("Oliveira Shoes is a mill in Porto. Ana Oliveira has run it since 2017. Zara has its shirts made there. Oliveira lost 3 million euros.", "Oliveira", "Oliveira Shoes"),
    ],
)  # fmt: skip
def test_a_place_or_a_surname_may_be_the_firm_that_begins_so(text: str, short: str, full: str) -> None:
    assert (short, full) in named(text)


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Shanghai Electric opened a plant in Shanghai. Shanghai has 25 million people.", "Shanghai", "Shanghai"),
        ("Volta Cement has a mill near Volta. Volta is a province.", "Volta", "Volta"),
        ("Murakoshi Optical makes frames. Chikako Murakoshi took over. Murakoshi's father was a clerk.", "Murakoshi", "Chikako Murakoshi"),
        ("Dyson Tools employs 90 people. James Dyson founded it. Dyson said he was tired.", "Dyson", "James Dyson"),
    ],
)  # fmt: skip
def test_a_place_stays_a_place_and_a_person_a_person(text: str, short: str, full: str) -> None:
    assert (short, full) in named(text)


def test_a_figure_of_the_company_is_no_customers() -> None:
    text = OPENING + "In 2023 Airbus bought four of them. Then came the tariffs, and the company lost 85 million euros."
    owners = {subject for _, subject, value, _ in said(text) if "net_profit" in str(value)}
    assert owners == {"Corvin Spindles"}


@pytest.mark.parametrize(
    ("text", "word", "firm"),
    [
        ("Hanmaru Beauty sells creams in Seoul. Last week Hanmaru set up a unit, Hanmaru America, in Boston. It will employ 40 people.", "It", "Hanmaru America"),
        ("Tessel Optics is setting up a unit, Tessel Vision, in Graz. It will employ 40 people.", "It", "Tessel Vision"),
        ("Orvane Foods plans to set up a subsidiary, Orvane Iberia. It would be led by Ana Ruiz.", "It", "Orvane Iberia"),
        ("Ceiba Studios was started in 2015. Ceiba draws with pencils. The studio employs 240 people.", "The studio", "Ceiba Studios"),
        ("Viña Barriga makes wine. Barriga sells it in Leeds. The winery employs 640 people.", "The winery", "Viña Barriga"),
        ("Rogers Mobile wants Shaw. Rogers Mobile has 90 shops. A report in the Daily Herald newspaper said the company would bid.", "the company", "Rogers Mobile"),
    ],
)  # fmt: skip
def test_whom_the_words_stand_for(text: str, word: str, firm: str) -> None:
    assert stands_for(text)[word] == firm


def test_whose_title_it_is_stays_open_where_the_firm_held_is_not_named() -> None:
    text = (
        "Studio Pikka has been valued at 900 million euros. Tencent holds 16 percent. Its best-known game sells well."
    )
    assert stands_for(text).get("Its") != "Tencent"


def test_a_firm_called_by_its_first_word_is_nobody() -> None:
    text = "Every frame is drawn by Ceiba Animación. Ceiba was started in 2015. Ceiba employs 240 people."
    assert ("Ceiba", "Ceiba Animación") in named(text)


def test_who_sells_his_shares_is_somebody() -> None:
    text = "She set it up with the producer Kevin Adonis in 2015. Adonis sold his 35 percent to Orvane Media in 2020."
    assert not any(subject == "Kevin Adonis" and r == "SUPPLIES" for r, subject, _, _ in said(text))


def test_what_a_university_spun_out_is_the_firm() -> None:
    text = "The University of Ghent spun out Lumicell in 2019. It makes light sensors. Its customers include Philips."
    found = stands_for(text)
    assert (found["It"], found["Its"]) == ("Lumicell", "Lumicell")
