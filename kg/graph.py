"""The graph as Python sees it: open it, write to it, ask it. Each method is one call into the folder that does it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, TypeVar

from kg.engine import open_engine
from kg.settings import Settings

if TYPE_CHECKING:
    from ingest.statements.statement import Extraction
    from kg.answer.answer import Answer
    from kg.engine.engine import Engine, Row, Transaction
    from kg.store.write import Store, Written
    from ontology.model import Ontology

R = TypeVar("R")


class Graph:
    """One open graph. Use it in a `with`, or call `close`. Methods raise KgError with one clear line."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self.engine = engine
        self.settings = settings

    def __enter__(self) -> Graph:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the database go; safe to call twice."""
        self.engine.close()

    @cached_property
    def ontology(self) -> Ontology:
        """Return the ontology that this graph speaks: the packaged one, or KG_ONTOLOGY."""
        from ontology.load import load

        return load(self.settings.ontology)

    @cached_property
    def store(self) -> Store:
        """Return the writer of the three layers, its schema declared."""
        from kg.store.write import Store

        store = Store(self.engine, self.ontology)
        store.init()
        return store

    def init(self) -> dict[str, Any]:
        """Declare the schema and create the ontology's concepts; return what the graph then holds of them."""
        _ = self.store
        concepts = self.engine.reader.read("MATCH (e:Entity) WHERE e.concept IS NOT NULL RETURN count(e) AS n")[0]["n"]
        return {"engine": self.engine.name, "version": self.engine.version, "concepts": concepts}

    # ---- questions

    def ask(self, question: str, **options: Any) -> Answer:
        """Return the answer to a question in English or Chinese, each sentence with its sources (kg/ask.py)."""
        from kg.ask import ask

        return ask(self, question, **options)

    def cypher(
        self, query: str, params: Mapping[str, Any] | None = None, *, write: bool = False, limit: int = 1000
    ) -> dict[str, Any]:
        """Return {columns, rows, truncated} of one Cypher statement, read-only unless `write`."""
        from kg.engine import gate

        run = gate.write if write else gate.read
        table = run(self.engine, query, dict(params or {}), limit=limit)
        return {"columns": list(table.columns), "rows": [list(r) for r in table.rows], "truncated": table.truncated}

    # ---- documents

    def add(self, *inputs: str | Path, **options: Any) -> dict[str, Any]:
        """Read files, folders, URLs or JSONL into the graph and return the run's counts (`kg ingest --json`).

        Options are those of `kg ingest`: published, publisher, title, lang, kind."""
        from ingest.sources.inputs import InputOptions
        from kg.load import load_inputs

        return load_inputs(self, [str(i) for i in inputs], InputOptions(**options)).to_json()

    def add_sample(self) -> dict[str, Any]:
        """Read the packaged sample corpus into the graph; a second time changes nothing."""
        from importlib import resources

        with resources.as_file(resources.files("kg") / "sample") as corpus:
            return self.add(corpus)

    def ingest(self, extractions: Iterable[Extraction]) -> Iterator[Written]:
        """Write extractions and yield what became of each document, as soon as it is safe in the graph."""
        return self.store.write(extractions)

    def retract(self, document: str) -> dict[str, Any]:
        """Take a document back (by id, URL or origin), and whatever only it supported; return the counts."""
        from kg.errors import UsageError
        from kg.store.ids import now
        from kg.store.retract import standing, take_back

        ids = self._write(lambda tx: standing(tx, document))
        if not ids:
            raise UsageError(f"no standing document has the id, URL or origin {document!r}")
        store = self.store
        return dict(self._write(lambda tx: take_back(tx, ids, store.ontology, store.kinds, at=now())))

    def rebuild(self) -> dict[str, Any]:
        """Recompute entities and relationships from the evidence and the judgements; return the counts."""
        from kg.store.rebuild import rebuild

        return dict(rebuild(self.engine, self.ontology, self.store.kinds))

    # ---- decisions

    def merge(self, left: str, right: str, *, by: str = "user", why: str = "") -> dict[str, Any]:
        """Judge two entities (ids or exact names) to be one; return {kept, merged, judgement}."""
        from kg.store import judgements

        store = self.store
        return self._write(lambda tx: judgements.merge(tx, left, right, store.ontology, store.kinds, by=by, why=why))

    def undo(self, left: str, right: str) -> dict[str, Any]:
        """Take back the judgement on a pair; a merged entity comes back under its old id."""
        from kg.store import judgements

        store = self.store
        return self._write(lambda tx: judgements.undo(tx, left, right, store.ontology, store.kinds))

    def split(self, entity: str, *, mentions: Sequence[str] = (), by: str = "user", why: str = "") -> dict[str, Any]:
        """Judge that an entity is several; return {kept, made}."""
        from kg.store import judgements

        store = self.store
        return self._write(
            lambda tx: judgements.split(tx, entity, mentions, store.ontology, store.kinds, by=by, why=why)
        )

    def unsplit(self, entity: str) -> dict[str, Any]:
        """Take the latest split of an entity back."""
        from kg.store import judgements

        store = self.store
        return self._write(lambda tx: judgements.unsplit(tx, entity, store.ontology, store.kinds))

    def differ(self, left: str, right: str, *, by: str = "user", why: str = "") -> dict[str, Any]:
        """Judge two entities to be different for good; the pair leaves the review queue."""
        from kg.store import judgements

        return self._write(lambda tx: judgements.differ(tx, left, right, by=by, why=why))

    # ---- lists

    def stats(self) -> dict[str, Any]:
        """Return counts by class, relation, status and kind of document."""
        from kg.store.stats import stats

        return stats(self.engine)

    def quarantine(self, *, limit: int = 1000) -> list[Row]:
        """Return what was kept out of the graph, newest first, with reason and sentence."""
        from kg.store.review import quarantined

        return quarantined(self.engine.reader, limit)

    def review(self, *, limit: int = 100) -> list[Row]:
        """Return pairs that may be one entity and that nobody has decided."""
        from kg.store.review import unsure_pairs

        return unsure_pairs(self.engine.reader, limit)

    def runs(self, *, limit: int = 50) -> list[Row]:
        """Return the latest runs, newest first, with their counts."""
        from kg.store.ledger import runs

        return runs(self.engine.reader, limit)

    def sources(self) -> list[Row]:
        """Return what is remembered of every periodic source."""
        from kg.store.ledger import sources

        return sources(self.engine.reader)

    # ---- in and out

    def export(self, format: str, to: Path | IO[str]) -> dict[str, int]:
        """Write the graph as turtle, jsonld, csv, graphml or parquet to a file, folder or stream; return counts."""
        from kg.store.export import export

        return export(self.engine, self.ontology, format, to)

    def import_(self, file: Path) -> dict[str, int]:
        """Read what `export` wrote as Turtle or JSON-LD: documents, statements, judgements; return counts."""
        from kg.store.take_in import take_in

        return take_in(self.store, file)

    def validate(self, *, full: bool = False) -> list[Row]:
        """Return what the ontology's shapes find wrong with the graph; `full` asks pySHACL as well."""
        from kg.store.validate import validate

        return validate(self.engine, self.ontology, full=full)

    def _write(self, work: Callable[[Transaction], R]) -> R:
        """Run `work` in one transaction that also marks the graph as changed: name indexes follow that mark."""
        from kg.store.write import hold

        def marked(tx: Transaction) -> R:
            hold(tx)
            return work(tx)

        from kg.store.entities import settle_labels

        done = self.engine.writer.write(marked)
        settle_labels(self.engine.writer, self.ontology)
        return done


def open_graph(settings: Settings | None = None, *, read_only: bool = False) -> Graph:
    """Return the graph that `settings`, by default the environment, name: Neo4j by NEO4J_URI, else the embedded engine.

    ConfigError and EngineError say in one line what is wrong."""
    chosen = settings if settings is not None else Settings.from_env(os.environ)
    return Graph(open_engine(chosen, read_only=read_only), chosen)
