"""Notices at an exchange, who replaces whom, what of firms is counted, and each buyer in a sentence of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.evaluate import document_of
from ingest.mentions.mention import Mention
from ingest.run import extract_all
from tests.ingest.statements.chinese.conftest import Read

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "9月11日早间,青杉科技在港交所公告,公司已完成领导层交接。",
        "9月11日早间,雾灯物业于香港联合交易所开市前发布公告,宣布暂停股份交易。",
        "雾灯智能12月17日在港交所披露,董事会已委任新行政总裁。",
    ],
)
def test_a_notice_at_an_exchange_is_no_day_of_listing(text: str, read: Read) -> None:
    [listed] = [s for s in read(text)[1] if s.relation == "LISTED_ON"]
    assert (listed.valid_from, listed.qualifiers.get("date")) == (None, None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("陆怀谷接替顾听澜出任青杉科技总经理。", "asserted"),
        ("陆怀谷将接替顾听澜出任青杉科技总经理。", "planned"),
        ("公司宣布陆怀谷将接替顾听澜出任青杉科技总经理,委任于9月10日生效。", "planned"),
        ("6月1日起,陆怀谷取代顾听澜担任青杉科技总经理。", "asserted"),
    ],
)
def test_whoever_replaces_another_takes_the_post(text: str, status: str, claims: Claims) -> None:
    held = {c for c in claims(text) if c[0] == "HOLDS_POST" and c[3] != "former"}
    assert held == {("HOLDS_POST", "陆怀谷", "青杉科技", status)}


@pytest.mark.parametrize("text", ["湖滨科学城已有86家企业孵化器。", "湖滨高新区建有12家企业技术中心和5家企业研究院。"])
def test_what_belongs_to_firms_is_no_count_of_firms(text: str, claims: Claims) -> None:
    assert not [c for c in claims(text) if c[0] == "OBSERVATION"]


def test_each_buyer_buys_in_a_sentence_of_its_own() -> None:
    text = (
        "2025年6月1日，苍岩集团以2亿元收购了白石水泥厂。2025年5月，云帆汽车收购了赤杨轮胎厂。"
        "2024年11月，山岳控股收购了青泥乳业。苍岩集团否认将收购赤杨轮胎厂。"
    )
    item = {"id": "t", "lang": "zh", "kind": "news", "published": "2025-06-18", "title": "", "text": text}
    [read] = extract_all([document_of(item)])
    pairs = {
        (s.subject.name, s.object.name, s.status)
        for s in read.statements
        if s.relation == "ACQUIRED" and isinstance(s.object, Mention)
    }
    assert pairs == {
        ("苍岩集团", "白石水泥厂", "asserted"),
        ("云帆汽车", "赤杨轮胎厂", "asserted"),
        ("山岳控股", "青泥乳业", "asserted"),
        ("苍岩集团", "赤杨轮胎厂", "denied"),
    }
