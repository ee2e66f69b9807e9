"""How sure a statement must be to be kept, by its language and by who says it."""

from __future__ import annotations

import pytest

from ingest.check import checked
from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement
from ontology.load import load

TEXT = "晨屿生物总部设在苏州。"


def document_of(lang: str, text: str = TEXT) -> Document:
    return Document(
        id="d0", text=text, title="", lang=lang, kind="news", publisher="", url="", origin="test",
        published="2025-06-15", published_from="given", retrieved="2025-06-15T00:00:00.000Z", sha256="",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "method", "confidence", "kept"),
    [
        ("zh", "rule:lies", 0.56, True),
        ("zh", "rule:lies", 0.54, False),
        ("en", "rule:lies", 0.54, False),
        ("en", "rule:lies", 0.6, True),
        ("zh", "classifier:LOCATED_IN", 0.6, False),
        ("zh", "classifier:LOCATED_IN", 0.73, True),
    ],
)
def test_what_only_the_classifier_hears_must_be_surer(lang: str, method: str, confidence: float, kept: bool) -> None:
    said = Statement(
        relation="LOCATED_IN", quote=TEXT, start=0, end=len(TEXT), method=method, confidence=confidence,
        subject=Mention(start=0, end=4, text="晨屿生物", cls="Company", name="晨屿生物"),
        object=Mention(start=8, end=10, text="苏州", cls="City", name="苏州"),
    )  # fmt: skip
    assert bool(checked([said], document_of(lang), load())[0]) == kept


def test_of_two_claims_that_say_it_both_ways_the_less_sure_is_refused() -> None:
    text = "Kestova bought Orvane."
    kestova = Mention(start=0, end=7, text="Kestova", cls="Company", name="Kestova")
    orvane = Mention(start=15, end=21, text="Orvane", cls="Company", name="Orvane")
    ends = {"quote": text, "start": 0, "end": len(text), "relation": "ACQUIRED"}
    surer = Statement(subject=kestova, object=orvane, confidence=0.95, method="rule:verb:buy", **ends)  # type: ignore[arg-type]
    turned = Statement(subject=orvane, object=kestova, confidence=0.8, method="classifier:ACQUIRED", **ends)  # type: ignore[arg-type]
    kept, refused = checked([surer, turned], document_of("en", text), load())
    assert kept == (surer,)
    assert [(q.statement, q.reason) for q in refused] == [(turned, "the text says it the other way round, more surely")]
