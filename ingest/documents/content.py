"""Content: what a reader of one file kind found in the bytes, before it becomes a document."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.documents.document import DateOrigin, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Text with its tables, and what the file says about itself."""

    text: str
    title: str = ""
    published: str | None = None
    published_from: DateOrigin = "none"
    publisher: str = ""
    url: str = ""
    form: str = ""
    tables: tuple[Table, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
