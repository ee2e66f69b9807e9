"""Whether something was done by a day, and who did it when: the date is told, and so is yes or no."""

from __future__ import annotations

import pytest

import kg
from kg.answer.dated_verdict import holds
from kg.plan.plan import Filter

BRIEFS = {
    "2024-03-12": "宁波澜舟风能股份有限公司（以下简称“澜舟风能”）成立于2016年8月，由孟怀川和苏芷若共同创办。苏芷若2021年起担任澜舟风能总经理。",
    "2024-09-05": "9月5日，澜舟风能在香港联合交易所挂牌上市，股票代码2027，募集资金12.4亿元。",
    "2025-02-20": "舟山鲸洋海缆科技有限公司由陆远航创办。2025年2月，丰源重工收购了鲸洋海缆科技。",
}
ENGLISH = "Harbor Cells was founded in 2017 by Mara Lind. Harbor Cells is based in Leeds."
NEWS = [*((day, "港湾日报", text) for day, text in BRIEFS.items()), ("2025-03-05", "Harbour News", ENGLISH)]


VERDICTS = [
    ("澜舟风能是2019年之前成立的吗？", "是的，宁波澜舟风能股份有限公司于2016年8月成立"),
    ("澜舟风能是2019年之后成立的吗？", "不是，宁波澜舟风能股份有限公司于2016年8月成立"),
    ("澜舟风能成立于2018年吗？", "不是，宁波澜舟风能股份有限公司于2016年8月成立"),
    ("澜舟风能是不是2016年创办的？", "是的，宁波澜舟风能股份有限公司于2016年8月成立"),
    ("澜舟风能的成立时间早于2015年吗？", "不是，宁波澜舟风能股份有限公司于2016年8月成立"),
    ("澜舟风能2018年就成立了吧？", "是的，宁波澜舟风能股份有限公司于2016年8月成立"),
    ("澜舟风能是2020年之前上市的吗？", "不是，宁波澜舟风能股份有限公司在"),
    ("澜舟风能2024年9月才上市吗？", "是的，宁波澜舟风能股份有限公司在"),
    ("苏芷若是2023年才当上澜舟风能总经理的吗？", "不是，苏芷若担任"),
    ("Was Harbor Cells founded before 2020?", "Yes: Harbor Cells was founded in 2017"),
    ("Was Harbor Cells founded in 1990?", "No: Harbor Cells was founded in 2017"),
]


@pytest.mark.parametrize(("question", "told"), VERDICTS)
def test_a_question_held_against_a_date_gets_the_date(question: str, told: str, graph: kg.Graph) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    assert answer.text.startswith(told)


WHO_AND_WHEN = [
    ("澜舟风能是谁哪年创办的？", ("孟怀川", "苏芷若", "2016年8月")),
    ("澜舟风能是谁、哪一年创办的？", ("孟怀川", "苏芷若", "2016年8月")),
    ("澜舟风能的总经理什么时候上任的？", ("苏芷若", "2021年")),
    ("陆远航什么时候创办鲸洋海缆的？", ("没有来源说明时间",)),
    ("谁在什么时候创办了鲸洋海缆？", ("陆远航", "没有来源说明时间")),
]


@pytest.mark.parametrize(("question", "told"), WHO_AND_WHEN)
def test_who_did_it_is_told_beside_when(question: str, told: tuple[str, ...], graph: kg.Graph) -> None:
    text = graph.ask(question).text
    assert all(words in text for words in told), text


def test_when_and_where_it_was_listed_is_told_once(graph: kg.Graph) -> None:
    assert graph.ask("澜舟风能什么时候在哪个交易所上市？").text.count("上市") == 1


@pytest.mark.parametrize(
    ("date", "op", "value", "held"),
    [
        ("2019", "<", "2019-06", None),
        ("2019", "<", "2020", True),
        ("2019-07", "=", "2019", True),
        ("2019", "=", "2019-07", None),
        ("2020-01-05", "<=", "2019", False),
        ("2019-12", ">", "2018", True),
    ],
)
def test_a_year_is_held_against_a_month_only_where_it_can_be(date: str, op: str, value: str, held: bool | None) -> None:
    assert holds(date, (Filter(var="v1", prop="founded", op=op, value=value),)) is held  # type: ignore[arg-type]
