"""Selections on the invented harbour: what is chosen first decides what the rest of the pattern may use."""

from __future__ import annotations

from typing import Any

import pytest

from kg.engine.engine import GraphReader
from kg.plan.errors import PlanError
from kg.plan.plan import plan_from_json
from kg.plan.validate import validate
from kg.plan.verbalise import verbalise
from ontology.load import load
from tests.kg.plan.test_compile import ask, names

C = {"name": "c", "cls": "Company"}
P = {"name": "p", "cls": "Entity"}
TENANT = {"relation": "TENANT_OF", "subject": "c", "object": "p", "name": "t"}


def hosts(**selection: Any) -> dict[str, Any]:
    """Return the plan of "where are ... tenants", of the companies that a selection leaves."""
    return {
        "answer": "list",
        "target": "p",
        "variables": [P, C],
        "edges": [TENANT],
        "selections": [{"var": "c"} | selection],
    }


def test_the_oldest_company_is_chosen_before_its_park_is_looked_for(harbour: GraphReader) -> None:
    oldest = ask(harbour, **hosts(order=[{"by": {"var": "c", "prop": "founded"}}], limit=1))
    assert names(oldest, "p") == ["Tide Park"]
    assert oldest.rows[0].evidence == ("s02",)


def test_so_many_of_something_is_counted_for_each(harbour: GraphReader) -> None:
    counted = {
        "pattern": {
            "variables": [{"name": "i"}],
            "edges": [{"relation": "INVESTED_IN", "subject": "i", "object": "c", "name": "e"}],
        },
        "measures": [{"fn": "count", "over": {"var": "i"}}],
        "having": [{"op": ">=", "value": 1}],
    }
    assert names(ask(harbour, **hosts(**counted)), "p") == ["Tide Park"]
    none = counted | {"having": [{"op": ">", "value": 40}]}
    assert names(ask(harbour, **hosts(**none)), "p") == []


@pytest.mark.parametrize(
    "selection",
    [
        {},
        {"limit": 0},
        {"order": [{"by": {"var": "c", "prop": "revenue"}}], "limit": 1},
        {"having": [{"op": ">", "value": 1}]},
    ],
)
def test_a_selection_that_chooses_nothing_or_across_currencies_is_refused(selection: dict[str, Any]) -> None:
    with pytest.raises(PlanError):
        validate(plan_from_json(hosts(**selection)), load())


def test_a_selection_in_words() -> None:
    plan = plan_from_json(hosts(order=[{"by": {"var": "c", "prop": "founded"}}], limit=2))
    said = verbalise(plan, load())
    assert "companies, the 2 with the earliest founding date" in said


def test_more_than_another_has_is_a_comparison_of_two(harbour: GraphReader) -> None:
    plan = {
        "answer": "list",
        "target": "c",
        "variables": [C, {"name": "o", "cls": "Company", "ids": ["lumen"], "names": ["Lumen Robotics"]}],
        "filters": [{"var": "c", "prop": "founded", "op": ">", "than": {"var": "o", "prop": "founded"}}],
    }
    assert names(ask(harbour, **plan)) == ["Grey Heron AI", "Saltmarsh Data"]
    assert "after" in verbalise(plan_from_json(plan), load()) or "above that of" in verbalise(
        plan_from_json(plan), load()
    )
