"""Names that no form gives away: the tagger of kinds, and what form knows better."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.find import _fullest, find_names
from ingest.mentions.chinese.kinds import settled_by_kind
from ingest.mentions.chinese.words import Words
from ingest.mentions.pipeline import load


def _named(text: str) -> set[tuple[str, str]]:
    return {(m.text, m.cls) for m in find_names(text, load("zh")).mentions if m.kind in ("name", "short")}


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("做睡眠床垫的星野光年去年拿到了海松基金的投资。", "星野光年", "Company"),
        ("领投方岭川创新与老股东远屿继续加码。", "远屿", "Investor"),
        ("市科技局会同市财政局印发《低空产业十二条》。", "低空产业十二条", "Policy"),
        ("公司推出的听岚听诊器已进入三十家医院。", "听岚听诊器", "Product"),
    ],
)
def test_a_name_without_a_telling_form_is_found_by_how_it_is_used(text: str, name: str, cls: str) -> None:
    assert (name, cls) in _named(text)


def test_a_verb_after_a_firm_is_no_part_of_its_name() -> None:
    names = {form for form, _ in _named("瑞舟包装传将被浙南彩印收购，总经理谭小纸称不知情。")}
    assert {"瑞舟包装", "浙南彩印", "谭小纸"} <= names


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("东屿磁业去年扭亏。", "东屿磁业", "Company"),
        ("苏州晨岭机器人宣布完成C轮融资。", "苏州晨岭机器人", "Company"),
    ],
)
def test_the_tagger_takes_neither_a_place_nor_a_trade_off_a_name(text: str, name: str, cls: str) -> None:
    assert (name, cls) in _named(text)


def test_each_character_knows_its_unit_and_its_piece() -> None:
    encoder = load("zh").get_pipe("ecosystem_chinese")
    [stretch] = encoder.stretches("瑞舟包装收购浙南彩印。")
    [found] = encoder.known([stretch])
    assert len(found.piece) == len(stretch.text)
    assert found.piece.min() >= 1  # none belongs to the end mark in front
    assert sorted(found.piece) == list(found.piece)
    assert found.piece.max() < len(found.lower) - 1  # nor to the one behind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("社会资本纷纷进入这一领域，耐心资本不可或缺。", "耐心资本"),
        ("泓境光电去年净亏损三千万元。", "亏损"),
        (
            "去年10月12日,AI创业公司月之暗面已完成新一轮超10亿美元融资,投资方包括红杉中国、小红书、美团,老股东跟投。",
            "AI创业公司",
        ),
        ("作为国家高新技术企业，泓境光电去年新增专利40项。", "国家高新技术企业"),
    ],
)
def test_common_words_are_no_names(text: str, name: str) -> None:
    assert name not in {form for form, _ in _named(text)}


def test_form_tells_the_class_of_an_exchange_and_where_a_park_begins() -> None:
    found = _named("在纳斯达克上市的泓帆教育日前搬进湖湾软件园。")
    assert {("纳斯达克", "Exchange"), ("湖湾软件园", "Park")} <= found


def test_a_circle_of_fuller_names_ends_with_the_longest() -> None:
    assert _fullest("睦能", {"睦能": "恒睦", "恒睦": "恒睦集团", "恒睦集团": "恒睦"}) == "恒睦集团"


def test_a_firm_that_opens_a_profile_is_what_it_calls_the_company() -> None:
    text = (
        "宁波量衡科技有限公司(简称“量衡科技”)是一家精密仪器企业，总部位于宁波。总经理沈若溪曾任德国仪器商Messtal研发经理。\n"
        "公司现有员工265人。公司客户包括中原电网研究院。公司计划明年在深圳建厂。"
    )
    named = find_names(text, load("zh")).mentions
    assert {m.name for m in named if m.text == "公司"} == {"宁波量衡科技有限公司"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("苏州晨岭机器人10日宣布完成2.6亿元C轮融资。", "苏州晨岭机器人"),
        ("远屿重工3月5日公告，拟收购海沧传动。", "远屿重工"),
        ("江澜资本11月领投了晨岭机器人。", "江澜资本"),
    ],
)
def test_the_day_of_the_news_is_no_part_of_a_name(text: str, name: str) -> None:
    assert name in {form for form, _ in _named(text)}


@pytest.mark.parametrize(
    ("cls", "sure", "told"), [("Person", 0.8, "Company"), ("Person", 0.5, "Person"), ("Park", 0.8, "Park")]
)
def test_a_sure_tagger_settles_the_class_that_form_does_not_tell(cls: str, sure: float, told: str) -> None:
    words = Words("沪川去年扭亏。", [], stretches=[(0, SimpleNamespace(kinds=[(0, 2, "COM", sure)]))])
    [found] = settled_by_kind("沪川去年扭亏。", words, [Candidate(start=0, end=2, cls=cls, score=0.8)])
    assert found.cls == told
