"""Goods, owners, careers, sites and talk in the plain words of news."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]
Read = Callable[..., Any]

GOODS = [
    ("无锡启元生物制药主营多肽药物。发酵罐采购自东富龙,冻干机由楚天科技配套,滤芯来自美国的颇尔。", "东富龙", "无锡启元生物制药", "asserted", "发酵罐"),
    ("无锡启元生物制药主营多肽药物。发酵罐采购自东富龙,冻干机由楚天科技配套,滤芯来自美国的颇尔。", "楚天科技", "无锡启元生物制药", "asserted", "冻干机"),
    ("无锡启元生物制药主营多肽药物。发酵罐采购自东富龙,冻干机由楚天科技配套,滤芯来自美国的颇尔。", "颇尔", "无锡启元生物制药", "asserted", "滤芯"),
    ("云鲸低空是一家做货运无人机的公司。飞控系统过去一直由极飞科技提供,去年起换成了边界智控的产品。", "极飞科技", "云鲸低空", "former", "飞控系统"),
    ("云鲸低空是一家做货运无人机的公司。飞控系统过去一直由极飞科技提供,去年起换成了边界智控的产品。", "边界智控", "云鲸低空", "asserted", "飞控系统"),
    ("智云医疗的CT球管交给珂玛电子代工,探测器则由滨松光子独家供应。", "珂玛电子", "智云医疗", "asserted", "CT球管"),
    ("海川光学是一家做车载镜头的企业,2011年成立。比亚迪、理想汽车都是其用户。", "海川光学", "比亚迪", "asserted", None),
    ("恒泰阀门的主蒸汽隔离阀HT-9去年面市。首台HT-9已交付中核集团,另有三台年内将发往中广核。", "恒泰阀门", "中广核", "planned", "HT-9"),
    ("南通瑞纺的高强纱线卖给了耐克、安踏,其中安踏一家占去年销售额的28%。", "南通瑞纺", "耐克", "asserted", "高强纱线"),
    ("嘉禾乳业已同永辉超市、大润发续签供货合同,明年还将为盒马供货。", "嘉禾乳业", "大润发", "asserted", None),
    ("星辉半导体的碳化硅衬底通过三安光电验证,本季度起批量供货。", "星辉半导体", "三安光电", "asserted", "碳化硅衬底"),
    ("大元泵业今年能产20万台水泵,近三成已被格兰富和威乐预订。", "大元泵业", "威乐", "asserted", None),
    ("南方电机与印度的Tata Power签订变压器供货合同,共120台,2026年起分批交货。", "南方电机", "Tata Power", "planned", "变压器"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "maker", "buyer", "status", "goods"), GOODS)
def test_who_supplies_whom_with_what(
    read: Read, text: str, maker: str, buyer: str, status: str, goods: str | None
) -> None:
    found = {
        (s.subject.name, s.object.name, s.status, s.qualifiers.get("product"))
        for s in read(text)[1]
        if s.relation == "SUPPLIES"
    }
    assert (maker, buyer, status, goods) in found


def test_who_made_the_parts_before_is_not_supplied_with_the_next(claims: Claims) -> None:
    text = "宁德鼎川机器人有限公司总部在宁德。公司电机购自汇川技术,控制芯片则由瑞芯微供应。"
    assert not {c for c in claims(text) if c[0] == "SUPPLIES" and c[2] == "汇川技术"}


def test_one_buyer_has_its_share_of_the_sales(read: Read) -> None:
    text = "南通瑞纺的高强纱线卖给了耐克、安踏,其中安踏一家占去年销售额的28%。"
    [sold] = [s for s in read(text)[1] if s.relation == "SUPPLIES" and s.object.name == "安踏"]
    assert dict(sold.qualifiers) == {"share": 0.28, "product": "高强纱线"}


CASES = [
    ("北岭盐业的大股东为中盐集团,持股52%,其余股权归湖北宏泰集团。", ("HOLDS_SHARES_IN", "湖北宏泰集团", "北岭盐业", "asserted")),
    ("海棠茶业由林一鸣在1996年创建,雇员620人。创始人的女儿林若溪至今握有27%的股权。", ("HOLDS_SHARES_IN", "林若溪", "海棠茶业", "asserted")),
    ("目前蒂森持有东澄精工30%的股份,控股股东为宁波国投集团。", ("HOLDS_SHARES_IN", "宁波国投集团", "东澄精工", "asserted")),
    ("鲁岳股份拟与甘肃国投、酒钢集团共同设立甘肃酒泉储能有限公司,注册资本2亿元。其中甘肃国投出资1.2亿元,占60%;酒钢集团占40%。", ("HOLDS_SHARES_IN", "酒钢集团", "甘肃酒泉储能有限公司", "planned")),
    ("鹭岛钨材2019年由厦门钨业与清源科技共同设立,两家分别持股60%和25%。", ("HOLDS_SHARES_IN", "清源科技", "鹭岛钨材", "asserted")),
    ("岭南水务总经理周文斌今年3月才上任。他的前任高志远已调往粤海集团担任首席风险官。", ("HOLDS_POST", "高志远", "粤海集团", "asserted")),
    ("蓝湾生物首席执行官王思源将留任到2026年底。她此前在药明生物干了七年,最后的职务是工艺开发负责人。", ("HOLDS_POST", "王思源", "药明生物", "former")),
    ("蓝湾生物创始人赵启明今年2月已卸任董事长,转任首席科学家。", ("HOLDS_POST", "赵启明", "蓝湾生物", "former")),
    ("蓝湾生物创始人赵启明今年2月已卸任董事长,转任首席科学家。", ("HOLDS_POST", "赵启明", "蓝湾生物", "asserted")),
    ("陈敬之2014年创立味来食品,上个月把总经理一职交给了曾任雀巢中国运营总监的方雅,自己只任董事长。", ("HOLDS_POST", "方雅", "味来食品", "asserted")),
    ("陈敬之2014年创立味来食品,上个月把总经理一职交给了曾任雀巢中国运营总监的方雅,自己只任董事长。", ("HOLDS_POST", "陈敬之", "味来食品", "former")),
    ("何川是重庆凯锐的创始人。他还兼着西南大学客座教授。", ("HOLDS_POST", "何川", "西南大学", "asserted")),
    ("远洲物流聘请孙嘉出任首席财务官,孙嘉曾任顺丰控股总会计师。", ("HOLDS_POST", "孙嘉", "顺丰控股", "former")),
    ("永泰酒业去年9月注销,前总经理罗启山如今在江南大学教食品课。", ("EMPLOYED_BY", "罗启山", "江南大学", "asserted")),
    ("瑞丽航空从国泰航空挖来首席商务官梁咏诗,接替上月离职的何志刚。", ("EMPLOYED_BY", "梁咏诗", "国泰航空", "former")),
    ("沈一舟此前在华为管海外渠道,两年前加盟海柔创新。", ("EMPLOYED_BY", "沈一舟", "华为", "former")),
    ("据常熟高新区管委会统计,去年园区产值210亿元。管委会副主任丁海波认为,短板在人才。", ("HOLDS_POST", "丁海波", "常熟高新区管委会", "asserted")),
    ("泰和轮胎在合肥新站区有两座车间,面积合计5.2万平方米,在册职工860人。", ("LOCATED_IN", "泰和轮胎", "合肥新站区", "asserted")),
    ("泰和轮胎在合肥新站区有两座车间,面积合计5.2万平方米,在册职工860人。", ("OBSERVATION", "泰和轮胎", 52000, "asserted")),
    ("濠江药业2018年在横琴注册,去年营业额约23亿元。", ("LOCATED_IN", "濠江药业", "横琴", "asserted")),
    ("往南三十公里是宜兴市,金田酒业2020年买下了这里的竹海酒庄。", ("LOCATED_IN", "竹海酒庄", "宜兴市", "asserted")),
    ("海雀机器人的天使轮是苏州创投集团给的600万元。", ("INVESTED_IN", "苏州创投集团", "海雀机器人", "asserted")),
    ("今年3月,OCI旗下的创投基金Verde Ventures向初创公司Hydra Cell投了1200万美元。", ("INVESTED_IN", "Verde Ventures", "Hydra Cell", "asserted")),
    ("有传闻说恒瑞医药要并购南京诺元生物,恒瑞6月8日澄清从未进行磋商。", ("ACQUIRED", "恒瑞医药", "南京诺元生物", "denied")),
    ("问起大族激光收购锐影科技的传言,创始人杜航摆摆手:“没影的事。”", ("ACQUIRED", "大族激光", "锐影科技", "denied")),
    ("中远接手东港码头的说法流传了半年,中远方面称无此计划。", ("ACQUIRED", "中远", "东港码头", "denied")),
    ("据说海尔集团要把新飞电器有限公司整个拿下。", ("ACQUIRED", "海尔集团", "新飞电器有限公司", "rumoured")),
    ("市场上曾有嘉信能源将与新加坡的Vena合资建电站的说法,嘉信能源总裁李明回应:“接触过,没谈成。”", ("PARTNER_OF", "嘉信能源", "Vena", "denied")),
    ("浙江省市场监管局6月5日发布《低空飞行器安全管理办法》,9月1日施行。", ("OBSERVATION", "低空飞行器安全管理办法", "2025-09-01", "asserted")),
    ("东澄精工是一家压铸机厂商,1999年成立,原名宁波东澄机械。", ("OBSERVATION", "东澄精工", "宁波东澄机械", "asserted")),
    ("2025中国氢能大会定于9月12日在佛山开幕,由广东省人民政府主办,国家电投、美锦能源将到会参展。", ("ATTENDED", "美锦能源", "2025中国氢能大会", "planned")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_what_plain_words_of_news_say(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)


SILENT = [
    # whose 公司 is, after a former employer: not that one's
    ("量界科技由许航与何川2017年创立。何川加入前是科大讯飞的总工程师,如今出任公司首席运营官。", "HOLDS_POST", "科大讯飞", "asserted"),
    # who holds a part of the firm is not what the next sentence is about
    ("东澄精工是一家压铸机厂商。目前布勒持股30%,控股股东为宁波国投集团。今年前三季度,它卖出设备640台,销售收入11.2亿元。", "OBSERVATION", "布勒", "asserted"),
    # a rumour that is denied is no purchase
    ("有传闻说恒瑞医药要并购南京诺元生物,恒瑞6月8日澄清从未进行磋商。", "ACQUIRED", "恒瑞医药", "asserted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "relation", "name", "status"), SILENT)
def test_what_plain_words_of_news_do_not_say(claims: Claims, text: str, relation: str, name: str, status: str) -> None:
    said = [c for c in claims(text) if c[0] == relation and c[3] == status]
    assert not [c for c in said if name in c[1:3]]


def test_a_round_that_has_arrived_has_its_day_and_who_led_it(read: Read) -> None:
    text = "氢能公司绿泉动力昨天宣布,4亿元人民币的B轮融资已经到账,由中石化资本领投,老股东红杉中国跟投。"
    found = {s.subject.name: dict(s.qualifiers) for s in read(text)[1] if s.relation == "INVESTED_IN"}
    round_ = {"round": "B轮", "amount": 400000000, "currency": "CNY", "date": "2025-06-14"}
    assert found == {"中石化资本": {**round_, "lead": True}, "红杉中国": round_}


def test_goods_are_those_of_the_clause_before(read: Read) -> None:
    text = "青禾酵母总部在宜昌。公司用发酵法生产谷胱甘肽等原料,卖给欧莱雅、华熙生物和蒙牛。"
    assert {s.qualifiers.get("product") for s in read(text)[1] if s.relation == "SUPPLIES"} == {"谷胱甘肽"}


def test_the_day_on_which_a_purchase_was_closed_is_its_date(read: Read) -> None:
    text = "绿城服务以2.8亿元买下杭州云栖物业75%的股权,5月30日完成交割。"
    [bought] = [s for s in read(text)[1] if s.relation == "ACQUIRED"]
    assert bought.qualifiers["date"] == "2025-05-30"


@pytest.mark.parametrize(
    "text",
    [
        "新秦化工5日复产,它的六氟磷酸锂主要供给新宙邦和比亚迪。",
        "Lumera Photonik生产用于切割和钻孔的超快激光器。",
        "该库采用冰轮环境的喷雾干燥机。",
    ],
)
def test_a_ware_is_no_product_of_its_own(claims: Claims, text: str) -> None:
    assert not {claim for claim in claims(text) if claim[0] == "OFFERS"}


def test_a_product_with_a_name_is_offered(claims: Claims) -> None:
    told = claims("砺衡激光昨日发布超快激光器“穿云”。")
    assert ("OFFERS", "砺衡激光", "穿云") in {claim[:3] for claim in told}
