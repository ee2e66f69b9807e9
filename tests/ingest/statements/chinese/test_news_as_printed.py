"""News of parks and offices as agencies print it: who came, how many there are, who resigns and who acts for whom."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Statement, Value


def _kept(text: str) -> list[Statement]:
    item = {"id": "d", "title": "", "lang": "zh", "published": "2026-03-05", "text": text}
    [found] = extract_all([document_of(item)])
    assert isinstance(found, Extraction)
    return list(found.statements)


def _posts(text: str) -> set[tuple[str, str, str, bool]]:
    """Who holds what, how: (person, title, status, acting)."""
    return {
        (s.subject.name, str(s.qualifiers.get("title", "")), s.status, bool(s.qualifiers.get("acting")))
        for s in _kept(text)
        if s.relation == "HOLDS_POST"
    }


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        ("锦州湾股份有限公司公告称，由公司副董事长刘辉先生代行董事长职责。", "刘辉", "董事长"),
        ("海晏股份公告称，由公司董事程杰暂时代为履行董事长职责。", "程杰", "董事长"),
        ("海晏股份公告称，由公司董事、总经理刘青春先生代为履行公司董事长的职责。", "刘青春", "董事长"),
        (
            "海晏股份公告称，公司董事会授权公司常务副总经理刘付亮在公司总经理空缺期间代行公司总经理职责。",
            "刘付亮",
            "总经理",
        ),
        ("海晏股份公告称，半数以上董事推举董事李云在新任董事长选出之前代行董事长职责。", "李云", "董事长"),
    ],
)
def test_who_acts_for_whoever_is_missing(text: str, person: str, title: str) -> None:
    assert (person, title, "asserted", True) in _posts(text)
    assert {who for who, *_ in _posts(text)} == {person}


@pytest.mark.parametrize(
    "text",
    [
        "智通财经APP讯，广誉药业(600771.SH)发布公告，该公司于今日接到公司董事长张斌先生递交的书面辞职报告。张斌先生因工作变动，申请辞去公司董事长职务。",
        "广誉药业发布公告，公司于近日收到公司董事长张斌先生递交的书面辞职报告。",
        "广誉药业发布公告，公司于3月2日收到董事长张斌先生提交的书面辞职报告。",
    ],
)
def test_a_resignation_that_is_received_is_an_end_of_the_firm_that_tells_of_it(text: str) -> None:
    assert {(s.subject.name, s.object.name, s.status) for s in _kept(text) if s.relation == "HOLDS_POST"} == {  # type: ignore[union-attr]
        ("张斌", "广誉药业", "former")
    }


@pytest.mark.parametrize(
    ("text", "tenants"),
    [
        (
            "刚刚入驻位于浦东张江“模力社区”的上海星豆科技有限公司CEO王亦菲在接受记者采访时表示，圈子很好。",
            {"上海星豆科技有限公司"},
        ),
        ("致力于打造研发协同平台的衍因科技如今就在“模力社区”内拥有一席之地。", {"衍因科技"}),
        (
            "“模力社区”位于张江科学城副中心，建筑面积逾20万平方米，集结了光本位、蔚励科技、小度科技等近40家AI模型上下游企业。",
            {"光本位", "蔚励科技", "小度科技"},
        ),
    ],
)
def test_who_came_to_a_park_in_the_words_of_news(text: str, tenants: set[str]) -> None:
    told = {(s.subject.name, s.object.name) for s in _kept(text) if s.relation == "TENANT_OF"}  # type: ignore[union-attr]
    assert told == {(tenant, "模力社区") for tenant in tenants}


@pytest.mark.parametrize(
    ("text", "park", "count"),
    [
        ("目前，小度科技、岩芯数智、光本位等近40家垂类模型企业已正式入驻“模力社区”。", "模力社区", 40),
        ("“模力社区”位于张江科学城，集结了光本位、蔚励科技、小度科技等近40家AI模型上下游企业。", "模力社区", 40),
        ("张江人工智能岛已吸引百度、微软等100多家企业入驻。", "张江人工智能岛", 100),
        ("独墅湖创新区已汇聚信达生物、百济神州等500多家生物医药企业。", "独墅湖创新区", 500),
    ],
)
def test_how_many_a_park_has(text: str, park: str, count: int) -> None:
    told = [
        (s.subject.name, s.object.value)
        for s in _kept(text)
        if isinstance(s.object, Value) and s.object.of == "tenant_count"
    ]
    assert told == [(park, count)]


def test_how_many_came_last_year_is_not_how_many_there_are() -> None:
    told = _kept("海晏新区去年引进了比亚迪、宁德时代等12家企业投资建厂。")
    assert not [s for s in told if isinstance(s.object, Value)]


def test_what_a_place_is_called_stands_in_quotation_marks() -> None:
    told = _kept("总建筑面积超20万平方米的大模型产业生态集聚区“模力社区”已拔地而起。")
    assert [(s.subject.name, s.object.value) for s in told if isinstance(s.object, Value)] == [("模力社区", 200_000)]
    [lies] = _kept("“模力社区”坐落于张江科学城城市副中心，由两幢楼组成。")
    assert (lies.subject.name, lies.object.name) == ("模力社区", "张江科学城")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "海晏股份有限公司华东分公司总经理张明说，海晏股份去年盈利5亿元。",
        "海晏股份有限公司华东分公司去年迁到苏州，海晏股份去年盈利5亿元。",
    ],
)
def test_a_firm_does_not_bear_the_name_of_its_branch(text: str) -> None:
    [profit] = [s for s in _kept(text) if isinstance(s.object, Value)]
    assert profit.subject.name == "海晏股份"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "星岭控股集团董事长黄楚龙、副董事长兼总裁姚惠琼等作为主办方代表参与了活动。",
            {("黄楚龙", "董事长"), ("姚惠琼", "副董事长"), ("姚惠琼", "总裁")},
        ),
        (
            "海晏科技董事长黄楚龙、总裁姚惠琼、首席财务官李云、董事会秘书王宁出席了签约仪式。",
            {("黄楚龙", "董事长"), ("姚惠琼", "总裁"), ("李云", "首席财务官"), ("王宁", "董事会秘书")},
        ),
        ("海晏科技董事长黄楚龙与东岭集团总裁姚惠琼签约。", {("黄楚龙", "董事长"), ("姚惠琼", "总裁")}),
    ],
)
def test_a_row_of_people_has_one_firm(text: str, posts: set[tuple[str, str]]) -> None:
    assert {(who, title) for who, title, *_ in _posts(text)} == posts
    if "东岭" in text:
        assert {s.object.name for s in _kept(text) if s.subject.name == "姚惠琼"} == {"东岭集团"}  # type: ignore[union-attr]


def test_who_heads_a_zone_heads_its_office_and_not_the_party_there() -> None:
    told = _kept("惠州仲恺高新区委副书记、管委会主任张莉兰出席了仪式。")
    assert {(s.object.name, s.qualifiers["title"]) for s in told} == {  # type: ignore[union-attr]
        ("惠州仲恺高新区委", "副书记"),
        ("惠州仲恺高新区管委会", "主任"),
    }


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "海晏产业园占地面积54.87万平方米，其中产业用地面积22.22万平方米，总建筑面积59.62万平方米。",
            {("area", 548_700), ("floor_area", 596_200)},
        ),
        (
            "张江科学城企业经营总收入超万亿元，同比增长6.8%；其中科技服务业营收634亿元，同比增长16%。",
            {("revenue", 1_000_000_000_000)},
        ),
        ("海晏集团去年营收100亿元，其中海外营收20亿元。", {("revenue", 10_000_000_000)}),
        (
            "海晏集团营收100亿元，其中海晏电子营收20亿元。",
            {("revenue", 10_000_000_000), ("revenue", 2_000_000_000)},
        ),
    ],
)
def test_a_part_without_a_name_is_not_the_whole(text: str, figures: set[tuple[str, int]]) -> None:
    assert {(s.object.of, s.object.value) for s in _kept(text) if isinstance(s.object, Value)} == figures


def test_what_a_policy_serves_is_no_policy() -> None:
    text = "为深入贯彻落实国家发展新一代人工智能的战略部署，结合漳州市实际，给予企业最高200万元支持。"
    assert not [s for s in _kept(text) if s.subject.name.startswith("国家发展")]


def test_the_firm_of_a_profile_is_not_where_its_founder_worked() -> None:
    text = (
        "2018年，在瑞士索诺听做了六年声学工程师之后，她回到厦门，和表弟林可川一起创办厦门聆海声学有限公司（下称“聆海声学”）。"
        "公司现有145人。\n问：索诺听想收购你们？\n沈逸宁：谈过一次，我没同意。\n"
        "沈逸宁毕业于同济大学，现任聆海声学首席执行官。公司去年收入2.3亿元。"
    )
    told = {(s.subject.name, s.object.of) for s in _kept(text) if isinstance(s.object, Value)}
    assert {name for name, of in told if of in ("employees", "revenue")} == {"厦门聆海声学有限公司"}


def test_an_event_between_countries_keeps_its_number() -> None:
    told = _kept("第三届中国—东盟橡胶产业大会8月26日在西双版纳开幕，会期三天。")
    assert {s.subject.name for s in told} == {"第三届中国—东盟橡胶产业大会"}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("马晓晖2019年接手澜麓酒庄。如今酒庄有员工46人，去年收入3100万元。", "澜麓酒庄"),
        ("今年春天，吉林省股权基金向禾目遥感投资1.2亿元，公司估值15亿元。", "禾目遥感"),
        (
            "关于量川仪器：公司从事量子精密测量，原名济南量传智能科技有限公司，注册资本3200万元，现有员工96人。",
            "量川仪器",
        ),
        ("柘城培育钻石产业园一期2019年启用，规划面积4.2平方公里。", "柘城培育钻石产业园"),
    ],
)
def test_figures_are_of_the_firm_that_the_words_mean(text: str, firm: str) -> None:
    told = [s for s in _kept(text) if isinstance(s.object, Value)]
    assert told
    assert {s.subject.name for s in told} == {firm}


@pytest.mark.parametrize(
    "text",
    [
        "海晏股份营收6.3亿元。募集资金将有2.6亿元投向滨湖区的封测产线，预计2027年底投产。",
        "海晏股份拟上市，募集资金中2.6亿元用于扩产。",
    ],
)
def test_what_money_is_spent_on_is_not_what_was_raised(text: str) -> None:
    assert not [s for s in _kept(text) if isinstance(s.object, Value) and s.object.of == "raised"]


def test_the_listed_firm_is_not_its_company_at_a_place() -> None:
    text = (
        "3月14日，奥特维(SH:688516)发布公告，公司中标晶源能源(上饶)有限公司串焊机的招标项目。"
        "近日，晶源能源(SH:688223)与上饶经开区签订合作协议。"
    )
    told = {(s.subject.name, s.object.value) for s in _kept(text) if isinstance(s.object, Value)}
    assert told == {("奥特维", "688516"), ("晶源能源", "688223")}


def test_no_trade_is_read_across_two_words() -> None:
    told = _kept("河南岭高电气股份有限公司是国家电工行业重大技术装备支柱企业，为高压开关研发、制造基地。")
    assert "家用电器" not in {getattr(s.object, "name", "") for s in told}


@pytest.mark.parametrize(
    ("text", "founders"),
    [
        (
            "一位是宇树科技创始人王兴兴，他的机器人登上春晚；另一位是北京大学助理教授、银河通用创始人、智源学者王鹤。",
            {("宇树科技", "王兴兴"), ("银河通用", "王鹤")},
        ),
        (
            "在比亚迪联合创始人、优选科技第一位天使投资人夏佐全的撮合下，优选科技融到了2000万元。",
            {("比亚迪", "夏佐全")},
        ),
        ("甲骨科技创始人李四和王五出席。", {("甲骨科技", "李四"), ("甲骨科技", "王五")}),
    ],
)
def test_each_founder_has_the_firm_that_the_words_give(text: str, founders: set[tuple[str, str]]) -> None:
    assert {(s.subject.name, s.object.name) for s in _kept(text) if s.relation == "FOUNDED_BY"} == founders  # type: ignore[union-attr]
