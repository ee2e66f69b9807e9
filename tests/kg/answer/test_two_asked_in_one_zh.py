"""Chinese questions that ask for two things of one in a breath, and for who bought shares, firms and goods."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from tests.kg.answer.firms_zh import CLASSES as FIRMS
from tests.kg.answer.firms_zh import TEXTS as OF_FIRMS
from tests.kg.answer.firms_zh import told
from tests.kg.answer.stated import Said, stated

CLASSES = {
    **FIRMS,
    "东海救助局": "Organization",
    "衢州市人民政府办公室": "GovernmentBody",
    "衢州市扶持氟硅产业若干政策": "Policy",
    "白桦资本": "Investor",
    "溪桥": "Product",
    "许知远": "Person",
    "深圳证券交易所": "Exchange",
    "专精特新企业": "Policy",
    "浙江省经济和信息化厅": "GovernmentBody",
}


def yuan(value: float) -> Value:
    return Value(value=value, currency="CNY")


# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    *OF_FIRMS,
    ("临川水务2016年4月在深圳证券交易所上市，股票代码001288。", "2025-02-01", (
        ("临川水务", "LISTED_ON", "深圳证券交易所", {"ticker": "001288", "date": "2016-04"}),
    )),
    ("衢州市人民政府办公室印发衢州市扶持氟硅产业若干政策（衢政办〔2024〕7号），自2024年8月1日起施行，有效期至2028年6月30日。", "2024-07-20", (
        ("衢州市人民政府办公室", "ISSUED", "衢州市扶持氟硅产业若干政策", {"date": "2024-07-18"}),
        ("衢州市扶持氟硅产业若干政策", "policy_number", Value(value="衢政办〔2024〕7号"), {}),
        ("衢州市扶持氟硅产业若干政策", "effective", Value(value="2024-08-01"), {}),
        ("衢州市扶持氟硅产业若干政策", "expires", Value(value="2028-06-30"), {}),
    )),
    ("南屿仪器的声呐溪桥每套25万元，东海救助局和上海海事大学已在使用。", "2025-02-03", (
        ("南屿仪器", "OFFERS", "溪桥", {}),
        ("溪桥", "price", yuan(250000.0), {}),
        ("东海救助局", "USES", "溪桥", {}),
        ("上海海事大学", "USES", "溪桥", {}),
    )),
    ("松涛集团持有湖滨种业42%的股份，白桦资本持有18%，许知远持有3200万股，占9%。", "2025-02-04", (
        ("松涛集团", "HOLDS_SHARES_IN", "湖滨种业", {"share": 0.42}),
        ("白桦资本", "HOLDS_SHARES_IN", "湖滨种业", {"share": 0.18}),
        ("许知远", "HOLDS_SHARES_IN", "湖滨种业", {"share": 0.09, "shares": 3.2e7}),
    )),
    ("南屿仪器2023年被浙江省经济和信息化厅认定为专精特新企业。金沙物流被认定为专精特新企业。", "2025-05-02", (
        ("南屿仪器", "DESIGNATED_AS", "专精特新企业", {"by": "浙江省经济和信息化厅", "date": "2023"}),
        ("金沙物流", "DESIGNATED_AS", "专精特新企业", {}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("kg"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "临川水务的股票代码和上市时间？",
        "临川水务的上市时间和股票代码",
        "临川水务的证券代码、上市日期是什么",
        "临川水务股票代码是多少，什么时候上市的",
        "临川水务股票代码及其上市日期",
        "临川水务的股票代码与上市时间分别是什么",
    ],
)
def test_code_and_day_of_a_listing_are_both_told(graph: kg.Graph, question: str) -> None:
    told(graph, question, "001288", "2016年4月")


@pytest.mark.parametrize(
    "question",
    [
        "衢州扶持氟硅产业那份政策的文号和有效期到什么时候？",
        "衢州市扶持氟硅产业若干政策的文号是多少，有效期到哪天？",
        "衢州氟硅产业政策的发文字号和失效日期",
        "衢州市扶持氟硅产业若干政策的文号及有效期",
        "衢州氟硅产业政策的有效期和文号",
        "衢州市扶持氟硅产业若干政策的文号、失效时间分别是什么",
    ],
)
def test_number_and_last_day_of_a_policy_are_both_told(graph: kg.Graph, question: str) -> None:
    told(graph, question, "衢政办〔2024〕7号", "2028年6月30日")


@pytest.mark.parametrize(
    "question",
    [
        "溪桥一套要多少钱，哪些单位在用？",
        "溪桥卖多少钱，谁在用",
        "溪桥的售价和用户",
        "溪桥的价格及用户有哪些",
        "溪桥哪些单位在用，售价多少",
        "溪桥有哪几家单位在使用，多少钱一套",
    ],
)
def test_price_and_users_of_goods_are_both_told(graph: kg.Graph, question: str) -> None:
    told(graph, question, "25万元", "东海救助局", "上海海事大学")


@pytest.mark.parametrize(
    "question",
    [
        "湖滨种业持股前两名的股东及比例",
        "湖滨种业持股最多的两个股东是谁，各占多少",
        "湖滨种业的前两大股东和持股比例",
        "湖滨种业持股比例最高的两家股东",
        "湖滨种业持股前两位的股东是谁",
        "湖滨种业前两大股东是谁，分别持股多少",
        "湖滨种业前2名股东及其持股比例",
    ],
)
def test_the_first_two_shareholders_are_told_with_their_parts(graph: kg.Graph, question: str) -> None:
    told(graph, question, "松涛集团", "42%", "白桦资本", "18%")
    assert "许知远" not in graph.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "湖滨种业的总工程师是哪位，什么时候开始管的？",
        "湖滨种业的总工程师是哪位，什么时候开始当的？",
        "湖滨种业现在的总工程师是谁，从哪年开始任职？",
        "湖滨种业的总工程师是谁，哪年起负责的",
        "湖滨种业的总工程师是谁，什么时候当上的",
        "湖滨种业总工程师是哪位，哪年到任的？",
    ],
)
def test_since_when_is_asked_of_whoever_holds_the_post(graph: kg.Graph, question: str) -> None:
    told(graph, question, "方行舟", "2022年")
    assert "负责人" not in graph.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "南屿仪器什么时候被认定为专精特新企业，谁认定的？",
        "南屿仪器是什么时候获评专精特新企业的，哪个部门评的",
        "南屿仪器哪年被认定为专精特新企业？由谁认定？",
        "南屿仪器何时被认定为专精特新企业，哪个部门认定的",
        "南屿仪器哪一年被评为专精特新企业，由哪个单位评定的",
        "南屿仪器什么时候成为专精特新企业的，谁授予的",
    ],
)
def test_who_granted_a_title_is_asked_of_that_title(graph: kg.Graph, question: str) -> None:
    told(graph, question, "2023年", "浙江省经济和信息化厅")
    assert "金沙物流" not in graph.ask(question).text


def test_second_part_that_names_nothing_is_not_asked_of_everything(graph: kg.Graph) -> None:
    assert "湖滨种业" not in graph.ask("溪桥多少钱一套，有哪些客户").text


@pytest.mark.parametrize(
    "question",
    [
        "北欧再投把湖滨种业的股份卖给谁了？卖了多少钱？",
        "北欧再投把湖滨种业7%的股份转让给了谁，作价多少",
        "谁买走了北欧再投手里的湖滨种业股份，花了多少钱",
        "北欧再投将湖滨种业股权卖给了哪家公司？多少钱？",
        "北欧再投所持湖滨种业股份由谁接手，对价多少",
        "谁从北欧再投手里接手了湖滨种业的股份，花了多少钱",
        "北欧再投手里的湖滨种业股份卖给了谁，卖了多少钱",
    ],
)
def test_to_whom_a_stake_was_sold_and_for_how_much(graph: kg.Graph, question: str) -> None:
    told(graph, question, "松涛集团收购了湖滨种业", "1.6亿元")


def test_whoever_sold_nothing_has_no_buyer(graph: kg.Graph) -> None:
    answer = graph.ask("白桦资本把湖滨种业的股份卖给谁了？")
    assert answer.status == "empty"
    assert "白桦资本曾持有湖滨种业的股份" in answer.text
    assert "松涛集团" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "金沙物流的40%股权要卖给谁，作价多少？",
        "金沙物流40%的股份打算转让给谁，多少钱",
        "松涛集团打算把金沙物流的股份卖给谁，卖多少钱",
        "松涛集团要把金沙物流40%股权卖给哪家公司？多少钱？",
        "松涛集团持有的金沙物流40%股权拟转让给谁，对价多少",
        "谁打算接手松涛集团手里的金沙物流股份，花多少钱",
    ],
)
def test_to_whom_a_stake_is_to_be_sold_and_for_how_much(graph: kg.Graph, question: str) -> None:
    told(graph, question, "远川港务计划收购金沙物流", "2.3亿元")


@pytest.mark.parametrize(
    "question",
    [
        "北岭仪表卖给谁了？卖了多少钱？",
        "北岭仪表被卖给了谁，作价多少",
        "北岭仪表卖给了哪家公司，多少钱",
        "北岭仪表后来转让给谁了，价格是多少",
        "北岭仪表已经出售给谁了？成交价多少",
        "北岭仪表卖给了谁？卖了多少钱",
    ],
)
def test_to_whom_a_firm_was_sold_and_for_how_much(graph: kg.Graph, question: str) -> None:
    told(graph, question, "岭南重工收购了北岭仪表", "5亿元")
    assert "供货" not in graph.ask(question).text


@pytest.mark.parametrize(
    "question",
    ["谁买了青穗？", "谁买了“青穗”？", "谁买过青穗", "哪家公司采购了青穗", "青穗卖给了哪些公司", "哪些公司在买青穗"],
)
def test_who_buys_goods(graph: kg.Graph, question: str) -> None:
    told(graph, question, "丰泽粮油", "广南超市")


@pytest.mark.parametrize(
    "question",
    [
        "许知远手里有湖滨种业多少股？",
        "许知远持有湖滨种业多少股",
        "许知远拿着多少股湖滨种业的股票",
        "许知远手上有几股湖滨种业",
        "许知远名下有多少湖滨种业股票",
        "许知远持有的湖滨种业股数是多少",
    ],
)
def test_how_many_shares_is_a_number(graph: kg.Graph, question: str) -> None:
    told(graph, question, "3200万")


def test_part_is_told_where_nobody_says_how_many_shares(graph: kg.Graph) -> None:
    told(graph, "白桦资本手里有湖滨种业多少股", "18%", "没有记录持股数量")


@pytest.mark.parametrize(
    "question",
    [
        "哪个客户占湖滨种业收入最多，占多少？",
        "湖滨种业收入最多来自哪个客户，占比多少",
        "湖滨种业哪个客户贡献的收入最多？",
        "湖滨种业的营收里哪家客户占比最高",
        "湖滨种业对哪个客户的销售占比最高",
        "哪家客户在湖滨种业销售额里占比最大，占多少",
    ],
)
def test_which_customer_brings_most_of_the_income(graph: kg.Graph, question: str) -> None:
    told(graph, question, "丰泽粮油", "33%")


@pytest.mark.parametrize(
    "question",
    [
        "青穗是哪两家一起开发的？",
        "青穗是由谁和谁联合研发的",
        "青穗由哪几家单位共同开发",
        "青穗是哪些机构合作研制的",
        "青穗的联合开发方有哪些",
        "哪些单位一起研发了青穗",
    ],
)
def test_who_developed_goods_together(graph: kg.Graph, question: str) -> None:
    told(graph, question, "湖滨种业", "浙西农业大学")


def test_with_whom_goods_were_developed(graph: kg.Graph) -> None:
    told(graph, "湖滨种业和谁一起开发了青穗", "浙西农业大学")


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("谁打算收购金沙物流四成股份", "远川港务"),
        ("谁打算收购金沙物流四成的股权", "远川港务"),
        ("远川港务打算收购金沙物流四成股份吗", "远川港务"),
        ("松涛集团持有金沙物流四成股权吗", "松涛集团"),
        ("谁持有金沙物流四成股份", "松涛集团"),
        ("谁拿着金沙物流四成的股份", "松涛集团"),
    ],
)
def test_parts_said_in_tenths(graph: kg.Graph, question: str, holder: str) -> None:
    told(graph, question, holder)
    assert graph.ask(question.replace("四成", "六成")).status == "empty"
