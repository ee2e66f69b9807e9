"""Interviews: "we" is the firm of whoever answers, "I" is who answers; a question is nobody's answer."""

from __future__ import annotations

from ingest.mentions import pipeline
from ingest.statements.english.interview import interview
from ingest.statements.english.reader import scenes_of
from tests.ingest.statements.english.sentences import article, ontology, said

BARN = """Birgit Holm is the chief executive of Kobberkar, a maker of brewing tanks in Hadsten.

How did it begin?
I was a welder at Danfoss for nine years. In 2011 I left.

How many are you today?
We have 64 employees.

You have a rival in Aarhus.
We respect Tankmester.
"""


def stands_for(text: str) -> set[tuple[str, str]]:
    """(words, fullest name) of what stands for somebody without a name."""
    scenes = scenes_of(article(text), pipeline.load("en"), ontology())
    return {(m.text, m.name) for scene in scenes for m in scene.mentions if m.kind in ("nominal", "pronoun")}


def test_we_is_the_firm_and_i_the_one_who_answers() -> None:
    assert {("We", "Kobberkar"), ("I", "Birgit Holm")} <= stands_for(BARN)


def test_what_the_firm_says_of_itself_in_an_interview_is_read() -> None:
    assert ("OBSERVATION", "Kobberkar", ("employees", 64.0), "asserted") in said(BARN)


def test_answers_are_told_from_questions() -> None:
    marked = "Tom Adeleke runs Farmgate.\nQ: Who pays?\nA: Novastar does.\nQ: And you?\nA: I do not."
    for text, answers in (
        (BARN, ["I was a welder at Danfoss for nine years. In 2011 I left.", "We have 64 employees.", "We respect Tankmester."]),
        (marked, ["A: Novastar does.", "A: I do not."]),
    ):  # fmt: skip
        talk = interview(text, scenes_of(article(text), pipeline.load("en"), ontology()))
        assert talk is not None
        assert [text[a.start : a.end] for a in talk.answers] == answers


def test_a_report_that_asks_one_question_is_no_interview() -> None:
    text = "Who pays for it?\nTom Adeleke, founder of Farmgate, does not say.\nFarmgate has 40 staff."
    assert interview(text, scenes_of(article(text), pipeline.load("en"), ontology())) is None


def test_what_i_did_in_a_quotation_is_told_of_its_speaker() -> None:
    text = '"I founded Peatline in 2015," said Aoife Brennan. "My father founded Turfcut in 1970."'
    founders = {(subject, founder) for relation, subject, founder, _ in said(text) if relation == "FOUNDED_BY"}
    assert founders == {("Peatline", "Aoife Brennan")}


def test_the_firm_where_who_answers_was_before_is_not_we() -> None:
    text = """Ada Wells, 44, founded Lantern Bio in Leeds in 2016. Before that, she was a group leader at Corvance.

Who makes the drug?
Samsung Biologics makes it for us.

Will you list?
In Europe our partner is Servier.
"""
    assert not {name for _, name in stands_for(text) if name == "Corvance"}
