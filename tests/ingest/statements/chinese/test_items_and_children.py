"""Items of a digest, children of a firm and whoever takes over: what a new reader would take for another's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load

Claims = Callable[..., set[tuple[str, str, object, str]]]


def _names(text: str) -> set[str]:
    return {m.name for m in find_names(text, load("zh")).mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("【会展】第十八届中国制冷展定于4月8日在上海开幕。", "第十八届中国制冷展"),
        ("以回收渔网为原料的再生尼龙“渔新”实现量产。", "渔新"),
        ("此前传出的瑞典斯堪卢入园一事，园区说不属实。", "斯堪卢"),
        ("全资子公司和岭医疗器械（苏州）有限公司（“和岭医疗”）完成注册。", "和岭医疗器械（苏州）有限公司"),
        ("泰国铁路资产公司周四说，合同已经签了。铁路资产公司去年亏损。", "泰国铁路资产公司"),
        ("会上，中国航天科技集团下属的研究院与大学签约。", "中国航天科技集团"),
    ],
)
def test_a_name_begins_and_ends_where_it_does(text: str, name: str) -> None:
    assert name in _names(text)


def test_a_dealer_in_goods_is_no_firm_of_that_name() -> None:
    assert "印花软件" not in _names("2024年3月，公司收购意大利印花软件商Colorista全部股权。")


def test_a_new_child_has_its_own_capital(claims: Claims) -> None:
    text = "骨科企业Helmond Medical今天宣布,全资子公司岭瑞医疗器械(苏州)有限公司完成注册,注册资本5000万美元。"
    told = {c for c in claims(text) if c[2] == 50000000}
    assert told == {("OBSERVATION", "岭瑞医疗器械（苏州）有限公司", 50000000, "asserted")}


@pytest.mark.parametrize(
    ("text", "person", "school"),
    [
        ("周启泰如今把公司交给了女儿、首席执行官周若兰。她毕业于浙江大学。", "周若兰", "浙江大学"),
        ("去年,张晓岚把董事长一职让给了弟弟张晓峰。他毕业于复旦大学。", "张晓峰", "复旦大学"),
        ("在英国利兹大学读完材料学硕士的儿子梁若峰接任总经理,父亲梁启棠只留下董事长的头衔。", "梁若峰", "利兹大学"),
        ("在清华大学取得博士学位的女儿沈以宁接任总裁,沈怀谷改任董事长。", "沈以宁", "清华大学"),
    ],
)
def test_who_takes_over_went_to_the_school(claims: Claims, text: str, person: str, school: str) -> None:
    told = {c[1] for c in claims(text) if c[0] == "EDUCATED_AT"}
    assert told == {person}


def test_she_is_not_the_fellow_student_with_whom_somebody_founded_a_firm(claims: Claims) -> None:
    text = "“地在楼顶上。”许若仪说。\n这位槟城人2018年与大学同学拉吉夫·梅农合伙创办青檐农场。她毕业于新加坡国立大学。"
    assert not {c for c in claims(text) if c[0] == "EDUCATED_AT" and c[1] == "拉吉夫·梅农"}


def test_an_event_has_the_year_of_its_name_and_its_guests_come_to_it(claims: Claims) -> None:
    text = "会展　2026亚洲海上风电峰会3月24日至25日在福州举行,由福建省船舶工业集团主办,明阳智能、沃旭能源将参展。"
    told = {claim[:3] for claim in claims(text, "2025-12-20")}
    event = "2026亚洲海上风电峰会"
    assert {("OBSERVATION", event, day) for day in ("2026-03-24", "2026-03-25")} <= told
    assert {("ATTENDED", firm, event) for firm in ("明阳智能", "沃旭能源")} <= told


def test_a_chief_without_a_firm_is_not_given_to_the_other_of_two(claims: Claims) -> None:
    text = (
        "羊奶粉商塔拉维乳业周二宣布,董事会已接受恒岭乳业集团(简称“恒岭乳业”)的要约,后者将买下该公司全部股份。\n"
        "塔拉维乳业1998年由农场主科林·麦克雷创办,如今雇有260人。\n"
        "“我们缺的是渠道。”首席执行官萨拉·图希说。\n"
        "恒岭乳业总部在呼和浩特,2016年登陆上交所,去年盈利4.3亿元。\n"
        "交易完成后,塔拉维乳业将成为恒岭乳业的子公司。"
    )
    assert not {c for c in claims(text) if c[0] == "HOLDS_POST" and c[2] == "恒岭乳业集团"}


@pytest.mark.parametrize("ware", ["列车制动控制单元", "低温蝶阀", "硅光收发模块", "液氧甲烷"])
def test_parts_and_materials_are_no_products_of_their_own(claims: Claims, ware: str) -> None:
    assert not {c for c in claims(f"岭川科技生产{ware}和门系统,2010年创办。") if c[0] == "OFFERS" and c[2] == ware}


@pytest.mark.parametrize(
    ("text", "person", "firm", "title"),
    [
        ("豫岭环境股份有限公司同意聘任沈雯女士为公司副总经理。", "沈雯", "豫岭环境股份有限公司", "asserted"),
        ("青岭创投管理合伙人贾文远说,先看退出,再看故事。", "贾文远", "青岭创投", "asserted"),
        ("曾任颐山国际华南销售总监的庞若蕾将到红岭食品任职。", "庞若蕾", "颐山国际", "former"),
        ("董事会聘任原乖岭宠物供应链总监尹向南先生为副总经理。", "尹向南", "乖岭宠物", "former"),
    ],
)
def test_a_post_is_held_in_the_firm_and_not_in_its_part(
    claims: Claims, text: str, person: str, firm: str, title: str
) -> None:
    assert ("HOLDS_POST", person, firm, title) in claims(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海岭重工4日与希腊船东Kastrion Shipping签署合同。", "Kastrion Shipping"),
        ("中国—中亚纺织产业合作论坛27日在新疆国际会展中心举行。", "中国—中亚纺织产业合作论坛"),
        ("核岭医药使用的核素由中国同岭供应。", "中国同岭"),
        ("蔗岭生物系2017年由广西大学孵化的合成生物学企业。", "蔗岭生物"),
    ],
)
def test_a_name_is_cut_from_the_words_beside_it_and_has_what_is_its_own(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在产品端,KrF光刻胶“晶岭A7”去年开始供应华虹半导体。三者在KrF领域正面竞争。", "KrF"),
        ("《上海证券报》5月报道说,公司还在考虑收购。", "上海证券"),
        ("设在越南隆安的印染厂已于去年11月停产。", "印染厂"),
        ("公司用酵母发酵法生产依克多因。", "酵母发酵法"),
    ],
)
def test_wares_papers_and_methods_are_no_firms(text: str, name: str) -> None:
    assert name not in _names(text)


def test_who_makes_goods_until_both_parted_made_them(claims: Claims) -> None:
    text = "花岭化妆品当天致歉,称涉事产品由佳岭生物代工,双方已终止合作。"
    assert ("SUPPLIES", "佳岭生物", "花岭化妆品", "former") in claims(text)


def test_the_one_listed_is_the_head_of_the_clause(claims: Claims) -> None:
    told = claims("在东非,岭能地热最大的竞争者是在纽约证券交易所挂牌的奥岭能源。")
    assert ("LISTED_ON", "岭能地热", "纽约证券交易所", "asserted") not in told


def test_figures_after_last_year_are_those_of_the_firm(claims: Claims) -> None:
    text = "暖岭日用在泰中罗勇工业园租了厂房。在美国市场,暖岭日用与对手贴身相争。去年公司营收18.7亿元,出口超过内销。"
    assert {c[1] for c in claims(text) if c[0] == "OBSERVATION" and c[2] == 1870000000} <= {"暖岭日用"}


@pytest.mark.parametrize(
    ("text", "person", "firm"),
    [
        ("交通银行公告显示,刘若珺已辞去公司副董事长。", "刘若珺", "交通银行"),
        ("建设银行(601939)昨日公告称,刘若珺辞去公司副董事长。", "刘若珺", "建设银行"),
        ("财联社5月14日讯(记者 任超宇)今日晚间,交通银行公告显示,刘若珺辞去公司副董事长。", "刘若珺", "交通银行"),
        ("上海家化公告,今日上午收到董事长潘秋远的辞职报告。", "潘秋远", "上海家化"),
    ],
)
def test_who_leaves_leaves_the_firm_of_the_notice(claims: Claims, text: str, person: str, firm: str) -> None:
    assert {c[2] for c in claims(text) if c[0] == "HOLDS_POST" and c[1] == person} == {firm}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("中国银行卡市场竞争激烈,中国银行业资产增长8%。", "中国银行"),
        ("小米B轮融资于2010年12月完成。", "小米B"),
        ("8月7日,商汤领投影谱科技13.6亿元D轮融资。", "商汤领投影谱科技"),
        ("禾岭健康投后估值近10亿美元。", "禾岭健康投"),
        ("近日公告显示,利率上调。", "近日"),
        ("公司将首期固定资产投资1000万美元。", "固定资产投"),
    ],
)
def test_no_name_is_made_of_a_name_and_what_is_done(text: str, never: str) -> None:
    assert never not in _names(text)
