"""Names that the graph knows, found in a text."""

from __future__ import annotations

from ingest.mentions.known_names import KnownNames


def test_the_longest_known_name_wins_and_only_whole_words_count() -> None:
    known = KnownNames({"Orbit": "Company", "Orbit Robotics": "Company"})
    assert known.find("Orbit Robotics said Orbital is not Orbit.") == [(0, 14, "Company"), (35, 40, "Company")]


def test_chinese_names_need_no_spaces() -> None:
    assert KnownNames({"张江集团": "Company"}).find("上海张江集团表示") == [(2, 6, "Company")]


def test_no_names_find_nothing() -> None:
    assert KnownNames({}).find("Orbit") == []
