"""Figures and days in the plain words of news: who is left, what a thing costs, since when it is sold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    ("text", "owner", "value"),
    [
        ("岭氏医疗的人工膝关节“Orthelia”2023年在中国上市。", "Orthelia", "2023"),
        ("岭氏传感的下一款产品“果鼻”面向冷库,打算今年9月推出。", "果鼻", "2025-09"),
        ("岭原农业去年关了室内农场,如今只剩85人。", "岭原农业", 85),
        ("岭原农业有两座农场,现在还剩下60名员工。", "岭原农业", 60),
        ("岭原农业2024年3月投产,雇了900个当地人。", "岭原农业", 900),
        ("主打产品是磁力计“微岭”,2024年3月问世,每台68万元。", "微岭", 680000),
        ("主力机型“听岭S2”卖2380元。", "听岭S2", 2380),
        ("岭南工业园2006年开园,入园企业已超过260家。", "岭南工业园", 260),
        ("岭南财产保险股份有限公司注册资本,由15亿元变更为21亿元。", "岭南财产保险股份有限公司", 2100000000),
    ],
)
def test_a_figure_told_in_plain_words(claims: Claims, text: str, owner: str, value: object) -> None:
    assert ("OBSERVATION", owner, value) in {c[:3] for c in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "岭原农业每台补贴2万元。",
        "岭原农业卖掉了两座农场,雇了一家律师行。",
    ],
)
def test_what_is_no_price_and_no_staff(claims: Claims, text: str) -> None:
    assert not {c for c in claims(text) if c[0] == "OBSERVATION"}
