"""Who runs a firm: nobody who is only head of a part of it."""

from __future__ import annotations

from pathlib import Path

import kg
from kg.settings import Settings

TEXT = (
    "Anna Berg is chief executive of Lumen Robotics. Karl Stroem is head of procurement at Lumen Robotics. "
    "Ida Moen is head of the Fjord Institute."
)


def test_the_head_of_a_department_does_not_run_the_firm(tmp_path: Path) -> None:
    (tmp_path / "posts.txt").write_text(TEXT, encoding="utf-8")
    with kg.open(Settings(home=tmp_path / "home")) as graph:
        graph.add(tmp_path / "posts.txt", published="2025-03-13", publisher="Harbour News")
        runs = graph.ask("Who runs Lumen Robotics?").text
        posts = graph.ask("Who holds a post at Lumen Robotics?").text
        heads = graph.ask("Who heads the Fjord Institute?").text
    assert "Anna Berg" in runs
    assert "Karl Stroem" not in runs
    assert "Karl Stroem" in posts
    assert "Ida Moen" in heads
