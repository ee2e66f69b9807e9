"""What every command prints with: JSON on stdout for programs, tables and words for people."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

import typer

Json = Annotated[bool, typer.Option("--json", help="Print JSON on stdout and nothing else.")]


def print_json(value: Any) -> None:
    """Print one JSON object on one line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def plain(text: object) -> str:
    """Return what a document gave as a terminal may show it: no escape codes, no hidden or reversing characters."""
    return _UNSEEN.sub("\ufffd", str(text))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, title: str = "") -> None:
    """Print a table for people; an empty one says so."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, title=title or None, title_justify="left", header_style="bold")
    count = 0
    for row in rows:
        table.add_row(*(Text("" if cell is None else plain(cell)) for cell in row))  # never markup
        count += 1
    console = Console()
    console.print(table if count else f"{title or 'Nothing'}: nothing yet" if title else "nothing")


def print_records(records: Sequence[Mapping[str, Any]], *, as_json: bool, title: str, columns: Sequence[str]) -> None:
    """Print records as a JSON list, or as a table of the named columns."""
    if as_json:
        print_json(list(records))
        return
    print_table(columns, ([record.get(c) for c in columns] for record in records), title=title)


def note(text: str) -> None:
    """Print a line for people on stderr, away from the JSON of stdout."""
    print(plain(text), file=sys.stderr, flush=True)
