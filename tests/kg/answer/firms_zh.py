"""Invented Chinese firms and what sources say of them, asked about by more than one module."""

from __future__ import annotations

import kg
from ingest.statements.statement import Value
from tests.kg.answer.stated import Said

CLASSES = {
    "临川水务": "Company",
    "湖滨种业": "Company",
    "松涛集团": "Company",
    "北欧再投": "Company",
    "远川港务": "Company",
    "金沙物流": "Company",
    "南屿仪器": "Company",
    "北岭仪表": "Company",
    "岭南重工": "Company",
    "丰泽粮油": "Company",
    "广南超市": "Company",
    "上海海事大学": "University",
    "浙西农业大学": "University",
    "青穗": "Product",
    "方行舟": "Person",
}

# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("北欧再投把所持湖滨种业7%的股份以1.6亿元卖给松涛集团。", "2025-01-09", (
        ("北欧再投", "HOLDS_SHARES_IN", "湖滨种业", {"share": 0.07, "status": "former"}),
        ("松涛集团", "ACQUIRED", "湖滨种业", {"share": 0.07, "amount": 1.6e8, "currency": "CNY", "date": "2025-01-08"}),
    )),
    ("松涛集团拟将所持金沙物流40%股权以2.3亿元转让给远川港务。", "2025-03-01", (
        ("远川港务", "ACQUIRED", "金沙物流", {"share": 0.4, "amount": 2.3e8, "currency": "CNY", "status": "planned"}),
        ("松涛集团", "HOLDS_SHARES_IN", "金沙物流", {"share": 0.4}),
    )),
    ("岭南重工以5亿元收购北岭仪表。", "2025-03-02", (
        ("岭南重工", "ACQUIRED", "北岭仪表", {"amount": 5e8, "currency": "CNY"}),
    )),
    ("湖滨种业向丰泽粮油、广南超市供应稻种青穗，丰泽粮油占收入的33%，广南超市占12%。", "2025-03-03", (
        ("湖滨种业", "SUPPLIES", "丰泽粮油", {"product": "青穗", "share": 0.33}),
        ("湖滨种业", "SUPPLIES", "广南超市", {"product": "青穗", "share": 0.12}),
    )),
    ("青穗由湖滨种业与浙西农业大学联合开发。湖滨种业有研发人员88人。", "2025-03-04", (
        ("湖滨种业", "OFFERS", "青穗", {}),
        ("浙西农业大学", "OFFERS", "青穗", {}),
        ("湖滨种业", "researchers", Value(value=88.0, unit="people"), {}),
    )),
    ("方行舟2022年起任湖滨种业总工程师，此前是岭南重工苏州分公司总经理，再之前任北岭仪表采购总监。", "2025-04-03", (
        ("方行舟", "HOLDS_POST", "湖滨种业", {"title": "总工程师", "valid_from": "2022"}),
        ("方行舟", "HOLDS_POST", "岭南重工", {"title": "苏州分公司总经理", "status": "former"}),
        ("方行舟", "HOLDS_POST", "北岭仪表", {"title": "采购总监", "status": "former"}),
    )),
)
# fmt: on


def told(graph: kg.Graph, question: str, *parts: str) -> None:
    """Assert that a question is answered with every one of the words."""
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    assert not [part for part in parts if part not in answer.text], answer.text
