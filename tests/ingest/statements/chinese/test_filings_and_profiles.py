"""Faults that notices and profiles bring out: who 公司 is, whose shares, whose figures, what is no birth."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

CASES = [
    (
        "岭北煤机股份有限公司(下称“岭北煤机”“公司”)主营采煤机。公司控股子公司鄂尔多斯岭控有限公司(持股67%)投产。",
        ("SUBSIDIARY_OF", "鄂尔多斯岭控有限公司", "岭北煤机股份有限公司", "asserted"),
    ),
    (
        "大连苍梧石科学城地处大连高新区。苍梧石科学城规划面积27.5平方公里。",
        ("OBSERVATION", "大连苍梧石科学城", 27.5, "asserted"),
    ),
    (
        "海岱控股集团有限公司受让岭北煤机股份有限公司29.9%的股份,原控股股东崂岭实业有限公司的持股比例降至6.2%。",
        ("HOLDS_SHARES_IN", "崂岭实业有限公司", "岭北煤机股份有限公司", "asserted"),
    ),
    (
        "岭北煤机股份有限公司由方景行创立。方景行曾在华为任职,后来他回国。岭北煤机股份有限公司由他与医生罗以宁于2015年创立。",
        ("FOUNDED_BY", "岭北煤机股份有限公司", "罗以宁", "asserted"),
    ),
    (
        "韩国产业资源部上月公布《智能机器人基本计划》。",
        ("ISSUED", "韩国产业资源部", "智能机器人基本计划", "asserted"),
    ),
    (
        "岭南省生物医药创新联盟新增成员单位9家,其中包括衡岳生物股份有限公司和赣江制药有限公司。",
        ("MEMBER_OF", "赣江制药有限公司", "岭南省生物医药创新联盟", "asserted"),
    ),
    (
        "岭北煤机股份有限公司首席科学家方景行同时任湘江大学计算机学院教授。",
        ("HOLDS_POST", "方景行", "湘江大学", "asserted"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_the_right_one_is_meant(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)


def test_who_resigned_in_september_was_not_born_then(claims: Claims) -> None:
    found = claims("方景行先生于2025年9月因工作调动辞去总经理一职。")
    assert not {c for c in found if c[0] == "OBSERVATION"}


def test_a_holder_of_a_fifth_is_no_parent(claims: Claims) -> None:
    found = claims("宁东晶岭材料有限公司由隆岭绿能股份有限公司持股22%。")
    assert {c[0] for c in found} == {"HOLDS_SHARES_IN"}


def test_an_exchange_has_no_revenue_of_the_firm_listed_there(claims: Claims) -> None:
    found = claims("岭北煤机股份有限公司2021年在深圳证券交易所上市,2024年销售额为19亿元。")
    assert {c[1] for c in found if c[0] == "OBSERVATION"} == {"岭北煤机股份有限公司"}


def test_who_misses_out_on_a_purchase_has_bought_nothing(claims: Claims) -> None:
    found = claims("岭川资本无缘受让岭北煤机股份有限公司30%股权。")
    assert {c[3] for c in found if c[0] == "ACQUIRED"} <= {"denied"}


def test_a_country_whose_firms_are_chosen_is_not_itself_chosen(claims: Claims) -> None:
    found = claims("岭北煤机等十家中国企业入选“全球成长型公司”。")
    assert not {c for c in found if c[0] == "DESIGNATED_AS" and c[1] == "中国"}
