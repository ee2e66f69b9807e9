"""Filling an empty name index: rows are gathered first and go in by order of their keys.

Name by name, every insertion would touch another page of the file: a million entities take minutes so, and a fraction
of that in order.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from kg.identity.fold import has_han
from kg.planner.index import NamedEntity, deletions, may_be_misspelt, names_of

AT_ONCE = 20_000  # entities, and words, gathered in memory
_GATHERED = {
    "entities": "id, name, class, weight",
    "names": "norm, entity, full",
    "tails": "tail, norm",
    "postings": "token, norm",
    "tokens": "token",
}
T = TypeVar("T")


def fill(db: sqlite3.Connection, entities: Iterable[NamedEntity]) -> None:
    """Take in all entities; the caller commits."""
    for table, columns in _GATHERED.items():
        db.execute(f"CREATE TEMP TABLE new_{table}({columns})")
    for part in _parts(entities):
        _gather(db, part)
    for table, columns in _GATHERED.items():
        _take_over(db, table, columns)
    _fill_deletions(db)


def _gather(db: sqlite3.Connection, entities: list[NamedEntity]) -> None:
    rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _GATHERED}
    for entity in entities:
        rows["entities"].append((entity.id, entity.name, entity.cls, entity.weight))
        for norm, full in names_of(entity).items():
            rows["names"].append((norm, entity.id, full))
            _words(norm, rows)
    rows["tokens"] = list(dict.fromkeys(rows["tokens"]))
    for table, found in rows.items():
        marks = ", ".join("?" for _ in _GATHERED[table].split(","))
        db.executemany(f"INSERT INTO new_{table} VALUES ({marks})", found)


def _words(norm: str, rows: dict[str, list[tuple[object, ...]]]) -> None:
    if has_han(norm):
        rows["tails"].append((norm[::-1], norm))
        return
    for token in set(norm.split()):
        rows["postings"].append((token, norm))
        if may_be_misspelt(token):
            rows["tokens"].append((token,))


def _take_over(db: sqlite3.Connection, table: str, columns: str) -> None:
    db.execute(f"INSERT OR IGNORE INTO {table} SELECT {columns} FROM new_{table} ORDER BY {columns}")
    db.execute(f"DROP TABLE new_{table}")


def _fill_deletions(db: sqlite3.Connection) -> None:
    db.execute("CREATE TEMP TABLE new_deletes(key, token)")
    for part in _parts(token for (token,) in db.execute("SELECT token FROM tokens")):
        rows = [(key, token) for token in part for key in deletions(token)]
        db.executemany("INSERT INTO new_deletes VALUES (?, ?)", rows)
    _take_over(db, "deletes", "key, token")


def _parts(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while part := list(islice(rest, AT_ONCE)):
        yield part
