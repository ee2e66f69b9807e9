"""One form for the period of a figure, whatever words tell it, and the years that go without saying."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.period import ending, standard, years_on
from ingest.statements.statement import Extraction, Value


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("second quarter of 2025", "2025-Q2"),
        ("Q3 2024", "2024-Q3"),
        ("2024年第三季度", "2024-Q3"),
        ("2024-01/2024-06", "2024-H1"),
        ("2024年上半年", "2024-H1"),
        ("first nine months of 2025", "2025-01/2025-09"),
        ("2025年前三季度", "2025-01/2025-09"),
        ("year to March 2025", "2024-04/2025-03"),
        ("fiscal year ended March 31, 2025", "2024-04/2025-03"),
        ("52 weeks to 1 February 2025", "2024-02/2025-01"),
        ("year ended 31 December 2024", "2024"),
        ("half-year ended March 31, 2026", "2025-10/2026-03"),
        ("six months to 30 June 2026", "2026-H1"),
        ("fiscal 2025", "FY2025"),
        ("2024财年", "FY2024"),
        ("2025-26", "FY2025-26"),
        ("second quarter of fiscal 2025", "FY2025-Q2"),
        ("last season", "last season"),
        ("second quarter", "second quarter"),
    ],
)
def test_words_of_one_period_have_one_form(words: str, form: str) -> None:
    assert standard(words) == form
    assert standard(form) == form


@pytest.mark.parametrize(
    ("words", "published", "form"),
    [
        ("second quarter", "2025-08-08", "2025-Q2"),
        ("fourth quarter", "2025-02-20", "2024-Q4"),
        ("second quarter", "2025-11-20", "second quarter"),  # of a firm whose year begins in April, perhaps
        ("first half", "2025-09-01", "2025-H1"),
        ("year to March", "2025-07-20", "2024-04/2025-03"),
        ("year to March", "2025-03-10", "2023-04/2024-03"),
        ("year to March", "2025", "year to March"),
    ],
)
def test_a_year_left_out_is_that_of_the_report_where_it_is_clear(words: str, published: str, form: str) -> None:
    assert standard(words, published, over=True) == form


def test_a_period_has_an_end_and_one_a_year_before() -> None:
    assert [ending(p) for p in ("2025-Q2", "2024-04/2025-03", "2024", "FY2024")] == ["2025-06", "2025-03", "", ""]
    told = [years_on(p, -1) for p in ("2025-Q2", "2024-04/2025-03", "2024", "FY2025-26", "last season")]
    assert told == ["2024-Q2", "2023-04/2024-03", "2023", "FY2024-25", ""]


@pytest.mark.parametrize(
    ("lang", "published", "text", "figures"),
    [
        ("en", "2025-08-20", "Fernley Foods Ltd reported revenue of $120 million in the second quarter, against $101 million a year earlier.", {120e6: "2025-Q2", 101e6: "2024-Q2"}),
        ("en", "2025-12-04", "Tamar Robotics Ltd delivered 300 robots in the first nine months of the year, more than twice as many as in the whole of 2024.", {300: "2025-01/2025-09"}),
        ("en", "2025-08-20", "Founded in 2016, Tamar Robotics Ltd delivered 300 robots in the first half of this year.", {300: "2025-H1"}),
        ("en", "2025-08-20", "Delphi Foods Ltd had revenue of $40 million in the second quarter. Its financial year begins in April.", {40e6: "second quarter"}),
        ("zh", "2024-12-09", "截至2024年6月30日止六个月，启澜物流控股有限公司收入为14.3亿港元。", {1.43e9: "2024-H1"}),
        ("zh", "2026-01-19", "松原制钢株式会社2024财年营收1830亿日元。", {1.83e11: "FY2024"}),
        ("zh", "2025-06-19", "2025年前5个月，湖州青杉科技有限公司营业收入3.2亿元。", {3.2e8: "2025-01/2025-05"}),
        ("zh", "2025-06-19", "到2027年，湖州市机器人产业产值达到300亿元。", {3e10: "2027"}),
    ],
)  # fmt: skip
def test_a_figure_is_read_with_its_period(lang: str, published: str, text: str, figures: dict[float, str]) -> None:
    item = {"id": "d", "title": "", "lang": lang, "published": published, "text": text}
    [found] = extract_all([document_of(item)])
    assert isinstance(found, Extraction)
    told = {s.object.value: s.qualifiers.get("period") for s in found.statements if isinstance(s.object, Value)}
    assert {value: told.get(value) for value in figures} == figures
