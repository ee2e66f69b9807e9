"""Statements on a spaCy Doc: `doc._.statements`, read when asked for."""

from __future__ import annotations

import hashlib
from typing import Any

from ingest.documents.document import Document, Lang
from ingest.statements.statement import Statement


def statements_of(doc: Any) -> tuple[Statement, ...]:
    """Return what the text of a Doc says, by the packaged ontology; offsets count in `doc.text`.

    `doc.user_data["published"]` may hold the text's ISO date, which words like "last year" count from."""
    from ingest.run import extract
    from ingest.statements.read import read
    from ontology.load import load

    document = document_of(doc.text, "zh" if doc.lang_ == "zh" else "en", doc.user_data.get("published"))
    return extract(document, reader=read, ontology=load()).statements


def document_of(text: str, lang: Lang, published: str | None) -> Document:
    """Return a text without origin as a document."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        id=f"d{sha256[:16]}",
        text=text,
        title="",
        lang=lang,
        kind="news",
        publisher="",
        url="",
        origin="",
        published=published,
        published_from="given" if published else "none",
        retrieved="",
        sha256=sha256,
    )


def offer() -> None:
    """Give every spaCy Doc of this process `doc._.statements`; harmless when done already."""
    from spacy.tokens import Doc

    if not Doc.has_extension("statements"):
        Doc.set_extension("statements", getter=statements_of)
