"""Claims whose subject stands a sentence before, and who holds or buys what from whom; names are invented."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

BEFORE = "宁波象山精密机械有限公司成立于2015年,总部位于宁波市。"

GOES_ON = [
    ("创始人兼CEO沈砚秋毕业于浙江大学。", ("FOUNDED_BY", "宁波象山精密机械有限公司", "沈砚秋", "asserted")),
    ("创始人兼CEO沈砚秋毕业于浙江大学。", ("HOLDS_POST", "沈砚秋", "宁波象山精密机械有限公司", "asserted")),
    ("副总经理陆知行表示,市场回暖。", ("HOLDS_POST", "陆知行", "宁波象山精密机械有限公司", "asserted")),
    ("总工程师由顾明远担任。", ("HOLDS_POST", "顾明远", "宁波象山精密机械有限公司", "asserted")),
    ("主要竞争对手包括舟河重工和恒岭机床。", ("COMPETES_WITH", "宁波象山精密机械有限公司", "恒岭机床", "asserted")),
    ("已打入云麓汽车、启衡电子的供应链。", ("SUPPLIES", "宁波象山精密机械有限公司", "云麓汽车", "asserted")),
]


@pytest.mark.parametrize(("text", "claim"), GOES_ON)
def test_a_sentence_without_a_subject_goes_on_with_the_one_before(
    claims: Claims, text: str, claim: tuple[str, str, object, str]
) -> None:
    assert claim in claims(BEFORE + text)


STAKES = [
    (
        "江北电缆集团收购海陵投资集团持有的苏南铜业有限公司30%股权。",
        {
            ("ACQUIRED", "江北电缆集团", "苏南铜业有限公司", "asserted"),
            ("HOLDS_SHARES_IN", "海陵投资集团", "苏南铜业有限公司", "asserted"),
        },
    ),
    (
        "江北电缆集团向海陵机电有限公司购买苏南铜业有限公司股权。",
        {("ACQUIRED", "江北电缆集团", "苏南铜业有限公司", "asserted")},
    ),
    (
        "周启衡、顾明远分别持有苏南铜业有限公司40%、25%的股权。",
        {
            ("HOLDS_SHARES_IN", "周启衡", "苏南铜业有限公司", "asserted"),
            ("HOLDS_SHARES_IN", "顾明远", "苏南铜业有限公司", "asserted"),
        },
    ),
    (
        "江北电缆集团全资子公司海陵机电有限公司与舟河重工有限公司签署战略合作协议。",
        {
            ("SUBSIDIARY_OF", "海陵机电有限公司", "江北电缆集团", "asserted"),
            ("PARTNER_OF", "海陵机电有限公司", "舟河重工有限公司", "asserted"),
        },
    ),
    (
        "江北电缆集团现有海陵机电、苏南铜业等控股子公司。",
        {
            ("SUBSIDIARY_OF", "海陵机电", "江北电缆集团", "asserted"),
            ("SUBSIDIARY_OF", "苏南铜业", "江北电缆集团", "asserted"),
        },
    ),
    (
        "江北电缆集团董事会同意收购苏南铜业有限公司。",
        {("ACQUIRED", "江北电缆集团", "苏南铜业有限公司", "planned")},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), STAKES)
def test_who_holds_and_who_buys(claims: Claims, text: str, wanted: set[tuple[str, str, object, str]]) -> None:
    assert claims(text) == wanted


def test_a_rumour_that_a_party_denies_is_denied(claims: Claims) -> None:
    text = "有市场消息称,江北电缆集团拟收购苏南铜业有限公司。苏南铜业有限公司回应称,相关消息不实。"
    assert {c[3] for c in claims(text) if c[0] == "ACQUIRED"} == {"denied"}


def test_the_latter_is_the_one_named_last(claims: Claims) -> None:
    text = "园区由合肥云溪运营管理有限公司运营,后者是合肥云溪集团的全资子公司。"
    assert ("SUBSIDIARY_OF", "合肥云溪运营管理有限公司", "合肥云溪集团", "asserted") in claims(text)


def test_a_career_names_several_posts(claims: Claims) -> None:
    text = "沈砚秋历任江北材料研究所所长、合肥高新区管委会副主任。"
    assert {c for c in claims(text) if c[0] == "HOLDS_POST"} == {
        ("HOLDS_POST", "沈砚秋", "江北材料研究所", "former"),
        ("HOLDS_POST", "沈砚秋", "合肥高新区管委会", "former"),
    }


def test_what_once_happened_is_a_fact(claims: Claims) -> None:
    text = "早在2022年,海陵机电有限公司就曾获得云麓资本独家投资的B轮融资。"
    assert ("INVESTED_IN", "云麓资本", "海陵机电有限公司", "asserted") in claims(text)


def test_a_list_of_unknown_names_moves_into_the_park(claims: Claims) -> None:
    text = "南溪数据产业园已建成。黔语科、苗岭云算、秀湖数图等先后落户。"
    found = {c[1] for c in claims(text) if c[0] == "TENANT_OF"}
    assert {"苗岭云算", "秀湖数图"} <= found


def test_a_sales_contract_is_no_partnership(claims: Claims) -> None:
    text = "江北电缆集团与苏南铜业有限公司签订采购合同。"
    assert not [c for c in claims(text) if c[0] == "PARTNER_OF"]


def test_the_parties_of_a_contract_stand_for_their_names(claims: Claims) -> None:
    text = (
        "江北电缆集团有限公司(以下简称“公司”)公告。公司(乙方)与海陵投资集团有限公司(甲方)签署协议,"
        "甲方拟将其持有的苏南铜业有限公司(以下简称“目标公司”)35%股权转让给乙方。目标公司成立于2018年11月。"
    )
    found = claims(text)
    assert ("ACQUIRED", "江北电缆集团有限公司", "苏南铜业有限公司", "planned") in found
    assert ("HOLDS_SHARES_IN", "海陵投资集团有限公司", "苏南铜业有限公司", "asserted") in found
    assert ("OBSERVATION", "苏南铜业有限公司", "2018-11", "asserted") in found


def test_both_parties_found_a_company_and_each_has_its_share(claims: Claims) -> None:
    text = (
        "江北电缆集团与云麓汽车集团签约,双方将合资成立海陵动力电池有限公司,"
        "江北电缆集团出资6亿元、占股60%,云麓汽车集团出资4亿元、占股40%。"
    )
    found = claims(text)
    assert {c[2] for c in found if c[0] == "FOUNDED_BY"} == {"江北电缆集团", "云麓汽车集团"}
    assert {(c[1], c[3]) for c in found if c[0] == "HOLDS_SHARES_IN"} == {
        ("江北电缆集团", "planned"),
        ("云麓汽车集团", "planned"),
    }


def test_shareholders_with_their_shares_in_brackets(claims: Claims) -> None:
    text = "苏南铜业有限公司现股东为海陵投资集团有限公司(持股65%)及自然人周启衡(持股35%)。"
    assert {c[1] for c in claims(text) if c[0] == "HOLDS_SHARES_IN"} == {"海陵投资集团有限公司", "周启衡"}


CODES = [
    ("海陵动力电池股份有限公司(688123)发布公告。", ("OBSERVATION", "海陵动力电池股份有限公司", "688123", "asserted")),
    (
        "南溪市发布《南溪市促进储能产业发展若干措施》(南政规〔2024〕7号)。",
        ("OBSERVATION", "南溪市促进储能产业发展若干措施", "南政规〔2024〕7号", "asserted"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CODES)
def test_a_code_after_a_name_is_its_own(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)


def test_a_loss_is_a_negative_profit(claims: Claims) -> None:
    text = "海陵动力电池股份有限公司去年净亏损约8600万元。"
    assert ("OBSERVATION", "海陵动力电池股份有限公司", -86000000, "asserted") in claims(text)


def test_an_ended_cooperation_is_a_former_one(claims: Claims) -> None:
    text = "江北电缆集团与云麓汽车集团的战略合作宣告终止。"
    assert ("PARTNER_OF", "江北电缆集团", "云麓汽车集团", "former") in claims(text)
