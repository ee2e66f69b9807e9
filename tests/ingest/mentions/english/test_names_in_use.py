"""What the use of a name shows about its class."""

from __future__ import annotations

import pytest

from ingest.statements.read import read
from tests.ingest.statements.english.test_reading import article, ontology


def classes(text: str) -> dict[str, str]:
    return {m.name: m.cls for m in read(article(text), ontology=ontology())[0]}


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Rumours that Tessadyne wanted to buy the firm were dismissed.", "Tessadyne", "Company"),
        ("Mr. Alder was a partner before he founded the Alder Law Center in 2010.", "Alder", "Person"),
        ("She works in the Department of Physics at the University of Graz.", "Department of Physics", "Institution"),
        ("Dock Nine houses more than 200 start-ups. Dock Nine opened in 2019.", "Dock Nine", "Cluster"),
        ("Harrow Yard opened in May. It is the city's first incubator for food.", "Harrow Yard", "Cluster"),
        ("Tessadyne moved to Leeds. The park is full.", "Tessadyne", "Company"),
        ("Start-ups including Alan and Brightloop moved in.", "Alan", "Company"),
        ("The round closed at a $9m Series A. Quarry Capital led it.", "Quarry Capital", "Investor"),
        ("It was founded by Tunde Alade and Ifeoma Nwosu in 2021.", "Ifeoma Nwosu", "Person"),
        ("The Central Bank of Ghana has yet to approve it.", "Central Bank of Ghana", "GovernmentBody"),
        ("Ada Lang dismissed talk that ABX was keen on buying her out.", "ABX", "Company"),
        ("The arms are bound for Ashok Weyland's engine plant at Ennore.", "Ashok Weyland", "Company"),
        ("Lee Arterial Ltd opened a plant. Lee Arterial is growing.", "Lee Arterial Ltd", "Company"),
        ("Drone maker Aerolift of Turin won a prize.", "Aerolift", "Company"),
        ("GRENOBLE — Tessel Optics moved its staff on Monday.", "Grenoble", "City"),
        ("The $20 million round was led by London's Balderwick and joined by two banks.", "Balderwick", "Investor"),
        ("Mendip Gold is listed on Aquis. Trading on Aquis starts at eight.", "Aquis", "Exchange"),
        ("Trading on Nasdaq Tallinn was halted.", "Nasdaq Tallinn", "Exchange"),
        ("In business since 1999, Tallow Street Science Park spans 22 acres.", "Tallow Street Science Park", "Cluster"),
        ("Carmaker Veltora Motors said it would hire.", "Veltora Motors", "Company"),
        ("Arden Grid makes inverters.", "Arden Grid", "Company"),
        (
            "Quarry Capital and Alder Investment invested in Hollin in a round of nearly 80 million yuan.",
            "Hollin",
            "Company",
        ),
        ("Quarry Capital invested in Hollin Ventures.", "Hollin Ventures", "Investor"),
        ("She is an alumna of the Tecnológico de Puebla.", "Tecnológico de Puebla", "University"),
    ],
)
def test_the_use_gives_the_class(text: str, name: str, cls: str) -> None:
    assert classes(text).get(name) == cls


def test_a_short_name_of_a_park_is_the_park() -> None:
    text = "The Amber Bay Robotics Community opened in May. Amber Bay is operated by Gull Estates Ltd."
    assert "Amber Bay" not in classes(text)


def test_a_surname_with_its_particle_is_the_person() -> None:
    text = "Marco van Dijk joined in 2019. Mr. van Dijk said he was glad."
    assert set(classes(text)) == {"Marco van Dijk"}


@pytest.mark.parametrize(
    "text",
    [
        "The Reporting Persons purchased the Common Stock reported hereunder for investment purposes.",
        "Ida Holm, as the controlling Stockholder, may be deemed to own the Class A Common Stock held by Pelham Oak LLC.",
        "At the Effective Time each Restricted Stock Unit of Pelham Oak LLC was cancelled, and the Purchaser paid.",
    ],
)
def test_terms_of_a_deed_are_nobodys_names(text: str) -> None:
    assert set(classes(text)) <= {"Ida Holm", "Pelham Oak LLC"}


@pytest.mark.parametrize("firm", ["D-Wave", "D-Link", "I-Mab"])
def test_a_firm_that_begins_with_a_letter_and_a_hyphen_is_no_seat_of_a_senator(firm: str) -> None:
    assert classes(f"{firm} has bought Harbor Cells. {firm} employs 200 people.").get(firm) == "Company"
    assert "R-Ohio" not in classes("Senator Ann Hale (R-Ohio) spoke to Harbor Cells on Monday.")
