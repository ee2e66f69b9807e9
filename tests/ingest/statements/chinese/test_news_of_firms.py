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
