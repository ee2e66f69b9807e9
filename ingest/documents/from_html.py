"""HTML pages to content: an article's own text by trafilatura, a filing's or notice's every block."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from typing import Any

from ingest.documents.content import Content
from ingest.documents.dates import dateline
from ingest.documents.document import DateOrigin, Kind, Table
from ingest.documents.furniture import without_furniture
from ingest.documents.html_blocks import blocks_of, parsed
from ingest.documents.language import HAN
from ingest.documents.layout import Block, laid_out, tidy_grid
from ingest.documents.page_facts import PageFacts, page_facts
from ingest.errors import DocumentError

log = logging.getLogger(__name__)
LEAST_TEXT = 16  # characters; below it a page has no article (8 for Chinese, which is denser)
SHORT = 200  # characters; a shorter text may be what little trafilatura has left of an article


def from_html(html: str, source: str, *, kind: Kind | None = None) -> Content:
    """Return the page's article. `kind` "filing" keeps every block; a page without text raises DocumentError."""
    root = parsed(html)
    if root is None:
        raise DocumentError(source, "is HTML without any text")
    facts = page_facts(root)
    text, tables = laid_out(blocks_of(root)) if kind == "filing" else _article(html, root)
    if len(text) < (LEAST_TEXT if text.isascii() else LEAST_TEXT // 2):
        raise DocumentError(source, "is HTML without an article's text (script-only pages cannot be read)")
    return content(text, tables, facts)


def content(text: str, tables: tuple[Table, ...], facts: PageFacts) -> Content:
    """Return the content with the date that the page declares, else the one at the head of its text."""
    line = None if facts.published else dateline(text)
    origin: DateOrigin = "meta" if facts.published else "text" if line else "none"
    return Content(
        text=text,
        title=facts.title,
        published=facts.published or line,
        published_from=origin,
        publisher=facts.publisher,
        url=facts.url if facts.url.startswith("http") else "",
        tables=tables,
    )


def _article(html: str, root: Any) -> tuple[str, tuple[Table, ...]]:
    main = [*without_furniture(_main_blocks(html))]
    text, tables = laid_out([*_headline(root, main), *main])
    plain = [*without_furniture(blocks_of(root))]
    # trafilatura drops short pages and whole notices; then every block that is no furniture is better than nothing.
    if len(text) < (SHORT // 2 if HAN.search(text) else SHORT) and sum(len(b.text) for b in plain) > len(text):
        return laid_out(b for b in plain if b.rows or len(b.text) >= 10)
    return text, tables


def _headline(root: Any, main: Iterable[Block]) -> Iterable[Block]:
    """Yield the page's first heading where the article that was found begins without it."""
    heading = next(root.iter("h1"), None)
    text = _flat(heading) if heading is not None else ""
    begins = next((b.text for b in main), "")
    if begins and 6 <= len(text) <= 200 and "\n" not in text and not any(text in b.text for b in main):
        yield Block(text=text)


def _main_blocks(html: str) -> Iterable[Block]:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(html, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(found, "body", None)
    return [] if body is None else [*_body_blocks(body)]


def _body_blocks(body: Any) -> Iterable[Block]:
    for element in body:
        if element.tag == "table":
            rows = [[" ".join(c.itertext()) for c in row.iter("cell")] for row in element.iter("row")]
            if grid := tidy_grid(rows):
                yield Block(rows=grid)
        elif element.tag == "list":
            yield from (Block(text=_flat(item)) for item in element.iter("item"))
        else:
            yield Block(text=_flat(element))


def _flat(element: Any) -> str:
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    text = re.sub(r"[ \t]+", " ", "".join(element.itertext()))
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())
