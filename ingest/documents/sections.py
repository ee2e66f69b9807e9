"""The sections of a filing, and the part of a document that is running text: no table, cover page or signature."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.documents.document import Document
from ingest.documents.filing_facts import registrant

_ITEM = re.compile(
    r"^[ \t]*Item\s+(?P<number>\d{1,2}(?:\.\d\d|[A-C])?)\s*[.:–—-]?\s*(?P<title>[^\n]{0,160})$", re.M | re.I
)
_SIGNATURES = re.compile(r"^[ \t]*signatures?[ \t]*$", re.M | re.I)
_LISTS = frozenset({"EX-21", "SC 13G"})  # forms whose whole text is a list or printed form
_COVERED = frozenset({"8-K", "10-K"})  # forms whose first page is a printed form


@dataclass(frozen=True, slots=True)
class Section:
    """One item of a filing: its number ("5.02"), title and offsets in the text."""

    number: str
    title: str
    start: int
    end: int


def sections(document: Document) -> tuple[Section, ...]:
    """Return the items of a filing in order; empty for documents without items. A table of contents is none."""
    heads = list(_ITEM.finditer(document.text))
    ends = [*(h.start() for h in heads[1:]), _signature(document.text)] if heads else []
    found = [Section(h["number"], h["title"].strip(" .|"), h.start(), e) for h, e in zip(heads, ends, strict=True)]
    # A line of a table of contents is followed by the next one at once.
    return tuple(s for s in found if len(document.text[s.start : s.end].partition("\n")[2].strip()) > 20)


def running_text(document: Document) -> str:
    """Return the text with everything blanked out that is not running text; each offset stays what it is.

    Blanked are tables, lists, and of printed forms the cover page and the signatures. The filer's name on the cover
    stays: "the Company" means it.
    """
    if document.form in _LISTS:
        return _blanked(document.text, [(0, len(document.text))])
    spans = [(t.start, t.end) for t in document.tables]
    if document.form == "SC 13D":
        # Items 1 to 3 are addresses and the printed form; the purpose of the holding begins with item 4.
        spans.append((0, next((s.start for s in sections(document) if s.number == "4"), len(document.text))))
    if document.form in _COVERED and (items := sections(document)):
        spans += [*_around(document.text, items[0].start), (_signature(document.text), len(document.text))]
    return _blanked(document.text, spans)


def _around(text: str, end: int) -> list[tuple[int, int]]:
    """Return the cover page without the line of the filer's name."""
    name = registrant(text)
    at = text.find(name, 0, end) if name else -1
    return [(0, end)] if at < 0 else [(0, at), (at + len(name), end)]


def _signature(text: str) -> int:
    found = [m.start() for m in _SIGNATURES.finditer(text)]
    return found[-1] if found and found[-1] > len(text) // 3 else len(text)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text
