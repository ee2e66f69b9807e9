"""Commands on the ontology: check, show, reference."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from kg.cli.output import Json, note, print_json, print_table

app = typer.Typer(no_args_is_help=True)
Folder = Annotated[
    Path | None, typer.Argument(help="A folder of Turtle files; default: KG_ONTOLOGY, else the packaged one.")
]


def _folder(given: Path | None) -> Path | None:
    named = os.environ.get("KG_ONTOLOGY")
    return given or (Path(named) if named else None)


@app.command()
def check(folder: Folder = None, as_json: Json = False) -> None:
    """Check the Turtle files; each finding names its file and line. Exit code 1 when something is wrong."""
    from ontology.lint import check as findings_in

    findings = findings_in(_folder(folder))
    if as_json:
        print_json([asdict(f) for f in findings])
    else:
        for finding in findings:
            typer.echo(f"{finding.file}:{finding.line}: {finding.message}")
        note("ontology: no findings" if not findings else f"ontology: {len(findings)} findings")
    raise typer.Exit(1 if findings else 0)


@app.command()
def show(
    name: Annotated[str | None, typer.Argument(help="A class, relation or property; default: all, in short.")] = None,
    as_json: Json = False,
) -> None:
    """Show what can be said, or one class, relation or property in full."""
    from ontology.load import load

    model = load(_folder(None))
    parts: dict[str, Mapping[str, Any]] = {
        "class": model.classes,
        "relation": model.relations,
        "property": model.properties,
    }
    if name is None:
        rows = [
            (kind, n, e.words.label("en"), e.words.label("zh")) for kind, part in parts.items() for n, e in part.items()
        ]
        if as_json:
            print_json([dict(zip(("kind", "name", "en", "zh"), row, strict=True)) for row in rows])
        else:
            print_table(["kind", "name", "English", "Chinese"], rows)
        return
    found = [asdict(part[name]) for part in parts.values() if name in part]
    if not found:
        raise typer.BadParameter(f"{name!r} is no class, relation or property; `kg ontology show` lists them")
    print_json(found[0])


@app.command()
def reference(
    write: Annotated[bool, typer.Option("--write", help="Write ontology/reference.md instead of printing.")] = False,
) -> None:
    """Print the reference page that is derived from the Turtle."""
    from ontology.derive.reference import reference as page
    from ontology.load import load

    text = page(load(_folder(None)))
    if write:
        (Path(__file__).resolve().parents[2] / "ontology" / "reference.md").write_text(text, encoding="utf-8")
    else:
        typer.echo(text)
