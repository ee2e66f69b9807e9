"""Frozen records to JSON and back, strictly: what does not fit the record is refused with its place."""

from __future__ import annotations

import dataclasses
import types
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from kg.plan.errors import PlanError

T = TypeVar("T")
MOST_ITEMS = 64  # of any list in a plan; a question of 500 characters cannot need more
MOST_TEXT = 500


def to_json(record: Any) -> Any:
    """Return `record` as JSON values, without the fields that hold their defaults."""
    if dataclasses.is_dataclass(record) and not isinstance(record, type):
        shown = ((f, getattr(record, f.name)) for f in dataclasses.fields(record))
        return {f.name: to_json(value) for f, value in shown if value != f.default}
    return [to_json(item) for item in record] if isinstance(record, tuple) else record


def from_json(cls: type[T], data: object, where: str = "") -> T:
    """Build a `cls` from JSON values; PlanError names the first thing that does not fit."""
    if not isinstance(data, dict):
        raise PlanError("bad_plan", where, f"expected an object, found {_kind(data)}")
    hints: dict[str, Any] = _hints(cls)  # type: ignore[arg-type]  # a class is hashable; typeshed and mypy disagree
    if extra := sorted(str(key) for key in data.keys() - hints.keys()):
        raise PlanError("bad_plan", where, f"no field {_short(extra[0])}; it has {', '.join(hints)}")
    values = {key: _value(hints[key], item, f"{where}.{key}".lstrip(".")) for key, item in data.items()}
    try:
        return cls(**values)
    except TypeError as error:
        raise PlanError("bad_plan", where, str(error).partition("() ")[2] or str(error)) from error


@lru_cache(maxsize=64)
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls)


def _value(kind: Any, data: object, where: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), data, where)
    if origin is tuple:
        return _items(get_args(kind)[0], data, where)
    if origin is Literal:
        return _word(get_args(kind), data, where)
    if dataclasses.is_dataclass(kind):
        record: type[Any] = cast("type[Any]", kind)
        return from_json(record, data, where)
    return _plain(kind, data, where)


def _one_of(kinds: tuple[Any, ...], data: object, where: str) -> Any:
    if data is None and type(None) in kinds:
        return None
    for kind in kinds:
        if dataclasses.is_dataclass(kind) or _fits(kind, data):
            return _value(kind, data, where)
    raise PlanError("bad_plan", where, f"{_kind(data)} does not fit here")


def _items(kind: Any, data: object, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        raise PlanError("bad_plan", where, f"expected a list, found {_kind(data)}")
    if len(data) > MOST_ITEMS:
        raise PlanError("too_big", where, f"{len(data)} items; at most {MOST_ITEMS}")
    return tuple(_value(kind, item, f"{where}[{at}]") for at, item in enumerate(data))


def _word(words: tuple[Any, ...], data: object, where: str) -> Any:
    if data not in words or isinstance(data, bool):
        raise PlanError("bad_plan", where, f"{_short(data)} is not one of {', '.join(repr(w) for w in words)}")
    return data


def _plain(kind: Any, data: object, where: str) -> Any:
    if not _fits(kind, data):
        raise PlanError("bad_plan", where, f"expected {kind.__name__}, found {_kind(data)}")
    if isinstance(data, str) and len(data) > MOST_TEXT:
        raise PlanError("too_big", where, f"a text of {len(data)} characters; at most {MOST_TEXT}")
    return float(data) if kind is float and isinstance(data, int) else data


def _fits(kind: Any, data: object) -> bool:
    if kind is float:
        return isinstance(data, int | float) and not isinstance(data, bool)
    if kind is int:
        return isinstance(data, int) and not isinstance(data, bool)
    return isinstance(kind, type) and isinstance(data, kind)


def _kind(data: object) -> str:
    names = {type(None): "nothing", dict: "an object", list: "a list", str: "a text", bool: "true or false"}
    return names.get(type(data), "a number" if isinstance(data, int | float) else type(data).__name__)


def _short(data: object) -> str:
    text = repr(data)
    return text if len(text) <= 60 else f"{text[:57]}..."
