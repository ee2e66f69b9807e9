"""Which of the compared things comes first: said only where every one has one exact value of the same kind."""

from __future__ import annotations

from kg.answer.answer import ResultRow
from kg.answer.say import Say

_PARTS = ("currency", "unit", "bound", "as_of")


def ahead(say: Say, prop: str, names: dict[str, str], by_id: dict[str, list[ResultRow]]) -> str:
    """Return "; Lumen Robotics has the most" for an English comparison by one property, "" where nothing is sure."""
    known = say.ontology.properties.get(prop)
    told = {i: [r for r in rows if r.values.get(prop) is not None] for i, rows in by_id.items()}
    if say.zh or known is None or len(told) < 2 or any(len(rows) != 1 for rows in told.values()):
        return ""
    rows = [rows[0] for rows in told.values()]
    if len({tuple(r.values.get(f"{prop}_{p}") for p in _PARTS[:2]) for r in rows}) > 1:
        return ""  # yuan and dollars are not compared
    if any(r.values.get(f"{prop}_bound") for r in rows):
        return ""
    values = {i: rows[0].values[prop] for i, rows in told.items()}
    if known.datatype == "date":
        return _first(names, {i: str(v) for i, v in values.items()})
    return _most(names, {i: v for i, v in values.items() if isinstance(v, int | float) and not isinstance(v, bool)})


def _first(names: dict[str, str], dates: dict[str, str]) -> str:
    """Return which date comes first; "2018" may be before or after "2018-03"."""
    first = min(dates, key=lambda i: dates[i])
    if any(d.startswith(dates[first]) for i, d in dates.items() if i != first):
        return ""
    return f"; {names[first]} {'is the earliest' if len(dates) > 2 else 'comes first'}"


def _most(names: dict[str, str], numbers: dict[str, int | float]) -> str:
    top = [i for i, n in numbers.items() if n == max(numbers.values())]
    if len(numbers) < 2 or len(numbers) != len(names) or len(top) > 1:
        return ""
    return f"; {names[top[0]]} {'has the highest' if len(numbers) > 2 else 'has the higher figure'}"
