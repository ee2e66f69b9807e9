"""Prose that is no news of an industry: lives, sports, letters, films. What it does not say must not come out of it."""

from __future__ import annotations

import pytest

from ingest.run import extract
from ingest.statements.read import read
from tests.ingest.statements.english.sentences import Claim, article, object_of, ontology, said, statements


def kept(text: str) -> set[Claim]:
    """All that enters the graph, the classifier's claims too."""
    found = extract(article(text), reader=read, ontology=ontology()).statements
    return {(s.relation, s.subject.name, object_of(s), s.status) for s in found}


def test_a_life_of_long_ago_has_its_own_years() -> None:
    text = "Ada Brandt (born March 17, 1819 in Graz) was a painter. Olaf Lind, born in May 1842, was a chemist."
    born = {c[1:3] for c in said(text) if c[0] == "OBSERVATION"}
    assert born == {("Ada Brandt", ("born", "1819-03-17")), ("Olaf Lind", ("born", "1842-05"))}


def test_years_of_an_office_are_not_those_of_a_founding() -> None:
    text = (
        "Olaf Lind represented the district from 1903 to 1907 and from 1909 to 1911, and was also a co-founder and"
        " former president of the publishing company Orvane & Sons."
    )
    [founded] = [s for s in statements(text) if s.relation == "FOUNDED_BY"]
    assert (founded.valid_from, founded.valid_to, founded.qualifiers.get("date")) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        'Her songs included "Take a Letter, Miss Marsh" and "Something Old." Olaf Lind who co-wrote them remained a friend.',
        'A 1970 report said Olaf Lind "clearly stands out as a good pilot".',
        'Olaf Lind wrote the novel "A Man of the Sea" in 1910.',
    ],
)
def test_titles_and_judgements_are_nobodys_words(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "SAID"]


def test_a_quotation_may_close_with_two_apostrophes() -> None:
    text = '"Terry did this by himself,\'\' said Ada Brandt. "He did what he thought had to be done."'
    assert {c[1] for c in said(text) if c[0] == "SAID"} == {"Ada Brandt"}


def test_initials_in_brackets_are_no_country() -> None:
    assert not said("He moved to the Communist Refoundation Party (PRC) and later to Popular Reform Coalition (PRC).")


def test_he_of_a_text_that_opens_with_him_is_not_who_is_named_later() -> None:
    text = (
        "In 2013 he became a vice president at Orvane, reporting to Orvane CEO Tim Lind.\n"
        "Before joining Orvane, he was CEO of the fashion house Moreau."
    )
    assert {c for c in said(text) if c[1] == "Tim Lind"} == {("HOLDS_POST", "Tim Lind", "Orvane", "asserted")}


@pytest.mark.parametrize(
    "text",
    [
        "Kuno Lind led the Owls with 67 runs scored.",
        "Kuno Lind was an agronomist and politician for the Agrarian Party.",
        "Kuno Lind helps run Wave Magazine.",
    ],
)
def test_the_best_of_a_team_and_a_partys_politician_hold_no_post(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "HOLDS_POST"]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "He has also been a member of the Houston Bears, St. Louis Foxes, Tampa Bay Pirates and Calgary Riders.",
            "MEMBER_OF",
        ),
        ("Thanks for the trip!\n--Paul, Atlanta, USA\n--David, Kent", "Paul"),
        ("Paisley Park is southwest of Minneapolis and is the studio of the artist.", "LOCATED_IN"),
        ("The Siwa tongue is a Berber language of Egypt, spoken by 15,000 people.", "Berber"),
    ],
)
def test_rows_signatures_directions_and_peoples_claim_nothing(text: str, never: str) -> None:
    assert not [c for c in kept(text) if never in c[:3]]


