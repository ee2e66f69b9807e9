"""Commands that read documents: ingest (into the graph) and extract (to the terminal, no database)."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from kg.cli.opening import graph, settings
from kg.cli.output import Json, note, print_json

if TYPE_CHECKING:
    from ingest.sources.inputs import InputOptions

Lang = Literal["en", "zh"]
Kind = Literal["news", "filing", "policy", "press_release"]
Extractor = Literal["pipeline", "model", "both"]

Published = Annotated[str | None, typer.Option("--published", help="Publication date (YYYY, YYYY-MM or YYYY-MM-DD).")]
Publisher = Annotated[str | None, typer.Option("--publisher", help="Who published it.")]
Title = Annotated[str | None, typer.Option("--title", help="Its title.")]
LangOption = Annotated[Lang | None, typer.Option("--lang", help="Its language; default: seen from the text.")]
KindOption = Annotated[Kind | None, typer.Option("--kind", help="news, filing, policy or press_release.")]
ExtractorOption = Annotated[
    Extractor, typer.Option("--extractor", help="pipeline (offline), model (needs an endpoint) or both.")
]
Processes = Annotated[int, typer.Option("--processes", min=1, help="How many processes read in parallel.")]
Scheduler = Annotated[
    str | None, typer.Option("--scheduler", help="A dask scheduler, tcp://host:port, for many machines.")
]


def _options(
    published: str | None, publisher: str | None, title: str | None, lang: Lang | None, kind: Kind | None
) -> InputOptions:
    from ingest.sources.inputs import InputOptions

    return InputOptions(published=published, publisher=publisher, title=title, lang=lang, kind=kind)


def progress_on_stderr(as_json: bool) -> AbstractContextManager[Any]:
    """Return a progress display on stderr, or nothing where nobody looks."""
    if as_json or not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True))


def step_on(progress: Any) -> Any:
    if progress is None:
        return None
    task = progress.add_task("reading documents", total=None)
    return lambda done: progress.update(task, completed=done)


def print_report(report: Any, as_json: bool) -> None:
    """Print a run's counts, and each input that failed with its reason."""
    found = report.to_json()
    if as_json:
        print_json(found)
        return
    for failure in found["failures"]:
        note(f"failed: {failure['source']}: {failure['reason']}")
    documents, statements = found["documents"], found["statements"]
    typer.echo("documents: " + ", ".join(f"{count} {name}" for name, count in documents.items()))
    typer.echo("statements: " + ", ".join(f"{count} {name}" for name, count in statements.items()))
    typer.echo(f"{found['entities']} entities, {found['relationships']} relationships, {found['seconds']:.1f} s")


def ingest(
    inputs: Annotated[list[str] | None, typer.Argument(help="Files, folders, URLs, or - for JSONL on stdin.")] = None,
    due: Annotated[bool, typer.Option("--due", help="Read the periodic sources that are due.")] = False,
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    lang: LangOption = None,
    kind: KindOption = None,
    extractor: ExtractorOption = "pipeline",
    processes: Processes = 1,
    scheduler: Scheduler = None,
    as_json: Json = False,
) -> None:
    """Read documents into the graph. Exit code 4: some inputs failed and are listed, all others landed."""
    from kg import load

    if due == bool(inputs):
        raise typer.BadParameter("give files, folders or URLs, or --due")
    with graph() as g, progress_on_stderr(as_json) as progress:
        how = load.Reading(extractor=extractor, processes=processes, scheduler=scheduler)
        step = step_on(progress)
        if due:
            report = load.load_due(g, how=how, step=step)
        else:
            options = _options(published, publisher, title, lang, kind)
            report = load.load_inputs(g, inputs or [], options, how=how, step=step)
    print_report(report, as_json)
    raise typer.Exit(4 if report.failures else 0)


def extract(
    inputs: Annotated[list[str], typer.Argument(help="Files, folders, URLs, or - for JSONL on stdin.")],
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    lang: LangOption = None,
    kind: KindOption = None,
    extractor: ExtractorOption = "pipeline",
    processes: Processes = 1,
    html: Annotated[
        Path | None, typer.Option("--html", help="Also write a page per document into this folder.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Accepted for symmetry: the output is always JSON lines.")
    ] = False,
) -> None:
    """Print what documents say, as JSON lines; needs no database."""
    from ingest.documents.failure import Failure
    from kg import load

    how = load.Reading(extractor=extractor, processes=processes)
    options = _options(published, publisher, title, lang, kind)
    failed = 0
    for result in load.extractions(inputs, options, settings(), how=how):
        if isinstance(result, Failure):
            failed += 1
            note(f"failed: {result.source}: {result.reason}")
            continue
        print_json(load.extraction_json(result))
        if html is not None:
            _write_page(result, html)
    raise typer.Exit(4 if failed else 0)


def _write_page(extraction: Any, folder: Path) -> None:
    from ingest.statements.page import page

    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{extraction.document.id}.html").write_text(page(extraction), encoding="utf-8")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(ingest)
    app.command()(extract)
