"""A figure that a later source corrects is told as corrected, with what it was given as before."""

from __future__ import annotations

import pytest

from kg import Graph
from kg.answer.corrected import _wrong_in

NEWS = (
    ("2025-05-15", "海湾日报", "澜湾先进科技股份有限公司2024年营业收入为38.6亿元。"),
    ("2025-11-27", "海湾日报", "澜湾先进科技股份有限公司发布更正公告，将2024年营业收入由38.6亿元更正为36.8亿元。"),
    ("2025-05-16", "Harbour News", "Tarn Optics had revenue of 90 million euros in 2024."),
    ("2025-05-20", "Mill Courier", "Tarn Optics had revenue of 95 million euros in 2024."),
)


def test_the_figure_that_holds_comes_first_and_is_told_as_corrected(graph: Graph) -> None:
    said = graph.ask("澜湾先进2024年营业收入是多少？").text
    assert said.startswith("该数字已经更正")
    assert said.index("36.8亿元") < said.index("更正前：") < said.rindex("38.6亿元")


def test_figures_that_nobody_corrects_stay_side_by_side(graph: Graph) -> None:
    said = graph.ask("What was the revenue of Tarn Optics in 2024?").text
    assert said.startswith("The sources differ")


@pytest.mark.parametrize(
    ("quote", "wrong"),
    [
        ("将2024年营业收入由38.6亿元更正为36.8亿元", [3.86e9]),
        ("公告同时更正：公司2024年净亏损为1.3亿元，此前披露的1.1亿元有误。", [1.1e8]),
        ("The correct figure is 1.7 billion kroner, not 1.9 billion.", [1.9e9]),
        ("It restated its revenue from $18 million to $16 million.", [1.8e7]),
        ("公司更正了年报中的地址。", []),
    ],
)
def test_what_a_correction_calls_wrong(quote: str, wrong: list[float]) -> None:
    assert _wrong_in(quote) == pytest.approx(wrong)
