"""Where the names of organizations begin and end in Chinese sentences, and which words name nobody."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load


def _bodies(text: str) -> set[str]:
    classes = ("Company", "Investor", "ResearchInstitute", "Place", "Cluster")
    return {m.text for m in find_names(text, load("zh")).mentions if m.kind in ("name", "short") and m.cls in classes}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("丹麦主权基金北辰星基金持有其7.5%的股份。", "北辰星基金"),
        ("客户包括法国电力公司赫诺能源和山东海岱风电。", "赫诺能源"),
        ("他曾在竞争对手泓景半导体工作八年。", "泓景半导体"),
        ("公司引入战略投资者皖东产业基金，后者以2000万元认购其9%的股权。", "皖东产业基金"),
        ("钛白粉生产商凌澜集团周五证实，将关闭一座工厂。", "凌澜集团"),
        ("在海外，以色列农业传感器公司Arvona完成900万美元A轮融资。", "Arvona"),
        ("压雪车企业黑龙江岭犁重工有限公司董事长到场。", "黑龙江岭犁重工有限公司"),
        ("公司任命前三岭电子副总裁崔尚宇为中国区总裁。", "三岭电子"),
        ("库拉传感完成C轮融资，瑞典北桅资本领投。", "北桅资本"),
        ("记者从园区运营方四川岷创园区运营有限公司了解到，园区已满。", "四川岷创园区运营有限公司"),
        ("投资方为青岭资本和产业方禾穗集团。", "禾穗集团"),
        ("设备已交付最终用户松岭粮油集团。", "松岭粮油集团"),
        ("新三板公司津源支架股份有限公司昨日补发年报。", "津源支架股份有限公司"),
        ("香港照明零售商亮方控股有限公司昨日停牌。", "亮方控股有限公司"),
        ("法院确认债权人泸江农商银行收回该楼。", "泸江农商银行"),
        ("首艘电动拖轮在江苏太仓交付船东台州浪屿航运有限公司。", "台州浪屿航运有限公司"),
        ("扬子岸重工拿下挪威船东Havnes Shipping的四艘散货船订单。", "Havnes Shipping"),
        ("货主岱峰粮油贸易有限公司已向法院起诉。", "岱峰粮油贸易有限公司"),
        ("写字楼的买家嘉禾汇置业有限公司付清了尾款。", "嘉禾汇置业有限公司"),
        ("卖家泸川机电集团有限公司保留两个席位。", "泸川机电集团有限公司"),
        ("厂房的承租方苏北澜光电有限公司上月搬走。", "苏北澜光电有限公司"),
        ("新东家Ostrava Steel开出了更高的薪水。", "Ostrava Steel"),
        ("川派酒企泸溪春酒业股份有限公司昨日递交招股书。", "泸溪春酒业股份有限公司"),
        ("秦越将加入天川牧语董事会。", "天川牧语"),
        ("该基金已投资苏州凌云航空科技有限公司。", "苏州凌云航空科技有限公司"),
        ("以色列光学公司LightEdge公司60%的股权将被收购。", "LightEdge"),
        ("新加坡数字银行Merrow Bank今天宣布换帅。", "Merrow Bank"),
        ("储能公司「砚北新能」完成3亿元B轮融资。", "砚北新能"),
        ("农业无人机公司“丰翼科技”近日完成1.2亿元A轮融资。", "丰翼科技"),
        ("松岭大学与钱江大学签约共建柔性轴承研究院，由郑怀舟担任院长。", "柔性轴承研究院"),
    ],
)
def test_what_a_firm_is_stands_before_its_name_and_is_no_part_of_it(text: str, name: str) -> None:
    found = _bodies(text)
    assert name in found
    assert not any(other != name and other.endswith(name) for other in found)


@pytest.mark.parametrize(
    "text",
    [
        "如今掌管集团的是他的儿子沈以恒。",
        "她正推动集团在成都天府新区建设智能工厂。",
        "更多信息见www.lingyun-aero.com，或发邮件至pr@lingyun-aero.com。",
        "由陈思远教授任主任，李国平改任非执行董事。",
        "集团将在三年内向实验室投入2亿元。",
        "低温配送由锦途快运负责；冷链运输由锦途快运负责，集团持有其62%的股份。",
        "2024年昆明冷链物流营业收入约31亿元，规模以上企业28家。",
        "该材料已在遂宁的智慧工厂应用。",
        "公司净利润为3.3亿瑞士法郎。",
        "国资方持有其两成股份。",
        "成都旗舰店同日开业。",
        "这家2019年成立的液体火箭发动机公司估值达到42亿元。",
    ],
)
def test_common_words_name_nobody(text: str) -> None:
    assert not _bodies(text) - {"锦途快运"}


def test_a_year_after_a_name_is_no_part_of_it() -> None:
    assert "稻香满1996年" not in _bodies("稻香满1996年创办于武汉江夏区，2011年在深圳证券交易所上市。")


@pytest.mark.parametrize("name", ["国家能源集团", "中国工程院", "电子科技大学", "中国科学院"])
def test_bodies_named_by_common_words_keep_their_names(name: str) -> None:
    found = {m.text for m in find_names(f"{name}近日与杭州市签署合作协议。", load("zh")).mentions}
    assert name in found


def test_a_code_of_a_share_is_no_name() -> None:
    assert "NDRV" not in _bodies("2020年，诺德维格在奥斯陆证券交易所上市，股票代码NDRV。")


def test_a_port_of_medicine_is_a_park() -> None:
    mentions = find_names("扬州邵伯湖生物医药港坐落于扬州市江都区，2018年5月开园。", load("zh")).mentions
    assert ("扬州邵伯湖生物医药港", "Park") in {(m.text, m.cls) for m in mentions}


def test_the_city_of_an_exchange_is_part_of_its_name() -> None:
    mentions = find_names("该集团在纳斯达克赫尔辛基交易所上市。", load("zh")).mentions
    assert ("纳斯达克赫尔辛基交易所", "Exchange") in {(m.text, m.cls) for m in mentions}


def test_qianhai_is_a_place_and_no_former_something() -> None:
    assert "前海微众银行" in _bodies("腾讯发起设立前海微众银行，2014年开业。")


def _fulls(text: str) -> dict[str, str]:
    return {m.text: m.name for m in find_names(text, load("zh")).mentions}


def test_a_firm_named_first_is_not_short_for_its_company_at_a_place() -> None:
    text = "久野精工4日宣布关闭津山工厂。久野精工在中国的子公司久野精工（大连）有限公司设立于2004年。"
    assert _fulls(text)["久野精工"] == "久野精工"
    assert _fulls("久野精工（大连）有限公司设立于2004年。久野精工现有员工900人。")["久野精工"].startswith("久野精工（")


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("韩国设备商Norvik Wet Systems在无锡建厂。Norvik Wet现有员工950人。", "Norvik Wet", "Norvik Wet Systems"),
        ("由阿尔多·贝内蒂和萨图·哈里宁创办。贝内蒂现任首席执行官。", "贝内蒂", "阿尔多·贝内蒂"),
        ("江城云谷迎来三周年。云谷于2021年动工。他在云谷孵化器做过导师。", "云谷", "江城云谷"),
    ],
)
def test_a_text_goes_on_with_part_of_a_name(text: str, short: str, full: str) -> None:
    assert _fulls(text)[short] == full


def test_a_latin_name_is_not_short_for_one_of_two_that_begin_with_it() -> None:
    text = "设备商Norvik Wet Systems和Norvik Wet Cleaning在无锡建厂。Norvik Wet现有员工950人。"
    assert _fulls(text).get("Norvik Wet", "Norvik Wet") == "Norvik Wet"


def test_a_title_and_who_is_called_by_it_are_no_people() -> None:
    text = "公司董秘项安宁否认此事。彭教授有时回来看看，简女士现年五十二岁，董秘说。"
    assert {m.text for m in find_names(text, load("zh")).mentions if m.cls == "Person" and m.kind == "name"} <= {
        "项安宁"
    }


def test_a_firm_is_called_by_the_first_word_of_its_name_and_company() -> None:
    text = "园区由四川岷创园区运营有限公司运营。岷创公司总经理兰志平表示，园区已满。"
    assert _fulls(text)["岷创公司"] == "四川岷创园区运营有限公司"


def test_a_verb_and_a_title_make_no_person() -> None:
    mentions = find_names("联合实验室由陈思远教授任主任。董事会决定，李国平改任非执行董事。", load("zh")).mentions
    assert {m.text for m in mentions if m.cls == "Person"} == {"陈思远", "李国平"}


def test_the_number_of_an_item_is_no_part_of_an_event() -> None:
    mentions = find_names("6. 他出席会议。\n7. 2026长三角氢能大会将于5月10日在嘉兴举办。", load("zh")).mentions
    assert [m.text for m in mentions if m.cls == "Conference"] == ["2026长三角氢能大会"]


def test_a_part_of_the_world_that_a_post_is_for_is_no_place_of_the_sentence() -> None:
    mentions = find_names("林珊曾任法雷奥欧洲销售总监。", load("zh")).mentions
    assert "欧洲" not in {m.text for m in mentions}
