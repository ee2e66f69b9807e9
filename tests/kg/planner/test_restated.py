"""Questions in everyday words: said again without padding, in the order of a question, frames opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.restated import restated

HEADS = "list Person: Person HOLDS_POST[title=head] Quill Robotics"
ENGLISH = [
    ("Who sits at the top of Quill Robotics?", HEADS),
    ("Who is in charge at Quill Robotics?", HEADS),
    (
        "I would like to know who the chief executive of Quill Robotics is.",
        "list Person: Person HOLDS_POST[title=ceo] Quill Robotics",
    ),
    (
        "Could you please tell me how much NorthStar Capital invested in Quill Robotics?",
        "value NorthStar Capital: NorthStar Capital INVESTED_IN(asserted+former) Quill Robotics; show INVESTED_IN.amount",
    ),
    (
        "How much did Alder Bank pay for Quill Robotics?",
        "value Alder Bank: Alder Bank ACQUIRED(asserted+former) Quill Robotics; show ACQUIRED.amount",
    ),
    (
        "What stake does Alder Bank have in Quill Robotics?",
        "value Alder Bank: Alder Bank HOLDS_SHARES_IN(asserted+former) Quill Robotics; show HOLDS_SHARES_IN.share",
    ),
    ("How much money has Quill Robotics raised?", "value Quill Robotics: show Quill Robotics.raised"),
    ("How much profit did Alder Bank make?", "value Alder Bank: show Alder Bank.net_profit"),
    ("How much did Alder Bank lose?", "value Alder Bank: show Alder Bank.net_profit"),
    ("Who else is in Harbour Yard?", "list Organization: Organization TENANT_OF Harbour Yard"),
    ("What line of work is Quill Robotics in?", "list Segment: Quill Robotics IN_SEGMENT Segment"),
    ("Has Quill Robotics been acquired?", "bool Quill Robotics: Organization ACQUIRED(asserted+former) Quill Robotics"),
    (
        "Which acquisitions were made in 2024?",
        "list Organization: Organization ACQUIRED(asserted+former)@2024..2024 Organization",
    ),
    (
        "Which company has the most employees?",
        "list Company: show Company.employees; most Company.employees; first 1",
    ),
    ("Which companies employ fewer than 100 people?", "list Company: Company.employees < 100.0"),
    ("Which acquisitions have been denied?", "list Organization: Organization ACQUIRED(denied) Organization"),
    (
        "Where did the founder of Quill Robotics study?",
        "list Organization: Person EDUCATED_AT Organization; Quill Robotics FOUNDED_BY Person",
    ),
]
CHINESE = [
    ("请问一下，羽笔机器人的负责人是谁？", "list Person: Person HOLDS_POST[title=head] Quill Robotics"),
    ("羽笔机器人有多少人？", "value Quill Robotics: show Quill Robotics.employees"),
    ("赤杨银行去年赚了多少钱？", "value Alder Bank: show Alder Bank.net_profit; time 2025..2025"),
    ("羽笔机器人被收购了吗？", "list Organization: Organization ACQUIRED Quill Robotics"),
    ("员工最多的企业是哪家？", "list Company: show Company.employees; most Company.employees; first 1"),
    ("谁在运营港湾工场？", "list Organization: Organization OPERATES Harbour Yard"),
    ("林玛拉是哪个学校毕业的？", "list University: Mara Lind EDUCATED_AT University"),
    ("赤杨银行一共投资了几家企业？", "count Company: Alder Bank INVESTED_IN Company"),
]


@pytest.mark.parametrize(("question", "plan"), CHINESE)
def test_everyday_chinese_is_understood(question: str, plan: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == plan


@pytest.mark.parametrize(("question", "plan"), ENGLISH)
def test_everyday_english_is_understood(question: str, plan: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == plan


@pytest.mark.parametrize(
    "question",
    [
        "How much did NorthStar Capital grumble in Quill Robotics?",
        "I would like to know who the dreaded chief executive of Quill Robotics is.",
        "Who else is in Harbour Yard with a telescope?",
        "How much purple did Alder Bank make?",
    ],
)
def test_a_word_that_nothing_explains_stays_without_an_answer(question: str, planned: Callable[[str], Planned]) -> None:
    assert planned(question).verdict in ("not_in_schema", "entity_not_found")


def test_a_question_is_said_again_in_few_ways_and_never_as_it_was() -> None:
    ways = list(restated("Could you tell me how much profit Alder Bank made in 2024?", "en"))
    assert "Could you tell me how much profit Alder Bank made in 2024" not in ways
    assert len(ways) <= 16


def test_how_big_asks_for_every_size_that_such_a_thing_may_have(meaning: Callable[[str], str]) -> None:
    assert meaning("How big is Harbour Yard?").startswith("list Harbour Yard: show Harbour Yard.employees")


def test_who_works_there_includes_who_holds_a_post(planned: Callable[[str], Planned]) -> None:
    plan = planned("Who works for Quill Robotics?").plan
    assert plan is not None
    assert (plan.edges[0].relation, plan.edges[0].others) == ("EMPLOYED_BY", ("HOLDS_POST",))


def test_a_count_of_who_works_there_does_not(planned: Callable[[str], Planned]) -> None:
    plan = planned("How many people work for Quill Robotics?").plan
    assert plan is not None
    assert plan.edges == ()
    assert [column.prop for column in plan.columns] == ["employees"]  # the figure that a source states


VENUE = "list Company: Company LISTED_ON Organization; Organization.name contains Munich"


def test_who_is_listed_in_a_place_is_listed_on_an_exchange_of_its_name(meaning: Callable[[str], str]) -> None:
    assert meaning("Which companies are listed in Munich?") == VENUE
    assert meaning("Which companies went public in Munich?") == VENUE


def test_the_largest_of_those_in_a_role_is_told_by_its_share(meaning: Callable[[str], str]) -> None:
    plan = meaning("Who is the largest shareholder of Quill Robotics?")
    assert "most HOLDS_SHARES_IN.share; first 1" in plan


@pytest.mark.parametrize(
    "question",
    [
        "Who was the CEO of Quill Robotics before Mara Lind?",
        "Whom did Mara Lind succeed as CEO of Quill Robotics?",
        "林玛拉之前谁是羽笔机器人的CEO？",
    ],
)
def test_who_held_it_before_has_left_and_the_named_one_holds_it_now(
    question: str, planned: Callable[[str], Planned]
) -> None:
    plan = planned(question).plan
    assert plan is not None
    before, now = plan.edges
    assert (before.status, now.status, now.given) == (("former",), ("asserted",), True)
    assert next(v for v in plan.variables if v.name == now.subject).names == ("Mara Lind",)


def test_the_object_of_what_has_ended_has_not_ended_itself(planned: Callable[[str], Planned]) -> None:
    plan = planned("Which organizations used to employ the founders of Quill Robotics?").plan
    assert plan is not None
    assert {(e.relation, e.status) for e in plan.edges} == {
        ("FOUNDED_BY", ("asserted",)),
        ("EMPLOYED_BY", ("former",)),
    }
