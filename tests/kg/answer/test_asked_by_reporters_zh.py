"""Chinese questions as reporters ask them of firms, and plain words that are never told as names the graph lacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from kg.planner.plain_words_zh import only_plain
from tests.kg.answer.stated import Said, stated

CLASSES = {
    "宁海远帆": "Company",
    "松川精铸": "Company",
    "苍梧轴承": "Company",
    "北岭仪表": "Company",
    "启川资本": "Investor",
    "白桦资本": "Investor",
    "岭南重工": "Company",
    "丰泽集团": "Company",
    "贺兰风机": "Company",
    "QF-90": "Product",
    "陆怀谷": "Person",
    "周见山": "Person",
    "常德市": "City",
}


def yuan(value: float) -> Value:
    return Value(value=value, currency="CNY")


# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("松川精铸推出了风机主轴QF-90。", "2025-02-01", (
        ("松川精铸", "OFFERS", "QF-90", {}),
    )),
    ("苍梧轴承向贺兰风机供应主轴承，此前的供应商是北岭仪表。", "2025-02-02", (
        ("苍梧轴承", "SUPPLIES", "贺兰风机", {"product": "主轴承"}),
        ("北岭仪表", "SUPPLIES", "贺兰风机", {"product": "主轴承", "status": "former"}),
    )),
    ("丰泽集团旗下的岭南重工打算以12亿元收购宁海远帆，启川资本否认参与。", "2025-03-01", (
        ("岭南重工", "ACQUIRED", "宁海远帆", {"amount": 1.2e9, "currency": "CNY", "status": "planned"}),
        ("岭南重工", "SUBSIDIARY_OF", "丰泽集团", {}),
        ("启川资本", "ACQUIRED", "宁海远帆", {"status": "denied"}),
    )),
    ("贺兰风机2024年净亏损3200万元，计划在常德市建工厂。", "2025-03-02", (
        ("贺兰风机", "net_profit", yuan(-3.2e7), {"period": "2024"}),
        ("贺兰风机", "LOCATED_IN", "常德市", {"site_role": "工厂", "status": "planned"}),
    )),
    ("陆怀谷自2023年6月起任贺兰风机董事长，前任为周见山。", "2025-04-01", (
        ("陆怀谷", "HOLDS_POST", "贺兰风机", {"title": "董事长", "valid_from": "2023-06"}),
        ("周见山", "HOLDS_POST", "贺兰风机", {"title": "董事长", "status": "former"}),
    )),
    ("白桦资本持有贺兰风机40%的股份，启川资本持有25%。", "2025-04-02", (
        ("白桦资本", "HOLDS_SHARES_IN", "贺兰风机", {"share": 0.4}),
        ("启川资本", "HOLDS_SHARES_IN", "贺兰风机", {"share": 0.25}),
    )),
    ("启川资本在A轮、白桦资本在B轮投资了苍梧轴承。", "2025-05-01", (
        ("启川资本", "INVESTED_IN", "苍梧轴承", {"round": "A轮"}),
        ("白桦资本", "INVESTED_IN", "苍梧轴承", {"round": "B轮"}),
    )),
    ("丰泽集团收购了北岭仪表。", "2025-05-02", (
        ("丰泽集团", "ACQUIRED", "北岭仪表", {}),
    )),
    ("白桦资本打算以8000万元投资北岭仪表，持有其15%的股份。", "2025-06-01", (
        ("白桦资本", "INVESTED_IN", "北岭仪表", {"amount": 8e7, "currency": "CNY", "status": "planned"}),
        ("白桦资本", "HOLDS_SHARES_IN", "北岭仪表", {"share": 0.15, "status": "planned"}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("kg"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("QF-90出自谁家？", ("松川精铸",)),
        ("QF-90产自哪家公司？", ("松川精铸",)),
        ("贺兰风机的主轴承是从哪家企业拿的货？", ("苍梧轴承",)),
        ("贺兰风机现在用哪家公司的主轴承？", ("苍梧轴承",)),
        ("贺兰风机眼下用谁家的主轴承，以前又用谁的？", ("苍梧轴承", "北岭仪表")),
        ("谁打算收购宁海远帆，报价多少？", ("岭南重工", "12亿元")),
        ("谁准备买下宁海远帆，出价是多少？", ("岭南重工", "12亿元")),
        ("准备收购宁海远帆的那家公司，背后的母公司是谁？", ("丰泽集团",)),
        ("启川资本参与竞购宁海远帆了吗？", ("否认",)),
        ("启川资本有没有参与竞购宁海远帆？", ("否认",)),
        ("岭南重工收购宁海远帆了吗，还是只是计划？", ("计划",)),
        ("贺兰风机2024年赚钱还是亏钱，数额多大？", ("-3200万元",)),
        ("贺兰风机2024年是盈利还是亏损？", ("-3200万元",)),
        ("贺兰风机的新厂准备建在哪座城市？", ("常德市",)),
        ("贺兰风机的新工厂打算落户哪里？", ("常德市",)),
        ("陆怀谷当贺兰风机董事长是从哪一年开始的？", ("2023年6月",)),
        ("贺兰风机的董事长是谁，换下来的是谁？", ("陆怀谷", "周见山")),
        ("陆怀谷如今在哪儿高就？", ("贺兰风机", "董事长")),
        ("贺兰风机大股东持股比例", ("白桦资本", "40%")),
        ("贺兰风机的几个股东里谁持股更多，多少？", ("白桦资本", "40%", "25%")),
        ("按轮次说说都有谁投了苍梧轴承。", ("启川资本", "白桦资本")),
        ("北岭仪表归谁了？", ("丰泽集团",)),
        ("北岭仪表最后落到了谁手里？", ("丰泽集团",)),
        ("白桦资本打算出多少钱入股北岭仪表，之后占几成？", ("8000万元", "15%")),
    ],
)
def test_a_reporter_is_understood(graph: kg.Graph, question: str, told: tuple[str, ...]) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered"
    assert all(words in answer.text for words in told), answer.text


@pytest.mark.parametrize(
    "question", ["宁海远帆的租金是多少？", "贺兰风机的甲醇呢？", "苍梧轴承卖了多少台机床？", "陆怀谷的年薪有没有打折？"]
)
def test_plain_words_are_not_told_as_unknown_names(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.status in ("not_in_schema", "empty")
    assert "没有名为" not in answer.text


@pytest.mark.parametrize("name", ["星河智造", "罗杰斯", "曦智", "雷诺", "蓝隼材料"])
def test_an_unknown_name_is_told_as_one(graph: kg.Graph, name: str) -> None:
    assert not only_plain(name)
    assert graph.ask(f"{name}和贺兰风机有什么关系？").status != "answered"


def test_what_no_source_says_of_the_wording_stays_unanswered(graph: kg.Graph) -> None:
    for question in ("松川精铸归谁了？", "松川精铸2024年赚钱还是亏钱？", "苍梧轴承的新厂准备建在哪？"):
        assert graph.ask(question).status != "answered"
