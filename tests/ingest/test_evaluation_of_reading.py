"""The measure itself, and floors on the gold texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import IngestError
from ingest.evaluate import evaluate, gold_items

GOLD = Path(__file__).parent.parent / "gold" / "extract"


def test_every_gold_file_has_the_documented_form() -> None:
    items = [item for folder in (GOLD, GOLD / "recent", GOLD / "heldout") for item in gold_items(folder)]
    assert sum(item["lang"] == "en" for item in items) >= 20
    for item in items:
        flat = " ".join(item["text"].split())
        assert all(" ".join(m["text"].split()) in flat for m in item.get("mentions", ()) if item["lang"] == "en")


def test_a_file_that_is_no_gold_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "gold.json"
    broken.write_text("[{]", encoding="utf-8")
    with pytest.raises(IngestError, match=r"gold\.json"):
        evaluate(broken)


@pytest.mark.quality
@pytest.mark.parametrize(("lang", "recall"), [("en", 0.65), ("zh", 0.8)])
def test_reading_keeps_its_floors_on_the_development_texts(lang: str, recall: float) -> None:
    figures = evaluate(GOLD)
    of_language = figures["language"][lang]
    assert of_language["precision"] >= 0.95, figures["wrong"]
    assert of_language["recall"] >= recall, figures["missed"]
