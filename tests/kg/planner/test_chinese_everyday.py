"""Everyday Chinese: courtesy, rounds, amounts, ranks, what was before, what is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

EVERYDAY = [
    ("羽笔机器人在哪家交易所挂牌？", "list Exchange: Quill Robotics LISTED_ON Exchange"),
    ("北星资本领投了谁？", "list Organization: NorthStar Capital INVESTED_IN[lead=True] Organization"),
    ("北星资本的投资组合里有哪些公司？", "list Organization: NorthStar Capital INVESTED_IN Organization"),
    ("您好，请问一下羽笔机器人的董事长是哪位？谢谢！", "list Person: Person HOLDS_POST[title=chairman] Quill Robotics"),
    ("能不能告诉我羽笔机器人的创始人都有谁呀", "list Entity: Quill Robotics FOUNDED_BY Entity"),
    ("羽笔机器人的现任CEO是谁？", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    ("林玛拉现在担任什么职务？", "value Mara Lind: Mara Lind HOLDS_POST Entity; show HOLDS_POST.title"),
    ("林玛拉还担任什么职务？", "value Mara Lind: Mara Lind HOLDS_POST Entity; show HOLDS_POST.title"),
    ("港湾工场是谁在运营？", "list Organization: Organization OPERATES Harbour Yard"),
    ("港湾工场由谁来运营？", "list Organization: Organization OPERATES Harbour Yard"),
    ("港湾工场谁管理？", "list Organization: Organization OPERATES Harbour Yard"),
    ("羽笔机器人有上市的打算吗？", "bool Quill Robotics: Quill Robotics LISTED_ON(planned) Organization"),
    ("羽笔机器人有上市计划吗？", "bool Quill Robotics: Quill Robotics LISTED_ON(planned) Organization"),
    ("羽笔机器人会被谁收购？", "list Organization: Organization ACQUIRED(planned) Quill Robotics"),
    ("哪些企业在考虑上市？", "list Company: Company LISTED_ON(planned+rumoured) Organization"),
    ("羽笔机器人去年营收多少？", "value Quill Robotics: show Quill Robotics.revenue; time 2025..2025"),
    ("羽笔机器人2024年的净利润是多少？", "value Quill Robotics: show Quill Robotics.net_profit; time 2024..2024"),
    ("哪家公司估值最高？", "list Company: show Company.valuation; most Company.valuation; first 1"),
    ("估值最高的公司是哪家？", "list Company: show Company.valuation; most Company.valuation; first 1"),
    ("员工最多的企业是哪家？", "list Company: show Company.employees; most Company.employees; first 1"),
    ("营业收入最高的前三家公司是谁？", "list Company: show Company.revenue; most Company.revenue; first 3"),
    (
        "投资企业最多的机构是哪家？",
        "list Organization: Organization INVESTED_IN Company; count Company; most n; first 1",
    ),
    (
        "流明晶圆的最大股东是谁？",
        "list Entity: Entity HOLDS_SHARES_IN Lumen Wafers GmbH; HOLDS_SHARES_IN.share is_known; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share; first 1",
    ),
    (
        "流明晶圆的第一大股东是谁？",
        "list Entity: Entity HOLDS_SHARES_IN Lumen Wafers GmbH; HOLDS_SHARES_IN.share is_known; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share; first 1",
    ),
    ("谁领投了羽笔机器人？", "list Entity: Entity INVESTED_IN[lead=True] Quill Robotics"),
    ("羽笔机器人的B轮融资是谁领投的？", "list Entity: Entity INVESTED_IN[lead=True][round=B轮] Quill Robotics"),
    ("羽笔机器人A轮谁投的？", "list Entity: Entity INVESTED_IN[round=A轮] Quill Robotics"),
    ("羽笔机器人B+轮的跟投方有哪些？", "list Entity: Entity INVESTED_IN[lead=False][round=B+轮] Quill Robotics"),
    (
        "羽笔机器人A轮融了多少钱？",
        "value Quill Robotics: Entity INVESTED_IN[round=A轮] Quill Robotics; show INVESTED_IN.amount",
    ),
    (
        "北星资本持有流明晶圆多少股份？",
        "value NorthStar Capital: NorthStar Capital HOLDS_SHARES_IN Lumen Wafers GmbH; show HOLDS_SHARES_IN.share",
    ),
    (
        "北星资本持股多少？",
        "value NorthStar Capital: NorthStar Capital HOLDS_SHARES_IN Organization; show HOLDS_SHARES_IN.share",
    ),
    (
        "赤杨银行收购羽笔机器人花了多少钱？",
        "value Alder Bank: Alder Bank ACQUIRED Quill Robotics; show ACQUIRED.amount",
    ),
    (
        "除了羽笔机器人，港湾工场还有哪些企业？",
        "list Company: Company TENANT_OF Harbour Yard; Company.name != Quill Robotics",
    ),
    (
        "除了北星资本还有谁投资了羽笔机器人？",
        "list Entity: Entity INVESTED_IN Quill Robotics; Entity.name != NorthStar Capital",
    ),
    ("林玛拉之前在哪里任职？", "list Entity: Mara Lind HOLDS_POST(former) Entity; show HOLDS_POST.title"),
    ("林玛拉之前任职于哪家公司？", "list Company: Mara Lind HOLDS_POST(former) Company; show HOLDS_POST.title"),
    ("北星资本之前投资过哪些公司？", "list Company: NorthStar Capital INVESTED_IN(asserted+former) Company"),
    ("2023年出台的政策有哪些？", "list Policy: Entity ISSUED(asserted+former)@2023..2023 Policy"),
    ("不在港湾工场的企业有哪些？", "list Company: without Company TENANT_OF Cluster"),
    ("港湾工场里有几家做芯片的企业？", "count Company: Company IN_SEGMENT Chips; Company TENANT_OF Harbour Yard"),
    ("港湾工场占地多少平方米？", "value Harbour Yard: show Harbour Yard.area"),
    ("羽笔机器人主要做什么产品？", "list Product: Quill Robotics OFFERS Product"),
    ("羽笔机器人是家什么样的公司？", "describe Quill Robotics: "),
    (
        "林玛拉是什么时候当上市长的？",
        "value Mara Lind: Mara Lind HOLDS_POST[title=mayor](asserted+former) Entity; show HOLDS_POST.valid_from",
    ),
    ("羽笔机器人最大的股东是谁？持股多少？", "not_in_schema"),
    ("羽笔机器人最近一轮融资多少？", "not_in_schema"),
]


@pytest.mark.parametrize(("question", "plan"), EVERYDAY, ids=[q for q, _ in EVERYDAY])
def test_an_everyday_question_becomes_its_plan(question: str, plan: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == plan
