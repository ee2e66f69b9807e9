"""An Ontology as plain JSON and back: what the cache and the packaged copy hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from ontology.model import (
    Body,
    Class,
    Concept,
    Currency,
    Derivation,
    NounForm,
    Office,
    Ontology,
    PostTitle,
    Property,
    Relation,
    Scheme,
    Unit,
    Words,
)

FORMAT = 11  # raise it when a record changes, so that older copies are made anew
_PARTS: dict[str, type] = {
    "classes": Class,
    "properties": Property,
    "relations": Relation,
    "concepts": Concept,
    "schemes": Scheme,
    "titles": PostTitle,
    "units": Unit,
    "currencies": Currency,
    "offices": Office,
    "bodies": Body,
}
T = TypeVar("T")


def to_json(ontology: Ontology) -> dict[str, Any]:
    """Return `ontology` as a JSON object that `from_json` turns back into an equal one."""
    parts = {name: [_record(element) for element in getattr(ontology, name).values()] for name in _PARTS}
    return {"format": FORMAT, "iri": str(ontology.iri), "version": ontology.version, **parts}


def from_json(data: Mapping[str, Any]) -> Ontology:
    """Return the ontology that `to_json` wrote. Another format or a missing part: ValueError."""
    if data.get("format") != FORMAT:
        raise ValueError(f"compiled ontology of format {data.get('format')!r}; this version reads {FORMAT}")
    try:
        parts = {name: _elements(cls, data[name]) for name, cls in _PARTS.items()}
    except (KeyError, TypeError) as error:
        raise ValueError(f"compiled ontology is incomplete: {error}") from error
    return Ontology(iri=data["iri"], version=data["version"], **parts)


def _record(value: Any) -> Any:
    if isinstance(value, NounForm):
        return [value.lang, value.text, value.role, [list(pair) for pair in value.where]]
    if isinstance(value, (list, tuple)):
        return [_record(v) for v in value]
    if isinstance(value, Mapping):
        return {k: _record(v) for k, v in value.items()}
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _record(getattr(value, f.name)) for f in fields(value)}
    return str(value) if isinstance(value, str) else value


def _elements(cls: Callable[..., T], rows: list[dict[str, Any]]) -> dict[str, T]:
    return {row.get("name") or row["id"]: cls(**{k: _value(k, v) for k, v in row.items()}) for row in rows}


def _value(key: str, value: Any) -> Any:
    if key == "words":
        return _words(value)
    if key == "derived":
        return None if value is None else Derivation(**{k: _tuple(v) for k, v in value.items()})
    return _tuple(value)


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _words(data: Mapping[str, Any]) -> Words:
    return Words(
        labels={k: tuple(v) for k, v in data["labels"].items()},
        verb_forms={k: tuple(v) for k, v in data["verb_forms"].items()},
        inverse_verb_forms={k: tuple(v) for k, v in data["inverse_verb_forms"].items()},
        noun_forms=_forms(data["noun_forms"]),
        prefer=tuple(data["prefer"]),
        verb_phrases=_forms(data["verb_phrases"]),
        narrower={k: tuple(v) for k, v in data["narrower"].items()},
        firms={k: tuple(v) for k, v in data["firms"].items()},
        includes={k: tuple(v) for k, v in data["includes"].items()},
        opposites={k: tuple(v) for k, v in data["opposites"].items()},
        said={k: tuple(v) for k, v in data["said"].items()},
        said_inverse={k: tuple(v) for k, v in data["said_inverse"].items()},
        classifier=data["classifier"],
    )


def _forms(rows: list[Any]) -> tuple[NounForm, ...]:
    return tuple(
        NounForm(lang=lang, text=text, role=role, where=tuple((k, v) for k, v in where))
        for lang, text, role, where in rows
    )
