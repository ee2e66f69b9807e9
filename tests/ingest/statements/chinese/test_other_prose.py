"""财经报道的原文: what the words beside a name make no fact, and where a name ends."""

from __future__ import annotations

import pytest

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.run import extract
from ingest.statements.read import read
from ontology.load import load


def kept(text: str) -> set[tuple[str, str, object, str]]:
    document = Document(
        id="d0000000000000002", text=text, title="", lang="zh", kind="news", publisher="", url="", origin="test",
        published="2019-09-09", published_from="given", retrieved="2019-09-09T00:00:00.000Z", sha256="",
    )  # fmt: skip
    found = extract(document, reader=read, ontology=load()).statements
    return {
        (s.relation, s.subject.name, s.object.name if isinstance(s.object, Mention) else s.object.value, s.status)
        for s in found
    }


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("目前,锦云股份收购东岸证券35%股权的重大资产购买事项已申报证监会,仍处于审批阶段。", "asserted"),
        ("厦空是国内第五大航空公司,市场份额和利润指标仅次于国航、东航。", "低空经济"),
        ("目前,雅戈森旗下包括主品牌Yougor和四大子品牌MAYO、哈特斯、HANC。", "SUBSIDIARY_OF"),
        ("一直被形容为“闷声发大财”的江陵汽车也通过新基地的投产摆脱了产能不足的阴影。", "OFFERS"),
        ("1977年,甘肃省歌剧团开始策划创作一部以敦煌莫高窟为背景的民族舞剧。", "1977"),
        ("茵兰公司的前身有着贴牌加工的背景,其品牌创立于2013年,迅速走红。", "2013"),
        ("冀岭能源公告称,公司发行股票购买峰岭集团、邯岭集团和张岭集团旗下资产事项收官。", "ACQUIRED"),
        ("国岭云南电力有限公司在北京产权交易所挂牌转让其持有的煤业公司31%股权。", "LISTED_ON"),
        ("王老山首先布局全媒体战略,与央视、湖南卫视联手。", "IN_SEGMENT"),
        ("如古巴前国务委员会主席菲德尔·卡斯特罗。", "asserted"),
        ("12月1日,冠名签约发布会在北京举行。", "LOCATED_IN"),
        ("中国移动发布公告称,还与浦东发展银行就战略合作展开协商。", "asserted"),
        ("但如今,随着政策的变化,中石化对YPG的收购也转为观望。", "asserted"),
        ("该项置换完成后,建安股份将控股建安房产,持有其13.41%股权,不再持有会岭集团的股权。", "asserted"),
        ("据白岭山公告披露,广东省高级人民法院日前就公司控股子公司王老山公司的诉讼请求作出判决。", "SUBSIDIARY_OF"),
        ("泰安市安监局向新泰化工出具《行政处罚告知书》,处以37万元罚款。", "GRANTS"),
    ],
)
def test_what_is_pending_or_said_of_something_else_is_no_fact(text: str, never: str) -> None:
    assert not [claim for claim in kept(text) if never in claim]


def test_who_leaves_a_post_that_somebody_else_is_to_take_holds_it() -> None:
    text = "贺波即将调任上海百汇集团总裁,百汇集团现总裁吕永明或将调任上海市国资委副主任。"
    found = {c for c in kept(text) if c[2] == "上海百汇集团"}
    assert ("HOLDS_POST", "吕永明", "上海百汇集团", "asserted") in found
    assert not [c for c in found if c[1] == "吕永明" and c[3] == "planned"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("四川医药大佬科晨控股集团与民安银行在北京签署战略合作协议。", "科晨控股集团"),
        ("国泰君安汽车分析师张欣认为,客车需求会回升。", "国泰君安"),
    ],
)
def test_a_name_is_no_longer_than_the_name(text: str, name: str) -> None:
    assert name in {end for claim in kept(text) for end in claim[1:3]}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("北京银行还与韩星银行、新源银行三家韩资银行签署了合作协议。", "新源银行三家韩资银行"),
        ("继国泰君安香港子公司国泰君安国际控股有限公司登陆港交所后,国泰君安继续扩张。", "国泰君安香港"),
        ("记者抵达深圳龙华区清湖路上的深圳愿达光电子有限公司。", "清湖路上"),
        (
            "嘉士德香港与其关联公司嘉士德重庆有限公司将持有重庆啤酒41.13%的股权。",
            "嘉士德香港与其关联公司嘉士德重庆有限公司",
        ),
        ("阿岭巴巴证实,将向总部位于美国的游戏公司Kabam投资17.27亿美元。", "Kabam投资"),
        ("主教练穆斯卡赛后说:“这是一场艰难的胜利。”", "穆斯卡赛"),
        ("紫河企业证券事务代表黄冰在接受记者采访时表示,公司已经亏损好几年了。", "紫河企业证券"),
        ("2009年11月创立明群集团科技有限公司,涵盖汽车、房地产开发及矿山能源三大产业。", "涵盖汽车"),
        ("通过与丝蓝的合作,柏草集得以进入法国市场,在丝蓝的百家门店销售。", "柏草集得"),
    ],
)
def test_what_only_follows_a_name_is_no_part_of_it(text: str, never: str) -> None:
    assert never not in {end for claim in kept(text) for end in claim[1:3]}


def test_of_two_holdings_in_a_row_each_has_its_own_holder() -> None:
    text = (
        "建岭国际拥有的中泓投资有限公司47%股权、中泓卓业拥有的中泓兴业房地产开发有限公司29%股权和"
        "中泓文昌物业管理有限公司48%股权将一并转让。"
    )
    assert not [c for c in kept(text) if c[1:3] == ("建岭国际", "中泓兴业房地产开发有限公司")]


def test_a_large_sum_is_a_round_number() -> None:
    assert 424340000000 in {c[2] for c in kept("2011年,哈尔滨实现地区生产总值4243.4亿元,比上年增长12.3%。")}


def test_who_belongs_to_a_group_does_what_it_does() -> None:
    text = "去年7月,华岭集团旗下的涟江和华岭矿业投资有限公司共同出资组建了华岭洞口矿业有限公司。"
    assert "华岭集团" not in {c[2] for c in kept(text) if c[0] == "FOUNDED_BY"}


def test_square_feet_are_no_square_metres() -> None:
    found = {c[2] for c in kept("朗岭坊办公大楼的总楼面面积达77万平方尺。") if c[0] == "OBSERVATION"}
    assert found == {71535.34}
