"""PDF files to content: paragraphs joined over line ends, tables as one row a line."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any

from ingest.documents.content import Content
from ingest.documents.dates import dateline
from ingest.documents.decode import clean
from ingest.documents.from_text import headline
from ingest.documents.layout import Block, laid_out, tidy_grid
from ingest.documents.pdf_lines import MAX_PAGES, Grid, Line, glued, page_items
from ingest.errors import DocumentError


def from_pdf(data: bytes, source: str) -> Content:
    """Return the text of a PDF; broken, encrypted and picture-only files raise DocumentError."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "is a PDF locked with a password; save an open copy" if locked else "is a broken PDF"
        raise DocumentError(source, reason) from error
    try:
        return _content(pdf, source)
    except pypdfium2.PdfiumError as error:
        raise DocumentError(source, f"is a broken PDF ({error})") from error
    finally:
        pdf.close()


def _content(pdf: Any, source: str) -> Content:
    if len(pdf) > MAX_PAGES:
        raise DocumentError(source, f"has {len(pdf)} pages, the limit is {MAX_PAGES}; split it")
    pages = _without_running_heads([page_items(pdf[number]) for number in range(len(pdf))])
    text, tables = laid_out(_blocks([item for page in pages for item in page]))
    if not text.strip():
        raise DocumentError(source, "is a PDF without text (scanned pages are not read)")
    meta = pdf.get_metadata_dict(skip_empty=True)
    line = dateline(text)
    return Content(
        text=text,
        title=headline(text) or clean(meta.get("Title", "")),
        published=line,
        published_from="text" if line else "none",
        tables=tables,
    )


