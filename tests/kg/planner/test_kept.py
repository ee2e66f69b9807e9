"""A number or a date of the question that its plan does not hold stops the plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned


@pytest.mark.parametrize(
    "question",
    [
        "Which policies were issued after 2022?",
        "Which companies have at least 2 investors?",
        "哪些公司成立于2020年以后？",
    ],
)
def test_numbers_and_dates_that_the_plan_holds_pass(question: str, planned: Callable[[str], Planned]) -> None:
    assert planned(question).plan is not None


def test_an_amount_that_the_plan_would_drop_stops_it(planned: Callable[[str], Planned]) -> None:
    found = planned("融资超过1亿元的公司有哪些？")
    assert found.plan is None or "100000000" in repr(found.plan)
