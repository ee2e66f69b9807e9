"""Chinese questions in everyday wordings: careers, successors, prices, dates in words, firms ranked by a year's figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("云帆汽车", "Company"),
    ("苇丛电池", "Company"),
    ("鹿鸣传感", "Company"),
    ("白桦资本", "Investor"),
    ("陆怀谷", "Person"),
    ("岚州大学", "University"),
    ("岚州新区管委会", "GovernmentBody"),
    ("东浦科技园", "Park"),
    ("赤鸢V2", "Product"),
    ("北坡电芯厂", "Site"),
    ("岚州钢铁博览会", "Exhibition"),
    ("专精特新小巨人企业", "Policy"),
    ("岚州市支持跨境物流发展若干措施", "Policy"),
]


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


ASKED = [
    ("北坡电芯厂什么时候投产的", "value 北坡电芯厂: show 北坡电芯厂.opened"),
    ("岚州钢铁博览会何时闭幕", "value 岚州钢铁博览会: show 岚州钢铁博览会.ended"),
    ("苇丛电池将由哪两家公司设立", "list Company: 苇丛电池 FOUNDED_BY(planned) Company"),
    (
        "云帆汽车拟以多少钱收购鹿鸣传感的股权",
        "value 云帆汽车: 云帆汽车 ACQUIRED(planned) 鹿鸣传感; show ACQUIRED.amount",
    ),
    ("云帆汽车收购鹿鸣传感拿下了多少股权", "value 云帆汽车: 云帆汽车 ACQUIRED 鹿鸣传感; show ACQUIRED.share"),
    ("陆怀谷退下来以后会担任什么", "value 陆怀谷: 陆怀谷 HOLDS_POST(planned) Entity; show HOLDS_POST.title"),
    ("陆怀谷是从哪家公司跳槽来的", "list Organization: 陆怀谷 EMPLOYED_BY(former) Organization"),
    ("苇丛电池和谁是竞争关系", "list Organization: 苇丛电池 COMPETES_WITH Organization"),
    ("苇丛电池的股东里谁的持股低于5%", "list Entity: Entity HOLDS_SHARES_IN[share=0.05] 苇丛电池"),
    ("赤鸢V2一架卖多少钱", "value 赤鸢V2: show 赤鸢V2.price"),
    ("净利润为负的公司有哪些", "list Company: Company.net_profit < 0.0"),
    ("用美元融资的企业有哪些", "list Company: Company.raised > 0.0"),
    ("苇丛电池近两年的营收分别是多少", "value 苇丛电池: show 苇丛电池.revenue"),
    ("苇丛电池2025年是盈利还是亏损", "value 苇丛电池: show 苇丛电池.net_profit; time 2025..2025"),
    (
        "白桦资本一共投过苇丛电池几轮？分别是哪几轮？",
        "value 白桦资本: 白桦资本 INVESTED_IN 苇丛电池; show INVESTED_IN.round",
    ),
    ("云帆汽车收购鹿鸣传感花了多少", "value 云帆汽车: 云帆汽车 ACQUIRED 鹿鸣传感; show ACQUIRED.amount"),
    (
        "收购完成后云帆汽车会持有鹿鸣传感多少股份",
        "value 云帆汽车: 云帆汽车 HOLDS_SHARES_IN(planned) 鹿鸣传感; show HOLDS_SHARES_IN.share",
    ),
    (
        "白桦资本要把鹿鸣传感35%的股权卖给谁",
        "list Organization: Organization ACQUIRED[share=0.35](planned) 鹿鸣传感; 白桦资本 HOLDS_SHARES_IN(asserted+former) 鹿鸣传感",
    ),
    ("苇丛电池2025年是赚是亏", "value 苇丛电池: show 苇丛电池.net_profit; time 2025..2025"),
    ("苇丛电池估值过百亿了吗", "value 苇丛电池: show 苇丛电池.valuation"),
    ("陆怀谷生于哪一年", "value 陆怀谷: show 陆怀谷.born"),
    ("陆怀谷是从哪家单位来的苇丛电池", "list Organization: 陆怀谷 EMPLOYED_BY(former) Organization"),
    ("赤鸢V2在2025年出货多少台", "value 赤鸢V2: show 赤鸢V2.units_sold; time 2025..2025"),
    ("哪家公司传闻要收购鹿鸣传感", "list Company: Company ACQUIRED(rumoured) 鹿鸣传感"),
    ("2025年营收超过5亿元的公司有哪些", "list Company: Company.revenue > 500000000.0; time 2025..2025"),
    (
        "岚州市支持跨境物流发展若干措施到哪天为止",
        "value 岚州市支持跨境物流发展若干措施: show 岚州市支持跨境物流发展若干措施.expires",
    ),
    (
        "苇丛电池1988年在哪里上市",
        "list Organization: 苇丛电池 LISTED_ON(asserted+former) Organization; LISTED_ON.valid_from = 1988",
    ),
    ("苇丛电池提名谁当董事", "list Person: Person HOLDS_POST[title=director](planned) 苇丛电池"),
    ("苇丛电池是云帆汽车和哪所大学共建的", "list Entity: 苇丛电池 FOUNDED_BY Entity; Entity.name != 云帆汽车"),
    ("陆怀谷后来创办了哪家公司", "list Company: Company FOUNDED_BY 陆怀谷"),
    (
        "白桦资本花多少日元认购了苇丛电池的股份",
        "value 白桦资本: 白桦资本 INVESTED_IN 苇丛电池; show INVESTED_IN.amount",
    ),
    ("北坡电芯厂计划投资多少", "value 北坡电芯厂: show 北坡电芯厂.investment"),
    ("单笔融资超过1亿元人民币的企业有哪些", "list Company: Company.raised > 100000000.0"),
    ("除了领投方，苇丛电池B轮还有谁参投", "list Entity: Entity INVESTED_IN[lead=False][round=B轮] 苇丛电池"),
    ("苇丛电池的投资方中有没有白桦资本", "bool 白桦资本: 白桦资本 INVESTED_IN 苇丛电池"),
    ("云帆汽车对鹿鸣传感的持股比例", "value 云帆汽车: 云帆汽车 HOLDS_SHARES_IN 鹿鸣传感; show HOLDS_SHARES_IN.share"),
    ("东浦科技园开园是在什么时候", "value 东浦科技园: show 东浦科技园.opened"),
    (
        "东浦科技园的租户里谁打算上市",
        "list Company: Company LISTED_ON(planned) Organization; Company TENANT_OF 东浦科技园",
    ),
    (
        "运营东浦科技园的公司董事长是谁",
        "list Person: Company OPERATES 东浦科技园; Person HOLDS_POST[title=chairman] Company",
    ),
    ("先后投资过苇丛电池的机构有哪些", "list Organization: Organization INVESTED_IN 苇丛电池"),
    ("哪些企业完成了A轮融资", "list Organization: Entity INVESTED_IN[round=A轮] Organization"),
    ("苇丛电池的实控人是谁", "list Organization: 苇丛电池 SUBSIDIARY_OF Organization"),
    ("苇丛电池的客户在哪里", "list Place: Organization LOCATED_IN Place; 苇丛电池 SUPPLIES Organization"),
]


@pytest.mark.parametrize(("question", "expected"), ASKED)
def test_everyday_wordings_mean_the_plain_question(
    plan: Callable[[str], Planned], question: str, expected: str
) -> None:
    assert short(plan(question)) == expected


def test_who_took_over_holds_the_same_post_at_the_same_place(plan: Callable[[str], Planned]) -> None:
    found = plan("谁接了陆怀谷的班").plan
    assert found is not None
    assert [e.status for e in found.edges] == [("asserted",), ("former",)]
    assert any(f.prop == "title" and f.than is not None for f in found.filters)


LOSSES = [
    ("亏损超过1亿元的公司有哪些", "list Company: Company.net_profit < -100000000.0"),
    ("哪些公司亏损超过1亿元", "list Company: Company.net_profit < -100000000.0"),
    ("亏损不到1亿元的公司有哪些", "list Company: Company.net_profit > -100000000.0; Company.net_profit < 0"),
    (
        "亏损最多的公司是哪家",
        "list Company: Company.net_profit < 0; show Company.net_profit; least Company.net_profit; first 1",
    ),
    (
        "哪家公司亏损最少",
        "list Company: Company.net_profit < 0; show Company.net_profit; most Company.net_profit; first 1",
    ),
    ("苇丛电池2025年亏损多少", "value 苇丛电池: show 苇丛电池.net_profit; time 2025..2025"),
]


@pytest.mark.parametrize(("question", "expected"), LOSSES)
def test_a_loss_is_a_profit_below_nought(plan: Callable[[str], Planned], question: str, expected: str) -> None:
    assert short(plan(question)) == expected


def test_the_latter_of_two_is_the_one_named_last(plan: Callable[[str], Planned]) -> None:
    assert short(plan("云帆汽车收购了鹿鸣传感，后者的创始人是谁")) == short(plan("鹿鸣传感的创始人是谁"))
    assert short(plan("鹿鸣传感被云帆汽车收购，后者的董事长是谁")) == short(plan("云帆汽车的董事长是谁"))
