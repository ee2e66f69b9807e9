"""Where a firm is reads as what it has there, said from the firm; the few that lack one thing only are named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.graph import Graph
from kg.settings import Settings

TEXT = (
    "Lumen Robotics is headquartered in Reutlingen. Tarn Optics will build a factory in Oulu, Finland. "
    "Lumen Robotics supplies Tarn Optics and Brack Instruments. Brack Instruments is based in Bern."
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder: Path = tmp_path_factory.mktemp("sites")
    (folder / "sites.txt").write_text(TEXT, encoding="utf-8")
    with kg.open(Settings(home=folder / "home")) as found:
        found.add(folder / "sites.txt", published="2025-03-13", publisher="Harbour News")
        yield found


def test_a_head_office_is_told_from_the_firm(graph: Graph) -> None:
    said = graph.ask("Where is Lumen Robotics headquartered?").text
    assert said.startswith("Lumen Robotics has its headquarters in Reutlingen")


def test_a_planned_site_is_told_as_a_plan_of_the_firm(graph: Graph) -> None:
    said = graph.ask("Where will Tarn Optics build its lens plant?").text
    assert said.startswith("Tarn Optics plans a factory in Oulu") or said.startswith(
        "Tarn Optics plans a plant in Oulu"
    )


def test_the_few_that_lack_one_thing_are_named(graph: Graph) -> None:
    answer = graph.ask("Which companies in Reutlingen does Lumen Robotics supply?")
    assert answer.status == "empty"
    assert "(Brack Instruments and Tarn Optics)" in answer.text
