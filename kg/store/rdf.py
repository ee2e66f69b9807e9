"""The graph as RDF: nodes as resources of the ontology's classes, relationships as triples and, with what is known of
them, as resources of their own. What is written here is read back by take_in.py."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.engine.engine import Row
from ontology.model import Ontology

DATA = "urn:ecosystem-kg:data:"
GRAPH = "urn:ecosystem-kg:graph:"  # properties of the layout that the ontology does not name
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
RELATIONSHIP = f"{GRAPH}Relationship"
ENDS = {
    "Passage": (),
    "Mention": (),
    "Statement": ("subject", "object", "passage", "document"),
    "Quarantined": ("document",),
}
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Link:
    """A reference to another resource."""

    iri: str


Value = str | float | int | bool | Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One subject with everything said of it. `kind`: nodes or relationships, for counting."""

    iri: str
    types: tuple[str, ...]
    said: tuple[tuple[str, Value], ...]
    kind: str = "nodes"


def resources(nodes: Iterable[tuple[str, Row]], edges: Iterable[Row], ontology: Ontology) -> Iterator[Resource]:
    """Yield nodes, then relationships."""
    for label, node in nodes:
        yield _node(label, node, ontology)
    for edge in edges:
        yield from _edge(edge, ontology)


def iri_of(id_: str) -> str:
    """Return the IRI of a node."""
    return f"{DATA}{id_}"


def _node(label: str, node: Row, ontology: Ontology) -> Resource:
    properties = node["properties"]
    types = [_class(name, ontology) for name in sorted(node["labels"])]
    ends = ENDS.get(label, ())
    said = [
        (_property(name, label, ontology), Link(iri_of(value)) if name in ends and value else value)
        for name, values in sorted(properties.items())
        for value in (values if isinstance(values, list) else [values])
        if name != "id" and value is not None
    ]
    return Resource(iri=iri_of(properties["id"]), types=tuple(types), said=tuple(said))


def _class(name: str, ontology: Ontology) -> str:
    return ontology.classes[name].iri if name in ontology.classes else f"{GRAPH}{name}"


def _property(name: str, label: str, ontology: Ontology) -> str:
    """Return the IRI of a node's property: the ontology's for entities, the graph's own for the layout's."""
    plain = name.removeprefix("q_")
    found = ontology.properties.get(plain)
    if found is not None and (name != plain or (label == "Entity" and found.stored_as == name)):
        return found.iri
    return f"{GRAPH}{name}"


def _edge(edge: Row, ontology: Ontology) -> Iterator[Resource]:
    """Yield the plain triple, and a resource that says since when, how surely and by which statements."""
    type_, start, end = edge["type"], Link(iri_of(edge["start"])), Link(iri_of(edge["end"]))
    predicate = ontology.relations[type_].iri if type_ in ontology.relations else f"{GRAPH}{type_}"
    if edge["properties"].get("status") == "asserted":
        yield Resource(iri=start.iri, types=(), said=((predicate, end),), kind="triples")
    ends = ((f"{RDF}subject", start), (f"{RDF}predicate", Link(predicate)), (f"{RDF}object", end))
    said = tuple(
        (_property(name, "Relationship", ontology), Link(iri_of(value)) if name == "statements" else value)
        for name, values in sorted(edge["properties"].items())
        for value in (values if isinstance(values, list) else [values])
        if name != "id" and value is not None
    )
    iri = iri_of(edge["properties"]["id"])
    yield Resource(iri=iri, types=(RELATIONSHIP,), said=(*ends, *said), kind="relationships")


def _prefixes(ontology: Ontology) -> dict[str, str]:
    own = next((c.iri[: -len(c.name)] for c in ontology.classes.values() if c.iri.endswith(c.name)), "urn:x:")
    return {"": own, "g": GRAPH, "d": DATA, "rdf": RDF, "xsd": XSD}


def turtle(found: Iterable[Resource], ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Yield (kind, text) pieces of a Turtle document."""
    prefixes = _prefixes(ontology)
    yield "", "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items()) + "\n"
    for resource in found:
        pairs = [("a", " , ".join(_short(t, prefixes) for t in resource.types))] if resource.types else []
        pairs += [(_short(p, prefixes), _literal(v, prefixes)) for p, v in resource.said]
        yield (
            resource.kind,
            f"{_short(resource.iri, prefixes)} " + " ;\n    ".join(f"{p} {v}" for p, v in pairs) + " .\n",
        )


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    for name, base in prefixes.items():
        if iri.startswith(base) and _LOCAL.fullmatch(iri[len(base) :]):
            return f"{name}:{iri[len(base) :]}"
    return "<" + "".join(c if c > " " and c not in '<>"{}|^`\\' else f"%{ord(c):02X}" for c in iri) + ">"


def _literal(value: Value, prefixes: Mapping[str, str]) -> str:
    if isinstance(value, Link):
        return _short(value.iri, prefixes)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f'"{value!r}"^^xsd:double'
    return _quoted(value)


def _quoted(text: str) -> str:
    """Write a string so that every character comes back: control characters and lone surrogates as escapes."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(escapes.get(c) or (c if c >= " " else f"\\u{ord(c):04X}") for c in text) + '"'


def jsonld(found: Iterable[Resource], ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Yield (kind, text) pieces of a JSON-LD document: one object a line inside "@graph"."""
    prefixes = _prefixes(ontology)
    context = {"@vocab": prefixes[""], **{k: v for k, v in prefixes.items() if k}}
    yield "", '{"@context": ' + json.dumps(context) + ',\n"@graph": [\n'
    comma = ""
    for resource in found:
        yield resource.kind, comma + json.dumps(_object(resource, prefixes), ensure_ascii=False)
        comma = ",\n"
    yield "", "\n]}\n"


def _object(resource: Resource, prefixes: Mapping[str, str]) -> dict[str, Any]:
    said: dict[str, list[Any]] = {}
    for predicate, value in resource.said:
        said.setdefault(_compact(predicate, prefixes), []).append(_json(value, prefixes))
    types = {"@type": [_compact(t, prefixes) for t in resource.types]} if resource.types else {}
    flat = {name: values[0] if len(values) == 1 else values for name, values in said.items()}
    return {"@id": _compact(resource.iri, {k: v for k, v in prefixes.items() if k}), **types, **flat}


def _compact(iri: str, prefixes: Mapping[str, str]) -> str:
    for name, base in prefixes.items():
        if iri.startswith(base) and _LOCAL.fullmatch(iri[len(base) :]):
            return f"{name}:{iri[len(base) :]}" if name else iri[len(base) :]
    return iri


def _json(value: Value, prefixes: Mapping[str, str]) -> Any:
    if isinstance(value, Link):
        return {"@id": _compact(value.iri, {k: v for k, v in prefixes.items() if k})}
    if isinstance(value, float):
        return {"@type": "xsd:double", "@value": repr(value)}
    return value
