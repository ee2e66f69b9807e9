"""Who takes office on a day to come, whom somebody replaces, and what stands before the name of who is to be appointed."""

from __future__ import annotations

from ingest.evaluate import document_of
from ingest.mentions.mention import Mention
from ingest.run import extract_all
from ingest.statements.statement import Extraction


def posts(text: str, published: str = "2025-06-18") -> set[tuple[str, str, str, str]]:
    """Return the kept posts of a text: who, where, as what, status."""
    item = {"id": "t", "lang": "zh", "kind": "news", "published": published, "title": "", "text": text}
    [found] = [r for r in extract_all([document_of(item)]) if isinstance(r, Extraction)]
    return {
        (s.subject.name, s.object.name, str(s.qualifiers.get("title", "")), s.status)
        for s in found.statements
        if s.relation == "HOLDS_POST" and isinstance(s.object, Mention)
    }


def test_who_is_replaced_does_not_get_the_post() -> None:
    found = posts("全国冷链产业联盟新增9家会员，窦文轩接替柯敬之出任联盟秘书长。")
    assert not any(who == "柯敬之" and status == "asserted" for who, _, _, status in found)


def test_what_an_appointee_is_stands_before_the_name() -> None:
    text = "浙江澜河精密股份有限公司公告称，公司副总经理孔令舟拟出任铭川液压有限公司董事长。"
    assert ("孔令舟", "浙江澜河精密股份有限公司", "副总经理", "asserted") in posts(text)


def test_an_office_from_a_day_to_come_is_planned() -> None:
    text = "安徽睿川存储股份有限公司26日公告，聘任于漱石为公司首席执行官，自7月1日起生效。"
    held = {status for who, _, _, status in posts(text, "2025-06-26") if who == "于漱石"}
    assert held <= {"planned"}
