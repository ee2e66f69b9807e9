"""Running text to mentions and statements: the reader of the document's language."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

from ingest.documents.document import Document
from ingest.mentions.known_names import KnownNames
from ingest.mentions.mention import Mention
from ingest.statements.coming import as_coming
from ingest.statements.statement import Statement
from ontology.model import Ontology

log = logging.getLogger(__name__)

LINE_AT_MOST = 12_000  # characters: no paragraph is as long, and one line cannot hold up the texts behind it
_LONG_LINE = re.compile(rf"(?P<read>[^\n]{{{LINE_AT_MOST}}})(?P<rest>[^\n]+)")
Read = tuple[tuple[Mention, ...], tuple[Statement, ...]]


def read(document: Document, *, ontology: Ontology, known: KnownNames | None = None) -> Read:
    """Return the mentions and statements of a document, offsets into `document.text`.

    `known` are names the graph has; they help to find names and never force a class the sentence contradicts.
    A text without words gives two empty tuples; the same text always gives the same result. Of a line of more than
    `LINE_AT_MOST` characters the rest is not read, which the log says.
    """
    mentions, statements = _read(_without_endless_lines(document), ontology, known)
    return mentions, tuple(as_coming(statements, document.published))


def _read(document: Document, ontology: Ontology, known: KnownNames | None) -> Read:
    from ingest.mentions.pipeline import load

    if document.lang == "zh":
        from ingest.statements.chinese import read_chinese

        return read_chinese(document, load("zh"), ontology, known)
    from ingest.statements.english import read_english

    return read_english(document, load("en"), ontology, known)


def _without_endless_lines(document: Document) -> Document:
    """Return the document with what is too much of a line blank, so that all offsets stay."""
    if len(document.text) <= LINE_AT_MOST:
        return document

    def first_part(line: re.Match[str]) -> str:
        log.warning(
            "%s: a line of %d characters is read up to character %d; break it into paragraphs to have all of it read",
            document.origin or "text", len(line[0]), line.end("read"),
        )  # fmt: skip
        return line["read"] + " " * len(line["rest"])

    return replace(document, text=_LONG_LINE.sub(first_part, document.text).rstrip(" "))
