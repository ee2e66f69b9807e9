"""A firm that has changed its name is one firm, called by the name it bears now."""

from __future__ import annotations

import pytest

from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load
from ingest.statements.english.reader import scenes_of
from tests.ingest.statements.english.sentences import article, ontology


def _zh(text: str) -> dict[str, str]:
    return {m.text: m.name for m in find_names(text, load("zh")).mentions if m.cls in ("Company", "Investor")}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("青岛澜湾重工股份有限公司更名为澜湾海装股份有限公司，6月2日起生效。", "青岛澜湾重工股份有限公司", "澜湾海装股份有限公司"),
        ("澜湾重工晚间公告，公司名称由“青岛澜湾重工股份有限公司”变更为“澜湾海装股份有限公司”。", "澜湾重工", "澜湾海装股份有限公司"),
        ("北京羽衡科技有限公司9月19日完成工商变更，更名为羽衡航天科技股份有限公司。", "北京羽衡科技有限公司", "羽衡航天科技股份有限公司"),
        ("澜湾海装股份有限公司（原澜湾重工）董事长韩立群出席。澜湾重工成立于2009年。", "澜湾重工", "澜湾海装股份有限公司"),
        ("该公司是澜湾海装与以色列Veltra Robotics（原维尔医疗）的合资公司。", "维尔医疗", "Veltra Robotics"),
    ],
)  # fmt: skip
def test_the_old_name_is_the_new_ones(text: str, old: str, new: str) -> None:
    firms = _zh(text)
    assert firms[old] == new


@pytest.mark.parametrize(
    "text",
    [
        "青岛澜湾重工股份有限公司拟更名为澜湾海装股份有限公司。",
        "青岛澜湾重工股份有限公司董事会审议通过议案，将公司名称变更为澜湾海装股份有限公司。",
        "青岛澜湾重工股份有限公司旗下物流业务更名为澜湾海装股份有限公司。",
    ],
)
def test_a_name_to_come_or_of_something_else_is_no_alias(text: str) -> None:
    firms = _zh(text)
    assert firms["青岛澜湾重工股份有限公司"] == "青岛澜湾重工股份有限公司"


def _en(text: str) -> dict[str, str]:
    scenes = scenes_of(article(text), load("en"), ontology())
    return {m.text: m.name for scene in scenes for m in scene.mentions if m.kind in ("name", "short")}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Hobart Wind Energy has renamed itself Hobart Green Power. Hobart said sales rose.", "Hobart Wind Energy", "Hobart Green Power"),
        ("Dresden's Orvane Surgical said on Thursday it had changed its name to Pulvera Robotics.", "Orvane Surgical", "Pulvera Robotics"),
        ("Orvane Surgical was renamed Pulvera Robotics in May 2024. Pulvera Robotics employs 90 people.", "Orvane Surgical", "Pulvera Robotics"),
    ],
)  # fmt: skip
def test_the_english_old_name_is_the_new_ones(text: str, old: str, new: str) -> None:
    assert _en(text)[old] == new


@pytest.mark.parametrize(
    "text",
    [
        "Orvane Surgical will be renamed Pulvera Robotics after the deal with Medtronic closes.",
        "Orvane Surgical bought a Leeds clinic that was renamed Pulvera Robotics.",
        "Orvane Surgical may change its name to Pulvera Robotics.",
    ],
)
def test_an_english_name_to_come_is_no_alias(text: str) -> None:
    assert _en(text)["Orvane Surgical"] == "Orvane Surgical"
