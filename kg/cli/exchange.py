"""Commands that take data out and in: cypher, export, import, validate."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from kg.cli.opening import graph
from kg.cli.output import Json, note, print_json, print_records, print_table

Format = Literal["turtle", "jsonld", "csv", "graphml", "parquet"]


def _parameter(text: str) -> tuple[str, Any]:
    """Read `name=value`; the value is JSON where it parses as JSON, else a string."""
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise typer.BadParameter(f"{text!r}: write --param name=value")
    try:
        return name, json.loads(value)
    except json.JSONDecodeError:
        return name, value


def cypher(
    query: Annotated[str, typer.Argument(help="One Cypher statement.")],
    param: Annotated[list[str] | None, typer.Option("--param", help="name=value; a JSON value or a string.")] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Allow changes; without it the statement can only read.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="The most rows to return.")] = 1000,
    as_json: Json = False,
) -> None:
    """Run one Cypher statement, read-only unless --write."""
    parameters = dict(_parameter(p) for p in param or ())
    with graph() as g:
        result = g.cypher(query, parameters, write=write, limit=limit)
    if as_json:
        print_json(result)
        return
    print_table(result["columns"], result["rows"])
    if result["truncated"]:
        note(f"only the first {limit} rows; raise --limit to see more")


def export(
    format: Annotated[Format, typer.Option("--format", help="turtle, jsonld, csv, graphml or parquet.")] = "turtle",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file (a folder for csv and parquet).")
    ] = None,
    as_json: Json = False,
) -> None:
    """Write the graph out."""
    import sys

    with graph() as g:
        counts = g.export(format, output if output is not None else sys.stdout)
    if output is not None:
        print_json(counts) if as_json else note(f"{output}: {counts}")


def import_(
    file: Annotated[Path, typer.Argument(help="A Turtle or JSON-LD file that `kg export` wrote.")],
    as_json: Json = False,
) -> None:
    """Read a graph that `kg export` wrote; statements and their sources, not only entities."""
    with graph() as g:
        counts = g.import_(file)
    print_json(counts) if as_json else typer.echo(str(counts))


def validate(
    full: Annotated[bool, typer.Option("--full", help="Also run pySHACL over the exported graph (slow).")] = False,
    as_json: Json = False,
) -> None:
    """Check the graph against the ontology's shapes; exit code 1 when something is found."""
    with graph() as g:
        findings = g.validate(full=full)
    print_records(findings, as_json=as_json, title="Findings", columns=["node", "shape", "path", "message"])
    raise typer.Exit(1 if findings else 0)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(cypher)
    app.command()(export)
    app.command("import")(import_)
    app.command()(validate)
