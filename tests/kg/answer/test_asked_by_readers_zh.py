"""Chinese questions of newspaper readers: does it still hold, what did it cost, who said it, is anybody after a firm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from tests.kg.answer.firms_zh import told
from tests.kg.answer.stated import Said, stated

CLASSES = {
    "江苏沐川纺织股份有限公司": "Company",
    "沐川印染": "Company",
    "霁岚集团": "Company",
    "北渚服饰": "Company",
    "远桥百货": "Company",
    "梧岭建材": "Company",
    "象湾水泥": "Company",
    "暹南水泥": "Company",
    "澄湖混凝土": "Company",
    "西屏水泥": "Company",
    "海岬人寿": "Company",
    "亚舟保险": "Company",
    "旭川酒业": "Company",
    "Red Lotus Brewery": "Company",
    "汇泽银行": "Company",
    "丽妆中国": "Company",
    "清野生物": "Company",
    "量野仪器": "Company",
    "国序量子": "Company",
    "江北科技大学": "University",
    "商都钻石产业园": "Cluster",
    "戈岭种业产业园": "Cluster",
    "屿星2号": "Site",
    "临江造船": "Company",
    "瀚屿渔业": "Company",
    "弹原蛋白": "Product",
    "清晏凝露": "Product",
    "霞浦商场": "Company",
    "甘泉种业集团": "Company",
    "泰国": "Country",
    "越南": "Country",
    "柬埔寨": "Country",
    "啤酒": "Segment",
    "孔令宜": "Person",
    "贺兰舟": "Person",
    "梁慕白": "Person",
    "柳如烟": "Person",
    "吴砚之": "Person",
    "闻道远": "Person",
    "辛未然": "Person",
    "费云开": "Person",
}


def yuan(value: float, **more: str) -> Value:
    return Value(value=value, currency="CNY", **more)


# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("江苏沐川纺织股份有限公司聘柳如烟为董事会秘书，接替梁慕白。北渚服饰占收入的21%，远桥百货占9%。", "2025-04-26", (
        ("柳如烟", "HOLDS_POST", "江苏沐川纺织股份有限公司", {"title": "董事会秘书"}),
        ("梁慕白", "HOLDS_POST", "江苏沐川纺织股份有限公司", {"title": "董事会秘书", "status": "former"}),
        ("江苏沐川纺织股份有限公司", "SUPPLIES", "北渚服饰", {"share": 0.21}),
        ("江苏沐川纺织股份有限公司", "SUPPLIES", "远桥百货", {"share": 0.09}),
        ("江苏沐川纺织股份有限公司", "net_profit", yuan(-1.1e8), {"period": "2024"}),
    )),
    ("霁岚集团以1.2亿元收购沐川印染45%股权。", "2025-04-27", (
        ("霁岚集团", "ACQUIRED", "沐川印染", {"share": 0.45, "amount": 1.2e8, "currency": "CNY"}),
    )),
    ("梧岭建材拟从泰国的暹南水泥手中购买象湾水泥。吴砚之说：“贵州的窑一年开不满五个月”，生意难做。", "2024-11-06", (
        ("梧岭建材", "ACQUIRED", "象湾水泥", {"status": "planned", "amount": 1.3e8, "currency": "USD"}),
        ("象湾水泥", "SUBSIDIARY_OF", "暹南水泥", {}),
        ("象湾水泥", "LOCATED_IN", "柬埔寨", {}),
        ("暹南水泥", "LOCATED_IN", "泰国", {}),
        ("吴砚之", "HOLDS_POST", "梧岭建材", {"title": "董事长"}),
    )),
    ("西屏水泥6月以4亿元买下梧岭建材的澄湖混凝土。", "2024-11-07", (
        ("西屏水泥", "ACQUIRED", "澄湖混凝土", {"amount": 4e8, "currency": "CNY"}),
        ("澄湖混凝土", "SUBSIDIARY_OF", "梧岭建材", {"status": "former"}),
        ("梧岭建材", "COMPETES_WITH", "西屏水泥", {}),
    )),
    ("据《晨报》报道，亚舟保险有意收购海岬人寿。旭川酒业据传正考虑收购越南啤酒商Red Lotus Brewery。", "2025-06-19", (
        ("亚舟保险", "ACQUIRED", "海岬人寿", {"status": "rumoured"}),
        ("旭川酒业", "ACQUIRED", "Red Lotus Brewery", {"status": "rumoured"}),
        ("Red Lotus Brewery", "IN_SEGMENT", "啤酒", {}),
        ("Red Lotus Brewery", "LOCATED_IN", "越南", {}),
    )),
    ("孔令宜出任海岬人寿首席执行官，此前是汇泽银行财富管理主管。", "2025-06-20", (
        ("孔令宜", "HOLDS_POST", "海岬人寿", {"title": "首席执行官"}),
        ("孔令宜", "HOLDS_POST", "汇泽银行", {"title": "财富管理主管", "status": "former"}),
    )),
    ("清野生物由贺兰舟和丽妆中国前市场总监辛未然创立，辛未然任首席执行官。", "2025-06-21", (
        ("清野生物", "FOUNDED_BY", "贺兰舟", {}),
        ("清野生物", "FOUNDED_BY", "辛未然", {}),
        ("辛未然", "HOLDS_POST", "清野生物", {"title": "首席执行官"}),
        ("辛未然", "EMPLOYED_BY", "丽妆中国", {"title": "市场总监", "status": "former"}),
    )),
    ("量野仪器由江北科技大学孵化，国序量子已于2024年退出，闻道远持股31%，梁慕白持股5%。", "2026-05-18", (
        ("量野仪器", "SPUN_OUT_OF", "江北科技大学", {}),
        ("国序量子", "HOLDS_SHARES_IN", "量野仪器", {"status": "former", "valid_to": "2024"}),
        ("闻道远", "HOLDS_SHARES_IN", "量野仪器", {"share": 0.31}),
        ("梁慕白", "HOLDS_SHARES_IN", "量野仪器", {"share": 0.05}),
    )),
    ("屿星2号养殖平台由瀚屿渔业投资，临江造船承建。瀚屿渔业计划向霞浦商场供货。", "2025-10-14", (
        ("临江造船", "SUPPLIES", "瀚屿渔业", {"product": "屿星2号"}),
        ("瀚屿渔业", "OPERATES", "屿星2号", {}),
        ("瀚屿渔业", "SUPPLIES", "霞浦商场", {"status": "planned"}),
    )),
    ("瀚屿渔业2024年卖出18万条鱼。梧岭建材将派副总裁费云开出任象湾水泥董事长。", "2025-10-16", (
        ("瀚屿渔业", "units_sold", Value(value=180000.0, unit="pieces"), {"period": "2024"}),
        ("费云开", "HOLDS_POST", "象湾水泥", {"title": "董事长", "status": "planned"}),
        ("费云开", "HOLDS_POST", "梧岭建材", {"title": "副总裁"}),
    )),
    ("清野生物提供弹原蛋白和清晏凝露，与江北科技大学共同开发弹原蛋白。甘泉种业集团运营戈岭种业产业园。", "2025-10-15", (
        ("清野生物", "OFFERS", "弹原蛋白", {}),
        ("清野生物", "OFFERS", "清晏凝露", {}),
        ("清野生物", "PARTNER_OF", "江北科技大学", {"purpose": "共同开发弹原蛋白"}),
        ("甘泉种业集团", "OPERATES", "戈岭种业产业园", {}),
    )),
    ("商都钻石产业园入驻企业83家，戈岭种业产业园入驻企业47家。", "2026-01-15", (
        ("商都钻石产业园", "tenant_count", Value(value=83.0, unit="companies"), {}),
        ("戈岭种业产业园", "tenant_count", Value(value=47.0, unit="companies"), {}),
    )),
)

ASKED = (
    # what has ended is told with its two ends
    ("国序量子还是量野仪器的股东吗？", "仅记录为已结束", "国序量子曾持有量野仪器的股份"),
    ("国序量子还持有量野仪器的股份吗？", "国序量子曾持有量野仪器的股份"),
    ("亚舟保险收购了海岬人寿吗？", "仅记录为传闻", "亚舟保险据传收购海岬人寿"),
    # a listed firm by its name at the exchange, and who came after whom
    ("沐川股份的董秘换成谁了，前任是谁？", "柳如烟", "梁慕白"),
    ("谁是沐川股份的董秘？", "柳如烟"),
    ("沐川股份2024年亏了还是赚了？多少？", "-1.1亿元"),
    ("沐川股份2024年是赚钱还是亏钱，多少？", "-1.1亿元"),
    # who brings more
    ("北渚服饰和远桥百货，谁给沐川股份贡献的收入多？", "21%", "9%"),
    ("北渚服饰与远桥百货哪家占沐川股份收入的比例更高？", "21%", "9%"),
    ("北渚服饰、远桥百货，谁为沐川股份带来的营收更多？", "21%", "9%"),
    ("北渚服饰和远桥百货哪个是沐川股份更大的客户？", "21%", "9%"),
    ("沐川股份有哪些客户，最大的那家占收入多少？", "北渚服饰", "远桥百货", "21%"),
    ("沐川股份的客户有谁？最大的客户占营收的几成？", "北渚服饰", "21%"),
    ("量野仪器的股东有哪些，最大的那个持股多少？", "梁慕白", "31%"),
    ("商都钻石产业园和戈岭种业产业园，哪个入驻的企业更多？", "83家", "47家"),
    ("商都钻石产业园与戈岭种业产业园相比，谁吸引的企业更多？", "83家", "47家"),
    ("商都钻石产业园和戈岭种业产业园哪个园区的企业多？", "83家", "47家"),
    # prices
    ("霁岚集团收购沐川印染45%股权，对价是多少？", "1.2亿元"),
    ("霁岚集团收购沐川印染的成交价是多少亿元？", "1.2亿元"),
    ("西屏水泥收购澄湖混凝土，交易对价是多少？", "4亿元"),
    ("梧岭建材收购象湾水泥作价多少美元？", "仅记录为计划", "1.3亿美元"),
    # sellers
    ("梧岭建材要从谁手里买象湾水泥？", "暹南水泥"),
    ("梧岭建材打算从哪家泰国公司手里收购象湾水泥？", "暹南水泥"),
    ("谁要把象湾水泥卖给梧岭建材？", "暹南水泥"),
    ("谁把澄湖混凝土卖给了西屏水泥？", "梧岭建材曾控股澄湖混凝土"),
    ("西屏水泥是从哪家公司买下澄湖混凝土的？", "梧岭建材曾控股澄湖混凝土"),
    ("把澄湖混凝土卖给西屏水泥的是谁？", "梧岭建材曾控股澄湖混凝土"),
    # is anybody after it, and who says so
    ("有没有人想收购海岬人寿？", "亚舟保险据传收购海岬人寿"),
    ("有人有意收购海岬人寿吗？", "亚舟保险据传收购海岬人寿"),
    ("谁在考虑收购海岬人寿？", "亚舟保险据传收购海岬人寿"),
    ("有没有人想收购海岬人寿？是哪家媒体报的？", "亚舟保险据传收购海岬人寿", "晨报"),
    ("谁有意收购海岬人寿，哪家媒体最先报道的？", "亚舟保险据传收购海岬人寿", "晨报"),
    ("旭川酒业在考虑收购哪家啤酒公司？", "Red Lotus Brewery"),
    ("旭川酒业想收购哪家越南公司？", "Red Lotus Brewery"),
    # posts before a post, and where founders come from
    ("孔令宜来海岬人寿之前在哪家银行？", "汇泽银行"),
    ("孔令宜加入海岬人寿以前供职于哪家银行？", "汇泽银行"),
    ("清野生物的创始人里，谁来自丽妆中国？", "辛未然", "曾任职于丽妆中国"),
    ("清野生物的高管里有谁来自丽妆中国？", "辛未然任职于清野生物，且曾任职于丽妆中国"),
    ("谁来自丽妆中国？", "辛未然"),
    # whose work it is
    ("量野仪器是江北科技大学孵化的吗？", "是的，江北科技大学孵化量野仪器"),
    ("量野仪器是不是由江北科技大学孵化出来的？", "是的，江北科技大学孵化量野仪器"),
    ("澄湖混凝土是西屏水泥收购的吗？", "是的，西屏水泥收购了澄湖混凝土"),
    ("谁会和梧岭建材竞争？", "西屏水泥"),
    # who is to come, and what they are now
    ("象湾水泥的董事长将由谁担任？", "费云开按计划担任象湾水泥董事长"),
    ("象湾水泥的董事长会是谁？", "费云开按计划担任象湾水泥董事长"),
    ("谁会成为象湾水泥的董事长？", "费云开按计划担任象湾水泥董事长"),
    ("象湾水泥的董事长将由谁担任，这个人现在在梧岭建材是什么职务？", "费云开", "在梧岭建材任副总裁"),
    ("量野仪器的股东中曾有过哪家公司？", "国序量子曾持有量野仪器的股份"),
    # goods counted by the word of the source
    ("瀚屿渔业2024年卖了几条鱼？", "18万条"),
    ("瀚屿渔业2024年的销量是多少？", "18万条"),
    # who built what was ordered: never whoever runs it
    ("屿星2号养殖平台是谁承建的？", "临江造船向瀚屿渔业供货"),
    ("屿星2号由谁承建？", "临江造船向瀚屿渔业供货"),
    ("屿星2号是哪家船厂造的？", "临江造船向瀚屿渔业供货"),
    ("谁建造了屿星2号？", "临江造船向瀚屿渔业供货"),
    ("屿星2号的承建方是谁？", "临江造船向瀚屿渔业供货"),
    ("承建屿星2号的是哪家公司？", "临江造船向瀚屿渔业供货"),
    # with whom a thing was developed that only one of them offers
    ("清野生物和哪所高校一起研发了弹原蛋白？", "江北科技大学与清野生物合作"),
    ("清野生物与谁共同开发了弹原蛋白？", "江北科技大学与清野生物合作"),
    ("弹原蛋白是清野生物和谁一起研发的？", "江北科技大学与清野生物合作"),
    ("哪所大学和清野生物一起开发了弹原蛋白？", "江北科技大学与清野生物合作"),
    # 或: both are answered
    ("谁创办或收购了清野生物？", "贺兰舟", "辛未然", "没有记录收购清野生物的组织"),
    ("清野生物由谁创办或控股？", "贺兰舟创办清野生物", "没有记录控股清野生物的组织"),
    ("谁持有或收购了澄湖混凝土？", "没有记录", "西屏水泥收购了澄湖混凝土"),
    ("谁收购或打算收购象湾水泥？", "仅记录为计划", "梧岭建材计划收购象湾水泥"),
    ("谁持有或者曾持有量野仪器的股份？", "闻道远", "国序量子曾持有量野仪器的股份"),
    ("西屏水泥收购或投资了哪些公司？", "西屏水泥收购了澄湖混凝土"),
    ("西屏水泥是收购还是入股了澄湖混凝土？", "是的，西屏水泥收购了澄湖混凝土"),
    ("沐川股份的客户或供应商有哪些？", "北渚服饰", "没有记录向江苏沐川纺织股份有限公司供货的组织"),
    ("谁是清野生物的创始人或首席执行官？", "贺兰舟", "辛未然担任清野生物首席执行官"),
    ("戈岭种业产业园由谁建设或运营？", "甘泉种业集团运营戈岭种业产业园"),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("readers"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize("asked", ASKED, ids=[asked[0] for asked in ASKED])
def test_a_question_of_a_reader_is_answered(asked: tuple[str, ...], graph: kg.Graph) -> None:
    told(graph, *asked)


@pytest.mark.parametrize(
    "question",
    [
        "孔令宜来海岬人寿之前在哪家保险公司？",
        "梧岭建材要从哪家日本公司手里买象湾水泥？",
        "旭川酒业打算收购哪家泰国公司？",
        "西屏水泥从谁手里买了象湾水泥？",
        "贺兰舟来自丽妆中国吗？",
        "戈岭种业产业园是谁承建的？",
        "清野生物由谁建造？",
        "清野生物和哪所高校一起研发了清晏凝露？",
        "谁收购了澄湖混凝土或象湾水泥？",
        "瀚屿渔业2024年卖了几台拖拉机？",
    ],
)
def test_what_does_not_hold_is_not_answered(question: str, graph: kg.Graph) -> None:
    assert graph.ask(question).status != "answered"
