"""Subsidiaries that a firm has below it, centres of firms as tenants, titles with the unit they are held in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction

Claims = Callable[..., set[tuple[str, str, object, str]]]


def test_what_a_firm_has_below_it_is_its_subsidiary(claims: Claims) -> None:
    text = (
        "海岭机器人集团有限公司成立于1999年,员工近3000人,"
        "下设沈阳海岭焊接装备有限公司、海岭机器人(常熟)有限公司两家子公司。"
    )
    assert {c[1:3] for c in claims(text) if c[0] == "SUBSIDIARY_OF"} == {
        ("沈阳海岭焊接装备有限公司", "海岭机器人集团有限公司"),
        ("海岭机器人（常熟）有限公司", "海岭机器人集团有限公司"),
    }


def test_who_is_sued_with_its_subsidiary_is_the_parent(claims: Claims) -> None:
    text = "瑞典企业Svea Tools AB于2022年起诉大连海渤轴承集团股份有限公司及全资子公司大连海渤精密制造有限公司。"
    assert {c[2] for c in claims(text) if c[0] == "SUBSIDIARY_OF"} == {"大连海渤轴承集团股份有限公司"}


@pytest.mark.parametrize(
    ("text", "tenant", "cluster"),
    [
        ("小鹏汽车上海研发中心入驻张江科学城。", "小鹏汽车上海研发中心", "张江科学城"),
        ("岭川电子苏州技术中心昨日正式入驻苏州纳米城产业园。", "岭川电子苏州技术中心", "苏州纳米城产业园"),
    ],
)
def test_a_centre_of_a_firm_is_a_tenant(text: str, tenant: str, cluster: str) -> None:
    item = {"id": "t", "lang": "zh", "kind": "news", "published": "2025-06-18", "title": "", "text": text}
    [found] = [r for r in extract_all([document_of(item)]) if isinstance(r, Extraction)]
    assert (tenant, cluster) in {
        (s.subject.name, getattr(s.object, "name", "")) for s in found.statements if s.relation == "TENANT_OF"
    }


def test_two_known_firms_joined_by_and_are_two_customers(claims: Claims) -> None:
    text = "云海智能股份有限公司专做减速器,客户包括比亚迪和美的集团。"
    assert {c[2] for c in claims(text) if c[0] == "SUPPLIES"} == {"比亚迪", "美的集团"}


def test_a_heard_title_has_the_unit_between_the_firm_and_it() -> None:
    text = "今年2月，公司在迪拜设立分公司，由原华岭数字能源中东区总经理贾承远出任总经理。华岭数字能源是一家储能企业。"
    item = {"id": "t", "lang": "zh", "kind": "news", "published": "2025-06-18", "title": "", "text": text}
    [found] = [r for r in extract_all([document_of(item)]) if isinstance(r, Extraction)]
    every = [*found.statements, *(q.statement for q in found.quarantined)]
    assert "中东区总经理" in {str(s.qualifiers.get("title")) for s in every if s.relation == "HOLDS_POST"}
