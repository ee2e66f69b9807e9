"""A figure of one kind or product is told as that, not as the figure of the whole."""

from __future__ import annotations

from kg.answer.figures import measured
from ontology.load import load


def test_a_number_of_companies_of_one_kind_says_which() -> None:
    row = {"company_count": 1000, "company_count_unit": "companies", "company_count_product": "人工智能核心企业"}
    assert measured(load(), row, "company_count", "zh").endswith("家（人工智能核心企业）")
    assert measured(load(), row, "company_count", "en").endswith("companies (人工智能核心企业)")


def test_the_revenue_of_one_product_is_told_as_that() -> None:
    row = {"revenue": 500_000_000, "revenue_currency": "CNY", "revenue_product": "coconut water"}
    assert measured(load(), row, "revenue", "en").endswith("(coconut water)")


def test_the_figure_of_a_whole_stands_alone() -> None:
    assert "(" not in measured(load(), {"revenue": 5, "revenue_currency": "CNY"}, "revenue", "en")
