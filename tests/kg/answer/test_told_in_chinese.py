"""How Chinese answers read: from what the question names, each date once, people whom only English texts name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import kg
from ingest.statements.statement import Value
from kg.settings import Settings
from tests.kg.answer.stated import extraction

CLASSES = {
    "湖州青杉科技有限公司": "Company",
    "宁波蓝隼材料股份有限公司": "Company",
    "云帆汽车": "Company",
    "Tide Optics": "Company",
    "白桦资本": "Investor",
    "陆怀谷": "Person",
    "顾听澜": "Person",
    "Jing Weiran": "Person",
    "浙江大学": "University",
    "港湾工场": "Cluster",
    "南浔区": "District",
    "湖州市": "City",
    "上海证券交易所": "Organization",
}
AREA = Value(value=200000, unit="m2", bound="more than")
FIRMS = Value(value=260, unit="companies", bound="more than")
# What each text says, its day, and its statements: subject, relation, object, what the link carries besides.
TEXTS: tuple[tuple[str, str, tuple[tuple[str, str, str | Value, dict[str, Any]], ...]], ...] = (
    ("港湾工场位于南浔区，建筑面积超过20万平方米。", "2025-06-01", (("港湾工场", "LOCATED_IN", "南浔区", {}), ("港湾工场", "floor_area", AREA, {}))),
    ("陆怀谷毕业于浙江大学。", "2025-06-02", (("陆怀谷", "EDUCATED_AT", "浙江大学", {}),)),
    ("12月17日，宁波蓝隼材料股份有限公司在上海证券交易所上市。", "2025-12-18", (("宁波蓝隼材料股份有限公司", "LISTED_ON", "上海证券交易所", {"valid_from": "2025-12-17"}),)),
    ("1月9日，云帆汽车在上海证券交易所上市。", "2026-01-10", (("云帆汽车", "LISTED_ON", "上海证券交易所", {"valid_from": "2026-01-09"}),)),
    ("顾听澜被任命为湖州市副市长、代理市长。", "2025-10-27", (("顾听澜", "HOLDS_POST", "湖州市", {"title": "市长"}),)),
    ("Jing Weiran founded Tide Optics.", "2025-03-05", (("Tide Optics", "FOUNDED_BY", "Jing Weiran", {}),)),
    ("白桦资本投资了云帆汽车和湖州青杉科技有限公司。", "2025-07-01", (("白桦资本", "INVESTED_IN", "云帆汽车", {}), ("白桦资本", "INVESTED_IN", "湖州青杉科技有限公司", {}))),
    ("云帆汽车位于南浔区。", "2025-07-02", (("云帆汽车", "LOCATED_IN", "南浔区", {}),)),
    ("云帆汽车2024年营业收入5亿元。", "2025-03-01", (("云帆汽车", "revenue", Value(value=5e8, currency="CNY"), {"period": "2024"}),)),
    ("云帆汽车2025年营业收入7.1亿元。", "2026-03-01", (("云帆汽车", "revenue", Value(value=7.1e8, currency="CNY"), {"period": "2025"}),)),
    ("南浔区聚集汽车企业260余家。", "2025-07-03", (("南浔区", "company_count", FIRMS, {}),)),
)  # fmt: skip


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with kg.open(Settings(home=tmp_path_factory.mktemp("told") / "home")) as opened:
        opened.init()
        for number, (text, day, said) in enumerate(TEXTS):
            list(opened.ingest([extraction(number, text, day, said, CLASSES)]))
        yield opened


TOLD = [
    ("港湾工场在哪儿？", "港湾工场位于南浔区"),
    ("陆怀谷毕业于哪所大学？", "陆怀谷毕业于浙江大学"),
    ("蓝隼材料在哪上市？", "宁波蓝隼材料股份有限公司在上海证券交易所上市"),
    ("港湾工场多大？", "建筑面积超过20万平方米"),
    ("湖州市市长是谁？", "顾听澜担任湖州市代理市长"),
    ("景蔚然创办了什么公司？", "Tide Optics"),
    ("白桦资本投资的公司里哪家在南浔？", "云帆汽车"),
    ("云帆汽车2025年营收比2024年多多少？", "增加2.1亿元（42.0%）"),
    ("南浔区有多少家汽车企业？", "超过260家"),
]


@pytest.mark.parametrize(("question", "told"), TOLD)
def test_an_answer_is_told_from_what_is_named(question: str, told: str, graph: kg.Graph) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    assert told in answer.text


def test_who_listed_in_a_month_came_to_the_exchange_in_it(graph: kg.Graph) -> None:
    told = graph.ask("2026年1月上市的公司有哪些？").text
    assert "云帆汽车" in told
    assert "蓝隼" not in told
    assert told.count("1月9日") == 1


def test_two_questions_are_not_joined_into_one_condition(graph: kg.Graph) -> None:
    answer = graph.ask("蓝隼材料在哪上市，陆怀谷是哪个学校毕业的？")
    assert "上海证券交易所" in answer.text
    assert "浙江大学" in answer.text
