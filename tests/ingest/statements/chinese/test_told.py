"""What a Chinese claim's own clauses tell of its date, sum, share, round, title and goods."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from ingest.evaluate import document_of
from ingest.mentions.mention import Mention
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Scalar

Qualifiers = Callable[[str, str, str, str], Mapping[str, Scalar]]


@pytest.fixture(scope="module")
def qualifiers() -> Qualifiers:
    """Return the qualifiers of the one claim of a text with this relation and these ends, whoever makes it."""

    def found(text: str, relation: str, subject: str, object_: str) -> Mapping[str, Scalar]:
        item = {"id": "t", "lang": "zh", "kind": "news", "published": "2025-06-18", "title": "", "text": text}
        [result] = [r for r in extract_all([document_of(item)]) if isinstance(r, Extraction)]
        every = [*result.statements, *(q.statement for q in result.quarantined)]
        claims = [
            s
            for s in every
            if s.relation == relation and s.subject.name == subject
            if isinstance(s.object, Mention) and s.object.name == object_
        ]
        return max(claims, key=lambda s: s.confidence).qualifiers if claims else {"missed": True}

    return found


LAKE = "云溪生物科技有限公司位于绍兴市，员工两百人。"


@pytest.mark.parametrize(
    ("text", "holder", "share"),
    [
        ("云溪生物由柯桥城投集团和浙商食品集团分别持股55%和45%。", "浙商食品集团", 0.45),
        ("公司控股股东为柯桥城投集团，持股比例61.5%。", "柯桥城投集团", 0.615),
        ("今年5月，柯桥城投集团向云溪生物投资3000万元，取得12%的股份。", "柯桥城投集团", 0.12),
    ],
)
def test_a_holder_has_the_share_that_its_clause_tells(
    qualifiers: Qualifiers, text: str, holder: str, share: float
) -> None:
    found = qualifiers(LAKE + text, "HOLDS_SHARES_IN", holder, "云溪生物科技有限公司")
    assert found.get("share") == share


def test_of_two_shares_in_a_clause_neither_is_taken(qualifiers: Qualifiers) -> None:
    text = LAKE + "柯桥城投集团去年持有云溪生物30%的股份，今年持股一度达到41%后又有变动。"
    assert qualifiers(text, "HOLDS_SHARES_IN", "柯桥城投集团", "云溪生物科技有限公司").get("share") in (None, 0.3)


def test_a_wholly_owned_subsidiary_is_owned_to_the_full(qualifiers: Qualifiers) -> None:
    text = "速冻水饺由许昌禾丰食品有限公司生产，该公司是郑州禾丰集团的全资子公司。"
    assert qualifiers(text, "SUBSIDIARY_OF", "许昌禾丰食品有限公司", "郑州禾丰集团").get("share") == 1.0


def test_an_investment_has_its_round_sum_and_year(qualifiers: Qualifiers) -> None:
    text = "绿洲软件的投资人不多。2021年，云港创投参与了绿洲软件有限公司的A轮融资，出资2500万元。"
    found = qualifiers(text, "INVESTED_IN", "云港创投", "绿洲软件有限公司")
    assert (found.get("round"), found.get("amount"), found.get("date")) == ("A轮", 25_000_000, "2021")


def test_the_round_that_the_sentence_before_names_is_that_of_who_follows(qualifiers: Qualifiers) -> None:
    text = "绿洲软件有限公司宣布完成1.2亿元B轮融资。老股东云港创投及新加坡的Merlin Bay Capital继续跟投。"
    assert qualifiers(text, "INVESTED_IN", "Merlin Bay Capital", "绿洲软件有限公司").get("round") == "B轮"


@pytest.mark.parametrize(
    ("text", "school", "degree"),
    [
        ("韩潇博士毕业于东江大学，2019年加入公司。", "东江大学", "博士"),
        ("韩潇毕业于东江大学，获工学硕士学位，此前任职于一家银行。", "东江大学", "硕士"),
    ],
)
def test_a_degree_is_that_of_the_one_school_named(qualifiers: Qualifiers, text: str, school: str, degree: str) -> None:
    found = qualifiers(text, "EDUCATED_AT", "韩潇", school)
    assert (found.get("degree"), found.get("date")) == (degree, None)


def test_what_somebody_worked_as_is_told_behind_the_employer(qualifiers: Qualifiers) -> None:
    text = "创始人柏安曾在禾丰集团做了八年农艺师。"
    assert qualifiers(text, "EMPLOYED_BY", "柏安", "禾丰集团").get("title") == "农艺师"


@pytest.mark.parametrize(
    ("text", "supplier", "customer", "goods"),
    [
        ("北陆轴承公司为山海汽车和印度的Aranda Motors供应轮毂轴承。", "北陆轴承公司", "Aranda Motors", "轮毂轴承"),
        ("鸢尾智能的硅片供应商包括杭州的晶川材料。", "晶川材料", "鸢尾智能", "硅片"),
    ],
)
def test_goods_are_those_of_the_clause(
    qualifiers: Qualifiers, text: str, supplier: str, customer: str, goods: str
) -> None:
    assert qualifiers(text, "SUPPLIES", supplier, customer).get("product") == goods


def test_a_foundation_has_the_year_that_opens_its_sentence(qualifiers: Qualifiers) -> None:
    text = "2016年，留美博士沈未央在苏州创办了泊舟医药科技有限公司。"
    assert qualifiers(text, "FOUNDED_BY", "泊舟医药科技有限公司", "沈未央").get("date") == "2016"
