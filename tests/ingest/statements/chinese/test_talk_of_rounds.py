"""A round that is only talked of is no fact, and no part of the round before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Statement

Claims = Callable[..., set[tuple[str, str, object, str]]]
Read = Callable[..., tuple[object, tuple[Statement, ...]]]
DONE = "2023年6月，岚月科技获得3亿美元A轮融资，投资方包括红杉中国、真格基金等。"
TALK = "今年5月，岚月科技被曝出正进行B轮融资，由腾讯、高榕创投等参与，融资后估值将达到约30亿美元。"


def made(text: str, *, kept: bool) -> list[Statement]:
    item = {"id": "t", "lang": "zh", "kind": "news", "published": "2024-11-11", "title": "", "text": text}
    [result] = [r for r in extract_all([document_of(item)]) if isinstance(r, Extraction)]
    every = result.statements if kept else [*result.statements, *(q.statement for q in result.quarantined)]
    return [s for s in every if s.relation == "INVESTED_IN"]


@pytest.mark.parametrize("text", [DONE + "\n" + TALK, TALK])
def test_who_is_said_to_join_a_round_under_way_has_not_invested(text: str) -> None:
    assert not [s for s in made(text, kept=True) if s.subject.name == "腾讯" and s.status == "asserted"]
    heard = [s for s in made(text, kept=False) if s.subject.name == "腾讯"]
    assert all(s.status == "rumoured" and "amount" not in s.qualifiers for s in heard)


def test_the_round_before_keeps_its_investors() -> None:
    done = [s for s in made(DONE + "\n" + TALK, kept=True) if s.status == "asserted"]
    assert {s.subject.name for s in done} == {"红杉中国", "真格基金"}


def test_who_tells_of_a_round_is_not_said_to_have_paid(claims: Claims) -> None:
    found = claims("据澜石创投发布,昉元科技宣布半年内连续完成总计超5亿元多轮融资。")
    assert not [c for c in found if c[0] == "INVESTED_IN"]


def test_who_took_part_keeps_its_name_whole(claims: Claims) -> None:
    found = claims("澜石参与了昉元科技的天使轮融资,并在后续轮次持续跟投。")
    assert ("INVESTED_IN", "澜石", "昉元科技", "asserted") in found
    assert "澜石参" not in {c[1] for c in found}


def test_the_day_of_founding_is_no_day_of_a_round(read: Read) -> None:
    found = read("启澜芯科技于2021年11月成立,目前已完成总计约6亿元的A轮融资,投资人包括光速中国。", "2022-08-15")[1]
    rounds = [s for s in found if s.relation == "INVESTED_IN" or getattr(s.object, "of", "") == "raised"]
    assert rounds
    assert {s.qualifiers.get("date") for s in rounds} == {None}
