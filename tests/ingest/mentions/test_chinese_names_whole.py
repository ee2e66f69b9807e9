"""Chinese names in full: brackets that belong to them, first characters read as other words, abbreviations of bodies."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load


def names(text: str) -> dict[str, str]:
    """Return the names of a text, each with the full one that it stands for."""
    return {m.text: m.name for m in find_names(text, load("zh")).mentions if m.kind in ("name", "short")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全资子公司岳衡智联（湖南）有限公司于2024年6月投产。", "岳衡智联（湖南）有限公司"),
        ("他毕业后先在飞利浦（中国）工作。", "飞利浦（中国）"),
        ("本轮5亿元由国家集成电路产业投资基金二期领投，江城产投跟投。", "国家集成电路产业投资基金二期"),
        ("它石智航6月18日宣布完成融资。它石智航成立于2025年2月。", "它石智航"),
        ("杭州云仓公司的泰国子公司Lanmu Freight (Thailand) 7月10日启用分拣中心。", "Lanmu Freight (Thailand)"),
        ("陇源机电董事长马继原称，今年计划交付300台。", "马继原"),
        ("审计由曾在普华永道任职的林岚负责。", "普华永道"),  # widely known firms, however the tagger cuts them
        ("零件供应给精工爱普生和博世。", "精工爱普生"),
        ("咖啡豆卖给三顿半，烘焙机来自布勒。", "三顿半"),
        ("也向先正达供货。", "先正达"),
        ("本次变更后建屿集团持股51%，建屿集团成为控股股东。", "建屿集团"),
        ("董事长金双喜新近担任河南省冷冻食品协会副会长。", "金双喜"),
    ],
)
def test_a_name_is_found_whole(text: str, name: str) -> None:
    found = names(text)
    assert name in found
    assert not any(other != name and other in name for other in found)


def test_who_builds_a_thing_is_no_part_of_a_name() -> None:
    assert "浙西光储运营有限公司" in names("园区由建设方浙西光储运营有限公司交付，浙西光储随后接管。")


def test_it_before_a_name_that_stands_alone_elsewhere_is_a_pronoun() -> None:
    found = names("华岭科技昨日停牌。它华岭科技的股价曾涨三成。")
    assert "华岭科技" in found
    assert "它华岭科技" not in found


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "重庆两江新区管理委员会主办论坛。两江新区管委会副主任彭澎宣布开工。",
            "两江新区管委会",
            "重庆两江新区管理委员会",
        ),
        (
            "她在中国科学院大连化学物理研究所读博。回国后她在大连化物所工作。",
            "大连化物所",
            "中国科学院大连化学物理研究所",
        ),
        ("白鹭化成工业株式会社19日公布计划。白鹭化成1951年成立。", "白鹭化成", "白鹭化成工业株式会社"),
        (
            "新疆维吾尔自治区工业和信息化厅公布名单。自治区工业和信息化厅副厅长买买提说，名单有效。自治区工业和信息化厅将抽查。",
            "自治区工业和信息化厅",
            "新疆维吾尔自治区工业和信息化厅",
        ),
    ],
)
def test_a_body_and_its_short_name_are_one(text: str, short: str, full: str) -> None:
    assert names(text)[short] == full


def test_a_school_whose_name_lies_in_that_of_another_is_itself() -> None:
    found = names("他本科毕业于北京大学，博士毕业于北京工业大学。")
    assert found["北京大学"] == "北京大学"


def test_a_piece_of_a_name_that_the_text_introduces_is_none() -> None:
    text = (
        "沈阳铸辽机器人集团有限公司（以下简称“铸辽集团”）6月20日发布声明。\n"
        "公开资料显示，铸辽集团成立于1999年，注册资本12亿元。铸辽集团还表示，公司未加入联盟。"
    )
    found = names(text)
    assert found["铸辽集团"] == "沈阳铸辽机器人集团有限公司"
    assert "辽集团" not in found


def test_who_runs_a_thing_is_the_firm_that_the_next_clause_goes_on_with() -> None:
    text = "重庆渝途智驾科技有限公司来参会。路侧设备由西部车网（重庆）有限公司运营，该公司是重庆路桥集团的控股子公司。"
    meant = [m.name for m in find_names(text, load("zh")).mentions if m.text == "该公司"]
    assert meant == ["西部车网（重庆）有限公司"]


def test_the_company_after_its_customer_is_not_the_customer() -> None:
    text = "石膏侠新材有限公司做石膏板。它也做缓凝剂，卖给楚川水泥，公司去年收入4.6亿元。"
    meant = [m.name for m in find_names(text, load("zh")).mentions if m.text == "公司"]
    assert "楚川水泥" not in meant


def test_a_joint_stock_company_at_a_place_is_the_firm_that_the_text_calls_short() -> None:
    text = "国产GPU企业岚枢科技否认裁员。公开资料显示，岚枢科技（成都）股份有限公司成立于2020年。岚枢科技推出首款GPU。"
    assert names(text)["岚枢科技"] == "岚枢科技（成都）股份有限公司"
    parent = "海岳轴承宣布扩产。旗下海岳轴承（大连）有限公司将建新厂。"
    assert names(parent)["海岳轴承"] == "海岳轴承"


def test_a_firm_right_after_who_leads_its_round_leaves_no_empty_name() -> None:
    found = find_names("皖江创投领投科技有限公司的首轮融资。", load("zh")).mentions
    assert [m.text for m in found] == ["皖江创投"]
