"""What stands round an article on its page is not read as part of it."""

from __future__ import annotations

import pytest

from ingest.documents.furniture import without_furniture
from ingest.documents.layout import Block
from tests.ingest.documents.test_documents_from_files import document

STORY = (
    "Swedish battery recycler Velorin has raised $40 million in a round led by Northgate Capital, it said on Tuesday.",
    "The money will go into a plant in Lund, chief executive Marta Olsen said. The company employs 120 people there.",
)
ROUND = (
    '<aside><h3>Related stories</h3><ul><li>Halden Motors to buy Kesto Batteries</li><li>Orlix names Jane Prout chief</li></ul></aside>'
    "<p>Read more: Halden Motors to cut 400 jobs</p><p>Text is available under CC BY-SA.</p>"
    "<footer><p>Subscribe to our newsletter.</p><p>© 2025 Meridian Media Group Ltd. All rights reserved.</p></footer>"
)  # fmt: skip


def page(*paragraphs: str, lang: str, title: str, rest: str) -> str:
    told = "".join(f"<p>{p}</p>" for p in paragraphs)
    return f'<html lang="{lang}"><head><title>{title}</title></head><body><h1>{title}</h1>{told}{rest}</body></html>'


def test_other_stories_licences_and_newsletters_are_left_out() -> None:
    text = document(page(*STORY, lang="en", title="Velorin raises $40 million", rest=ROUND), "a.html").text
    assert all(p in text for p in STORY)
    assert not [w for w in ("Halden", "Orlix", "CC BY-SA", "Meridian", "newsletter") if w in text]


def test_a_short_chinese_page_is_its_article_with_its_headline() -> None:
    told = "沃岭电池宣布完成4亿元B轮融资,由北门资本领投。沃岭电池成立于2018年,总部位于合肥,现有员工320人,产品供应多家整车企业。"
    rest = (
        "<div><h3>相关阅读</h3><ul><li>海棠汽车拟收购科斯特电池</li></ul></div><p>(责任编辑:王晓峰)</p>"
        "<p>免责声明:本文不构成投资建议。</p><p>本网站由北京星河传媒有限公司运营 京ICP备12345678号</p>"
    )
    text = document(page(told, lang="zh", title="沃岭电池完成4亿元融资", rest=rest), "b.html").text
    assert text.startswith("沃岭电池完成4亿元融资")
    assert told in text
    assert not [w for w in ("海棠", "王晓峰", "声明", "星河", "ICP") if w in text]


@pytest.mark.parametrize("outside", ["<header>{}</header>", "<div class='headline'>{}</div>", "{}"])
def test_an_article_begins_with_the_headline_that_stands_outside_it(outside: str) -> None:
    told = "".join(f"<p>{p}</p>" for p in (*STORY, "The plant will recycle 20,000 tonnes of cells a year from 2027."))
    head = outside.format("<h1>Velorin raises $40 million</h1>")
    text = document(
        f"<html><head><title>News</title></head><body>{head}<article>{told}</article></body></html>", "c.html"
    ).text
    assert text.startswith(f"Velorin raises $40 million\n\n{STORY[0]}")
    assert text.count("Velorin raises") == 1


def test_a_short_notice_is_read_without_the_menu_of_its_page() -> None:
    told = "沃岭电池近日完成工商变更,注册资本由5000万元增至8000万元,登录上海证券交易所网站可查阅公告全文。"
    around = "<div><a href='/'>首页</a> <a href='/in'>登录</a> <a href='/new'>注册</a></div>{}<div>版权所有 2025</div>"
    page_ = f"<html lang='zh'><body>{around.format(f'<div><div>{told}</div></div>')}</body></html>"
    assert document(page_, "d.html").text == told


def test_a_sentence_after_a_list_of_other_stories_is_told_again() -> None:
    blocks = [Block(text=t) for t in ("Related stories", "Orlix names a chief", "Velorin employs 120 people.")]
    assert [b.text for b in without_furniture(blocks)] == ["Velorin employs 120 people."]


def test_long_paragraphs_and_tables_stay_whatever_they_begin_with() -> None:
    long = Block(text="Read more: " + "the ministry said that the plant will open next year, " * 6)
    table = Block(rows=(("Share this", "30%"),))
    assert [*without_furniture([long, table])] == [long, table]


@pytest.mark.parametrize(
    "told",
    [
        "声明：本公司董事会于6月3日聘任张三为总经理。",
        "风险提示：公司股票可能被终止上市。",
        "Advertising revenue at Nexor rose 12% to $4 billion.",
        "Sponsored by Orvane, the fair opens on 3 May.",
    ],
)
def test_a_sentence_of_the_article_stays_though_buttons_begin_so(told: str) -> None:
    assert [b.text for b in without_furniture([Block(text=told), Block(text="Sign up"), Block(text="声明：转载")])] == [
        told
    ]
