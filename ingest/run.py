"""Documents to statements: tables, running text, the check. In one process or many, on one machine or many."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from ingest.check import checked
from ingest.documents.document import Document
from ingest.documents.failure import Failure
from ingest.documents.raw import Raw
from ingest.documents.read import documents_in
from ingest.documents.sections import running_text
from ingest.errors import IngestError
from ingest.mentions.mention import Mention
from ingest.statements.calibration import calibrated
from ingest.statements.figure_periods import in_standard_form
from ingest.statements.own_values import with_own_values, with_parents, with_posts_until
from ingest.statements.statement import Extraction, Statement, Value
from ingest.statements.tables import statements_from_tables
from ontology.model import Ontology

if TYPE_CHECKING:
    from ingest.mentions.known_names import KnownNames
    from ingest.statements.by_model import Endpoint

log = logging.getLogger(__name__)
SECONDS = 120.0  # the most that one document may take
# Rules that read the whole text of their form: on the kinds of claim they make, the reading has nothing to add.
# A public act says "these measures" of itself and names other acts; only its own rule knows which is which.
WHOLE_TEXT = frozenset({"table:policy"})
Extractor = Literal["pipeline", "model", "both", "tables"]  # tables: only what needs no reading
Found = tuple[Sequence[Mention], Sequence[Statement]]
Result = Extraction | Failure
T = TypeVar("T")


class Reader(Protocol):
    """Reads running text: a document in, its mentions and statements out."""

    def __call__(self, document: Document, *, ontology: Ontology) -> Found: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How documents are read; plain values, so that it travels to other processes and machines."""

    extractor: Extractor = "pipeline"
    ontology: Path | None = None  # its folder; None: the packaged one
    known: Path | None = None  # names that the graph has: a file with "name<tab>class" lines
    endpoint: Endpoint | None = None  # of the model, for "model" and "both"
    seconds: float = SECONDS  # the most that one document may take
    calibrated: bool = True  # False: the rules' own confidences, as calibration needs them


def extract(document: Document, *, reader: Reader, ontology: Ontology, calibrate: bool = True) -> Extraction:
    """Return what `document` says: kept statements, and those in quarantine with the reason."""
    mentions, statements = statements_from_tables(document, ontology)
    text = replace(document, text=running_text(document))  # tables are read above; blanked, all offsets stay true
    more_mentions, more_statements = reader(text, ontology=ontology)
    said = [in_standard_form(s) for s in _once(statements, more_statements)]
    kept, quarantined = checked(calibrated(said, document.lang) if calibrate else said, document, ontology)
    found = tuple(dict.fromkeys([*mentions, *more_mentions]))
    kept = with_posts_until(with_own_values(kept))
    kept = with_parents(kept) if document.lang == "en" else kept
    return Extraction(document=document, mentions=found, statements=kept, quarantined=quarantined)


def _once(tables: Sequence[Statement], read: Sequence[Statement]) -> list[Statement]:
    """Return the statements without repeats; what a table says exactly is not said again by the reading."""
    exact = {_claim_of(s) for s in tables}
    owned = {_kind_of(s) for s in tables if s.method in WHOLE_TEXT}
    own = {s.subject.name for s in tables if s.method in WHOLE_TEXT and s.subject.cls == "Policy"}
    seen: dict[tuple[object, ...], Statement] = {}
    left = (s for s in read if _kind_of(s) not in owned or (own and _is_of_another(s, own)))
    for s in [*tables, *(s for s in left if _claim_of(s) not in exact)]:
        key = (*_claim_of(s), s.status, s.quote, *sorted((k, str(v)) for k, v in s.qualifiers.items()))
        seen.setdefault(key, s)
    return list(seen.values())


def _claim_of(statement: Statement) -> tuple[object, ...]:
    other = statement.object
    return statement.relation, statement.subject.name, other.name if isinstance(other, Mention) else other.value


