"""Plain English about who makes what for whom, where a firm is, which of several is ahead, and listings in a place."""

from __future__ import annotations

from kg.graph import Graph

TEXT = (
    "Halden Systems, which was founded in 2016, makes pumps in Bergen. Kestrel Works was founded in 2011. Lumen Robotics "
    "was founded in 2019. Kestrel Works supplies Halden Systems with etching machines. Grove Mills supplies Halden Systems "
    "with flour.\n\nHalden Systems employs 540 people. Lumen Robotics employs 210 people.\n\nKarl Stroem left Halden "
    "Systems in March 2024. Lumen Robotics is listed on the Warsaw Stock Exchange.\n\nRowan Labs has moved into the "
    "Fjord Innovation Park. Nina Aas is the chief executive of Halden Systems. Nina Aas studied at Uppsala University. "
    "Una Brandt is chairman of Rowan Labs and Una Brandt will become president of Kestrel Works."
)
NEWS = [("2024-07-13", "Harbour News", TEXT)]


def test_machines_are_told_as_equipment_and_flour_is_not(graph: Graph) -> None:
    answer = graph.ask("Which firms supply Halden Systems with equipment?")
    assert answer.status == "answered"
    assert "Kestrel Works supplies Halden Systems (etching machines)" in answer.text
    assert "Grove Mills" not in answer.text


def test_the_oldest_of_three_is_named(graph: Graph) -> None:
    answer = graph.ask("Which of Halden Systems, Kestrel Works and Lumen Robotics is the oldest?")
    assert "Kestrel Works is the earliest" in answer.text


def test_the_larger_of_two_is_named(graph: Graph) -> None:
    answer = graph.ask("Which is bigger, Halden Systems or Lumen Robotics?")
    assert "Halden Systems has the higher figure" in answer.text


def test_nothing_is_ahead_where_one_figure_is_unknown(graph: Graph) -> None:
    answer = graph.ask("Which is bigger, Halden Systems or Kestrel Works?")
    assert "540" in answer.text
    assert "higher" not in answer.text


def test_a_listing_in_a_place_that_only_the_exchange_names(graph: Graph) -> None:
    answer = graph.ask("Which companies are listed in Warsaw?")
    assert answer.status == "answered"
    assert "Lumen Robotics is listed on Warsaw Stock Exchange (Harbour News" in answer.text
    assert graph.ask("Is Lumen Robotics listed?").text.startswith("Yes, Lumen Robotics is listed on Warsaw Stock")


def test_a_tenant_is_in_its_park_but_a_park_is_no_city(graph: Graph) -> None:
    assert "Fjord Innovation Park" in graph.ask("Where is Rowan Labs based?").text
    assert graph.ask("In which city is Rowan Labs?").status == "empty"


def test_the_person_studied_and_no_university_had_alumni(graph: Graph) -> None:
    answer = graph.ask("Which university did the chief executive of Halden Systems attend?")
    assert "Nina Aas (who is CEO of Halden Systems) studied at Uppsala University" in answer.text


def test_a_post_is_told_by_its_title(graph: Graph) -> None:
    assert "Una Brandt is chairman of Rowan Labs (" in graph.ask("Which posts does Una Brandt hold?").text
    assert "is to be president of Kestrel Works" in graph.ask("Who will be president of Kestrel Works?").text


def test_whoever_has_left_works_there_no_longer(graph: Graph) -> None:
    answer = graph.ask("Has Karl Stroem left Halden Systems?")
    assert "used to work for Halden Systems and no longer does" in answer.text
