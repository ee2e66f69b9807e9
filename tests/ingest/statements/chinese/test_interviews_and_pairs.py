"""Whose firm an interview speaks of, posts and shares told one by one, jobs once held, offices that end on a day to come."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]


def test_what_is_answered_with_we_is_told_of_the_firm_of_who_answers(claims: Claims) -> None:
    found = claims(
        "木村健一郎是日本光学公司Hoshino Optics的创始人兼社长,曾在佳能做了十年工程师。\n记者:为什么离开佳能?\n木村:“大公司太慢,我等不了。”\n"
        "记者:公司现在多大?\n木村:“我们有90名员工,去年销售额30亿日元。”"
    )
    assert ("OBSERVATION", "Hoshino Optics", 90, "asserted") in found
    assert ("OBSERVATION", "Hoshino Optics", 3_000_000_000, "asserted") in found
    assert not {c for c in found if c[0] == "OBSERVATION" and c[1] != "Hoshino Optics"}
    assert ("SAID", "木村健一郎", "大公司太慢,我等不了。".replace(",", "，"), "asserted") in found


def test_two_colons_make_no_interview(claims: Claims) -> None:
    found = claims("江岭重工董事长方卓然到访。\n会议主题:智能制造\n沅水重工表示,目前有620人。\n地点:上海")
    assert ("OBSERVATION", "江岭重工", 620, "asserted") not in found


def test_posts_told_respectively_go_to_their_holders(claims: Claims) -> None:
    found = claims(
        "四川星途航天科技有限公司2019年在成都成立,由航天科工集团原总工程师魏长青与郝志联合创办,二人分别担任董事长和总经理。"
    )
    posts = {(s, o, status) for r, s, o, status in found if r == "HOLDS_POST"}
    assert posts == {
        ("魏长青", "航天科工集团", "former"),
        ("魏长青", "四川星途航天科技有限公司", "asserted"),
        ("郝志", "四川星途航天科技有限公司", "asserted"),
    }


def test_the_former_and_the_latter_are_the_two_just_joined(claims: Claims) -> None:
    found = claims("新工厂由北海重工与挪威能源集团共同组建的合资公司海岬电力负责建设,前者持股60%,后者持股40%。")
    assert {(s, o) for r, s, o, _ in found if r == "HOLDS_SHARES_IN"} == {
        ("北海重工", "海岬电力"),
        ("挪威能源集团", "海岬电力"),
    }


def test_two_founders_told_apart_hold_their_own_posts(claims: Claims) -> None:
    found = claims(
        "苏州蓝海光电有限公司由南京大学物理学博士许文清和同学高雅共同创办,前者任首席执行官,后者任首席技术官。"
    )
    assert ("HOLDS_POST", "许文清", "苏州蓝海光电有限公司", "asserted") in found


@pytest.mark.parametrize(
    ("text", "person", "firm"),
    [
        ("恒锐机器人由前大疆算法工程师沈一凡创立。", "沈一凡", "大疆"),
        ("恒锐机器人由华为前高级工程师陶然创立。", "陶然", "华为"),
        ("何毅曾在佳能做了十年采购经理。", "何毅", "佳能"),
    ],
)
def test_who_did_a_job_once_was_employed_there(claims: Claims, text: str, person: str, firm: str) -> None:
    assert ("EMPLOYED_BY", person, firm, "former") in claims(text)


def test_who_takes_over_from_the_present_holder_is_to_have_the_post(claims: Claims) -> None:
    found = claims("澜川储能现任总经理孙岚将于7月退休,由副总经理赵越接棒。")
    assert ("HOLDS_POST", "赵越", "澜川储能", "planned") in found
    assert ("HOLDS_POST", "孙岚", "澜川储能", "asserted") in found


def test_who_will_retire_still_holds_the_post(claims: Claims) -> None:
    found = claims("凯川股份公告,总经理赵立军将于今年年底退休,由现任副总经理宋佳接任。")
    assert ("HOLDS_POST", "赵立军", "凯川股份", "asserted") in found


def test_a_notice_in_which_brackets_name_our_company_is_about_it(claims: Claims) -> None:
    found = claims(
        "远泰海运控股有限公司(“本公司”,股份代号:2741)董事会宣布,梁慧珊女士获委任为独立非执行董事。梁女士1975年出生。董事会主席程伯安先生持有本公司约38.5%股份,中远海运港口持有9.2%。本公司于1996年成立。"
    )
    assert ("HOLDS_SHARES_IN", "程伯安", "远泰海运控股有限公司", "asserted") in found
    assert ("OBSERVATION", "远泰海运控股有限公司", "1996", "asserted") in found
    assert ("OBSERVATION", "梁慧珊", "1975", "asserted") in found


def test_what_follows_who_invested_is_told_of_the_firm_that_raised(claims: Claims) -> None:
    found = claims("封装设备商「芯禾精工」完成数千万元A轮融资,投资方为元禾控股。该公司客户包括通富微电、长电科技。")
    assert {s for r, s, _, _ in found if r == "SUPPLIES"} == {"芯禾精工"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("郑可欣此前任强生医疗市场拓展副总裁。", "市场拓展副总裁"),
        ("林珊曾任法雷奥欧洲销售总监。", "欧洲销售总监"),
        ("陈立新任星展银行消费银行业务主管。", "消费银行业务主管"),
    ],
)
def test_what_a_post_is_for_belongs_to_its_title(read: Callable[..., object], text: str, title: str) -> None:
    _, statements = read(text)  # type: ignore[misc]
    assert title in {s.qualifiers.get("title") for s in statements if s.relation == "HOLDS_POST"}
