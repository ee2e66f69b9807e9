"""The figure of another year behind a figure: "(2023: $10 million)", "up from 6.8 million a year earlier"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.statements.english.scene import Draft, Scene
from ingest.statements.quantity import Quantity, quantities_in
from ingest.statements.statement import Value

_YEAR = re.compile(r"(?:FY ?)?(?P<year>20\d\d): ?(?P<told>.+)")


# Between a sum and the one a year before: its own year, and nothing else.
_OWN_YEAR = r"(?:,? (?:last year|(?:in|for) 20\d\d))?"
_LINK = r",? (?:up from|down from|from|compared (?:with|to)|against|after)"
_SUM = r"[$€£¥₹A-Z]{0,4} ?\d[\d.,]*(?:bn|m)?(?: (?:million|billion|trillion))?(?: (?!million|billion)[a-z]+)?"
_WHEN = r"(?:a year (?:earlier|before|ago)|(?:in )?the (?:previous|prior) year|the year before|in (?P<year>20\d\d))\b"
_BEFORE = re.compile(rf"{_OWN_YEAR}{_LINK} (?:an? (?:net )?(?P<said>profit|loss|income) of )?(?P<sum>{_SUM}) {_WHEN}")
_PART = re.compile(r"\b(?:quarter|half|months?|Q[1-4]|H[12])\b")
_PERIOD = re.compile(r"20\d\d")


def with_year_before(scene: Scene, draft: Draft, quantity: Quantity) -> Iterator[Draft]:
    """Yield a figure, and that of another year where the words behind it have one."""
    told = _behind(scene, quantity) or _compared(scene, draft, quantity)
    value = draft.object
    yield draft
    if told is None or not isinstance(value, Value) or not isinstance(value.value, float | int):
        return
    period, other, loss = told
    negative = value.of == "net_profit" and (value.value < 0 if loss is None else loss)
    before = replace(value, value=-other.value if negative else other.value, approximate=other.approximate)
    terms = {**draft.qualifiers, "period": period}
    yield replace(draft, object=before, qualifiers=terms, rule="figure before", valid_from=period)


def _behind(scene: Scene, quantity: Quantity) -> tuple[str, Quantity, bool | None] | None:
    """The year, the only number and whether it is a loss, where a bracket right behind a sum tells them."""
    end = scene.reading.passage.start + quantity.end
    bracket = next((b for b in scene.reading.brackets if 0 < b.start - end <= 2), None)
    found = _YEAR.fullmatch(bracket.text.strip(" ()")) if bracket is not None and quantity.currency else None
    if found is None:
        return None
    numbers = [q for q in quantities_in(found["told"]) if q.kind == "money" and q.currency == quantity.currency]
    said = re.search(r"\b(?:loss|profit)\b", found["told"])
    return (found["year"], numbers[0], said[0] == "loss" if said else None) if len(numbers) == 1 else None


def _compared(scene: Scene, draft: Draft, quantity: Quantity) -> tuple[str, Quantity, bool | None] | None:
    """ "11.4 million euros in 2024, up from 6.8 million a year earlier": the sum of the year before; of whole years."""
    text, own = scene.reading.passage.text, str(draft.qualifiers.get("period", ""))
    found = _BEFORE.match(text, quantity.end) if quantity.currency else None
    if found is None or _PART.search(text[max(0, quantity.start - 120) : found.end()]):
        return None
    numbers = quantities_in(found["sum"])
    if not (found["year"] or _PERIOD.fullmatch(own)) or len(numbers) != 1:
        return None
    year = found["year"] or str(int(own) - 1)
    alike = numbers[0].currency in ("", quantity.currency)
    return (year, numbers[0], found["said"] == "loss" if found["said"] else None) if alike else None
