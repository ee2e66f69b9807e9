"""The constraints of SHACL on plain values: each says whether the values of one path break it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ontology.identifiers import CHECKSUMS

if TYPE_CHECKING:
    from ontology.shapes import Record

Row = dict[str, Any]
Test = Callable[[Any, Any], bool]
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def broken(row: Row, record: Record) -> Iterator[str]:
    """Yield one message for each constraint of `row` that `record` breaks, once a value."""
    values = _values(row, record)
    for reason in _counts(row, len(values)):
        yield _message(row, reason)
    tests = [(name, test) for name, test in _TESTS.items() if name in row] if values else ()
    for value in values:
        for name, test in tests:
            if not test(value, row[name], row):
                yield _message(row, f"{row['path']} is {_shown(value)}, against {name} {_shown(row[name])}")
    for reason in _same_and_apart(row, record, values):
        yield _message(row, reason)
    for name, before in _COMPARED.items():
        if name in row:
            for reason in _compared(row, record, values, name, before):
                yield _message(row, reason)


def _values(row: Row, record: Record) -> tuple[Any, ...]:
    if row.get("inverse"):
        return record.into.get(row["path"], ())
    return record.values.get(row["path"], record.out.get(row["path"], ()))


def _message(row: Row, reason: str) -> str:
    return str(row.get("message") or reason)


def _counts(row: Row, count: int) -> Iterator[str]:
    if count < row.get("minCount", 0):
        yield f"{row['path']} is missing" if count == 0 else f"{row['path']} has too few values ({count})"
    if count > row.get("maxCount", count):
        yield f"{row['path']} has {count} values; at most {row['maxCount']} may stand"


def _shown(value: Any) -> str:
    return repr(value) if isinstance(value, str) else str(getattr(value, "id", value))


def _is_ref(value: Any) -> bool:
    return hasattr(value, "cls")


def _datatype(value: Any, wanted: str, _: Row) -> bool:
    if _is_ref(value):
        return False
    if wanted == "boolean" or isinstance(value, bool):
        return wanted == "boolean" and isinstance(value, bool)
    if wanted in ("integer", "int", "nonNegativeInteger"):
        return isinstance(value, int)
    if wanted in ("decimal", "double", "float"):
        return isinstance(value, float)
    if wanted == "date":
        return isinstance(value, str) and _DATE.fullmatch(value) is not None
    return isinstance(value, str)


def _any_datatype(value: Any, wanted: Sequence[str], row: Row) -> bool:
    return any(_datatype(value, one, row) for one in wanted)


def _number(test: Callable[[Any, Any], bool]) -> Callable[[Any, Any, Row], bool]:
    """Numbers compare with numbers; anything else breaks the bound, as in SHACL."""

    def holds(value: Any, bound: Any, _: Row) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and test(value, bound)

    return holds


def _node_kind(value: Any, kind: str, _: Row) -> bool:
    return ("Literal" in kind and not _is_ref(value)) or ("IRI" in kind and _is_ref(value))


def _pattern(value: Any, pattern: str, row: Row) -> bool:
    return not _is_ref(value) and _regex(pattern, row.get("flags", "")).search(_lexical(value)) is not None


@lru_cache(maxsize=256)
def _regex(pattern: str, flags: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE if "i" in flags else 0)


def _lexical(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _checksum(value: Any, kind: str, _: Row) -> bool:
    return isinstance(value, str) and CHECKSUMS[kind](value)


def _is_in(value: Any, members: Sequence[Any], _: Row) -> bool:
    return any(type(value) is type(member) and value == member for member in members)


_TESTS: dict[str, Callable[[Any, Any, Row], bool]] = {
    "datatype": _datatype,
    "datatypes": _any_datatype,
    "class": lambda value, classes, _: _is_ref(value) and value.cls in classes,
    "nodeKind": _node_kind,
    "in": _is_in,
    "pattern": _pattern,
    "checksum": _checksum,
    "minInclusive": _number(lambda value, bound: bool(value >= bound)),
    "maxInclusive": _number(lambda value, bound: bool(value <= bound)),
    "minExclusive": _number(lambda value, bound: bool(value > bound)),
    "maxExclusive": _number(lambda value, bound: bool(value < bound)),
    "minLength": lambda value, least, _: not _is_ref(value) and len(_lexical(value)) >= least,
    "maxLength": lambda value, most, _: not _is_ref(value) and len(_lexical(value)) <= most,
}


def _ordered(left: Any, right: Any, test: Test) -> bool:
    """Compare two values of one kind. Dates of different precision compare as far as both reach."""
    if isinstance(left, str) and isinstance(right, str):
        upto = min(len(left), len(right)) if _partial(left) and _partial(right) and len(left) != len(right) else None
        return test(left[:upto], right[:upto])
    numbers = all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in (left, right))
    return numbers and test(left, right)


def _partial(text: str) -> bool:
    return re.fullmatch(r"\d{4}(-\d{2}){0,2}", text) is not None


_COMPARED: dict[str, Test] = {
    "lessThan": lambda left, right: bool(left < right),
    "lessThanOrEquals": lambda left, right: bool(left <= right),
}


def _compared(row: Row, record: Record, values: Sequence[Any], name: str, test: Test) -> Iterator[str]:
    other = record.values.get(row[name], ())
    for left in values:
        for right in other:
            if not _ordered(left, right, test):
                yield f"{row['path']} {_shown(left)} does not come before {row[name]} {_shown(right)}"


def _same_and_apart(row: Row, record: Record, values: Sequence[Any]) -> Iterator[str]:
    if "equals" in row and set(values) != set(record.values.get(row["equals"], ())):
        yield f"{row['path']} and {row['equals']} differ"
    if "disjoint" in row and set(values) & set(record.values.get(row["disjoint"], ())):
        yield f"{row['path']} and {row['disjoint']} share a value"
    if "hasValue" in row and row["hasValue"] not in values:
        yield f"{row['path']} lacks {_shown(row['hasValue'])}"
