"""Where a firm builds or has what, at which level, and how much a figure grew, in the wordings of researchers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.planner.two_figures import two_figures

SITES = [
    (
        "Where will Quill Robotics build its first European battery plant?",
        "list Place: Quill Robotics LOCATED_IN[site_role=plant](planned) Place",
    ),
    (
        "Which country will Quill Robotics' new plant be in?",
        "list Country: Quill Robotics LOCATED_IN[site_role=plant](planned) Country",
    ),
    (
        "In which province is Quill Robotics building a factory?",
        "list Province: Quill Robotics LOCATED_IN[site_role=plant](planned) Province",
    ),
    (
        "Where does Quill Robotics plan to open its sorting hubs?",
        "list Place: Quill Robotics LOCATED_IN[site_role=sorting hub](planned) Place",
    ),
    (
        "Where are Quill Robotics' design centers?",
        "list Place: Quill Robotics LOCATED_IN[site_role=design center] Place",
    ),
    ("Where did Quill Robotics build its plant?", "list Place: Quill Robotics LOCATED_IN[site_role=plant] Place"),
    ("Where is Quill Robotics' lab?", "list Place: Quill Robotics LOCATED_IN[site_role=laboratory] Place"),
    ("In which state is Quill Robotics located?", "list Province: Quill Robotics LOCATED_IN Province"),
    ("In which city is Quill Robotics' head office?", "list City: Quill Robotics LOCATED_IN City"),
]


@pytest.mark.parametrize(("question", "plan"), SITES)
def test_sites_are_asked_for_by_what_they_are(question: str, plan: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == plan


GREW = [
    "By how many yuan did Tidewell's revenue grow in 2025?",
    "By what percentage did Tidewell's revenue fall in 2025?",
    "Was Tidewell's revenue higher in 2025 than in 2024?",
    "Did the revenue of Tidewell rise in 2025?",
    "By how much did Tidewell's revenue grow in 2025 compared with 2024?",
    "How much did Tidewell's revenue grow year on year in 2025?",
    "By how much did the revenue of Tidewell rise in 2025 over the previous year?",
]


@pytest.mark.parametrize("question", GREW)
def test_growth_is_two_figures(question: str) -> None:
    asked = next(two_figures(question.rstrip("?")))
    assert asked == ("what was the revenue of Tidewell in 2024", "what was the revenue of Tidewell in 2025")
