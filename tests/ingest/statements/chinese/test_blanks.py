"""Chinese typed with blanks beside numbers and Latin words says the same, quoted as it is printed."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.chinese.blanks import Unspaced
from ingest.statements.statement import Extraction, Value

TEXT = (
    "苏州沧航智能科技有限公司成立于 2023 年 05 月 26 日，是一家水下机器人企业。日前公司宣布完成 Pre-A 轮 5000 万元融资。\n"
    "本轮由金潮创投领投，昆山天使基金跟投，公司现有员工 120 人。"
)


def read(text: str) -> Extraction:
    item = {"id": "t", "lang": "zh", "kind": "news", "published": "2025-05-18", "title": "融资", "text": text}
    [found] = [r for r in extract_all([document_of(item)]) if isinstance(r, Extraction)]
    return found


def test_dates_and_sums_are_read_and_quoted_with_their_blanks() -> None:
    found = read(TEXT)
    values = {(s.object.of, s.object.value) for s in found.statements if isinstance(s.object, Value)}
    assert ("founded", "2023-05-26") in values
    assert all(s.quote == TEXT[s.start : s.end] for s in found.statements)
    assert all(m.text == TEXT[m.start : m.end] for m in found.mentions)
    assert any("2023 年 05 月" in s.quote for s in found.statements)


@pytest.mark.parametrize("text", ["张衡 2023 年入职。", "成立于2023年5月，员工120人，营收5亿元，位于苏州A区。", ""])
def test_a_text_that_is_not_typed_so_is_left_as_it_is(text: str) -> None:
    assert Unspaced.of(text) is None
