"""Blocks of text and tables laid out as one text with offsets: paragraphs apart, one table row a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.documents.document import Table

CELL_GAP = " | "
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (`text`) or a grid of cells (`rows`)."""

    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    caption: str = ""


def laid_out(blocks: Iterable[Block]) -> tuple[str, tuple[Table, ...]]:
    """Return the text of `blocks`, an empty line between two, and its tables with their offsets."""
    parts: list[str] = []
    tables: list[Table] = []
    length = 0
    for block in blocks:
        body = "\n".join(row_line(row) for row in block.rows) if block.rows else block.text
        if not body.strip():
            continue
        if block.rows:
            tables.append(Table(rows=block.rows, start=length, end=length + len(body), caption=block.caption))
        parts.append(body)
        length += len(body) + 2
    return "\n\n".join(parts), tuple(tables)


def row_line(row: Sequence[str]) -> str:
    """Return the line of one table row."""
    return CELL_GAP.join(row)


def cell(text: str) -> str:
    """Return `text` as it may stand in a cell: one line, no cell gap inside."""
    return re.sub(r"\s+", " ", text).replace("|", "/").strip()


def row_spans(table: Table) -> list[Span]:
    """Return the offsets of each row's line in the document's text."""
    spans, at = [], table.start
    for row in table.rows:
        length = len(row_line(row))
        spans.append((at, at + length))
        at += length + 1
    return spans


def cell_spans(table: Table) -> list[list[Span]]:
    """Return the offsets of every cell in the document's text, by row."""
    found = []
    for row, (start, _) in zip(table.rows, row_spans(table), strict=True):
        cells, at = [], start
        for text in row:
            cells.append((at, at + len(text)))
            at += len(text) + len(CELL_GAP)
        found.append(cells)
    return found


_PREFIX = re.compile(r"^[$€£¥(￥*†‡]{1,3}$")
_SUFFIX = re.compile(r"^[)%*†‡]{1,3}$|^\(\d{1,2}\)(\s*\(\d{1,2}\))*$")


def tidy_grid(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the grid without empty rows and columns, and with columns that only split one value joined.

    Filings set "$", the number and "%" in columns of their own, and a heading over one of the three.
    """
    width = max((len(r) for r in rows), default=0)
    grid = [[*map(cell, r), *[""] * (width - len(r))] for r in rows]
    columns = [list(c) for c in zip(*(r for r in grid if any(r)), strict=True)]
    columns = [c for c in columns if any(c)]
    merged: list[list[str]] = []
    for column in columns:
        if merged and _one_value(merged[-1], column):
            merged[-1] = [
                f"{a}{'' if _glued(a, b) else ' '}{b}".strip() for a, b in zip(merged[-1], column, strict=True)
            ]
        else:
            merged.append(column)
    return tuple(zip(*merged, strict=True))


def _one_value(left: Sequence[str], right: Sequence[str]) -> bool:
    return all(not a or not b or _PREFIX.match(a) or _SUFFIX.match(b) for a, b in zip(left, right, strict=True))


def _glued(left: str, right: str) -> bool:
    return not left or not right or bool(_PREFIX.match(left)) or right in {")", "%", ")%"}
