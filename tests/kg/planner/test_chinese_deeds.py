"""Chinese questions about shares, purchases, rounds, goods and posts, each asked in several wordings of the street."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.chinese_each import questions_of_each
from kg.planner.in_two import plans_in_two
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("云帆汽车", "Company"),
    ("苇丛电池", "Company"),
    ("羽笔机器人", "Company"),
    ("成都松岭激光雷达有限公司", "Company"),
    ("四川杉木锂材", "Company"),
    ("厦门鹭羽光电有限公司", "Company"),
    ("白桦资本", "Investor"),
    ("灰雁创投", "Investor"),
    ("长沙远山创业投资有限公司", "Investor"),
    ("岚州市经济和信息化局", "GovernmentBody"),
    ("科创板", "Exchange"),
    ("无锡市", "City"),
    ("“赤鸢V2”驾驶芯片", "Product"),
    ("郑州松岭算谷", "Cluster"),
    ("港湾工场", "Cluster"),
    ("赤狐T3", "Product"),
    ("陆怀谷", "Person"),
    ("沈听澜", "Person"),
    ("岚州市促进量子产业发展若干措施", "Policy"),
    ("岚州大学", "University"),
    ("2025岚州量子大会", "Conference"),
]


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


ROUND = "list Entity: Entity INVESTED_IN[lead={}][round={}] 羽笔机器人"
SHARE = "value 白桦资本: 白桦资本 HOLDS_SHARES_IN 云帆汽车; show HOLDS_SHARES_IN.share"
LARGEST = (
    "list Entity: Entity HOLDS_SHARES_IN 云帆汽车; HOLDS_SHARES_IN.share is_known; show HOLDS_SHARES_IN.share; "
    "most HOLDS_SHARES_IN.share; first {}"
)
EVERY = "list Entity: Entity HOLDS_SHARES_IN 云帆汽车; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share"
ANY = "asserted+former+planned+rumoured+denied+conditional"
POLICY = "岚州市促进量子产业发展若干措施"
SHARES = [
    ("白桦资本手里有云帆汽车多少股份？", SHARE),
    ("白桦资本占云帆汽车百分之多少的股权", SHARE),
    ("白桦资本在云帆汽车持股多少？", SHARE),
    ("云帆汽车里白桦资本占了多少股？", SHARE),
    ("白桦资本对云帆汽车的持股比例是多少", SHARE),
    ("白桦资本有没有云帆汽车的股份", "bool 白桦资本: 白桦资本 HOLDS_SHARES_IN 云帆汽车"),
    ("谁持有云帆汽车最多的股份？", LARGEST.format(1)),
    ("云帆汽车的股东里谁占股最多", LARGEST.format(1)),
    ("云帆汽车的两个股东里，哪一家占股更高？", LARGEST.format(1)),
    ("云帆汽车的第三大股东是谁", LARGEST.format(3)),
    ("云帆汽车的股东各持股多少？", EVERY),
    ("把云帆汽车的股东按持股比例排一下", EVERY),
    ("云帆汽车的股东里有没有已经清仓退出的，是谁", "list Entity: Entity HOLDS_SHARES_IN(former) 云帆汽车"),
]
BOUGHT = [
    ("云帆汽车要买下苇丛电池多少股权？", "value 云帆汽车: 云帆汽车 ACQUIRED(planned) 苇丛电池; show ACQUIRED.share"),
    ("云帆汽车收购苇丛电池的股权花了多少钱", "value 云帆汽车: 云帆汽车 ACQUIRED 苇丛电池; show ACQUIRED.amount"),
    (
        "云帆汽车收购苇丛电池30%股权花了多少钱？",
        "value 云帆汽车: 云帆汽车 ACQUIRED[share=0.3] 苇丛电池; show ACQUIRED.amount",
    ),
    ("收购苇丛电池一共付了多少钱？", "list Organization: Organization ACQUIRED 苇丛电池; show ACQUIRED.amount"),
    (
        "苇丛电池卖了多少钱",
        "list Organization: Organization ACQUIRED 苇丛电池; show ACQUIRED.amount",
    ),  # no number of pieces
    ("苇丛电池是被哪家公司买走的", "list Company: Company ACQUIRED 苇丛电池"),
    ("谁计划收购苇丛电池", "list Organization: Organization ACQUIRED(planned) 苇丛电池"),
    (
        "云帆汽车打算买下的那家公司，是谁创立的？",
        "list Entity: Company FOUNDED_BY Entity; 云帆汽车 ACQUIRED(planned) Company",
    ),
]
ROUNDS = [
    ("羽笔机器人这轮B轮是谁领投的", ROUND.format(True, "B轮")),
    ("羽笔机器人A轮是谁领的投？", ROUND.format(True, "A轮")),
    ("羽笔机器人B轮除了领投方，还有哪些机构跟投？", ROUND.format(False, "B轮")),
    ("羽笔机器人A轮里不是领投的投资方是谁？", ROUND.format(False, "A轮")),
    ("羽笔机器人这次B轮，钱是谁出的", "list Entity: Entity INVESTED_IN[round=B轮] 羽笔机器人"),
    ("白桦资本投了羽笔机器人哪一轮", "value 白桦资本: 白桦资本 INVESTED_IN 羽笔机器人; show INVESTED_IN.round"),
    ("给羽笔机器人投过钱的机构有哪些", "list Entity: Entity INVESTED_IN 羽笔机器人"),
    ("哪些公司拿过白桦资本的钱", "list Company: 白桦资本 INVESTED_IN Company"),
]
GOODS = [
    ("云帆汽车的电芯是从哪儿采购的？", "list Organization: Organization SUPPLIES[product=电芯] 云帆汽车"),
    ("云帆汽车用的是谁家的激光雷达", "list Company: Company SUPPLIES[product=激光雷达] 云帆汽车"),
    ("云帆汽车的激光雷达来自哪家公司", "list Company: Company SUPPLIES[product=激光雷达] 云帆汽车"),
    ("羽笔机器人的芯片是找谁代工的", "list Organization: Organization SUPPLIES[product=芯片] 羽笔机器人"),
    ("苇丛电池给哪些企业供电芯", "list Company: 苇丛电池 SUPPLIES[product=电芯] Company"),
    ("苇丛电池的电芯卖给了谁", "list Organization: 苇丛电池 SUPPLIES[product=电芯] Organization"),
    ("苇丛电池把BX-207许可给了谁？", "list Organization: 苇丛电池 LICENSES_TO[product=BX-207] Organization"),
    ("跟苇丛电池抢生意的同行有谁？", "list Organization: 苇丛电池 COMPETES_WITH Organization"),
    ("云帆汽车的创始人来自哪家公司", "list Company: Person EMPLOYED_BY Company; 云帆汽车 FOUNDED_BY Person"),
]
POSTS = [
    ("陆怀谷在羽笔机器人担任什么职务", "value 陆怀谷: 陆怀谷 HOLDS_POST 羽笔机器人; show HOLDS_POST.title"),
    ("陆怀谷是羽笔机器人的什么人", "value 陆怀谷: 陆怀谷 HOLDS_POST 羽笔机器人; show HOLDS_POST.title"),
    ("谁在当羽笔机器人的总裁", "list Person: Person HOLDS_POST[title=president] 羽笔机器人"),
    ("羽笔机器人的新任总裁是谁", "list Person: Person HOLDS_POST[title=president] 羽笔机器人"),
    ("羽笔机器人的总裁换成了谁", "list Person: Person HOLDS_POST[title=president] 羽笔机器人"),
    ("谁辞去了羽笔机器人总裁职务", "list Person: Person HOLDS_POST[title=president](former) 羽笔机器人"),
    (
        "羽笔机器人总经理现在由谁代理",
        "list Person: Person HOLDS_POST[title=general_manager][acting=True] 羽笔机器人",
    ),
    ("陆怀谷还是羽笔机器人的总裁吗", "bool 陆怀谷: 陆怀谷 HOLDS_POST[title=president] 羽笔机器人"),
    (
        "陆怀谷是从哪家公司跳槽到羽笔机器人的",
        "list Entity: 陆怀谷 HOLDS_POST 羽笔机器人; 陆怀谷 HOLDS_POST(former) Entity; Entity.name != 羽笔机器人; show HOLDS_POST.title",
    ),
]
POLICIES = [
    (f"{POLICY}从什么时候开始实施", f"value {POLICY}: show {POLICY}.effective"),
    (f"{POLICY}的有效期到什么时候", f"value {POLICY}: show {POLICY}.expires"),
    (
        "岚州的量子若干措施最高能补多少",
        f"list Observation: {POLICY} GRANTS Observation; most Observation.value; first 1",
    ),
    (f"{POLICY}的最高补贴是多少", f"list Observation: {POLICY} GRANTS Observation; most Observation.value; first 1"),
    ("2025岚州量子大会是在哪里举办的", "list Place: 2025岚州量子大会 LOCATED_IN Place"),
    ("2025岚州量子大会什么时候开的", "value 2025岚州量子大会: show 2025岚州量子大会.held"),
    ("参加2025岚州量子大会的人有多少", "value 2025岚州量子大会: show 2025岚州量子大会.visitors"),
    ("2025岚州量子大会签了多少个项目", "value 2025岚州量子大会: show 2025岚州量子大会.project_count"),
]
CLAIMS = [
    ("云帆汽车收购苇丛电池是真的吗", "bool 云帆汽车: 云帆汽车 ACQUIRED 苇丛电池"),
    ("云帆汽车要收购苇丛电池的消息属实吗", "bool 云帆汽车: 云帆汽车 ACQUIRED 苇丛电池"),
    ("谁否认了云帆汽车收购苇丛电池", "evidence 云帆汽车: 云帆汽车 ACQUIRED(denied) 苇丛电池"),
    ("云帆汽车收购苇丛电池的消息是什么时候报道的", f"evidence 云帆汽车: 云帆汽车 ACQUIRED({ANY}) 苇丛电池"),
    ("谁说过“我们不造整车”", "list Entity: Entity SAID Passage; Passage.text contains 我们不造整车"),
    ("云帆汽车和苇丛电池哪家员工多", "compare :"),
    ("云帆汽车和苇丛电池谁2024年的营收更高", "compare : time 2024..2024"),
]
CALLED = [
    ("松岭激光雷达的创始人是谁", "list Entity: 成都松岭激光雷达有限公司 FOUNDED_BY Entity"),
    ("杉木锂材的创始人是谁", "list Entity: 四川杉木锂材 FOUNDED_BY Entity"),
    ("鹭羽光电的创始人是谁", "list Entity: 厦门鹭羽光电有限公司 FOUNDED_BY Entity"),
]

AND_MORE = [
    ("羽笔机器人是从哪所大学孵化出来的", "list University: 羽笔机器人 SPUN_OUT_OF University"),
    ("羽笔机器人所在园区的运营公司是哪家", "list Organization: Organization OPERATES Zone; 羽笔机器人 TENANT_OF Zone"),
    (
        "创办羽笔机器人的那位教授在哪所学校任教？",
        "list University: Person HOLDS_POST University; 羽笔机器人 FOUNDED_BY Person; show HOLDS_POST.title",
    ),
    (
        "陆怀谷来羽笔机器人之前是哪家公司的副总裁？",
        "list Company: 陆怀谷 HOLDS_POST 羽笔机器人; 陆怀谷 HOLDS_POST[title=vice_president](former) Company; "
        "Company.name != 羽笔机器人",
    ),
    ("岚州大学是哪个部门的直属单位", "list GovernmentBody: 岚州大学 PART_OF GovernmentBody"),
    ("云帆汽车跟谁签了战略合作协议", "list Organization: 云帆汽车 PARTNER_OF Organization"),
    (
        "云帆汽车和哪家银行合作",
        "list Organization: 云帆汽车 PARTNER_OF Organization; Organization.name contains 银行",
    ),
    ("谁持有云帆汽车超过10%的股份", "list Entity: Entity HOLDS_SHARES_IN[share=0.1] 云帆汽车"),
    ("云帆汽车的子公司里，哪些是百分之百持有的？", "list Company: Company SUBSIDIARY_OF[share=1.0] 云帆汽车"),
    (
        "云帆汽车与苇丛电池的合资公司叫什么名字？",
        "list Company: Company FOUNDED_BY 云帆汽车; Company FOUNDED_BY(asserted+planned) 苇丛电池",
    ),
    ("传闻谁要收购苇丛电池", "list Organization: Organization ACQUIRED(rumoured) 苇丛电池"),
    ("云帆汽车是不是要收购苇丛电池", "bool 云帆汽车: 云帆汽车 ACQUIRED(planned) 苇丛电池"),
    ("哪些收购还没有完成", "list Company: Company ACQUIRED(planned) Organization"),
    (
        "云帆汽车旗下有没有上市公司",
        "list Company: Company LISTED_ON Organization; Company SUBSIDIARY_OF 云帆汽车",
    ),
    ("哪家投资机构投资的企业最多", "list Investor: Investor INVESTED_IN Company; count Company; most n; first 1"),
    ("白桦资本参与了羽笔机器人的哪几轮融资", "value 白桦资本: 白桦资本 INVESTED_IN 羽笔机器人; show INVESTED_IN.round"),
    ("和苇丛电池竞争的公司有什么产品", "list Product: Company OFFERS Product; 苇丛电池 COMPETES_WITH Company"),
    ("灰雁创投的规模有多大", "value 灰雁创投: show 灰雁创投.fund_size"),
]
OF_EVERY_DAY = [
    ("陆怀谷在羽笔机器人当过什么", "value 陆怀谷: 陆怀谷 HOLDS_POST 羽笔机器人; show HOLDS_POST.title"),
    ("陆怀谷以前担任什么职务", "value 陆怀谷: 陆怀谷 HOLDS_POST(former) Entity; show HOLDS_POST.title"),
    ("沈听澜还当羽笔机器人的总裁吗", "bool 沈听澜: 沈听澜 HOLDS_POST[title=president] 羽笔机器人"),
    ("陆怀谷都在哪些公司担任职务", "list Company: 陆怀谷 HOLDS_POST Company; show HOLDS_POST.title"),
    ("哪些公司打算上科创板", "list Company: Company LISTED_ON(planned) 科创板"),
    ("云帆汽车的电芯供应商是谁", "list Organization: Organization SUPPLIES[product=电芯] 云帆汽车"),
    ("激光雷达是哪家公司供给云帆汽车的", "list Company: Company SUPPLIES[product=激光雷达] 云帆汽车"),
    ("云帆汽车把电芯卖给了哪些企业", "list Company: 云帆汽车 SUPPLIES[product=电芯] Company"),
    ("港湾工场由谁负责运营", "list Organization: Organization OPERATES 港湾工场"),
    ("羽笔机器人是哪几家单位联合成立的", "list Organization: 羽笔机器人 FOUNDED_BY Organization"),
    (
        "羽笔机器人的创始人持股比例是多少",
        "list Entity: Entity HOLDS_SHARES_IN 羽笔机器人; 羽笔机器人 FOUNDED_BY Entity; show HOLDS_SHARES_IN.share",
    ),
    ("赤狐T3大模型是哪家公司的", "list Company: Company OFFERS 赤狐T3"),
    ("港湾工场一年产值多少", "value 港湾工场: show 港湾工场.output_value"),
    ("岚州经信局局长是谁", "list Person: Person HOLDS_POST[title=bureau_director] 岚州市经济和信息化局"),
    (
        "远山创投持有云帆汽车多少股份",
        "value 长沙远山创业投资有限公司: 长沙远山创业投资有限公司 HOLDS_SHARES_IN 云帆汽车; show HOLDS_SHARES_IN.share",
    ),
    ("哪些公司用上了赤鸢V2", "list Company: Company USES “赤鸢V2”驾驶芯片"),
    ("松岭算谷有哪些企业", "list Company: Company TENANT_OF 郑州松岭算谷"),
    ("合资公司羽笔机器人是谁创办的", "list Entity: 羽笔机器人 FOUNDED_BY Entity"),
    ("厦门鹭羽的创始人是谁", "list Entity: 厦门鹭羽光电有限公司 FOUNDED_BY Entity"),
]

REASONED = [
    (
        "谁在2023年成为羽笔机器人总裁",  # not who left in that year
        "list Person: Person HOLDS_POST[title=president](asserted+former) 羽笔机器人; HOLDS_POST.valid_from = 2023",
    ),
    (
        "云帆汽车什么时候收购的苇丛电池",
        "value 云帆汽车: 云帆汽车 ACQUIRED(asserted+former) 苇丛电池; show ACQUIRED.valid_from",
    ),
    ("苇丛电池给云帆汽车供什么", "value 苇丛电池: 苇丛电池 SUPPLIES 云帆汽车; show SUPPLIES.product"),
    ("陆怀谷还在羽笔机器人吗", "bool 陆怀谷: 陆怀谷 EMPLOYED_BY 羽笔机器人"),
    (
        "既投资了羽笔机器人又投资了云帆汽车的机构是谁",
        "list Organization: Organization INVESTED_IN 云帆汽车; Organization INVESTED_IN 羽笔机器人",
    ),
    ("总部在无锡的公司有哪些", "list Company: Company LOCATED_IN 无锡市"),
    ("股票代码688001是哪家公司", "list Company: Company.ticker = 688001"),
    ("岚政办规〔2025〕6号是什么文件", "list Policy: Policy.policy_number = 岚政办规〔2025〕6号"),
    (f"{POLICY}是什么时候发布的", f"value {POLICY}: Entity ISSUED {POLICY}; show ISSUED.valid_from"),
    (
        "羽笔机器人B+轮融资金额是多少",
        "value 羽笔机器人: Entity INVESTED_IN[round=B+轮] 羽笔机器人; show INVESTED_IN.amount",
    ),
    ("哪些公司的总部在无锡", "list Company: Company LOCATED_IN 无锡市"),
    (
        "苇丛电池是云帆汽车的全资子公司吗",  # a part of it would not do
        "bool 苇丛电池: 苇丛电池 SUBSIDIARY_OF[share=1.0] 云帆汽车",
    ),
    ("云帆汽车和苇丛电池是竞争关系吗", "bool 云帆汽车: 云帆汽车 COMPETES_WITH 苇丛电池"),
    ("羽笔机器人前总裁是谁", "list Person: Person HOLDS_POST[title=president](former) 羽笔机器人"),
    ("首席科学官沈听澜供职于哪里", "list Organization: 沈听澜 EMPLOYED_BY Organization"),
    ("云帆汽车的股权结构是怎样的", EVERY),
    ("白桦资本有没有领投羽笔机器人", "bool 白桦资本: 白桦资本 INVESTED_IN[lead=True] 羽笔机器人"),
    (
        "羽笔机器人的下一任总裁是谁",
        "list Person: Person HOLDS_POST[title=president](planned) 羽笔机器人; show HOLDS_POST.valid_from",
    ),
    (
        "谁接替陆怀谷当了羽笔机器人总裁",
        "list Person: Person HOLDS_POST[title=president] 羽笔机器人; 陆怀谷 HOLDS_POST[title=president](former) 羽笔机器人",
    ),
    ("陆怀谷创业之前在哪里工作？", "list Organization: 陆怀谷 EMPLOYED_BY(former) Organization"),
    (
        "云帆汽车买苇丛电池24%股权花了多少钱？",
        "value 云帆汽车: 云帆汽车 ACQUIRED[share=0.24] 苇丛电池; show ACQUIRED.amount",
    ),
    ("赤狐T3卖多少钱一台？", "value 赤狐T3: show 赤狐T3.price"),
    ("云帆汽车不给谁供货", "not_in_schema"),  # all there are but a few
]


@pytest.mark.parametrize(
    ("question", "meant"),
    [*SHARES, *BOUGHT, *ROUNDS, *GOODS, *POSTS, *POLICIES, *CLAIMS, *CALLED, *AND_MORE, *OF_EVERY_DAY, *REASONED],
)
def test_a_question_of_the_street_becomes_its_plan(question: str, meant: str, plan: Callable[[str], Planned]) -> None:
    assert short(plan(question)).strip() == meant


TWO = [
    (
        "港湾工场由哪家公司运营，它的母公司是谁",
        "list Company: Company OPERATES 港湾工场",
        ["list Organization: Company OPERATES 港湾工场; Company SUBSIDIARY_OF Organization"],
    ),
    (
        "港湾工场的运营方是谁，总经理是哪位",  # of the operator, or of the place: the graph tells which there is
        "list Organization: Organization OPERATES 港湾工场",
        [
            "list Person: Organization OPERATES 港湾工场; Person HOLDS_POST[title=general_manager] Organization",
            "list Person: Person HOLDS_POST[title=general_manager] 港湾工场",
        ],
    ),
    (
        "羽笔机器人的新任总裁是谁？他接替了谁？",
        "list Person: Person HOLDS_POST[title=president] 羽笔机器人",
        ["list Person: Person HOLDS_POST[title=president](former) 羽笔机器人"],
    ),
    (
        "谁给云帆汽车供货，供的是什么",
        "list Organization: Organization SUPPLIES 云帆汽车",
        ["list Organization: Organization SUPPLIES 云帆汽车; SUPPLIES.product is_known; show SUPPLIES.product"],
    ),
    (
        "羽笔机器人的两位创始人分别担任什么职务",
        "list Entity: 羽笔机器人 FOUNDED_BY Entity",
        ["list Person: Person HOLDS_POST 羽笔机器人; 羽笔机器人 FOUNDED_BY Person; show HOLDS_POST.title"],
    ),
    (
        "羽笔机器人的前总裁是谁，哪年退的？",
        "list Person: Person HOLDS_POST[title=president](former) 羽笔机器人",
        ["list Person: Person HOLDS_POST[title=president](former) 羽笔机器人; show HOLDS_POST.valid_to"],
    ),
    (
        "云帆汽车的营收和净利润，哪个更高？",
        "value 云帆汽车: show 云帆汽车.revenue",
        ["value 云帆汽车: show 云帆汽车.net_profit"],
    ),
    (
        f"{POLICY}哪天生效、哪天到期？",
        f"value {POLICY}: show {POLICY}.effective",
        [f"value {POLICY}: show {POLICY}.expires"],
    ),
]


@pytest.mark.parametrize(("question", "first", "seconds"), TWO)
def test_the_second_part_is_about_what_was_named_or_what_was_found(
    question: str, first: str, seconds: list[str], plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    found = plans_in_two(plan, question, "zh", ontology)
    assert found is not None
    assert short(found[0]).strip() == first
    assert [short(second).strip() for second in found[1]] == seconds


def test_what_is_asked_of_each_is_asked_of_each_alone(plan: Callable[[str], Planned]) -> None:
    assert questions_of_each(plan, "白桦资本和灰雁创投分别持有云帆汽车多少股份？") == (
        "白桦资本持有云帆汽车多少股份",
        "灰雁创投持有云帆汽车多少股份",
    )
    assert questions_of_each(plan, "云帆汽车、苇丛电池的营收分别是多少") == (
        "云帆汽车的营收是多少",
        "苇丛电池的营收是多少",
    )
    assert questions_of_each(plan, "云帆汽车的营收分别是多少") == ()
