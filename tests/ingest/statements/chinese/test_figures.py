"""Figures and dates: whose they are, of which year, and whether they are so or aimed at; names are invented."""

from collections.abc import Callable
from typing import Any

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value

Read = Callable[..., tuple[tuple[Mention, ...], tuple[Statement, ...]]]
FIRM = "舟山海图智能装备有限公司"

FIGURES = [
    (f"{FIRM}2024年净利润-1,150万元。", FIRM, "net_profit", -11500000, "2024"),
    (f"{FIRM}去年净亏损约3200万元。", FIRM, "net_profit", -32000000, "2024"),
    (f"2022年至2023年,{FIRM}营业收入分别为4.1亿元和5.6亿元。", FIRM, "revenue", 410000000, "2022"),
    (f"2022年至2023年,{FIRM}营业收入分别为4.1亿元和5.6亿元。", FIRM, "revenue", 560000000, "2023"),
    (f"{FIRM}计划投资9亿元扩建岱山基地。", FIRM, "investment", 900000000, None),
    ("海图智能推出海洋大模型“瀚澜2.0”。该模型参数量达720亿。", "瀚澜2.0", "parameters", 72000000000, None),
    ("海图智能推出海洋大模型“瀚澜2.0”。瀚澜2.0售价1,999元。", "瀚澜2.0", "price", 1999, None),
    ("海图智能推出海洋大模型“瀚澜2.0”。目前瀚澜2.0注册用户46万。", "瀚澜2.0", "users", 460000, None),
    ("海图智能发布的“灵鳐”水下机器人去年出货约1400台。", "灵鳐", "units_sold", 1400, "2024"),
    ("海图智能发布的“灵鳐”水下机器人去年出货约1400台,累计交付超1.2万台。", "灵鳐", "units_sold", 12000, None),
    ("舟山智算中心由海图集团运营,智能算力规模为5000P。", "舟山智算中心", "compute_power", 5000, None),
    ("浪岗数据产业园2021年9月动工,2023年5月正式开园。", "浪岗数据产业园", "opened", "2023-05", None),
    ("周启衡,男,1979年3月生,现任海图智能董事长。", "周启衡", "born", "1979-03", None),
    (f"{FIRM}(上海证券交易所股份代号:605123)今日发布公告。", FIRM, "ticker", "605123", None),
    (f"证券代码:605123 证券简称:海图智能\n{FIRM}\n关于会议的公告", FIRM, "ticker", "605123", None),
]


@pytest.mark.parametrize(("text", "subject", "of", "value", "year"), FIGURES)
def test_a_figure_belongs_to_what_it_is_said_of(
    read: Read, text: str, subject: str, of: str, value: object, year: str | None
) -> None:
    found = {
        (s.subject.name, s.object.of, s.object.value, s.valid_from)
        for s in read(text)[1]
        if isinstance(s.object, Value)
    }
    assert (subject, of, value, year) in found


def test_what_a_city_aims_at_is_a_target_of_the_city_and_not_of_its_office(read: Read) -> None:
    text = "台州市是缝制设备之都。台州市经信局局长陈放介绍,2024年全市缝制设备产值超过500亿元,到2027年力争突破800亿元。"
    found = {(s.subject.name, s.object.of, s.status) for s in read(text)[1] if isinstance(s.object, Value)}
    assert ("台州市", "output_value", "asserted") in found
    assert ("台州市", "target_value", "asserted") in found
    assert not any(name == "台州市经信局" for name, _, _ in found)


def test_a_day_without_a_year_that_begins_something_is_the_nearest_one(read: Read) -> None:
    text = "海图智能推出海洋大模型“瀚澜2.0”,瀚澜2.0于9月10日起开售。"
    [day] = [s for s in read(text, "2025-08-29")[1] if isinstance(s.object, Value) and s.object.of == "released"]
    assert isinstance(day.object, Value)
    assert (day.object.value, day.status) == ("2025-09-10", "planned")


def test_a_birthday_dates_no_post(read: Read) -> None:
    found = read("周启衡,男,1979年3月生,现任海图智能董事长。")[1]
    assert [s.valid_from for s in found if s.relation == "HOLDS_POST"] == [None]


HALF_YEAR = "湘岳智造股份有限公司披露半年报,2025年上半年实现营业收入18.6亿元,同比增长12.3%;归母净利润1.32亿元;研发费用1.05亿元。"


def test_figures_after_a_semicolon_are_of_the_same_company_and_time(read: Read) -> None:
    found = {(s.subject.name, s.object.of, s.valid_from) for s in read(HALF_YEAR)[1] if isinstance(s.object, Value)}
    assert found == {("湘岳智造股份有限公司", of, "2025-01") for of in ("revenue", "net_profit", "rd_spending")}


def test_what_a_figure_has_grown_to_is_read_and_by_how_much_is_not(read: Read) -> None:
    found = read("湘岳智造股份有限公司2024年净利润同比增长35%至2.1亿元,营收同比增长3亿元。")[1]
    assert [(s.object.of, s.object.value) for s in found if isinstance(s.object, Value)] == [("net_profit", 210000000)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("目前,上海人工智能核心企业已超过1000家。", "人工智能核心企业"),
        ("据介绍,绍兴高新区已聚集半导体企业290多家。", "半导体企业"),
        ("湘潭市现有320家规模以上企业。", "规模以上企业"),
        ("目前绍兴高新区已集聚企业4000多家。", None),
    ],
)
def test_a_number_of_companies_says_which_ones_it_counts(read: Read, text: str, kind: str | None) -> None:
    counts = [s for s in read(text)[1] if isinstance(s.object, Value) and s.object.of == "company_count"]
    assert [s.qualifiers.get("product") for s in counts] == [kind]


def test_words_of_hong_kong_for_profits_and_appointments(claims: Callable[..., set[Any]]) -> None:
    found = claims("香港上市的维岭物流集团公布,委任何兆明为执行董事。维岭物流集团2024年收入为35亿港元,纯利2.1亿港元。")
    assert ("OBSERVATION", "维岭物流集团", 210000000, "asserted") in found
    assert ("HOLDS_POST", "何兆明", "维岭物流集团", "asserted") in found
