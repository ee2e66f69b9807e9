"""Rows as plain data: what the driver returns becomes strings, numbers, lists and dicts that JSON can hold."""

from __future__ import annotations

import math
from typing import Any

from kg.engine.engine import Row


def plain_row(keys: list[str], values: list[Any]) -> Row:
    """Return one row as plain data.

    A node is {id, labels, properties}, a relationship {type, start, end, properties} with its ends' ids where the row
    holds those nodes, a path {nodes, relationships}; dates and times are ISO strings, points {srid, coordinates}.
    """
    ids = _ids_in(values)
    return {key: _plain(value, ids) for key, value in zip(keys, values, strict=True)}


def _plain(value: Any, ids: dict[str, str]) -> Any:
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, list | tuple | set) and not hasattr(value, "srid"):
        return [_plain(item, ids) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item, ids) for key, item in value.items()}
    return _plain_graph(value, ids)


def _plain_graph(value: Any, ids: dict[str, str]) -> Any:
    if hasattr(value, "labels"):
        properties = _plain(dict(value.items()), ids)
        return {"id": properties.get("id"), "labels": sorted(value.labels), "properties": properties}
    if hasattr(value, "start_node") and hasattr(value, "nodes") and hasattr(value, "relationships"):
        return {
            "nodes": [_plain_graph(node, ids) for node in value.nodes],
            "relationships": [_plain_graph(each, ids) for each in value.relationships],
        }
    if hasattr(value, "start_node"):
        return _plain_relationship(value, ids)
    return _plain_scalar(value)


def _plain_relationship(value: Any, ids: dict[str, str]) -> dict[str, Any]:
    start, end = value.nodes
    return {
        "type": value.type,
        "start": ids.get(getattr(start, "element_id", "")),
        "end": ids.get(getattr(end, "element_id", "")),
        "properties": _plain(dict(value.items()), ids),
    }


def _plain_scalar(value: Any) -> Any:
    if hasattr(value, "srid"):
        return {"srid": value.srid, "coordinates": [float(each) for each in value]}
    if hasattr(value, "iso_format"):
        return value.iso_format()
    if isinstance(value, bytes | bytearray):
        return bytes(value).hex()
    return str(value)


def _ids_in(values: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for value in values:
        if isinstance(value, list | tuple) and not hasattr(value, "srid"):
            found.update(_ids_in(value))
        elif isinstance(value, dict):
            found.update(_ids_in(list(value.values())))
        elif hasattr(value, "labels"):
            found[value.element_id] = value.get("id")
        elif hasattr(value, "start_node") and hasattr(value, "nodes"):
            found.update(_ids_in(value.nodes) if hasattr(value, "relationships") else {})
    return found
