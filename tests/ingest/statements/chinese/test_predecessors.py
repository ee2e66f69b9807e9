"""What a body grew out of, 前身, is told of it and makes the two no one body; a post held for now is told as that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        ("雾灯智能的前身是雾灯科技有限公司。", "雾灯智能", "雾灯科技有限公司"),
        ("雾灯智能前身为成立于1998年的苏州雾灯电器厂。", "雾灯智能", "苏州雾灯电器厂"),
        ("苏州雾灯电器有限公司(前身为雾灯电器厂)成立于1998年。", "苏州雾灯电器有限公司", "雾灯电器厂"),
        ("湖滨大学的前身是1952年成立的湖滨工学院。", "湖滨大学", "湖滨工学院"),
        ("湖滨科学城的前身是湖滨高科技园区,位于湖州。", "湖滨科学城", "湖滨高科技园区"),
        ("雾灯智能成立于2012年,其前身是苏州雾灯电器厂。", "雾灯智能", "苏州雾灯电器厂"),
    ],
)
def test_what_a_body_grew_out_of(text: str, now: str, before: str, claims: Claims) -> None:
    assert (now, before) in {c[1:3] for c in claims(text) if c[0] == "OBSERVATION"}


@pytest.mark.parametrize(
    "text",
    [
        "雾灯智能与云帆汽车合作,其前身是苏州雾灯电器厂。",
        "苏州雾灯电器厂有人称其为雾灯智能的前身。",
        "雾灯智能前身为湖滨工学院的电化学研究室。",
    ],
)
def test_nothing_is_told_where_it_is_not_clear_whose(text: str, claims: Claims) -> None:
    assert not [c for c in claims(text) if c[0] == "OBSERVATION"]
