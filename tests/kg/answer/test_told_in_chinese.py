"""How Chinese answers read: from what the question names, each date once, people whom only English texts name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from kg.settings import Settings

NEWS = {
    "2025-06-10": "湖州青杉科技有限公司（以下简称“青杉科技”）位于湖州市吴兴区，由沈怀瑾创办。青杉科技总经理陆怀谷毕业于浙江大学。白桦资本投资了青杉科技。"
    "蓝隼材料是青杉科技的子公司。",
    "2025-12-18": "12月17日，宁波蓝隼材料股份有限公司在上海证券交易所上市。",
    "2026-01-20": "1月9日，云帆汽车在香港联合交易所上市。云帆汽车总部位于湖州市吴兴区。白桦资本投资了云帆汽车。",
    "2026-02-03": "2月2日，湖州市人大常委会决定任命顾听澜为湖州市副市长、代理市长。",
    "2026-02-05": "港湾工场总建筑面积超过20万平方米，位于湖州市南浔区。",
}
ENGLISH = "Jing Weiran is the founder of Tide Optics. Jing Weiran is the chief executive of Tide Optics."


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    folder = tmp_path_factory.mktemp("told")
    with kg.open(Settings(home=folder / "home")) as opened:
        for day, text in NEWS.items():
            (folder / f"{day}.txt").write_text(text, encoding="utf-8")
            opened.add(folder / f"{day}.txt", published=day, publisher="港湾日报")
        (folder / "en.txt").write_text(ENGLISH, encoding="utf-8")
        opened.add(folder / "en.txt", published="2025-03-05", publisher="Harbour News")
        yield opened


TOLD = [
    ("港湾工场在哪儿？", "港湾工场位于南浔区"),
    ("陆怀谷毕业于哪所大学？", "陆怀谷毕业于浙江大学"),
    ("蓝隼材料在哪上市？", "宁波蓝隼材料股份有限公司在上海证券交易所上市"),
    ("港湾工场多大？", "建筑面积超过20万平方米"),
    ("湖州市市长是谁？", "顾听澜担任湖州市代理市长"),
    ("景蔚然创办了什么公司？", "Tide Optics"),
    ("白桦资本投资的公司里哪家总部在吴兴？", "云帆汽车"),
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


def test_a_name_in_characters_is_never_meant_by_others_that_sound_alike(graph: kg.Graph) -> None:
    assert graph.ask("路怀谷毕业于哪所大学？").status != "answered"
