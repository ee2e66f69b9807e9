"""What the Chinese relations would add to reading, counted on a gold text."""

from __future__ import annotations

from typing import Any

from ingest.training.chinese_relations_judge import LABELS, counts
from ontology.load import load


def item(*statements: dict[str, Any]) -> dict[str, Any]:
    text = "青禾科技有限公司是澜海股份有限公司的全资子公司。"
    return {"id": "t", "lang": "zh", "kind": "news", "title": "", "text": text, "statements": statements}


def test_a_rule_that_the_classifier_backs_is_counted_by_the_gold_text() -> None:
    gold = {"relation": "SUBSIDIARY_OF", "subject": "青禾科技有限公司", "object": "澜海股份有限公司"}
    found = counts([item(gold)])
    assert found["rules"]["right"] >= 1
    assert found["from 0.5"]["rules right"] == 1
    assert counts([item()])["from 0.5"]["rules wrong"] == 1


def test_the_labels_are_given_to_relations_of_the_ontology() -> None:
    assert set(LABELS) <= set(load(None).relations)
