"""An HTML page as blocks, nothing left out: paragraphs, and tables as grids with merged cells filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.documents.layout import Block, cell, tidy_grid

Element = Any  # an lxml element
_SKIPPED = {"script", "style", "noscript", "template", "head", "iframe", "svg", "object"}
_BLOCK_NAMES = (
    "p div section article main li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre center form fieldset header footer "
    "aside nav figure hr body td th tr tbody thead tfoot caption address title"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_MAX_DEPTH = 200  # deeper nesting is a broken page; it is read flat


def parsed(html: str) -> Element:
    """Return the page's root element, or None when there is no markup to parse."""
    from lxml import html as lxml_html
    from lxml.etree import ParserError

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", html)
    try:
        return lxml_html.document_fromstring(text, parser=lxml_html.HTMLParser(recover=True, huge_tree=True))
    except (ParserError, ValueError):
        return None


def blocks_of(root: Element) -> Iterator[Block]:
    """Yield the paragraphs and tables of `root` in reading order, without hidden parts."""
    walker = _Walker()
    walker.walk(root, 0)
    walker.flush()
    yield from walker.blocks


class _Walker:
    """Collects running text until a block ends; recursion follows the page's own nesting."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.held: list[str] = []

    def walk(self, element: Element, depth: int) -> None:
        tag = _tag(element)
        if not tag or tag in _SKIPPED or _hidden(element):
            return
        if depth > _MAX_DEPTH:
            self.held.append(text_of(element))
        elif tag == "table":
            self.table(element, depth)
        elif tag == "br":
            self.held.append("\n")
        else:
            self.inside(element, tag in _BLOCKS, depth)

    def inside(self, element: Element, is_block: bool, depth: int) -> None:
        if is_block:
            self.flush()
        self.held.append(_running(element.text))
        for child in element:
            self.walk(child, depth + 1)
            self.held.append(_running(child.tail))
        if is_block:
            self.flush()

    def table(self, element: Element, depth: int) -> None:
        self.flush()
        rows = tidy_grid(grid(element)) if not _nested(element) else ()
        if len(rows) >= 1 and len(rows[0]) >= 2 and _is_data(rows):
            self.blocks.append(Block(rows=rows))
        elif rows:
            self.blocks.extend(Block(text=" ".join(c for c in row if c)) for row in rows)
        else:
            self.inside(element, True, depth)

    def flush(self) -> None:
        lines = (re.sub(r"[ \t]+", " ", line).strip() for line in "".join(self.held).split("\n"))
        if text := "\n".join(line for line in lines if line):
            self.blocks.append(Block(text=text))
        self.held = []


def _running(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _tag(element: Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1].rsplit(":", 1)[-1].lower() if isinstance(element.tag, str) else ""


def _hidden(element: Element) -> bool:
    style = element.get("style", "")
    # <ix:header> holds the data of an inline XBRL page; it is not shown even where no style says so.
    return ("none" in style and re.search(r"display\s*:\s*none", style) is not None) or element.tag == "ix:header"


def _nested(table: Element) -> bool:
    return next(table.iter("table"), table) is not table or len(list(table.iter("table"))) > 1


def _is_data(rows: tuple[tuple[str, ...], ...]) -> bool:
    """Say whether a grid holds values; pages also use tables to indent a paragraph or to set a bullet."""
    full = [r for r in rows if sum(bool(c) for c in r) >= 2]
    if len(rows) == 1:
        return len(full) == 1 and all(2 <= len(c) <= 120 for c in rows[0] if c)
    bullets = all(len(r[0]) <= 4 for r in rows) and len(rows[0]) == 2
    return len(full) >= max(1, len(rows) // 4) and not bullets


def grid(table: Element) -> list[list[str]]:
    """Return the cells of a table; a cell over several rows is repeated in each, over columns it stands first."""
    rows: list[list[str]] = []
    pending: dict[int, tuple[int, str]] = {}  # column -> (rows still to fill, text)
    for row in table.iter("tr"):
        cells = [c for c in row if _tag(c) in {"td", "th"}]
        rows.append(_filled(cells, pending))
    return rows


def _filled(cells: list[Element], pending: dict[int, tuple[int, str]]) -> list[str]:
    line: list[str] = []
    for element in cells:
        _take_pending(line, pending)
        text, at = cell(text_of(element)), len(line)
        across, down = _span(element, "colspan", 60), _span(element, "rowspan", 400)
        line += [text] + [""] * (across - 1)
        for offset in range(across if down > 1 else 0):
            pending[at + offset] = (down - 1, text if offset == 0 else "")
    _take_pending(line, pending)
    return line


def _take_pending(line: list[str], pending: dict[int, tuple[int, str]]) -> None:
    while len(line) in pending:
        left, text = pending.pop(len(line))
        if left > 1:
            pending[len(line)] = (left - 1, text)
        line.append(text)


def _span(element: Element, name: str, most: int) -> int:
    value = str(element.get(name, "1")).strip()
    return min(max(int(value), 1), most) if value.isdigit() else 1


def text_of(element: Element) -> str:
    """Return the visible text inside `element`, block ends and <br> as spaces."""
    parts: list[str] = []
    _collect(element, parts, 0)
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def _collect(element: Element, parts: list[str], depth: int) -> None:
    tag = _tag(element)
    if not tag or tag in _SKIPPED or depth > 2 * _MAX_DEPTH:
        return
    edge = " " if tag in _BLOCKS or tag == "br" else ""
    parts += [edge, element.text or ""]
    for child in element:
        _collect(child, parts, depth + 1)
        parts.append(child.tail or "")
    parts.append(edge)
