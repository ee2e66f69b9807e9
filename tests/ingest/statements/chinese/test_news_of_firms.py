"""Sentences of business news by what they claim; names are invented."""

from collections.abc import Callable

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

Claims = Callable[..., set[tuple[str, str, object, str]]]
Read = Callable[..., tuple[tuple[Mention, ...], tuple[Statement, ...]]]

CLAIMS = [
    (
        "天宁药业与英国奥斯本制药就新型疫苗达成合作。",
        ("PARTNER_OF", "天宁药业", "奥斯本制药", "asserted"),
    ),
    (
        "海陵机电有限公司与舟河重工有限公司、恒岭机床有限公司在高端机床市场竞争激烈。",
        ("COMPETES_WITH", "海陵机电有限公司", "恒岭机床有限公司", "asserted"),
    ),
    (
        "海陵机电有限公司首席技术官卢望舒今年1月加盟恒岭机床有限公司,出任总裁。",
        ("HOLDS_POST", "卢望舒", "恒岭机床有限公司", "asserted"),
    ),
    (
        "江北电缆集团副总裁周启衡日前辞职,由陆知行接任。",
        ("HOLDS_POST", "陆知行", "江北电缆集团", "asserted"),
    ),
    (
        "去年9月,江北电缆集团曾筹划收购苏南铜业有限公司,但因双方未能达成一致,最终终止。",
        ("ACQUIRED", "江北电缆集团", "苏南铜业有限公司", "denied"),
    ),
    (
        "江北电缆集团控股股东海陵投资控股有限公司近日增持股份。",
        ("SUBSIDIARY_OF", "江北电缆集团", "海陵投资控股有限公司", "asserted"),
    ),
    (
        "星沙智驾有限公司由湖南大学博士温以宁创立。",
        ("EDUCATED_AT", "温以宁", "湖南大学", "asserted"),
    ),
    (
        "2025岳麓科创峰会在长沙举行。湘江集团总工程师柏舟等出席并发言。",
        ("ATTENDED", "柏舟", "2025岳麓科创峰会", "asserted"),
    ),
    (
        "西部超算中心落户兰州新区,委托北京算谷科技有限公司运营。",
        ("OPERATES", "北京算谷科技有限公司", "西部超算中心", "asserted"),
    ),
    (
        "数澜科技集团将在柯桥区设立全资子公司绍兴数澜智纺有限公司。",
        ("SUBSIDIARY_OF", "绍兴数澜智纺有限公司", "数澜科技集团", "planned"),
    ),
    ("柯桥区委副书记、区长骆丹青出席签约仪式。", ("HOLDS_POST", "骆丹青", "柯桥区", "asserted")),
    (
        "海岭电子有限公司宣布任命前贝尔电气高管李·卡特为首席执行官。",
        ("HOLDS_POST", "李·卡特", "海岭电子有限公司", "asserted"),
    ),
    (
        "第三届中国(福州)数字海洋大会由福建省人民政府主办。",
        ("HOSTED", "福建省人民政府", "第三届中国（福州）数字海洋大会", "asserted"),
    ),
    ("李慧以浦东新区副区长身份出席活动。", ("HOLDS_POST", "李慧", "浦东新区", "asserted")),
]


@pytest.mark.parametrize(("text", "claim"), CLAIMS)
def test_a_sentence_makes_its_claim(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)


def test_a_place_that_reads_like_a_person_is_a_place(read: Read) -> None:
    mentions, _ = read("海陵生物有限公司在张江研发新药。")
    assert [m.cls for m in mentions if m.text == "张江"] == ["Place"]


def test_the_predecessor_of_a_person_is_no_post_of_that_person(claims: Claims) -> None:
    found = claims("杭迎伟任浦东新区区长,为吴金城前任。")
    assert {c[1] for c in found if c[0] == "HOLDS_POST"} == {"杭迎伟"}


def test_the_company_that_another_becomes_part_of_is_the_issuer(claims: Claims) -> None:
    text = "海岭电子公告称,拟收购杭州云舟网络科技有限公司51%股权。交易完成后,云舟网络将成为公司控股子公司。"
    assert ("SUBSIDIARY_OF", "杭州云舟网络科技有限公司", "海岭电子", "planned") in claims(text)


def test_every_name_of_a_company_is_spelt_as_the_text_prints_it(read: Read) -> None:
    mentions, _ = read("上海燧火(集团)股份有限公司(以下简称“燧火集团”)成立于2010年。燧火集团位于上海市。")
    assert {m.name for m in mentions if m.cls == "Company"} == {"上海燧火（集团）股份有限公司"}


def test_news_that_only_got_about_is_a_rumour(claims: Claims) -> None:
    assert {c[3] for c in claims("江北电缆集团收购苏南铜业有限公司的消息一经传出,股价上涨。")} == {"rumoured"}


def test_a_settlement_is_no_partnership(claims: Claims) -> None:
    assert not [c for c in claims("信义玻璃与圣戈班公司达成和解协议。") if c[0] == "PARTNER_OF"]
