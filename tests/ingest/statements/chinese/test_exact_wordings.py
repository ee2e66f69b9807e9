"""Wordings that leave no choice: kept whatever the network makes of them, with their status, dates and roles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ingest.check import LEAST_OF_RULES
from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.exact import HELD, held_at_least
from ingest.statements.statement import Extraction, Value

Claims = Callable[..., set[tuple[str, str, object, str]]]
Read = Callable[..., Any]

CASES = [
    # a fund in the clause before is no topic
    (
        "远帆智能完成2亿元B轮融资,君联资本领投,高瓴创投跟投。2019年成立,员工300人。",
        ("OBSERVATION", "远帆智能", 300, "asserted"),
    ),
    (
        "沧浪银行注册资本30亿元,瑞达集团持股60%,金信控股持股25%。去年净利润2亿元。",
        ("OBSERVATION", "沧浪银行", 200000000, "asserted"),
    ),
    (
        "远帆智能完成2亿元B轮融资,由君联资本领投,老股东毅达资本继续追加。",
        ("INVESTED_IN", "毅达资本", "远帆智能", "asserted"),
    ),
    # status
    (
        "据彭博社报道,淡马锡正洽谈收购越南物流企业GiaoNhanh,交易金额约9亿美元。",
        ("ACQUIRED", "淡马锡", "GiaoNhanh", "rumoured"),
    ),
    ("海天股份公告,公司正洽谈收购川味食品。", ("ACQUIRED", "海天股份", "川味食品", "planned")),
    (
        "对于阿里巴巴有意收购饿小二的传闻,饿小二创始人周启明予以否认。",
        ("ACQUIRED", "阿里巴巴", "饿小二", "denied"),
    ),
    (
        "韩国化妆品公司Miravelle任命金秀妍为首席执行官,7月1日上任,接替创始人朴正浩,后者改任董事长。",
        ("HOLDS_POST", "金秀妍", "Miravelle", "planned"),
    ),
    (
        "韩国化妆品公司Miravelle任命金秀妍为首席执行官,7月1日上任,接替创始人朴正浩,后者改任董事长。",
        ("HOLDS_POST", "朴正浩", "Miravelle", "planned"),
    ),
    (
        "加入海澜集团前,何婉于2018年至2022年担任申江电气财务总监。",
        ("HOLDS_POST", "何婉", "申江电气", "former"),
    ),
    # figures
    (
        "丹麦酶制剂企业Solvika宣布以12亿丹麦克朗收购Fjordmat 80%的股份。Fjordmat去年营收3.4亿挪威克朗。",
        ("OBSERVATION", "Fjordmat", 340000000, "asserted"),
    ),
    ("印度支付公司PaisaKart拥有5600万用户。", ("OBSERVATION", "PaisaKart", 56000000, "asserted")),
    # goods, founders, seats
    ("路帆汽车的激光雷达由中国的禾赛科技供应。", ("SUPPLIES", "禾赛科技", "路帆汽车", "asserted")),
    (
        "云海贵安智算中心3月投用,由云海数据运营,首批客户为月之暗面和贵州大学。",
        ("SUPPLIES", "云海数据", "贵州大学", "asserted"),
    ),
    (
        "智途科技是长安汽车与地平线2021年共同成立的智能驾驶企业。",
        ("FOUNDED_BY", "智途科技", "地平线", "asserted"),
    ),
    ("5月,叠加科技成立日本分公司。", ("LOCATED_IN", "叠加科技", "日本", "asserted")),
    ("美国波士顿的基因编辑公司Aurelia Bio 12月2日宣布完成融资。", ("LOCATED_IN", "Aurelia Bio", "波士顿", "asserted")),
    ("洪晓冬是华中科技大学机械系毕业的。", ("EDUCATED_AT", "洪晓冬", "华中科技大学", "asserted")),
    ("总部位于苏州的康和医疗任命周明远为首席技术官。原首席技术官邵英杰上月离职。", ("HOLDS_POST", "邵英杰", "康和医疗", "former")),
    # who stays in an office holds it
    ("交易完成后,李建国将继续担任中联重机总经理。", ("HOLDS_POST", "李建国", "中联重机", "asserted")),
    ("李建国将担任中联重机总经理。", ("HOLDS_POST", "李建国", "中联重机", "planned")),
    # a dateline is no topic
    (
        "斯德哥尔摩2月4日电 瑞典储能系统制造商Norrvolt今天宣布,将在德国慕尼黑建设第二座工厂。",
        ("LOCATED_IN", "Norrvolt", "慕尼黑", "planned"),
    ),
    (
        "斯德哥尔摩2月4日电 瑞典数字银行Norrbank今天宣布,任命安娜·林德为首席执行官,接替联合创办人埃里克·霍姆。",
        ("FOUNDED_BY", "Norrbank", "埃里克·霍姆", "asserted"),
    ),
    (
        "海鸥机床2022年在上交所上市,代码603111,去年营收38亿元,最大客户比亚迪贡献了约三成收入。",
        ("SUPPLIES", "海鸥机床", "比亚迪", "asserted"),
    ),
    ("新一代平板“云箔7”卖得不错,小米和联想集团都在用。", ("USES", "联想集团", "云箔7", "asserted")),
    ("中国电建和晶澳科技组成的联合体中标该项目。", ("PARTNER_OF", "中国电建", "晶澳科技", "asserted")),
    ("宏图产业园已入驻科大讯飞、思必驰等企业260家。", ("TENANT_OF", "思必驰", "宏图产业园", "asserted")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim"), CASES, ids=[f"{n}-{c[1][0]}" for n, c in enumerate(CASES)])
def test_a_plain_wording_is_read(text: str, claim: tuple[str, str, object, str], claims: Claims) -> None:
    assert claim in claims(text)


def test_of_a_fund_that_invests_nothing_else_is_told(claims: Claims) -> None:
    found = claims("远帆智能完成2亿元B轮融资,君联资本领投,高瓴创投跟投。2019年成立,员工300人。")
    assert not {c for c in found if c[0] == "OBSERVATION" and c[1] in ("君联资本", "高瓴创投")}


def test_whom_another_firm_sends_is_no_part_of_a_career(claims: Claims) -> None:
    found = claims("李建国继续担任启衡微总经理,海天股份拟委派副总经理王雁南出任启衡微董事长。")
    assert not {c for c in found if c[:3] == ("HOLDS_POST", "李建国", "海天股份")}


def test_a_household_is_no_user(claims: Claims) -> None:
    assert not {c for c in claims("安居科技服务3000户居民。") if c[0] == "OBSERVATION"}


QUALIFIERS: list[tuple[str, str, object]] = [
    ("灵动机器人与比亚迪签署战略合作协议,双方将共同开发下一代关节模组。", "purpose", "共同开发下一代关节模组"),
    ("灵动机器人还与南通大学签约,合作培养材料专业人才。", "purpose", "合作培养材料专业人才"),
    ("灵动机器人在杭州设有研发中心。", "site_role", "研发中心"),
    ("灵动机器人计划在新加坡设立国际总部。", "site_role", "headquarters"),
    ("鼎新软件海外办事处设在新加坡。", "site_role", "办事处"),
    ("海鸥机床去年营收38亿元,最大客户比亚迪贡献了约三成收入。", "share", 0.3),
    ("2025年3月,灵动机器人宣布完成4.5亿元B轮融资。", "date", "2025-03"),
]


@pytest.mark.parametrize(
    ("text", "qualifier", "value"), QUALIFIERS, ids=[f"{n}-{q[1]}" for n, q in enumerate(QUALIFIERS)]
)
def test_the_words_around_a_claim_tell_its_qualifiers(text: str, qualifier: str, value: object, read: Read) -> None:
    assert value in {s.qualifiers.get(qualifier) for s in read(text)[1]}


def test_a_share_stands_before_who_holds_it() -> None:
    item = {
        "id": "x", "title": "", "lang": "zh", "published": "2025-09-09", "text": "云途科技90%的股份由远航集团持有。",
    }  # fmt: skip
    [result] = extract_all([document_of(item)])
    assert isinstance(result, Extraction)
    assert [s.qualifiers.get("share") for s in result.statements if s.relation == "HOLDS_SHARES_IN"] == [0.9]


def test_currencies_with_a_country_in_their_name_are_sums(read: Read) -> None:
    found = read("Solvika去年营收3.4亿挪威克朗。")[1]
    assert [s.object.currency for s in found if isinstance(s.object, Value)] == ["NOK"]


def test_a_plain_seat_is_kept_though_the_network_doubts_it() -> None:
    item = {
        "id": "x", "title": "", "lang": "zh", "published": "2025-09-09",
        "text": "海涵科技完成2亿元B轮融资，由君联资本领投。公司成立于2019年，总部位于宁波高新区，现有员工300人。",
    }  # fmt: skip
    [result] = extract_all([document_of(item)])
    assert isinstance(result, Extraction)
    seats = [s for s in result.statements if s.relation == "LOCATED_IN"]
    assert [(s.subject.name, s.qualifiers.get("site_role")) for s in seats] == [("海涵科技", "headquarters")]


def test_an_exact_wording_is_not_kept_against_a_network_that_rules_it_out() -> None:
    assert held_at_least("rule:lies", 0.2, "zh", earned=0.9) == HELD
    assert held_at_least("rule:lies", 0.01, "zh", earned=0.9) == 0
    assert held_at_least("rule:lies", 0.2, "en", earned=0.9) == 0
    assert held_at_least("rule:offers", 0.5, "zh", earned=0.9) == 0
    assert held_at_least("rule:plain:sourced", 0.01, "en", earned=0.9) == 0.9
    assert max(LEAST_OF_RULES.values()) < HELD
