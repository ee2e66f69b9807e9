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
