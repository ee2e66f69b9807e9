"""Turtle to Ontology, by rdflib. Slow (about a second for the packaged one); `ontology.load` keeps the result."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.errors import OntologyEmpty, OntologyUnreadable
from ontology.model import (
    Body,
    Class,
    Concept,
    Currency,
    Datatype,
    Derivation,
    Office,
    Ontology,
    PostTitle,
    Property,
    Relation,
    Role,
    Scheme,
    Unit,
)
from ontology.sources import source_files, version_of
from ontology.vocabulary import DATATYPES, LEX, OWL, RDF, RDFS, SKOS
from ontology.words import Wording

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node, URIRef


def graph_of(folder: Path) -> Graph:
    """Return the triples of every source file of `folder`. A file that is not Turtle: OntologyUnreadable."""
    from rdflib import Graph

    graph = Graph()
    for path in source_files(folder):
        parse_into(graph, path, path.relative_to(folder).as_posix())
    return graph


def parse_into(graph: Graph, path: Path, shown: str) -> None:
    """Add the triples of one file to `graph`; raise OntologyUnreadable with file and line."""
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        graph.parse(data=path.read_text(encoding="utf-8"), format="turtle")
    except BadSyntax as error:
        reason = str(error._why).strip().splitlines()[0] if getattr(error, "_why", "") else "not Turtle"
        raise OntologyUnreadable(shown, error.lines + 1, reason) from error
    except UnicodeDecodeError as error:
        raise OntologyUnreadable(shown, 1, "not UTF-8 text") from error


def read(folder: Path) -> Ontology:
    """Return the ontology written in `folder`. Syntax error: OntologyUnreadable; no classes: OntologyEmpty."""
    ontology = Reader(graph_of(folder)).ontology(version_of(folder))
    if not ontology.classes:
        raise OntologyEmpty(str(folder))
    return ontology


class Reader:
    """One graph of triples, read element by element. Elements keep the order in which the files declare them."""

    def __init__(self, graph: Graph) -> None:
        from rdflib import URIRef

        self.graph = graph
        self._iri = URIRef
        self._words = Wording(graph)
        self._classes = self._named(OWL + "Class")

    def ontology(self, version: str) -> Ontology:
        """Return every element of the graph as records."""
        titles = {t.id: t for t in (self._title(node) for node in self._named(LEX + "Post"))}
        relations = [self._relation(node, titles) for node in self._named(OWL + "ObjectProperty")]
        return Ontology(
            iri=str(next(iter(self._named(OWL + "Ontology")), "")),
            version=version,
            classes={c.name: c for c in map(self._class, self._classes) if not c.iri.startswith(LEX)},
            properties={p.name: p for p in map(self._property, self._named(OWL + "DatatypeProperty"))},
            relations={r.name: r for r in relations},
            concepts={c.id: c for c in map(self._concept, self._named(SKOS + "Concept"))},
            schemes={s.id: s for s in map(self._scheme, self._named(SKOS + "ConceptScheme"))},
            titles=titles,
            units={u.id: u for u in map(self._unit, self._named(LEX + "Unit"))},
            currencies={c.id: c for c in map(self._currency, self._named(LEX + "Currency"))},
            offices={o.id: o for o in map(self._office, self._named(LEX + "Office"))},
            bodies={b.id: b for b in map(self._body, self._named(LEX + "Body"))},
        )

    # ---- the graph's own questions

    def _named(self, kind: str) -> list[URIRef]:
        from rdflib import URIRef

        found = self.graph.subjects(URIRef(RDF + "type"), URIRef(kind))
        return list(dict.fromkeys(node for node in found if isinstance(node, URIRef)))

    def _all(self, node: Node, predicate: str) -> list[Any]:
        return list(self.graph.objects(node, self._iri(predicate)))

    def _one(self, node: Node, predicate: str, default: Any = "") -> Any:
        found = next(self.graph.objects(node, self._iri(predicate)), None)
        return default if found is None else found.toPython() if hasattr(found, "toPython") else str(found)

    def _is(self, node: Node, kind: str) -> bool:
        return (node, self._iri(RDF + "type"), self._iri(kind)) in self.graph

    def _members(self, node: Node) -> Iterator[Node]:
        """Yield the classes that `node` stands for: itself, or the parts of its union."""
        union = next(self.graph.objects(node, self._iri(OWL + "unionOf")), None)
        if union is None:
            yield node
        else:
            yield from self.graph.items(union)

    def _classes_at(self, node: Node, predicate: str) -> tuple[str, ...]:
        found = (member for at in self._all(node, predicate) for member in self._members(at))
        return tuple(dict.fromkeys(local(member) for member in found))

    # ---- elements

    def _class(self, node: URIRef) -> Class:
        from rdflib import BNode

        above = [p for p in self._all(node, RDFS + "subClassOf") if not isinstance(p, BNode)]
        equal = [p for p in self._all(node, OWL + "equivalentClass") if not isinstance(p, BNode)]
        known = set(self._classes)
        return Class(
            name=local(node),
            iri=str(node),
            parents=tuple(local(p) for p in above if p in known),
            words=self._words.of(node),
            comment=str(self._one(node, RDFS + "comment")),
            kind=self._one(node, LEX + "kind", "entity"),
            derived=self._derivation(node),
            aligned=tuple(str(p) for p in (*above, *equal) if p not in known),
        )

    def _inverse(self, node: URIRef) -> str:
        """Return the relation declared as the inverse of this one, on either side; "" when there is none."""
        named = set(self._named(OWL + "ObjectProperty"))
        said = [*self._all(node, OWL + "inverseOf"), *self.graph.subjects(self._iri(OWL + "inverseOf"), node)]
        return next((local(other) for other in said if other in named), "")

    def _derivation(self, node: URIRef) -> Derivation | None:
        """Read `Base and (relation some Others)`, the one form of derived class that is understood."""
        parts = [part for whole in self._all(node, OWL + "equivalentClass") for part in self._intersection(whole)]
        restriction = next((p for p in parts if self._is(p, OWL + "Restriction")), None)
        base = next((p for p in parts if p is not restriction), None)
        if restriction is None or base is None:
            return None
        on = self._all(restriction, OWL + "onProperty")[0]
        inverse = self._all(on, OWL + "inverseOf")
        role: Role = "object" if inverse else "subject"
        others = self._classes_at(restriction, OWL + "someValuesFrom")
        return Derivation(base=local(base), relation=local(inverse[0] if inverse else on), role=role, others=others)

    def _intersection(self, node: Node) -> list[Node]:
        found = next(self.graph.objects(node, self._iri(OWL + "intersectionOf")), None)
        return [] if found is None else list(self.graph.items(found))

    def _property(self, node: URIRef) -> Property:
        datatype: Datatype = DATATYPES.get(str(self._one(node, RDFS + "range")), "string")  # type: ignore[assignment]
        return Property(
            name=local(node),
            iri=str(node),
            datatype=datatype,
            domain=self._classes_at(node, RDFS + "domain"),
            words=self._words.of(node),
            units=tuple(code(local(unit)) for unit in self._all(node, LEX + "unit")),
            observed=bool(self._one(node, LEX + "observed", False)),
            comment=str(self._one(node, RDFS + "comment")),
            key=str(self._one(node, LEX + "key")),
            money=bool(self._one(node, LEX + "money", False)),
            prose=bool(self._one(node, LEX + "prose", False)),
            size=bool(self._one(node, LEX + "size", False)),
            identifier=str(self._one(node, LEX + "identifier")),
            counts=tuple(local(relation) for relation in self._all(node, LEX + "counts")),
        )

    def _relation(self, node: URIRef, titles: dict[str, PostTitle]) -> Relation:
        own = local(node)
        scheme = next(self.graph.subjects(self._iri(LEX + "titlesOf"), node), None)
        posts = [t for t in titles.values() if scheme is not None]
        above = self._all(node, RDFS + "subPropertyOf") + self._all(node, OWL + "equivalentProperty")
        return Relation(
            name=own,
            iri=str(node),
            domain=self._classes_at(node, RDFS + "domain"),
            range=self._classes_at(node, RDFS + "range"),
            qualifiers=tuple(local(q) for q in self._all(node, LEX + "qualifier")),
            words=self._words.of(node, posts),
            functional=self._is(node, OWL + "FunctionalProperty"),
            functional_per=tuple(f"title={t.id}" for t in posts if t.sole),
            symmetric=self._is(node, OWL + "SymmetricProperty"),
            transitive=self._is(node, OWL + "TransitiveProperty"),
            dated=not self._one(node, LEX + "undated", False),
            comment=str(self._one(node, RDFS + "comment")),
            functional_at_level=bool(self._one(node, LEX + "functionalAtLevel", False)),
            computed=bool(self._one(node, LEX + "computed", False)),
            past=bool(self._one(node, LEX + "past", False)),
            one_way=bool(self._one(node, LEX + "oneWay", False)),
            aligned=tuple(str(p) for p in above),
            venue=bool(self._one(node, LEX + "venue", False)),
            includes=tuple(local(other) for other in self._all(node, LEX + "includes")),
            inverse=self._inverse(node),
            instead=next((local(other) for other in self._all(node, LEX + "instead")), ""),
            near=tuple(local(other) for other in self._all(node, LEX + "near")),
            partly=next((local(other) for other in self._all(node, LEX + "partly")), ""),
        )

    def _concept(self, node: URIRef) -> Concept:
        return Concept(
            id=code(local(node)),
            iri=str(node),
            scheme=local(next(iter(self._all(node, SKOS + "inScheme")), node)),
            words=self._words.of(node),
            broader=tuple(code(local(n)) for n in self._all(node, SKOS + "broader")),
            upstream_of=tuple(code(local(n)) for n in self._all(node, LEX + "upstreamOf")),
        )

    def _scheme(self, node: URIRef) -> Scheme:
        of = self._all(node, LEX + "conceptsOf")
        return Scheme(id=local(node), iri=str(node), cls=local(of[0]) if of else "", words=self._words.of(node))

    def _title(self, node: URIRef) -> PostTitle:
        return PostTitle(
            id=code(local(node)),
            iri=str(node),
            words=self._words.of(node),
            rank=int(self._one(node, LEX + "rank", 5)),
            sole=bool(self._one(node, LEX + "sole", False)),
            shared=bool(self._one(node, LEX + "shared", False)),
            sole_at=next((local(cls) for cls in self._all(node, LEX + "soleAt")), ""),
            generic=bool(self._one(node, LEX + "generic", False)),
            area=str(self._one(node, LEX + "area")),
        )

    def _unit(self, node: URIRef) -> Unit:
        base = self._all(node, LEX + "base")
        return Unit(
            id=code(local(node)),
            iri=str(node),
            words=self._words.of(node),
            dimension=str(self._one(node, LEX + "dimension")),
            base=code(local(base[0] if base else node)),
            factor=float(self._one(node, LEX + "factor", 1)),
        )

    def _office(self, node: URIRef) -> Office:
        return Office(id=code(local(node)), iri=str(node), words=self._words.of(node))

    def _body(self, node: URIRef) -> Body:
        return Body(id=code(local(node)), iri=str(node), words=self._words.of(node))

    def _currency(self, node: URIRef) -> Currency:
        signs = tuple(str(sign) for sign in self._all(node, LEX + "sign"))
        return Currency(id=code(local(node)), iri=str(node), words=self._words.of(node), signs=signs)


def local(node: Any) -> str:
    """Return the last part of an IRI: its local name."""
    text = str(node)
    for mark in "#/:":
        text = text.rsplit(mark, 1)[-1]
    return text


def code(name: str) -> str:
    """Return `name` without the prefix that tells kinds of individuals apart (segment_chips -> chips)."""
    kind, _, rest = name.partition("_")
    return rest if kind in ("segment", "post", "unit", "currency", "concept") and rest else name
