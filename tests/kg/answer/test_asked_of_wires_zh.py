"""Chinese questions as they are typed about wire news: deals, posts held for now, predecessors, the largest holder, denials."""

from __future__ import annotations

import pytest

import kg
from kg.conversation import Conversation

NEWS = (
    ("2025-03-04", "港城日报", (
        "湖州青杉科技有限公司是云帆汽车集团的控股子公司。白桦资本持有湖州青杉科技有限公司12%的股份。"
        "红枫基金持有湖州青杉科技有限公司8%的股份。"
    )),
    ("2025-03-06", "港城日报", "澜川半导体董事会同意顾听澜辞去首席执行官职务,CEO职责由董事长沈闻笛暂代。"),
    ("2025-05-06", "湖畔新闻", "5月6日,陆怀谷接任宁波蓝隼材料股份有限公司首席执行官。"),
    ("2025-05-06", "湖畔新闻", "宁波蓝隼材料股份有限公司感谢顾知微在担任首席执行官期间的贡献。韩素商担任宁波蓝隼材料股份有限公司首席执行官。"),
    ("2025-06-06", "湖畔新闻", "2025年6月1日,苍岩集团以2亿元收购了白石水泥厂。"),
    ("2025-06-07", "湖畔新闻", "针对传闻,云帆汽车集团的负责人明确表示,云帆汽车集团没有收购澜川半导体的计划。"),
    ("2025-06-08", "湖畔新闻", "雾灯智能的前身是成立于1998年的苏州雾灯电器厂,总部位于苏州。"),
    ("2025-06-09", "湖畔新闻", "湖滨科学城的前身是湖滨高科技园区,目前在孵企业2600余家。"),
    ("2025-06-10", "港城日报", (
        "湖滨高科技园区汇聚了霁月制药、松涛芯片、远汐医疗等企业。2017年,雾灯智能与苍岩集团签署战略合作协议。"
        "雾灯智能与远汐科技合作开发智能座舱。"
    )),
    ("2025-06-11", "港城日报", "青泥乳业拟以6亿元收购赤杨牧场60%股权。徐牧之担任苍岩集团董事长。机器人制造商科远达位于德国。"),
    ("2025-06-12", "港城日报", (
        "4月3日,雾灯智能宣布完成2亿元B轮融资,由白桦资本领投,红枫基金跟投。本轮融资后,雾灯智能估值达20亿元。"
        "雾灯智能成立于2021年,现有员工320人。"
    )),
    ("2025-06-13", "港城日报", "据知情人士透露,苍岩集团正考虑收购松涛芯片。松涛芯片回应称,公司没有出售的计划。松涛芯片现有员工500人。"),
    ("2025-01-11", "港城日报", "2025年1月11日,松柏置业以人民币6,800万元现金购买苍山电气持有的湖州霜叶矿业有限公司100%股权。"),
    ("2025-06-14", "港城日报", (
        "6月5日,霁月制药宣布,任命周野渡为首席执行官,接替于5月退休的何素商。霁月制药董事长为陈屿舟。"
        "霁月制药计划投资10亿元在湖州建设新工厂。"
    )),
    ("2025-06-15", "港城日报", (
        "湖州市经济和信息化局印发《湖州市生物医药产业扶持办法》,对新入驻企业给予最高500万元奖励,"
        "对获批临床的新药给予200万元补贴。"
    )),
)  # fmt: skip


def told(graph: kg.Graph, question: str) -> str:
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    return answer.text


@pytest.mark.parametrize("question", ["青杉科技的最大股东是谁", "谁是青杉科技的第一大股东", "青杉科技的第一大股东？"])
def test_the_largest_holder_may_be_whoever_is_only_called_the_parent(graph: kg.Graph, question: str) -> None:
    assert told(graph, question).startswith("云帆汽车集团控股湖州青杉科技有限公司")


@pytest.mark.parametrize(
    "question",
    ["澜川半导体的CEO是谁", "澜川半导体现在谁是CEO？", "澜川半导体目前由谁当CEO", "沈闻笛是澜川半导体的CEO吗"],
)
def test_whoever_stands_in_for_a_post_is_told_as_that(graph: kg.Graph, question: str) -> None:
    assert "沈闻笛担任澜川半导体代理首席执行官" in told(graph, question)


def test_no_plain_yes_where_somebody_else_came_to_the_post(graph: kg.Graph) -> None:
    assert told(graph, "韩素商现在还是蓝隼材料的CEO吗").startswith("各来源说法不一")
    assert told(graph, "陆怀谷是蓝隼材料的CEO吗").startswith("是的，陆怀谷担任")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("雾灯智能的前身是什么？", "雾灯智能的前身为苏州雾灯电器厂"),
        ("雾灯智能前身是哪家工厂", "雾灯智能的前身为苏州雾灯电器厂"),
        ("雾灯智能是由什么改制而来的", "雾灯智能的前身为苏州雾灯电器厂"),
        ("湖滨科学城的前身", "湖滨科学城的前身为湖滨高科技园区"),
    ],
)
def test_what_a_body_grew_out_of(graph: kg.Graph, question: str, words: str) -> None:
    assert told(graph, question).startswith(words)


