"""An invented graph that obeys an ontology: entities, relationships, values and one document that claims them all."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ontology.model import Ontology, Property

if TYPE_CHECKING:
    from kg.engine.engine import Transaction
    from kg.graph import Graph

DOCUMENT = "invented"
_ONSETS = ("Bra", "Cor", "Del", "Fen", "Gal", "Hol", "Jun", "Kel", "Mor", "Nor", "Pel", "Quin", "Ros", "Tam", "Vel")
_CODAS = ("bury", "cott", "dale", "field", "gate", "ham", "ley", "mere", "ridge", "stead", "ton", "wick")
_HAN = "澄泓岚泽煜朔霁笙桐柏榆枫澜汐溪岑峤峻崧岱屿川原野星辰昊旭晖晨曦暮霄云霓"


@contextmanager
def invented(graph: Graph, named: Sequence[tuple[str, str]], *, seed: int, size: int = 24) -> Iterator[Graph]:
    """Open a graph in a folder of its own with invented data of `graph`'s ontology, `named` (class, name) among it."""
    from kg.engine import open_engine
    from kg.graph import Graph as Opened

    with TemporaryDirectory(prefix="kg-eval-") as folder:
        settings = replace(graph.settings, home=Path(folder), neo4j_uri=None, engine_idle=0.0)
        with Opened(open_engine(settings), settings) as made:
            made.init()
            fill(made, named, seed=seed, size=size)
            yield made


def fill(graph: Graph, named: Sequence[tuple[str, str]], *, seed: int, size: int) -> None:
    """Write the invented data, `size` entities of each class and the named ones, in one transaction."""
    world = _World(graph.ontology, random.Random(seed))
    world.people(named, size)
    world.relate()
    graph.engine.writer.write(world.write)


