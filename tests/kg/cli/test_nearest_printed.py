"""What the graph has that is nearest to an unknown name or word is printed below the honest word for it."""

from __future__ import annotations

import pytest

from kg.answer.answer import Answer, Sentence
from kg.cli.answers import print_answer
from kg.plan.planned import Lang, Nearest


@pytest.mark.parametrize(
    ("lang", "line"), [("en", "Nearest that it knows: EQT Ventures."), ("zh", "所知最接近的：EQT Ventures。")]
)
def test_the_nearest_name_is_told(lang: Lang, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    near = (Nearest(kind="entity", id="e1", name="EQT Ventures"),)
    answer = Answer(status="entity_not_found", question="EQT?", language=lang, message="No EQT.", nearest=near)
    print_answer(answer, cypher=False)
    assert capsys.readouterr().out.splitlines() == ["No EQT.", line]


def test_what_is_told_instead_says_once_why_there_is_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    why = "图谱中没有记录东澜渔业的总部。"
    told = tuple(Sentence(text=text, row_ids=()) for text in (f"{why}有记载的是：", "东澜渔业位于威海。"))
    print_answer(Answer(status="empty", question="总部？", language="zh", message=why, sentences=told), cypher=False)
    assert capsys.readouterr().out.count(why) == 1
