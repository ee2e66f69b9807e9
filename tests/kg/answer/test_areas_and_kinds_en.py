"""English questions by areas of the world, and for more than the graph tells apart: abroad, parts, kinds of things."""

from __future__ import annotations

from kg.graph import Graph

TEXT = (
    "Halden Systems makes pumps. Halden Systems has its headquarters in Bergen, a plant in Poland and an office in Hanoi."
    "\n\nHalden Systems competes with Milano Grid of Italy and with Kyushu Pumps "
    "of Japan.\n\nKestrel Works supplies Halden Systems with motors. Grove Mills supplies Halden Systems with seals."
    "\n\nHalden Systems works with Oslo University Hospital on implants. AGC Biologics supplies Halden Systems with HX-4. "
    "HX-4 is a drug of Halden Systems.\n\n"
    "Net profit of Halden Systems was 12 million euros in the second quarter of 2024. Net profit of Halden Systems was "
    "9 million euros in the second quarter of 2023."
)
NEWS = [("2024-07-13", "Harbour News", TEXT)]


def test_a_rival_from_an_area_is_told_with_its_country(graph: Graph) -> None:
    answer = graph.ask("Which European rivals does Halden Systems have?")
    assert "Milano Grid competes with Halden Systems and is located in Italy" in answer.text
    assert "Kyushu" not in answer.text
    assert "Kyushu Pumps" in graph.ask("Which Asian rivals does Halden Systems have?").text


def test_sites_in_an_area_are_those_in_its_countries(graph: Graph) -> None:
    assert "Halden Systems has a plant in Poland" in graph.ask("Which companies have a plant in Europe?").text
    none = graph.ask("Which companies are located in Africa?")
    assert none.status in ("empty", "entity_not_found")


def test_of_several_places_a_row_names_its_own(graph: Graph) -> None:
    told = graph.ask("Which companies are located in Italy or Japan?").text
    assert "Milano Grid is located in Italy (" in told
    assert "Kyushu Pumps is located in Japan (" in told


def test_abroad_is_not_told_apart_and_nothing_is_dropped_in_silence(graph: Graph) -> None:
    answer = graph.ask("Where abroad does Halden Systems have offices?")
    assert answer.status == "empty"
    assert "does not tell apart what is “abroad”" in answer.text
    assert "Hanoi" in answer.text


def test_what_parts_are_for_nobody_says(graph: Graph) -> None:
    answer = graph.ask("Which companies supply parts for the pumps of Halden Systems?")
    assert answer.status == "empty"
    assert "does not tell apart what is “parts for the pumps”" in answer.text
    assert "Kestrel Works supplies Halden Systems (motors)" in answer.text


def test_a_kind_that_nobody_operates_is_told_as_such(graph: Graph) -> None:
    answer = graph.ask("Which hospitals does Halden Systems operate?")
    assert answer.status == "empty"
    assert "does not record hospitals as what Halden Systems may operate" in answer.text
    assert "Oslo University Hospital" in answer.text


def test_offices_somewhere_are_not_the_plans_for_some(graph: Graph) -> None:
    told = graph.ask("Where does Halden Systems have offices?").text
    assert "has an office in Hanoi" in told
    assert "plant" not in told


def test_how_a_figure_of_a_part_of_the_year_grew(graph: Graph) -> None:
    for question in (
        "By how much did the second-quarter net profit of Halden Systems rise from 2023 to 2024?",
        "By how much did the net profit of Halden Systems grow between Q2 2023 and Q2 2024?",
    ):
        assert "it rose by 3 million euros, by 33.3%" in graph.ask(question).text


def test_a_firm_of_bergen_is_no_southeast_asian_one_by_its_plants(graph: Graph) -> None:
    for question in ("Is Halden Systems a Southeast Asian company?", "Is Halden Systems an East Asian company?"):
        assert not graph.ask(question).text.startswith("Yes")


def test_what_is_recorded_beside_a_word_that_only_describes_is_no_yes(graph: Graph) -> None:
    text = graph.ask("Does Halden Systems have a ceramic supplier?").text
    assert "Yes" not in text


def test_the_quarter_of_a_year_has_its_own_figure(graph: Graph) -> None:
    told = graph.ask("What was Halden Systems' net profit in the second quarter of 2024?").text
    assert "12 million euros" in told
    assert "9 million" not in told
