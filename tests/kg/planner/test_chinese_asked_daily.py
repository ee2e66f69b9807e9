"""Chinese questions of every day: who all, this round, the next in a post, founded together, bought from, three at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.in_several_zh import plans_in_several
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("湖州青杉科技有限公司", "Company"),
    ("宁波蓝隼材料股份有限公司", "Company"),
    ("云帆汽车", "Company"),
    ("港湾工场", "Cluster"),
    ("白桦资本", "Investor"),
    ("陆怀谷", "Person"),
    ("顾听澜", "Person"),
    ("赤狐T3", "Product"),
    ("兰溪大学", "University"),
    ("兰溪市促进生物医药产业发展若干措施", "Policy"),
    ("科创板", "Organization"),
]
# fmt: off
ASKED = [
    ("持有青杉科技股份的股东有哪些，各占多少？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share"),
    ("青杉科技的股份代号是多少？", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.ticker"),
    ("陆怀谷现在在哪家公司？", "list Company: 陆怀谷 HOLDS_POST Company; show HOLDS_POST.title"),
    ("陆怀谷离职以后，青杉科技的总经理换成了谁？", "list Person: Person HOLDS_POST[title=general_manager] 湖州青杉科技有限公司; 陆怀谷 HOLDS_POST[title=general_manager](former) 湖州青杉科技有限公司"),
    ("都有谁入驻了港湾工场？", "list Organization: Organization TENANT_OF 港湾工场"),
    ("都是谁投资的青杉科技", "list Entity: Entity INVESTED_IN 湖州青杉科技有限公司"),
    ("青杉科技这一轮融资的投资方有哪些？", "list Entity: Entity INVESTED_IN 湖州青杉科技有限公司"),
    ("青杉科技这次融资有哪些投资方？", "list Entity: Entity INVESTED_IN 湖州青杉科技有限公司"),
    ("参与青杉科技B轮融资的投资方有哪些？", "list Entity: Entity INVESTED_IN[round=B轮] 湖州青杉科技有限公司"),
    ("参与青杉科技B轮的机构", "list Entity: Entity INVESTED_IN[round=B轮] 湖州青杉科技有限公司"),
    ("哪些机构参与了青杉科技的B轮融资", "list Organization: Organization INVESTED_IN[round=B轮] 湖州青杉科技有限公司"),
    ("青杉科技的下一任总裁是谁？", "list Person: Person HOLDS_POST[title=president](planned) 湖州青杉科技有限公司; show HOLDS_POST.valid_from"),
    ("青杉科技新社长何时上任", "list Person: Person HOLDS_POST[title=社长] 湖州青杉科技有限公司; show HOLDS_POST.valid_from"),
    ("谁接任青杉科技总经理", "list Person: Person HOLDS_POST[title=general_manager] 湖州青杉科技有限公司"),
    ("陆怀谷将接替谁担任董事长", "list Person: Person HOLDS_POST(asserted+former) Entity; 陆怀谷 HOLDS_POST(planned) Entity; HOLDS_POST.title =; Person.name != 陆怀谷; show HOLDS_POST.title"),
    ("港湾工场都有谁入驻", "list Organization: Organization TENANT_OF 港湾工场"),
    ("青杉科技除了白桦资本还有谁投", "list Entity: Entity INVESTED_IN 湖州青杉科技有限公司; Entity.name != 白桦资本"),
    ("青杉科技B轮都有谁投", "list Entity: Entity INVESTED_IN[round=B轮] 湖州青杉科技有限公司"),
    ("谁和陆怀谷一起成立了青杉科技", "list Entity: 湖州青杉科技有限公司 FOUNDED_BY Entity; Entity.name != 陆怀谷"),
    ("青杉科技是谁和谁一起成立的", "list Entity: 湖州青杉科技有限公司 FOUNDED_BY Entity"),
    ("陆怀谷之后谁当青杉科技总经理", "list Person: Person HOLDS_POST[title=general_manager] 湖州青杉科技有限公司; 陆怀谷 HOLDS_POST[title=general_manager](former) 湖州青杉科技有限公司"),
    ("陆怀谷和顾听澜一起创办了哪家公司？", "list Company: Company FOUNDED_BY 陆怀谷; Company FOUNDED_BY 顾听澜"),
    ("陆怀谷与顾听澜创办的公司叫什么", "list Company: Company FOUNDED_BY 陆怀谷; Company FOUNDED_BY 顾听澜"),
    ("陆怀谷和谁一起创办了青杉科技", "list Entity: 湖州青杉科技有限公司 FOUNDED_BY Entity; Entity.name != 陆怀谷"),
    ("青杉科技和哪家公司合作建设绿氢工厂？", "list Company: 湖州青杉科技有限公司 PARTNER_OF[purpose=绿氢工厂] Company"),
    ("青杉科技跟谁共同研发固态电池", "list Organization: 湖州青杉科技有限公司 PARTNER_OF[purpose=固态电池] Organization"),
    ("哪所大学与云帆汽车合作研究自动驾驶", "list University: 云帆汽车 PARTNER_OF[purpose=自动驾驶] University"),
    ("哪些公司的硫酸镍是从青杉科技买的？", "list Organization: 湖州青杉科技有限公司 SUPPLIES[product=硫酸镍] Organization"),
    ("哪些企业采购青杉科技的硫酸镍", "list Organization: 湖州青杉科技有限公司 SUPPLIES[product=硫酸镍] Organization"),
    ("赤狐T3每架多少钱", "value 赤狐T3: show 赤狐T3.price"),
    ("赤狐T3一支多少钱？", "value 赤狐T3: show 赤狐T3.price"),
    ("赤狐T3有哪些厂家在用？", "list Organization: Organization USES 赤狐T3"),
    ("陆怀谷去青杉科技之前，在云帆汽车是什么职位？", "value 陆怀谷: 陆怀谷 HOLDS_POST(former) 云帆汽车; show HOLDS_POST.title"),
    ("陆怀谷以前在哪家公司当工程师？", "list Company: 陆怀谷 HOLDS_POST[title=engineer](former) Company"),
    ("陆怀谷之前在哪家公司当供应链总监", "list Organization: 陆怀谷 HOLDS_POST[title=供应链总监](former) Organization"),
    ("陆怀谷什么时候当总裁", "value 陆怀谷: 陆怀谷 HOLDS_POST[title=president](asserted+former) Entity; show HOLDS_POST.valid_from"),
    ("兰溪市促进生物医药产业发展若干措施最高补贴多少？", "list Observation: 兰溪市促进生物医药产业发展若干措施 GRANTS Observation; most Observation.value; first 1"),
    ("兰溪市促进生物医药产业发展若干措施的房租补贴最高多少", "list Observation: 兰溪市促进生物医药产业发展若干措施 GRANTS Observation; Observation.quote contains 房租补贴"),
    ("兰溪大学毕业的有哪几位？", "list Person: Person EDUCATED_AT 兰溪大学"),
    ("青杉科技列出了哪些竞争对手？", "list Organization: 湖州青杉科技有限公司 COMPETES_WITH Organization"),
    ("青杉科技累计融资", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.funding_total"),
    ("青杉科技 营收 2024", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.revenue; time 2024..2024"),
    ("云帆汽车有没有否认收购青杉科技", "bool 云帆汽车: 云帆汽车 ACQUIRED 湖州青杉科技有限公司"),
    ("有没有传闻说云帆汽车要收购青杉科技", "bool 云帆汽车: 云帆汽车 ACQUIRED(rumoured) 湖州青杉科技有限公司"),
]
# fmt: on


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


@pytest.mark.parametrize(("question", "meant"), ASKED, ids=[q for q, _ in ASKED])
def test_a_question_of_every_day_becomes_its_plan(question: str, meant: str, plan: Callable[[str], Planned]) -> None:
    assert short(plan(question)).strip() == meant


def test_where_somebody_was_an_engineer_may_be_told_as_any_job(plan: Callable[[str], Planned]) -> None:
    found = plan("陆怀谷以前在哪家公司当工程师？").plan
    assert found is not None
    assert found.edges[0].others == ("EMPLOYED_BY",)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("青杉科技什么时候成立？谁创办的？现在多少人？", ["founded", "FOUNDED_BY", "employees"]),
        ("云帆汽车被谁收购的？多少钱？什么时候？", ["ACQUIRED", "amount", "date"]),
        ("港湾工场谁运营，占地多大，有多少企业", ["OPERATES", "area", "TENANT_OF"]),
    ],
)
def test_three_questions_in_one_are_three(
    question: str, parts: list[str], plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    found = plans_in_several(plan, question, ontology)
    assert found is not None
    first, later = found
    told = [short(first), *(" / ".join(short(p) for p in ways) for ways in later)]
    assert all(word in said for word, said in zip(parts, told, strict=True)), told


def test_of_three_questions_one_that_is_not_understood_leaves_none(
    plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    assert plans_in_several(plan, "青杉科技什么时候成立？谁创办的？茶水间有什么？", ontology) is None


def test_a_foreign_name_is_known_by_its_last_part(ontology: Ontology) -> None:
    plan = planning([("玛丽亚·科斯塔", "Person"), ("云帆汽车", "Company")], ontology)
    assert short(plan("科斯塔毕业于哪所大学")).startswith("list University: 玛丽亚·科斯塔 EDUCATED_AT")
