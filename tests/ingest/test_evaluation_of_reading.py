"""The measure itself, and floors on the gold texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.errors import IngestError
from ingest.evaluate import evaluate, gold_items

GOLD = Path(__file__).parent.parent / "gold" / "extract"


def test_every_gold_file_has_the_documented_form() -> None:
    items = [
        item for folder in (GOLD, GOLD / "recent", GOLD / "reports", GOLD / "heldout") for item in gold_items(folder)
    ]
    assert sum(item["lang"] == "en" for item in items) >= 20
    for item in items:
        flat = " ".join(item["text"].split())
        assert all(" ".join(m["text"].split()) in flat for m in item.get("mentions", ()) if item["lang"] == "en")


def test_a_file_that_is_no_gold_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "gold.json"
    broken.write_text("[{]", encoding="utf-8")
    with pytest.raises(IngestError, match=r"gold\.json"):
        evaluate(broken)


def test_two_words_for_one_qualifier_count_as_one(tmp_path: Path) -> None:
    text = "2025年上半年，宁波砺锋刀具有限公司营业收入3.2亿元。宁波砺锋刀具有限公司完成由白桦资本领投的B轮融资。"
    figure = {"of": "revenue", "value": 320000000, "currency": "CNY"}
    wanted = [
        {"relation": "OBSERVATION", "subject": "宁波砺锋刀具有限公司", "object": figure, "qualifiers": {"period": "2025-01/2025-06"}},
        {"relation": "INVESTED_IN", "subject": "白桦资本", "object": "宁波砺锋刀具有限公司", "qualifiers": {"round": "Series B", "lead": True}},
    ]  # fmt: skip
    item = {"id": "t", "lang": "zh", "published": "2025-09-05", "title": "", "text": text, "statements": wanted}
    file = tmp_path / "gold.json"
    file.write_text(json.dumps([item]), encoding="utf-8")
    assert evaluate(file)["qualifiers"] == 1


@pytest.mark.quality
@pytest.mark.parametrize(("lang", "recall"), [("en", 0.65), ("zh", 0.8)])
def test_reading_keeps_its_floors_on_the_development_texts(lang: str, recall: float) -> None:
    figures = evaluate(GOLD)
    of_language = figures["language"][lang]
    assert of_language["precision"] >= 0.95, figures["wrong"]
    assert of_language["recall"] >= recall, figures["missed"]
