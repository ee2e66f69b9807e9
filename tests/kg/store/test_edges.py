"""Claims that meet: what adds up, what follows, what stays side by side."""

from __future__ import annotations

from typing import Any

import pytest

from kg.store.claims import Claim
from kg.store.edges import Edge, edges_of
from kg.store.sketch import is_copy, read, sketch, written
from ontology.load import load

ONTOLOGY = load()


def claim(subject: str, object_: str, number: int = 1, **other: Any) -> Claim:
    given: dict[str, Any] = {
        "id": f"s{number}", "relation": "HOLDS_POST", "slot": "x", "subject": subject, "object": object_,
        "object_class": "Company", "status": "asserted", "source": f"d{number}", "published": "2024-01-01",
        "recorded_at": f"2026-01-01T00:00:00.00{number}Z", "valid_from": None, "valid_to": None, "confidence": 0.9,
        "quote": "q", "qualifiers": {"title": "chairman"}, "value": {},
    }  # fmt: skip
    return Claim(**{**given, **other})


def edges(*claims: Claim) -> list[Edge]:
    return sorted(edges_of(claims, ONTOLOGY), key=lambda e: (e.first_published or "", e.subject))


def test_the_order_in_which_claims_come_does_not_matter() -> None:
    claims = [claim("a", "f", 1), claim("b", "f", 2, published="2025"), claim("a", "f", 3, published="2024-03")]
    assert edges(*claims) == edges(*reversed(claims))


def test_titles_of_one_post_in_two_languages_are_one_relationship() -> None:
    [edge] = edges(claim("a", "f"), claim("a", "f", 2, qualifiers={"title": "董事长"}))
    assert edge.sources == 2


def test_a_round_is_one_however_it_is_written() -> None:
    money = {"relation": "INVESTED_IN", "qualifiers": {"round": "Series B+"}}
    found = edges(
        claim("a", "f", **money),
        claim("a", "f", 2, relation="INVESTED_IN", qualifiers={"round": "B+轮"}),
        claim("a", "f", 3, relation="INVESTED_IN", qualifiers={"round": "Series B"}),
    )
    assert sorted((e.qualifiers["round"], e.sources) for e in found) == [("Series B", 1), ("Series B+", 2)]


@pytest.mark.parametrize(
    ("english", "chinese"), [("angel round", "天使轮"), ("seed round", "种子轮"), ("Pre-Series A", "Pre-A轮")]
)
def test_the_first_rounds_are_one_in_both_languages(english: str, chinese: str) -> None:
    told = [
        claim("a", "f", n, relation="INVESTED_IN", qualifiers={"round": r}) for n, r in ((1, english), (2, chinese))
    ]
    [edge] = edges(*told)
    assert edge.sources == 2


def test_two_posts_of_one_person_are_two_relationships() -> None:
    found = edges(claim("a", "f"), claim("a", "f", 2, qualifiers={"title": "party secretary"}))
    assert sorted(str(e.qualifiers["title"]) for e in found) == ["chairman", "party secretary"]


def test_a_claim_without_title_supports_the_only_post() -> None:
    [edge] = edges(claim("a", "f"), claim("a", "f", 2, qualifiers={}))
    assert edge.sources == 2


def test_a_later_chairman_ends_the_earlier_one() -> None:
    old, new = edges(claim("a", "f"), claim("b", "f", 2, published="2025-03-02", valid_from="2025-03"))
    assert (old.status, old.valid_to, old.end_from) == ("former", "2025-03", "superseded")
    assert (new.status, new.valid_to) == ("asserted", None)


def test_two_chairmen_reported_at_once_stay_side_by_side() -> None:
    assert [e.status for e in edges(claim("a", "f"), claim("b", "f", 2))] == ["asserted", "asserted"]


def test_a_partial_date_settles_no_order_inside_itself() -> None:
    found = edges(claim("a", "f", published="2024-06-01"), claim("b", "f", 2, published="2024"))
    assert [e.status for e in found] == ["asserted", "asserted"]


