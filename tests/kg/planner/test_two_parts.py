"""Two questions in one: each part is read alone, the second about what the first named or found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.in_two import plan_in_two, plans_after
from ontology.model import Ontology
from tests.kg.planner.conftest import short

CEO = "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"
CHAIR = "list Person: Person HOLDS_POST[title=chairman] Quill Robotics"
FOUNDERS = "list Entity: Quill Robotics FOUNDED_BY Entity"
FOUNDED = "value Quill Robotics: show Quill Robotics.founded"
BASED = "list Place: Quill Robotics LOCATED_IN Place"
BOTH = [
    ("Who founded Quill Robotics and where is it based?", "en", FOUNDERS, BASED),
    (
        "Who is the CEO of Quill Robotics, and who invested in it?",
        "en",
        CEO,
        "list Entity: Entity INVESTED_IN Quill Robotics",
    ),
    (
        "Who founded Quill Robotics and where did she study?",
        "en",
        FOUNDERS,
        "list Organization: Person EDUCATED_AT Organization; Quill Robotics FOUNDED_BY Person",
    ),
    ("Who are the chairman and the CEO of Quill Robotics?", "en", CHAIR, CEO),
    ("When and by whom was Quill Robotics founded?", "en", FOUNDED, FOUNDERS),
    ("By whom and when was Quill Robotics founded?", "en", FOUNDERS, FOUNDED),
    (
        "Who owns Quill Robotics and which companies did Alder Bank acquire?",
        "en",
        "list Organization: Quill Robotics SUBSIDIARY_OF Organization",
        "list Company: Alder Bank ACQUIRED Company",
    ),
    (
        "What is the parent company of Quill Robotics and where is it based?",
        "en",
        "list Organization: Quill Robotics SUBSIDIARY_OF Organization",
        "list Place: Organization LOCATED_IN Place; Quill Robotics SUBSIDIARY_OF Organization",
    ),
    (
        "Which companies compete with Quill Robotics and where is it based?",  # one thing is never "it" among many
        "en",
        "list Company: Company COMPETES_WITH Quill Robotics",
        BASED,
    ),
    (
        "Who led Quill Robotics' Series B, and how big was it?",
        "en",
        "list Entity: Entity INVESTED_IN[lead=True][round=Series B] Quill Robotics",
        "value Quill Robotics: show Quill Robotics.raised",
    ),
    (
        "How much does Munich pay for a new job, and how much per apprentice?",
        "en",
        "list Observation: Policy APPLIES_TO Munich; Policy GRANTS Observation",
        "list Observation: Policy APPLIES_TO Munich; Policy GRANTS[per=apprentice] Observation",
    ),
    (
        "Which bank does Mara Lind head, and who was before her?",
        "en",
        "list Entity: Mara Lind HOLDS_POST[title=head] Entity; Entity.called contains bank",
        "list Person: Mara Lind HOLDS_POST(asserted+planned+former) Entity; Person HOLDS_POST(former) Entity; "
        "HOLDS_POST.title =; Person.name != Mara Lind; show HOLDS_POST.title",
    ),
    ("羽笔机器人的董事长和CEO分别是谁？", "zh", CHAIR, CEO),
    ("羽笔机器人的董事长是谁，总部在哪里？", "zh", CHAIR, BASED),
]


@pytest.mark.parametrize(("question", "lang", "first", "second"), BOTH)
def test_both_parts_are_read(
    question: str, lang: str, first: str, second: str, planned: Callable[[str], Planned], ontology: Ontology
) -> None:
    both = plan_in_two(planned, question, lang, ontology)  # type: ignore[arg-type]
    assert both is not None
    assert (short(both[0]), short(both[1])) == (first, second)


def test_a_figure_named_alone_is_asked_of_the_thing_before(
    planned: Callable[[str], Planned], ontology: Ontology
) -> None:
    before = planned("羽笔机器人的营收是多少？").plan
    assert before is not None
    after = plans_after(planned, "员工呢？", before, ontology)
    assert [short(p) for p in after] == ["value Quill Robotics: show Quill Robotics.employees"]


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("Who founded Quill Robotics and why is it dreaded?", "en"),
        ("Who founded Quill Robotics and who invested?", "en"),
        ("Which company competes with Quill Robotics and where is it based?", "en"),
        ("羽笔机器人的母公司是谁，它在哪里？", "zh"),
        ("Which companies are in Harbour Yard, which was opened in 2021?", "en"),
        ("羽笔机器人的董事长是谁，天气怎么样？", "zh"),
    ],
)
def test_a_part_that_is_not_understood_leaves_both_unread(
    question: str, lang: str, planned: Callable[[str], Planned], ontology: Ontology
) -> None:
    assert plan_in_two(planned, question, lang, ontology) is None  # type: ignore[arg-type]
