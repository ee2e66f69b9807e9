"""Questions as analysts type them: later places, two names at once, makers of a field, comparisons and careers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.guard import refusal
from kg.planner.parts_of_wholes import part_and_whole
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

# Each question, and a plainer one that means the same.
SAME = (
    ("Since when has Mara Lind chaired the board of Alder Bank?", "Since when has Mara Lind been chairman of Alder Bank?"),
    ("Who chairs the board of Alder Bank?", "Who is the chairman of Alder Bank?"),
    ("Which people at Alder Bank used to be at Quill Robotics?", "Who works for Alder Bank and used to work for Quill Robotics?"),
    ("As of 2020, who was in charge of Alder Bank as chief executive?", "Who was chief executive of Alder Bank as of 2020?"),
    ("Which of Quill Robotics' rivals is German?", "Which German rivals does Quill Robotics have?"),
    ("Which rival of Quill Robotics is German?", "Which German rivals does Quill Robotics have?"),
    ("Which German tenant sits on the Harbour Yard?", "Which German tenants does Harbour Yard have?"),
    ("Which newcomers will move into Harbour Yard?", "Which organizations will move into Harbour Yard?"),
    ("When is Harbour Yard due to open its gates?", "When will Harbour Yard open?"),
    ("What did Lumen Wafers cost Alder Bank?", "How much did Alder Bank pay for Lumen Wafers?"),
    ("Did sales at Alder Bank fall or rise from fiscal 2023 to fiscal 2024?", "What was the revenue of Alder Bank from 2023 to 2024?"),
    ("Which individual, as opposed to a fund, invested in Quill Robotics?", "Which individual invested in Quill Robotics?"),
    ("Whose stake in Quill Robotics is bigger, Alder Bank's or NorthStar Capital's?", "What share do Alder Bank and NorthStar Capital hold in Quill Robotics?"),
    ("Which German group bought Lumen Wafers?", "Which German organization bought Lumen Wafers?"),
    ("Which two firms jointly own Quill Robotics?", "Who are the shareholders of Quill Robotics?"),
    ("Which companies did Mara Lind help to found?", "Which companies did Mara Lind found?"),
    ("Which company is the most valuable in dollars?", "Which company has the highest valuation in dollars?"),
    ("Which scheme runs out first, the Warm Roof Programme or the Quiet Port Plan?", "When do the Warm Roof Programme and the Quiet Port Plan expire?"),
    ("How much larger is Alder Bank's stake in Quill Robotics than NorthStar Capital's?", "What share do Alder Bank and NorthStar Capital hold in Quill Robotics?"),
    ("What ticker does Quill Robotics trade under?", "What is the ticker of Quill Robotics?"),
    ("Which investors put money into both Quill Robotics and Lumen Wafers?", "Which investors invested in Quill Robotics and Lumen Wafers?"),
    ("Besides NorthStar Capital, who else backs Quill Robotics?", "Who backs Quill Robotics besides NorthStar Capital?"),
    ("Where was Mara Lind educated?", "Where did Mara Lind study?"),
    ("Which former owner gave up Lumen Wafers?", "Which former owners does Lumen Wafers have?"),
    ("Which occupants of Harbour Yard have left?", "Which former tenants does Harbour Yard have?"),
    ("Where has NorthStar Capital put its money?", "Which organizations has NorthStar Capital invested in?"),
    ("Who has led Alder Bank since mid-2023?", "Who has led Alder Bank since 2023?"),
    ("Which company is the largest by number of employees?", "Which company has the highest number of employees?"),
    ("Who licensed out spindle drives to Quill Robotics?", "Who licensed spindle drives to Quill Robotics?"),
    ("Who joined the Series B of Quill Robotics besides NorthStar Capital?", "Which backers joined Quill Robotics' Series B besides NorthStar Capital?"),
)  # fmt: skip


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    names = [
        ("Harbour Yard", "Cluster"), ("Lumen Wafers", "Company"), ("Quill Robotics", "Company"),
        ("NorthStar Capital", "Investor"), ("Alder Bank", "Company"), ("Mara Lind", "Person"), ("Germany", "Country"),
        ("sensors", "Segment"), ("Denmark", "Country"),
        ("Warm Roof Programme", "Policy"), ("Quiet Port Plan", "Policy"),
    ]  # fmt: skip
    return planning(names, ontology)


@pytest.mark.parametrize(("question", "plain"), SAME)
def test_a_turn_of_phrase_means_what_the_plain_question_does(
    plan: Callable[[str], Planned], question: str, plain: str
) -> None:
    found, wanted = plan(question), plan(plain)
    assert wanted.verdict == "planned"
    assert found.verdict == "planned"
    assert found.plan is not None
    assert wanted.plan is not None
    assert [(e.relation, e.where, e.status) for e in found.plan.edges] == [
        (e.relation, e.where, e.status) for e in wanted.plan.edges
    ]
    assert {i for v in found.plan.variables for i in v.ids} == {i for v in wanted.plan.variables for i in v.ids}
    assert (found.plan.answer, found.plan.limit, found.plan.time) == (
        wanted.plan.answer,
        wanted.plan.limit,
        wanted.plan.time,
    )


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Who is the second-largest shareholder of Quill Robotics?", 2),
        ("Who is the 3rd biggest shareholder of Quill Robotics?", 3),
        ("Who is the second biggest owner of Quill Robotics?", 2),
        ("Which company has the fourth highest revenue?", 4),
        ("Which cluster has the second most tenants?", 2),
        ("Which company ranks second by revenue?", 2),
        ("Which cluster is the third largest by area?", 3),
    ],
)
def test_a_later_place_is_asked_for_alone(plan: Callable[[str], Planned], question: str, place: int) -> None:
    found = plan(question).plan
    assert found is not None
    assert (found.limit, found.nth) == (place, True)


def test_the_first_place_is_no_later_one(plan: Callable[[str], Planned]) -> None:
    found = plan("Who is the largest shareholder of Quill Robotics?").plan
    assert found is not None
    assert (found.limit, found.nth) == (1, False)


def test_two_places_in_one_question_are_not_guessed(plan: Callable[[str], Planned]) -> None:
    found = plan("Who are the second largest and the third largest shareholder of Quill Robotics?")
    assert found.plan is None or not found.plan.nth


def test_who_did_it_besides_one_is_another_of_those_who_did(plan: Callable[[str], Planned]) -> None:
    told = short(plan("Who invested in Quill Robotics besides NorthStar Capital?"))
    assert told == "list Entity: Entity INVESTED_IN Quill Robotics; Entity.name != NorthStar Capital"
    assert "without" in short(plan("Which people work for Quill Robotics other than Alder Bank?"))


def test_a_maker_of_a_field_is_a_firm_of_it_or_called_so(plan: Callable[[str], Planned]) -> None:
    found = plan("Which sensor maker bought Lumen Wafers?").plan
    assert found is not None
    assert [e.relation for e in found.edges] == ["ACQUIRED"]
    [field, called] = found.either[0].patterns
    assert [e.relation for e in field.edges] == ["IN_SEGMENT"]
    assert [f.value for f in called.filters] == ["sensor maker"]


def test_goods_and_a_country_narrow_suppliers_at_once(plan: Callable[[str], Planned]) -> None:
    told = short(plan("Which German supplier delivers spindle drives to Quill Robotics?"))
    assert "LOCATED_IN Germany" in told
    assert "SUPPLIES[product=spindle drive] Quill Robotics" in told


def test_an_investor_that_also_buys_is_asked_for_by_both(plan: Callable[[str], Planned]) -> None:
    told = short(plan("Which investor in Quill Robotics also buys its robots?"))
    assert "INVESTED_IN Quill Robotics" in told
    assert "Quill Robotics SUPPLIES[product=robot]" in told


def test_sponsors_are_no_hosts(plan: Callable[[str], Planned], ontology: Ontology) -> None:
    asked = planning([("Harbour Forum", "Event")], ontology)
    assert "ATTENDED[part=sponsor]" in short(asked("Who sponsored the Harbour Forum?"))
    assert "HOSTED" in short(asked("Who hosted the Harbour Forum?"))


def test_adding_up_changes_nothing() -> None:
    assert refusal("Add up the revenues of Quill Robotics and Lumen Wafers") is None
    assert refusal("Add Quill Robotics to the graph") is not None


def test_two_names_that_are_not_asked_alike_make_no_plan(plan: Callable[[str], Planned]) -> None:
    assert plan("What is the combined revenue of Quill Robotics and Mara Lind?").verdict != "planned"


def test_equipment_for_a_field_is_not_that_field(ontology: Ontology) -> None:
    asked = planning([("chips", "Segment"), ("Elbe Process", "Company")], ontology)
    told = short(asked("Which chip equipment makers does Elbe Process compete with?"))
    assert "called contains chip equipment maker" in told
    assert "IN_SEGMENT" not in told


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "What proportion of Quill Robotics' revenue goes into research?",
            ("what is the R&D spending of Quill Robotics", "what is the revenue of Quill Robotics"),
        ),
        (
            "What share of its turnover did Quill Robotics spend on R&D in 2025?",
            ("what is the R&D spending of Quill Robotics in 2025", "what is the revenue of Quill Robotics in 2025"),
        ),
        (
            "What is the net margin of Quill Robotics?",
            ("what is the net profit of Quill Robotics", "what is the revenue of Quill Robotics"),
        ),
        (
            "What percentage of Quill Robotics' employees are researchers?",
            ("how many researchers does Quill Robotics have", "how many employees does Quill Robotics have"),
        ),
    ],
)
def test_a_share_is_asked_as_part_and_whole(question: str, parts: tuple[str, str]) -> None:
    assert next(part_and_whole(question.rstrip("?"))) == parts


def test_a_share_of_a_market_is_no_part_of_a_firm() -> None:
    assert list(part_and_whole("What share of the robot market does Quill Robotics hold")) == []


def test_a_professor_who_chairs_a_firm_is_no_professor_of_it(plan: Callable[[str], Planned]) -> None:
    told = short(plan("Which professors chair Alder Bank?"))
    assert "HOLDS_POST[title=chairman] Alder Bank" in told
    assert "HOLDS_POST[title=professor] Alder Bank" not in told
    assert "HOLDS_POST[title=ceo] Alder Bank" in short(plan("Which CEO leads Alder Bank?"))


def test_what_is_to_be_built_in_a_park_need_be_no_tenant(ontology: Ontology) -> None:
    asked = planning([("Grey Fibre Centre", "Building")], ontology)
    told = asked("In which park will the Grey Fibre Centre be built?").plan
    assert told is not None
    assert [(e.relation, e.others, e.status) for e in told.edges] == [("LOCATED_IN", (), ("planned",))]
