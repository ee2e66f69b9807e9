"""Names whose form says what they are."""

from __future__ import annotations

import pytest

from ingest.mentions.english.forms import form_names


def names(text: str) -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.cls) for f in form_names(text)]


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        (
            "The venture, Orla Vesta (Shanghai) Wind Blades Co., Ltd., opens in May",
            "Orla Vesta (Shanghai) Wind Blades Co., Ltd.",
            "Company",
        ),
        ("Chairman of Kunlun Harbour ( Group ) Co., Ltd. He said", "Kunlun Harbour ( Group ) Co., Ltd.", "Company"),
        ("by the Ministry of Science and Technology.", "Ministry of Science and Technology", "GovernmentBody"),
        ("the Karlsruhe Institute of Technology", "Karlsruhe Institute of Technology", "University"),
        ("a professor at the University of Twente", "University of Twente", "University"),
        (
            "the Fraunhofer Institute for Integrated Circuits",
            "Fraunhofer Institute for Integrated Circuits",
            "ResearchInstitute",
        ),
        ("the Basel Science Park", "Basel Science Park", "Cluster"),
        ("Munich-based Veltora SE said", "Veltora SE", "Company"),
        ("the Saxon AI Action Plan 2030.", "Saxon AI Action Plan 2030", "Policy"),
        ("Action Plan for Robots (2025-2027)", "Action Plan for Robots (2025-2027)", "Policy"),
        ("Quarry Capital led", "Quarry Capital", "Investor"),
        ("at the World Robot Conference", "World Robot Conference", "Conference"),
        (
            "the Standing Committee of the National People's Congress",
            "Standing Committee of the National People's Congress",
            "GovernmentBody",
        ),
        (
            "the Ministry of Economic Affairs, Regional Development and Energy said",
            "Ministry of Economic Affairs, Regional Development and Energy",
            "GovernmentBody",
        ),
        ("the Securities and Exchange Commission", "Securities and Exchange Commission", "GovernmentBody"),
        ("the Economic Development Board said", "Economic Development Board", "GovernmentBody"),
        ("at Harvard Business School", "Harvard Business School", "University"),
        ("the Politecnico di Torino", "Politecnico di Torino", "University"),
        ("the New York Stock Exchange", "New York Stock Exchange", "Exchange"),
    ],
)
def test_the_form_gives_extent_and_class(text: str, name: str, cls: str) -> None:
    assert (name, cls) in names(text)


def test_two_names_joined_by_and_stay_two() -> None:
    assert names("Karlsruhe Institute of Technology and Veltora AG signed") == [
        ("Karlsruhe Institute of Technology", "University"),
        ("Veltora AG", "Company"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Standing Committee met.",
        "Dr. Lena Park said",
        "the University",
        "The Party Committee met.",
        "Secretary of State",
        "a hundred model battle",
    ],
)
def test_a_noun_alone_is_no_name(text: str) -> None:
    assert names(text) == []
