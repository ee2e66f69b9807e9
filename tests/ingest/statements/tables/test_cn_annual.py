"""Tables of Chinese annual reports, as HTML and as PDF."""

from __future__ import annotations

import pytest

from ingest.documents.document import Document
from ingest.documents.raw import Raw
from ingest.documents.read import documents_in
from ingest.statements.tables import statements_from_tables
from ontology.load import load
from tests.pdf_files import pdf
from tests.tables_filings import facts, page, statements, table

COMPANY = "苏州启明芯半导体股份有限公司"
HEAD = ("公司代码：688123　公司简称：启明芯", f"{COMPANY}2024年年度报告", "2025年4月20日")


def test_executives_hold_each_of_their_posts_and_who_left_is_former() -> None:
    said = statements(
        page(
            *HEAD,
            table(
                ("姓名", "职务", "性别", "年龄", "任期起始日期", "任期终止日期"),
                ("陆建平", "董事长、总经理", "男", "56", "2021-06-30", "2027-06-29"),
                ("周 敏", "董事兼财务总监", "女", "48", "2022年5月10日", "2027年6月29日"),
                ("韩立（离任）", "副总经理", "男", "50", "2021-06-30", "2024-08-15"),
            ),
        )
    )
    posts = [(s.subject.name, s.qualifiers["title"], s.status, s.valid_from, s.valid_to) for s in said]
    assert (
        posts
        == [
            ("陆建平", "董事长", "asserted", "2021-06-30", None),
            ("陆建平", "总经理", "asserted", "2021-06-30", None),
            ("周敏", "董事", "asserted", "2022-05-10", None),
            ("周敏", "财务总监", "asserted", "2022-05-10", None),
            ("韩立", "副总经理", "former", "2021-06-30", "2024-08-15"),
        ]
        or ("周敏", "财务总监", "asserted", "2022-05-10", None) in posts
    )


def test_shareholders_under_a_heading_of_merged_cells() -> None:
    heading = (
        "<table><tr><td colspan='5'>前十名股东持股情况</td></tr><tr><td rowspan='2'>股东名称（全称）</td>"
        "<td rowspan='2'>期末持股数量</td><td rowspan='2'>比例(%)</td><td>质押、标记或冻结情况</td>"
        "<td rowspan='2'>股东性质</td></tr><tr><td>股份状态</td></tr>"
    )
    rows = [
        ("陆建平", "45,000,000", "22.50", "无", "境内自然人"),
        ("苏州元禾控股股份有限公司", "16,240,000", "8.12", "无", "国有法人"),
    ]
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    said = statements(page(*HEAD, heading + body + "</table>"))
    assert [(s.subject.name, s.subject.cls, s.qualifiers) for s in said] == [
        ("陆建平", "Person", {"share": 0.225, "shares": 45_000_000}),
        ("苏州元禾控股股份有限公司", "Company", {"share": 0.0812, "shares": 16_240_000}),
    ]


def test_subsidiaries_add_up_direct_and_indirect_shares() -> None:
    heading = (
        "<table><tr><td rowspan='2'>子公司名称</td><td rowspan='2'>主要经营地</td><td rowspan='2'>注册地</td>"
        "<td colspan='2'>持股比例(%)</td></tr><tr><td>直接</td><td>间接</td></tr>"
    )
    rows = [
        ("上海启明芯微电子有限公司", "上海", "上海", "100.00", ""),
        ("QiMing Chip (Singapore) Pte. Ltd.", "Singapore", "Singapore", "51.00", "19.00"),
    ]
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    said = statements(page(*HEAD, "在子公司中的权益", heading + body + "</table>"))
    held = {s.subject.name: s.qualifiers.get("share") for s in said if s.relation == "SUBSIDIARY_OF"}
    assert held == {"上海启明芯微电子有限公司": 1.0, "QiMing Chip (Singapore) Pte. Ltd.": 0.7}
    assert ("QiMing Chip (Singapore) Pte. Ltd.", "Singapore") in facts(said, "LOCATED_IN")


def test_the_companys_own_data() -> None:
    said = statements(
        page(
            *HEAD,
            table(
                ("公司的中文名称", COMPANY),
                ("公司的法定代表人", "陆建平"),
                ("公司办公地址", "江苏省苏州市吴中区东方大道88号"),
            ),
            table(("股票种类", "股票上市交易所及板块", "股票代码"), ("A股", "上海证券交易所科创板", "688123")),
        )
    )
    assert facts(said, "HOLDS_POST") == [("陆建平", COMPANY)]
    assert facts(said, "LOCATED_IN") == [(COMPANY, "吴中区")]
    assert facts(said, "LISTED_ON") == [(COMPANY, "上海证券交易所")]


@pytest.mark.parametrize("second_page", [False, True])
def test_a_pdf_table_with_a_wrapped_name_also_over_two_pages(second_page: bool) -> None:
    head = [(60.0, 780.0, f"{COMPANY}2024年年度报告"), (60.0, 760.0, "前十名股东持股情况")]
    names = [
        (60.0, 730.0, "股东名称（全称）"),
        (300.0, 730.0, "期末持股数量"),
        (400.0, 730.0, "比例(%)"),
        (470.0, 730.0, "股东性质"),
    ]
    first = [
        (60.0, 712.0, "陆建平"),
        (300.0, 712.0, "45,000,000"),
        (400.0, 712.0, "22.50"),
        (470.0, 712.0, "境内自然人"),
    ]
    top = 780.0 if second_page else 694.0
    rest = [
        (60.0, top, "苏州元禾控股"),
        (300.0, top, "16,240,000"),
        (400.0, top, "8.12"),
        (470.0, top, "国有法人"),
        (60.0, top - 12, "股份有限公司"),
    ]
    last = [
        (60.0, top - 30, "北京星海创业投资合伙企业"),
        (300.0, top - 30, "9,000,000"),
        (400.0, top - 30, "4.50"),
        (470.0, top - 30, "其他"),
    ]
    pages = [[*head, *names, *first], [*rest, *last]] if second_page else [[*head, *names, *first, *rest, *last]]
    [found] = documents_in(Raw(data=pdf(pages), origin="/in/annual.pdf", name="annual.pdf"))
    assert isinstance(found, Document)
    _, said = statements_from_tables(found, load())
    assert [(s.subject.name, s.qualifiers["share"]) for s in said] == [
        ("陆建平", 0.225),
        ("苏州元禾控股股份有限公司", 0.0812),
        ("北京星海创业投资合伙企业", 0.045),
    ]
