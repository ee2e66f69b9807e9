"""Names in plain sentences of Chinese news, whole and no longer than they are."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load


def _named(text: str) -> dict[str, str]:
    return {m.text: m.cls for m in find_names(text, load("zh")).mentions if m.kind in ("name", "short")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("均胜电子携手智元机器人共同开发机器人关键零部件。", "均胜电子"),
        ("清控银杏、联想创投和世纪金源共同投资了加速进化。", "清控银杏"),
        ("逐际动力由张巍于2022年在深圳创立。", "逐际动力"),
        ("老股东顺为资本继续加注。", "顺为资本"),
        ("先导智能的股东包括宁德时代、上海高毅资产。", "先导智能"),
        ("优刻得（688158.SH）总市值突破100亿元。", "优刻得"),
        ("中国互联网投资基金参投了此轮融资。", "中国互联网投资基金"),
        ("亿纬锂能以2.3亿元受让金昆仑锂业15%股权。", "亿纬锂能"),
        ("目前，宁德时代洛阳工厂已采用移动机器人。", "宁德时代"),
        ("杭州深度求索人工智能基础技术研究有限公司发布推理模型。", "杭州深度求索人工智能基础技术研究有限公司"),
        ("复旦大学附属中山医院部署了影像辅助诊断系统。", "复旦大学附属中山医院"),
        ("国家超级计算无锡中心由清华大学运营。", "国家超级计算无锡中心"),
        ("嘉兴经开区管委会与云岭科技签署合作协议。", "嘉兴经开区管委会"),
        ("由与光科技领投，红杉中国跟投。", "与光科技"),
        ("云岭智能收购从麟科技51%股权。", "从麟科技"),
        ("李明曾任中控技术总经理。", "中控技术"),
        ("公司拟将先惠技术出售给云岭智能。", "先惠技术"),
        ("首创环保成立于2018年。", "首创环保"),
        ("向日葵科技成立于2018年。", "向日葵科技"),
        ("凌云光：公司董事长姚毅提议回购股份。", "凌云光"),
        ("法定代表人由张巍变更为张力。", "张力"),
        ("哥本哈根海风、中国华屿重工股份有限公司14日宣布组成联合体。", "哥本哈根海风"),
    ],
)
def test_a_name_is_whole_whatever_word_it_begins_with(text: str, name: str) -> None:
    assert name in _named(text)


@pytest.mark.parametrize(
    ("text", "name", "longer"),
    [
        ("千寻智能拿到京东领投的近6亿元融资。", "京东", "京东领投"),
        ("天眼查显示，杭州云岭科技有限公司成立于8月20日。", "天眼查", "天眼查显示"),
        ("强一股份科创板上市申请获上交所受理。", "强一股份", "强一股份科创板"),
        ("他曾任谷歌全球副总裁。", "谷歌", "谷歌全球"),
        ("中国信通院隶属于工业和信息化部。", "工业和信息化部", "中国信通院隶属于工业和信息化部"),
        ("中科院自动化所是国内最早的研究机构之一。", "中科院自动化所", "中科院"),
        ("中国科学技术大学校长常进院士当选。", "常进", "常进院士"),
        ("云岭智能获先惠技术投资。", "先惠技术", "先惠技术投资"),
        ("老股东红杉中国、盛大集团继续跟投。", "红杉中国", "老股东红杉中国"),
        ("云岭科技不再持有恒泰电子股份。", "恒泰电子", "恒泰电子股份"),
        ("英伟达CEO黄仁勋现身链博会。", "链博会", "英伟达CEO黄仁勋现身链博会"),
        ("副总经理郑凯因工作调动辞职。", "郑凯", "郑凯因"),
        ("余杭区将设立10亿元具身智能产业基金。", "余杭区", "身智能产业基金"),
    ],
)
def test_what_the_sentence_says_of_a_name_is_no_part_of_it(text: str, name: str, longer: str) -> None:
    found = _named(text)
    assert name in found
    assert longer not in found


def test_who_takes_an_office_over_is_no_firm() -> None:
    assert _named("印奇接替杨沐出任千里科技董事长。")["印奇"] == "Person"


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("长沙比亚迪工厂占地3000亩，员工3万人。", "长沙比亚迪工厂", "Site"),
        ("章登峰任滨江区委书记，不再担任区长职务。", "滨江区委", "PartyBody"),
        ("林青，现任合肥高新区党工委书记。", "合肥高新区党工委", "PartyBody"),
    ],
)
def test_what_a_body_is_tells_its_class(text: str, name: str, cls: str) -> None:
    assert _named(text).get(name) == cls


@pytest.mark.parametrize(
    "text",
    [
        "滨江区委书记章登峰会见了来宾。",
        "昨晚，三家公司发布公告。",
        "到2027年全市智能制造产业规模将突破5000亿元。",
        "杭州高新区入选首批先导区。",
        "汇总：8月新能源车交付量出炉。",
    ],
)
def test_common_words_and_torn_verbs_name_nobody(text: str) -> None:
    assert not {"章登峰会", "三家公司", "智能制造产业", "先导区", "汇总"} & set(_named(text))
    assert not [name for name, cls in _named(text).items() if cls == "Conference"]


def test_a_status_that_many_have_is_no_policy() -> None:
    assert not _named("对新获批的国家级制造业创新中心，市级财政给予最高1亿元支持。")


def test_who_is_asked_in_an_interview_heads_no_item_of_a_digest() -> None:
    assert _named("记者：今年如何？\n凌云光：公司拟扩产。").get("凌云光") != "Company"