class _World:
    def __init__(self, ontology: Ontology, rng: random.Random) -> None:
        self.ontology, self.rng = ontology, rng
        self.entities: dict[str, dict[str, Any]] = {}
        self.edges: list[tuple[str, str, str]] = []

    def people(self, named: Sequence[tuple[str, str]], size: int) -> None:
        for named_cls, name in named:
            self._entity(named_cls, name, "")
        inner = {p for c in self.ontology.classes.values() for p in c.parents}
        leaves = [c for c in self.ontology.classes.values() if c.kind == "entity" and c.derived is None]
        schemes = {scheme.cls for scheme in self.ontology.schemes.values() if scheme.cls}
        for cls in (c for c in leaves if c.name not in inner and c.name not in schemes):
            for _ in range(size):
                self._entity(cls.name, self._name(), self._han())

    def _name(self) -> str:
        return (
            f"{self.rng.choice(_ONSETS)}{self.rng.choice(_CODAS)} {self.rng.choice(_ONSETS)}{self.rng.choice(_CODAS)}"
        )

    def _han(self) -> str:
        return "".join(self.rng.sample(_HAN, 4))

    def _entity(self, cls: str, name: str, han: str) -> None:
        if any(name == e["name"] for e in self.entities.values()):
            return
        id_ = f"e{len(self.entities):020x}"
        row = {"id": id_, "name": name, "name_en": name, "class": cls, "aliases": [name, *([han] if han else [])]}
        row |= {"name_zh": han} if han else {}
        # Numbers are always known: gold queries sort them downwards, where Cypher puts unknown ones first.
        known = [p for p in self._properties(cls) if p.datatype in ("number", "integer") or self._often(0.85)]
        values = {p.stored_as: self._value(p) for p in known}
        titles = {p.stored_as: name for p in self._properties(cls) if p.stored_as == "title"}  # an article's name
        self.entities[id_] = row | values | titles

    def _often(self, share: float) -> bool:
        return self.rng.random() < share

    def _properties(self, cls: str) -> list[Property]:
        plain = [p for p in self.ontology.properties.values() if not p.observed and p.stored_as not in ("name", "id")]
        return [p for p in plain if any(self.ontology.is_a(cls, d) for d in p.domain)]

    def _value(self, prop: Property) -> Any:
        if prop.datatype == "boolean":
            return self._often(0.5)
        if prop.datatype == "integer":
            return int(10 ** self.rng.uniform(0.5, 5))
        if prop.datatype == "number":
            return round(10 ** self.rng.uniform(4, 10), 2) if prop.money else round(self.rng.random(), 4)
        if prop.datatype == "date":
            return f"{self.rng.randint(2005, 2025)}-{self.rng.randint(1, 12):02d}-{self.rng.randint(1, 28):02d}"
        return f"{self._name()} {self.rng.choice(('technology', 'energy', 'capital', 'trade', 'design'))}"

    def relate(self) -> None:
        """Give every entity a few relationships of each relation it may be the subject of."""
        for relation in self.ontology.relations.values():
            subjects, objects = self._of(relation.domain), self._of(relation.range)
            if relation.computed or not subjects or not objects:
                continue
            for subject in subjects:
                count = 1 if relation.functional else self.rng.choice((0, 0, 1, 1, 2, 3))
                for other in self.rng.sample(objects, min(count, len(objects))):
                    edges = [(subject, relation.name, other)]
                    edges += [(other, relation.name, subject)] if relation.symmetric else []
                    edges += [(other, relation.inverse, subject)] if relation.inverse else []
                    self.edges.extend(e for e in edges if e[0] != e[2] and e not in self.edges)

    def _of(self, classes: Sequence[str]) -> list[str]:
        return [
            id_
            for id_, row in self.entities.items()
            if any(c in self.ontology.classes and self.ontology.is_a(row["class"], c) for c in classes)
        ]

    def write(self, tx: Transaction) -> None:
        """Write entities and relationships with a statement behind each."""
        document = {"id": DOCUMENT, "title": "Invented data", "publisher": "kg eval", "published": "2025-01-01"}
        document |= {"url": "", "lang": "en", "kind": "news", "recorded_at": "2025-01-02T00:00:00.000Z"}
        tx.run("CREATE (d:Document {id: $row.id}) SET d += $row", {"row": document})
        for row in self.entities.values():
            labels = ":".join(f"`{x}`" for x in ("Entity", row["class"], *self.ontology.ancestors(row["class"])))
            tx.run(f"CREATE (n:{labels} {{id: $row.id}}) SET n += $row", {"row": row})
            self._amounts(tx, row)
        for number, edge in enumerate(self.edges):
            self._relationship(tx, f"s{number:020x}", edge)

    def _amounts(self, tx: Transaction, row: dict[str, Any]) -> None:
        """Write amounts of money as observations too, with the currency that a bound in dollars asks for."""
        for prop in (p for p in self.ontology.properties.values() if p.money and p.stored_as in row):
            seen = {"id": f"o{row['id']}{prop.name}", "of": prop.name, "value": float(row[prop.stored_as])}
            seen |= {"currency": "USD", "status": "asserted", "published": "2025-01-01", "sources": 1, "statements": []}
            tx.run(
                "MATCH (e:Entity {id: $e}) CREATE (e)-[:OBSERVATION {status: 'asserted'}]->(o:Observation {id: $o.id}) "
                "SET o += $o",
                {"e": row["id"], "o": seen},
            )

    def _relationship(self, tx: Transaction, id_: str, edge: tuple[str, str, str]) -> None:
        subject, relation, object_ = edge
        quote = f"{self.entities[subject]['name']} {relation} {self.entities[object_]['name']}."
        row: dict[str, Any] = {
            "id": id_,
            "relation": relation,
            "status": "asserted",
            "quote": quote,
            "document": DOCUMENT,
        }
        row |= {"published": "2025-01-01", "recorded_at": "2025-01-02T00:00:00.000Z", "confidence": 0.9}
        tx.run("MATCH (d:Document {id: $d}) CREATE (s:Statement {id: $r.id})-[:IN_DOCUMENT]->(d) SET s += $r",
               {"d": DOCUMENT, "r": row})  # fmt: skip
        link = {"status": "asserted", "published": "2025-01-01", "sources": 1, "statements": [id_]}
        tx.run(
            f"MATCH (a:Entity {{id: $a}}) MATCH (b:Entity {{id: $b}}) CREATE (a)-[r:`{relation}`]->(b) SET r += $row",
            {"a": subject, "b": object_, "row": link},
        )
