"""What a name is, where the words beside it show more than the tagger of kinds sees."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction


def _named(text: str) -> dict[str, tuple[str, str]]:
    """Class and fullest name by the words of each mention."""
    [result] = extract_all([document_of({"id": "n", "text": text, "published": "2026-02-11"})])
    assert isinstance(result, Extraction)
    return {m.text: (m.cls, m.name) for m in result.mentions}


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Ternary Pumps sells its machines under the brand Silvo. Silvo is sold in 14 countries.", "Silvo", "Product"),
        ("Its rival Alvares Bruno makes Torrent, which is used by Carlsberg.", "Torrent", "Product"),
        ("Merlin, sold by Kobold since 2019, is older. Kobold employs 45 people.", "Merlin", "Product"),
        ("Heineken's engineering arm, Hexa, tested both pumps.", "Hexa", "Company"),
        ("Lucía Paredes left Tumi to found Inti Grove, which builds sensors for vineyards.", "Inti Grove", "Company"),
        ("AQUA SUR 2026 will be held in Puerto Montt on 3-5 March.", "AQUA SUR 2026", "Conference"),
        ("Llanquihue 4, a salmon plant near Calbuco, will cost 40 million dollars.", "Llanquihue 4", "Site"),
        ("Marden Rail said Sunniva Dale would take over from Colm Breen in May.", "Colm Breen", "Person"),
        ("Marden Rail, founded in 1999, has a plant at Miyazu and an office in Asti.", "Miyazu", "City"),
        ("Automatica 2026, held in Munich last week, drew 47,000 visitors.", "Automatica 2026", "Conference"),
        ("Two rockets left from SaxaVord Spaceport in May.", "SaxaVord Spaceport", "Site"),
        (
            "Solvari hired Nele Van den Broeck from Daikin Europe. The firm was founded by Bart De Smet and employs 80.",
            "Nele Van den Broeck",
            "Person",
        ),
        ("MycoWorks, a rival, makes Reishi. Hidewell raised $30 million.", "Reishi", "Product"),
        ("Rollin Tram, of Plzeň, has chosen Debrecen for its second works.", "Debrecen", "City"),
        ("The money came from SOSV and the foundation of Li Ka-shing.", "Li Ka-shing", "Person"),
        ("The fair fills the Halden Congress Centre each May.", "Halden Congress Centre", "Site"),
    ],
)
def test_the_words_beside_a_name_show_what_it_is(text: str, name: str, cls: str) -> None:
    assert _named(text)[name][0] == cls


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Alstom Benelux named Renske de Boer chairwoman. De Boer earlier ran Marden Rail.",
            "De Boer",
            "Renske de Boer",
        ),
        (
            "Serapis Genome Berhad, or SGB, is listed in Kuala Lumpur. SGB employs 900 people.",
            "SGB",
            "Serapis Genome Berhad",
        ),
        (
            "Chile's Saltera Pay has 90 employees. Saltera's app has 3.1 million users.",
            "Saltera",
            "Saltera Pay",
        ),
        (
            "Rumford names new boss\n\nRumford AI said on Monday that its founder would leave. Rumford employs 90 people.",
            "Rumford",
            "Rumford AI",
        ),
        ("Inês Moura Teles left in 2021. Moura Teles now runs a fund.", "Moura Teles", "Inês Moura Teles"),
        (
            "The Fraunhofer Institute for Materials and Automation, or Fraunhofer ITA, sold it. Fraunhofer ITA is in Ulm.",
            "Fraunhofer ITA",
            "Fraunhofer Institute for Materials and Automation",
        ),
        ("Glycera's chairman, Jan-Willem ten Have, left. Ten Have owns 9%.", "Ten Have", "Jan-Willem ten Have"),
        (
            "Hidewell makes leather. MycoWorks, a rival, makes it too. The rival employs 90 people.",
            "The rival",
            "MycoWorks",
        ),
        (
            "Borealis Iron, a joint venture between Orvane and LKAB, builds in Luleå. The joint venture employs 800.",
            "The joint venture",
            "Borealis Iron",
        ),
        ("Kinsey Green Fund bought 6%. Kinsey Green also holds 5% of Orvane.", "Kinsey Green", "Kinsey Green Fund"),
    ],
)
def test_a_short_name_is_its_owners(text: str, short: str, full: str) -> None:
    assert _named(text)[short][1] == full


@pytest.mark.parametrize(
    "name",
    [
        "Institute of Chemical and Process Engineering",
        "Harbin Ship Design and Research Institute",
        "Gujarat Machine Tools and Robotics Scheme",
        "Nordic Chip Forum",
    ],
)
def test_a_long_name_is_found_whole(name: str) -> None:
    text = (
        "The Institute of Chemical and Process Engineering in Dalian and the Harbin Ship Design and Research Institute"
        " will test the engine. The Gujarat Machine Tools and Robotics Scheme pays for it. The work was presented at"
        " the Halden Congress Centre for the Nordic Chip Forum."
    )
    assert name in _named(text)


def test_a_plus_ends_a_name() -> None:
    assert _named("Pivot+ and Hai Robotics sell robots to Shoprite. Pivot+ was founded in Shenzhen.")["Pivot+"]


def test_a_firm_and_its_venture_arm_are_two() -> None:
    names = _named(
        "Halden raised money from Orvane Marine Ventures, the venture arm of Orvane Marine, a Leeds shipbuilder."
    )
    assert names["Orvane Marine"][1] == "Orvane Marine"
    assert names["Orvane Marine Ventures"][1] == "Orvane Marine Ventures"


def test_the_second_term_that_a_filing_defines_is_no_part_of_the_first() -> None:
    names = _named('Harrow & Vale plc ("Harrow" or the "Group") makes valves. Harrow employs 900 people.')
    assert names["Harrow"] == ("Company", "Harrow & Vale plc")
    names = _named("Harrow & Vale plc (the “HV Group” or “we”) makes valves. HV Group has a plant in Leeds.")
    assert names["HV Group"] == ("Company", "Harrow & Vale plc")


def test_the_years_of_a_policy_belong_to_its_name() -> None:
    text = "The Municipality of Eindhoven has adopted the Brainport Housing Covenant 2026-2030. The covenant is new."
    assert "Brainport Housing Covenant 2026-2030" in _named(text)
    assert "Digital Leeds 2026-2030" in _named("The city's plan, Digital Leeds 2026-2030, was adopted.")


def test_what_a_country_has_is_a_firm_though_goods_are_told_beside_it() -> None:
    names = _named("Our machines come from Germany's Trumpf and welding robots from Fanuc.")
    assert names["Trumpf"][0] == "Company"


def test_a_heading_above_its_text_names_nobody() -> None:
    names = _named("Human Capital\n\nAs of December 31, 2023, Corvex Metrology employed 412 people.")
    assert names.keys() == {"Corvex Metrology"}
