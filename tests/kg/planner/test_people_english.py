"""English questions about anybody at all, about people who moved, and with the things to choose from named."""

from __future__ import annotations

import datetime
import json

import pytest

from kg.planner.alternatives import questions_of_either
from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from kg.planner.two_parts import cuts
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
    ("Marl Park", "Cluster"),
]
FROM_ALDER = "list Person: Person EMPLOYED_BY Quill Robotics; Person EMPLOYED_BY(former) Alder Bank"
READ = [
    (
        "Where did the two founders of Quill Robotics work before?",
        "list Organization: Person EMPLOYED_BY(former) Organization; Quill Robotics FOUNDED_BY Person",
    ),
    (
        "Who is in talks to buy Quill Robotics?",
        "list Organization: Organization ACQUIRED(planned+rumoured) Quill Robotics",
    ),
    (
        "Which company is reported to be in talks about a takeover of Quill Robotics?",
        "list Organization: Organization ACQUIRED(planned+rumoured) Quill Robotics",
    ),
    ("When is construction of Marl Park expected to start?", "value Marl Park: show Marl Park.construction_started"),
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
        "Who is buying Lumen Wafers, and at what price?",
        "list Organization: Organization ACQUIRED(asserted+planned) Lumen Wafers; show ACQUIRED.amount",
    ),
    ("Which companies is Alder Bank acquiring?", "list Company: Alder Bank ACQUIRED(asserted+planned) Company"),
    (
        "Who is taking over as finance chief of Quill Robotics?",
        "list Person: Person HOLDS_POST[title=cfo](planned) Quill Robotics",
    ),
    (
        "When was Quill Robotics spun out?",
        "list Organization: Quill Robotics SPUN_OUT_OF(asserted+former) Organization; show SPUN_OUT_OF.valid_from",
    ),
    (
        "Who supplies Quill Robotics, and what does it supply?",
        "list Organization: Organization SUPPLIES Quill Robotics; show SUPPLIES.product",
    ),
    (
        "Who partners with Quill Robotics, and what for?",
        "list Organization: Organization PARTNER_OF Quill Robotics; show PARTNER_OF.purpose",
    ),
    (
        "Who acquired Lumen Wafers, and what share did it take?",
        "list Organization: Organization ACQUIRED(asserted+former) Lumen Wafers; show ACQUIRED.share",
    ),
    (
        "To whom did Quill Robotics license TR-600, and for what upfront sum?",
        "list Organization: Quill Robotics LICENSES_TO[product=TR-600] Organization; show LICENSES_TO.amount",
    ),
    ("What did Mara Lind say about pumps?", "list Passage: Mara Lind SAID Passage; Passage.text contains pump"),
    (
        "Who said that there was no time for weddings?",
        "list Entity: Entity SAID Passage; Passage.text contains time; Passage.text contains wedding",
    ),
    (
        "Whose chief executive used to work at Alder Bank?",
        "list Person: Person EMPLOYED_BY(former) Alder Bank; Person HOLDS_POST[title=ceo] Company",
    ),
    (
        "Which company's CEO came from Alder Bank?",
        "list Person: Person EMPLOYED_BY(former) Alder Bank; Person HOLDS_POST[title=ceo] Company",
    ),
    (
        "With whom did Mara Lind found Quill Robotics?",
        "list Entity: Quill Robotics FOUNDED_BY Entity; Entity.name != Mara Lind",
    ),
    ("Is Mara Lind still at Alder Bank?", "bool Mara Lind: Mara Lind EMPLOYED_BY Alder Bank"),
    ("Who denied wanting to buy Lumen Wafers?", "list Organization: Organization ACQUIRED(denied) Lumen Wafers"),
    (
        "Is it a rumour that Alder Bank wants to buy Quill Robotics?",
        "bool Alder Bank: Alder Bank ACQUIRED(rumoured) Quill Robotics",
    ),
    (
        "Who leads the organisation in which Mara Lind is a board member?",
        "list Person: Mara Lind HOLDS_POST[title=director] Organization; Person HOLDS_POST[title=head] Organization",
    ),
    (
        "Alder Bank owns how much of Quill Robotics?",
        "value Alder Bank: Alder Bank HOLDS_SHARES_IN(asserted+former) Quill Robotics; show HOLDS_SHARES_IN.share",
    ),
    (
        "Who at Quill Robotics also works for Alder Bank?",
        "list Person: Person EMPLOYED_BY Alder Bank; Person EMPLOYED_BY Quill Robotics",
    ),
    (
        "Who founded a company after working at Alder Bank?",
        "list Person: Company FOUNDED_BY Person; Person EMPLOYED_BY(former) Alder Bank",
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
    "Who said that Alder Bank is too slow?",
    "What did Mara Lind say about it?",
    "Who founded a bakery after working at Alder Bank?",
    "Is Mara Lind still at lunch?",
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


SECOND = [
    ("Who becomes CTO of Quill Robotics, and from which company?", "which organizations employ or used to employ him"),
    ("Who founded Quill Robotics, and where had they both worked?", "where did they work before"),
    ("Who is the CEO of Quill Robotics, and what will she do next?", "what will she become"),
]
LEFT_OUT = [
    ("Who is taking over as CFO of Quill Robotics, and from whom?", "who was the CFO of Quill Robotics"),
    ("Did Alder Bank back Quill Robotics, and who else did?", "who did back Quill Robotics besides Alder Bank"),
    ("Does Quill Robotics supply Alder Bank, and whom else?", "whom does Quill Robotics supply besides Alder Bank"),
    ("When was Quill Robotics listed, and on which exchange?", "on which exchange was Quill Robotics listed"),
]


@pytest.mark.parametrize(("question", "second"), SECOND)
def test_a_second_part_is_said_in_plainer_words(question: str, second: str) -> None:
    assert [cut.second for cut in cuts(question, "en")] == [second]


@pytest.mark.parametrize(("question", "said"), LEFT_OUT)
def test_what_a_second_part_leaves_out_is_said_by_the_first(question: str, said: str) -> None:
    assert [cut.left_out for cut in cuts(question, "en")] == [said]


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
