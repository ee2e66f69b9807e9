"""Plans in words."""

from __future__ import annotations

from typing import Any

import pytest

from kg.plan.plan import plan_from_json
from kg.plan.verbalise import phrase, verbalise
from ontology.load import load

C = {"name": "c", "cls": "Company"}
P = {"name": "p", "cls": "Cluster", "ids": ["e1"], "names": ["潮汐园区"]}
L = {"name": "c", "cls": "Company", "ids": ["e2"], "names": ["Lumen"]}
T = {"relation": "TENANT_OF", "subject": "c", "object": "p", "name": "t"}
BACKED = {"relation": "INVESTED_IN", "subject": "i", "object": "c"}
BASE: dict[str, Any] = {"answer": "list", "target": "c", "variables": [C, P], "edges": [T]}
UNBACKED = {"without": [{"variables": [{"name": "i"}], "edges": [BACKED]}]}


@pytest.mark.parametrize(
    ("plan", "english", "chinese"),
    [
        (
            BASE | UNBACKED,
            "I looked for companies that are tenants of 潮汐园区 and have no recorded investor.",
            "我查找了入驻潮汐园区、没有投资方记录的公司。",
        ),
        (
            BASE | {"answer": "count", "time": {"as_of": "2024"}},
            "I counted companies that are tenants of 潮汐园区, as of 2024.",
            "我统计了入驻潮汐园区的公司（截至2024年）。",
        ),
        (
            BASE | {"edges": [T | {"status": ["planned"]}]},
            "I looked for companies that plan to be tenants of 潮汐园区.",
            "我查找了计划入驻潮汐园区的公司。",
        ),
        (
            BASE | {"variables": [L, P], "answer": "bool"},
            "I checked whether Lumen is a tenant of 潮汐园区.",
            "我核查了Lumen是否入驻潮汐园区。",
        ),
        (
            {"answer": "value", "target": "c", "variables": [L], "columns": [{"var": "c", "prop": "revenue"}]},
            "I looked for the revenue of Lumen.",
            "我查找了Lumen的营业收入。",
        ),
        (
            BASE | {"filters": [{"var": "c", "prop": "founded", "op": ">", "value": "2020"}]},
            "I looked for companies that are tenants of 潮汐园区 and were founded after 2020.",
            "我查找了入驻潮汐园区、2020年以后成立的公司。",
        ),
        (
            BASE | {"variables": [C, {"name": "p"}]},
            "I looked for companies that are tenants.",
            "我查找了是入驻企业的公司。",
        ),
    ],
)
def test_a_plan_is_said_in_both_languages(plan: dict[str, Any], english: str, chinese: str) -> None:
    ontology = load()
    assert verbalise(plan_from_json(plan), ontology) == english
    assert verbalise(plan_from_json(plan), ontology, "zh") == chinese


def test_readings_are_noun_phrases() -> None:
    assert phrase(plan_from_json(BASE), load()) == "companies that are tenants of 潮汐园区"
