"""A listing "in Hong Kong" is one on its exchange; New York has two, and goods that are listed in a city are on none."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of, extract_all


def listed(text: str) -> set[tuple[str, str, str]]:
    item = {"id": "x", "text": text, "title": "", "lang": "en", "published": "2025-09-02"}
    (read,) = extract_all([document_of(item)])
    found = [s for s in read.statements if s.relation == "LISTED_ON"]
    return {(s.subject.name, getattr(s.object, "name", ""), s.status) for s in found}


@pytest.mark.parametrize(
    ("text", "exchange", "status"),
    [
        ("Halden Optics has filed for an initial public offering in Hong Kong.", "Hong Kong Stock Exchange", "planned"),
        ("Halden Optics plans to go public in Hong Kong this year.", "Hong Kong Stock Exchange", "planned"),
        ("Halden Optics went public in Hong Kong in October 2024.", "Hong Kong Stock Exchange", "asserted"),
        ("Halden Optics is listed in London and employs 90 people.", "London Stock Exchange", "asserted"),
    ],
)
def test_the_city_stands_for_its_exchange(text: str, exchange: str, status: str) -> None:
    assert listed(text) == {("Halden Optics", exchange, status)}


@pytest.mark.parametrize(
    "text",
    [
        "Halden Optics lists its prices in London on every door.",
        "Halden Optics opened an office in London.",
        "Halden Optics went public in New York in 2021.",
    ],
)
def test_no_other_city_does(text: str) -> None:
    assert listed(text) == set()
