"""How fast is it? Reading, loading and asking, each against the least that any program must do, from one run.

Everything happens in a temporary KG_HOME with the embedded engine and the packaged sample corpus; nothing of the user's
is read or changed.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module, resources, util
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.settings import Settings

if TYPE_CHECKING:
    from ingest.documents.document import Document, Lang
    from kg.graph import Graph

REPEATS = 2  # times the sample corpus is read
LOADED = 200  # documents of `bench load`
ASKED = 60  # questions of `bench ask`, each asked once to warm up and once for the clock
COLD = 5  # processes started to ask one question
_START = (
    "import sys, time; began = time.perf_counter(); from ingest.mentions.pipeline import load; load(sys.argv[1]);"
    "took = time.perf_counter() - began; import os; from kg.bench import resident_mb;"
    "print(took, resident_mb(os.getpid()))"
)


def run(name: str | None, settings: Settings, entities: int = 100_000) -> dict[str, Any]:
    """Return the figures of one bench (extract, load, ask) or of all, as nested plain values.

    Times are in seconds or milliseconds as their names say, memory in MB; a `ratio` is against the bare minimum named
    beside it. UsageError: no bench has that name.
    """
    if name is not None and name not in BENCHES:
        raise UsageError(f"there is no bench {name!r}; there are {', '.join(BENCHES)}")
    figures: dict[str, Any] = {}
    with _home(settings) as own:
        for known, bench in BENCHES.items():
            if name in (None, known):
                figures |= bench(own, entities)
    return figures


@contextmanager
def _home(settings: Settings) -> Iterator[Settings]:
    """Yield settings with a temporary KG_HOME, the embedded engine and no model; the engine is stopped afterwards."""
    from kg.engine import embedded

    with tempfile.TemporaryDirectory(prefix="kg-bench-", ignore_cleanup_errors=True) as folder:
        own = replace(settings, home=Path(folder), neo4j_uri=None, openai_base_url=None, engine_idle=60.0)
        try:
            yield own
        finally:
            embedded.stop(own)


# ---- reading


def bench_extract(settings: Settings, entities: int) -> dict[str, Any]:
    """Return documents a second by language against the bare spaCy pipeline, two processes against one, start-up."""
    corpus = _corpus() * REPEATS
    figures = {f"extract {lang}": _reading([d for d in corpus if d.lang == lang], lang) for lang in ("en", "zh")}
    started = {f"start {lang}": _start_up(lang) for lang in ("en", "zh")}
    return {**figures, "extract processes": _processes(corpus), **started}


def _corpus() -> list[Document]:
    from ingest.documents.document import Document
    from ingest.sources.inputs import read_inputs

    with resources.as_file(resources.files("kg") / "sample") as folder:
        return [found for found in read_inputs([folder]) if isinstance(found, Document)]


def _reading(documents: Sequence[Document], lang: Lang) -> dict[str, Any]:
    from ingest.mentions.pipeline import load
    from ingest.run import extract_all

    nlp = load(lang)
    list(extract_all(documents[:3]))  # what is made at the first use is no part of the speed
    bare = ours = 0.0
    for document in documents:  # in turns, so that what else the machine does slows both alike
        bare += _seconds(lambda d=document: nlp(d.text))  # type: ignore[misc]
        ours += _seconds(lambda d=document: list(extract_all([d])))  # type: ignore[misc]
    return {
        "documents": len(documents),
        "documents_a_second": round(len(documents) / ours, 1),
        "bare_pipeline": round(len(documents) / bare, 1),
        "ratio": round(bare / ours, 3),
    }


def _processes(documents: Sequence[Document]) -> dict[str, Any]:
    """Return how much faster two processes read than one, from the first result on: models load once a process."""
    from ingest.run import extract_all

    one = _steady(extract_all(documents))
    two = _steady(extract_all(documents, processes=2))
    return {
        "documents": len(documents),
        "one_documents_a_second": round(one, 1),
        "two_documents_a_second": round(two, 1),
        "ratio": round(two / one, 3),
        "process_mb": _peak_mb(),
    }


def _steady(results: Iterable[object]) -> float:
    """Return results a second once a process of each kind has warmed up: the first tenth is not counted."""
    stamps = [time.perf_counter() for _ in results]
    skipped = len(stamps) // 10
    return (len(stamps) - 1 - skipped) / max(stamps[-1] - stamps[skipped], 1e-9)


def _start_up(lang: Lang) -> dict[str, Any]:
    """Return the start of a language's pipeline in a fresh process: seconds, and the memory it then has."""
    done = subprocess.run([sys.executable, "-c", _START, lang], capture_output=True, text=True, check=True)
    seconds, memory = done.stdout.split()
    return {"seconds": round(float(seconds), 2), "memory_mb": float(memory)}


