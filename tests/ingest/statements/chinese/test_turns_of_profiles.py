"""Turns of company profiles: posts after posts, shares in order, what is licensed, who has left, quoted events."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

CASES = [
    (
        "湘水电气股份有限公司董事长方景行是第十四届全国人大代表,总裁为罗以宁。",
        ("HOLDS_POST", "罗以宁", "湘水电气股份有限公司", "asserted"),
    ),
    (
        "方景行现任湘水电气股份有限公司董事长,其女方若溪担任总裁,分管销售的副总裁为罗以宁。",
        ("HOLDS_POST", "方若溪", "湘水电气股份有限公司", "asserted"),
    ),
    (
        "方景行现任湘水电气股份有限公司董事长,其女方若溪担任总裁,分管销售的副总裁为罗以宁。",
        ("HOLDS_POST", "罗以宁", "湘水电气股份有限公司", "asserted"),
    ),
    (
        "衡岳量子科技有限公司由湘江大学、长沙高新投资集团有限公司共同出资设立,持股比例分别为30%和70%。",
        ("HOLDS_SHARES_IN", "湘江大学", "衡岳量子科技有限公司", "asserted"),
    ),
    (
        "湘水电气股份有限公司股东为长沙市国资委和湖南省大健康产业基金,分别持股60%和40%。",
        ("HOLDS_SHARES_IN", "长沙市国资委", "湘水电气股份有限公司", "asserted"),
    ),
    (
        "截至6月末,云湖创投已不再持有湘水电气股份有限公司股份。",
        ("HOLDS_SHARES_IN", "云湖创投", "湘水电气股份有限公司", "former"),
    ),
    (
        "湘水生物股份有限公司主要产品“北澜安”猪瘟疫苗由中国农业科学院哈尔滨兽医研究所授权生产。",
        ("LICENSES_TO", "中国农业科学院哈尔滨兽医研究所", "湘水生物股份有限公司", "asserted"),
    ),
    (
        "湘水电气股份有限公司目前的主力产品“赤隼T3”智能座舱芯片由中芯国际代工,已被长安汽车、吉利汽车采用。",
        ("USES", "吉利汽车", "赤隼T3", "asserted"),
    ),
    (
        "湘水电气股份有限公司并非外界误传的比亚迪旗下企业。",
        ("SUBSIDIARY_OF", "湘水电气股份有限公司", "比亚迪", "denied"),
    ),
    (
        "湘水电气股份有限公司去年完成由湘江产业基金领投的4亿元B+轮融资。",
        ("OBSERVATION", "湘水电气股份有限公司", 400000000, "asserted"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_a_turn_of_a_profile_is_read(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)


def test_a_post_elsewhere_before_is_not_where_the_next_one_is(claims: Claims) -> None:
    found = claims("副总经理方景行原是长沙高新区管委会招商局副局长,总工程师由罗以宁担任。")
    assert not {c for c in found if c[0] == "HOLDS_POST" and c[1] == "罗以宁"}


def test_a_round_is_no_firm(claims: Claims) -> None:
    found = claims("红杉中国、深创投曾分别参与湘水电气股份有限公司A轮和B轮投资。")
    assert not {c for c in found if "轮" in c[1] or "轮" in str(c[2])}


def test_a_country_that_is_part_of_a_name_stays_and_the_other_firm_is_another(claims: Claims) -> None:
    found = claims("湘江银行昨天与东岭银行达成协议,湘江银行将收购加拿大东岭银行70%股权。")
    assert ("ACQUIRED", "湘江银行", "加拿大东岭银行", "planned") in found
    assert ("PARTNER_OF", "湘江银行", "东岭银行", "asserted") in found


def test_who_lies_somewhere_only_by_one_of_its_sites_does_not_lie_there(claims: Claims) -> None:
    found = claims("昨日买入最多的是东岭证券有限责任公司位于杭州市的营业部。")
    assert not {c for c in found if c[0] == "LOCATED_IN" and c[1].startswith("东岭")}


def test_a_parent_named_after_its_brand_is_the_one_that_signs(claims: Claims) -> None:
    found = claims("金禾粮油母公司丰岭国际昨日宣布与美国家乐士公司将在上海成立合资公司。")
    assert not {c for c in found if c[0] == "PARTNER_OF" and "金禾粮油" in c[1:3]}
