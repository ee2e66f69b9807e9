"""Turns of phrase of Chinese analysts: who of several holds most, who moved out, clefts, all but one, both at once."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.in_two import plans_in_two
from kg.planner.index import Hit
from kg.planner.planner import plan_with
from kg.planner.two_parts import cuts
from ontology.model import Ontology
from tests.kg.planner.conftest import index_of_names, planning, short

NAMES = [
    ("湖州青杉科技有限公司", "Company"),
    ("宁波蓝隼材料股份有限公司", "Company"),
    ("云帆汽车", "Company"),
    ("Quill Robotics", "Company"),
    ("港湾工场", "Cluster"),
    ("白桦资本", "Investor"),
    ("陆怀谷", "Person"),
    ("赤狐T3", "Product"),
    ("兰溪市促进生物医药产业发展若干措施", "Policy"),
    ("第五届兰溪生物医药博览会", "Conference"),
    ("Shanghai", "City"),
]
# fmt: off
ASKED = [
    ("青杉科技的两个股东里谁是大股东？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; HOLDS_SHARES_IN.share is_known; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share; first 1"),
    ("持有青杉科技股份的三家机构谁持股更多？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; HOLDS_SHARES_IN.share is_known; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share; first 1"),
    ("青杉科技的B轮除了领投方以外还有谁跟进？", "list Entity: Entity INVESTED_IN[lead=False][round=B轮] 湖州青杉科技有限公司"),
    ("港湾工场里哪家企业已经搬走了？", "list Company: Company TENANT_OF(former) 港湾工场"),
    ("搬离港湾工场的企业有哪些？", "list Company: Company TENANT_OF(former) 港湾工场"),
    ("从青杉科技采购电芯的公司有哪些？", "list Company: 湖州青杉科技有限公司 SUPPLIES[product=电芯] Company"),
    ("港湾工场里还有哪些企业在？", "list Company: Company TENANT_OF 港湾工场"),
    ("第五届兰溪生物医药博览会上都有谁出席？", "list Entity: Entity ATTENDED 第五届兰溪生物医药博览会"),
    ("谁把青杉科技买下来的？", "list Organization: Organization ACQUIRED 湖州青杉科技有限公司"),
    ("陆怀谷离开云帆汽车是哪一年的事？", "value 陆怀谷: 陆怀谷 EMPLOYED_BY(asserted+former+planned) 云帆汽车; show EMPLOYED_BY.valid_to"),
    ("青杉科技登陆的是哪家交易所？", "list Organization: 湖州青杉科技有限公司 LISTED_ON Organization"),
    ("陆怀谷是啥学校出来的？", "list University: 陆怀谷 EDUCATED_AT University"),
    ("陆怀谷的毕业院校是哪里？", "list University: 陆怀谷 EDUCATED_AT University"),
    ("港湾工场归哪家企业来管？", "list Company: Company OPERATES 港湾工场"),
    ("赤狐T3一共卖出去多少瓶？", "value 赤狐T3: show 赤狐T3.units_sold"),
    ("有没有基金在谈入股云帆汽车？", "list Investor: Investor INVESTED_IN(planned+rumoured) 云帆汽车"),
    ("除了陆怀谷，青杉科技的另一位创始人毕业于哪里？", "list Organization: Person EDUCATED_AT Organization; 湖州青杉科技有限公司 FOUNDED_BY Person; Person.name != 陆怀谷"),
    ("除了陆怀谷，青杉科技的另一位创始人现任何职？", "list Person: Person HOLDS_POST Entity; 湖州青杉科技有限公司 FOUNDED_BY Person; Person.name != 陆怀谷; show HOLDS_POST.title"),
    ("青杉科技的股东里，除了白桦资本还有谁？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; Entity.name != 白桦资本"),
    ("青杉科技的两位创始人里，谁已经自立门户？", "list Entity: Company FOUNDED_BY Entity; 湖州青杉科技有限公司 FOUNDED_BY Entity"),
    ("运营港湾工场的公司有哪些股东？", "list Organization: Organization HOLDS_SHARES_IN Company; Organization OPERATES 港湾工场"),
    ("港湾工场的运营方有哪些股东？", "list Entity: Entity HOLDS_SHARES_IN Organization; Organization OPERATES 港湾工场"),
    ("哪家公司既投了青杉科技，又从它那里采购电芯？", "list Company: Company INVESTED_IN 湖州青杉科技有限公司; 湖州青杉科技有限公司 SUPPLIES[product=电芯] Company"),
    ("谁既创办了青杉科技又创办了云帆汽车？", "list Entity: 云帆汽车 FOUNDED_BY Entity; 湖州青杉科技有限公司 FOUNDED_BY Entity"),
    ("按兰溪市促进生物医药产业发展若干措施，企业参加国际展会每年最多能补多少？", "list Observation: 兰溪市促进生物医药产业发展若干措施 GRANTS[purpose=参加国际展会] Observation"),
    ("兰溪市促进生物医药产业发展若干措施对开设海外销售中心的企业补助多少钱？", "list Observation: 兰溪市促进生物医药产业发展若干措施 GRANTS[purpose=开设海外销售中心] Observation"),
    ("哪些公司在上海？", "list Company: Company LOCATED_IN Shanghai"),
    ("Quill Robotics在哪座城市？", "list Place: Quill Robotics LOCATED_IN Place"),
    ("青杉科技的两个出资方谁占大头？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; HOLDS_SHARES_IN.share is_known; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share; first 1"),
    ("创办青杉科技之前，陆怀谷在哪儿做什么？", "list Organization: 湖州青杉科技有限公司 FOUNDED_BY(asserted+former) 陆怀谷; 陆怀谷 EMPLOYED_BY(former) Organization"),
    ("青杉科技的现任董事长接的是谁的班？", "list Person: Person HOLDS_POST[title=chairman](former) 湖州青杉科技有限公司"),
    ("青杉科技的创始人手里还握着多少股份？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; 湖州青杉科技有限公司 FOUNDED_BY Entity; show HOLDS_SHARES_IN.share"),
    ("云帆汽车计划什么时候关闭港湾工场？", "value 港湾工场: show 港湾工场.closed"),
    ("第五届兰溪生物医药博览会将在哪里举行？", "list Place: 第五届兰溪生物医药博览会 LOCATED_IN(planned) Place"),
    ("青杉科技的产品都有哪些单位在用？", "list Organization: Organization USES Product; 湖州青杉科技有限公司 OFFERS Product"),
    ("青杉科技的上级企业是哪家？", "list Organization: 湖州青杉科技有限公司 SUBSIDIARY_OF Organization"),
    ("第五届兰溪生物医药博览会由哪些单位主办和承办？", "list Organization: Organization HOSTED 第五届兰溪生物医药博览会"),
    ("港湾工场的运营方董事长姓甚名谁？", "list Person: Organization OPERATES 港湾工场; Person HOLDS_POST[title=chairman] Organization"),
    ("谁代行青杉科技董事会秘书职责？", "list Person: Person HOLDS_POST[title=board_secretary][acting=True] 湖州青杉科技有限公司"),
    ("青杉科技总投资多少？", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.investment"),
    ("白桦资本投了多少？", "value 白桦资本: 白桦资本 INVESTED_IN Organization; show INVESTED_IN.amount"),
    ("陆怀谷兼着什么职务？", "value 陆怀谷: 陆怀谷 HOLDS_POST Entity; show HOLDS_POST.title"),
    ("陆怀谷在哪些公司干过？", "list Organization: 陆怀谷 EMPLOYED_BY(former) Organization"),
    ("陆怀谷创业之前在哪些公司干过？", "list Organization: 陆怀谷 EMPLOYED_BY(former) Organization"),
    ("陆怀谷来青杉科技以前都干过哪些职务？", "value 陆怀谷: 陆怀谷 HOLDS_POST(former) Entity; show HOLDS_POST.title"),
    ("陆怀谷进青杉科技前是哪家外企的人？", "list Organization: 陆怀谷 EMPLOYED_BY(former) Organization"),
    ("云帆汽车下一座工厂选在哪儿？", "list Place: 云帆汽车 LOCATED_IN[site_role=工厂](planned) Place"),
    ("青杉科技旗下哪家子公司不是全资的？", "list Company: Company SUBSIDIARY_OF[share=1.0] 湖州青杉科技有限公司"),
    ("陆怀谷当上青杉科技总经理之前在哪家公司任职？", "list Organization: 陆怀谷 EMPLOYED_BY(former) Organization"),
    ("港湾工场去年来了多少游客？", "value 港湾工场: show 港湾工场.visitors; time 2025..2025"),
    ("陆怀谷卸任总经理后由谁接棒？", "list Person: Person HOLDS_POST Entity; 陆怀谷 HOLDS_POST(former) Entity; HOLDS_POST.title =; Person.name != 陆怀谷; show HOLDS_POST.title"),
    ("赤狐T3每台大概卖多少钱？", "value 赤狐T3: show 赤狐T3.price"),
    ("有没有基金在谈入股云帆汽车？是哪家？", "list Investor: Investor INVESTED_IN(planned+rumoured) 云帆汽车"),
    ("港湾工场里有哪些企业在？", "list Company: Company TENANT_OF 港湾工场"),  # 在 names no field
    ("赤狐T3的竞品有哪些？", "not_in_schema"),  # no part of the product
]
# fmt: on
COMPARED = [
    "2025年营业收入最高的是青杉科技、云帆汽车还是蓝隼材料？",
    "青杉科技、云帆汽车和蓝隼材料中，哪家的员工最多？",
    "截至2025年年底，青杉科技和云帆汽车哪家员工多？",
]


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


@pytest.mark.parametrize(("question", "meant"), ASKED, ids=[q for q, _ in ASKED])
def test_a_turn_of_phrase_becomes_its_plan(question: str, meant: str, plan: Callable[[str], Planned]) -> None:
    assert short(plan(question)) == meant


@pytest.mark.parametrize("question", COMPARED)
def test_named_firms_are_compared(question: str, plan: Callable[[str], Planned]) -> None:
    found = plan(question).plan
    assert found is not None
    assert found.answer == "compare"
    assert {name for v in found.variables for name in v.names} >= {"湖州青杉科技有限公司", "云帆汽车"}


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("青杉科技研发投入占营业收入的比重有多大", "青杉科技的研发投入是多少", "青杉科技的营业收入是多少"),
        ("青杉科技的员工里搞研发的占几成", "青杉科技的研发人员数量是多少", "青杉科技的员工人数是多少"),
        (
            "云帆汽车拟花多少钱收购青杉科技多少股权",
            "云帆汽车拟收购青杉科技花了多少钱",
            "云帆汽车拟收购青杉科技多少股权",
        ),
        ("青杉科技总经理由谁换成了谁", "谁曾任青杉科技总经理", "青杉科技总经理是谁"),
    ],
)
def test_a_share_of_a_whole_and_a_change_are_two_questions(question: str, first: str, second: str) -> None:
    assert (first, second) in {(cut.first, cut.left_out) for cut in cuts(question, "zh")}


SECOND = [
    ("港湾工场由谁运营，集聚区什么时候启用的？", "value 港湾工场: show 港湾工场.opened"),  # not what a firm is in
    (
        "青杉科技的创始人是谁，此前在云帆汽车任什么职务？",
        "list Person: Person HOLDS_POST(former) 云帆汽车; 湖州青杉科技有限公司 FOUNDED_BY Person; show HOLDS_POST.title",
    ),
    ("青杉科技有几家子公司，叫什么？", "list Company: Company SUBSIDIARY_OF 湖州青杉科技有限公司"),
    (
        "青杉科技的股东有谁，各持多少？",
        "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; HOLDS_SHARES_IN.share is_known; show HOLDS_SHARES_IN.share",
    ),
    (
        "谁收购了青杉科技，什么价？",
        "list Organization: Organization ACQUIRED 湖州青杉科技有限公司; ACQUIRED.amount is_known; show ACQUIRED.amount",
    ),
]


@pytest.mark.parametrize(("question", "meant"), SECOND, ids=[q for q, _ in SECOND])
def test_a_second_part_is_of_what_the_first_found(question: str, meant: str, ontology: Ontology) -> None:
    index = index_of_names(NAMES, ontology)
    day = datetime.date(2026, 11, 24)
    plan: Callable[[str], Planned] = lambda text: plan_with(index, ontology, text, day, None)  # noqa: E731
    about: Callable[[str, Hit], Planned] = lambda text, hit: plan_with(index.beside(hit), ontology, text, day, None)  # noqa: E731
    found = plans_in_two(plan, question, "zh", ontology, about=about)
    assert found is not None
    assert short(found[1][0]) == meant