def test_who_was_recruited_did_not_found_and_a_band_is_founded_once() -> None:
    text = "Dark Hall Notes formed in Galway in 2004, recruiting drummer Carla Lind in 2006."
    found = kept(text)
    assert {c[2] for c in found if c[0] == "OBSERVATION"} == {("founded", "2004")}
    assert not [c for c in found if c[0] == "FOUNDED_BY"]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("He provided telephone service in Iowa, Missouri, Illinois, and Minnesota.", "LOCATED_IN"),
        ("She lives in Paris,London, New York the rest of the year.", "LOCATED_IN"),
        (
            "Kuno Lind was a student at the Curtis Institute, where he studied with Ada Ross and Orlan Coles.",
            "Ada Ross",
        ),
        ("John Terry, the Secretary of State, contacted the minister.", "HOLDS_POST"),
        ("He was Ceylon's Ambassador to the EEC, Belgium, Luxembourg and the Netherlands.", "LOCATED_IN"),
        ("Obama's national security advisor, James Lind, spoke first.", "HOLDS_POST"),
        ("It opposed the government of Prime minister Benazir Bhuto.", "HOLDS_POST"),
        ("Lind was awarded an honorary doctorate from the University of Chicago in 2000.", "EDUCATED_AT"),
        ("Kuno Lind was a lawyer, the Deputy Minister of Foreign Affairs of Poland.", "Foreign Affairs"),
        ("He served as Kapellmeister in Köthen, as the Pope in Rome knew.", "LOCATED_IN"),
        ("In 1995, CPZ got the A Status of the Dutch government.", "DESIGNATED_AS"),
        ("Formula 3 cars of several series compete at the circuit.", "OBSERVATION"),
    ],
)
def test_rows_of_places_fellow_pupils_and_numbers_of_names_claim_nothing(text: str, never: str) -> None:
    assert not [c for c in kept(text) if never in c[:3]]


def test_of_a_row_of_firms_each_has_its_own_buyer() -> None:
    text = (
        "Other companies co-founded by Spivak include EarthNet, Radar Nets, which was acquired by Evrolin, The Daily"
        " Spot, and Live Metrix, which was acquired by Oversold in December 2011."
    )
    bought = {c[1:3] for c in kept(text) if c[0] == "ACQUIRED"}
    assert bought == {("Evrolin", "Radar Nets"), ("Oversold", "Live Metrix")}


def test_a_month_with_a_comma_before_its_year_is_of_that_year() -> None:
    text = "Kuno Lind has been President of Oritan Bank, headquartered in New Jersey, since July, 1993."
    assert {s.valid_from for s in statements(text) if s.relation == "HOLDS_POST"} == {"1993-07"}


def test_a_line_in_capitals_names_nobody_but_places() -> None:
    text = (
        "CHIP DESIGNER QUORVANE OPENS PUNE OFFICE, TO HIRE 300\n\n"
        "Chip designer Quorvane Semiconductor has opened an office in Pune, India."
    )
    names = {m.name for m in extract(article(text), reader=read, ontology=ontology()).mentions if m.kind == "name"}
    assert not [n for n in names if n.isupper()]
    assert {"Quorvane Semiconductor", "Pune"} <= names


def test_thousands_may_stand_apart() -> None:
    text = "Orvane Pumps is a maker of pumps. The company employs 12 300 people."
    assert {c[2] for c in said(text) if c[0] == "OBSERVATION"} == {("employees", 12300.0)}


def test_the_date_of_an_issue_is_not_that_of_a_founding() -> None:
    text = "It published an article about Orvane and its founder, Kuno Lind, in its February 2012 issue."
    assert not [s for s in extract(article(text), reader=read, ontology=ontology()).statements if s.valid_from]


def test_a_membership_as_of_a_day_did_not_begin_then() -> None:
    text = "As of August 2017, Kuno Lind is a member of Refuse Alliance, an association founded in 2016."
    [member] = [s for s in statements(text) if s.relation == "MEMBER_OF"]
    assert (member.valid_from, member.qualifiers.get("since")) == (None, None)


def test_the_day_on_which_a_founder_left_is_no_day_of_a_founding() -> None:
    found = kept("Mara Quist, a co-founder of Halden Robotics, left the company by August 2025.")
    assert ("FOUNDED_BY", "Halden Robotics", "Mara Quist", "asserted") in found
    assert not [c for c in found if c[0] == "OBSERVATION"]