def test_two_deputies_are_no_conflict() -> None:
    titles = {"qualifiers": {"title": "deputy general manager"}}
    found = edges(claim("a", "f", **titles), claim("b", "f", 2, published="2025-01-01", **titles))
    assert [e.status for e in found] == ["asserted", "asserted"]


@pytest.mark.parametrize(
    ("valid_to", "published", "end", "end_from"),
    [("2024-11", "2025-01-01", "2024-11", "stated"), (None, "2025-01-01", "2025-01-01", "reported")],
)
def test_a_report_in_the_past_tense_ends_a_fact(valid_to: Any, published: str, end: str, end_from: str) -> None:
    [edge] = edges(claim("a", "f"), claim("a", "f", 2, status="former", valid_to=valid_to, published=published))
    assert (edge.status, edge.valid_to, edge.end_from) == ("former", end, end_from)


def test_a_later_report_that_it_holds_outweighs_an_earlier_former() -> None:
    former = claim("a", "f", 1, status="former", published="2020-01-01")
    [edge] = edges(former, claim("a", "f", 2, published="2024-01-01"))
    assert (edge.status, edge.valid_to) == ("asserted", None)


def test_rounds_of_two_years_are_two_relationships() -> None:
    given = {"relation": "INVESTED_IN", "qualifiers": {"round": "A"}}
    later = {"relation": "INVESTED_IN", "qualifiers": {"round": "B"}}
    found = edges(claim("a", "f", 1, valid_from="2022-01", **given), claim("a", "f", 2, valid_from="2024", **later))
    assert sorted(str(e.valid_from) for e in found) == ["2022-01", "2024"]


def test_figures_that_differ_stay_side_by_side() -> None:
    value = {"value": 40.0, "text_value": None, "unit": "companies", "currency": "", "bound": "nearly", "of": "x"}
    first = claim("a", "", 1, relation="OBSERVATION", qualifiers={}, value={**value, "approximate": True})
    second = claim(
        "a", "", 2, relation="OBSERVATION", qualifiers={}, value={**value, "value": 200.0, "approximate": True}
    )
    assert sorted(e.value["value"] for e in edges(first, second)) == [40.0, 200.0]


def test_a_second_parent_reported_later_replaces_the_first() -> None:
    given = {"relation": "SUBSIDIARY_OF", "qualifiers": {}, "slot": "s"}
    old, new = edges(claim("a", "p", 1, **given), claim("a", "q", 2, published="2025-05-01", **given))
    assert (old.status, new.status) == ("former", "asserted")


def test_a_second_place_is_a_move_only_if_a_source_dates_it() -> None:
    given = {"relation": "LOCATED_IN", "qualifiers": {}, "object_class": "City"}
    both = edges(claim("a", "p", 1, **given), claim("a", "q", 2, published="2025-05-01", **given))
    assert [e.status for e in both] == ["asserted", "asserted"]
    moved = edges(claim("a", "p", 1, **given), claim("a", "q", 2, valid_from="2025-05", **given))
    assert sorted(e.status for e in moved) == ["asserted", "former"]


STORY = " ".join(f"word{i} of the story that the agency sent" for i in range(60))


def test_an_edited_copy_is_a_copy_and_another_story_is_not() -> None:
    edited = STORY.replace("word7 ", "term ").replace("word33 ", "term ") + " Reporting by a local desk."
    assert is_copy(sketch(STORY), sketch(edited))
    assert not is_copy(sketch(STORY), sketch(STORY.replace("agency", "bureau").replace("story", "tale")))
    assert read(written(sketch(STORY))) == sketch(STORY)
    assert not is_copy(sketch(""), sketch(""))


def test_of_two_reports_that_a_post_is_over_the_first_bounds_its_end() -> None:
    held = claim("a", "f", 1, published="2021-09-03")
    over = [claim("a", "f", n, status="former", published=day) for n, day in ((2, "2023-07-17"), (3, "2022-03-17"))]
    [edge] = edges(held, *over)
    assert (edge.status, edge.valid_to, edge.end_from) == ("former", "2022-03-17", "reported")
