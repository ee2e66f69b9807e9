"""Days without a year, sums without a currency, and figures of a year that is told by another: as the graph gets them."""

from __future__ import annotations

import pytest

from ingest.run import extract
from ingest.statements.read import read
from ingest.statements.statement import Extraction, Value
from tests.ingest.statements.english.sentences import article, ontology


def figures(text: str) -> set[tuple[object, ...]]:
    """Property, value, period and status of every figure, in a text of 4 March 2025."""
    found = extract(article(text), reader=read, ontology=ontology())
    assert isinstance(found, Extraction)
    told = [(s, s.object) for s in found.statements if isinstance(s.object, Value)]
    return {(v.of, v.value, str(s.qualifiers.get("period", "")), s.status) for s, v in told}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Nordic Drilling Fair will be held in Falun on 20 June.", ("held", "2025-06-20", "", "planned")),
        ("The Nordic Drilling Fair will be held in Falun from 12 to 14 May.", ("ended", "2025-05-14", "", "planned")),
        ("The Kiruna Data Centre opened in April.", ("opened", "2024-04", "", "asserted")),
        ("The Kiruna Data Centre will open in January.", ("opened", "2026-01", "", "planned")),
    ],
)
def test_a_day_without_a_year_is_the_last_or_the_next_as_the_verb_tells(text: str, figure: tuple[object, ...]) -> None:
    assert figure in figures(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Lumenor Tools had sales of 410 million euros last year and made a profit of 22 million.",
         ("net_profit", 22e6, "2024", "asserted")),
        ("Lumenor Tools made a net loss of 6 million euros on revenue of 96 million.", ("revenue", 96e6, "", "asserted")),
        ("Lumenor Tools raised 60 million euros at a valuation of 1.2 billion.", ("valuation", 1.2e9, "", "asserted")),
    ],
)  # fmt: skip
def test_a_sum_without_currency_has_that_of_the_sum_before(text: str, figure: tuple[object, ...]) -> None:
    assert figure in figures(text)


def test_a_loss_of_the_year_before_is_of_that_year() -> None:
    found = figures("Lumenor Tools earned 22 million euros last year but lost 4 million euros the year before.")
    assert ("net_profit", 22e6, "2024", "asserted") in found
    assert {f[2] for f in found if f[1] == -4e6} <= {"2023"}


def test_a_figure_of_a_year_before_that_nothing_tells_is_left_out() -> None:
    found = figures("Lumenor Tools posted a net loss of 6 million euros, after a profit of 3 million a year earlier.")
    assert {f[1] for f in found} == {-6e6}


def test_the_year_of_a_founding_is_not_that_of_a_sum() -> None:
    found = figures("Lumenor Tools has raised 60 million euros since it was founded in 2014.")
    assert ("funding_total", 60e6, "", "asserted") in found


def test_users_may_be_told_by_what_they_are() -> None:
    assert ("users", 1400, "", "asserted") in figures("The CargoHub platform is used by 1,400 hauliers.")


@pytest.mark.parametrize("told", ["About 4,000 visitors are expected.", "The organisers expect about 4,000 visitors."])
def test_visitors_come_to_the_event_spoken_of(told: str) -> None:
    found = figures(f"The Nordic Drilling Fair opens in Falun on 12 May. {told}")
    assert ("visitors", 4000, "", "planned") in found


def test_a_plant_without_a_name_has_staff_of_its_own() -> None:
    text = "The plant cost 80 million euros and covers 54,000 square metres, Lumenor Tools said. It employs 480 people."
    assert not {f for f in figures(text) if f[0] == "employees"}
