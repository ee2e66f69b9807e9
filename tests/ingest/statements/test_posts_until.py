"""Whoever is followed on a day to come holds the post until then; a title keeps the field in front of it."""

from __future__ import annotations

from ingest.evaluate import document_of, extract_all
from ingest.statements.statement import Statement


def posts(text: str) -> dict[tuple[str, str], Statement]:
    item = {"id": "x", "text": text, "title": "", "lang": "en", "published": "2025-09-02"}
    (read,) = extract_all([document_of(item)])
    held = [s for s in read.statements if s.relation == "HOLDS_POST"]
    return {(s.subject.name, str(s.qualifiers.get("title"))): s for s in held}


def test_who_goes_on_the_first_of_october_is_still_in_office() -> None:
    found = posts(
        "Halden Therapeutics has appointed Mara Lind as chief executive officer from October 1, it said on Tuesday. "
        "She replaces Jan Aas, who founded the company in 2014."
    )
    assert found[("Mara Lind", "chief executive officer")].status == "planned"
    gone = found[("Jan Aas", "chief executive officer")]
    assert (gone.status, gone.valid_to) == ("asserted", "2025-10-01")


def test_who_was_followed_already_held_the_post_before() -> None:
    found = posts(
        "Halden Optics has appointed Mara Lind as chief executive. She replaces Jan Aas, who founded it in 2014."
    )
    assert found[("Jan Aas", "chief executive")].status == "former"


def test_a_purchasing_director_is_told_whole() -> None:
    found = posts('"They were with us early," said Guo Ziyi, Purchasing Director of Halden Optics.')
    assert ("Guo Ziyi", "Purchasing Director") in found
