"""The figure of another year in brackets: "Revenue was $12 million (2023: $10 million)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.statements.english.scene import Draft, Scene
from ingest.statements.quantity import Quantity, quantities_in
from ingest.statements.statement import Value

_YEAR = re.compile(r"(?:FY ?)?(?P<year>20\d\d): ?(?P<told>.+)")


def with_year_before(scene: Scene, draft: Draft, quantity: Quantity) -> Iterator[Draft]:
    """Yield a figure, and that of another year where a bracket behind it has one."""
    told = _behind(scene, quantity)
    value = draft.object
    yield draft
    if told is None or not isinstance(value, Value) or not isinstance(value.value, float | int):
        return
    year, other, loss = told
    negative = value.of == "net_profit" and (value.value < 0 if loss is None else loss)
    before = replace(value, value=-other.value if negative else other.value, approximate=other.approximate)
    terms = {**draft.qualifiers, "period": str(year)}
    yield replace(draft, object=before, qualifiers=terms, rule="figure before", valid_from=str(year))


def _behind(scene: Scene, quantity: Quantity) -> tuple[int, Quantity, bool | None] | None:
    """The year, the only number and whether it is a loss, where a bracket right behind a sum tells them."""
    end = scene.reading.passage.start + quantity.end
    bracket = next((b for b in scene.reading.brackets if 0 < b.start - end <= 2), None)
    found = _YEAR.fullmatch(bracket.text.strip(" ()")) if bracket is not None and quantity.currency else None
    if found is None:
        return None
    numbers = [q for q in quantities_in(found["told"]) if q.kind == "money" and q.currency == quantity.currency]
    said = re.search(r"\b(?:loss|profit)\b", found["told"])
    return (int(found["year"]), numbers[0], said[0] == "loss" if said else None) if len(numbers) == 1 else None
