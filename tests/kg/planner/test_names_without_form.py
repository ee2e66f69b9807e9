"""Firms are asked for as people call them: without the legal form that articles write."""

from __future__ import annotations

import pytest

from kg.planner.names import _without_form


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
