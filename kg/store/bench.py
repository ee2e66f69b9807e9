"""Loading measured against the least that any loader could do: the same rows by raw UNWIND, nothing decided."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.statement import Extraction, Statement
from kg.engine.engine import Engine, Row, Table, Transaction
from kg.store.ids import hashed
from kg.store.write import Store
from ontology.model import Ontology, Relation

Told = tuple[str, list[Row]]
RAW_BATCH = 1000  # rows a statement
RAW_STATEMENTS = 8  # statements a transaction
_CREATES = re.compile(r"\b(CREATE|MERGE)\b")
_FIRST = (
    "Amber",
    "Birch",
    "Cobalt",
    "Delta",
    "Ember",
    "Fjord",
    "Garnet",
    "Hazel",
    "Indigo",
    "Juniper",
    "Kestrel",
    "Larch",
)
_SECOND = (
    "Harbour",
    "Lumen",
    "Meridian",
    "Nimbus",
    "Orchard",
    "Pioneer",
    "Quarry",
    "Rivet",
    "Summit",
    "Tundra",
    "Vertex",
)
_TRADE = ("Robotics", "Photonics", "Capital", "Foods", "Logistics", "Software", "Energy", "Pharmaceuticals")


def bench_load(
    engine: Engine, ontology: Ontology, *, documents: int = 400, entities: int = 2000, seed: int = 7
) -> dict[str, Any]:
    """Return documents, rows and seconds of our loading and of raw UNWIND, and their ratio (1 = as fast as raw).

    The graph must be empty, and is empty afterwards. The raw loader writes exactly the rows that ours wrote, in batches
    of its own choosing, with constraints and indexes in place as in ours."""
    made = list(articles(ontology, documents=documents, entities=entities, seed=seed))
    recorder = _Recorder(engine)
    _loaded(recorder, ontology, made)  # notes the rows, and warms the engine up
    _empty(engine)
    ours = _loaded(engine, ontology, made)
    _empty(engine)
    Store(engine, ontology).init()
    raw = _replayed(engine, recorder.told)
    rows = sum(len(rows) for _, rows in recorder.told)
    _empty(engine)
    return {
        "engine": engine.name,
        "documents": documents,
        "rows": rows,
        "seconds": round(ours, 2),
        "raw_seconds": round(raw, 2),
        "documents_a_second": round(documents / ours, 1),
        "rows_a_second": round(rows / ours),
        "raw_rows_a_second": round(rows / raw),
        "ratio": round(raw / ours, 3),
    }


def _loaded(engine: Any, ontology: Ontology, made: Sequence[Extraction]) -> float:
    """Return the seconds that our loading takes, schema and concepts not counted."""
    Store(getattr(engine, "engine", engine), ontology).init()
    store = Store(engine, ontology)
    started = time.perf_counter()
    list(store.write(made))
    return time.perf_counter() - started


class _Recorder:
    """An engine that notes what is written through it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.told: list[Told] = []
        self.name, self.version, self.reader = engine.name, engine.version, engine.reader

    @property
    def writer(self) -> _Recorder:
        return self

    def write(self, work: Callable[[Transaction], Any]) -> Any:
        def noted(tx: Transaction) -> Any:
            told: list[Told] = []
            found = work(_Noting(tx, told))
            self.told.extend(told)
            return found

        return self.engine.writer.write(noted)


class _Noting:
    def __init__(self, tx: Transaction, told: list[Told]) -> None:
        self._tx, self._told = tx, told

    def run(self, cypher: str, parameters: Any = None) -> list[Row]:
        if _CREATES.search(cypher) and "rows" in (parameters or {}):
            self._told.append((cypher, parameters["rows"]))
        return self._tx.run(cypher, parameters)

    def table(self, cypher: str, parameters: Any = None, *, limit: int) -> Table:
        return self._tx.table(cypher, parameters, limit=limit)


def _replayed(engine: Engine, told: Sequence[Told]) -> float:
    """Return the seconds that the noted rows take when nothing but UNWIND is done with them."""
    order = list(dict.fromkeys(cypher for cypher, _ in told))
    grouped = {cypher: [row for c, rows in told if c == cypher for row in rows] for cypher in order}
    batches = [(c, rows[i : i + RAW_BATCH]) for c, rows in grouped.items() for i in range(0, len(rows), RAW_BATCH)]
    started = time.perf_counter()
    for i in range(0, len(batches), RAW_STATEMENTS):
        part = batches[i : i + RAW_STATEMENTS]
        engine.writer.write(lambda tx, part=part: [tx.run(c, {"rows": rows}) for c, rows in part])  # type: ignore[misc]
    return time.perf_counter() - started


