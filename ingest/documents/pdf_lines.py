"""The lines of a PDF page, cut into cells where the gap between two characters is wide."""

from __future__ import annotations

import ctypes
import statistics
from dataclasses import dataclass
from typing import Any

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


def page_lines(page: Any) -> list[Line]:
    """Return the lines of a pypdfium2 page from top to bottom."""
    text_page = page.get_textpage()
    try:
        glyphs = _glyphs(text_page)
    finally:
        text_page.close()
    return [line for row in _rows(glyphs) if (line := _line(row)) is not None]


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
