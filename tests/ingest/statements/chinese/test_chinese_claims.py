"""One sentence a case, as a newspaper prints it; names are invented."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

CASES = [
    (
        "苏州云栖半导体有限公司董事长林若川表示,市场正在回暖。",
        ("HOLDS_POST", "林若川", "苏州云栖半导体有限公司", "asserted"),
    ),
    ("5月6日,周启明当选合肥市市长。", ("HOLDS_POST", "周启明", "合肥市", "asserted")),
    ("何嘉不再担任武汉光迅科技股份有限公司总经理。", ("HOLDS_POST", "何嘉", "武汉光迅科技股份有限公司", "former")),
    (
        "合肥晶合集成电路股份有限公司已入驻新站高新区。",
        ("TENANT_OF", "合肥晶合集成电路股份有限公司", "新站高新区", "asserted"),
    ),
    (
        "成都蓉芯科技有限公司计划入驻成都未来科技城。",
        ("TENANT_OF", "成都蓉芯科技有限公司", "成都未来科技城", "planned"),
    ),
    (
        "苏州博众精工科技有限公司系博众集团全资子公司。",
        ("SUBSIDIARY_OF", "苏州博众精工科技有限公司", "博众集团", "asserted"),
    ),
    (
        "工业和信息化部印发《算力基础设施高质量发展行动计划》。",
        ("ISSUED", "工业和信息化部", "算力基础设施高质量发展行动计划", "asserted"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_a_sentence_makes_its_claim(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)


STATUSES = [
    ("江南重工集团终止收购海川机械有限公司。", "denied"),
    ("江南重工集团有意收购海川机械有限公司。", "planned"),
    ("据传,江南重工集团已收购海川机械有限公司。", "rumoured"),
    ("如果江南重工集团收购海川机械有限公司,产能将翻倍。", "conditional"),
    ("江南重工集团未能收购海川机械有限公司30%股权。", "denied"),
    ("江南重工集团收购海川机械有限公司。", "asserted"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_only_a_plain_sentence_makes_a_plain_fact(claims: Claims, text: str, status: str) -> None:
    assert [claim[3] for claim in claims(text) if claim[0] == "ACQUIRED"] == [status]


def test_a_question_claims_nothing(claims: Claims) -> None:
    assert claims("海川机械有限公司是否会入驻青云产业园?") == set()


def test_a_notice_calls_its_issuer_the_company(claims: Claims) -> None:
    text = "海川机械有限公司(以下简称“公司”)近日收购北岭轴承有限公司。公司总经理为周海。"
    assert ("HOLDS_POST", "周海", "海川机械有限公司", "asserted") in claims(text)


def test_an_unclear_company_makes_no_statement(claims: Claims) -> None:
    text = "海川机械有限公司和北岭轴承有限公司同日开业。该公司总经理周海表示,市场很好。"
    assert not [claim for claim in claims(text) if claim[0] == "HOLDS_POST"]


def test_a_clause_without_subject_goes_on_from_the_one_before(claims: Claims) -> None:
    found = claims("海川机械有限公司成立于2016年,总部位于苏州市,现有员工300余人。")
    assert {
        ("OBSERVATION", "海川机械有限公司", "2016", "asserted"),
        ("OBSERVATION", "海川机械有限公司", 300, "asserted"),
    } <= found
    assert ("LOCATED_IN", "海川机械有限公司", "苏州市", "asserted") in found


def test_a_round_of_funding_names_leader_and_followers(claims: Claims) -> None:
    found = claims("海川机械有限公司完成2亿元B轮融资,由钟山资本领投,秦淮创投跟投。")
    investors = {claim[1] for claim in found if claim[0] == "INVESTED_IN"}
    assert investors == {"钟山资本", "秦淮创投"}


def test_traditional_characters_and_corner_quotes_read_the_same(read: Callable[..., tuple[object, ...]]) -> None:
    mentions, statements = read("海川機械有限公司已入駐「青雲社區」。")
    assert [s.relation for s in statements] == ["TENANT_OF"]  # type: ignore[attr-defined]
    assert "青雲社區" in [m.text for m in mentions]  # type: ignore[attr-defined]


def test_virtual_reality_is_no_plan(claims: Claims) -> None:
    found = claims("南岭虚拟现实科技有限公司已入驻青云产业园。")
    assert ("TENANT_OF", "南岭虚拟现实科技有限公司", "青云产业园", "asserted") in found
