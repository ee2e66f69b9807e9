"""Whose figure, word or post it is, where a name stands near that it does not belong to."""

from __future__ import annotations

from ingest.mentions.mention import Mention
from tests.ingest.statements.english.test_reading import said, statements


def test_what_covers_an_area_has_it_and_not_the_place_it_lies_in() -> None:
    found = said("The Harbour Data Park covers 40 hectares in Leith Docks.")
    assert ("OBSERVATION", "Harbour Data Park", ("area", 400000.0), "asserted") in found
    assert not any(relation == "OBSERVATION" and owner == "Leith Docks" for relation, owner, _, _ in found)


def test_a_relative_without_a_name_is_not_the_one_named_as_owner() -> None:
    text = 'Lena Moss grew up in Riga. Her mother wrote, "She never could sit still for long." Moss said: "That is true of me."'
    spoken = {
        (s.subject.name, s.object.name)
        for s in statements(text)
        if s.relation == "SAID" and isinstance(s.object, Mention)
    }
    assert spoken == {("Lena Moss", "That is true of me.")}


def test_years_spent_at_a_university_may_have_been_studies() -> None:
    assert not any(
        relation == "EMPLOYED_BY" for relation, *_ in said("Lena Moss spent three years at Riga Technical University.")
    )
    assert ("EMPLOYED_BY", "Lena Moss", "Halden Robotics", "former") in said(
        "Lena Moss spent three years at Halden Robotics."
    )


def test_who_directs_a_study_directs_no_other_body_by_it() -> None:
    text = "Dr Lena Moss, Director of the Baltic Herring survey, and Chairman of the Nordic Centre for Sea Research, spoke in Riga."
    titles = {str(s.qualifiers["title"]) for s in statements(text) if s.relation == "HOLDS_POST"}
    assert titles == {"Chairman"}


def test_a_particle_in_a_name_is_a_whole_word() -> None:
    text = 'Mr Tedeschi also told the court that the firm "knew of the danger for months".'
    names = {s.subject.name for s in statements(text)}
    assert names == {"Tedeschi"}


def test_a_second_name_may_follow_a_name_in_brackets() -> None:
    text = "The Harbour Data Park (港湾数据园), known as HarbourOne, lies in Leith Docks. Halden Robotics has moved into HarbourOne."
    assert ("TENANT_OF", "Halden Robotics", "Harbour Data Park", "asserted") in said(text)
