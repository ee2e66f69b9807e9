"""Figures of the comparison on gold pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.identity.evaluate import evaluate

PAIRS = [
    {"left": "Harbor Cells Inc.", "right": "Harbor Cells", "same": True},
    {"left": "Huawei", "right": "Huawei Technologies Co., Ltd.", "same": True},
    {"left": "Northfield Ventures", "right": "Northfield Robotics", "same": False},
    {"left": "Pudong", "right": "浦东新区", "same": True, "naming": "place"},
]


def test_precision_and_recall_are_of_pairs_called_the_same(tmp_path: Path) -> None:
    gold = tmp_path / "pairs.jsonl"
    gold.write_text("\n".join(json.dumps(p) for p in PAIRS), encoding="utf-8")
    found = evaluate(gold)
    assert (found["pairs"], found["precision"], found["recall"]) == (4, 1.0, 0.6667)
    assert (found["recall_short"], found["candidates"], found["errors"]) == (1.0, 1.0, [])


def test_csv_is_read_too(tmp_path: Path) -> None:
    gold = tmp_path / "pairs.csv"
    gold.write_text("left,right,same\nHarbor Cells Inc.,Harbor Cells,1\n", encoding="utf-8")
    assert evaluate(gold)["recall"] == 1.0


@pytest.mark.parametrize("text", ["{broken", '{"left": "a"}'])
def test_a_bad_line_is_named(text: str, tmp_path: Path) -> None:
    gold = tmp_path / "pairs.jsonl"
    gold.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"pairs\.jsonl"):
        evaluate(gold)
