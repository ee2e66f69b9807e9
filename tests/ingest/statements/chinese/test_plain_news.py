"""Plain sentences of news and filings: who takes office when, whose figures, schools and shares they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.chinese.others import of_somebody_else, outgrown

Claims = Callable[..., set[tuple[str, str, object, str]]]
Read = Callable[..., Any]

CASES = [
    (
        "美锦科技董事长王建军将董事长一职交给其子王晓宇。",
        ("HOLDS_POST", "王晓宇", "美锦科技", "asserted"),
    ),
    ("张近东把苏宁易购董事长职务移交给黄明端。", ("HOLDS_POST", "张近东", "苏宁易购", "former")),
    ("温氏股份董事长由温鹏程变更为温志芬。", ("HOLDS_POST", "温志芬", "温氏股份", "asserted")),
    ("温氏股份董事长由温鹏程变更为温志芬。", ("HOLDS_POST", "温鹏程", "温氏股份", "former")),
    (
        "魏建军同时担任长城汽车股份有限公司和魏牌董事长。",
        ("HOLDS_POST", "魏建军", "长城汽车股份有限公司", "asserted"),
    ),
    (
        "孙文礼2015年至2019年任华为云副总裁,2019年加入商汤科技任首席产品官。",
        ("HOLDS_POST", "孙文礼", "商汤科技", "asserted"),
    ),
    (
        "瀚天天成电子科技股份有限公司向港交所递交上市申请。招股书显示,华为旗下哈勃投资持有公司4.03%股份。",
        ("HOLDS_SHARES_IN", "哈勃投资", "瀚天天成电子科技股份有限公司", "asserted"),
    ),
    (
        "【产业早报】\n1、小鹏汽车:8月交付37709辆,同比增长169%。\n2、蔚来:8月交付31305辆。",
        ("OBSERVATION", "蔚来", 31305, "asserted"),
    ),
    (
        "无锡国家传感信息中心由无锡高新区管委会建设。该中心建筑面积7.2万平方米。",
        ("OBSERVATION", "无锡国家传感信息中心", 72000, "asserted"),
    ),
    ("海光信息换股吸收合并中科曙光的交易终止。", ("ACQUIRED", "海光信息", "中科曙光", "denied")),
    ("芯原股份向谷歌授权图像处理IP。", ("LICENSES_TO", "芯原股份", "谷歌", "asserted")),
    ("国芯科技从摩托罗拉获得了M-Core指令集授权。", ("LICENSES_TO", "摩托罗拉", "国芯科技", "asserted")),
    ("沃尔核材去年向安费诺销售高速通信线。", ("SUPPLIES", "沃尔核材", "安费诺", "asserted")),
    (
        "南京市、苏州市、无锡市三地入选国家人工智能应用先导区。",
        ("DESIGNATED_AS", "南京市", "国家人工智能应用先导区", "asserted"),
    ),
    (
        "黄超的博士生导师是香港大学教授王本友,后者毕业于帕多瓦大学。",
        ("EDUCATED_AT", "王本友", "帕多瓦大学", "asserted"),
    ),
    ("云岭科技参股公司恒泰电子完成1.5亿元B轮融资。", ("HOLDS_SHARES_IN", "云岭科技", "恒泰电子", "asserted")),
    (
        "杭州高新区入选国家首批人工智能创新应用先导区。",
        ("DESIGNATED_AS", "杭州高新区", "国家首批人工智能创新应用先导区", "asserted"),
    ),
    (
        "周敏,1968年出生;2005年至今任博睿软件董事、总经理。",
        ("HOLDS_POST", "周敏", "博睿软件", "asserted"),
    ),
    ("贵安新区算力规模达85 EFLOPS。", ("OBSERVATION", "贵安新区", 85000, "asserted")),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_a_plain_sentence_is_read(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text, published="2025-09-09")


@pytest.mark.parametrize(
    ("text", "relation", "subject"),
    [
        ("李志飞曾任谷歌总部研究科学家,现任公司董事长兼CEO。", "HOLDS_POST", "李志飞"),
        ("该基金由苏创投管理,总规模60亿元。", "OBSERVATION", "苏创投"),
        (
            "南京软件谷聚集软件企业3000余家。其中,楚翘城项目总建筑面积40万平方米,由南京谷诚发展有限公司运营。",
            "OPERATES",
            "南京谷诚发展有限公司",
        ),
        ("深圳地铁集团上线基于DeepSeek的智能客服。", "OFFERS", "深圳地铁集团"),
        ("芜湖高新区管委会聚焦机器人产业,已引进企业30家。", "IN_SEGMENT", "芜湖高新区管委会"),
        ("云岭科技参股公司恒泰电子完成1.5亿元B轮融资。", "INVESTED_IN", "云岭科技"),
        ("本次交易前,红土创投持有公司8%股份。", "HOLDS_SHARES_IN", "红土创投"),
    ],
)
def test_what_is_said_of_another_is_not_said(claims: Claims, text: str, relation: str, subject: str) -> None:
    assert not [c for c in claims(text) if c[:2] == (relation, subject)]


def test_an_investor_of_before_is_not_in_the_round(read: Read) -> None:
    text = "千诀科技完成数亿元Pre-A轮融资,由钧山资本领投。此前该公司曾获清华系基金投资。"
    rounds = {s.subject.name: s.qualifiers.get("round") for s in read(text)[1] if s.relation == "INVESTED_IN"}
    assert rounds["钧山资本"] == "Pre-A轮"
    assert rounds.get("清华系基金") is None


@pytest.mark.parametrize(
    ("text", "person", "since"),
    [
        ("8月20日,广电计量召开董事会,选举杨文峰为公司第五届董事会董事长。", "杨文峰", "2025-08-20"),
        ("据第一财经消息,9月1日,蔚来任命曲玉为首席财务官。", "曲玉", "2025-09-01"),
        ("9月1日,海天瑞声召开股东大会,选举贺琳为公司董事长,李科任总经理。", "李科", "2025-09-01"),
        ("宁德时代任命吴凯为首席科学家,自2025年9月1日起生效。", "吴凯", "2025-09-01"),
        ("7月1日起,美锦科技总裁一职由孙涛接任。", "孙涛", "2025-07-01"),
        ("近日,中科曙远聘任周斌为首席技术官。", "周斌", None),
        ("华域新材9月5日公告,公司董事会选举赵国栋为第六届董事会董事长。", "赵国栋", None),
    ],
)
def test_an_office_is_held_from_the_day_it_is_given_on(read: Read, text: str, person: str, since: str | None) -> None:
    [post] = [s for s in read(text, "2025-09-09")[1] if s.relation == "HOLDS_POST" and s.subject.name == person]
    assert post.valid_from == since


def test_each_round_has_its_investor(read: Read) -> None:
    text = "星岭动力连续完成A轮和A+轮融资,A轮由真格基金投资,A+轮由IDG资本领投。"
    rounds = {s.subject.name: s.qualifiers.get("round") for s in read(text)[1] if s.relation == "INVESTED_IN"}
    assert rounds == {"真格基金": "A轮", "IDG资本": "A+轮"}


def test_years_in_office_have_an_end(read: Read) -> None:
    [post] = [s for s in read("孙文礼2015年至2019年任华为云副总裁。")[1] if s.relation == "HOLDS_POST"]
    assert (post.status, post.valid_from, post.valid_to) == ("former", "2015", "2019")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("刘洋曾任中兴通讯手机事业部总经理、海信集团战略发展部副部长。", {"手机事业部总经理", "战略发展部副部长"}),
        ("郑勇此前担任小米集团副总裁、汽车部总经理。", {"副总裁", "汽车部总经理"}),
        ("王磊曾任华为主任工程师、海思半导体产品线副总裁。", {"主任工程师", "产品线副总裁"}),
        ("公司聘任陈键为云岭科技第五届董事会董事长。", {"董事长"}),
    ],
)
def test_a_title_has_its_part_of_the_firm_and_no_number_of_its_board(read: Read, text: str, titles: set[str]) -> None:
    assert {s.qualifiers["title"] for s in read(text)[1] if s.relation == "HOLDS_POST"} == titles


def test_holders_told_in_turn_have_their_shares(read: Read) -> None:
    text = "合肥产投、兆易创新为长鑫科技的股东,分别持股21.67%、1.88%。"
    shares = {s.subject.name: s.qualifiers["share"] for s in read(text)[1] if s.relation == "HOLDS_SHARES_IN"}
    assert shares == {"合肥产投": 0.2167, "兆易创新": 0.0188}


def _mention(text: str, words: str, cls: str) -> Mention:
    start = text.index(words)
    return Mention(start=start, end=start + len(words), text=words, cls=cls, name=words, confidence=1.0)


def test_what_words_beside_names_make_of_others() -> None:
    adviser = "蓝芯算力完成A轮融资,华兴资本担任独家财务顾问。"
    assert of_somebody_else(
        adviser, "INVESTED_IN", _mention(adviser, "华兴资本", "Investor"), _mention(adviser, "蓝芯算力", "Company")
    )
    pupil = "张强师从王大珩,毕业于哈尔滨工业大学。"
    school = _mention(pupil, "哈尔滨工业大学", "University")
    assert of_somebody_else(pupil, "EDUCATED_AT", _mention(pupil, "王大珩", "Person"), school)
    assert not of_somebody_else(pupil, "EDUCATED_AT", _mention(pupil, "张强", "Person"), school)
    source = "投资网获悉,光岭科技完成新一轮融资,敦鸿资产领投。"
    fund = _mention(source, "敦鸿资产", "Investor")
    assert of_somebody_else(source, "INVESTED_IN", fund, _mention(source, "投资网", "Company"))
    assert not of_somebody_else(source, "INVESTED_IN", fund, _mention(source, "光岭科技", "Company"))
    heard = "记者从光岭科技获悉,公司完成新一轮融资。"
    assert not of_somebody_else(heard, "HOLDS_POST", fund, _mention(heard, "光岭科技", "Company"))
    shrunk = "华大基因员工由3000人减至2500人。"
    assert outgrown(shrunk, _mention(shrunk, "3000人", "Organization"))
    assert not outgrown(shrunk, _mention(shrunk, "2500人", "Organization"))
