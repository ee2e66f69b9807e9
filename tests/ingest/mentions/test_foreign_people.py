"""People with foreign names in Chinese news: who they are by what they do, and by what name the text goes on."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load


def _people(text: str) -> dict[str, str]:
    return {m.text: m.name for m in find_names(text, load("zh")).mentions if m.cls == "Person" and m.kind != "pronoun"}


@pytest.mark.parametrize(
    ("text", "used", "name"),
    [
        (
            "瑞典企业Nordvik Marine由Karl Lindgren和Eva Holm于2015年创立。Lindgren此前在沃尔沃工作八年；Holm任首席技术官。",
            "Lindgren",
            "Karl Lindgren",
        ),
        (
            "法国水务集团Aquarive中国区总裁杜明哲（Pierre Dubois）在广州表示，市场广阔。“我们看好县城市场。”Dubois说。",
            "Dubois",
            "杜明哲",
        ),
        (
            "木村健一郎是日本光学公司Hoshino Optics的创始人兼社长。\n记者：为什么创业？\n木村：“大公司太慢，我等不了。”",
            "木村",
            "木村健一郎",
        ),
        ("巴西农机公司Semear首席执行官保罗·门德斯到访郑州。门德斯表示，将设立办事处。", "门德斯", "保罗·门德斯"),
    ],
)
def test_the_family_name_stands_for_the_one_named_in_full(text: str, used: str, name: str) -> None:
    assert _people(text)[used] == name


def test_what_ends_as_firms_do_is_no_person() -> None:
    assert "Pacific Digital Bank" not in _people("被问到是否有意竞购Pacific Digital Bank，他回答说：“没有参与。”")


def test_a_family_name_that_two_share_stands_for_nobody() -> None:
    found = _people("公司由Karl Lindgren和Eva Lindgren创立。Karl Lindgren曾任工程师。Lindgren说，订单很多。")
    assert found.get("Lindgren", "Lindgren") == "Lindgren"
