"""Chinese questions whether something is settled, who acts in a post, who moved from where, and posts of a kind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from tests.kg.answer.firms_zh import CLASSES as FIRMS
from tests.kg.answer.firms_zh import TEXTS as OF_FIRMS
from tests.kg.answer.firms_zh import told
from tests.kg.answer.stated import Said, stated

CLASSES = {
    **FIRMS,
    "中林机电": "Company",
    "秦晓岚": "Person",
    "苏见青": "Person",
    "周岭安": "Person",
    "云舟药业": "Company",
    "格伦制药": "Company",
    "苍溪生物谷": "Cluster",
    "苍溪县": "City",
    "宁波": "City",
    "老挝": "Country",
    "新加坡": "Country",
    "港交所": "Exchange",
}


def yuan(value: float) -> Value:
    return Value(value=value, currency="CNY")


# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    *OF_FIRMS,
    ("据传临川水务将在老挝建厂，并考虑2027年赴港交所上市。临川水务拟与中林机电合作污泥处置。", "2025-04-01", (
        ("临川水务", "LOCATED_IN", "老挝", {"site_role": "plant", "status": "rumoured"}),
        ("临川水务", "LISTED_ON", "港交所", {"date": "2027", "status": "rumoured"}),
        ("临川水务", "PARTNER_OF", "中林机电", {"purpose": "污泥处置", "status": "planned"}),
    )),
    ("南屿仪器是远川港务的子公司，远川港务副总裁秦晓岚代理南屿仪器总经理。", "2025-04-02", (
        ("南屿仪器", "SUBSIDIARY_OF", "远川港务", {}),
        ("秦晓岚", "HOLDS_POST", "南屿仪器", {"title": "总经理", "acting": True}),
        ("秦晓岚", "HOLDS_POST", "远川港务", {"title": "副总裁"}),
    )),
    ("云舟药业2023年6月从宁波迁入苍溪生物谷；格伦制药2021年退出苍溪生物谷。", "2025-05-01", (
        ("云舟药业", "TENANT_OF", "苍溪生物谷", {"since": "2023-06"}),
        ("云舟药业", "LOCATED_IN", "宁波", {"status": "former"}),
        ("格伦制药", "TENANT_OF", "苍溪生物谷", {"status": "former", "valid_to": "2021"}),
        ("苍溪生物谷", "LOCATED_IN", "苍溪县", {}),
    )),
    ("丰泽粮油是新加坡公司。", "2025-05-03", (
        ("丰泽粮油", "LOCATED_IN", "新加坡", {}),
    )),
    ("南屿仪器由苏见青和周岭安创办，苏见青仍任上海海事大学教授。", "2025-05-04", (
        ("南屿仪器", "FOUNDED_BY", "苏见青", {}),
        ("南屿仪器", "FOUNDED_BY", "周岭安", {}),
        ("苏见青", "HOLDS_POST", "上海海事大学", {"title": "教授"}),
    )),
    ("南屿仪器2024年卖出1200台声呐。", "2025-05-05", (
        ("南屿仪器", "units_sold", Value(value=1200.0, unit="pieces"), {"period": "2024"}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("kg"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "临川水务要去老挝建厂，这事坐实了吗？",
        "临川水务要在老挝建厂，这件事定了吗？",
        "临川水务去老挝建厂的事敲定了没有",
        "临川水务在老挝建厂的消息坐实了没有？",
        "临川水务到老挝设厂的事落实了吗",
        "临川水务去老挝办厂，官宣了没有",
    ],
)
def test_whether_a_rumour_is_settled_is_told_with_its_status(graph: kg.Graph, question: str) -> None:
    told(graph, question, "仅记录为传闻")


@pytest.mark.parametrize(
    "question",
    [
        "临川水务和中林机电的污泥处置合作签了没有？",
        "临川水务跟中林机电合作的事签约了吗",
        "临川水务与中林机电的合作协议签了吗",
        "临川水务同中林机电在污泥处置上的合作敲定了吗",
        "临川水务和中林机电的合作谈成了没有",
        "临川水务与中林机电的污泥处置合作项目落地了吗",
    ],
)
def test_whether_an_agreement_is_signed_is_told_with_its_status(graph: kg.Graph, question: str) -> None:
    told(graph, question, "仅记录为计划")


def test_agreement_for_something_else_is_none(graph: kg.Graph) -> None:
    assert graph.ask("临川水务和中林机电的光伏合作签了没有？").status == "empty"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("远川港务收购金沙物流定了没有", "仅记录为计划"),
        ("远川港务买金沙物流股份的事谈成了吗", "仅记录为计划"),
        ("松涛集团收购湖滨种业股份的事谈成了吗", "是的，松涛集团收购了湖滨种业"),
        ("岭南重工买下北岭仪表的事落定了吗", "是的，岭南重工收购了北岭仪表"),
    ],
)
def test_whether_a_purchase_is_settled(graph: kg.Graph, question: str, status: str) -> None:
    told(graph, question, status)


@pytest.mark.parametrize(
    "question",
    [
        "临川水务去港交所上市的时间有说法吗？",
        "临川水务什么时候去港交所上市，有消息吗？",
        "临川水务到港交所上市的时间定了吗",
        "临川水务有没有在港交所上市的时间表",
        "临川水务赴港交所上市的日期公布了没有",
        "临川水务何时在港交所上市，时间定下来了吗",
    ],
)
def test_whether_the_day_of_a_rumoured_listing_is_known(graph: kg.Graph, question: str) -> None:
    told(graph, question, "仅记录为传闻", "2027年")


@pytest.mark.parametrize(
    "question",
    [
        "南屿仪器眼下谁在代理总经理？",
        "南屿仪器现在由谁代理总经理",
        "南屿仪器谁在代行总经理职责",
        "谁暂代南屿仪器总经理",
        "目前由谁代理南屿仪器的总经理一职",
        "南屿仪器总经理一职目前由谁代理",
    ],
)
def test_who_acts_in_a_post(graph: kg.Graph, question: str) -> None:
    told(graph, question, "秦晓岚", "代理")
    assert graph.ask("湖滨种业谁在代理总工程师").status == "empty"  # who holds the post does not act in it


@pytest.mark.parametrize(
    "question",
    [
        "南屿仪器眼下谁在代理总经理，她在母公司什么职务？",
        "南屿仪器的代理总经理是哪位，她在母公司担任什么职务？",
        "谁暂代南屿仪器总经理？此人在母公司是什么职位",
        "南屿仪器由谁代理总经理，她还在母公司担任什么职务",
    ],
)
def test_what_somebody_is_at_the_parent_of_a_firm(graph: kg.Graph, question: str) -> None:
    told(graph, question, "秦晓岚", "远川港务", "副总裁")
    told(graph, "秦晓岚在南屿仪器的母公司担任什么职务", "远川港务", "副总裁")


@pytest.mark.parametrize(
    "question",
    [
        "云舟药业从哪里搬到苍溪生物谷的，什么时候搬的？",
        "云舟药业是从哪个城市迁到苍溪生物谷的，哪年迁的",
        "云舟药业是由哪里迁入苍溪生物谷的，何时迁入",
        "云舟药业从什么地方搬进苍溪生物谷，哪年搬来的",
        "云舟药业原来在哪里，什么时候搬到苍溪生物谷",
        "云舟药业是从哪儿搬来苍溪生物谷的，什么时候搬来的",
    ],
)
def test_from_where_and_when_a_firm_moved(graph: kg.Graph, question: str) -> None:
    told(graph, question, "宁波", "2023年6月")


def test_whoever_is_not_there_has_not_moved_there(graph: kg.Graph) -> None:
    assert "宁波" not in graph.ask("格伦制药从哪里搬到苍溪生物谷的").text
    assert graph.ask("云舟药业从哪里搬到老挝的").status != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "曾经在苍溪生物谷、后来撤走的是哪家公司？",
        "曾经入驻苍溪生物谷、后来退出的企业是哪家",
        "以前入驻苍溪生物谷、后来搬走的企业有哪些",
        "苍溪生物谷以前有哪家公司后来退出了",
        "原来在苍溪生物谷、现在已经离开的企业",
        "哪家公司从苍溪生物谷撤走了，什么时候撤的",
    ],
)
def test_who_left_a_park(graph: kg.Graph, question: str) -> None:
    told(graph, question, "格伦制药", "2021年")
    assert "云舟药业" not in graph.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "湖滨种业研发人员人数",
        "湖滨种业的研发人员总数是多少",
        "湖滨种业的研发人员总人数",
        "湖滨种业搞研发的有多少人",
        "湖滨种业从事研发的人员一共有多少",
        "湖滨种业有多少研发人员",
    ],
)
def test_how_many_do_research(graph: kg.Graph, question: str) -> None:
    told(graph, question, "88人")


@pytest.mark.parametrize(
    "question",
    [
        "方行舟以前在哪家公司当过总经理？",
        "方行舟之前是哪家公司的总经理",
        "方行舟当过哪家公司的总经理",
        "方行舟曾在哪里做过总经理",
        "哪家公司的总经理曾是方行舟",
        "方行舟过去在哪个单位任过总经理",
    ],
)
def test_head_of_a_branch_is_told_by_the_whole_title(graph: kg.Graph, question: str) -> None:
    told(graph, question, "岭南重工", "苏州分公司总经理")


def test_other_posts_and_the_head_of_the_firm_are_no_such_post(graph: kg.Graph) -> None:
    assert graph.ask("方行舟以前在哪家公司当过副总经理").status == "empty"
    assert graph.ask("方行舟以前在哪家公司当过董事长").status == "empty"
    assert graph.ask("岭南重工的前任总经理是谁").status == "empty"
    told(graph, "方行舟曾在哪里当过采购总监", "北岭仪表")


@pytest.mark.parametrize(
    "question",
    [
        "湖滨种业最大的客户是哪国的公司？",
        "湖滨种业最大的客户来自哪个国家",
        "湖滨种业的第一大客户是哪个国家的企业",
        "湖滨种业最大客户是哪国企业",
        "湖滨种业的最大客户是哪一国的",
        "湖滨种业最大的客户是来自哪个国家的公司",
    ],
)
def test_from_which_country_the_largest_customer_is(graph: kg.Graph, question: str) -> None:
    told(graph, question, "新加坡", "33%")


@pytest.mark.parametrize(
    "question",
    [
        "南屿仪器的两位创始人，谁还在上海海事大学当教授？",
        "南屿仪器的创始人里谁在上海海事大学任教授",
        "南屿仪器的两位创始人中，哪位现在还在上海海事大学做教授",
        "南屿仪器的创始人，哪位在上海海事大学担任教授",
        "南屿仪器的两个创办人谁仍在上海海事大学当教授",
        "南屿仪器的创始人当中，谁同时在上海海事大学任教授",
    ],
)
def test_which_founder_holds_a_post_elsewhere(graph: kg.Graph, question: str) -> None:
    told(graph, question, "苏见青", "上海海事大学")
    assert "周岭安" not in graph.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "南屿仪器2024年卖了多少台声呐？",
        "南屿仪器2024年一共卖出多少台声呐",
        "南屿仪器2024年销售了多少台声呐",
        "南屿仪器2024年共售出多少台声呐",
        "2024年南屿仪器卖了多少台声呐",
        "南屿仪器2024年卖出了几台声呐",
    ],
)
def test_pieces_sold_are_of_the_goods_that_the_source_names(graph: kg.Graph, question: str) -> None:
    told(graph, question, "1,200台")
    other = graph.ask(question.replace("声呐", "望远镜"))
    assert other.status != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "湖滨种业最大的两个客户是谁，各占多少",
        "湖滨种业最大的两家客户",
        "湖滨种业前两大客户是谁，占比多少",
        "湖滨种业最主要的两个客户及占比",
        "湖滨种业的前两名客户有哪些",
        "湖滨种业最大的2家客户是哪些公司",
    ],
)
def test_the_two_largest_customers(graph: kg.Graph, question: str) -> None:
    told(graph, question, "丰泽粮油", "33%", "广南超市", "12%")


@pytest.mark.parametrize(
    "question",
    [
        "湖滨种业的两大客户里，哪家占的收入比重更大？",
        "湖滨种业的客户里谁占收入最多",
        "湖滨种业的客户中哪家贡献的收入最高，占多少",
        "湖滨种业的两个客户当中哪家的收入占比更高",
        "湖滨种业的主要客户里，谁的收入占比最大",
        "湖滨种业的客户里面哪个占营收的比例最高",
    ],
)
def test_which_of_the_customers_brings_more(graph: kg.Graph, question: str) -> None:
    told(graph, question, "丰泽粮油", "33%")
    assert "广南超市" not in graph.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "方行舟从什么时候起当湖滨种业的总工程师？",
        "方行舟从哪年起担任湖滨种业总工程师",
        "方行舟从何时起任湖滨种业的总工程师",
        "方行舟是从什么时候开始当湖滨种业总工程师的",
        "方行舟哪一年开始做湖滨种业的总工程师",
        "方行舟什么时候当上湖滨种业的总工程师的",
    ],
)
def test_since_when_somebody_holds_a_post(graph: kg.Graph, question: str) -> None:
    told(graph, question, "2022年")
