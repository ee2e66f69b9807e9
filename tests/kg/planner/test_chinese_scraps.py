"""Chinese orders and scraps: lists on demand, who came before and after, whose part it is, names of common words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.two_parts import cuts
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("湖州青杉科技有限公司", "Company"),
    ("云帆汽车", "Company"),
    ("成都蓝隼材料有限公司", "Company"),
    ("陆怀谷", "Person"),
    ("赤狐T3", "Product"),
    ("兰溪大学", "University"),
    ("北京市", "City"),
    ("宁波市", "City"),
    ("宁波市智能终端产业基金", "Investor"),
    ("中国", "Country"),
]
_SHARE = (
    "value 湖州青杉科技有限公司: 湖州青杉科技有限公司 SUPPLIES 云帆汽车; SUPPLIES.share is_known; show SUPPLIES.share"
)
# fmt: off
ASKED = [
    ("把青杉科技的投资方列出来", "list Entity: Entity INVESTED_IN 湖州青杉科技有限公司"),
    ("请帮我把青杉科技的客户都给我列出来。", "list Organization: 湖州青杉科技有限公司 SUPPLIES Organization"),
    ("青杉科技的竞争对手列一下", "list Organization: 湖州青杉科技有限公司 COMPETES_WITH Organization"),
    ("青杉科技总经理的前任是谁", "list Person: Person HOLDS_POST[title=general_manager](former) 湖州青杉科技有限公司"),
    ("陆怀谷现在在哪", "list Organization: 陆怀谷 EMPLOYED_BY Organization"),
    ("青杉科技现在在哪", "list Place: 湖州青杉科技有限公司 LOCATED_IN Place"),
    ("陆怀谷什么时候加入云帆汽车", "value 陆怀谷: 陆怀谷 HOLDS_POST(asserted+former) 云帆汽车; show HOLDS_POST.valid_from"),
    ("云帆汽车占青杉科技收入多少", _SHARE),
    ("青杉科技有几成收入来自云帆汽车", _SHARE),
    ("青杉科技对云帆汽车的销售占比是多少", _SHARE),
    ("云帆汽车给青杉科技贡献了多少营收", _SHARE),
    ("国家芯片集团旗下有哪些公司", "entity_not_found"),
    ("北京市数据集团的董事长是谁", "entity_not_found"),
    ("北京市的投资机构有哪些", "list Investor: Investor LOCATED_IN 北京市"),
    ("宁波智能终端产业基金规模多大", "value 宁波市智能终端产业基金: show 宁波市智能终端产业基金.fund_size"),
    ("青杉科技打算把成都蓝隼卖给谁", "list Organization: Organization ACQUIRED(planned) 成都蓝隼材料有限公司"),
    ("赤狐T3的电池用谁家的", "list Organization: Organization OFFERS 赤狐T3; Organization SUPPLIES[product=电池] Organization"),
    ("陆怀谷哪年生的", "value 陆怀谷: show 陆怀谷.born"),
    ("陆怀谷是哪个大学的", "list University: 陆怀谷 HOLDS_POST University; show HOLDS_POST.title"),
    ("青杉科技员工数", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.employees"),
    ("浙经信〔2025〕6号什么时候生效", "list Policy: Policy.policy_number = 浙经信〔2025〕6号; show Policy.effective"),
    ("哪些收购传闻被否认了", "evidence Organization: Organization ACQUIRED(denied) Organization"),
    ("谁否认过被收购", "list Company: Organization ACQUIRED(denied) Company"),
]
# fmt: on


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


@pytest.mark.parametrize(("question", "meant"), ASKED, ids=[q for q, _ in ASKED])
def test_a_scrap_becomes_its_plan(question: str, meant: str, plan: Callable[[str], Planned]) -> None:
    assert short(plan(question)) == meant


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("把青杉科技的客户和股东列出来", "青杉科技的客户有哪些", "青杉科技的股东有哪些"),
        ("青杉科技B轮比A轮多融多少", "青杉科技A轮融了多少钱", "青杉科技B轮融了多少钱"),
        ("云帆汽车持有青杉科技的股份比兰溪大学多多少", "云帆汽车持有青杉科技多少股份", "兰溪大学持有青杉科技多少股份"),
        ("青杉科技研发人员占多少", "青杉科技的研发人员数量是多少", "青杉科技的员工人数是多少"),
    ],
)
def test_two_figures_and_two_lists_are_asked_apart(question: str, first: str, second: str) -> None:
    found = next(cuts(question, "zh"))
    assert (found.first, found.left_out or found.second) == (first, second)
