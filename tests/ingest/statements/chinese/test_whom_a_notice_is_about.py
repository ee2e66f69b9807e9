"""Whom a word that names nothing means: the firm of a notice, the firm that is sold, the city of an office, no park by a trade."""

from __future__ import annotations

from ingest.evaluate import document_of
from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load
from ingest.run import extract_all
from ingest.statements.statement import Extraction


def meant(text: str) -> dict[str, str]:
    """Return the names, words and pronouns of a text with the names that they stand for."""
    return {m.text: m.name for m in find_names(text, load("zh")).mentions}


def test_the_seller_is_told_by_the_firm_that_is_sold() -> None:
    text = "浙江禾川电气股份有限公司拟收购绍兴凌波逆变器有限公司60%的股权，交易对方为其创始人管平。"
    assert meant(text)["其"] == "绍兴凌波逆变器有限公司"


def test_a_notice_stays_about_the_firm_that_it_calls_the_company() -> None:
    text = (
        "浙江禾川电气股份有限公司（证券代码：603997，以下简称“公司”）于2025年8月27日召开董事会，审议通过以下事项：\n"
        "一、公司拟收购绍兴凌波逆变器有限公司（以下简称“凌波逆变器”）60%的股权，交易对方为其创始人管平。"
        "交易完成后，管平仍持有凌波逆变器40%的股权。凌波逆变器2024年实现营业收入3.4亿元。\n"
        "二、聘任阎恒为董事会秘书。\n"
    )
    item = {"id": "x", "text": text, "title": "", "lang": "zh", "published": "2025-08-28"}
    [read] = extract_all([document_of(item)])
    assert isinstance(read, Extraction)
    posts = {(s.subject.name, s.object.name) for s in read.statements if s.relation == "HOLDS_POST"}
    assert posts <= {("阎恒", "浙江禾川电气股份有限公司")}


def test_a_listed_firm_that_opens_its_notice_is_the_company_of_all_its_points() -> None:
    text = (
        "东澜渔业集团股份有限公司（证券简称：东澜渔业，证券代码：001377）第六届董事会第十四次会议于2025年12月29日召开：\n"
        "一、公司拟将所持荣成好运远洋捕捞有限公司（以下简称荣成好运）35%股权转让予中澜集团股份有限公司。"
        "荣成好运设立于2008年，注册资本2亿元。\n"
        "二、副总经理纪慧民先生辞职，不再担任公司任何职务；董事会聘任于婉清女士为财务负责人。\n"
        "公司股票2015年6月起在深圳证券交易所上市。\n"
    )
    item = {"id": "x", "text": text, "title": "", "lang": "zh", "published": "2025-12-30"}
    [read] = extract_all([document_of(item)])
    assert isinstance(read, Extraction)
    told = {(s.relation, s.subject.name, s.object.name) for s in read.statements if hasattr(s.object, "name")}
    assert ("HOLDS_POST", "于婉清", "东澜渔业集团股份有限公司") in told
    assert ("LISTED_ON", "东澜渔业集团股份有限公司", "深圳证券交易所") in told
    assert not {t for t in told if t[0] in ("HOLDS_POST", "LISTED_ON") and "荣成好运远洋捕捞有限公司" in t}


def test_the_whole_city_is_the_one_whose_office_speaks() -> None:
    text = "深圳的壹冷科技建起工厂。绍兴市商务局局长李平介绍，全市外贸企业达到870家。"
    assert meant(text)["全市"] == "绍兴市"


def test_a_park_is_not_called_by_the_trade_that_the_text_tells_of() -> None:
    text = "冰雪装备产业园去年投用。哈尔滨要把冰雪装备产业做大，冰雪装备企业已有80家。"
    assert "冰雪装备产业园" not in {name for said, name in meant(text).items() if said == "冰雪装备"}


def test_a_science_city_has_its_bracket() -> None:
    assert "西部（重庆）科学城" in meant("西部（重庆）科学城现有企业217家。")
