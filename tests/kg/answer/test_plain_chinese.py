"""The plainest Chinese questions, asked of a small graph that was read from news."""

from __future__ import annotations

import pytest

import kg

BRIEFS = {
    "2024-03-12": "宁波澜舟风能股份有限公司（以下简称“澜舟风能”）成立于2016年8月，由孟怀川和苏芷若共同创办。孟怀川任澜舟风能董事长，苏芷若任总经理。"
    "宁波象屿港海洋装备产业园由宁波象屿港开发建设有限公司运营，占地面积3.2平方公里。截至2024年2月底，园区已入驻企业86家。",
    "2024-09-05": "9月5日，澜舟风能在香港联合交易所挂牌上市，股票代码2027，募集资金12.4亿元。启泽资本、甬江产业基金为澜舟风能股东，其中启泽资本持股8.5%。",
    "2025-02-20": "舟山鲸洋海缆科技有限公司（以下简称“鲸洋海缆”）完成6亿元C轮融资，由启泽资本领投。鲸洋海缆创始人为陆远航。鲸洋海缆总部位于舟山市定海区。",
    "2025-04-09": "4月8日，宁波市发展和改革委员会印发《宁波市促进海洋装备产业发展若干措施》。措施提出，对首台套海洋装备给予最高800万元奖励。"
    "\n\n宁波市2024年海洋装备产业产值达到1320亿元。",
    "2026-01-15": "舟山鲸洋海缆科技有限公司和宁波深蓝机器人有限公司已入驻象屿港海洋装备产业园。鲸洋海缆首席财务官齐海1月12日离职。",
}
ENGLISH = "Harbor Cells listed on the Hong Kong Stock Exchange on March 4, 2025. Tide Optics raised 20 million yuan in a Series A round."
NEWS = [*((day, "港湾日报", text) for day, text in BRIEFS.items()), ("2025-03-05", "Harbour News", ENGLISH)]


TOLD = [
    ("截至2024年2月底象屿港海洋装备产业园有多少企业入驻？", "入驻企业数量为86家"),
    ("象屿港园区有多大？", "3.2平方公里"),
    ("启泽投了谁？", "鲸洋海缆"),
    ("鲸洋的创始人是谁？", "陆远航"),
    ("总部在定海的公司有哪些？", "鲸洋海缆"),
    ("启泽资本占澜舟多少股？", "8.5%"),
    ("澜舟风能上市募了多少钱？", "12.4亿元"),
    ("澜舟风能的股票代码是多少？", "2027"),
    ("哪些公司在港交所上市？", "澜舟风能"),
    ("哪些公司在港交所上市？", "Harbor Cells"),
    ("首台套最高奖励多少？", "800万元"),
    ("宁波2024年海洋装备产业规模多大？", "1320亿元"),
    ("谁从鲸洋海缆离职了？", "齐海"),
    ("鲸洋海缆的首席财务官离职了吗？", "齐海"),
    ("哪家公司成立最早？", "澜舟风能"),
    ("澜舟风能最近有什么消息？", "篇"),
]


@pytest.mark.parametrize(("question", "told"), TOLD)
def test_a_plain_question_is_answered(question: str, told: str, graph: kg.Graph) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    assert told in answer.text


def test_a_stock_code_is_no_year(graph: kg.Graph) -> None:
    assert "2027年" not in graph.ask("澜舟风能的股票代码是多少？").text


def test_tenants_of_a_later_report_are_not_counted_of_an_earlier_year(graph: kg.Graph) -> None:
    assert graph.ask("2023年象屿港海洋装备产业园有几家入驻企业？").status == "empty"


def test_a_year_said_is_not_lost_with_the_word_beside_it(graph: kg.Graph) -> None:
    assert graph.ask("宁波去年海洋装备产业规模多大？").status != "answered"


def test_a_round_is_not_what_a_listing_raised(graph: kg.Graph) -> None:
    answer = graph.ask("鲸洋海缆上市募了多少钱？")
    assert answer.status == "empty"


def test_a_ranking_that_is_not_understood_is_not_dropped(graph: kg.Graph) -> None:
    assert graph.ask("鲸洋海缆里谁募资最多？").status == "not_in_schema"


def test_an_exchange_has_its_chinese_name_in_a_chinese_answer(graph: kg.Graph) -> None:
    assert "Hong Kong Stock Exchange" not in graph.ask("Harbor Cells在哪里上市？").text


def test_the_unknown_name_is_told_without_the_words_around_it(graph: kg.Graph) -> None:
    assert "“曦智”" in graph.ask("曦智和澜舟风能有关系吗？").text
