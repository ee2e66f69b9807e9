"""Orders, sites, ventures and careers as announcements word them; firms and people are invented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Statement, Value

Claims = Callable[..., set[tuple[str, str, object, str]]]
Read = Callable[..., Any]


def _kept(text: str, published: str = "2025-06-10") -> list[Statement]:
    item = {"id": "d", "title": "", "lang": "zh", "published": published, "text": text}
    [found] = extract_all([document_of(item)])
    assert isinstance(found, Extraction)
    return list(found.statements)


def _told(text: str, relation: str) -> set[tuple[str, object, str]]:
    return {
        (s.subject.name, s.object.value if isinstance(s.object, Value) else s.object.name, s.status)
        for s in _kept(text)
        if s.relation == relation
    }


@pytest.mark.parametrize(
    ("text", "supplier", "customer", "status", "product"),
    [
        (
            "东方电缆与丹麦的Ørsted签订合同，为后者的海上风电场供应220千伏海缆，2027年开始交付。",
            "东方电缆",
            "Ørsted",
            "planned",
            "220千伏海缆",
        ),
        (
            "天合储能与西班牙Iberdrola签署框架协议，未来三年将向其供应2吉瓦时储能系统。",
            "天合储能",
            "Iberdrola",
            "planned",
            "储能系统",
        ),
        (
            "福莱特与隆基绿能签署采购协议，隆基绿能三年内将采购2.1亿平方米光伏玻璃。",
            "福莱特",
            "隆基绿能",
            "planned",
            "光伏玻璃",
        ),
        (
            "赛力斯与渝擎机器人签署采购协议，年内将采购300台焊接机器人。",
            "渝擎机器人",
            "赛力斯",
            "planned",
            "焊接机器人",
        ),
        ("海南航空向中国商飞订购30架C919，2028年起陆续交付。", "中国商飞", "海南航空", "planned", "C919"),
        ("招银金租宣布向空客订购20架A321neo。", "空客", "招银金租", "asserted", "A321neo"),
        ("2026年至2029年，中伟股份将向POSCO供应三元前驱体。", "中伟股份", "POSCO", "planned", "三元前驱体"),
    ],
)
def test_who_signs_for_what_supplies_it_or_buys_it(
    text: str, supplier: str, customer: str, status: str, product: str
) -> None:
    found = [s for s in _kept(text) if s.relation == "SUPPLIES"]
    assert [(s.subject.name, getattr(s.object, "name", ""), s.status, s.qualifiers.get("product")) for s in found] == [
        (supplier, customer, status, product)
    ]


def test_the_share_of_the_largest_customer_stands_behind_a_comma() -> None:
    [sale] = [s for s in _kept("瀚川智能的第一大客户是宁德时代，占其收入的42%。") if s.relation == "SUPPLIES"]
    assert (sale.subject.name, sale.qualifiers["share"]) == ("瀚川智能", 0.42)


def test_two_customers_have_their_shares_one_by_one() -> None:
    text = "西安锐衡航空材料股份有限公司2025年营收9.1亿元。对中国航发和中国商飞的销售分别占营业收入的31%和12%。"
    found = {getattr(s.object, "name", ""): s.qualifiers.get("share") for s in _kept(text) if s.relation == "SUPPLIES"}
    assert found == {"中国航发": 0.31, "中国商飞": 0.12}


@pytest.mark.parametrize(
    ("text", "firm", "place", "role"),
    [
        ("药明合联位于新加坡的生产基地今年6月投产。", "药明合联", "新加坡", "生产基地"),
        ("正泰新能在土耳其的组件工厂已经投产。", "正泰新能", "土耳其", "工厂"),
        ("松下能源位于堪萨斯州的电池工厂7月14日投产。", "松下能源", "堪萨斯州", "工厂"),
    ],
)
def test_a_site_that_a_sentence_only_mentions_lies_where_it_says(text: str, firm: str, place: str, role: str) -> None:
    found = [s for s in _kept(text) if s.relation == "LOCATED_IN"]
    assert [(s.subject.name, getattr(s.object, "name", ""), s.qualifiers.get("site_role")) for s in found] == [
        (firm, place, role)
    ]


@pytest.mark.parametrize(
    ("text", "firm", "country"),
    [
        ("韩国SK海力士社长郭鲁正说，公司今年盈利。", "SK海力士", "韩国"),
        ("泰格医药终止收购韩国Dreamcure。", "Dreamcure", "韩国"),
        ("客户有三一重工和德国的博世力士乐。", "博世力士乐", "德国"),
    ],
)
def test_the_country_right_before_a_firm_is_its_own(text: str, firm: str, country: str) -> None:
    assert (firm, country, "asserted") in _told(text, "LOCATED_IN")


def test_a_body_called_by_its_country_lies_nowhere_else() -> None:
    assert not _told("韩国国民年金公团持有该公司7%的股份。", "LOCATED_IN")


def test_two_firms_set_up_a_venture_whose_manager_one_of_them_sends(claims: Claims) -> None:
    text = "奇瑞与立讯精密成立合资公司芜湖智驰科技有限公司,奇瑞持股60%,立讯精密持股40%,总经理由奇瑞的何晓庆担任。"
    found = claims(text)
    assert ("FOUNDED_BY", "芜湖智驰科技有限公司", "奇瑞", "asserted") in found
    assert ("FOUNDED_BY", "芜湖智驰科技有限公司", "立讯精密", "asserted") in found
    assert {(s, o) for r, s, o, _ in found if r == "HOLDS_POST"} == {("何晓庆", "芜湖智驰科技有限公司")}


def test_who_takes_up_a_post_with_what_is_to_come_does_not_hold_it_yet() -> None:
    found = _told("周晓峰将接替退休的李建国，出任南方电网董事长。", "HOLDS_POST")
    assert ("周晓峰", "南方电网", "planned") in found
    assert ("周晓峰", "南方电网", "asserted") not in found


def test_who_has_risen_in_a_firm_holds_the_post() -> None:
    text = "王宇，45岁，毕业于大连理工大学，2010年加入中集集团，2018年起任副总裁。"
    assert _told(text, "HOLDS_POST") == {("王宇", "中集集团", "asserted")}


def test_who_went_on_from_a_firm_is_not_told_as_holding_a_post_there(claims: Claims) -> None:
    found = claims("张力行2008年加入恒益集团,任副总裁,2015年离开后创办了百川能源。")
    assert ("HOLDS_POST", "张力行", "恒益集团", "asserted") not in found


@pytest.mark.parametrize(
    "text",
    [
        "江澜国际董事长周子衡并未在会上批准梁孟川的辞职。",
        "江澜国际董事长周子衡对接替退休的李建国表示期待。",
    ],
)
def test_whose_leave_is_told_beside_a_post_does_not_end_it(text: str, claims: Claims) -> None:
    assert ("HOLDS_POST", "周子衡", "江澜国际", "asserted") in claims(text)


def test_the_leave_of_the_one_named_ends_the_post(claims: Claims) -> None:
    found = claims("江澜国际董事长周子衡因个人原因辞职。")
    assert ("HOLDS_POST", "周子衡", "江澜国际", "former") in found


@pytest.mark.parametrize(
    "text",
    [
        "杭州羽化科技完成8000万元A轮融资,由顺为资本领投,韦尔股份、华勤技术等企业创始人跟投。",
        "杭州羽化科技完成8000万元A轮融资,由顺为资本领投,韦尔股份和华勤技术的高管参与本轮融资。",
    ],
)
def test_founders_of_firms_who_invest_are_not_the_firms(text: str, claims: Claims) -> None:
    assert {s for r, s, _, _ in claims(text) if r == "INVESTED_IN"} == {"顺为资本"}


def test_investors_are_listed_behind_those_they_are_among(claims: Claims) -> None:
    text = "逐原动力完成2亿美元B轮融资。本轮融资吸引了云计算巨头和多个地方政府产业引导基金,包括阿里巴巴、红杉中国及深创投等。"
    assert {s for r, s, _, _ in claims(text) if r == "INVESTED_IN"} == {"阿里巴巴", "红杉中国", "深创投"}


@pytest.mark.parametrize(
    ("text", "investor", "firm"),
    [
        ("宁德时代否认入股哪吒汽车。", "宁德时代", "哪吒汽车"),
        ("比亚迪称，从未投资固态电池公司晶屹能源，网传消息不实。", "比亚迪", "晶屹能源"),
    ],
)
def test_who_says_to_have_put_no_money_in_has_not(text: str, investor: str, firm: str) -> None:
    assert _told(text, "INVESTED_IN") == {(investor, firm, "denied")}


def test_a_rival_that_is_bought_is_a_rival(claims: Claims) -> None:
    found = claims("恒力石化已同意以23亿美元收购竞争对手桐昆炼化。")
    assert ("COMPETES_WITH", "恒力石化", "桐昆炼化", "asserted") in found
    assert ("ACQUIRED", "恒力石化", "桐昆炼化", "planned") in found


def test_a_child_is_that_of_the_body_right_before_it() -> None:
    text = "中伟股份12月13日公告，公司全资子公司中伟香港新能源与芬兰矿业集团及其子公司芬兰化学品有限公司签署协议。"
    assert ("芬兰化学品有限公司", "中伟股份", "asserted") not in _told(text, "SUBSIDIARY_OF")


def test_what_a_founder_is_called_dates_no_founding() -> None:
    text = "中芯国际创办人张汝京在世大集成电路2000年遭到台积电并购后，率领百余名工程师前往大陆。"
    assert not _told(text, "OBSERVATION")


def test_a_post_told_before_a_comma_is_not_that_of_who_comes_next() -> None:
    text = "后张文义出任中芯国际董事长，邱慈云被找来做CEO。"
    posts = {(s.subject.name, s.qualifiers.get("title")) for s in _kept(text) if s.relation == "HOLDS_POST"}
    assert ("邱慈云", "董事长") not in posts


def test_what_is_made_of_three_costs_no_three_yuan(read: Read) -> None:
    from ingest.statements.quantity_zh import quantities_in

    assert not quantities_in("供应三元前驱体和二元材料")
    assert [q.value for q in quantities_in("每瓶三元,共十二元")] == [3.0, 12.0]


@pytest.mark.parametrize(
    ("text", "firm", "place"),
    [
        ("圣农发展计划明年在越南平阳建厂。", "圣农发展", "平阳"),
        ("宝钢股份与湛江市政府签署协议，将在湛江建设研发中心。", "宝钢股份", "湛江"),
        (
            "赛力恩生物12月3日表示，将在北卡罗来纳州达勒姆建设细胞药物工厂，总投资2.2亿美元。",
            "赛力恩生物",
            "北卡罗来纳州达勒姆",
        ),
    ],
)
def test_what_is_built_at_a_place_is_no_part_of_its_name(text: str, firm: str, place: str) -> None:
    assert (firm, place, "planned") in _told(text, "LOCATED_IN")


def test_a_fund_named_behind_its_kind_holds_the_shares_alone() -> None:
    text = "Havila Wind由丹麦养老基金PFA和麦格理分别持股40%和35%，其余25%由管理层持有。"
    assert _told(text, "HOLDS_SHARES_IN") == {
        ("PFA", "Havila Wind", "asserted"),
        ("麦格理", "Havila Wind", "asserted"),
    }


def test_the_figures_behind_a_list_of_investors_are_the_firms() -> None:
    text = (
        "杭州昀谱医疗科技有限公司总部在滨江区，员工320人。投资方包括启明创投和红杉中国，累计融资9亿元，最新估值42亿元。"
    )
    figures = {
        (s.object.of, s.object.value) for s in _kept(text) if isinstance(s.object, Value) and s.object.of != "employees"
    }
    assert figures == {("funding_total", 900000000), ("valuation", 4200000000)}
    assert {s.subject.name for s in _kept(text) if isinstance(s.object, Value)} == {"杭州昀谱医疗科技有限公司"}


def test_paid_in_capital_is_not_the_registered_one() -> None:
    text = "航芯微电子注册资本5亿元，2022年4月成立，实缴资本3亿元。"
    capital = [s.object.value for s in _kept(text) if isinstance(s.object, Value) and "capital" in (s.object.of or "")]
    assert capital == [500000000]


@pytest.mark.parametrize(
    ("text", "former", "new", "firm"),
    [
        (
            "工商信息显示，苏州澄海贸易有限公司法定代表人由陆铭变更为沈洁。",
            "陆铭",
            "沈洁",
            "苏州澄海贸易有限公司",
        ),
        ("阿里旗下飞猪的法定代表人由庄卓然更换为胡臣杰。", "庄卓然", "胡臣杰", "飞猪"),
    ],
)
def test_the_legal_representative_changes_from_one_to_the_other(text: str, former: str, new: str, firm: str) -> None:
    assert _told(text, "HOLDS_POST") == {(former, firm, "former"), (new, firm, "asserted")}


def test_who_will_join_on_a_day_does_so_in_the_time_to_come() -> None:
    text = "9月1日起，林若川将加入启元半导体，出任首席执行官，他目前是英飞凌大中华区总裁。"
    days = {getattr(s.object, "name", ""): s.valid_from for s in _kept(text) if s.relation == "HOLDS_POST"}
    assert days == {"启元半导体": "2025-09-01", "英飞凌": None}


def test_a_firm_agreed_on_is_to_be_founded_by_both() -> None:
    text = "长安汽车与法雷奥签署协议，将成立合资公司重庆长法电驱有限公司，长安汽车持股51%，法雷奥持股49%。"
    assert _told(text, "FOUNDED_BY") == {
        ("重庆长法电驱有限公司", "长安汽车", "planned"),
        ("重庆长法电驱有限公司", "法雷奥", "planned"),
    }


def test_what_shows_a_figure_is_no_part_of_a_name() -> None:
    text = "天眼查数据显示，松延动力已完成A轮系列融资4次。这家成立于2023年9月的公司已经完成了五次融资。"
    assert _told(text, "OBSERVATION") == {("松延动力", "2023-09", "asserted")}


def test_a_parent_is_not_the_child_of_what_it_holds() -> None:
    text = "北药集团是双鹤药业(600062)、万东医疗(600055)等上市公司的控股股东，华润三九此前已属于华润系。"
    assert ("北药集团", "双鹤药业", "asserted") not in _told(text, "SUBSIDIARY_OF")


@pytest.mark.parametrize(
    ("text", "giver", "taker", "product"),
    [
        (
            "绿叶制药与瑞士Novelis Pharma签署协议，许可其在欧洲销售LY-300，首付款2000万欧元。",
            "绿叶制药",
            "Novelis Pharma",
            "LY-300",
        ),
        (
            "信达生物6月5日公告称，已与韩国Saerom Therapeutics达成协议，获得后者眼科候选药SRT-402在大中华区的开发和商业化权利，首付款为3500万美元。",
            "Saerom Therapeutics",
            "信达生物",
            "SRT-402",
        ),
    ],
)
def test_a_pact_says_who_licenses_what_to_whom(text: str, giver: str, taker: str, product: str) -> None:
    [licence] = [s for s in _kept(text) if s.relation == "LICENSES_TO"]
    assert (licence.subject.name, getattr(licence.object, "name", ""), licence.qualifiers["product"]) == (
        giver,
        taker,
        product,
    )
    assert licence.qualifiers["currency"] in ("EUR", "USD")


def test_who_changes_over_to_another_post_has_left_the_first(claims: Claims) -> None:
    found = claims("芯曜半导体2018年创立。今年3月,首席技术官魏东转任首席科学家。")
    assert ("HOLDS_POST", "魏东", "芯曜半导体", "former") in found
    assert ("HOLDS_POST", "魏东", "芯曜半导体", "asserted") in found


def test_a_count_to_be_reached_with_another_is_a_target() -> None:
    text = "到2027年，赣州市永磁电机产业规模达到300亿元，集聚企业120家以上。"
    assert {s.object.of for s in _kept(text) if isinstance(s.object, Value)} == {"target_value"}


def test_a_town_abroad_is_no_firm() -> None:
    assert not _told("同意在匈牙利德布勒森设立全资子公司，负责欧洲市场的销售。", "LOCATED_IN")
