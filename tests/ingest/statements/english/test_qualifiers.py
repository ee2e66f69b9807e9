"""What a sentence adds to a claim, whichever method makes it: date, share, goods, round, sum, ticker, period."""

from __future__ import annotations

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.read import read
from ingest.statements.statement import Scalar, Statement
from tests.ingest.statements.english.sentences import article, ontology


def told(text: str, relation: str, subject: str, other: str) -> Statement:
    found = read(article(text), ontology=ontology())[1]
    return next(s for s in found if (s.relation, s.subject.name, _other(s)) == (relation, subject, other))


def _other(statement: Statement) -> str:
    value = statement.object
    return value.name if isinstance(value, Mention) else value.of


@pytest.mark.parametrize(
    ("text", "claim", "name", "value"),
    [
        ("Founded in 1931 by the toolmaker Karl Brandt, Ostheim Werkzeuge GmbH makes clamps.", ("FOUNDED_BY", "Ostheim Werkzeuge GmbH", "Karl Brandt"), "date", "1931"),
        ("Nordlys Aero, which was started in 2019 by Grete Holm, said on Wednesday that sales had doubled.", ("FOUNDED_BY", "Nordlys Aero", "Grete Holm"), "date", "2019"),
        ("Balmer Capital has owned 35% of Corvane Ltd since 2020.", ("HOLDS_SHARES_IN", "Balmer Capital", "Corvane Ltd"), "date", "2020"),
        ("Corvane Ltd has two owners: Balmer Capital, which holds 55 percent of Corvane Ltd, and Jane Aspin.", ("HOLDS_SHARES_IN", "Balmer Capital", "Corvane Ltd"), "share", 0.55),
        ("Corvane Ltd ships frozen shrimp to Kroger and Auchan.", ("SUPPLIES", "Corvane Ltd", "Auchan"), "product", "frozen shrimp"),
        ("Corvane Ltd ships 200 tonnes a year to Kroger.", ("SUPPLIES", "Corvane Ltd", "Kroger"), "product", None),
        ("Corvane Ltd has raised $20 million in a Series B round led by Balmer Capital.", ("INVESTED_IN", "Balmer Capital", "Corvane Ltd"), "lead", True),
        ("Corvane Ltd has raised $20 million in a Series B round led by Balmer Capital.", ("INVESTED_IN", "Balmer Capital", "Corvane Ltd"), "round", "Series B"),
        ("Corvane Ltd raised €3 million in seed money from Balmer Capital.", ("INVESTED_IN", "Balmer Capital", "Corvane Ltd"), "round", "seed"),
        ("Corvane Ltd raised €3 million in seed money from Balmer Capital.", ("INVESTED_IN", "Balmer Capital", "Corvane Ltd"), "amount", 3_000_000),
        ("Grete Holm received her PhD from the University of Twente in 2011.", ("EDUCATED_AT", "Grete Holm", "University of Twente"), "degree", "PhD"),
    ],
)  # fmt: skip
def test_the_sentence_gives_a_claim_its_terms(
    text: str, claim: tuple[str, str, str], name: str, value: Scalar | None
) -> None:
    assert told(text, *claim).qualifiers.get(name) == value


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Ltd has raised $20 million in a Series B round led by Balmer Capital, with participation from Tarn Ventures.",
        "Corvane Ltd raised $20 million from Balmer Capital and Tarn Ventures.",
    ],
)  # fmt: skip
def test_the_sum_of_a_round_is_nobodys_own_part(text: str) -> None:
    found = [s for s in read(article(text), ontology=ontology())[1] if s.relation == "INVESTED_IN"]
    assert {s.subject.name for s in found} >= {"Balmer Capital", "Tarn Ventures"}
    assert not [s for s in found if "amount" in s.qualifiers]


def test_the_round_told_before_is_the_round_that_others_joined() -> None:
    text = "Corvane Ltd has closed a $9 million Series A round led by Balmer Capital. Tarn Ventures also took part in the round."
    assert told(text, "INVESTED_IN", "Tarn Ventures", "Corvane Ltd").qualifiers.get("round") == "Series A"


@pytest.mark.parametrize(
    ("text", "of", "periods"),
    [
        ("Corvane Ltd had revenue of €212 million in 2024, up from €171 million in 2023.", "revenue", {212e6: "2024"}),
        ("Corvane Ltd's sales fell from €142 million in 2022 to €97 million in 2024.", "revenue", {97e6: "2024"}),
        ("In the year to March 2024 Corvane Ltd earned a net profit of €6 million on sales of €71 million.", "revenue", {71e6: "2023-04/2024-03"}),
        ("Corvane Ltd reported a net loss of €18 million for the third quarter.", "net_profit", {-18e6: "third quarter"}),
        ("Corvane Ltd had revenue of €212 million in 2024. Its net profit was €6 million.", "net_profit", {6e6: "2024"}),
    ],
)  # fmt: skip
def test_a_figure_is_of_the_period_that_its_words_name(text: str, of: str, periods: dict[float, str]) -> None:
    found = [s for s in read(article(text), ontology=ontology())[1] if s.relation == "OBSERVATION"]
    given = {
        s.object.value: s.qualifiers.get("period")
        for s in found
        if not isinstance(s.object, Mention) and s.object.of == of
    }
    assert {value: given.get(value) for value in periods} == periods


def test_a_headcount_at_the_end_of_a_year_is_of_its_last_day() -> None:
    found = told("At the end of 2024 Corvane Ltd had 1,320 employees.", "OBSERVATION", "Corvane Ltd", "employees")
    assert found.qualifiers.get("date") == "2024-12-31"


def test_the_ticker_stands_behind_its_exchange() -> None:
    found = told(
        "Shares of Corvane Ltd trade on the Nasdaq under the symbol CRVN.", "LISTED_ON", "Corvane Ltd", "Nasdaq"
    )
    assert found.qualifiers.get("ticker") == "CRVN"


def test_a_minor_owner_is_no_parent() -> None:
    text = "Corvane Air is owned by Dene Development Ltd (70 per cent) and the Prairie Transport Fund (30 per cent)."
    found = read(article(text), ontology=ontology())[1]
    minor = [s for s in found if "Prairie Transport Fund" in (s.subject.name, _other(s))]
    assert {(s.relation, s.subject.name, s.qualifiers.get("share")) for s in minor} == {
        ("HOLDS_SHARES_IN", "Prairie Transport Fund", 0.3)
    }


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Corvane Ltd has 24 employees.", True),
        ("Corvane Ltd has hired 22 people for the order.", False),
        ("Corvane Ltd has laid off 120 employees and closed its office in Ghana.", False),
        ("Corvane Ltd has opened a workshop in Graz with 24 employees and ten printers.", False),
    ],
)
def test_people_taken_on_or_let_go_are_no_headcount(text: str, counted: bool) -> None:
    found = read(article(text), ontology=ontology())[1]
    assert any(_other(s) == "employees" for s in found) == counted


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mara Vosk, the founder of self-driving car company Ordane, resigned as CEO last week.", "CEO"),
        ("Mara Vosk, founder of the battery maker Ordane, resigned as chief executive on Monday.", "chief executive"),
    ],
)
def test_what_a_founder_leaves_is_another_post(text: str, title: str) -> None:
    post = told(text, "HOLDS_POST", "Mara Vosk", "Ordane")
    assert (post.status, post.qualifiers.get("title")) == ("former", title)
