"""Commands on the machinery: the embedded engine, doctor, demo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import typer

from kg.cli.opening import settings
from kg.cli.output import Json, print_json

app = typer.Typer(no_args_is_help=True)


def _show(state: Mapping[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(state)
        return
    for key, value in state.items():
        typer.echo(f"{key}: {value}")


@app.command()
def status(as_json: Json = False) -> None:
    """Show the embedded engine's pid, port, folder and clients."""
    from kg.engine import embedded

    _show(asdict(embedded.status(settings())), as_json)


@app.command()
def start(as_json: Json = False) -> None:
    """Start the embedded engine and leave it up for KG_ENGINE_IDLE seconds."""
    from kg.engine import embedded, open_engine

    found = settings()
    open_engine(found).close()
    _show(asdict(embedded.status(found)), as_json)


@app.command()
def stop(as_json: Json = False) -> None:
    """Stop the embedded engine, cleanly."""
    from kg.engine import embedded

    _show({"stopped": embedded.stop(settings())}, as_json)


def doctor(as_json: Json = False) -> None:
    """Check Python, extras, ontology, models, engine and endpoint; exit code 1 when one is not right."""
    from kg.doctor import examine

    checks = examine()
    ok = all(check.ok for check in checks)
    if as_json:
        print_json({"ok": ok, "checks": [{"name": c.name, "ok": c.ok, "message": c.message} for c in checks]})
    else:
        for check in checks:
            typer.echo(f"{'ok ' if check.ok else 'BAD'} {check.name}: {check.message}")
    raise typer.Exit(0 if ok else 1)


def demo() -> None:
    """Ingest the sample corpus into this KG_HOME and ask it three questions."""
    from kg.cli.demo import run

    run()


def register(parent: typer.Typer) -> None:
    """Add the commands of this module."""
    parent.command()(doctor)
    parent.command()(demo)
