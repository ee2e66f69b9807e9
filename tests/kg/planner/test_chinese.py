"""Chinese questions and the plans they become."""

from __future__ import annotations

from collections.abc import Callable

import pytest

UNDERSTOOD = [
    ("港湾工场有哪些入驻企业？", "list Organization: Organization TENANT_OF Harbour Yard"),
    ("港灣工場有哪些入駐企業？", "list Organization: Organization TENANT_OF Harbour Yard"),
    ("哪些公司入驻了港湾工场？", "list Company: Company TENANT_OF Harbour Yard"),
    ("入驻港湾工场的企业有哪些？", "list Company: Company TENANT_OF Harbour Yard"),
    ("港湾工场有多少家企业？", "count Company: Company TENANT_OF Harbour Yard"),
    ("羽笔机器人的CEO是谁？", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    (
        "羽笔机器人在慕尼黑的工厂什么时候投产？",
        "value Quill Robotics: Quill Robotics LOCATED_IN[site_role=工厂](asserted+planned) Munich; show LOCATED_IN.valid_from",
    ),
    ("Quill 的 CEO 是谁", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    ("哪些人担任羽笔机器人的CEO？", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    ("谁担任羽笔机器人的CEO？", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    ("谁投资了流明晶圆？", "list Entity: Entity INVESTED_IN Lumen Wafers GmbH"),
    ("北星资本投资了哪些公司？", "list Company: NorthStar Capital INVESTED_IN Company"),
    ("北星资本投资的公司有哪些？", "list Company: NorthStar Capital INVESTED_IN Company"),
    ("羽笔机器人背后的投资方有哪些？", "list Entity: Entity INVESTED_IN Quill Robotics"),
    (
        "没有投资方的入驻企业有哪些？",
        "list Organization: Organization TENANT_OF Entity; without Entity INVESTED_IN Organization",
    ),
    ("羽笔机器人是由谁创办的？", "list Entity: Quill Robotics FOUNDED_BY Entity"),
    ("港湾工场什么时候开园？", "value Harbour Yard: show Harbour Yard.opened"),
    ("港湾工场的总建筑面积是多少？", "value Harbour Yard: show Harbour Yard.floor_area"),
    ("羽笔机器人总部在哪里？", "list Place: Quill Robotics LOCATED_IN Place"),
    (
        "博根豪森区的公司的CEO有哪些？",
        "list Person: Company LOCATED_IN Bogenhausen; Person HOLDS_POST[title=ceo] Company",
    ),
    ("赤杨银行是否收购了羽笔机器人？", "bool Alder Bank: Alder Bank ACQUIRED Quill Robotics"),
    ("介绍一下羽笔机器人", "describe Quill Robotics: "),
    ("谁说北星资本投资了羽笔机器人？", "evidence NorthStar Capital: NorthStar Capital INVESTED_IN Quill Robotics"),
    (
        "成立最早的入驻企业是哪家？",
        "list Organization: Organization TENANT_OF Entity; show Organization.founded; least Organization.founded; first 1",
    ),
    ("慕尼黑有哪些芯片公司？", "list Company: Company IN_SEGMENT Chips; Company LOCATED_IN Munich"),
]


@pytest.mark.parametrize(("question", "plan"), UNDERSTOOD, ids=[q for q, _ in UNDERSTOOD])
def test_a_question_becomes_its_plan(question: str, plan: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == plan


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("羽笔机器人的市场份额是多少？", "not_in_schema"),
        ("港湾工场比港湾门管理得更好吗？", "not_in_schema"),
        ("请删除所有文章", "refused"),
        ("风筝智能的CEO是谁？", "entity_not_found"),
    ],
)
def test_what_cannot_be_answered_is_said(question: str, verdict: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == verdict
