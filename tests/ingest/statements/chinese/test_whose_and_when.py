"""Whose a sentence without a subject is, and which claims are plans or over; names are invented."""

from collections.abc import Callable

Claims = Callable[..., set[tuple[str, str, object, str]]]

BANK = "澄湾农商银行总部位于烟台,2009年成立。烟台渤岸集团持有该行17.5%的股份,是第一大股东;东麓糖业持股6%。"


def test_a_sentence_on_who_owns_the_topic_is_about_the_topic(claims: Claims) -> None:
    found = claims(BANK + "董事长祁世川表示,市场回暖。", "2026-01-14")
    assert ("HOLDS_SHARES_IN", "烟台渤岸集团", "澄湾农商银行", "asserted") in found
    assert ("HOLDS_POST", "祁世川", "澄湾农商银行", "asserted") in found
    assert not {c for c in found if c[2] == "烟台渤岸集团"}


def test_this_bank_is_a_bank(claims: Claims) -> None:
    found = claims(BANK + "该行2025年实现营业收入38亿元。", "2026-01-14")
    assert [c[1] for c in found if c[0] == "OBSERVATION" and c[2] == 3800000000] == ["澄湾农商银行"]


def test_a_listed_company_is_the_company_of_its_own_notice(claims: Claims) -> None:
    found = claims(
        "牧云乳业股份有限公司(股票代码:002699)2026年5月28日与锡林浩特丰沃牧业有限公司签订合同。"
        "截至公告日,公司持有赤峰凌河乳品销售有限公司100%的股权。",
        "2026-05-28",
    )
    assert ("HOLDS_SHARES_IN", "牧云乳业股份有限公司", "赤峰凌河乳品销售有限公司", "asserted") in found


def test_more_words_may_follow_in_the_bracket_that_says_who_the_company_is(claims: Claims) -> None:
    found = claims(
        "怒江茶业股份有限公司(以下简称“公司”,证券代码:605911,上海证券交易所主板上市)于2026年4月28日召开会议。"
        "同意公司控股子公司临沧茶源科技有限公司增资。",
        "2026-04-28",
    )
    assert ("SUBSIDIARY_OF", "临沧茶源科技有限公司", "怒江茶业股份有限公司", "asserted") in found


def test_what_a_contract_begins_next_year_is_planned(claims: Claims) -> None:
    found = claims("腾岭铀业有限公司从2027年起每年向中铀启源能源有限公司供应八氧化三铀。", "2026-06-03")
    assert ("SUPPLIES", "腾岭铀业有限公司", "中铀启源能源有限公司", "planned") in found
    found = claims("腾岭铀业有限公司从2023年起每年向中铀启源能源有限公司供应八氧化三铀。", "2026-06-03")
    assert ("SUPPLIES", "腾岭铀业有限公司", "中铀启源能源有限公司", "asserted") in found


def test_a_post_that_a_regulator_has_still_to_approve_is_planned(claims: Claims) -> None:
    found = claims("澄湾农商银行公告称,董事会同意聘任程以安为行长,其任职资格尚待监管部门核准。")
    assert ("HOLDS_POST", "程以安", "澄湾农商银行", "planned") in found


def test_a_post_of_years_that_are_over_is_a_former_one(claims: Claims) -> None:
    found = claims("常维安现年61岁,2009年至2019年担任北岭机床集团总工程师。", "2026-02-05")
    assert ("HOLDS_POST", "常维安", "北岭机床集团", "former") in found


def test_what_somebody_says_after_a_denial_is_not_denied(claims: Claims) -> None:
    found = claims(
        "此前市场传出车企岚途汽车有意收购循岭科技,闻九思对此明确否认,称双方只是供货关系:循岭科技向岚途汽车供应正极材料。"
    )
    assert ("SUPPLIES", "循岭科技", "岚途汽车", "asserted") in found
    assert ("ACQUIRED", "岚途汽车", "循岭科技", "denied") in found


def test_whose_fellow_somebody_is_founds_nothing(claims: Claims) -> None:
    found = claims("深圳言岭智能科技有限公司由覃牧原和厉未明的师兄卓见平于2020年共同创立。")
    assert ("FOUNDED_BY", "深圳言岭智能科技有限公司", "厉未明", "asserted") not in found


def test_who_joins_a_firm_from_an_institute_makes_it_no_member(claims: Claims) -> None:
    found = claims("他2023年从微岚研究院加入深圳言岭智能科技有限公司。")
    assert not {c for c in found if c[0] == "MEMBER_OF"}


def test_a_firm_has_no_director_of_a_laboratory(claims: Claims) -> None:
    found = claims("实验室由松浦工程大学和龙北重工集团共建,建筑面积2万平方米。首任主任由栾崇山担任。")
    assert not {c for c in found if c[0] == "HOLDS_POST" and c[2] == "龙北重工集团"}
