from collections.abc import Callable

import pytest

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.mentions.pipeline import load as load_pipeline
from ingest.statements.chinese import read_chinese
from ingest.statements.statement import Statement, Value
from ontology.load import load as load_ontology

Read = Callable[..., tuple[tuple[Mention, ...], tuple[Statement, ...]]]


def full_width(text: str) -> str:
    """Return the text with the signs a Chinese newspaper prints."""
    return text.translate({ord(c): chr(ord(c) + 0xFEE0) for c in ",;:!?()"})


@pytest.fixture(scope="session")
def read() -> Read:
    nlp, ontology = load_pipeline("zh"), load_ontology()

    def reading(text: str, published: str | None = "2025-06-15") -> tuple[tuple[Mention, ...], tuple[Statement, ...]]:
        document = Document(
            id="d0",
            text=full_width(text),
            title="",
            lang="zh",
            kind="news",
            publisher="",
            url="",
            origin="test",
            published=published,
            published_from="given",
            retrieved="2025-06-15T00:00:00.000Z",
            sha256="",
        )
        mentions, said = read_chinese(document, nlp, ontology)
        return mentions, tuple(s for s in said if not s.method.startswith("classifier:"))  # the rules alone

    return reading


@pytest.fixture(scope="session")
def claims(read: Read) -> Callable[..., set[tuple[str, str, object, str]]]:
    """Return the claims of a text as (relation, subject, object name or value, status)."""

    def claimed(text: str, published: str | None = "2025-06-15") -> set[tuple[str, str, object, str]]:
        found = read(text, published)[1]
        return {
            (s.relation, s.subject.name, s.object.value if isinstance(s.object, Value) else s.object.name, s.status)
            for s in found
        }

    return claimed