def _is_of_another(statement: Statement, own: Set[str]) -> bool:
    """Say whether a date or number is that of a policy which a policy text names beside itself: 《…》同时废止."""
    named = statement.relation == "OBSERVATION" and statement.subject.cls == "Policy"
    return named and not any(statement.subject.name in name or name in statement.subject.name for name in own)


def _kind_of(statement: Statement) -> tuple[str, str]:
    """Return the relation, and for a value that is a name of its own (no amount) the property it fills."""
    value = statement.object
    return statement.relation, value.of if isinstance(value, Value) and isinstance(value.value, str) else ""


def extract_all(
    items: Iterable[Document | Raw | Failure],
    *,
    how: How | None = None,
    processes: int = 1,
    scheduler: str | None = None,
) -> Iterator[Result]:
    """Yield an Extraction or a Failure for every document of `items`, in their order.

    `processes` above 1 uses a pool; `scheduler` ("tcp://host:port") a dask cluster. A document that fails, takes too
    long or kills its process becomes a Failure, and the others go on.
    """
    how = how or How()
    if scheduler:
        with _dask(scheduler) as submit:
            yield from _in_order(items, submit, how, window=256)
    elif processes > 1:
        yield from _in_pool(items, how, processes)
    else:
        for item in items:
            yield from work(item, how)


def work(item: Document | Raw | Failure, how: How) -> list[Result]:
    """Return the results of one item. Lives in the package: other processes import it and load their models once."""
    if isinstance(item, Raw):
        read = _guarded(lambda: list(documents_in(item)), item, how.seconds)
        return [result for found in read for result in work(found, how)]
    return _guarded(lambda: _results(item, how), item, how.seconds)


def _guarded(step: Callable[[], list[T]], item: Document | Raw | Failure, seconds: float) -> list[T | Failure]:
    """Return what `step` gives; what goes wrong or takes longer than `seconds` is one Failure of the item."""
    try:
        with time_limit(seconds):
            return [*step()]
    except IngestError as error:
        return [Failure(source=_source(item), reason=str(error))]
    except TooLong:
        return [Failure(source=_source(item), reason=f"took more than {seconds:.0f} s to read")]
    except Exception as error:  # one document's surprise must not lose the others; it is listed with its kind
        log.exception("%s could not be read", _source(item))
        return [Failure(source=_source(item), reason=f"could not be read ({type(error).__name__}: {error})")]


def _results(found: Document | Failure, how: How) -> list[Result]:
    """Return a document's extraction. With "both", a model that fails is listed and the pipeline's reading is kept."""
    if isinstance(found, Failure):
        return [found]
    ontology = _ontology(how.ontology)
    try:
        return [extract(found, reader=_reader(how), ontology=ontology, calibrate=how.calibrated)]
    except IngestError as error:
        if how.extractor != "both":
            return [Failure(source=found.origin, reason=str(error))]
        kept = extract(found, reader=_reader(replace(how, extractor="pipeline")), ontology=ontology)
        return [
            kept,
            Failure(source=found.origin, reason=f"the model's reading failed, the pipeline's is kept: {error}"),
        ]


def _source(item: Document | Raw | Failure) -> str:
    return item.source if isinstance(item, Failure) else item.origin


_ontologies: dict[Path | None, Ontology] = {}


def _ontology(folder: Path | None) -> Ontology:
    if folder not in _ontologies:
        from ontology.load import load

        _ontologies[folder] = load(folder)
    return _ontologies[folder]


