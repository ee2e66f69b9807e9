"""Ruled tables of PDF files: wrapped and merged cells, tables that run on over a page."""

from __future__ import annotations

from ingest.documents.document import Document
from ingest.documents.raw import Raw
from ingest.documents.read import documents_in
from tests.pdf_files import Rule, Word, pdf

XS = (50.0, 250.0, 340.0, 400.0, 520.0)


def ruled(ys: list[float], xs: tuple[float, ...] = XS) -> list[Rule]:
    return [(xs[0], y, xs[-1], y) for y in ys] + [(x, ys[0], x, ys[-1]) for x in xs]


def row(y: float, *cells: str) -> list[Word]:
    return [(x + 6, y, text) for x, text in zip(XS, cells, strict=False) if text]


def document(pages: list[list[Word]], rules: list[list[Rule]]) -> Document:
    [found] = documents_in(Raw(data=pdf(pages, rules), origin="/in/report.pdf", name="report.pdf"))
    assert isinstance(found, Document)
    return found


def test_a_wrapped_name_stands_in_one_cell_and_the_table_runs_on_over_the_page() -> None:
    first = [
        *row(790, "苏州启明芯半导体股份有限公司2024年年度报告"),
        *row(721, "股东名称（全称）", "期末持股数量", "比例(%)", "股东性质"),
        *row(697, "陆建平", "45,000,000", "22.50", "境内自然人"),
        # The numbers stand in the middle of the two lines of the name, as printed reports set them.
        *row(675, "苏州元禾控股股份有限"),
        *row(668, "", "16,240,000", "8.12", "国有法人"),
        *row(661, "公司"),
        (280.0, 40.0, "1 / 2"),
    ]
    second = [
        *row(767, "无锡太湖投资", "8,000,000", "4.00", "其他"),
        *row(700, "公司无控股股东。"),
        (280.0, 40.0, "2 / 2"),
    ]
    found = document([first, second], [ruled([740, 710, 690, 655]), ruled([780, 770, 760])])
    names = [r[0] for table in found.tables for r in table.rows]
    assert names == ["股东名称（全称）", "陆建平", "苏州元禾控股股份有限公司", "无锡太湖投资"]
    assert "1 / 2" not in found.text
    assert found.text.endswith("公司无控股股东。")


def test_merged_cells_are_filled_down_and_a_heading_over_two_columns_stands_over_the_first() -> None:
    # The name's heading reaches over both heading rows, the share's over both columns.
    rules: list[Rule] = [(50, 740, 430, 740), (250, 720, 430, 720), (50, 700, 430, 700), (50, 680, 430, 680)]
    rules += [(50, 740, 50, 680), (250, 740, 250, 680), (340, 720, 340, 680), (430, 740, 430, 680)]
    words = [(56.0, 716.0, "子公司名称"), (256.0, 727.0, "持股比例(%)"), (256.0, 707.0, "直接"), (346.0, 707.0, "间接")]
    words += [(56.0, 687.0, "上海启明芯微电子有限公司"), (256.0, 687.0, "51.00"), (346.0, 687.0, "19.00")]
    [table] = document([words], [rules]).tables
    assert table.rows == (
        ("子公司名称", "持股比例(%)", ""),
        ("子公司名称", "直接", "间接"),
        ("上海启明芯微电子有限公司", "51.00", "19.00"),
    )


def test_a_frame_around_a_paragraph_is_no_table() -> None:
    words = [
        (60.0, 720.0, "Harbor Cells has opened a battery plant in the port of Rotterdam."),
        (60.0, 706.0, "It is the second one."),
    ]
    found = document([words], [[(50, 740, 520, 740), (50, 700, 520, 700), (50, 740, 50, 700), (520, 740, 520, 700)]])
    assert found.tables == ()
    assert "port of Rotterdam. It is the second one." in found.text.replace("\n\n", " ")
