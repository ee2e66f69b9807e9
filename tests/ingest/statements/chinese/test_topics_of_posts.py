"""Posts and figures whose company an earlier clause or sentence names, lists of appointments, names settled by their use."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    ("text", "person", "firm", "status"),
    [
        (
            "岭峤新材股份有限公司董事会近日收到何慕华女士的辞职报告,何慕华女士因个人原因辞去财务总监职务。",
            "何慕华",
            "岭峤新材股份有限公司",
            "former",
        ),
        (
            "岭峤新材股份有限公司召开董事会,同意聘任江一舟先生为总经理、罗敏女士为财务总监。",
            "罗敏",
            "岭峤新材股份有限公司",
            "asserted",
        ),
        (
            "岭峤新材股份有限公司昨日公告。经总经理江一舟先生提名,公司聘任罗敏女士、宋知远先生为副总经理。",
            "宋知远",
            "岭峤新材股份有限公司",
            "asserted",
        ),
        ("芯屿微电子三位联合创始人分别是CEO钱方舟、CTO许知秋和首席科学家方明远。", "许知秋", "芯屿微电子", "asserted"),
        ("曾凡星正在北京调研。曾凡星正任砺衡激光总经理。", "曾凡星", "砺衡激光", "asserted"),
        ("砺衡激光由顾晚晴和丈夫陶启正在武汉创办。陶启正任总经理。", "陶启正", "砺衡激光", "asserted"),
    ],
)
def test_a_post_is_in_the_company_that_the_clauses_before_name(
    claims: Claims, text: str, person: str, firm: str, status: str
) -> None:
    assert ("HOLDS_POST", person, firm, status) in claims(text)


def test_founders_of_a_list_with_their_posts_have_founded_the_company(claims: Claims) -> None:
    found = claims("芯屿微电子三位联合创始人分别是CEO钱方舟、CTO许知秋和首席科学家方明远。")
    assert {o for r, _, o, _ in found if r == "FOUNDED_BY"} == {"钱方舟", "许知秋", "方明远"}


@pytest.mark.parametrize(
    "text",
    [
        "合沃重工与拓蓝科技签署协议。该公司表示将在合肥建厂。董事长李承志出席。",
        "据接近沅水重工的人士透露,该集团正引入投资者,北辰资本有望出资约5亿元。董事长盛怀瑾没有置评。",
        "岭峤新材股份有限公司会议审议了关于聘任丁怀民先生为副总经理的议案。",
    ],
)
def test_no_post_where_two_could_be_meant_or_nothing_is_decided(claims: Claims, text: str) -> None:
    assert not {c for c in claims(text) if c[0] == "HOLDS_POST"}


def test_today_is_no_earlier_day(claims: Claims) -> None:
    found = claims("卓文清曾任松漠光伏副总裁,如今任紫荆微波技术有限公司董事长。")
    assert ("HOLDS_POST", "卓文清", "紫荆微波技术有限公司", "asserted") in found


def test_who_takes_over_from_one_who_left_holds_the_post(claims: Claims) -> None:
    found = claims("白塔机床厂原厂长齐大勇去年离任,由副厂长佟小雨接任。")
    assert ("HOLDS_POST", "佟小雨", "白塔机床厂", "asserted") in found
    assert ("HOLDS_POST", "齐大勇", "白塔机床厂", "former") in found


def test_an_officer_comes_from_another_firm(claims: Claims) -> None:
    found = claims("厦门银鹭生物日前宣布,聘任原凌波传感技术有限公司财务总监段誉宁为首席财务官。")
    assert ("HOLDS_POST", "段誉宁", "厦门银鹭生物", "asserted") in found


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # this company, before a word of time
        (
            "海星量子创始人崔望潮表示,公司已服务40家客户。该公司去年获得北辰资本2亿元B轮融资。",
            ("INVESTED_IN", "北辰资本", "海星量子", "asserted"),
        ),
        # a place and an invented word
        (
            "天一银行昨日宣布降息。苏州棱图计算创始人卓文清透露,公司计划明年申报科创板。北辰资本持有该公司9.5%的股份。",
            ("HOLDS_SHARES_IN", "北辰资本", "苏州棱图计算", "asserted"),
        ),
        # what the tagger took for a place and what has profits
        ("去年,紫荆微波实现营收2.6亿元。", ("OBSERVATION", "紫荆微波", 260_000_000, "asserted")),
        # figures of an institute that only lies in an area
        (
            "南屏医学研究院坐落在南屏高新区。院长由葛长庚担任。现有科研人员210人。",
            ("OBSERVATION", "南屏医学研究院", 210, "asserted"),
        ),
    ],
)
def test_this_company_is_the_one_just_told_of(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)


def test_a_place_and_a_contest_are_no_firm(read: Callable[..., tuple]) -> None:
    found = read("深圳鹏城杯与砺衡激光签约。我院系湾区医学联盟理事单位。")[0]
    assert {m.text for m in found if m.cls == "Company"} == {"砺衡激光"}
    assert "湾区医学联盟" in {m.text for m in found}


def test_who_follows_a_founder_has_founded_nothing(claims: Claims) -> None:
    found = claims("青藤教育科技有限公司创始人潘望舒辞去公司董事长职务,由副总裁简宁接任。")
    assert not {c for c in found if c[0] == "FOUNDED_BY" and c[2] == "简宁"}


@pytest.mark.parametrize(
    ("text", "firm", "value"),
    [
        (
            "讯联光电日前完成新一轮融资。公司CEO陈楚河透露,团队目前有员工150人,去年收入约8000万元。",
            "讯联光电",
            80_000_000,
        ),
        ("赣江电子发布年报。去年研发投入8800万元,净利润9100万元。", "赣江电子", 88_000_000),
        ("赣江电子公告。今年上半年,公司净利润同比下滑12%,为1.3亿元。", "赣江电子", 130_000_000),
        (
            "长湖矿机股份有限公司(长湖矿机,301777.SZ)近日公告。截至收盘,长湖矿机总市值约98亿元。",
            "长湖矿机股份有限公司",
            9_800_000_000,
        ),
    ],
)
def test_a_figure_is_of_the_topic(claims: Claims, text: str, firm: str, value: object) -> None:
    assert ("OBSERVATION", firm, value, "asserted") in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "沅水重工去年营收下滑。全行业市场规模达900亿元,从业人员12万人。",
        "苏州金鸡岭产业园去年启用。项目总投资36亿元,计划明年投产。",
    ],
)
def test_figures_of_a_trade_or_a_project_are_not_of_the_topic(claims: Claims, text: str) -> None:
    assert not {c for c in claims(text) if c[0] == "OBSERVATION" and c[2] in (120_000, 3_600_000_000)}


def test_what_goes_round_is_rumoured(claims: Claims) -> None:
    found = claims("针对网上流传的“长湖矿机拟收购沅水重工”一说,长湖矿机没有回应。")
    assert ("ACQUIRED", "长湖矿机", "沅水重工", "rumoured") in found


def test_a_firm_in_a_list_of_firms_is_no_person(read: Callable[..., tuple]) -> None:
    classes = {m.text: m.cls for m in read("穹岳科技是蔚来、小鹏汽车的供应商。蔚来去年投资了穹岳科技。")[0]}
    assert classes["蔚来"] == "Company"
    people = {m.text: m.cls for m in read("董事长商汤、砺衡激光和沈舟分别持股20%。商汤毕业于浙江大学。")[0]}
    assert people.get("商汤") in (None, "Person")


def test_an_authority_is_not_what_it_designates(claims: Claims) -> None:
    found = claims("2023年，该园被工业和信息化部认定为“国家级绿色示范基地”。")
    assert "DESIGNATED_AS" not in {claim[0] for claim in found}


def test_who_is_proposed_for_a_seat_does_not_hold_it_yet(claims: Claims) -> None:
    found = claims("临海生物股份有限公司同意提名何霜青女士为公司独立董事候选人,该提名尚需提交股东大会审议。")
    assert not {c for c in found if c[0] == "HOLDS_POST" and c[3] == "asserted"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "陇川材料股份有限公司总部位于兰州。公司同时披露,原财务总监邵文涛已于2月离职,由祁川创投前合伙人尹佳和接任。",
            ("HOLDS_POST", "尹佳和", "陇川材料股份有限公司", "asserted"),
        ),
        (
            "晋川煤机股份有限公司总部位于太原。范鸣山先生辞去总经理一职,由原副总经理尹嵘生先生继任。",
            ("HOLDS_POST", "尹嵘生", "晋川煤机股份有限公司", "asserted"),
        ),
        (
            "花拾川科技创始人刀明溪将不再担任总经理,由鲜川集团副总裁尹可佳接任。",
            ("HOLDS_POST", "尹可佳", "花拾川科技", "planned"),
        ),
        (
            "椰川生物股份有限公司董事会秘书辞职。公司聘任新的董事会秘书之前,由公司董事长陈鹭平先生代行董事会秘书职责。",
            ("HOLDS_POST", "陈鹭平", "椰川生物股份有限公司", "asserted"),
        ),
        (
            "沧川集团有限公司任命段思平任党委书记、总经理。",
            ("HOLDS_POST", "段思平", "沧川集团有限公司", "asserted"),
        ),
    ],
)
def test_who_follows_in_a_post_or_stands_in_for_it(
    claims: Claims, text: str, claim: tuple[str, str, object, str]
) -> None:
    assert claim in claims(text)


def test_where_somebody_works_besides_is_not_whom_the_next_sentence_is_about(claims: Claims) -> None:
    text = (
        "澜图智航完成了天使轮融资。首席科学家丁文晓曾在远帆汽车任职,江城大学机器人研究院研究员。"
        "首席架构师陈同舟是博士。董事长李震川则曾在百川担任事业群总裁。"
    )
    posts = {(s, o) for r, s, o, _ in claims(text) if r == "HOLDS_POST"}
    assert ("陈同舟", "江城大学机器人研究院") not in posts
    assert ("李震川", "江城大学机器人研究院") not in posts


def test_the_secretary_of_a_districts_committee_is_the_districts(claims: Claims) -> None:
    assert ("HOLDS_POST", "贺知远", "浦东新区", "asserted") in claims("9月3日,浦东新区区委书记贺知远出席论坛。")
