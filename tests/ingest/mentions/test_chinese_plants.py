"""Works that are called by their town are sites of their own, and 该厂, 工厂 and 该冷库 call them again."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.mention import Mention
from ingest.mentions.pipeline import load


def mentions(text: str) -> tuple[Mention, ...]:
    return find_names(text, load("zh")).mentions


def sites(text: str) -> set[str]:
    """Return the names of the sites of a text."""
    return {m.text for m in mentions(text) if m.cls == "Site" and m.kind == "name"}


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("瑞安汽配将关闭泸州二期工厂，产能转往合肥。", "泸州二期工厂"),
        ("募集资金将用于新建嘉兴冷库，计划明年6月投用。", "嘉兴冷库"),
        ("博登集团宣布关闭不来梅工厂，280人受到影响。", "不来梅工厂"),
        ("其位于南浔经济开发区的湖州工厂今天正式启用。", "湖州工厂"),
        ("公司的越南平阳工厂预计2026年8月投产。", "越南平阳工厂"),
        ("首届丝路茶业大会在西安国际会议中心开幕。", "西安国际会议中心"),
    ],
)
def test_works_called_by_their_town_are_a_site(text: str, site: str) -> None:
    assert site in sites(text)


@pytest.mark.parametrize(
    "text",
    [
        "公司计划投资5亿元在肇庆建设工厂。",
        "许昌田耕将为此投资3.5亿元新建工厂。",
        "泸州工厂化养殖有限公司成立于2016年。",
    ],
)
def test_any_factory_in_a_town_is_none(text: str) -> None:
    assert not sites(text)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("湖州工厂今天正式启用。工厂占地150亩，总投资6亿元。", "工厂", "湖州工厂"),
        ("所募资金主要用于金坛二期工厂。该工厂占地260亩。", "该工厂", "金坛二期工厂"),
        ("岳衡机器人的岳衡株洲智造基地在渌口经济开发区投产。该基地总投资18亿元。", "该基地", "岳衡株洲智造基地"),
    ],
)
def test_what_stands_somewhere_is_called_again_by_the_end_of_its_name(text: str, word: str, name: str) -> None:
    assert {m.name for m in mentions(text) if m.text == word} == {name}
