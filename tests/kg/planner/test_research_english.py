"""Questions as researchers word them: rounds, boards, sites by what they are, who came before, what a deal costs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

# Each question, and a plainer one that means the same.
SAME = (
    ("Who were the investors in Quill Robotics' Series B?", "Who invested in Quill Robotics' Series B?"),
    ("Who put up the money for Quill Robotics' Series B?", "Who invested in Quill Robotics' Series B?"),
    ("Which funds took part in the Series B of Quill Robotics?", "Who invested in Quill Robotics' Series B?"),
    ("Who chairs Quill Robotics' board?", "Who is chairman of Quill Robotics?"),
    ("Who heads the supervisory board of Quill Robotics?", "Who is chairman of Quill Robotics?"),
    ("Who stands in as Quill Robotics' finance chief?", "Who is Quill Robotics' acting finance chief?"),
    ("Who is to become Quill Robotics' chief executive?", "Who will become chief executive of Quill Robotics?"),
    ("Who is Quill Robotics' incoming CFO?", "Who will become CFO of Quill Robotics?"),
    ("When does Mara Lind take up her post at Quill Robotics?", "Since when does Mara Lind work at Quill Robotics?"),
    ("Where did Mara Lind work before she ran Quill Robotics?", "Where did Mara Lind work before joining Quill Robotics?"),
    ("What did Alder Bank pay for 60 per cent of Lumen Wafers?", "How much did Alder Bank pay for Lumen Wafers?"),
    ("For how much did Alder Bank agree to rescue Lumen Wafers?", "How much will Alder Bank pay for Lumen Wafers?"),
    ("What stake in Lumen Wafers does Alder Bank want?", "What stake in Lumen Wafers does Alder Bank want to buy?"),
    ("What does Quill Robotics lose a year?", "How much money did Quill Robotics lose?"),
    ("What did Quill Robotics spend on research in 2023?", "How much did Quill Robotics spend on R&D in 2023?"),
    ("What share of Lumen Wafers does Alder Bank hold now?", "What share of Lumen Wafers does Alder Bank hold?"),
    ("List the products of Quill Robotics", "What are Quill Robotics' products?"),
    ("Which stock exchange is Quill Robotics on?", "Which exchange is Quill Robotics listed on?"),
    ("Which company ran Harbour Yard before Alder Bank?", "Which organizations other than Alder Bank used to operate Harbour Yard?"),
)  # fmt: skip


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    names = [
        ("Harbour Yard", "Cluster"), ("Lumen Wafers", "Company"), ("Quill Robotics", "Company"), ("Oulu", "City"),
        ("NorthStar Capital", "Investor"), ("Alder Bank", "Company"), ("Mara Lind", "Person"), ("Bavaria", "Province"),
    ]  # fmt: skip
    return planning(names, ontology)


@pytest.mark.parametrize(("question", "plain"), SAME)
def test_a_turn_of_phrase_means_what_the_plain_question_does(
    plan: Callable[[str], Planned], question: str, plain: str
) -> None:
    found, wanted = plan(question), plan(plain)
    assert wanted.verdict == "planned"
    assert short(found) == short(wanted)


@pytest.mark.parametrize(
    ("question", "means"),
    [
        ("How many investors took part in Quill Robotics' Series B?", "count Entity: Entity INVESTED_IN[round=Series B] Quill Robotics"),
        ("How many backers joined the seed round of Quill Robotics?", "count Entity: Entity INVESTED_IN[round=seed] Quill Robotics"),
        ("Who led all Series A rounds?", "list Entity: Entity INVESTED_IN[lead=True][round=Series A] Organization"),
        ("Where are Quill Robotics' factories?", "list Place: Quill Robotics LOCATED_IN[site_role=plant] Place"),
        ("Where does Quill Robotics have laboratories?", "list Place: Quill Robotics LOCATED_IN[site_role=laboratory] Place"),
        ("Which firms have a plant in Bavaria?", "list Organization: Organization LOCATED_IN[site_role=plant] Bavaria"),
        ("Which company plans a factory in Oulu?", "list Organization: Organization LOCATED_IN[site_role=plant](planned) Oulu"),
        ("What is Quill Robotics planning in Oulu?", "value Quill Robotics: Quill Robotics LOCATED_IN(planned) Oulu; show LOCATED_IN.site_role"),
        ("What kind of site does Quill Robotics have in Oulu?", "value Quill Robotics: Quill Robotics LOCATED_IN Oulu; show LOCATED_IN.site_role"),
        ("Who used to be a lead producer at Quill Robotics?", "list Person: Person EMPLOYED_BY[title=lead producer](former) Quill Robotics"),
    ],
)  # fmt: skip
def test_what_tells_one_link_from_another_is_asked_for(
    plan: Callable[[str], Planned], question: str, means: str
) -> None:
    assert short(plan(question)) == means


def test_who_owned_a_firm_before_another_did_had_bought_it_or_owns_it_no_longer(plan: Callable[[str], Planned]) -> None:
    found = plan("Who owned Lumen Wafers before Alder Bank came along?").plan
    assert found is not None
    edges = [edge for way in found.either[0].patterns for edge in way.edges]
    assert [(e.relation, e.status[-1]) for e in edges] == [("SUBSIDIARY_OF", "former"), ("ACQUIRED", "former")]
    named = [v.names for way in found.either[0].patterns for v in way.variables]
    assert named == [("Lumen Wafers",), ("Lumen Wafers",)]  # each way is about X: nobody who bought just anything
    assert [f.value for f in found.filters] == ["Alder Bank"]
