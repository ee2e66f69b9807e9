"""SHACL, compiled: what speaks against a node or a statement, found without rdflib."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from ontology.constraints import Row, broken
from ontology.model import Ontology, Property, Relation
from ontology.sources import folder_of, version_of

PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
# Qualifiers that any relation may carry: when it happened, and how firm a figure is.
_ANYWHERE = frozenset({"date", "approximate", "bound", "period"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One broken rule: by which shape, on which path, and in words."""

    shape: str
    path: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A node at the other end of a relationship, with its class."""

    id: str
    cls: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A node as the checks see it. Values of one key are a tuple; `out` and `into` are its relationships by type."""

    cls: str
    values: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    out: Mapping[str, tuple[Ref, ...]] = field(default_factory=dict)
    into: Mapping[str, tuple[Ref, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, node_class: str, properties: Mapping[str, Any], **ends: Mapping[str, tuple[Ref, ...]]) -> Record:
        """Return a record of a node's properties; None is no value, a list is several."""
        values = {k: tuple(v) if isinstance(v, (list, tuple)) else (v,) for k, v in properties.items() if v is not None}
        return cls(cls=node_class, values=values, **ends)


class Checks:
    """The compiled shapes of one ontology, sorted by what they are aimed at."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = tuple(rows)
        self._by_class: dict[str, list[Row]] = {}
        for row in rows:
            for cls in row.get("classes", ()):
                self._by_class.setdefault(cls, []).append(row)

    def findings(self, record: Record) -> list[Finding]:
        """Return every broken rule of `record`; empty: nothing speaks against it."""
        return [
            Finding(shape=row["shape"], path=row["path"], message=reason)
            for row in self._aimed_at(record)
            for reason in broken(row, record)
        ]

    def _aimed_at(self, record: Record) -> Iterator[Row]:
        yield from self._by_class.get(record.cls, ())
        if not record.out and not record.into:
            return
        for row in self.rows:
            if row.get("subjects_of") in record.out or row.get("objects_of") in record.into:
                yield row


def compile_shapes(folder: Path | None = None) -> Checks:
    """Return the checks of the shapes in `folder` (None: the packaged ontology), from its compiled copy."""
    at = folder_of(folder)
    return _checks(at, version_of(at))


@lru_cache(maxsize=8)
def _checks(folder: Path, version: str) -> Checks:
    from ontology.load import compiled

    return Checks(compiled(folder, version=version)["checks"])


class Measured(Protocol):
    """A value with its unit: `ingest.statements.statement.Value` is one."""

    @property
    def value(self) -> float | str: ...
    @property
    def unit(self) -> str: ...
    @property
    def currency(self) -> str: ...
    @property
    def of(self) -> str: ...


def violations(
    ontology: Ontology,
    relation: str,
    subject_class: str,
    object_class: str | None = None,
    *,
    value: Measured | None = None,
    qualifiers: Mapping[str, Any] | None = None,
    valid_from: str | None = None,
    valid_to: str | None = None,
    checks: Checks | None = None,
) -> list[str]:
    """Return what the ontology holds against a statement, in words; empty: it may be written.

    The object is a class, or a value for relations to figures. `checks`: the compiled shapes to run as well; default:
    those of the packaged ontology when `ontology` is that one."""
    found = ontology.relations.get(relation)
    if found is None:
        return [f"no relation {relation!r} in the ontology"]
    given = dict(qualifiers or {})
    return [
        *_ends(ontology, found, subject_class, object_class, value),
        *_qualifiers(ontology, found, given),
        *_value(ontology, subject_class, value),
        *_shapes(ontology, checks, found, given, value, valid_from, valid_to),
    ]


def _ends(o: Ontology, relation: Relation, subject: str, object_: str | None, value: Measured | None) -> Iterator[str]:
    if relation.computed:
        yield f"{relation.name} is computed, not stated"
    if not any(o.is_a(subject, d) for d in relation.domain):
        yield f"{relation.name} has no subject of class {subject} (it takes {', '.join(relation.domain)})"
    entity = [r for r in relation.range if r in o.classes and o.classes[r].kind == "entity"]
    if object_ is not None and not any(o.is_a(object_, r) for r in relation.range):
        yield f"{relation.name} has no object of class {object_} (it takes {', '.join(relation.range)})"
    if object_ is None and value is None and entity:
        yield f"{relation.name} needs an object"
    if object_ is None and value is not None and entity:
        yield f"{relation.name} takes an entity of class {', '.join(entity)}, not a value"


def _qualifiers(ontology: Ontology, relation: Relation, given: Mapping[str, Any]) -> Iterator[str]:
    for name, value in given.items():
        prop = ontology.properties.get(name)
        if name not in relation.qualifiers and (name not in _ANYWHERE or prop is None):
            known = ", ".join(relation.qualifiers) or "none"
            yield f"{relation.name} carries no qualifier {name!r} (it may carry {known})"
        elif prop is not None and not _fits(prop.datatype, value):
            yield f"the qualifier {name} is {value!r}, not a {prop.datatype}"


def _fits(datatype: str, value: Any) -> bool:
    if datatype == "date":
        return isinstance(value, str) and PARTIAL_DATE.fullmatch(value) is not None
    if datatype == "boolean":
        return isinstance(value, bool)
    if datatype == "string":
        return isinstance(value, str) and value.strip() != ""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return datatype == "number" or float(value).is_integer()


def _value(ontology: Ontology, subject: str, value: Measured | None) -> Iterator[str]:
    if value is None:
        return
    prop = ontology.properties.get(value.of)
    if value.unit and value.unit not in ontology.units and ontology.units and prop is not None and prop.units:
        yield f"no unit {value.unit!r} in the ontology"
    elif prop is not None:
        yield from _measured(ontology, prop, subject, value)


def _measured(ontology: Ontology, prop: Property, subject: str, value: Measured) -> Iterator[str]:
    """Yield what speaks against `value` as a value of `prop`."""
    if prop.domain and not any(ontology.is_a(subject, d) for d in prop.domain):
        yield f"{prop.name} is no property of class {subject} (but of {', '.join(prop.domain)})"
    if not _fits(prop.datatype, value.value):
        yield f"{prop.name} is {value.value!r}, not a {prop.datatype}"
    if prop.money and not value.currency:
        yield f"{prop.name} is money and has no currency"
    bare = prop.datatype == "number" and not prop.units  # a target may be of money or of anything
    if value.currency and not prop.money and not bare:
        yield f"{prop.name} is not money, but the value is in {value.currency}"
    allowed = {ontology.units[u].dimension for u in prop.units if u in ontology.units}
    if allowed and value.unit and ontology.units[value.unit].dimension not in allowed:
        yield f"{prop.name} is not measured in {value.unit} (but in {', '.join(prop.units)})"


def _shapes(
    ontology: Ontology,
    checks: Checks | None,
    relation: Relation,
    qualifiers: Mapping[str, Any],
    value: Measured | None,
    valid_from: str | None,
    valid_to: str | None,
) -> Iterator[str]:
    """Yield what the shapes of Statement and Observation say."""
    run = checks or _own_checks(ontology)
    if run is None:
        return
    said = {**qualifiers, "relation": relation.name, "valid_from": valid_from, "valid_to": valid_to}
    records = [Record.of("Statement", said)]
    if value is not None:
        figure = {"of": value.of, "value": value.value, "currency": value.currency or None}
        records.append(Record.of("Observation", figure))
    for finding in (f for record in records for f in run.findings(record)):
        yield finding.message


def _own_checks(ontology: Ontology) -> Checks | None:
    """Return the checks that were compiled with `ontology`, wherever it was loaded from."""
    from ontology.load import folder_loaded

    folder = folder_loaded(ontology.version)
    return None if folder is None else _checks(folder, ontology.version)
