"""Posts that are left in the same breath as they are named, days to come, and what stands beside another's words."""

from __future__ import annotations

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.read import read
from tests.ingest.statements.english.test_reading import article, ontology, said, statements


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Tessel Optics said Chairman Ivo Brandt has resigned.", "Ivo Brandt"),
        ("Tessel Optics announced that its chairman Ivo Brandt had stepped down.", "Ivo Brandt"),
        ("Tessel Optics chairman Ivo Brandt resigned on Monday.", "Ivo Brandt"),
        ("Ivo Brandt, chairman of Tessel Optics, retired from his post in May 2023.", "Ivo Brandt"),
        ("Tessel Optics chairman Ivo Brandt was ousted last week.", "Ivo Brandt"),
    ],
)
def test_whoever_is_told_to_have_gone_held_the_post(text: str, person: str) -> None:
    told = said(text)
    assert ("HOLDS_POST", person, "Tessel Optics", "former") in told
    assert ("HOLDS_POST", person, "Tessel Optics", "asserted") not in told


@pytest.mark.parametrize(
    "text",
    [
        "Tessel Optics chairman Ivo Brandt resigned as a director of Kestrel Labs.",
        "Tessel Optics chairman Ivo Brandt will retire in May 2026.",
        "Tessel Optics chairman Ivo Brandt denied that he had resigned.",
        "Tessel Optics chairman Ivo Brandt resigned from the board of Kestrel Labs.",
    ],
)
def test_whoever_leaves_something_else_or_later_still_holds_the_post(text: str) -> None:
    assert ("HOLDS_POST", "Ivo Brandt", "Tessel Optics", "asserted") in said(text)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Mara Holt will become chief executive of Tessel Optics on January 6.", "2026-01-06"),
        ("Mara Holt will succeed Ivo Brandt as chief executive of Tessel Optics on 1 February.", "2026-02-01"),
        ("Mara Holt will become chief executive of Tessel Optics on April 1.", "2025-04-01"),
        ("Mara Holt will become chief executive of Tessel Optics on January 6, 2027.", "2027-01-06"),
    ],
)
def test_a_day_of_a_plan_lies_ahead(text: str, begins: str) -> None:  # published on 4 March 2025
    [found] = [s for s in statements(text) if s.subject.name == "Mara Holt" and s.relation == "HOLDS_POST"]
    assert (found.status, found.valid_from) == ("planned", begins)


def test_the_second_of_two_asides_is_of_the_name_it_follows() -> None:
    told = said("Maersk, headquartered in Copenhagen, and Hapag-Lloyd, headquartered in Hamburg, shared their maps.")
    assert ("LOCATED_IN", "Hapag-Lloyd", "Hamburg", "asserted") in told
    assert ("LOCATED_IN", "Maersk", "Hamburg", "asserted") not in told


def test_an_alliance_that_will_be_left_has_no_beginning_on_that_day() -> None:
    [found] = [
        s
        for s in statements("Kestrel Lines will leave the Ocean Alliance at the end of January 2026.")
        if s.relation == "MEMBER_OF"
    ]
    assert (found.status, found.valid_from, dict(found.qualifiers)) == ("asserted", None, {})


@pytest.mark.parametrize(
    "text",
    [
        "Unitree Robotics' founder and CEO Wang Xingxing on Tuesday said that robots sell.",
        "Mara Holt and Ivo Brandt built Tessel Optics from nothing, but Holt walks away on January 1.",
    ],
)
def test_a_firm_is_not_founded_on_the_day_that_somebody_speaks_or_leaves(text: str) -> None:
    found = [s for s in read(article(text), ontology=ontology())[1] if s.relation == "FOUNDED_BY"]
    assert all(s.valid_from is None and "date" not in s.qualifiers for s in found)


@pytest.mark.parametrize(
    "text",
    [
        "Tower and Adani set up a JV to build a fab in Panvel, India.",
        "Kalmar Lines founded an NGO in Geneva.",
        "Renesas and CG Power created an OSAT in Gujarat.",
    ],
)
def test_one_of_a_kind_is_nobody_by_name(text: str) -> None:
    found = read(article(text), ontology=ontology())[1]
    names = {m.name for s in found for m in (s.subject, s.object) if isinstance(m, Mention)}
    assert not names & {"JV", "NGO", "OSAT"}


def test_the_company_before_its_name_is_that_company() -> None:
    told = said(
        "Investors heard that General Motors (GM) would come in. "
        "The startup, Veltora Robotics, has acquired Kernlicht Labs."
    )
    assert ("ACQUIRED", "Veltora Robotics", "Kernlicht Labs", "asserted") in told


def test_he_is_nobody_whom_the_sentence_before_left_for_another() -> None:
    told = said(
        "John McFarlane will step down as chairman of Aviva. Aviva said Adrian Montague would take over as its "
        "chairman. He has previously been chairman of Friends Provident."
    )
    assert not [t for t in told if t[1:3] == ("John McFarlane", "Friends Provident")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Gao Yong had quit as chairman of Kestrel Labs and chairman of its nomination committee today (17 July) due to illness.",
            "chairman of its nomination committee",
        ),
        (
            "Semic Ltd said Gao Yong had resigned as chair and director. Gao was appointed as chair of Semic Ltd in 2021, "
            "when his predecessor Zhou Wen resigned.",
            "chair",
        ),
    ],
)
def test_a_title_is_no_more_than_the_title(text: str, title: str) -> None:
    posts = [s for s in statements(text) if s.relation == "HOLDS_POST"]
    assert title in {s.qualifiers.get("title") for s in posts}
    assert not [s for s in posts if "July" in str(s.qualifiers.get("title"))]
    assert {s.qualifiers.get("title") for s in posts if s.subject.name == "Zhou Wen"} <= {"chair"}
