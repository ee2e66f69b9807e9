"""Form 8-K, item 5.02: who is appointed and who leaves, in lawyers' set phrases."""

from __future__ import annotations

import pytest

from tests.tables_filings import page, statements

COVER = (
    *("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "FORM 8-K", "Date of Report: March 4, 2024"),
    *("Larch Semiconductor Corp", "(Exact name of registrant as specified in its charter)"),
    "Item 5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers.",
)
Post = tuple[str, str, str, str | None, str | None]


def posts(*sentences: str) -> list[Post]:
    said = statements(page(*COVER, *sentences, "SIGNATURE", "Date: March 5, 2024"))
    return [
        (s.subject.name, str(s.qualifiers["title"]), s.status, s.valid_from, s.valid_to)
        for s in said
        if s.relation == "HOLDS_POST"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "On March 4, 2024, the Board of Directors of Larch Semiconductor Corp (the “Company”) appointed Nadia K. Brandt, age 46, as Chief Operating Officer of the Company, effective April 1, 2024.",
            [("Nadia K. Brandt", "Chief Operating Officer", "asserted", "2024-04-01", None)],
        ),
        (
            "(d) On March 1, 2024, the Board elected Aisha Rahman to serve as a director of the Company.",
            [("Aisha Rahman", "Director", "asserted", "2024-03-01", None)],
        ),
        (
            "Tom O’Hara was named Executive Vice President and Chief Technology Officer, effective immediately.",
            [
                ("Tom O’Hara", "Executive Vice President", "asserted", None, None),
                ("Tom O’Hara", "Chief Technology Officer", "asserted", None, None),
            ],
        ),
        (
            "Susan Lee resigned from the Board effective March 2, 2024.",
            [("Susan Lee", "Director", "former", None, "2024-03-02")],
        ),
        (
            "(b) On February 28, 2024, Paul Iverson notified the Company of his decision to retire as Chief Financial Officer, effective March 31, 2024.",
            [("Paul Iverson", "Chief Financial Officer", "asserted", None, "2024-03-31")],
        ),
    ],
)
def test_appointments_and_departures(sentence: str, expected: list[Post]) -> None:
    assert posts(sentence) == expected


def test_a_surname_stands_for_the_full_name_and_interim_is_acting() -> None:
    text = (
        "Karl Weber joined in 2011.",
        "The Board has appointed Mr. Weber as Interim Chief Financial Officer, effective March 31, 2024.",
    )
    assert posts(*text) == [("Karl Weber", "Chief Financial Officer", "asserted", "2024-03-31", None)]


def test_what_is_no_appointment_here_is_left_alone() -> None:
    assert (
        posts(
            "There are no arrangements between Ms. Nadia Brandt and any other person pursuant to which she was appointed as Chief Operating Officer.",
            "Before joining the Company, Ms. Brandt served as Vice President of Delta Chips Inc. since 2019.",
            "Mr. Iverson will serve as an advisor to the Company until June 30, 2024.",
        )
        == []
    )
