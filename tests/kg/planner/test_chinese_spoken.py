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
    ("汽车", "Segment"),
    ("兰溪市促进生物医药产业发展若干措施", "Policy"),
    ("岚州市量子科技行动计划（2025—2027年）", "Policy"),
    ("岚州市青年人才引进办法", "Policy"),
    ("岚州市高端人才管理办法", "Policy"),
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
    ("云帆汽车雇了多少人？", "value 云帆汽车: show 云帆汽车.employees"),
    ("有多少员工在云帆汽车工作？", "value 云帆汽车: show 云帆汽车.employees"),
    ("云帆汽车的员工有哪些？", "list Person: Person EMPLOYED_BY 云帆汽车"),
]
DESCRIBED = [
    (
        "运营港湾工场的那家公司是谁的子公司？",
        "list Organization: Company OPERATES 港湾工场; Company SUBSIDIARY_OF Organization",
    ),
    (
        "开发“灰鲸”模型的那家企业的创始人是谁？",
        "list Entity: Company FOUNDED_BY Entity; Company OFFERS 灰鲸",
    ),
    (
        "给羽笔机器人投过B轮的那家机构隶属哪家公司？",
        "list Company: Organization INVESTED_IN[round=B轮] 羽笔机器人; Organization PART_OF Company",
    ),
    (
        "买下苇丛电池的企业的母公司是谁？",
        "list Organization: Company ACQUIRED 苇丛电池; Company SUBSIDIARY_OF Organization",
    ),
    (
        "收购苇丛电池的那家公司的董事长是谁？",
        "list Person: Company ACQUIRED 苇丛电池; Person HOLDS_POST[title=chairman] Company",
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
    (
        "湖州青杉把电池卖给了哪些车企？",
        "list Company: Company IN_SEGMENT 汽车; 湖州青杉科技有限公司 SUPPLIES[product=电池] Company",
    ),
    ("云帆汽车把苇丛电池收购了吗？", "bool 云帆汽车: 云帆汽车 ACQUIRED 苇丛电池"),
    ("在用BX-207的有哪些单位？", "list Organization: Organization USES BX-207"),
]
PADDED = [
    ("说说苇丛电池这家公司。", "describe 苇丛电池:"),
    ("苇丛电池这家公司的创始人是谁？", "list Entity: 苇丛电池 FOUNDED_BY Entity"),
    ("截至目前，白桦资本一共投了哪些公司？", "list Company: 白桦资本 INVESTED_IN Company"),
    ("谁在云帆汽车担任董事长一职？", "list Person: Person HOLDS_POST[title=chairman] 云帆汽车"),
    ("白桦资本手下有哪些公司？", "list Company: Company SUBSIDIARY_OF 白桦资本"),
    ("云帆汽车董事长一职目前由谁担任？", "list Person: Person HOLDS_POST[title=chairman] 云帆汽车"),
    ("云帆汽车目前一共有多少员工，麻烦查一下，谢谢", "value 云帆汽车: show 云帆汽车.employees"),
    ("白桦资本投资羽笔机器人这件事确定了吗？", "bool 白桦资本: 白桦资本 INVESTED_IN 羽笔机器人"),
]
STATUS = [
    ("有没有云帆汽车收购苇丛电池的传闻？", "bool 云帆汽车: 云帆汽车 ACQUIRED(rumoured) 苇丛电池"),
    ("有没有关于云帆汽车收购苇丛电池的传闻？", "bool 云帆汽车: 云帆汽车 ACQUIRED(rumoured) 苇丛电池"),
    ("据传云帆汽车收购苇丛电池吗？", "bool 云帆汽车: 云帆汽车 ACQUIRED(rumoured) 苇丛电池"),
    ("云帆汽车收购苇丛电池已经完成了还是只是打算？", "bool 云帆汽车: 云帆汽车 ACQUIRED 苇丛电池"),
    (  # that it happened is not that they said so: what the sources say is shown
        "云帆汽车承认收购苇丛电池了吗？",
        "evidence 云帆汽车: 云帆汽车 ACQUIRED(asserted+former+planned+rumoured+denied+conditional) 苇丛电池",
    ),
]
CAREERS = [
    (
        "陆怀谷跳槽到云帆汽车之前在哪家公司？",
        "list Company: 陆怀谷 HOLDS_POST 云帆汽车; 陆怀谷 HOLDS_POST(former) Company; Company.name != 云帆汽车; show HOLDS_POST.title",
    ),
    (
        "陆怀谷来云帆汽车之前在哪里当副总？",
        "list Company: 陆怀谷 HOLDS_POST 云帆汽车; 陆怀谷 HOLDS_POST[title=deputy_general_manager](former) Company; Company.name != 云帆汽车",
    ),
    ("陆怀谷的博士是在哪读的？", "list University: 陆怀谷 EDUCATED_AT[degree=博士] University"),
    ("谁在代理云帆汽车总经理一职？", "list Person: Person HOLDS_POST[title=general_manager][acting=True] 云帆汽车"),
    ("以前是谁在负责云帆汽车？", "list Person: Person HOLDS_POST[title=head](former) 云帆汽车"),
]


BY_SHARE = "HOLDS_SHARES_IN.share is_known; {}show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share"
PLAN = "岚州市量子科技行动计划（2025—2027年）"
TOP_OWNER = (
    "list Entity: Entity HOLDS_SHARES_IN 苇丛电池; HOLDS_SHARES_IN.share is_known; show HOLDS_SHARES_IN.share; "
    "most HOLDS_SHARES_IN.share; first 1"
)
FIGURES = [
    ("谁百分之百持有苇丛电池？", "list Entity: Entity HOLDS_SHARES_IN[share=1.0] 苇丛电池"),
    ("苇丛电池的大股东占股多少？", TOP_OWNER),  # a share, never how many shareholders
    ("谁给羽笔机器人提供了资金？", "not_in_schema"),  # money is no goods
    ("哪些企业给云帆汽车供应过电池？", "list Company: Company SUPPLIES[product=电池] 云帆汽车"),
    ("苇丛电池B轮融了多少？", "value 苇丛电池: Entity INVESTED_IN[round=B轮] 苇丛电池; show INVESTED_IN.amount"),
    ("苇丛电池的前三大股东是谁？", f"list Entity: Entity HOLDS_SHARES_IN 苇丛电池; {BY_SHARE.format('')}; first 3"),
    (
        "白桦资本和云帆汽车在羽笔机器人谁占股更高？",  # both are shown: one whose share is unknown is not the smaller
        f"list Entity: Entity HOLDS_SHARES_IN 羽笔机器人; {BY_SHARE.format('Entity.name in; ')}",
    ),
]
TITLED = [
    ("兰溪的生物医药若干措施是谁出台的？", "list Entity: Entity ISSUED 兰溪市促进生物医药产业发展若干措施"),
    ("兰溪的生物医药若干措施有哪些？", "entity_not_found"),  # asks for all of them
    ("兰溪的人工智能若干措施是谁出台的？", "entity_not_found"),
    ("岚州市那份量子行动计划从哪天开始实施？", f"value {PLAN}: show {PLAN}.effective"),
    ("岚州市量子科技行动计划什么时候失效？", f"value {PLAN}: show {PLAN}.expires"),
    ("岚州市人才办法是谁出台的？", "entity_not_found"),  # two are called so
    ("岚州市量子科技行动计划由哪些部门出台？", f"list GovernmentBody: GovernmentBody ISSUED {PLAN}"),
]


@pytest.mark.parametrize(
    ("question", "plan"), [*CALLED, *COUNTED, *DESCRIBED, *HANDED, *PADDED, *STATUS, *CAREERS, *FIGURES, *TITLED]
)
def test_a_spoken_question_becomes_its_plan(question: str, plan: str, said: Callable[[str], str]) -> None:
    assert said(question).strip() == plan
