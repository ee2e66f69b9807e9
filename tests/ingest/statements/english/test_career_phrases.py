"""Where people work and worked, whose boards they sit on and who belongs to an association, as set phrases put it."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import Claim, said


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mara Holt has run Tessel Optics since 2021 and previously worked at Toray Industries and at Veolia.", ("EMPLOYED_BY", "Mara Holt", "Veolia", "former")),
        ("He was followed by Ivo Brandt, a graduate of Uppsala University who had worked for Rolls-Royce in Derby.", ("EMPLOYED_BY", "Ivo Brandt", "Rolls-Royce", "former")),
        ("She has since recruited operations chief Ivo Brandt, formerly of DHL.", ("EMPLOYED_BY", "Ivo Brandt", "DHL", "former")),
        ("Founder Ivo Brandt was previously at Philips, which tests the pumps.", ("EMPLOYED_BY", "Ivo Brandt", "Philips", "former")),
        ("Tessel Optics is a firm whose co-founder Mara Holt used to be at Nokia.", ("EMPLOYED_BY", "Mara Holt", "Nokia", "former")),
        ("Mara Holt, who previously worked for Brandt Motors' rival Nexor Devices, agreed.", ("EMPLOYED_BY", "Mara Holt", "Nexor Devices", "former")),
        ("She replaces Ivo Brandt, who left in December for Emirates.", ("EMPLOYED_BY", "Ivo Brandt", "Emirates", "asserted")),
        ("Ivo Brandt moved to Nexor Devices, a chipmaker, two years ago.", ("EMPLOYED_BY", "Ivo Brandt", "Nexor Devices", "asserted")),
        ("Her deputy is Ivo Brandt of the Uppsala University of Technology.", ("EMPLOYED_BY", "Ivo Brandt", "Uppsala University of Technology", "asserted")),
        ("Sales should fall, according to analyst Mara Holt of Murray Research.", ("HOLDS_POST", "Mara Holt", "Murray Research", "asserted")),
        ("Mara Holt is a medical adviser and also sits on the boards of BioNord and Camerus.", ("HOLDS_POST", "Mara Holt", "Camerus", "asserted")),
        ("The Kenya Robotics Association has 74 members, among them Tessel Optics and Brandt Motors.", ("MEMBER_OF", "Brandt Motors", "Kenya Robotics Association", "asserted")),
        ("The Nordic Battery Alliance was launched in Oslo. Founding members include Tessel Optics and Uppsala University.", ("MEMBER_OF", "Uppsala University", "Nordic Battery Alliance", "asserted")),
    ],
)  # fmt: skip
def test_set_phrases_of_careers(text: str, claim: Claim) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Holt left for Norway in May.",
        "Mara Holt has worked at Tessel Optics since 2012.",
        "The chairman of Nokia and Mara Holt, who moved to Oslo last year, spoke.",
        "Mara Holt, who previously worked on lenses, left Orbit's offer to Nokia's rival.",
        "Founder Mara Holt of Tessel Optics spoke.",
    ],
)
def test_no_employment_is_made_up(text: str) -> None:
    assert not [c for c in said(text) if c[0] == "EMPLOYED_BY" and c[3] == "former"]


def test_who_succeeds_a_founder_is_no_founder() -> None:
    claims = said("Tessel Optics makes lenses. Mara Holt took over from co-founder Ivo Brandt in 2019.")
    assert not [c for c in claims if c[0] == "FOUNDED_BY" and c[2] == "Mara Holt"]


def test_a_surname_of_two_people_is_nobodys() -> None:
    text = "Tessel Optics was founded by Lin Kok Seng and his son Lin Su-Wei. Lin remains chairman."
    assert not [c for c in said(text) if c[1] == "Lin"]
