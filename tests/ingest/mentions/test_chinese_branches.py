"""Countries, divisions and bullets beside the names of firms and bodies: which of them belong to the name."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load


def names(text: str) -> dict[str, str]:
    """Return the names of a text with their classes."""
    return {m.text: m.cls for m in find_names(text, load("zh")).mentions if m.kind in ("name", "short")}


@pytest.mark.parametrize(
    ("text", "branch"),
    [
        ("李航曾任施耐德电气法国研发总监。", "施耐德电气法国"),
        ("他曾任博世越南厂长，去年底离职。", "博世越南"),
        ("魏岚加入公司前任西门子中国华东区总经理。", "西门子中国"),
        ("公司的客户包括宜家中国、沃尔玛中国和优衣库日本。", "优衣库日本"),
        ("周楠此前是壳牌印度的财务总监。", "壳牌印度"),
    ],
)
def test_a_branch_is_called_by_its_firm_and_country(text: str, branch: str) -> None:
    assert names(text).get(branch) == "Company"


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("特斯拉中国市场的销量去年下滑。", "特斯拉"),
        ("比亚迪泰国、巴西的工厂均已投产。", "比亚迪"),
        ("博世中国区总裁陈玉东出席了论坛。", "博世"),
    ],
)
def test_a_country_of_what_follows_is_no_part_of_the_firm(text: str, firm: str) -> None:
    assert firm in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("实际投资方为越南军队电信集团。", "越南军队电信集团"),
        ("产品已在新加坡平价合作社上架。", "新加坡平价合作社"),
        ("今年还拿下印度尼西亚电信的订单。", "印度尼西亚电信"),
        ("阿曼国际电力和水务公司与东方电气签约。", "阿曼国际电力和水务公司"),
    ],
)
def test_a_name_of_common_words_is_whole(text: str, name: str) -> None:
    assert name in names(text)


def test_a_foreign_state_is_named_apart_from_its_country() -> None:
    found = names("马来西亚雪兰莪州政府与日月光7月14日签署备忘录。")
    assert found["雪兰莪州政府"] == "GovernmentBody"
    assert found["马来西亚"] == "Country"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("·越南Sunway公司任命阮孟雄为总经理。", "Sunway"),
        ("核心系统采用英国Thought Works公司的Vault。", "Thought Works"),
        ("葛岚曾任大疆供应链副总裁。", "大疆"),
        ("阎恒曾任中信证券投资银行部总监。", "中信证券"),
        ("何婉曾任雅戈尔集团财务总监。", "雅戈尔集团"),
        ("刁峰此前是京东物流副总裁。", "京东物流"),
    ],
)
def test_what_stands_beside_a_name_is_cut_off(text: str, name: str) -> None:
    assert name in names(text)
