"""Wordings that ask what is planned, rumoured or denied of one thing, and those that ask something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned

Ask = Callable[[str], Planned]
PLANNED = ("planned", "conditional")

PLANS = """What does Quill Robotics plan?
What are Quill Robotics's plans?
What is planned at Harbour Yard?
What's next for Lumen Wafers?
What is Quill planning next?
What does Alder Bank intend to do?
What plans does Alder Bank have for 2027?
What is in the pipeline at Quill Robotics?
What will Quill Robotics do next?
What lies ahead for Alder Bank?
Are there any plans for Quill Robotics?
Does Lumen Wafers have any plans?
Is anything planned in Bogenhausen?
What has been planned for Munich?
Is Quill Robotics planning anything?
What does Mara Lind plan to do?
Tell me about Lumen's plans.
羽笔机器人有什么计划？
羽笔机器人下一步打算做什么？
羽笔机器人接下来有什么动作？
赤杨银行未来有哪些规划？
赤杨银行有什么打算
林玛拉有什么打算？
流明晶圆计划做什么？
流明晶圆2027年有什么计划？
流明晶圆的下一步计划是什么？
羽笔机器人有没有什么新打算？
港湾工场规划了哪些项目？
慕尼黑有什么计划中的项目？
请问羽笔机器人近期有什么动向？
赤杨银行接下来怎么走？"""

RUMOURS = """Any rumours about Quill Robotics?
What is rumoured about Alder Bank?
Are there rumors about Lumen Wafers?
Which rumours are going around about Quill?
What rumours are there about Mara Lind?
Is there any speculation around Alder Bank?
What are the latest rumours about Quill Robotics?
What is Quill Robotics rumoured to do?
What do the rumours say about Alder Bank?
关于羽笔机器人有哪些传闻？
赤杨银行有什么传言
市场上有哪些关于流明晶圆的传闻？
羽笔机器人最近有什么小道消息吗？
外界在传赤杨银行什么？
有没有关于林玛拉的传闻？
流明晶圆的传闻有哪些？
羽笔机器人被传什么？"""

DENIALS = """What has Quill Robotics denied?
What did Alder Bank deny?
What has been denied about Lumen Wafers?
Which rumours has Quill Robotics denied?
Which reports about Alder Bank were denied?
Has Quill denied anything?
What denials are there about Alder Bank?
羽笔机器人否认了什么？
赤杨银行辟谣了什么？
流明晶圆澄清了哪些传闻？
羽笔机器人对哪些传闻进行了澄清？
赤杨银行曾公开否认过哪些说法
关于流明晶圆的哪些传闻被否认了？"""

ASKED = [
    (q, s)
    for text, s in ((PLANS, PLANNED), (RUMOURS, ("rumoured",)), (DENIALS, ("denied",)))
    for q in text.splitlines()
]


@pytest.mark.parametrize(("question", "status"), ASKED)
def test_what_is_told_of_one_thing_is_asked_for(planned: Ask, question: str, status: tuple[str, ...]) -> None:
    found = planned(question)
    assert found.plan is not None, found.message
    assert (found.plan.answer, found.plan.status, len(found.plan.variables)) == ("claims", status, 1)


@pytest.mark.parametrize(
    "question",
    [
        "What plans does Munich have?",
        "What are Munich's plans?",
        "慕尼黑有什么规划？",
        "慕尼黑有什么计划？",
        "慕尼黑有哪些政策？",
        "Which plans apply to Quill Robotics?",
        "What does Quill Robotics plan to buy?",
        "Who plans to buy Quill Robotics?",
        "羽笔机器人计划收购哪些公司？",
        "Who denied that Alder Bank bought Quill Robotics?",
        "羽笔机器人否认收购赤杨银行了吗？",
        "What does Quill Robotics do?",
        "羽笔机器人是做什么的？",
    ],
)
def test_what_asks_for_a_policy_or_one_relation_stays_that(planned: Ask, question: str) -> None:
    found = planned(question)
    assert found.plan is None or found.plan.answer != "claims"


@pytest.mark.parametrize("question", ["What does Brackwater Foods plan?", "关于苍岭重工有哪些传闻？"])
def test_an_unknown_name_is_told_as_unknown(planned: Ask, question: str) -> None:
    found = planned(question)
    assert found.verdict == "entity_not_found"
    assert "Brackwater" in found.message or "苍岭重工" in found.message


def test_a_time_is_kept(planned: Ask) -> None:
    plan = planned("What does Quill Robotics plan for 2027?").plan
    assert plan is not None
    assert plan.time is not None
    assert plan.time.start.startswith("2027")
