"""Of which round a firm's sum is, by the words of the source."""

from __future__ import annotations

import pytest

from kg.answer.round_sum import _of

SAID = [
    ("苇丛电池完成4亿元B+轮融资，白桦资本领投。", ("b+轮", "b+轮融资", "series b+"), True),
    ("苇丛电池完成4亿元B+轮融资，白桦资本领投。", ("b轮", "b轮融资", "series b"), False),
    ("苇丛电池一年内完成A轮、B轮融资，共4亿元。", ("b轮", "b轮融资", "series b"), False),  # of both together
    ("苇丛电池完成4亿元融资。", ("b轮", "b轮融资", "series b"), False),
]


@pytest.mark.parametrize(("quote", "spelled", "so"), SAID)
def test_a_sum_is_of_the_one_round_that_its_source_names(quote: str, spelled: tuple[str, ...], so: bool) -> None:
    assert _of(quote, frozenset(spelled)) is so
