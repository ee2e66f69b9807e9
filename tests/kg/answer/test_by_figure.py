"""Who is asked for by a figure is told with that figure and its year; who has less is told with what it has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.graph import Graph
from kg.settings import Settings

TEXT = (
    "Tarn Optics employs 420 people. Lumen Robotics has 95 employees. "
    "Brack Instruments reported revenue of 80 million euros in 2024, up from 60 million euros in 2023."
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder: Path = tmp_path_factory.mktemp("figures")
    (folder / "figures.txt").write_text(TEXT, encoding="utf-8")
    with kg.open(Settings(home=folder / "home")) as found:
        found.add(folder / "figures.txt", published="2025-03-13", publisher="Harbour News")
        yield found


def test_a_list_by_a_figure_shows_it(graph: Graph) -> None:
    said = graph.ask("Which companies have more than 300 employees?").text
    assert said.startswith("The number of employees of Tarn Optics is 420 ")


def test_a_yes_is_the_figure_with_its_own_quote(graph: Graph) -> None:
    said = graph.ask("Does Tarn Optics have more than 300 employees?").text
    assert said.startswith("Yes, the number of employees of Tarn Optics is 420 ")
    assert "employs 420 people" in said


def test_who_has_less_is_told_with_what_it_has(graph: Graph) -> None:
    answer = graph.ask("Does Lumen Robotics have more than 300 employees?")
    assert answer.status == "empty"
    assert "does not record that Lumen Robotics has more than 300 employees" in answer.text
    assert "The number of employees of Lumen Robotics is 95" in answer.text


def test_two_years_of_one_firm_are_one_firm(graph: Graph) -> None:
    answer = graph.ask("Which companies have a revenue of more than 50 million euros?")
    assert answer.total == 1
    assert "80 million euros" in answer.text