@pytest.mark.parametrize(
    "question",
    ["湖滨高科技园区的外资企业有哪些", "湖滨高科技园区入驻了哪些外企？", "湖滨高科技园区里的国企有哪些"],
)
def test_firms_of_a_kind_that_nobody_records_are_not_all_firms(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.status in ("not_in_schema", "empty")
    assert "外" in answer.text or "国企" in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("青泥乳业是不是已经收购了赤杨牧场？", "图谱中仅记录为计划"),
        ("青泥乳业想买赤杨牧场的股权吗", "是的，青泥乳业计划收购赤杨牧场"),
        ("青泥乳业要买哪家公司的股份", "青泥乳业计划收购赤杨牧场"),
        ("有哪些收购被否认了？", "湖畔新闻载有对此的否认"),
        ("2025年有哪些并购", "苍岩集团收购了白石水泥厂（2025年6月1日）"),
        ("雾灯智能什么时候和苍岩集团签的战略合作？", "雾灯智能与苍岩集团合作（自2017年起）"),
        ("雾灯智能和苍岩集团什么时候签约的", "雾灯智能与苍岩集团合作（自2017年起）"),
        ("雾灯智能与远汐科技合作做什么", "雾灯智能与远汐科技合作（目的：开发智能座舱）"),
        ("和雾灯智能有合作的公司的董事长是谁", "徐牧之担任苍岩集团"),
        ("徐牧之是哪家公司的主席", "徐牧之担任苍岩集团"),
        ("科远达是哪个国家的公司？", "科远达位于德国"),
        ("湖滨科学城在孵企业有多少家", "入驻企业数量超过2,600家"),
        ("雾灯智能 融资", "白桦资本投资了雾灯智能"),
        ("雾灯智能 B轮 领投", "白桦资本投资了雾灯智能（领投，轮次为B轮）"),
        ("2025年有哪些融资？", "投资了雾灯智能"),
        ("哪家公司融资最多", "雾灯智能"),
        ("雾灯智能成立几年了", "雾灯智能成立至今"),
        ("雾灯智能的员工比松涛芯片多吗", "松涛芯片的员工人数为500人"),
        ("苍岩集团收购的水泥厂叫什么？", "苍岩集团收购了白石水泥厂"),
        ("霁月制药上一任CEO是谁", "何素商曾担任霁月制药首席执行官"),
        ("霁月制药的CEO换了吗", "周野渡担任霁月制药首席执行官"),
        ("雾灯智能B轮投资方", "轮次为B轮"),
        ("蓝隼材料新CEO什么时候上任的", "自2025年5月6日起"),
        ("投资公司最多的机构是谁", "投资的公司最多的是"),
        ("霁月制药换CEO了吗", "周野渡担任霁月制药首席执行官"),
        ("霁月制药 董事长 CEO", "陈屿舟担任霁月制药董事长"),
        ("霁月制药的董事长和CEO是同一个人吗", "周野渡担任霁月制药首席执行官"),
        ("霁月制药打算在哪建厂", "霁月制药计划落户湖州"),
        ("霁月制药和松涛芯片都入驻了湖滨高科技园区吗", "是的，松涛芯片入驻湖滨高科技园区"),
        ("补贴最高的政策是哪个", "至多500万元（湖州市生物医药产业扶持办法）"),
        ("哪个政策补贴最高", "至多500万元（湖州市生物医药产业扶持办法）"),
        ("蓝隼材料的CEO是谁，从什么时候开始的", "自2025年5月6日起"),
    ],
)
def test_deals_posts_and_places_as_readers_ask_for_them(graph: kg.Graph, question: str, words: str) -> None:
    assert words in told(graph, question)


def test_a_denial_is_told_with_the_words_of_whoever_denies(graph: kg.Graph) -> None:
    text = graph.ask("苍岩集团要收购松涛芯片是真的吗").text
    assert "苍岩集团据称并未收购松涛芯片" in text
    assert "没有出售的计划" in text
    assert "（港城日报）" in text


@pytest.mark.parametrize(
    "question", ["徐牧之在苍岩集团以外还担任什么职务", "苏州有哪些公司融过资", "湖滨高科技园区的上市公司"]
)
def test_what_narrows_a_question_is_not_passed_over(graph: kg.Graph, question: str) -> None:
    assert graph.ask(question).status in ("not_in_schema", "empty", "entity_not_found")


def test_nobody_is_told_to_be_listed_on_an_organization(graph: kg.Graph) -> None:
    assert graph.ask("雾灯智能什么时候上市").text.startswith("图谱中没有记录“雾灯智能上市”的开始日期")


@pytest.mark.parametrize("question", ["霜叶矿业现在的股东是谁", "霜叶矿业的最大股东是谁"])
def test_whoever_bought_a_firm_is_told_before_those_who_held_it(graph: kg.Graph, question: str) -> None:
    assert told(graph, question).startswith("松柏置业收购了湖州霜叶矿业有限公司")


def test_why_somebody_left_names_what_is_not_known(graph: kg.Graph) -> None:
    answer = graph.ask("顾听澜为什么辞职")
    assert (answer.status, "辞职" in answer.text, "实体" in answer.text) == ("not_in_schema", True, False)


def test_turns_about_a_round_stay_with_that_round(graph: kg.Graph) -> None:
    talk = Conversation(graph)
    assert "红枫基金" in talk.ask("雾灯智能的投资方有哪些").text
    assert "轮次为B轮" in talk.ask("B轮呢").text
    assert "2亿元" in talk.ask("融了多少").text


@pytest.mark.parametrize("question", ["融了多少", "总部在哪里", "什么时候成立的"])
def test_a_scrap_about_nobody_asks_for_a_name(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert (answer.status, answer.text) == ("not_in_schema", f"“{question}”没有说明问的是谁或什么；请写出名称。")
