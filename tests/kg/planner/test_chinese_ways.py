"""Chinese questions about posts, moves, sites, shares and what a link carries, as people put them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.described_zh import plans_described
from kg.planner.in_two import plans_in_two
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("云帆汽车", "Company"),
    ("苇丛电池", "Company"),
    ("羽笔机器人", "Company"),
    ("白桦资本", "Investor"),
    ("岚州农商银行", "Company"),
    ("陆怀谷", "Person"),
    ("沈听澜", "Person"),
    ("岚州大学", "University"),
    ("岚州储能研究院", "ResearchInstitute"),
    ("港湾工场", "Cluster"),
    ("东浦科技园", "Park"),
    ("赤鸢V2", "Product"),
    ("无锡市", "City"),
    ("2025岚州量子大会", "Conference"),
    ("伦敦证券交易所", "Exchange"),
]


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


ASKED = [
    ("岚州农商银行的行长是谁", "list Person: Person HOLDS_POST[title=行长] 岚州农商银行"),
    ("岚州农商银行前行长是谁", "list Person: Person HOLDS_POST[title=行长](former) 岚州农商银行"),
    ("谁不再担任岚州农商银行行长", "list Person: Person HOLDS_POST[title=行长](former) 岚州农商银行"),
    ("岚州农商银行将由谁出任行长", "list Person: Person HOLDS_POST[title=行长](planned) 岚州农商银行"),
    ("哪家机构已不再是云帆汽车的股东", "list Organization: Organization HOLDS_SHARES_IN(former) 云帆汽车"),
    ("谁是云帆汽车的新总裁", "list Person: Person HOLDS_POST[title=president] 云帆汽车"),
    ("云帆汽车的总裁是从谁手里接任的", "list Person: Person HOLDS_POST[title=president](former) 云帆汽车"),
    (
        "陆怀谷是从谁手里接任云帆汽车总裁的",
        "list Person: Person HOLDS_POST[title=president](former) 云帆汽车; 陆怀谷 HOLDS_POST[title=president] 云帆汽车",
    ),
    (
        "接替陆怀谷出任云帆汽车总裁的是谁",
        "list Person: Person HOLDS_POST[title=president] 云帆汽车; 陆怀谷 HOLDS_POST[title=president](former) 云帆汽车",
    ),
    ("云帆汽车的总裁目前是谁代理", "list Person: Person HOLDS_POST[title=president][acting=True] 云帆汽车"),
    ("云帆汽车现在的首席财务官是代理的吗", "list Person: Person HOLDS_POST[title=cfo][acting=True] 云帆汽车"),
    (
        "陆怀谷从云帆汽车卸任后去了哪里",
        "list Entity: 陆怀谷 HOLDS_POST Entity; 陆怀谷 HOLDS_POST(former) 云帆汽车; Entity.name != 云帆汽车; show HOLDS_POST.title; show HOLDS_POST.valid_from",
    ),
    (
        "陆怀谷离开云帆汽车后加盟了哪家公司",
        "list Entity: 陆怀谷 HOLDS_POST Entity; 陆怀谷 HOLDS_POST(former) 云帆汽车; Entity.name != 云帆汽车; show HOLDS_POST.title; show HOLDS_POST.valid_from",
    ),
    (
        "云帆汽车的前任董事长现在担任什么职务",
        "list Entity: Person HOLDS_POST Entity; Person HOLDS_POST[title=chairman](former) 云帆汽车; show Person; "
        "show HOLDS_POST.title",
    ),
    (
        "羽笔机器人的两个创始人谁还在公司",
        "list Person: Person HOLDS_POST 羽笔机器人; 羽笔机器人 FOUNDED_BY Person; show HOLDS_POST.title",
    ),
    (
        "岚州农商银行前行长什么时候离任",
        "list Person: Person HOLDS_POST[title=行长](former) 岚州农商银行; show HOLDS_POST.valid_to",
    ),
    ("说说陆怀谷的履历", "describe 陆怀谷: "),
    (
        "陆怀谷哪几年在云帆汽车当总工程师",
        "value 陆怀谷: 陆怀谷 HOLDS_POST[title=chief_engineer](asserted+former+planned) 云帆汽车; "
        "show HOLDS_POST.valid_from; show HOLDS_POST.valid_to",
    ),
    ("陆怀谷读的什么学位", "value 陆怀谷: 陆怀谷 EDUCATED_AT Organization; show EDUCATED_AT.degree"),
    ("沈听澜创业前在哪里当工程师", "list Organization: 沈听澜 HOLDS_POST[title=engineer](former) Organization"),
    ("毕业于岚州大学的人都有谁", "list Person: Person EDUCATED_AT 岚州大学"),
    (
        "云帆汽车和岚州大学合作研究什么",
        "value 云帆汽车: 云帆汽车 PARTNER_OF(asserted+former+planned) 岚州大学; show PARTNER_OF.purpose",
    ),
    (
        "云帆汽车拿到了苇丛电池什么技术的授权",
        "value 苇丛电池: 苇丛电池 LICENSES_TO(asserted+former+planned) 云帆汽车; show LICENSES_TO.product",
    ),
    (
        "白桦资本持有云帆汽车多少万股",
        "value 白桦资本: 白桦资本 HOLDS_SHARES_IN(asserted+former+planned) 云帆汽车; show HOLDS_SHARES_IN.shares",
    ),
    (
        "羽笔机器人什么时候搬离港湾工场的",
        "value 羽笔机器人: 羽笔机器人 TENANT_OF(asserted+former+planned) 港湾工场; show TENANT_OF.valid_to",
    ),
    ("羽笔机器人搬到哪里去了", "list Entity: 羽笔机器人 TENANT_OF Entity; show TENANT_OF.since"),
    (
        "从港湾工场搬走的企业去了哪里",
        "list Organization: Organization TENANT_OF Entity; Organization TENANT_OF(former) 港湾工场; show Entity",
    ),
    (
        "哪家企业从港湾工场迁往东浦科技园",
        "list Organization: Organization TENANT_OF 东浦科技园; Organization TENANT_OF(former) 港湾工场",
    ),
    ("苇丛电池打算在哪儿再建一座工厂", "list Place: 苇丛电池 LOCATED_IN[site_role=工厂](planned) Place"),
    ("苇丛电池的办事处在哪些城市", "list Place: 苇丛电池 LOCATED_IN[site_role=办事处] Place"),
    ("苇丛电池在无锡有没有研发中心", "bool 苇丛电池: 苇丛电池 LOCATED_IN[site_role=研发中心] 无锡市"),
    ("苇丛电池要在无锡建厂吗", "bool 苇丛电池: 苇丛电池 LOCATED_IN[site_role=工厂](planned) 无锡市"),
    (
        "苇丛电池计划哪年在伦敦上市",
        "value 苇丛电池: 苇丛电池 LISTED_ON(planned) 伦敦证券交易所; show LISTED_ON.valid_from",
    ),
    ("苇丛电池准备去哪个交易所上市", "list Exchange: 苇丛电池 LISTED_ON(planned) Exchange"),
    ("岚州储能研究院由哪些单位共建", "list Organization: 岚州储能研究院 FOUNDED_BY Organization"),
    ("港湾工场由谁运营管理", "list Organization: Organization OPERATES 港湾工场"),
    ("赤鸢V2是谁造的", "list Organization: Organization OFFERS 赤鸢V2"),
    ("赤鸢V2由哪家代工", "list Organization: Organization SUPPLIES[product=赤鸢V2] Organization"),
    ("苇丛电池的石墨谁供的", "list Organization: Organization SUPPLIES[product=石墨] 苇丛电池"),
    ("苇丛电池现在有多少号人", "value 苇丛电池: show 苇丛电池.employees"),
    ("苇丛电池一共融过多少钱", "value 苇丛电池: show 苇丛电池.funding_total"),
    ("苇丛电池估值有没有超过20亿", "value 苇丛电池: show 苇丛电池.valuation"),
    (
        "白桦资本打算向苇丛电池投入多少资金",
        "value 白桦资本: 白桦资本 INVESTED_IN(planned) 苇丛电池; show INVESTED_IN.amount",
    ),
    (
        "苇丛电池的两家股东各占多少",
        "list Entity: Entity HOLDS_SHARES_IN 苇丛电池; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share",
    ),
    (
        "苇丛电池的控股股东持股多少",
        "list Entity: Entity HOLDS_SHARES_IN 苇丛电池; HOLDS_SHARES_IN.share is_known; "
        "show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share; first 1",
    ),
    (
        "苇丛电池第二大股东持股多少",
        "list Entity: Entity HOLDS_SHARES_IN 苇丛电池; HOLDS_SHARES_IN.share is_known; "
        "show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share; first 2",
    ),
    (
        "云帆汽车最大的客户占销售额多少",
        "list Organization: 云帆汽车 SUPPLIES Organization; SUPPLIES.share is_known; show SUPPLIES.share; "
        "most SUPPLIES.share; first 1",
    ),
    ("苇丛电池是云帆汽车跟谁合资的", "list Entity: Entity HOLDS_SHARES_IN 苇丛电池; Entity.name != 云帆汽车"),
    ("苇丛电池现在还在吗", "value 苇丛电池: show 苇丛电池.dissolved"),
    ("2025岚州量子大会吸引了多少人参加", "value 2025岚州量子大会: show 2025岚州量子大会.visitors"),
    ("谁清仓了云帆汽车的股份", "list Entity: Entity HOLDS_SHARES_IN(former) 云帆汽车"),
    ("云帆汽车会跟苇丛电池合并吗", "bool 云帆汽车: 云帆汽车 ACQUIRED 苇丛电池"),
    ("有什么证据说明云帆汽车收购了苇丛电池", "evidence 云帆汽车: 云帆汽车 ACQUIRED 苇丛电池"),
    ("苇丛电池有什么牌子", "list Policy: 苇丛电池 DESIGNATED_AS Policy"),
]


@pytest.mark.parametrize(("question", "meant"), ASKED)
def test_a_question_as_people_put_it_becomes_its_plan(
    question: str, meant: str, plan: Callable[[str], Planned]
) -> None:
    assert short(plan(question)) == meant


TWO = [
    (
        "云帆汽车拟收购哪家公司，出资多少",
        "list Company: 云帆汽车 ACQUIRED(planned) Company",
        "list Company: 云帆汽车 ACQUIRED(planned) Company; ACQUIRED.amount is_known; show ACQUIRED.amount",
    ),
    (
        "云帆汽车现任总裁是谁，前任又是谁",
        "list Person: Person HOLDS_POST[title=president] 云帆汽车",
        "list Person: Person HOLDS_POST[title=president](former) 云帆汽车",
    ),
    (
        "云帆汽车的前任董事长是谁，现在干什么",
        "list Person: Person HOLDS_POST[title=chairman](former) 云帆汽车",
        "list Entity: Person HOLDS_POST Entity; Person HOLDS_POST[title=chairman](former) 云帆汽车; "
        "show Person; show HOLDS_POST.title",
    ),
    (
        "陆怀谷以前在哪里任职，担任什么",
        "list Entity: 陆怀谷 HOLDS_POST(former) Entity; show HOLDS_POST.title",
        "list Entity: 陆怀谷 HOLDS_POST(former) Entity; show HOLDS_POST.title",
    ),
]


@pytest.mark.parametrize(("question", "first", "second"), TWO)
def test_two_questions_are_not_read_as_one(
    question: str, first: str, second: str, plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    assert plan(question).verdict != "planned"
    found = plans_in_two(plan, question, "zh", ontology)
    assert found is not None
    assert short(found[0]) == first
    assert second in [short(s) for s in found[1]]


DESCRIBED = [
    ("苇丛电池的大模型叫什么", ("叫",), "list Product: 苇丛电池 OFFERS Product"),
    ("苇丛电池的首任总裁是谁", ("首任",), "list Person: Person HOLDS_POST[title=president] 苇丛电池"),
    ("苇丛电池运营哪些矿山", ("矿山",), "list Site: 苇丛电池 OPERATES Site"),
    ("苇丛电池的火箭叫什么", ("火箭叫",), "list Product: 苇丛电池 OFFERS Product"),
    ("无锡市有多少家化肥企业", ("化肥",), "value 无锡市: show 无锡市.company_count"),
    ("苇丛电池2025年电芯产量是多少", ("电芯",), "value 苇丛电池: show 苇丛电池.units_sold; time 2025..2025"),
    ("苇丛电池在海外有办事处吗", ("在海外有办事处吗",), "list Place: 苇丛电池 LOCATED_IN[site_role=办事处] Place"),
]


@pytest.mark.parametrize(("question", "unknown", "meant"), DESCRIBED)
def test_a_word_that_only_describes_goes_along_with_the_plan(
    question: str, unknown: tuple[str, ...], meant: str, plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    found = list(plans_described(plan, question, unknown, ontology))
    assert meant in [short(Planned(verdict="planned", plan=d.plan)) for d in found]
    assert all(d.word in question for d in found)


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("谁拒绝投资苇丛电池", ("拒绝",)),
        ("苇丛电池的审计公司是谁", ("审计", "是谁")),
        ("苇丛电池是哪国公司", ("哪国",)),
    ],
)
def test_a_word_that_turns_the_question_is_never_left_out(
    question: str, unknown: tuple[str, ...], plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    assert not list(plans_described(plan, question, unknown, ontology))


def test_where_people_work_now_is_not_asked_of_a_firm(plan: Callable[[str], Planned]) -> None:
    assert short(plan("云帆汽车的前任是谁")) in ("not_in_schema", "entity_not_found")
