"""Firms are asked for as people call them: without the legal form that articles write."""

from __future__ import annotations

import pytest

from kg.planner.names import _without_form, _without_place


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("Harbor Cells Inc.", "harbor cells"),
        ("Lumen Co., Ltd.", "lumen"),
        ("明光机器人股份有限公司", "明光机器人"),
        ("上海灰鹭(集团)有限公司", "上海灰鹭集团"),
        ("Kite Fund", ""),
        ("Ltd.", ""),
    ],
)
def test_the_legal_form_is_left_out_and_nothing_else(written: str, called: str) -> None:
    assert _without_form(written) == called


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("Shanghai Grey Heron (Group) Co., Ltd.", "grey heron group"),
        ("Chengdu Lumen Robotics Co., Ltd.", "lumen robotics"),
        ("上海灰鹭(集团)有限公司", "灰鹭集团"),
        ("Lumen Robotics Ltd.", ""),  # no place leads
        ("Chengdu Tower Co., Ltd.", ""),  # nothing telling would be left
    ],
)
def test_the_place_that_leads_a_registered_name_may_be_left_out(written: str, called: str) -> None:
    assert _without_place(written) == called
