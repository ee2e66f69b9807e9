"""Everyday English about policies, events, products, members, rumours and alumni."""

from __future__ import annotations

import datetime

import pytest

from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import short

NAMES = [
    ("Robot Grant Scheme", "Policy"),
    ("Reedtown", "City"),
    ("Quill Robotics", "Company"),
    ("Lumen Wafers", "Company"),
    ("TR-600", "Product"),
    ("Mara Lind", "Person"),
    ("Chip Forum", "Conference"),
    ("Seal Guild", "Association"),
    ("Alder Bank", "Company"),
    ("Northshire University", "University"),
]
READ = [
    (
        "Which university did Quill Robotics spin out of?",
        "list University: Quill Robotics SPUN_OUT_OF University",
    ),
    (
        "Is Quill Robotics a spin-out of Northshire University?",
        "bool Quill Robotics: Quill Robotics SPUN_OUT_OF Northshire University",
    ),
    ("Where is Quill Robotics from?", "list Place: Quill Robotics LOCATED_IN Place"),
    (
        "When was the Robot Grant Scheme published?",
        "value Robot Grant Scheme: Entity ISSUED(asserted+former) Robot Grant Scheme; show ISSUED.valid_from",
    ),
    ("When does the Robot Grant Scheme start?", "value Robot Grant Scheme: show Robot Grant Scheme.effective"),
    ("Who designated Reedtown?", "list Policy: Reedtown DESIGNATED_AS(asserted+former) Policy; show DESIGNATED_AS.by"),
    ("Where did the Chip Forum take place?", "list Place: Chip Forum LOCATED_IN Place"),
    ("When did the TR-600 come out?", "value TR-600: show TR-600.released"),
    ("How many TR-600 have been sold?", "value TR-600: show TR-600.units_sold"),
    (
        "What products does Lumen Wafers offer besides the TR-600?",
        "list Product: Lumen Wafers OFFERS Product; Product.name != TR-600",
    ),
    ("Which associations is Quill Robotics in?", "list Association: Quill Robotics MEMBER_OF Association"),
    (
        "Is there a rumour that Alder Bank will buy Quill Robotics?",
        "bool Alder Bank: Alder Bank ACQUIRED(rumoured) Quill Robotics",
    ),
    (
        "Are there any plans for Alder Bank to buy Quill Robotics?",
        "bool Alder Bank: Alder Bank ACQUIRED(planned) Quill Robotics",
    ),
    ("Which deals are only rumours?", "list Organization: Organization ACQUIRED(rumoured) Organization"),
    (
        "Who co-founded Quill Robotics with Mara Lind?",
        "list Entity: Quill Robotics FOUNDED_BY Entity; Entity.name != Mara Lind",
    ),
    (
        "Which alumni of Northshire University founded companies?",
        "list Person: Company FOUNDED_BY Person; Person EDUCATED_AT Northshire University",
    ),
    (
        "Which professors of Northshire University founded companies?",
        "list Person: Company FOUNDED_BY Person; Person HOLDS_POST[title=professor] Northshire University",
    ),
    (
        "Which companies hold licences from Northshire University?",
        "list Company: Northshire University LICENSES_TO Company",
    ),
]
DECLINED = [
    "What was the noisiest acquisition?",
    "Where is Mara Lind from?",
    "What did Reedtown designate the Chip Forum as?",
    "Is there a rumour that Alder Bank will dance?",
    "How many TR-600 have been admired?",
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    made = NameIndex(":memory:")
    made.update([NamedEntity(id=f"p{n:02d}", name=a, cls=b, names=()) for n, (a, b) in enumerate(NAMES)], stamp="1")
    return made


@pytest.mark.parametrize(("question", "plan"), READ)
def test_everyday_words_are_read(question: str, plan: str, index: NameIndex, ontology: Ontology) -> None:
    assert short(plan_with(index, ontology, question, datetime.date(2026, 11, 24), None)) == plan


@pytest.mark.parametrize("question", DECLINED)
def test_what_is_not_all_understood_is_declined(question: str, index: NameIndex, ontology: Ontology) -> None:
    found = short(plan_with(index, ontology, question, datetime.date(2026, 11, 24), None))
    assert found in ("not_in_schema", "entity_not_found")
