"""Figures that a later source corrects: the right one is told as that, and the one before as what it was given as."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.statements import quantity, quantity_zh
from kg.answer.answer import ResultRow, Source
from kg.answer.rows import Result
from kg.identity.fold import has_han

# What says that a figure takes the place of a wrong one. Forecasts that are raised or cut are no corrections.
_CORRECTS = re.compile(r"更正|订正|勘误|有误|\bcorrect(?:s|ed|ion|ing)\b|\brestat(?:es?|ed|ement)\b|\bin error\b", re.I)
_WRONG = (
    re.compile(r"由(?P<old>[^,，。;；]{2,20}?)(?:更正|订正|修正|更改)(?:为|成)"),
    re.compile(r"(?:更正|订正|修正|更改)(?:为|成)[^。;；]{2,30}?[,，]?(?:而非|不是|并非)(?P<old>[^,，。;；]{2,20})"),
    re.compile(
        r"(?:此前|原|之前|前期|先前)[^,，。;；]{0,12}?(?P<old>\d[^,，。;；的]{1,12})(?:的[^,，。;；]{0,6})?有误"
    ),
    re.compile(r"[,;] (?:and )?(?:not|instead of|rather than) (?P<old>[^,.;]*\d[^,;]*?)(?=[,;]|\.(?!\d)|$)", re.I),
    re.compile(r"\b(?:corrected|restated)[^;]*? from (?P<old>[^,;]*?\d[^,;]*?) to\b", re.I),
)


def corrected(rows: Sequence[ResultRow], result: Result, prop: str) -> tuple[list[ResultRow], list[ResultRow]]:
    """Return the rows that hold and those that a correction takes back; none of the latter: no source corrects any."""
    told = [(row, source) for row in rows for source in result.cited(row) if _CORRECTS.search(source.quote)]
    wrong = {id(row) for row in rows if any(_taken_back(row, other, source, result, prop) for other, source in told)}
    kept = [row for row in rows if id(row) not in wrong]
    return (kept, [row for row in rows if id(row) in wrong]) if kept else (list(rows), [])


def _taken_back(row: ResultRow, other: ResultRow, source: Source, result: Result, prop: str) -> bool:
    """Say whether a source that corrects a figure takes back this row's: it says so, or every word for it is older."""
    same_time = row.values.get(f"{prop}_as_of") == other.values.get(f"{prop}_as_of")
    value, right = row.values.get(prop), other.values.get(prop)
    if not same_time or not isinstance(value, int | float):
        return False
    old = _wrong_in(source.quote)
    if old:
        return any(_equal(value, number) for number in old)
    return value != right and all((s.date or "") < (source.date or "") for s in result.cited(row))


def _wrong_in(quote: str) -> list[float]:
    """Return the figures that the words of a correction call wrong."""
    read = quantity_zh.quantities_in if has_han(quote) else quantity.quantities_in
    spans = [match.span("old") for pattern in _WRONG for match in pattern.finditer(quote)]
    return [q.value for q in read(quote) for start, end in spans if start <= q.start and q.start < end]


def _equal(left: float, right: float) -> bool:
    return abs(abs(left) - abs(right)) <= 1e-6 * max(abs(left), abs(right))
