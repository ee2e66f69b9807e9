"""SHACL shapes to plain rows that `ontology.shapes` runs without rdflib."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.model import Ontology
from ontology.read import graph_of, local
from ontology.vocabulary import LEX, RDF, SH, XSD

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

Row = dict[str, Any]
_NUMBERS = (
    "minCount",
    "maxCount",
    "minInclusive",
    "maxInclusive",
    "minExclusive",
    "maxExclusive",
    "minLength",
    "maxLength",
)
_PATHS = ("lessThan", "lessThanOrEquals", "equals", "disjoint")
_KNOWN = {*_NUMBERS, *_PATHS, "datatype", "class", "nodeKind", "in", "pattern", "flags", "hasValue", "or"}
_IGNORED = {"path", "message", "name", "description", "order", "severity", "group"}


def checks_of(folder: Path, ontology: Ontology) -> list[Row]:
    """Return the shapes of `folder` as rows, one a property shape, with the classes it reaches written out.

    A row is `{shape, classes | subjects_of | objects_of, path, inverse, message, <constraints>}`; a constraint that is
    not understood is named under `unknown` (lint reports it)."""
    return rows_of(graph_of(folder), ontology)


def rows_of(graph: Graph, ontology: Ontology) -> list[Row]:
    """Return the rows of the shapes in `graph`."""
    return [row for shape in _node_shapes(graph) for row in _Shape(graph, shape, ontology).rows()]


def _node_shapes(graph: Graph) -> list[Node]:
    from rdflib import URIRef

    found = list(graph.subjects(URIRef(RDF + "type"), URIRef(SH + "NodeShape")))
    return list(dict.fromkeys(found))


class _Shape:
    """One node shape on its way to rows."""

    def __init__(self, graph: Graph, node: Node, ontology: Ontology) -> None:
        self._graph, self._node, self._ontology = graph, node, ontology

    def rows(self) -> Iterator[Row]:
        """Yield one row for each property shape and target."""
        for target in self._targets():
            for constraint in self._all(self._node, SH + "property"):
                yield {"shape": local(self._node), **target, **self._property(constraint)}

    def _targets(self) -> Iterator[Row]:
        named = [local(c) for c in self._all(self._node, SH + "targetClass")]
        if named:
            below = {d for c in named for d in self._descendants(c)}
            yield {"classes": sorted(below)}
        for relation in self._all(self._node, SH + "targetSubjectsOf"):
            yield {"subjects_of": local(relation)}
        for relation in self._all(self._node, SH + "targetObjectsOf"):
            yield {"objects_of": local(relation)}

    def _descendants(self, name: str) -> list[str]:
        return sorted(self._ontology.descendants(name)) if name in self._ontology.classes else [name]

    def _property(self, node: Node) -> Row:
        path = self._all(node, SH + "path")[0]
        inverse = self._all(path, SH + "inversePath")
        row: Row = {"path": self._stored(inverse[0] if inverse else path), "inverse": bool(inverse)}
        row["message"] = next((str(m) for m in self._all(node, SH + "message")), "")
        for predicate, value in self._graph.predicate_objects(node):
            name = str(predicate)
            if name == LEX + "checksum":
                row["checksum"] = str(value)
            elif name.startswith(SH) and name.removeprefix(SH) not in _IGNORED:
                self._constraint(row, name.removeprefix(SH), value)
        return row

    def _stored(self, path: Node) -> str:
        found = self._ontology.properties.get(local(path))
        return found.stored_as if found else local(path)

    def _constraint(self, row: Row, name: str, value: Any) -> None:
        if name in _NUMBERS:
            row[name] = _plain(value)
        elif name in _PATHS:
            row[name] = self._stored(value)
        elif name == "class":
            row[name] = self._descendants(local(value))
        elif name in ("in", "or"):
            self._list(row, name, value)
        elif name in _KNOWN:
            row[name] = _short(value) if name in ("datatype", "nodeKind") else _plain(value)
        else:
            row.setdefault("unknown", []).append(name)

    def _list(self, row: Row, name: str, value: Any) -> None:
        """`sh:in` keeps its values; `sh:or` is understood for alternatives of `sh:class` and of `sh:datatype`."""
        members = list(self._graph.items(value))
        if name == "in":
            row["in"] = [_plain(member) for member in members]
            return
        classes = [c for m in members for c in self._all(m, SH + "class")]
        types = [t for m in members for t in self._all(m, SH + "datatype")]
        if len(classes) == len(members):
            row["class"] = sorted({d for c in classes for d in self._descendants(local(c))})
        elif len(types) == len(members):
            row["datatypes"] = [_short(t) for t in types]
        else:
            row.setdefault("unknown", []).append("or")

    def _all(self, node: Node, predicate: str) -> list[Any]:
        from rdflib import URIRef

        return list(self._graph.objects(node, URIRef(predicate)))


def _short(value: Any) -> str:
    return str(value).removeprefix(XSD).removeprefix(SH)


def _plain(value: Any) -> Any:
    """Return a literal as plain Python; decimals become floats, IRIs their local names."""
    from rdflib import Literal

    if not isinstance(value, Literal):
        return local(value)
    found = value.toPython()
    return found if isinstance(found, (bool, int, str)) else float(found)
