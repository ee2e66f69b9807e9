"""Nothing said is lost: every number and date of the question stands in its plan, or there is no plan.

Nor is a ranking: whoever asks 谁募资最多 is not told where the firms are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.identity.fold import has_han
from kg.plan.plan import Plan, plan_to_json
from kg.planner.items import Item

_RANKS = frozenset({"most", "fewest", "sup_max", "sup_min"})


def lost(items: tuple[Item, ...], plan: Plan) -> Item | None:
    """Return the first number, date or ranking of the question that its plan does not hold; None when all are there."""
    values = list(_values(plan_to_json(plan)))
    numbers = {abs(float(v)) for v in values if isinstance(v, int | float) and not isinstance(v, bool)}
    texts = [v for v in values if isinstance(v, str)]
    for item in items:
        if item.word in _RANKS and has_han(item.text) and not _ranked(plan):
            return item
        if item.number is not None and not item.hits and not _held(item.number.value, numbers, texts):
            return item
        if item.when is not None and not item.hits and not _dated(item.when.first, texts):
            return item
    return None


def _ranked(plan: Plan) -> bool:
    """Say whether a plan puts its rows in an order, or picks the first of them."""
    return bool(plan.order or plan.having or plan.selections or plan.comparison or plan.measures or plan.limit)


def _values(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    else:
        yield value


def _held(number: float, numbers: set[float], texts: list[str]) -> bool:
    """Say whether a number is in the plan, as a value, next to it ("at least 2" may be "more than 1"), or as text."""
    if any(abs(number - n) <= 1e-9 * max(1.0, abs(number)) or abs(number - n) == 1.0 for n in numbers):
        return True
    return number in (0.0, 1.0) or any(f"{number:g}" in text for text in texts)


def _dated(date: str, texts: list[str]) -> bool:
    """Say whether a date is in the plan; "after 2022" may begin in 2023, "before 2022" end in 2021."""
    if not date[:4].isdigit():
        return True
    years = tuple(f"{int(date[:4]) + step:04d}" for step in (-1, 0, 1))
    return any(text.startswith(years) for text in texts)
