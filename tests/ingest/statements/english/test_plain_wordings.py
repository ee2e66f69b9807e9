"""Plain sentences about people and between firms whose other end stands in the text before: as the graph gets them."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import statements
from tests.ingest.statements.english.test_who_came_and_who_went import kept

NEWS = "Leeds bicycle maker Rostrum Cycles will sell a cargo bike from May. "


@pytest.mark.parametrize(
    ("text", "sellers"),
    [
        ("The motors are supplied by Ansmann and the batteries by Simplo.", {"Ansmann", "Simplo"}),
        ("The tyres come from Maxxis of Taiwan.", {"Maxxis"}),
        ("The frames are made by Tubal Works in Bilston.", {"Tubal Works"}),
    ],
)
def test_goods_go_to_the_firm_spoken_of_where_the_sentence_names_no_buyer(text: str, sellers: set[str]) -> None:
    assert {c[1] for c in kept(NEWS + text) if c[0] == "SUPPLIES" and c[2] == "Rostrum Cycles"} == sellers


def test_machines_built_by_a_rival_are_no_goods_of_the_firm_spoken_of() -> None:
    text = NEWS + "Its main rival is Tern, together with the machines built by Riese of Darmstadt."
    assert not {c for c in kept(text) if c[0] == "SUPPLIES"}


def test_a_firm_called_by_its_city_is_at_home_there() -> None:
    text = (
        "Chinese drone maker Yunhe Aviation raised 200 million yuan last week. "
        "The Guangzhou company was founded in 2016 by Chen Weiming and makes drones that spray orchards."
    )
    assert ("LOCATED_IN", "Yunhe Aviation", "Guangzhou", "asserted") in kept(text)


def test_who_behind_a_description_tells_of_whom_it_describes() -> None:
    found = kept(
        "Okanagan Metering was started in 2009 by Ruth Ferland, a former engineer at Itron, who is its chairwoman."
    )
    assert ("chairwoman", "Ruth Ferland", "Okanagan Metering", "asserted") in found


def test_who_behind_the_last_of_a_row_tells_of_the_last() -> None:
    found = kept(
        "The firm was founded in 2020 by Anke Brodersen, a former product manager at Nestle, and Jonas Thiel, "
        "who had worked as a chemist at BASF."
    )
    assert ("chemist", "Jonas Thiel", "BASF", "former") in found
    assert not {c for c in found if c[1] == "Anke Brodersen" and c[2] == "BASF"}


def test_what_stands_between_two_names_of_a_row_is_of_the_first_alone() -> None:
    found = kept("Corvid's rivals include Babylon, which is based in London, and Doctolib, a French firm.")
    assert {c[1] for c in found if c[0] == "COMPETES_WITH"} | {c[2] for c in found if c[0] == "COMPETES_WITH"} == {
        "Corvid", "Babylon", "Doctolib",
    }  # fmt: skip
    assert ("LOCATED_IN", "Doctolib", "London", "asserted") not in found


@pytest.mark.parametrize(
    ("text", "of_the_first", "second"),
    [
        ("The board includes Lena Fischer, who leads Bosch, and Mark Oduya.",
         ("head", "Lena Fischer", "Bosch", "asserted"), "Mark Oduya"),
        ("The firm was started by Lena Fischer, who studied at Stanford University, and Mark Oduya.",
         ("EDUCATED_AT", "Lena Fischer", "Stanford University", "asserted"), "Mark Oduya"),
    ],
)  # fmt: skip
def test_what_somebody_in_a_row_does_is_not_told_of_the_next(text: str, of_the_first: object, second: str) -> None:
    found = kept(text)
    assert of_the_first in found
    assert not {c for c in found if c[1] == second}


def test_a_rival_behind_what_is_told_of_another_is_one_too() -> None:
    assert rivals("Ovale's rivals include Tern, which is based in Taipei, and Riese.", "Ovale") == {"Tern", "Riese"}


def test_a_title_alone_beside_a_surname_is_held_at_the_firm_that_the_text_is_about() -> None:
    text = (
        "SHENZHEN - Chinese robot lawnmower maker Caolu Robotics has raised 450 million yuan ($64.6 million) in a "
        "Series B round led by Gaorong Ventures, it said on Wednesday.\n\nThe company was founded in 2020 by Luo "
        'Jianing.\n\n"American customers no longer ask what it costs, they ask where it is made," said Luo, the chief '
        "executive."
    )
    assert ("chief executive", "Luo Jianing", "Caolu Robotics", "asserted") in kept(text)


def test_who_behind_a_firm_tells_of_its_owners_and_not_of_the_firm() -> None:
    found = kept("Ovale was bought by the owners of Tern, who founded Riese in 2001.")
    assert not {c for c in found if c[0] == "FOUNDED_BY"}


def test_who_behind_one_of_two_people_tells_of_the_one_right_before() -> None:
    found = kept("Harwick Foods is run by Mark Oduya, a nephew of the founder, Lena Fischer, who also runs Sikapay.")
    assert ("head", "Lena Fischer", "Sikapay", "asserted") in found
    assert not {c for c in found if c[1] == "Mark Oduya" and c[2] == "Sikapay"}


def rivals(text: str, of: str) -> set[object]:
    return {c[2] if c[1] == of else c[1] for c in kept(text) if c[0] == "COMPETES_WITH"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bellano's main competitors are Delonghi of Italy, Krups of Switzerland and Breville, which is listed in Sydney.",
         {"Delonghi", "Krups", "Breville"}),
        ("Bellano competes with Krups, a much larger firm, and with Breville of Australia.", {"Krups", "Breville"}),
        ("Bellano faces competition from Krups and from Breville.", {"Krups", "Breville"}),
    ],
)  # fmt: skip
def test_all_rivals_of_a_list_are_told_with_whatever_stands_between_them(text: str, expected: set[str]) -> None:
    assert rivals("Bellano makes coffee machines. " + text, "Bellano") == expected


def test_goods_sourced_from_two_firms_with_the_verb_said_once() -> None:
    found = kept("Mesa Verde Solar gets its panels from First Solar and its trackers from Nextracker.")
    assert {c[1] for c in found if c[0] == "SUPPLIES" and c[2] == "Mesa Verde Solar"} == {"First Solar", "Nextracker"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Song Lan, who joined Ruihe Pharma in May from Novartis, led the talks.",
         ("EMPLOYED_BY", "Song Lan", "Novartis", "former")),
        ("Isolde Kraus, a co-founder of Fernstrom, left in 2023 to join Google DeepMind.",
         ("EMPLOYED_BY", "Isolde Kraus", "Google DeepMind", "asserted")),
        ("Glenbrae Whisky's finance chief, Moira Lennox, left in May to join Diageo.",
         ("EMPLOYED_BY", "Moira Lennox", "Diageo", "asserted")),
        ("Martin Keller left Orlik Propulsion in 2022 and is now at Isar Aerospace in Munich.",
         ("EMPLOYED_BY", "Martin Keller", "Isar Aerospace", "asserted")),
        ("Mari Hayashida, who had managed research at Takeda Pharmaceutical, is president of Kamogawa Bio.",
         ("EMPLOYED_BY", "Mari Hayashida", "Takeda Pharmaceutical", "former")),
        ("Gridpeak's founder, Wes Hollander, is a former Tesla manager.",
         ("manager", "Wes Hollander", "Tesla", "former")),
        ("Cardamom Games makes games. The company has hired Farah Aziz as head of sales.",
         ("head of sales", "Farah Aziz", "Cardamom Games", "asserted")),
    ],
)  # fmt: skip
def test_where_somebody_works_and_worked_in_plain_words(text: str, claim: tuple[str, str, str, str]) -> None:
    assert claim in kept(text)


def test_beyond_a_semicolon_each_has_a_school_of_his_own() -> None:
    found = kept(
        "Tarn Analytics was founded by Priya Nair and Tom Oduya. Nair studied physics at Durham University; Oduya "
        "holds a doctorate from Imperial College London."
    )
    assert {c[1:3] for c in found if c[0] == "EDUCATED_AT"} == {
        ("Priya Nair", "Durham University"), ("Tom Oduya", "Imperial College London"),
    }  # fmt: skip


def test_what_a_newcomer_is_elsewhere_is_not_the_post_of_whom_he_replaces() -> None:
    found = kept(
        "Ivo Petkov, currently finance director at Kaufland Bulgaria, will become chief financial officer of Sofia "
        "Foods on 1 October. He replaces Maria Toneva."
    )
    assert ("finance director", "Ivo Petkov", "Kaufland Bulgaria", "asserted") in found
    assert not {c for c in found if c[1] == "Maria Toneva" and c[2] == "Kaufland Bulgaria"}


def test_shares_of_whose_firm_the_text_is_about() -> None:
    found = kept(
        "Loomis Paddle was founded by Greta Holm, a former rower, who is its chair and holds 58% of the shares."
    )
    assert ("HOLDS_SHARES_IN", "Greta Holm", "Loomis Paddle", "asserted") in found


def test_a_firm_that_is_bought_from_another_is_no_goods_and_revenue_earned_is_no_profit() -> None:
    found = kept("Chengdu's Ruiheng Bio has bought the vaccine maker Tongde Biological from Fosun Pharma.")
    assert ("ACQUIRED", "Ruiheng Bio", "Tongde Biological", "asserted") in found
    assert not {c for c in found if c[0] == "SUPPLIES"}
    assert {c[1] for c in kept("Ruiheng Bio buys its vials from Schott.") if c[0] == "SUPPLIES"} == {"Schott"}
    earned = kept("Last year Baridi Foods earned 3.8 million dollars in revenue.")
    assert {c[2] for c in earned if c[0] == "OBSERVATION"} == {("revenue", 3.8e6)}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Severn Water is its largest customer.", ("SUPPLIES", "Tinsel Pumps", "Severn Water", "asserted")),
        ("Adara and Renova remain its main rivals.", ("COMPETES_WITH", "Renova", "Tinsel Pumps", "asserted")),
        ("Norvest is its biggest shareholder.", ("HOLDS_SHARES_IN", "Norvest", "Tinsel Pumps", "asserted")),
    ],
)
def test_who_is_its_customer_or_rival_is_that_of_the_firm_spoken_of(text: str, claim: tuple[str, ...]) -> None:
    assert claim in kept("Tinsel Pumps opened a factory in Hull in March. " + text)


def test_partners_of_a_third_are_not_said_to_be_partners_of_each_other() -> None:
    found = kept("Pallas Optics sits in Leiden. Merck and Janssen are its partners.")
    assert {c[1:3] for c in found if c[0] == "PARTNER_OF"} == {("Merck", "Pallas Optics"), ("Janssen", "Pallas Optics")}


@pytest.mark.parametrize("title", ["Managing Director Nordics", "CEO Japan", "Head of Sales EMEA"])
def test_the_part_of_the_world_that_a_post_is_for_belongs_to_its_title(title: str) -> None:
    found = kept(f'"Demand is strong," said Lars Thygesen, {title} at Brandt Motors. Tessel Optics sells lenses.')
    assert (title, "Lars Thygesen", "Brandt Motors", "asserted") in found


def test_whose_round_it_was_is_settled_where_the_text_says_so() -> None:
    found = kept(
        "Bellweir Coffee and Artlane use robots by Hyphen Robotics. Hyphen, which is backed by Quarry Global, raised "
        "$24m. Quarry led the round; Amberwell's Industrial Innovation Fund joined."
    )
    assert {c[2] for c in found if c[0] == "INVESTED_IN"} == {"Hyphen Robotics"}


def test_a_start_up_is_no_institute() -> None:
    found = kept(
        "The Helmholtz Institute for Surface Engineering has licensed a process. "
        "The start-up raised 6 million euros in May from High-Tech Gründerfonds."
    )
    assert not {c for c in found if c[0] == "INVESTED_IN" and "Institute" in str(c[2])}


def test_a_hatchery_that_is_sold_is_no_goods_and_its_town_no_product() -> None:
    found = kept(
        "Sealand Aqua, the Irish salmon farmer, has sold its Donegal hatchery to Nordfisk for 18 million euros."
    )
    assert not {c for c in found if c[0] == "SUPPLIES"}


def test_where_shares_are_traded_is_not_where_a_firm_is_and_the_subsidiary_is_who_was_called_so() -> None:
    found = kept(
        "Shenzhen-listed Topaz said its Vietnamese subsidiary, Topaz Vietnam Co., Ltd., would build a second plant in "
        "Dong Nai. The subsidiary employs 2,300 people."
    )
    assert ("OBSERVATION", "Topaz Vietnam Co., Ltd.", ("employees", 2300.0), "asserted") in found
    assert not {c for c in found if c[0] == "LOCATED_IN" and c[2] == "Shenzhen"}


def test_the_year_in_a_scheme_s_title_is_not_when_it_was_issued() -> None:
    [issued] = [
        s
        for s in statements("The Government of Odisha issued the Odisha Robot Making Scheme, 2023, on 21 August 2024.")
        if s.relation == "ISSUED"
    ]
    assert issued.qualifiers["date"] == "2024-08-21"
