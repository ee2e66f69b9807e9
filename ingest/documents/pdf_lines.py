"""The lines of a PDF page, cut into cells where the gap between two characters is wide."""

from __future__ import annotations

import ctypes
import statistics
from dataclasses import dataclass
from typing import Any

from ingest.documents.pdf_rules import Frame, frames

MAX_PAGES = 2_000
_WIDE_GAP = 1.2  # times the line's height: wider than any word space, narrower than most column gaps


@dataclass(frozen=True, slots=True)
class Cell:
    """A run of text on one line: left and right edge in points."""

    left: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its cells from left to right, baseline and height in points."""

    cells: tuple[Cell, ...]
    y: float
    height: float

    @property
    def text(self) -> str:
        """Return the line's words."""
        return " ".join(c.text for c in self.cells)


@dataclass(slots=True)
class _Glyph:
    char: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle_x(self) -> float:
        return (self.left + self.right) / 2

    @property
    def middle_y(self) -> float:
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table of a page: its rows, and the edges of its columns in points."""

    rows: tuple[tuple[str, ...], ...]
    xs: tuple[float, ...]


def page_items(page: Any) -> list[Line | Grid]:
    """Return the lines and ruled tables of a pypdfium2 page from top to bottom."""
    text_page = page.get_textpage()
    try:
        glyphs = _glyphs(text_page)
    finally:
        text_page.close()
    found: list[tuple[float, Line | Grid]] = []
    for frame in frames(page):
        inside = [g for g in glyphs if frame.holds(g.middle_x, g.middle_y)]
        if inside:
            found.append((frame.ys[0], _ruled(frame, inside)))
            glyphs = [g for g in glyphs if not frame.holds(g.middle_x, g.middle_y)]
    found += [(line.y, line) for row in _rows(glyphs) if (line := _line(row)) is not None]
    return [item for _, item in sorted(found, key=lambda pair: -pair[0])]


def _ruled(frame: Frame, glyphs: list[_Glyph]) -> Grid:
    """Return the cells of a ruled table; a cell over several rows is repeated in each of them."""
    cells: dict[tuple[int, int], list[_Glyph]] = {}
    for glyph in glyphs:
        cells.setdefault(frame.cell(glyph.middle_x, glyph.middle_y), []).append(glyph)
    texts = {place: _cell_text(inside) for place, inside in cells.items()}
    rows, columns = range(len(frame.ys) - 1), range(len(frame.xs) - 1)
    grid = (tuple(texts.get((frame.top_of(r, c), c), "") for c in columns) for r in rows)
    return Grid(tuple(grid), frame.xs)


def _cell_text(glyphs: list[_Glyph]) -> str:
    text = ""
    for row in _rows(glyphs):
        line = _line(row)
        text = glued(text, line.text if line else "")
    return text


def glued(left: str, right: str) -> str:
    """Return two pieces of one text as one: Chinese without a space between, anything else with one."""
    han = bool(left) and bool(right) and left[-1] > "\u2e7f" and right[0] > "\u2e7f"
    return f"{left}{'' if han else ' '}{right}".strip()


def _glyphs(text_page: Any) -> list[_Glyph]:
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()  # the loose box: full height and advance, the same for "," and "W"
    found = []
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        code = 0x2D if code == 2 else code  # pdfium marks a hyphen at a line's end so
        if code < 32 or code in (0xFFFE, 0xFFFF):
            continue
        if pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
            found.append(_Glyph(chr(code), box.left, box.right, min(box.bottom, box.top), max(box.bottom, box.top)))
    return found


def _rows(glyphs: list[_Glyph]) -> list[list[_Glyph]]:
    """Group glyphs whose middles lie within half a glyph's height; page order is the tie-breaker."""
    solid = [g for g in glyphs if g.char.strip() and g.top > g.bottom]
    if not solid:
        return []
    height = statistics.median(g.top - g.bottom for g in solid)
    rows: list[list[_Glyph]] = []
    for glyph in sorted(solid, key=lambda g: -(g.top + g.bottom) / 2):
        middle = (glyph.top + glyph.bottom) / 2
        if rows and abs((rows[-1][0].top + rows[-1][0].bottom) / 2 - middle) < 0.6 * height:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _line(row: list[_Glyph]) -> Line | None:
    row = sorted(row, key=lambda g: g.left)
    height = max(statistics.median(g.top - g.bottom for g in row), 4.0)
    cells: list[Cell] = []
    held: list[_Glyph] = []
    for glyph in row:
        if held and glyph.left - held[-1].right > _WIDE_GAP * max(height, 7.0):
            cells.append(_cell(held, height))
            held = []
        held.append(glyph)
    cells.append(_cell(held, height))
    return Line(tuple(cells), min(g.bottom for g in row), height)


def _cell(glyphs: list[_Glyph], height: float) -> Cell:
    parts: list[str] = []
    for before, glyph in zip([None, *glyphs[:-1]], glyphs, strict=True):
        wide = before is not None and glyph.left - before.right > 0.15 * height
        if wide and before is not None and not (_is_han(before.char) and _is_han(glyph.char)):
            parts.append(" ")
        parts.append(glyph.char)
    return Cell(glyphs[0].left, glyphs[-1].right, "".join(parts))


def _is_han(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"
