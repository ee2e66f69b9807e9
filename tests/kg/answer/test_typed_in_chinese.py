"""Chinese questions as they are typed, as orders and in scraps, and how their answers read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from kg.conversation import Conversation
from kg.settings import Settings
from tests.kg.answer.stated import Said, extraction

CLASSES = {
    "湖州青杉科技有限公司": "Company",
    "云帆汽车": "Company",
    "松川电子": "Company",
    "白桦资本": "Investor",
    "松庭资本": "Investor",
    "陆怀谷": "Person",
    "顾听澜": "Person",
    "湖州市光电产业基金": "Investor",
    "湖州市": "City",
    "湖州市促进光电产业若干措施": "Policy",
}
SUM = Value(value=3e9, currency="CNY")
NUMBER = Value(value="湖发规〔2025〕9号")
POST = {"title": "总经理"}
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("2025年3月，湖州青杉科技有限公司总经理陆怀谷离职，顾听澜接任。陆怀谷去了松川电子，顾听澜此前在云帆汽车任副总裁。", "2025-03-20", (
        ("陆怀谷", "HOLDS_POST", "湖州青杉科技有限公司", {**POST, "valid_to": "2025-03"}),
        ("顾听澜", "HOLDS_POST", "湖州青杉科技有限公司", {**POST, "valid_from": "2025-03"}),
        ("陆怀谷", "EMPLOYED_BY", "松川电子", {}),
        ("顾听澜", "HOLDS_POST", "云帆汽车", {"title": "副总裁", "valid_to": "2024"}),
    )),
    ("白桦资本和松庭资本分别持有湖州青杉科技有限公司12%和7.5%的股份。", "2025-04-01", (
        ("白桦资本", "HOLDS_SHARES_IN", "湖州青杉科技有限公司", {"share": 0.12}),
        ("松庭资本", "HOLDS_SHARES_IN", "湖州青杉科技有限公司", {"share": 0.075}),
    )),
    ("湖州青杉科技有限公司向云帆汽车供应激光雷达，占其收入的三成。", "2025-04-02", (
        ("湖州青杉科技有限公司", "SUPPLIES", "云帆汽车", {"product": "激光雷达", "share": 0.3}),
    )),
    ("松川电子否认将收购湖州青杉科技有限公司。", "2025-04-03", (("松川电子", "ACQUIRED", "湖州青杉科技有限公司", {"status": "denied"}),)),
    ("湖州青杉科技有限公司有员工900人，云帆汽车有员工2100人。", "2025-04-07", (
        ("湖州青杉科技有限公司", "employees", Value(value=900, unit="people"), {}),
        ("云帆汽车", "employees", Value(value=2100, unit="people"), {}),
    )),
    ("湖州青杉科技有限公司位于湖州市。", "2025-04-06", (("湖州青杉科技有限公司", "LOCATED_IN", "湖州市", {}),)),
    ("湖州市光电产业基金总规模30亿元。", "2025-04-04", (("湖州市光电产业基金", "fund_size", SUM, {}),)),
    ("湖州市促进光电产业若干措施（湖发规〔2025〕9号）自2025年6月1日起施行。", "2025-04-05", (
        ("湖州市促进光电产业若干措施", "policy_number", NUMBER, {}),
        ("湖州市促进光电产业若干措施", "effective", Value(value="2025-06-01"), {}),
    )),
)  # fmt: skip


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with kg.open(Settings(home=tmp_path_factory.mktemp("typed") / "home")) as opened:
        opened.init()
        for number, (text, day, said) in enumerate(TEXTS):
            list(opened.ingest([extraction(number, text, day, said, CLASSES)]))
        yield opened


TOLD = [
    ("把青杉科技的股东列出来", ("白桦资本", "松庭资本")),
    ("请把青杉科技的股东和持股比例都列一下", ("12%", "7.5%")),
    ("把青杉科技的客户和股东列出来", ("云帆汽车", "白桦资本")),
    ("陆怀谷的接替者是谁", ("顾听澜接替陆怀谷任职于湖州青杉科技有限公司",)),
    ("顾听澜的前任", ("陆怀谷在顾听澜之前曾任职于湖州青杉科技有限公司",)),
    ("陆怀谷的继任者以前在哪工作", ("顾听澜（接替陆怀谷）曾任职于云帆汽车",)),
    ("青杉科技总经理的前任是谁", ("陆怀谷",)),
    ("陆怀谷后来去哪了", ("松川电子",)),
    ("陆怀谷离开青杉科技后去了哪里", ("松川电子",)),
    ("云帆汽车占青杉科技收入多少", ("30%",)),
    ("青杉科技有几成收入来自云帆汽车", ("30%",)),
    ("白桦资本持有青杉科技的股份比松庭资本多多少", ("白桦资本多4.5个百分点",)),
    ("松川电子否认了什么", ("松川电子据称并未收购湖州青杉科技有限公司",)),
    ("哪些收购传闻被否认了", ("否认将收购湖州青杉科技有限公司",)),
    ("谁否认过被收购", ("湖州青杉科技有限公司",)),
    ("湖州光电产业基金规模多大", ("30亿元",)),
    ("湖发规〔2025〕9号什么时候施行", ("2025年6月1日",)),
]


@pytest.mark.parametrize(("question", "told"), TOLD, ids=[q for q, _ in TOLD])
def test_what_is_typed_in_scraps_is_answered(question: str, told: tuple[str, ...], graph: kg.Graph) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    assert all(words in answer.text for words in told), answer.text


@pytest.mark.parametrize("name", ["国家芯片集团", "湖州市数据集团", "湖州市人工智能研究院"])
def test_a_name_of_common_words_that_nobody_bears_is_unknown(name: str, graph: kg.Graph) -> None:
    answer = graph.ask(f"{name}的客户有哪些")
    assert answer.status == "entity_not_found", answer.text
    assert name in answer.text


def test_who_else_was_there_is_no_context_of_a_denial(graph: kg.Graph) -> None:
    assert "激光雷达" not in graph.ask("谁否认过被收购").text


def test_a_second_part_about_that_person_is_about_the_one_who_was_found(graph: kg.Graph) -> None:
    told = graph.ask("顾听澜接替了谁，那个人后来去哪了").text
    assert "任职于松川电子" in told


TURNS = [
    (("青杉科技有多少员工", "云帆汽车呢", "哪个更多"), "云帆汽车多1,200人"),
    (("陆怀谷以前在哪工作", "他还在那里吗"), "已结束"),
    (("把青杉科技的股东列出来", "第二家呢"), "是一家投资机构"),
]


@pytest.mark.parametrize(("turns", "told"), TURNS, ids=[t[-1] for t, _ in TURNS])
def test_what_is_left_out_in_turns_is_what_was_told_before(turns: tuple[str, ...], told: str, graph: kg.Graph) -> None:
    talk = Conversation(graph)
    answers = [talk.ask(turn) for turn in turns]
    assert told in answers[-1].text, answers[-1].text


def test_figures_of_different_kinds_are_not_compared(graph: kg.Graph) -> None:
    talk = Conversation(graph)
    for turn in ("青杉科技有多少员工", "湖州光电产业基金规模多大"):
        talk.ask(turn)
    assert talk.ask("哪个更多").status == "not_in_schema"
