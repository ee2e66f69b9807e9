"""Digests in Chinese: what one item names is not what the next is about."""

from __future__ import annotations

from ingest.mentions.chinese.find import find_names
from ingest.mentions.mention import Mention
from ingest.mentions.pipeline import load

MARKED = """1. 台州澄远泵业股份有限公司完成2亿元B轮融资，由红杉中国领投。
2. 惠州启泽光电有限公司获得车规认证。公司现有员工300人。
3. 宁波岱衡精工股份有限公司公告，财务总监钱亦舟辞职。公司2024年营收9亿元。
4. 针对收购传闻，该公司发言人拒绝置评。"""


def standing_for(text: str, word: str) -> list[str]:
    """Return what each use of a word stands for."""
    return [m.name for m in mentions(text) if m.text == word]


def mentions(text: str) -> tuple[Mention, ...]:
    return find_names(text, load("zh")).mentions


def test_the_company_of_an_item_is_that_items() -> None:
    assert standing_for(MARKED, "公司") == ["惠州启泽光电有限公司", "宁波岱衡精工股份有限公司"]


def test_an_item_without_a_name_is_about_nobody_named_before() -> None:
    assert "该公司" not in {m.text for m in mentions(MARKED)}


def test_the_paragraphs_of_a_story_are_no_items() -> None:
    text = (
        "台州澄远泵业股份有限公司完成2亿元B轮融资。\n惠州启泽光电有限公司获得车规认证。\n"
        "宁波岱衡精工股份有限公司宣布扩产。公司现有员工300人。"
    )
    assert find_names(text, load("zh")).items == ()


def test_the_numbered_points_of_one_companys_news_are_no_digest() -> None:
    text = "1. 澄远泵业完成B轮融资。\n2. 澄远泵业在台州投产。\n3. 公司现有员工300人。"
    assert find_names(text, load("zh")).items == ()
    assert standing_for(text, "公司") == ["澄远泵业"]
