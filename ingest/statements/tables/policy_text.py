"""Policy texts of public bodies, central to district, in Chinese or in English translation."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.documents.document import Document
from ingest.statements.statement import Statement
from ingest.statements.tables.policy import claims_of
from ingest.statements.tables.policy_en import act_en
from ingest.statements.tables.policy_zh import act_zh
from ontology.model import Ontology


def statements(document: Document, ontology: Ontology) -> Iterator[Statement]:
    """Yield what the act says of itself: issuers, number, dates, scope and grants. A text about an act: nothing."""
    act = (act_zh if document.lang == "zh" else act_en)(document, ontology)
    if act is not None:
        yield from claims_of(document, act)
