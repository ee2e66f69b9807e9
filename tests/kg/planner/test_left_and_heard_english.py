"""English about who left, what is only said, how much of the sales goes where, what is paid for each, goods of a kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("Quill Robotics", "Company"),
    ("Lumen Wafers", "Company"),
    ("Mara Lind", "Person"),
    ("Harbour Yard", "Cluster"),
    ("Seal Guild", "Association"),
    ("Ferry Works", "Site"),
    ("Batteries", "Segment"),
    ("Reedtown Flat Scheme", "Policy"),
    ("Reedtown", "City"),
    ("Reedtown Housing Office", "GovernmentBody"),
    ("Stock Exchange of Oslo", "Exchange"),
    ("Gull 2", "Product"),
]
READ = [
    # Who has gone is there no longer, in no other post either.
    (
        "Did Mara Lind leave Quill Robotics?",
        "bool Mara Lind: Mara Lind EMPLOYED_BY(former) Quill Robotics; without Mara Lind EMPLOYED_BY Quill Robotics",
    ),
    (
        "Has Lumen Wafers moved out of Harbour Yard?",
        "bool Lumen Wafers: Lumen Wafers TENANT_OF(former) Harbour Yard; without Lumen Wafers TENANT_OF Harbour Yard",
    ),
    (
        "Has Quill Robotics left the Seal Guild?",
        "bool Quill Robotics: Quill Robotics MEMBER_OF(former) Seal Guild; without Quill Robotics MEMBER_OF Seal Guild",
    ),
    (
        "Did Mara Lind step down as chair of Quill Robotics?",
        "bool Mara Lind: Mara Lind HOLDS_POST[title=chairman](former) Quill Robotics",
    ),
    # What is only said.
    (
        "Who is said to be in talks to buy Lumen Wafers?",
        "list Organization: Organization ACQUIRED(planned+rumoured) Lumen Wafers",
    ),
    (
        "Which company is reported to want to buy Lumen Wafers?",
        "list Company: Company ACQUIRED(planned+rumoured) Lumen Wafers",
    ),
    # How much of the sales goes where.
    (
        "What share of the revenue of Quill Robotics comes from Lumen Wafers?",
        "value Quill Robotics: Quill Robotics SUPPLIES(asserted+former+planned) Lumen Wafers; show SUPPLIES.share",
    ),
    (
        "How much of its sales does Quill Robotics make with Lumen Wafers?",
        "value Quill Robotics: Quill Robotics SUPPLIES(asserted+former+planned) Lumen Wafers; show SUPPLIES.share",
    ),
    (
        "How dependent is Quill Robotics on Lumen Wafers?",
        "value Quill Robotics: Quill Robotics SUPPLIES(asserted+former+planned) Lumen Wafers; show SUPPLIES.share",
    ),
    (
        "Which customer brought in 46% of Quill Robotics' revenue in 2025?",
        "list Organization: Quill Robotics SUPPLIES[share=0.46] Organization; show SUPPLIES.share",
    ),
    # What is paid for each, by a policy of the place.
    (
        "How much does Reedtown pay for each newly hired nurse?",
        "list Observation: Policy APPLIES_TO Reedtown; Policy GRANTS[per=nurse] Observation",
    ),
    (
        "How much does the Reedtown Housing Office pay per flat?",
        "list Observation: Policy GRANTS[per=flat] Observation; Reedtown Housing Office ISSUED Policy",
    ),
    # A site with what it is.
    ("When will the Ferry Works battery plant open?", "value Ferry Works: show Ferry Works.opened"),
    # Posts by other words.
    (
        "Who is the operating chief of Quill Robotics?",
        "list Person: Person HOLDS_POST[title=coo] Quill Robotics",
    ),
    # A place that only an exchange bears.
    (
        "Which companies are listed in Oslo?",
        "list Company: Company LISTED_ON Organization; Organization.name contains Oslo",
    ),
]


@pytest.mark.parametrize(("question", "plan"), READ)
def test_what_is_asked_is_read(question: str, plan: str, ontology: Ontology) -> None:
    assert short(planning(NAMES, ontology)(question)) == plan


@pytest.fixture(scope="module")
def plans(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


def test_machines_are_equipment(plans: Callable[[str], Planned]) -> None:
    found = plans("Which firms supply Quill Robotics with equipment?").plan
    assert found is not None
    [condition] = found.edges[0].where
    assert {"machine", "tool", "equipment"} <= set(condition.values)


def test_plain_goods_are_just_these(plans: Callable[[str], Planned]) -> None:
    found = plans("Which firms supply Quill Robotics with gearboxes?").plan
    assert found is not None
    assert found.edges[0].where[0].values == ()