def _known(path: Path) -> KnownNames:
    return _names_in(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _names_in(path: Path, written: int) -> KnownNames:
    """Return the names of a file; `written` is its time, so that a file written anew is read anew."""
    from ingest.mentions.known_names import KnownNames

    pairs = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return KnownNames((p[0], p[1]) for p in pairs if len(p) == 2)


def _reader(how: How) -> Reader:
    """Return the reader that `how` asks for: the pipeline, a model, or both one after the other."""
    readers: list[Reader] = []
    if how.extractor in ("pipeline", "both"):
        from ingest.statements.read import read

        readers.append(partial(read, known=_known(how.known)) if how.known else read)
    if how.extractor in ("model", "both"):
        from ingest.statements.by_model import model_reader

        readers.append(model_reader(how.endpoint))
    return readers[0] if len(readers) == 1 else _all_of(readers)


def _all_of(readers: Sequence[Reader]) -> Reader:
    def read(document: Document, *, ontology: Ontology) -> Found:
        found = [reader(document, ontology=ontology) for reader in readers]
        return [m for mentions, _ in found for m in mentions], [s for _, statements in found for s in statements]

    return read


class TooLong(Exception):
    """A document took longer than its limit."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TooLong in this block after `seconds`. Without signals (Windows, other threads) there is no limit."""
    usable = hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread()
    if not usable or signal.getitimer(signal.ITIMER_REAL)[0] > 0:
        yield
        return

    def stop(*_: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


Submit = Callable[..., "Future[list[Result]]"]


def _in_order(items: Iterable[Document | Raw | Failure], submit: Submit, how: How, window: int) -> Iterator[Result]:
    """Keep `window` items under way and yield results in the order of the items; a lost worker fails its item only."""
    waiting: deque[tuple[Document | Raw | Failure, Future[list[Result]]]] = deque()
    for item in items:
        waiting.append((item, submit(work, item, how)))
        if len(waiting) >= window:
            yield from _settled(*waiting.popleft())
    while waiting:
        yield from _settled(*waiting.popleft())


def _settled(item: Document | Raw | Failure, future: Future[list[Result]]) -> list[Result]:
    try:
        return future.result()
    except Exception as error:  # what a scheduler raises when a worker dies has no common class
        return [Failure(source=_source(item), reason=f"was lost with its worker ({type(error).__name__})")]


def _in_pool(items: Iterable[Document | Raw | Failure], how: How, processes: int) -> Iterator[Result]:
    """Work in spawned processes; when one dies, its documents are tried again one by one, so only the culprit fails."""
    source = iter(items)
    pool: Executor = _pool(processes)
    waiting: deque[tuple[Document | Raw | Failure, Future[list[Result]]]] = deque()
    try:
        while True:
            while len(waiting) < 4 * processes and (item := next(source, None)) is not None:
                waiting.append((item, _submitted(pool, item, how)))
            if not waiting:
                return
            item, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenExecutor:
                held = [item, *(other for other, _ in waiting)]
                waiting.clear()
                pool.shutdown(wait=False)
                pool = _pool(processes)
                for suspect in held:
                    yield from _alone(suspect, how)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"))


def _submitted(pool: Executor, item: Document | Raw | Failure, how: How) -> Future[list[Result]]:
    try:
        return pool.submit(work, item, how)
    except BrokenExecutor as error:
        failed: Future[list[Result]] = Future()
        failed.set_exception(error)
        return failed


def _alone(item: Document | Raw | Failure, how: How) -> list[Result]:
    with _pool(1) as pool:
        try:
            return pool.submit(work, item, how).result()
        except BrokenExecutor:
            return [Failure(source=_source(item), reason="ended the process that read it (out of memory?)")]


@contextmanager
def _dask(address: str) -> Iterator[Submit]:
    """Yield the submit function of a dask cluster's client; IngestError when it cannot be reached."""
    try:
        from distributed import Client
    except ImportError as error:
        raise IngestError("a scheduler needs the extra 'dist': pip install 'ecosystem-kg[dist]'") from error
    try:
        client: Any = Client(address, timeout=5)
    except (OSError, TimeoutError, ValueError) as error:
        raise IngestError(f"{address}: no dask scheduler answers there; start one with `dask scheduler`") from error
    with client:
        executor = client.get_executor(retries=1)
        yield executor.submit
