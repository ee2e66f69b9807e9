"""What is still to come is planned, what somebody does for the time being is marked, and titles are those of posts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.mentions.mention import Mention
from ingest.run import extract
from ingest.statements.read import read
from ingest.statements.statement import Extraction, Statement
from tests.ingest.statements.english.sentences import article, ontology

DAY = "2025-10-06"


def kept(text: str) -> tuple[Statement, ...]:
    found = extract(replace(article(text), published=DAY), reader=read, ontology=ontology())
    assert isinstance(found, Extraction)
    return found.statements


def told(text: str) -> set[tuple[str, str, object, str]]:
    return {
        (s.relation, s.subject.name, s.object.name if isinstance(s.object, Mention) else s.object.value, s.status)
        for s in kept(text)
    }


def titles(text: str) -> set[tuple[object, object, str]]:
    return {
        (s.qualifiers.get("title"), s.qualifiers.get("acting", False), s.status)
        for s in kept(text)
        if s.relation in ("HOLDS_POST", "EMPLOYED_BY")
    }


def roles(text: str) -> set[tuple[object, object, str]]:
    return {
        (s.object.name, s.qualifiers.get("site_role"), s.status)
        for s in kept(text)
        if s.relation == "LOCATED_IN" and isinstance(s.object, Mention)
    }


def test_an_event_to_come_is_planned_however_plainly_it_is_told() -> None:
    found = told("The Harbour Robotics Expo, hosted by Kestrel Works, takes place in Graz on 3-5 November.")
    assert {c[3] for c in found if "Harbour Robotics Expo" in c} == {"planned"}
    past = told("The Harbour Robotics Expo, hosted by Kestrel Works, took place in Graz on 3-5 September 2025.")
    assert {c[3] for c in past if "Harbour Robotics Expo" in c} == {"asserted"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestrel Works named Mara Holt interim finance director.", ("finance director", True, "asserted")),
        ("Mara Holt is acting chair of Kestrel Works.", ("chair", True, "asserted")),
        ("Mara Holt joined the board of directors of Kestrel Works.", ("board member", False, "asserted")),
        ("Mara Holt sits on the supervisory board of Kestrel Works.", ("supervisory board member", False, "asserted")),
        ("Mara Holt, head of Kestrel Works' solar business, spoke.", ("head of solar business", False, "asserted")),
        ("Mara Holt has been Vice President, Products, at Kestrel Works.", ("Vice President, Products", False, "asserted")),
        ("The trial was led by Professor Mara Holt of Uppsala University.", ("professor", False, "asserted")),
        ("Mara Holt worked as a geologist for Noront Minerals before joining Kestrel Works.", ("geologist", False, "former")),
    ],
)  # fmt: skip
def test_the_title_is_that_of_the_post(text: str, expected: tuple[str, bool, str]) -> None:
    assert expected in titles(text)


def test_two_posts_of_one_who_retires_are_told_whole_and_still_held() -> None:
    found = titles(
        "Kestrel Works said Mara Holt will retire as Executive Vice President and Chief Financial Officer, effective 31 March 2026."
    )
    assert {t for t, _, _ in found} == {"Executive Vice President", "Chief Financial Officer"}
    assert {status for _, _, status in found} == {"asserted"}


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Kestrel Works has design centres in Toronto and Bengaluru.", ("Bengaluru", "design centre", "asserted")),
        ("Kestrel Works runs a test site in Kiruna.", ("Kiruna", "test site", "asserted")),
        ("Kestrel Works is building a battery plant in Debrecen.", ("Debrecen", "plant", "planned")),
        ("Kestrel Works opened its second factory in Lyon.", ("Lyon", "plant", "asserted")),
    ],
)
def test_a_site_is_called_what_the_text_calls_it(text: str, site: tuple[str, str, str]) -> None:
    assert site in roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Works, a maker of batteries for drones, employs 40 people.",
        "Kestrel Works, a maker of batteries for power storage, employs 40 people.",
        "Kestrel Works, a developer of small launch vehicles, employs 40 people.",
        "Kestrel Works supplies booking services to hotels.",
    ],
)
def test_what_a_thing_is_for_and_a_bare_noun_are_no_segment(text: str) -> None:
    segments = {s.object.name for s in kept(text) if s.relation == "IN_SEGMENT" and isinstance(s.object, Mention)}
    assert not segments & {"memory and storage", "automotive", "services"}
    assert "low-altitude economy" not in segments or "launch" in text


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Kestrel Works reported its results. At 30 June the group had 356 employees.", 30.0),
        ("Kestrel Works wants to make 5,000 robots a year from 2026.", 5000.0),
    ],
)
def test_days_and_capacities_are_no_figures_of_staff_or_sales(text: str, wrong: float) -> None:
    assert wrong not in {s.object.value for s in kept(text) if not isinstance(s.object, Mention)}


def test_the_year_before_in_brackets_is_a_figure_of_its_own() -> None:
    found = kept(
        "Revenue of Kestrel Works was $44 million (2022: $40 million). The net loss was $5 million (2022: $2 million)."
    )
    figures = {
        (s.object.of, s.object.value, s.qualifiers.get("period")) for s in found if not isinstance(s.object, Mention)
    }
    expected = {
        ("revenue", 44e6, "2023"),
        ("revenue", 40e6, "2022"),
        ("net_profit", -5e6, "2023"),
        ("net_profit", -2e6, "2022"),
    }
    assert figures == expected


def test_the_site_of_a_thing_is_no_title_that_somebody_gave() -> None:
    found = kept("Kestrel Works has chosen Teruel as the site of its first wind farm.")
    assert not [s for s in found if s.relation == "DESIGNATED_AS"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ines Varga was chairman of the board of Orlen Tools for 18 years.", "chairman"),
        ("Ines Varga joined Orlen Tools, where she served as chairman of the board through 2003.", "chairman"),
        (
            "Ines Varga was Country Manager for Ireland and also responsible for sales at Orlen Tools.",
            "Country Manager for Ireland",
        ),
    ],
)
def test_how_long_and_for_what_else_is_no_title(text: str, title: str) -> None:
    assert {t for t, _, _ in titles(text)} <= {title, None}


def test_a_city_has_no_seat_in_its_state() -> None:
    told = kept("Orlen Tools, a maker of drills based in Seattle, Washington, was founded in 2009.")
    roles = {(s.subject.name, s.qualifiers.get("site_role")) for s in told if s.relation == "LOCATED_IN"}
    assert roles
    assert not any(role for name, role in roles if name == "Seattle")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "A takeover of Orvane Labs by Kestova is under negotiation.",
            ("ACQUIRED", "Kestova", "Orvane Labs", "planned"),
        ),
        ("A plant of Retrana in Huelva is under consideration.", ("LOCATED_IN", "Retrana", "Huelva", "planned")),
        ("Orvane has opened its first office outside Japan, in Lyon.", ("LOCATED_IN", "Orvane", "Lyon", "asserted")),
    ],
)
def test_what_is_looked_into_is_not_there_yet(text: str, claim: tuple[str, str, object, str]) -> None:
    assert told(text) == {claim}


def test_a_post_elsewhere_until_a_year_does_not_end_the_new_one() -> None:
    text = (
        "Ms Ann Roe, until 2022 a partner at Deloitte, joins the board of Orvane Medical as a non-executive director."
    )
    posts = {(s.object.name, s.status, s.valid_to) for s in kept(text) if isinstance(s.object, Mention)}
    assert ("Orvane Medical", "asserted", None) in posts


def test_a_permission_licenses_no_technology() -> None:
    found = kept("Delft University has granted the start-up Qubrix a licence to three patents.")
    assert [(s.relation, s.qualifiers.get("product")) for s in found] == [("LICENSES_TO", None)]
