"""A document: one text as one source published it, ready to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["news", "filing", "policy", "press_release"]
Lang = Literal["en", "zh"]
DateOrigin = Literal["given", "feed", "meta", "text", "guess", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the document: rows of cell texts, and where it stands in the text."""

    rows: tuple[tuple[str, ...], ...]
    start: int  # character offsets into Document.text; the text holds one row a line, cells joined by " | "
    end: int
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text with its origin. `text` is what every offset of the project counts in."""

    id: str  # content hash: "d" + 16 hex digits of sha256(bytes' sha256, url, publisher)
    text: str
    title: str
    lang: Lang
    kind: Kind
    publisher: str
    url: str  # "" for a local file without one
    origin: str  # where it was read: path or URL; two versions of one origin are an update
    published: str | None  # ISO date, maybe partial ("2024-10")
    published_from: DateOrigin
    retrieved: str  # ISO instant, UTC
    sha256: str  # of the original bytes
    form: str = ""  # filings: "EX-21", "3", "4", "SC 13D", "8-K", "DEF 14A", "10-K", "cn-annual"; else ""
    tables: tuple[Table, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()  # structured facts of the source (filer, CIK, ...)
