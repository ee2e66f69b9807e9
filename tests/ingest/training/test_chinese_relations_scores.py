"""How FinRE's lines become pairs, and how its figures are counted."""

from __future__ import annotations

import pytest

from ingest.training.chinese_relations_data import nearest
from ingest.training.chinese_relations_scores import best, figures

GOLD = ["收购", "收购", "合作", "unknown"]
SAID = ["收购", "unknown", "合作", "合作"]


def test_without_unknown_silence_costs_recall_and_a_guess_costs_precision() -> None:
    found = figures(GOLD, SAID, ["收购", "合作", "竞争"])
    assert (found["P"], found["R"], found["n"]) == (0.667, 0.667, 3)
    assert found["macro F1"] == pytest.approx(0.667, abs=1e-3)  # 收购 2/3, 合作 2/3; 竞争 never occurs


def test_with_unknown_as_a_label_micro_is_the_share_of_right_answers() -> None:
    assert figures(GOLD, SAID, ["收购", "合作", "unknown"])["micro F1"] == 0.5


def test_what_no_relation_has_goes_to_unknown() -> None:
    assert best({"收购": 0.4, "合作": 0.3}) == "收购"
    assert best({"收购": 0.2, "合作": 0.1}) == "unknown"
    assert best({}) == "unknown"


def test_names_are_placed_where_they_are_nearest_and_do_not_overlap() -> None:
    text = "江川集团称，江川集团参股的江川银行将上市"
    assert nearest(text, "江川集团", "江川银行") == ((6, 10), (13, 17))
    assert nearest("江川集团与江川交易", "江川", "江川集团") == ((5, 7), (0, 4))
    assert nearest("江川集团上市", "江川", "江川集团") == ((0, 2), (0, 4))
    with pytest.raises(ValueError, match="not in"):
        nearest(text, "远山", "江川集团")
