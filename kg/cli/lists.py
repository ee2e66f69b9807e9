"""Commands that list: stats, quarantine, runs, sources, review."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.opening import graph
from kg.cli.output import Json, print_json, print_records, print_table

Limit = Annotated[int, typer.Option("--limit", min=1, help="The most rows to print.")]


def stats(as_json: Json = False) -> None:
    """Count what the graph holds, by class, relation and kind of document."""
    with graph() as g:
        found = g.stats()
    if as_json:
        print_json(found)
        return
    for part in ("documents", "classes", "relations", "statements"):
        counts = found.get(part) or {}
        print_table([part, "count"], sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
    typer.echo(f"engine {found.get('engine')} {found.get('version')}")


def quarantine(as_json: Json = False, limit: Limit = 1000) -> None:
    """List what was kept out of the graph, with the reason and the sentence."""
    with graph() as g:
        rows = g.quarantine(limit=limit)
    print_records(
        rows, as_json=as_json, title="Quarantine", columns=["relation", "subject", "object", "reason", "quote"]
    )


def runs(as_json: Json = False, limit: Limit = 50) -> None:
    """List the runs, newest first, with their counts."""
    with graph() as g:
        rows = g.runs(limit=limit)
    columns = ["id", "started", "command", "documents_new", "documents_updated", "documents_failed", "statements_kept"]
    print_records(rows, as_json=as_json, title="Runs", columns=columns)


def sources(as_json: Json = False) -> None:
    """List the periodic sources, when each was last read and when it is due."""
    with graph() as g:
        rows = g.sources()
    columns = ["id", "publisher", "url", "last_run", "next_due", "failures"]
    print_records(rows, as_json=as_json, title="Sources", columns=columns)


def review(as_json: Json = False, limit: Limit = 100) -> None:
    """List pairs that may be one entity; decide with `kg merge A B` or `kg split E`."""
    with graph() as g:
        rows = g.review(limit=limit)
    columns = ["left", "left_name", "right", "right_name", "reason"]
    print_records(rows, as_json=as_json, title="Review", columns=columns)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (stats, quarantine, runs, sources, review):
        app.command()(command)
