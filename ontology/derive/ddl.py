"""What a database must declare before the first row, as engine-neutral records; each engine words them its own way."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.model import Datatype


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyType:
    """`label.property` holds values of `type`; `many` when it holds a list of them."""

    label: str
    property: str
    type: Datatype
    many: bool = False
    on: str = "node"  # "node" or "relationship"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unique:
    """No two nodes of `label` share a value of `property`."""

    label: str
    property: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A range index: equality and ordering on `label.property`."""

    label: str
    property: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """A full-text index over several properties; `many` are those that hold lists. Any script, Chinese included."""

    name: str
    labels: tuple[str, ...]
    properties: tuple[str, ...]
    many: tuple[str, ...] = ()


ENTITY_NAMES = FullText(name="entity_names", labels=("Entity",), properties=("name", "aliases"), many=("aliases",))

Declaration = PropertyType | Unique | Index | FullText
