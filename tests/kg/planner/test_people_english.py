"""English questions about anybody at all, about people who moved, and with the things to choose from named."""

from __future__ import annotations

import datetime
import json

import pytest

from kg.planner.alternatives import questions_of_either
from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import short

NAMES = [
    ("Quill Robotics", "Company"),
    ("Lumen Wafers", "Company"),
    ("Alder Bank", "Company"),
    ("NorthStar Capital", "Investor"),
    ("Mara Lind", "Person"),
    ("Jon Vik", "Person"),
    ("Reedtown", "City"),
    ("Northshire University", "University"),
    ("TR-600", "Product"),
]
FROM_ALDER = "list Person: Person EMPLOYED_BY Quill Robotics; Person EMPLOYED_BY(former) Alder Bank"
READ = [
    ("Did anyone from Alder Bank join Quill Robotics?", FROM_ALDER),
    ("Has anybody at Quill Robotics ever worked for Alder Bank?", FROM_ALDER),
    ("Does anyone at Quill Robotics come from Alder Bank?", FROM_ALDER),
    ("Is there anyone at Quill Robotics who used to work at Alder Bank?", FROM_ALDER),
    ("Which people moved from Alder Bank to Quill Robotics?", FROM_ALDER),
    (
        "Has anyone denied the acquisition of Lumen Wafers?",  # a purchase that nobody denied is no answer
        "list Organization: Organization ACQUIRED(denied) Lumen Wafers",
    ),
    ("Has anyone denied a bid for Lumen Wafers?", "list Organization: Organization ACQUIRED(denied) Lumen Wafers"),
    (
        "Do any of Quill Robotics' investors also buy from it?",
        "list Organization: Organization INVESTED_IN Quill Robotics; Quill Robotics SUPPLIES Organization",
    ),
    (
        "Which of Quill Robotics' customers also hold a stake in it?",
        "list Organization: Organization HOLDS_SHARES_IN Quill Robotics; Quill Robotics SUPPLIES Organization",
    ),
    (
        "Who left Alder Bank to found a company?",
        "list Person: Company FOUNDED_BY Person; Person EMPLOYED_BY(former) Alder Bank",
    ),
    (
        "Who founded Quill Robotics and used to work for Alder Bank?",
        "list Person: Person EMPLOYED_BY(former) Alder Bank; Quill Robotics FOUNDED_BY Person",
    ),
    (
        "Who founded and runs Quill Robotics?",
        "list Person: Person HOLDS_POST[title=head] Quill Robotics; Quill Robotics FOUNDED_BY Person",
    ),
    (
        "Where did Quill Robotics hire Mara Lind from?",
        "list Organization: Mara Lind EMPLOYED_BY(former) Organization",
    ),
    ("Who was it that bought Lumen Wafers?", "list Organization: Organization ACQUIRED Lumen Wafers"),
    ("Which company is it that Alder Bank bought?", "list Company: Alder Bank ACQUIRED Company"),
    ("Who is the person who founded Quill Robotics?", "list Entity: Quill Robotics FOUNDED_BY Entity"),
    ("What is Mara Lind's next job?", "list Entity: Mara Lind HOLDS_POST(planned) Entity"),
    (
        "Which of Alder Bank, Lumen Wafers and NorthStar Capital backs Quill Robotics?",
        "list Alder Bank or Lumen Wafers or NorthStar Capital: "
        "Alder Bank or Lumen Wafers or NorthStar Capital INVESTED_IN Quill Robotics",
    ),
    (
        "Who founded Quill Robotics, Mara Lind or Jon Vik?",
        "list Mara Lind or Jon Vik: Quill Robotics FOUNDED_BY Mara Lind or Jon Vik",
    ),
    (
        "Did NorthStar Capital lead Quill Robotics' Series A?",
        "bool NorthStar Capital: NorthStar Capital INVESTED_IN[lead=True][round=Series A] Quill Robotics",
    ),
]
DECLINED = [
    "Did anyone from Alder Bank dance at Quill Robotics?",
    "Which of Alder Bank and Tofu Ltd backs Quill Robotics?",
    "Who left Alder Bank to write a novel?",
]
EITHER = [
    (
        "Is Alder Bank or NorthStar Capital buying Quill Robotics?",
        ["is Alder Bank buying Quill Robotics", "is NorthStar Capital buying Quill Robotics"],
    ),
    (
        "Is the CTO of Quill Robotics Mara Lind or Jon Vik?",
        ["is Mara Lind the CTO of Quill Robotics", "is Jon Vik the CTO of Quill Robotics"],
    ),
    (
        "Does Quill Robotics supply Alder Bank or Lumen Wafers?",
        ["does Quill Robotics supply Alder Bank", "does Quill Robotics supply Lumen Wafers"],
    ),
    ("Is Alder Bank private or public?", []),
    ("Did Alder Bank buy or sell Quill Robotics?", []),
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    made = NameIndex(":memory:")
    made.update([NamedEntity(id=f"p{n:02d}", name=a, cls=b, names=()) for n, (a, b) in enumerate(NAMES)], stamp="1")
    return made


@pytest.mark.parametrize(("question", "plan"), READ)
def test_anybody_and_those_to_choose_from_are_read(
    question: str, plan: str, index: NameIndex, ontology: Ontology
) -> None:
    assert short(plan_with(index, ontology, question, datetime.date(2026, 11, 24), None)) == plan


@pytest.mark.parametrize("question", DECLINED)
def test_what_is_not_all_understood_is_declined(question: str, index: NameIndex, ontology: Ontology) -> None:
    found = short(plan_with(index, ontology, question, datetime.date(2026, 11, 24), None))
    assert found in ("not_in_schema", "entity_not_found")


@pytest.mark.parametrize(("question", "each"), EITHER)
def test_each_of_two_is_asked_by_itself(question: str, each: list[str], index: NameIndex, ontology: Ontology) -> None:
    plan = lambda text: plan_with(index, ontology, text, datetime.date(2026, 11, 24), None)  # noqa: E731
    assert json.dumps(questions_of_either(plan, question)) == json.dumps(each)
