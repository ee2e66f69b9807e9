"""What only the claims network hears in Chinese sentences: subjects that are left out, turns that no rule has."""

from __future__ import annotations

import pytest

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Statement


def read(text: str) -> object:
    document = Document(
        id="d0", text=text, title="", lang="zh", kind="news", publisher="", url="", origin="test",
        published="2025-06-15", published_from="given", retrieved="2025-06-15T00:00:00.000Z", sha256="",
    )  # fmt: skip
    return next(iter(extract_all([document])))


def heard(text: str) -> list[Statement]:
    found = read(text)
    assert isinstance(found, Extraction)
    return [s for s in (*found.statements, *(q.statement for q in found.quarantined)) if s.method[:4] == "clas"]


def test_every_claim_of_the_network_stands_at_its_offsets_with_a_chance() -> None:
    text = (
        "恒睦新能5月完成8亿元B轮融资。领投方是岭川资本，老股东澜图汽车继续加码。\n"
        "公司由陈砚秋创办，客户里有远岭重工和澜图汽车，产品由苏南电芯代工。"
    )
    found = heard(text)
    assert found
    for s in found:
        assert text[s.start : s.end] == s.quote
        assert s.chance is not None
        assert 0 < s.confidence < 1
        assert all(text[m.start : m.end] == m.text for m in (s.subject, s.object) if isinstance(m, Mention))


def test_a_question_says_nothing() -> None:
    assert not heard("恒睦新能会否收购苏南电芯？陈砚秋是不是已经离开恒睦新能？")


def test_which_place_lies_in_which_is_no_claim() -> None:
    assert not [
        s for s in heard("公司总部位于合肥市蜀山区，在深圳设有分公司。") if s.subject.cls in ("City", "District")
    ]


@pytest.mark.parametrize("text", ["", "。", "恒睦新能。", "、".join(f"远岭{n}号公司" for n in range(60)) + "参会。"])
def test_sentences_with_nothing_or_too_much_to_pair_pass(text: str) -> None:
    assert isinstance(read(text), Extraction)


def test_a_second_place_is_heard_where_the_sentence_leaves_its_firm_out() -> None:
    found = read("晨屿生物的疫苗冷藏箱如今装的是远岭传感的温度芯片。公司总部设在苏州，另在成都有一座工厂。")
    assert isinstance(found, Extraction)
    said = {(s.relation, s.subject.name, s.object.name) for s in found.statements if isinstance(s.object, Mention)}
    assert ("LOCATED_IN", "晨屿生物", "成都") in said


def test_a_title_that_a_rule_has_placed_is_not_heard_at_the_parent_too() -> None:
    said = heard("晨屿生物为上市公司远岭传感旗下公司，陈砚秋任晨屿生物首席执行官。")
    assert not [s for s in said if s.relation == "HOLDS_POST"]


@pytest.mark.parametrize(
    ("text", "person", "firm", "title"),
    [
        ("集团中国区总裁Thomas Weidner此前曾任汉堡企业Nordpumpe的销售总监。", "Thomas Weidner", "Nordpumpe", "中国区总裁"),
        ("2024年，李庆和把滇彩花卉有限公司总经理的位子交给女儿李舒云，自己只任董事长。", "李舒云", "", "董事长"),
    ],
)  # fmt: skip
def test_a_title_of_another_or_at_another_firm_is_not_taken(text: str, person: str, firm: str, title: str) -> None:
    posts = {
        (s.subject.name, s.object.name, s.qualifiers.get("title"))
        for s in heard(text)
        if s.relation == "HOLDS_POST" and isinstance(s.object, Mention)
    }
    assert not {p for p in posts if p[0] == person and p[2] == title and (not firm or p[1] == firm)}
