"""What looks like a name in Chinese news and is none, and names cut where they end."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.mention import Mention
from ingest.mentions.pipeline import load


def named(text: str) -> dict[str, Mention]:
    """Return the mentions of a text by name, by the words used."""
    return {m.text: m for m in find_names(text, load("zh")).mentions if m.kind in ("name", "short")}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("2024年6月完成C轮融资后，岭南脉冲电子有限公司估值升至28亿元。", "2024年6月"),
        ("法国企业Optivane SA在巴黎上市，股票代码OPVN，2024年营收3.2亿欧元。", "OPVN"),
        ("该超算中心由中国电信运营，总算力达25EFLOPS，功率30MW。", "25EFLOPS"),
        ("苏工信发〔2024〕18号文件由江苏省工业和信息化厅印发。", "苏工信"),
        ("各市财政部门、科技部门应抓好落实。", "财政部"),
        ("重大技术装备由大连坤舆重工有限公司研制，首批产品已交付鞍钢集团。", "研制"),
        ("针对贝岭基因拟在新加坡上市的传闻，公司昨晚回应称没有计划。", "传闻"),
        ("有传言说一家美国企业要从园区撤走，他摇了摇头。", "要从园区撤走"),
        ("张北云澜智算中心位于张家口。该智算中心由中国联通运营。", "智算中心"),
        ("公司将在智利建设一座绿氢工厂，预计2028年投产。", "绿氢工厂"),
        ("江北区委常委、副区长黎定远出席。", "江北区委常委"),
        ("车间主任罗大春说，订单排到了明年春节。", "车间主"),
    ],
)
def test_it_is_no_name(text: str, word: str) -> None:
    assert not any(name == word or name.startswith(word) for name in named(text))


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("公司最初孵化自弗莱堡应用光学研究所，现有员工160人。", "弗莱堡应用光学研究所", "ResearchInstitute"),
        ("一颗卫星由印度理工学院马德拉斯分校研制。", "印度理工学院马德拉斯分校", "University"),
        ("印度国家航运促进与授权中心主席帕万·梅塔表示祝贺。", "印度国家航运促进与授权中心", "Institution"),
        ("对于印度血清研究所将收购该公司的传闻，她予以否认。", "印度血清研究所", "ResearchInstitute"),
        ("今年4月，韩国产业银行领投了这一轮融资。", "韩国产业银行", "Company"),
        ("世界银行旗下的国际金融公司（IFC）向其投资6000万美元。", "国际金融公司", "Company"),
        ("代表团从中卫沙坡头机场出来往西开二十分钟。", "中卫沙坡头机场", "Site"),
        ("公司在西澳大利亚州合作建厂。", "西澳大利亚州", "Province"),
        ("拜耳大中华区合作部负责人Thomas Klein表示欢迎。", "拜耳", "Company"),
        ("总裁由前渣打香港零售银行主管陈志豪接任。", "渣打香港", "Company"),
        ("技术总监乌日娜和负责市场的副总经理费可均毕业于哈尔滨工业大学。", "乌日娜", "Person"),
    ],
)
def test_a_name_begins_and_ends_where_it_does(text: str, name: str, cls: str) -> None:
    found = named(text)
    assert found[name].cls == cls
    assert not any(name in other and other != name for other in found)


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("半导体设备商「沈澜精仪」完成数亿元D轮融资，投资方为辽宁控股集团。", "沈澜精仪", "Company"),
        ("德国企业Photarc向蔡司和英飞凌供应微型光学元件。", "蔡司", "Company"),
        ("公司首席执行官萨拉·金曾任莫德纳首席医学官。", "莫德纳", "Company"),
        ("走进桂味轩食品有限公司的车间，桂味轩的前身是一家酱菜作坊。桂味轩去年扩产。", "桂味轩", "Company"),
        ("朴智勋是KAIST毕业的，后来在POSTECH任教。", "KAIST", "University"),
        ("公司用上了自己开发的“FermaLoop”发酵工艺，产品名为“Terafix”。", "FermaLoop", "Technology"),
        ("联盟秘书长说，印尼镍业联盟的17家成员已同意参加。", "印尼镍业联盟", "Association"),
        ("LG新能源和SK On把废料卖给我们。", "SK On", "Company"),
    ],
)
def test_what_it_does_shows_what_it_is(text: str, name: str, cls: str) -> None:
    assert named(text)[name].cls == cls


def test_a_place_before_a_short_name_that_the_text_uses_alone_is_no_part_of_it() -> None:
    found = named("10日，广州翊方生物与拜耳签约。翊方生物由邵令仪创立。翊方生物将扩产。")
    assert found["翊方生物"].name == "翊方生物"
    assert found["广州"].cls == "City"


def test_the_family_name_behind_a_title_is_that_of_the_one_named_in_full() -> None:
    found = named(
        "公司由阿尔琼·雷迪和普丽娅·纳亚尔创立。首席执行官雷迪在发射后对记者说，一切顺利。首席运营官纳亚尔透露，明年扩产。"
    )
    assert (found["雷迪"].name, found["纳亚尔"].name) == ("阿尔琼·雷迪", "普丽娅·纳亚尔")


def test_who_tells_the_news_is_not_what_it_is_about() -> None:
    text = "36氪获悉，人形机器人公司「砚方机器人」近日完成3亿元B轮融资。本轮之后，其投后估值约为15亿元。"
    assert {m.name for m in find_names(text, load("zh")).mentions if m.text == "其"} == {"砚方机器人"}


def test_a_subsidiary_is_a_firms_not_a_parks() -> None:
    text = "中岳冷链产业园5日启用。园区由豫岭集团投资建设，其全资子公司豫岭物业负责运营。"
    assert {m.name for m in find_names(text, load("zh")).mentions if m.text == "其"} == {"豫岭集团"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("资本市场方面，宁波岱衡精工计划上市。宁波是港口城市。", "本市"),
        ("澜远数据中心将扩容，岱山数据中心生产余热。", "中心"),
    ],
)
def test_half_a_word_stands_for_nothing(text: str, word: str) -> None:
    assert not any(m.text == word for m in find_names(text, load("zh")).mentions)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("公告还指出，罗敏的辞职报告自送达董事会之日起生效。", "公告还"),
        ("罗敏任市委常委，后同时担任市委宣传部部长。", "后同时"),
        ("翠屿股份的控股孙公司持有30%股权。", "孙公司"),
        ("屿鹏投资中心（是翠屿股份的控股孙公司）持有30%股权。", "孙公司"),
        ("临川经济开发区开展“大抓项目、抓大项目”工作部署。", "大抓项目"),
        ("抓科技创新和产业创新融合，要搭建平台。", "科技创新和产业创新融合"),
        ("宁波市实施“甬江引才”工程，引进博士2000名。", "甬江引才"),
        ("深圳市落实“20+8”产业集群政策。", "20+8"),
        ("12月16日，屿科创智荣获此殊荣。", "屿科创智荣"),
    ],
)
def test_slogans_and_words_that_join_are_no_names(text: str, word: str) -> None:
    assert word not in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("博览会在国家会展中心（天津）举办。", "国家会展中心（天津）"),
        ("峰会在金鸡湖畔苏州国际博览中心开幕。", "苏州国际博览中心"),
        ("先进合成材料与医疗装备全国重点实验室主任顾知松作发言。", "先进合成材料与医疗装备全国重点实验室"),
        ("院长王知武、高温陶瓷材料安徽省重点实验室副主任田知冬出席。", "高温陶瓷材料安徽省重点实验室"),
        ("浙江大学与屿海科技全国重点实验室签约。", "浙江大学"),
        ("贺知远同志任中共宁波市委书记。", "中共宁波市委"),
    ],
)
def test_a_name_has_what_belongs_to_it(text: str, name: str) -> None:
    assert name in named(text)


def test_no_name_is_half_a_word_in_letters() -> None:
    text = "屿光公司研发的MMT技术（全称微动技术——Micro Motion Technology）是一种激光雷达成像机制，可量产。"
    assert not any(name.startswith("chno") or name.endswith(" Te") for name in named(text))
