"""Statements that are no facts as rows: the two things, or the thing and its figure, and what the statement carries."""

from __future__ import annotations

from collections.abc import Iterable

from kg.answer.answer import Cell, ResultRow
from kg.engine.engine import Row

_VALUE = ("unit", "currency", "approximate", "bound")
_DATES = ("valid_from", "valid_to", "published")


def claims(found: Iterable[Row]) -> tuple[ResultRow, ...]:
    """Return a row for each statement, the latest first; both ends carry their ids in `entities`."""
    latest = sorted(found, key=lambda row: str(row["published"] or ""), reverse=True)
    return tuple(_claim(f"r{at}", row) for at, row in enumerate(latest, start=1))


def _claim(id_: str, row: Row) -> ResultRow:
    held = row["properties"]
    ends = [end for end in ("subject", "object") if row.get(f"{end}_id")]
    values: dict[str, Cell] = {"relation": held["relation"], "status": held["status"]}
    values |= {end: row[end] for end in ends} | {f"{end}_class": row[f"{end}_class"] for end in ends}
    values |= {name: held[name] for name in _DATES if held.get(name)} | carried(held)
    if of := held.get("of"):
        values |= {"of": of, of: held["value"] if held.get("value") is not None else held.get("text_value")}
        values |= {f"{of}_{name}": held[name] for name in _VALUE if held.get(name)}
        values |= {f"{of}_as_of": held["q_period"]} if held.get("q_period") else {}
    return ResultRow(
        id=id_, values=values, entities={end: row[f"{end}_id"] for end in ends}, evidence=(str(row["id"]),)
    )


def carried(held: Row) -> dict[str, Cell]:
    """Return the qualifiers of a statement by their own names."""
    return {k.removeprefix("q_"): v for k, v in held.items() if k.startswith("q_") and not isinstance(v, list)}
