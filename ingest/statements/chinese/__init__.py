# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Chinese text to mentions and statements. The door is `read_chinese`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement
from ontology.model import Ontology


def read_chinese(
    document: Document, nlp: Any, ontology: Ontology, known: Any = None
) -> tuple[tuple[Mention, ...], tuple[Statement, ...]]:
    """Return the mentions and statements of a Chinese document, in text order.

    `nlp` is the trained pipeline (`pipeline.load("zh")`), or None to read by form alone; `known` finds names of the graph.
    Only relations of `ontology` come back, with classes that its domain and range allow.
    """
    from ingest.statements.chinese.blanks import Unspaced
    from ingest.statements.chinese.reader import Reader

    unspaced = Unspaced.of(document.text)
    if unspaced is None:
        return Reader(document, nlp, ontology, known).read()
    mentions, statements = Reader(replace(document, text=unspaced.text), nlp, ontology, known).read()
    return unspaced.mentions(mentions), unspaced.statements(statements)