# ---- loading


def bench_load(settings: Settings, entities: int) -> dict[str, Any]:
    """Return loading against a raw UNWIND of the same rows, and the memory of the engine afterwards."""
    from kg.graph import open_graph
    from kg.store.bench import bench_load as measured

    own = replace(settings, home=settings.home / "load", engine_idle=0.0)
    with open_graph(own) as graph:
        figures = measured(graph.engine, graph.ontology, documents=LOADED)
        return {"load": {**figures, "engine_mb": _engine_mb(own)}}


# ---- asking


def bench_ask(settings: Settings, entities: int) -> dict[str, Any]:
    """Return warm answers on the sample corpus, the cold start of the command, and linking at many entities."""
    from kg.graph import open_graph

    own = replace(settings, home=settings.home / "ask")
    with open_graph(own) as graph:
        graph.add_sample()
        questions = _questions(graph)
        figures = {"ask warm": _warm(graph, questions), "ask cold": _cold(own, questions[0])}
        memory = {"command_mb": _peak_mb(), "engine_mb": _engine_mb(own)}
    return {**figures, "ask memory": memory, **_linking(entities)}


def _questions(graph: Graph) -> list[str]:
    from kg.evaluation.generate import questions_on

    return [item.question for item in questions_on(graph, ASKED)]


def _warm(graph: Graph, questions: Sequence[str]) -> dict[str, Any]:
    """Return p50 and p99 in milliseconds, and p50 against one look-up by id over the same connection."""
    for question in questions:
        graph.ask(question, mode="planner")
    asked = [_ms(lambda q=question: graph.ask(q, mode="planner")) for question in questions]  # type: ignore[misc]
    look_up = "MATCH (e:Entity {id: $id}) RETURN e.name"
    raw = [_ms(lambda: graph.engine.reader.read(look_up, {"id": "none"})) for _ in questions]
    p50, floor = quantiles(asked, n=100)[49], quantiles(raw, n=100)[49]
    return {
        "questions": len(questions),
        "p50_ms": round(p50, 1),
        "p99_ms": round(quantiles(asked, n=100, method="inclusive")[98], 1),
        "one_look_up_ms": round(floor, 2),
        "ratio": round(floor / p50, 3),
    }


def _cold(settings: Settings, question: str) -> dict[str, Any]:
    """Return what a `kg ask` of its own process takes with the engine up, against a Python that does nothing."""
    command = [sys.executable, "-m", "kg.cli.main", "ask", question, "--mode", "planner", "--json"]
    asked = sorted(_seconds(lambda: _command(command, settings)) for _ in range(COLD))[COLD // 2]
    bare = sorted(_seconds(lambda: _command([sys.executable, "-c", ""], settings)) for _ in range(COLD))[COLD // 2]
    return {"seconds": round(asked, 2), "bare_python_seconds": round(bare, 3), "ratio": round(bare / asked, 3)}


def _command(command: Sequence[str], settings: Settings) -> None:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEO4J_", "OPENAI_"))}
    subprocess.run(command, env={**kept, "KG_HOME": str(settings.home)}, capture_output=True, check=True)


def _linking(entities: int) -> dict[str, Any]:
    """Return linking and planning at `entities` invented entities."""
    if util.find_spec("kg.planner.bench") is None:
        return {}
    return {"ask linking": import_module("kg.planner.bench").bench_ask(entities)}


# ---- clocks and memory


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _ms(work: Callable[[], object]) -> float:
    return _seconds(work) * 1000


def _peak_mb() -> float:
    """Return this process's peak in MB; the system gives it in KiB (bytes on macOS)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak * (1 if sys.platform == "darwin" else 1024) / 1e6, 1)


def resident_mb(pid: int | None) -> float:
    """Return the resident memory of a process in MB, as `ps` tells it; 0 where it does not."""
    try:
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
        return round(int(told.stdout) * 1024 / 1e6, 1)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return 0.0


def _engine_mb(settings: Settings) -> float:
    from kg.engine import embedded

    return resident_mb(embedded.status(settings).pid)


BENCHES: dict[str, Callable[[Settings, int], dict[str, Any]]] = {
    "extract": bench_extract,
    "load": bench_load,
    "ask": bench_ask,
}
