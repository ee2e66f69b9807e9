"""A firm whose name is also the short form of a post; ends that were only reported; what happened in a year."""

from __future__ import annotations

import kg

NEWS = (
    ("2021-09-03", "Harbour News", "Karl Stroem is chairman of Lumen Robotics."),
    ("2023-07-17", "Coast Herald", "Karl Stroem is the former chairman of Lumen Robotics."),
    (
        "2024-06-20",
        "Quay Post",
        "General Motors (GM) makes cars. “GM has never invested in Lumen Robotics,” said GM spokesperson Dora Finch.",
    ),
    ("2024-06-21", "Quay Post", "Northport Media owns the newspaper Post. Jane Roe left Tarn Optics in 2021."),
)


def test_a_firm_written_in_capitals_is_no_general_manager(graph: kg.Graph) -> None:
    answer = graph.ask("Did GM invest in Lumen Robotics?")
    assert "general manager" not in answer.text
    assert "General Motors" in answer.text


def test_the_gm_of_a_firm_is_its_general_manager(graph: kg.Graph) -> None:
    assert "general manager" in graph.ask("Who is the GM of Lumen Robotics?").text


def test_a_post_is_not_the_newspaper_of_that_name(graph: kg.Graph) -> None:
    assert "Post " not in graph.ask("Which people left a post in 2021?").text


def test_the_day_of_a_report_is_not_told_as_the_end(graph: kg.Graph) -> None:
    text = graph.ask("What do you know about Lumen Robotics?").text
    assert "Karl Stroem was chairman" in text
    assert "until" not in text


def test_what_happened_in_a_year_is_of_that_year(graph: kg.Graph) -> None:
    text = graph.ask("What happened at Lumen Robotics in 2021?").text
    assert "2021-09-03" in text
    assert "2023-07-17 (end)" not in text
