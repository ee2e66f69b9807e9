"""收购在论证、差一点成交、热门人选: none of these is a fact; and goods are no firms."""

from __future__ import annotations

import pytest

from tests.ingest.statements.chinese.test_press_lines_and_policies import told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("恒丰新材正在论证收购德国企业Carbovek的可行性，尚未签署任何协议。", "planned"),
        ("恒丰新材正就收购越南公司Vinatek展开可行性研究。", "planned"),
        ("恒丰新材正在酝酿收购印度药企Sudhir。", "planned"),
        ("恒丰新材收购了德国企业Carbovek，其研究院开展可行性研究。", "asserted"),
    ],
)
def test_how_far_a_purchase_has_come(text: str, status: str) -> None:
    assert [c[3] for c in told(text) if c[0] == "ACQUIRED"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "北川乳业差一点买下海丰食品。",
        "北川乳业差点入股海丰食品。",
        "沈立群被视为海丰食品下一任董事长的热门人选。",
        "海丰食品婉拒了北川乳业的入股提议。",
    ],
)
def test_what_never_came_about_is_not_asserted(text: str) -> None:
    assert not [claim for claim in told(text) if claim[3] in ("asserted", "former")]


def test_who_deals_in_goods_is_no_firm_by_name() -> None:
    assert not told("威海拓碳此前的客户包括德国碳纤维经销商。德国碳纤维价格上涨。")
