"""Who supplies, buys, licenses and competes, in the words of news and prospectuses; names are invented."""

from collections.abc import Callable

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

Read = Callable[..., tuple[tuple[Mention, ...], tuple[Statement, ...]]]
LEAD = "雁荡电池有限公司成立于2015年。"
FIRM = "雁荡电池有限公司"

DEALS = [
    (LEAD + "供应商中,抚河特钢的采购占比最高,为22%。", "SUPPLIES", "抚河特钢", FIRM, {"share": 0.22}),
    (LEAD + "第一大供应商为抚河特钢,占采购总额的22%。", "SUPPLIES", "抚河特钢", FIRM, {"share": 0.22}),
    (LEAD + "对东屿汽车的销售收入占营业收入的35%。", "SUPPLIES", FIRM, "东屿汽车", {"share": 0.35}),
    (LEAD + "其正极材料由四川雅川锂材独家供应。", "SUPPLIES", "四川雅川锂材", FIRM, {"product": "正极材料"}),
    (
        LEAD + "旗下“砚山”系列芯片已打入曲河汽车、北浦电子的供应链。",
        "SUPPLIES",
        FIRM,
        "北浦电子",
        {"product": "砚山系列芯片"},
    ),
    (
        "灵犀传动有限公司是鹤山智能的长期供应商,向其供应谐波减速器。",
        "SUPPLIES",
        "灵犀传动有限公司",
        "鹤山智能",
        {"product": "谐波减速器"},
    ),
    (
        "粤东风电集团公布海上风电项目中标结果,舟山重工有限公司以11.48亿元中标。",
        "SUPPLIES",
        "舟山重工有限公司",
        "粤东风电集团",
        {},
    ),
    (
        "澹山生物医药股份有限公司授予海德制药该药物在欧洲的开发及商业化权利,并将收取首付款1.35亿美元。",
        "LICENSES_TO",
        "澹山生物医药股份有限公司",
        "海德制药",
        {"amount": 135000000, "currency": "USD"},
    ),
    (
        "雁荡智控股份有限公司以自有资金人民币12,600万元收购盛川产业投资有限公司持有的铁山精密有限公司24%股权。",
        "ACQUIRED",
        "雁荡智控股份有限公司",
        "铁山精密有限公司",
        {"share": 0.24, "amount": 126000000, "currency": "CNY"},
    ),
    (
        "锦山集团拟将成都锦山雷达有限公司35%股权转让给嘉河光电有限公司,转让价格暂定为2.1亿元。",
        "ACQUIRED",
        "嘉河光电有限公司",
        "成都锦山雷达有限公司",
        {"share": 0.35, "amount": 210000000},
    ),
]


@pytest.mark.parametrize(("text", "relation", "subject", "obj", "qualifiers"), DEALS)
def test_a_deal_is_read_with_its_terms(
    read: Read, text: str, relation: str, subject: str, obj: str, qualifiers: dict[str, object]
) -> None:
    found = [
        s.qualifiers
        for s in read(text)[1]
        if s.relation == relation and s.subject.name == subject and s.object.name == obj  # type: ignore[union-attr]
    ]
    assert any(qualifiers.items() <= dict(terms).items() for terms in found)


def test_a_listing_has_the_code_that_stands_elsewhere(read: Read) -> None:
    text = "证券代码:605123 证券简称:海图智能\n舟山海图智能装备有限公司于2021年在上海证券交易所上市。"
    assert [s.qualifiers["ticker"] for s in read(text)[1] if s.relation == "LISTED_ON"] == ["605123"]


def test_the_size_of_a_fund_is_said_of_the_fund(read: Read) -> None:
    found = [s for s in read("宁波市设立甬江新材料产业基金,总规模20亿元。")[1] if s.relation == "OBSERVATION"]
    assert [(s.subject.name, s.object.of) for s in found] == [("甬江新材料产业基金", "fund_size")]  # type: ignore[union-attr]


MORE = [
    ("浦江建设公告,公司拟将全资子公司西河饭店有限公司100%股权转让给锦川酒店公司。", "SUBSIDIARY_OF", "西河饭店有限公司", "asserted"),
    ("浦江建设公告,公司拟将全资子公司西河饭店有限公司100%股权转让给锦川酒店公司。", "ACQUIRED", "锦川酒店公司", "planned"),
    ("柳河集团今年收购的上海金山机械有限公司已投产。", "ACQUIRED", "柳河集团", "asserted"),
    ("湘南智造将专利技术独家许可给衡岳精工使用。", "LICENSES_TO", "湘南智造", "asserted"),
    ("湘岳智造与云岭汽车签订了三年期供货协议,将为其独家供应电驱系统。", "SUPPLIES", "湘岳智造", "planned"),
    ("湘岳智造的竞争对手包括德国博瑞斯、日本山野机工以及国内的华山数控。", "COMPETES_WITH", "湘岳智造", "asserted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "relation", "subject", "status"), MORE)
def test_who_deals_and_whether_it_is_done(read: Read, text: str, relation: str, subject: str, status: str) -> None:
    assert (relation, subject, status) in {(s.relation, s.subject.name, s.status) for s in read(text)[1]}


def test_old_and_new_investors_follow_in_one_round(read: Read) -> None:
    text = "湘岳智造完成超3亿元B+轮融资,本轮由岳山资本领投,星山创投、老股东橘山基金跟投。"
    found = {s.subject.name: s.qualifiers["round"] for s in read(text)[1] if s.relation == "INVESTED_IN"}
    assert found == dict.fromkeys(("岳山资本", "星山创投", "橘山基金"), "B+轮")


NOT_SAID = [
    ("远山公司的发动机业务也面临罗川公司和普山公司的激烈竞争。", "COMPETES_WITH", "罗川公司"),
    ("乐河网再度启动收购乐河影业会否受新政影响。", "ACQUIRED", "乐河网"),
    ("中河石油拟以8亿加元收购加山能源公司位于北部的油区资产权益。", "ACQUIRED", "中河石油"),
]


@pytest.mark.parametrize(("text", "relation", "subject"), NOT_SAID)
def test_no_deal_is_made_of_words_that_tell_none(read: Read, text: str, relation: str, subject: str) -> None:
    assert (relation, subject) not in {(s.relation, s.subject.name) for s in read(text)[1]}
