"""What a source calls a thing beside its name, and what is told where nothing answers the question."""

from __future__ import annotations

import pytest

from kg.answer.attested import _calls
from kg.answer.beside import _described

CALLED = [
    ("去年，集团买下挪威渔具品牌公司海澜渔业，后者位于卑尔根。", "海澜渔业", "挪威", True),
    ("公司已向新能源车企云帆汽车批量供货。", "云帆汽车", "车企", True),
    ("旗下运营北岭和南坪两座矿山，去年净利润4亿元。", "北岭", "矿山", True),
    ("旗下运营北岭和南坪两座矿山，去年净利润4亿元。", "南坪", "矿山", True),
    ("白桦资本持股14%，挪威的海澜渔业持股6%。", "海澜渔业", "挪威", True),
    ("产品出口挪威，并与海澜渔业签约。", "海澜渔业", "挪威", False),  # the country of the customers
    ("它从挪威采购原料给海澜渔业。", "海澜渔业", "挪威", False),
    ("芯片企业苇丛的客户云帆汽车", "云帆汽车", "芯片企业", False),  # what the supplier is
    ("海澜渔业表示，不再运营矿山。", "海澜渔业", "矿山", False),
]


@pytest.mark.parametrize(("quote", "name", "word", "so"), CALLED)
def test_what_stands_beside_a_name_says_what_it_is(quote: str, name: str, word: str, so: bool) -> None:
    assert _calls(quote, name, word) is so


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("苇丛电池给哪家车企供货", ("车企",)),
        ("哪些芯片企业用上了赤鸢V2", ("芯片企业",)),
        ("谁投资了苇丛电池", ()),
    ],
)
def test_the_kind_that_is_asked_for_is_in_the_question(question: str, words: tuple[str, ...]) -> None:
    assert _described(question) == words
