"""Sources to graph: read what is named or due, extract, write, count. One function a newcomer can read aloud."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ingest.documents.failure import Failure

if TYPE_CHECKING:
    from ingest.documents.document import Document
    from ingest.documents.raw import Raw
    from ingest.mentions.mention import Mention
    from ingest.run import How
    from ingest.sources.inputs import InputOptions
    from ingest.statements.statement import Extraction, Statement
    from kg.graph import Graph
    from kg.settings import Settings

Extractor = Literal["pipeline", "model", "both"]
Step = Callable[[int], None]  # is told how many documents are done


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How documents are read: by what, in how many processes, on which scheduler."""

    extractor: Extractor = "pipeline"
    processes: int = 1
    scheduler: str | None = None


@dataclass(slots=True)
class Report:
    """The counts of one run; `to_json` gives the contract's names."""

    run: str = ""
    documents: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("new", "unchanged", "updated", "failed"), 0)
    )
    statements: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("kept", "qualified", "quarantined"), 0))
    entities: int = 0
    relationships: int = 0
    seconds: float = 0.0
    failures: list[Failure] = field(default_factory=list)

    def fail(self, failure: Failure) -> None:
        """Count and list an input that did not land."""
        self.documents["failed"] += 1
        self.failures.append(failure)

    def to_json(self) -> dict[str, Any]:
        """Return the counts as plain JSON values."""
        failures = [{"source": f.source, "reason": f.reason} for f in self.failures]
        return {
            "run": self.run,
            "documents": self.documents,
            "statements": self.statements,
            "entities": self.entities,
            "relationships": self.relationships,
            "seconds": round(self.seconds, 3),
            "failures": failures,
        }


def load_inputs(
    graph: Graph, inputs: Iterable[str], options: InputOptions, *, how: Reading | None = None, step: Step | None = None
) -> Report:
    """Read files, folders, URLs and JSONL into the graph; inputs that fail are listed in the report."""
    from ingest.sources.inputs import raw_inputs

    how = how or Reading()
    with _Run(graph, "ingest", step) as run:
        run.take(run.archived(raw_inputs(inputs, options)), how)
    return run.report


def load_due(graph: Graph, *, how: Reading | None = None, step: Step | None = None) -> Report:
    """Visit every periodic source that is due, under its lease, and read its new items into the graph."""
    from ingest.documents.raw import now
    from ingest.sources.due import due
    from kg.store import ledger

    how = how or Reading()
    sources, wrong = _specs(graph.settings)
    with _Run(graph, "ingest --due", step) as run:
        for error in wrong:
            run.report.fail(Failure(source=getattr(error, "source", "source spec"), reason=str(error)))
        states = ledger.states(graph.engine.reader, [source.id for source in sources])
        for source in due(sources, states, now()):
            if ledger.take_lease(graph.engine.writer, source.id, run.report.run):
                try:
                    _visit(run, source, states.get(source.id), how)
                finally:
                    ledger.give_lease_back(graph.engine.writer, source.id, run.report.run)
    return run.report


def _specs(settings: Settings) -> tuple[list[Any], list[Any]]:
    from ingest.sources.source import load_sources

    return load_sources([settings.home / "sources"])


def _visit(run: _Run, source: Any, state: Any, how: Reading) -> None:
    """Read a source's new items; its bookmark moves only once they have landed, so a killed run is simply redone."""
    from ingest.documents.raw import now
    from ingest.sources.due import after, visit
    from ingest.sources.state import SourceState
    from kg.store import ledger

    state = state or SourceState(id=source.id)
    taken = visit(source, state)
    for failure in taken.failures:
        run.report.fail(failure)
    run.take(run.archived(taken.items), how)
    saved = after(source, state, taken, now())
    ledger.save(run.graph.engine.writer, saved, url=source.url, publisher=source.publisher)


