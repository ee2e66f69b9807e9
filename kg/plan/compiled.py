"""A compiled plan: the Cypher to run and how to read its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

ColumnKind = Literal["entity", "document", "value", "group", "measure", "hidden"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One value of a row. `name` is what the answer calls it and what the Cypher returns it as.

    An entity's id is returned as `<name>_id`; an observed or money value may be followed by `<name>_unit`,
    `<name>_currency`, `<name>_approximate`, `<name>_bound` and `<name>_as_of`.
    """

    name: str
    kind: ColumnKind
    var: str = ""
    prop: str = ""
    described: bool = False  # a property whose statements are looked up by entity and property


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """Statements with their parameters. Of several `queries` the first that has rows is the answer."""

    kind: str
    queries: tuple[str, ...]
    params: Mapping[str, Any]
    columns: tuple[Column, ...]
    total: str = ""  # counts all rows, for when the list was cut
    coverage: str = ""  # counts what a superlative or average could have looked at, whether or not it has the value
    cap: int = 1000  # rows shown at most; the query asks for one more
    keep: int | None = None  # top k
    ties: bool = True
    nth: bool = False  # only what is in the last of the first k places, if nothing shares a place before
    tie_on: tuple[str, ...] = ()  # returned names on which a row ties with the k-th
    apart: tuple[str, ...] = ()  # returned names, currency and unit, within which alone rows are ranked
    parts: tuple[Compiled, ...] = field(default=())  # the lines of a comparison
