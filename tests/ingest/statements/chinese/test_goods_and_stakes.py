"""Goods, shares and statuses in the turns of company news: passives, lists, nominal forms."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

CASES = [
    (
        "湘水电气股份有限公司自主研发的“青隼一号”货运无人机已向顺丰控股批量供货。",
        ("SUPPLIES", "湘水电气股份有限公司", "顺丰控股", "asserted"),
    ),
    (
        "湘水电气股份有限公司自主研发的“青隼一号”货运无人机已向顺丰控股批量供货。",
        ("OFFERS", "湘水电气股份有限公司", "青隼一号", "asserted"),
    ),
    (
        "“青隼一号”货运无人机的首批用户为顺丰控股和中国邮政集团。",
        ("USES", "顺丰控股", "青隼一号", "asserted"),
    ),
    (
        "“青隼一号”货运无人机目前已在国家电网、中国邮政集团的11个站点使用。",
        ("USES", "国家电网", "青隼一号", "asserted"),
    ),
    (
        "湘水电气股份有限公司的产品包括“衡澜”系列质谱仪和“微峰”便携式色谱仪。",
        ("OFFERS", "湘水电气股份有限公司", "微峰", "asserted"),
    ),
    (
        "湘水电气股份有限公司成立于2011年,激光器供应商为江苏恒光股份有限公司。",
        ("SUPPLIES", "江苏恒光股份有限公司", "湘水电气股份有限公司", "asserted"),
    ),
    (
        "湘水电气股份有限公司客户集中,第一大客户国家电网占销售额的22%。",
        ("SUPPLIES", "湘水电气股份有限公司", "国家电网", "asserted"),
    ),
    (
        "湘水电气股份有限公司与漓江通信股份有限公司不存在任何股权合作。",
        ("PARTNER_OF", "湘水电气股份有限公司", "漓江通信股份有限公司", "denied"),
    ),
    (
        "湘水电气股份有限公司有两家全资子公司,分别为株洲湘水动力有限公司和长沙湘水测控有限公司。",
        ("SUBSIDIARY_OF", "长沙湘水测控有限公司", "湘水电气股份有限公司", "asserted"),
    ),
    (
        "湘水电气股份有限公司专注于变压器,全资拥有深圳翼屿软件有限公司。",
        ("SUBSIDIARY_OF", "深圳翼屿软件有限公司", "湘水电气股份有限公司", "asserted"),
    ),
    (
        "湘水电气股份有限公司以2.6亿元收购宝鸡渭川晶体有限公司65%的股权,剩余35%仍由创始人方景行持有。",
        ("HOLDS_SHARES_IN", "方景行", "宝鸡渭川晶体有限公司", "asserted"),
    ),
    (
        "蓝岭储能股份有限公司成立于2017年,系上饶市城投集团有限公司的参股企业。",
        ("HOLDS_SHARES_IN", "上饶市城投集团有限公司", "蓝岭储能股份有限公司", "asserted"),
    ),
    (
        "2024年,湖湾软件园被农业农村部认定为“国家现代种业科技示范展示基地”。",
        ("DESIGNATED_AS", "湖湾软件园", "国家现代种业科技示范展示基地", "asserted"),
    ),
    (
        "湘水电气股份有限公司成立于2011年,是国家高新技术企业。",
        ("DESIGNATED_AS", "湘水电气股份有限公司", "国家高新技术企业", "asserted"),
    ),
    (
        "其创始人为湘江大学校友方景行。",
        ("EDUCATED_AT", "方景行", "湘江大学", "asserted"),
    ),
    (
        "湘水电气股份有限公司是一家硅光芯片企业。",
        ("IN_SEGMENT", "湘水电气股份有限公司", "光计算", "asserted"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_goods_and_stakes_are_read_in_every_turn(
    claims: Claims, text: str, claim: tuple[str, str, object, str]
) -> None:
    assert claim in claims(text)


def test_what_is_built_on_another_firms_technology_is_not_its_product(claims: Claims) -> None:
    found = claims("“青隼一号”无人机采用由湘江大学机器人研究院研发的飞控技术。")
    assert ("OFFERS", "湘江大学机器人研究院", "青隼一号", "asserted") not in found


def test_what_is_set_up_is_dated_not_the_parent(claims: Claims) -> None:
    found = claims("湘江船舶研究院隶属于湘江大学,2021年9月由湘江大学、长沙市科学技术局联合组建。")
    assert not {c for c in found if c[1] == "湘江大学" and c[0] == "OBSERVATION"}
