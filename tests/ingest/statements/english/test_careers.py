"""Where people learned and worked, which posts they hold and held."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.test_reading import said, statements


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mara Holt holds a PhD from Uppsala University.", ("EDUCATED_AT", "Mara Holt", "Uppsala University", "asserted")),
        ("Mara Holt earned her doctorate in chemistry at the University of Graz in 2004.", ("EDUCATED_AT", "Mara Holt", "University of Graz", "asserted")),
        ("Mara Holt, a graduate of Delft University of Technology, spoke.", ("EDUCATED_AT", "Mara Holt", "Delft University of Technology", "asserted")),
        ("Stanford-educated Mara Holt founded Tessel Optics.", ("EDUCATED_AT", "Mara Holt", "Stanford", "asserted")),
        ("Mara Holt attended Harvard Business School.", ("EDUCATED_AT", "Mara Holt", "Harvard Business School", "asserted")),
        ("Mara Holt taught at Uppsala University.", ("EMPLOYED_BY", "Mara Holt", "Uppsala University", "former")),
        ("Mara Holt spent four years with Nokia.", ("EMPLOYED_BY", "Mara Holt", "Nokia", "former")),
        ("Tessel Optics, set up in 2012 in an industrial zone outside Graz by Mara Holt, makes lenses.", ("FOUNDED_BY", "Tessel Optics", "Mara Holt", "asserted")),
        ("The Tessel Optics founders, Dr Mara Holt and Mr Ivo Brandt, agreed.", ("FOUNDED_BY", "Tessel Optics", "Ivo Brandt", "asserted")),
        ("Mara Holt left Nokia in 2010 to found Tessel Optics.", ("EMPLOYED_BY", "Mara Holt", "Nokia", "former")),
        ("Mara Holt was elected a member of the Royal Swedish Academy of Sciences.", ("MEMBER_OF", "Mara Holt", "Royal Swedish Academy of Sciences", "asserted")),
        ("Tessel Optics was formed by Mara Holt and Ivo Brandt in 2011.", ("FOUNDED_BY", "Tessel Optics", "Ivo Brandt", "asserted")),
        ("Tessel Optics' founders, Mara Holt and Ivo Brandt, met in Oslo.", ("FOUNDED_BY", "Tessel Optics", "Ivo Brandt", "asserted")),
        ("Ivo Brandt is one of the founders of Tessel Optics.", ("FOUNDED_BY", "Tessel Optics", "Ivo Brandt", "asserted")),
    ],
)  # fmt: skip
def test_learning_working_belonging_founding(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mara Holt was chief executive of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")),
        ("Mara Holt said she was chief executive of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Mara Holt, a former Ericsson and Nokia executive, spoke.", ("HOLDS_POST", "Mara Holt", "Ericsson", "former")),
        ("Mara Holt, chairman of Tessel Optics and Brandt Motors, spoke.", ("HOLDS_POST", "Mara Holt", "Brandt Motors", "asserted")),
        ("Mara Holt joined the board of directors of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("The board of Tessel Optics named Mara Holt chief financial officer.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("The appointment of Mara Holt as chairman of Tessel Optics was confirmed.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Under chief executive Mara Holt, Tessel Optics has grown.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Tessel Optics chief scientist Dr. Mara Holt spoke.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Mara Holt retired as chairman of Tessel Optics in 2021 and was replaced by Ivo Brandt.", ("HOLDS_POST", "Ivo Brandt", "Tessel Optics", "asserted")),
        ("Ivo Brandt takes over from Mara Holt as chairman of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")),
        ("Mara Holt said she would become chairman of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "planned")),
        ("Mara Holt is chief executive of Tessel Optics. She will be succeeded in July by finance chief Ivo Brandt.", ("HOLDS_POST", "Ivo Brandt", "Tessel Optics", "planned")),
        ("Ivo Brandt becomes chairman of Tessel Optics in May and follows Mara Holt.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")),
        ("Tessel Optics has hired Brandt Motors' former head of design, Lena Dahl, as chief engineer.", ("HOLDS_POST", "Lena Dahl", "Tessel Optics", "asserted")),
        ("Mara Holt, who ran Nokia's radio business from 2015 to 2021, spoke.", ("HOLDS_POST", "Mara Holt", "Nokia", "former")),
        ("The forum was attended by the president of Tessel Optics, Mara Holt.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Mara Holt taught at the University of Graz, where she was professor of phonetics from 1994 until 2019.", ("HOLDS_POST", "Mara Holt", "University of Graz", "former")),
        ("Mara Holt was chairman of Tessel Optics and, for two years, an adviser to the Ministry of Education.", ("HOLDS_POST", "Mara Holt", "Ministry of Education", "former")),
        ("Mara Holt founded Tessel Optics after six years as a design engineer with Nokia in Oulu.", ("HOLDS_POST", "Mara Holt", "Nokia", "former")),
        ("Mara Holt, until now chief operating officer of Tessel Optics, spoke.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")),
        ("Mara Holt was a consultant radiologist at Graz University Hospital until 2020.", ("HOLDS_POST", "Mara Holt", "Graz University Hospital", "former")),
        ("Mara Holt is a member of the management board of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Mara Holt sat on the supervisory board of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")),
        ("Short notices: Mara Holt to Tessel Optics as chief data officer, from Nokia.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("“Lenses age,” said Mara Holt, Ph.D., chief executive officer of Tessel Optics.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "asserted")),
        ("Tessel Optics dismissed reports that it had hired Mara Holt as chairman.", ("HOLDS_POST", "Mara Holt", "Tessel Optics", "denied")),
    ],
)  # fmt: skip
def test_posts_held_and_left(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


def test_what_leads_a_market_is_the_firm_not_its_chief() -> None:
    held = [c for c in said("Mara Holt was the CEO of Tessel Optics, a leader in lenses.") if c[0] == "HOLDS_POST"]
    assert held == [("HOLDS_POST", "Mara Holt", "Tessel Optics", "former")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mara Holt will serve as acting chair of Tessel Optics.", "chair"),
        ("Mara Holt was elected chairwoman of the board of directors of Tessel Optics.", "chairwoman"),
        ("Mara Holt is a non-executive director of Tessel Optics.", "non-executive director"),
        ("Tessel Optics has named Mara Holt director of its lens group.", "director of its lens group"),
        ("Mara Holt is chief executive of the camera maker Tessel Optics.", "chief executive"),
        ("Mara Holt is technology chief of Tessel Optics.", "technology chief"),
    ],
)
def test_the_title_in_its_own_words(text: str, title: str) -> None:
    assert [s.qualifiers["title"] for s in statements(text) if s.relation == "HOLDS_POST"] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Tessel Optics says there is no truth in a report that it is about to acquire Brandt Motors.",
        "Talk in the press that Tessel Optics wanted to buy Brandt Motors is dismissed by both firms.",
        "Tessel Optics denied speculation that it would acquire Brandt Motors.",
    ],
)
def test_talk_that_is_dismissed_is_denied(text: str) -> None:
    assert {c[3] for c in said(text) if c[0] == "ACQUIRED"} == {"denied"}


def test_a_member_of_a_board_is_no_member_of_the_firm() -> None:
    assert "MEMBER_OF" not in {c[0] for c in said("Mara Holt is a member of the management board of Tessel Optics.")}


@pytest.mark.parametrize(
    "text",
    [
        "At a casting at Tessel Studios organised by director Ivo Brandt she sang.",
        "Brandt Motors has sent its own head of strategy, Ivo Brandt, to serve as chairman there.",
    ],
)
def test_no_body_is_guessed_for_a_bare_title(text: str) -> None:
    assert {c[:3] for c in said(text) if c[0] == "HOLDS_POST"} <= {("HOLDS_POST", "Ivo Brandt", "Brandt Motors")}
    assert "chairman" not in {s.qualifiers.get("title") for s in statements(text)}


def test_a_district_governor_governs_the_district() -> None:
    text = (
        "Lanting District is growing. Wang Lei, deputy secretary of the Lanting District Party Committee and district"
        " governor, spoke."
    )
    assert ("HOLDS_POST", "Wang Lei", "Lanting District", "asserted") in said(text)


def test_the_dates_of_a_life_are_no_dates_of_a_post() -> None:
    [post] = [
        s for s in statements("Mara Holt (born 3 March 1970) is chairman of Nokia.") if s.relation == "HOLDS_POST"
    ]
    assert post.valid_from is None


def test_the_president_of_a_state_is_no_president_of_the_firm_named_last() -> None:
    text = "Tessel Optics is a lens maker. Tessel Optics hired Lena Dahl. President Ivo Brandt opened the plant."
    assert ("HOLDS_POST", "Ivo Brandt", "Tessel Optics") not in {c[:3] for c in said(text)}


def test_the_director_of_a_certain_gallery_is_not_of_the_firm_named_before() -> None:
    assert not [
        c for c in said("Tessel Optics lent it. Mara Holt, director of the gallery, was glad.") if c[0] == "HOLDS_POST"
    ]


def test_studies_are_never_over() -> None:
    assert ("EDUCATED_AT", "Mara Holt", "Loop College", "asserted") in said("Mara Holt then studied at Loop College.")


def test_the_answers_of_an_interview_are_said_by_whom_it_is_with() -> None:
    text = (
        "Five questions for Mara Holt, president of Tessel Optics.\n\nWhat is the money for?\n\n"
        '"For a clean room, first of all. We signed the lease last week."'
    )
    assert [c[1] for c in said(text) if c[0] == "SAID"] == ["Mara Holt"]


def test_what_a_firm_advises_that_it_has_done_is_done() -> None:
    text = "Tessel Optics is pleased to advise that it has acquired Brandt Motors."
    assert {c[3] for c in said(text) if c[0] == "ACQUIRED"} == {"asserted"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tessel Optics tried to acquire Brandt Motors in 2013.", "planned"),
        ("Tessel Optics is likely to acquire Brandt Motors.", "planned"),
        ("Tessel Optics has yet to acquire Brandt Motors.", "denied"),
        ("Tessel Optics almost acquired Brandt Motors in 2019.", "denied"),
        ("Tessel Optics walked away from a deal to acquire Brandt Motors.", "denied"),
        ("It is not true that Tessel Optics acquired Brandt Motors.", "denied"),
        ("Nobody believes that Tessel Optics acquired Brandt Motors.", "denied"),
        ("Should regulators agree, Tessel Optics acquires Brandt Motors.", "conditional"),
        ("Imagine that Tessel Optics acquires Brandt Motors.", "conditional"),
        ("Reports say Tessel Optics acquired Brandt Motors.", "rumoured"),
        ("This is why Tessel Optics should acquire Brandt Motors.", "conditional"),
    ],
)
def test_what_has_not_happened_is_no_plain_fact(text: str, status: str) -> None:
    assert {c[3] for c in said(text) if c[0] == "ACQUIRED"} == {status}