class _Run:
    """One run in the ledger: begun, fed with items, and finished with its counts even when it breaks off."""

    def __init__(self, graph: Graph, command: str, step: Step | None) -> None:
        self.graph, self.command, self.step = graph, command, step
        self.report = Report()
        self._started = time.monotonic()

    def __enter__(self) -> _Run:
        from kg.store import ledger

        _ = self.graph.store  # declares the schema before anything is written
        self.report.run = ledger.start_run(self.graph.engine.writer, self.command)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        from kg.store import ledger

        self.report.seconds = time.monotonic() - self._started
        try:
            ledger.finish_run(self.graph.engine.writer, self.report.run, self._counts(error))
        except Exception:
            if error is None:
                raise

    def _counts(self, error: BaseException | None) -> dict[str, Any]:
        report = self.report
        counts = {f"documents_{name}": n for name, n in report.documents.items()}
        counts |= {f"statements_{name}": n for name, n in report.statements.items()}
        failures = [f"{f.source}: {f.reason}" for f in report.failures]
        return {**counts, "failures": failures, "seconds": report.seconds, "broken_off": str(error) if error else None}

    def archived(self, items: Iterable[Raw | Failure]) -> Iterator[Raw | Failure]:
        """Keep each original before it is read, so that everything can be read again."""
        from ingest.archive import Archive

        archive = Archive(self.graph.settings.home / "archive")
        for item in items:
            if not isinstance(item, Failure):
                archive.keep(item.data)
            yield item

    def take(self, items: Iterable[Document | Raw | Failure], how: Reading) -> None:
        """Extract and write items, counting what became of each."""
        for written in self.graph.ingest(self._extractions(items, how)):
            self.report.documents[written.outcome] += 1
            for name in ("kept", "qualified", "quarantined"):
                self.report.statements[name] += getattr(written, name)
            self.report.entities += written.entities
            self.report.relationships += written.relationships
            self._tell()

    def _extractions(self, items: Iterable[Document | Raw | Failure], how: Reading) -> Iterator[Extraction]:
        from ingest.run import extract_all

        settled = replace(settled_how(self.graph.settings, how), known=self._known(how))
        for result in extract_all(items, how=settled, processes=how.processes, scheduler=how.scheduler):
            if isinstance(result, Failure):
                self.report.fail(result)
                self._tell()
            else:
                yield result

    def _known(self, how: Reading) -> Path | None:
        """Return a file of the names that the graph is sure of; other machines (a scheduler's) could not open it."""
        from kg.store.known import write_known_names

        graph = self.graph
        if how.scheduler is not None or how.extractor == "model":
            return None
        return write_known_names(graph.settings.home / "names" / "known.tsv", graph.engine.reader, graph.ontology)

    def _tell(self) -> None:
        if self.step is not None:
            self.step(sum(self.report.documents.values()))


def settled_how(settings: Settings, how: Reading) -> How:
    """Return how workers read, as plain values that travel. ConfigError: a model is asked for, none is set."""
    from ingest.run import How

    if how.extractor == "pipeline":
        return How(ontology=settings.ontology)
    from ingest.statements.by_model import Endpoint
    from kg.errors import ConfigError

    if not settings.openai_base_url or not settings.model:
        raise ConfigError(
            f"--extractor {how.extractor} needs OPENAI_BASE_URL and KG_MODEL; without them use the pipeline"
        )
    endpoint = Endpoint(base_url=settings.openai_base_url, model=settings.model, api_key=settings.openai_api_key or "")
    return How(extractor=how.extractor, ontology=settings.ontology, endpoint=endpoint)


def extractions(
    inputs: Iterable[str], options: InputOptions, settings: Settings, *, how: Reading | None = None
) -> Iterator[Extraction | Failure]:
    """Yield what inputs say, without a database."""
    from ingest.run import extract_all
    from ingest.sources.inputs import raw_inputs

    how = how or Reading()
    return extract_all(
        raw_inputs(inputs, options), how=settled_how(settings, how), processes=how.processes, scheduler=how.scheduler
    )


def extraction_json(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction in the contract's names (`kg extract`)."""
    document = extraction.document
    return {
        "id": dict(document.properties).get("given_id") or document.id,  # a JSONL line's own id comes back
        "document": document.id,
        "title": document.title,
        "published": document.published,
        "published_from": document.published_from,
        "lang": document.lang,
        "kind": document.kind,
        "form": document.form,
        "publisher": document.publisher,
        "url": document.url,
        "text": document.text,
        "mentions": [
            {"start": m.start, "end": m.end, "class": m.cls, "text": m.text, "name": m.name, "kind": m.kind}
            for m in extraction.mentions
        ],
        "statements": [statement_json(s) for s in extraction.statements],
        "quarantined": [{"reason": q.reason, **statement_json(q.statement)} for q in extraction.quarantined],
    }


def statement_json(statement: Statement) -> dict[str, Any]:
    """Return a statement in the contract's names (cli.md, S)."""
    from ingest.statements.statement import Value

    s = statement
    if isinstance(s.object, Value):
        value = s.object
        thing: dict[str, Any] = {
            "value": value.value,
            "unit": value.unit,
            "currency": value.currency,
            "approximate": value.approximate,
            "bound": value.bound,
            "of": value.of,
        }
    else:
        thing = mention_json(s.object)
    found = {
        "relation": s.relation,
        "subject": mention_json(s.subject),
        "object": thing,
        "qualifiers": dict(s.qualifiers),
        "status": s.status,
        "quote": s.quote,
        "start": s.start,
        "end": s.end,
        "confidence": round(s.confidence, 4),
        "method": s.method,
    }
    optional = {"attributed_to": s.attributed_to, "valid_from": s.valid_from, "valid_to": s.valid_to}
    return found | {name: value for name, value in optional.items() if value}


def mention_json(mention: Mention) -> dict[str, Any]:
    """Return a mention as a statement's subject or object."""
    return {
        "text": mention.text,
        "class": mention.cls,
        "start": mention.start,
        "end": mention.end,
        "name": mention.name,
    }
