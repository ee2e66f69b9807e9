"""Questions put together: a part that is a question of its own, what a second part's pronouns mean, short names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.in_two import plans_in_two
from kg.planner.index import Hit, NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import short
from tests.kg.planner.test_two_parts import BASED, FOUNDERS

READ = [
    (
        "Who competes with the firm in which Alder Bank holds 15 percent?",
        "list Organization: Alder Bank HOLDS_SHARES_IN[share=0.15] Company; Organization COMPETES_WITH Company",
    ),
    (
        "In which city is the firm that Alder Bank wants to buy?",
        "list City: Alder Bank ACQUIRED(planned) Company; Company LOCATED_IN City",
    ),
    (
        "Who leads the firm that is to supply Quill Robotics?",
        "list Person: Company SUPPLIES(planned) Quill Robotics; Person HOLDS_POST[title=head] Company",
    ),
    (
        "At which university did the woman who founded Quill Robotics study?",
        "list University: Person EDUCATED_AT University; Quill Robotics FOUNDED_BY Person",
    ),
    (
        "How many employees does the firm that Alder Bank bought have?",
        "list Company: Alder Bank ACQUIRED Company; show Company.employees",
    ),
    (
        "Which university did Quill Robotics' founders go to?",
        "list University: Person EDUCATED_AT University; Quill Robotics FOUNDED_BY Person",
    ),
    (
        "Where did the head of Lumen Wafers work before?",
        "list Organization: Person EMPLOYED_BY(former) Organization; Person HOLDS_POST[title=head] Lumen Wafers GmbH",
    ),
    (
        "In which city does the fund that backs Quill Robotics have its headquarters?",
        "list City: Investor INVESTED_IN Quill Robotics; Investor LOCATED_IN City",
    ),
]
DECLINED = [
    "In which city is the firm that Alder Bank dreams of?",
    "Who leads the firm that juggles?",
    "Who is taller than the woman who founded Quill Robotics?",
    "Which firms other than the one that Alder Bank bought supply Quill Robotics?",
]


@pytest.mark.parametrize(("question", "plan"), READ)
def test_a_part_that_is_a_question_of_its_own_is_read_as_one(
    question: str, plan: str, meaning: Callable[[str], str]
) -> None:
    assert meaning(question) == plan


@pytest.mark.parametrize("question", DECLINED)
def test_a_part_that_is_not_understood_is_never_left_out(question: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) in ("not_in_schema", "entity_not_found")


@pytest.fixture
def about(ontology: Ontology, names: NameIndex) -> Callable[[str, Hit], Planned]:
    """Return what plans a question in which one name more is known."""
    import datetime

    today = datetime.date(2026, 11, 24)
    return lambda part, hit: plan_with(names.beside(hit), ontology, part, today, None)


TWO = [
    (
        "Which investors back Quill Robotics, and how much did it raise?",
        "list Entity: Entity INVESTED_IN Quill Robotics",
        "value Quill Robotics: show Quill Robotics.raised",
    ),
    (
        "Which company does Mara Lind lead, and in which city is it?",
        "list Company: Mara Lind HOLDS_POST[title=head] Company",
        "list City: Company LOCATED_IN City; Mara Lind HOLDS_POST[title=head] Company",
    ),
    (
        "Who founded Quill Robotics, and what is his position there now?",
        FOUNDERS,
        "list Person: Person HOLDS_POST Quill Robotics; Quill Robotics FOUNDED_BY Person; show HOLDS_POST.title",
    ),
    (
        "Who founded Quill Robotics, and where did they work before?",
        FOUNDERS,
        "list Organization: Person EMPLOYED_BY(former) Organization; Quill Robotics FOUNDED_BY Person",
    ),
    (
        "Which company does Mara Lind lead, and where did she study?",
        "list Company: Mara Lind HOLDS_POST[title=head] Company",
        "list Organization: Mara Lind EDUCATED_AT Organization",
    ),
    (
        "Who runs Harbour Yard, and how many companies are there?",
        "list Organization: Organization OPERATES Harbour Yard",
        "count Company: Company TENANT_OF Harbour Yard",
    ),
    (
        "Which park will Quill Robotics move into, and who runs it?",
        "list Park: Quill Robotics TENANT_OF(planned) Park",
        "list Organization: Organization OPERATES Park; Quill Robotics TENANT_OF(planned) Park",
    ),
    (
        "In which city is Quill Robotics based, and how many people does it employ?",
        "list City: Quill Robotics LOCATED_IN City",
        "value Quill Robotics: show Quill Robotics.employees",
    ),
    ("Who founded Quill Robotics, and where does it have its headquarters?", FOUNDERS, BASED),
]


@pytest.mark.parametrize(("question", "first", "second"), TWO)
def test_the_pronouns_of_a_second_part_mean_what_was_named_or_found(
    question: str,
    first: str,
    second: str,
    planned: Callable[[str], Planned],
    about: Callable[[str, Hit], Planned],
    ontology: Ontology,
) -> None:
    both = plans_in_two(planned, question, "en", ontology, about=about)
    assert both is not None
    assert (short(both[0]), short(both[1][0])) == (first, second)


def test_it_is_not_guessed_where_two_things_may_be_meant(
    planned: Callable[[str], Planned], about: Callable[[str, Hit], Planned], ontology: Ontology
) -> None:
    for question in (
        "Which companies has the owner of Quill Robotics bought, and who chairs it?",
        "Which brewery did Quill Robotics buy, and where is it?",
    ):
        assert plans_in_two(planned, question, "en", ontology, about=about) is None


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("Where did Dr Lind study?", "list Organization: Mara Lind EDUCATED_AT Organization"),
        ("Where did Prof. Mara Lind study?", "list Organization: Mara Lind EDUCATED_AT Organization"),
        ("What did Lind found?", "list Entity: Entity FOUNDED_BY Mara Lind"),
    ],
)
def test_people_are_known_by_their_surnames_and_with_their_titles(
    question: str, plan: str, meaning: Callable[[str], str]
) -> None:
    assert meaning(question) == plan


@pytest.mark.parametrize("question", ["Where did Dr Lundqvist study?", "Where did Wafers study?"])
def test_a_surname_that_no_person_has_is_nobody(question: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) in ("not_in_schema", "entity_not_found")
