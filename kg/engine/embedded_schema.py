"""Declarations in the embedded engine's words (SQL), and the door they go through."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection, HTTPException
from typing import Any

from kg.engine.bolt import Unreachable
from kg.errors import EngineError
from ontology.derive.ddl import Declaration, FullText, Index, PropertyType, Unique

TYPES = {"string": "STRING", "number": "DOUBLE", "integer": "LONG", "date": "STRING", "boolean": "BOOLEAN"}
CJK = '{"analyzer":"org.apache.lucene.analysis.cjk.CJKAnalyzer"}'  # Chinese by pairs of characters, English by words


def statements(declarations: Sequence[Declaration]) -> list[str]:
    """Return SQL that declares everything: types, then typed properties, then indexes.

    In this order because an index on an undeclared property takes its type from the data, and silently converts
    whatever comes later."""
    return list(dict.fromkeys([*_types(declarations), *_properties(declarations), *_indexes(declarations)]))


def _types(declarations: Sequence[Declaration]) -> Iterator[str]:
    for each in declarations:
        labels = each.labels if isinstance(each, FullText) else (each.label,)
        kind = "EDGE" if isinstance(each, PropertyType) and each.on == "relationship" else "VERTEX"
        yield from (f"CREATE {kind} TYPE {_q(label)} IF NOT EXISTS" for label in labels)


def _properties(declarations: Sequence[Declaration]) -> Iterator[str]:
    for each in declarations:
        if isinstance(each, PropertyType):
            wanted = f"LIST OF {TYPES[each.type]}" if each.many else TYPES[each.type]
            yield f"CREATE PROPERTY {_q(each.label)}.{_q(each.property)} IF NOT EXISTS {wanted}"
    for each in declarations:  # keys and names are strings; an index needs its property declared
        if isinstance(each, Unique):
            yield f"CREATE PROPERTY {_q(each.label)}.{_q(each.property)} IF NOT EXISTS STRING"
        elif isinstance(each, FullText):
            yield from _names(each)


def _names(wanted: FullText) -> Iterator[str]:
    for label in wanted.labels:
        for key in wanted.properties:
            kind = "LIST OF STRING" if key in wanted.many else "STRING"
            yield f"CREATE PROPERTY {_q(label)}.{_q(key)} IF NOT EXISTS {kind}"
        yield f"CREATE PROPERTY {_q(label)}.`id` IF NOT EXISTS STRING"


def _indexes(declarations: Sequence[Declaration]) -> Iterator[str]:
    for each in declarations:
        if isinstance(each, Unique):
            yield f"CREATE INDEX IF NOT EXISTS ON {_q(each.label)} ({_q(each.property)}) UNIQUE"
        elif isinstance(each, Index):
            yield f"CREATE INDEX IF NOT EXISTS ON {_q(each.label)} ({_q(each.property)}) NOTUNIQUE"
        elif isinstance(each, FullText):
            yield from _full_text(each)


def _full_text(wanted: FullText) -> Iterator[str]:
    for name, (label, key) in full_text_indexes(wanted).items():
        column = _q(key) + (" BY ITEM" if key in wanted.many else "")
        yield f"CREATE INDEX {_q(name)} IF NOT EXISTS ON {_q(label)} ({column}, `id`) FULL_TEXT METADATA {CJK}"


def full_text_indexes(wanted: FullText) -> dict[str, tuple[str, str]]:
    """Return (label, property) by index name: one index a property, lists first, the first under the declared name.

    An index over several properties leaves out every node that lacks the last of them, or has an empty list there; so
    each is made of one property and the id, which every node has (and a property with a range index of its own can
    have no full-text index alone)."""
    keys = sorted(wanted.properties, key=lambda key: key not in wanted.many)
    pairs = [(label, key) for label in wanted.labels for key in keys]
    return {wanted.name + (f"_{position}" if position else ""): pair for position, pair in enumerate(pairs)}


def _q(name: str) -> str:
    if "`" in name:
        raise EngineError(f"{name!r} cannot be the name of a class or property")
    return f"`{name}`"


def run_sql(port: int, user: str, password: str, database: str, sql: Sequence[str], *, timeout: float = 120.0) -> None:
    """Run the statements in order over the engine's HTTP door. EngineError names the one that failed."""
    script = ";\n".join(sql) + ";"
    body = json.dumps({"language": "sqlscript", "command": script})
    token = base64.b64encode(f"{user}:{password}".encode()).decode()
    headers = {"Content-Type": "application/json", "Authorization": f"Basic {token}"}
    status, answer = _post(port, f"/api/v1/command/{database}", body, headers, timeout)
    if status != 200:
        detail = answer.get("detail") or answer.get("error") or "no reason given"
        raise EngineError(f"the embedded engine refused its schema: {' '.join(str(detail).split())[:300]}")


def _post(port: int, path: str, body: str, headers: dict[str, str], timeout: float) -> tuple[int, dict[str, Any]]:
    connection = HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read() or b"{}")
    except (OSError, HTTPException, json.JSONDecodeError) as error:
        raise Unreachable(f"the embedded engine does not answer on port {port} ({error}): run it again") from error
    finally:
        connection.close()
