"""Running text to mentions and statements: the reader of the document's language."""

from __future__ import annotations

from ingest.documents.document import Document
from ingest.mentions.known_names import KnownNames
from ingest.mentions.mention import Mention
from ingest.statements.coming import as_coming
from ingest.statements.statement import Statement
from ontology.model import Ontology

Read = tuple[tuple[Mention, ...], tuple[Statement, ...]]


def read(document: Document, *, ontology: Ontology, known: KnownNames | None = None) -> Read:
    """Return the mentions and statements of a document, offsets into `document.text`.

    `known` are names the graph has; they help to find names and never force a class the sentence contradicts.
    A text without words gives two empty tuples; the same text always gives the same result.
    """
    mentions, statements = _read(document, ontology, known)
    return mentions, tuple(as_coming(statements, document.published))


def _read(document: Document, ontology: Ontology, known: KnownNames | None) -> Read:
    from ingest.mentions.pipeline import load

    if document.lang == "zh":
        from ingest.statements.chinese import read_chinese

        return read_chinese(document, load("zh"), ontology, known)
    from ingest.statements.english import read_english

    return read_english(document, load("en"), ontology, known)
