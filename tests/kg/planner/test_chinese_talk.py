"""What people say in talk and in headlines: posts and who comes next, plans, denials, shares, goods, parts of a year."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.answer.attested import _calls
from kg.plan.planned import Planned
from kg.planner.chinese_each import questions_of_each
from kg.planner.in_two import plans_in_two
from kg.planner.kind_beside_name_zh import without_kind
from kg.planner.parts_used_zh import plans_of_parts
from kg.planner.periods_zh import periods
from kg.planner.question import read
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("湖州青杉科技有限公司", "Company"),
    ("宁波蓝隼材料股份有限公司", "Company"),
    ("云帆汽车", "Company"),
    ("港湾工场", "Cluster"),
    ("白桦资本", "Investor"),
    ("陆怀谷", "Person"),
    ("赤狐T3", "Product"),
    ("Shanghai", "City"),
]
TODAY = datetime.date(2026, 11, 24)
# fmt: off
ASKED = [
    ("青杉科技现任董事长上任前由谁坐这个位子？", "list Person: Person HOLDS_POST[title=chairman](former) 湖州青杉科技有限公司"),
    ("青杉科技新聘任的总经理是谁？", "list Person: Person HOLDS_POST[title=general_manager] 湖州青杉科技有限公司"),
    ("从2026年起谁来当青杉科技的总经理？", "list Person: Person HOLDS_POST[title=general_manager](planned) 湖州青杉科技有限公司"),
    ("白桦资本将派谁出任青杉科技总经理？", "list Person: Person HOLDS_POST[title=general_manager](planned) 湖州青杉科技有限公司"),
    ("陆怀谷接的是谁的班？", "list Person: Person HOLDS_POST(former) Entity; 陆怀谷 HOLDS_POST(asserted+planned+former) Entity; HOLDS_POST.title =; Person.name != 陆怀谷; show HOLDS_POST.title"),
    ("陆怀谷现在管着哪家公司？", "list Company: 陆怀谷 HOLDS_POST[title=head] Company"),
    ("陆怀谷任职于哪家公司？", "list Company: 陆怀谷 HOLDS_POST Company; show HOLDS_POST.title"),
    ("陆怀谷先后任职于哪些公司？", "list Company: 陆怀谷 HOLDS_POST Company; show HOLDS_POST.title"),
    ("陆怀谷以前在哪个单位任职？", "list Organization: 陆怀谷 HOLDS_POST(former) Organization; show HOLDS_POST.title"),
    ("陆怀谷一路念过哪些学校？", "list Organization: 陆怀谷 EDUCATED_AT Organization"),
    ("陆怀谷是哪里毕业的？", "list Organization: 陆怀谷 EDUCATED_AT Organization"),
    ("陆怀谷在创办青杉科技之前担任过什么职务？", "value 陆怀谷: 陆怀谷 HOLDS_POST(former) Entity; show HOLDS_POST.title"),
    ("青杉科技的两位创始人原先是哪个单位的同事？", "list Organization: Person EMPLOYED_BY(former) Organization; 湖州青杉科技有限公司 FOUNDED_BY(asserted+former) Person"),
    ("港湾工场由谁主持？", "list Person: Person HOLDS_POST[title=head] 港湾工场"),
    ("云帆汽车打算把二期工厂建在哪座城市？", "list Place: 云帆汽车 LOCATED_IN[site_role=工厂](planned) Place"),
    ("云帆汽车准备去哪里建新的生产基地？", "list Place: 云帆汽车 LOCATED_IN[site_role=基地](planned) Place"),
    ("云帆汽车有收购青杉科技的打算吗？", "bool 云帆汽车: 云帆汽车 ACQUIRED(planned) 湖州青杉科技有限公司"),
    ("云帆汽车否认要收购哪家公司？", "list Company: 云帆汽车 ACQUIRED(denied) Company"),
    ("云帆汽车没有加入哪个联盟？", "list Association: 云帆汽车 MEMBER_OF(denied) Association"),
    ("云帆汽车退出了哪个行业协会？", "list Organization: 云帆汽车 MEMBER_OF(former) Organization"),
    ("白桦资本在青杉科技的股份比例是不是超过10%？", "value 白桦资本: 白桦资本 HOLDS_SHARES_IN 湖州青杉科技有限公司; show HOLDS_SHARES_IN.share"),
    ("目前一共有几方持有青杉科技的股权？", "count Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司"),
    ("青杉科技的股份在谁手里？", "list Entity: Entity HOLDS_SHARES_IN 湖州青杉科技有限公司"),
    ("赤狐T3卖给了谁？", "list Organization: Company SUPPLIES[product=赤狐T3] Organization"),
    ("赤狐T3有哪些公司在用？", "list Company: Company USES 赤狐T3"),
    ("青杉科技给哪些平台提供服务？", "list Organization: 湖州青杉科技有限公司 SUPPLIES Organization"),
    ("青杉科技计划给哪家公司供电芯？", "list Company: 湖州青杉科技有限公司 SUPPLIES[product=电芯](planned) Company"),
    ("谁给青杉科技供叶片？", "list Organization: Organization SUPPLIES[product=叶片] 湖州青杉科技有限公司"),
    ("赤狐T3是谁造的？", "list Organization: Organization OFFERS 赤狐T3"),
    ("哪家公司授权青杉科技使用其技术？", "list Company: Company LICENSES_TO 湖州青杉科技有限公司"),
    ("青杉科技是从哪所大学出来的？", "list University: 湖州青杉科技有限公司 SPUN_OUT_OF University"),
    ("青杉科技在哪些城市有工厂？", "list Place: 湖州青杉科技有限公司 LOCATED_IN[site_role=工厂] Place"),
    ("港湾工场入驻了多少家企业？", "count Company: Company TENANT_OF 港湾工场"),
    ("入驻企业超过100家的园区有哪些？", "list Zone: Zone.tenant_count > 100.0"),
    ("哪些园区的入驻企业超过100家？", "list Zone: Zone.tenant_count > 100.0"),
    ("青杉科技下面有几家子公司？", "count Company: Company SUBSIDIARY_OF 湖州青杉科技有限公司"),
    ("青杉科技的官网地址是什么？", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.website"),
    ("青杉科技前三季度亏损多少？", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.net_profit; time 2026-01..2026-09"),
    ("青杉科技2025年1至5月营收是多少？", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.revenue; time 2025-01..2025-05"),
    ("青杉科技今年上半年的净利润是多少？", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.net_profit; time 2026-01..2026-06"),
    ("赤狐T3谁下了单？", "list Organization: Company SUPPLIES[product=赤狐T3] Organization"),
    ("青杉科技哪年创办的？", "value 湖州青杉科技有限公司: show 湖州青杉科技有限公司.founded"),
    ("眼下是谁在代理青杉科技董事长的职责？", "list Person: Person HOLDS_POST[title=chairman][acting=True] 湖州青杉科技有限公司"),
    ("青杉科技的总经理换人了没有？", "list Person: Person HOLDS_POST[title=general_manager] 湖州青杉科技有限公司"),
    ("陆怀谷创办的公司后来被谁收购了？", "list Organization: Company FOUNDED_BY 陆怀谷; Organization ACQUIRED Company"),
    ("青杉科技C轮由哪两家机构联合领投？", "list Organization: Organization INVESTED_IN[lead=True][round=C轮] 湖州青杉科技有限公司"),
    ("青杉科技B轮谁领的头？", "list Entity: Entity INVESTED_IN[lead=True][round=B轮] 湖州青杉科技有限公司"),
    ("除了陆怀谷，青杉科技还有谁算联合创始人？", "list Entity: 湖州青杉科技有限公司 FOUNDED_BY Entity; Entity.name != 陆怀谷"),
    ("陆怀谷加盟青杉科技前在云帆汽车担任什么？", "value 陆怀谷: 陆怀谷 HOLDS_POST(former) 云帆汽车; show HOLDS_POST.title"),
    ("青杉科技有哪两个品牌？", "list Product: 湖州青杉科技有限公司 OFFERS Product"),
    ("青杉科技第二大客户占销售额多少？", "list Organization: 湖州青杉科技有限公司 SUPPLIES Organization; SUPPLIES.share is_known; show SUPPLIES.share; most SUPPLIES.share; first 2"),
    ("谁将接替陆怀谷出任青杉科技总经理？", "list Person: Person HOLDS_POST[title=general_manager](planned) 湖州青杉科技有限公司; 陆怀谷 HOLDS_POST[title=general_manager](asserted+former) 湖州青杉科技有限公司"),
    ("青杉科技和云帆汽车的合作什么时候结束的？", "value 湖州青杉科技有限公司: 湖州青杉科技有限公司 PARTNER_OF(asserted+former+planned) 云帆汽车; show PARTNER_OF.valid_to"),
    ("青杉科技什么时候与云帆汽车终止合作？", "value 湖州青杉科技有限公司: 湖州青杉科技有限公司 PARTNER_OF(asserted+former+planned) 云帆汽车; show PARTNER_OF.valid_to"),
    ("陆怀谷担任总经理的公司在哪里？", "list Place: Company LOCATED_IN Place; 陆怀谷 HOLDS_POST[title=general_manager] Company"),
    ("陆怀谷担任总经理的公司，母公司总部在哪里？", "list Place: Company SUBSIDIARY_OF Organization; Organization LOCATED_IN Place; 陆怀谷 HOLDS_POST[title=general_manager] Company"),
    ("陆怀谷任职的公司的母公司是谁？", "list Organization: Company SUBSIDIARY_OF Organization; 陆怀谷 HOLDS_POST Company"),
    ("青杉科技的總經理換人了沒有？", "list Person: Person HOLDS_POST[title=general_manager] 湖州青杉科技有限公司"),
    ("赤狐Ｔ３賣給了誰？", "list Organization: Company SUPPLIES[product=赤狐T3] Organization"),
    ("雲帆汽車退出了哪個行業協會？", "list Organization: 云帆汽车 MEMBER_OF(former) Organization"),
]
# fmt: on


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


@pytest.mark.parametrize(("question", "meant"), ASKED, ids=[q for q, _ in ASKED])
def test_what_is_said_in_talk_becomes_its_plan(question: str, meant: str, plan: Callable[[str], Planned]) -> None:
    assert short(plan(question)) == meant


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025年前三季度", "2025-01", "2025-09"),
        ("去年前5个月", "2025-01", "2025-05"),
        ("2025年1至5月", "2025-01", "2025-05"),
        ("今年下半年", "2026-07", "2026-12"),
        ("二季度", "2026-04", "2026-06"),
    ],
)
def test_a_part_of_a_year_is_a_span(text: str, first: str, last: str) -> None:
    assert [found[2:] for found in periods(f"青杉科技{text}的营收", TODAY)] == [(first, last)]


@pytest.mark.parametrize("text", ["前13个月", "2025年9至3月", "3至5月"])
def test_what_is_no_part_of_a_known_year_is_no_span(text: str) -> None:
    assert list(periods(text, TODAY)) == []


def test_with_no_year_the_last_such_part_is_meant() -> None:
    [found] = periods("四季度净利润", datetime.date(2026, 5, 1))
    assert found[2:] == ("2025-10", "2025-12")


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("陆怀谷在青杉科技任何职，之前是哪个单位的？", "list Organization: 陆怀谷 EMPLOYED_BY(former) Organization"),
        (
            "陆怀谷现在还是青杉科技的总经理吗？现在的总经理是谁？",
            "list Person: Person HOLDS_POST[title=general_manager] 湖州青杉科技有限公司",
        ),
        (
            "青杉科技的总经理换人了没有？新的是谁？",
            "list Person: Person HOLDS_POST[title=general_manager] 湖州青杉科技有限公司",
        ),
        (
            "给青杉科技供叶片的是谁？供主轴承的呢？",
            "list Organization: Organization SUPPLIES[product=主轴承] 湖州青杉科技有限公司",
        ),
    ],
)
def test_a_second_part_is_about_the_one_it_fits(
    question: str, second: str, plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    found = plans_in_two(plan, read(question).text, "zh", ontology)
    assert found is not None
    assert [short(p) for p in found[1]] == [second]


def test_which_came_first_is_asked_of_each(plan: Callable[[str], Planned]) -> None:
    asked = ("云帆汽车什么时候成立", "湖州青杉科技有限公司什么时候成立")
    assert questions_of_each(plan, "云帆汽车和湖州青杉科技有限公司，哪家成立得更早？") == asked
    assert questions_of_each(plan, "云帆汽车和湖州青杉科技有限公司哪家成立") == ()


def test_a_second_part_that_fits_two_names_is_about_neither(plan: Callable[[str], Planned], ontology: Ontology) -> None:
    assert plans_in_two(plan, "云帆汽车收购了青杉科技吗，总部在哪里", "zh", ontology) is None


@pytest.mark.parametrize(
    ("question", "word", "rest"),
    [
        ("座舱芯片赤狐T3卖多少钱", "座舱芯片", "赤狐T3卖多少钱"),
        ("“赤狐T3”座舱件卖多少钱", "座舱件", '"赤狐T3"卖多少钱'),
    ],
)
def test_a_word_beside_a_name_says_what_the_thing_is(
    question: str, word: str, rest: str, plan: Callable[[str], Planned]
) -> None:
    found = list(without_kind(plan, read(question).text, ("座舱" if "芯片" in question else "座舱件",)))
    assert (word, rest) in [(f.word, f.question) for f in found]


@pytest.mark.parametrize(
    ("quote", "word", "said"),
    [
        ("车上的座舱芯片“赤狐T3”去年发布", "座舱芯片", True),
        ("“赤狐T3”国产座舱芯片去年发布", "座舱芯片", True),
        ("“赤狐T3”去年发布，这款座舱芯片", "座舱芯片", False),
        ("座舱芯片的对手是“赤狐T3”", "座舱芯片", False),
    ],
)
def test_a_source_calls_a_thing_so_right_beside_its_name(quote: str, word: str, said: bool) -> None:
    assert _calls(quote, "赤狐T3", word) is said


@pytest.mark.parametrize(
    ("question", "goods", "makers"),
    [
        ("赤狐T3上的飞控系统叫什么？", "飞控系统", False),
        ("赤狐T3用的是哪款存储器？", "存储器", False),
        ("赤狐T3的存储器是谁造的？", "存储器", True),
        ("赤狐T3用的是哪家公司的存储器？", "存储器", True),
    ],
)
def test_a_part_of_a_product_is_asked_of_what_the_product_uses(
    question: str, goods: str, makers: bool, plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    found = next(plans_of_parts(plan, question, ontology))
    assert found.words == (goods,)
    assert [e.relation for e in found.plan.edges] == ["USES", "OFFERS"][: 1 + makers]


def test_a_firm_has_no_parts(plan: Callable[[str], Planned], ontology: Ontology) -> None:
    assert list(plans_of_parts(plan, "青杉科技的存储器是谁造的？", ontology)) == []
