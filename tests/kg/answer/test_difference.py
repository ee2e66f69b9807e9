"""How far two figures are apart is told where that is asked and both are alike in all but whose or of when."""

from __future__ import annotations

from typing import Any

from kg.answer.answer import Answer, ResultRow, Sentence
from kg.answer.together import parts_of, together
from kg.plan.plan import Plan, Term, Variable
from ontology.load import load


def figure(whose: str, value: float, **around: Any) -> Answer:
    values: dict[str, Any] = {"v1": whose, "revenue": value} | {f"revenue_{k}": v for k, v in around.items()}
    row = ResultRow(id="r1", values=values, entities={"v1": f"e-{whose}"})
    plan = Plan(
        answer="value",
        target="v1",
        variables=(Variable(name="v1", cls="Company", ids=(f"e-{whose}",), names=(whose,)),),
        columns=(Term(var="v1", prop="revenue"),),
    )
    said = Sentence(text=f"The revenue of {whose} is {value}.", row_ids=("r1",))
    return Answer(status="answered", question="", language="en", plan=plan, rows=(row,), sentences=(said,))


GREW = "How much did Tidewell's revenue grow from 2024 to 2025?"
MORE = "How much more revenue does Tidewell have than Merrow?"


def told(question: str, *parts: Answer) -> str:
    return together(question, parts, load()).text


def test_growth_is_told_with_its_rate() -> None:
    parts = (
        figure("Tidewell", 6_100_000, as_of="2024", currency="GBP"),
        figure("Tidewell", 9_400_000, as_of="2025", currency="GBP"),
    )
    assert told(GREW, *parts).endswith("By these figures it rose by 3.3 million pounds, by 54.1%.")


def test_the_later_year_may_come_first() -> None:
    parts = (figure("Tidewell", 8_000_000, as_of="2025"), figure("Tidewell", 10_000_000, as_of="2024"))
    assert told(GREW, *parts).endswith("By these figures it fell by 2 million, by 20.0%.")


def test_two_currencies_are_no_growth() -> None:
    parts = (
        figure("Tidewell", 6e6, as_of="2024", currency="GBP"),
        figure("Tidewell", 9e6, as_of="2025", currency="EUR"),
    )
    assert "By these figures" not in told(GREW, *parts)


def test_a_bound_is_no_figure() -> None:
    parts = (figure("Tidewell", 6e6, as_of="2024", bound="more than"), figure("Tidewell", 9e6, as_of="2025"))
    assert "By these figures" not in told(GREW, *parts)


def test_whose_figure_is_larger_is_told_by_how_much() -> None:
    parts = (figure("Tidewell", 9e6, as_of="2025", currency="GBP"), figure("Merrow", 4e6, as_of="2025", currency="GBP"))
    assert told(MORE, *parts).endswith("By these figures that of Tidewell is larger by 5 million pounds.")


def test_figures_of_two_years_are_not_held_against_each_other() -> None:
    parts = (figure("Tidewell", 9e6, as_of="2025"), figure("Merrow", 4e6, as_of="2023"))
    assert "By these figures" not in told(MORE, *parts)


def test_who_asks_for_no_difference_is_told_none() -> None:
    parts = (figure("Tidewell", 6e6, as_of="2024"), figure("Tidewell", 9e6, as_of="2025"))
    assert "By these figures" not in told("What was Tidewell's revenue in 2024, and in 2025?", *parts)


def test_the_same_figure_of_two_things_is_told_of_both() -> None:
    parts = (figure("Tidewell", 9e6, as_of="2025"), figure("Merrow", 4e6, as_of="2025"))
    assert parts_of(parts[0], parts[1:]) == parts


def test_a_second_part_that_tells_all_of_the_first_stands_for_both() -> None:
    once = figure("Tidewell", 9e6, as_of="2025")
    assert parts_of(once, (once,)) == (once,)
