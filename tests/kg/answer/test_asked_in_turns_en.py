"""English questions in turns that leave out what the one before said."""

from __future__ import annotations

from kg.conversation import Conversation
from kg.graph import Graph

TEXT = (
    "Karl Stroem left Halden Systems in March 2024. Nina Aas is the chief executive of Halden Systems.\n\n"
    "Halden Systems employs 540 people and was founded in 2016. Lumen Robotics employs 210 people and was founded in "
    "2011.\n\nHalden Systems had revenue of 40 million euros in 2022. Halden Systems had revenue of 50 million euros in "
    "2023. Net profit of Halden Systems was 6 million euros in 2023.\n\nNordhav Group holds 61% of Halden Systems."
)
NEWS = [("2024-07-13", "Harbour News", TEXT)]


def _turns(graph: Graph, *questions: str) -> str:
    chat = Conversation(graph)
    return [chat.ask(question).text for question in questions][-1]


def test_does_he_still_work_there(graph: Graph) -> None:
    told = _turns(graph, "Has Karl Stroem left Halden Systems?", "does he still work there?")
    assert "Karl Stroem used to work for Halden Systems" in told
    assert _turns(graph, "Who runs Halden Systems?", "is she still there?").startswith("Yes, Nina Aas")


def test_which_one_of_the_two_compared_has_more(graph: Graph) -> None:
    compared = "Compare the number of employees of Halden Systems and Lumen Robotics."
    assert "Halden Systems has the higher figure" in _turns(graph, compared, "which one has more?")
    assert "Lumen Robotics comes first" in _turns(graph, compared, "and which one is older?")


def test_the_year_before_and_by_how_much_it_rose(graph: Graph) -> None:
    asked = "What was the revenue of Halden Systems in 2023?"
    assert "40 million euros" in _turns(graph, asked, "and the year before?")
    assert "it rose by 10 million euros, by 25.0%" in _turns(graph, asked, "by how much did it rise?")


def test_another_figure_of_the_same_year(graph: Graph) -> None:
    told = _turns(graph, "What was the revenue of Halden Systems in 2023?", "and the net profit?")
    assert "6 million euros" in told


def test_how_much_they_hold(graph: Graph) -> None:
    assert "61%" in _turns(graph, "Who owns Halden Systems?", "how much do they hold?")


def test_nothing_is_put_back_where_nothing_was_said(graph: Graph) -> None:
    assert Conversation(graph).ask("which one has more?").status == "not_in_schema"
    assert Conversation(graph).ask("does he still work there?").status == "not_in_schema"
