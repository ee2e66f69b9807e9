"""Who settles in parks, who runs and founded what, and posts told without the firm's name."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

CASES = [
    (
        "云脊科技园昨日开园。衡岳软件有限公司、赣江数据服务有限公司等成为首批入驻企业。",
        ("TENANT_OF", "赣江数据服务有限公司", "云脊科技园", "asserted"),
    ),
    (
        "湖湾软件园现有32家单位入驻,包括漓江通信股份有限公司的华南总部以及初创企业桂林微岸科技有限公司。",
        ("TENANT_OF", "桂林微岸科技有限公司", "湖湾软件园", "asserted"),
    ),
    (
        "首批意向入驻湖湾软件园的企业有漓江通信股份有限公司、桂林微岸科技有限公司。",
        ("TENANT_OF", "漓江通信股份有限公司", "湖湾软件园", "planned"),
    ),
    (
        "湖湾软件园占地300亩,日常运营由桂林湖湾资产管理有限公司负责。",
        ("OPERATES", "桂林湖湾资产管理有限公司", "湖湾软件园", "asserted"),
    ),
    (
        "衡岳软件有限公司2019年5月由曾在宁德时代担任研发总监的沈云舟创办。",
        ("FOUNDED_BY", "衡岳软件有限公司", "沈云舟", "asserted"),
    ),
    (
        "衡岳软件有限公司2019年5月由曾在宁德时代担任研发总监的沈云舟创办。",
        ("HOLDS_POST", "沈云舟", "宁德时代", "former"),
    ),
    (
        "衡岳软件有限公司由湖南大学博士沈云舟、光学工程师罗以宁在长沙市岳麓区创立。",
        ("FOUNDED_BY", "衡岳软件有限公司", "罗以宁", "asserted"),
    ),
    (
        "省财政厅将联合中国建投集团有限公司设立湖南商用飞机产业基金。湖南省财政厅表示支持。",
        ("FOUNDED_BY", "湖南商用飞机产业基金", "湖南省财政厅", "planned"),
    ),
    (
        "衡岳软件有限公司在株洲高新区揭牌成立。",
        ("LOCATED_IN", "衡岳软件有限公司", "株洲高新区", "asserted"),
    ),
    (
        "衡岳软件有限公司董事会收到财务总监罗以宁女士的书面辞职报告。",
        ("HOLDS_POST", "罗以宁", "衡岳软件有限公司", "former"),
    ),
    (
        "衡岳软件有限公司董事会选举副总经理颜知秋为董事长,接替因年龄原因卸任的邱守正。",
        ("HOLDS_POST", "邱守正", "衡岳软件有限公司", "former"),
    ),
    (
        "湘水电气股份有限公司(以下简称“公司”)主营变压器。\n董事长为普知远先生。",
        ("HOLDS_POST", "普知远", "湘水电气股份有限公司", "asserted"),
    ),
    (
        "湘水电气股份有限公司与湘江大学签约,并宣布颜知秋兼任长沙研发中心主任,原主任罗以宁离任。",
        ("HOLDS_POST", "罗以宁", "长沙研发中心", "former"),
    ),
    (
        "颜知秋出任衡岳软件有限公司首席科学家,总经理由原湘江创投副总裁罗以宁担任。",
        ("HOLDS_POST", "罗以宁", "衡岳软件有限公司", "asserted"),
    ),
    (
        "湘水电气股份有限公司聘任颜知秋先生为董事会秘书,其曾在兴业证券任职。",
        ("EMPLOYED_BY", "颜知秋", "兴业证券", "former"),
    ),
    (
        "湘水电气股份有限公司的总部大楼已经启用,财务总监罗以宁此前是湘江大学讲师。",
        ("HOLDS_POST", "罗以宁", "湘江大学", "former"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_what_a_park_or_a_post_is_told_of(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)


def test_who_hands_over_a_place_to_a_project_does_not_lie_there(claims: Claims) -> None:
    found = claims("湘水电气股份有限公司将向沙漠电力有限公司位于延布的储能项目供应变压器。")
    assert not {c for c in found if c[0] == "LOCATED_IN"}


def test_a_share_of_sales_is_no_share_of_the_firm(claims: Claims) -> None:
    found = claims("湘水电气股份有限公司客户集中,其中第一大客户漓江通信股份有限公司占15.6%。")
    assert not {c for c in found if c[0] == "HOLDS_SHARES_IN"}


def test_what_is_built_has_the_floor_area(claims: Claims) -> None:
    found = claims("湘水电气股份有限公司与拜恩集团签约,双方将在湖湾软件园共建“拜恩开放创新中心”,建筑面积3000平方米。")
    assert {c[1] for c in found if c[2] == 3000} <= {"拜恩开放创新中心"}


def test_a_maker_of_bearings_is_in_bearings_and_not_in_the_branch_of_manufacturing(claims: Claims) -> None:
    found = claims("日本轴承制造商久野精工4日宣布,将关闭津山工厂。")
    assert {c[1:3] for c in found if c[0] == "IN_SEGMENT"} == {("久野精工", "轴承")}


def test_measures_named_by_their_last_words_are_those_that_end_so(claims: Claims) -> None:
    found = claims(
        "6月23日,平川县人民政府印发《平川县促进绿色算力产业发展若干措施》。2023年出台的《平川县数据中心扶持办法》同时废止。\n"
        "若干措施提出,对首次入选国家绿色数据中心名单的企业,一次性奖励100万元。"
    )
    assert ("GRANTS", "平川县促进绿色算力产业发展若干措施", 1000000, "asserted") in found


def test_the_day_of_the_report_is_no_day_of_an_opening(claims: Claims) -> None:
    found = claims("中新网宁波8月31日电 模具产业集聚区“模港社区”8月30日在北仑区揭幕。")
    assert {str(c[2])[-5:] for c in found if c[0] == "OBSERVATION"} == {"08-30"}