def _empty(engine: Engine) -> None:
    cypher = "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS n"
    while engine.writer.write(lambda tx: tx.run(cypher))[0]["n"]:
        pass


def articles(ontology: Ontology, *, documents: int, entities: int, seed: int = 7) -> Iterator[Extraction]:
    """Yield made-up articles in the ontology's own terms: each names about eight entities and makes six statements."""
    chance = random.Random(seed)
    relations = [r for r in ontology.relations.values() if _usable(ontology, r)]
    names: dict[str, list[str]] = {}
    for number in range(documents):
        yield _article(number, relations, names, entities, chance, ontology)


def _usable(ontology: Ontology, relation: Relation) -> bool:
    ends = (*relation.domain, *relation.range)
    return not relation.computed and all(e in ontology.classes and ontology.classes[e].kind == "entity" for e in ends)


def _article(
    number: int,
    relations: Sequence[Relation],
    names: dict[str, list[str]],
    entities: int,
    chance: random.Random,
    ontology: Ontology,
) -> Extraction:
    lines: list[str] = [f"Report {number} of the trade wire, {chance.getrandbits(60):x} {chance.getrandbits(60):x}."]
    ends: list[tuple[Relation, tuple[str, str], tuple[str, str]]] = []
    for _ in range(6):
        relation = chance.choice(relations)
        subject, object_ = (
            _name(_cls(side, ontology, chance), names, entities, chance) for side in (relation.domain, relation.range)
        )
        ends.append((relation, subject, object_))
        lines.append(
            f"{subject[0]} {relation.words.label('en') or relation.name} {object_[0]} {chance.getrandbits(40):x}."
        )
    text = "\n".join(lines)
    statements = tuple(_said(text, line, *end) for line, end in zip(lines[1:], ends, strict=True))
    mentions = tuple(m for s in statements for m in (s.subject, s.object) if isinstance(m, Mention))
    return Extraction(document=_document(number, text), mentions=mentions, statements=statements)


def _cls(side: Sequence[str], ontology: Ontology, chance: random.Random) -> str:
    below = sorted(ontology.descendants(chance.choice(list(side))))
    return chance.choice([c for c in below if ontology.classes[c].derived is None])


def _name(cls: str, names: dict[str, list[str]], entities: int, chance: random.Random) -> tuple[str, str]:
    """Return a name of the class; some entities are named often, most seldom, as in news."""
    known = names.setdefault(cls, [])
    wanted = int(chance.paretovariate(0.7)) % max(2, entities // 20)
    while len(known) <= wanted:
        words = (chance.choice(_FIRST), chance.choice(_SECOND), f"{len(known):x}{cls[:2]}", chance.choice(_TRADE))
        known.append(" ".join(words))
    return known[wanted], cls


def _said(text: str, line: str, relation: Relation, subject: tuple[str, str], object_: tuple[str, str]) -> Statement:
    start = text.index(line)
    ends = [_mention(text, start, *subject), _mention(text, start + len(subject[0]), *object_)]
    return Statement(
        relation=relation.name, subject=ends[0], object=ends[1], quote=line, start=start, end=start + len(line),
        confidence=0.9, method="bench",
    )  # fmt: skip


def _mention(text: str, start: int, name: str, cls: str) -> Mention:
    at = text.index(name, start)
    return Mention(start=at, end=at + len(name), text=name, cls=cls, name=name)


def _document(number: int, text: str) -> Document:
    digest = hashed("", text)
    given = Document(
        id=f"d{digest[:16]}", text=text, title=text[:60], lang="en", kind="news", publisher="Trade Wire",
        url=f"https://wire.example/{number}", origin=f"wire/{number}", published="2024-05-01", published_from="given",
        retrieved="2026-01-01T00:00:00.000Z", sha256=digest,
    )  # fmt: skip
    return replace(given, published=f"2024-{number % 12 + 1:02d}-01")
