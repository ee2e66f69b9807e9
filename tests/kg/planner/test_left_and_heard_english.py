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
    ("Gullvane", "Product"),
    ("Marrow Tern", "Product"),
    ("Alder Bank", "Company"),
    ("Harbour Yard College", "University"),
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
    # Licences and their price.
    (
        "What did Lumen Wafers pay for Gullvane?",
        "list Organization: Organization LICENSES_TO[product=gullvane](asserted+former+planned) Lumen Wafers; LICENSES_TO.amount is_known; show LICENSES_TO.amount",
    ),
    (
        "What did Lumen Wafers pay for the European rights to Marrow Tern?",
        "list Organization: Organization LICENSES_TO[product=marrow tern](asserted+former+planned) Lumen Wafers; LICENSES_TO.amount is_known; show LICENSES_TO.amount",
    ),
    (
        "Who has received the European rights to Gullvane?",
        "list Organization: Organization LICENSES_TO[product=Gullvane] Organization",
    ),
    (
        "Which drug did Quill Robotics license to Lumen Wafers?",
        "value Quill Robotics: Quill Robotics LICENSES_TO(asserted+former+planned) Lumen Wafers; show LICENSES_TO.product",
    ),
    # Those who make goods for one are its suppliers, and what is on order is still to come.
    (
        "Which firms make gearboxes for Quill Robotics?",
        "list Organization: Organization SUPPLIES[product=gearbox] Quill Robotics",
    ),
    (
        "Who has placed an order with Quill Robotics?",
        "list Organization: Quill Robotics SUPPLIES(asserted+planned) Organization",
    ),
    # Who came after, and until when.
    (
        "Who was CTO of Quill Robotics until 2019?",
        "list Person: Person HOLDS_POST[title=cto](former) Quill Robotics; HOLDS_POST.valid_to = 2019; show HOLDS_POST.valid_to",
    ),
    (
        "Who was vice chairman of Quill Robotics before he resigned in 2025?",
        "list Person: Person HOLDS_POST[title=vice_chairman](former) Quill Robotics; HOLDS_POST.valid_to = 2025; show HOLDS_POST.valid_to",
    ),
    (
        "Who will be CEO of Quill Robotics in future?",
        "list Person: Person HOLDS_POST[title=ceo](planned) Quill Robotics",
    ),
    (
        "Which university did the incoming CEO of Quill Robotics attend?",
        "list University: Person EDUCATED_AT University; Person HOLDS_POST[title=ceo](planned) Quill Robotics",
    ),
    (
        "Who has an MBA from Harbour Yard College?",
        "list Person: Person EDUCATED_AT[degree=mba] Harbour Yard College; show EDUCATED_AT.degree",
    ),
    # Plants anywhere, places of expansion, listings to come.
    ("Which companies plan a plant?", "list Organization: Organization LOCATED_IN[site_role=plant](planned) Place"),
    ("Where does Quill Robotics want to expand?", "list Place: Quill Robotics LOCATED_IN(planned) Place"),
    ("Where will Quill Robotics list?", "list Exchange: Quill Robotics LISTED_ON(planned) Exchange"),
    (
        "When will Quill Robotics' new plant open?",
        "list Place: Quill Robotics LOCATED_IN[site_role=plant](planned) Place; show LOCATED_IN.valid_from",
    ),
    # Several compared, a firm by who founded it, keywords.
    ("ceo quill robotics", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    (
        "Which exchange is the company founded by Mara Lind listed on?",
        "list Exchange: Company FOUNDED_BY(asserted+former) Mara Lind; Company LISTED_ON Exchange",
    ),
    ("Which firms were founded in Reedtown?", "list Company: Company LOCATED_IN Reedtown"),
    # One who is two things to the same firm.
    (
        "Who both founded Quill Robotics and serves as its chairman?",
        "list Person: Person HOLDS_POST[title=chairman] Quill Robotics; Quill Robotics FOUNDED_BY Person",
    ),
    # When it was listed, and not only that it was on the list then.
    (
        "Which companies listed in Oslo in 2026?",
        "list Company: Company LISTED_ON(asserted+former) Organization; Organization.name contains Oslo; LISTED_ON.valid_from = 2026; show LISTED_ON.valid_from",
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


@pytest.mark.parametrize(
    ("question", "prop", "compared"),
    [
        ("Which of Quill Robotics, Lumen Wafers and Alder Bank is the oldest?", "founded", 3),
        ("Which is older: Quill Robotics, Lumen Wafers or Alder Bank?", "founded", 3),
        ("Which of Quill Robotics and Lumen Wafers has the most employees?", "employees", 2),
        ("Is Quill Robotics bigger than Lumen Wafers?", "employees", 2),
    ],
)
def test_several_are_compared(question: str, prop: str, compared: int, plans: Callable[[str], Planned]) -> None:
    found = plans(question).plan
    assert found is not None
    assert found.comparison is not None
    assert [p.prop for p in found.comparison.parts] == [prop]
    assert [len(v.ids) for v in found.variables] == [compared]


def test_what_was_done_to_a_firm_is_no_deed_of_it(ontology: Ontology) -> None:
    assert short(planning(NAMES, ontology)("When was Quill Robotics unveiled?")) == "not_in_schema"
