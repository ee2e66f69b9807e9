"""Where a firm has a site of a kind: what is only known to be there is told as what it is, never as the answer."""

from __future__ import annotations

from pathlib import Path

import kg
from kg.settings import Settings

TEXT = "Lumen Robotics is headquartered in Reutlingen. Its rival Tarn Optics is based in Oulu."


def test_a_head_office_is_no_factory_and_is_told_as_what_is_known(tmp_path: Path) -> None:
    (tmp_path / "sites.txt").write_text(TEXT, encoding="utf-8")
    with kg.open(Settings(home=tmp_path / "home")) as graph:
        graph.add(tmp_path / "sites.txt", published="2025-03-13", publisher="Harbour News")
        plant = graph.ask("Where does Lumen Robotics have a factory?")
        home = graph.ask("Where is Lumen Robotics headquartered?")
    assert plant.status == "empty"
    assert "Lumen Robotics has its headquarters in Reutlingen" in plant.text
    assert "Reutlingen" in home.text
