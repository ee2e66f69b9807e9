"""A round that is only talked of is no fact, and no part of the round before it."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Statement

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