def _without_running_heads(pages: list[list[Line | Grid]]) -> list[list[Line | Grid]]:
    """Drop page numbers, and first and last lines that come back on most pages, so that tables run on."""
    edges: dict[str, int] = {}
    for page in pages:
        for shape in {_shape(item) for item in [*page[:1], *page[-1:]] if isinstance(item, Line)}:
            edges[shape] = edges.get(shape, 0) + 1
    common = {shape for shape, count in edges.items() if count >= max(3, len(pages) // 2)}
    return [[x for i, x in enumerate(page) if not (i in (0, len(page) - 1) and _is_edge(x, common))] for page in pages]


def _is_edge(item: Line | Grid, common: set[str]) -> bool:
    return isinstance(item, Line) and (_shape(item) in common or _is_number(item))


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _is_number(line: Line) -> bool:
    return (
        re.fullmatch(
            r"[-–—\s]*(?:第\s*)?(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*页)?[-–—\s]*", line.text, re.I
        )
        is not None
    )


def _blocks(items: list[Line | Grid]) -> Iterator[Block]:
    """Yield the blocks of all pages: ruled tables, and of the lines between them tables and paragraphs."""
    margin = max((i.cells[-1].right for i in items if isinstance(i, Line)), default=0.0)
    for is_grid, run in groupby(items, key=lambda item: isinstance(item, Grid)):
        if is_grid:
            yield from (Block(rows=rows) for rows in _joined_grids([g for g in run if isinstance(g, Grid)]))
        else:
            yield from _line_blocks([line for line in run if isinstance(line, Line)], margin)


def _joined_grids(grids: list[Grid]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Yield the rows of tables; one that runs on over a page, with the same columns and nothing between, is one."""
    held: Grid | None = None
    for grid in grids:
        if held is not None and len(held.xs) == len(grid.xs) and _same(held.xs, grid.xs):
            held = Grid((*held.rows, *grid.rows), held.xs)
        else:
            if held is not None:
                yield tidy_grid(held.rows)
            held = grid
    if held is not None:
        yield tidy_grid(held.rows)


def _same(left: tuple[float, ...], right: tuple[float, ...]) -> bool:
    return all(abs(a - b) < 6 for a, b in zip(left, right, strict=True))


def _line_blocks(lines: list[Line], margin: float) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        end = _table_end(lines, at)
        if end - at >= 2:
            yield Block(rows=_grid(lines[at:end]))
        else:
            end = _paragraph_end(lines, at, margin)
            yield Block(text=_joined(lines[at:end]))
        at = end


def _table_end(lines: list[Line], at: int) -> int:
    """Return where the run of lines with several cells ends; a line inside one cell's column belongs to it."""
    end = at
    while end < len(lines) and (len(lines[end].cells) >= 2 or _is_continuation(lines, at, end)):
        end += 1
    return end


def _is_continuation(lines: list[Line], at: int, here: int) -> bool:
    if here == at or here + 1 >= len(lines) or len(lines[here + 1].cells) < 2:
        return False
    only, before = lines[here].cells[0], lines[here - 1].cells
    return any(abs(only.left - c.left) < 6 or (c.left - 3 <= only.left and only.right <= c.right + 3) for c in before)


def _grid(lines: list[Line]) -> tuple[tuple[str, ...], ...]:
    columns = _columns(lines)
    rows: list[list[str]] = []
    usual, last = _row_gap(lines), 0.0
    for line in lines:
        row = [""] * len(columns)
        for c in line.cells:
            best = max(range(len(columns)), key=lambda i: _overlap(columns[i], (c.left, c.right)))
            row[best] = f"{row[best]} {c.text}".strip()
        close, last = 0 < last - line.y < 0.85 * usual, line.y
        if rows and _wraps(rows[-1], row, close):
            rows[-1] = [glued(a, b) for a, b in zip(rows[-1], row, strict=True)]
        else:
            rows.append(row)
    return tidy_grid(rows)


def _columns(lines: list[Line]) -> list[tuple[float, float]]:
    """Return the horizontal extents of the columns: cells that overlap share one."""
    spans: list[tuple[float, float]] = []
    widest = sorted(lines, key=lambda line: -len(line.cells))
    for left, right in ((c.left, c.right) for line in widest for c in line.cells):
        hits = [s for s in spans if _overlap(s, (left, right)) > 0]
        if len(hits) <= 1:
            spans = [s for s in spans if s not in hits]
            spans.append((min([left, *(h[0] for h in hits)]), max([right, *(h[1] for h in hits)])))
    return sorted(spans)


def _overlap(a: tuple[float, float], b: tuple[float, float]) -> float:
    return min(a[1], b[1]) - max(a[0], b[0])


_ENDED = re.compile(r"(?:公司|合伙[)）]?|集团|基金|中心|\b(?:inc|ltd|llc|lp|corp|limited|company|co)\b\.?)$", re.I)


def _wraps(before: list[str], row: list[str], close: bool) -> bool:
    """Say whether `row` only carries on cells of the row before: few of its cells are full, each over a full one.

    A row whose first cell is full is one only when it stands closer than rows do, or ends the name above it.
    """
    full = [i for i, text in enumerate(row) if text]
    if not full or len(full) > max(1, len(row) // 2) or not all(before[i] for i in full):
        return False
    ends_name = full == [0] and not _ENDED.search(before[0]) and _ENDED.search(row[0]) is not None
    return not row[0] or close or ends_name


def _row_gap(lines: list[Line]) -> float:
    """Return the usual distance between two rows of a table, in points."""
    full = [line for line in lines if len(line.cells) >= 2]
    gaps = [a.y - b.y for a, b in pairwise(full) if a.y > b.y]
    return statistics.median(gaps) if gaps else 0.0


def _paragraph_end(lines: list[Line], at: int, margin: float) -> int:
    end = at + 1
    while end < len(lines) and len(lines[end].cells) == 1 and not _breaks(lines[end - 1], lines[end], margin):
        end += 1
    return end


def _breaks(before: Line, line: Line, margin: float) -> bool:
    """Say whether a paragraph ends with the line `before`: a wide gap, a short line, an indent, another size."""
    gap = before.y - line.y
    if re.match(r"[•●▪■◆·‣–]\s", line.text):
        return True
    done = re.search(r"[.。!?！？:：;；]$", before.text) is not None
    indented = done and line.cells[0].left - before.cells[0].left > 8
    short = before.cells[-1].right < 0.72 * margin
    bigger = abs(before.height - line.height) > 0.25 * line.height
    hyphen = before.text.endswith("-")
    return gap > 2.1 * max(line.height, 8) or bigger or ((short or indented) and not hyphen and gap > 0)


def _joined(lines: list[Line]) -> str:
    text = ""
    for line in lines:
        if text.endswith("-") and re.search(r"[a-z]-$", text) and line.text[:1].islower():
            text = text[:-1] + line.text
        else:
            text = glued(text, line.text)
    return clean(text)
