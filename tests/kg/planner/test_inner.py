"""What is counted, ranked or cut inside a phrase is settled there, and never lost on the way out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.plan.validate import validate
from ontology.model import Ontology

CHOSEN = [
    ("Who are the CEOs of the first 3 companies in Munich?", "Company", 3, "", ()),
    ("Who is the CEO of the oldest company in Munich?", "Company", 1, "founded", ()),
    ("Who runs the 5 oldest companies?", "Company", 5, "founded", ()),
    ("Who invested in the 3 youngest companies in Harbour Yard?", "Company", 3, "founded", ()),
    ("Who are the investors of companies with more than 2 customers?", "Company", None, "", (">", 2)),
    ("Who runs the company with the most investors?", "Company", 1, "n", ()),
]


def chosen(planned: Callable[[str], Planned], question: str) -> Plan:
    found = planned(question)
    assert found.plan is not None, found.message
    return found.plan


@pytest.mark.parametrize(("question", "cls", "limit", "by", "having"), CHOSEN)
def test_things_chosen_inside_a_phrase(
    planned: Callable[[str], Planned],
    ontology: Ontology,
    question: str,
    cls: str,
    limit: int | None,
    by: str,
    having: tuple[str, float],
) -> None:
    plan = validate(chosen(planned, question), ontology)
    [selection] = plan.selections
    assert next(v.cls for v in plan.variables if v.name == selection.var) == cls
    assert plan.target != selection.var
    assert selection.limit == limit
    ranked = [o.by.prop if o.by else o.measure for o in selection.order]
    assert ranked == ([by] if by else [])
    assert [(h.op, h.value) for h in selection.having] == ([having] if having else [])
    assert not plan.group
    assert plan.limit is None


def test_things_counted_inside_a_phrase_belong_to_who_has_them(planned: Callable[[str], Planned]) -> None:
    plan = chosen(planned, "Which investors have portfolio companies in more than three cities?")
    counted = {v.name: v.cls for v in plan.variables}[plan.measures[0].over.var]
    assert (counted, plan.group[0].var, plan.having[0].value) == ("City", plan.target, 3)


def test_the_same_place_is_one_place(planned: Callable[[str], Planned]) -> None:
    plan = chosen(planned, "Which companies have customers in the same city?")
    places = [e.object for e in plan.edges if e.relation == "LOCATED_IN"]
    assert len(places) == 2
    assert len(set(places)) == 1
    plan = chosen(planned, "Which companies are in the same city as Quill Robotics?")
    places = [e.object for e in plan.edges if e.relation == "LOCATED_IN"]
    assert len(places) == 2
    assert len(set(places)) == 1


def test_whose_says_something_of_what_a_thing_has(meaning: Callable[[str], str]) -> None:
    assert meaning("Which companies whose CEO is Mara Lind are in Munich?") == (
        "list Company: Company LOCATED_IN Munich; Mara Lind HOLDS_POST[title=ceo] Company"
    )
    assert meaning("companies whose revenue exceeds 5 million euros") == ("list Company: Company.revenue > 5000000.0")


def test_what_is_shown_beside_each(meaning: Callable[[str], str]) -> None:
    assert meaning("List the companies in Munich and their CEOs.") == (
        "list Company: Company LOCATED_IN Munich; Person HOLDS_POST[title=ceo] Company; show Person"
    )


def test_top_without_a_figure_is_not_guessed(planned: Callable[[str], Planned]) -> None:
    found = planned("List the top 5 companies that have a CEO.")
    assert found.plan is None
    assert found.unconsumed == ("the top",)
