"""Commands that change the graph: init, rebuild, retract, merge, split, undo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from kg.cli.opening import graph
from kg.cli.output import Json, print_json


def _print_change(change: Mapping[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(change)
        return
    typer.echo("; ".join(f"{key.replace('_', ' ')}: {value}" for key, value in change.items()))


def init(as_json: Json = False) -> None:
    """Create constraints, indexes and the segments of the ontology (also done by the first ingest)."""
    with graph() as g:
        _print_change(g.init(), as_json)


def rebuild(as_json: Json = False) -> None:
    """Recompute entities and relationships from the evidence and the judgements."""
    with graph() as g:
        _print_change(g.rebuild(), as_json)


def retract(document: Annotated[str, typer.Argument(help="A document's id or URL.")], as_json: Json = False) -> None:
    """Take back a document, and whatever only it supported."""
    with graph() as g:
        _print_change(g.retract(document), as_json)


def merge(
    left: Annotated[str, typer.Argument(help="An entity's id or exact name.")],
    right: Annotated[str, typer.Argument(help="Another's.")],
    why: Annotated[str, typer.Option("--why", help="The reason, kept with the judgement.")] = "",
    by: Annotated[str, typer.Option("--by", help="Who says so.")] = "user",
    undo: Annotated[bool, typer.Option("--undo", help="Take an earlier judgement on this pair back.")] = False,
    as_json: Json = False,
) -> None:
    """Judge two entities to be one; `--undo` takes the judgement back."""
    with graph() as g:
        _print_change(g.undo(left, right) if undo else g.merge(left, right, by=by, why=why), as_json)


def split(
    entity: Annotated[str, typer.Argument(help="An entity's id or exact name.")],
    mention: Annotated[
        list[str] | None, typer.Option("--mention", help="A name or mention id to part from it.")
    ] = None,
    why: Annotated[str, typer.Option("--why", help="The reason, kept with the judgement.")] = "",
    by: Annotated[str, typer.Option("--by", help="Who says so.")] = "user",
    undo: Annotated[bool, typer.Option("--undo", help="Take an earlier split of this entity back.")] = False,
    as_json: Json = False,
) -> None:
    """Judge that an entity is several; without --mention every distinct name becomes its own."""
    with graph() as g:
        change = g.unsplit(entity) if undo else g.split(entity, mentions=tuple(mention or ()), by=by, why=why)
    _print_change(change, as_json)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (init, rebuild, retract, merge, split):
        app.command()(command)
