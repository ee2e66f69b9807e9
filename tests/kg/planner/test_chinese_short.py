"""Chinese questions typed in a hurry: prices, clefts, who else holds, what a name is told with, two figures at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.two_parts import cuts
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("湖州青杉科技有限公司", "Company"),
    ("宁波蓝隼材料股份有限公司", "Company"),
    ("云帆汽车", "Company"),
    ("港湾工场", "Cluster"),
    ("白桦资本", "Investor"),
    ("松庭资本", "Investor"),
    ("梧桐湾基金", "Investor"),
    ("陆怀谷", "Person"),
    ("顾听澜", "Person"),
    ("赤狐T3", "Product"),
    ("兰溪大学", "University"),
    ("第五届兰溪生物医药博览会", "Conference"),
    ("丽水经济技术开发区", "Zone"),
    ("丽水经济技术开发区管理委员会", "GovernmentBody"),
    ("国家级绿色工厂", "Designation"),
    ("科创板", "Organization"),
    ("Wei Lanting", "Person"),
    ("韩峤", "Person"),
    ("余杭区", "District"),
]
# fmt: off
ASKED = [
    ("赤狐T3多少钱", "value 赤狐T3: show 赤狐T3.price"),
    ("赤狐T3多少钱一台？", "value 赤狐T3: show 赤狐T3.price"),
    ("青杉科技的赤狐T3多少钱一台？", "value 赤狐T3: 湖州青杉科技有限公司 OFFERS 赤狐T3; show 赤狐T3.price"),
    ("哪些公司在用青杉科技的赤狐T3？", "list Company: Company USES 赤狐T3; 湖州青杉科技有限公司 OFFERS 赤狐T3"),
    ("哪家单位在用青杉科技的赤狐T3做巡检？", "list Organization: Organization USES[purpose=巡检] 赤狐T3; 湖州青杉科技有限公司 OFFERS 赤狐T3"),
    ("青杉科技把谁看作竞争对手？", "list Organization: 湖州青杉科技有限公司 COMPETES_WITH Organization"),
    ("第五届兰溪生物医药博览会是哪些单位主办和承办的？", "list Organization: Organization HOSTED 第五届兰溪生物医药博览会"),
    ("哪家公司本来要参加第五届兰溪生物医药博览会，最后没有来？", "list Company: Company ATTENDED(denied) 第五届兰溪生物医药博览会"),
    ("哪所大学向青杉科技授权了电池技术？", "list University: University LICENSES_TO[product=电池] 湖州青杉科技有限公司"),
    ("白桦资本、松庭资本和梧桐湾基金中，谁在青杉科技的持股最多？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; HOLDS_SHARES_IN.share is_known; Entity.name in; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share; first 1"),
    ("白桦资本和松庭资本里谁投了云帆汽车？", "list Entity: Entity INVESTED_IN 云帆汽车; Entity.name in"),
    ("青杉科技的两位创始人里谁的持股比例更高？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司; 湖州青杉科技有限公司 FOUNDED_BY Entity; show HOLDS_SHARES_IN.share"),
    ("青杉科技2023年底那轮融资是谁投的", "list Entity: Entity INVESTED_IN(asserted+former)@2023..2023 湖州青杉科技有限公司"),
    ("陆怀谷卸任后，谁当上了青杉科技的董事长？", "list Person: Person HOLDS_POST[title=chairman] 湖州青杉科技有限公司; 陆怀谷 HOLDS_POST[title=chairman](former) 湖州青杉科技有限公司"),
    ("青杉科技被卖给了谁", "list Organization: Organization ACQUIRED 湖州青杉科技有限公司"),
    ("陆怀谷离开云帆汽车后创办了什么公司？", "list Company: Company FOUNDED_BY 陆怀谷; 陆怀谷 EMPLOYED_BY(former) 云帆汽车"),
    ("哪家机构既投了青杉科技A轮又投了B轮？", "list Organization: Organization INVESTED_IN[round=A轮] 湖州青杉科技有限公司; Organization INVESTED_IN[round=B轮] 湖州青杉科技有限公司"),
    ("青杉科技A轮和B轮都投了的机构是哪家", "list Organization: Organization INVESTED_IN[round=A轮] 湖州青杉科技有限公司; Organization INVESTED_IN[round=B轮] 湖州青杉科技有限公司"),
    ("青杉科技的CTO加入之前在哪家公司？", "list Company: Person HOLDS_POST(former) Company; Person HOLDS_POST[title=cto](asserted+former) 湖州青杉科技有限公司; show HOLDS_POST.title"),
    ("云帆汽车收购青杉科技股权准备花多少钱？", "value 云帆汽车: 云帆汽车 ACQUIRED(planned) 湖州青杉科技有限公司; show ACQUIRED.amount"),
    ("“最贵的不是电芯，是信任”这句话是谁说的？", "list Entity: Entity SAID Passage; Passage.text contains 最贵的不是电芯; Passage.text contains 是信任"),
    ("有消息说谁想收购青杉科技？", "list Organization: Organization ACQUIRED(rumoured) 湖州青杉科技有限公司"),
    ("云帆汽车被传有意收购谁？", "list Organization: 云帆汽车 ACQUIRED(rumoured) Organization"),
    ("青杉科技总经理陆怀谷之前在哪家公司？", "list Company: 陆怀谷 HOLDS_POST(former) Company; 陆怀谷 HOLDS_POST[title=general_manager](asserted+former) 湖州青杉科技有限公司; show HOLDS_POST.title"),
    ("青杉科技财务总监顾听澜毕业于哪里", "list Organization: 顾听澜 EDUCATED_AT Organization; 顾听澜 HOLDS_POST[title=cfo](asserted+former) 湖州青杉科技有限公司"),
    ("青杉科技谁曾经在云帆汽车工作过？", "list Person: Person EMPLOYED_BY(asserted+former) 湖州青杉科技有限公司; Person EMPLOYED_BY(former) 云帆汽车"),
    ("有哪些人是兰溪大学毕业的？", "list Person: Person EDUCATED_AT 兰溪大学"),
    ("青杉科技的创始人之前分别在哪些公司工作？", "list Company: Person EMPLOYED_BY(former) Company; 湖州青杉科技有限公司 FOUNDED_BY(asserted+former) Person"),
    ("青杉科技跟哪家公司终止了合作？", "list Company: 湖州青杉科技有限公司 PARTNER_OF(former) Company"),
    ("港湾工场什么时候开工建设的？", "value 港湾工场: show 港湾工场.construction_started"),
    ("丽水经开区2024年的产业规模有多大？", "value 丽水经济技术开发区: show 丽水经济技术开发区.output_value; time 2024..2024"),
    ("陆怀谷是哪个学校毕业的", "list University: 陆怀谷 EDUCATED_AT University"),
    ("白桦资本2023年投资的是哪家公司", "list Company: 白桦资本 INVESTED_IN(asserted+former)@2023..2023 Company"),
    ("港湾工场哪天开的？", "value 港湾工场: show 港湾工场.opened"),
    ("白桦资本有青杉科技多少股份？", "value 白桦资本: 白桦资本 HOLDS_SHARES_IN 湖州青杉科技有限公司; show HOLDS_SHARES_IN.share"),
    ("白桦资本投资的公司里哪家总部在余杭？", "list Company: Company LOCATED_IN 余杭区; 白桦资本 INVESTED_IN Company"),
    ("韦兰亭是哪家公司的总经理？", "list Company: Wei Lanting HOLDS_POST[title=general_manager] Company"),
    ("韩乔是哪家公司的总经理？", "entity_not_found"),  # 韩峤 has a name in characters: nobody who sounds alike is meant
    ("陆怀谷去世后谁接任？", "list Person: Person HOLDS_POST Entity; 陆怀谷 HOLDS_POST(former) Entity; HOLDS_POST.title =; Person.name != 陆怀谷; show HOLDS_POST.title"),
    ("陆怀谷是什么时候当的董事长？", "value 陆怀谷: 陆怀谷 HOLDS_POST[title=chairman](asserted+former) Entity; show HOLDS_POST.valid_from"),
    ("青杉科技出了什么产品？", "list Product: 湖州青杉科技有限公司 OFFERS Product"),
    ("青杉科技第二座工厂建在哪？", "list Place: 湖州青杉科技有限公司 LOCATED_IN[site_role=工厂](planned) Place"),
    ("青杉科技的新工厂在哪里？", "list Place: 湖州青杉科技有限公司 LOCATED_IN[site_role=工厂] Place"),
    ("打算在科创板上市的是哪家公司？", "list Company: Company LISTED_ON(planned) 科创板"),
]
# fmt: on


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


@pytest.mark.parametrize(("question", "meant"), ASKED, ids=[q for q, _ in ASKED])
def test_a_question_in_a_hurry_becomes_its_plan(question: str, meant: str, plan: Callable[[str], Planned]) -> None:
    assert short(plan(question)) == meant


def test_only_the_named_holders_are_compared(plan: Callable[[str], Planned]) -> None:
    found = plan("白桦资本、松庭资本和梧桐湾基金中，谁在青杉科技的持股最多？").plan
    assert found is not None
    assert [f.values for f in found.filters if f.op == "in"] == [("白桦资本", "松庭资本", "梧桐湾基金")]


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("青杉科技2024年营收比2023年多多少", "青杉科技2023年的营收是多少", "青杉科技2024年的营收是多少"),
        ("青杉科技2024年净利润增长了多少？", "青杉科技2023年的净利润是多少", "青杉科技2024年的净利润是多少"),
        ("青杉科技2023年和2024年营收各多少", "青杉科技2023年的营收是多少", "青杉科技2024年的营收是多少"),
        ("青杉科技的员工比云帆汽车多多少", "青杉科技的员工是多少", "云帆汽车的员工是多少"),
        ("青杉科技卖给了谁，价格是多少？", "谁收购了青杉科技", "花了多少钱"),
    ],
)
def test_a_difference_is_two_questions(question: str, first: str, second: str) -> None:
    assert (first, second) in {(cut.first, cut.left_out or cut.second) for cut in cuts(question, "zh")}


def test_a_sum_of_money_is_no_number_of_rounds(plan: Callable[[str], Planned]) -> None:
    assert plan("青杉科技什么时候完成5亿元融资").plan is None
