"""Claims whose names are easily cut: brackets in company names, groups in front, titles before a rumour."""

from collections.abc import Callable
from typing import Any

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

CASES = [
    (
        "沐曦集成电路(上海)股份有限公司于2025年12月17日在上海证券交易所科创板上市。",
        ("LISTED_ON", "沐曦集成电路（上海）股份有限公司", "上海证券交易所", "asserted"),
    ),
    (
        "苏州国芯(云谷)微电子股份有限公司董事长林若川出席会议。",
        ("HOLDS_POST", "林若川", "苏州国芯（云谷）微电子股份有限公司", "asserted"),
    ),
    (
        "中共成都锦江(集团)有限公司党委书记、董事长周启明出席会议。",
        ("HOLDS_POST", "周启明", "成都锦江（集团）有限公司", "asserted"),
    ),
    (
        "四川省机器人协会执行会长周启明称,网传“协会将解散”不实。",
        ("HOLDS_POST", "周启明", "四川省机器人协会", "asserted"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_a_name_is_read_whole_in_its_claim(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text, published="2025-12-20")


def test_capital_belongs_to_the_company_of_the_group_not_to_the_group(claims: Claims) -> None:
    made = claims("皖江讯飞股份有限公司旗下的羚羊互联网股份有限公司落户中国声谷,注册资本3亿元。")
    assert {s for r, s, o, _ in made if r == "OBSERVATION"} == {"羚羊互联网股份有限公司"}


def test_planned_capital_belongs_to_the_company_to_be_set_up(claims: Claims) -> None:
    made = claims("苏州金鸡光电股份有限公司拟出资设立苏州鸡鸣芯片有限公司,注册资本1亿元。")
    assert {(s, status) for r, s, _, status in made if r == "OBSERVATION"} == {("苏州鸡鸣芯片有限公司", "planned")}


def test_who_resigned_no_longer_holds_the_post(claims: Claims) -> None:
    made = claims("苏州金鸡光电股份有限公司副总经理沈文斌先生因个人原因辞职。")
    assert ("HOLDS_POST", "沈文斌", "苏州金鸡光电股份有限公司", "former") in made


def test_a_quotation_that_ends_its_own_sentence_has_its_speaker(claims: Claims) -> None:
    made = claims("“武汉的人才优势非常突出。”小米集团总裁卢文冰说。")
    assert ("SAID", "卢文冰", "武汉的人才优势非常突出。", "asserted") in made


def test_an_investor_keeps_the_words_after_a_name_it_shares(claims: Claims) -> None:
    made = claims("武汉敏芯半导体科技有限公司完成2亿元B轮融资,由长江产业基金领投,元禾原点跟投。")
    assert {"长江产业基金", "元禾原点"} == {s for r, s, _, _ in made if r == "INVESTED_IN"}


def test_a_papers_dateline_is_no_part_of_an_events_name(read: Callable[..., Any]) -> None:
    mentions, _ = read("本报株洲6月12日讯 2025轨道交通装备博览会12日在株洲国际会展中心开幕,会期四天。")
    assert "2025轨道交通装备博览会" in {m.name for m in mentions}
