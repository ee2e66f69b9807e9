"""Sentences read by the shipped pipeline, as tuples of what they say."""

from __future__ import annotations

from functools import cache

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.read import read
from ingest.statements.statement import Statement
from ontology.load import load
from ontology.model import Ontology

Claim = tuple[str, str, object, str]


@cache
def ontology() -> Ontology:
    return load()


def article(text: str, kind: str = "news") -> Document:
    return Document(
        id="d0000000000000001", text=text, title="", lang="en", kind=kind, publisher="", url="", origin="test",
        published="2025-03-04", published_from="given", retrieved="2025-03-04T00:00:00.000Z", sha256="",
    )  # fmt: skip


def statements(text: str, kind: str = "news") -> list[Statement]:
    """What the rules say; the classifier's claims have their own tests (test_claims.py)."""
    return [s for s in read(article(text, kind), ontology=ontology())[1] if not s.method.startswith("classifier:")]


def said(text: str, kind: str = "news") -> set[Claim]:
    return {(s.relation, s.subject.name, object_of(s), s.status) for s in statements(text, kind)}


def object_of(statement: Statement) -> object:
    """An entity's name, or a value as (property, value)."""
    value = statement.object
    return value.name if isinstance(value, Mention) else (value.of, value.value)
