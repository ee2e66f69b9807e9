"""Chinese as it is typed in a hurry: beginnings of names, 把-sentences, firms described, padding, what was before."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.index import NameIndex
from kg.planner.names import _named
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import short

NAMES = [
    ("湖州青杉科技有限公司", "Company"),
    ("宁波蓝隼材料股份有限公司", "Company"),
    ("宁波蓝隼新能源有限公司", "Company"),
    ("云帆汽车", "Company"),
    ("苇丛电池", "Company"),
    ("羽笔机器人", "Company"),
    ("白桦资本", "Investor"),
    ("港湾工场", "Cluster"),
    ("赤狐T3", "Product"),
    ("BX-207", "Product"),
    ("灰鲸", "Product"),
    ("陆怀谷", "Person"),
    ("香港联合交易所", "Exchange"),
    ("工业和信息化部", "GovernmentBody"),
]


@pytest.fixture(scope="module")
def said(ontology: Ontology) -> Callable[[str], str]:
    rows = [
        {"id": f"x{n:02}", "name": name, "class": cls, "aliases": (), "short_names": (), "weight": 1}
        for n, (name, cls) in enumerate(NAMES)
    ]
    index = NameIndex(":memory:")
    index.update(_named(rows, ontology), stamp="1")
    plan: Callable[[str], Planned] = lambda q: plan_with(index, ontology, q, datetime.date(2026, 11, 24), None)  # noqa: E731
    return lambda question: short(plan(question))


CALLED = [
    ("“湖州青杉”的创始人是谁？", "list Entity: 湖州青杉科技有限公司 FOUNDED_BY Entity"),
    ("湖州青杉的创始人是谁？", "list Entity: 湖州青杉科技有限公司 FOUNDED_BY Entity"),
    ("湖州青杉新能源的创始人是谁？", "entity_not_found"),  # another firm's name goes on so
    ("湖州青杉集团的创始人是谁？", "entity_not_found"),
    ("宁波蓝隼的创始人是谁？", "entity_not_found"),  # two firms begin so
    ("BX-207是哪家公司开发的？", "list Company: Company OFFERS BX-207"),
    ("买一台赤狐T3要花多少钱？", "value 赤狐T3: show 赤狐T3.price"),
    ("云帆汽车在港交所上市了吗？", "bool 云帆汽车: 云帆汽车 LISTED_ON 香港联合交易所"),
    ("工信部出台了哪些政策？", "list Policy: 工业和信息化部 ISSUED Policy"),
]
COUNTED = [
    ("云帆汽车有多少员工？", "value 云帆汽车: show 云帆汽车.employees"),
    ("云帆汽车一共有多少名员工？", "value 云帆汽车: show 云帆汽车.employees"),
    ("云帆汽车员工有多少？", "value 云帆汽车: show 云帆汽车.employees"),
    ("云帆汽车的员工有哪些？", "list Person: Person EMPLOYED_BY 云帆汽车"),
]
DESCRIBED = [
    (
        "运营港湾工场的那家公司是谁的子公司？",
        "list Organization: Company OPERATES 港湾工场; Company SUBSIDIARY_OF Organization",
    ),
    (
        "开发“灰鲸”模型的那家企业的创始人是谁？",
        "list Organization: Company FOUNDED_BY Organization; Organization OFFERS 灰鲸",
    ),
    (
        "给羽笔机器人投过B轮的那家机构隶属哪家公司？",
        "list Company: Organization INVESTED_IN[round=B轮] 羽笔机器人; Organization PART_OF Company",
    ),
    ("哪些企业投资了这家公司？", "not_in_schema"),  # which one was not said
]
HANDED = [
    ("湖州青杉把电池卖给了谁？", "list Organization: 湖州青杉科技有限公司 SUPPLIES[product=电池] Organization"),
    ("湖州青杉把技术许可给了谁？", "list Organization: 湖州青杉科技有限公司 LICENSES_TO Organization"),
    ("湖州青杉把材料供给了哪些企业？", "list Company: 湖州青杉科技有限公司 SUPPLIES[product=材料] Company"),
    ("白桦资本把苇丛电池卖给了谁？", "not_in_schema"),  # a firm that is sold is no goods
    ("给云帆汽车供应电池的是谁？", "list Organization: Organization SUPPLIES[product=电池] 云帆汽车"),
    ("云帆汽车从哪些厂家买电池？", "list Company: Company SUPPLIES[product=电池] 云帆汽车"),
    ("在用BX-207的有哪些单位？", "list Organization: Organization USES BX-207"),
]
PADDED = [
    ("说说苇丛电池这家公司。", "describe 苇丛电池:"),
    ("苇丛电池这家公司的创始人是谁？", "list Entity: 苇丛电池 FOUNDED_BY Entity"),
    ("截至目前，白桦资本一共投了哪些公司？", "list Company: 白桦资本 INVESTED_IN Company"),
    ("谁在云帆汽车担任董事长一职？", "list Person: Person HOLDS_POST[title=chairman] 云帆汽车"),
    ("白桦资本手下有哪些公司？", "list Company: Company SUBSIDIARY_OF 白桦资本"),
    ("白桦资本投资羽笔机器人这件事确定了吗？", "bool 白桦资本: 白桦资本 INVESTED_IN 羽笔机器人"),
]
STATUS = [
    ("有没有云帆汽车收购苇丛电池的传闻？", "bool 云帆汽车: 云帆汽车 ACQUIRED(rumoured) 苇丛电池"),
    ("据传云帆汽车收购苇丛电池吗？", "bool 云帆汽车: 云帆汽车 ACQUIRED(rumoured) 苇丛电池"),
    ("云帆汽车收购苇丛电池已经完成了还是只是打算？", "bool 云帆汽车: 云帆汽车 ACQUIRED 苇丛电池"),
    ("云帆汽车承认收购苇丛电池了吗？", "entity_not_found"),  # that it happened is not that they said so
]
CAREERS = [
    (
        "陆怀谷跳槽到云帆汽车之前在哪家公司？",
        "list Company: 陆怀谷 HOLDS_POST 云帆汽车; 陆怀谷 HOLDS_POST(former) Company; Company.name != 云帆汽车",
    ),
    ("以前是谁在负责云帆汽车？", "list Person: Person HOLDS_POST[title=head](former) 云帆汽车"),
]


@pytest.mark.parametrize(("question", "plan"), [*CALLED, *COUNTED, *DESCRIBED, *HANDED, *PADDED, *STATUS, *CAREERS])
def test_a_spoken_question_becomes_its_plan(question: str, plan: str, said: Callable[[str], str]) -> None:
    assert said(question).strip() == plan
