"""The checker: what is not in the rows is not said."""

from __future__ import annotations

import pytest

from kg.answer.answer import ResultRow, Sentence, Source
from kg.answer.check import refusal, vocabulary
from kg.answer.rows import Result
from ontology.load import load

SOURCE = Source(
    id="s1",
    document="d1",
    title="Harbor news",
    publisher="Alder Post",
    url="https://news.example/1",
    date="2024-10-21",
    quote="Lumen Robotics, led by Mara Lind, took in about 44 million yuan; 明光机器人由文桥创办。",
)
ROWS = (
    ResultRow(id="r1", values={"c": "Lumen Robotics", "revenue": 4.4e7, "revenue_as_of": "2024"}, evidence=("s1",)),
    ResultRow(id="r2", values={"c": "Harbor Cells", "n": 3}),
)
RESULT = Result(rows=ROWS, total=2, sources={"s1": SOURCE})
SAID = {"said": "I looked for companies in Tide Park.", "words": vocabulary(load())}


def why(text: str, *rows: str) -> str:
    return refusal(Sentence(text=text, row_ids=rows or ("r1",)), RESULT, **SAID)


@pytest.mark.parametrize(
    "text",
    [
        "Lumen Robotics had a revenue of about 44 million yuan in 2024 (Alder Post, 2024-10-21).",
        "According to Alder Post, Mara Lind leads Lumen Robotics in Tide Park.",
        "Lumen Robotics' revenue was 44,000,000 yuan.",
        "明光机器人的营业收入约4400万元（Alder Post，2024-10-21）。",
        "据报道，明光机器人由文桥创办。",
        "See https://news.example/1.",
    ],
)
def test_what_the_rows_carry_may_be_said(text: str) -> None:
    assert why(text) == ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lumen Robotics is led by Tomas Reed.", "Tomas"),
        ("Lumen Robotics had a revenue of 45 million yuan.", "45 million"),
        ("Lumen Robotics was founded in 2019.", "2019"),
        ("Lumen Robotics and OpenMind work together.", "OpenMind"),
        ("Lumen Robotics makes GPT5 models.", "GPT5"),
        ("It grew by 12%.", "12%"),
        ("明光机器人由李雷创办。", "李雷"),
        ("明光机器人的营业收入为5亿元。", "5亿"),
        ("All companies in Tide Park make money, such as Lumen Robotics.", "all"),
        ("园区内所有公司都盈利，如明光机器人。", "所有"),
        ("Lumen Robotics, see https://evil.example/x.", "link"),
        ("Lumen Robotics ![x](https://evil.example/p.png)", "link"),
        ("On 3 March 2024 Lumen Robotics opened.", "3"),
    ],
)
def test_what_they_do_not_carry_is_refused_by_name(text: str, word: str) -> None:
    assert word in why(text)
    assert "\n" not in why(text)


def test_a_sentence_needs_a_row_of_this_result() -> None:
    assert "no row" in why("Lumen Robotics is a company.", "r9")
    assert refusal(Sentence(text="Lumen Robotics is a company.", row_ids=()), RESULT) != ""
    assert "not in this result" in why("Lumen Robotics is a company.", "r1", "r9")


def test_all_may_be_said_of_all_the_rows() -> None:
    assert why("All of them, Lumen Robotics and Harbor Cells, are companies.", "r1", "r2") == ""
    cut = Result(rows=ROWS, total=900, truncated=True, sources={"s1": SOURCE})
    text = Sentence(text="All of them are companies.", row_ids=("r1", "r2"))
    assert "all" in refusal(text, cut, **SAID)
