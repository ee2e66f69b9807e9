"""The packaged pipelines as plain spaCy: entities on the Doc, and statements when asked for."""

from __future__ import annotations

from pathlib import Path

import spacy

MODELS = Path(__file__).parents[3] / "ingest" / "models"


def test_an_english_doc_has_entities_and_statements() -> None:
    doc = spacy.load(MODELS / "en")("Kite Cells Inc. moved into the Micronova Park in Espoo in May 2024.")
    assert "Espoo" in [ent.text for ent in doc.ents]
    [tenancy] = [s for s in doc._.statements if s.relation == "TENANT_OF"]
    assert tenancy.subject.name == "Kite Cells Inc."
    assert doc.text[tenancy.start : tenancy.end] == tenancy.quote


def test_a_chinese_doc_has_entities_and_statements() -> None:
    doc = spacy.load(MODELS / "zh")("合肥国盾芯片有限公司成立于2018年，总部位于合肥高新区。")
    assert {s.relation for s in doc._.statements} >= {"LOCATED_IN"}
