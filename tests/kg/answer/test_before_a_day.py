"""Who held a post before a day: nobody of whom only the present is known."""

from __future__ import annotations

from pathlib import Path

import kg
from kg.settings import Settings

TEXT = "Anna Berg is chief executive of Lumen Robotics. Karl Stroem was chief executive of Tarn Optics until May 2022."


def test_a_post_without_dates_is_not_told_of_the_time_before_a_day(tmp_path: Path) -> None:
    (tmp_path / "posts.txt").write_text(TEXT, encoding="utf-8")
    with kg.open(Settings(home=tmp_path / "home")) as graph:
        graph.add(tmp_path / "posts.txt", published="2025-03-13", publisher="Harbour News")
        before = graph.ask("Who was chief executive of Lumen Robotics before August 2022?")
        then = graph.ask("Who was chief executive of Lumen Robotics in 2024?")
        other = graph.ask("Who was chief executive of Tarn Optics before August 2022?")
    assert before.status == "empty"
    assert "Anna Berg is" in then.text
    assert "Karl Stroem" in other.text


def test_a_successor_of_unknown_beginning_held_no_post_before_the_report(tmp_path: Path) -> None:
    text = "Anna Berg, the chief executive of Lumen Robotics, met buyers. Karl Stroem is the former chief executive of Lumen Robotics."
    (tmp_path / "posts.txt").write_text(text, encoding="utf-8")
    with kg.open(Settings(home=tmp_path / "home")) as graph:
        graph.add(tmp_path / "posts.txt", published="2025-06-20", publisher="Harbour News")
        earlier = graph.ask("Who was chief executive of Lumen Robotics in April 2025?")
        now = graph.ask("Who is chief executive of Lumen Robotics?")
    assert "Anna Berg" in now.text
    assert not [row for row in earlier.rows if "Anna Berg" in str(row)]


def test_a_holder_whose_successor_is_named_for_a_day_is_not_told_of_that_day(tmp_path: Path) -> None:
    text = (
        "Karl Stroem, the chief executive of Lumen Robotics, met buyers. "
        "Anna Berg will become chief executive of Lumen Robotics on June 16, 2025."
    )
    (tmp_path / "posts.txt").write_text(text, encoding="utf-8")
    with kg.open(Settings(home=tmp_path / "home")) as graph:
        graph.add(tmp_path / "posts.txt", published="2025-05-14", publisher="Harbour News")
        then = graph.ask("Who is chief executive of Lumen Robotics from 16 June 2025?")
        now = graph.ask("Who was chief executive of Lumen Robotics in May 2025?")
    assert then.status == "empty"
    assert "plan" in then.text
    assert "Anna Berg" in then.text
    assert "Karl Stroem" in now.text


def test_who_holds_a_post_now_is_no_answer_to_who_will(tmp_path: Path) -> None:
    (tmp_path / "posts.txt").write_text("Karl Stroem is chief executive of Lumen Robotics.", encoding="utf-8")
    with kg.open(Settings(home=tmp_path / "home")) as graph:
        graph.add(tmp_path / "posts.txt", published="2025-01-04", publisher="Harbour News")
        answer = graph.ask("Who will be chief executive of Lumen Robotics from March 2025?")
    assert answer.status == "empty"
    assert "Karl Stroem is" not in answer.text
