"""Plain sentences about people and between firms whose other end stands in the text before: as the graph gets them."""

from __future__ import annotations

import pytest

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


def test_a_title_alone_beside_a_surname_is_held_at_the_firm_that_the_text_is_about() -> None:
    text = (
        "SHENZHEN - Chinese robot lawnmower maker Caolu Robotics has raised 450 million yuan ($64.6 million) in a "
        "Series B round led by Gaorong Ventures, it said on Wednesday.\n\nThe company was founded in 2020 by Luo "
        'Jianing.\n\n"American customers no longer ask what it costs, they ask where it is made," said Luo, the chief '
        "executive."
    )
    assert ("chief executive", "Luo Jianing", "Caolu Robotics", "asserted") in kept(text)
