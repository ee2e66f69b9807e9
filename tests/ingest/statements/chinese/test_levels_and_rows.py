"""Figures told in rows, as growth, of a part or as no level at all; days of opening and closing; names are invented."""

from collections.abc import Callable

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value

Read = Callable[..., tuple[tuple[Mention, ...], tuple[Statement, ...]]]
FIRM, OTHER = "舟山海图智能装备有限公司", "台州灵鳐机器人有限公司"
PARK = "浪岗数据产业园"


def figures(read: Read, text: str) -> set[tuple[str, str, object]]:
    """Return subject, property and value of what is told of a text."""
    return {(s.subject.name, s.object.of, s.object.value) for s in read(text)[1] if isinstance(s.object, Value)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"2024年,{FIRM}的营业收入和净利润分别为7.2亿元和0.8亿元。", (FIRM, "net_profit", 80000000)),
        (f"2024年,{FIRM}、{OTHER}分别实现营收3.6亿元、2.9亿元。", (FIRM, "revenue", 360000000)),
        (f"2024年,{FIRM}、{OTHER}分别实现营收3.6亿元、2.9亿元。", (OTHER, "revenue", 290000000)),
        (f"{FIRM}的员工由2020年的80人增加到900多人。", (FIRM, "employees", 80)),
        (f"{FIRM}的员工由2020年的80人增加到900多人。", (FIRM, "employees", 900)),
        (f"{FIRM}注册资本由5000万元增至1.2亿元。", (FIRM, "registered_capital", 120000000)),
        (f"{PARK}去年实现营收78亿元,其中{FIRM}12亿元。", (FIRM, "revenue", 1200000000)),
        (f"{FIRM}去年营收4.7亿迪拉姆,员工总数7865人。", (FIRM, "employees", 7865)),
        (f"{FIRM}去年营收4.7亿迪拉姆,员工总数7865人。", (FIRM, "revenue", 470000000)),
        (f"{FIRM}已组建起一支156人的科研团队。", (FIRM, "researchers", 156)),
        (f"{FIRM}成立四年,研发团队从38人扩充到115人。", (FIRM, "researchers", 115)),
        (f"{PARK}由{FIRM}投资12亿元打造,占地320亩。", (PARK, "investment", 1200000000)),
        (f"{PARK}由{FIRM}投资12亿元打造,占地320亩。", (PARK, "area", 213333.33)),
        (f"{PARK}占地12公顷。", (PARK, "area", 120000)),
        (f"{PARK}累计投资9亿元,载体面积20.4万方。", (PARK, "floor_area", 204000)),
        (f"{PARK}已入驻德资企业超过500家。", (PARK, "tenant_count", 500)),
        (f"{PARK}汇聚了包括三家外资企业在内的48家企业。", (PARK, "company_count", 48)),
        (f"{PARK}到2030年力争集聚企业800家,实现总产值2000亿元。", (PARK, "target_value", 800)),
        (f"{PARK}到2030年力争集聚企业800家,实现总产值2000亿元。", (PARK, "target_value", 200000000000)),
        (f"自2023年7月开园以来,{PARK}发展很快。{PARK}自2023年7月开园以来引进企业32家。", (PARK, "opened", "2023-07")),
        (f"{PARK}2017年5月开园,2023年关闭。", (PARK, "closed", "2023")),
        (f"{FIRM}已于2024年11月注销。", (FIRM, "dissolved", "2024-11")),
        ("海图智能5月8日正式发布新一代大模型“瀚澜2.0”。", ("瀚澜2.0", "released", "2025-05-08")),
        ("6月1日起,《舟山市数据条例》开始实施。", ("舟山市数据条例", "effective", "2025-06-01")),
        (
            "首届海洋算力大会在舟山开幕,现场签约项目38个,总投资210亿元。",
            ("首届海洋算力大会", "investment", 21000000000),
        ),
        ("首届海洋算力大会在舟山开幕,来自20个国家的3500名代表参会。", ("首届海洋算力大会", "visitors", 3500)),
    ],
)
def test_a_figure_is_told_in_many_forms(read: Read, text: str, expected: tuple[str, str, object]) -> None:
    assert expected in figures(read, text)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRM}2024年营收约9.3亿元至9.6亿元。",  # a range is no value
        f"{FIRM}与{OTHER}去年的合计营收超过700亿元。",  # of both together
        f"{PARK}将于今年8月开园,届时可容纳企业60家。",  # what it has room for
        f"{FIRM}最多时有员工60人。",  # what it had once
        f"{FIRM}人均产值180万元。",
        f"2024年,{PARK}签约企业57家。",
        f"{PARK}毕业企业37家。",
        f"{PARK}的园内企业很多;园内的酷哇机械一家,2024年研发投入就达2.2亿元。",
        f"2024年,{FIRM}、{OTHER}分别实现营收3.6亿元、2.9亿元和1亿元。",  # three numbers for two firms
    ],
)
def test_what_is_no_level_of_the_subject_is_not_told(read: Read, text: str) -> None:
    days = ("opened", "founded", "released")
    assert not {f for f in figures(read, text) if f[1] not in days}


def test_a_place_in_front_of_a_name_has_no_figure_of_it(read: Read) -> None:
    found = figures(read, "前海深港云桥港首期载体面积6.5万平方米。德国隐形冠军企业霍恩泰克2024年销售额9.2亿元。")
    assert not {f for f in found if f[0] in ("前海", "德国")}


def test_what_a_firm_earns_is_told_of_its_period(read: Read) -> None:
    [revenue] = [s for s in read(f"{FIRM}2024年营业收入7.2亿元。")[1] if isinstance(s.object, Value)]
    assert revenue.qualifiers["period"] == "2024"


def test_money_still_to_be_raised_is_planned(read: Read) -> None:
    text = f"{FIRM}拟发行4200万股,最多募集资金12亿元。"
    assert {s.status for s in read(text)[1] if isinstance(s.object, Value) and s.object.of == "raised"} == {"planned"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("海图智能总经理周启衡说得很直接:“上市不是我们的时间表。”", "上市不是我们的时间表。"),
        ("海图智能总经理周启衡回应称,公司无意出售工厂,“有关报道与事实不符”。", "有关报道与事实不符"),
    ],
)
def test_the_very_words_are_quoted(read: Read, text: str, words: str) -> None:
    assert [s.object.text for s in read(text)[1] if s.relation == "SAID" and isinstance(s.object, Mention)] == [words]
