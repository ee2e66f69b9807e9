"""The name that a firm had before is told as one, and only where it has changed."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of, extract_all


def former(text: str) -> set[tuple[str, object]]:
    item = {"id": "x", "text": text, "title": "", "lang": "en", "published": "2025-09-02"}
    (read,) = extract_all([document_of(item)])
    return {(s.subject.name, s.object.value) for s in read.statements if getattr(s.object, "of", "") == "former_name"}


@pytest.mark.parametrize(
    "text",
    [
        "Orvane Surgical was renamed Pulvera Robotics in May 2024. Pulvera Robotics employs 90 people.",
        "Pulvera Robotics, formerly Orvane Surgical, employs 90 people.",
    ],
)
def test_the_name_before_is_told(text: str) -> None:
    assert former(text) == {("Pulvera Robotics", "Orvane Surgical")}


def test_a_name_to_come_is_none_yet() -> None:
    assert (
        former("Orvane Surgical will be renamed Pulvera Robotics next year. Orvane Surgical employs 90 people.")
        == set()
    )
